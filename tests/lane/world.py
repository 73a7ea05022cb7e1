"""A world for the lane in this very process: the mailbox at its place, tables, descriptors, and calls as from a patched site.

No filter and no supervisor are here. The lane's ways out are given a counter each (in the test's own copy of the code),
so that a call that was handed on is told from one that the lane answered; handed on, it is the process's own native call.
"""

from __future__ import annotations

import ctypes
import fcntl
import os
import struct
import tempfile
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from guests import build
from pyjail.exec.counts import Counts
from pyjail.exec.mailbox import Mailbox
from pyjail.lane.sites import find, patched
from pyjail_bpf import layout
from pyjail_bpf.lane import KIND_OF, KINDS, TRAP_EXECVE
from pyjail_bpf.table import numbers

from lane.objects import any_probe

ALL = layout.LANE_PATH | layout.LANE_READ | layout.LANE_LIST | layout.LANE_CLEAN
KIND = {kind.name: index for index, kind in enumerate(KINDS)}
MASK = (1 << 64) - 1
PROT_READ, PROT_WRITE, PROT_EXEC = 1, 2, 4
MAP_SHARED, MAP_PRIVATE, MAP_FIXED, MAP_ANONYMOUS, MAP_FIXED_NOREPLACE = 1, 2, 0x10, 0x20, 0x100000
COUNTERS = layout.SCRATCH + 0x8000  # a u32 for each way out
WAYS_OUT = (layout.LANE_TRAP - 2, layout.LANE_TRAP_DIRECTORY - 2, layout.LANE_TRAP_LIBRARY - 2)
CALLED = 1 << 0 | 1 << 2 | 1 << 10  # rax, rcx, r11: lost by every system call

libc = ctypes.CDLL(None, use_errno=True)
libc.mmap.restype = ctypes.c_void_p
libc.mmap.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int, ctypes.c_int, ctypes.c_int, ctypes.c_long]
libc.munmap.argtypes = [ctypes.c_void_p, ctypes.c_size_t]
libc.syscall.restype = ctypes.c_long


class Entry(NamedTuple):
    """A prefix of the table: ``beneath`` is what its descriptor pins, None where every call is handed on."""

    prefix: bytes
    beneath: Path | None
    flags: int = ALL


class Nested(ctypes.Structure):
    """struct nested of lane_calling.c."""

    _fields_ = (("kind", ctypes.c_int), ("arguments", ctypes.c_uint64 * 6), ("expected", ctypes.c_long))


@cache
def calling() -> ctypes.CDLL:
    """lane_calling.c as a library."""
    library = ctypes.CDLL(str(build("lane_calling", "-shared", "-fPIC")))
    library.lane_call.restype = library.lane_call_with_signals.restype = library.lane_call_on.restype = ctypes.c_long
    library.nanoseconds.restype = ctypes.c_double
    library.call_by.restype = library.call_by_with_signals.restype = ctypes.c_long
    library.call_by.argtypes = [ctypes.c_uint64, ctypes.c_int64, ctypes.c_void_p, ctypes.c_uint64, ctypes.c_void_p]
    library.call_by_with_signals.argtypes = [
        ctypes.c_uint64, ctypes.c_int64, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int, ctypes.c_int, ctypes.c_void_p,
    ]  # fmt: skip
    return library


class Functions(NamedTuple):
    """Addresses of a syscall(3), as it is and patched."""

    plain: int
    patched: int


@cache
def functions() -> Functions:
    with tempfile.TemporaryDirectory() as place:
        plain, copy = Path(place) / "plain.so", Path(place) / "patched.so"
        content = any_probe(plain)
        copy.write_bytes(patched(content, find(content, is_interpreter=False)))
        assert copy.read_bytes() != content
        return Functions(*[ctypes.cast(ctypes.CDLL(str(path)).any, ctypes.c_void_p).value or 0 for path in (plain, copy)])


def call_by_function(is_on: bool) -> None:
    """From now on calls of the lane are made by a patched syscall(3), as far as they have a number."""
    library = calling()
    of_kinds = (ctypes.c_int64 * 32).in_dll(library, "numbers")
    for name, kind in KIND_OF.items():
        of_kinds[kind] = numbers("x86_64")[name]
    ctypes.c_uint64.in_dll(library, "any").value = functions().patched if is_on else 0


