"""ld.so's own opens: a library of which there is a copy comes from the directory of copies, others from where they are."""

from __future__ import annotations

import os
import shutil
import struct
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyjail_bpf import layout

from lane.comparing import AT_FDCWD, Comparison, calls
from lane.world import ALL, Entry, World, scratch_directory

LIBRARIES = 3  # a call that was handed on so that the supervisor may give a copy


@pytest.fixture(scope="module")
def root() -> Iterator[Path]:
    made = scratch_directory()
    (made / "lib").mkdir()
    (made / "copies").mkdir()
    for name in ("lib/libc.so.6", "lib/libpthread.so.0", "lib/libm.so.6", "lib/xlibc.so.6", "copies/abc"):
        (made / name).write_text(name)
    yield made
    shutil.rmtree(made)


@pytest.fixture
def jail(root: Path) -> Iterator[Comparison]:
    made = World(
        [Entry(b"", root, ALL)],
        [(b"/lib/libc.so.6", b"abc", root / "copies"), (b"/lib/gone", b"gone", root / "copies")],
    )
    comparison = Comparison(made)
    yield comparison
    comparison.close()
    made.close()


def opened(jail: Comparison, kind: str, path: bytes, flags: int = os.O_CLOEXEC) -> tuple[bytes | int, int]:
    """The file's content, or −errno, and how it was handed on."""
    arguments = (AT_FDCWD, jail.memory.place(path), flags, 0)
    answer = jail.world.call(kind, *arguments)
    if answer.result < 0:
        return answer
    text = os.read(answer.result, 100)
    os.close(answer.result)
    return text, answer.handed_on


def test_a_copy_is_opened_by_ld_so_alone_and_by_its_exact_path(jail: Comparison) -> None:
    assert opened(jail, "openat_library", b"/lib/libc.so.6") == (b"copies/abc", 0)
    assert opened(jail, "openat", b"/lib/libc.so.6") == (b"lib/libc.so.6", 0)
    assert opened(jail, "openat_library", b"/lib/libm.so.6") == (b"lib/libm.so.6", 0)
    assert opened(jail, "openat_library", b"/lib/xlibc.so.6") == (b"lib/xlibc.so.6", 0)
    for flags in (0, os.O_CLOEXEC | os.O_NOFOLLOW, os.O_CLOEXEC | os.O_DIRECTORY):
        assert opened(jail, "openat_library", b"/lib/libc.so.6", flags)[0] != b"copies/abc"


def test_a_library_that_may_have_a_copy_is_left_to_the_supervisor(jail: Comparison) -> None:
    """By its name, wherever it lies; where there is none, the lane says so."""
    assert opened(jail, "openat_library", b"/lib/libpthread.so.0")[1] == LIBRARIES
    assert opened(jail, "openat_library", b"/lib/../lib/libc.so.6")[1] == LIBRARIES
    assert opened(jail, "openat_library", b"libc.so.6")[1] == LIBRARIES
    assert opened(jail, "openat_library", b"/usr/libc.so.6") == (-2, 0)
    assert opened(jail, "openat_library", b"/lib/none.so") == (-2, 0)


def test_a_copy_that_is_gone_or_switched_off_is_not_used(jail: Comparison) -> None:
    assert opened(jail, "openat_library", b"/lib/gone")[0] == -2
    memory = jail.world.mailbox.memory
    start = layout.LANE_LIBRARIES - layout.MAILBOX
    memory[start + 6 : start + 8] = bytes(2)
    assert opened(jail, "openat_library", b"/lib/libc.so.6")[1] == LIBRARIES


def test_a_later_entry_takes_the_place_of_one_that_is_switched_off(jail: Comparison, root: Path) -> None:
    """The table only grows while guests run; its `next` is written last."""
    memory = jail.world.mailbox.memory
    start = layout.LANE_LIBRARIES - layout.MAILBOX
    number = bytes(memory[start + 6 : start + 8])
    memory[start + 6 : start + 8] = bytes(2)
    at = start
    while size := struct.unpack_from("<H", memory, at)[0]:
        at += size
    path, name = b"/lib/libc.so.6\0", b"abc\0"
    memory[at + 8 : at + 8 + len(path + name)] = path + name
    memory[at + 2 : at + 8] = struct.pack("<HH", len(path) - 1, 8 + len(path)) + number
    assert opened(jail, "openat_library", b"/lib/libc.so.6")[1] == LIBRARIES
    memory[at : at + 2] = struct.pack("<H", 32)
    assert opened(jail, "openat_library", b"/lib/libc.so.6") == (b"copies/abc", 0)


def test_without_tables_everything_is_handed_on() -> None:
    """As in a jail whose lane is off: a patched copy still works there."""
    world = World([])
    comparison = Comparison(world)
    try:
        for path in (b"/", b"/usr", b"/nowhere", b".", b"x"):
            for kind, arguments in calls(comparison.memory.place(path), AT_FDCWD, comparison.at, 0):
                assert comparison.equal(kind, *arguments), (kind, path)
    finally:
        comparison.close()
        world.close()
