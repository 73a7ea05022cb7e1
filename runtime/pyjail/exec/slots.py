"""Exec slots: where a loader finds what its process is to become, and when a slot is free again.

    struct slot (loader/slot.h)                                           SLOTS + index * SLOT_SIZE
        u32 tgid cookie object_count prefix_count executable_stack execfn comm 0      32 bytes
        u32 prefix[16]                                                                64
        2 x { s32 descriptor, u32 path, table (exec/elf.py), u64 inode, u64 size }    2 x 728
        strings
    u32 owner                                                             SLOT_OWNERS + index * 4, written last

A slot belongs to one process at a time, and a process has at most one, so that a loader finds its own by tgid: a second
exec of the same process runs its call once more. It may be given to another exec when
    - the scratch area's first word is the slot's cookie (the loader's acknowledgement),
    - the process is gone (nobody has its memory; who has its id by now has another cookie, or none), or
    - the old address space is still there and the frame's busy word has changed (the exec failed),
and after 10 seconds, when nothing can be read: a loader needs milliseconds. Nothing is looked at before somebody wants a
slot: what an old one holds is no secret, and its process may run the same program once more by hand.

Who uses a slot stands in memory that only the supervisor's processes have, so that each of them can judge and free every slot:

    u32 tgid tid cookie frame, f64 since, s32 holder pins[2]      36 bytes per slot; cookie 0: free

It is written under their lock and before the owner word. The busy word of the frame is set before that, so that no other
worker takes an exec that has not been diverted yet for one that has failed. ``pins``: the files of the program's objects, O_PATH
descriptors of the worker ``holder`` (−1: none), for a loader that finds other files than these (exec/anew.py).
"""

from __future__ import annotations

import os
import struct
import time

from pyjail_bpf.layout import BUSY_WORDS, FRAME_COUNT, READY_COOKIE, SCRATCH, SLOT_COUNT, SLOT_OWNERS, SLOT_SIZE, SLOTS

from ..kernel.errno import Errno, GuestGone
from .elf import TABLE_SIZE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from .mailbox import Mailbox
    from .program import Program
    from .shared import Shared

PREFIXES = 16  # slot.h: PREFIX_MAXIMUM
OBJECTS = 2
PREFIX_ARGV0 = 0xFFFFFFFF
HEADER = struct.Struct(f"<8I{PREFIXES}I")
OBJECT_HEAD = struct.Struct("<iI")
OBJECT_TAIL = struct.Struct("<QQ")
OBJECT_SIZE = OBJECT_HEAD.size + TABLE_SIZE + OBJECT_TAIL.size
STRINGS_OFFSET = HEADER.size + OBJECTS * OBJECT_SIZE
STRINGS_SIZE = SLOT_SIZE - STRINGS_OFFSET

SECONDS = 10.0
_STATE_SIZE = BUSY_WORDS - SCRATCH + 8 * FRAME_COUNT
_OWNER = struct.Struct("<2I")
_WORD, _QUAD, _USE = struct.Struct("<I"), struct.Struct("<Q"), struct.Struct("<4Id3i")
_FREE = (0, 0, 0, 0, 0, 0, -1, -1)


