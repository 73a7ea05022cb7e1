"""A guest that knows the numbers of pyjail's own processes, and stops them, or its process group, or itself."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from processes import command_line, descendants, kill_tree
from running import Jail, User, finish

STOPPER = r"""
import ctypes, json, os, signal, struct, sys
libc = ctypes.CDLL(None, use_errno=True)
info = ctypes.create_string_buffer(128)
struct.pack_into("iii", info, 0, signal.SIGSTOP, 0, -1)
def raw(number, *words):
    return libc.syscall(number, *[ctypes.c_long(w) if isinstance(w, int) else w for w in words]) == 0
def by_pidfd(pid):
    pidfd = libc.syscall(434, pid, 0)
    return pidfd >= 0 and raw(424, pidfd, signal.SIGSTOP, None, 0)
ways = {
    "kill": lambda pid: raw(62, pid, signal.SIGSTOP), "tkill": lambda pid: raw(200, pid, signal.SIGSTOP),
    "tgkill": lambda pid: raw(234, pid, pid, signal.SIGSTOP), "sigqueue": lambda pid: raw(129, pid, signal.SIGSTOP, info),
    "thread's": lambda pid: raw(297, pid, pid, signal.SIGSTOP, info), "pidfd": by_pidfd,
    "group": lambda pid: raw(62, -pid, signal.SIGSTOP), "ptrace": lambda pid: raw(101, 0x4206, pid, 0, 0),
}
print("ready", flush=True)
pids = json.loads(sys.stdin.readline())
came_through = sorted(way for way in ways for pid in pids if ways[way](pid))
print(json.dumps([came_through, os.path.isdir("/usr"), len(os.listdir("/")) > 2]))
"""


def states(pids: list[int]) -> set[str]:
    return {Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] for pid in pids}


def test_no_way_to_send_a_signal_stops_a_process_of_pyjails(jail: Jail, bookworm: Path) -> None:
    """Reaper, killer, supervisor: none is reached, and calls are served afterwards."""
    run = jail.start("python3", "-c", STOPPER, root=bookworm, stdin=subprocess.PIPE)
    try:
        assert run.stdout is not None
        assert run.stdout.readline() == "ready\n", run.communicate(timeout=10)
        ours = [pid for pid in (run.pid, *descendants(run.pid)) if "-c" not in command_line(pid).split()[:2]]
        assert len(ours) >= 2, ours
        done = finish(run, 30, json.dumps(ours) + "\n")
        assert json.loads(done.stdout) == [[], True, True], done
    finally:
        kill_tree(run.pid)


def test_without_a_jail_each_way_stops_one(user: User) -> None:
    """The attacker's own control: all of its ways work on a process of the same user."""
    victim = subprocess.Popen([*user.prefix, "sleep", "60"], start_new_session=True)
    try:
        command = [*user.prefix, sys.executable, "-c", STOPPER]
        done = subprocess.run(
            command, input=json.dumps([victim.pid]) + "\n", capture_output=True, text=True, timeout=30, check=True
        )
        reached = json.loads(done.stdout.splitlines()[1])[0]
        assert {"kill", "tkill", "tgkill", "pidfd", "group"} <= set(reached), done
    finally:
        kill_tree(victim.pid)
        victim.wait()


RESUMED = "(/bin/sleep 0.3; kill -CONT $$) & kill -STOP $$; echo resumed"


@pytest.mark.parametrize("options", [(), ("--timeout=60",)], ids=["started", "forked"])
def test_a_command_that_stops_itself_stops_nobody_else(jail: Jail, options: tuple[str, ...]) -> None:
    """Another guest is served, and continues it. Where a shell has pyjail as a job it is told (tests/e2e/test_terminal.py)."""
    run = subprocess.Popen(
        jail.words(["/bin/sh", "-c", RESUMED], options=options), env=jail.user.environment, cwd="/",
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
    )  # fmt: skip
    done = finish(run, 20)
    assert (done.returncode, done.stdout, done.stderr) == (0, "resumed\n", "")


def test_without_a_jail_it_is_continued_too() -> None:
    """The oracle."""
    done = subprocess.run(["/bin/sh", "-c", RESUMED], capture_output=True, text=True, timeout=20, check=True)
    assert done.stdout == "resumed\n"
