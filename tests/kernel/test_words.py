"""Words and bytes at fixed places of guests: as kernel/memory.py has them, by other calls."""

from __future__ import annotations

import ctypes
import mmap
import os
import signal
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyjail.kernel import memory
from pyjail.kernel.errno import E, GuestGone
from pyjail.kernel.words import Area, Words

WORDS = 11
U64 = st.integers(0, (1 << 64) - 1)


class Sleeper:
    """A child; ``address`` is a page of shared memory in both."""

    def __init__(self) -> None:
        self.area = mmap.mmap(-1, mmap.PAGESIZE, flags=mmap.MAP_SHARED | mmap.MAP_ANONYMOUS)
        self.address = ctypes.addressof(ctypes.c_char.from_buffer(self.area))
        self.pid = os.fork()
        if self.pid == 0:
            while True:
                signal.pause()


@pytest.fixture(scope="module")
def sleeper() -> Iterator[Sleeper]:
    made = Sleeper()
    yield made
    os.kill(made.pid, signal.SIGKILL)
    os.waitpid(made.pid, 0)


@given(words=st.lists(U64, min_size=WORDS, max_size=WORDS), index=st.integers(0, WORDS - 1), value=U64)
def test_words_are_written_and_read_one_by_one(sleeper: Sleeper, words: list[int], index: int, value: int) -> None:
    """The others stay as they were."""
    there = Words(sleeper.address, WORDS)
    for number, word in enumerate(words):
        assert there.write(sleeper.pid, number, word) == 0
    assert there.read(sleeper.pid) == tuple(words)
    assert there.has(sleeper.pid, index, words[index])
    assert there.has(sleeper.pid, index, value) == (value == words[index])
    assert there.write(sleeper.pid, index, value) == 0
    assert there.read(sleeper.pid) == (*words[:index], value, *words[index + 1 :])


@given(data=st.binary(max_size=200))
def test_bytes_are_written_and_nothing_behind_them(sleeper: Sleeper, data: bytes) -> None:
    area = Area(200)
    sleeper.area[:256] = b"\xaa" * 256
    assert area.write(sleeper.pid, sleeper.address, data) == 0
    assert memory.read(sleeper.pid, sleeper.address, 256) == data.ljust(256, b"\xaa")


def test_more_bytes_than_there_is_room_for_are_our_own_fault(sleeper: Sleeper) -> None:
    with pytest.raises(ValueError, match="room for 8"):
        Area(8).write(sleeper.pid, sleeper.address, bytes(9))


def test_what_cannot_be_reached_is_efault(sleeper: Sleeper) -> None:
    nowhere = Words(4096, 2)
    assert nowhere.read(sleeper.pid) is E.EFAULT
    assert nowhere.write(sleeper.pid, 1, 7) is E.EFAULT
    assert not nowhere.has(sleeper.pid, 0, 0)
    assert Area(8).write(sleeper.pid, 4096, b"x") is E.EFAULT


def test_a_process_that_is_gone_is_told() -> None:
    """As GuestGone; as "it does not have that word" where only this is asked."""
    pid = os.fork()
    if pid == 0:
        os._exit(0)
    os.waitpid(pid, 0)
    words = Words(4096, 2)
    for action in (lambda: words.read(pid), lambda: words.write(pid, 0, 1), lambda: Area(8).write(pid, 4096, b"x")):
        with pytest.raises(GuestGone):
            action()
    assert not words.has(pid, 0, 0)
