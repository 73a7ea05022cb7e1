"""Looks into the planned jail before it exists: a place by its guest path, links followed inside its mount."""

from __future__ import annotations

import os
from struct import pack

from pyjail.kernel.sys import NR, call
from pyjail.mount_spec import MountSpec, beneath
from pyjail.paths.confined import EAGAIN, try_again

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

_RESOLVE_NO_MAGICLINKS, _RESOLVE_IN_ROOT = 0x02, 0x10  # openat2(2)
_TRIES = 100  # where a ".." meets a rename anywhere on the machine
_READ = os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY  # a FIFO must not hold us up
_MOST = 16 << 20


def covering(mounts: Iterable[MountSpec], guest: bytes) -> MountSpec | None:
    """The mount with the deepest DST at or above `guest`; of equal ones the last."""
    found = None
    for mount in mounts:
        if beneath(guest, mount.guest) and (found is None or len(mount.guest) >= len(found.guest)):
            found = mount
    return found


def read_guest_file(mounts: Iterable[MountSpec], guest: bytes) -> bytes | None:
    """The content of a regular file of the jail, or None. A link in a foreign tree never leads out of that tree."""
    fd = _open(mounts, guest, _READ)
    if fd < 0:
        return None
    try:
        status = os.fstat(fd)
        if status.st_mode & 0o170000 != 0o100000:
            return None
        return os.read(fd, min(status.st_size + 1, _MOST))
    except OSError:
        return None
    finally:
        os.close(fd)


def guest_has(mounts: Iterable[MountSpec], guest: bytes, *, directory: bool = False) -> bool:
    """Whether the jail will have this place (as a directory)."""
    fd = _open(mounts, guest, os.O_PATH | (os.O_DIRECTORY if directory else 0))
    if fd < 0:
        return False
    os.close(fd)
    return True


def kind_in_guest(mounts: Iterable[MountSpec], guest: bytes) -> int:
    """The type bits of what the jail will have there, −errno; the last component is not followed."""
    fd = _open(mounts, guest, os.O_PATH | os.O_NOFOLLOW)
    if fd < 0:
        return fd
    try:
        return os.fstat(fd).st_mode & 0o170000
    finally:
        os.close(fd)


def open_in_guest(mounts: Iterable[MountSpec], guest: bytes) -> int:
    """A descriptor for reading, or −errno."""
    return _open(mounts, guest, _READ)


def _open(mounts: Iterable[MountSpec], guest: bytes, flags: int) -> int:
    """A descriptor or −errno. Links that cross mounts are followed in the wrong one: good enough for a look."""
    mount = covering(mounts, guest)
    if mount is None:
        return -2
    rest = guest[len(mount.guest) :].strip(b"/")
    try:
        base = os.open(mount.host, os.O_PATH | os.O_CLOEXEC)
    except OSError as error:
        return -(error.errno or 2)
    try:
        if not mount.is_directory:
            return os.open(mount.host, flags | os.O_CLOEXEC) if not rest else -20
        how = pack("QQQ", flags | os.O_CLOEXEC, 0, _RESOLVE_IN_ROOT | _RESOLVE_NO_MAGICLINKS)
        found = call(NR.openat2, base, rest or b".", how, len(how))
        return found if found != EAGAIN else try_again(base, rest or b".", how, _TRIES - 1)
    except OSError as error:
        return -(error.errno or 2)
    finally:
        os.close(base)
