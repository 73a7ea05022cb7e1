"""The notify engine: traps are seccomp notifications, guests are not traced but for the moment of a divert."""

from __future__ import annotations

import os

from pyjail_bpf.lane import TRAP_EXECVE
from pyjail_bpf.layout import BUSY_WORDS, LANE_CODE, LANE_ENTRIES

from ..handlers.dispatch import dispatch, name_of
from ..handlers.outcome import Apart, Continue, Divert, Enter, Exec, Install, Kill
from ..kernel import ptrace
from ..kernel.errno import E, Errno, GuestGone
from ..kernel.notify import Listener
from ..kernel.registers import registers
from ..kernel.signals import signal
from .execution import entering, plan_exec
from .frames import claim_frame, enter, next_cookie, release_frame
from .stops import let_go, wait_stop

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from ..handlers.outcome import Outcome
    from ..kernel.registers import Registers
    from ..supervisor import Jail
    from .apart import Job
    from .servants import Servants
    from .traced import Leader

_TRAP_STOP = signal.SIGTRAP | ptrace.EVENT_STOP << 8


class NotifyEngine:
    """Serves one listener until ``is_over`` says that the jail is: asked when nothing was received, and when ``due`` was set."""

    installs_o_path = False  # ADDFD refuses O_PATH descriptors (EBADF)

    def __init__(self, jail: Jail, listener: Listener, is_over: Callable[[], bool]) -> None:
        self.jail = jail
        self.is_over = is_over
        self.due = False
        self.listener = listener
        self.registers = registers()
        self.leader: Leader | None = None  # with --debuggers
        self.servants: Servants | None = None  # where a file system may stall

    def run(self) -> None:
        """Serve, one call after the other."""
        receive, answer, jail, deliver = self.listener.receive, self.listener.answer, self.jail, self._deliver
        if jail.tally is not None:
            receive = jail.tally.receiver(self.listener)
        if jail.mounts.may_stall:
            receive = self._attentive(receive)
        over, lane = self.is_over, jail.lane
        plain = int if self.leader is None else None  # an outcome of this type needs no look at the guest
        while True:
            trap = receive()
            if trap is None or self.due:
                self.due = False
                if over():
                    return
                if trap is None:
                    continue
            try:
                if lane is not None and LANE_CODE < trap[5] < LANE_ENTRIES:
                    lane.trapped(trap[5], trap[3], trap[1], trap[6:])
                outcome = dispatch(trap[3], trap[1], trap[6:], jail)
                if type(outcome) is plain:
                    answer(trap[0], outcome)
                else:
                    deliver(trap, outcome)
            except GuestGone:
                pass
            except Exception as fault:
                self._fail(trap, fault)

    def _attentive(self, receive: Callable[[], tuple[int, ...] | None]) -> Callable[[], tuple[int, ...] | None]:
        """What receives traps while others are served apart."""
        from .servants import Servants

        servants = self.servants = Servants(self.jail, self.listener.fd, self._finish, self._waits)
        listener = self.listener.fd

        def received() -> tuple[int, ...] | None:
            return receive() if not servants.jobs or servants.attend(listener) else None

        return received

    def end(self) -> list[int]:
        """The jail is over. Processes of ours that cannot end yet."""
        return self.servants.end() if self.servants is not None else []

    def _waits(self, job: Job) -> bool:
        return self.listener.waits(job.identity)

    def _finish(self, job: Job, outcome: Outcome) -> None:
        """Of a call that was served apart."""
        trap = job.identity, job.tid, 0, job.number, 0, job.pointer, *job.arguments
        self.listener.recall(job.identity)
        try:
            self._deliver(trap, outcome)
        except GuestGone:
            pass
        except Exception as fault:
            self._fail(trap, fault)

    def _fail(self, trap: tuple[int, ...], fault: Exception) -> None:
        """A fault of ours on the way back: an errno and a defect in the log, never CONTINUE, never a guest left waiting."""
        self.jail.defect(f"delivery to thread {trap[1]}: {fault!r}")
        try:
            self.listener.answer(trap[0], 0, -E.EIO.number)
        except GuestGone:
            pass  # it has its answer already, or is gone

    def _deliver(self, trap: tuple[int, ...], outcome: Outcome) -> None:
        identity = trap[0]
        if self.leader is not None:
            self.leader.attend(trap[1], trap[5])
        if isinstance(outcome, Errno):
            self.listener.answer(identity, 0, -outcome.number)
        elif isinstance(outcome, Install):
            self._install(identity, outcome)
        elif isinstance(outcome, int):
            self.listener.answer(identity, outcome)
        elif isinstance(outcome, Divert):
            self._divert(trap, outcome)
        elif isinstance(outcome, Exec):
            self._exec(trap, outcome)
        elif isinstance(outcome, Enter):
            self._go_to(trap, outcome)
        elif isinstance(outcome, Continue):
            self.listener.proceed(identity)
        elif isinstance(outcome, Apart):
            if self.servants is not None:
                self.servants.begin(trap[1], trap[3], trap[6:], outcome.device, pointer=trap[5], identity=trap[0])
        elif isinstance(outcome, Kill):
            os.kill(trap[1], signal.SIGKILL)

    def _install(self, identity: int, outcome: Install) -> None:
        """Ours is closed before the guest wakes: else it meets ETXTBSY, a late EOF, a held lock."""
        try:
            number = self.listener.add(identity, outcome.fd, outcome.cloexec)
        finally:
            os.close(outcome.fd)
        if isinstance(number, Errno):
            self.listener.answer(identity, 0, -number.number)
        else:
            self.listener.answer(identity, number)

    def _go_to(self, trap: tuple[int, ...], outcome: Enter) -> None:
        try:
            number = self.listener.add(trap[0], outcome.fd, True)
        finally:
            os.close(outcome.fd)
        if isinstance(number, Errno):
            self.listener.answer(trap[0], 0, -number.number)
        else:
            self._divert(trap, entering(outcome, number))

    def _exec(self, trap: tuple[int, ...], outcome: Exec) -> None:
        identity = trap[0]

        def install(descriptors: list[int]) -> list[int] | Errno:
            if outcome.program.lender is not None:
                return outcome.program.lender.add(len(descriptors))
            numbers = []
            for fd in descriptors:
                number = self.listener.add(identity, fd, False)
                if isinstance(number, Errno):
                    return number
                numbers.append(number)
            return numbers

        if self.leader is not None:
            outcome.program.blocked = self.leader.held_back(trap[1])
        planned = plan_exec(self.jail, trap[1], outcome, install)
        if isinstance(planned, Errno):
            self.listener.answer(identity, 0, -planned.number)
        elif planned is None:
            self._lead(trap, lambda r: r.again(trap[1], trap[3], trap[6:]))
        elif trap[5] == TRAP_EXECVE and planned.is_whole and not outcome.program.blocked:
            self._start(trap, planned.frame)
        else:
            self._lead_into(trap, planned.divert, planned.frame, outcome.program.blocked)

    def _start(self, trap: tuple[int, ...], frame: int) -> None:
        """The lane's code, where the call came from, runs the loader by itself: nobody has to be stopped."""
        try:
            self.listener.answer(trap[0], BUSY_WORDS + 8 * frame)
        except GuestGone:
            release_frame(trap[1], frame)
            raise

    def _divert(self, trap: tuple[int, ...], divert: Divert) -> None:
        with self.jail.shared:
            frame = claim_frame(trap[1], next_cookie())
        if isinstance(frame, Errno):
            self.listener.answer(trap[0], 0, -frame.number)
        else:
            self._lead_into(trap, divert, frame)

    def _lead_into(self, trap: tuple[int, ...], divert: Divert, frame: int, blocked: int = 0) -> None:
        tid = trap[1]

        def change(r: Registers) -> None:
            failed = enter(tid, r, divert, frame)
            if failed is not None:
                r.answer(tid, -failed.number)
                release_frame(tid, frame)

        if not self._lead(trap, change, blocked):
            release_frame(tid, frame)

    def _lead(self, trap: tuple[int, ...], change: Callable[[Registers], None], blocked: int = 0) -> bool:
        """One stop, and away: seize, interrupt, answer, wait for the stop, change the registers, detach.

        The stop comes before pending signals are dequeued, so a handler runs on top of the stub and returns into it. False:
        the thread goes on unchanged.
        """
        identity, tid = trap[0], trap[1]
        result = ptrace.seize(tid, ptrace.OPTION_EXITKILL)
        if result < 0:
            if result == -E.ESRCH.number:
                raise GuestGone
            return self._lead_traced(trap, change, blocked)
        ptrace.interrupt(tid)
        waiting = True
        try:
            self.listener.answer(identity, 0, -E.ENOSYS.number)
        except GuestGone:
            waiting = False
        status = wait_stop(tid)
        if status < 0:
            raise GuestGone
        r = self.registers
        changed = False
        if waiting and status >> 8 == _TRAP_STOP and r.load(tid):
            try:
                change(r)
            except GuestGone:
                pass
            except Exception as fault:  # the thread stands still and has no other answer any more
                self.jail.defect(f"diverting thread {tid}: {fault!r}")
                r.answer(tid, -E.EIO.number)
            changed = r.store(tid)
        let_go(tid)
        return changed

    def _lead_traced(self, trap: tuple[int, ...], change: Callable[[Registers], None], blocked: int) -> bool:
        """Another guest traces the thread."""
        if self.leader is not None and self.leader.lead(trap, change, blocked):
            return True
        self.listener.answer(trap[0], 0, -E.EPERM.number)  # GuestGone: EPERM also says "is dying" (ptrace_attach)
        what = f"{name_of(trap[3])} of a program that a debugger traces is refused (EPERM)"
        self.jail.notice(
            f"{what}: its code cannot be written" if self.leader is not None else f"{what}; --debuggers allows it"
        )
        return False
