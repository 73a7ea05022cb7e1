"""Runs' own directories beside the copies: each is locked for as long as its run lives, so that later runs know those of dead ones.

A run removes its own; what is left is of runs whose processes were all killed at once, or from before the machine was restarted.
"""

from __future__ import annotations

import fcntl
import os

PREFIX = b"jail-"
_EXPECTED = 3  # links of the directory above (".", its name, ".." of this run's own), where the file system counts them
_OPEN = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC


def hold(directory: bytes) -> None:
    """This run's own: locked until the last process with the descriptor made here is gone."""
    fcntl.flock(os.open(directory, _OPEN), fcntl.LOCK_SH | fcntl.LOCK_NB)


def remove_leftovers(place: bytes, above: int) -> None:
    """Remove from ``place`` (``above`` is its descriptor) what no run holds. One fstat(2) where there is nothing."""
    if os.fstat(above).st_nlink <= _EXPECTED:
        return
    for name in os.listdir(place):
        if name.startswith(PREFIX):
            try:
                _remove(os.path.join(place, name))
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
