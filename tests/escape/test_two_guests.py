"""One guest exchanges directories and links while another makes every call that creates or changes something.

Nothing outside changes. 3 s of it; PYJAIL_FUZZ_SECONDS for more.
"""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
from guests import build
from running import Jail, User, native

SECONDS = float(os.environ.get("PYJAIL_FUZZ_SECONDS", 3))


@dataclass(frozen=True, slots=True)
class World:
    """``root`` for the jail, ``root/w`` to work in; ``outside`` beside the root belongs to the user and must stay as it is."""

    root: Path
    outside: Path


@pytest.fixture
def world(place: Path, user: User) -> World:
    made = World(place / "root", place / "outside")
    for path in (made.root / "bin", made.root / "proc", made.root / "w", made.outside / "full"):
        path.mkdir(parents=True)
    shutil.copy(build("swap"), made.root / "bin/swap")
    (made.outside / "target").write_text("as it was")
    (made.outside / "full/inside").write_text("as it was")
    for path in (made.root / "w", made.outside, *made.outside.rglob("*")):
        user.own(path)
    return made


def state(top: Path) -> list[object]:
    """All that the calls might have changed."""
    rows: list[object] = []
    for path in sorted([top, *top.rglob("*")]):
        found = path.lstat()
        content = path.read_text() if path.is_file() else None
        rows.append(
            (str(path), found.st_mode, found.st_uid, found.st_mtime_ns, found.st_ctime_ns, os.listxattr(path), content)
        )
    return rows


def numbers(output: str) -> dict[str, int]:
    words = output.split()
    return dict(zip(words[::2], map(int, words[1::2]), strict=True))


@pytest.mark.parametrize("target", ["absolute", "relative"])
def test_exchanged_components_lead_no_call_outside(jail: Jail, world: World, target: str) -> None:
    """Both made progress: calls that worked, calls that met the link, and exchanges."""
    link = str(world.outside) if target == "absolute" else "../../outside"
    before = state(world.outside)
    done = jail("/bin/swap", str(SECONDS), link, root=world.root, options=["--workdir", "/w"], timeout=SECONDS + 60)
    assert done.returncode == 0, done
    found = numbers(done.stdout)
    assert min(found["done"], found["failed"], found["swaps"]) > 20, found
    assert state(world.outside) == before, found


def test_without_a_jail_they_do(user: User, world: World) -> None:
    """The control: the same calls change what lies outside."""
    before = state(world.outside)
    done = native(user, world.root / "bin/swap", "1", world.outside, cwd=world.root / "w")
    assert done.returncode == 0, done
    assert state(world.outside) != before
