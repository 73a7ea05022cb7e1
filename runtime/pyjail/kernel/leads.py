"""Leading a thread that cannot be stopped, since another guest traces it: by the code behind its own system call.

    its code                               its scratch area
    … syscall                              lead: owner, place, original code, registers
      jmp *LED  <- place              (drawn in loader/x86_64/stubs.S)
      original code, once it has come

The thread waits in a trap while this is written. It then comes to LED, tells that it is there (PTRACE_HERE: the code
is put back), takes its registers from the lead, and runs the stub that a stopped thread would have been pointed at. All that
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

JUMP = b"\xff\x24\x25" + struct.pack("<I", LED)  # jmp *LED, an absolute address
REGISTERS = struct.Struct("<8Q")  # rdi rsi rdx r10 r8 r9 rax rip
BLOCKED_IN_FRAME = 80  # BLOCKED in loader/x86_64/stubs.S

HEAD = struct.Struct("<IIQ8sQ")  # owner, stage, place, original code, signals to block
_ON_ITS_WAY, _HERE = 1, 2
_FRAME = 5  # r9 among the registers
_ESRCH, _ENOENT = 3, 2


class Lead:
    """One lead of an address space, as it is read from there."""

    __slots__ = ("address", "frame", "original", "owner", "place", "stage")

    owner: int
    stage: int
    place: int

    def __init__(self, address: int, content: bytes) -> None:
        self.address = address
        self.owner, self.stage, self.place, original, _ = HEAD.unpack_from(content)
        self.original = original[: len(JUMP)]
        self.frame = REGISTERS.unpack_from(content, HEAD.size)[_FRAME]

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
        for lead in leads:
            if lead.is_awaited and (lead.owner == tid or _is_elsewhere(lead)):
                _abandon(mem, lead, leads)
        original = os.pread(mem, len(JUMP), place)
        if original == JUMP:
            original = next((lead.original for lead in leads if lead.is_awaited and lead.place == place), b"")
        elif any(lead.is_awaited and abs(lead.place - place) < len(JUMP) for lead in leads):
            return E.EPERM
        free = next((lead for lead in leads if lead.owner == 0), None)
        if free is None or len(original) < len(JUMP):
            return E.EPERM
        head = HEAD.pack(tid, _ON_ITS_WAY, place, original.ljust(8, b"\0"), blocked)
        _write(mem, free.address, head + registers)
        _write(mem, place, JUMP)
    except OSError:
        return E.EPERM
    return None


def end(mem: int, tid: int) -> int | Errno:
    """The thread has come (or will not): the code behind its call is as it was. The address of its lead, which it frees."""
    try:
        leads = _read(mem)
        mine = next((lead for lead in leads if lead.is_awaited and lead.owner == tid), None)
        if mine is None:
            return E.EIO
        mine.stage = _HERE
        _write(mem, mine.address + 4, struct.pack("<I", _HERE))
        _put_back(mem, mine, leads)
    except OSError:
        return E.EIO
    return mine.address


def forget(mem: int, tid: int) -> None:
    """The thread was not answered: nothing is left of ``begin``."""
    address = end(mem, tid)
    if not isinstance(address, Errno):
        _write(mem, address, b"\0\0\0\0")


def _read(mem: int) -> list[Lead]:
    content = os.pread(mem, LEAD_COUNT * LEAD_SIZE, LEADS)
    if len(content) < LEAD_COUNT * LEAD_SIZE:
        raise OSError(14, "no scratch area")
    return [Lead(LEADS + at, content[at : at + LEAD_SIZE]) for at in range(0, len(content), LEAD_SIZE)]


def _write(mem: int, address: int, data: bytes) -> None:
    if os.pwrite(mem, data, address) != len(data):
        raise OSError(14, "a page is missing")


def _put_back(mem: int, lead: Lead, leads: list[Lead]) -> None:
    """Unless another thread is still to come by."""
    if any(other.is_awaited and other.place == lead.place and other is not lead for other in leads):
        return
    if lead.place >= LOADER_END and os.pread(mem, len(JUMP), lead.place) == JUMP:
        _write(mem, lead.place, lead.original)


def _abandon(mem: int, lead: Lead, leads: list[Lead]) -> None:
    """Its owner will not come: a signal had the call begin anew, or it is gone. Its frame is free again too."""
    owner, lead.owner = lead.owner, 0
    _put_back(mem, lead, leads)
    index, rest = divmod(lead.frame - FRAMES, FRAME_SIZE)
    if rest == 0 and 0 <= index < FRAME_COUNT:
        busy = BUSY_WORDS + 8 * index
        if struct.unpack("<Q", os.pread(mem, 8, busy))[0] >> 32 == owner:
            _write(mem, busy, bytes(8))
    _write(mem, lead.address, b"\0\0\0\0")


def _is_elsewhere(lead: Lead) -> bool:
    """The owner has ended or lives in another address space (this one is a copy, or was left behind by a vfork)."""
    try:
        found = memory.read(lead.owner, lead.address, 16)
    except GuestGone:
        return True
    return isinstance(found, Errno) or struct.unpack("<IIQ", found) != (lead.owner, lead.stage, lead.place)
