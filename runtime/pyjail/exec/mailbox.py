"""The mailbox: shared memory that every guest maps readable and executable, and only the supervisor can write.

``layout.py`` draws it. Page 0 holds what the filter accepts as arguments, so nothing that a guest can influence is ever
written there.
"""

from __future__ import annotations

import fcntl
import os
import struct

from pyjail_bpf.layout import (
    ADDRESS_SIZE,
    INET_ADDRESSES,
    INET_COUNT,
    LANE_CODE,
    MAILBOX,
    MAILBOX_SIZE,
    MESSAGES,
    SLOT_OWNERS,
)

from ..kernel import mapping
from ..kernel.ready import view
from ..kernel.sys import ARCH
from . import image
from .messages import AF_UNIX, Messages

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

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
            for offset, piece in _constants(arch):  # written, not mapped: a fault for each page would take longer
                os.pwrite(writable, piece, offset)
            self.memory = mapping.shared(MAILBOX_SIZE, writable)
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


def _constants(arch: str) -> Iterable[tuple[int, bytes | memoryview]]:
    """What never changes again, with its place."""
    if arch == ARCH:
        pieces = [(offset, view(("mailbox", offset))) for offset in (0, LANE_CODE - MAILBOX, MESSAGES - MAILBOX)]
        ready = [(offset, piece) for offset, piece in pieces if piece is not None]
        if ready:
            return ready
    from .constants import mailbox

    return mailbox(arch).items()
