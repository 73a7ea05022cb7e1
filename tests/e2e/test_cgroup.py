"""Limits that a cgroup holds, where this machine has a cgroup v2 with memory and pids to delegate: as root and as a plain user.

Elsewhere limits are each process's own (test_limits.py), and tests/kernel/test_cgroup.py shows what takes no such machine.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from processes import command_line, descendants, kill_tree, wait_until
from pyjail.kernel import cgroup
from running import Jail, User, finish

NEEDED = {"memory", "pids", "cpu"}
HOG = "import sys; b = bytearray(int(sys.argv[1]) << 20); print('had', flush=True); input()"

Limited = Callable[..., subprocess.Popen[str]]


def delegate(user: User, name: str) -> Path:
    """A cgroup beneath this process's own that a user may divide, as systemd's Delegate=yes makes one."""
    own = Path(os.fsdecode(cgroup.own_cgroup()))
    if os.geteuid() or not own.is_absolute():
        pytest.skip("no cgroup v2, or not ours")
    try:
        (own / "cgroup.subtree_control").write_text(" ".join(f"+{controller}" for controller in sorted(NEEDED)))
    except OSError:
        pytest.skip("no cgroup v2 with memory, pids and cpu")
    made = own / name
    made.mkdir()
    for path in (made, made / "cgroup.procs", made / "cgroup.subtree_control", made / "cgroup.threads"):
        user.own(path)
    return made


def remove(directory: Path) -> None:
    """With all in it; nobody lives there any more."""
    for path in sorted(directory.rglob("*"), reverse=True):
        if path.is_dir():
            path.rmdir()
    directory.rmdir()


@pytest.fixture
def delegated(jail: Jail) -> Iterator[Path]:
    made = delegate(jail.user, f"test-{os.getpid()}")
    yield made
    wait_until(lambda: not (made / "cgroup.procs").read_text(), 5)
    kind = (made / "cgroup.type").read_text()
    remove(made)
    assert kind == "domain\n"  # not "domain threaded", which no process can be moved beneath


@pytest.fixture
def limited(jail: Jail, delegated: Path, bookworm: Path) -> Iterator[Limited]:
    """Starts a run alone in the delegated cgroup."""
    started = []

    def start(*command: str, options: tuple[str, ...] = (), place: Path = delegated) -> subprocess.Popen[str]:
        enter = ["/bin/sh", "-c", f'echo $$ > {place}/cgroup.procs; exec "$@"', "sh"]
        words = [*enter, *jail.words(command, bookworm, ("--fast-lane", "off", *options))]
        run = subprocess.Popen(
            words,
            env=jail.user.environment,
            cwd=jail.user.home,
            text=True,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        started.append(run)
        return run

    yield start
    for process in started:
        kill_tree(process.pid)
        process.communicate()


def below(directory: Path) -> list[str]:
    """The names of all cgroups in it; some vanish while we look."""
    return [name for _, names, _ in os.walk(directory) for name in names]


def test_who_holds_each_limit_is_told_everywhere(limited: Limited, delegated: Path, jail: Jail) -> None:
    """Status report, info lines and in the jail; afterwards the cgroup is as it was."""
    report = jail.user.home / f"held-{jail.engine}"
    options = "--memory=256M --pids=30 --cpus=1 --cpu-time=99s --log-level=info".split()
    script = f"cat /run/pyjail.json; d={delegated}/$(basename $(cat /proc/self/cgroup)); cat $d/memory.max $d/pids.max $d/cpu.max"
    done = finish(limited("/bin/sh", "-c", script, options=(*options, f"--status-file={report}")), 60)
    first, *values = done.stdout.splitlines()
    assert values == [str(256 << 20), "30", "100000 100000"], done.stderr
    events = {event["event"]: event for event in map(json.loads, report.read_text().splitlines())}
    held = events["limits"]["limits"]
    inside = {option: limit["held_by"] for option, limit in json.loads(first)["limits"].items()}
    assert held == inside
    for option in ("memory", "pids", "cpus"):
        assert "cgroup" in held[option] and "whole jail" in held[option]
        assert f"limit --{option}: held_by={held[option]}" in done.stderr
    assert held["cpu_time"] == "RLIMIT_CPU, for each process"
    assert below(delegated) == []
    assert (delegated / "cgroup.subtree_control").read_text().split() == []


def test_what_is_explained_leaves_nothing(limited: Limited, delegated: Path) -> None:
    done = finish(limited("true", options=("--memory=64M", "--explain")), 60)
    assert "memory: held by cgroup: memory.max, for the whole jail" in done.stdout
    assert below(delegated) == []


def test_a_process_beyond_the_memory_is_killed_and_a_line_says_so(limited: Limited, jail: Jail) -> None:
    report = jail.user.home / f"memory-{jail.engine}"
    options = ("--memory=64M", f"--status-file={report}")
    done = finish(limited("python3", "-c", HOG, "200", options=options), 60)
    assert (done.returncode, done.stdout) == (128 + signal.SIGKILL, "")
    assert "reached its --memory" in done.stderr and "killed=1" in done.stderr
    assert {"event": "out of memory", "killed": 1} in map(json.loads, report.read_text().splitlines())


def test_the_memory_of_all_processes_together_counts(limited: Limited) -> None:
    """Two of 50M: either fits alone. The one that is killed is not the command, which goes on."""
    script = f"""python3 -c "{HOG}" 50 & python3 -c "{HOG}" 50; wait; echo ended"""
    both = finish(
        limited("/bin/sh", "-c", script.replace("input()", "import time; time.sleep(1)"), options=("--memory=80M",)), 60
    )
    assert both.stdout.split().count("had") < 2 and "ended" in both.stdout, both
    assert "reached its --memory" in both.stderr
    one = finish(limited("python3", "-c", HOG.replace("input()", "0"), "50", options=("--memory=80M",)), 60)
    assert (one.returncode, one.stdout, one.stderr) == (0, "had\n", "")


def test_a_fork_bomb_ends_at_the_limit_also_roots(limited: Limited) -> None:
    """Of the jail's processes: those that the user runs outside do not count."""
    script = "n=0; while [ $n -lt 40 ]; do sleep 3 & n=$((n+1)); done; echo all"
    bounded = finish(limited("/bin/sh", "-c", script, options=("--pids=20",)), 60)
    assert "all" not in bounded.stdout and "not enforced" not in bounded.stderr, bounded
    assert finish(limited("/bin/sh", "-c", script, options=("--pids=60",)), 60).stdout == "all\n"


