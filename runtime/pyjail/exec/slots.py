"""Exec slots: where a loader finds what its process is to become, and when a slot is free again.

    struct slot (loader/slot.h)                                           SLOTS + index * SLOT_SIZE
        u32 tgid cookie object_count prefix_count executable_stack execfn comm 0      32 bytes
        u32 prefix[16]                                                                64
        2 x { s32 descriptor, u32 path, table (exec/elf.py), u64 inode, u64 size }    2 x 728
        strings
    u32 owner                                                             SLOT_OWNERS + index * 4, written last

A slot belongs to one process at a time, and a process has at most one, so that a loader finds its own by tgid: a second
exec of the same process runs its call once more. It is free again when
    - the process is gone (its pidfd is readable: ids are reused),
    - the scratch area's first word is the slot's cookie (the loader's acknowledgement), or
    - the old address space is still there and the frame's busy word has changed (the exec failed),
and after 10 seconds, when nothing can be read: a loader needs milliseconds.

Who uses a slot stands in memory that only the supervisor's processes have, so that each of them can judge and free every slot:

    u32 tgid tid cookie frame, f64 since      24 bytes per slot; cookie 0: free

It is written under their lock and before the owner word. The busy word of the frame is set before that, so that no other
worker takes an exec that has not been diverted yet for one that has failed.
"""

from __future__ import annotations

import os
import select
import struct
import time

from pyjail_bpf.layout import BUSY_WORDS, FRAME_COUNT, MAILBOX, SCRATCH, SLOT_COUNT, SLOT_OWNERS, SLOT_SIZE, SLOTS

from ..kernel.errno import Errno, GuestGone
from .elf import TABLE_SIZE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

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
_WORD, _QUAD, _USE = struct.Struct("<I"), struct.Struct("<Q"), struct.Struct("<4Id")
_FIELDS = 5


class _Use:
    """Who has a slot: the exec of thread ``tid`` of process ``tgid``, diverted with frame number ``frame``."""

    __slots__ = ("cookie", "frame", "since", "tgid", "tid")

    def __init__(self, tgid: int, tid: int, cookie: int, frame: int, since: float) -> None:
        self.tgid = tgid
        self.tid = tid
        self.cookie = cookie
        self.frame = frame
        self.since = since


