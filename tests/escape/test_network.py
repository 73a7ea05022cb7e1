"""A limited network holds, by every way a guest has to reach an address; the same program without limits reaches it.

The place to reach is a pair of sockets of the test's own on loopback: what arrives there got out.
"""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from running import Jail

# Tries every way and prints what the kernel said to each: {"way": errno or 0}.
PROGRAM = r"""
import ctypes, json, socket, struct, sys
from pyjail_layout import INET_ADDRESSES, INET_COUNT, ADDRESS_SIZE, MESSAGES, MESSAGE_COUNT, MESSAGE_SIZE
port = int(sys.argv[1])
libc = ctypes.CDLL(None, use_errno=True)
found = {}
def way(name):
    def run(action):
        try:
            action()
            found[name] = 0
        except OSError as error:
            found[name] = error.errno
    return run
def call(number, *args):
    if libc.syscall(number, *args) < 0:
        raise OSError(ctypes.get_errno(), "")
held = []
def number(made):
    held.append(made)
    return made.fileno()
def tcp(family=socket.AF_INET, protocol=0):
    made = socket.socket(family, socket.SOCK_STREAM, protocol); made.settimeout(2); return made
def udp(family=socket.AF_INET, protocol=0):
    return socket.socket(family, socket.SOCK_DGRAM, protocol)
here = ("127.0.0.1", port)
raw = struct.pack("<H", 2) + struct.pack(">H", port) + bytes((127, 0, 0, 1)) + bytes(8)
unspecific = bytes(2) + raw[2:]
@way("tcp")
def _(): tcp().connect(here)
@way("tcp, high word in the length")
def _(): call(42, number(tcp()), raw, ctypes.c_long(16 | 1 << 32))
@way("tcp mapped")
def _(): tcp(socket.AF_INET6).connect(("::ffff:127.0.0.1", port))
@way("tcp to 0.0.0.0")
def _(): tcp().connect(("0.0.0.0", port))
@way("tcp fast open")
def _(): tcp().sendto(b"x", 0x20000000, here)
@way("mptcp")
def _(): tcp(protocol=262).connect(here)
@way("udp")
def _(): udp().sendto(b"udp", here)
@way("udp connected")
def _(): made = udp(); made.connect(here); made.send(b"connected")
@way("udp mapped")
def _(): udp(socket.AF_INET6).sendto(b"mapped", ("::ffff:127.0.0.1", port))
@way("udp unspecific")
def _(): call(44, number(udp()), b"unspec", ctypes.c_long(6), 0, unspecific, 16)
@way("sendmsg")
def _(): udp().sendmsg([b"sendmsg"], [], 0, here)
@way("sendmmsg")
def _():
    vector = (ctypes.c_size_t * 2)(ctypes.cast(b"sendmmsg", ctypes.c_void_p).value, 8)
    name = ctypes.create_string_buffer(raw, 16)
    header = struct.pack("QiiQQQQi4xI4x", ctypes.addressof(name), 16, 0, ctypes.addressof(vector), 1, 0, 0, 0, 0)
    call(307, number(udp()), header, 1, 0)
@way("udplite")
def _(): udp(protocol=136).sendto(b"lite", here)
def sealed():
    yield from range(INET_ADDRESSES, INET_ADDRESSES + INET_COUNT * ADDRESS_SIZE, ADDRESS_SIZE)
@way("bound to by name, connected to by hand")
def _():
    try: udp().bind(here)
    except OSError: pass
    try: tcp().connect(("127.0.0.1", port))
    except OSError: pass
    for address in sealed():
        if ctypes.string_at(address, 8) == raw[:8]:
            made = udp(); call(42, number(made), ctypes.c_long(address), ADDRESS_SIZE); made.send(b"by hand"); return
    raise OSError(2, "")
@way("an end of association, sent to by hand")
def _():
    try: call(42, number(udp()), unspecific, 16)
    except OSError: pass
    for address in sealed():
        if ctypes.string_at(address + 2, 6) == raw[2:8]:
            call(44, number(udp()), b"sealed", ctypes.c_long(6), 0, ctypes.c_long(address), ADDRESS_SIZE); return
    raise OSError(2, "")
@way("a sealed message by hand")
def _():
    try: udp().sendmsg([b"x"], [(0, 0, b"")], 0, here)
    except OSError: pass
    for message in range(MESSAGES, MESSAGES + MESSAGE_COUNT * MESSAGE_SIZE, MESSAGE_SIZE):
        if raw[2:8] in ctypes.string_at(message, MESSAGE_SIZE):
            call(46, number(udp()), ctypes.c_long(message), 0); return
    raise OSError(2, "")
print(json.dumps(found))
"""