def prefix_table(entries: Iterable[tuple[bytes, int, int]]) -> bytes:
    """(prefix, number, flags) as docs/fast-lane.md draws them, longest prefix first."""
    table = b""
    for prefix, number, flags in sorted(entries, key=lambda entry: -len(entry[0])):
        size = (8 + len(prefix) + 1 + 7) & ~7
        table += struct.pack("<HHHH", size, len(prefix), number, flags) + (prefix + b"\0").ljust(size - 8, b"\0")
    return table + bytes(8)


def library_table(entries: Iterable[tuple[bytes, bytes, int]]) -> bytes:
    """(guest path, name of the copy, number)."""
    table = b""
    for path, name, number in entries:
        size = (8 + len(path) + 1 + len(name) + 1 + 7) & ~7
        text = (path + b"\0" + name + b"\0").ljust(size - 8, b"\0")
        table += struct.pack("<HHHH", size, len(path), 8 + len(path) + 1, number) + text
    return table + bytes(8)


class Answer(NamedTuple):
    """``result``: as the system call's own, −errno. ``handed_on``: 0 the lane, 1 handed on, 2 of a directory, 3 of a library."""

    result: int
    handed_on: int


def standing(kind: str, call: Callable[[], int]) -> tuple[int, tuple[int, ...]]:
    """A call's result, and of chdir where it left the process: the working directory's (device, inode). We go back."""
    if kind != "chdir":
        return call(), ()
    before = os.getcwd()
    result = call()
    status = os.stat(".")
    os.chdir(before)
    return result, (status.st_dev, status.st_ino)


