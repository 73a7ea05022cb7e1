"""execve in the jail under every abuse: the right program or an errno, never another program, never a hang, nothing left open."""

from __future__ import annotations

import errno
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from pyjail_bpf import lane
from pyjail_bpf.table import numbers
from running import IS_AHEAD, Jail, User, native

SOURCE = Path(__file__).parent / "execs.c"
COUNTS = re.compile(r"^(\w+) right (\d+) not-found (\d+) killed (\d+) other (\d+)$", re.M)


@pytest.fixture
def execs(place: Path, user: User) -> Path:
    """The program of abuses, in a directory of the user."""
    program = place / "execs"
    subprocess.run(["gcc", "-O1", "-pthread", SOURCE, "-o", program], check=True)
    return user.own(program)


@pytest.fixture
def counts(jail: Jail, place: Path, execs: Path) -> Callable[..., dict[str, int]]:
    """Run one abuse in the jail; how its children ended, summed up."""

    def run(*words: str) -> dict[str, int]:
        done = jail(execs, *words, cwd=place)
        assert done.returncode == 0, done.stderr
        lines = COUNTS.findall(done.stdout)
        assert lines, done.stdout + done.stderr
        names = ("right", "not-found", "killed", "other")
        return {name: sum(int(line[1 + k]) for line in lines) for k, name in enumerate(names)}

    return run


def test_failing_execs_give_their_errno_and_leave_nothing_open(
    jail: Jail, user: User, place: Path, execs: Path
) -> None:
    """The kernel's own errnos, line by line; two hundred failures (more than there are slots) do not matter to the next exec."""
    done, oracle = jail(execs, "errors", place, cwd=place), native(user, execs, "errors", place, cwd=place)
    assert (done.stdout, done.returncode) == (oracle.stdout, 42)
    assert f"E2BIG {errno.E2BIG}\n" in oracle.stdout
    assert "-" not in re.sub(r"^\S+", "", oracle.stdout, flags=re.M)


def test_more_execs_at_once_than_slots(counts: Callable[..., dict[str, int]]) -> None:
    """64 on 12 slots: whoever finds none runs its call once more."""
    assert counts("crowd", "64") == {"right": 64, "not-found": 0, "killed": 0, "other": 0}


def test_threads_that_exec_at_once_become_one_program(counts: Callable[..., dict[str, int]]) -> None:
    """Four threads of one process, also those that are not the leader; the losers die with their stubs."""
    assert counts("race", "40") == {"right": 40, "not-found": 0, "killed": 0, "other": 0}


def test_an_execve_of_the_lane_is_ended_by_the_lane(jail: Jail, user: User, place: Path) -> None:
    """Where the loader opens all files nobody is stopped: forked and vforked children, errors, the caller itself."""
    program = place / "lane"
    subprocess.run(["gcc", "-O1", "-w", SOURCE.with_name("lane.c"), "-o", program], check=True)
    user.own(program)
    entry = lane.entry([kind.name for kind in lane.KINDS].index("execve"))
    done = jail(program, f"{entry:x}", "40", cwd=place)
    numbers = (-errno.E2BIG, -errno.EFAULT, -errno.ENOENT)
    assert done.stdout == "wrong 0\nE2BIG {} EFAULT {} ENOENT {}\nbecame echo\n".format(*numbers)
    assert (done.returncode, done.stderr) == (0, "")


REPLACING = """
while :; do cp true a && mv a program; cp true a && mv a program; done &
i=0; wrong=0
while [ $i -lt 150 ]; do ./program || wrong=$((wrong + 1)); i=$((i + 1)); done
kill $!
echo "wrong $wrong"
"""


def test_a_program_that_is_replaced_all_the_time_runs(jail: Jail, user: User, place: Path) -> None:
    """As dpkg replaces one: whichever of the two files the exec meets, it runs, also when the loader finds the other."""
    for name in ("true", "program"):
        user.own(Path(shutil.copy("/bin/true", place / name)))
    done = jail("/bin/sh", "-c", REPLACING, cwd=place)
    assert (done.stdout, done.returncode) == ("wrong 0\n", 0), done.stderr


@pytest.mark.skipif(IS_AHEAD, reason="guests have no filters of their own there")
@pytest.mark.parametrize("choice", ["auto", "off"])
def test_a_filter_of_its_own_need_not_know_how_programs_are_opened(
    jail: Jail, user: User, place: Path, choice: str
) -> None:
    """It kills at openat2, which no libc calls: the loader does not either then, with a fast lane or without; natively it runs."""
    program = place / "filtered"
    subprocess.run(["gcc", "-O1", "-w", "-static", SOURCE.with_name("filtered.c"), "-o", program], check=True)
    number = str(numbers(os.uname().machine)["openat2"])
    done = jail("/filtered", number, root=place, options=("--fast-lane", choice))
    assert done.stdout == "status 0 signal 0\n" == native(user, program, number).stdout, done


