"""Run by a guest: executes the loader by hand for each program that its jail may have ready (docs/fast-lane.md), as `reach TEXT`.

    start.py SHIFT,DESCRIPTOR,EMPTY TEXT
"""

from __future__ import annotations

import ctypes
import os
import sys

PROGRAMS = 24
EXECVEAT, EMPTY_PATH = 322, 0x1000
libc = ctypes.CDLL(None)


def by_number(ready: str, text: bytes) -> int:
    """How many were tried; one that does not start ends with 127."""
    shift, descriptor, empty = map(int, ready.split(","))
    argv, environment = (ctypes.c_char_p * 3)(b"reach", text, None), (ctypes.c_char_p * 1)(None)
    for number in range(PROGRAMS):
        child = os.fork()
        if not child:
            libc.personality(number + 1 << shift)
            libc.syscall(EXECVEAT, descriptor, ctypes.c_void_p(empty), argv, environment, EMPTY_PATH)
            os._exit(98)
        os.waitpid(child, 0)
    return PROGRAMS


if __name__ == "__main__":
    by_number(sys.argv[1], sys.argv[2].encode())
