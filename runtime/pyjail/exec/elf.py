"""ELF program headers → the loader's object table, with what fs/binfmt_elf.c refuses refused.

A table is struct object of loader/slot.h from +8 to +712:

    u64 type, low, high, align, entry, headers, header_count, segment_count
    16 x {u64 address, file_size, memory_size, offset, protection}
"""

from __future__ import annotations

import os
import struct

from pyjail_bpf.layout import LOADER_END, PAGE

from ..kernel.errno import E, Errno

SEGMENTS = 16  # slot.h: SEGMENT_MAXIMUM
_HEADERS = 128  # no linker makes that many; the kernel's limit is 64 KiB of them

MACHINES = {"x86_64": 62, "aarch64": 183}  # EM_*: linux/elf-em.h
_EXEC, _DYN = 2, 3
_LOAD, _INTERP, _GNU_STACK = 1, 3, 0x6474E551
_EXECUTE, _WRITE, _READ = 1, 2, 4  # PF_*
_PROTECTION = tuple((flags & _READ) >> 2 | flags & _WRITE | (flags & _EXECUTE) << 2 for flags in range(8))  # PROT_*
_ADDRESSES = 1 << 46  # user addresses end at 2^47; some room for the stack
_OFFSETS = 1 << 62
_ALIGN = 1 << 30  # above, no base can be found: the kernel takes any
_PATH_MAX = 4096
_MASK = PAGE - 1

_IDENT = 16
HEADER_SIZE = 64
_HEADER = struct.Struct("<HHIQQQIHHHHHH")  # struct elf64_hdr behind e_ident
_PROGRAM_HEADER = struct.Struct("<IIQQQQQQ")
_OBJECT = struct.Struct("<8Q")
_SEGMENT = struct.Struct("<5Q")
TABLE_SIZE = _OBJECT.size + SEGMENTS * _SEGMENT.size


class Elf:
    """A program of this machine: its ``table``, its PT_INTERP (None: static), whether it wants an executable stack."""

    __slots__ = ("executable_stack", "interpreter", "table")

    def __init__(self, table: bytes, interpreter: bytes | None, executable_stack: bool) -> None:
        self.table = table
        self.interpreter = interpreter
        self.executable_stack = executable_stack


class Foreign:
    """A program of another machine: EM_* number, 32 or 64 bits, byte order, e_flags (MIPS tells its ABI there)."""

    __slots__ = ("big_endian", "bits", "flags", "machine")

    def __init__(self, machine: int, bits: int, big_endian: bool, flags: int) -> None:
        self.machine = machine
        self.bits = bits
        self.big_endian = big_endian
        self.flags = flags


def parse(descriptor: int, head: bytes, arch: str) -> Elf | Foreign | Errno:
    """Examine the ELF file whose first bytes (256 or more, fewer if it is shorter) are ``head``; more is read at need.

    ENOEXEC for all that the kernel refuses or would kill, for segments below 0x80000, and for more than 16 segments.
    """
    if len(head) < HEADER_SIZE or head[:4] != b"\x7fELF":
        return E.ENOEXEC
    if head[4] != 2 or head[5] != 1:
        return _foreign(head)
    kind, machine, _, entry, headers, _, _, _, size, count, *_ = _HEADER.unpack_from(head, _IDENT)
    if kind != _EXEC and kind != _DYN:
        return E.ENOEXEC
    if machine != MACHINES[arch]:
        return _foreign(head)
    if size != _PROGRAM_HEADER.size or not 0 < count <= _HEADERS:
        return E.ENOEXEC
    raw = _read(descriptor, head, headers, count * size)
    if raw is None:
        return E.ENOEXEC
    return _program(descriptor, head, kind, entry, headers, list(_PROGRAM_HEADER.iter_unpack(raw)))


def _program(
    descriptor: int, head: bytes, kind: int, entry: int, headers: int, rows: list[tuple[int, ...]]
) -> Elf | Errno:
    low, high, align, at_headers, segments = _ADDRESSES, 0, 0, 0, []
    interpreter: bytes | None = None
    executable_stack = False
    for type_, flags, offset, address, _, file_size, memory_size, alignment in rows:
        if type_ == _LOAD:
            if file_size > memory_size or address + memory_size > _ADDRESSES or offset + file_size > _OFFSETS:
                return E.ENOEXEC
            if file_size and (address - offset) & _MASK:
                return E.ENOEXEC
            low, high = min(low, address & ~_MASK), max(high, address + memory_size)
            if alignment & (alignment - 1) == 0 and align < alignment <= _ALIGN:
                align = alignment
            if offset <= headers < offset + file_size:
                at_headers = headers - offset + address
            if memory_size:
                segments.append(_SEGMENT.pack(address, file_size, memory_size, offset, _PROTECTION[flags & 7]))
        elif type_ == _INTERP and interpreter is None:
            text = _read(descriptor, head, offset, file_size) if 2 <= file_size <= _PATH_MAX else None
            if text is None or text[-1]:
                return E.ENOEXEC
            interpreter = text[: text.index(0)]
        elif type_ == _GNU_STACK:
            executable_stack = flags & _EXECUTE != 0
    high = (high + _MASK) & ~_MASK
    if not 0 < len(segments) <= SEGMENTS or (kind == _EXEC and low < LOADER_END):
        return E.ENOEXEC
    table = _OBJECT.pack(kind, low, high, align, entry, at_headers, len(rows), len(segments)) + b"".join(segments)
    return Elf(table.ljust(TABLE_SIZE, b"\0"), interpreter, executable_stack)


def _read(descriptor: int, head: bytes, offset: int, size: int) -> bytes | None:
    """``size`` bytes at ``offset``, or None where the file does not have them."""
    if offset + size <= len(head):
        return head[offset : offset + size]
    if offset > _OFFSETS:
        return None
    try:
        text = os.pread(descriptor, size, offset)
    except OSError:
        return None
    return text if len(text) == size else None


def _foreign(head: bytes) -> Foreign | Errno:
    bits, order = {1: 32, 2: 64}.get(head[4]), {1: "<", 2: ">"}.get(head[5])
    if bits is None or order is None:
        return E.ENOEXEC
    kind, machine = struct.unpack_from(order + "HH", head, _IDENT)
    (flags,) = struct.unpack_from(order + "I", head, 36 if bits == 32 else 48)
    if kind not in (_EXEC, _DYN) or (machine in MACHINES.values() and bits == 32):
        return E.ENOEXEC  # x32, ILP32: foreign ABIs of a machine, which no emulator takes
    return Foreign(machine, bits, order == ">", flags)
