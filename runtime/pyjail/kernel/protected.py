"""fs.protected_*: rules of the kernel about sticky directories that it does not see where we walk, or open by our own names.

proc_sys_fs(5). Only uid 0 may read the settings; unread, they are taken to be on, as distributions have them.
"""

from __future__ import annotations

import os
import stat

_levels: dict[str, int] = {}


def level(name: str) -> int:
    """The setting ``protected_NAME``, read once."""
    known = _levels.get(name)
    if known is None:
        try:
            fd = os.open(f"/proc/sys/fs/protected_{name}", os.O_RDONLY | os.O_CLOEXEC)
        except FileNotFoundError:
            known = 0
        except OSError:
            known = 1
        else:
            known = int(os.read(fd, 16))
            os.close(fd)
        _levels[name] = known
    return known


def read_levels() -> None:
    """Read them now, while we are uid 0."""
    for name in ("regular", "fifos", "symlinks"):
        level(name)


def forbids_following(directory: int, link: int) -> bool:
    """Whether a last symbolic link, pinned as ``link``, in ``directory`` is somebody else's trap; may_follow_link, fs/namei.c."""
    if not level("symlinks"):
        return False
    owner = os.fstat(link).st_uid
    if owner == os.geteuid():
        return False
    above = os.fstat(directory)
    return above.st_mode & (stat.S_ISVTX | stat.S_IWOTH) == stat.S_ISVTX | stat.S_IWOTH and above.st_uid != owner


def is_foreign_link(link: int) -> bool:
    """Whether the directory has to be looked at: the rule is on, and the link is not the caller's own."""
    return bool(level("symlinks")) and os.fstat(link).st_uid != os.geteuid()
