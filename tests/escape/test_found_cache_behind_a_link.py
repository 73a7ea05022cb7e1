"""The way to the fast lane's copies may lead over links (a cache on another disk): no guest puts its own place there.

A later run follows the same names. Whoever makes them lead elsewhere decides which code runs in the user's other jails.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from running import Jail, native

ATTACKS = {
    "rename": "mv {link} {link}2",
    "unlink": "rm -f {link}",
    "rmdir": "rmdir {link}",
    "replace": "ln -s /tmp {link}3 && mv -Tf {link}3 {link}",
    "exchange": "ln -s /tmp {link}4 && python3 -c 'import ctypes; "
    'print(ctypes.CDLL(None).renameat2(-100, b"{link}4", -100, b"{link}", 2))\'',
    "above": "mv {home}/over {home}/under; mkdir -p {home}/over/link",
}


@pytest.fixture
def cache(place: Path, jail: Jail) -> tuple[Path, Path]:
    """A home whose .cache leads over a second link to another disk."""
    home, disk = place / "home", place / "disk"
    for path in (home, disk, home / "over", disk / "data"):
        path.mkdir()
    (home / ".cache").symlink_to("over/link")
    (home / "over/link").symlink_to(disk / "data")
    for path in (home, disk, home / "over", disk / "data"):
        jail.user.own(path)
    if os.geteuid() == 0:
        for path in (home / ".cache", home / "over/link"):
            os.lchown(path, jail.user.uid, jail.user.uid)
    return home, disk / "data"


def script(name: str, home: Path, link: str) -> str:
    attack = ATTACKS[name].format(link=home / link, home=home)
    forge = f"mkdir -p {home}/.cache/pyjail/lane && echo forged > {home}/.cache/pyjail/lane/x"
    return f"{attack}; {forge}; true"


@pytest.mark.parametrize("link", [".cache", "over/link"])
@pytest.mark.parametrize("attack", ATTACKS)
def test_no_guest_makes_a_later_run_look_elsewhere(
    jail: Jail, cache: tuple[Path, Path], attack: str, link: str
) -> None:
    home, data = cache
    done = jail.shell(script(attack, home, link), options=(f"--bind={home}",), cwd=home, env={"HOME": str(home)})
    assert done.returncode == 0, done
    assert os.path.realpath(home / ".cache") == str(data)
    assert not (home / ".cache/pyjail/lane/x").exists()


@pytest.mark.parametrize("attack", ["rename", "unlink", "replace", "above"])
def test_natively_these_leads_elsewhere(jail: Jail, cache: tuple[Path, Path], attack: str) -> None:
    """The control."""
    home, data = cache
    native(jail.user, "/bin/sh", "-c", script(attack, home, ".cache"), cwd=home)
    assert os.path.realpath(home / ".cache") != str(data)


def test_the_link_still_leads_where_it_did(jail: Jail, cache: tuple[Path, Path]) -> None:
    """It is shown, followed and may have neighbours: only its name stays."""
    home, data = cache
    (data / "file").write_text("cached\n")
    jail.user.own(data / "file")
    said = jail.shell(
        f"readlink {home}/.cache; cat {home}/.cache/file; mkdir {home}/new && mv {home}/new {home}/newer && ls {home}",
        options=(f"--bind={home}", f"--bind={data}"),
        cwd=home,
        env={"HOME": str(home)},
    )
    assert said.stdout.split() == ["over/link", "cached", "newer", "over"], said
