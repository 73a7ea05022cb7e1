"""Sockets of the host: out of reach beneath a read-only mount and by an abstract name, within reach where bound on purpose."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from running import HAS_LANDLOCK, Jail, beneath

TRY = """
import errno, socket, sys
STREAM, DGRAM = socket.SOCK_STREAM, socket.SOCK_DGRAM
def tried(action, *words):
    try:
        action(*words)
        return 'reached'
    except OSError as error:
        return errno.errorcode[error.errno]
stream, dgram = sys.argv[1].replace('@', chr(0)), sys.argv[2].replace('@', chr(0))
client, sender = socket.socket(socket.AF_UNIX, STREAM), socket.socket(socket.AF_UNIX, DGRAM)
number = [(socket.SOL_SOCKET, socket.SCM_RIGHTS, b'\\0' * 4)]
print(tried(client.connect, stream), tried(sender.sendto, b'by sendto', dgram),
      tried(sender.sendmsg, [b'by ', b'sendmsg'], [], 0, dgram), tried(sender.sendmsg, [b'with rights'], number, 0, dgram),
      tried(sender.connect, dgram))
"""


LISTEN = """
import socket, sys
server = socket.socket(socket.AF_UNIX)
server.bind(chr(0) + sys.argv[1])
server.listen()
print('up', flush=True)
sys.stdin.read()
"""


class Daemon:
    """A stream and a datagram socket of the host in ``place``, and the same with abstract names."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.abstract = f"@pyjail-test-{os.getpid()}-{id(self)}"
        self.sockets = []
        for kind, name in ((socket.SOCK_STREAM, "stream"), (socket.SOCK_DGRAM, "dgram")):
            for address in (str(place / name), self.abstract.replace("@", "\0") + name):
                self.sockets.append(socket.socket(socket.AF_UNIX, kind))
                self.sockets[-1].bind(address)
                self.sockets[-1].setblocking(False)
            (place / name).chmod(0o777)
        for listener in self.sockets[:2]:
            listener.listen()

    def heard(self) -> list[bytes]:
        """The datagrams that arrived."""
        found = []
        for receiver in self.sockets[2:]:
            while True:
                try:
                    found.append(receiver.recv(100))
                except BlockingIOError:
                    break
        return found

    def close(self) -> None:
        for each in self.sockets:
            each.close()


@pytest.fixture
def daemon(place: Path) -> Iterator[Daemon]:
    made = Daemon(place)
    yield made
    made.close()


def attempt(jail: Jail, root: Path, options: list[str], stream: str, dgram: str) -> list[str]:
    done = jail("python3", "-c", TRY, stream, dgram, root=root, options=options)
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def test_beneath_a_read_only_directory_no_socket_can_be_reached(jail: Jail, daemon: Daemon, bookworm: Path) -> None:
    """Nor through a link to it from where the guest may write."""
    options = ["--bind", f"{daemon.place}:/run/daemon:ro"]
    assert attempt(jail, bookworm, options, "/run/daemon/stream", "/run/daemon/dgram") == ["EACCES"] * 5
    assert daemon.heard() == []


def test_beneath_a_writable_directory_every_socket_can_be_reached(jail: Jail, daemon: Daemon, bookworm: Path) -> None:
    options = ["--bind", f"{daemon.place}:/run/daemon:rw"]
    assert attempt(jail, bookworm, options, "/run/daemon/stream", "/run/daemon/dgram") == ["reached"] * 5
    assert daemon.heard() == [b"by sendto", b"by sendmsg", b"with rights"]


def test_a_peer_of_the_host_is_shown_where_the_guest_sees_it(jail: Jail, daemon: Daemon, bookworm: Path) -> None:
    """No path of the host in getpeername(2)."""
    code = "import socket\ns = socket.socket(socket.AF_UNIX)\ns.connect('/run/daemon/stream')\nprint(s.getpeername())"
    done = jail("python3", "-c", code, root=bookworm, options=["--bind", f"{daemon.place}:/run/daemon:rw"])
    assert done.stdout == "/run/daemon/stream\n", done.stderr


def test_a_socket_that_was_bound_by_itself_can_be_reached(jail: Jail, daemon: Daemon, bookworm: Path) -> None:
    options = [f"--bind={daemon.place}/{name}:/run/{name}" for name in ("stream", "dgram")]
    assert attempt(jail, bookworm, options, "/run/stream", "/run/dgram") == ["reached"] * 5
    assert daemon.heard() == [b"by sendto", b"by sendmsg", b"with rights"]


def test_no_socket_outside_can_be_reached_by_an_abstract_name(jail: Jail, daemon: Daemon, bookworm: Path) -> None:
    """Landlock's scope holds (EPERM; without it nobody is reached), and by the same names the host's own programs reach them."""
    names = daemon.abstract + "stream", daemon.abstract + "dgram"
    assert attempt(jail, bookworm, [], *names) == ["EPERM" if HAS_LANDLOCK else "ECONNREFUSED"] * 5
    assert daemon.heard() == []
    done = subprocess.run([sys.executable, "-c", TRY, *names], capture_output=True, text=True, timeout=30, check=True)
    assert done.stdout.split() == ["reached"] * 5
    assert daemon.heard() == [b"by sendto", b"by sendmsg", b"with rights"]


@pytest.mark.skipif(not HAS_LANDLOCK, reason="nobody has such a name then, see below")
def test_two_jails_do_not_reach_each_other_by_abstract_names(jail: Jail, bookworm: Path) -> None:
    """The server in one jail waits; the client in the other is refused."""
    name = f"pyjail-jails-{os.getpid()}-{jail.engine}-{jail.user.name}"
    server = jail.start("python3", "-c", LISTEN, name, root=bookworm, stdin=subprocess.PIPE)
    try:
        assert server.stdout is not None
        assert server.stdout.readline() == "up\n"
        assert attempt(jail, bookworm, [], "@" + name, "@" + name)[0] == "EPERM"
    finally:
        server.communicate("", timeout=60)
    assert server.returncode == 0


@pytest.mark.skipif(os.uname().machine != "x86_64", reason="the filter names calls of x86_64")
def test_without_landlock_nobody_has_an_abstract_name(jail: Jail, bookworm: Path) -> None:
    """Binding one is EPERM, connecting and sending to one ECONNREFUSED: nothing else could tell whose it is."""
    name = f"pyjail-nobodys-{os.getpid()}-{jail.engine}-{jail.user.name}"
    code = TRY + "print(tried(client.bind, stream), tried(sender.bind, dgram))"
    words = jail.words(["python3", "-c", code, f"@{name}", f"@{name}d"], bookworm)
    done = subprocess.run(
        [*beneath("landlock"), *words],
        capture_output=True, text=True, timeout=60, check=False, env=jail.user.environment, cwd="/",
    )  # fmt: skip
    assert (done.stdout.split(), done.stderr) == (["ECONNREFUSED"] * 5 + ["EPERM"] * 2, "")
