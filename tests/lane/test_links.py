"""Links that the kernel does not follow beneath a descriptor: the lane reads them, and goes on where they lead."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyjail.lane.table import begin_change, end_change

from lane.comparing import AT_FDCWD, Comparison, calls

FOLLOWED_MOST = 8
FOLLOWING = ("open", "openat", "openat2", "stat", "newfstatat", "statx", "access", "faccessat", "faccessat2")


@pytest.fixture
def place(folder: Path) -> Iterator[Path]:
    """A directory for a test's own links, in a part of the tree that has places which are masked."""
    made = folder / "links"
    made.mkdir()
    yield made
    shutil.rmtree(made)


def handed_on(whole: Comparison, path: bytes, kinds: tuple[str, ...] = FOLLOWING) -> set[int]:
    """What became of calls with this path, each compared with the kernel's answer: 0 the lane answered, else handed on."""
    found = dict(calls(whole.memory.place(path), AT_FDCWD, whole.at, 0))
    return {whole.equal(kind, *found[kind]) for kind in kinds}


@pytest.mark.parametrize(
    ("target", "is_answered"),
    [
        ("file", True), ("./file", True), ("../links/.././file", True), ("{}/file", True), ("{}/dir/sub/file", True),
        ("{}/dir/../file", True), ("{}/dir/link-dir/file", True), ("{}/link-dir/sub/file", True), ("/usr/bin/env", True),
        ("/usr//bin/./env", True), ("/lib/none", True), ("none", True), ("/nowhere/none", True), ("{}/file/none", True),
        ("{}/links", True), (".", True), ("{}/link-out", True),
        ("{}/masked/file", False), ("../masked/none", False), ("{}/dir/link-masked/file", False), ("link", False),
        ("{}/link-loop", False), ("{}/link-far/bin/env", True),
        ("{}/dir/link-masked/../file", False), ("n" * 300 + "/x", False), ("{}" + "/." * 170, False),
    ],
)  # fmt: skip
def test_what_is_followed(whole: Comparison, folder: Path, place: Path, target: str, is_answered: bool) -> None:
    """Wherever it leads; not to what is masked, nor by ".." behind a link."""
    (place / "file").write_text("file")
    (place / "link").symlink_to(target.format(folder))
    assert (handed_on(whole, os.fsencode(place / "link")) == {0}) is is_answered
    os.chdir(place)
    try:
        whole.world.know(place, os.fsencode(place))
        assert (handed_on(whole, b"./link") == {0}) is is_answered
    finally:
        os.chdir("/")


def test_what_means_the_link_itself(whole: Comparison, place: Path) -> None:
    (place / "link").symlink_to("/usr/bin/env")
    path = os.fsencode(place / "link")
    assert handed_on(whole, path, ("lstat", "readlink", "readlinkat")) == {0}
    at = whole.memory.place(path)
    assert whole.equal("open", at, os.O_NOFOLLOW, 0)  # ELOOP
    assert not whole.equal("open", at, os.O_PATH | os.O_NOFOLLOW, 0)
    assert not whole.equal("faccessat2", AT_FDCWD, at, 0, 0x100)
    assert handed_on(whole, path + b"/", (*FOLLOWING, "lstat", "readlink")) == {0}  # ENOTDIR
    assert 0 not in handed_on(whole, path, ("chdir", "execve", "statfs"))


NAMED = ("lstat", "readlink", "readlinkat", "newfstatat", "statx", "faccessat2", "open", "openat", "openat2")


@pytest.mark.parametrize(
    "name", ["a/file", "a/link", "a/b/file", "a/b/c/link", "a/b/c", "a/b/c/", "a/b/none/x", "a/file/x", "a//./b/file"]
)
@pytest.mark.parametrize("choice", [0, 1, 2, 4, 6, 8, 9, 10])
def test_links_on_the_way(whole: Comparison, folder: Path, place: Path, name: str, choice: int) -> None:
    """Also where the last name means itself."""
    for directory in ("one", "two"):
        (place / directory).mkdir()
        (place / directory / "file").write_text(directory)
        (place / directory / "link").symlink_to("file")
    (place / "a").symlink_to("one")
    (place / "one/b").symlink_to(place / "two")
    (place / "two/c").symlink_to("/usr/../usr/lib")
    whole.all_equal(os.fsencode(place / name) + b"/" * name.endswith("/"), AT_FDCWD, choice)
    if choice == 0 and "c" not in name:
        assert handed_on(whole, os.fsencode(place / name), (*FOLLOWING, "lstat", "readlink")) == {0}


