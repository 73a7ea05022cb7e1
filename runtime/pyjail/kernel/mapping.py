"""Memory by mmap(2), of files and in common with later forks.

The ``mmap`` module takes a third of a millisecond to load, and keeps a descriptor open for each file.
"""

from __future__ import annotations

import ctypes

from .sys import NR, c_long, call

PAGE = 0x1000
_READ, _WRITE = 1, 2
_BUFFER_READ, _BUFFER_WRITE = 0x100, 0x200  # Include/cpython/object.h: PyBUF_READ, PyBUF_WRITE
_SHARED, _PRIVATE, _ANONYMOUS = 1, 2, 0x20

# An array of ctypes would do as well, but each size is a class of its own, and that takes longer than the mapping.
_of_memory = ctypes.PyDLL(None, use_errno=True).PyMemoryView_FromMemory
_of_memory.restype = ctypes.py_object


def mapped(descriptor: int, size: int) -> memoryview:
    """The first ``size`` bytes (greater than 0) of a file; they stay mapped as long as the process lives. OSError."""
    return _view(size, _READ, _PRIVATE, descriptor)


def shared(size: int, descriptor: int = -1) -> memoryview:
    """``size`` writable bytes in common with all that this process forks, and with the file if there is one. OSError."""
    return _view(size, _READ | _WRITE, _SHARED if descriptor >= 0 else _SHARED | _ANONYMOUS, descriptor)


def unmap(memory: memoryview) -> None:
    """Give memory of ``shared`` back: neither it nor a part of it may be used any more."""
    place = ctypes.addressof(ctypes.c_char.from_buffer(memory))
    call(NR.munmap, c_long(place), c_long(memory.nbytes))


def _view(size: int, protection: int, flags: int, descriptor: int) -> memoryview:
    address = call(NR.mmap, c_long(0), c_long(size), protection, flags, descriptor, c_long(0))
    if address < 0:
        raise OSError(-address, "mmap")
    view: memoryview = _of_memory(c_long(address), c_long(size), _BUFFER_WRITE if protection & _WRITE else _BUFFER_READ)
    return view
