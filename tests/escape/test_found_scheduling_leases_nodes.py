"""Outsiders and pyjail keep their scheduling and limits, no lease holds the supervisor, and a removed device node stays closed."""

from __future__ import annotations

import json
import os
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from processes import command_line, descendants, kill_tree
from pyjail_bpf import layout
from running import HAS_LANDLOCK, Jail, User, finish, native

PYTHON = "/usr/bin/python3"
FIRST = layout.how_records("x86_64")[1]  # of each kind


@pytest.fixture
def outsider(user: User) -> Iterator[int]:
    """A process of the same user in the same process group, outside of every jail."""
    with subprocess.Popen([*user.prefix, "sleep", "120"]) as process:
        yield process.pid
        process.kill()


def scheduling(pid: int) -> tuple[object, ...]:
    """And its limits: that of CPU time would end the supervisor."""
    ionice = subprocess.run(["ionice", "-p", str(pid)], capture_output=True, text=True, check=True).stdout
    limits = Path(f"/proc/{pid}/limits").read_text()
    return os.getpriority(os.PRIO_PROCESS, pid), os.sched_getaffinity(pid), os.sched_getscheduler(pid), ionice, limits


def address(pid: int) -> str:
    """One that is mapped there."""
    return "0x" + Path(f"/proc/{pid}/maps").read_text().partition("-")[0]


CHANGE = """
import ctypes, os, resource, sys
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
attempt("cpu time", lambda: resource.prlimit(pid, resource.RLIMIT_CPU, (1, 1)) and None)
def advise():
    piece = (ctypes.c_size_t * 2)(int(sys.argv[2], 16), 4096)
    return libc.syscall(440, os.pidfd_open(pid), piece, ctypes.c_long(1), 20, 0) < 0
if len(sys.argv) > 2:
    attempt("memory advice", advise)
if pid:
    attempt("group", lambda: os.setpriority(os.PRIO_PGRP, 0, os.getpriority(os.PRIO_PROCESS, 0)))
    attempt("user", lambda: libc.syscall(251, 3, os.getuid(), 2 << 13 | 4))
"""
SINGLE = ["priority", "affinity", "policy", "parameter", "attributes", "io priority", "cpu time"]


STEPS = """
    done = subprocess.run([sys.executable, "-c", sys.argv[1], *words], capture_output=True, text=True)
    if done.stdout or done.stderr:
        print(words, done.stdout, done.stderr, flush=True)
print("tried", flush=True)
sys.stdin.readline()
"""


def test_an_outsiders_scheduling_stays_as_it_is(jail: Jail, outsider: int, place: Path) -> None:
    before = scheduling(outsider)
    done = jail(PYTHON, "-c", CHANGE, str(outsider), address(outsider), cwd=place)
    assert (done.stdout, done.stderr) == ("", "")
    assert scheduling(outsider) == before


def test_pyjails_own_processes_keep_theirs(jail: Jail) -> None:
    """Supervisor, reaper, and the killer if there is one."""
    script = f"import json, subprocess, sys\nprint(flush=True)\nfor words in json.loads(sys.stdin.readline()):\n{STEPS}"
    run = jail.start(PYTHON, "-c", script, CHANGE, stdin=subprocess.PIPE)
    try:
        assert run.stdout is not None
        assert run.stdout.readline() == "\n", run.communicate(timeout=10)
        ours = [pid for pid in (run.pid, *descendants(run.pid)) if not command_line(pid).startswith(PYTHON)]
        assert len(ours) >= 2 + HAS_LANDLOCK
        before = {pid: scheduling(pid) for pid in ours}
        assert run.stdin is not None
        run.stdin.write(json.dumps([[str(pid), address(pid)] for pid in ours]) + "\n")
        run.stdin.flush()
        assert run.stdout.readline() == "tried\n", run.communicate(timeout=10)
        assert {pid: scheduling(pid) for pid in ours} == before
        done = finish(run, 30, "\n")
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    finally:
        kill_tree(run.pid)


def test_without_a_jail_it_is_changed(user: User, outsider: int) -> None:
    """The control, less the changes that would reach every process of the user."""
    before = scheduling(outsider)
    done = native(user, PYTHON, "-c", CHANGE.split("if pid:")[0], str(outsider), address(outsider))
    privileged = ["memory advice"] if user.uid == 0 else []  # CAP_SYS_NICE
    assert done.stdout.splitlines() == SINGLE + privileged, done
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
    for record in range({layout.record(FIRST["path"])}, {layout.record(FIRST["write"])}, 32):
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
