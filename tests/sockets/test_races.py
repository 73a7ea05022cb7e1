"""An address, or what points to it, that is rewritten while a call is under way never reaches a socket of the host.

The attacker's progress is checked: both values were met; and in the control, without a jail, the same program does reach it.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from guests import build
from running import Jail, User

LONG = bool(os.environ.get("PYJAIL_LONG"))
KINDS = ("sendto", "sendmsg", "pointer", "sendmmsg", "connect", "bind", "descriptor")
CONTENTS = ("iovec", "control")  # of messages that go where they may
CALLS = 100_000 if LONG else 20_000
# The full number of calls for each engine and each user; all else makes a tenth of them.
WHOLE = {("notify", "plain"), ("ptrace", "root")}


class Host:
    """A datagram socket beside the jail's root that counts what reaches it."""

    def __init__(self, place: Path, user: User) -> None:
        self.root, self.out = place / "root", place / "out"
        for directory in (self.root / "bin", self.root / "w", self.out):
            directory.mkdir(parents=True)
        shutil.copy(build("socket_race"), self.root / "bin/race")
        user.own(self.root / "w")
        user.own(self.out)
        self.received = 0
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.socket.bind(str(self.out / "sock"))
        (self.out / "sock").chmod(0o777)
        self._thread = threading.Thread(target=self._count, daemon=True)
        self._thread.start()

    def _count(self) -> None:
        while self.socket.recv(100) != b"the end":
            self.received += 1

    def bad(self, kind: str) -> str:
        return str(self.out / ("made" if kind == "bind" else "sock"))

    def close(self) -> None:
        """Waits until everything that was sent is counted; closed again, it does nothing."""
        if self._thread.is_alive():
            with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as last:
                last.sendto(b"the end", str(self.out / "sock"))
            self._thread.join()
        self.socket.close()


@pytest.fixture
def host(place: Path, user: User) -> Iterator[Host]:
    made = Host(place, user)
    yield made
    made.close()


def parsed(said: str) -> dict[str, int]:
    words = said.split()
    assert words[:1] == ["calls"], said
    return {words[i]: int(words[i + 1]) for i in range(0, len(words), 2)}


@pytest.mark.parametrize("how", ["thread", "process"])
@pytest.mark.parametrize("kind", KINDS)
def test_an_address_rewritten_during_a_call_reaches_nothing(jail: Jail, host: Host, kind: str, how: str) -> None:
    """Nothing arrives at the host's socket in all the calls, and the attacker got both values in."""
    count = CALLS if (jail.engine, jail.user.name) in WHOLE and how == "thread" else CALLS // 10
    words = ("/bin/race", kind, how, str(count), "sock", host.bad(kind), "60")
    done = jail(*words, root=host.root, options=["--workdir", "/w"], timeout=300)
    assert done.returncode == 0, done
    host.close()
    result = parsed(done.stdout)
    assert host.received == 0
    assert sorted(os.listdir(host.out)) == ["sock"]
    assert result["calls"] >= count
    assert result["flips"] > count // 10, result
    assert result["bad"] > count // 100, result
    if kind == "descriptor":  # BAD always, by one kind of socket or the other
        assert result["other"] > count // 100, result
        assert result["good"] == 0, result
    else:
        assert result["good"] > count // 100, result
        assert kind == "bind" or result["other"] <= result["calls"] // 20, result  # bind: half-written names stay in use


@pytest.mark.parametrize("how", ["thread", "process"])
@pytest.mark.parametrize("kind", CONTENTS)
def test_what_a_message_says_is_read_once(jail: Jail, host: Host, kind: str, how: str) -> None:
    """Its data is the guest's own to the last byte, wherever that is said to lie; no credentials but the sender's are believed."""
    count = CALLS // 10
    done = jail("/bin/race", kind, how, str(count), "sock", "-", "60", root=host.root, options=["--workdir", "/w"], timeout=300)
    assert done.returncode == 0, done
    result = parsed(done.stdout)
    assert result["leaks"] == 0, result
    assert min(result["good"], result["bad"], result["flips"]) > count // 100, result
    assert result["other"] == 0, result


def test_without_a_jail_two_kinds_of_data_arrive(host: Host, user: User) -> None:
    """The control: what is rewritten is what is sent."""
    words = [*user.prefix, str(host.root / "bin/race"), "iovec", "thread", "20000", "sock", "-", "60"]
    done = subprocess.run(words, capture_output=True, text=True, cwd=host.root / "w", timeout=120, check=True)
    assert min(parsed(done.stdout)[name] for name in ("good", "bad")) > 0


@pytest.mark.skipif(os.geteuid() != 0, reason="to name another process takes a capability (unix(7))")
def test_without_a_jail_root_names_another_process(host: Host) -> None:
    """The control: credentials that are not the sender's arrive."""
    words = [str(host.root / "bin/race"), "control", "thread", "20000", "sock", "-"]
    done = subprocess.run(words, capture_output=True, text=True, cwd=host.root / "w", timeout=120, check=True)
    assert parsed(done.stdout)["leaks"] > 0


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "bind"])
def test_the_same_program_reaches_the_socket_without_a_jail(host: Host, user: User, kind: str) -> None:
    """The positive control: nothing else than the jail keeps these calls from what they are after."""
    words = [*user.prefix, str(host.root / "bin/race"), kind, "thread", "100000", "sock", host.bad(kind)]
    subprocess.run(words, capture_output=True, text=True, cwd=host.root / "w", timeout=120, check=True)
    host.close()
    assert host.received > 0


def test_the_same_program_binds_outside_without_a_jail(host: Host, user: User) -> None:
    """The control of bind: the path is one that this user may bind to."""
    with subprocess.Popen(
        [*user.prefix, str(host.root / "bin/race"), "bind", "thread", "3000", "sock", "/proc/nowhere/x"],
        stdout=subprocess.PIPE, text=True, cwd=host.root / "w",
    ) as flipping:  # fmt: skip
        assert parsed(flipping.communicate(timeout=60)[0])["good"] > 0
    code = "import socket, sys; socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM).bind(sys.argv[1])"
    subprocess.run([*user.prefix, "/usr/bin/python3", "-c", code, host.bad("bind")], check=True, timeout=60)
    assert (host.out / "made").is_socket()
