"""From a prepared program to the divert that starts it: an exec slot, a frame, the stub that calls execveat on the loader."""

from __future__ import annotations

import os

from pyjail_bpf.layout import EMPTY, LOADER_FD, STUB_CHDIR, STUB_EXEC

from ..handlers.outcome import Divert, Enter, Exec
from ..kernel.errno import E, Errno
from ..kernel.proc import tgid_of
from ..kernel.sys import NR, call
from .frames import claim_frame, next_cookie, release_frame

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from ..supervisor import Jail

AT_EMPTY_PATH = 0x1000


class Planned:
    """A divert with the frame that is claimed for it. ``is_whole``: the guest holds no descriptors for it, to be closed."""

    __slots__ = ("divert", "frame", "is_whole")

    def __init__(self, divert: Divert, frame: int) -> None:
        self.divert = divert
        self.frame = frame
        self.is_whole = divert.x0 < 0 and divert.x1 < 0


def plan_exec(
    jail: Jail, tid: int, outcome: Exec, install: Callable[[list[int]], list[int] | Errno]
) -> Planned | Errno | None:
    """Fill a slot for the program; None: all slots are busy, or this process execs already: run the call once more.

    ``install`` gives the guest those of the program's descriptors that the loader does not open itself, and tells their
    numbers there.
    """
    program = outcome.program
    slots = jail.slots
    cookie = next_cookie()
    try:
        tgid = _process_of(tid)
        with jail.shared:
            index = slots.take(tgid)
            if index is None:
                return None
            frame = claim_frame(tid, cookie)
            if isinstance(frame, Errno):
                return frame
            pins, program.pins = program.pins, []
            slots.claim(index, tgid, tid, cookie, frame, pins)
        numbers = _given(program.descriptors, install)
        filled = not isinstance(numbers, Errno) and slots.fill(index, cookie, program, numbers)
    finally:
        program.close()
    if isinstance(numbers, Errno) or not filled:
        release_frame(tid, frame)
        with jail.shared:
            slots.cancel(index, cookie)
        return numbers if isinstance(numbers, Errno) else None
    first, second = numbers[0], numbers[1] if len(numbers) > 1 else -1
    arguments = (LOADER_FD, EMPTY, outcome.argv, outcome.envp, AT_EMPTY_PATH)
    return Planned(Divert(STUB_EXEC, NR.execveat, arguments, b"", first, second), frame)


def entering(outcome: Enter, number: int) -> Divert:
    """What the guest does with the descriptor that it was just given. Where nothing else was said: fchdir, and close it.

    The stub does both with what its first call gives: one that gives this number. aarch64 has no dup2(2); there a directory
    is asked to stand at that place.
    """
    if outcome.then is not None:
        return outcome.then(number)
    if NR.dup2 >= 0:
        return Divert(STUB_CHDIR, NR.dup2, (number, number))
    return Divert(STUB_CHDIR, NR.lseek, (number, number, os.SEEK_SET))


def _process_of(tid: int) -> int:
    """The id of the process that thread ``tid`` belongs to. Raises GuestGone.

    Nearly every exec is a leader's, which tgkill(2) tells in one call: ESRCH is all that it says to any other thread's id.
    """
    return tid if call(NR.tgkill, tid, tid, 0) != -E.ESRCH.number else tgid_of(tid)


def _given(descriptors: list[int], install: Callable[[list[int]], list[int] | Errno]) -> list[int] | Errno:
    """Their numbers in the guest; −1 where the loader opens the object itself."""
    ours = [descriptor for descriptor in descriptors if descriptor >= 0]
    if not ours:
        return [-1] * len(descriptors)
    numbers = install(ours)
    if isinstance(numbers, Errno):
        return numbers
    given = iter(numbers)
    return [next(given) if descriptor >= 0 else -1 for descriptor in descriptors]
