"""The process that ends all guests by one call: a fork of the reaper's, the one who forks the first guest.

    supervisor's domain    supervisor, workers, reaper
        killer's domain    killer: kill(-1) reaches what lies below it, and nobody else
            guests' domain

No storm of forks escapes one call (kernel/signal.c holds tasklist_lock, beneath which copy_process() looks for a signal); whoever
kills guests one by one may come too late for each. Being in a session of its own it also lives on when everything else of
pyjail's is killed at the same moment, and then does the reaper's work.
"""

from __future__ import annotations

import errno
import os
import time
from ctypes import addressof, c_int

from .failure import FAILED
from .kernel import landlock, mapping
from .kernel.naming import name_process
from .kernel.signals import signal
from .kernel.sys import NR, PR_SET_PDEATHSIG, c_long, call, prctl
from .tidy import remove

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import NoReturn

    from .kernel.cgroup import Group

ORDER = signal.SIGRTMIN  # of the reaper's; and what the kernel tells of its death
_CLONE_PARENT, _CLONE_PARENT_SETTID = 0x8000, 0x100000
_ROUNDS, _PAUSE = 3, 0.05


class Killer:
    """In the reaper: ``pid``, 0 when there is none (any more), and the first guest that it forks."""

    __slots__ = ("_first", "pid")

    def __init__(self, become: Callable[[], NoReturn], cleanup: Sequence[bytes], group: Group | None = None) -> None:
        """Fork it, and by it the process that runs ``become``. ``cleanup``, ``group``: removed should the reaper not do it."""
        self._first = c_int.from_buffer(mapping.shared(mapping.PAGE))
        self._first.value = -1
        reaper = os.getpid()
        self.pid = os.fork()
        if self.pid == 0:
            _stand_by(reaper, addressof(self._first), become, cleanup, group)

    @property
    def first(self) -> int:
        """The first guest's process id, −1 before it is there; the kernel writes it before that process can run."""
        return self._first.value

    def end(self) -> None:
        """There is nothing left to be done for it."""
        if self.pid:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)


def _stand_by(
    reaper: int, at: int, become: Callable[[], NoReturn], cleanup: Sequence[bytes], group: Group | None
) -> NoReturn:
    code = FAILED
    try:
        prctl(PR_SET_PDEATHSIG, int(ORDER))
        confined = _enter_domain(reaper)
        if os.getppid() != reaper:
            os._exit(code)
        pid = _fork_sibling(at)
        if pid == 0:
            become()
        if confined:
            name_process(b"pyjail-killer")
            os.setsid()
            _close_all_but(group.descriptors if group is not None else [])
            _await_order(reaper, cleanup, group)
        code = 0
    except BaseException as error:
        os.write(2, f"pyjail: error: cannot start the first process: {error!r}\n".encode())
    finally:
        os._exit(code)


def _enter_domain(reaper: int) -> bool:
    """Whether signals reach only what is started from now on: tried, before anybody relies on it."""
    return landlock.enter_scope() >= 0 and call(NR.kill, reaper, 0) == -errno.EPERM


def _fork_sibling(at: int) -> int:
    flags = _CLONE_PARENT | _CLONE_PARENT_SETTID | signal.SIGCHLD
    pid = call(NR.clone, c_long(flags), c_long(0), c_long(at), c_long(0), c_long(0))
    if pid < 0:
        raise OSError(-pid, os.strerror(-pid))
    return pid


def _close_all_but(kept: list[int]) -> None:
    low = 0
    for fd in sorted(kept):
        if low < fd:
            call(NR.close_range, low, fd - 1, 0)
        low = fd + 1
    call(NR.close_range, low, c_int(-1), 0)


def _await_order(reaper: int, cleanup: Sequence[bytes], group: Group | None) -> None:
    while os.getppid() == reaper:
        signal.sigwaitinfo((ORDER,))
        call(NR.kill, -1, signal.SIGKILL)
    for _ in range(_ROUNDS):  # guests that are just dying may add to them
        remove(cleanup)
        if group is not None:
            group.end()
        time.sleep(_PAUSE)
