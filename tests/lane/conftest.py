"""Worlds for the lane."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyjail.kernel.sys import ARCH
from pyjail.lane.table import begin_change, end_change
from pyjail_bpf import layout

from lane.comparing import Comparison
from lane.tree import plant
from lane.world import ALL, Entry, World, call_by_function, scratch_directory

KNOWN = ("", "dir", "dir/sub", "dir/sub/deep", "masked", "masked/inner")
NOT_CLEAN = layout.LANE_PATH | layout.LANE_LIST | layout.LANE_READ
collect_ignore_glob = [] if ARCH == "x86_64" else ["test_*.py"]


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    made = scratch_directory()
    plant(made)
    while len({World.slot(os.stat(made / name)) for name in KNOWN} | {World.slot(os.stat("/"))}) <= len(KNOWN):
        # two of them would share a place in the table
        os.chmod(made / "locked", 0o700)
        shutil.rmtree(made)
        made = scratch_directory()
        plant(made)
    yield made
    os.chmod(made / "locked", 0o700)
    shutil.rmtree(made)


@pytest.fixture(scope="module")
def made(folder: Path) -> Iterator[Comparison]:
    """The whole file system as the root, some places with descriptors of their own, one masked: every answer equals the native."""
    name = os.fsencode(folder)
    entries = [
        Entry(b"", Path("/"), NOT_CLEAN),
        Entry(b"/usr", Path("/usr")),
        Entry(b"/lib", Path("/usr/lib"), ALL | layout.LANE_LINK),
        Entry(name, folder, NOT_CLEAN),
        Entry(name + b"/dir", folder / "dir"),
        Entry(name + b"/dir/sub", folder / "dir/sub"),
        Entry(name + b"/masked", None),
        Entry(name + b"/link-dir", folder / "dir", ALL | layout.LANE_LINK),
    ]
    world = World(entries)
    comparison = Comparison(world)
    yield comparison
    comparison.close()
    world.close()


@pytest.fixture(params=["site", "syscall(3)"])
def whole(made: Comparison, folder: Path, request: pytest.FixtureRequest) -> Iterator[Comparison]:
    """That world, with the tree's directories in its table; called from patched sites, and by a patched syscall(3)."""
    call_by_function(request.param == "syscall(3)")
    made.world.forget_directories()
    begin_change(made.world.mailbox.memory)  # what other tests' calls remembered ends
    end_change(made.world.mailbox.memory)
    for directory in KNOWN:
        made.world.know(folder / directory, os.fsencode(folder / directory))
    made.world.know(Path("/"), b"")
    yield made
    call_by_function(False)


@pytest.fixture
def within(folder: Path) -> Iterator[Path]:
    """With the working directory in the tree."""
    before = os.getcwd()
    os.chdir(folder / "dir")
    yield folder
    os.chdir(before)
