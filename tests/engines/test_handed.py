"""Descriptors that the supervisor opened reach the guest that asked, whatever happens to it meanwhile; nobody waits for another."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from guests import build
from running import Jail, User

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
