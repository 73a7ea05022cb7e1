"""Worlds for the lane."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyjail.kernel.sys import ARCH
from pyjail_bpf import layout

from lane.comparing import Comparison
from lane.tree import plant
from lane.world import ALL, Entry, World, scratch_directory

NOT_CLEAN = layout.LANE_PATH | layout.LANE_READ
collect_ignore_glob = [] if ARCH == "x86_64" else ["test_*.py"]


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    made = scratch_directory()
    plant(made)
    yield made
    os.chmod(made / "locked", 0o700)
    shutil.rmtree(made)


@pytest.fixture(scope="module")
def whole(folder: Path) -> Iterator[Comparison]:
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
    made = World(entries)
    for directory in ("", "dir", "dir/sub", "dir/sub/deep", "masked", "masked/inner"):
        made.know(folder / directory, os.fsencode(folder / directory) if directory else name)
    made.know(Path("/"), b"")
    comparison = Comparison(made)
    yield comparison
    comparison.close()
    made.close()
