"""The lane's tables in the mailbox: which paths guests may open themselves, and where; written by the supervisor alone.

    LANE_PREFIXES     longest first, the root last, a zero word ends it; padded to 8 bytes each
        u16 next  u16 length  u16 number  u16 flags   prefix NUL       number 0: trap      ("/usr", 971, PATH|READ|CLEAN)
    LANE_LIBRARIES    exact matches, a zero word ends it
        u16 next  u16 length  u16 name at  u16 number  path NUL name NUL                   ("/lib/…/libc.so.6", the copy)
    LANE_EPOCH        u32: odd while a guest's name is being removed, moved or replaced; what address spaces remember is void then
    LANE_DIRECTORIES  112 of 256 bytes, an entry's place is its inode modulo 112
        u32 sequence  u32 length  u64 device  u64 inode  path[232]     sequence 0: empty, odd: being written

Guests read while we write. A number is one aligned u16, so an entry is switched off by one store; a directory's sequence is
odd while the rest changes (the stores of one CPU are seen in their order on x86_64).
"""

from __future__ import annotations

import struct

from pyjail_bpf.layout import (
    LANE_CLEAN,
    LANE_DIRECTORIES,
    LANE_DIRECTORY_COUNT,
    LANE_DIRECTORY_SIZE,
    LANE_EPOCH,
    LANE_LIBRARIES,
    LANE_LIBRARIES_SIZE,
    LANE_LINK,
    LANE_LIST,
    LANE_ONCE,
    LANE_ONE_IDENTITY,
    LANE_PATH,
    LANE_PREFIXES,
    LANE_PREFIXES_SIZE,
    LANE_READ,
    LANE_WRITABLE,
    MAILBOX,
    holds,
)

from ..kernel.records import FIRST
from ..paths.mounts import ancestors

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..paths.mounts import Mount, MountTable
    from .anchors import Anchor

_FLAG_OF = {"path": LANE_PATH, "read": LANE_READ, "list": LANE_LIST}
_HEAD = struct.Struct("<4H")
_NUMBER = struct.Struct("<H")
_DIRECTORY = struct.Struct("<IIQQ")
_SEQUENCE = struct.Struct("<I")
PATH_MOST = LANE_DIRECTORY_SIZE - _DIRECTORY.size - 1
_NUMBER_AT, _FLAGS_AT, _LIBRARY_NUMBER_AT = 4, 6, 6
_EPOCH = struct.Struct("<I")


class Prefix:
    """One prefix entry: guest ``path`` ("" for the root), protected descriptor ``number`` (0: trap), ``flags``."""

    __slots__ = ("flags", "number", "path")

    def __init__(self, path: bytes, number: int = 0, flags: int = 0) -> None:
        self.path = path
        self.number = number
        self.flags = flags


def prefixes_of(mounts: MountTable, anchors: Iterable[Anchor], *, one_identity: bool = False) -> list[Prefix]:
    """The entries of all mounts and anchors, longest first. ``one_identity``: guests' real and effective ids never differ."""
    rows = (*mounts.rows, *mounts.reserved)
    above = {path for mount in rows for path in ancestors(mount.guest)}
    flags = _Flags()
    found = [_of_mount(mount, flags, is_above=mount.guest in above) for mount in rows]
    found += [
        Prefix(
            anchor.guest,
            anchor.number,
            flags[anchor.level, mounts.find(anchor.guest).writable] | LANE_CLEAN | (LANE_LINK if anchor.link else 0),
        )
        for anchor in anchors
        if anchor.guest
    ]
    if one_identity:
        for entry in found:
            entry.flags |= LANE_ONE_IDENTITY
    return sorted(found, key=lambda entry: -len(entry.path))


def _of_mount(mount: Mount, flags: _Flags, *, is_above: bool) -> Prefix:
    path = mount.guest.rstrip(b"/")
    if mount.number < 0 or mount.is_blind or mount.stalls or mount.kind in ("proc", "glue"):
        # A look-up beneath a blind is told as a denial; one that a server has received and leaves unanswered cannot be killed.
        return Prefix(path)
    return Prefix(path, mount.number, flags[mount.level, mount.writable] | (0 if is_above else LANE_CLEAN))


class _Flags(dict[tuple[tuple[int, int], bool], int]):
    """(level, whether the mount is writable: access(2) for writing is the kernel's to judge) -> flags. Of many rows few differ."""

    def __missing__(self, key: tuple[tuple[int, int], bool]) -> int:
        level, writable = key
        allowed = sum(flag for kind, flag in _FLAG_OF.items() if holds(level, FIRST[kind]))
        flags = self[key] = allowed | (LANE_WRITABLE if writable else 0)
        return flags


def prefix_bytes(entries: Iterable[Prefix]) -> bytes:
    """The content of LANE_PREFIXES; ValueError when there is no room for it."""
    text = b"".join(_entry(entry.path, entry.number, entry.flags, b"") for entry in entries) + bytes(8)
    if len(text) > LANE_PREFIXES_SIZE:
        raise ValueError("more mount points than the lane's table holds")
    return text


