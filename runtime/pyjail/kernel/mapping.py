"""Memory by mmap(2), of files and in common with later forks.

The ``mmap`` module takes a third of a millisecond to load, and keeps a descriptor open for each file.
"""

from __future__ import annotations

import ctypes

from .sys import NR, c_long, call

PAGE = 0x1000
_READ, _WRITE = 1, 2
_SHARED, _PRIVATE, _ANONYMOUS = 1, 2, 0x20


def mapped(descriptor: int, size: int) -> memoryview:
    """The first ``size`` bytes (greater than 0) of a file; they stay mapped as long as the process lives. OSError."""
    return _view(size, _READ, _PRIVATE, descriptor).toreadonly()


def shared(size: int, descriptor: int = -1) -> memoryview:
    """``size`` writable bytes in common with all that this process forks, and with the file if there is one. OSError."""
    return _view(size, _READ | _WRITE, _SHARED if descriptor >= 0 else _SHARED | _ANONYMOUS, descriptor)


def unmap(memory: memoryview) -> None:
    """Give memory of ``shared`` back: neither it nor a part of it may be used any more."""
    place = ctypes.addressof(ctypes.c_ubyte.from_buffer(memory))
    call(NR.munmap, c_long(place), c_long(memory.nbytes))


def _view(size: int, protection: int, flags: int, descriptor: int) -> memoryview:
    address = call(NR.mmap, c_long(0), c_long(size), protection, flags, descriptor, c_long(0))
    if address < 0:
        raise OSError(-address, "mmap")
    return memoryview((ctypes.c_ubyte * size).from_address(address)).cast("B")