LEAVE = r"""
import ctypes, os, sys
top, own = sys.argv[1:]
def attempt(what):
    try:
        what()
    except OSError as error:
        return os.strerror(error.errno)
    return "done"
def write(path, text):
    with open(path, "w") as file:
        file.write(text)
def clone_into():
    # struct clone_args: flags CLONE_INTO_CGROUP, exit_signal SIGCHLD, the cgroup's descriptor last
    arguments = (ctypes.c_uint64 * 11)(0x200000000, 0, 0, 0, 17, 0, 0, 0, 0, 0, os.open(top, os.O_RDONLY))
    pid = ctypes.CDLL(None, use_errno=True).syscall(435, arguments, 88)
    if pid == 0:
        os._exit(0)
    if pid < 0:
        raise OSError(ctypes.get_errno(), "clone3")
print(attempt(lambda: write(top + "/cgroup.procs", "0")))
print(attempt(lambda: write(top + "/cgroup.threads", "0")))
print(attempt(lambda: write(own + "/pids.max", "max")))
print(attempt(lambda: os.mkdir(own + "/child")))
print(attempt(lambda: os.rmdir(own)))
print(attempt(clone_into))
print(open("/proc/self/cgroup").read().strip())
"""


def test_guests_do_not_leave_it_nor_lift_it(limited: Limited, delegated: Path) -> None:
    """By the files that the user owns, by a child born elsewhere; also where a writable bind shows them."""
    control = ["/usr/bin/python3", "-c", LEAVE, str(delegated), str(delegated / "nowhere")]
    native = subprocess.run(
        ["/bin/sh", "-c", f'echo $$ > {delegated}/cgroup.procs; exec "$@"', "sh", *control],
        capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    assert native.stdout.splitlines()[0] == "done"
    script = f'exec python3 -c "$0" {delegated} {delegated}/$(basename $(cat /proc/self/cgroup))'
    done = finish(limited("/bin/sh", "-c", script, LEAVE, options=("--pids=30",)), 60)
    *tried, cloned, where = done.stdout.splitlines()
    assert set(tried) == {"Read-only file system"}, done
    assert cloned == "Function not implemented"
    assert "/pyjail-" in where


@pytest.fixture
def shell(delegated: Path, jail: Jail) -> Iterator[tuple[Path, int]]:
    """A cgroup in the delegated one, and the process in it that is not ours to move."""
    made = delegated / "shell"
    made.mkdir()
    (delegated / "cgroup.subtree_control").write_text("+memory +pids")
    for path in (made, made / "cgroup.procs"):
        jail.user.own(path)
    other = subprocess.Popen(
        ["/bin/sh", "-c", f"echo $$ > {made}/cgroup.procs; echo in; exec sleep 600"], stdout=subprocess.PIPE
    )
    assert other.stdout is not None
    assert other.stdout.readline() == b"in\n"
    yield made, other.pid
    other.kill()
    other.communicate()
    wait_until(lambda: not (made / "cgroup.procs").read_text(), 5)


def test_a_user_with_others_in_the_cgroup_has_it_beside(
    limited: Limited, delegated: Path, shell: tuple[Path, int], jail: Jail
) -> None:
    """Nobody is moved out of it. Root's guests stay within root's own cgroup, so there they have none."""
    place, other = shell
    done = finish(limited("cat", "/proc/self/cgroup", options=("--pids=30",), place=place), 60)
    where = done.stdout.strip().rpartition("/")[2]
    assert where.startswith("pyjail-") == bool(jail.user.uid), done
    assert ("not enforced" in done.stderr) == (not jail.user.uid)
    assert (place / "cgroup.procs").read_text().split() == [str(other)]
    assert below(delegated) == ["shell"]


def ours(pid: int) -> dict[str, int]:
    """A run's own processes by name."""
    names = {Path(f"/proc/{p}/comm").read_text().strip(): p for p in descendants(pid)}
    return {name: p for name, p in names.items() if name.startswith("pyjail-")} | {"supervisor": pid}


def sleeping(limited: Limited, **where: Path) -> tuple[subprocess.Popen[str], list[int]]:
    """A run, and its guests that sleep."""
    run = limited("/bin/sh", "-c", "sleep 61.5 & echo ready; sleep 61.5", options=("--pids=30",), **where)
    assert run.stdout is not None
    assert run.stdout.readline() == "ready\n"
    found: list[int] = []

    def are_there() -> bool:
        found[:] = [pid for pid in descendants(run.pid) if command_line(pid) == "sleep 61.5"]
        return len(found) == 2

    assert wait_until(are_there, 10)
    return run, found


def are_gone(pids: list[int]) -> bool:
    return not any(command_line(pid) for pid in pids)


@pytest.mark.parametrize("victim", ["supervisor", "pyjail-reaper"])
def test_whoever_of_ours_is_killed_nobody_and_nothing_is_left(limited: Limited, delegated: Path, victim: str) -> None:
    run, guests = sleeping(limited)
    os.kill(ours(run.pid)[victim], signal.SIGKILL)
    assert wait_until(lambda: are_gone(guests), 20)
    assert wait_until(lambda: below(delegated) == [], 20), below(delegated)


def test_what_is_left_when_all_of_ours_are_killed_at_once_a_later_run_ends(
    limited: Limited, delegated: Path, shell: tuple[Path, int], jail: Jail
) -> None:
    """Its guests too. A run that lives is left alone."""
    if jail.user.uid == 0:
        pytest.skip("nothing of root's is beside its own cgroup")
    place, _ = shell
    living, others = sleeping(limited, place=place)
    run, guests = sleeping(limited, place=place)
    left = [
        name for name in below(delegated) if (delegated / name / "cgroup.procs").read_text().find(str(guests[0])) >= 0
    ]
    for number in (signal.SIGSTOP, signal.SIGKILL):
        for pid in ours(run.pid).values():
            os.kill(pid, number)
    for path in delegated.glob("pyjail-*"):
        os.utime(path, (1, 1))
    assert finish(limited("true", options=("--pids=30",), place=place), 60).returncode == 0
    assert wait_until(lambda: are_gone(guests), 20)
    assert len(left) == 1 and left[0] not in below(delegated)
    assert not are_gone(others) and living.poll() is None
