"""Where guests may not name files, or not open them, each answer of the lane is the kernel's all the same."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyjail_bpf import layout

from lane.comparing import AT_FDCWD, Comparison, calls
from lane.conftest import KNOWN
from lane.tree import relative_paths
from lane.world import Entry, World

MANY = settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
DIR, LIST, FILES = 0, layout.LANE_LIST, layout.LANE_LIST | layout.LANE_READ
LEVELS = {"dir": DIR, "list": LIST, "files": FILES, "path": LIST | layout.LANE_PATH}


@pytest.fixture(scope="module", params=[("dir", "files"), ("files", "list"), ("list", "path"), ("files", "files")], ids="-".join)
def made(request: pytest.FixtureRequest, folder: Path) -> Iterator[Comparison]:
    """The tree at one level, "dir" in it at another one, as an anchor or a read-only mount is; "masked" is masked."""
    around, within = (LEVELS[level] for level in request.param)
    name = os.fsencode(folder)
    world = World([
        Entry(b"", Path("/"), around),
        Entry(name, folder, around),
        Entry(name + b"/dir", folder / "dir", within | layout.LANE_CLEAN),
        Entry(name + b"/masked", None),
    ])  # fmt: skip
    comparison = Comparison(world)
    yield comparison
    comparison.close()
    world.close()


@MANY
@given(path=relative_paths(), choice=st.integers(0, 500))
def test_absolute_paths(whole: Comparison, folder: Path, path: bytes, choice: int) -> None:
    whole.all_equal(os.fsencode(folder) + b"/" + path, AT_FDCWD, choice)


@MANY
@given(path=relative_paths(), choice=st.integers(0, 500), base=st.sampled_from([name for name in KNOWN if "masked" not in name]))
def test_relative_paths(whole: Comparison, folder: Path, path: bytes, choice: int, base: str) -> None:
    dirfd = os.open(folder / base, os.O_PATH)
    try:
        whole.all_equal(path, dirfd, choice)
    finally:
        os.close(dirfd)


def test_the_lane_answers_what_the_level_allows(whole: Comparison, folder: Path, request: pytest.FixtureRequest) -> None:
    """The control: an open is answered where files may be opened, a look where they may be named, what is missing everywhere."""
    within = LEVELS[request.node.callspec.params["made"][1]]
    for name, kind, needed in (
        (b"/dir/file", "open", layout.LANE_READ), (b"/dir/file", "stat", layout.LANE_PATH), (b"/dir/none", "open", 0),
        (b"/dir/sub", "stat", 0), (b"/dir/none", "stat", 0),
    ):  # fmt: skip
        at = whole.memory.place(os.fsencode(folder) + name)
        handed_on = whole.equal(kind, *dict(calls(at, AT_FDCWD, whole.at, 0))[kind])
        assert bool(handed_on) == (within & needed != needed), (name, kind)
