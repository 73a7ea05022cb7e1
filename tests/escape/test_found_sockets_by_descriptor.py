"""A socket beneath a read-only place is the host's: no descriptor of it can be had, and none named by a sealed address."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyjail.kernel.sys import ARCH
from pyjail_bpf import layout
from running import Jail, User, native

PYTHON = "/usr/bin/python3"
RECORDS = len(layout.how_records(ARCH)[0])

# O_PATH descriptors of the socket, by open(2) and by every record and protected descriptor; each is connected to and sent to.
ATTACK = f"""
import ctypes, os, socket, sys
libc, wide = ctypes.CDLL(None), ctypes.c_long
path, beneath = sys.argv[1], sys.argv[2:]
found = []
try:
    found.append(os.open(path, os.O_PATH))
except OSError:
    pass
for mount in range({layout.MOUNT_FD}, {layout.MOUNT_FD} + 40):
    for record in range({layout.MAILBOX}, {layout.record(RECORDS)}, {layout.HOW_STRIDE}):
        for name in beneath:
            fd = libc.syscall(437, mount, name.encode(), wide(record), wide(24))
            if fd >= 0:
                found.append(fd)
                break
for fd in found:
    for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM):
        with socket.socket(socket.AF_UNIX, kind) as one:
            if libc.syscall(42, one.fileno(), wide({layout.PEER_ADDRESSES} + 32 * fd), 32) == 0:
                print("connected")
            elif libc.syscall(44, one.fileno(), b"x", wide(1), 0, wide({layout.PEER_ADDRESSES} + 32 * fd), 32) == 1:
                print("sent")
            try:
                one.connect("/proc/self/fd/%d" % fd)
                print("connected by name")
            except OSError:
                pass
"""


@pytest.fixture(params=[socket.SOCK_STREAM, socket.SOCK_DGRAM], ids=["stream", "datagram"])
def daemon(request: pytest.FixtureRequest, place: Path, user: User) -> Iterator[Path]:
    """What a host's daemon listens at, open to everybody."""
    (place / "work").mkdir()
    (place / "run").mkdir()
    path = place / "run/socket"
    listening = socket.socket(socket.AF_UNIX, request.param)
    listening.bind(str(path))
    path.chmod(0o777)
    if request.param == socket.SOCK_STREAM:
        listening.listen(64)
    for made in (place / "work", place / "run", path):
        user.own(made)
    yield path
    listening.close()


@pytest.mark.parametrize("bound", [False, True], ids=["root", "bind"])
def test_no_descriptor_leads_to_a_socket_of_a_read_only_place(
    jail: Jail, daemon: Path, place: Path, bound: bool
) -> None:
    """The read-only root of a jail without --root, and a read-only bind."""
    options = ("-v", f"{place / 'run'}:{place / 'run'}:ro") if bound else ()
    beneath = ["socket", str(daemon)[1:]]
    done = jail(PYTHON, "-c", ATTACK, daemon, *beneath, options=options, cwd=place / "work")
    assert (done.returncode, done.stdout) == (0, ""), done


def test_a_socket_of_a_writable_place_is_reached(jail: Jail, daemon: Path, place: Path) -> None:
    """The control: the attack finds what may be found."""
    options = ("-v", f"{place / 'run'}:{place / 'run'}:rw")
    done = jail(PYTHON, "-c", ATTACK, daemon, "socket", options=options, cwd=place / "work")
    assert "connected" in done.stdout.splitlines(), done


def test_without_a_jail_the_descriptor_leads_there(user: User, daemon: Path) -> None:
    """The second control."""
    done = native(user, PYTHON, "-c", ATTACK, daemon, "socket")
    assert "connected by name" in done.stdout, done
