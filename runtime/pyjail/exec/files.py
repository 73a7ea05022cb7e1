"""Files that a guest executes: may they be, what are they, and who opens them, the loader beneath the mount or we.

A file whose mount lets guests read by hand, or that lies beneath one of the fast lane's descriptors which does, is opened by
the loader itself, which compares inode and size with what was examined here; it is opened here only when it is not known yet.
Every other one is opened here, and given by number.
"""

from __future__ import annotations

import os
import stat
import time

from pyjail_bpf.layout import holds

from ..kernel.credentials import insist
from ..kernel.errno import E, Errno
from ..kernel.records import FIRST
from ..kernel.sys import ARCH, NR, call
from ..paths.mounts import NO_MOUNT
from . import elf, script
from .elf import Elf, Foreign
from .script import Script

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    from ..lane.copies import StandIn
    from ..lane.serve import Lane
    from ..paths.place import Place

    Examined: TypeAlias = Elf | Foreign | Script | Errno
    Identity: TypeAlias = tuple[int, int, int, int, int]

_R_OK, _X_OK, _AT_EACCESS, _AT_EMPTY_PATH = 4, 1, 0x200, 0x1000
_HEAD = 4096  # program headers and interpreter of nearly every program are there
_READING = FIRST["read"]  # one of the records that open files to be read
_LONGEST = 1024  # of a path that the loader opens: two of them, and all other strings, have room in a slot

_SETTLED_NS = 100_000_000  # a file changed within the clock tick of its examination would keep its times
_CACHE_LIMIT = 2048
_examined: dict[Identity, Examined] = {}


class File:
    """A file that may be executed, and what it was ``found`` to be.

    ``descriptor``: ours, O_RDONLY; −1 where ``beneath`` is known: (protected descriptor, path beneath it), by which the
    loader opens it. ``copy``: what is mapped in its place, in a jail with a fast lane; ``is_final``: that will not change.
    ``pin``: an O_PATH descriptor of the file itself, ours, or −1.
    """

    __slots__ = ("beneath", "copy", "descriptor", "found", "identity", "is_final", "pin")

    def __init__(self, descriptor: int, identity: Identity, beneath: tuple[int, bytes] | None, found: Examined) -> None:
        self.descriptor = descriptor
        self.identity = identity
        self.beneath = beneath
        self.found = found
        self.copy: StandIn | None = None
        self.is_final = True
        self.pin = -1

    def give_way(self, place: Place, way: Way, *, is_interpreter: bool) -> None:
        """Let the patched copy of a static program or an interpreter run instead, if there is one."""
        lane = way.lane
        if (
            lane is None
            or place.mount is NO_MOUNT
            or not isinstance(self.found, Elf)
            or self.found.interpreter is not None
        ):
            return
        self.copy = insist(lane.stand_in, place.fd, place.status, is_interpreter)
        if self.copy is None:
            self.is_final = lane.is_settled(place.status)
            return
        self._close_descriptor()
        self.beneath = self.copy.beneath
        if way.by_number:
            self.beneath, self.descriptor = None, insist(lane.open, self.copy)

    def release(self) -> int:
        """Hand the descriptor over."""
        descriptor, self.descriptor = self.descriptor, -1
        return descriptor

    def release_pin(self) -> int:
        """Hand the pin over."""
        pin, self.pin = self.pin, -1
        return pin

    def close(self) -> None:
        """Close what was not handed over."""
        self._close_descriptor()
        if self.pin >= 0:
            os.close(self.pin)
            self.pin = -1

    def _close_descriptor(self) -> None:
        if self.descriptor >= 0:
            os.close(self.descriptor)
            self.descriptor = -1


class Way:
    """How the files of one exec are opened. ``by_number``: all of them here; ``lane``: who knows their copies, or None."""

    __slots__ = ("by_number", "lane")

    def __init__(self, by_number: bool, lane: Lane | None) -> None:
        self.by_number = by_number
        self.lane = lane


def identity_of(status: os.stat_result) -> Identity:
    """Device, inode, times, size: a file that has the same ones is the same file, unchanged, but for its access time."""
    return status.st_dev, status.st_ino, status.st_mtime_ns, status.st_ctime_ns, status.st_size


def may_start(descriptor: int) -> int:
    """0, or −errno (EACCES): not executable, or unreadable, which would put the process beyond our reach."""
    return call(NR.faccessat2, descriptor, b"", _R_OK | _X_OK, _AT_EACCESS | _AT_EMPTY_PATH)  # noexec mounts too


def look(place: Place, way: Way, *, is_interpreter: bool = False) -> File | Errno:
    """What may be executed at ``place``, as do_open_execat() asks. The place's pin is the file's then."""
    status = place.status
    if not stat.S_ISREG(status.st_mode):
        return E.EACCES
    wrong = may_start(place.fd)
    if wrong < 0:
        return Errno.of(wrong)
    beneath = None if way.by_number else _beneath(place, way)
    identity = identity_of(status)
    found = _examined.get(identity)
    if found is not None and beneath is not None:
        file = File(-1, identity, beneath, found)
        return _complete(file, place, way, is_interpreter=is_interpreter)
    try:
        descriptor = os.open(b"/proc/self/fd/%d" % place.fd, os.O_RDONLY | os.O_CLOEXEC)
    except OSError as error:
        return Errno.of(error.errno or 5)
    if found is None:
        found = _examine(descriptor, identity)
    if beneath is not None:
        os.close(descriptor)
        descriptor = -1
    file = File(descriptor, identity, beneath, found)
    return _complete(file, place, way, is_interpreter=is_interpreter)


def _complete(file: File, place: Place, way: Way, *, is_interpreter: bool) -> File:
    file.give_way(place, way, is_interpreter=is_interpreter)
    file.pin, place.fd = place.fd, -1
    return file


def _beneath(place: Place, way: Way) -> tuple[int, bytes] | None:
    mount = place.mount
    if mount is NO_MOUNT or mount.number < 0 or len(place.guest) > _LONGEST:
        return None
    if holds(mount.level, _READING):
        return mount.number, place.rest()
    return way.lane.beneath(place.guest) if way.lane is not None else None


def _examine(descriptor: int, identity: Identity) -> Examined:
    """What kind of program a file is, remembered as long as it does not change; ENOEXEC when none."""
    try:
        head = os.pread(descriptor, _HEAD, 0)
    except OSError as error:
        return Errno.of(error.errno or 5)
    found: Examined
    if head[:2] == b"#!":
        found = script.parse(head) or E.ENOEXEC
    else:
        found = elf.parse(descriptor, head, ARCH)
    if is_settled(identity):
        if len(_examined) >= _CACHE_LIMIT:
            _examined.clear()
        _examined[identity] = found
    return found


def is_settled(identity: Identity) -> bool:
    """Whether another change would show in the times: the kernel's clock has ticked since the last one."""
    return time.time_ns() - identity[3] > _SETTLED_NS
