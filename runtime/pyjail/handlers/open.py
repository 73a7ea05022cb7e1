"""open, openat, creat, openat2: flags, then the path; what exists is pinned and opened (pinned.py), what is missing is made here.

A file is made beneath (parent, name), exclusively, after a look that found nothing there; a final symbolic link is spliced
into the path, since its target may be what has to be made. Order of errors: open_last_lookups and lookup_open of fs/namei.c.
"""

from __future__ import annotations

import os
import stat
from ctypes import c_long, create_string_buffer
from struct import Struct

from pyjail_bpf.layout import HOW_SIZE, RESOLVE_CONFINED

from ..kernel.denials import DENIALS, WRITE
from ..kernel.errno import E, Errno
from ..kernel.protected import forbids_following
from ..kernel.sys import NR
from ..kernel.sys import call as system
from ..paths.mounts import Reserved
from ..paths.place import Place
from ..paths.types import GuestPath
from .acting import EBADF, EEXIST, ENOENT, X_OK, creating, file_mode, may, read_only
from .outcome import Install
from .pinned import (
    O_ACCMODE,
    O_CLOEXEC,
    O_CREAT,
    O_DIRECTORY,
    O_LARGEFILE,
    O_NOCTTY,
    O_NOFOLLOW,
    O_NONBLOCK,
    O_PATH,
    O_TMPFILE_BIT,
    O_TRUNC,
    WAITS,
    open_place,
)
from .scoped import Scoped
from .sticky import is_protected
from .waiting import for_other_end

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..kernel.guest import Guest
    from ..paths.mounts import Mount
    from .call import Call
    from .outcome import Outcome
    from .seams import Jail, Names

O_EXCL = os.O_EXCL
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
    outcome = _open(guest, jail, jail.resolver, call.dirfd, path, flags, mode)
    if outcome is WAITS:
        return for_other_end(NR.openat, (call.dirfd, call.path, flags | O_NONBLOCK, mode), b"", flags)
    return outcome


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
    outcome = _open(guest, jail, names, call.dirfd, path, flags, mode)
    if outcome is WAITS:
        again = _how_words.pack(flags | O_NONBLOCK, mode, resolve)
        return for_other_end(NR.openat2, (call.dirfd, call.path, None, HOW_SIZE), again, flags)
    return outcome


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


# -- what is made ------------------------------------------------------------------------------------------------------


def _open_or_create(guest: Guest, jail: Jail, names: Names, dirfd: int, path: bytes, flags: int, mode: int) -> Outcome:
    """O_CREAT. A final symbolic link is spliced into the path here, since its target may be what has to be made."""
    links = tries = 0
    while True:
        place = names.parent(guest, dirfd, path)
        if isinstance(place, Errno):
            return place
        try:
            point = None if place.slash else jail.mounts.by_guest.get(place.join(place.name))
            if point is not None or (place.mount.kind == "proc" and not place.slash):
                return _open_elsewhere(guest, jail, names, dirfd, path, flags, point)
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
        return _create(place, guest, jail, flags, mode)
    if pin < 0:
        return Errno.of(pin)
    found = Place(pin, place.mount, GuestPath(place.join(name)))
    try:
        if flags & O_EXCL:
            return E.EEXIST
        kind = file_mode(pin)
        if stat.S_ISLNK(kind):
            if flags & O_NOFOLLOW:
                return E.ELOOP
            return E.EACCES if forbids_following(place.fd, pin) else os.readlink(b"", dir_fd=pin)
        if stat.S_ISDIR(kind):
            return E.EISDIR
        if is_protected(place.fd, pin):
            return E.EACCES
        return open_place(found, guest, jail, flags & ~O_CREAT)
    finally:
        found.close()


def _create(place: Place, guest: Guest, jail: Jail, flags: int, mode: int) -> Outcome:
    if not place.mount.writable:
        return read_only(guest, place, place.name)
    awaited = jail.mounts.awaited
    if awaited and (refusal := awaited.get(place.join(place.name))) is not None:
        return refusal
    _how_words.pack_into(_how, 0, flags | O_EXCL | O_NOCTTY | O_CLOEXEC, mode, RESOLVE_CONFINED)
    fd = creating(guest, NR.openat2, place.fd, place.name, _how, HOW_SIZE)
    if fd >= 0:
        return Install(fd, flags & O_CLOEXEC != 0)
    return E.ESTALE if fd == EEXIST and not flags & O_EXCL else Errno.of(fd)


def _open_elsewhere(
    guest: Guest, jail: Jail, names: Names, dirfd: int, path: bytes, flags: int, point: Mount | None
) -> Outcome:
    """O_CREAT of a name that the mount table or the view of /proc answers for: it exists, or cannot be made."""
    found = names.lookup(guest, dirfd, path, follow=not flags & (O_NOFOLLOW | O_EXCL))
    if isinstance(found, Errno):
        if not isinstance(point, Reserved) or found is not E.ENOENT:
            return found
        DENIALS.note(WRITE, point.guest, point.origin, guest.tid)
        return point.error
    try:
        if flags & O_EXCL:
            return E.EEXIST
        if stat.S_ISDIR(file_mode(found.fd)):
            return E.EISDIR
        return open_place(found, guest, jail, flags & ~O_CREAT)
    finally:
        found.close()
