"""Namespaces are looked at, not entered: neither the guest's own nor one of outside whose descriptor it holds; nobody writes maps.

A user namespace of the same user is what anybody may enter, and the mount namespace in it then; and who stands in one that has no
maps yet may write them.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from running import Jail, User, beneath, finish

# Prints {way: errno, or "entered"}, and whether this process is where it was.
ENTER = r"""
import ctypes, errno, json, os, sys
libc = ctypes.CDLL(None, use_errno=True)
user, mount = map(int, sys.argv[1].split(","))
NEWUSER, NEWNS, HIGH = 0x10000000, 0x20000, 1 << 32
KINDS = "mnt user net pid uts ipc cgroup pid_for_children".split()
found, places = {}, lambda: {kind: os.readlink(f"/proc/self/ns/{kind}") for kind in KINDS}
before = places()

def enter(name, fd, kind):
    result = libc.syscall(308, ctypes.c_long(fd), ctypes.c_long(kind))
    found[name] = errno.errorcode[ctypes.get_errno()] if result else "entered"

enter("user of outside", user, NEWUSER)
enter("mount of outside", mount, 0)
if sys.argv[2:] != ["natively"]:
    for twin, fd, kind in (("fd", user | HIGH, NEWUSER), ("kind", user, NEWUSER | HIGH), ("both", mount | HIGH, NEWNS | HIGH)):
        enter(f"twin of {twin}", fd, kind)
    for kind in KINDS:
        for top in ("/proc/self", f"/proc/{os.getpid()}", "/proc/thread-self"):
            enter(f"{top.replace(str(os.getpid()), 'PID')} {kind}", os.open(f"{top}/ns/{kind}", os.O_RDONLY), 0)
    enter("parent of outside's", libc.ioctl(user, 0xB702), NEWUSER)
    child = os.fork() or os.execvp("sleep", ["sleep", "60"])
    for pid in (os.getpid(), child):
        for kind in (NEWUSER, NEWNS, NEWUSER | NEWNS):
            enter(f"pidfd {kind:x} {pid == child}", os.pidfd_open(pid), kind)
    os.kill(child, 9)
print(json.dumps([found, before == places()]))
"""
# Of itself and of a child: the errno, or how many bytes were written, and the map that is there then.
MAP = r"""
import errno, json, os, sys
uid, gid = sys.argv[1].split(":")
child = os.fork() or os.execvp("sleep", ["sleep", "60"])
found = {}
for pid, whose in ((child, "child"), (os.getpid(), "self")):
    for name, text in (("setgroups", "deny"), ("uid_map", f"0 {uid} 1"), ("gid_map", f"0 {gid} 1"), ("projid_map", "0 0 1")):
        for top in (f"/proc/{pid}", *(["/proc/self", "/proc/thread-self", "/proc/self/task/%d" % pid] if whose == "self" else [])):
            for flags in (os.O_WRONLY, os.O_RDWR):
                path = f"{top}/{name}"
                try:
                    answer = os.write(os.open(path, flags), text.encode())
                except OSError as error:
                    answer = errno.errorcode[error.errno]
                found[f"{whose} {path} {flags}".replace(str(pid), "PID")] = answer
os.kill(child, 9)
print(json.dumps([found, open("/proc/self/uid_map").read(), os.getuid()]))
"""


UNSHARE = ["unshare", "--user", "--keep-caps"]  # who has no capability of the namespace's writes no maps


def has_user_namespaces(user: User) -> bool:
    words = [*beneath(), *user.prefix, "unshare", "--user", "--mount", "true"]
    return subprocess.run(words, check=False, capture_output=True).returncode == 0


@pytest.fixture
def apart(user: User) -> Iterator[list[int]]:
    """Descriptors of the user and the mount namespace of a process outside, which are this user's."""
    if not has_user_namespaces(user):
        pytest.skip("this user makes no user namespaces here")
    words = [*user.prefix, "unshare", "--user", "--mount", "sh", "-c", "echo; exec sleep 100"]
    with subprocess.Popen(words, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None and holder.stdout.readline() == b"\n"
        fds = [os.open(f"/proc/{holder.pid}/ns/{kind}", os.O_RDONLY) for kind in ("user", "mnt")]
        yield fds
        for fd in fds:
            os.close(fd)
        holder.kill()


@pytest.mark.skipif(os.uname().machine != "x86_64", reason="calls by the numbers of x86_64")
def test_no_namespace_is_entered_by_a_descriptor(jail: Jail, apart: list[int], bookworm: Path) -> None:
    """Those of outside, all of its own, by each name; of a process; arguments with bits that the kernel does not look at."""
    given = ",".join(map(str, apart))
    done = jail("python3", "-c", ENTER, given, root=bookworm, options=("--preserve-fds", given), pass_fds=tuple(apart))
    assert done.returncode == 0, done
    found, stayed = json.loads(done.stdout)
    assert set(found.values()) == {"EPERM"} and len(found) > 30, found
    assert stayed


@pytest.mark.skipif(os.uname().machine != "x86_64", reason="calls by the numbers of x86_64")
def test_without_a_jail_both_are_entered(user: User, apart: list[int]) -> None:
    """The control."""
    words = [*user.prefix, "/usr/bin/python3", "-c", ENTER, ",".join(map(str, apart)), "natively"]
    done = subprocess.run(words, capture_output=True, text=True, timeout=30, check=True, pass_fds=apart)
    assert json.loads(done.stdout) == [{"user of outside": "entered", "mount of outside": "entered"}, False]


@pytest.mark.parametrize("where", ["", "a new user namespace"])
def test_no_guest_writes_the_maps_of_a_user_namespace(jail: Jail, user: User, bookworm: Path, where: str) -> None:
    """Also where the kernel would let it: pyjail was started in a user namespace that has none yet."""
    unshare = UNSHARE if where else []
    if where and not has_user_namespaces(user):
        pytest.skip("this user makes no user namespaces here")
    words = jail.typed(("python3", "-c", MAP, f"{user.uid}:{user.uid}"), bookworm)
    process = subprocess.Popen(
        [*beneath(), *user.prefix, *unshare, *words], env=user.environment, cwd=user.home,
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    done = finish(process, 60)
    assert done.returncode == 0, done
    found, mapped, uid = json.loads(done.stdout)
    assert set(found.values()) <= {"EROFS", "EACCES"} and len(found) == 40, found
    assert (mapped, uid) == (("", 65534) if where else (Path("/proc/self/uid_map").read_text(), user.uid))


def test_without_a_jail_they_are_written(user: User) -> None:
    """The control: the first one who tries has them."""
    if not has_user_namespaces(user):
        pytest.skip("this user makes no user namespaces here")
    words = [*user.prefix, *UNSHARE, "/usr/bin/python3", "-c", MAP, f"{user.uid}:{user.uid}"]
    done = subprocess.run(words, capture_output=True, text=True, timeout=30, check=True)
    found, mapped, uid = json.loads(done.stdout)
    assert {name.split()[1].split("/")[-1] for name, answer in found.items() if isinstance(answer, int)} >= {"uid_map", "gid_map"}
    assert (mapped.split(), uid) == (["0", str(user.uid), "1"], 0)
