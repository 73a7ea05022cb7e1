"""Makes copies while guests run: in a process of its own, one at a time, which may outlive the run.

It is a fork of the supervisor (whose domain lets nobody execute a file), with nothing of it but our code: no listener, no
channel, no terminal. What it makes serves later execs, of this run and of others.
"""

from __future__ import annotations

import os

from ..dependencies import enable_dependencies
from ..kernel.naming import name_process
from .libraries import key_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn

    from .copies import Copies
    from .state import State

_MOST = 1024  # descriptors: more than a worker has open
_NICE = 5


class Maker:
    """One worker's wishes; ``state`` tells all workers whether a process is at it."""

    __slots__ = ("_asked", "_child", "_copies", "_state", "_wishes")

    def __init__(self, copies: Copies, state: State) -> None:
        self._copies = copies
        self._state = state
        self._asked: set[tuple[int, ...]] = set()
        self._wishes: list[tuple[int, os.stat_result, bool]] = []
        self._child = -1

    def ask(self, descriptor: int, status: os.stat_result, *, is_interpreter: bool) -> None:
        """Let a copy be made of the file that ``descriptor`` (from now on the maker's) is open for reading."""
        key = key_of(status)
        if key in self._asked or self._copies.is_settled(status):
            os.close(descriptor)
            return
        self._asked.add(key)
        self._wishes.append((descriptor, status, is_interpreter))

    def work(self) -> None:
        """Begin with what was asked for, if nobody is at work; called when no guest waits for its answer."""
        if not self._wishes:
            return
        with self._state.lock:
            changing, filled, running = self._state.read()
            if running and not self._has_ended(running):
                return
            child = os.fork()
            if not child:
                _make_all(self._copies, self._wishes)
            self._state.write(changing, filled, child)
        self._child = child
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


def _make_all(copies: Copies, wishes: list[tuple[int, os.stat_result, bool]]) -> NoReturn:
    """The child: nothing of the jail stays open, since it may live on when the run is over."""
    try:
        name_process(b"pyjail-copies")
        os.setsid()
        os.nice(_NICE)
        nothing = os.memfd_create("nothing", os.MFD_CLOEXEC)
        for number in range(3):
            os.dup2(nothing, number)
        kept = {copies.fd, *(descriptor for descriptor, _, _ in wishes)}
        for number in range(3, _MOST):
            if number not in kept:
                try:
                    os.close(number)
                except OSError:
                    pass
        enable_dependencies()
        for descriptor, status, is_interpreter in wishes:
            copies.make(descriptor, status, is_interpreter)
    finally:
        os._exit(0)
