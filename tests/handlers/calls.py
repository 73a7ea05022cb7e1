"""Operations, their arguments in memory, and their answers in words that two sides can share."""

from __future__ import annotations

import ctypes
import errno
import fcntl
import os
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pyjail.kernel.sys import NR

from handlers import tree


@dataclass(frozen=True, slots=True)
class Out:
    """A buffer that the call fills."""

    size: int


@dataclass(frozen=True, slots=True)
class Raw:
    """Bytes in memory, as they are."""

    data: bytes


@dataclass(frozen=True, slots=True)
class Op:
    """A call by its row's name. ``keep``: the number at which a returned descriptor stays open."""

    name: str
    args: tuple[object, ...]
    keep: int = -1

    def __str__(self) -> str:
        return f"{self.name}({', '.join(map(str, self.args))})"


class Memory:
    """The arguments of one call, laid out in this process."""

    def __init__(self, args: Sequence[object]) -> None:
        self.buffers: list[Any] = []
        self.outs: list[tuple[Any, int]] = []
        self.words = [self._word(argument) for argument in args]
        self.words += [0] * (6 - len(self.words))

    def _word(self, argument: object) -> int:
        if isinstance(argument, int):
            return argument & 0xFFFFFFFFFFFFFFFF
        if argument is None:
            return 0
        if isinstance(argument, Out):
            buffer = ctypes.create_string_buffer(b"\xee" * argument.size, argument.size)
            self.outs.append((buffer, argument.size))
        elif isinstance(argument, Raw):
            buffer = ctypes.create_string_buffer(argument.data, max(len(argument.data), 1))
        else:
            assert isinstance(argument, bytes)
            buffer = ctypes.create_string_buffer(argument)
        self.buffers.append(buffer)
        return ctypes.addressof(buffer)


# -- what a call did, so that two sides can be compared ----------------------------------------------------------------

_RETURNS_DESCRIPTOR = {"open", "creat", "openat", "openat2"}
_STAT = struct.Struct("QQQIIIIQqqqqqqqq")


def _shown_stat(status: os.stat_result) -> str:
    size = status.st_size if not status.st_mode & 0o040000 else "-"
    links = status.st_nlink
    return f"{status.st_mode:o} {links} {status.st_uid}:{status.st_gid} {size} {tree.when(status.st_mtime_ns)}"


def shown(op: Op, result: int, memory: Memory) -> str:
    """The answer in words that do not depend on inode numbers, devices or free descriptors."""
    if result < 0:
        return errno.errorcode.get(-result, str(result))
    if op.name in _RETURNS_DESCRIPTOR:
        return _shown_descriptor(op, result)
    if op.name == "umask":
        return f"{result:o}"
    written = [buffer.raw for buffer, _ in memory.outs]
    if op.name in ("stat", "lstat", "newfstatat") and written:
        f = _STAT.unpack_from(written[0])
        size = f[8] if f[3] & 0o170000 != 0o040000 else "-"
        modified = tree.when(f[13] * 10**9 + f[14]) if f[3] & 0o170000 != 0o140000 else "-"  # sockfs sets no times
        return f"{f[3]:o} {f[2]} {f[4]}:{f[5]} {size} {modified}"
    if op.name == "statx" and written:
        mask, _, attributes, links, uid, gid, mode = struct.unpack_from("IIQIIIH", written[0])
        return f"{mask:x} {attributes & 0x2000:x} {mode:o} {links} {uid}:{gid}"
    if op.name == "statfs" and written:
        words = struct.unpack_from("15Q", written[0])
        return f"{words[0]:x} {words[10] & 5:x}"
    return f"{result} {[text[:result] for text in written]}"


def _shown_descriptor(op: Op, fd: int) -> str:
    status = os.fstat(fd)
    flags = fcntl.fcntl(fd, fcntl.F_GETFL) & ~os.O_NOFOLLOW  # our own name for a pin has to be followed
    if flags & os.O_PATH:
        flags &= ~os.O_DIRECTORY
    text = f"fd {_shown_stat(status)} flags {flags:o} cloexec {fcntl.fcntl(fd, fcntl.F_GETFD)}"
    if op.keep >= 0:
        os.dup2(fd, op.keep)
    os.close(fd)
    return text


HOLD = Op("hold", ())


def number_of(op: Op) -> int:
    """The call's number on this machine."""
    number: int = getattr(NR, op.name)
    return number
