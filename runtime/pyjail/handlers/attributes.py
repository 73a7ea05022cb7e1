"""chmod, chown, utimens, truncate: changes to the pinned object, refused on a read-only mount."""

from __future__ import annotations

import os
import stat
from ctypes import c_int64, c_long
from struct import Struct

from ..kernel.errno import E, Errno
from ..kernel.sys import NR
from ..kernel.sys import call as system
from .acting import (
    AT_EMPTY_PATH,
    AT_FDCWD,
    AT_SYMLINK_NOFOLLOW,
    W_OK,
    answer,
    file_mode,
    may,
    named,
    pin_path,
    read_only,
    refuses_writing,
)
from .reach import refuses_marking

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from ..kernel.guest import Guest
    from ..paths.place import Place
    from .call import Call
    from .outcome import Outcome
    from .seams import Jail

_FLAGS = AT_SYMLINK_NOFOLLOW | AT_EMPTY_PATH
UTIME_NOW, UTIME_OMIT = (1 << 30) - 1, (1 << 30) - 2
NANOSECONDS, MICROSECONDS = 9, 6  # call.unit; 0: utimbuf, whole seconds
BILLION, MILLION = 1_000_000_000, 1_000_000
RLIMIT_FSIZE = 1
SIGXFSZ = 25

_pair = Struct("qq")
_four = Struct("qqqq")
_times = (c_int64 * 4)()


def chmod(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """chmod(2), fchmodat(2), fchmodat2(2). A symbolic link has no mode: EOPNOTSUPP."""
    flags = call.flags
    if flags & ~_FLAGS:
        return E.EINVAL
    return mark(_object(call, guest, jail, flags), guest, jail, lambda fd: _chmod(fd, call.mode))


def fchmod(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """fchmod(2): a descriptor open on a read-only mount is refused as a path would be."""
    return mark(opened(guest, jail, call.fd), guest, jail, lambda fd: _chmod(fd, call.mode))


def mark(place: Place | Errno, guest: Guest, jail: Jail, change: Callable[[int], int | Errno]) -> Outcome:
    """Change the pinned object, unless its mount refuses; the place is closed."""
    if isinstance(place, Errno):
        return place
    try:
        return refuses_marking(place, guest, jail) or change(place.fd)
    finally:
        place.close()


def _chmod(fd: int, mode: int) -> int | Errno:
    if stat.S_ISLNK(file_mode(fd)):
        return E.EOPNOTSUPP
    return answer(system(NR.fchmodat, AT_FDCWD, pin_path(fd), mode))


def chown(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """chown(2), lchown(2), fchownat(2)."""
    flags = call.flags
    if flags & ~_FLAGS:
        return E.EINVAL
    return mark(_object(call, guest, jail, flags), guest, jail, lambda fd: _chown(fd, call.uid, call.gid))


def fchown(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """fchown(2)."""
    return mark(opened(guest, jail, call.fd), guest, jail, lambda fd: _chown(fd, call.uid, call.gid))


def _chown(fd: int, uid: int, gid: int) -> int | Errno:
    return answer(system(NR.fchownat, fd, b"", uid, gid, AT_EMPTY_PATH))


# -- times -------------------------------------------------------------------------------------------------------------


def utimens(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """utime(2), utimes(2), futimesat(2), utimensat(2); a null path names the descriptor."""
    flags = call.flags
    times = _read_times(call, guest) if call.times else None
    if isinstance(times, Errno):
        return times
    if times is not None:
        if call.unit == NANOSECONDS and times[1] == UTIME_OMIT and times[3] == UTIME_OMIT:
            return 0  # "the path is not even checked": utimensat, fs/utimes.c
        _times[:] = list(times)
    if not call.path and call.dirfd != AT_FDCWD:
        if flags:
            return E.EINVAL
        place = opened(guest, jail, call.dirfd)
    elif flags & ~_FLAGS:
        return E.EINVAL
    else:
        place = _object(call, guest, jail, flags)
    if isinstance(place, Errno):
        return place
    try:
        if times is not None and not (_is_valid(times[1]) and _is_valid(times[3])):
            return E.EINVAL
        refused = refuses_writing(place, guest) if times is None else refuses_marking(place, guest, jail)
        if refused is not None:
            return refused
        given = None if times is None else _times
        return answer(system(NR.utimensat, place.fd, b"", given, AT_EMPTY_PATH))
    finally:
        place.close()


def _read_times(call: Call, guest: Guest) -> tuple[int, int, int, int] | Errno:
    """Access and modification time as (seconds, nanoseconds) twice."""
    if not call.unit:
        raw = guest.read(call.times, 16)
        if isinstance(raw, Errno):
            return raw
        accessed, modified = _pair.unpack(raw)
        return accessed, 0, modified, 0
    raw = guest.read(call.times, 32)
    if isinstance(raw, Errno):
        return raw
    a, a_part, m, m_part = _four.unpack(raw)
    if call.unit == MICROSECONDS:
        if not (0 <= a_part < MILLION and 0 <= m_part < MILLION):
            return E.EINVAL
        return a, a_part * 1000, m, m_part * 1000
    return a, a_part, m, m_part


def _is_valid(nanoseconds: int) -> bool:
    return 0 <= nanoseconds < BILLION or nanoseconds in (UTIME_NOW, UTIME_OMIT)


# -- size --------------------------------------------------------------------------------------------------------------


def truncate(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """truncate(2), within the guest's RLIMIT_FSIZE: EFBIG and SIGXFSZ, as the kernel's."""
    length = call.length
    if length < 0:
        return E.EINVAL
    place = named(call, guest, jail, follow=True)
    if isinstance(place, Errno):
        return place
    try:
        mode = file_mode(place.fd)
        if stat.S_ISDIR(mode):
            return E.EISDIR
        if not stat.S_ISREG(mode):
            return E.EINVAL
        if not place.mount.writable:
            result = may(place.fd, W_OK)
            return Errno.of(result) if result < 0 else read_only(guest, place)
        if place.access in (os.O_RDONLY, os.O_ACCMODE):
            return E.EACCES  # reached through a descriptor that could not write
        refused = refuses_writing(place, guest)
        if refused is not None:
            return refused
        if jail.lane is not None:
            jail.lane.written(place.fd)
        if length > guest.limit(RLIMIT_FSIZE) and length > os.fstat(place.fd).st_size:
            result = may(place.fd, W_OK)
            if result < 0:
                return Errno.of(result)
            system(NR.tkill, guest.tid, SIGXFSZ)
            return E.EFBIG
        return answer(system(NR.truncate, pin_path(place.fd), c_long(length)))
    finally:
        place.close()


# -- parts -------------------------------------------------------------------------------------------------------------


def _object(call: Call, guest: Guest, jail: Jail, flags: int) -> Place | Errno:
    return named(call, guest, jail, follow=not flags & AT_SYMLINK_NOFOLLOW, empty=flags & AT_EMPTY_PATH != 0)


def opened(guest: Guest, jail: Jail, number: int) -> Place | Errno:
    """What an open descriptor names; EBADF for an O_PATH one, which is open for nothing."""
    pin = guest.descriptor(number)
    if isinstance(pin, Errno):
        return pin
    place = jail.resolver.place_of(pin)
    # A descriptor of ours that is O_PATH cannot tell whether the guest's is: its flags can.
    try:
        flags = guest.descriptor_flags(number)
    except BaseException:
        place.close()
        raise
    if isinstance(flags, Errno):
        return place.refuse(flags)
    if flags & os.O_PATH:
        return place.refuse(E.EBADF)
    return place
