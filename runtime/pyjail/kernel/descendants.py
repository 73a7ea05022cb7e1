"""Ending all descendants of this process, however they fork, once it is their subreaper."""

from __future__ import annotations

import os

from .signals import signal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable


def children_of(pid: int) -> list[int]:
    """The children of every thread of ``pid``; proc_pid_task_tid_children(5), else by all of /proc/PID/stat."""
    found: list[int] = []
    try:
        for tid in os.listdir(b"/proc/%d/task" % pid):
            with open(b"/proc/%d/task/%s/children" % (pid, tid), "rb", buffering=0) as file:
                while piece := file.read(65536):
                    found += map(int, piece.split())
        return found
    except FileNotFoundError:
        return _children_by_stat(pid) if os.path.exists(b"/proc/%d" % pid) else []
    except (ProcessLookupError, OSError):
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


def end_descendants(record: Callable[[int, int], None]) -> None:
    """SIGKILL everybody below us until nobody is left; ``record(pid, wait status)`` for each that was reaped.

    Stopped first, so that a fork storm cannot outrun the kills.
    """
    me = os.getpid()
    while True:
        below = descendants(me)
        for signal_number in (signal.SIGSTOP, signal.SIGKILL):
            for pid in below:
                try:
                    os.kill(pid, signal_number)
                except ProcessLookupError:
                    pass
        try:
            while True:
                pid, status = os.waitpid(-1, os.WNOHANG if not below else 0)
                if not pid:
                    break
                record(pid, status)
                if pid in below:
                    below.remove(pid)
        except ChildProcessError:
            return
