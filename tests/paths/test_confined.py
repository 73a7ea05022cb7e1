"""What is asked of a directory by one call beneath it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyjail.kernel.sys import NR, call
from pyjail.paths import confined

NAMES = ["...", ".a", "a", "n" * 255, "\udcff", "..a"]


@pytest.fixture
def base(tmp_path: Path) -> Iterator[int]:
    descriptor = os.open(tmp_path, os.O_PATH | os.O_DIRECTORY)
    yield descriptor
    os.close(descriptor)


def test_a_directory_is_empty_until_something_is_in_it(base: int, tmp_path: Path) -> None:
    """Whatever the first name looks like, and however many follow."""
    (tmp_path / "place").mkdir()
    assert confined.is_empty(base, b"place") and confined.is_empty(base, b"place/.")
    for name in NAMES:
        (tmp_path / "place" / name).touch()
        assert not confined.is_empty(base, b"place")
        (tmp_path / "place" / name).unlink()
        assert confined.is_empty(base, b"place")
    for number in range(300):
        (tmp_path / "place" / str(number)).mkdir()
    assert not confined.is_empty(base, b"place")


def test_what_is_no_directory_or_lies_behind_a_link_is_none(base: int, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").touch()
    (tmp_path / "link").symlink_to("empty")
    for name in (b"file", b"link", b"missing"):
        assert not confined.is_empty(base, name)


def test_names_are_those_that_the_library_reads(tmp_path: Path) -> None:
    """The call's answer, taken apart; a name fills its entry but for the NUL, or nearly."""
    for length in range(1, 40):
        (tmp_path / ("x" * length)).touch()
    descriptor = os.open(tmp_path, os.O_RDONLY | os.O_DIRECTORY)
    found: set[bytes] = set()
    try:
        while (size := call(NR.getdents64, descriptor, confined._link, confined.PATH_MAX)) > 0:
            found |= confined._names(confined._link.raw[:size])
    finally:
        os.close(descriptor)
    assert found == {b".", b"..", *map(os.fsencode, os.listdir(tmp_path))}
