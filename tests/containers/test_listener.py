"""Beneath another program's seccomp listener: the ptrace engine where that takes none of our calls, a refusal where it does."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from running import CHECKOUT, Jail, User

LISTENER = [sys.executable, str(CHECKOUT / "tests/containers/listener.py")]
pytestmark = pytest.mark.skipif(bool(os.environ.get("PYJAIL_TEST_BENEATH")), reason="other filters stand above")


@pytest.fixture(params=["auto", "ptrace"])
def above(request: pytest.FixtureRequest, user: User, checkout_for: Callable[[User], Path]) -> Jail:
    return Jail(request.param, user, checkout_for(user))


def beneath(jail: Jail, calls: str, root: Path, *command: str, options: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*LISTENER, calls, *jail.words(command, root, options)], env=jail.user.environment, cwd=jail.user.home,
        capture_output=True, text=True, timeout=100, check=False,
    )  # fmt: skip


@pytest.mark.parametrize("calls", ["getppid", "uname,sysinfo,getcpu"])
def test_calls_that_are_nothing_to_us_leave_the_ptrace_engine(above: Jail, busybox: Path, place: Path, calls: str) -> None:
    (place / "status").touch()
    above.user.own(place / "status")
    options = ("--bind", f"{place}:/w", "--status-file", f"{place}/status")
    done = beneath(above, calls, busybox, "/bin/sh", "-c", "echo in >/w/made; cat /w/made; uname; exit 4", options=options)
    assert (done.returncode, done.stdout) == (4, "in\nLinux\n"), done
    events = [json.loads(line) for line in (place / "status").read_text().splitlines()]
    assert events[0]["engine"] == "ptrace"


@pytest.mark.parametrize(
    "calls", ["openat", "stat,mkdir", "mknod:1:0x6000,mknodat:2:0x6000", "openat:2:0x40", "connect", "setxattr", "umask", "chdir"]
)
def test_calls_that_are_ours_are_a_refusal_that_names_them(above: Jail, busybox: Path, place: Path, calls: str) -> None:
    """Whole, and by a word: block devices only, O_CREAT only. Nothing of the command runs."""
    done = beneath(above, calls, busybox, "/bin/touch", "/w/made", options=("--bind", f"{place}:/w"))
    assert done.returncode == 125, done
    assert len(done.stderr.splitlines()) == 1
    assert done.stderr.startswith("pyjail: error: cannot run beneath this listener: ")
    assert all(name.split(":")[0] in done.stderr for name in calls.split(","))
    assert not (place / "made").exists()


def test_without_the_check_the_host_would_be_reached(place: Path, tmp_path: Path) -> None:
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


@pytest.mark.parametrize(("calls", "engine"), [("sysinfo", "ptrace"), ("mkdir", "none")])
def test_doctor_says_so(user: User, checkout_for: Callable[[User], Path], calls: str, engine: str) -> None:
    words = [*LISTENER, calls, *user.prefix, str(checkout_for(user) / "tools/pyjail"), "doctor", "--json"]
    done = subprocess.run(words, env=user.environment, cwd=user.home, capture_output=True, text=True, timeout=100, check=False)
    told = json.loads(done.stdout)
    assert told["engine"] == engine, told
    assert "another listener is installed" in done.stdout
    assert "another program's listener takes" in done.stdout
    assert ("takes them: mkdir" in done.stdout) == (engine == "none")
