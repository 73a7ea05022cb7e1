"""Guest memory: whole or EFAULT, strings up to their NUL and not one page further."""

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

PAGE = 4096
SIZE = 8 * PAGE


class Victim:
    """A child that sleeps; ``area`` is mapped in both, followed by a page that is not readable."""

    def __init__(self) -> None:
        self.area = mmap.mmap(-1, SIZE + PAGE, flags=mmap.MAP_SHARED | mmap.MAP_ANONYMOUS)
        self.address = ctypes.addressof(ctypes.c_char.from_buffer(self.area))
        libc = ctypes.CDLL(None)
        assert libc.mprotect(ctypes.c_void_p(self.address + SIZE), ctypes.c_size_t(PAGE), 0) == 0
        self.pid = os.fork()
        if self.pid == 0:
            while True:
                signal.pause()


@pytest.fixture(scope="module")
def victim() -> Iterator[Victim]:
    victim = Victim()
    yield victim
    os.kill(victim.pid, signal.SIGKILL)
    os.waitpid(victim.pid, 0)


@given(data=st.binary(min_size=1, max_size=3 * PAGE), offset=st.integers(0, SIZE - 3 * PAGE))
def test_what_was_written_is_read_back(victim: Victim, data: bytes, offset: int) -> None:
    """Any size, across pages, by the small buffer and the large one."""
    assert memory.write(victim.pid, victim.address + offset, data) == 0
    assert victim.area[offset : offset + len(data)] == data
    assert memory.read(victim.pid, victim.address + offset, len(data)) == data


@given(size=st.integers(1, 2 * PAGE), beyond=st.integers(1, PAGE))
def test_a_range_that_ends_in_unreadable_memory_is_efault(victim: Victim, size: int, beyond: int) -> None:
    """A part is not enough: a handler never acts on half of a structure."""
    start = victim.address + SIZE - min(size, beyond)
    size = max(size, min(size, beyond) + 1)
    assert memory.read(victim.pid, start, size) is E.EFAULT
    assert memory.write(victim.pid, start, bytes(size)) is E.EFAULT


@given(text=st.binary(max_size=5000).map(lambda b: b.replace(b"\0", b"x")), before_end=st.integers(0, 200))
def test_a_string_ends_at_its_nul_or_is_too_long(victim: Victim, text: bytes, before_end: int) -> None:
    """PATH_MAX counts the NUL; a string that ends just before an unreadable page is read whole."""
    start = max(0, SIZE - len(text) - 1 - before_end)
    victim.area[start : start + len(text) + 1] = text + b"\0"
    found = memory.string(victim.pid, victim.address + start)
    assert found == text if len(text) < memory.PATH_MAX else found is E.ENAMETOOLONG


@given(size=st.integers(1, 300))
def test_a_string_without_nul_before_unreadable_memory_is_efault(victim: Victim, size: int) -> None:
    """As strncpy_from_user: the fault comes before the length limit."""
    victim.area[SIZE - size : SIZE] = b"y" * size
    assert memory.string(victim.pid, victim.address + SIZE - size) is E.EFAULT


def test_a_dead_process_is_gone_not_an_error() -> None:
    """ESRCH is GuestGone, which the engines handle in one place."""
    pid = os.fork()
    if pid == 0:
        os._exit(0)
    os.waitpid(pid, 0)
    with pytest.raises(GuestGone):
        memory.read(pid, 0x1000, 8)
    with pytest.raises(GuestGone):
        memory.string(pid, 0x1000)
