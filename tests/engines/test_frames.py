"""Frames: which one a thread may use, and what is written before it is led into a stub."""

from __future__ import annotations

import ctypes
import mmap
import os
import signal
import struct
from collections.abc import Callable, Iterator

import pytest
from pyjail.engines.frames import claim_frame, enter, free_frame, next_cookie
from pyjail.handlers.outcome import Divert
from pyjail.kernel import memory
from pyjail.kernel.registers import RegistersX86
from pyjail_bpf.layout import BUSY_WORDS, FRAME_COUNT, FRAME_SIZE, FRAME_STRING, FRAMES, SCRATCH, SCRATCH_SIZE, STUB_ONE

MAP_FIXED_NOREPLACE = 0x100000


class Sleeper:
    """A child with a scratch area where guests have theirs; the words are written by the test as a guest would."""

    def __init__(self) -> None:
        self.pid = os.fork()
        if self.pid == 0:
            libc = ctypes.CDLL(None)
            libc.mmap.restype = ctypes.c_void_p
            flags = mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | MAP_FIXED_NOREPLACE
            protection = mmap.PROT_READ | mmap.PROT_WRITE
            libc.mmap(ctypes.c_void_p(SCRATCH), ctypes.c_size_t(SCRATCH_SIZE), protection, flags, -1, ctypes.c_long(0))
            os.kill(os.getpid(), signal.SIGSTOP)
            while True:
                signal.pause()
        os.waitpid(self.pid, os.WUNTRACED)

    def set_words(self, *words: int) -> None:
        packed = struct.pack(f"{FRAME_COUNT}Q", *words, *[0] * (FRAME_COUNT - len(words)))
        assert memory.write(self.pid, BUSY_WORDS, packed) == 0

    def words(self) -> tuple[int, ...]:
        held = memory.read(self.pid, BUSY_WORDS, 8 * FRAME_COUNT)
        assert isinstance(held, bytes)
        return struct.unpack(f"{FRAME_COUNT}Q", held)


@pytest.fixture
def sleeper() -> Iterator[Callable[[], Sleeper]]:
    made: list[Sleeper] = []

    def make() -> Sleeper:
        made.append(Sleeper())
        return made[-1]

    yield make
    for one in made:
        os.kill(one.pid, signal.SIGKILL)
        os.waitpid(one.pid, 0)


def test_the_first_word_that_is_zero_is_taken(sleeper: Callable[[], Sleeper]) -> None:
    """A signal handler may be diverted on top of a stub: the busy frame below it is left alone."""
    one = sleeper()
    assert free_frame(one.pid) == 0
    one.set_words(one.pid << 32 | 7, one.pid << 32 | 8)
    assert free_frame(one.pid) == 2


def test_the_frame_of_a_thread_that_is_gone_is_free_again(sleeper: Callable[[], Sleeper]) -> None:
    """vfork and exec leave a busy word in the parent's memory: its owner is dead, or lives in another address space."""
    one, other = sleeper(), sleeper()
    dead = os.fork()
    if dead == 0:
        os._exit(0)
    os.waitpid(dead, 0)
    held = [one.pid << 32 | 5] * FRAME_COUNT
    held[4] = dead << 32 | 9
    one.set_words(*held)
    assert free_frame(one.pid) == 4
    held[4] = other.pid << 32 | 9  # alive, but its own memory does not have this word
    one.set_words(*held)
    assert free_frame(one.pid) == 4


def test_a_frame_in_use_by_a_thread_of_the_same_memory_is_not_taken(sleeper: Callable[[], Sleeper]) -> None:
    """All are busy with others who are there: only then is one of our own abandoned ones overwritten."""
    one, other = sleeper(), sleeper()
    held = [other.pid << 32 | 3] * FRAME_COUNT
    held[6] = one.pid << 32 | 4
    one.set_words(*held)
    other.set_words(*held)  # the same word at the same place: as in shared memory
    assert free_frame(one.pid) == 6


def test_entering_writes_the_registers_the_numbers_and_the_string_before_the_word(sleeper: Callable[[], Sleeper]) -> None:
    """What the stub finds is what the thread had; it goes on at the stub with the call's arguments."""
    one = sleeper()
    registers = RegistersX86()
    for index in range(registers.WORDS):
        registers.words[index] = 1000 + index
    saved = registers.saved()
    cookie = next_cookie()
    divert = Divert(STUB_ONE, 437, (963, None, 0x10020, 24), b"usr/bin", -1, 77)
    one.set_words(*[one.pid << 32 | 1] * 3)
    assert claim_frame(one.pid, cookie) == 3
    assert enter(one.pid, registers, divert, 3) is None
    address = FRAMES + 3 * FRAME_SIZE
    frame = memory.read(one.pid, address, FRAME_STRING + 8)
    assert isinstance(frame, bytes)
    assert struct.unpack_from("Q", frame)[0] == BUSY_WORDS + 24
    assert frame[8 : 8 + len(saved)] == saved
    assert struct.unpack_from("2Q", frame, 8 + len(saved)) == (0xFFFFFFFFFFFFFFFF, 77)
    assert frame[FRAME_STRING:] == b"usr/bin\0"
    assert one.words()[3] == one.pid << 32 | cookie
    names = (registers.RDI, registers.RSI, registers.RDX, registers.R10)
    assert [registers.words[name] for name in names] == [963, address + FRAME_STRING, 0x10020, 24]
    assert (registers.words[registers.RIP], registers.words[registers.R9]) == (STUB_ONE, address)
    assert registers.words[registers.ORIG_RAX] == 0xFFFFFFFFFFFFFFFF
