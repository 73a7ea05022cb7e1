"""Frames: where a stub finds the registers of the thread that was led into it; they lie in the guest's scratch area.

    BUSY_WORDS  11 words: owner tid << 32 | cookie, 0 when free; the stub's last store clears its own
    FRAMES      11 frames: address of the busy word, the saved registers, x0, x1, and a string at +128

Guest memory on purpose: who forges a frame harms itself, nothing that the filter accepts is there (core-proof.md section 4).
"""

from __future__ import annotations

import struct

from pyjail_bpf.layout import BUSY_WORDS, FRAME_COUNT, FRAME_SIZE, FRAME_STRING, FRAMES

from ..kernel.errno import E, Errno
from ..kernel.registers import Registers
from ..kernel.words import Area, Words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..handlers.outcome import Divert

_busy = Words(BUSY_WORDS, FRAME_COUNT)
_head = Area(FRAME_SIZE)
_WORD, _PAIR = struct.Struct("Q"), struct.Struct("2Q")
_MASK = 0xFFFFFFFFFFFFFFFF
_FIRST_COOKIE = 2  # 0: none; 1: first.py, "this address space is complete"
_cookie, _lowest, _step = _FIRST_COOKIE - 1, _FIRST_COOKIE, 1


def number_cookies(worker: int, workers: int) -> None:
    """Every one of the ``workers`` counts in steps of its own: no two of them give the same cookie."""
    global _cookie, _lowest, _step
    _lowest, _step = _FIRST_COOKIE + worker, workers
    _cookie = _lowest - _step


def next_cookie() -> int:
    """A number that no frame and no exec of this jail carries yet (32 bits, never 0)."""
    global _cookie
    _cookie += _step
    if _cookie > 0xFFFFFFFF:
        _cookie = _lowest
    return _cookie


def free_frame(tid: int) -> int | Errno:
    """The index of a frame that this thread may use.

    A busy one whose owner died or lives in another address space by now (vfork, then exec) is free; one thread's own
    eleven abandoned stubs (siglongjmp out of handlers) are too.
    """
    busy = _busy.read(tid)
    if isinstance(busy, Errno):
        return busy
    if 0 in busy:
        return busy.index(0)
    for index, word in enumerate(busy):
        owner = word >> 32
        if owner != tid and owner and not _busy.has(owner, index, word):
            return index
    for index, word in enumerate(busy):
        if word >> 32 == tid:
            return index
    return E.EAGAIN


def claim_frame(tid: int, cookie: int) -> int | Errno:
    """A frame that is this thread's from now on; its busy word carries ``cookie``.

    Under the workers' lock: threads that share an address space may be served by two of them, and nothing but that memory
    tells which threads do (vfork).
    """
    frame = free_frame(tid)
    if isinstance(frame, Errno):
        return frame
    written = _busy.write(tid, frame, tid << 32 | cookie)
    return written if isinstance(written, Errno) else frame


def release_frame(tid: int, frame: int) -> None:
    """The thread was not led into the stub that would have done this. Raises GuestGone."""
    _busy.write(tid, frame, 0)


def enter(tid: int, registers: Registers, divert: Divert, frame: int) -> Errno | None:
    """Write a claimed frame of a stopped thread and point its registers at the stub; the caller stores and resumes."""
    address = FRAMES + FRAME_SIZE * frame
    head = _WORD.pack(BUSY_WORDS + 8 * frame) + registers.saved() + _PAIR.pack(divert.x0 & _MASK, divert.x1 & _MASK)
    if divert.string:
        head = head.ljust(FRAME_STRING, b"\0") + divert.string + b"\0"
    written = _head.write(tid, address, head)
    if isinstance(written, Errno):
        return written
    registers.enter(tid, divert.stub, address, divert.nr, divert.args)
    return None
