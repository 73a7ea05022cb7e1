"""Makes copies while guests run: in a process of its own, one at a time for all runs, which may outlive its run for a while.

It is a fork of the supervisor (whose domain lets nobody execute a file), with nothing of it but our code: no listener, no
channel, no terminal. What it makes serves later execs, of this run and of others: a run that is over before there is a copy would
begin anew each time. Whoever kills the supervisor ends it too.
"""

from __future__ import annotations

import os
import select

from ..dependencies import enable_dependencies
from ..kernel.naming import name_process
from ..kernel.signals import signal
from ..kernel.sys import PR_SET_PDEATHSIG, prctl
from .verbatim import key_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn

    from .copies import Copies
    from .state import State

    _Wish = tuple[int, os.stat_result, bool]  # an open file, its status, whether it is an ld.so

_MOST = 1024  # descriptors: more than a worker has open
_MOST_WISHES = 32  # each is a descriptor of ours until its turn comes
_LEFT = 30.0  # seconds that it has when the run is over
_NICE = 5


class Maker:
    """One worker's wishes; ``state`` tells all workers whether a process is at it."""

    __slots__ = ("_asked", "_child", "_copies", "_state", "_wishes")

    def __init__(self, copies: Copies, state: State) -> None:
        self._copies = copies
        self._state = state
        self._asked: set[tuple[int, ...]] = set()
        self._wishes: list[_Wish] = []
        self._child = -1

    def ask(self, descriptor: int, status: os.stat_result, *, is_interpreter: bool) -> None:
        """Let a copy be made of the file that ``descriptor`` (from now on the maker's) is open for reading."""
        key = key_of(status)
        is_full = len(self._wishes) >= _MOST_WISHES
        if key in self._asked or is_full or self._copies.is_settled(status) or self._copies.has_failed_lately(status):
            os.close(descriptor)
            return
        self._asked.add(key)
        self._wishes.append((descriptor, status, is_interpreter))

    def work(self) -> None:
        """Begin with what was asked for, if nobody is at work; called when no guest waits for its answer."""
        if not self._wishes:
            return
        if self._copies.has_failed_lately():
            self._drop()
            return
        with self._state.lock:
            changing, filled, running = self._state.read()
            if running and not self._has_ended(running):
                return
            turn = self._copies.take_turn()
            if turn < 0:
                return
            parent, child = os.getpid(), os.fork()
            if not child:
                _watch(self._copies, self._wishes, self._state, parent, turn)
            self._state.write(changing, filled, child)
            os.close(turn)
        self._child = child
        self._drop()

    def _drop(self) -> None:
        for descriptor, _, _ in self._wishes:
            os.close(descriptor)
        self._wishes.clear()

    def _has_ended(self, pid: int) -> bool:
        if pid == self._child:
            try:
                return os.waitpid(pid, os.WNOHANG)[0] == pid
            except ChildProcessError:
                return True  # reaped by the ptrace engine's loop
        try:  # another worker's, which need not have reaped it
            with open(b"/proc/%d/stat" % pid, "rb", buffering=0) as file:
                return b") Z" in file.read(64)
        except OSError:
            return True


def _watch(copies: Copies, wishes: list[_Wish], state: State, parent: int, turn: int) -> NoReturn:
    """The child, and the parent of the one that works: whoever kills the supervisor ends that one too.

    Nothing of the jail stays open, since both may live on when the run is over. ``turn``: kept by both.
    """
    try:
        supervisor = os.pidfd_open(parent)
        _leave({supervisor, copies.fd, turn, *(descriptor for descriptor, _, _ in wishes)})
        worker = os.fork()
        if not worker:
            prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
            _make_all(copies, wishes)
        poll = select.poll()
        for pidfd in (supervisor, os.pidfd_open(worker)):
            poll.register(pidfd, select.POLLIN)
        if os.getppid() == parent:
            poll.poll()
        poll.unregister(supervisor)
        if os.getppid() != parent and not (state.is_over and poll.poll(_LEFT * 1000)):
            os.kill(worker, signal.SIGKILL)
        os.waitpid(worker, 0)
    finally:
        os._exit(0)


def _leave(kept: set[int]) -> None:
    """Terminal, listener, channels: let go of them."""
    os.setsid()
    name_process(b"pyjail-copies")
    nothing = os.memfd_create("nothing", os.MFD_CLOEXEC)
    for number in range(3):
        os.dup2(nothing, number)
    for number in range(3, _MOST):
        if number not in kept:
            try:
                os.close(number)
            except OSError:
                pass


def _make_all(copies: Copies, wishes: list[_Wish]) -> NoReturn:
    try:
        os.nice(_NICE)
        enable_dependencies()
        from .making import make

        for descriptor, status, is_interpreter in wishes:
            make(copies, descriptor, status, is_interpreter)
    finally:
        os._exit(0)