class Target:
    """Two sockets on loopback with one port: `heard` is what came."""

    def __init__(self) -> None:
        while True:
            self.tcp = socket.create_server(("127.0.0.1", 0), backlog=64)
            self.port = self.tcp.getsockname()[1]
            self.udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
            try:
                self.udp.bind(("127.0.0.1", self.port))
                break
            except OSError:
                self.close()
        self.tcp.setblocking(False)
        self.udp.setblocking(False)

    def heard(self) -> list[str]:
        found = []
        for name, take in (("connection", lambda: self.tcp.accept()[0].close()), ("datagram", lambda: self.udp.recv(64))):
            try:
                while True:
                    take()
                    found.append(name)
            except BlockingIOError:
                continue
        return found

    def close(self) -> None:
        self.tcp.close()
        self.udp.close()


@pytest.fixture
def target() -> Iterator[Target]:
    made = Target()
    yield made
    made.close()


@pytest.fixture
def attempt(jail: Jail, bookworm: Path, tmp_path_factory: pytest.TempPathFactory):  # type: ignore[no-untyped-def]
    """Runs PROGRAM in the jail: (what the kernel said, stderr)."""
    from pyjail_bpf import layout

    place = jail.user.home / "network"
    place.mkdir(exist_ok=True)
    names = "INET_ADDRESSES INET_COUNT ADDRESS_SIZE MESSAGES MESSAGE_COUNT MESSAGE_SIZE".split()
    (place / "pyjail_layout.py").write_text("".join(f"{name} = {getattr(layout, name)}\n" for name in names))
    (place / "program.py").write_text(PROGRAM)

    def run(port: int, *options: str) -> dict[str, int]:
        words = ("/usr/bin/python3", "/work/program.py", str(port))
        done = jail(*words, root=bookworm, options=[*options, "--bind", f"{place}:/work:ro"])
        assert done.returncode == 0, done.stderr
        answers: dict[str, int] = json.loads(done.stdout)
        return answers

    return run


def test_the_control_without_limits_gets_out_by_every_plain_way(target: Target, attempt) -> None:  # type: ignore[no-untyped-def]
    answers = attempt(target.port)
    plain = ["tcp", "tcp mapped", "tcp to 0.0.0.0", "udp", "udp connected", "udp mapped", "udp unspecific", "sendmsg", "sendmmsg"]
    assert [answers[name] for name in plain] == [0] * len(plain), answers
    assert answers["bound to by name, connected to by hand"] == 0  # so the attack is real
    heard = target.heard()
    assert heard.count("connection") >= 3 and heard.count("datagram") >= 6


@pytest.mark.parametrize(
    "option",
    ["--net=none", "--net-allow=192.0.2.1", "--net-allow=192.0.2.1:{port}", "--net-deny=private", "--net-deny=127.0.0.1"],
)
def test_nothing_arrives_that_the_rules_refuse(target: Target, attempt, option: str) -> None:  # type: ignore[no-untyped-def]
    answers = attempt(target.port, option.format(port=target.port))
    assert target.heard() == []
    assert 0 not in answers.values(), answers


def test_what_is_allowed_is_reached_and_nothing_else(target: Target, attempt) -> None:  # type: ignore[no-untyped-def]
    other = Target()
    try:
        rule = f"--net-allow=127.0.0.1:{target.port}"
        reached, refused = attempt(target.port, rule), attempt(other.port, rule)
        assert (reached["tcp"], reached["udp"], reached["sendmsg"]) == (0, 0, 0)
        assert 0 not in refused.values(), refused
        assert target.heard() and not other.heard()
    finally:
        other.close()


def test_a_server_of_the_jail_is_still_a_server(jail: Jail, bookworm: Path) -> None:
    """Rules are about what is reached: binding and listening are not refused, and the report says who holds the rules."""
    script = (
        "import socket; s = socket.create_server(('127.0.0.1', 0)); p = s.getsockname()[1]\n"
        "try: socket.create_connection(('127.0.0.1', p)); print('reached')\n"
        "except PermissionError: print('refused')"
    )
    report = jail.user.home / f"net-{jail.engine}"
    options = ["--net-deny", "192.0.2.1", "--status-file", str(report)]
    assert jail("/usr/bin/python3", "-c", script, root=bookworm, options=options).stdout == "reached\n"
    events = [json.loads(line) for line in report.read_text().splitlines()]
    [network] = [event for event in events if event["event"] == "network"]
    assert network["network"] == "rules"
    assert any(layer.startswith("supervisor") for layer in network["layers"])
    denied = jail("/usr/bin/python3", "-c", script, root=bookworm, options=["--net-deny", "127.0.0.1"])
    assert denied.stdout == "refused\n", denied.stderr
