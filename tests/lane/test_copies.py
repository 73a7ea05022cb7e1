"""The directory of copies: found by identity, made once, trusted only where nobody else can write."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyjail.lane import making, sites
from pyjail.lane.copies import Copies, Copy, directory_of, place_for
from pyjail.lane.making import check
from pyjail.lane.sites import find, patched

from lane.objects import probe

pytestmark = pytest.mark.skipif(os.uname().machine != "x86_64", reason="the lane is for x86_64")


@pytest.fixture(scope="session")
def content(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return probe(tmp_path_factory.mktemp("library") / "probe.so")


@pytest.fixture
def library(tmp_path: Path, content: bytes) -> Path:
    path = tmp_path / "libprobe.so"
    path.write_bytes(content)
    path.chmod(0o755)
    return path


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "pyjail" / "lane"


@pytest.fixture
def opened(place: Path) -> Iterator[Copies]:
    found = Copies(os.fsencode(place))
    assert found.reason == ""
    yield found
    found.close()


def make(where: Copies, path: Path, *, is_interpreter: bool = False) -> Copy | None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        return making.make(where, descriptor, os.fstat(descriptor), is_interpreter)
    finally:
        os.close(descriptor)


def files(place: Path) -> dict[str, os.stat_result]:
    return {path.name: path.lstat() for path in place.iterdir()}


def test_a_copy_is_the_file_with_its_sites_patched(opened: Copies, place: Path, library: Path, content: bytes) -> None:
    assert opened.known(library.stat()) is None and not opened.is_settled(library.stat())
    copy = make(opened, library)
    assert copy is not None and opened.reason == "" and opened.is_settled(library.stat())
    path = place / os.fsdecode(copy.name)
    assert path.read_bytes() == patched(content, find(content, is_interpreter=False)) != content
    assert (path.stat().st_ino, path.stat().st_size) == (copy.inode, copy.size)
    assert path.stat().st_mode == 0o100555
    assert library.read_bytes() == content


def test_a_second_look_finds_the_same_copy_in_another_process(opened: Copies, place: Path, library: Path) -> None:
    copy = make(opened, library)
    other = Copies(os.fsencode(place))
    found = other.known(library.stat())
    other.close()
    assert copy is not None and found is not None
    assert (found.name, found.inode, found.size) == (copy.name, copy.inode, copy.size)


def test_what_another_process_makes_is_known_at_once(opened: Copies, library: Path) -> None:
    child = os.fork()
    if child == 0:
        make(opened, library)
        os._exit(0)
    assert os.waitpid(child, 0)[1] == 0
    assert opened.known(library.stat()) is not None


def test_a_file_that_changes_is_another_file(opened: Copies, library: Path) -> None:
    make(opened, library)
    before = library.stat()
    with library.open("r+b") as file:
        file.seek(-1, os.SEEK_END)
        file.write(b"x")
    assert opened.known(before) is not None
    assert opened.known(library.stat()) is None
    library.write_bytes(library.read_bytes() + b"longer")
    assert opened.known(library.stat()) is None


def test_equal_files_share_one_copy(opened: Copies, place: Path, library: Path, tmp_path: Path) -> None:
    twin = tmp_path / "twin.so"
    twin.write_bytes(library.read_bytes())
    twin.chmod(0o755)
    one, other = make(opened, library), make(opened, twin)
    assert one is not None and other is not None
    assert one.name != other.name and one.inode == other.inode
    assert len({status.st_ino for status in files(place).values()}) == 1


def test_a_loader_and_a_library_with_equal_bytes_are_told_apart_by_what_is_patched(
    opened: Copies, place: Path, library: Path, tmp_path: Path
) -> None:
    library.write_bytes(library.read_bytes().replace(b"\xb8\x15\0\0\0", b"\xb8\x01\x01\0\0"))
    twin = tmp_path / "twin.so"
    twin.write_bytes(library.read_bytes())
    one, other = make(opened, library), make(opened, twin, is_interpreter=True)
    assert one is not None and other is not None and one.inode != other.inode


def test_what_was_made_of_equal_bytes_is_not_made_again(
    opened: Copies, library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A root for each job, all with the same libc: disassembled once."""
    (plain := tmp_path / "plain.so").write_bytes(b"\x7fELF" + bytes(5000))
    one = make(opened, library)
    assert make(opened, plain) is None

    def fails(*_: object, **__: object) -> None:
        raise ImportError("looked into again")

    monkeypatch.setattr(sites, "find", fails)
    for number, text in enumerate((library.read_bytes(), plain.read_bytes())):
        twin = tmp_path / f"twin-{number}.so"
        twin.write_bytes(text)
        twin.chmod(0o755 if number == 0 else 0o644)
        other = make(opened, twin)
        assert opened.is_settled(twin.stat()), opened.reason
        assert other is None if number else one is not None and other is not None and other.inode == one.inode