@pytest.mark.parametrize("size", range(300, 360))
def test_names_at_the_end_of_the_room(whole: Comparison, folder: Path, place: Path, size: int) -> None:
    """What a link says and what follows it, together about as long as there is room."""
    (place / "link").symlink_to("./" * 60 + "../links")
    (place / "far").symlink_to("/" * (size - 100) + str(place)[1:])
    for name in (b"link", b"far"):
        path = os.fsencode(place) + b"/" + name + b"/"
        for rest in (b"file", b"none/" + b"x" * 60, b"x" * max(1, size - len(path))):
            for choice in (0, 10):
                whole.all_equal(path + rest, AT_FDCWD, choice)


@pytest.mark.parametrize("length", [1, 2, FOLLOWED_MOST, FOLLOWED_MOST + 1, 39, 40, 41, 60])
def test_chains(whole: Comparison, place: Path, length: int) -> None:
    """Up to 40 are followed by the kernel; the lane leaves long ones to the supervisor."""
    for number in range(1, length):
        (place / f"{number}").symlink_to(f"{place}/{number + 1}" if number % 2 else f"{number + 1}")
    (place / f"{length}").symlink_to("/usr/bin/env")
    assert handed_on(whole, os.fsencode(place / "1")) == {int(length > FOLLOWED_MOST)}


@pytest.mark.parametrize("mode", [0o1777, 0o1773, 0o1772, 0o777, 0o1775, 0o1755])
@pytest.mark.parametrize("owner", [0, 1000])
def test_in_a_directory_like_tmp_it_matters_whose_a_link_is(whole: Comparison, place: Path, mode: int, owner: int) -> None:
    """protected_symlinks, proc_sys_fs(5): so the lane follows none there, whoever asks."""
    (place / "link").symlink_to("/usr/bin/env")
    if os.geteuid() == 0:
        os.chown(place / "link", owner, owner, follow_symlinks=False)
    place.chmod(mode)
    assert handed_on(whole, os.fsencode(place / "link")) == {int(mode & 0o1002 == 0o1002)}


def test_whether_a_mount_begins_there_is_not_told(whole: Comparison, place: Path) -> None:
    """statx says so (STATX_ATTR_MOUNT_ROOT): of a prefix it is the supervisor's to say, by a link too."""
    for name, target in (("root", "/"), ("usr", "/usr"), ("lib", "/lib")):
        (place / name).symlink_to(target)
        assert handed_on(whole, os.fsencode(place / name), ("statx",)) == {1}
        assert handed_on(whole, os.fsencode(place / name), ("stat", "open", "access")) == {0}


def test_a_link_of_a_directory_that_somebody_moved_is_not_followed(whole: Comparison, folder: Path, place: Path) -> None:
    """Its path leads to another link by then."""
    inner = place / "inner"
    inner.mkdir()
    (inner / "link").symlink_to("/usr/bin/env")
    whole.world.know(inner, os.fsencode(inner))
    os.chdir(inner)
    try:
        assert handed_on(whole, b"link") == {0}
        inner.rename(place / "moved")
        inner.mkdir()
        (inner / "link").symlink_to("/usr/bin/none")
        found = dict(calls(whole.memory.place(b"link"), AT_FDCWD, whole.at, 0))
        for kind in FOLLOWING:
            answer = whole.world.call(kind, *found[kind])
            assert answer.handed_on, kind
            if answer.result >= 0 and kind.startswith("open"):
                os.close(answer.result)
    finally:
        os.chdir("/")


@pytest.mark.parametrize(("target", "is_answered"), [("file", False), ("none/../x", False), ("{}/file", True)])
def test_while_a_guest_moves_something_only_absolute_links_are_followed(
    whole: Comparison, place: Path, target: str, is_answered: bool
) -> None:
    """What lies beside a link lies there wherever its directory is moved to meanwhile."""
    (place / "file").write_text("file")
    (place / "link").symlink_to(target.format(place))
    path = os.fsencode(place / "link")
    assert handed_on(whole, path) == {0}
    begin_change(whole.world.mailbox.memory)
    try:
        assert handed_on(whole, path) == {0 if is_answered else 1}
    finally:
        end_change(whole.world.mailbox.memory)
    assert handed_on(whole, path) == {0}


def test_no_descriptor_is_left(whole: Comparison, folder: Path, place: Path) -> None:
    """However it ends."""
    targets = ("/usr/bin/env", "/nowhere", f"{folder}/masked/file", "n" * 400, "/usr", f"{folder}/locked/secret")
    for number, target in enumerate(targets):
        (place / f"{number}").symlink_to(target)
    before = sorted(os.listdir("/proc/self/fd"))
    for number in range(len(targets)):
        handed_on(whole, os.fsencode(place / f"{number}"))
    assert sorted(os.listdir("/proc/self/fd")) == before
