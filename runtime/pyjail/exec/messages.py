"""Sealed messages: the struct msghdr that a guest's sendmsg may name, so that no address in it changes under the kernel.

    MESSAGES    16 × 128 bytes   msghdr +0 · iovec +64 · socket address +80 (48 bytes), never of AF_UNIX
    ABSTRACTS    8 × 256 bytes   msghdr +0 · iovec +64 · socket address +80 (110 bytes), AF_UNIX with a zero byte first

Every guest may use every message at any time, also while it is written. So what must hold of one holds at every instant: the
pointer to its address never changes; the family of a MESSAGES address has a zero high byte and is never AF_UNIX; family and
first byte of an ABSTRACTS address never change. Data, control data and their lengths are the guest's: they may be anything.
"""

from __future__ import annotations

from struct import Struct

from pyjail_bpf.layout import (
    ABSTRACT_COUNT,
    ABSTRACT_SIZE,
    ABSTRACTS,
    BUSY_WORDS,
    CONTROL_HEADER,
    FRAME_COUNT,
    MAILBOX,
    MESSAGE_COUNT,
    MESSAGE_NAME,
    MESSAGE_SIZE,
    MESSAGE_VECTOR,
    MESSAGES,
)

from ..kernel import memory
from ..kernel.channel import rights
from ..kernel.errno import Errno, GuestGone

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

AF_UNIX = 1
_NO_FAMILY = b"\xff\0"  # no protocol has this family: what a socket says to AF_UNIX, unless it is AF_UNIX's
_NAME_ROOM = MESSAGE_SIZE - MESSAGE_NAME
_ABSTRACT_ROOM = 110  # sizeof(struct sockaddr_un)
_HEADER = Struct("=I4xQQQQ")  # struct msghdr behind its first word: namelen, iov, iovlen, control, controllen
_VECTOR = Struct("=QQ")
RIGHTS_MOST = (_NAME_ROOM - CONTROL_HEADER) // 4  # descriptors in one of put_rights
_BUSY = Struct(f"={FRAME_COUNT}Q")


class Messages:
    """Places for messages, each kept for its thread until the stub that uses it has ended, if others are free."""

    __slots__ = ("_memory", "_next", "_owners", "_share")

    def __init__(self, memory_: memoryview, worker: int = 0, workers: int = 1) -> None:
        self._memory = memory_
        self._owners: dict[int, int] = {}
        self._next = {MESSAGES: 0, ABSTRACTS: 0}
        self._share = {
            MESSAGES: _shares(MESSAGES, MESSAGE_SIZE, MESSAGE_COUNT, worker, workers),
            ABSTRACTS: _shares(ABSTRACTS, ABSTRACT_SIZE, ABSTRACT_COUNT, worker, workers),
        }

    def put(
        self, tid: int, name: bytes, parts: tuple[int, int] | None, vector: int, count: int, control: tuple[int, int]
    ) -> int:
        """Where ``tid`` finds this message. ``parts``: (address, size) of its only piece, or None: ``count`` of them, at
        ``vector`` in the guest. ``control``: (address, size). ``name``: any family; one of AF_UNIX becomes none."""
        family = name[:2].ljust(2, b"\0")  # while the last message's length still stands, what follows a short one counts too
        if family[1] or family[0] == AF_UNIX:
            name = (_NO_FAMILY + name[2:])[: len(name)]
        place = self._take(MESSAGES, tid)
        self._write(place + MESSAGE_NAME, name[:_NAME_ROOM].ljust(_NAME_ROOM, b"\0"))
        self._fill(place, min(len(name), _NAME_ROOM), parts, vector, count, control)
        return place

    def put_rights(self, tid: int, numbers: Sequence[int]) -> int:
        """The same for one byte and RIGHTS_MOST of the sender's descriptors: the control data stands in the place of an address.

        As one its family would be the control data's length, never AF_UNIX; nobody's message has its length.
        """
        control = rights(*numbers[:RIGHTS_MOST])
        place = self._take(MESSAGES, tid)
        self._write(place + MESSAGE_NAME, control.ljust(_NAME_ROOM, b"\0"))
        self._fill(place, 0, (MAILBOX, 1), 0, 1, (place + MESSAGE_NAME, len(control) + 7 & ~7))
        return place

    def put_abstract(
        self, tid: int, name: bytes, parts: tuple[int, int] | None, vector: int, count: int, control: tuple[int, int]
    ) -> int:
        """The same for a name of AF_UNIX that begins with a zero byte; the address stands at MESSAGE_NAME behind the result."""
        if name[:3] != b"\1\0\0" or len(name) > _ABSTRACT_ROOM:
            raise ValueError(f"no abstract name: {name!r}")
        place = self._take(ABSTRACTS, tid)
        self._write(place + MESSAGE_NAME + 3, name[3:].ljust(_ABSTRACT_ROOM - 3, b"\0"))
        self._fill(place, len(name), parts, vector, count, control)
        return place

    def _fill(
        self, place: int, size: int, parts: tuple[int, int] | None, vector: int, count: int, control: tuple[int, int]
    ) -> None:
        if parts is not None:
            vector, count = place + MESSAGE_VECTOR, 1
            self._write(vector, _VECTOR.pack(*parts))
        self._write(place + 8, _HEADER.pack(size, vector, count, *control))

    def _take(self, kind: int, tid: int) -> int:
        """A place whose thread has left its stub; when there is none the oldest, whose thread waits in its call by now."""
        places = self._share[kind]
        start = self._next[kind]
        found = start
        for step in range(len(places)):
            index = (start + step) % len(places)
            owner = self._owners.get(places[index], 0)
            if not owner or not _is_in_stub(owner):
                found = index
                break
        self._next[kind] = (found + 1) % len(places)
        self._owners[places[found]] = tid
        return places[found]

    def _write(self, address: int, data: bytes) -> None:
        start = address - MAILBOX
        self._memory[start : start + len(data)] = data


def _shares(first: int, size: int, count: int, worker: int, workers: int) -> list[int]:
    """One worker's places; with more workers than places some share one."""
    share = range(worker, count, workers) or range(worker % count, worker % count + 1)
    return [first + size * index for index in share]


def _is_in_stub(tid: int) -> bool:
    try:
        words = memory.read(tid, BUSY_WORDS, _BUSY.size)
    except GuestGone:
        return False
    return not isinstance(words, Errno) and any(word >> 32 == tid for word in _BUSY.unpack(words))
