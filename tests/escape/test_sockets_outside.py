"""AF_UNIX sockets outside of the jail: by every form of a path and every call with an address, and by abstract names where
Landlock is too old to scope them."""

from __future__ import annotations

import json
import os
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from processes import descendants, kill_tree
from running import HAS_LANDLOCK, Jail, User, finish
from sockets.test_host_sockets import LISTEN, TRY, Daemon

from escape.test_the_supervisor_is_not_stopped import STOPPER
from escape.weakened_runs import weakened

PYTHON = "/usr/bin/python3"
LIBRARIES = [f"--bind=/{name}:/{name}:ro" for name in ("usr", "lib", "lib64")]
# {root}: where the jail's root lies for the one who walks; {host}: the directory outside, as the host names it
WAYS = {
    "absolute": "{host}", "up": "{root}/../outside", "far up": "/../../../../..{host}", "relative": "../../outside",
    "dots": "{root}/w/./../..//outside/.", "link": "{root}/w/absolute", "link up": "{root}/w/up", "relative link": "up",
    "own root": "/proc/self/root{host}",
    "thread's root": "/proc/thread-self/root{host}", "process's root": "/proc/{pid}/root{host}",
    "parent's root": "/proc/{parent}/root{host}", "cwd": "/proc/self/cwd/../../outside",
    "descriptor": "/proc/self/fd/{fd}/../../outside", "first process": "/proc/1/root{host}",
}  # fmt: skip
# Tries each way with each call: the cwd is the jail's /w. Prints [way, call] of what was done.
CALLER = """
import ctypes, json, os, socket, struct, sys
ways, root, host = json.loads(sys.argv[1]), *sys.argv[2:]
libc = ctypes.CDLL(None, use_errno=True)
os.chdir(root + "/w")
known = dict(root=root, host=host, pid=os.getpid(), parent=os.getppid(), fd=os.open(".", os.O_RDONLY))
def sendmmsg(name):
    text = struct.pack("H", 1) + os.fsencode(name) + bytes(1)
    address, held = ctypes.create_string_buffer(text, len(text)), ctypes.create_string_buffer(b"mmsg", 4)
    vector = (ctypes.c_size_t * 2)(ctypes.addressof(held), 4)
    header = ctypes.create_string_buffer(struct.pack(
        "QI4xQQQQi4xI4x", ctypes.addressof(address), len(text), ctypes.addressof(vector), 1, 0, 0, 0, 0))
    if libc.sendmmsg(datagrams().fileno(), header, 1, 0) != 1:
        raise OSError(ctypes.get_errno(), "")
held = []
def made(kind):
    held.append(socket.socket(socket.AF_UNIX, kind))
    return held[-1]
stream, datagrams = lambda: made(socket.SOCK_STREAM), lambda: made(socket.SOCK_DGRAM)
number = 0
found = []
for way, text in ways.items():
    at = text.format(**known)
    number += 1
    for call, action in {
        "connect": lambda: stream().connect(at + "/stream"), "connect datagrams": lambda: datagrams().connect(at + "/dgram"),
        "sendto": lambda: datagrams().sendto(b"to", at + "/dgram"),
        "sendmsg": lambda: datagrams().sendmsg([b"msg"], [], 0, at + "/dgram"),
        "sendmmsg": lambda: sendmmsg(at + "/dgram"), "bind": lambda: stream().bind("%s/bound%d" % (at, number)),
        "link": lambda: stream().connect("socket"),
    }.items():
        try:
            action()
            found.append([way, call])
        except OSError as error:
            pass
    for each in held:
        each.close()
    held.clear()
print(json.dumps([number, found]))
"""


@pytest.fixture
def daemon(place: Path, user: User) -> Iterator[Daemon]:
    """Its sockets in ``outside``, beside ``root`` with links that lead there."""
    for name in ("root/w", "root/proc", "outside"):
        (place / name).mkdir(parents=True)
    links = {"absolute": f"{place}/outside", "up": "../../outside", "socket": f"{place}/outside/stream"}
    for name, target in links.items():
        (place / "root/w" / name).symlink_to(target)
    for path in (place / "root", place / "root/w", place / "outside"):
        user.own(path)
    made = Daemon(place / "outside")
    yield made
    made.close()