LEAVING = """
import os, subprocess, sys
wrong = []
for number in range(150):
    os.link("true", "program")
    process = subprocess.Popen(["./program"])
    if number % 3 == 0: os.unlink("program")
    elif number % 3 == 1: os.rename("false", "program"); os.link("program", "false")
    else: os.unlink("program"); os.symlink("false", "program")
    wrong += [number] if process.wait() else []
    os.unlink("program")  if number % 3 else None
print("wrong", wrong)
"""


def test_a_program_that_is_gone_or_another_as_soon_as_it_runs_is_what_it_was(
    jail: Jail, user: User, place: Path
) -> None:
    """Popen returns when the exec can no longer fail, before the loader has opened the program: natively it is held by then."""
    for name in ("true", "false"):
        user.own(Path(shutil.copy(f"/bin/{name}", place / name)))
    done = jail("/usr/bin/python3", "-c", LEAVING, cwd=place)
    assert (done.stdout, done.returncode) == ("wrong []\n", 0), done.stderr


def test_replaced_descriptors_harm_the_guest_alone(counts: Callable[..., dict[str, int]]) -> None:
    """A sibling that shares the descriptors replaces what the loader is to map: the program, or an end of the process."""
    got = counts("storm", "40")
    assert sum(got.values()) == 40
    assert got["other"] == 0
    assert got["right"] > 0


def test_a_path_rewritten_during_exec_is_one_path(counts: Callable[..., dict[str, int]], place: Path) -> None:
    """It is copied once: the program or ENOENT, for every mixture of the two."""
    assert counts("flip", str(place / "missing-program-of-a-longer-name")) == {
        "right": 300, "not-found": 0, "killed": 0, "other": 0,
    }  # fmt: skip


def test_small_limits_give_an_errno_or_run(counts: Callable[..., dict[str, int]]) -> None:
    """Four descriptors: EMFILE or the program; 64 MB of address space: the program, as natively."""
    got = counts("limits")
    assert got["other"] == 0
    assert got["right"] + got["not-found"] == 2


def test_the_loader_by_hand_finds_nothing(counts: Callable[..., dict[str, int]]) -> None:
    """execveat on its descriptor with the mailbox's empty string is allowed to every guest, and starts nothing of theirs."""
    assert counts("hand") == {"right": 0, "not-found": 20, "killed": 0, "other": 0}


SMALL = """
echo 400 > /proc/sys/kernel/pid_max
exec "$@"
"""
WRAPS = """
i=0; while [ $i -lt 900 ]; do /bin/true || echo "wrong $?"; i=$((i + 1)); done
i=0; while [ $i -lt 10 ]; do
    k=0; while [ $k -lt 40 ]; do (/bin/true || echo "wrong $?") & k=$((k + 1)); done
    wait; i=$((i + 1))
done
echo done
"""


def has_own_pid_max() -> bool:
    """Whether pid_max belongs to the pid namespace (6.14): tried with a harmless value, which is put back."""
    setting = Path("/proc/sys/kernel/pid_max")
    before = setting.read_text()
    try_ = f"echo {int(before) - 1} > {setting}"
    done = subprocess.run(["unshare", "-pf", "--mount-proc", "sh", "-c", try_], capture_output=True)
    if setting.read_text() != before:
        setting.write_text(before)
        return False
    return done.returncode == 0


@pytest.mark.skipif(os.geteuid() != 0, reason="makes a pid namespace")
def test_slots_are_right_when_process_numbers_return(jail: Jail, place: Path) -> None:
    """400 numbers, 1,300 execs: a number means another process every few hundred, and no exec finds a dead one's slot."""
    if not has_own_pid_max():
        pytest.skip("pid_max is the whole machine's here")
    words = jail.words(["/bin/sh", "-c", WRAPS])
    done = subprocess.run(
        ["unshare", "-pf", "--mount-proc", "sh", "-c", SMALL, "sh", *words],
        env=jail.user.environment, cwd=place, capture_output=True, text=True, timeout=120, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (0, "done\n", "")


@pytest.mark.skipif(shutil.which("gcc") is None, reason="needs gcc")
def test_the_abuses_work_outside(user: User, place: Path, execs: Path) -> None:
    """The control: natively the same calls run the same programs, and by hand there is no loader."""
    for words, right in ((["crowd", "64"], 64), (["race", "8"], 8), (["flip", str(place / "missing")], 300)):
        done = native(user, execs, *words, cwd=place)
        assert sum(int(line[1]) for line in COUNTS.findall(done.stdout)) == right
    assert "right 0 not-found 0 killed 0 other 20" in native(user, execs, "hand", cwd=place).stdout
