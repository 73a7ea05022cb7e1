"""From a prepared program to the divert that starts it: an exec slot, a frame, the stub that calls execveat on the loader."""

from __future__ import annotations

from pyjail_bpf.layout import EMPTY, LOADER_FD, STUB_EXEC

from ..handlers.outcome import Divert, Exec
from ..kernel.errno import Errno
from ..kernel.guest import Guest
from ..kernel.sys import NR
from .frames import claim_frame, next_cookie, release_frame

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from ..supervisor import Jail

AT_EMPTY_PATH = 0x1000


class Planned:
    """A divert with the frame that is claimed for it."""

    __slots__ = ("divert", "frame")

    def __init__(self, divert: Divert, frame: int) -> None:
        self.divert = divert
        self.frame = frame


def plan_exec(
    jail: Jail, tid: int, outcome: Exec, install: Callable[[list[int]], list[int] | Errno]
) -> Planned | Errno | None:
    """Fill a slot for the program; None: all slots are busy, or this process execs already: run the call once more.

    ``install`` gives the guest the program's descriptors and tells their numbers there.
    """
    guest = Guest(tid)
    program = outcome.program
    cookie = next_cookie()
    try:
        tgid = guest.tgid
        with jail.shared:
            index = jail.slots.take(tgid)
            if index is None:
                return None
            frame = claim_frame(tid, cookie)
            if isinstance(frame, Errno):
                return frame
            jail.slots.claim(index, tgid, tid, cookie, frame)
        numbers = install(program.descriptors)
        filled = not isinstance(numbers, Errno) and jail.slots.fill(index, cookie, program, numbers)
    finally:
        program.close()
    if isinstance(numbers, Errno) or not filled:
        release_frame(tid, frame)
        with jail.shared:
            jail.slots.cancel(index, cookie)
        return numbers if isinstance(numbers, Errno) else None
    first, second = numbers[0], numbers[1] if len(numbers) > 1 else -1
    arguments = (LOADER_FD, EMPTY, outcome.argv, outcome.envp, AT_EMPTY_PATH)
    return Planned(Divert(STUB_EXEC, NR.execveat, arguments, b"", first, second), frame)
