"""Descriptors that the supervisor opened reach the guest that asked, whatever happens to it meanwhile; nobody waits for another."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from guests import build
from pyjail_bpf.table import numbers
from running import Jail, User, finish

REFUSING = Path(__file__).parent.parent / "sockets/refusing.py"

MODES = ("numbers", "stops", "filtered", "killed", "replaced", "renamed", "signals")


@pytest.fixture
def root(place: Path, user: User) -> Path:
    made = place / "root"
    for directory in (made / "bin", made / "w"):
        directory.mkdir(parents=True)
    shutil.copy(build("handed"), made / "bin/handed")
    user.own(made / "w")
    return made


@pytest.mark.parametrize("mode", MODES)
def test_what_was_opened_arrives(jail: Jail, root: Path, mode: str) -> None:
    """handed.c says what each mode is; a guest of ours that is kept waiting ends in the time-out."""
    done = jail("/bin/handed", mode, "/w", root=root, timeout=100)
    assert (done.stdout, done.returncode) == ("ok\n", 0), done


@pytest.mark.skipif(os.uname().machine != "x86_64", reason="the filter reads numbers of x86_64")
@pytest.mark.parametrize("mode", MODES)
def test_it_arrives_also_where_pidfd_getfd_is_refused(jail: Jail, root: Path, mode: str, engine: str) -> None:
    """As in a container: over a connection to the supervisor's listener."""
    if engine != "ptrace":
        pytest.skip("the notify engine installs descriptors itself")
    words = jail.words(("/bin/handed", mode, "/w"), root)
    refusing = ["/usr/bin/python3", str(REFUSING), str(numbers("x86_64")["pidfd_getfd"])]
    process = subprocess.Popen(
        [*refusing, *words],
        env=jail.user.environment, cwd=jail.user.home, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        text=True,
    )  # fmt: skip
    done = finish(process, 100)
    assert (done.stdout, done.returncode) == ("ok\n", 0), done
