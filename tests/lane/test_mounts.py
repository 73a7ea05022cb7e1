"""A root of its own with masked places, links and mounts of every level: what the lane answers is what the table says."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import stat
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyjail.lane.table import show_once
from pyjail_bpf import layout

from lane.comparing import AT_FDCWD, Comparison, calls
from lane.tree import plant, relative_paths
from lane.world import ALL, Entry, World, native, scratch_directory

MANY = settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
PATHS = layout.LANE_PATH | layout.LANE_LIST
RESOLVE_IN_ROOT = 0x10


@pytest.fixture(scope="module")
def root() -> Iterator[Path]:
    """bin -> usr/bin; a tree in usr/share, in srv (which has a masked place), in etc, in var, in opt."""
    made = scratch_directory()
    for name in ("usr/share", "srv", "etc", "var", "opt"):
        (made / name).mkdir(parents=True)
        plant(made / name)
    (made / "usr/bin").mkdir()
    (made / "usr/bin/tool").write_text("tool")
    (made / "bin").symlink_to("usr/bin")
    (made / "share").symlink_to("usr/share")
    yield made
    for name in ("usr/share", "srv", "etc", "var", "opt"):
        os.chmod(made / name / "locked", 0o700)
    shutil.rmtree(made)


@pytest.fixture(scope="module")
def jail(root: Path) -> Iterator[Comparison]:
    """The root itself at level dir, since something in it is masked; usr, and links into it; etc at level path, opt at files."""
    made = World([
        Entry(b"", root, 0),
        Entry(b"/usr", root / "usr"),
        Entry(b"/bin", root / "usr/bin", ALL | layout.LANE_LINK),
        Entry(b"/share", root / "usr/share", ALL | layout.LANE_LINK),
        Entry(b"/etc", root / "etc", PATHS | layout.LANE_CLEAN),
        Entry(b"/opt", root / "opt", layout.LANE_LIST | layout.LANE_READ | layout.LANE_CLEAN),
        Entry(b"/srv", root / "srv", PATHS | layout.LANE_READ),
        Entry(b"/srv/masked", None),
        Entry(b"/var/masked", None),
        Entry(b"/var/file", None),
    ])  # fmt: skip
    for directory in (
        "",
        "usr/share",
        "usr/share/dir",
        "srv",
        "srv/dir",
        "srv/masked",
        "etc",
        "etc/dir/sub",
        "opt",
        "opt/dir",
        "var",
        "var/dir",
    ):
        made.know(root / directory, b"/" * bool(directory) + directory.encode())
    show_once(made.mailbox.memory, set(made.numbers))
    comparison = Comparison(made)
    yield comparison
    comparison.close()
    made.close()


def beneath(root: Path, path: bytes, *, follow: bool) -> int:
    """The object at a path beneath the root, with links followed as under chroot: a descriptor, or −errno."""
    how = layout.O_PATH | layout.O_CLOEXEC | (0 if follow else os.O_NOFOLLOW)
    top = os.open(root, os.O_PATH)
    try:
        record = ctypes.create_string_buffer(struct.pack("QQQ", how, 0, RESOLVE_IN_ROOT), 24)
        text = ctypes.create_string_buffer(path)
        found = -errno.EAGAIN
        while found == -errno.EAGAIN:  # a ".." that met a rename anywhere on the machine; openat2(2)
            found = native(437, top, ctypes.addressof(text), ctypes.addressof(record), 24)
        return found
    finally:
        os.close(top)


def masked_objects(root: Path) -> set[tuple[int, int]]:
    """(device, inode) of everything that the mounts hide."""
    found = [root / "var/file"]
    for top in (root / "srv/masked", root / "var/masked"):
        found += [top, *top.rglob("*")]
    return {(os.lstat(path).st_dev, os.lstat(path).st_ino) for path in found}


def check(jail: Comparison, root: Path, path: bytes, absolute: bytes, dirfd: int, choice: int) -> None:
    """Every final answer about ``path``, which means ``absolute``, is true of the tree; nothing hidden is in it."""
    hidden = masked_objects(root)
    at = jail.memory.place(path)
    for kind, arguments in calls(at, dirfd, jail.at, choice):
        if dirfd == AT_FDCWD and not path.startswith(b"/") and kind == "execve":
            continue
        answer = jail.world.call(kind, *arguments)
        if answer.handed_on:
            if answer.result >= 0 and kind.startswith("open"):
                os.close(answer.result)
            continue
        follow = not (kind in ("lstat", "readlink", "readlinkat") or nofollow(kind, arguments))
        expected = beneath(root, absolute, follow=follow)
        told = (kind, path, absolute, answer)
        try:
            if answer.result < 0:
                assert answer.result == (expected if expected < 0 else expected_error(kind, arguments, expected)), told
            else:
                assert expected >= 0, told
                status = os.fstat(expected)
                assert (status.st_dev, status.st_ino) not in hidden, told
                if kind.startswith("open"):
                    assert os.path.samestat(os.fstat(answer.result), status), told
                if kind == "chdir":
                    assert jail.world.stood == (status.st_dev, status.st_ino), told
        finally:
            for fd in (expected, answer.result if kind.startswith("open") else -1):
                if fd >= 0:
                    os.close(fd)


def nofollow(kind: str, arguments: tuple[int, ...]) -> bool:
    """Whether the call's flags say so."""
    if kind.startswith("open"):
        return bool(open_flags(kind, arguments) & os.O_NOFOLLOW)
    flags = {"newfstatat": 3, "statx": 2, "faccessat2": 3}.get(kind)
    return flags is not None and bool(arguments[flags] & 0x100)


