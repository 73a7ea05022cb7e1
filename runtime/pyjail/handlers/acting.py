"""How handlers act: kernel results to outcomes, the guest's umask around a creation, what a pinned object is."""

from __future__ import annotations

import os
import stat
from ctypes import addressof, create_string_buffer
from struct import Struct

from pyjail_bpf.layout import holds
from pyjail_bpf.layout import record as record_at

from ..kernel.denials import DENIALS, WRITE
from ..kernel.errno import E, Errno
from ..kernel.memory import Source
from ..kernel.proc import host_path
from ..kernel.records import CONFINED
from ..kernel.sys import ARCH, NR, call, last_error, raw

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..kernel.guest import Guest
    from ..paths.place import Place
    from .call import Call
    from .seams import Jail

AT_FDCWD = -100
AT_SYMLINK_NOFOLLOW = 0x100
AT_EACCESS = AT_REMOVEDIR = 0x200
AT_SYMLINK_FOLLOW = 0x400
AT_NO_AUTOMOUNT = 0x800
AT_EMPTY_PATH = 0x1000
R_OK, W_OK, X_OK = 4, 2, 1
ENOENT, EEXIST, EBADF, EINVAL, EPERM, EACCES = -2, -17, -9, -22, -1, -13

# struct stat; asm/stat.h of x86_64, asm-generic/stat.h
STAT_SIZE = 144 if ARCH == "x86_64" else 128
_MODE, _MODE_AT = Struct("=I"), 24 if ARCH == "x86_64" else 16
_stat = create_string_buffer(STAT_SIZE)
STAT = Source(addressof(_stat), STAT_SIZE)
_FSTAT, _OPENAT = NR.fstat, NR.openat


def answer(result: int) -> int | Errno:
    """A raw call's result as an outcome."""
    return result if result >= 0 else Errno.of(result)


def change(jail: Jail, paths: Sequence[bytes], number: int, *arguments: object) -> int | Errno:
    """A call that removes, moves or replaces what stands at guest ``paths``; what the fast lane knows of them ends before."""
    lane = jail.lane
    if lane is None:
        return answer(call(number, *arguments))
    if not any(map(lane.depends_on, paths)):
        paths = ()
    lane.begin(paths)
    try:
        return answer(call(number, *arguments))
    finally:
        lane.end(paths)


def pin_path(fd: int) -> bytes:
    """A name that leads to what ``fd`` pins, for the calls that take no O_PATH descriptor; a pinned symlink is not followed."""
    return b"/proc/self/fd/%d" % fd


def reopen(pin: int, flags: int) -> int:
    """Open for use what ``pin`` names: a descriptor, or −errno. Two microseconds less than by ``pin_path``."""
    global _descriptors
    if _descriptors < 0:
        _descriptors = os.open(b"/proc/self/fd", os.O_PATH | os.O_DIRECTORY | os.O_CLOEXEC)
    return call(_OPENAT, _descriptors, b"%d" % pin, flags)  # another process's lease may hold it up (fcntl(2))


def _forget_descriptors() -> None:
    """In a fork: what was opened is its parent's."""
    global _descriptors
    _descriptors = -1


_descriptors = -1  # our own directory of descriptors
os.register_at_fork(after_in_child=_forget_descriptors)


def fill_stat(fd: int) -> int:
    """Fill STAT with the struct stat of a descriptor (any kind, O_PATH too)."""
    return 0 if raw(_FSTAT, fd, _stat) >= 0 else -last_error()


def fill_stat_of(path: bytes) -> int:
    """As ``fill_stat``, of a path of ours."""
    return call(NR.newfstatat, AT_FDCWD, path, _stat, 0)


def file_mode(fd: int) -> int:
    """st_mode of a descriptor of ours."""
    if raw(_FSTAT, fd, _stat) < 0:
        raise OSError(last_error(), f"fstat of our own descriptor {fd}")
    mode: int = _MODE.unpack_from(_stat, _MODE_AT)[0]
    return mode


def is_special(mode: int) -> bool:
    """Device, FIFO or socket: what a read-only mount does not protect (special_file, include/linux/fs.h)."""
    return stat.S_IFMT(mode) not in (stat.S_IFREG, stat.S_IFDIR, stat.S_IFLNK)


def may(fd: int, mode: int) -> int:
    """0, or −errno: whether the effective identity may read (4), write (2), search or execute (1) the pinned object."""
    return call(NR.faccessat2, fd, b"", mode, AT_EACCESS | AT_EMPTY_PATH)


def creating(guest: Guest, number: int, *arguments: object) -> int:
    """A call that makes a file, under the guest's umask: the kernel's own, since a default ACL overrides it (acl(5))."""
    call(NR.umask, guest.umask())
    try:
        return call(number, *arguments)
    finally:
        call(NR.umask, 0)


def record(place: Place, flags: int) -> int | None:
    """The address of the ``open_how`` record with exactly these flags, if guests may use it for this place."""
    index, mount = CONFINED.get(flags), place.mount
    if index is None or mount.number < 0 or not holds(mount.level, index) or not place.has_name:
        return None
    return record_at(index)


def named(call: Call, guest: Guest, jail: Jail, *, follow: bool, empty: bool = False) -> Place | Errno:
    """The object that ``call.path`` names: what calls on an object begin with."""
    path = guest.string(call.path)
    if isinstance(path, Errno):
        return path
    return jail.resolver.lookup(guest, call.dirfd, path, follow=follow, empty=empty)


def read_only(guest: Guest, place: Place, name: bytes = b"", error: Errno = E.EROFS) -> Errno:
    """The answer to a write at ``place``, or at ``name`` in it, which is told of at the end."""
    path = place.join(name) if name else place.guest
    DENIALS.note(WRITE, path, place.mount.origin, guest.tid)
    return error


def refuses_writing(place: Place, guest: Guest) -> Errno | None:
    """EROFS where the object's mount is read-only.

    A descriptor that leads to a file of the host beneath no mount (inherited, or received from outside) may be used as
    it was opened, but gives no power over the file itself: EPERM. Pipes, sockets, memfds and removed files are the guest's.
    """
    if place.mount.fd >= 0:
        return None if place.mount.writable else read_only(guest, place)
    return E.EPERM if is_foreign(place.fd) else None


def is_foreign(fd: int) -> bool:
    """Whether an object beneath no mount has a name on the host, be it one that is too long to be told."""
    path = host_path(fd)
    return (path is None or path[:1] == b"/") and os.fstat(fd).st_nlink > 0
