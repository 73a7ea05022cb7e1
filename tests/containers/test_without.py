"""What older kernels and containers lack: each switched off, alone and together, and a jail that does its work all the same."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from containers.conftest import Where
from running import BENEATH, beneath

pytestmark = [
    pytest.mark.skipif(os.uname().machine != "x86_64", reason="the filters name calls of x86_64"),
    pytest.mark.skipif(bool(BENEATH), reason="more is missing than these tests take away"),
]

# What is missing -> the engine that --engine auto takes
WORKS = {
    "wait-killable": "ptrace",
    "listener": "ptrace",
    "second-listener": "ptrace",
    "addfd": "ptrace",
    "sync-wake-up": "notify",
    "mm-map": "notify",
    "memfd-flags": "notify",
    "memfd-exec": "notify",
    "landlock": "notify",
    "landlock-lsm": "notify",
    "pidfd-getfd": "notify",
    "pidfd-getfd-call": "notify",
    "fchmodat2": "notify",
    "kernel-5.10": "ptrace",
    "docker": "notify",
    "docker,kernel-5.10": "ptrace",
    "docker,memfd-exec,mm-map": "notify",
}
ON_PTRACE = [
    lacks for lacks, engine in WORKS.items() if engine == "notify" and lacks not in ("landlock-lsm", "fchmodat2")
]
# What is missing -> a word of the line that says why nothing was started
REFUSED = {"openat2": "openat2", "process-vm": "process_vm_readv is refused", "ptrace": "ptrace is refused"}

JOB = r"""
set -e
cd "$1"
printf '#include <stdio.h>\nint main(int c, char **v) { puts(v[c > 1]); return 0; }\n' > main.c
printf 'out: main.o\n\tgcc -o out main.o\nmain.o: main.c\n\tgcc -c main.c\n' > Makefile
make -s && ./out
printf '#!/bin/sh\nreadlink /proc/self/exe; readlink /proc/$$/exe; echo $0\n' > script; chmod 755 script; ./script
mkdir d; ln -s ../main.c d/link; cat d/link | wc -l; mv d e; chmod 700 e; stat -c '%a %F' e; ls e
tar cf a.tar e main.c; tar tf a.tar | sort
python3 - <<'P'
import os, subprocess, threading, socket
print(subprocess.run(["/bin/true"]).returncode, open("/proc/self/cmdline").read().split("\0")[0])
def many():
    for _ in range(50):
        os.stat("/etc/passwd"); os.close(os.open("/etc/passwd", 0))
threads = [threading.Thread(target=many) for _ in range(4)]
[t.start() for t in threads]; [t.join() for t in threads]
here, there = socket.socketpair(); here.send(b"x"); print(there.recv(1))
child = os.fork()
if not child:
    os.execv("/bin/sleep", ["sleep", "60"])
os.kill(child, 15); print(os.waitpid(child, 0)[1])
P
(cd /; pwd; cd /usr/bin; pwd); git init -q repo; cd repo
git -c user.name=x -c user.email=x@y commit -q --allow-empty -m one; git log --format=%s
for i in 1 2 3; do sh -c 'exit 3' || echo $?; done
"""


def _job(where: Where, lacks: str, engine: str, root: Path) -> tuple[int, str, str]:
    jail = where(lacks, engine)
    place = Path(tempfile.mkdtemp(prefix="pyjail-containers-", dir="/var/tmp"))
    try:
        jail.user.own(place)
        options = ["--bind", f"{place}:/job:rw", "--log-level", "info"]
        done = jail("sh", "-c", JOB, "sh", "/job", root=root, options=options, timeout=120)
        return done.returncode, done.stdout, done.stderr
    finally:
        shutil.rmtree(place)


@pytest.fixture(scope="session")
def whole(homes, checkout_for, bookworm_user: Path) -> str:  # type: ignore[no-untyped-def]
    """What the job says where nothing is missing."""
    from containers.conftest import Beneath

    user = homes("plain")
    status, out, err = _job(
        lambda lacks, engine: Beneath(engine, user, checkout_for(user), {}, lacks), "", "auto", bookworm_user
    )
    assert (status, out.splitlines()[0], out.splitlines()[-1]) == (0, "./out", "3"), err
    assert "engine notify" in err
    return out


@pytest.mark.parametrize("lacks", WORKS)
def test_a_job_says_the_same_whatever_is_missing(where: Where, lacks: str, bookworm_user: Path, whole: str) -> None:
    """Compiler, make, git, tar, Python, threads, signals, scripts, on the engine that --engine auto takes there."""
    status, out, err = _job(where, lacks, "auto", bookworm_user)
    assert (status, out) == (0, whole), err
    assert f"engine {WORKS[lacks]}" in err


@pytest.mark.parametrize("lacks", ON_PTRACE)
def test_the_ptrace_engine_does_the_job_too(where: Where, lacks: str, bookworm_user: Path, whole: str) -> None:
    status, out, err = _job(where, lacks, "ptrace", bookworm_user)
    assert (status, out) == (0, whole), err


@pytest.mark.parametrize("lacks", REFUSED)
@pytest.mark.parametrize("engine", ["auto", "ptrace"])
def test_what_no_engine_can_do_without_is_named_before_anything_runs(
    where: Where, lacks: str, engine: str, busybox: Path
) -> None:
    done = where(lacks, engine)("sh", "-c", "echo ran", root=busybox)
    assert (done.returncode, done.stdout) == (125, "")
    assert done.stderr.count("\n") == 1 and REFUSED[lacks] in done.stderr and "pyjail doctor" in done.stderr


@pytest.mark.parametrize("lacks", ["wait-killable", "listener", "second-listener", "addfd"])
def test_the_notify_engine_asked_for_where_it_cannot_be_is_an_error(where: Where, lacks: str, busybox: Path) -> None:
    done = where(lacks, "notify")("sh", "-c", "echo ran", root=busybox)
    assert (done.returncode, done.stdout) == (125, "")
    assert "--engine notify" in done.stderr


# -- signals without Landlock --------------------------------------------------------------------------------------------

SENDER = r"""
import ctypes, errno, fcntl, json, os, signal, socket, struct, sys
libc = ctypes.CDLL(None, use_errno=True)
info = ctypes.create_string_buffer(128)
struct.pack_into("iii", info, 0, 9, 0, -1)
def said(act, *words):
    try:
        act(*words)
    except OSError as error:
        return errno.errorcode[error.errno]
    return "done"
