"""A bind whose source has the host's /proc or /sys beneath shows neither: no outsiders, no supervisor as self, nothing to write."""

from __future__ import annotations

from pathlib import Path

from running import Jail, User, native

LOOK = """
import os, sys
base = sys.argv[1]
for name in ("self/environ", "self/comm", "thread-self/maps", "1/comm", "%d/comm" % os.getppid()):
    try:
        print(name, len(open(base + "/proc/" + name, "rb").read()) > 0)
    except OSError:
        pass
for line in open("/proc/self/mounts"):
    kind, point, _, options = line.split()[:4]
    if point.startswith(base + "/") and kind in ("proc", "sysfs", "cgroup", "cgroup2") and options.startswith("rw"):
        print("writable", kind)
"""


def test_the_hosts_proc_and_sys_are_not_shown_beneath_a_bind(jail: Jail, bookworm: Path) -> None:
    done = jail("/usr/bin/python3", "-c", LOOK, "/host", root=bookworm, options=("-v", "/:/host:rw"))
    assert (done.stdout, done.stderr) == ("", "")


def test_without_a_jail_they_are_there(user: User) -> None:
    """The control."""
    done = native(user, "/usr/bin/python3", "-c", LOOK, "")
    assert "self/environ True" in done.stdout and "1/comm True" in done.stdout, done
