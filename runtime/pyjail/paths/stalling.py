"""Which rows of a table may stall (build.py says which file systems do), found out without asking any file system."""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from .mounts import Mount


def is_below_us(fields: list[bytes]) -> bool:
    """Whether a mount with these fields (proc.mountinfo()) shows the file system of our own root: where that stalls, so do we."""
    root = os.stat(b"/").st_dev
    return fields[2] == b"%d:%d" % (os.major(root), os.minor(root))


def mark(rows: Iterable[Mount], stalling: dict[bytes, bytes]) -> None:
    """Note it in each row; ``stalling``: mount id -> device (MAJOR:MINOR)."""
    for row in rows:
        if row.fd >= 0 and row.kind != "proc":
            device = stalling.get(_mount_id(row.fd))
            if device is not None:
                row.fear(device)


def _mount_id(fd: int) -> bytes:
    """As mountinfo's first field; proc_pid_fdinfo(5)."""
    info = os.open(b"/proc/self/fdinfo/%d" % fd, os.O_RDONLY | os.O_CLOEXEC)
    try:
        text = os.read(info, 256)
    finally:
        os.close(info)
    start = text.index(b"mnt_id:") + 7
    return text[start : text.index(b"\n", start)].strip()