def raw(number, *words):
    if libc.syscall(number, *[ctypes.c_long(w) if isinstance(w, int) else w for w in words]) < 0:
        raise OSError(ctypes.get_errno(), "")
def ways(pid, number):
    return {
        "kill": said(os.kill, pid, number), "tkill": said(raw, 200, pid, number), "tgkill": said(raw, 234, pid, pid, number),
        "sigqueue": said(raw, 129, pid, number, info), "tgsigqueue": said(raw, 297, pid, pid, number, info),
        "pidfd": said(lambda: signal.pidfd_send_signal(os.pidfd_open(pid), number)), "group": said(os.killpg, pid, number),
        "high": said(raw, 62, pid | 1 << 32, number),
    }
def owners(pid):
    pipe, (one, other) = os.pipe(), socket.socketpair()
    return {
        "F_SETOWN": said(fcntl.fcntl, pipe[0], fcntl.F_SETOWN, pid), "negative": said(fcntl.fcntl, pipe[0], fcntl.F_SETOWN, -pid),
        "F_SETOWN_EX": said(fcntl.fcntl, pipe[0], 15, struct.pack("ii", 1, pid)),
        "EX group": said(fcntl.fcntl, pipe[0], 15, struct.pack("ii", 2, pid)),
        "FIOSETOWN": said(fcntl.ioctl, one, 0x8901, struct.pack("i", pid)),
        "SIOCSPGRP": said(fcntl.ioctl, one, 0x8902, struct.pack("i", pid)),
    }
outside = int(sys.argv[1])
told = {"outside": ways(outside, 9) | ways(outside, 0) | owners(outside), "parent": ways(os.getppid(), 0)}
ready = os.pipe()
child = os.fork()
if not child:
    os.setpgid(0, 0)
    os.write(ready[1], b"x")
    signal.pause()
os.read(ready[0], 1)
told["inside"] = ways(child, 0) | owners(child)
got = []
signal.signal(signal.SIGUSR1, lambda *_: got.append("usr1"))
told["own group"] = said(os.killpg, 0, signal.SIGUSR1)
told["all"] = said(os.kill, -1, signal.SIGTERM)
told["ended by"] = os.waitpid(child, 0)[1]
told["got"] = got
print(json.dumps(told))
"""


@pytest.fixture
def bystander(where: Where) -> Iterator[subprocess.Popen[bytes]]:
    """A process of the same user outside, at the head of its own group."""
    process = subprocess.Popen([*where("").user.prefix, "sleep", "120"], start_new_session=True)
    time.sleep(0.2)
    yield process
    process.kill()
    process.wait()


@pytest.mark.parametrize("engine", ["notify", "ptrace"])
@pytest.mark.parametrize("lacks", ["", "landlock", "docker,landlock"])
def test_no_signal_leaves_the_jail(
    where: Where, engine: str, lacks: str, bookworm_user: Path, bystander: subprocess.Popen[bytes]
) -> None:
    """By Landlock's scope, or by traps where that is missing: then outsiders do not exist, nor does SIGIO reach them."""
    done = where(lacks, engine)("python3", "-c", SENDER, str(bystander.pid), root=bookworm_user)
    told = json.loads(done.stdout)
    assert bystander.poll() is None, told
    if lacks:
        assert set(told["outside"].values()) == {"ESRCH"} == set(told["parent"].values()) - {"done"}
    else:
        assert set(ways := {**told["outside"]}) and {ways[name] for name in ("kill", "tkill", "pidfd", "group")} == {
            "EPERM"
        }
    assert {name: how for name, how in told["inside"].items() if how != "done"} == {}
    assert (told["own group"], told["all"], told["ended by"], told["got"]) == ("done", "done", 15, ["usr1"])


