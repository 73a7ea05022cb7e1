"""rename, renameat2: both parents are pinned, and mount points and what lies above them stay where they are.

Order of errors: do_renameat2 and vfs_rename of fs/namei.c.
"""

from __future__ import annotations

import stat

from ..kernel.errno import E, Errno
from ..kernel.sys import NR
from ..paths.mounts import NO_MOUNT
from .acting import ENOENT, W_OK, X_OK, change, may, read_only
from .names import SPECIAL, kind_of, parent_of, reserved, text_of, with_new_name

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..kernel.guest import Guest
    from ..paths.place import Place
    from .call import Call
    from .outcome import Outcome
    from .seams import Jail

RENAME_NOREPLACE, RENAME_EXCHANGE, RENAME_WHITEOUT = 1, 2, 4


def rename(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """rename(2), renameat2(2). A directory above a mount point stays where it is (EBUSY): the table is fixed."""
    flags = call.flags
    if flags & ~(RENAME_NOREPLACE | RENAME_EXCHANGE | RENAME_WHITEOUT):
        return E.EINVAL
    if flags & RENAME_EXCHANGE and flags & (RENAME_NOREPLACE | RENAME_WHITEOUT):
        return E.EINVAL
    return with_new_name(_rename, call, guest, jail, parent_of(guest, jail, call.dirfd, call.path))


def _rename(call: Call, guest: Guest, jail: Jail, old: Place, new: Place) -> Outcome:
    flags = call.flags
    if old.mount is not new.mount:  # NO_MOUNT: of a removed directory nothing is named but what cannot be renamed
        return E.EBUSY if NO_MOUNT in (old.mount, new.mount) else E.EXDEV
    if old.name in SPECIAL:
        return E.EBUSY
    if new.name in SPECIAL:
        return E.EEXIST if flags & RENAME_NOREPLACE else E.EBUSY
    if not old.mount.writable:
        return read_only(guest, new, new.name)
    if flags & RENAME_WHITEOUT:
        return E.EPERM  # it makes a device node
    source, target = old.join(old.name), new.join(new.name)
    mounts = jail.mounts
    if mounts.contains_point(source) or mounts.contains_point(target):
        return _rename_busy(guest, old, new, jail, source, target, flags)
    return change(jail, (source, target), NR.renameat2, old.fd, text_of(old), new.fd, text_of(new), flags)


def _rename_busy(
    guest: Guest, old: Place, new: Place, jail: Jail, source: bytes, target: bytes, flags: int
) -> int | Errno:
    """A mount point, or a directory above one, at either end: the errors of do_renameat2 and vfs_rename that come first."""
    moved, replaced = kind_of(old, jail, source), kind_of(new, jail, target)
    refusal = jail.mounts.refuses_making(target)
    if moved <= 0:
        return Errno.of(moved or ENOENT)
    if replaced < 0:
        return Errno.of(replaced)
    if flags & RENAME_NOREPLACE and replaced:
        return E.EEXIST
    if flags & RENAME_EXCHANGE:
        if not replaced:
            return E.ENOENT
        if new.slash and not stat.S_ISDIR(replaced):
            return E.ENOTDIR
    if not stat.S_ISDIR(moved) and (old.slash or (new.slash and not flags & RENAME_EXCHANGE)):
        return E.ENOTDIR
    if source == target:
        return 0  # before anything else is looked at: vfs_rename
    if target.startswith(source + b"/"):
        return E.EINVAL
    if source.startswith(target + b"/"):
        return E.EINVAL if flags & RENAME_EXCHANGE else E.ENOTEMPTY
    for place in (old, new):
        result = may(place.fd, W_OK | X_OK)
        if result < 0:
            return Errno.of(result)
    if refusal is not None and not replaced:
        return reserved(guest, jail, target, refusal)
    if replaced and not flags & RENAME_EXCHANGE and stat.S_ISDIR(moved) != stat.S_ISDIR(replaced):
        return E.ENOTDIR if stat.S_ISDIR(moved) else E.EISDIR
    return E.EBUSY