class Slots:
    """The first ``count`` exec slots, for all workers. ``read(pid, address, size)`` reads a guest's memory.

    ``take``, ``claim`` and ``cancel`` want the lock of ``shared``; ``fill`` and ``retire`` do not.
    """

    __slots__ = ("_count", "_free", "_mailbox", "_owners", "_pidfds", "_read", "_shared", "_table")

    def __init__(
        self, mailbox: Mailbox, read: Callable[[int, int, int], bytes | Errno], shared: Shared, count: int = SLOT_COUNT
    ) -> None:
        self._mailbox = mailbox
        self._read = read
        self._shared = shared
        self._count = count
        self._pidfds: dict[int, tuple[int, int]] = {}  # slot -> (cookie, pidfd), of the uses that this worker began
        start = SLOT_OWNERS - MAILBOX
        self._owners = slice(start, start + 4 * count)
        self._free = bytes(4 * count)
        self._table = struct.Struct("<" + "4Id" * count)

    def take(self, tgid: int) -> int | None:
        """A slot for an exec of ``tgid``. None: it has one under way, or no slot is free; the call runs once more."""
        table = self._table.unpack_from(self._shared.memory)
        tgids, cookies = table[0::_FIELDS], table[2::_FIELDS]
        if tgid in tgids:
            return self._reclaim(tgids.index(tgid))
        if 0 in cookies:
            return cookies.index(0)
        for index in range(self._count):
            if self._reclaim(index) is not None:
                return index
        return None

    def _reclaim(self, index: int) -> int | None:
        use = self._use(index)
        if use is not None and not self._is_over(index, use):
            return None
        self._drop(index)
        return index

    def claim(self, index: int, tgid: int, tid: int, cookie: int, frame: int) -> None:
        """From now on slot ``index`` is this exec's: frame number ``frame`` is ``tid``'s by ``cookie`` (u32, never 0) already.

        Raises GuestGone.
        """
        try:
            pidfd = os.pidfd_open(tgid)
        except OSError:
            raise GuestGone from None
        self._forget(index)
        self._pidfds[index] = (cookie, pidfd)
        _USE.pack_into(self._shared.memory, index * _USE.size, tgid, tid, cookie, frame, time.monotonic())

    def fill(self, index: int, cookie: int, program: Program, numbers: list[int]) -> bool:
        """Write slot ``index`` before its thread is diverted; False when it was taken away (we were stopped for long).

        ``numbers``: for each object its descriptor in the guest; negative where the loader opens it beneath the mount
        (``program.beneath``).
        """
        use = self._use(index)
        if use is None or use.cookie != cookie:
            return False
        self._mailbox.write(SLOTS + index * SLOT_SIZE, slot_bytes(use.tgid, cookie, program, numbers))
        self._mailbox.write_word(SLOT_OWNERS + 4 * index, use.tgid)
        return True

    def retire(self, tgid: int) -> None:
        """At each trap of a process: free its slot once its program runs; a stale one could start it again by hand."""
        if self._mailbox.memory[self._owners] == self._free:
            return
        owners = self._mailbox.owners(self._count)
        if tgid not in owners:
            return
        index = owners.index(tgid)
        with self._shared:
            use = self._use(index)
            if use is not None and use.tgid == tgid and self._is_over(index, use):
                self._drop(index)

    def cancel(self, index: int, cookie: int) -> None:
        """The divert will not take place: nobody will look for slot ``index``."""
        use = self._use(index)
        if use is not None and use.cookie == cookie:
            self._drop(index)

    def _use(self, index: int) -> _Use | None:
        tgid, tid, cookie, frame, since = _USE.unpack_from(self._shared.memory, index * _USE.size)
        return _Use(tgid, tid, cookie, frame, since) if cookie else None

    def _drop(self, index: int) -> None:
        self._mailbox.write_word(SLOT_OWNERS + 4 * index, 0)
        _USE.pack_into(self._shared.memory, index * _USE.size, 0, 0, 0, 0, 0)
        self._forget(index)

    def _forget(self, index: int) -> None:
        held = self._pidfds.pop(index, None)
        if held is not None:
            os.close(held[1])

    def _is_over(self, index: int, use: _Use) -> bool:
        if self._has_ended(index, use):
            return True
        late = time.monotonic() - use.since > SECONDS
        state = self._scratch(use)
        if state is None or _WORD.unpack_from(state)[0] == 0:
            return late  # no scratch area yet: in the loader
        if _WORD.unpack_from(state)[0] == use.cookie:
            return True
        busy = _QUAD.unpack_from(state, BUSY_WORDS - SCRATCH + 8 * use.frame)[0]
        return busy != use.tid << 32 | use.cookie or late

    def _has_ended(self, index: int, use: _Use) -> bool:
        """By the pidfd from the exec's beginning. To another worker a process with the same id is the same one: then its
        memory speaks against it, or the time."""
        cookie, pidfd = self._pidfds.get(index, (0, -1))
        if cookie == use.cookie:
            return _is_readable(pidfd)
        try:
            pidfd = os.pidfd_open(use.tgid)
        except OSError:  # nobody, or a thread has the number
            return True
        try:
            return _is_readable(pidfd)
        finally:
            os.close(pidfd)

    def _scratch(self, use: _Use) -> bytes | None:
        """Cookie and busy words of the process. By the thread first: the leader may have ended before the others."""
        for pid in (use.tid, use.tgid):
            if pid == use.tid != use.tgid and not os.path.exists(b"/proc/%d/task/%d" % (use.tgid, use.tid)):
                continue  # it became the leader, or ended; its id may be anybody's by now
            try:
                state = self._read(pid, SCRATCH, _STATE_SIZE)
            except GuestGone:
                continue
            if not isinstance(state, Errno):
                return state
        return None


def slot_bytes(tgid: int, cookie: int, program: Program, numbers: list[int]) -> bytes:
    """The content of a slot, drawn above."""
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
        tgid, cookie, len(objects), len(program.prefixes), program.executable_stack, program.execfn, program.comm,
        program.blocked,
        *prefixes,
    )  # fmt: skip
    return header + b"".join(objects).ljust(OBJECTS * OBJECT_SIZE, b"\0") + strings


def _is_readable(descriptor: int) -> bool:
    poll = select.poll()
    poll.register(descriptor, select.POLLIN)
    return bool(poll.poll(0))
