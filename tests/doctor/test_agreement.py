"""What doctor says is what a run does: the same place, asked and used."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from running import CHECKOUT, User

# Prepares the place in its own process, then becomes the command that follows.
IN_A_PLACE = f"""
import os, sys
sys.path[:0] = {[str(CHECKOUT / "bpf"), str(CHECKOUT / "runtime")]!r}
from pyjail.doctor import filters
from pyjail.kernel.sys import NR
def refuse(*names):
    filters.install({{getattr(NR, name): filters.ERRNO | 1 for name in names}})
def listen():
    os.set_inheritable(filters.install({{NR.acct: filters.NOTIFY}}, filters.NEW_LISTENER), True)
exec(sys.argv[1])
os.execv(sys.argv[2], sys.argv[2:])
"""
PLACES = {
    "here": ("pass", None),
    "in a container with a default profile": ("refuse('pidfd_getfd', 'kcmp', 'unshare', 'mount', 'setns')", None),
    "in a container without Landlock": ("refuse('landlock_create_ruleset')", None),
    "beneath another listener": ("listen()", "ptrace"),
}


@pytest.mark.parametrize("place", PLACES)
def test_a_run_uses_the_engine_that_doctor_names(
    place: str, user: User, checkout_for: Callable[[User], Path], busybox: Path
) -> None:
    preparation, expected = PLACES[place]
    before = [sys.executable, "-c", IN_A_PLACE, preparation]
    pyjail = str(checkout_for(user) / "tools" / "pyjail")

    def run(*words: str) -> str:
        # The place is made as whoever runs the tests; the user is changed within it, as a container's is.
        command = [*before, "/usr/bin/env", *user.prefix, pyjail, *words]
        done = subprocess.run(
            command, env=user.environment, cwd=user.home, capture_output=True, text=True, check=False, timeout=120
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    told = json.loads(run("doctor", "--json"))["engine"]
    status = user.home / "status"
    assert run("run", "--status-file", str(status), "--root", str(busybox), "--", "/bin/echo", "here") == "here\n"
    used = json.loads(status.read_text().splitlines()[0])["engine"]
    assert used == told
    assert expected in (None, used)
