"""Two jails of one user with the same names: what one makes, the other does not find, but for System V's, as SECURITY.md says."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from processes import kill_tree
from running import CHECKOUT, Jail, User, finish

PYTHON = "/usr/bin/python3"
SYSTEM_V = {"shared memory", "semaphore", "queue"}
FILES = {"/tmp", "/dev/shm", "/var/tmp"}
KERNEL = {"POSIX queue", "key", "requested key"}
# Makes what its first word says under one name or key; or finds it, and then removes it. Prints what was made, or found.
EITHER = """
import ctypes, errno, json, os, struct, sys
libc = ctypes.CDLL(None, use_errno=True)
libc.shmat.restype = ctypes.c_void_p
makes, key = sys.argv[1] == "make", int(sys.argv[2])
name = "pyjail-jails-%d" % key
def said(result):
    if result in (-1, None):
        raise OSError(ctypes.get_errno(), "")
    return result
def shared_memory():
    number = said(libc.shmget(key, 4096, 0o1600 if makes else 0o600))
    at = libc.shmat(number, None, 0)
    if makes:
        ctypes.memmove(at, b"SECRET", 6)
    found = ctypes.string_at(at, 6) == b"SECRET"
    makes or libc.shmctl(number, 0, None)
    return found
def semaphore():
    number = said(libc.semget(key, 1, 0o1600 if makes else 0o600))
    if makes:
        said(libc.semctl(number, 0, 16, 7))
    found = libc.semctl(number, 0, 12) == 7
    makes or libc.semctl(number, 0, 0)
    return found
def queue():
    number, text = said(libc.msgget(key, 0o1600 if makes else 0o600)), ctypes.create_string_buffer(struct.pack("l6s", 1, b"SECRET"))
    if makes:
        return said(libc.msgsnd(number, text, 6, 0)) == 0
    found = libc.msgrcv(number, text, 6, 0, 0o4000) == 6
    libc.msgctl(number, 0, None)
    return found
def file(directory):
    path = directory + "/" + name
    if makes:
        with open(path, "x") as made:
            return made.write("SECRET") == 6
    with open(path) as made:
        found = made.read() == "SECRET"
    os.unlink(path)
    return found
def posix_queue():
    number = said(libc.mq_open(b"/" + name.encode(), os.O_RDWR | (os.O_CREAT | os.O_EXCL if makes else 0), 0o600, None))
    makes or libc.mq_unlink(b"/" + name.encode())
    return number >= 0
def ring(given):
    return libc.syscall(248, b"user", given, b"SECRET", ctypes.c_long(6), -4)
def added():
    if makes:
        return said(ring(name.encode())) > 0
    number = said(libc.syscall(250, 10, -4, b"user", name.encode(), 0))
    libc.syscall(250, 9, number, -4)
    return number > 0
def requested():
    if makes:
        return said(ring(b"r" + name.encode())) > 0
    number = said(libc.syscall(249, b"user", b"r" + name.encode(), None, -4))
    libc.syscall(250, 9, number, -4)
    return number > 0
ways = {"shared memory": shared_memory, "semaphore": semaphore, "queue": queue, "POSIX queue": posix_queue,
        "key": added, "requested key": requested}
ways |= {place: lambda place=place: file(place) for place in ("/tmp", "/dev/shm", "/var/tmp")}
told = {}
for way, act in ways.items():
    try:
        told[way] = "done" if act() else "another"
    except OSError as error:
        told[way] = errno.errorcode[error.errno]
print(json.dumps(told), flush=True)
sys.stdin.read()
"""


def told_by(process: subprocess.Popen[str]) -> dict[str, str]:
    assert process.stdout is not None and process.stderr is not None
    line = process.stdout.readline()
    assert line, process.stderr.read()
    return dict(json.loads(line))


@pytest.fixture
def key(jail: Jail) -> Iterator[int]:
    """One that nobody else uses; nothing of System V's is left under it."""
    made = 0x70000000 + os.getpid()
    yield made
    find(jail.user, made)


def find(user: User, key: int) -> dict[str, str]:
    """What a process of the user's outside finds under the names."""
    words = [*user.prefix, PYTHON, "-c", EITHER, "find", str(key)]
    done = subprocess.run(words, capture_output=True, text=True, timeout=20, check=True, stdin=subprocess.DEVNULL)
    return dict(json.loads(done.stdout))


def test_two_jails_share_nothing_but_what_security_md_says(jail: Jail, key: int, place: Path) -> None:
    """The second looks while the first lives; and System V's is the host's, as SECURITY.md says."""
    first = jail.start(PYTHON, "-c", EITHER, "make", str(key), cwd=place, stdin=subprocess.PIPE)
    try:
        made = told_by(first)
        done = jail(PYTHON, "-c", EITHER, "find", str(key), cwd=place)
        found = json.loads(done.stdout)
        outside = find(jail.user, key)
        finish(first, 20, "")
    finally:
        kill_tree(first.pid)
    assert {way for way, said in made.items() if said == "done"} >= SYSTEM_V | {"/tmp", "/dev/shm"}, made
    assert {way for way, said in found.items() if said == "done"} == SYSTEM_V, found
    assert {way for way, said in outside.items() if said == "done"} == set(), outside  # the second has removed it
    assert not KERNEL & {way for way, said in made.items() if said == "done"}, made
    told = " ".join((CHECKOUT / "SECURITY.md").read_text().split())
    assert "System V shared memory, semaphores and message queues: they are those of the host's user." in told


def test_without_jails_all_of_it_is_shared(user: User) -> None:
    """The control; queues and keys where this kernel has them."""
    number = 0x71000000 + os.getpid()
    words = [*user.prefix, PYTHON, "-c", EITHER, "make", str(number)]
    first = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    made = told_by(first)
    found = find(user, number)
    finish(first, 20, "")
    assert {way for way, said in made.items() if said == "done"} >= SYSTEM_V | FILES, made
    assert {way for way in KERNEL if made[way] == "done"} == {way for way in KERNEL if found[way] == "done"}
    assert {way for way, said in found.items() if said == "done"} >= SYSTEM_V | FILES, found
