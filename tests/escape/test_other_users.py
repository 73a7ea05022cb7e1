"""Another user outside, from the moment in which pyjail is started: it traces, reads, signals and alters no process of pyjail's."""

from __future__ import annotations

import os
import subprocess
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from guests import build
from processes import descendants, kill_tree, wait_until
from running import HAS_LANDLOCK, Jail, User, finish

STRANGER = 54321
PUBLIC = {"directory", "status", "thread", "place"}  # of /proc, for everybody
YAMA = Path("/proc/sys/kernel/yama/ptrace_scope")
PROCESSES = 4 if HAS_LANDLOCK else 3  # supervisor, reaper, the first guest; without Landlock there is no killer
OWN = {"kill", "tgkill", "limit", "priority", "scheduler"}
TRACING = {"seize", "attach", "getfd", "memory", "kcmp"} if not YAMA.exists() or YAMA.read_text() == "0\n" else set()

pytestmark = pytest.mark.skipif(os.geteuid() != 0, reason="becomes another user")


class Attacker:
    """tests/guests/neighbour.c as this user: all its ways on one process after the other."""

    def __init__(self, uid: int) -> None:
        self.process = subprocess.Popen(
            [build("neighbour"), "attack"], user=uid, group=uid, extra_groups=[], cwd="/", text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True,  # or it may send SIGCONT
        )  # fmt: skip
        assert self.process.stdout is not None
        assert self.process.stdout.readline() == "ready\n"

    def attack(self, pid: int) -> set[str]:
        """The ways that came through."""
        assert self.process.stdin is not None and self.process.stdout is not None
        self.process.stdin.write(f"{pid}\n")
        self.process.stdin.flush()
        return set(self.process.stdout.readline().split()[2:])

    def end(self) -> None:
        kill_tree(self.process.pid)
        self.process.communicate()


def test_another_user_reaches_no_process_of_pyjails(jail: Jail, busybox: Path) -> None:
    """While it starts, and while it serves: the run ends as if nobody had tried."""
    attacker = Attacker(STRANGER)
    tried: Counter[int] = Counter()
    through: set[str] = set()
    run = jail.start("/bin/sh", "-c", "read line; ls / >/dev/null; echo done", root=busybox, stdin=subprocess.PIPE)
    try:
        end = time.monotonic() + 30
        while (len(tried) < PROCESSES or tried[run.pid] < 3) and time.monotonic() < end:
            for pid in (run.pid, *descendants(run.pid)):
                tried[pid] += 1
                through |= attacker.attack(pid)
        done = finish(run, 30, "\n")
    finally:
        attacker.end()
        kill_tree(run.pid)
    assert (done.returncode, done.stdout, done.stderr) == (0, "done\n", "")
    assert through <= PUBLIC and tried[run.pid] >= 3 and len(tried) >= PROCESSES, (through, tried)


def test_its_ways_come_through_where_it_may(
    engine: str, homes: Callable[[str], User], checkout_for: Callable[[User], Path], busybox: Path
) -> None:
    """The control: the same ways on the same process by its own user, whom pyjail is no defence against (SECURITY.md)."""
    jail = Jail(engine, homes("plain"), checkout_for(homes("plain")))
    run = jail.start("/bin/sleep", "20", root=busybox)
    attacker = Attacker(jail.user.uid)
    try:
        assert wait_until(lambda: os.stat(f"/proc/{run.pid}").st_uid == jail.user.uid, 20)  # it begins as root
        assert attacker.attack(run.pid) >= OWN | TRACING
    finally:
        attacker.end()
        kill_tree(run.pid)
        run.communicate()
