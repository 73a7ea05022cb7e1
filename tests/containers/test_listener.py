"""Beneath another program's seccomp listener: the ptrace engine; where that takes calls of ours, ahead of all filters."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from containers.listener import PATHS
from containers.test_without import JOB
from running import CHECKOUT, Jail, User

LISTENER = [sys.executable, str(CHECKOUT / "tests/containers/listener.py")]
pytestmark = pytest.mark.skipif(bool(os.environ.get("PYJAIL_TEST_BENEATH")), reason="other filters stand above")


@pytest.fixture(params=["auto", "ptrace"])
def above(request: pytest.FixtureRequest, user: User, checkout_for: Callable[[User], Path]) -> Jail:
    return Jail(request.param, user, checkout_for(user))


def beneath(
    jail: Jail, calls: str, root: Path, *command: str, options: tuple[str, ...] = ()
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*LISTENER, calls, *jail.words(command, root, options)], env=jail.user.environment, cwd=jail.user.home,
        capture_output=True, text=True, timeout=100, check=False,
    )  # fmt: skip


@pytest.mark.parametrize("calls", ["getppid", "uname,sysinfo,getcpu"])
def test_calls_that_are_nothing_to_us_leave_the_ptrace_engine(
    above: Jail, busybox: Path, place: Path, calls: str
) -> None:
    (place / "status").touch()
    above.user.own(place / "status")
    options = ("--bind", f"{place}:/w", "--status-file", f"{place}/status")
    done = beneath(
        above, calls, busybox, "/bin/sh", "-c", "echo in >/w/made; cat /w/made; uname; exit 4", options=options
    )
    assert (done.returncode, done.stdout) == (4, "in\nLinux\n"), done
    events = [json.loads(line) for line in (place / "status").read_text().splitlines()]
    assert events[0]["engine"] == "ptrace"


# By number, and by a word: block devices only, O_CREAT only.
OURS = [
    "openat,open,creat",
    "stat,mkdir",
    "mknod:1:0x6000,mknodat:2:0x6000",
    "openat:2:0x40",
    "umask,setxattr",
    "chdir,execve",
]


@pytest.mark.parametrize("calls", [*OURS, PATHS])
def test_calls_that_are_ours_are_served_before_that_program_hears_of_them(
    user: User, checkout_for: Callable[[User], Path], busybox: Path, place: Path, calls: str
) -> None:
    """It lets all of them run as they are: one that it got would make its file on the host."""
    script = "umask 27; cd /w; mkdir made; echo in >made/file; mv made/file made/name; cat made/name; stat -c %a made; pwd; uname"
    above = Jail("auto", user, checkout_for(user))
    done = beneath(above, calls, busybox, "/bin/sh", "-c", script, options=("--bind", f"{place}:/w"))
    assert (done.returncode, done.stdout, done.stderr) == (0, "in\n750\n/w\nLinux\n", "")
    assert sorted(os.listdir(place)) == ["made"]
    assert not Path("/w").exists()


def test_finding_out_which_calls_are_ours_leaves_the_umask_alone(above: Jail, busybox: Path) -> None:
    """The listener lets umask run each time that it is tried."""
    before = os.umask(0o27)
    try:
        done = beneath(above, "umask", busybox, "/bin/sh", "-c", "umask; grep Umask /proc/self/status")
    finally:
        os.umask(before)
    assert (done.returncode, done.stdout) == (0, "0027\nUmask:\t0027\n"), done


def test_a_job_says_the_same_there(
    homes: Callable[[str], User], checkout_for: Callable[[User], Path], bookworm_user: Path
) -> None:
    """Compiler, make, git, tar, Python, threads, signals, scripts (test_without.py): each call stops, and none is lost."""
    user = homes("plain")
    jail = Jail("auto", user, checkout_for(user))

    def said(listener: list[str]) -> tuple[int, str]:
        with tempfile.TemporaryDirectory(dir="/var/tmp") as work:
            user.own(Path(work))
            words = jail.words(["sh", "-c", JOB, "sh", "/job"], bookworm_user, ["--bind", f"{work}:/job:rw"])
            done = subprocess.run(
                [*listener, *words],
                env=user.environment,
                cwd=user.home,
                capture_output=True,
                text=True,
                timeout=300,
                check=False,
            )
        return done.returncode, done.stdout or done.stderr

    there = said([*LISTENER, PATHS])
    assert there[0] == 0 and there[1].splitlines()[0] == "./out"
    assert there == said([])


def test_a_guest_s_own_filter_would_be_passed_over_and_is_refused(above: Jail, bookworm: Path) -> None:
    """By both calls that install one; the program hears of it, and so does who started pyjail."""
    done = beneath(above, "mkdir", bookworm, "python3", "-c", OWN_FILTER)
    assert (done.returncode, done.stdout) == (0, "22 22 22 22\n"), done
    assert done.stderr.count("\n") == 1 and "no seccomp filters of their own" in done.stderr


OWN_FILTER = """
import ctypes, struct
libc = ctypes.CDLL(None, use_errno=True)
libc.prctl(38, 1, 0, 0, 0)
code = ctypes.create_string_buffer(struct.pack("HBBI", 6, 0, 0, 0x7fff0000))
program = ctypes.create_string_buffer(struct.pack("HxxxxxxQ", 1, ctypes.addressof(code)))
ways = [(317, 1, 0, program), (317, 0, 0, None), (157, 22, 2, program), (157, 22, 1, None)]
print(*[libc.syscall(*words) == -1 and ctypes.get_errno() for words in ways])
"""


@pytest.mark.parametrize("calls", ["openat2", "connect,bind", "sendmsg:1:1", "execveat", "ptrace"])
def test_what_guests_do_by_hand_is_a_refusal_that_names_it(above: Jail, busybox: Path, place: Path, calls: str) -> None:
    """Nothing of the command runs."""
    done = beneath(above, calls, busybox, "/bin/touch", "/w/made", options=("--bind", f"{place}:/w"))
    assert done.returncode == 125, done
    assert len(done.stderr.splitlines()) == 1
    assert done.stderr.startswith("pyjail: error: cannot run beneath this listener: ")
    assert all(name.split(":")[0] in done.stderr for name in calls.split(","))
    assert not (place / "made").exists()


def test_without_that_the_host_would_be_reached(place: Path, tmp_path: Path) -> None:
    """The control: a listener above us that lets openat run takes it before a tracer hears of it."""
    code = """