# -- the loader as a file --------------------------------------------------------------------------------------------------

AT_THE_LOADER = r"""
import ctypes, errno, json, os
libc = ctypes.CDLL(None, use_errno=True)
def said(act, *words, **named):
    try:
        act(*words, **named)
    except OSError as error:
        return errno.errorcode[error.errno]
    return "done"
def raw(*words):
    if libc.syscall(*words) < 0:
        raise OSError(ctypes.get_errno(), "")
loader = "/proc/self/fd/961"
print(json.dumps({
    "write": said(os.open, loader, os.O_WRONLY), "both": said(os.open, loader, os.O_RDWR),
    "truncate": said(os.truncate, loader, 1), "chmod": said(os.chmod, loader, 0o777),
    "fchmodat2": said(raw, 452, 961, b"", 0o777, 0x1000), "fchmod": said(os.fchmod, 961, 0o777),
    "link": said(os.link, loader, "/tmp/stolen", follow_symlinks=True),
    "linkat": said(raw, 265, 961, b"", -100, b"/tmp/stolen", 0x1000),
    "chown": said(os.chown, loader, os.getuid(), os.getgid()), "utime": said(os.utime, loader),
    "setxattr": said(os.setxattr, loader, "user.x", b"1"),
}))
"""


@pytest.mark.parametrize("who", ["plain", "root"])
@pytest.mark.parametrize("engine", ["notify", "ptrace"])
def test_a_loader_that_is_a_file_cannot_be_changed(where: Where, engine: str, who: str, bookworm_user: Path) -> None:
    if who == "root" and os.geteuid():
        pytest.skip("needs root")
    done = where("memfd-exec", engine, who)("python3", "-c", AT_THE_LOADER, root=bookworm_user)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert {name: how for name, how in told.items() if how == "done"} == {}
    assert len(told) == 11


# -- what the doctor says ----------------------------------------------------------------------------------------------------

# What is missing -> the rows that say no, the engine
SAID = {
    "wait-killable": ("notify WAIT_KILLABLE_RECV", "ptrace"),
    "listener": ("seccomp NEW_LISTENER", "ptrace"),
    "addfd": ("notify ADDFD", "ptrace"),
    "sync-wake-up": ("notify SYNC_WAKE_UP", "notify"),
    "mm-map": ("PR_SET_MM_MAP", "notify"),
    "memfd-exec": ("exec of a sealed memfd", "notify"),
    "landlock": ("Landlock", "notify"),
    "pidfd-getfd": ("pidfd_getfd", "notify"),
    "docker": ("pidfd_getfd", "notify"),
    "openat2": ("openat2", "none"),
    "process-vm": ("process_vm_readv", "none"),
    "ptrace": ("ptrace of a child", "none"),
}


@pytest.mark.parametrize("lacks", SAID)
def test_the_doctor_says_what_is_missing_and_what_results(where: Where, lacks: str) -> None:
    user = where("").user
    words = [*beneath(lacks), *user.prefix, str(where("").checkout / "tools" / "pyjail"), "doctor", "--json"]
    done = subprocess.run(
        words, capture_output=True, text=True, timeout=60, check=False, env=user.environment, cwd=user.home
    )
    told = json.loads(done.stdout)
    row, engine = SAID[lacks]
    assert {each["name"]: each["verdict"] for each in told["probes"]}[row] == "no"
    assert (told["engine"], done.returncode) == (engine, 125 if engine == "none" else 0)


def test_the_profile_names_calls_of_the_table() -> None:
    from containers import docker_profile
    from pyjail_bpf.table import numbers

    named = docker_profile.REFUSED | docker_profile.WITH_ANOTHER_ERRNO.keys()
    assert named <= numbers("x86_64").keys()
