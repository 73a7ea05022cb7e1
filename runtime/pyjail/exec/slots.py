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
"""

from __future__ import annotations

import os
import select
import struct
import time

from pyjail_bpf.layout import BUSY_WORDS, FRAME_COUNT, SCRATCH, SLOT_COUNT, SLOT_OWNERS, SLOT_SIZE, SLOTS

from ..kernel.errno import Errno, GuestGone
from .elf import TABLE_SIZE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from .mailbox import Mailbox
    from .program import Program

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
_WORD, _QUAD = struct.Struct("<I"), struct.Struct("<Q")


class _Use:
    """Who has a slot: the exec of thread ``tid`` of process ``tgid``, diverted with frame number ``frame``."""

    __slots__ = ("cookie", "frame", "pidfd", "since", "tgid", "tid")

    def __init__(self, tgid: int, tid: int, cookie: int, frame: int, since: float, pidfd: int) -> None:
        self.tgid = tgid
        self.tid = tid
        self.cookie = cookie
        self.frame = frame
        self.since = since
        self.pidfd = pidfd


class Slots:
    """The exec slots ``first`` up to ``first + count``. ``read(pid, address, size)`` reads a guest's memory."""

    __slots__ = ("_by_tgid", "_first", "_mailbox", "_read", "_uses")

    def __init__(
        self, mailbox: Mailbox, read: Callable[[int, int, int], bytes | Errno], first: int = 0, count: int = SLOT_COUNT
    ) -> None:
        self._mailbox = mailbox
        self._read = read
        self._first = first
        self._uses: list[_Use | None] = [None] * count
        self._by_tgid: dict[int, int] = {}

    def take(self, tgid: int) -> int | None:
        """A slot for an exec of ``tgid``. None: it has one under way, or no slot is free; the call runs once more."""
        own = self._by_tgid.get(tgid)
        if own is not None:
            use = self._uses[own]
            if use is not None and not self._is_over(use):
                return None
            self._drop(own)
            return own
        for index, use in enumerate(self._uses):
            if use is None:
                return index
        for index, use in enumerate(self._uses):
            if use is not None and self._is_over(use):
                self._drop(index)
                return index
        return None

    def fill(
        self, index: int, tgid: int, tid: int, cookie: int, frame: int, program: Program, numbers: list[int]
    ) -> None:
        """Write slot ``index`` before ``tid`` is diverted with frame number ``frame`` and ``cookie`` (u32, never 0).

        ``numbers``: for each object its descriptor in the guest; negative where the loader opens it beneath the mount
        (``program.beneath``). Raises GuestGone.
        """
        body = slot_bytes(tgid, cookie, program, numbers)
        try:
            pidfd = os.pidfd_open(tgid)
        except ProcessLookupError:
            raise GuestGone from None
        self._uses[index] = _Use(tgid, tid, cookie, frame, time.monotonic(), pidfd)
        self._by_tgid[tgid] = index
        number = self._first + index
        self._mailbox.write(SLOTS + number * SLOT_SIZE, body)
        self._mailbox.write_word(SLOT_OWNERS + 4 * number, tgid)

    def retire(self, tgid: int) -> None:
        """At each trap of a process: free its slot once its program runs; a stale one could start it again by hand."""
        index = self._by_tgid.get(tgid)
        if index is None:
            return
        use = self._uses[index]
        if use is None or self._is_over(use):
            self._drop(index)

    def cancel(self, index: int) -> None:
        """The divert did not take place: nobody will look for slot ``index``."""
        self._drop(index)

    def _drop(self, index: int) -> None:
        use = self._uses[index]
        if use is None:
            return
        self._mailbox.write_word(SLOT_OWNERS + 4 * (self._first + index), 0)
        self._uses[index] = None
        self._by_tgid.pop(use.tgid, None)
        os.close(use.pidfd)

    def _is_over(self, use: _Use) -> bool:
        if _is_readable(use.pidfd):
            return True
        late = time.monotonic() - use.since > SECONDS
        state = self._scratch(use)
        if state is None or _WORD.unpack_from(state)[0] == 0:
            return late  # no scratch area yet: in the loader
        if _WORD.unpack_from(state)[0] == use.cookie:
            return True
        busy = _QUAD.unpack_from(state, BUSY_WORDS - SCRATCH + 8 * use.frame)[0]
        return busy != use.tid << 32 | use.cookie or late

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
        tgid, cookie, len(objects), len(program.prefixes), program.executable_stack, program.execfn, program.comm, 0,
        *prefixes,
    )  # fmt: skip
    return header + b"".join(objects).ljust(OBJECTS * OBJECT_SIZE, b"\0") + strings


def _is_readable(descriptor: int) -> bool:
    poll = select.poll()
    poll.register(descriptor, select.POLLIN)
    return bool(poll.poll(0))
