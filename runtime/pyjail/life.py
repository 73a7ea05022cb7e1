"""The supervisor's side of life and death: the reaper's news, forwarded signals, job control."""

from __future__ import annotations

import _thread
import os
import select

from .failure import Failure
from .kernel.channel import Channel
from .kernel.proc import has_mailbox
from .kernel.signals import signal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

FAILURE = b"X"  # the first guest's last message: it cannot become the command, and why (orders.failure)
END = b"E"  # the reaper's last message: END, the first guest's wait status, 1 when the run took too long, how many memory cost
TICK = 0.25  # seconds; a wake-up that fell between two calls is made good after this
_OFTEN = 0.05

# Sent to the supervisor by a person or a program, meant for the job: passed on to the first guest.
FORWARDED = frozenset((
    signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGTERM, signal.SIGUSR1, signal.SIGUSR2, signal.SIGCONT,
    signal.SIGTSTP, signal.SIGTTIN, signal.SIGTTOU, signal.SIGWINCH, signal.SIGPIPE,
))  # fmt: skip
BLOCKED = FORWARDED | {signal.SIGCHLD}


def is_job() -> bool:
    """Whether a shell waits to hear that we stopped: it is of our session, not of our group, and there is a terminal."""
    parent = os.getppid()
    try:
        if os.getsid(parent) != os.getsid(0) or os.getpgid(parent) == os.getpgrp():
            return False
        os.close(os.open(b"/dev/tty", os.O_RDONLY | os.O_NOCTTY | os.O_CLOEXEC))
    except OSError:  # the parent is gone, or there is none
        return False
    return True


def _told_already(_: bytes) -> None:
    """A first guest that is a fork of ours says by itself why it cannot become the command."""


class Life:
    """Knows the first guest and our child (the reaper, or the workers above it); says when the jail is over."""

    __slots__ = ("_control", "_gone", "_mailbox", "_poll", "child", "first", "is_late", "killed", "status", "stuck", "tell_failure")

    def __init__(
        self,
        child: int,
        first: int,
        control: Channel,
        mailbox: tuple[int, int],
        tell_failure: Callable[[bytes], None] = _told_already,
    ) -> None:
        self.child = child
        self.first = first
        self.status = -1
        self.is_late = False
        self.killed = 0  # guests, by the kernel, at the limit of memory
        self.stuck: list[int] = []  # processes of ours that cannot end yet
        self.tell_failure = tell_failure
        self._gone = False
        self._control = control
        self._mailbox = mailbox
        self._poll = select.poll()
        self._poll.register(control, select.POLLIN)

    def look(self, *, often: bool) -> None:
        """From now on a blocked receive is interrupted now and then, to look at the reaper; ``often``: at the load, too."""
        seconds = _OFTEN if often else TICK
        signal.setitimer(signal.ITIMER_REAL, seconds, seconds)

    def forward(self) -> None:
        """Begin to forward signals."""
        try:
            _thread.start_new_thread(self._forward, ())
        except RuntimeError:
            advice = "raise `ulimit -v` (memory) or `ulimit -u` (processes)"
            raise Failure("cannot supervise", "", "no thread for signals can be started", advice) from None

    def is_over(self) -> bool:
        """Whether the reaper has said that no guest is left, or is gone itself."""
        if not self._poll.poll(0.2):
            return False
        return self._hear()

    def is_reaper(self, pid: int, status: int) -> bool:
        """Whether an exit that waitpid reported is the reaper's, or follows from it: then the jail is over."""
        if pid != self.child:
            return False
        self._hear()
        self.child = -1
        return True

    def finish(self) -> int:
        """The wait status of the first guest, −1 when it was never told (a process of ours was killed)."""
        while self.status < 0 and not self._gone and self._hear() and self._poll.poll(0):
            pass
        return self.status

    def _hear(self) -> bool:
        try:
            message, _ = self._control.receive(waits=False)
        except BlockingIOError:
            return False
        except OSError:
            message = b""
        if message[:1] == FAILURE:
            self.tell_failure(message)
            return self._hear()
        self._gone = not message  # its end is closed
        if message[:1] == END:
            self.hear_end(message)
        return True

    def hear_end(self, message: bytes) -> None:
        """Take in the reaper's last message."""
        status, late, *killed = message[1:].split()
        self.status, self.is_late = int(status), late == b"1"
        self.killed = int(killed[0]) if killed else 0

    def _forward(self) -> None:
        """A thread of its own: it alone takes these signals, all other threads block them.

        What the terminal sends (si_code > 0) the guest has got as well, since it is in the same process group; but a
        closed terminal's SIGHUP goes to the session's leader alone (drivers/tty/tty_jobctrl.c).
        """
        leads = os.getsid(0) == os.getpid()
        while True:
            news = signal.sigwaitinfo(FORWARDED)
            from_kernel = news.si_code > 0 and not (leads and news.si_signo == signal.SIGHUP)
            if from_kernel or has_mailbox(news.si_pid, *self._mailbox):
                continue
            try:
                os.kill(self.first, news.si_signo)
            except ProcessLookupError:
                pass


def exit_status(wait_status: int) -> int:
    """The exit status that a shell would report: the code, or 128 + the signal."""
    code = os.waitstatus_to_exitcode(wait_status)
    return code if code >= 0 else 128 - code


def receive(control: Channel, life: Life) -> tuple[bytes, int, list[int]]:
    """A message of the launcher's child: a letter, a number, descriptors. An end of file is a child that died."""
    data, descriptors = control.receive()
    while data[:1] == FAILURE:
        life.tell_failure(data)
        data, descriptors = control.receive()
    if not data or data[:1] not in (b"L", b"P", b"C", b"F", END):
        raise Failure("the first process ended before it could start", todo="run `pyjail doctor`")
    if data[:1] == END:
        life.hear_end(data)
        return END, life.status, []
    return data[:1], int(data[1:]), descriptors
