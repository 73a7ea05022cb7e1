"""PTRACE_TRACEME means a parent, and pyjail's reaper is that of the first process and of every orphan: nobody stops for ever.

A traced process waits at each signal for its tracer, cannot be woken by anybody else, and cannot be led into a stub.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from pathlib import Path

import pytest
from guests import build
from processes import command_line, descendants, kill_tree, wait_until
from running import Jail, User, finish

# What traceme.c's modes say behind the result of the request, and the run's exit status.
SAID = {
    "handled": ("handled 20\n", 0),
    "dies": ("", 128 + signal.SIGTERM),
    "thread": ("joined 1\n", 0),
    "execs": ("another program\n", 0),
    "inherits": ("child 1\n", 0),
}
BY_ORDERS, FORKED = (), ("--timeout", "50")  # two makings of the reaper (tests/e2e/test_start.py)
ANSWER = {"notify": "traced ", "ptrace": "Operation not permitted "}  # there all have a tracer


@pytest.fixture
def root(place: Path) -> Path:
    made = place / "root"
    (made / "bin").mkdir(parents=True)
    shutil.copy(build("traceme"), made / "bin/traceme")
    return made


def state(pid: int) -> str:
    """Of a thread: T is stopped, t stopped for its tracer."""
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]


@pytest.mark.parametrize("mode", SAID)
def test_a_first_process_that_wants_to_be_traced_goes_on(jail: Jail, root: Path, mode: str) -> None:
    """Its signals do what they do in any other process."""
    done = jail("/bin/traceme", mode, root=root, options=FORKED if mode == "dies" else BY_ORDERS, timeout=30)
    said, status = SAID[mode]
    assert (done.stdout, done.returncode) == (ANSWER[jail.engine] + said, status), done


@pytest.mark.parametrize("way", [BY_ORDERS, FORKED], ids=["orders", "forked"])
def test_an_orphan_too(jail: Jail, root: Path, way: tuple[str, ...]) -> None:
    done = jail("/bin/traceme", "orphan", root=root, options=way, timeout=30)
    assert (done.stdout, done.returncode) == (f"of nobody's {ANSWER[jail.engine]}handled 20\n", 0), done


@pytest.mark.parametrize("way", [BY_ORDERS, FORKED], ids=["orders", "forked"])
def test_it_stops_as_any_other_process(jail: Jail, root: Path, way: tuple[str, ...]) -> None:
    """Not in a tracing stop: SIGCONT continues it."""
    if jail.engine == "ptrace":
        pytest.skip("all guests have a tracer there, and the request is refused")
    run = jail.start("/bin/traceme", "stops", root=root, options=way)
    try:
        assert wait_until(lambda: "T" in map(state, guests(run.pid)), 20)
        for pid in guests(run.pid):
            os.kill(pid, signal.SIGCONT)
        done = finish(run, 20)
        assert (done.stdout, done.returncode) == (f"{ANSWER[jail.engine]}continued 0\n", 0), done
    finally:
        kill_tree(run.pid)
        run.communicate()


def guests(supervisor: int) -> list[int]:
    return [pid for pid in descendants(supervisor) if command_line(pid) == "/bin/traceme stops"]


@pytest.mark.parametrize("mode", [*SAID, "stops"])
def test_without_a_jail_it_waits_for_the_one_who_started_it(user: User, mode: str) -> None:
    """The control: beneath a parent that does nothing about it, a thread stays in a tracing stop; SIGCONT does not help."""
    words = [*user.prefix, "/bin/sh", "-c", '"$0" "$1" >&2 & echo; read line', str(build("traceme")), mode]
    parent = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    try:
        assert wait_until(lambda: is_any_held(parent.pid), 20)
        for pid in descendants(parent.pid):
            os.kill(pid, signal.SIGCONT)
        assert not wait_until(lambda: not is_any_held(parent.pid), 0.1)
    finally:
        kill_tree(parent.pid)
        parent.communicate()


def is_any_held(parent: int) -> bool:
    threads = [int(tid.name) for pid in descendants(parent) for tid in Path(f"/proc/{pid}/task").iterdir()]
    return "t" in map(state, threads)
