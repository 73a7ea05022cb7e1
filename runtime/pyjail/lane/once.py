"""Where a directory's inode tells its guest path: it is seen at one place only, in the jail and on the host."""

from __future__ import annotations

import os

from ..kernel.proc import host_path, mountinfo

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..paths.mounts import Mount, MountTable
    from .anchors import Anchor


def numbers_shown_once(mounts: MountTable, anchors: Iterable[Anchor], doubled: frozenset[int]) -> set[int]:
    """The protected descriptors beneath which every directory is; ``doubled``: devices of which the host shows some twice."""
    pinned = [(mount.number, mount, mount.fd) for mount in mounts.numbered() if not mount.stalls]
    pinned += [(anchor.number, mounts.find(anchor.guest), anchor.fd) for anchor in anchors if anchor.guest]
    found = set()
    for number, mount, fd in pinned:
        host = host_path(fd)
        if host is not None and os.fstat(fd).st_dev not in doubled and is_shown_once(mounts, mount, host):
            found.add(number)
    return found


def is_shown_once(mounts: MountTable, mount: Mount, host: bytes) -> bool:
    """Whether guests see every directory that they see through ``mount`` at or beneath this host path nowhere else."""
    beneath = host.rstrip(b"/") + b"/"
    for double in mounts.doubles():
        if double == host or host.startswith(double.rstrip(b"/") + b"/"):
            return False
        if double.startswith(beneath) and mounts.place_in(mount, double) is not None:
            return False
    return True


def doubled_devices() -> frozenset[int]:
    """Devices of file systems that are mounted twice, one mount showing what the other shows; proc_pid_mountinfo(5)."""
    roots: dict[int, list[bytes]] = {}
    for fields in mountinfo():
        major, minor = fields[2].split(b":")
        roots.setdefault(os.makedev(int(major), int(minor)), []).append(fields[3].rstrip(b"/"))
    return frozenset(
        device
        for device, shown in roots.items()
        if any(one is not other and (other + b"/").startswith(one + b"/") for one in shown for other in shown)
    )
