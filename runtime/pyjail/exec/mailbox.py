"""The mailbox: shared memory that every guest maps readable and executable, and only the supervisor can write.

``layout.py`` draws it. Page 0 holds what the filter accepts as arguments, so nothing that a guest can influence is ever
written there.
"""

from __future__ import annotations

import fcntl
import os
import struct

from pyjail_bpf.lane import entries
from pyjail_bpf.layout import (
    ADDRESS_SIZE,
    EMPTY,
    HOW_STRIDE,
    INET_ADDRESSES,
    INET_COUNT,
    LANE_CODE,
    LANE_ENTRIES,
    MAILBOX,
    MAILBOX_SIZE,
    PAGE,
    PEER_ADDRESSES,
    SLOT_OWNERS,
    STUBS,
    TTY_PATH,
)

from ..kernel import mapping
from ..kernel.records import RECORDS
from . import image, peers
from .messages import AF_UNIX, Messages, write_constants

_HOW = struct.Struct("<QQQ")  # struct open_how: flags, mode, resolve
TEXTS_SIZE = 256 * 112


class Mailbox:
    """``memory``: our writable view, offsets from MAILBOX. ``descriptor``: O_RDONLY, what guests hold as MAILBOX_FD.

    ``texts``: shared by all workers and seen by no guest, see handlers/sockets_names.
    ``device``, ``inode``: who holds it is in the jail.
    """

    __slots__ = ("_count", "_first", "_next", "descriptor", "device", "inode", "memory", "messages", "texts")

    def __init__(self, arch: str) -> None:
        writable = image.memory_file("mailbox", image.MFD_NOEXEC_SEAL)
        try:
            os.truncate(writable, MAILBOX_SIZE)
            self.memory = mapping.shared(MAILBOX_SIZE, writable)
            self._write_constants(arch)
            fcntl.fcntl(
                writable, image.F_ADD_SEALS,
                image.SEAL_SEAL | image.SEAL_SHRINK | image.SEAL_GROW | image.SEAL_FUTURE_WRITE,
            )  # fmt: skip
            # mmap(2) refuses O_PATH; a read-only descriptor cannot be mapped writable.
            self.descriptor = os.open(b"/proc/self/fd/%d" % writable, os.O_RDONLY | os.O_CLOEXEC)
            status = os.fstat(writable)
        finally:
            os.close(writable)
        self.device = status.st_dev
        self.inode = status.st_ino
        self.texts = mapping.shared(TEXTS_SIZE)
        self.restrict(0, 1)

    def _write_constants(self, arch: str) -> None:
        page = bytearray(b"\xff" * PAGE)  # 0xff: whatever is no record is no valid open_how either
        for index, (flags, resolve) in enumerate(RECORDS):
            _HOW.pack_into(page, index * HOW_STRIDE, flags, 0, resolve)
        page[EMPTY - MAILBOX] = 0
        self.write(MAILBOX, bytes(page))
        self.write(STUBS, image.code(arch, "stubs"))
        self.write(PEER_ADDRESSES, peers.ADDRESSES)
        self.write(TTY_PATH, b"/dev/tty\0")
        if arch == "x86_64":  # always, so that a patched copy works where the tables are empty: every call is handed on
            self.write(LANE_CODE, image.code(arch, "lane"))
            self.write(LANE_ENTRIES, b"".join([entry.to_bytes(8, "little") for entry in entries()]))
        write_constants(self.memory)

    def write(self, address: int, data: bytes) -> None:
        """Put ``data`` where guests see it at ``address``."""
        start = address - MAILBOX
        self.memory[start : start + len(data)] = data

    def read(self, address: int, size: int) -> bytes:
        """What guests see there."""
        return bytes(self.memory[address - MAILBOX : address - MAILBOX + size])

    def write_word(self, address: int, value: int) -> None:
        """Put a u32."""
        struct.pack_into("<I", self.memory, address - MAILBOX, value)

    def read_word(self, address: int) -> int:
        """The u32 at ``address``."""
        word: int = struct.unpack_from("<I", self.memory, address - MAILBOX)[0]
        return word

    def owners(self, count: int) -> tuple[int, ...]:
        """The tgid of each exec slot, 0 where it is free."""
        return struct.unpack_from(f"<{count}I", self.memory, SLOT_OWNERS - MAILBOX)

    def restrict(self, worker: int, workers: int) -> None:
        """Use only this worker's share of the socket addresses (one process per worker, one mailbox)."""
        self._count = INET_COUNT // workers
        self._first = self._next = worker * self._count
        self.messages = Messages(self.memory, worker, workers)

    def inet_slot(self, address: bytes) -> int:
        """Where guests find socket ``address`` (AF_INET, AF_INET6; at most 32 bytes), until as many others followed.

        Its family is never AF_UNIX and below 256, so that no half-written entry is an address of AF_UNIX.
        """
        if len(address) > ADDRESS_SIZE:
            raise ValueError(f"a socket address of {len(address)} bytes, and room for {ADDRESS_SIZE}")
        entry = address.ljust(ADDRESS_SIZE, b"\0")
        if entry[1] or entry[0] == AF_UNIX:
            raise ValueError(f"no address for these slots: {address!r}")
        start = INET_ADDRESSES - MAILBOX
        for index in range(self._first, self._first + self._count):
            if self.memory[start + index * ADDRESS_SIZE : start + (index + 1) * ADDRESS_SIZE] == entry:
                return INET_ADDRESSES + index * ADDRESS_SIZE
        index = self._next
        self._next = index + 1 if index + 1 < self._first + self._count else self._first
        self.write(INET_ADDRESSES + index * ADDRESS_SIZE, entry)
        return INET_ADDRESSES + index * ADDRESS_SIZE

    def close(self) -> None:
        """Give memory and descriptor back; guests keep theirs."""
        mapping.unmap(self.memory)
        mapping.unmap(self.texts)
        os.close(self.descriptor)
