"""Calls on file systems that may stall, each served by a process of its own: whoever waits for such a server, no other guest does.

    engine                                       servant: a fork of ours, kept for the next call (servant.py)
        MayStall, before anything was done   →   the whole call again, on rows that may be touched
        reads and writes the guest           ←   asks for it: it is no ancestor of the guest, as yama 1 wants one to be
        delivers the outcome as any other    ←   outcome; it lends what descriptors there are

Only while such calls are under way the engine waits by poll(2), for their news too. A guest that is killed takes its servant
along, so that nothing is done in its name later, when its id is another's. MOST servants wait for one file system at a time;
what calls come then wait for one of these to be done. A call that could be served apart neither could it otherwise fails (EAGAIN).
"""

from __future__ import annotations

import os
import select
import time

from ..kernel.channel import pair
from ..kernel.denials import DENIALS
from ..kernel.errno import E, GuestGone
from ..kernel.guest import Guest
from ..kernel.signals import signal
from .apart import DONE, FATAL, Job, Servant, answer, outcome_of, pending, serve

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from ..handlers.outcome import Outcome
    from ..supervisor import Jail

MOST = 64  # servants for one file system
_IDLE = 4  # that are kept
_LOOK = 0.25  # seconds between two looks whether the guests are there still
_PATIENCE = 1.0  # for servants to end that were killed
_IN = select.POLLIN


