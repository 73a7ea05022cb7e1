"""Private places: made as declared, removed to the last file, whatever a guest left there."""

from __future__ import annotations

import os
import signal
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyjail import scratch
from pyjail.failure import Failure
from pyjail.kernel.held import hold, take
from pyjail.scratch import Scratch, disk_directory
from pyjail.tidy import remove, remove_tree


def scratch_in(place: Path) -> Scratch:
    for name in ("memory", "disk"):
        (place / name).mkdir(exist_ok=True)
    return Scratch(os.fsencode(place / "memory"), os.fsencode(place / "disk"))


def leftovers(place: Path) -> list[Path]:
    return [found for name in ("memory", "disk") for found in (place / name).iterdir()]


def test_nothing_exists_before_it_is_made_and_nothing_after_it_is_removed(tmp_path: Path) -> None:
    scratch = scratch_in(tmp_path)
    paths = [
        scratch.directory(b"d", 0o755),
        scratch.file(b"d/f", 0o640, b"content"),
        scratch.roomy_directory(b"r", 0o1777),
    ]
    link = scratch.link(b"d/l", b"/target")
    assert leftovers(tmp_path) == []
    scratch.make()
    assert [stat.S_IMODE(os.stat(path).st_mode) for path in paths] == [0o755, 0o640, 0o1777]
    assert Path(os.fsdecode(paths[1])).read_bytes() == b"content"
    assert os.readlink(link) == b"/target"
    assert {os.stat(top).st_mode & 0o7777 for top in scratch.tops} == {0o700}
    scratch.remove()
    assert leftovers(tmp_path) == []
    scratch.remove()


def test_modes_do_not_depend_on_the_umask(tmp_path: Path) -> None:
    scratch = scratch_in(tmp_path)
    path = scratch.directory(b"d", 0o1777)
    before = os.umask(0o777)
    try:
        scratch.make()
    finally:
        os.umask(before)
    assert stat.S_IMODE(os.stat(path).st_mode) == 0o1777
    scratch.remove()


def test_a_failure_leaves_nothing_behind(tmp_path: Path) -> None:
    scratch = scratch_in(tmp_path)
    scratch.directory(b"fine", 0o755)
    scratch.file(b"missing/file", 0o600)
    with pytest.raises(Failure):
        scratch.make()
    assert leftovers(tmp_path) == []


def test_a_name_that_is_taken_is_a_failure_that_removes_nothing_of_others(tmp_path: Path) -> None:
    """Names are not predictable; should one be there all the same, it is not ours."""
    scratch = scratch_in(tmp_path)
    os.mkdir(scratch.path)
    Path(os.fsdecode(scratch.path), "others").touch()
    with pytest.raises(Failure):
        scratch.make()
    assert Path(os.fsdecode(scratch.path), "others").exists()


def test_two_jails_never_share_a_name(tmp_path: Path) -> None:
    assert len({scratch_in(tmp_path).path for _ in range(100)}) == 100


def test_the_place_follows_tmpdir_where_that_is_usable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    assert disk_directory() == os.fsencode(tmp_path)
    for unusable in (str(tmp_path / "missing"), "relative", ""):
        monkeypatch.setenv("TMPDIR", unusable)
        assert disk_directory() in (b"/tmp", b"/var/tmp")


# --- removal ---


def deep(top: Path) -> None:
    fd = os.open(top, os.O_RDONLY)
    for _ in range(3000):
        os.mkdir("d", dir_fd=fd)
        inner = os.open("d", os.O_RDONLY, dir_fd=fd)
        os.close(fd)
        fd = inner
    os.close(fd)


def locked(top: Path) -> None:
    (top / "a" / "b" / "c").mkdir(parents=True)
    (top / "a" / "b" / "file").touch()
    for path in (top / "a" / "b" / "c", top / "a" / "b", top / "a"):
        path.chmod(0)


