"""Waiting for one tracee's stop, in the ways that do not hang.

A blocking wait for one thread sleeps for ever when another thread's exec releases that thread (14 of 40 runs). On the notify
engine SIGCHLD is blocked in the supervisor and waited for with a bound, then the kernel is asked whether the thread is still
ours. The ptrace engine waits for everybody, and keeps what concerns others; the exec is a stop of its own there (EVENT_EXEC).
There the supervisor's timer (life.py) interrupts the wait now and then, to look after the thread.
"""

from __future__ import annotations

import ctypes
import os
import time

from ..kernel import ptrace
from ..kernel.errno import E, GuestGone
from ..kernel.proc import status_field, tracer_of
from ..kernel.signals import signal
from ..kernel.sys import NR, c_long, call

_PATIENCE = 0.003  # seconds between two looks
_WAIT = os.WNOHANG | ptrace.WALL
_CHILD = (signal.SIGCHLD,)
_LONGEST = 5.0  # seconds that a thread may take to its next stop; nobody else is served meanwhile
_status = ctypes.c_int()


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
        if signal.sigtimedwait(_CHILD, _PATIENCE) is None and looks > 2 and tracer_of(tid) != os.getpid():
            return -1


def news() -> int:
    """A descriptor that is readable when a child has something to report: SIGCHLD is blocked (signalfd(2))."""
    mask = (1 << signal.SIGCHLD - 1).to_bytes(8, "little")
    descriptor = call(NR.signalfd4, -1, mask, c_long(8), os.O_CLOEXEC | os.O_NONBLOCK)
    if descriptor < 0:
        raise OSError(-descriptor, f"signalfd: {os.strerror(-descriptor)}")
    return descriptor


def let_go(tid: int) -> None:
    """Detach. One that fails means killed meanwhile: reap, or another thread's exec waits for the zombie for ever."""
    if ptrace.detach(tid) < 0:
        while wait_stop(tid) >= 0:
            pass


class Stops:
    """What all tracees and children report, for the ptrace engine; each report is given once. ``resume``: how they go on."""

    __slots__ = ("_insists", "_kept", "resume")

    def __init__(self) -> None:
        self._kept: list[tuple[int, int]] = []
        self._insists = False
        self.resume = ptrace.resume  # ahead of all filters: to the stop of the next call (ahead.py)

    def insist(self) -> None:
        """Calls of ours that our timer interrupts begin anew, but for the wait below.

        Beneath somebody else's listener any call may wait for that program, and end with EINTR though it never does natively.
        """
        self._insists = True
        signal.siginterrupt(signal.SIGALRM, False)

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

    def now(self) -> tuple[int, int] | None:
        """As ``next``, or None when nobody has anything to report."""
        if self._kept:
            return self.next()
        found, status = os.waitpid(-1, _WAIT)
        return (found, status) if found else None

    def is_silent(self, tid: int) -> bool:
        """Whether ``tid`` stands still where it reported last: no kill, and no exec of another thread took it away."""
        if any(known == tid for known, _ in self._kept):
            return False
        try:
            found, status = os.waitpid(tid, _WAIT)
        except ChildProcessError:
            return False
        if found:
            self._kept.append((found, status))
        return not found

    def of(self, tid: int) -> int:
        """The wait status of the stop that ``tid``, which runs, makes next; −1 when it ended.

        Its process is killed when that takes too long: another thread of it has put something into the way on which the call
        waits (a socket that lingers), and all other guests wait for this one.
        """
        if not self._insists:
            return self._wait(tid)
        signal.siginterrupt(signal.SIGALRM, True)
        try:
            return self._wait(tid)
        finally:
            signal.siginterrupt(signal.SIGALRM, False)

    def _wait(self, tid: int) -> int:
        until = 0.0
        while True:
            found = call(NR.wait4, -1, ctypes.byref(_status), ptrace.WALL, None)
            if found == tid:
                status = _status.value
                return status if status & 0xFF == 0x7F else -1
            if found > 0:
                self._kept.append((found, _status.value))
            elif found != -E.EINTR.number or _has_ended(tid):
                return -1
            else:
                now = time.monotonic()
                until = until or now + _LONGEST
                if now > until:
                    _kill(tid)


def _has_ended(tid: int) -> bool:
    """Whether a thread is dead. Of a leader the kernel tells it only when its last thread has ended (delay_group_leader)."""
    try:
        return status_field(tid, b"State")[:1] in (b"Z", b"X")
    except GuestGone:
        return True


def _kill(tid: int) -> None:
    """The thread's whole process."""
    try:
        os.kill(tid, signal.SIGKILL)
    except ProcessLookupError:
        pass
