"""Two jails that one user started: neither's guests reach the other's, nor any process of pyjail's; with Landlock and without."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from containers.conftest import Beneath
from guests import build
from processes import descendants, kill_tree
from running import BENEATH, HAS_LANDLOCK, Jail, User, finish


@pytest.fixture
def root(place: Path) -> Path:
    made = place / "root"
    for name in ("bin", "proc"):
        (made / name).mkdir(parents=True)
    shutil.copy(build("neighbour"), made / "bin/neighbour")
    return made


LACKS = ["", "landlock"] if HAS_LANDLOCK and not BENEATH else [""]


@pytest.fixture(params=LACKS, ids=lambda lacks: f"without-{lacks}" if lacks else "whole")
def either(request: pytest.FixtureRequest, jail: Jail) -> Jail:
    """Both are like this one."""
    return Beneath(jail.engine, jail.user, jail.checkout, {}, request.param) if request.param else jail


@pytest.fixture
def started() -> Iterator[Callable[[subprocess.Popen[str]], subprocess.Popen[str]]]:
    """What waits for its input, "ready"; it is ended whatever happens."""
    runs: list[subprocess.Popen[str]] = []

    def ready(run: subprocess.Popen[str]) -> subprocess.Popen[str]:
        runs.append(run)
        assert run.stdout is not None
        assert run.stdout.readline() == "ready\n", run.communicate(timeout=10)
        return run

    yield ready
    for run in runs:
        kill_tree(run.pid)
        run.communicate()


def test_neither_reaches_the_other(either: Jail, root: Path, started: Callable[..., subprocess.Popen[str]]) -> None:
    """Guest, supervisor, reaper, killer; nor those of its own: by ptrace, memory, descriptors, signals, /proc, scheduling."""
    victim = started(either.start("/bin/neighbour", "wait", root=root, stdin=subprocess.PIPE))
    attacker = started(either.start("/bin/neighbour", "attack", root=root, stdin=subprocess.PIPE))
    theirs = [victim.pid, *descendants(victim.pid)]
    ours = [pid for pid in (attacker.pid, *descendants(attacker.pid)) if "attack" not in words(pid)[:2]]
    assert len(theirs) >= 3 and len(ours) >= 2
    done = finish(attacker, 60, " ".join(map(str, [*theirs, *ours, 0])))
    lines = [line.split() for line in done.stdout.splitlines()]
    assert [int(pid) for pid, *_ in lines] == [*theirs, *ours], done
    assert {int(tried) for _, tried, *_ in lines} == {WAYS}
    assert not [line for line in lines if set(line[2:]) - PARENT], lines
    assert finish(victim, 20, "\n").stdout == "served\n"


WAYS = 29
PARENT = {"asking", "directory"}  # of the reaper a guest knows the number: it is its parent


@pytest.mark.skipif(not HAS_LANDLOCK or bool(BENEATH), reason="there is no killer")
def test_a_killer_that_is_late_is_no_guest(
    user: User, checkout_for: Callable[[User], Path], root: Path, started: Callable[..., subprocess.Popen[str]]
) -> None:
    """Reaper and killer have descriptors of the guests' when they begin; strace holds the killer up before it closes them."""
    jail = Jail("notify", user, checkout_for(user))
    held = ("strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=setsid", "-e", "inject=setsid:delay_enter=4s")
    attacker = started(
        subprocess.Popen(
            [*user.prefix, *held, *jail.typed(("/bin/neighbour", "attack"), root, ("--debuggers",))],
            env=dict(user.environment), cwd=user.home, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )
    )  # fmt: skip
    ours = [pid for pid in descendants(attacker.pid) if "attack" not in words(pid)[:2]]
    killers = [pid for pid in ours if Path(f"/proc/{pid}/comm").read_text() == "pyjail-killer\n"]
    assert len(killers) == 1 and len(os.listdir(f"/proc/{killers[0]}/fd")) > 10, "it has not closed them yet"
    done = finish(attacker, 60, " ".join(map(str, [*ours, 0])))
    lines = [line.split() for line in done.stdout.splitlines()]
    assert [int(pid) for pid, *_ in lines] == ours, done
    assert not [line for line in lines if set(line[2:]) - PARENT], lines


def words(pid: int) -> list[str]:
    return Path(f"/proc/{pid}/cmdline").read_bytes().decode().split("\0")


def test_without_a_jail_every_way_comes_through(user: User, started: Callable[..., subprocess.Popen[str]]) -> None:
    """The control."""
    program = build("neighbour")
    victim, attacker = (
        started(
            subprocess.Popen(
                [*user.prefix, program, mode], cwd="/", text=True,
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            )
        )
        for mode in ("wait", "attack")
    )  # fmt: skip
    done = finish(attacker, 20, f"{victim.pid} 0")
    pid, tried, *through = done.stdout.split()
    assert (int(pid), int(tried), len(set(through))) == (victim.pid, WAYS, WAYS), through
    assert finish(victim, 20, "\n").stdout == "served\n"
