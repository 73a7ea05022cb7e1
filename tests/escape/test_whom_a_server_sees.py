"""SO_PEERCRED as a server outside the jail reads it: the guest that connects, as whom it does so, never pyjail."""

from __future__ import annotations

import os
import socket
import struct
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from processes import kill_tree
from running import Jail, User

PYTHON = "/usr/bin/python3"
OTHER = 65534
# Connects and sends as it is, then as another user, by stream, seqpacket and datagram sockets with and without credentials.
CLIENT = f"""
import os, socket, struct, sys
directory, changes = sys.argv[1], sys.argv[2] == "changes"
def ucred():
    return struct.pack("3i", os.getpid(), os.geteuid(), os.getegid())
def connections():
    for kind, name in ((socket.SOCK_STREAM, "stream"), (socket.SOCK_SEQPACKET, "packets")):
        with socket.socket(socket.AF_UNIX, kind) as made:
            made.connect(directory + "/" + name)
            made.recv(1)
    for given in ([], [(socket.SOL_SOCKET, 2, ucred())]):
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as made:
            made.sendmsg([b"x"], given, 0, directory + "/datagrams")
    print(os.getpid(), os.geteuid(), os.getegid(), flush=True)
connections()
if changes:
    os.setgroups([])
    os.setresgid({OTHER}, {OTHER}, {OTHER})
    os.setresuid({OTHER}, {OTHER}, {OTHER})
    connections()
for forged in (1, os.getppid()):
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as made:
        try:
            made.sendmsg([b"x"], [(socket.SOL_SOCKET, 2, struct.pack("3i", forged, 0, 0))], 0, directory + "/datagrams")
            print("forged")
        except PermissionError:
            pass
"""


class Server:
    """Three sockets in ``directory``; who connected or sent, as (process, user, group)."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self.sockets = {}
        for name, kind in (("stream", socket.SOCK_STREAM), ("packets", socket.SOCK_SEQPACKET), ("datagrams", socket.SOCK_DGRAM)):
            made = self.sockets[name] = socket.socket(socket.AF_UNIX, kind)
            made.bind(str(directory / name))
            (directory / name).chmod(0o666)
            made.settimeout(30)
        for name in ("stream", "packets"):
            self.sockets[name].listen(8)
        self.sockets["datagrams"].setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 1)

    def once(self) -> list[tuple[int, ...]]:
        """Whom it sees while a client makes its round of connections."""
        seen = []
        for name in ("stream", "packets"):
            with self.sockets[name].accept()[0] as connection:
                seen.append(struct.unpack("3i", connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12)))
                connection.send(b"x")
        for _ in range(2):
            _, control, _, _ = self.sockets["datagrams"].recvmsg(16, 64)
            seen.append(struct.unpack("3i", control[0][2]))
        return seen

    def close(self) -> None:
        for made in self.sockets.values():
            made.close()


@pytest.fixture
def server(place: Path) -> Iterator[Server]:
    place.chmod(0o755)
    made = Server(place)
    yield made
    made.close()


def rounds(run: subprocess.Popen[str], server: Server, count: int, ours: int = 0) -> None:
    """Each round: the server sees what the client says of itself, in numbers of the host, which a jail's are.

    ``ours``: of how many of the four, counted from the last, the process is the supervisor.
    """
    try:
        assert run.stdout is not None
        for _ in range(count):
            seen = server.once()
            told = tuple(map(int, run.stdout.readline().split()))
            pids = [told[0]] * (4 - ours) + [run.pid] * ours
            assert seen == [(pid, *told[1:]) for pid in pids], (told, run.pid)
        out, err = run.communicate(timeout=30)
        assert (run.returncode, out, err) == (0, "", "")
    finally:
        kill_tree(run.pid)
        run.communicate()


@pytest.mark.parametrize("bound", ["directory", "sockets"])
def test_a_server_outside_sees_the_guest_before_and_after_a_change_of_identity(jail: Jail, server: Server, bound: str) -> None:
    """By each kind of socket; and no guest passes for somebody else by credentials that it sends.

    Where a socket is bound by itself, and of a message with control data, the number is the supervisor's, which acts for the guest
    (SECURITY.md); user and group are the guest's.
    """
    changes, at = jail.user.uid == 0, server.directory
    binds = {"directory": [f"{at}:/run/server:rw"], "sockets": [f"{at}/{name}:/run/server/{name}" for name in server.sockets]}
    options = [f"--bind={bind}" for bind in binds[bound]]
    run = jail.start(PYTHON, "-c", CLIENT, "/run/server", "changes" if changes else "stays", options=options)
    rounds(run, server, 1 + changes, 4 if bound == "sockets" else 1)


def test_natively_it_sees_the_same(user: User, server: Server) -> None:
    """The oracle."""
    changes = user.uid == 0
    words = [*user.prefix, PYTHON, "-c", CLIENT, str(server.directory), "changes" if changes else "stays"]
    run = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    rounds(run, server, 1 + changes)


@pytest.mark.skipif(os.geteuid() != 0, reason="the privilege that a jail of root's lacks")
def test_the_privileged_pass_for_others_without_a_jail(server: Server) -> None:
    """The control: what is refused above succeeds for root outside (CAP_SYS_ADMIN)."""
    words = [PYTHON, "-c", CLIENT.replace("if changes:", "if False:"), str(server.directory), "stays"]
    run = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    server.once()
    assert run.communicate(timeout=30)[0].splitlines()[1:] == ["forged"] * 2
