"""stat, statx, statfs, access, readlink: what an object says of itself. The most frequent traps: nothing is allocated here."""

from __future__ import annotations

import stat
from ctypes import addressof, c_uint64, create_string_buffer

from ..kernel.errno import E, Errno
from ..kernel.memory import Source
from ..kernel.sys import NR
from ..kernel.sys import call as system
from .acting import (
    AT_EACCESS,
    AT_EMPTY_PATH,
    AT_NO_AUTOMOUNT,
    AT_SYMLINK_NOFOLLOW,
    EACCES,
    ENOENT,
    STAT,
    W_OK,
    answer,
    file_mode,
    fill_stat,
    fill_stat_of,
    is_special,
    named,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..kernel.guest import Guest
    from ..paths.place import Place
    from .call import Call
    from .outcome import Outcome
    from .seams import Jail

AT_STATX_SYNC_TYPE = 0x6000
_STAT_FLAGS = AT_SYMLINK_NOFOLLOW | AT_NO_AUTOMOUNT | AT_EMPTY_PATH | AT_STATX_SYNC_TYPE
_ACCESS_FLAGS = AT_EACCESS | AT_SYMLINK_NOFOLLOW | AT_EMPTY_PATH
STATX_RESERVED = 0x80000000
STATX_ATTR_MOUNT_ROOT = 0x2000
ST_RDONLY, ST_NODEV = 1, 4
PATH_MAX = 4096

_statx = (c_uint64 * 32)()
_STATX = Source(addressof(_statx), 256)
_STATX_ATTRIBUTES = 1  # stx_attributes: the second of its 64-bit words
_statfs = (c_uint64 * 15)()  # struct statfs of 64-bit machines; statfs(2)
_STATFS = Source(addressof(_statfs), 120)
_STATFS_FLAGS = 10
_link = create_string_buffer(PATH_MAX)
_LINK = Source(addressof(_link), PATH_MAX)


def stat_(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """stat(2), lstat(2), newfstatat(2): struct stat of a path, or of a descriptor (empty path)."""
    flags = call.flags
    path = _path_or_none(call, guest, flags)
    if flags & ~_STAT_FLAGS and (path or call.dirfd < 0):  # an Errno is true: flags are judged before the path is
        return E.EINVAL
    if isinstance(path, Errno):
        return path
    if not path and call.dirfd >= 0 and not jail.resolver.is_wary:
        result = fill_stat_of(b"/proc/%d/fd/%d" % (guest.tid, call.dirfd))
        if result == EACCES:
            result = guest.about(guest.tid, fill_stat_of, b"/proc/%d/fd/%d" % (guest.tid, call.dirfd))
        if result == ENOENT:
            return E.EBADF
        return guest.write_from(call.buf, STAT) if result >= 0 else Errno.of(result)
    place = jail.resolver.lookup(guest, call.dirfd, path, follow=not flags & AT_SYMLINK_NOFOLLOW, empty=not path)
    if isinstance(place, Errno):
        return place
    result = fill_stat(place.fd)
    place.close()
    return guest.write_from(call.buf, STAT) if result >= 0 else Errno.of(result)


def _path_or_none(call: Call, guest: Guest, flags: int) -> bytes | Errno:
    """The path; empty for a descriptor, named so or by a null pointer (6.11: getname_maybe_null, fs/namei.c)."""
    if flags & AT_EMPTY_PATH and not call.path:
        return b""
    path = guest.string(call.path)
    if not path and not flags & AT_EMPTY_PATH:
        return E.ENOENT
    return path


def statx(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """statx(2). A mount's root is marked as such, as a real bind mount's is."""
    flags = call.flags
    path = _path_or_none(call, guest, flags)
    if call.mask & STATX_RESERVED or flags & AT_STATX_SYNC_TYPE == AT_STATX_SYNC_TYPE:
        return E.EINVAL
    if flags & ~_STAT_FLAGS and (path or call.dirfd < 0):
        return E.EINVAL
    if isinstance(path, Errno):
        return path
    place = jail.resolver.lookup(guest, call.dirfd, path, follow=not flags & AT_SYMLINK_NOFOLLOW, empty=not path)
    if isinstance(place, Errno):
        return place
    kept = flags & ~AT_SYMLINK_NOFOLLOW | AT_EMPTY_PATH
    result = system(NR.statx, place.fd, b"", kept, call.mask, _statx)
    if place.guest == place.mount.guest and place.mount.fd >= 0:
        _statx[_STATX_ATTRIBUTES] |= STATX_ATTR_MOUNT_ROOT
    else:
        _statx[_STATX_ATTRIBUTES] &= ~STATX_ATTR_MOUNT_ROOT
    place.close()
    return guest.write_from(call.buf, _STATX) if result >= 0 else Errno.of(result)


def statfs(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """statfs(2): the host's file system, with the mount's own ST_RDONLY and ST_NODEV."""
    place = named(call, guest, jail, follow=True)
    if isinstance(place, Errno):
        return place
    result = system(NR.fstatfs, place.fd, _statfs)
    mount = place.mount
    place.close()
    if result < 0:
        return Errno.of(result)
    if not mount.writable:
        _statfs[_STATFS_FLAGS] |= ST_RDONLY
    if not mount.devices:
        _statfs[_STATFS_FLAGS] |= ST_NODEV
    return guest.write_from(call.buf, _STATFS)


def access(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """access(2), faccessat2(2): the whole look-up by the guest's real ids, unless it asks for the effective ones."""
    mode, flags = call.mode, call.flags
    if mode & ~7 or flags & ~_ACCESS_FLAGS:
        return E.EINVAL
    if not flags & AT_EACCESS:
        guest.as_real()
    place = named(call, guest, jail, follow=not flags & AT_SYMLINK_NOFOLLOW, empty=flags & AT_EMPTY_PATH != 0)
    if isinstance(place, Errno):
        return place
    try:
        result = system(NR.faccessat2, place.fd, b"", mode, AT_EACCESS | AT_EMPTY_PATH)
        if result >= 0 and mode & W_OK and not place.mount.writable and not is_special(file_mode(place.fd)):
            return E.EROFS
        return answer(result)
    finally:
        place.close()


def readlink(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """readlink(2): the text as the guest wrote it; the view of /proc words its own links."""
    size = call.size
    if size <= 0:
        return E.EINVAL
    path = guest.string(call.path)
    if isinstance(path, Errno):
        return path
    place = jail.resolver.lookup(guest, call.dirfd, path, follow=False, empty=True)
    if isinstance(place, Errno):
        return place
    if place.mount.kind == "proc" and jail.proc is not None:
        shown = _shown_link(place, guest, jail)
        if shown is not None:
            if isinstance(shown, Errno):
                return shown
            shown = shown[:size]
            written = guest.write(call.buf, shown)
            return written if isinstance(written, Errno) else len(shown)
    result = system(NR.readlinkat, place.fd, b"", _link, PATH_MAX)
    place.close()
    if result < 0:
        return E.EINVAL if result == ENOENT and path else Errno.of(result)
    if result > size:
        result = size
    written = guest.write_from(call.buf, _LINK.cut(result))
    return written if isinstance(written, Errno) else result


def _shown_link(place: Place, guest: Guest, jail: Jail) -> bytes | Errno | None:
    """What the view of /proc says of a link, the place closed; None: the kernel's text, the place still open."""
    try:
        if not stat.S_ISLNK(file_mode(place.fd)) or jail.proc is None:
            return None
        shown = jail.proc.readlink(guest, place)
    except BaseException:
        place.close()
        raise
    if shown is not None:
        place.close()
    return shown
