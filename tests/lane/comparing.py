"""One call twice, native and by the lane: results, descriptors, and every byte that was written."""

from __future__ import annotations

import ctypes
import fcntl
import os
import struct
from functools import cache
from typing import NamedTuple

from pyjail_bpf import layout
from pyjail_bpf.lane import KINDS
from pyjail_bpf.table import numbers

from lane.world import KIND, MASK, World, libc, native, standing

NR = numbers("x86_64")
AT_FDCWD = -100
OPENS = ("open", "openat", "openat_library", "openat2")
BUFFER_SIZE = 300
PAGE = layout.PAGE


class Memory:
    """Two readable pages before one without any right: a string placed at their end must not be read beyond it."""

    def __init__(self) -> None:
        self.start = libc.mmap(None, 3 * PAGE, 3, 0x22, -1, 0)
        self.end = self.start + 2 * PAGE
        assert libc.mprotect(ctypes.c_void_p(self.end), PAGE, 0) == 0

    def place(self, text: bytes, *, terminated: bool = True) -> int:
        """The address of ``text``, whose last byte is the last readable one."""
        data = text + b"\0" * terminated
        address: int = self.end - len(data)
        ctypes.memmove(address, data, len(data))
        return address

    def close(self) -> None:
        libc.munmap(self.start, 3 * PAGE)


class Seen(NamedTuple):
    """What a call did: its result (of an open: the number), the descriptor's flags and object or the cwd, the buffer."""

    result: int
    descriptor: tuple[int, ...]
    buffer: bytes


class Comparison:
    """``final``, ``handed_on``: how many calls the lane answered, and how many it did not."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.memory = Memory()
        self.buffer = ctypes.create_string_buffer(BUFFER_SIZE)
        self.at = ctypes.addressof(self.buffer)
        self.final = self.handed_on = 0

    def close(self) -> None:
        self.memory.close()

    def _seen(self, result: int, opens: bool, stood: tuple[int, ...] = ()) -> Seen:
        descriptor = stood
        if opens and result >= 0:
            status = os.fstat(result)
            flags = (fcntl.fcntl(result, fcntl.F_GETFL), fcntl.fcntl(result, fcntl.F_GETFD))
            descriptor = (
                *flags,
                status.st_dev,
                status.st_ino,
                os.lseek(result, 0, 1) if not flags[0] & os.O_PATH else 0,
            )
            os.close(result)
        return Seen(result, descriptor, self.buffer.raw)

    def native(self, kind: str, *arguments: int) -> Seen:
        """As the kernel does it."""
        ctypes.memset(self.buffer, 0xAA, BUFFER_SIZE)
        result, stood = standing(kind, lambda: native(NR[KINDS[KIND[kind]].syscall], *arguments))
        return self._seen(result, kind in OPENS, stood)

    def by_lane(self, kind: str, *arguments: int, stack: int | None = None) -> tuple[Seen, int]:
        """As the lane does it, and whether it handed it on. ``stack``: see World.call."""
        ctypes.memset(self.buffer, 0xAA, BUFFER_SIZE)
        answer = self.world.call(kind, *arguments, stack=stack)
        self.final += not answer.handed_on
        self.handed_on += bool(answer.handed_on)
        return self._seen(answer.result, kind in OPENS, self.world.stood), answer.handed_on

    def equal(self, kind: str, *arguments: int, stack: int | None = None) -> int:
        """Both must agree. Whether the lane handed it on."""
        expected = self.native(kind, *arguments)
        seen, handed_on = self.by_lane(kind, *arguments, stack=stack)
        assert seen == expected, (kind, [hex(argument & MASK) for argument in arguments], handed_on)
        return handed_on

    def all_equal(self, path: bytes, dirfd: int, choice: int) -> None:
        """Both agree on every kind of call."""
        for kind, arguments in calls(self.memory.place(path), dirfd, self.at, choice):
            self.equal(kind, *arguments)


@cache
def how(flags: int, mode: int = 0, resolve: int = 0, more: bytes = b"") -> ctypes.Array[ctypes.c_char]:
    """A struct open_how, and what is behind it."""
    return ctypes.create_string_buffer((struct.pack("<QQQ", flags & MASK, mode, resolve) + more).ljust(5000, b"\0"), 5000)


def calls(path: int, dirfd: int, buffer: int, choice: int) -> list[tuple[str, tuple[int, ...]]]:
    """Every kind of call on the path at an address; ``choice`` chooses flags. execve fails for its argv, and statfs, whose
    numbers others change, for its buffer, where not before."""
    opened = [0, os.O_CLOEXEC, os.O_DIRECTORY, os.O_NONBLOCK | os.O_CLOEXEC, os.O_NOFOLLOW, os.O_NOCTTY | os.O_DIRECTORY,
              os.O_PATH, os.O_PATH | os.O_CLOEXEC, os.O_PATH | os.O_NOFOLLOW, os.O_PATH | os.O_DIRECTORY,
              os.O_NOFOLLOW | os.O_DIRECTORY | os.O_CLOEXEC | os.O_NONBLOCK, 0o100000, os.O_WRONLY, os.O_RDWR | os.O_CLOEXEC,
              os.O_PATH | os.O_DIRECTORY | os.O_NOFOLLOW, os.O_PATH | os.O_DIRECTORY | os.O_CLOEXEC, os.O_NOATIME, os.O_APPEND,
              os.O_PATH | os.O_NONBLOCK, 1 << 30, 3]  # fmt: skip
    flags = opened[choice % len(opened)]
    at = [0, 0x100, 0x800, 0x900, 0x1000, 0x1100, 0x100 << 32, 0x200, 0x2000, 0x4000, 0x1, 0x80000000][choice % 12]
    mode = [0, 4, 1, 5, 2, 7, 8, 6][choice % 8]
    record = how(flags, ([0] * 5 + [0o600])[choice % 6], ([0] * 7 + [1 << choice // 8 % 5])[choice % 8])
    size = [24, 24, 24, 24, 24, 23, 32][choice % 7]
    high = (choice % 3 == 1) << 32  # the kernel does not look at an int's high word
    dirfd = dirfd & 0xFFFFFFFF | high
    return [
        ("open", (path, flags | high, 0)),
        ("openat", (dirfd, path, flags, 0)),
        ("openat_library", (dirfd, path, flags, 0)),
        ("openat2", (dirfd, path, ctypes.addressof(record), size)),
        ("stat", (path, buffer)),
        ("lstat", (path, buffer)),
        ("newfstatat", (dirfd, path, buffer, at)),
        ("statx", (dirfd, path, at, [0xFFF, 0x7FF, 0, 0x80000000][choice % 4], buffer)),
        ("access", (path, mode)),
        ("faccessat", (dirfd, path, mode | high)),
        ("faccessat2", (dirfd, path, mode, at)),
        ("readlink", (path, buffer, [BUFFER_SIZE, 1, 0, 0xFFFFFFFF][choice % 4])),
        ("readlinkat", (dirfd, path, buffer, BUFFER_SIZE)),
        ("chdir", (path,)),
        ("statfs", (path, 0)),
        ("execve", (path, 1, 0)),
    ]
