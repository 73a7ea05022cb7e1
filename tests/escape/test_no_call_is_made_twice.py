"""A timer of 200 µs whose handler has no SA_RESTART: what ended with EINTR was not done, what was done is told once."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from guests import build
from running import Jail, User, native

ROUNDS = 20_000 if os.environ.get("PYJAIL_LONG") else 400
CALLS = 5 * ROUNDS  # and those that had to be repeated


@pytest.fixture
def root(place: Path, user: User) -> Path:
    made = place / "root"
    for name in ("bin", "w"):
        (made / name).mkdir(parents=True)
    shutil.copy(build("alarms"), made / "bin/alarms")
    user.own(made / "w")
    return made


def counts(said: str) -> dict[str, int]:
    words = said.split()
    return {words[at]: int(words[at + 1]) for at in range(0, len(words), 2)}


def test_an_interrupted_call_was_not_done(jail: Jail, root: Path) -> None:
    """stat, mkdir, rmdir, mknod, unlink: repeated after EINTR they find nothing done, and none is lost.

    The budget is one call for each tick: how many it ends depends on how long the supervisor is kept off the CPU (docs/limits.md),
    two of three on a machine with ten busy processes, 3 of 10 with five.
    """
    done = jail("/bin/alarms", str(ROUNDS), "/w", root=root, timeout=900)
    assert done.returncode == 0, done
    found = counts(done.stdout)
    print(jail.engine, jail.user.name, found)
    assert (found["twice"], found["wrong"]) == (0, 0), done
    assert found["calls"] == CALLS + found["interrupted"]
    assert found["alarms"] > ROUNDS / 10, found
    assert found["interrupted"] <= (found["alarms"] if jail.engine == "notify" else 0)


def test_without_a_jail_no_such_call_is_interrupted(user: User, root: Path) -> None:
    """The control."""
    found = counts(native(user, build("alarms"), str(10 * ROUNDS), root / "w").stdout)
    assert found["alarms"] > 0
    assert (found["interrupted"], found["twice"], found["wrong"], found["calls"]) == (0, 0, 0, 10 * CALLS), found