def publish_library(memory: memoryview, path: bytes, name: bytes, number: int) -> bool:
    """ld.so finds copy ``name`` at guest ``path`` from now on, if it does not already; False when there is no room.

    The table only grows: an entry's first word, without which it is none, is stored last.
    """
    offset = LANE_LIBRARIES - MAILBOX
    while True:
        size, length, at, held = _HEAD.unpack_from(memory, offset)
        if not size:
            break
        if held and memory[offset + _HEAD.size : offset + _HEAD.size + length] == path:
            if memory[offset + at : offset + at + len(name) + 1] == name + b"\0":
                return True
            _NUMBER.pack_into(memory, offset + _LIBRARY_NUMBER_AT, 0)
        offset += size
    entry = _entry(path, _HEAD.size + len(path) + 1, number, name + b"\0")
    if offset + len(entry) + _HEAD.size > LANE_LIBRARIES - MAILBOX + LANE_LIBRARIES_SIZE:
        return False
    memory[offset + 2 : offset + len(entry)] = entry[2:]
    _NUMBER.pack_into(memory, offset, len(entry))
    return True


def _entry(path: bytes, third: int, fourth: int, rest: bytes) -> bytes:
    size = (_HEAD.size + len(path) + 1 + len(rest) + 7) & ~7
    return (_HEAD.pack(size, len(path), third, fourth) + path + b"\0" + rest).ljust(size, b"\0")


def switch_off(memory: memoryview, start: int, paths: frozenset[bytes] | set[bytes]) -> None:
    """Every prefix entry (``start`` LANE_PREFIXES) or library entry (LANE_LIBRARIES) of these paths traps from now on."""
    at = _NUMBER_AT if start == LANE_PREFIXES else _LIBRARY_NUMBER_AT
    for offset, path in _entries(memory, start):
        if path in paths:
            _NUMBER.pack_into(memory, offset + at, 0)


def show_once(memory: memoryview, numbers: frozenset[int] | set[int]) -> None:
    """What guests open beneath these protected descriptors is seen at no other place."""
    offset = LANE_PREFIXES - MAILBOX
    while True:
        size, _, number, flags = _HEAD.unpack_from(memory, offset)
        if not size:
            return
        if number in numbers:
            _NUMBER.pack_into(memory, offset + _FLAGS_AT, flags | LANE_ONCE)
        offset += size


def begin_change(memory: memoryview) -> None:
    """From now on no address space relies on what it remembers of directories, or remembers more."""
    _EPOCH.pack_into(memory, LANE_EPOCH - MAILBOX, _EPOCH.unpack_from(memory, LANE_EPOCH - MAILBOX)[0] | 1)


def end_change(memory: memoryview) -> None:
    """What it opens now it may remember."""
    _EPOCH.pack_into(memory, LANE_EPOCH - MAILBOX, _EPOCH.unpack_from(memory, LANE_EPOCH - MAILBOX)[0] + 1 & 0xFFFFFFFF)


def paths_of(memory: memoryview, start: int) -> list[bytes]:
    """The paths of the entries that are on."""
    at = _NUMBER_AT if start == LANE_PREFIXES else _LIBRARY_NUMBER_AT
    return [path for offset, path in _entries(memory, start) if _NUMBER.unpack_from(memory, offset + at)[0]]


def _entries(memory: memoryview, start: int) -> Iterable[tuple[int, bytes]]:
    offset = start - MAILBOX
    while True:
        size, length, _, _ = _HEAD.unpack_from(memory, offset)
        if not size:
            return
        yield offset, bytes(memory[offset + _HEAD.size : offset + _HEAD.size + length])
        offset += size


class Directories:
    """The directory table. Who writes holds the lock of the supervisor's processes."""

    __slots__ = ("_memory",)

    def __init__(self, memory: memoryview) -> None:
        self._memory = memory

    def fill(self, device: int, inode: int, path: bytes) -> None:
        """From now on guests find the directory at guest ``path`` (no trailing slash, "" for the root, PATH_MOST at most)."""
        offset = self._offset(inode % LANE_DIRECTORY_COUNT)
        sequence = _SEQUENCE.unpack_from(self._memory, offset)[0]
        _SEQUENCE.pack_into(self._memory, offset, sequence | 1)
        _DIRECTORY.pack_into(self._memory, offset, sequence | 1, len(path), device, inode)
        start = offset + _DIRECTORY.size
        self._memory[start : start + len(path) + 1] = path + b"\0"
        _SEQUENCE.pack_into(self._memory, offset, self._next(sequence))

    def paths(self) -> dict[bytes, int]:
        """Guest path -> place in the table, of all that are filled."""
        found = {}
        for index in range(LANE_DIRECTORY_COUNT):
            offset = self._offset(index)
            sequence, length, _, _ = _DIRECTORY.unpack_from(self._memory, offset)
            if sequence and length <= PATH_MOST:
                start = offset + _DIRECTORY.size
                found[bytes(self._memory[start : start + length])] = index
        return found

    def empty(self, index: int) -> None:
        """Nobody finds this directory any more; a reader that is under way sees that it changed."""
        offset = self._offset(index)
        sequence = _SEQUENCE.unpack_from(self._memory, offset)[0]
        if sequence:
            _SEQUENCE.pack_into(self._memory, offset, sequence | 1)
            _DIRECTORY.pack_into(self._memory, offset, sequence | 1, PATH_MOST + 1, 0, 0)
            _SEQUENCE.pack_into(self._memory, offset, self._next(sequence))

    @staticmethod
    def _next(sequence: int) -> int:
        following = (sequence | 1) + 1 & 0xFFFFFFFF
        return following or 2

    @staticmethod
    def _offset(index: int) -> int:
        return LANE_DIRECTORIES - MAILBOX + index * LANE_DIRECTORY_SIZE
