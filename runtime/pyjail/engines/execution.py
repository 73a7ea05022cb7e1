"""From a prepared program to the divert that starts it: an exec slot, a frame, the stub that calls execveat on the loader."""

from __future__ import annotations

from pyjail_bpf.layout import EMPTY, LOADER_FD, STUB_EXEC

from ..handlers.outcome import Divert, Exec
from ..kernel.errno import Errno
from ..kernel.guest import Guest
from ..kernel.sys import NR
from .frames import free_frame, next_cookie

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from ..supervisor import Jail

AT_EMPTY_PATH = 0x1000


class Planned:
    """A divert with the frame and the cookie that its slot names."""

    __slots__ = ("cookie", "divert", "frame")

    def __init__(self, divert: Divert, frame: int, cookie: int) -> None:
        self.divert = divert
        self.frame = frame
        self.cookie = cookie


def plan_exec(
    jail: Jail, tid: int, outcome: Exec, install: Callable[[list[int]], list[int] | Errno]
) -> Planned | Errno | None:
    """Fill a slot for the program; None: all slots are busy, or this process execs already: run the call once more.

    ``install`` gives the guest the program's descriptors and tells their numbers there.
    """
    guest = Guest(tid)
    program = outcome.program
    try:
        tgid = guest.tgid
        index = jail.slots.take(tgid)
        if index is None:
            return None
        frame = free_frame(guest.tid)
        if isinstance(frame, Errno):
            return frame
        numbers = install(program.descriptors)
        if isinstance(numbers, Errno):
            return numbers
        cookie = next_cookie()
        jail.slots.fill(index, tgid, guest.tid, cookie, frame, program, numbers)
    finally:
        program.close()
    first, second = numbers[0], numbers[1] if len(numbers) > 1 else -1
    arguments = (LOADER_FD, EMPTY, outcome.argv, outcome.envp, AT_EMPTY_PATH)
    return Planned(Divert(STUB_EXEC, NR.execveat, arguments, b"", first, second), frame, cookie)
