"""Fixtures of the oracle: both sides, alive for the whole module."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from oracle import sides
from oracle.comparing import Sides


def _fast_place() -> str:
    """A memory filesystem that has user xattrs (6.6), else the disk."""
    try:
        place = sides.folder("probe", "/dev/shm")
        try:
            os.setxattr(place, "user.x", b"")
        finally:
            sides.remove(place)
    except OSError:
        return "/var/tmp"
    return "/dev/shm"


@pytest.fixture(scope="session")
def both() -> Iterator[Sides]:
    """Both sides, for each user and engine, over trees in memory."""
    if os.geteuid():
        pytest.fail("the oracle needs root: it compares with real chroot and real bind mounts")
    made = Sides(_fast_place())
    yield made
    made.close()
