"""The ptrace engine: every guest is a tracee; traps are its seccomp stops. For kernels and places without notification."""

from __future__ import annotations

import os

from pyjail_bpf.layout import LANE_CODE, LANE_ENTRIES, OPEN_END, PTRACE_CHECKED, REACHED, STUB_OPEN, STUBS

from .. import log
from ..handlers.dispatch import dispatch
from ..handlers.outcome import Apart, Continue, Divert, Enter, Exec, Handed, Install, Kill
from ..kernel import memory, ptrace
from ..kernel.channel import listen
from ..kernel.errno import E, Errno, GuestGone
from ..kernel.registers import registers
from ..kernel.signals import signal
from ..kernel.sys import NR
from .execution import entering, plan_exec
from .frames import claim_frame, enter, next_cookie
from .passing import QUEUE, Lent, Passing
from .steps import GROUP_STOPS, SYSCALL_STOP, Steps
from .stops import Stops, news

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from ..handlers.outcome import Outcome
    from ..supervisor import Jail
    from .ahead import Ahead
    from .apart import Job
    from .servants import Servants

OPTIONS = (
    ptrace.OPTION_EXITKILL | ptrace.OPTION_SECCOMP | ptrace.OPTION_SYSGOOD
    | ptrace.OPTION_FORK | ptrace.OPTION_VFORK | ptrace.OPTION_CLONE | ptrace.OPTION_EXEC
)  # fmt: skip