@pytest.mark.parametrize("text", [b"", b"#!/bin/sh\n", b"\x7fELF", b"\x7fELF" + bytes(5000)])
def test_a_file_with_nothing_to_patch_is_remembered(text: bytes, opened: Copies, library: Path) -> None:
    library.write_bytes(text)
    assert make(opened, library) is None
    assert opened.is_settled(library.stat()) and opened.known(library.stat()) is None


def test_what_is_no_regular_file_is_not_read(opened: Copies) -> None:
    reader, writer = os.pipe()
    assert making.make(opened, reader, os.fstat(reader), is_interpreter=False) is None
    os.close(reader)
    os.close(writer)


SPOILT = {
    "written": "chmod 755 {}; cat {} > other; cat other > {}; chmod 555 {}",
    "shortened": "chmod 755 {}; truncate -s 100 {}; chmod 555 {}; touch -d @1000000000 {}",
    "writable": "chmod 755 {}",
    "touched": "touch {}",
    "a link": "mv {} elsewhere; ln -s elsewhere {}",
    "gone": "rm -f {}",
    "a directory": "rm -f {}; mkdir {}",
}


def spoil(how: str, path: Path) -> None:
    subprocess.run(["sh", "-e", "-c", SPOILT[how].replace("{}", path.name)], cwd=path.parent, check=True)


@pytest.mark.parametrize("name", SPOILT)
def test_a_copy_that_was_touched_is_none(name: str, opened: Copies, place: Path, library: Path) -> None:
    copy = make(opened, library)
    assert copy is not None
    spoil(name, place / os.fsdecode(copy.name))
    assert opened.known(library.stat()) is None and not opened.is_settled(library.stat())


@pytest.mark.parametrize("name", [name for name in SPOILT if name != "a directory"])
def test_a_copy_that_was_touched_is_made_again(name: str, opened: Copies, place: Path, library: Path) -> None:
    first = make(opened, library)
    assert first is not None
    expected = (place / os.fsdecode(first.name)).read_bytes()
    spoil(name, place / os.fsdecode(first.name))
    again = make(opened, library)
    assert again is not None, opened.reason
    assert (place / os.fsdecode(again.name)).read_bytes() == expected


def test_a_torn_write_leaves_nothing_that_is_taken(opened: Copies, place: Path, library: Path) -> None:
    """A maker that was killed: its file has no name that anybody looks for; the next of its number removes it."""
    (place / f"new-{os.getpid()}").write_bytes(b"half of it")
    copy = make(opened, library)
    assert copy is not None and not [name for name in files(place) if name.startswith("new-")]


def test_many_makers_at_once_do_no_harm(opened: Copies, place: Path, library: Path) -> None:
    children = []
    for _ in range(8):
        child = os.fork()
        if child == 0:
            os._exit(0 if make(opened, library) is not None else 1)
        children.append(child)
    assert [os.waitpid(child, 0)[1] for child in children] == [0] * 8
    assert check(opened) == []
    assert len(files(place)) == 3


def test_a_full_disk_leaves_no_copy_and_says_why(
    opened: Copies, place: Path, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int, mode: int) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(os, "fchmod", full)  # in the middle of a write
    assert make(opened, library) is None
    assert "No space left" in opened.reason
    assert opened.has_failed_lately()
    assert [name for name in files(place) if not name.startswith("failed.")] == [] and not opened.is_settled(library.stat())


def test_check_finds_what_does_not_have_its_digest(opened: Copies, place: Path, library: Path) -> None:
    copy = make(opened, library)
    assert copy is not None and check(opened) == []
    path = place / os.fsdecode(copy.name)
    sealed = path.stat()
    path.chmod(0o755)
    path.write_bytes(path.read_bytes()[:-1] + b"!")
    path.chmod(0o555)
    os.utime(path, ns=(sealed.st_mtime_ns, sealed.st_mtime_ns))
    assert len(check(opened)) == 1


