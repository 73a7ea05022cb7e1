"""Leading a thread that cannot be stopped, since another guest traces it: by the code behind its own system call.

    its code                                    its scratch area
    … syscall                                   lead: owner, place, original code, registers
      short jump  --.    <- place               (drawn in loader/x86_64/stubs.S)
      …             |
      ret           |
      jmp *LED    <-'    in the padding there; where there is none near: at the place itself

Two bytes of one instruction are changed at a time when only this thread can be between them and the next: the long form
changes seven, and a thread that a signal holds up in the midst of them would go wrong. For the same reason the jump in the
padding stays: another thread that passed by may be held up before it.

The thread waits in a trap while this is written. It then comes to LED, tells that it is there (PTRACE_HERE: the code at the
place is put back), takes its registers from the lead, and runs the stub that a stopped thread would have been pointed at. All that
is written is the guest's own memory, and all that it does then it could do by hand: no right is given that a divert by
ptrace does not give, and no call is let through that the filter does not admit.
"""

from __future__ import annotations

import os
import struct

from pyjail_bpf.layout import (
    BUSY_WORDS,
    FRAME_COUNT,
    FRAME_SIZE,
    FRAMES,
    LEAD_COUNT,
    LEAD_SIZE,
    LEADS,
    LED,
    LOADER_END,
)

from . import memory
from .credentials import insist
from .errno import E, Errno, GuestGone
from .sys import NR, c_long, call

# What stands behind a function's ret up to the next one, and is never run.
_PADDING = (
    b"\x66\x2e\x0f\x1f\x84\0\0\0\0\0", b"\x0f\x1f\x84\0\0\0\0\0", b"\x0f\x1f\x80\0\0\0\0", b"\xcc" * 7, b"\x90" * 7,
)  # fmt: skip
_RET, _SHORT_JUMP, _REACH = b"\xc3", 0xEB, 127
JUMP = b"\xff\x24\x25" + struct.pack("<I", LED)  # jmp *LED, an absolute address
_ROOM = (*_PADDING, JUMP)
REGISTERS = struct.Struct("<8Q")  # rdi rsi rdx r10 r8 r9 rax rip
BLOCKED_IN_FRAME = 80  # BLOCKED in loader/x86_64/stubs.S

HEAD = struct.Struct("<IIQ8sQ")  # owner, stage, place, original code, signals to block
_ON_ITS_WAY, _HERE = 1, 2
_FRAME = 5  # r9 among the registers
_BESIDE = struct.Struct("<Q8s")  # where the jump is when not at the place, and what was there
_ESRCH, _ENOENT = 3, 2
_KCMP_VM = 1  # kcmp(2); where it is refused, the owner's own memory tells nearly as much
_OWNERS = range(0, LEAD_COUNT * LEAD_SIZE, LEAD_SIZE)


class Lead:
    """One lead of an address space, as it is read from there."""

    __slots__ = ("address", "beside", "changes", "frame", "owner", "place", "stage")

    owner: int
    stage: int
    place: int
    beside: int

    def __init__(self, address: int, content: bytes) -> None:
        self.address = address
        self.owner, self.stage, self.place, original, _ = HEAD.unpack_from(content)
        self.frame = REGISTERS.unpack_from(content, HEAD.size)[_FRAME]
        self.beside, there = _BESIDE.unpack_from(content, HEAD.size + REGISTERS.size)
        self.changes = _changes(self.place, self.beside, original, there)

    @property
    def is_awaited(self) -> bool:
        """Whether its owner has not come yet, so that the code at its place is changed."""
        return self.owner != 0 and self.stage == _ON_ITS_WAY


def open_memory(tid: int) -> int | Errno:
    """A thread's memory, to be written also where the program may only read it. Raises GuestGone.

    The descriptor stays that of this address space; whether the thread is still the one that was meant is to be asked after.
    """
    try:
        return insist(os.open, b"/proc/%d/mem" % tid, os.O_RDWR | os.O_CLOEXEC)
    except OSError as error:
        if error.errno in (_ESRCH, _ENOENT):
            raise GuestGone from None
        return Errno.of(error.errno or 5)


def begin(mem: int, tid: int, place: int, registers: bytes, blocked: int) -> Errno | None:
    """Change the code at ``place``, behind the call in which thread ``tid`` waits. EPERM where that cannot be."""
    if place < LOADER_END:
        return E.EPERM  # in a stub of ours, which nobody writes
    try:
        leads = _read(mem)
        _clear(mem, tid, leads)
        free = next((lead for lead in leads if lead.owner == 0), None)
        before = _before(mem, place, leads)
        if free is None or before is None:
            return E.EPERM
        original, beside, there = before
        head = HEAD.pack(tid, _ON_ITS_WAY, place, original, blocked)
        _write(mem, free.address, head + registers + _BESIDE.pack(beside, there))
        for address, code, _ in reversed(_changes(place, beside, original, there)):
            _write(mem, address, code)
    except (OSError, OverflowError):  # a guest may write what it likes into its leads
        return E.EPERM
    return None