import os, sys
sys.path[:0] = [sys.argv[1] + "/runtime", sys.argv[1] + "/bpf"]
from pyjail.kernel import notify
from pyjail_bpf.compiler import compile_filter
from pyjail_bpf.policy import Policy
assert notify.install(compile_filter(Policy(os.uname().machine, "ptrace")), 0) == 0
try:
    os.mkdir(sys.argv[2] + "/made")
except OSError as error:
    print(error.errno)
"""
    words = [sys.executable, "-c", code, str(CHECKOUT), str(tmp_path)]
    for calls, made in (("getppid", False), ("mkdir", True)):
        subprocess.run([*LISTENER, calls, *words], timeout=60, check=True)
        assert (tmp_path / "made").exists() == made


def test_notify_is_an_error_there(user: User, checkout_for: Callable[[User], Path], busybox: Path) -> None:
    done = beneath(Jail("notify", user, checkout_for(user)), "getppid", busybox, "/bin/true")
    assert done.returncode == 125, done
    assert "cannot install the filter: --engine notify" in done.stderr


@pytest.mark.parametrize(("calls", "engine"), [("sysinfo", "ptrace"), ("mkdir", "ptrace"), ("openat2", "none")])
def test_doctor_says_so(user: User, checkout_for: Callable[[User], Path], calls: str, engine: str) -> None:
    words = [*LISTENER, calls, *user.prefix, str(checkout_for(user) / "tools/pyjail"), "doctor", "--json"]
    done = subprocess.run(
        words, env=user.environment, cwd=user.home, capture_output=True, text=True, timeout=100, check=False
    )
    told = json.loads(done.stdout)
    assert told["engine"] == engine, told
    assert "another listener is installed" in done.stdout
    assert "another program's listener takes" in done.stdout
    assert ("takes them: openat2" in done.stdout) == (engine == "none")
    assert ("takes mkdir; so every call stops" in done.stdout) == (calls == "mkdir")
