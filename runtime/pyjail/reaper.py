"""The process between supervisor and guests: every orphan comes to it, and it ends and tidies up whoever dies first.

It is small and does nothing else, so that a SIGKILLed supervisor leaves no guest and no file. It is an ancestor of all guests,
as the supervisor is (yama 1 wants a tracer to be one).
"""

from __future__ import annotations

import os
import time

from .kernel import ptrace
from .kernel.channel import Channel
from .kernel.descendants import children_of, descendants, end_descendants, reap
from .kernel.naming import name_process
from .kernel.signals import signal
from .kernel.sys import PR_SET_CHILD_SUBREAPER, PR_SET_PDEATHSIG, prctl
from .killer import ORDER, Killer
from .life import BLOCKED, END
from .tidy import remove

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import NoReturn

    from .kernel.cgroup import Group

_DEATH = signal.SIGRTMIN  # the supervisor died; never sent by anybody else
_PATIENCE, _PAUSE = 500, 0.0002  # with the killer
_WATCHED = (signal.SIGCHLD, _DEATH)


class Reaper:
    """Runs in its own process, the parent of the killer and of the first guest."""

    __slots__ = (
        "_cleanup", "_control", "_deadline", "_group", "_is_late", "_is_lost", "_kill_after", "_killer", "_parent", "_status",
        "_stops", "_supervisor", "_timeout", "_waits",
    )  # fmt: skip

    def __init__(
        self,
        supervisor: int,
        control: Channel,
        cleanup: Sequence[bytes],
        *,
        waits: bool,
        stops: bool,
        timeout: float = 0.0,
        kill_after: float = 0.0,
        group: Group | None = None,
    ) -> None:
        self._supervisor = supervisor
        self._parent = os.getppid()  # the same, or the last worker: none dies without the next
        self._control = control
        self._cleanup = cleanup
        self._waits = waits
        self._stops = stops  # the supervisor, with the first guest
        self._timeout = timeout  # seconds of the run, 0: any
        self._kill_after = kill_after
        self._group = group  # the guests' cgroup
        self._deadline = 0.0
        self._is_late = False
        self._is_lost = False  # the killer was killed
        self._killer: Killer
        self._status = -1

    def prepare(self) -> None:
        """Before the first guest is born: orphans and the supervisor's death come here."""
        prctl(PR_SET_CHILD_SUBREAPER, 1)
        prctl(PR_SET_PDEATHSIG, int(_DEATH))
        name_process(b"pyjail-reaper")
        signal.pthread_sigmask(signal.SIG_BLOCK, BLOCKED | {_DEATH})

    def run(self, become: Callable[[], NoReturn]) -> None:
        """The first guest runs ``become``; until no guest is left. Then removes the jail's files and tells the supervisor."""
        self._killer = Killer(become, self._cleanup, self._group)
        self._deadline = time.monotonic() + self._timeout
        while reap(self._record, os.WUNTRACED):
            if self._is_orphan() or self._is_lost:
                break
            if self._status >= 0 and (not self._waits or self._is_killer_alone()):
                break
            if not self._watch():
                break
        is_ours = self._is_orphan() or self._is_lost  # what becomes of the command now
        self._end_all()
        remove(self._cleanup)
        self._killer.end()
        self._tell(-1 if is_ours else self._status, self._end_group())

    def _is_orphan(self) -> bool:
        return os.getppid() != self._parent

    def _is_killer_alone(self) -> bool:
        return self._killer.pid > 0 and children_of(os.getpid()) == [self._killer.pid]

    def _end_group(self) -> int:
        """Remove the guests' cgroup: how many of them were killed because of its limit of memory."""
        if self._group is None:
            return 0
        killed = self._group.killed_for_memory()
        self._group.end()
        return killed

    def _end_all(self) -> None:
        """The killer does so by one call; should it be stopped, or be none, ``end_descendants`` finds them one by one."""
        if self._group is not None:
            self._group.kill()
        if self._killer.pid and self._is_anybody_left():
            os.kill(self._killer.pid, ORDER)
        for _ in range(_PATIENCE):
            if not self._killer.pid or not self._is_anybody_left():
                break
            time.sleep(_PAUSE)
        end_descendants(self._record, lambda: self._killer.pid)

    def _is_anybody_left(self) -> bool:
        return reap(self._record) and not self._is_killer_alone()

    def _watch(self) -> bool:
        """Until there is news; False when the time after --timeout is over as well."""
        if not self._timeout:
            signal.sigwaitinfo(_WATCHED)
            return True
        rest = self._deadline - time.monotonic()
        if rest > 0:
            signal.sigtimedwait(_WATCHED, rest)
            return True
        if self._is_late:
            return False
        self._is_late = True
        self._deadline += self._kill_after
        os.kill(self._supervisor, signal.SIGCONT)  # stopped with the command, it could not serve the handlers
        for pid in descendants(os.getpid()):
            for number in (signal.SIGTERM, signal.SIGCONT):  # one that is stopped would not hear it
                try:
                    os.kill(pid, number)
                except ProcessLookupError:
                    pass
        return True

    def _record(self, pid: int, status: int) -> None:
        if os.WIFSTOPPED(status) and ptrace.detach(pid, os.WSTOPSIG(status)) == 0:
            return  # it took us for its tracer (PTRACE_TRACEME), and nobody else could wake it; if it stops now, that is news
        if pid == self._killer.pid and not os.WIFSTOPPED(status):
            self._killer.pid = 0
            self._is_lost = os.WIFSIGNALED(status)
            if status and not self._is_lost:
                self._status = status  # there is no first guest, as it has told
        if pid != self._killer.first:
            return
        if os.WIFSTOPPED(status):
            # Ctrl-Z: the shell waits for the supervisor, so that has to stop too; fg continues the whole process group.
            # Where no shell waits, the other guests go on, and one of them may continue the first.
            if self._stops:
                os.kill(self._supervisor, signal.SIGSTOP)
        else:
            self._status = status

    def _tell(self, status: int, killed: int) -> None:
        try:
            self._control.send(END + b"%d %d %d" % (status, self._is_late, killed))
            os.kill(self._supervisor, signal.SIGALRM)
        except OSError:
            pass  # it is gone
