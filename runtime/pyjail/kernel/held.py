"""A run's directories are locked for as long as it lives, so that later runs know what dead ones left: flock(2)."""

from __future__ import annotations

import fcntl
import os
import time

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_FRESH = 60.0  # seconds: what is younger may be about to be locked
_OPEN = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC


def hold(directory: bytes, above: int | None = None, *, is_alone: bool = False) -> int:
    """Lock ``directory`` until the last copy of the descriptor made here is closed. OSError: somebody has taken it (EAGAIN).

    ``above``: the directory that a relative one begins in; ``is_alone``: nobody else may hold it meanwhile.
    """
    opened = os.open(directory, _OPEN, dir_fd=above)
    try:
        fcntl.flock(opened, (fcntl.LOCK_EX if is_alone else fcntl.LOCK_SH) | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(opened)
        raise
    except OSError:
        pass  # this file system has no locks: nobody takes what cannot be locked
    return opened


def take(directory: bytes) -> int:
    """A descriptor of a directory that no run holds, nor will. OSError: it is held, not ours to open, or gone."""
    opened = os.open(directory, _OPEN)
    try:
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(opened)
        raise
    return opened


def abandoned(folder: bytes, prefix: bytes) -> Iterator[tuple[bytes, int]]:
    """(path, what ``take`` gives) of each directory of this user's in ``folder`` whose run is dead, by its name's ``prefix``."""
    before = time.time() - _FRESH
    for name in os.listdir(folder):
        if not name.startswith(prefix):
            continue
        path = os.path.join(folder, name)
        try:
            status = os.lstat(path)
            if status.st_uid != os.geteuid() or status.st_mtime > before:
                continue
            taken = take(path)
        except OSError:
            continue
        yield path, taken
