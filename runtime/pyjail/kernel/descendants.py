"""Ending all descendants of this process, however they fork, once it is their subreaper."""

from __future__ import annotations

import errno
import os
import time

from .signals import signal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

_SHORTEST, _LONGEST = 0.0002, 0.01  # seconds between two rounds
_AT_ONCE = 0.5  # seconds of reaping before anything else is looked at


def children_of(pid: int) -> list[int]:
    """The children of every thread of ``pid``; proc_pid_task_tid_children(5), else by all of /proc/PID/stat.

    OSError: there is no memory to look. Whoever gives up then leaves them to the reaper, or the killer.
    """
    found: list[int] = []
    try:
        for tid in os.listdir(b"/proc/%d/task" % pid):
            with open(b"/proc/%d/task/%s/children" % (pid, tid), "rb", buffering=0) as file:
                while piece := file.read(65536):
                    found += map(int, piece.split())
        return found
    except FileNotFoundError:
        return _children_by_stat(pid) if os.path.exists(b"/proc/%d" % pid) else []
    except OSError as error:
        if error.errno == errno.ENOMEM:
            raise
        return found


def _children_by_stat(pid: int) -> list[int]:
    found = []
    for name in os.listdir(b"/proc"):
        if name.isdigit():
            try:
                with open(b"/proc/%s/stat" % name, "rb", buffering=0) as file:
                    parent = int(file.read(512).rpartition(b")")[2].split()[1])
            except (OSError, ValueError):
                continue
            if parent == pid:
                found.append(int(name))
    return found


def descendants(pid: int) -> list[int]:
    """All of them that can be seen now, nearest first."""
    found: list[int] = []
    new = children_of(pid)
    while new:
        found += new
        new = [child for parent in new for child in children_of(parent)]
    return found


def reap(record: Callable[[int, int], None], options: int = 0) -> bool:
    """``record(pid, wait status)`` for each child that has ended; False when no child is left.

    It returns after half a second also from the midst of a storm in which there is always another one.
    """
    until = time.monotonic() + _AT_ONCE
    while time.monotonic() < until:
        try:
            pid, status = os.waitpid(-1, os.WNOHANG | options)
        except ChildProcessError:
            return False
        if not pid:
            break
        record(pid, status)
    return True


def end_descendants(record: Callable[[int, int], None], spared: Callable[[], int] = lambda: 0) -> None:
    """SIGKILL everybody below us until nobody is left but ``spared()``; ``record(pid, wait status)`` for each that was reaped.

    Where nobody can be seen any more (another program's listener stood above us, and it ended: ENOSYS), ``spared()`` is ended too.

    Against storms of forks: each is killed as soon as it is seen (whoever has a signal pending cannot fork, copy_process() of
    kernel/fork.c), and nothing is waited for, since one that was seen may be reaped by its own parent while others are born.
    """
    me, pause = os.getpid(), _SHORTEST
    while reap(record) and (seen := children_of(me)) != [spared()]:
        if not seen and spared():
            _kill(spared())
        _kill_below(me, spared())
        time.sleep(pause)
        pause = min(1.2 * pause, _LONGEST)


def _kill_below(me: int, spared: int) -> None:
    """Our own children's sessions first, each in one call that no fork escapes: nobody else reaps them, so the ids hold."""
    session = os.getsid(0)
    children = children_of(me)
    groups: set[int] = set()
    for pid in children:
        try:
            if pid != spared and os.getsid(pid) != session:  # it made one: all in it are below us
                groups.add(os.getpgid(pid))
        except ProcessLookupError:
            pass
    for group in groups:
        _kill(-group)
    parents = [me]
    while parents:
        for pid in children_of(parents.pop()):
            if pid != spared:
                _kill(pid)
                parents.append(pid)


def _kill(pid: int) -> None:
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
