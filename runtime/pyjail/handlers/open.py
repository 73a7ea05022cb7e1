"""open, openat, creat, openat2: pin the object, judge it, then open what was pinned, or let the guest open it in a stub.

    regular, directory   we open the pin, the guest receives the descriptor
    O_PATH               the guest opens it in a stub (descriptors of that kind cannot be sent on the notify engine)
    FIFO, /dev/tty       the guest opens it in a stub: it may block, be interrupted, and has its own terminal
    device               only on a mount that has devices
    missing, O_CREAT     created beneath (parent, name), exclusively

Order of errors: do_open and may_open of fs/namei.c, do_dentry_open of fs/open.c.
"""

from __future__ import annotations

import os
import stat
from ctypes import c_long, create_string_buffer
from struct import Struct

from pyjail_bpf.layout import HOW_SIZE, RESOLVE_CONFINED, STUB_ONE, TTY_PATH

from ..kernel.errno import E, Errno
from ..kernel.sys import NR
from ..kernel.sys import call as system
from ..paths.mounts import NO_MOUNT
from ..paths.place import Place
from ..paths.types import GuestPath
from .acting import AT_FDCWD, EBADF, EEXIST, ENOENT, R_OK, W_OK, X_OK, creating, file_mode, may, pin_path, record
from .outcome import Divert, Install
from .reach import is_of_the_host, may_be_reached
from .scoped import Scoped
from .sticky import is_protected

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..kernel.guest import Guest
    from .call import Call
    from .outcome import Outcome
    from .seams import Jail, Names

O_TMPFILE_BIT = 0o20000000  # __O_TMPFILE; O_TMPFILE is this and O_DIRECTORY
O_LARGEFILE = 0o100000 if NR.openat == 257 else 0o400000
O_CREAT, O_EXCL, O_TRUNC, O_PATH, O_CLOEXEC = os.O_CREAT, os.O_EXCL, os.O_TRUNC, os.O_PATH, os.O_CLOEXEC
O_DIRECTORY, O_NOFOLLOW, O_NOCTTY, O_NONBLOCK = os.O_DIRECTORY, os.O_NOFOLLOW, os.O_NOCTTY, os.O_NONBLOCK
O_ACCMODE = 3
PATH_FLAGS = O_DIRECTORY | O_NOFOLLOW | O_PATH | O_CLOEXEC  # O_PATH_FLAGS, include/linux/fs.h
VALID = (
    O_ACCMODE | O_CREAT | O_EXCL | O_NOCTTY | O_TRUNC | os.O_APPEND | O_NONBLOCK | os.O_SYNC | os.O_DSYNC | os.O_ASYNC
    | os.O_DIRECT | O_LARGEFILE | O_DIRECTORY | O_NOFOLLOW | os.O_NOATIME | O_CLOEXEC | O_PATH | O_TMPFILE_BIT
)  # fmt: skip
MAKES = O_CREAT | O_TMPFILE_BIT
_PIN = O_PATH | O_NOFOLLOW | O_CLOEXEC

RESOLVE_CACHED = 0x20
RESOLVE_KNOWN = 0x3F
HOW_MAX = 4096

MAX_LINKS = 40
_TRIES = 8  # a name that appears and vanishes while we look

_how_words = Struct("QQQ")
_how = create_string_buffer(HOW_SIZE)
_pin_how = create_string_buffer(_how_words.pack(_PIN, 0, RESOLVE_CONFINED), HOW_SIZE)


