"""openat2(2) beneath one directory: no symbolic link, no mount, no way up; the O_PATH pins everything begins with."""

from __future__ import annotations

import os
import struct
from ctypes import create_string_buffer

from pyjail_bpf.layout import HOW_SIZE, RESOLVE_CONFINED

from ..kernel.sys import NR, call, last_error, raw

PATH_MAX = 4096
PIN = os.O_PATH | os.O_CLOEXEC
EACCES, EAGAIN, ELOOP, EXDEV = -13, -11, -40, -18
WALK_ON = (ELOOP, EXDEV, EAGAIN)  # a link, a ``..`` or a mount is in the way: the walk knows how to go on

_TRIES = 8  # EAGAIN under a rename storm: 2.7 % with one ".." (Linux 6.18, a million races)
_OPENAT2, _READLINKAT = NR.openat2, NR.readlinkat


def _how(flags: int) -> object:
    return create_string_buffer(struct.pack("QQQ", flags, 0, RESOLVE_CONFINED), HOW_SIZE)


_FOLLOW, _NOFOLLOW, _DIRECTORY = _how(PIN), _how(PIN | os.O_NOFOLLOW), _how(PIN | os.O_DIRECTORY)
_LISTING = _how(os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
_AT_FDCWD = -100
_link = create_string_buffer(PATH_MAX)
_SOME_ENTRIES = 512  # bytes: a large directory is read block by block, and half a millisecond is for the other blocks
_DOTS = {b".", b".."}


def pin_beneath(base: int, rest: bytes, follow: bool, directory: bool) -> int:
    """An O_PATH descriptor of ``rest`` beneath ``base``, or −errno. A final link is pinned itself unless ``follow``: then ELOOP."""
    how = _DIRECTORY if directory else _FOLLOW if follow else _NOFOLLOW
    fd: int = raw(_OPENAT2, base, rest, how, HOW_SIZE)
    if fd >= 0:
        return fd
    error = -last_error()
    return error if error != EAGAIN else try_again(base, rest, how)


def try_again(base: int, rest: bytes, how: object, tries: int = _TRIES - 1) -> int:
    """What an openat2(2) gives that gave EAGAIN: a descriptor, or −errno. ``how``: an open_how."""
    fd = EAGAIN
    for _ in range(tries):
        fd = call(_OPENAT2, base, rest, how, HOW_SIZE)
        if fd != EAGAIN:
            break
    return fd


def is_empty(base: int, rest: bytes) -> bool:
    """Whether there is a directory beneath ``base``, no link leads to it, and it has no entries that we could see."""
    fd = call(_OPENAT2, base, rest, _LISTING, HOW_SIZE)
    if fd < 0:
        return False
    try:
        while (size := call(NR.getdents64, fd, _link, _SOME_ENTRIES)) > 0:
            if not _names(_link.raw[:size]) <= _DOTS:
                return False
    finally:
        os.close(fd)
    return size == 0


def _names(entries: bytes) -> set[bytes]:
    """Of the struct linux_dirent64 that getdents64(2) gave."""
    names, start = set(), 0
    while start < len(entries):
        end = start + int.from_bytes(entries[start + 16 : start + 18], "little")
        names.add(entries[start + 19 : end].split(b"\0", 1)[0])
        start = end
    return names


def pin_here() -> int:
    """An O_PATH descriptor of where we stand, or −errno."""
    return call(NR.openat, _AT_FDCWD, b".", PIN | os.O_DIRECTORY, 0)


def link_text(pin: int) -> bytes | None:
    """The text of the symbolic link that is pinned, empty where it is kept from us (/proc/PID/cwd); None: it is none."""
    size = call(_READLINKAT, pin, b"", _link, PATH_MAX)
    return _link.raw[:size] if size >= 0 else b"" if size == EACCES else None
