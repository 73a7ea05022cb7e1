"""Open what is pinned: judged by its kind and its mount, then opened by our own name for it, or by the guest in a stub.

    regular, directory   we open the pin, the guest receives the descriptor; on the ptrace engine the guest opens it in a
                         stub where its mount's level allows (an open with effects, O_TRUNC say, is always ours)
    O_PATH               the guest opens it in a stub (descriptors of that kind cannot be sent on the notify engine)
    FIFO, /dev/tty       the guest opens it in a stub: it may block, be interrupted, and has its own terminal; where the
                         mount's level forbids that, it waits for a FIFO's other end in short naps (waiting.py)
    device               only on a mount that has devices

Order of errors: do_open and may_open of fs/namei.c, do_dentry_open of fs/open.c.
"""

from __future__ import annotations

import fcntl
import os
import stat

from pyjail_bpf.layout import HOW_SIZE, STUB_FIFO, STUB_ONE, STUB_OPEN, TTY_PATH

from ..kernel.credentials import insist
from ..kernel.denials import DENIALS, DEVICE, HIDDEN
from ..kernel.errno import E, Errno
from ..kernel.guest import is_refused
from ..kernel.sys import NR
from ..paths.mounts import NO_MOUNT
from .acting import AT_FDCWD, R_OK, W_OK, creating, file_mode, is_foreign, may, pin_path, read_only, record, reopen
from .outcome import Divert, Install
from .reach import is_of_the_host, may_be_reached

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..kernel.guest import Guest
    from ..lane.serve import Lane
    from ..paths.place import Place
    from .outcome import Outcome
    from .seams import Jail

O_TMPFILE_BIT = 0o20000000  # __O_TMPFILE; O_TMPFILE is this and O_DIRECTORY
O_CREAT, O_TRUNC, O_PATH, O_CLOEXEC = os.O_CREAT, os.O_TRUNC, os.O_PATH, os.O_CLOEXEC
O_DIRECTORY, O_NOFOLLOW, O_NOCTTY, O_NONBLOCK = os.O_DIRECTORY, os.O_NOFOLLOW, os.O_NOCTTY, os.O_NONBLOCK
O_ACCMODE = 3
WAITS = Divert(STUB_FIFO, 0, ())  # a FIFO's open that has to wait: which call is to be made again the caller knows
O_LARGEFILE = 0o100000 if NR.openat == 257 else 0o400000  # every open of 64 bits has it (force_o_largefile)


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
        if place.held is not None and is_foreign(place.fd):
            return _again(place, place.held, guest, flags)
        if not mount.writable and flags & (O_ACCMODE | O_TRUNC):
            refused = _refuse_writing(place, guest, flags)
            if refused is not None:
                return refused
        lane = jail.lane
        if lane is not None:
            if flags & (O_ACCMODE | O_TRUNC):
                lane.written(place.fd)
            elif lane.asking == guest.tid:
                copy = _library(place, lane)
                if copy >= 0:
                    return Install(copy, flags & O_CLOEXEC != 0)
    elif kind != stat.S_IFSOCK:
        if flags & O_TRUNC and (result := may(place.fd, W_OK)) < 0:
            return Errno.of(result)  # there is nothing to truncate, but the permission is wanted
        return _open_fifo(place, flags) if kind == stat.S_IFIFO else _open_device(place, guest, jail, flags)
    by_guest = jail.guests_open and not jail.confines_itself(guest.tid)  # its own filter may not know openat2
    return (_open_beneath(place, flags) if by_guest else None) or _install(place, flags, guest)


def _open_beneath(place: Place, flags: int) -> Divert | None:
    """By the guest itself, beneath the mount; None where no record has these flags. O_NOFOLLOW: as in ``_install``.

    The stub looks whether it is this very file: relative to a directory that another guest moves it would be another's.
    """
    if place.access >= 0:
        return None
    sealed = record(place, flags & ~(O_CREAT | O_NOFOLLOW | O_LARGEFILE) | O_NOCTTY)
    if sealed is None:
        return None
    arguments = (place.mount.number, None, sealed, HOW_SIZE)
    return Divert(STUB_OPEN, NR.openat2, arguments, place.rest(), x1=os.fstat(place.fd).st_ino)


def _install(place: Place, flags: int, guest: Guest | None = None) -> Outcome:
    """Open the pin itself. O_NOFOLLOW would stop at our own name for it, so F_GETFL does not show it."""
    if place.access >= 0 and _widens(place.access, flags):
        return E.EACCES
    fd = reopen(place.fd, flags & ~(O_CREAT | O_NOFOLLOW) | O_NOCTTY | O_CLOEXEC)
    if fd < 0 and place.mount.is_blind and guest is not None:
        DENIALS.note(HIDDEN, place.guest, place.mount.origin, guest.tid)
    return Install(fd, flags & O_CLOEXEC != 0) if fd >= 0 else Errno.of(fd)


def _library(place: Place, lane: Lane) -> int:
    """The patched copy that ld.so is to map instead; −1: there is none (yet), or the file may not be read."""
    lane.asking = 0
    if may(place.fd, R_OK) < 0:
        return -1
    return insist(lane.library, place.fd)


