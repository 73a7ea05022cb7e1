"""Paths that are asked for at every exec: the kernel's one call finds what the resolver found, or nothing."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from paths.test_resolver import bind, root_spec, table_of
from pyjail.kernel.errno import E, Errno
from pyjail.kernel.guest import AT_FDCWD, Guest
from pyjail.paths.place import Place
from pyjail.paths.resolver import Resolver

PATH = b"/lib64/ld"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Two links on the way, as Debian's dynamic linker has them."""
    top = tmp_path / "root"
    (top / "usr" / "lib" / "real").mkdir(parents=True)
    (top / "usr" / "lib" / "real" / "ld").write_text("one")
    (top / "lib64").symlink_to("usr/lib64")
    (top / "usr" / "lib64").mkdir()
    (top / "usr" / "lib64" / "ld").symlink_to("/lib/real/ld")
    (top / "lib").symlink_to("usr/lib")
    return top


@pytest.fixture
def ask(root: Path) -> Callable[[], tuple[bytes, int] | Errno]:
    """Guest path and inode that ``standing`` tells; the same as ``lookup`` does each time."""
    resolver = Resolver(table_of(root_spec(root)))

    def told(place: Place | Errno) -> tuple[bytes, int] | Errno:
        if isinstance(place, Errno):
            return place
        found = place.guest, os.fstat(place.fd).st_ino
        place.close()
        return found

    def both() -> tuple[bytes, int] | Errno:
        standing = told(resolver.standing(Guest(os.getpid()), PATH))
        assert standing == told(resolver.lookup(Guest(os.getpid()), AT_FDCWD, PATH))
        return standing

    return both


def test_what_was_found_once_is_found_again_without_walking(
    root: Path, ask: Callable[[], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Links and all, in one call."""
    first = ask()
    assert isinstance(first, tuple)
    assert first[0] == b"/usr/lib/real/ld"
    resolver = Resolver(table_of(root_spec(root)))
    resolver.standing(Guest(os.getpid()), PATH).close()  # type: ignore[union-attr]
    monkeypatch.setattr(Resolver, "lookup", None)
    place = resolver.standing(Guest(os.getpid()), PATH)
    assert isinstance(place, Place)
    assert place.guest == first[0]
    assert place.rest() == b"usr/lib/real/ld"
    place.close()


def replaced(root: Path) -> None:
    (root / "new").write_text("two")
    (root / "new").rename(root / "usr" / "lib" / "real" / "ld")


def moved(root: Path) -> None:
    (root / "usr" / "lib" / "real" / "ld").rename(root / "elsewhere")


def moved_with_its_directory(root: Path) -> None:
    (root / "usr" / "lib" / "real").rename(root / "usr" / "lib" / "other")


def led_elsewhere(root: Path) -> None:
    (root / "usr" / "other").write_text("three")
    (root / "usr" / "lib64" / "ld").unlink()
    (root / "usr" / "lib64" / "ld").symlink_to("/usr/other")


@pytest.mark.parametrize("change", [replaced, moved, moved_with_its_directory, led_elsewhere])
def test_a_change_is_seen(root: Path, ask: Callable[[], object], change: Callable[[Path], None]) -> None:
    """Of the object, its name, a directory or a link on the way. Nothing stays open."""
    first = ask()
    before = os.listdir("/proc/self/fd")
    assert ask() == first
    change(root)
    second = ask()
    assert second != first
    assert ask() == second
    assert os.listdir("/proc/self/fd") == before


def test_what_a_mount_hides_is_not_found(root: Path, tmp_path: Path) -> None:
    """The kernel does not see our mounts: what it finds beneath one of them is not what guests see."""
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "ld").write_text("the mount's")
    resolver = Resolver(table_of(root_spec(root), bind("/usr/lib/real", tmp_path / "other")))
    for _ in range(2):
        place = resolver.standing(Guest(os.getpid()), PATH)
        assert isinstance(place, Place)
        assert os.fstat(place.fd).st_ino == (tmp_path / "other" / "ld").stat().st_ino
        place.close()
    (tmp_path / "other" / "ld").unlink()
    assert resolver.standing(Guest(os.getpid()), PATH) is E.ENOENT
