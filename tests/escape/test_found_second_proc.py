"""Where the host's /proc or /sys is mounted beneath a root or a bind, it is not shown: no outsiders, nothing to write."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from running import Jail, User, finish, native

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


# A root as it is prepared for chroot, and more of the same elsewhere in it; in a mount namespace of its own.
PREPARED = r"""
bookworm=$1 root=$2; shift 2
mount --bind "$bookworm" "$root"
mount -t proc proc "$root/proc"
mount -t sysfs sysfs "$root/sys"
mount -t tmpfs none "$root/mnt"
mkdir "$root/mnt/proc" "$root/mnt/sys"
mount -t proc proc "$root/mnt/proc"
mount -t sysfs sysfs "$root/mnt/sys"
exec "$@"
"""
WRITE = """
import os, errno, sys
for base in ("", "/mnt"):
    for name in ("proc/sys/kernel/core_pattern", "proc/sysrq-trigger", "sys/kernel/mm/ksm/run", "sys/kernel/uevent_helper"):
        try:
            os.close(os.open(f"{base}/{name}", os.O_WRONLY))
            print("writable", f"{base}/{name}")
        except OSError as error:
            assert error.errno in (errno.EROFS, errno.EACCES, errno.ENOENT, errno.EPERM), error
print("tried")
"""


@pytest.fixture
def prepared(bookworm: Path, place: Path) -> list[str]:
    """The words before a command that has the root ``place``/root, prepared with mounted proc and sysfs."""
    (place / "root").mkdir()
    namespace = ["unshare", "--mount", "--propagation", "private", "/bin/sh", "-e", "-c", PREPARED, "sh"]
    return [*namespace, str(bookworm), str(place / "root")]


def run(words: list[str], user: User) -> subprocess.CompletedProcess[str]:
    process = subprocess.Popen(
        words, env=user.environment, cwd=user.home, text=True,
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    return finish(process, 60)


@pytest.mark.skipif(os.geteuid() != 0, reason="mounts")
def test_what_is_mounted_in_a_prepared_root_is_not_shown(jail: Jail, user: User, prepared: list[str], place: Path) -> None:
    """At /proc and /sys stands what every jail has there, elsewhere nothing of it."""
    program = LOOK.replace("writable", "mounted writable") + WRITE
    for base, shown in (("/mnt", []), ("", ["self/environ True", "self/comm True", "thread-self/maps True"])):
        words = jail.words(("/usr/bin/python3", "-c", program, base), place / "root")
        done = run([*prepared, *words], user)
        assert (done.stdout.splitlines(), done.stderr) == ([*shown, "tried"], "")


@pytest.mark.skipif(os.geteuid() != 0, reason="mounts")
def test_under_chroot_it_is(user: User, prepared: list[str], place: Path) -> None:
    """The control: outsiders, and what may be written if one is root."""
    chroot = ["chroot", f"--userspec={user.uid}:{user.uid}", str(place / "root")]
    done = run([*prepared, *chroot, "/usr/bin/python3", "-c", LOOK + WRITE, "/mnt"], user)
    assert "1/comm True" in done.stdout and "writable sysfs" in done.stdout, done
    assert ("writable /mnt/proc/sys/kernel/core_pattern" in done.stdout) == (user.uid == 0), done
