"""Waiting for one tracee's stop, in the one way that does not hang.

A blocking wait for one thread sleeps for ever when another thread's exec releases that thread (14 of 40 runs); SIGCHLD is
blocked in the supervisor and waited for with a bound, then the kernel is asked whether the thread is still ours.
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
