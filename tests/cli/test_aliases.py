"""One directory under several host paths: found by what the host has mounted where."""

from __future__ import annotations

import pytest
from pyjail.kernel.proc import mountinfo
from pyjail.plan_aliases import HostMount, host_mounts, with_aliases

ROOT = HostMount(b"8:1", b"/", b"/")


@pytest.mark.parametrize(
    ("mounts", "expected"),
    [
        ([], []),
        ([(b"8:1", b"/", b"/mnt")], [b"/mnt/home/u/.ssh"]),
        ([(b"8:1", b"/home", b"/srv")], [b"/srv/u/.ssh"]),
        ([(b"8:1", b"/home/u/.ssh", b"/srv")], [b"/srv"]),
        ([(b"8:1", b"/home/u/.ssh/work", b"/srv")], [b"/srv"]),
        ([(b"8:1", b"/home/u/.ssh/work", b"/home/u/.ssh/other")], []),  # beneath it anyway
        ([(b"8:1", b"/home/x", b"/srv"), (b"8:1", b"/home/u/.sshx", b"/x")], []),
        ([(b"8:2", b"/home", b"/srv")], []),  # another file system
        ([(b"8:1", b"/home", b"/srv"), (b"8:3", b"/", b"/srv")], []),  # covered by a later mount
        ([(b"8:1", b"/home", b"/srv"), (b"8:3", b"/", b"/srv/u")], []),
        ([(b"8:1", b"/home", b"/a"), (b"8:1", b"/", b"/b")], [b"/a/u/.ssh", b"/b/home/u/.ssh"]),
        ([(b"8:2", b"/", b"/home/u"), (b"8:2", b"/.ssh", b"/srv"), (b"8:1", b"/home", b"/x")], [b"/srv"]),
    ],
)
def test_other_paths_are_those_that_the_host_shows(
    mounts: list[tuple[bytes, bytes, bytes]], expected: list[bytes]
) -> None:
    seen = [ROOT, *(HostMount(*mount) for mount in mounts)]
    assert with_aliases([b"/home/u/.ssh"], seen) == [b"/home/u/.ssh", *expected]


def test_the_hosts_mounts_are_read() -> None:
    """Oracle: the same file as text."""
    with open("/proc/self/mountinfo", encoding="utf-8") as file:
        points = [line.split()[4] for line in file]
    assert [mount.point.decode() for mount in host_mounts(mountinfo())] == [point.replace("\\040", " ") for point in points]


@pytest.mark.parametrize("paths", [[], [b"/"], [b"/proc", b"/proc"], [b"/nowhere"]])
def test_each_path_is_there_once(paths: list[bytes]) -> None:
    found = with_aliases(paths, host_mounts(mountinfo()))
    assert len(found) == len(set(found))
    assert set(paths) <= set(found)
