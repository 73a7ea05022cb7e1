"""Two workers on one thing at once: the execs of one process, the frames of one address space, the table of slots, the end."""

from __future__ import annotations

import os
import select
import shutil
import signal
from pathlib import Path
from typing import IO

import pytest
from guests import build
from processes import command_line, descendants, kill_tree, wait_until
from running import HAS_LANDLOCK, Jail, User, finish

from workers.conftest import WORKERS

NAMES = ("one", "two", "three", "four")


@pytest.fixture
def root(place: Path, user: User) -> Path:
    """A root with the same program under four names."""
    made = place / "root"
    for name in ("bin", "proc", "dev"):
        (made / name).mkdir(parents=True)
    for name in NAMES:
        shutil.copy(build("contend"), made / "bin" / name)
    return made


def test_threads_of_one_process_exec_at_once(jail: Jail, root: Path) -> None:
    """Four threads, 200 times: exactly one wins, and its program is the one that its arguments name."""
    done = jail("/bin/one", "threads", "200", *(f"/bin/{name}" for name in NAMES), root=root, timeout=120)
    assert (done.stdout, done.returncode) == ("right 200 wrong 0\n", 0), done.stderr[-2000:]


def test_200_processes_at_once(jail: Jail, root: Path) -> None:
    """All exec together on 12 slots, served by whoever is free."""
    done = jail("/bin/one", "processes", "200", "/bin/two", root=root, timeout=120)
    assert (done.stdout, done.returncode) == ("right 200 wrong 0\n", 0), done.stderr[-2000:]


def ours(pid: int) -> list[int]:
    """The processes of pyjail's own of a run, from worker 0 down to the reaper and the killer."""
    return [found for found in (pid, *descendants(pid)) if "pyjail/__main__" in command_line(found)]


def cpu_time(pid: int) -> float:
    """Seconds that a process has used; proc_pid_stat(5)."""
    words = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(words[11]) + int(words[12])) / os.sysconf("SC_CLK_TCK")


def state(pid: int) -> str:
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]


TRAPS = ("--fast-lane", "off")  # so that the calls come to the workers
BUSY = "echo ready; for i in 1 2; do (while :; do [ -e /a ]; [ -e /b ]; done) & done; wait"


def test_all_workers_work(jail: Jail, busybox: Path) -> None:
    """Two busy guests keep both workers busy, each on a CPU of its own; a single one stays on none."""
    process = jail.start("/bin/sh", "-c", BUSY, root=busybox, options=TRAPS)
    try:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n", process.stderr and process.stderr.read()
        workers = ours(process.pid)[: -2 if HAS_LANDLOCK else -1]  # before the reaper, and the killer if there is one
        assert len(workers) == WORKERS
        assert wait_until(lambda: min(map(cpu_time, workers)) > 0.3, 30), [cpu_time(pid) for pid in workers]
        placed = [os.sched_getaffinity(pid) for pid in workers]
        cpus = os.sched_getaffinity(0)
        assert all(one == cpus if WORKERS == 1 else len(one) == 1 for one in placed)
        assert len(set(map(tuple, placed))) == min(WORKERS, len(cpus))
        guest = descendants(workers[-1])[-1]
        assert os.sched_getaffinity(guest) == os.sched_getaffinity(0)
    finally:
        kill_tree(process.pid)
        process.communicate()


@pytest.mark.parametrize("index", [0, 1, 2])
def test_any_process_killed_under_load_ends_everything(jail: Jail, busybox: Path, index: int) -> None:
    """While both workers are busy; nothing is left, and who waits for worker 0 is told."""
    process = jail.start("/bin/sh", "-c", BUSY, root=busybox, options=TRAPS)
    try:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        everybody = [process.pid, *descendants(process.pid)]
        own = ours(process.pid)
        os.kill(own[min(index, len(own) - 1)], signal.SIGKILL)
        assert wait_until(lambda: not any(map(command_line, everybody[1:])), 3)
        done = finish(process, 3)
        assert done.returncode == (-signal.SIGKILL if index == 0 else 125)
    finally:
        kill_tree(process.pid)


def test_a_stopped_worker_does_not_stop_the_others(jail: Jail, busybox: Path) -> None:
    """SIGSTOP to worker 0, as by Ctrl-Z: guests that were not stopped go on, and the end comes with SIGCONT.

    Only a call that it had received already waits with it; where it is the only worker, all do.
    """
    script = "echo ready; read line; for i in 1 2 3 4 5 6 7 8; do /bin/true; done; echo done"
    process = jail.start("/bin/sh", "-c", script, root=busybox, stdin=-1)
    try:
        assert process.stdout is not None
        assert process.stdin is not None
        assert process.stdout.readline() == "ready\n"
        others = ours(process.pid)[1:WORKERS]
        assert wait_until(lambda: all(len(os.sched_getaffinity(pid)) == 1 for pid in others), 10), "a worker is not at work"
        process.send_signal(signal.SIGSTOP)
        assert wait_until(lambda: state(process.pid) == "T", 10)
        process.stdin.write("\n")
        process.stdin.flush()
        early = read_line(process.stdout, 10 if others else 1)
        assert early == ("done\n" if others else "")
        process.send_signal(signal.SIGCONT)
        assert finish(process, 10).returncode == 0
    finally:
        kill_tree(process.pid)


def read_line(pipe: IO[str], seconds: float) -> str:
    """The next line, or an empty string when it takes longer."""
    return pipe.readline() if select.select([pipe], [], [], seconds)[0] else ""
