"""A file as memory, for which no descriptor has to stay open (the ``mmap`` module keeps one)."""

from __future__ import annotations

import ctypes

from .sys import NR, c_long, call

_PROT_READ, _MAP_PRIVATE = 1, 2


def mapped(descriptor: int, size: int) -> memoryview:
    """The first ``size`` bytes (greater than 0) of a file; they stay mapped as long as the process lives. OSError."""
    address = call(NR.mmap, c_long(0), c_long(size), _PROT_READ, _MAP_PRIVATE, descriptor, c_long(0))
    if address < 0:
        raise OSError(-address, "mmap")
    return memoryview((ctypes.c_ubyte * size).from_address(address)).toreadonly()
