"""Processes outside the jail do not exist for its guests, by no form of a path and by no descriptor."""

from __future__ import annotations

import json
import os
import subprocess
import time
from pathlib import Path

import pytest
from running import Jail

# The parent of the command is pyjail's own: the same user, and yet outside.
FORMS = r"""
import os, json, errno
pid, me = os.getppid(), os.getpid()
proc = os.open("/proc", os.O_RDONLY | os.O_DIRECTORY)
os.chdir("/proc")
def said(act):
    try:
        act()
    except OSError as error:
        return errno.errorcode[error.errno]
    return "found"
def forms(pid):
    for name in ("", "/", "/status", "/exe", "/cwd", "/root/etc", "/fd/0", "/maps", "/environ", "/task/%d/comm" % pid, "/ns/net"):
        yield name, f"/proc/{pid}{name}", None
        yield "dirfd " + name, f"{pid}{name}", proc
        yield "cwd " + name, f"{pid}{name}", None
        yield "dots " + name, f"/proc/self/../{pid}{name}", None
        yield "dot " + name, f"/proc/./{pid}//{name}", None
        yield "root " + name, f"/proc/self/root/proc/{pid}{name}", None
        yield "link " + name, f"/proc/self/cwd/{pid}{name}", None
def answers(pid):
    told = {}
    for name, path, at in forms(pid):
        told["stat " + name] = said(lambda: os.stat(path, dir_fd=at))
        told["lstat " + name] = said(lambda: os.stat(path, dir_fd=at, follow_symlinks=False))
        told["open " + name] = said(lambda: os.close(os.open(path, os.O_RDONLY, dir_fd=at)))
        told["path " + name] = said(lambda: os.close(os.open(path, os.O_PATH, dir_fd=at)))
        told["access " + name] = said(lambda: None if os.access(path, os.F_OK, dir_fd=at) else os.stat(path, dir_fd=at))
    told["list"] = said(lambda: os.listdir(f"/proc/{pid}"))
    told["readlink"] = said(lambda: os.readlink(f"/proc/{pid}/exe"))
    told["chdir"] = said(lambda: os.chdir(f"/proc/{pid}"))
    return told
print(json.dumps([answers(pid), answers(me)]))
"""


def test_no_form_of_a_path_finds_a_process_outside(jail: Jail, bookworm: Path) -> None:
    """The same forms find the guest itself, so that they are sound."""
    done = jail("python3", "-c", FORMS, root=bookworm)
    outside, inside = json.loads(done.stdout)
    assert {name: answer for name, answer in outside.items() if answer != "ENOENT"} == {}
    assert list(inside.values()).count("found") > 0.8 * len(inside)


# By hand beneath the mount's descriptor (docs/architecture.md): O_PATH|O_DIRECTORY is open to guests everywhere.
BY_HAND = r"""
import ctypes, os, json, errno
libc = ctypes.CDLL(None, use_errno=True)
def said(act):
    try:
        act()
    except OSError as error:
        return errno.errorcode[error.errno]
    return "found"
told = []
for pid in (os.getppid(), os.getpid()):
    links = {fd: f"/proc/self/fd/{fd}" for fd in range(963, 1024)}
    proc = next(fd for fd, link in links.items() if os.path.isdir(link) and os.readlink(link) == "/proc")
    held = -1
    for record in range(0x10000, 0x10000 + 64 * 32, 32):
        held = libc.syscall(437, proc, b"%d" % pid, ctypes.c_long(record), 24)
        if held >= 0:
            break
    told.append(held >= 0 and [
        said(lambda: os.open("status", os.O_RDONLY, dir_fd=held)),
        said(lambda: os.stat("exe", dir_fd=held)),
        said(lambda: os.listdir(f"/proc/self/fd/{held}")),
        said(lambda: os.open(f"/proc/self/fd/{held}/status", os.O_RDONLY)),
        said(lambda: (os.fchdir(held), os.open("status", os.O_RDONLY))),
        said(lambda: (os.fchdir(held), os.close(os.open(".", os.O_RDONLY)))),
    ])
    os.chdir("/")
print(json.dumps(told))
"""


def test_a_directory_that_was_opened_by_hand_gives_nothing_of_an_outsider(jail: Jail, bookworm: Path) -> None:
    done = jail("python3", "-c", BY_HAND, root=bookworm)
    outside, inside = json.loads(done.stdout)
    assert inside == ["found"] * 6, done.stderr
    assert outside == ["ENOENT"] * 6


RECYCLED = r"""
import os, sys, time, json, errno
child = os.fork()
if child == 0:
    time.sleep(60)
held = os.open(f"/proc/{child}", os.O_RDONLY | os.O_DIRECTORY)
pins = {name: os.open(f"/proc/{child}/{name}", os.O_RDONLY) for name in ("status", "maps", "environ")}
os.kill(child, 9)
os.waitpid(child, 0)
with open("/data/pid.new", "w") as file:
    file.write(str(child))
os.rename("/data/pid.new", "/data/pid")
while not os.path.exists("/data/taken"):
    time.sleep(0.01)
def said(act):
    try:
        act()
    except OSError as error:
        return errno.errorcode[error.errno]
    return "found"
told = [said(lambda: os.open(name, os.O_RDONLY, dir_fd=held)) for name in ("status", "environ", "maps", "cwd", "exe", "fd/0")]
told += [said(lambda: os.readlink(name, dir_fd=held)) for name in ("cwd", "exe")]
told += [said(lambda: os.listdir(f"/proc/self/fd/{held}")), said(lambda: os.stat(f"/proc/{child}"))]
try: told.append("environ: " + str(os.read(pins["environ"], 10)))
except OSError as error: told.append(errno.errorcode[error.errno])
print(json.dumps(told))
"""


@pytest.mark.skipif(os.geteuid() != 0, reason="choosing a process number needs root (pid_namespaces(7))")
def test_the_directory_of_a_dead_member_is_not_that_of_an_outsider_with_its_number(
    jail: Jail, bookworm: Path, place: Path
) -> None:
    """In a PID namespace of its own, where the next number can be chosen (ns_last_pid), an outsider takes the dead one's."""
    words = jail.words(("python3", "-c", RECYCLED), bookworm, ("--bind", f"{place}:/data"))
    script = r"""
        place=$1; shift
        "$@" & jail=$!
        until [ -e "$place/pid" ]; do sleep 0.05; done
        read pid < "$place/pid" || :
        for try in 1 2 3 4 5 6 7 8 9 10; do
            echo $((pid - 1)) > /proc/sys/kernel/ns_last_pid; sleep 30 & taken=$!
            [ $taken = $pid ] && break
            kill $taken
        done
        echo $taken $pid >&2
        touch "$place/taken"
        wait $jail; status=$?
        kill $taken
        exit $status
    """
    namespace = ["unshare", "--pid", "--fork", "--kill-child", "--mount-proc", "/bin/sh", "-c", script, "sh", str(place)]
    start = time.monotonic()
    done = subprocess.run(
        [*namespace, *words], env=jail.user.environment, cwd=jail.user.home, capture_output=True, text=True, timeout=60, check=False
    )
    assert time.monotonic() - start < 60
    taken, pid = done.stderr.split()[:2]
    assert taken == pid
    answers = json.loads(done.stdout)
    assert set(answers[:-1]) <= {"ENOENT", "ESRCH"}, answers
    assert answers[-1] in ("ESRCH", "environ: b''")  # environ_read, fs/proc/base.c: nothing of a dead address space