def is_in_use(tid: int) -> bool:
    """Whether there is any lead in the address space of ``tid``. Raises GuestGone."""
    found = memory.read(tid, LEADS, LEAD_COUNT * LEAD_SIZE)
    return not isinstance(found, Errno) and any(found[at] or found[at + 1] or found[at + 2] for at in _OWNERS)


def clear(mem: int, tid: int) -> None:
    """Thread ``tid`` is in a trap: whoever will not come is not waited for, itself included."""
    try:
        _clear(mem, tid, _read(mem))
    except (OSError, OverflowError):
        pass


def _clear(mem: int, tid: int, leads: list[Lead]) -> None:
    for lead in leads:
        if lead.is_awaited and (lead.owner == tid or _is_elsewhere(lead, tid)):
            _abandon(mem, lead, leads)


def end(mem: int, tid: int) -> int | Errno:
    """The thread has come (or will not): the code behind its call is as it was. The address of its lead, which it frees."""
    try:
        leads = _read(mem)
        mine = next((lead for lead in leads if lead.is_awaited and lead.owner == tid), None)
        if mine is None:
            return E.EIO
        _put_back(mem, mine, leads)
        _write(mem, mine.address + 4, struct.pack("<I", _HERE))
    except (OSError, OverflowError):  # a guest may write what it likes into its leads
        return E.EIO
    return mine.address


def forget(mem: int, tid: int) -> None:
    """The thread was not answered: nothing is left of ``begin``."""
    address = end(mem, tid)
    if not isinstance(address, Errno):
        _write(mem, address, bytes(8))


def _read(mem: int) -> list[Lead]:
    content = os.pread(mem, LEAD_COUNT * LEAD_SIZE, LEADS)
    if len(content) < LEAD_COUNT * LEAD_SIZE:
        raise OSError(14, "no scratch area")
    return [Lead(LEADS + at, content[at : at + LEAD_SIZE]) for at in range(0, len(content), LEAD_SIZE)]


def _write(mem: int, address: int, data: bytes) -> None:
    if os.pwrite(mem, data, address) != len(data):
        raise OSError(14, "a page is missing")


def _changes(place: int, beside: int, original: bytes, there: bytes) -> list[tuple[int, bytes, bytes]]:
    """(address, changed code, original code): first the one that leads there."""
    if not beside:
        return [(place, JUMP, original[: len(JUMP)])]
    short = bytes((_SHORT_JUMP, beside - place - 2 & 0xFF))
    return [(place, short, original[: len(short)]), (beside, JUMP, there[: len(JUMP)])]


def _before(mem: int, place: int, leads: list[Lead]) -> tuple[bytes, int, bytes] | None:
    """The code at ``place`` as it is while nobody is led there; where there is room beside it (or 0), and what that holds."""
    for lead in leads:
        if lead.is_awaited:
            if lead.place == place:  # another thread is to come by
                codes = [original.ljust(8, b"\0") for _, _, original in lead.changes]
                return codes[0], lead.beside, codes[-1]
            if abs(lead.place - place) < len(JUMP):
                return None
    code = os.pread(mem, _REACH, place)
    if len(code) < len(JUMP):
        return None
    at = code.find(_RET) + 1
    while 0 < at < len(code):
        if code.startswith(_ROOM, at):
            return code[:8], place + at, code[at : at + 8].ljust(8, b"\0")
        at = code.find(_RET, at) + 1
    return code[:8].ljust(8, b"\0"), 0, b""


def _put_back(mem: int, lead: Lead, leads: list[Lead]) -> None:
    """The code at its place, unless another thread is still to come by."""
    if any(other.is_awaited and other.place == lead.place and other is not lead for other in leads):
        return
    address, code, original = lead.changes[0]
    if address >= LOADER_END and os.pread(mem, len(code), address) == code:
        _write(mem, address, original)


def _abandon(mem: int, lead: Lead, leads: list[Lead]) -> None:
    """Its owner will not come: a signal had the call begin anew, or it is gone. Its frame is free again too."""
    owner, lead.owner = lead.owner, 0
    _put_back(mem, lead, leads)
    index, rest = divmod(lead.frame - FRAMES, FRAME_SIZE)
    if rest == 0 and 0 <= index < FRAME_COUNT:
        busy = BUSY_WORDS + 8 * index
        if struct.unpack("<Q", os.pread(mem, 8, busy))[0] >> 32 == owner:
            _write(mem, busy, bytes(8))
    _write(mem, lead.address, bytes(8))


def _is_elsewhere(lead: Lead, tid: int) -> bool:
    """The owner has ended or lives in another address space (this one is a copy, or was left behind by a vfork)."""
    same = call(NR.kcmp, lead.owner, tid, _KCMP_VM, c_long(0), c_long(0))
    if same >= 0:
        return same != 0
    try:
        found = memory.read(lead.owner, lead.address, 16)
    except GuestGone:
        return True
    return isinstance(found, Errno) or struct.unpack("<IIQ", found) != (lead.owner, lead.stage, lead.place)
