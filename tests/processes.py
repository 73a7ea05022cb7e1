"""Finds and ends the processes that a test started, whatever sessions and parents they moved to."""

from __future__ import annotations

import ctypes
import os
import signal
import time
from collections.abc import Callable

PR_SET_CHILD_SUBREAPER = 36


def adopt_orphans() -> None:
    """Makes this process the parent of every orphan below it (prctl(2)), so that none is lost from sight."""
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def children() -> dict[int, list[int]]:
    """The living processes of the machine by parent; zombies do not count."""
    found: dict[int, list[int]] = {}
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                with open(f"/proc/{entry}/stat", "rb") as file:
                    state, parent = file.read().rpartition(b")")[2].split()[:2]
            except (FileNotFoundError, ProcessLookupError):
                continue
            if state not in (b"Z", b"X"):
                found.setdefault(int(parent), []).append(int(entry))
    return found


def descendants(pid: int) -> list[int]:
    """Every living process below `pid`, without itself."""
    tree = children()
    found: list[int] = []
    waiting = [pid]
    while waiting:
        below = tree.get(waiting.pop(), [])
        found += below
        waiting += below
    return found


def command_line(pid: int) -> str:
    try:
        with open(f"/proc/{pid}/cmdline", "rb") as file:
            return file.read().replace(b"\0", b" ").decode(errors="replace").strip()
    except (FileNotFoundError, ProcessLookupError):
        return ""


def kill_tree(pid: int) -> None:
    """Ends `pid` and all below it; each is stopped first, so that none starts another meanwhile."""
    for number in (signal.SIGSTOP, signal.SIGKILL):
        for target in (pid, *descendants(pid)):
            try:
                os.kill(target, number)
            except ProcessLookupError:
                pass


def wait_until(condition: Callable[[], bool], seconds: float) -> bool:
    """Asks again and again, for at most `seconds`; whether the condition came true."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.01)
    return True