class PtraceEngine:
    """Serves all tracees until the jail is over.

    ``checks``: somebody else's listener stands above; the first guest finds out which of its calls come here (foreign.py).
    """

    installs_o_path = True  # a message carries any descriptor

    def __init__(self, jail: Jail, *, checks: bool = False) -> None:
        self.jail = jail
        self.registers = registers()
        self.stops = Stops()
        self.steps = Steps(self.stops, self.registers)
        self.passing: Passing
        self.checks = checks
        if checks:
            self.stops.insist()
        self.ahead: Ahead | None = None
        self.servants: Servants | None = None  # where a file system may stall

    def open_door(self) -> int:
        """Make ready to give guests descriptors: what the first guest is to have as SOCKET_FD; the caller closes it."""
        listener, door = listen(self.jail.plan.scratch.path, QUEUE)
        self.passing = Passing(listener, self.steps, self.registers)
        return door

    def run(self) -> None:
        """Until the reaper has ended; its exit is one of those waited for."""
        life, following = self.jail.life, self.stops.next
        if self.jail.mounts.may_stall:
            following = self._attentive()
        while True:
            try:
                tid, status = following()
            except ChildProcessError:
                return
            if status & 0xFF != 0x7F:
                if life.is_reaper(tid, status):
                    return
                continue
            self._stopped(tid, status >> 8 & 0xFF, status >> 16)

    def _attentive(self) -> Callable[[], tuple[int, int]]:
        """What waits for reports while calls are served apart: by poll(2), of SIGCHLD, which is blocked."""
        from .servants import Servants

        servants = self.servants = Servants(self.jail, -1, self._finish, lambda job: self.stops.is_silent(job.tid))
        reports = news()

        def following() -> tuple[int, int]:
            while servants.jobs:
                report = self.stops.now()
                if report is not None:
                    servants.reported(*report)
                    return report
                if servants.attend(reports):
                    os.read(reports, 4096)
            return self.stops.next()

        return following

    def end(self) -> list[int]:
        """The jail is over. Processes of ours that cannot end yet."""
        return self.servants.end() if self.servants is not None else []

    def _finish(self, job: Job, outcome: Outcome) -> None:
        """Of a call that was served apart."""
        try:
            if not self.registers.load(job.tid):
                raise GuestGone
            self._conclude(job.tid, job.number, job.arguments, outcome, is_filtered=job.is_filtered)
        except GuestGone:
            pass
        except Exception as fault:
            self._fail(job.tid, fault)

    def _stopped(self, tid: int, stop: int, event: int) -> None:
        if event == ptrace.EVENT_SECCOMP:
            self._trapped(tid, is_filtered=True)
        elif event == 0 and stop == SYSCALL_STOP and self.ahead is not None:
            self._trapped(tid, is_filtered=False)
        elif event == ptrace.EVENT_STOP and stop in GROUP_STOPS:
            ptrace.listen(tid)
        elif event == 0 and stop != SYSCALL_STOP:
            self.stops.resume(tid, stop)
        else:
            self.stops.resume(tid)

    def _trapped(self, tid: int, *, is_filtered: bool) -> None:
        """At the stop of a call, which the filter has judged or (ahead.py) is yet to judge; or at its end."""
        try:
            if is_filtered or (self.ahead is not None and self.ahead.traps(tid)):
                self._serve(tid, is_filtered=is_filtered)
            else:
                self.stops.resume(tid)
        except GuestGone:
            pass
        except Exception as fault:
            self._fail(tid, fault)

    def _fail(self, tid: int, fault: Exception) -> None:
        """A fault of ours on the way back: an errno and a defect in the log, never a guest left standing."""
        self.jail.defect(f"delivery to thread {tid}: {fault!r}")
        r = self.registers
        if r.load(tid):
            r.answer(tid, -E.EIO.number)
            r.store(tid)
        self.stops.resume(tid)

    def _serve(self, tid: int, *, is_filtered: bool) -> None:
        r = self.registers
        if not r.load(tid):
            raise GuestGone
        number, arguments = r.number(tid), r.arguments()
        if self.checks:
            self._checked(tid, number, arguments)
            return
        lane, tally, pointer = self.jail.lane, self.jail.tally, r.pointer()
        if tally is not None:
            tally.count(number, pointer)
        if lane is not None and LANE_CODE < pointer < LANE_ENTRIES:
            lane.trapped(pointer, number, tid, arguments)
        self.jail.guests_open = not STUB_OPEN <= pointer < OPEN_END
        outcome: Outcome
        if STUBS < pointer < STUB_OPEN:  # allowed calls, of which a filter of the guest's own wants a tracer to hear: there is none
            outcome = E.ENOSYS
        else:
            outcome = dispatch(number, tid, arguments, self.jail)
        if not isinstance(outcome, Apart):
            self._conclude(tid, number, arguments, outcome, is_filtered=is_filtered)
        elif self.servants is not None:
            self.servants.begin(tid, number, arguments, outcome.device, pointer=pointer, is_filtered=is_filtered)

    def _conclude(
        self, tid: int, number: int, arguments: tuple[int, ...], outcome: Outcome, *, is_filtered: bool
    ) -> None:
        """Deliver, and let the thread go on; its registers are loaded."""
        self.steps.was_stopped, self.steps.is_under_way = False, True
        if not is_filtered and not isinstance(outcome, Continue):
            self._skip(tid, outcome)
        self._deliver(tid, number, arguments, outcome)
        self.stops.resume(tid)
        if self.steps.was_stopped:
            ptrace.interrupt(tid)  # its process was stopped meanwhile: it reports the stop again

    def _skip(self, tid: int, outcome: Outcome) -> None:
        """Before any filter sees it. Raises GuestGone; then what the outcome holds is closed."""
        try:
            self.steps.skip(tid)
        except GuestGone:
            if isinstance(outcome, Install | Enter):
                os.close(outcome.fd)
            elif isinstance(outcome, Exec):
                outcome.program.close()
            raise

    def _checked(self, tid: int, number: int, arguments: tuple[int, ...]) -> None:
        result = -REACHED
        if number == NR.ptrace and arguments[0] == PTRACE_CHECKED:
            self.checks = False
            result = self._go_ahead(tid, arguments[1], arguments[2]) if arguments[2] else 0
        self.registers.answer(tid, result)
        self.registers.store(tid)
        self.stops.resume(tid)

    def _go_ahead(self, tid: int, filter_: int, size: int) -> int:
        """From now on all calls stop before any filter sees them; ``filter_``: the address of the one that stands, in ``tid``."""
        from .ahead import Ahead

        program = memory.read(tid, filter_, size)
        if isinstance(program, Errno):
            return -program.number
        ahead = Ahead(program)
        if not ahead.is_possible(tid):
            return -E.ENOSYS.number
        self.ahead, self.stops.resume, self.jail.precedes_filters = ahead, ptrace.resume_to_exit, True
        log.info("every call stops", why="another program's listener takes calls that pyjail serves")
        return 0

    def _deliver(self, tid: int, number: int, arguments: tuple[int, ...], outcome: Outcome) -> None:
        """The thread's registers say what it does next; it is resumed by the caller."""
        r = self.registers
        if isinstance(outcome, int):
            r.answer(tid, outcome)
        elif isinstance(outcome, Errno):
            r.answer(tid, -outcome.number)
        elif isinstance(outcome, Install):
            self._install(tid, outcome)
        elif isinstance(outcome, Handed):
            failed = self.passing.lead(tid, Lent(outcome.lender, 1), outcome.cloexec)
            if failed is not None:
                r.answer(tid, -failed.number)
        elif isinstance(outcome, Divert):
            if outcome.stub == STUB_OPEN:
                outcome.x0 = number
            self._enter(tid, outcome, claim_frame(tid, next_cookie()))
        elif isinstance(outcome, Exec):
            self._exec(tid, number, arguments, outcome)
        elif isinstance(outcome, Enter):
            self._go_to(tid, outcome)
        elif isinstance(outcome, Continue):
            return
        elif isinstance(outcome, Kill):
            os.kill(tid, signal.SIGKILL)
            return
        r.store(tid)

    def _install(self, tid: int, outcome: Install) -> None:
        try:
            failed = self.passing.lead(tid, (outcome.fd,), outcome.cloexec)
        finally:
            os.close(outcome.fd)
        if failed is not None:
            self.registers.answer(tid, -failed.number)

    def _go_to(self, tid: int, outcome: Enter) -> None:
        try:
            numbers = self.passing.give(tid, [outcome.fd])
        finally:
            os.close(outcome.fd)
        if isinstance(numbers, Errno):
            self.registers.answer(tid, -numbers.number)
        else:
            self._enter(tid, entering(outcome, numbers[0]), claim_frame(tid, next_cookie()))

    def _exec(self, tid: int, number: int, arguments: tuple[int, ...], outcome: Exec) -> None:
        r = self.registers
        lender = outcome.program.lender

        def install(descriptors: list[int]) -> list[int] | Errno:
            return self.passing.give(tid, descriptors if lender is None else Lent(lender, len(descriptors)))

        planned = plan_exec(self.jail, tid, outcome, install)
        if isinstance(planned, Errno):
            r.answer(tid, -planned.number)
        elif planned is None:
            r.again(tid, number, arguments)
        else:
            self._enter(tid, planned.divert, planned.frame)

    def _enter(self, tid: int, divert: Divert, frame: int | Errno) -> None:
        failed = frame if isinstance(frame, Errno) else enter(tid, self.registers, divert, frame)
        if failed is not None:
            self.registers.answer(tid, -failed.number)