def _again(place: Place, held: tuple[int, int], guest: Guest, flags: int) -> Outcome:
    """A host file beneath no mount, named by the guest's own descriptor (``> /dev/stderr`` in a log): that descriptor again.

    Opening the file anew is not the guest's to do, and Landlock forbids it to us: offset and flags are shared, nothing is
    truncated.
    """
    pid, number = held
    if _widens(place.access, flags) or pid != guest.tgid:
        return E.EACCES
    copy = guest.copy(number)
    if isinstance(copy, Errno):
        if not is_refused(copy):
            return copy
        kind = fcntl.F_DUPFD_CLOEXEC if flags & O_CLOEXEC else fcntl.F_DUPFD
        return Divert(STUB_ONE, NR.fcntl, (number, kind, 0))  # whatever the number names by now is the guest's own
    try:
        is_same = os.path.sameopenfile(copy, place.fd)
    except BaseException:
        os.close(copy)
        raise
    if not is_same:
        os.close(copy)
        return E.EACCES  # the number names another file by now
    return Install(copy, flags & O_CLOEXEC != 0)


def _widens(held: int, flags: int) -> bool:
    """Whether reopening a descriptor would give access that it lacks."""
    access = flags & O_ACCMODE
    return held != os.O_RDWR and (access != held or (bool(flags & O_TRUNC) and held == os.O_RDONLY))


def _refuse_writing(place: Place, guest: Guest, flags: int) -> Errno | None:
    """A regular file of a read-only mount, opened for writing: truncation is refused before permissions are read."""
    if flags & O_TRUNC:
        return read_only(guest, place)
    access = flags & O_ACCMODE
    if access == O_ACCMODE:
        return None  # neither readable nor writable: open(2), BUGS
    result = may(place.fd, W_OK if access == os.O_WRONLY else R_OK | W_OK)
    return Errno.of(result) if result < 0 else read_only(guest, place)


def _open_path(place: Place, jail: Jail, flags: int, kind: int) -> Outcome:
    """O_PATH. Where neither engine nor mount level allows it: a descriptor open for reading, which can do all that it could."""
    if kind == stat.S_IFSOCK and not may_be_reached(place.mount):
        return E.EACCES  # a sealed address names what any descriptor of the guest names, and connect is native then
    if jail.installs_o_path:
        fd, place.fd = place.fd, -1
        return Install(fd, flags & O_CLOEXEC != 0)
    final = O_DIRECTORY if kind == stat.S_IFDIR else flags & O_NOFOLLOW
    sealed = record(place, O_PATH | flags & O_CLOEXEC | final)
    if sealed is not None:
        return Divert(STUB_ONE, NR.openat2, (place.mount.number, None, sealed, HOW_SIZE), place.rest())
    if kind != stat.S_IFREG and kind != stat.S_IFDIR:
        return E.EACCES
    return _install(place, flags & O_CLOEXEC)


def _open_fifo(place: Place, flags: int) -> Outcome:
    """The guest waits for the other end itself: natively, or where the mount's level forbids that as the caller sees to.

    We open without waiting: an answer, or WAITS (open.py).
    """
    wanted = flags & ~(O_CREAT | O_TRUNC | O_NOFOLLOW | O_LARGEFILE) | O_NOCTTY  # O_APPEND, say, has no record
    sealed = record(place, wanted)
    if sealed is not None:
        return Divert(STUB_ONE, NR.openat2, (place.mount.number, None, sealed, HOW_SIZE), place.rest())
    if flags & (O_NONBLOCK | O_ACCMODE) == os.O_RDONLY and place.access < 0:
        # Not even for a look: a writer that was let in by our own open would get SIGPIPE.
        result = may(place.fd, R_OK)
        return WAITS if result >= 0 else Errno.of(result)
    opened = _without_waiting(place, flags)
    return WAITS if opened is E.ENXIO and not flags & O_NONBLOCK else opened


def _open_device(place: Place, guest: Guest, jail: Jail, flags: int) -> Outcome:
    """Devices where the mount has them; the guest's own terminal only the guest can name."""
    mount = place.mount
    if mount.kind == "builtin" and place.guest == b"/dev/tty":
        return Divert(STUB_ONE, NR.openat, (AT_FDCWD, TTY_PATH, flags & ~(O_CREAT | O_TMPFILE_BIT)))
    if mount is not NO_MOUNT and not mount.devices:
        DENIALS.note(DEVICE, place.guest, mount.origin, guest.tid)
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
        try:
            os.set_blocking(opened.fd, True)
        except BaseException:
            os.close(opened.fd)
            raise
    return opened


def _create_unnamed(place: Place, guest: Guest, flags: int, mode: int) -> Outcome:
    if not place.mount.writable or place.mount is NO_MOUNT:
        return read_only(guest, place) if place.mount is not NO_MOUNT else E.EACCES
    wanted = flags & ~O_NOFOLLOW | O_CLOEXEC
    fd = creating(guest, NR.openat, AT_FDCWD, pin_path(place.fd), wanted, mode)
    return Install(fd, flags & O_CLOEXEC != 0) if fd >= 0 else Errno.of(fd)