def test_old_names_go_when_there_are_many(
    opened: Copies, place: Path, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(making, "_MOST_NAMES", 4)
    monkeypatch.setattr(making, "_KEPT_NAMES", 3)
    copy = make(opened, library)
    for number in range(6):
        (place / f"note-{number}").touch()
    library.write_bytes(b"nothing to patch")
    assert make(opened, library) is None
    assert copy is not None and os.fsdecode(copy.name) in files(place)
    assert len(files(place)) == 3 and len({status.st_ino for status in files(place).values()}) == 1


# -- whom to trust --------------------------------------------------------------------------------------------------------


def test_the_directory_is_made_for_its_owner_alone(opened: Copies, place: Path) -> None:
    assert {at.stat().st_mode for at in (place, place.parent, place.parent.parent)} == {0o40700}


@pytest.mark.parametrize("mode", [0o777, 0o770, 0o1777])
def test_a_directory_that_others_write_to_is_not_used(mode: int, place: Path, library: Path) -> None:
    place.mkdir(parents=True)
    place.chmod(mode)
    found = Copies(os.fsencode(place))
    assert found.fd == -1 and found.reason == "others may write to it"
    assert make(found, library) is None and found.known(library.stat()) is None


def test_a_way_on_which_others_write_is_not_gone(place: Path) -> None:
    place.mkdir(parents=True)
    place.parent.parent.chmod(0o777)
    assert Copies(os.fsencode(place)).reason == "others may write to a directory above it"
    place.parent.parent.chmod(0o1777)  # like /tmp: nobody renames what is ours
    assert Copies(os.fsencode(place)).reason == ""


@pytest.mark.skipif(os.geteuid() != 0, reason="gives directories away")
def test_what_belongs_to_somebody_else_is_not_used(place: Path) -> None:
    place.mkdir(parents=True, mode=0o700)
    os.chown(place, 1000, 1000)
    assert Copies(os.fsencode(place)).reason == "it belongs to somebody else"
    os.chown(place, 0, 0)
    os.chown(place.parent, 1000, 1000)
    assert Copies(os.fsencode(place)).reason == "a directory above it belongs to somebody else"


def test_a_link_in_its_place_is_not_followed(place: Path, tmp_path: Path) -> None:
    place.parent.mkdir(parents=True)
    (tmp_path / "other").mkdir()
    place.symlink_to(tmp_path / "other")
    found = Copies(os.fsencode(place))
    assert found.fd == -1 and found.reason


def test_a_home_that_does_not_exist_or_is_no_directory_gives_a_reason(tmp_path: Path) -> None:
    """It is not made: Debian's users without a home have /nonexistent, and count on that."""
    missing = {b"HOME": os.fsencode(tmp_path / "nonexistent")}
    assert Copies(directory_of(missing) or b"").reason == "No such file or directory"
    assert not (tmp_path / "nonexistent").exists()
    (tmp_path / "file").touch()
    assert Copies(os.fsencode(tmp_path / "file" / "lane")).reason == "Not a directory"


def test_the_environment_says_where() -> None:
    assert directory_of({b"XDG_CACHE_HOME": b"/c", b"HOME": b"/h"}) == b"/c/pyjail/lane"
    assert directory_of({b"XDG_CACHE_HOME": b"relative", b"HOME": b"/h"}) == b"/h/.cache/pyjail/lane"
    assert directory_of({b"HOME": b""}) is None
    assert directory_of({}) is None


def test_looking_loads_neither_capstone_nor_pyelftools(place: Path, library: Path) -> None:
    code = f"""
import os, sys
sys.path[:0] = {sys.path!r}
from pyjail.lane.copies import Copies
assert Copies({os.fsencode(place)!r}).known(os.stat({str(library)!r})) is None
print(*[name for name in ("capstone", "elftools", "re", "typing", "dataclasses") if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-I", "-S", "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def test_no_copies_are_taken_from_where_guests_of_this_run_may_write(tmp_path: Path) -> None:
    """An earlier run's guests, when XDG_CACHE_HOME was another, could have forged them: $HOME's place is kept from all."""
    home, project = tmp_path / "home", tmp_path / "project"
    environment = {b"HOME": os.fsencode(home), b"XDG_CACHE_HOME": os.fsencode(project / ".cache")}
    own, default = project / ".cache/pyjail/lane", home / ".cache/pyjail/lane"
    for writable, expected in (
        ([], own), ([tmp_path / "proj"], own), ([home], own), ([project], default), ([own / "deeper"], own),
        ([home, tmp_path], default), ([project / ".cache"], default), ([Path("/")], default), ([own], default),
    ):  # fmt: skip
        assert place_for(environment, map(os.fsencode, writable)) == os.fsencode(expected), writable
    del environment[b"HOME"]
    assert place_for(environment, [os.fsencode(project)]) is None
    assert place_for({b"HOME": os.fsencode(home)}, [os.fsencode(home)]) == os.fsencode(default)


def test_a_cache_behind_a_link_is_judged_by_where_it_lies(tmp_path: Path) -> None:
    (tmp_path / "project").mkdir()
    (tmp_path / "link").symlink_to("project")
    environment = {b"HOME": b"/home/u", b"XDG_CACHE_HOME": os.fsencode(tmp_path / "link")}
    assert place_for(environment, [os.fsencode(tmp_path / "project")]) == b"/home/u/.cache/pyjail/lane"
