"""Outsiders keep their scheduling, no lease makes the supervisor wait, and removing a device node does not make it openable."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyjail_bpf import layout
from running import Jail, User, native

PYTHON = "/usr/bin/python3"
LEVELS = layout.how_records("x86_64")[1]


@pytest.fixture
def outsider(user: User) -> Iterator[int]:
    """A process of the same user in the same process group, outside of every jail."""
    with subprocess.Popen([*user.prefix, "sleep", "120"]) as process:
        yield process.pid
        process.kill()


def scheduling(pid: int) -> tuple[object, ...]:
    ionice = subprocess.run(["ionice", "-p", str(pid)], capture_output=True, text=True, check=True).stdout
    return os.getpriority(os.PRIO_PROCESS, pid), os.sched_getaffinity(pid), os.sched_getscheduler(pid), ionice


CHANGE = """
import ctypes, os, sys
libc = ctypes.CDLL(None)
pid = int(sys.argv[1])
def attempt(name, action):
    try:
        failed = action()
    except OSError:
        return
    if not failed:
        print(name)
attributes = (ctypes.c_uint32 * 12)(48, 3, 0, 0, 19)
attempt("priority", lambda: os.setpriority(os.PRIO_PROCESS, pid, min(19, os.getpriority(os.PRIO_PROCESS, pid) + 1)))
attempt("affinity", lambda: os.sched_setaffinity(pid, {min(os.sched_getaffinity(0))}))
attempt("policy", lambda: os.sched_setscheduler(pid, os.SCHED_BATCH, os.sched_param(0)))
attempt("parameter", lambda: os.sched_setparam(pid, os.sched_param(0)))
attempt("attributes", lambda: libc.syscall(314, pid, attributes, 0))
attempt("io priority", lambda: libc.syscall(251, 1, pid, 3 << 13))
if pid:
    attempt("group", lambda: os.setpriority(os.PRIO_PGRP, 0, os.getpriority(os.PRIO_PROCESS, 0)))
    attempt("user", lambda: libc.syscall(251, 3, os.getuid(), 2 << 13 | 4))
"""
SINGLE = ["priority", "affinity", "policy", "parameter", "attributes", "io priority"]


def test_an_outsiders_scheduling_stays_as_it_is(jail: Jail, outsider: int, place: Path) -> None:
    before = scheduling(outsider)
    done = jail(PYTHON, "-c", CHANGE, str(outsider), cwd=place)
    assert (done.stdout, done.stderr) == ("", "")
    assert scheduling(outsider) == before


def test_without_a_jail_it_is_changed(user: User, outsider: int) -> None:
    """The control, less the changes that would reach every process of the user."""
    before = scheduling(outsider)
    done = native(user, PYTHON, "-c", CHANGE.split("if pid:")[0], str(outsider))
    assert done.stdout.splitlines() == SINGLE, done
    assert scheduling(outsider) != before


def test_guests_set_their_own_and_each_others(jail: Jail, place: Path) -> None:
    script = """
import os, subprocess, sys
for pid in ("0", str(os.getpid())):
    subprocess.run([sys.executable, "-c", sys.argv[1], pid])
"""
    done = jail(PYTHON, "-c", script, CHANGE, cwd=place)
    assert done.stdout.splitlines() == SINGLE * 2, done


LEASE = """
import fcntl, os, signal, time
signal.signal(signal.SIGIO, signal.SIG_IGN)
held = os.open("leased", os.O_CREAT | os.O_WRONLY, 0o600)
try:
    fcntl.fcntl(held, fcntl.F_SETLEASE, fcntl.F_WRLCK)
except OSError as error:
    print(error.errno)
child = os.fork()
if not child:
    os.open("leased", os.O_RDONLY | int(os.environ.get("MORE", "0")))
    os._exit(0)
time.sleep(0.3)
os.stat("leased")
"""


def test_no_lease_keeps_the_supervisor(jail: Jail, place: Path) -> None:
    """An open of a leased file waits for 45 seconds (fs.lease-break-time), and every other guest with it: EINVAL."""
    began = time.monotonic()
    done = jail(PYTHON, "-c", LEASE, cwd=place)
    assert done.stdout == "22\n", done
    assert time.monotonic() - began < 20


def test_without_a_jail_the_lease_is_taken(user: User, place: Path) -> None:
    """The control: nothing is printed, and O_NONBLOCK says that an open would wait."""
    done = subprocess.run(
        [*user.prefix, PYTHON, "-c", LEASE], env=user.environment | {"MORE": str(os.O_NONBLOCK)}, cwd=place,
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.stdout == ""
    assert "BlockingIOError" in done.stderr


NODE = f"""
import ctypes, os
libc = ctypes.CDLL(None)
found = []
for mount in range({layout.MOUNT_FD}, {layout.MOUNT_FD} + 40):
    for record in range({layout.record(LEVELS["dir"])}, {layout.record(LEVELS["path"])}, 32):
        found.append(libc.syscall(437, mount, b"devicenode", ctypes.c_long(record), ctypes.c_long(24)))
try:
    found.append(os.open("devicenode", os.O_PATH))
except OSError:
    pass
held = [fd for fd in found if fd >= 0]
print(len(held) > 0)
for step in (lambda: None, lambda: os.unlink("devicenode")):
    step()
    for fd in held:
        for flags in (os.O_RDONLY, os.O_WRONLY, os.O_RDWR):
            try:
                os.open("/proc/self/fd/%d" % fd, flags)
                print("opened")
            except PermissionError:
                pass
"""


@pytest.mark.skipif(os.geteuid() != 0, reason="makes a device node")
def test_a_removed_device_node_stays_closed(jail: Jail, place: Path) -> None:
    """Guests may hold nodes of a tree (O_PATH); open them they may not, wherever their names have gone."""
    os.mknod(place / "devicenode", 0o20666, os.makedev(1, 5))
    (place / "devicenode").chmod(0o666)
    done = jail(PYTHON, "-c", NODE, cwd=place)
    assert (done.stdout, done.stderr) == ("True\n", "")


@pytest.mark.skipif(os.geteuid() != 0, reason="makes a device node")
def test_without_a_jail_it_is_opened(user: User, place: Path) -> None:
    """The control."""
    os.mknod(place / "devicenode", 0o20666, os.makedev(1, 5))
    (place / "devicenode").chmod(0o666)
    done = native(user, PYTHON, "-c", NODE, cwd=place)
    assert done.stdout.splitlines() == ["True"] + ["opened"] * 6, done
