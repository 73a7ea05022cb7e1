"""Jails for debuggers: a Debian root with gdb and strace, and programs to be debugged in a directory beside it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import made_root
from guests import build
from running import BENEATH, ENGINES, Jail, User

SHAPES = {
    "pie": ("-g", "-O0", "-pie", "-fPIE"),
    "nopie": ("-g", "-O0", "-no-pie", "-fno-pie"),
    "static": ("-g", "-O0", "-static"),
}
if "mm-map" in BENEATH.split(","):  # gdb finds where a PIE lies by /proc/PID/auxv, which tells of the loader then (doctor.md)
    del SHAPES["pie"]
USUAL = next(iter(SHAPES))


@pytest.fixture(scope="session")
def programs_root() -> Path:
    """The Debian root with gdb and strace."""
    return made_root("programs-root")


@pytest.fixture
def notify(user: User, checkout_for: Callable[[User], Path]) -> Jail:
    """Runs commands on the notify engine."""
    if "notify" not in ENGINES:
        pytest.skip("no notify engine here; what the other one says of debuggers is asked of it by name")
    return Jail("notify", user, checkout_for(user))


@pytest.fixture
def ptrace(user: User, checkout_for: Callable[[User], Path]) -> Jail:
    """Runs commands on the ptrace engine."""
    return Jail("ptrace", user, checkout_for(user))


@pytest.fixture(scope="session")
def target() -> Callable[[str], Path]:
    """The program of tests/guests/debugged.c in one of SHAPES."""
    return lambda shape: build("debugged", *SHAPES[shape])
