"""What stands between guests of root and the device nodes that lie in a tree: a mount that opens none.

No flag of openat2(2) leaves device nodes out, so beneath a mount where root could open one its guests open nothing by
themselves. A mount with MS_NODEV opens none for anybody (may_open_dev, fs/namei.c). Many have it from the start; the
others get it in a mount namespace of the jail's own, which its processes alone are in: for that root must be allowed to
mount, which it often is not in a container. Nothing is mounted, and what anybody else sees stays as it is.
"""

from __future__ import annotations

import os

from ..kernel.guest import AT_FDCWD
from ..kernel.sys import NR, c_long, call

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .mounts import Mount, MountTable

_CLONE_NEWNS = 0x20000  # linux/sched.h
_NODEV = 4  # MOUNT_ATTR_NODEV of linux/mount.h, and statvfs(3)'s ST_NODEV
_ATTRIBUTES = _NODEV.to_bytes(8, "little") + bytes(24)  # struct mount_attr: attr_set, attr_clr, propagation, userns_fd
_INITIAL = [b"0", b"0", b"4294967295"]  # user_namespaces(7)


def separate() -> bool:
    """Leave the mount namespace that we were started in for a copy of it; False where we may not, or need not.

    Before anything is opened that is compared with what is opened later: a descriptor stays in the old one's mounts.
    """
    return os.geteuid() == 0 and is_root_of_the_machine() and call(NR.unshare, c_long(_CLONE_NEWNS)) == 0


def leave_out(table: MountTable, points: set[bytes]) -> None:
    """No device node opens any more where guests open files by themselves, but on mounts of which a row has devices.

    ``points``: where the host has something mounted. In a namespace of our own; whether it was done, ``may_open`` says.
    """
    given = {_point_above(row.host, points) for row in table.rows if row.devices}
    opened = [row for row in table.rows if row.is_ordinary and not row.devices]
    for point in {_point_above(row.host, points) for row in opened if _opens(row.fd)} - given:
        forbid(point)


def forbid(point: bytes) -> int:
    """The file system that is mounted at ``point`` opens no device nodes there any more: 0 or −errno, as mount_setattr(2)."""
    return call(NR.mount_setattr, AT_FDCWD, point, c_long(0), _ATTRIBUTES, c_long(len(_ATTRIBUTES)))


def may_open(mount: Mount) -> bool:
    """Whether guests with our identity could open, by themselves, a device node beneath this one.

    Those of who is not root may, where the node's own mode says so; but that they may outside, too.
    """
    if mount.devices or os.geteuid():
        return mount.devices
    return bool(mount.stalls) or (_opens(mount.fd) and is_root_of_the_machine())


def _opens(fd: int) -> bool:
    """Whether device nodes beneath this directory may be opened as far as its mount has a say."""
    return not os.fstatvfs(fd).f_flag & _NODEV


def is_root_of_the_machine() -> bool:
    """Whether our root is the one that owns device nodes. Another namespace's has only the rights of the user it stands for."""
    try:
        with open("/proc/self/uid_map", "rb", buffering=0) as file:
            return file.read(256).split() == _INITIAL
    except OSError:
        return True


def _point_above(path: bytes, points: set[bytes]) -> bytes:
    """Where the mount begins that shows ``path``, a real path of the host."""
    while path not in points and path != b"/":
        path = path[: path.rfind(b"/")] or b"/"
    return path
