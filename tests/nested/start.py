"""Run by a guest: executes the loader by hand for each program that its jail may have ready (docs/fast-lane.md), as `reach TEXT`.

    start.py SLACK,DESCRIPTOR,EMPTY TEXT
"""

from __future__ import annotations

import ctypes
import os
import sys

PROGRAMS = 24
PRCTL, EXECVEAT, SET_TIMER_SLACK, EMPTY_PATH = 157, 322, 29, 0x1000
libc = ctypes.CDLL(None)


def by_number(ready: str, text: bytes) -> int:
    """How many were tried; one that does not start ends with 127."""
    slack, descriptor, empty = map(int, ready.split(","))
    argv, environment = (ctypes.c_char_p * 3)(b"reach", text, None), (ctypes.c_char_p * 1)(None)
    for number in range(PROGRAMS):
        child = os.fork()
        if not child:
            libc.syscall(PRCTL, SET_TIMER_SLACK, ctypes.c_long(slack + number), 0, 0, 0)
            libc.syscall(EXECVEAT, descriptor, ctypes.c_void_p(empty), argv, environment, EMPTY_PATH)
            os._exit(98)
        os.waitpid(child, 0)
    return PROGRAMS


if __name__ == "__main__":
    by_number(sys.argv[1], sys.argv[2].encode())
