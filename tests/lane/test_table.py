"""The lane's tables say what the mount table says: read here as the lane's code reads them."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyjail.kernel import mapping
from pyjail.kernel.records import LEVELS
from pyjail.lane import table
from pyjail.lane.anchors import Anchor
from pyjail.lane.table import Directories, paths_of, prefix_bytes, prefixes_of, publish_library, switch_off
from pyjail.paths.mounts import Mount, MountTable
from pyjail.paths.types import GuestPath, HostPath
from pyjail_bpf import layout

names = st.sampled_from([b"a", b"b", b"ab", b"usr", b"lib", b"x" * 40])
places = st.lists(names, max_size=4).map(lambda parts: b"/" + b"/".join(parts))
levels = st.sampled_from(sorted(LEVELS.values()))


@st.composite
def mount_tables(draw: st.DrawFn) -> MountTable:
    points = [b"/", *sorted(draw(st.sets(places.filter(lambda path: path != b"/"), max_size=6)))]
    rows = []
    for index, point in enumerate(points):
        is_directory = index == 0 or draw(st.booleans())
        row = Mount(
            index, GuestPath(point), HostPath(b"/host%d" % index), "bind",
            writable=True, devices=False, is_directory=is_directory, fd=-1,
        )  # fmt: skip
        row.level = draw(levels)
        rows.append(row)
    made = MountTable(rows)
    made.number()
    return made


def look(text: bytes, path: bytes) -> tuple[bytes, int, int] | None:
    """(prefix, number, flags) of the first entry that an absolute path begins with: what lane.c does."""
    offset = 0
    while True:
        following, length, number, flags = struct.unpack_from("<4H", text, offset)
        if not following:
            return None
        assert following % 8 == 0
        prefix = text[offset + 8 : offset + 8 + length]
        assert text[offset + 8 + length] == 0
        if path.startswith(prefix) and path[length : length + 1] in (b"", b"/"):
            return prefix, number, flags
        offset += following


@given(mount_tables(), places)
def test_a_path_is_opened_beneath_the_mount_that_the_table_gives_it_or_traps(mounts: MountTable, path: bytes) -> None:
    found = look(prefix_bytes(prefixes_of(mounts, [])), path)
    mount = mounts.find(path)
    assert found is not None
    prefix, number, flags = found
    assert (prefix or b"/") == mount.guest
    if mount.is_directory:
        assert number == mount.number
        named = next(name for name, level in LEVELS.items() if level == mount.level)
        assert bool(flags & layout.LANE_PATH) == (named in ("path", "read", "write"))
        assert bool(flags & layout.LANE_READ) == (named in ("files", "read", "write"))
        assert bool(flags & layout.LANE_LIST) == (named not in ("none", "dir"))
    else:
        assert number == 0


@given(mount_tables(), places)
def test_links_are_followed_only_where_nothing_is_mounted_beneath(mounts: MountTable, path: bytes) -> None:
    found = look(prefix_bytes(prefixes_of(mounts, [])), path)
    assert found is not None
    beneath = [
        row for row in mounts.rows if row.guest != mounts.find(path).guest and row.guest.startswith(found[0] + b"/")
    ]
    assert bool(found[2] & layout.LANE_CLEAN) <= (not beneath)


def table_with_root(level: str) -> MountTable:
    root = Mount(0, GuestPath(b"/"), HostPath(b"/r"), "root", writable=True, devices=False, is_directory=True, fd=-1)
    root.level = LEVELS[level]
    made = MountTable([root])
    made.number()
    return made


def test_an_anchor_serves_what_its_mount_may_not() -> None:
    usr, lib = Anchor(b"/usr", b"/usr", -1, LEVELS["read"]), Anchor(b"/lib", b"/usr/lib", -1, LEVELS["path"], link=True)
    usr.number, lib.number = 970, 971
    text = prefix_bytes(prefixes_of(table_with_root("dir"), [usr, lib, Anchor(b"", b"", -1, LEVELS["read"])]))
    clean = layout.LANE_PATH | layout.LANE_LIST | layout.LANE_CLEAN | layout.LANE_WRITABLE
    assert look(text, b"/usr/bin/x") == (b"/usr", 970, clean | layout.LANE_READ)
    assert look(text, b"/lib") == (b"/lib", 971, clean | layout.LANE_LINK)
    others = b"", layout.MOUNT_FD, layout.LANE_CLEAN | layout.LANE_WRITABLE
    assert look(text, b"/library") == look(text, b"/etc") == others


def test_too_many_mounts_are_an_error_not_an_overflow() -> None:
    rows = [
        Mount(i, GuestPath(b"/" + b"x" * 50 + b"%d" % i if i else b"/"), HostPath(b"/h"), "bind",
              writable=True, devices=False, is_directory=True, fd=-1)
        for i in range(400)
    ]  # fmt: skip
    with pytest.raises(ValueError, match="mount points"):
        prefix_bytes(prefixes_of(MountTable(rows), []))


@pytest.fixture
def memory() -> memoryview:
    return mapping.shared(layout.MAILBOX_SIZE)


def test_an_entry_that_is_switched_off_traps_and_the_others_do_not(memory: memoryview) -> None:
    usr = Anchor(b"/usr", b"/usr", -1, LEVELS["read"])
    usr.number = 970
    text = prefix_bytes(prefixes_of(table_with_root("write"), [usr]))
    start = layout.LANE_PREFIXES - layout.MAILBOX
    memory[start : start + len(text)] = text
    switch_off(memory, layout.LANE_PREFIXES, {b"/usr"})
    now = bytes(memory[start : start + len(text)])
    assert look(now, b"/usr/x") == (b"/usr", 0, look(text, b"/usr/x")[2])  # type: ignore[index]
    assert look(now, b"/etc") == look(text, b"/etc")
    assert paths_of(memory, layout.LANE_PREFIXES) == [b""]


# -- directories -------------------------------------------------------------------------------------------------------


def find(memory: memoryview, device: int, inode: int) -> bytes | None:
    """The guest path of a directory as the lane reads it."""
    start = layout.LANE_DIRECTORIES - layout.MAILBOX + inode % layout.LANE_DIRECTORY_COUNT * layout.LANE_DIRECTORY_SIZE
    sequence, length, held_device, held_inode = struct.unpack_from("<IIQQ", memory, start)
    if sequence & 1 or not sequence or (held_device, held_inode) != (device, inode):
        return None
    assert length <= table.PATH_MOST
    path = bytes(memory[start + layout.LANE_DIRECTORY_PATH : start + layout.LANE_DIRECTORY_PATH + length])
    assert memory[start + layout.LANE_DIRECTORY_PATH + length] == 0
    return path


@given(
    st.lists(st.tuples(st.integers(0, 2**64 - 1), st.integers(0, 300), st.binary(max_size=table.PATH_MOST)), min_size=1)
)
def test_a_directory_is_found_as_it_was_filled_last(rows: list[tuple[int, int, bytes]]) -> None:
    memory = mapping.shared(layout.MAILBOX_SIZE)
    directories = Directories(memory)
    places: dict[int, tuple[int, int, bytes]] = {}
    for device, inode, path in rows:
        directories.fill(device, inode, path)
        places[inode % layout.LANE_DIRECTORY_COUNT] = device, inode, path
    for device, inode, path in places.values():
        assert find(memory, device, inode) == path
    assert set(directories.paths()) == {path for _, _, path in places.values()}


def test_the_longest_path_leaves_its_neighbour_alone(memory: memoryview) -> None:
    directories = Directories(memory)
    directories.fill(1, 2, b"/next")
    directories.fill(1, 1, b"y" * table.PATH_MOST)
    assert find(memory, 1, 2) == b"/next"
    assert find(memory, 1, 1) == b"y" * table.PATH_MOST
    assert layout.LANE_DIRECTORIES + layout.LANE_DIRECTORY_COUNT * layout.LANE_DIRECTORY_SIZE <= layout.MESSAGES


def test_an_emptied_directory_is_found_no_more_and_its_reader_sees_the_change(memory: memoryview) -> None:
    directories = Directories(memory)
    directories.fill(7, 9, b"/w")
    start = layout.LANE_DIRECTORIES - layout.MAILBOX + 9 * layout.LANE_DIRECTORY_SIZE
    before = bytes(memory[start : start + 4])
    directories.empty(directories.paths()[b"/w"])
    assert find(memory, 7, 9) is None
    assert memory[start : start + 4] != before
    assert directories.paths() == {}
    directories.fill(7, 9, b"/w")
    assert find(memory, 7, 9) == b"/w"
    assert memory[start : start + 4] != before


# -- libraries ---------------------------------------------------------------------------------------------------------


def library(memory: memoryview, path: bytes) -> tuple[bytes, int] | None:
    """(name of the copy, protected descriptor) of an exact path as the lane reads it."""
    offset = layout.LANE_LIBRARIES - layout.MAILBOX
    while True:
        following, length, at, number = struct.unpack_from("<4H", memory, offset)
        if not following:
            return None
        if number and memory[offset + 8 : offset + 8 + length] == path:
            name = bytes(memory[offset + at : offset + following])
            return name[: name.index(0)], number
        offset += following


def test_a_library_is_found_by_its_exact_path_until_it_is_switched_off(memory: memoryview) -> None:
    assert publish_library(memory, b"/lib/libc.so.6", b"one", 975)
    assert publish_library(memory, b"/usr/lib/libc.so.6", b"one", 975)
    assert library(memory, b"/lib/libc.so.6") == (b"one", 975)
    assert library(memory, b"/lib/libc.so.60") is None
    assert library(memory, b"/lib/libc.so") is None
    switch_off(memory, layout.LANE_LIBRARIES, {b"/lib/libc.so.6"})
    assert library(memory, b"/lib/libc.so.6") is None
    assert library(memory, b"/usr/lib/libc.so.6") == (b"one", 975)


def test_a_new_copy_takes_the_place_of_the_old_one(memory: memoryview) -> None:
    for name in (b"one", b"two", b"two"):
        assert publish_library(memory, b"/lib/libc.so.6", name, 975)
    assert library(memory, b"/lib/libc.so.6") == (b"two", 975)
    assert paths_of(memory, layout.LANE_LIBRARIES) == [b"/lib/libc.so.6"]


def test_a_full_table_refuses_and_stays_readable(memory: memoryview) -> None:
    count = 0
    while publish_library(memory, b"/lib/%d" % count + b"x" * 60, b"n" * 60, 975):
        count += 1
    assert 20 < count < 40
    assert library(memory, b"/lib/%d" % (count - 1) + b"x" * 60) == (b"n" * 60, 975)
    assert library(memory, b"/lib/%d" % count + b"x" * 60) is None
    assert not any(memory[layout.LANE_DIRECTORIES - layout.MAILBOX : layout.LANE_DIRECTORIES - layout.MAILBOX + 64])
