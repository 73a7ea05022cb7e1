"""Looks into the planned jail, while others change the host's tree."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyjail.mount_spec import ROOT, MountSpec
from pyjail.paths.types import HostPath
from pyjail.plan_lookup import guest_has, read_guest_file

TRIES = 10_000


@pytest.fixture
def renames(tmp_path: Path) -> Iterator[None]:
    """Somebody renames a file all the time, elsewhere."""
    names = [tmp_path / "one", tmp_path / "two"]
    names[0].touch()
    parent, child = os.getpid(), os.fork()
    if not child:
        try:
            while os.getppid() == parent:
                os.rename(names[0], names[1])
                names.reverse()
        finally:
            os._exit(0)
    yield
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


@pytest.mark.usefixtures("renames")
def test_renames_elsewhere_hide_nothing(root: Path) -> None:
    """openat2(2) gives EAGAIN for a ".." that meets a rename anywhere on the machine: what is there is found all the same."""
    (root / "etc" / "above").symlink_to("../etc/passwd")
    mounts = [MountSpec(b"/", HostPath(os.fsencode(root)), kind=ROOT, origin="--root")]
    content = (root / "etc" / "passwd").read_bytes()
    for _ in range(TRIES):
        assert guest_has(mounts, b"/etc/../etc/../etc/passwd")
        assert read_guest_file(mounts, b"/etc/above") == content