def accepted(listener: socket.socket) -> int:
    """How many connections had come; they are ended."""
    count = 0
    while True:
        try:
            listener.accept()[0].close()
            count += 1
        except BlockingIOError:
            return count


def test_no_form_of_a_path_reaches_a_socket_outside(jail: Jail, daemon: Daemon, place: Path) -> None:
    words = (PYTHON, "-c", CALLER, json.dumps(WAYS), "", str(place / "outside"))
    done = jail(*words, root=place / "root", options=LIBRARIES)
    assert (done.stdout, done.stderr) == (f"[{len(WAYS)}, []]\n", "")
    assert (daemon.heard(), accepted(daemon.sockets[0])) == ([], 0)
    assert sorted(os.listdir(place / "outside")) == ["dgram", "stream"]


def test_without_a_jail_every_form_does(user: User, daemon: Daemon, place: Path) -> None:
    """The control, but for roots of processes that are not the user's."""
    words = [*user.prefix, PYTHON, "-c", CALLER, json.dumps(WAYS), str(place / "root"), str(place / "outside")]
    daemon.sockets[0].listen(100)
    process, heard = subprocess.Popen(words, stdout=subprocess.PIPE, text=True, cwd="/"), 0
    while process.poll() is None:  # few datagrams may wait
        heard += len(daemon.heard())
    reached = {(way, call) for way, call in json.loads(process.communicate()[0])[1]}
    ways = WAYS.keys() - {"first process", "parent's root"}
    calls = {"connect", "connect datagrams", "sendto", "sendmsg", "sendmmsg", "bind", "link"}
    assert {(way, call) for way in ways for call in calls} <= reached
    assert heard + len(daemon.heard()) >= 3 * len(ways) and accepted(daemon.sockets[0]) >= 2 * len(ways)


# -- a Landlock without scopes -----------------------------------------------------------------------------------------


def test_an_older_landlock_lets_no_abstract_name_reach_outside(jail: Jail, daemon: Daemon) -> None:
    """ABI 5: nobody has such a name then, and nobody outside is reached; a domain there is all the same."""
    older = weakened(jail, "old_landlock")
    names = daemon.abstract + "stream", daemon.abstract + "dgram"
    code = TRY + "print(tried(socket.socket(socket.AF_UNIX).bind, stream + 'x'))"
    options = ["--log-level", "info", "--fast-lane", "off"]
    done = older(PYTHON, "-c", code, *names, options=options)
    assert done.stdout.split() == ["ECONNREFUSED"] * 5 + ["EPERM"], done.stderr
    lacking = "landlock-scopes" if HAS_LANDLOCK else "landlock; landlock-net; landlock-scopes"
    assert f"absent={lacking}\n" in done.stderr, done.stderr
    assert (daemon.heard(), accepted(daemon.sockets[1])) == ([], 0)


def test_without_a_jail_the_abstract_names_are_reached(user: User, daemon: Daemon) -> None:
    """The control."""
    names = daemon.abstract + "stream", daemon.abstract + "dgram"
    done = subprocess.run([*user.prefix, PYTHON, "-c", TRY, *names], capture_output=True, text=True, timeout=30, check=True)
    assert done.stdout.split() == ["reached"] * 5
    assert (len(daemon.heard()), accepted(daemon.sockets[1])) == (3, 1)


def test_an_older_landlock_lets_two_jails_have_no_abstract_name_in_common(jail: Jail) -> None:
    server = weakened(jail, "old_landlock")(PYTHON, "-c", LISTEN, f"pyjail-older-{os.getpid()}")
    assert server.returncode == 1 and "PermissionError" in server.stderr


def test_with_an_older_landlock_no_signal_stops_a_process_of_pyjails(jail: Jail) -> None:
    """By traps, where the domain scopes no signals."""
    run = weakened(jail, "old_landlock").start(PYTHON, "-c", STOPPER, stdin=subprocess.PIPE)
    try:
        assert run.stdout is not None
        assert run.stdout.readline() == "ready\n", run.communicate(timeout=10)
        ours = [run.pid, *descendants(run.pid)[:-1]]
        assert len(ours) >= 2
        done = finish(run, 30, json.dumps(ours) + "\n")
        assert json.loads(done.stdout) == [[], True, True], done
    finally:
        kill_tree(run.pid)