def open_flags(kind: str, arguments: tuple[int, ...]) -> int:
    """Those of an open; of openat2 they stand in its record, which the lane has read."""
    if kind == "openat2":
        return ctypes.c_uint64.from_address(arguments[2]).value
    return arguments[1] if kind == "open" else arguments[2]


def expected_error(kind: str, arguments: tuple[int, ...], fd: int) -> int:
    """What a call on an object that is there may fail with."""
    mode = os.fstat(fd).st_mode
    if kind == "chdir" and not stat.S_ISDIR(mode):
        return -20
    if kind.startswith("readlink"):
        return 0 if stat.S_ISLNK(mode) else -22
    if kind.startswith("open") and open_flags(kind, arguments) & os.O_DIRECTORY and not stat.S_ISDIR(mode):
        return -20
    return 0


DIRECTORIES = ("", "usr/share", "usr/share/dir", "srv", "srv/dir", "etc", "etc/dir/sub", "var", "var/dir", "opt", "opt/dir")
MOUNTS = st.sampled_from([b"", b"/usr/share", b"/share", b"/srv", b"/etc", b"/var", b"/opt", b"/bin", b"/srv/dir", b"/usr"])


@MANY
@given(mount=MOUNTS, path=relative_paths(), choice=st.integers(0, 500))
def test_absolute_paths(jail: Comparison, root: Path, mount: bytes, path: bytes, choice: int) -> None:
    absolute = mount + b"/" + path
    check(jail, root, absolute, absolute, AT_FDCWD, choice)


@MANY
@given(base=st.sampled_from(DIRECTORIES),
       path=relative_paths().filter(lambda path: path[:1] != b"/"), choice=st.integers(0, 500))  # fmt: skip
def test_paths_relative_to_a_descriptor(jail: Comparison, root: Path, base: str, path: bytes, choice: int) -> None:
    dirfd = os.open(root / base, os.O_PATH)
    try:
        absolute = b"/" * bool(base) + base.encode() + b"/" + path
        before = os.getcwd()
        os.chdir(root / base)
        try:
            check(jail, root, path, absolute, dirfd, choice)
        finally:
            os.chdir(before)
    finally:
        os.close(dirfd)


HIDDEN = [b"/srv/masked", b"/srv/masked/", b"/srv/masked/file", b"/srv/masked/none", b"/var/masked/inner", b"/var/file",
          b"/var/file/", b"/var/file/x", b"/srv/link-masked/file", b"/srv/dir/link-masked/inner", b"/var/link-masked",
          b"/var/dir/link-masked/file", b"/var/link-file", b"/srv/link-hidden", b"/usr/share/link-hidden", b"/etc/link-hidden",
          b"/srv/dir/link-hidden", b"/etc/dir/link-hidden"]  # fmt: skip


@pytest.mark.parametrize("path", HIDDEN)
def test_hidden_places_are_always_handed_on(jail: Comparison, root: Path, path: bytes) -> None:
    """By name, and through links: neither their presence nor the absence of what is in them is told."""
    for choice in range(24):
        for kind, arguments in calls(jail.memory.place(path), AT_FDCWD, jail.at, choice):
            last_is_link = path.endswith((b"link-masked", b"link-file", b"link-hidden"))
            if last_is_link and (kind in ("lstat", "readlink", "readlinkat") or nofollow(kind, arguments)):
                continue
            answer = jail.world.call(kind, *arguments)
            assert answer.handed_on, (kind, path, choice)


