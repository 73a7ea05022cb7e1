"""Finds and ends the processes that a test started, whatever sessions and parents they moved to."""

from __future__ import annotations

import ctypes
import glob
import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

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


def makers() -> list[int]:
    """Those that runs left to us when they were over, making copies (pyjail/lane/maker.py); the ended ones are reaped."""
    pids = [pid for path in glob.glob("/proc/self/task/*/children") for pid in map(int, _content(path).split())]
    return [pid for pid in pids if _content(f"/proc/{pid}/comm") == "pyjail-copies\n" and not _is_over(pid)]


def end_idle_makers() -> None:
    """Ends those whose cache is gone, who work for nobody for seconds."""
    for pid in makers():
        if _has_open(pid, "/pyjail/lane (deleted)"):
            os.kill(pid, signal.SIGKILL)
            wait_until(lambda pid=pid: _is_over(pid), 5)  # type: ignore[misc]


def wait_for_makers(seconds: float) -> None:
    """Until all have ended: what earlier runs asked for has been made."""
    assert wait_until(lambda: not makers(), seconds), makers()


def _content(path: str) -> str:
    """Of a file of /proc; nothing where the process or thread is gone."""
    try:
        return Path(path).read_text(errors="replace")  # a process may have any name
    except (FileNotFoundError, ProcessLookupError):
        return ""


def _is_over(pid: int) -> bool:
    """Whether this child has ended; it is reaped."""
    try:
        return os.waitpid(pid, os.WNOHANG)[0] != 0
    except ChildProcessError:
        return True


def _has_open(pid: int, ending: str) -> bool:
    try:
        return any(os.readlink(path).endswith(ending) for path in glob.glob(f"/proc/{pid}/fd/*"))
    except (FileNotFoundError, PermissionError):
        return False


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