def open_(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """open(2), openat(2), creat(2). Flags that the kernel does not know are ignored, as it does."""
    flags = call.flags & VALID
    mode = 0
    if flags & O_PATH:
        flags &= PATH_FLAGS
    elif flags & MAKES:
        mode = call.mode & 0o7777
    if flags & O_TMPFILE_BIT or flags & (O_CREAT | O_DIRECTORY) == O_CREAT | O_DIRECTORY:
        result = system(NR.openat, -1, b"x", flags, mode)  # the kernel judges the combination before the descriptor
        if result != EBADF:
            return Errno.of(result)
    path = guest.string(call.path)
    if isinstance(path, Errno):
        return path
    return _open(guest, jail, jail.resolver, call.dirfd, path, flags, mode)


def openat2(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """openat2(2), with the guest's own RESOLVE_ flags; RESOLVE_CACHED never succeeds, which its callers must expect."""
    if call.size < HOW_SIZE:
        return E.EINVAL
    if call.size > HOW_MAX:
        return E.E2BIG
    how = guest.read(call.how, call.size)
    if isinstance(how, Errno):
        return how
    result = system(NR.openat2, -1, b"x", how, c_long(call.size))  # E2BIG and every EINVAL, as this kernel judges
    if result != EBADF:
        return Errno.of(result)
    flags, mode, resolve = _how_words.unpack_from(how)
    if flags & ~VALID or resolve & ~RESOLVE_KNOWN:
        return E.EINVAL
    path = guest.string(call.path)
    if isinstance(path, Errno):
        return path
    if not path:
        return E.ENOENT
    names: Names = jail.resolver
    if resolve:
        if resolve & RESOLVE_CACHED:
            return E.EAGAIN
        names = Scoped(jail.resolver, resolve)
    return _open(guest, jail, names, call.dirfd, path, flags, mode)


def _open(guest: Guest, jail: Jail, names: Names, dirfd: int, path: bytes, flags: int, mode: int) -> Outcome:
    if flags & O_CREAT:
        return _open_or_create(guest, jail, names, dirfd, path, flags, mode)
    place = names.lookup(guest, dirfd, path, follow=not flags & O_NOFOLLOW)
    if isinstance(place, Errno):
        return place
    try:
        return open_place(place, guest, jail, flags, mode)
    finally:
        place.close()


# -- what exists -------------------------------------------------------------------------------------------------------


def open_place(place: Place, guest: Guest, jail: Jail, flags: int, mode: int = 0) -> Outcome:
    """Open a pinned object; the caller closes the place."""
    mount = place.mount
    if mount.kind == "proc" and jail.proc is not None and not flags & O_PATH:
        shown = jail.proc.open(guest, place, flags)
        if shown is not None:
            return shown if isinstance(shown, Errno) else Install(shown, flags & O_CLOEXEC != 0)
    kind = file_mode(place.fd) & 0o170000
    if kind != stat.S_IFDIR and flags & O_DIRECTORY:
        return E.ENOTDIR
    if flags & O_PATH:
        return _open_path(place, jail, flags, kind)
    if flags & O_TMPFILE_BIT:
        return _create_unnamed(place, guest, flags, mode)
    if kind == stat.S_IFLNK:
        return E.ELOOP
    if kind == stat.S_IFDIR:
        if flags & (O_ACCMODE | O_TRUNC):
            return E.EISDIR
    elif kind == stat.S_IFREG:
        if not mount.writable and flags & (O_ACCMODE | O_TRUNC):
            refused = _refuse_writing(place, flags)
            if refused is not None:
                return refused
    elif kind != stat.S_IFSOCK:
        if flags & O_TRUNC and (result := may(place.fd, W_OK)) < 0:
            return Errno.of(result)  # there is nothing to truncate, but the permission is wanted
        return _open_fifo(place, flags) if kind == stat.S_IFIFO else _open_device(place, guest, jail, flags)
    return _install(place, flags)


def _install(place: Place, flags: int) -> Outcome:
    """Open the pin itself. O_NOFOLLOW would stop at our own name for it, so F_GETFL does not show it."""
    if place.access >= 0 and _widens(place.access, flags):
        return E.EACCES
    fd = system(NR.openat, AT_FDCWD, pin_path(place.fd), flags & ~(O_CREAT | O_NOFOLLOW) | O_NOCTTY | O_CLOEXEC)
    return Install(fd, flags & O_CLOEXEC != 0) if fd >= 0 else Errno.of(fd)


def _widens(held: int, flags: int) -> bool:
    """Whether reopening a descriptor would give access that it lacks."""
    access = flags & O_ACCMODE
    return held != os.O_RDWR and (access != held or (bool(flags & O_TRUNC) and held == os.O_RDONLY))


def _refuse_writing(place: Place, flags: int) -> Errno | None:
    """A regular file of a read-only mount, opened for writing: truncation is refused before permissions are read."""
    if flags & O_TRUNC:
        return E.EROFS
    access = flags & O_ACCMODE
    if access == O_ACCMODE:
        return None  # neither readable nor writable: open(2), BUGS
    result = may(place.fd, W_OK if access == os.O_WRONLY else R_OK | W_OK)
    return Errno.of(result) if result < 0 else E.EROFS


def _open_path(place: Place, jail: Jail, flags: int, kind: int) -> Outcome:
    """O_PATH. Where neither engine nor mount level allows it: a descriptor open for reading, which can do all that it could."""
    if kind == stat.S_IFSOCK and not may_be_reached(place.mount):
        return E.EACCES  # a sealed address names what any descriptor of the guest names, and connect is native then
    if jail.installs_o_path:
        fd, place.fd = place.fd, -1
        return Install(fd, flags & O_CLOEXEC != 0)
    final = O_DIRECTORY if kind == stat.S_IFDIR else flags & O_NOFOLLOW
    sealed = record(place.mount, O_PATH | flags & O_CLOEXEC | final)
    if sealed is not None:
        return Divert(STUB_ONE, NR.openat2, (place.mount.number, None, sealed, HOW_SIZE), place.rest())
    if kind != stat.S_IFREG and kind != stat.S_IFDIR:
        return E.EACCES
    return _install(place, flags & O_CLOEXEC)


def _open_fifo(place: Place, flags: int) -> Outcome:
    """The guest waits for the other end itself. Where the mount's level forbids that, we open without waiting:

    then a reader meets end-of-file until a writer comes, and a writer without a reader gets ENXIO, as with O_NONBLOCK.
    """
    wanted = flags & (O_ACCMODE | O_NONBLOCK | O_CLOEXEC) | O_NOCTTY
    sealed = record(place.mount, wanted)
    if sealed is not None:
        return Divert(STUB_ONE, NR.openat2, (place.mount.number, None, sealed, HOW_SIZE), place.rest())
    return _without_waiting(place, flags)


def _open_device(place: Place, guest: Guest, jail: Jail, flags: int) -> Outcome:
    """Devices where the mount has them; the guest's own terminal only the guest can name."""
    mount = place.mount
    if mount.kind == "builtin" and place.guest == b"/dev/tty":
        return Divert(STUB_ONE, NR.openat, (AT_FDCWD, TTY_PATH, flags & ~(O_CREAT | O_TMPFILE_BIT)))
    if mount is not NO_MOUNT and not mount.devices:
        return E.EACCES
    if is_of_the_host(place, guest, jail):
        return E.EACCES  # as another user's terminal
    if os.major(os.fstat(place.fd).st_rdev) == 1:  # null, zero, full, random, urandom: never wait
        return _install(place, flags)
    return _without_waiting(place, flags)


def _without_waiting(place: Place, flags: int) -> Outcome:
    """Open with O_NONBLOCK, so that no guest makes us wait, then take the flag back unless it was asked for."""
    opened = _install(place, flags | O_NONBLOCK)
    if isinstance(opened, Install) and not flags & O_NONBLOCK:
        os.set_blocking(opened.fd, True)
    return opened


# -- what is made ------------------------------------------------------------------------------------------------------


def _create_unnamed(place: Place, guest: Guest, flags: int, mode: int) -> Outcome:
    if not place.mount.writable or place.mount is NO_MOUNT:
        return E.EROFS if place.mount is not NO_MOUNT else E.EACCES
    wanted = flags & ~O_NOFOLLOW | O_CLOEXEC
    fd = creating(guest, NR.openat, AT_FDCWD, pin_path(place.fd), wanted, mode)
    return Install(fd, flags & O_CLOEXEC != 0) if fd >= 0 else Errno.of(fd)


def _open_or_create(
    guest: Guest, jail: Jail, names: Names, dirfd: int, path: bytes, flags: int, mode: int
) -> Outcome:
    """O_CREAT. A final symbolic link is spliced into the path here, since its target may be what has to be made."""
    links = tries = 0
    while True:
        place = names.parent(guest, dirfd, path)
        if isinstance(place, Errno):
            return place
        try:
            if not place.slash and (place.mount.kind == "proc" or jail.mounts.is_point(place.join(place.name))):
                return _open_elsewhere(guest, jail, names, dirfd, path, flags)
            outcome = _create_at(place, guest, jail, flags, mode)
            if isinstance(outcome, bytes) and isinstance(names, Scoped):
                outcome = names.judge_link(place, path, outcome) or outcome
        finally:
            place.close()
        if outcome is E.ESTALE and tries < _TRIES:
            tries += 1
        elif isinstance(outcome, bytes):
            links += 1
            if links > MAX_LINKS:
                return E.ELOOP
            path = _splice(path, outcome)
        else:
            return outcome


def _splice(path: bytes, link: bytes) -> bytes:
    """The path that the kernel walks on when the last component of ``path`` is a symbolic link."""
    if link[:1] == b"/":
        return link
    return path[: path.rindex(b"/") + 1] + link if b"/" in path else link


def _create_at(place: Place, guest: Guest, jail: Jail, flags: int, mode: int) -> Outcome | bytes:
    """Open or make ``place.name``; the text of the link there if it is one to be followed; ESTALE: look again."""
    name = place.name
    if place.slash or name in (b".", b"..", b"/"):
        result = may(place.fd, X_OK)
        if result < 0:
            return Errno.of(result)
        return E.EEXIST if flags & O_EXCL and name in (b".", b"..", b"/") else E.EISDIR
    pin = system(NR.openat2, place.fd, name, _pin_how, HOW_SIZE)
    if pin == ENOENT:
        return _create(place, guest, flags, mode)
    if pin < 0:
        return Errno.of(pin)
    found = Place(pin, place.mount, GuestPath(place.join(name)))
    try:
        if flags & O_EXCL:
            return E.EEXIST
        kind = file_mode(pin)
        if stat.S_ISLNK(kind):
            return E.ELOOP if flags & O_NOFOLLOW else os.readlink(b"", dir_fd=pin)
        if stat.S_ISDIR(kind):
            return E.EISDIR
        if is_protected(place.fd, pin):
            return E.EACCES
        return open_place(found, guest, jail, flags & ~O_CREAT)
    finally:
        found.close()


def _create(place: Place, guest: Guest, flags: int, mode: int) -> Outcome:
    if not place.mount.writable:
        return E.EROFS
    _how_words.pack_into(_how, 0, flags | O_EXCL | O_NOCTTY | O_CLOEXEC, mode, RESOLVE_CONFINED)
    fd = creating(guest, NR.openat2, place.fd, place.name, _how, HOW_SIZE)
    if fd >= 0:
        return Install(fd, flags & O_CLOEXEC != 0)
    return E.ESTALE if fd == EEXIST and not flags & O_EXCL else Errno.of(fd)


def _open_elsewhere(guest: Guest, jail: Jail, names: Names, dirfd: int, path: bytes, flags: int) -> Outcome:
    """O_CREAT of a name that the mount table or the view of /proc answers for: it exists, or cannot be made."""
    found = names.lookup(guest, dirfd, path, follow=not flags & (O_NOFOLLOW | O_EXCL))
    if isinstance(found, Errno):
        return found
    try:
        if flags & O_EXCL:
            return E.EEXIST
        if stat.S_ISDIR(file_mode(found.fd)):
            return E.EISDIR
        return open_place(found, guest, jail, flags & ~O_CREAT)
    finally:
        found.close()
