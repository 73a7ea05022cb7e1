"""Calls from 32-bit code, which a 64-bit process reaches by a far jump: killed, whatever instruction makes them."""

from __future__ import annotations

import os
import shutil
import signal
from pathlib import Path

import pytest
from guests import build
from running import Jail, User, native

pytestmark = pytest.mark.skipif(os.uname().machine != "x86_64", reason="x86_64 has such segments")
SEGMENTS = {"kernel's": (), "own": ("ldt",)}
CALLS = ("int80", "syscall", "sysenter")


@pytest.fixture
def root(place: Path) -> Path:
    made = place / "root"
    (made / "bin").mkdir(parents=True)
    shutil.copy(build("far"), made / "bin/far")
    return made


def told(returncode: int, output: str) -> str:
    """What far.c printed, or the signal that ended it: of a process, or as a shell has it."""
    number = -returncode if returncode < 0 else returncode - 128
    return output.strip() or signal.Signals(number).name


@pytest.mark.parametrize("segment", SEGMENTS)
def test_no_call_of_32_bit_code_comes_back(jail: Jail, root: Path, segment: str) -> None:
    """The jump works, as outside; each way to make a call ends the process, by the filter where the kernel has that way."""
    found = {}
    for mode in ("compute", *CALLS):
        done = jail("/bin/far", mode, *SEGMENTS[segment], root=root)
        found[mode] = told(done.returncode, done.stdout)
        outside = outside_of(jail.user, mode, segment)
        assert found[mode] == outside or (mode in CALLS and found[mode] == "SIGSYS"), (mode, outside, done)
    assert found["compute"] == "arrived"
    assert found["int80"] in ("SIGSYS", "SIGSEGV")
    assert "arrived" not in [found[mode] for mode in CALLS]


def outside_of(user: User, mode: str, segment: str) -> str:
    done = native(user, build("far"), mode, *SEGMENTS[segment])
    return told(done.returncode, done.stdout)


@pytest.mark.parametrize("segment", SEGMENTS)
def test_without_a_jail_such_code_makes_calls(user: User, segment: str) -> None:
    """The control: by int 0x80, unless the kernel was built (or started) without the 32-bit interface: SIGSEGV."""
    assert outside_of(user, "compute", segment) == "arrived"
    assert outside_of(user, "int80", segment) in ("arrived", "SIGSEGV")