class World:
    """The lane with these mounts. One at a time in a process: the addresses and numbers are fixed."""

    def __init__(
        self,
        entries: Sequence[Entry],
        libraries: Sequence[tuple[bytes, bytes, Path]] = (),
        counts: Counts | None = None,
    ) -> None:
        self.mailbox = Mailbox("x86_64")
        self.stood: tuple[int, ...] = ()  # after a chdir
        self.numbers: list[int] = []
        if counts is not None:  # its descriptor is the test's to hold; the loader is not here to map it
            counts.place(self.mailbox, 0)
        self._pin(self.mailbox.descriptor, layout.MAILBOX_FD)
        table = [(e.prefix, 0 if e.beneath is None else self._open(e.beneath), e.flags) for e in entries]
        self.mailbox.write(layout.LANE_PREFIXES, prefix_table(table))
        copies = [(path, name, self._open(directory)) for path, name, directory in libraries]
        self.mailbox.write(layout.LANE_LIBRARIES, library_table(copies))
        self._count_what_is_handed_on()
        self._map(layout.MAILBOX, layout.MAILBOX_SIZE, PROT_READ | PROT_EXEC, MAP_SHARED, self.mailbox.descriptor)
        self._map(layout.SCRATCH, layout.SCRATCH_SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1)
        if counts is not None:
            flags = MAP_SHARED | MAP_FIXED
            assert libc.mmap(layout.LANE_COUNTS, layout.PAGE, 3, flags, counts.descriptor, 0) == layout.LANE_COUNTS
        self.counters = (ctypes.c_uint32 * len(WAYS_OUT)).from_address(COUNTERS)
        self.off = ctypes.c_uint32.from_address(layout.LANE_OFF)

    def _pin(self, fd: int, number: int) -> None:
        assert fcntl.fcntl(fd, fcntl.F_DUPFD, number) == number, f"{number} is taken"
        self.numbers.append(number)

    def _open(self, path: Path) -> int:
        number = layout.MOUNT_FD + len(self.numbers) - 1
        fd = os.open(path, os.O_PATH)
        self._pin(fd, number)
        os.close(fd)
        return number

    def _count_what_is_handed_on(self) -> None:
        code = layout.LANE_CODE
        for index, way_out in enumerate(WAYS_OUT):
            detour = code + 0x20 + 10 * index
            counted = b"\xff\x04\x25" + struct.pack("<I", COUNTERS + 4 * index) + b"\x0f\x05\xc3"  # incl; syscall; ret
            self._jump(way_out, detour)
            self.mailbox.write(detour, counted)
        self._jump(TRAP_EXECVE - 2, code + 0x20)

    def _jump(self, here: int, there: int) -> None:
        self.mailbox.write(here, b"\xe9" + struct.pack("<i", there - here - 5))

    @staticmethod
    def _map(address: int, size: int, protection: int, flags: int, fd: int) -> None:
        assert libc.mmap(address, size, protection, flags | MAP_FIXED_NOREPLACE, fd, 0) == address, ctypes.get_errno()

    def know(self, directory: Path | int, guest: bytes) -> None:
        """Put a directory into the table of directories, as the supervisor does."""
        status = os.stat(directory)
        place = self.slot(status)
        self.mailbox.write_word(place, 1)
        self.mailbox.write(place + 4, struct.pack("<IQQ", len(guest), status.st_dev, status.st_ino) + guest + b"\0")
        self.mailbox.write_word(place, 2)

    @staticmethod
    def slot(status: os.stat_result) -> int:
        """The address of a directory's entry."""
        return layout.LANE_DIRECTORIES + status.st_ino % layout.LANE_DIRECTORY_COUNT * layout.LANE_DIRECTORY_SIZE

    def forget_directories(self) -> None:
        self.mailbox.write(layout.LANE_DIRECTORIES, bytes(layout.LANE_DIRECTORY_COUNT * layout.LANE_DIRECTORY_SIZE))

    def enter(self, path: int) -> int:
        """chdir by the lane, to stay there."""
        lost = ctypes.c_uint64()
        return int(calling().lane_call(KIND["chdir"], words((path,)), ctypes.c_uint64(0), ctypes.byref(lost)))

    def call(self, kind: str, *arguments: int, stack: int | None = None) -> Answer:
        """One call from a patched site, on our stack or one that ends at ``stack``; that no register is lost is checked here."""
        lost = ctypes.c_uint64()
        before = tuple(self.counters)
        given, no_flags, number = words(arguments), ctypes.c_uint64(0), KIND[kind]
        library, there = calling(), ctypes.byref(lost)

        def called() -> int:
            if stack is not None:
                return int(library.lane_call_on(ctypes.c_uint64(stack), number, given, there))
            return int(library.lane_call(number, given, no_flags, there))

        result, self.stood = standing(kind, called)
        assert not lost.value & ~CALLED, f"registers lost: {lost.value:#x}"
        ways = [after - earlier for earlier, after in zip(before, self.counters, strict=True)]
        assert sum(ways) <= 1
        return Answer(result, ways.index(1) + 1 if any(ways) else 0)

    def call_by(self, function: int, number: int, *arguments: int) -> Answer:
        """One call by the syscall(3) at an address; all registers are those of the system call behind it."""
        lost = ctypes.c_uint64()
        before = tuple(self.counters)
        result = int(calling().call_by(function, number, words((*arguments, *[0] * (6 - len(arguments)))), 0, ctypes.byref(lost)))
        assert not lost.value & ~CALLED, f"registers lost: {lost.value:#x}"
        ways = [after - earlier for earlier, after in zip(before, self.counters, strict=True)]
        return Answer(result, ways.index(1) + 1 if any(ways) else 0)

    def close(self) -> None:
        libc.munmap(layout.MAILBOX, layout.MAILBOX_SIZE)
        libc.munmap(layout.SCRATCH, layout.SCRATCH_SIZE)
        for number in self.numbers:
            os.close(number)
        self.mailbox.close()


def words(arguments: Sequence[int]) -> ctypes.Array[ctypes.c_uint64]:
    """Six argument words."""
    return (ctypes.c_uint64 * 6)(*[argument & MASK for argument in arguments])


def native(number: int, *arguments: int) -> int:
    """The system call itself: its result, or −errno."""
    ctypes.set_errno(0)
    result = libc.syscall(ctypes.c_long(number), *[ctypes.c_ulong(argument & MASK) for argument in arguments])
    return -ctypes.get_errno() if result == -1 else int(result)


def scratch_directory() -> Path:
    """A fresh directory that everybody may enter."""
    folder = Path(tempfile.mkdtemp(prefix="pyjail-lane-", dir="/var/tmp"))
    folder.chmod(0o755)
    return folder