class Slots:
    """The first ``count`` exec slots, for all workers. ``read(pid, address, size)`` reads a guest's memory.

    ``take``, ``claim`` and ``cancel`` want the lock of ``shared``; ``fill`` does not.
    """

    __slots__ = ("_count", "_held", "_mailbox", "_next", "_read", "_shared", "_table")

    def __init__(
        self, mailbox: Mailbox, read: Callable[[int, int, int], bytes | Errno], shared: Shared, count: int = SLOT_COUNT
    ) -> None:
        self._mailbox = mailbox
        self._read = read
        self._shared = shared
        self._count = count
        self._next = 0  # where the oldest use is likely to be
        self._held: dict[int, Sequence[int]] = {}  # slot -> pins, of the uses that this worker began
        self._table = struct.Struct("<" + f"I{_USE.size - 4}x" * count)

    def take(self, tgid: int) -> int | None:
        """A slot for an exec of ``tgid``. None: it has one under way, or no slot is free; the call runs once more."""
        tgids = self._table.unpack_from(self._shared.memory)
        if tgid in tgids:
            index = tgids.index(tgid)
            return index if self._is_free(index) else None
        index = self._next
        for _ in tgids:
            following = index + 1 if index + 1 < self._count else 0
            if self._is_free(index):
                self._next = following
                return index
            index = following
        return None

    def claim(self, index: int, tgid: int, tid: int, cookie: int, frame: int, pins: Sequence[int] = ()) -> None:
        """From now on slot ``index`` is this exec's: frame number ``frame`` is ``tid``'s by ``cookie`` (u32, never 0) already.

        ``pins``: of the program's objects. They are the slot's from now on.
        """
        self._forget(index)
        self._held[index] = pins
        first, second = pins[0] if pins else -1, pins[1] if len(pins) > 1 else -1
        now = time.monotonic()
        _USE.pack_into(
            self._shared.memory, index * _USE.size, tgid, tid, cookie, frame, now, os.getpid(), first, second
        )

    def last(self, tgid: int) -> tuple[int, int, tuple[int, int], bytes] | None:
        """Of the exec that process ``tgid`` made last, if its slot is its own still: cookie, holder, pins, the slot's bytes."""
        tgids = self._table.unpack_from(self._shared.memory)
        if tgid not in tgids:
            return None
        index = tgids.index(tgid)
        use = _USE.unpack_from(self._shared.memory, index * _USE.size)
        return use[2], use[5], use[6:], self._mailbox.read(SLOTS + index * SLOT_SIZE, SLOT_SIZE)

    def starting(self, tgid: int) -> bytes | None:
        """The host path of the program whose loader is at work in process ``tgid`` (proc(5) shows the loader), if it is known."""
        with self._shared:
            last = self.last(tgid)
            if last is None or last[2][0] < 0:
                return None
            try:
                return os.readlink(b"/proc/%d/fd/%d" % (last[1], last[2][0]))
            except OSError:
                return None

    def fill(self, index: int, cookie: int, program: Program, numbers: list[int]) -> bool:
        """Write slot ``index`` before its thread is diverted; False when it was taken away (we were stopped for long).

        ``numbers``: for each object its descriptor in the guest; negative where the loader opens it beneath the mount
        (``program.beneath``).
        """
        tgid, _, held = _USE.unpack_from(self._shared.memory, index * _USE.size)[:3]
        if held != cookie:
            return False
        self._mailbox.write(SLOTS + index * SLOT_SIZE, slot_bytes(tgid, cookie, program, numbers))
        self._mailbox.write_word(SLOT_OWNERS + 4 * index, tgid)
        return True

    def cancel(self, index: int, cookie: int) -> None:
        """The divert will not take place: nobody will look for slot ``index``."""
        if _USE.unpack_from(self._shared.memory, index * _USE.size)[2] == cookie:
            self._drop(index)

    def _is_free(self, index: int) -> bool:
        use = _USE.unpack_from(self._shared.memory, index * _USE.size)
        return not use[2] or self._is_over(*use[:5])

    def _drop(self, index: int) -> None:
        self._mailbox.write_word(SLOT_OWNERS + 4 * index, 0)
        _USE.pack_into(self._shared.memory, index * _USE.size, *_FREE)
        self._forget(index)

    def _forget(self, index: int) -> None:
        for pin in self._held.pop(index, ()):
            if pin >= 0:
                os.close(pin)

    def _is_over(self, tgid: int, tid: int, cookie: int, frame: int, since: float) -> bool:
        try:
            state = self._scratch(tgid, tid)
        except GuestGone:
            return True
        if state is not None:
            there = _WORD.unpack_from(state)[0]
            if there == cookie:
                return True
            if there and _QUAD.unpack_from(state, BUSY_WORDS - SCRATCH + 8 * frame)[0] != tid << 32 | cookie:
                return True
        return time.monotonic() - since > SECONDS  # no scratch area yet: in the loader

    def _scratch(self, tgid: int, tid: int) -> bytes | None:
        """Cookie and busy words of the process; None: it has none that can be read. Raises GuestGone.

        By the thread first: the leader may have ended before the others, and who is the leader by now has its id.
        """
        is_gone = True
        for pid in (tid, tgid):
            if pid == tid != tgid and not os.path.exists(b"/proc/%d/task/%d" % (tgid, tid)):
                continue  # it became the leader, or ended; its id may be anybody's by now
            try:
                state = self._read(pid, SCRATCH, _STATE_SIZE)
            except GuestGone:
                if tid == tgid:
                    raise
                continue
            is_gone = False
            if not isinstance(state, Errno):
                return state
        if is_gone:
            raise GuestGone
        return None


def slot_bytes(tgid: int, cookie: int, program: Program, numbers: list[int]) -> bytes:
    """The content of a slot, drawn above."""
    return _OWNER.pack(tgid, cookie) + _body(program, numbers)


def ready_bytes(program: Program) -> bytes:
    """The same for whoever starts the program without an exec of ours (lane/ready.py); the loader opens every object."""
    return slot_bytes(0, READY_COOKIE, program, [-1] * len(program.tables))


def _body(program: Program, numbers: list[int]) -> bytes:
    """All of it but the first two words; the program keeps it where the loader opens every object."""
    if program.body is not None and not program.blocked:
        return program.body
    strings = program.strings
    objects = []
    for number, table, beneath, identity in zip(
        numbers, program.tables, program.beneath, program.identities, strict=True
    ):
        path = 0
        if number < 0:
            if beneath is None:
                raise ValueError("an object that lies beneath no readable mount must be given by number")
            number, path = -beneath[0], len(strings)
            strings += beneath[1] + b"\0"
        objects.append(OBJECT_HEAD.pack(number, path) + table + OBJECT_TAIL.pack(*identity))
    prefixes = program.prefixes + [0] * (PREFIXES - len(program.prefixes))
    header = HEADER.pack(
        0, 0, len(objects), len(program.prefixes), program.executable_stack, program.execfn, program.comm,
        program.blocked, *prefixes,
    )  # fmt: skip
    body = header[_OWNER.size :] + b"".join(objects).ljust(OBJECTS * OBJECT_SIZE, b"\0") + strings
    if max(numbers) < 0 and not program.blocked:
        program.body = body
    return body

