"""Which mounts may stall: their file system waits for a server, a FUSE daemon or another machine, that may never answer."""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from .mounts import Mount

# File system types as mountinfo calls them; what a FUSE daemon calls itself follows a dot ("fuse.sshfs").
_KINDS = frozenset((
    b"fuse", b"fuseblk", b"virtiofs", b"nfs", b"nfs4", b"cifs", b"smb3", b"9p", b"afs", b"ceph", b"coda", b"lustre", b"orangefs",
    b"glusterfs", b"beegfs", b"vboxsf",
))  # fmt: skip


def device_of(fields: list[bytes], kind: bytes) -> bytes | None:
    """The device (MAJOR:MINOR) of a mount with these fields (proc.mountinfo()), if its ``kind`` of file system may stall.

    Not that of our own root: where it stalls, so do we.
    """
    if kind.partition(b".")[0] not in _KINDS:
        return None
    root = os.stat(b"/").st_dev
    return None if fields[2] == b"%d:%d" % (os.major(root), os.minor(root)) else fields[2]


def mark(rows: Iterable[Mount], stalling: dict[bytes, bytes]) -> None:
    """Note in each row whether it may stall; ``stalling``: mount id -> device. Asks no file system anything."""
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
