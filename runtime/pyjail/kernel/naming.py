"""What `ps -o comm` calls a process of ours."""

from __future__ import annotations

import ctypes

from .sys import PR_SET_NAME, prctl


def name_process(name: bytes) -> None:
    """Name the calling thread; at most 15 bytes are kept (PR_SET_NAME(2const))."""
    held = ctypes.c_char_p(name)
    prctl(PR_SET_NAME, ctypes.cast(held, ctypes.c_void_p).value or 0)
