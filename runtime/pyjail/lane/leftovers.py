"""Runs' own directories beside the copies: each is locked for as long as its run lives, so that later runs know those of dead ones.

    jail-BOOT-RANDOM    BOOT: of the kernel's boot_id, since homes are shared by machines, and locks may not be

A run removes its own; what is left is of runs whose processes were all killed at once, or whose machine was restarted.
"""

from __future__ import annotations

import fcntl
import os
import time

PREFIX = b"jail-"
_STALE = 30 * 86400.0  # seconds after which what is of another boot, here or elsewhere, is nobody's any more
_EXPECTED = 3  # links of the directory above (".", its name, ".." of this run's own), where the file system counts them
_OPEN = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC


def new_name() -> bytes:
    """For this run's directory."""
    return _ours() + os.urandom(8).hex().encode()


def _ours() -> bytes:
    with open("/proc/sys/kernel/random/boot_id", "rb", buffering=0) as file:
        return PREFIX + file.read(8) + b"-"


def hold(directory: bytes) -> None:
    """This run's own: locked until the last process with the descriptor made here is gone. OSError: it was taken for a leftover."""
    opened = os.open(directory, _OPEN)
    try:
        fcntl.flock(opened, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        raise
    except OSError:
        pass  # this file system has no locks: nobody removes what cannot be locked


def remove_leftovers(place: bytes, above: int) -> None:
    """Remove from ``place`` (``above`` is its descriptor) what no run holds. One fstat(2) where there is nothing."""
    if os.fstat(above).st_nlink <= _EXPECTED:
        return
    ours, stale = _ours(), time.time() - _STALE
    for name in os.listdir(place):
        if name.startswith(PREFIX):
            path = os.path.join(place, name)
            try:
                if name.startswith(ours) or os.stat(path).st_mtime < stale:
                    _remove(path)
            except OSError:
                continue  # it is held, or another run was faster


def _remove(directory: bytes) -> None:
    opened = os.open(directory, _OPEN)
    try:
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
        for name in os.listdir(opened):
            os.unlink(name, dir_fd=opened)
        os.rmdir(directory)
    finally:
        os.close(opened)
