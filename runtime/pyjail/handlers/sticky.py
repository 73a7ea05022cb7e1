"""Files in sticky directories: what the kernel does not see when we open a file by our own name for it."""

from __future__ import annotations

import os
import stat

from ..kernel.protected import level
from .acting import file_mode


def is_protected(parent: int, pin: int) -> bool:
    """fs.protected_regular and protected_fifos: our own name for the file hides its sticky directory from the kernel.

    may_create_in_sticky, fs/namei.c (4.19); the sysctls are read once, when first needed.
    """
    directory = file_mode(parent)
    if not directory & stat.S_ISVTX or not directory & 0o022:
        return False
    above, found = os.fstat(parent), os.fstat(pin)
    if found.st_uid in (above.st_uid, os.geteuid()):
        return False
    if stat.S_ISREG(found.st_mode):
        covered = level("regular")
    elif stat.S_ISFIFO(found.st_mode):
        covered = level("fifos")
    else:
        return False
    return covered >= (1 if directory & 0o002 else 2)
