"""mkdir, mknod, symlink, link, unlink: calls on a name act on (parent descriptor, name).

Order of errors: filename_create, do_unlinkat, do_rmdir and do_linkat of fs/namei.c. The parent is resolved once;
what the last component is, the kernel decides beneath it. Mount points are names that only the table knows: they are busy, and
the host's object behind one is never touched.
"""

from __future__ import annotations

import os
import stat

from ..kernel.denials import DENIALS, DEVICE, WRITE
from ..kernel.errno import E, Errno
from ..kernel.sys import NR
from ..kernel.sys import call as system
from ..paths.mounts import NO_MOUNT, Reserved
from .acting import (
    AT_EACCESS,
    AT_EMPTY_PATH,
    AT_FDCWD,
    AT_REMOVEDIR,
    AT_SYMLINK_FOLLOW,
    AT_SYMLINK_NOFOLLOW,
    ENOENT,
    W_OK,
    X_OK,
    answer,
    change,
    creating,
    is_foreign,
    may,
    pin_path,
    read_only,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from ..kernel.guest import Guest
    from ..paths.place import Place
    from .call import Call
    from .outcome import Outcome
    from .seams import Jail

SPECIAL = frozenset((b".", b"..", b"/"))


# -- making ------------------------------------------------------------------------------------------------------------


def mkdir(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """mkdir(2), mkdirat(2)."""
    place = parent_of(guest, jail, call.dirfd, call.path)
    if isinstance(place, Errno):
        return place
    try:
        refused = _refuse_making(guest, place, jail, directory=True)
        if refused is not None:
            return refused
        return answer(creating(guest, NR.mkdirat, place.fd, text_of(place), call.mode))
    finally:
        place.close()


def mknod(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """mknod(2), mknodat(2): regular files, FIFOs, sockets. Device nodes, whiteouts included, are EPERM for every identity."""
    kind = stat.S_IFMT(call.mode)
    if kind == stat.S_IFDIR:
        return E.EPERM
    if kind not in (0, stat.S_IFREG, stat.S_IFCHR, stat.S_IFBLK, stat.S_IFIFO, stat.S_IFSOCK):
        return E.EINVAL
    place = parent_of(guest, jail, call.dirfd, call.path)
    if isinstance(place, Errno):
        return place
    try:
        device = kind in (stat.S_IFCHR, stat.S_IFBLK)
        refused = _refuse_making(guest, place, jail, look=device)
        if refused is not None:
            return refused
        if device:
            result = may(place.fd, W_OK | X_OK)
            if result >= 0:
                DENIALS.note(DEVICE, place.join(place.name), place.mount.origin, guest.tid)
            return Errno.of(result) if result < 0 else E.EPERM
        return answer(creating(guest, NR.mknodat, place.fd, text_of(place), call.mode & 0xFFFF, 0))
    finally:
        place.close()


def symlink(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """symlink(2), symlinkat(2): the target is text, never looked at here."""
    target = guest.string(call.target)
    if isinstance(target, Errno):
        return target
    if not target:
        return E.ENOENT
    place = parent_of(guest, jail, call.dirfd, call.path)
    if isinstance(place, Errno):
        return place
    try:
        refused = _refuse_making(guest, place, jail)
        if refused is not None:
            return refused
        return answer(system(NR.symlinkat, target, place.fd, text_of(place)))
    finally:
        place.close()


def link(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """link(2), linkat(2): never across two mounts, even of one host file system (a read-only file would become writable)."""
    flags = call.flags
    if flags & ~(AT_SYMLINK_FOLLOW | AT_EMPTY_PATH):
        return E.EINVAL
    path = guest.string(call.path)
    if isinstance(path, Errno):
        return path
    old = jail.resolver.lookup(
        guest, call.dirfd, path, follow=flags & AT_SYMLINK_FOLLOW != 0, empty=flags & AT_EMPTY_PATH != 0
    )
    return with_new_name(_link, call, guest, jail, old)


def with_new_name(
    act: Callable[[Call, Guest, Jail, Place, Place], Outcome], call: Call, guest: Guest, jail: Jail, old: Place | Errno
) -> Outcome:
    """``act`` with ``old`` (consumed) and the parent of the call's second path."""
    if isinstance(old, Errno):
        return old
    try:
        new = parent_of(guest, jail, call.dirfd2, call.path2)
        if isinstance(new, Errno):
            return new
        try:
            return act(call, guest, jail, old, new)
        finally:
            new.close()
    finally:
        old.close()


def _link(call: Call, guest: Guest, jail: Jail, old: Place, new: Place) -> Outcome:
    crosses = old.mount is not new.mount
    refused = _refuse_making(guest, new, jail, look=crosses)
    if refused is not None:
        return refused
    # A file beneath no mount: the kernel links it only if it never had a name (O_TMPFILE), and then it is the guest's own.
    if crosses and (old.mount is not NO_MOUNT or is_foreign(old.fd)):
        return E.EXDEV
    # Our name for the pin is followed once, to the object itself; AT_EMPTY_PATH would need privileges before 6.10.
    return answer(system(NR.linkat, AT_FDCWD, pin_path(old.fd), new.fd, text_of(new), AT_SYMLINK_FOLLOW))


# -- removing and moving -----------------------------------------------------------------------------------------------


def unlink(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """unlink(2), rmdir(2), unlinkat(2)."""
    flags = call.flags
    if flags & ~AT_REMOVEDIR:
        return E.EINVAL
    place = parent_of(guest, jail, call.dirfd, call.path)
    if isinstance(place, Errno):
        return place
    try:
        if place.name in SPECIAL:
            if not flags:
                return E.EISDIR
            return E.EINVAL if place.name == b"." else E.ENOTEMPTY if place.name == b".." else E.EBUSY
        if not place.mount.writable:
            return read_only(guest, place, place.name)
        path = place.join(place.name)
        if jail.mounts.contains_point(path) and path not in jail.mounts.awaited:
            return _busy(place, jail, path, rmdir=flags != 0)
        return change(jail, (path,), NR.unlinkat, place.fd, text_of(place), flags)
    finally:
        place.close()


def _busy(place: Place, jail: Jail, path: bytes, *, rmdir: bool) -> Errno:
    """Removing a mount point, a directory above one, a link that leads to a guarded place, or a reserved name."""
    mount = jail.mounts.by_guest.get(path)
    if isinstance(mount, Reserved):
        result = may(place.fd, X_OK)
        return Errno.of(result or ENOENT)
    directory = stat.S_ISDIR(kind_of(place, jail, path))
    if place.slash and not rmdir:
        return E.EISDIR if directory else E.ENOTDIR
    result = may(place.fd, W_OK | X_OK)
    if result < 0:
        return Errno.of(result)
    if rmdir:
        return E.ENOTDIR if not directory else E.ENOTEMPTY if mount is None else E.EBUSY
    return E.EISDIR if directory else E.EBUSY


# -- parts -------------------------------------------------------------------------------------------------------------


def kind_of(place: Place, jail: Jail, path: bytes) -> int:
    """The type bits of ``place.name``, 0 where nothing is, −errno; above a mount point is a directory, whatever the host has."""
    mounts = jail.mounts
    mount = mounts.by_guest.get(path)
    if isinstance(mount, Reserved):
        return 0
    if mount is not None:
        return stat.S_IFDIR if mount.is_directory else stat.S_IFREG
    if mounts.contains_point(path) and not mounts.is_held(path):
        return stat.S_IFDIR
    try:
        return stat.S_IFMT(os.stat(place.name, dir_fd=place.fd, follow_symlinks=False).st_mode)
    except OSError as error:
        return 0 if error.errno == -ENOENT else -(error.errno or 0)


def parent_of(guest: Guest, jail: Jail, dirfd: int, address: int) -> Place | Errno:
    """The pinned parent, which may be searched: the walk fails there before anything is said of the last component."""
    path = guest.string(address)
    if isinstance(path, Errno):
        return path
    place = jail.resolver.parent(guest, dirfd, path)
    if isinstance(place, Errno):
        return place
    result = may(place.fd, X_OK)
    return place.refuse(Errno.of(result)) if result < 0 else place


def text_of(place: Place) -> bytes:
    """The last component with its trailing slash, about which the kernel has opinions."""
    return place.name + b"/" if place.slash else place.name


def _refuse_making(
    guest: Guest, place: Place, jail: Jail, *, directory: bool = False, look: bool = False
) -> Errno | None:
    """The error of making ``place.name``, or None: the kernel decides. ``look``: it will not be asked, so look now."""
    name = place.name
    if name in SPECIAL:
        return E.EEXIST
    path = place.join(name)
    if jail.mounts.contains_point(path):
        return _refuse_making_point(guest, place, jail, path, directory)
    if place.mount.writable and not look:
        return None
    result = _exists(place)
    if result >= 0:
        return E.EEXIST
    if result != ENOENT:
        return Errno.of(result)
    if place.mount.kind == "proc" or (place.slash and not directory):
        return E.ENOENT  # procfs looks a name up for itself and finds nothing, whatever was to be made
    return None if place.mount.writable else read_only(guest, place, name)


def _refuse_making_point(guest: Guest, place: Place, jail: Jail, path: bytes, directory: bool) -> Errno | None:
    """Mount points and what is above them exist; a reserved name is refused, above one directories may be made."""
    refusal = jail.mounts.refuses_making(path)
    if refusal is None:
        return E.EEXIST
    if path in jail.mounts.awaited and (directory or _exists(place) >= 0):
        return None if directory else E.EEXIST
    if place.slash and not directory:
        return E.ENOENT
    return reserved(guest, jail, path, refusal)


def reserved(guest: Guest, jail: Jail, path: bytes, error: Errno) -> Errno:
    """The answer where a name is reserved, or stands above one."""
    DENIALS.note(WRITE, path, jail.mounts.guard_of(path), guest.tid)
    return error


def _exists(place: Place) -> int:
    """0, or −errno of looking at ``place.name`` without following it."""
    return system(NR.faccessat2, place.fd, place.name, 0, AT_SYMLINK_NOFOLLOW | AT_EACCESS)
