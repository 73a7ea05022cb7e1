"""Where a pinned directory lies, also one whose path is longer than a call can name."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyjail.kernel.errno import E
from pyjail.mount_spec import MountSpec
from pyjail.paths.build import Builder
from pyjail.paths.confined import PATH_MAX
from pyjail.paths.locator import Locator
from pyjail.paths.mounts import Mount
from pyjail.paths.types import GuestPath, HostPath

NAME = "n" * 250
PIN = os.O_PATH | os.O_CLOEXEC


def spec(guest: bytes, path: Path, kind: str) -> MountSpec:
    host = HostPath(os.fsencode(path))
    return MountSpec(guest, host, kind=kind, origin="test", writable=True, is_directory=True)


@pytest.fixture
def trees(tmp_path: Path) -> Iterator[tuple[Locator, Path]]:
    """A root with another mount at /bound, both empty."""
    for name in ("root", "bound"):
        (tmp_path / name).mkdir()
    specs = [spec(b"/", tmp_path / "root", "root"), spec(b"/bound", tmp_path / "bound", "bind")]
    yield Locator(Builder(lambda: os.fsencode(tmp_path / "glue")).table(specs)), tmp_path
    shutil.rmtree(tmp_path / "bound")


def descend(top: Path, levels: int) -> int:
    """A pin of the lowest of so many directories, one in the other."""
    pin = os.open(top, PIN)
    for _ in range(levels):
        os.mkdir(NAME, dir_fd=pin)
        below = os.open(NAME, PIN, dir_fd=pin)
        os.close(pin)
        pin = below
    return pin


class Counted(dict[bytes, Mount]):
    """The rows by guest path, and how often one was looked for."""

    asked = 0

    def get(self, *key: object) -> Mount | None:  # type: ignore[override]
        self.asked += 1
        return super().get(*key)  # type: ignore[call-overload, no-any-return]


def test_a_path_is_looked_for_in_the_table_by_what_may_be_a_mount_in_it(trees: tuple[Locator, Path]) -> None:
    """However deep it is: no mount's path is longer than the longest."""
    table = trees[0].mounts
    table.by_guest = rows = Counted(table.by_guest)
    for path, mount in (("/bound", "/bound"), ("/bound/", "/bound"), ("/bound" + "/d" * 2000, "/bound"), ("/bounds", "/")):
        assert table.find(os.fsencode(path)).guest == os.fsencode(mount)
    assert rows.asked <= 8
    beneath = table.rows[1]
    table.add(Mount(2, GuestPath(b"/bound/d/d/d"), beneath.host, "bind", writable=True, devices=False, is_directory=True, fd=-1))
    table.by_guest = rows = Counted(table.by_guest)
    assert table.find(b"/bound" + b"/d" * 2000).guest == b"/bound/d/d/d"
    assert table.find(b"/bound/d/d/dd/d").guest == table.find(b"/bound/d/d").guest == b"/bound"
    assert rows.asked <= 10


@pytest.mark.parametrize("levels", [17, 18, 40, 300])
def test_a_directory_without_a_path_lies_in_the_mount_of_its_ancestors(
    trees: tuple[Locator, Path], levels: int
) -> None:
    locator, top = trees
    pin = descend(top / "bound", levels)
    try:
        found = locator.locate_pin(pin, -1)
    finally:
        os.close(pin)
    assert isinstance(found, tuple)
    mount, guest = found
    assert mount.guest == b"/bound"
    assert guest.startswith(b"/bound/" + NAME.encode())
    assert len(guest) >= PATH_MAX


def test_what_was_removed_there_is_gone_and_a_file_has_no_place(trees: tuple[Locator, Path]) -> None:
    locator, top = trees
    parent = descend(top / "bound", 20)
    os.mkdir("d", dir_fd=parent)
    removed = os.open("d", PIN, dir_fd=parent)
    os.rmdir("d", dir_fd=parent)
    file = os.open("f", os.O_CREAT | os.O_WRONLY, dir_fd=parent)
    try:
        assert locator.locate_pin(removed, -1) is E.ENOENT
        assert locator.locate_pin(file, -1) is E.ENAMETOOLONG
    finally:
        for pin in (parent, removed, file):
            os.close(pin)


def test_a_directory_outside_every_mount_is_refused_however_deep(trees: tuple[Locator, Path]) -> None:
    locator, top = trees
    (top / "outside").mkdir()
    pin = descend(top / "outside", 20)
    try:
        assert locator.locate_pin(pin, -1) is E.EACCES
    finally:
        os.close(pin)
        shutil.rmtree(top / "outside")
