"""tools/roots: test roots are made once, whole or not at all, and anew when what they are made from changes."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from running import CHECKOUT, User


@pytest.fixture
def cache(place: Path) -> Path:
    return place / "roots"


def roots(user: User, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*user.prefix, str(CHECKOUT / "tools" / "roots"), *words],
        env=user.environment | environment,
        cwd="/",
        capture_output=True,
        text=True,
        check=False,
    )


def outdate(cache: Path, name: str) -> None:
    (cache / f".{name}.digest").write_text("of another recipe")


@pytest.mark.parametrize("user", ["root"], indirect=True)
def test_a_root_is_made_once_and_anew_when_its_recipe_changes(user: User, cache: Path) -> None:
    """The second call changes nothing; a stamp that does not match makes a fresh tree, without what was left in it."""
    named = {"PYJAIL_ROOTS": str(cache)}
    first = roots(user, "busybox", **named)
    assert (first.returncode, first.stdout) == (0, f"{cache}/busybox\n"), first.stderr
    made = os.stat(cache / "busybox").st_ino
    (cache / "busybox" / "left").touch()
    assert roots(user, "busybox", **named).stderr == ""
    assert os.stat(cache / "busybox").st_ino == made
    outdate(cache, "busybox")
    assert "making" in roots(user, "busybox", **named).stderr
    assert not (cache / "busybox" / "left").exists()
    assert sorted(path.name for path in cache.iterdir() if "lock" not in path.name) == [".busybox.digest", "busybox"]


def test_a_current_shared_root_serves_every_user(user: User, cache: Path) -> None:
    """What root made in the shared cache is used as it is, also by a plain user with an empty cache."""
    done = roots(user, "busybox", "musl", XDG_CACHE_HOME=str(cache))
    assert done.returncode == 0, done.stderr
    for line in done.stdout.splitlines():
        assert subprocess.run([*user.prefix, "test", "-x", f"{line}/bin/busybox"], check=False).returncode == 0


@pytest.mark.parametrize(("name", "status"), [("busybox", 1), ("no-such-root", 2)])
def test_checking_makes_nothing(user: User, cache: Path, name: str, status: int) -> None:
    missing = roots(user, "--check", name, PYJAIL_ROOTS=str(cache))
    assert missing.returncode == status
    assert name in missing.stderr
    assert not cache.exists()


@pytest.mark.parametrize("user", ["plain"], indirect=True)
def test_a_plain_user_is_told_that_root_makes_debian(user: User, cache: Path, place: Path) -> None:
    """With another release the shared copy is out of date: a plain user cannot make one and is told so in one line."""
    text = (CHECKOUT / "tools" / "roots").read_text().replace('RELEASE = "bookworm"', 'RELEASE = "another"')
    script = place / "tools" / "roots"
    script.parent.mkdir()
    script.write_text(text)
    done = subprocess.run(
        [*user.prefix, "/usr/bin/python3", str(script), "bookworm"],
        env=user.environment | {"XDG_CACHE_HOME": str(cache)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "only root can make it" in done.stderr.splitlines()[-1]
    assert not list(cache.rglob("bookworm"))
