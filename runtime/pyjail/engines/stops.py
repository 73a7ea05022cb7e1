"""Waiting for one tracee's stop, in the ways that do not hang.

A blocking wait for one thread sleeps for ever when another thread's exec releases that thread (14 of 40 runs). On the notify
engine SIGCHLD is blocked in the supervisor and waited for with a bound, then the kernel is asked whether the thread is still
ours. The ptrace engine waits for everybody, and keeps what concerns others; the exec is a stop of its own there (EVENT_EXEC).
"""

from __future__ import annotations

import os

from ..kernel import ptrace
from ..kernel.proc import is_tracer
from ..kernel.signals import signal

_PATIENCE = 0.003  # seconds between two looks
_WAIT = os.WNOHANG | ptrace.WALL
_CHILD = (signal.SIGCHLD,)


def wait_stop(tid: int) -> int:
    """The wait status of the stop that ``tid`` makes next, or −1 when it died or is not ours any more."""
    looks = 0
    while True:
        try:
            found, status = os.waitpid(tid, _WAIT)
        except ChildProcessError:
            return -1
        if found:
            return status if status & 0xFF == 0x7F else -1
        looks += 1
        if signal.sigtimedwait(_CHILD, _PATIENCE) is None and looks > 2 and not is_tracer(tid):
            return -1


def let_go(tid: int) -> None:
    """Detach. One that fails means killed meanwhile: reap, or another thread's exec waits for the zombie for ever."""
    if ptrace.detach(tid) < 0:
        while wait_stop(tid) >= 0:
            pass


class Stops:
    """What all tracees and children report, for the ptrace engine; each report is given once."""

    __slots__ = ("_kept",)

    def __init__(self) -> None:
        self._kept: list[tuple[int, int]] = []

    def next(self) -> tuple[int, int]:
        """(id, wait status) of the one that has waited longest. ChildProcessError when nobody is left."""
        if self._kept:
            tid, status = self._kept.pop(0)
            try:
                found, newer = os.waitpid(tid, _WAIT)
            except ChildProcessError:  # it had ended
                return tid, status
            return tid, newer if found else status  # killed in its stop, or become another thread's by exec
        return os.waitpid(-1, ptrace.WALL)

    def of(self, tid: int) -> int:
        """The wait status of the stop that ``tid``, which runs, makes next; −1 when it ended."""
        while True:
            try:
                found, status = os.waitpid(-1, ptrace.WALL)
            except ChildProcessError:
                return -1
            if found == tid:
                return status if status & 0xFF == 0x7F else -1
            self._kept.append((found, status))
