"""One system call after the other in a tracee that stands in its trap, before any code of its own runs again.

The first takes the place of the trapped call, where that is still under way; each further one is entered in a stub and seen in
and out by its two stops, so that a filter of the guest's own can refuse it, but not make it pass unseen. Meanwhile all signals
of the thread are blocked: a handler would run between two steps and could trap itself. What still can happen to it:

    killed, or released by another thread's exec    GuestGone (EVENT_EXEC of the same id: it is another program's thread now)
    stopped (SIGSTOP to its process)                goes on to the end of its steps, then stops: ``was_stopped``
    a fault in the stub                             the signal's, as it would be anywhere
"""

from __future__ import annotations

import ctypes

from pyjail_bpf.layout import FRAMES, STUB_ONE

from ..kernel import ptrace
from ..kernel.errno import E, GuestGone
from ..kernel.registers import Registers
from ..kernel.signals import signal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .stops import Stops

SYSCALL_STOP = signal.SIGTRAP | 0x80  # PTRACE_O_TRACESYSGOOD
GROUP_STOPS = frozenset((signal.SIGSTOP, signal.SIGTSTP, signal.SIGTTIN, signal.SIGTTOU))

_every_signal = ctypes.c_uint64(0xFFFFFFFFFFFFFFFF)


class Steps:
    """For one thread at a time: ``with steps.of(tid): steps.run(…); steps.run(…)``.

    The thread stands at its trap, and its registers are loaded; afterwards they are as they were then, to be stored by the
    caller, and its signals are its own again.
    """

    __slots__ = (
        "_before",
        "_is_first",
        "_mask",
        "_masked",
        "_registers",
        "_stops",
        "_tid",
        "is_under_way",
        "was_stopped",
    )

    def __init__(self, stops: Stops, registers: Registers) -> None:
        self._stops = stops
        self._registers = registers
        self._mask = ctypes.c_uint64()
        self._before = b""
        self._is_first = True
        self._masked = False
        self._tid = 0
        self.is_under_way = True  # the trapped call: the thread stands before it, not behind
        self.was_stopped = False

    def of(self, tid: int) -> Steps:
        """To be entered by ``with``."""
        self._tid = tid
        return self

    def __enter__(self) -> None:
        self._masked = False
        self._is_first = self.is_under_way
        self._before = self._registers.snapshot()

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is GuestGone:
            return  # the id may be another program's by now
        self._registers.restore(self._before)
        if kind is not None:
            self._registers.store(self._tid)
        if self._masked:
            ptrace.set_mask(self._tid, self._mask)

    def skip(self, tid: int) -> None:
        """The call that this thread stands before is not made: it stands behind it, its registers loaded. Raises GuestGone."""
        self._tid = tid
        self._registers.answer(tid, -E.ENOSYS.number)
        self._pass(1)
        self.is_under_way = False

    def run(self, number: int, arguments: tuple[int, ...]) -> int:
        """The result of this call (negative: −errno): the first in the place of the trapped one, the others after it."""
        if self._is_first:
            self._is_first = False
            self._registers.replace(self._tid, number, arguments)
            return self._pass(1)
        if not self._masked:
            if ptrace.get_mask(self._tid, self._mask) < 0 or ptrace.set_mask(self._tid, _every_signal) < 0:
                raise GuestGone
            self._masked = True
        self._registers.enter(self._tid, STUB_ONE, FRAMES, number, arguments)
        return self._pass(2)

    def _pass(self, stops: int) -> int:
        """Up to the exit stop of the call that the registers say: the next stop of a system call, or the next but one."""
        registers, tid = self._registers, self._tid
        if not registers.store(tid):
            raise GuestGone
        passed = 0
        while stops:
            if ptrace.resume_to_exit(tid, passed) < 0:
                raise GuestGone
            status = self._stops.of(tid)
            if status < 0:
                raise GuestGone
            stop, event = status >> 8 & 0xFF, status >> 16
            passed = 0
            if event == 0:
                if stop == SYSCALL_STOP:
                    stops -= 1
                else:
                    passed = stop
            elif event == ptrace.EVENT_STOP:
                self.was_stopped = self.was_stopped or stop in GROUP_STOPS
            elif event == ptrace.EVENT_EXEC:
                self._stops.resume(tid)
                raise GuestGone
        if not registers.load(tid):
            raise GuestGone
        return registers.result()