def special(top: Path) -> None:
    os.mkfifo(top / "fifo")
    (top / "dangling").symlink_to("missing")
    (top / "loop").symlink_to("loop")
    os.mkdir(os.fsencode(top) + b"/\xff\n")
    (top / ("n" * 255)).mkdir()
    (top / ".1-0").mkdir()
    (top / f".{os.getpid()}-0").mkdir()
    (top / f".{os.getpid()}-0" / "x").mkdir()


@pytest.mark.parametrize("fill", [deep, locked, special])
def test_whatever_a_guest_left_is_removed(tmp_path: Path, fill: Callable[[Path], None]) -> None:
    """Deeper than PATH_MAX, without permissions, with names and types of every kind."""
    top = tmp_path / "top"
    (top / "place").mkdir(parents=True)
    fill(top / "place")
    remove([os.fsencode(top)])
    assert not top.exists()


def test_no_link_is_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    (outside / "dir").mkdir(parents=True)
    (outside / "file").touch()
    (outside / "dir").chmod(0o500)
    top = tmp_path / "top"
    (top / "place").mkdir(parents=True)
    for name, target in (("dir", outside / "dir"), ("all", outside), ("file", outside / "file")):
        (top / "place" / name).symlink_to(target)
    remove_tree(os.fsencode(top))
    assert not top.exists()
    assert sorted(path.name for path in outside.iterdir()) == ["dir", "file"]
    assert stat.S_IMODE((outside / "dir").stat().st_mode) == 0o500


def test_a_top_that_is_a_link_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "top").symlink_to("real")
    remove_tree(os.fsencode(tmp_path / "top"))
    assert (tmp_path / "real").exists()


NAMES = st.sampled_from(["a", "b", ".0", "é"])
TREES = st.recursive(st.just(None), lambda inner: st.dictionaries(NAMES, inner, max_size=4), max_leaves=20)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TREES)
def test_any_tree_is_removed(tmp_path: Path, tree: object) -> None:
    def build(path: Path, node: object) -> None:
        if isinstance(node, dict):
            path.mkdir()
            for name, inner in node.items():
                build(path / name, inner)
        else:
            path.touch()

    top = tmp_path / "top"
    top.mkdir()
    build(top / "x", tree)
    remove_tree(os.fsencode(top))
    assert not top.exists()


def test_what_a_dead_run_left_is_removed_by_the_next_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not what another run holds, what was made just now, what is no directory, and what is somebody else's by its name."""
    made, place = scratch_in(tmp_path), tmp_path / "memory"
    monkeypatch.setattr(scratch, "_MEMORY", os.fsencode(place))
    names = {kind: place / f".pyjail-{kind}" for kind in ("dead", "held", "new")}
    for path in names.values():
        path.mkdir()
        (path / "file").write_text("left")
    on_the_disk = tmp_path / "disk" / names["dead"].name
    on_the_disk.mkdir()
    hold(os.fsencode(names["held"]))
    others = [place / ".pyjail-file", place / "other"]
    others[0].write_text("")
    others[1].mkdir()
    for path in (names["dead"], names["held"], *others):
        os.utime(path, (0, 0))
    made.make()
    assert sorted(place.iterdir()) == sorted([names["held"], names["new"], *others, Path(os.fsdecode(made.path))])
    assert not on_the_disk.exists()
    made.remove()
    assert sorted(place.iterdir()) == sorted([names["held"], names["new"], *others])


def test_a_run_holds_its_own_directory_until_its_process_ends(tmp_path: Path) -> None:
    """However it ends: the lock goes with the descriptor."""
    ready, end = os.pipe()
    child = os.fork()
    if child == 0:
        scratch_in(tmp_path).make()
        os.write(end, b".")
        signal.pause()
    os.read(ready, 1)
    (own,) = leftovers(tmp_path)
    with pytest.raises(BlockingIOError):
        take(os.fsencode(own))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(take(os.fsencode(own)))
