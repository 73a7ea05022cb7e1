"""Worker processes: the supervisor as several, one per CPU, all receiving from one listener.

    worker 0, the shell's child → worker 1 → … → reaper → first guest        →: forked

Each is an ancestor of every guest (yama 1 wants a tracer to be one). They are forked before anything is loaded that costs time,
and all but worker 0 sleep until there is work for them: a short run pays for the forks alone. Any worker serves any trap, since
what there is to know about a guest the kernel knows. The death of any of them is the end of the run: its child is told by the
kernel (PR_SET_PDEATHSIG), and so on down to the reaper, which ends the guests.
"""

from __future__ import annotations

import _thread
import os
import select
import time

from .kernel.channel import Channel, pair
from .kernel.naming import name_process
from .kernel.signals import signal
from .kernel.sys import PR_SET_PDEATHSIG, prctl

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import NoReturn

_LOOKS, _ENOUGH = 8, 3  # of so many ticks so many found a call waiting: then one worker is not enough
_WORK = b"W"  # worker 0's message to a sleeper, with the listener


class Workers:
    """Worker ``number`` of ``count``: in each process its own."""

    __slots__ = ("_asleep", "_at_need", "_cpus", "_foreign", "_ours", "_poll", "_seen", "_theirs", "count", "number")

    def __init__(self, count: int, *, at_need: bool = False) -> None:
        self.count = count
        self._at_need = at_need
        self.number = 0
        self._asleep = count - 1
        self._seen = 0
        self._cpus = sorted(os.sched_getaffinity(0))
        self._ours, self._theirs = pair()
        self._poll = select.poll()
        self._foreign = _children()  # of whoever became pyjail by an exec

    def fork(
        self,
        heads: Sequence[Channel],
        tails: Sequence[Channel],
        last: Callable[[], NoReturn],
        serve: Callable[[int], None],
    ) -> int:
        """Fork the chain; the id of worker 0's child. ``heads`` only worker 0 keeps open, ``tails`` only the last process.

        ``last`` is the process below all workers; a worker that is woken runs ``serve(listener)`` and ends.
        """
        for number in range(self.count):
            parent = os.getpid()
            child = os.fork()
            if child:
                if number:
                    for channel in tails:
                        channel.close()
                    self._sleep(child, os.getppid(), serve)
                self._theirs.close()
                return child
            if number == 0:
                self._ours.close()
                for channel in heads:
                    channel.close()
            if number + 1 < self.count:
                self._become(number + 1, parent)
        self._theirs.close()
        return last()

    def dismiss_all(self) -> None:
        """There is no chain."""
        self._theirs.close()

    def _become(self, number: int, parent: int) -> None:
        """A worker, whose parent's death is its own."""
        self.number = number
        prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:
            os._exit(1)
        name_process(b"pyjail-worker%d" % number)
        self._poll.register(self._theirs, select.POLLIN)

    def _sleep(self, child: int, parent: int, serve: Callable[[int], None]) -> NoReturn:
        """Until worker 0 has work for us, or has shut its end: then this process lasts as long as its child."""
        code = 1
        try:
            message, descriptors = self._theirs.receive()
            if message:
                _thread.start_new_thread(_die_with, (parent,))
                serve(descriptors[0])
            os.waitpid(child, 0)
            code = 0
        except BaseException as error:
            os.write(2, f"pyjail: error: a worker failed: {error!r}\n".encode())
        finally:
            os._exit(code)

    def is_over(self) -> bool:
        """For all but worker 0, which kills them when the jail is over: whether it is gone itself."""
        return bool(self._poll.poll(1))

    @property
    def sleep(self) -> bool:
        """Whether any does."""
        return self._asleep > 0

    def tick(self, listener: int) -> None:
        """Now and then in worker 0, at any point, while others sleep: wake them, with ``at_need`` one whenever calls often wait.

        One by one, since each call wakes all that are idle (kernel/seccomp.c: recv_wait_event is no exclusive waiter).
        """
        if not self._at_need:
            self._wake(listener, self._asleep)
            return
        poll = select.poll()
        poll.register(listener, select.POLLIN)
        self._seen = (self._seen << 1 | bool(poll.poll(0))) & (1 << _LOOKS) - 1
        if self._seen.bit_count() >= _ENOUGH:
            self._seen = 0
            self._wake(listener, 1)

    def _wake(self, listener: int, count: int) -> None:
        """Some get to work, each on a CPU of its own.

        Unpinned ones gather on the CPU of the guest that wakes them (SYNC_WAKE_UP), and bring nothing.
        """
        try:
            for _ in range(count):
                self._asleep -= 1
                self._ours.send(_WORK, [listener])
        except OSError:
            return  # they died, of which the reaper will tell
        self.pin()

    def pin(self) -> None:
        """To this worker's CPU."""
        os.sched_setaffinity(0, (self._cpus[self.number % len(self._cpus)],))

    def dismiss(self) -> None:
        """No work will come, with this engine: each lasts as long as its child."""
        self._ours.close()

    def end(self, child: int, spared: Sequence[int] = ()) -> None:
        """No guest is left: kill the chain, whose members come to us as they lose their parents, and wait for everybody.

        The reaper has nothing left to do, and does not die by its parent's death. ``spared``: processes that may live on.
        """
        self._asleep = 0
        if self.count > 1 and child > 0:
            os.kill(child, signal.SIGKILL)
        spared = [*self._foreign, *spared]
        try:
            while not spared or not set(_children()) <= set(spared):
                if not os.waitpid(-1, os.WNOHANG if spared else 0)[0]:
                    time.sleep(0.001)
        except ChildProcessError:
            pass


def _children() -> list[int]:
    """Of this process's only thread that ever forks; proc_pid_task_tid_children(5)."""
    try:
        with open(b"/proc/self/task/%d/children" % os.getpid(), "rb", buffering=0) as file:
            return [int(word) for word in file.read(4096).split()]
    except OSError:
        return []  # a kernel without CONFIG_PROC_CHILDREN: everybody is waited for


def _die_with(parent: int) -> None:
    """A thread of a worker that serves: acting as another identity clears the main thread's PDEATHSIG (commit_creds)."""
    poll = select.poll()
    try:
        poll.register(os.pidfd_open(parent), select.POLLIN)
        if os.getppid() == parent:
            poll.poll()
    finally:
        os._exit(1)