def one(jail: Comparison, kind: str, path: bytes, choice: int = 0) -> Any:
    arguments = dict(calls(jail.memory.place(path), AT_FDCWD, jail.at, choice))[kind]
    answer = jail.world.call(kind, *arguments)
    if answer.result >= 0 and kind.startswith("open"):
        os.close(answer.result)
    return answer


def test_each_level_answers_what_its_records_can(jail: Comparison) -> None:
    """dir: directories and what is absent; files: also files, unseen; path: objects; read: both."""
    for kind in ("stat", "lstat", "access", "readlink", "newfstatat", "statx"):
        assert not one(jail, kind, b"/opt/dir").handed_on, kind
        assert one(jail, kind, b"/opt/dir/file").handed_on, kind
    assert not one(jail, "open", b"/opt/dir/file").handed_on
    assert not one(jail, "open", b"/opt/dir", 2).handed_on  # O_DIRECTORY
    assert one(jail, "open", b"/opt/dir/file", 6).handed_on  # O_PATH
    assert one(jail, "open", b"/var/dir", 2).handed_on
    for kind, path in (("stat", b"/var"), ("stat", b"/var/dir"), ("readlink", b"/var/dir"), ("access", b"/var/dir")):
        assert not one(jail, kind, path).handed_on, path
    for kind in ("open", "stat", "lstat", "access", "readlink", "execve"):
        assert one(jail, kind, b"/var/none") == (-2, 0), kind
        assert one(jail, kind, b"/etc/none") == (-2, 0), kind
    for kind in ("open", "stat", "lstat", "access", "readlink"):
        assert one(jail, kind, b"/var/dir/file").handed_on, kind
    for kind in ("stat", "lstat", "access", "readlink", "newfstatat", "statx"):
        assert not one(jail, kind, b"/etc/dir/file").handed_on, kind
    assert one(jail, "open", b"/etc/dir/file").handed_on
    assert not one(jail, "open", b"/etc/dir/file", 6).handed_on  # O_PATH
    for path in (b"/usr/bin/tool", b"/bin/tool", b"/share/link-file", b"/usr/share/dir/link-dir/file"):
        assert not one(jail, "open", path).handed_on, path
    for path in (
        b"/srv/dir/link-dir/file", b"/srv/link-dir/link-up/dir/file", b"/srv/link-file", b"/srv/dir/link-file", b"/srv/link-across",
        b"/share/link-across",
    ):  # fmt: skip
        assert not one(jail, "open", path).handed_on, path
    assert not one(jail, "stat", b"/srv/link-chain").handed_on
    assert one(jail, "open", b"/opt/link-across").handed_on  # a link there cannot be pinned
    for kind in ("stat", "access", "statx"):
        assert not one(jail, kind, b"/etc/link-across").handed_on, kind
    assert one(jail, "access", b"/etc/link-across", 4).handed_on  # W_OK, and no mount is writable
    assert not one(jail, "open", b"/srv/file").handed_on


def test_a_number_that_is_switched_off_answers_nothing(jail: Comparison) -> None:
    """One store by the supervisor, and the next calls are handed on; one more, and they are not."""
    memory = jail.world.mailbox.memory
    start = layout.LANE_PREFIXES - layout.MAILBOX
    at = bytes(memory).find(b"/usr\0", start) - 8
    number = bytes(memory[at + 4 : at + 6])
    assert not one(jail, "stat", b"/usr/bin/tool").handed_on
    memory[at + 4 : at + 6] = bytes(2)
    assert one(jail, "stat", b"/usr/bin/tool").handed_on == 1
    assert one(jail, "execve", b"/usr/bin/none").handed_on == 1
    memory[at + 4 : at + 6] = number
    assert not one(jail, "stat", b"/usr/bin/tool").handed_on


@pytest.mark.parametrize("sequence", [0, 1, 3, 0xFFFFFFFF])
def test_an_entry_that_is_being_written_is_not_believed(jail: Comparison, root: Path, sequence: int) -> None:
    made = root / f"srv/never entered {sequence}"  # of what was, the guest itself knows the path
    made.mkdir()
    (made / "file").touch()
    place = jail.world.slot(os.stat(made))
    dirfd = os.open(made, os.O_PATH)
    try:
        jail.world.mailbox.write_word(place, sequence)
        path = jail.memory.place(b"file")
        assert jail.world.call("newfstatat", dirfd, path, jail.at, 0).handed_on == 2
        jail.world.know(made, b"/srv/" + os.fsencode(made.name))
        assert not jail.world.call("newfstatat", dirfd, path, jail.at, 0).handed_on
    finally:
        os.close(dirfd)
        shutil.rmtree(made)
