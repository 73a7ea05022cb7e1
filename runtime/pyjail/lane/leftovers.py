"""Runs' own directories beside the copies: what dead runs left of them (kernel/held.py) is removed by later ones.

    jail-BOOT-RANDOM    BOOT: of the kernel's boot_id, since homes are shared by machines, and locks may not be

A run removes its own; what is left is of runs whose processes were all killed at once, or whose machine was restarted.
"""

from __future__ import annotations

import os
import time

from ..kernel.held import take

PREFIX = b"jail-"
_STALE = 30 * 86400.0  # seconds after which what is of another boot, here or elsewhere, is nobody's any more
_EXPECTED = 3  # links of the directory above (".", its name, ".." of this run's own), where the file system counts them


def new_name() -> bytes:
    """For this run's directory."""
    return _ours() + os.urandom(8).hex().encode()


def _ours() -> bytes:
    with open("/proc/sys/kernel/random/boot_id", "rb", buffering=0) as file:
        return PREFIX + file.read(8) + b"-"


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
    taken = take(directory)
    try:
        for name in os.listdir(taken):
            os.unlink(name, dir_fd=taken)
        os.rmdir(directory)
    finally:
        os.close(taken)