class Servants:
    """``finish`` delivers a job's outcome, ``is_there`` tells whether its guest waits still; ``listener``: −1, or the engine's."""

    __slots__ = (
        "_ended",
        "_finish",
        "_idle",
        "_is_there",
        "_jail",
        "_listener",
        "_looked",
        "_poll",
        "_queue",
        "_servants",
        "jobs",
    )

    def __init__(
        self, jail: Jail, listener: int, finish: Callable[[Job, Outcome], None], is_there: Callable[[Job], bool]
    ) -> None:
        self.jobs: dict[int, Job] = {}  # by thread
        self._jail = jail
        self._listener = listener
        self._finish = finish
        self._is_there = is_there
        self._servants: dict[int, Servant] = {}  # by our end's descriptor
        self._idle: list[Servant] = []
        self._queue: list[Job] = []
        self._ended: dict[int, bytes] = {}  # process ids that are to be reaped -> the file system for which they may wait yet
        self._poll = select.poll()
        self._looked = 0.0

    def begin(
        self,
        tid: int,
        number: int,
        arguments: tuple[int, ...],
        device: bytes,
        *,
        pointer: int,
        identity: int = 0,
        is_filtered: bool = True,
    ) -> None:
        """Have a call served that touches file system ``device``; the rest is what a Job knows of it."""
        job = self.jobs[tid] = Job(tid, number, arguments, device)
        job.pointer, job.identity, job.is_filtered = pointer, identity, is_filtered
        if not self._hand(job):
            self._queue.append(job)

    def attend(self, source: int) -> bool:
        """Do what servants ask for until descriptor ``source`` is readable (True), or for a while."""
        self._poll.register(source, _IN)
        ready = self._poll.poll(1000 * _LOOK)
        for descriptor, _ in ready:
            if descriptor in self._servants:
                self._hear(self._servants[descriptor])
        if time.monotonic() - self._looked > _LOOK:
            self._look()
        return any(descriptor == source for descriptor, _ in ready)

    def reported(self, pid: int, status: int) -> None:
        """What wait(2) said of some thread or child: whatever it is, the thread does not wait for its answer any more."""
        if status & 0xFF != 0x7F:
            self._ended.pop(pid, None)
        self.forget(pid)

    def forget(self, tid: int) -> None:
        """This thread's call is nobody's any more: it was killed, or has become another program's."""
        job = self.jobs.pop(tid, None)
        if job is None:
            return
        if job in self._queue:
            self._queue.remove(job)
        if job.servant is not None:
            self._kill(job.servant)
        self._go_on()

    def end(self) -> list[int]:
        """The jail is over: kill all. Those that could not end yet are told: the kernel waits for their server (FUSE_FLUSH)."""
        for each in list(self._servants.values()):
            self._kill(each)
        until = time.monotonic() + _PATIENCE
        while self._ended and time.monotonic() < until:
            self._reap()
            time.sleep(0.001)
        return list(self._ended)

    # -- which servant serves ------------------------------------------------------------------------------------------

    def _hand(self, job: Job) -> bool:
        """To a servant that is free, or to a new one; one from before a jail inside was made knows nothing of that."""
        if self._waiting(job.device) >= MOST:
            return False
        nested = frozenset(self._jail.nested)
        while self._idle:
            free = self._idle.pop()
            if free.nested == nested:
                break
            self._dismiss(free)
        else:
            made = self._fork(nested)
            if made is None:
                return False
            free = made
        free.job, job.servant = job, free
        free.send(job.number, job.tid, job.arguments, job.identity)
        return True

    def _waiting(self, device: bytes) -> int:
        """How many may wait for a file system, also those that were killed: the kernel lets them go when it has answered."""
        busy = sum(one.job is not None and one.job.device == device for one in self._servants.values())
        return busy + sum(other == device for other in self._ended.values())

    def _fork(self, nested: frozenset[int]) -> Servant | None:
        try:
            ours, theirs = pair()
            pid = os.fork()
        except OSError:
            return None
        if pid == 0:
            for other in self._servants.values():
                other.channel.close()
            ours.close()
            serve(theirs, self._jail, self._listener)
        theirs.close()
        made = Servant(pid, ours, nested)
        self._servants[ours.fileno()] = made
        self._poll.register(ours.fileno(), _IN)
        return made

    def _go_on(self) -> None:
        """Those that wait for a servant; where none can be had, and none will be free, they are told."""
        for job in list(self._queue):
            if self._hand(job):
                self._queue.remove(job)
            elif not self._waiting(job.device):
                self._queue.remove(job)
                del self.jobs[job.tid]
                self._finish(job, E.EAGAIN)

    def _release(self, free: Servant) -> None:
        free.job = None
        if free.lends:
            free.lends = False
            free.send("drop")
        if len(self._idle) < _IDLE:
            self._idle.append(free)
        else:
            self._dismiss(free)

    def _dismiss(self, one: Servant) -> None:
        """It ends by itself when our end is closed."""
        descriptor = one.channel.fileno()
        if self._servants.pop(descriptor, None) is not None:
            self._poll.unregister(descriptor)
            one.channel.close()
            self._ended[one.pid] = one.job.device if one.job is not None else b""
            one.job = None
        if one in self._idle:
            self._idle.remove(one)

    def _kill(self, one: Servant) -> None:
        try:
            os.kill(one.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass  # the ptrace engine has reaped it
        self._dismiss(one)

    def _reap(self) -> None:
        for pid in list(self._ended):
            try:
                gone = os.waitpid(pid, os.WNOHANG)[0] != 0
            except ChildProcessError:
                gone = True
            if gone:
                del self._ended[pid]

    def _look(self) -> None:
        self._looked = time.monotonic()
        if self._listener >= 0:
            self._reap()  # the ptrace engine waits for everybody, and tells us (``reported``)
        for job in list(self.jobs.values()):
            if not self._is_there(job):
                self.forget(job.tid)
            elif (waiting := pending(job.tid)) is not None:
                self._interrupt(job, is_fatal=waiting == FATAL)
        self._go_on()

    def _interrupt(self, job: Job, *, is_fatal: bool) -> None:
        """A signal waits for the guest. Of what it would die of it dies; what it catches its server is told of (FUSE_INTERRUPT)."""
        if is_fatal:
            self.forget(job.tid)
            self._finish(job, E.EINTR)
        elif job.servant is not None:
            os.kill(job.servant.pid, signal.SIGALRM)

    # -- what they say -------------------------------------------------------------------------------------------------

    def _hear(self, one: Servant) -> None:
        words, descriptors = one.receive()
        job = one.job
        try:
            if job is None or not words:
                self._lost(one, job)
            elif not self._is_there(job):
                self.forget(job.tid)
            elif words[0] in ("warning", "error"):
                (self._jail.notice if words[0] == "warning" else self._jail.defect)(words[1])
            elif words[0] == DONE:
                self._done(one, job, words, descriptors)
            else:
                answer(one, self._guest(job), words)
        except GuestGone:
            if job is not None:
                self.forget(job.tid)
        finally:
            for descriptor in descriptors:
                os.close(descriptor)

    def _guest(self, job: Job) -> Guest:
        def attest() -> None:
            if not self._is_there(job):
                raise GuestGone

        guest = Guest(job.tid)
        guest.heed(attest, self._jail.guest.end_follower)
        return guest

    def _lost(self, one: Servant, job: Job | None) -> None:
        """It died, or says what nobody asked for."""
        self._kill(one)
        if job is not None:
            del self.jobs[job.tid]
            self._jail.defect(f"a process that served call {job.number} apart has died")
            self._finish(job, E.EIO)
        self._go_on()

    def _done(self, one: Servant, job: Job, words: tuple[Any, ...], descriptors: list[int]) -> None:
        _, denials, kind, payload = words
        for what, path, origin in denials:
            DENIALS.note(what, path, origin, job.tid)
        del self.jobs[job.tid]
        outcome = outcome_of(one, kind, payload, descriptors)
        self._finish(job, outcome)
        self._release(one)
        self._go_on()
