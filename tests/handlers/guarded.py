"""Runs tests with Python's guarding allocator (PYTHONMALLOC=debug), then looks whether anything was written behind a buffer.

The allocator puts eight bytes 0xFD behind each block (Objects/obmalloc.c). The kernel writes into buffers that live as long as
the process, so the allocator itself, which looks when a block is freed, would say nothing.

    guarded.py ARGUMENTS OF PYTEST      the last line: "buffers N overrun NAME…"; status 0 where tests pass and none is overrun
"""

from __future__ import annotations

import ctypes
import gc
import os
import sys

import pytest

PAD = b"\xfd" * 8
_INLINE = 16  # ctypes keeps smaller ones in the object itself (Modules/_ctypes/ctypes.h, union value)


def buffers() -> list[ctypes.Array[ctypes.c_char]]:
    """All ctypes arrays of this process that have a block of their own."""
    arrays = (one for one in gc.get_objects() if isinstance(one, ctypes.Array))
    return [one for one in arrays if one._b_needsfree_ and ctypes.sizeof(one) > _INLINE]


def name_of(buffer: ctypes.Array[ctypes.c_char]) -> str:
    """Its module and name, where a module of ours has one for it."""
    for module in [module for name, module in sys.modules.items() if name.startswith("pyjail")]:
        for name, held in vars(module).items():
            if held is buffer:
                return f"{module.__name__}.{name}"
    return repr(buffer)


def is_overrun(buffer: ctypes.Array[ctypes.c_char]) -> bool:
    return ctypes.string_at(ctypes.addressof(buffer) + ctypes.sizeof(buffer), len(PAD)) != PAD


if __name__ == "__main__":
    status = pytest.main(sys.argv[1:])
    found = buffers()
    bad = [name_of(buffer) for buffer in found if is_overrun(buffer)]
    print("buffers", len(found), "overrun", *bad)
    sys.stdout.flush()
    os._exit(int(status) or bool(bad))  # the allocator would look once more, and abort
