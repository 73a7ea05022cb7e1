"""Families and protocols that a limited network has no rules for: no socket of them is made, by whatever words."""

from __future__ import annotations

import json
import socket
import subprocess
from pathlib import Path

import pytest
from running import HAS_LANDLOCK, IS_DOCKERS, Jail, User

from escape.weakened_runs import weakened

PYTHON = "/usr/bin/python3"
# family, type, protocol: linux/socket.h, linux/in.h
KINDS = {
    "sctp": (2, 1, 132), "sctp, one to many": (2, 5, 132), "sctp of IPv6": (10, 1, 132), "dccp": (2, 6, 33), "mptcp": (2, 1, 262),
    "udplite": (2, 2, 136), "l2tp": (2, 2, 115), "smc": (43, 1, 0), "ping": (2, 2, 1), "ping of IPv6": (10, 2, 58),
    "raw": (2, 3, 1), "raw of IPv6": (10, 3, 58), "raw of any": (2, 3, 255), "packet": (17, 3, 0x300), "alg": (38, 5, 0),
    "vsock": (40, 1, 0), "vsock datagrams": (40, 2, 0), "uevent": (16, 2, 15), "audit": (16, 3, 9), "diag": (16, 3, 4),
    "xfrm": (16, 3, 6), "generic": (16, 3, 16), "connector": (16, 2, 11), "netfilter": (16, 3, 12), "key": (15, 3, 2),
    "can": (29, 3, 1), "bluetooth": (31, 3, 1), "tipc": (30, 2, 0), "rds": (21, 5, 0), "kcm": (41, 2, 0), "xdp": (44, 3, 0),
    "phonet": (35, 2, 0), "ieee802154": (36, 2, 0), "nfc": (39, 3, 0), "x25": (9, 5, 0), "appletalk": (5, 2, 0),
    "qipcrtr": (42, 2, 0), "caif": (37, 5, 0), "pppox": (24, 1, 0), "llc": (26, 1, 0), "isdn": (34, 3, 0), "iucv": (32, 1, 0),
}  # fmt: skip
# What there is of AF_UNIX, of routing tables and, with rules, of TCP and UDP.
ALWAYS = {"unix": (1, 1, 0), "unix datagrams": (1, 2, 0), "routes": (16, 3, 0)}
RULED = {"tcp": (2, 1, 0), "tcp by number": (2, 1, 6), "udp": (2, 2, 17), "tcp of IPv6": (10, 1, 0), "udp of IPv6": (10, 2, 0)}
CALLER = """
import ctypes, json, sys
libc = ctypes.CDLL(None)
made = {}
for name, words in json.loads(sys.argv[1]).items():
    for how, high in (("", 0), (" and high words", 1 << 32)):
        for flags in (0, 0o2004000):
            family, kind, protocol = (ctypes.c_long(word | high) for word in (words[0], words[1] | flags, words[2]))
            for number in (41, 53):
                pair = (ctypes.c_int * 2)()
                if libc.syscall(number, family, kind, protocol, pair) >= 0:
                    made[name] = made.get(name, 0) + 1
print(json.dumps(made))
"""
NETWORKS = {"none": ("--net", "none"), "rules": ("--net-allow", "127.0.0.1:9")}


def made(jail: Jail, options: tuple[str, ...]) -> dict[str, int]:
    """Kind → how many of its eight calls made a socket."""
    done = jail(PYTHON, "-c", CALLER, json.dumps(KINDS | ALWAYS | RULED), options=("--quiet", *options))
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout))


@pytest.mark.parametrize("network", NETWORKS)
def test_a_limited_network_has_no_other_families(jail: Jail, network: str) -> None:
    """The sockets that are promised are there; of all others none, by socket(2) or socketpair(2)."""
    promised = ALWAYS | (RULED if network == "rules" else {})
    found = made(jail, NETWORKS[network])
    missing = {"tcp of IPv6", "udp of IPv6"} if not Path("/proc/net/if_inet6").exists() else set()
    assert found.keys() - missing == promised.keys() - missing


def test_without_a_limit_they_are_there(jail: Jail, user: User) -> None:
    """The control: what this kernel has of them, natively, and in a jail but for root's privileges."""
    words = [*user.prefix, PYTHON, "-c", CALLER, json.dumps(KINDS | ALWAYS | RULED)]
    done = subprocess.run(words, capture_output=True, text=True, timeout=30, check=True)
    natively = json.loads(done.stdout)
    assert {"uevent", "diag", "generic", *ALWAYS, "tcp", "udp"} <= natively.keys(), natively
    privileged = {"raw", "raw of IPv6", "raw of any", "packet", "key", "can", "xdp", "isdn"}
    if IS_DOCKERS:
        privileged.add("vsock")
    assert natively.keys() - privileged <= made(jail, ()).keys() <= natively.keys()


CONNECT = """
import errno, json, socket, sys
told = {}
for port in map(int, sys.argv[1:]):
    with socket.socket() as made:
        told[port] = errno.errorcode.get(made.connect_ex(("127.0.0.1", port)), "done")
print(json.dumps(told))
"""


@pytest.mark.skipif(not HAS_LANDLOCK, reason="an older one is one")
def test_a_landlock_without_ports_keeps_the_files_all_the_same(jail: Jail) -> None:
    """ABI 3: rules for the network take nothing from the domain, and are held without it."""
    listeners = [socket.create_server(("127.0.0.1", 0)) for _ in range(2)]
    allowed, other = (each.getsockname()[1] for each in listeners)
    try:
        options = ("--net-allow", f"127.0.0.1:{allowed}", "--log-level", "info", "--fast-lane", "off")
        done = weakened(jail, "older_landlock")(PYTHON, "-c", CONNECT, str(allowed), str(other), options=options)
    finally:
        for each in listeners:
            each.close()
    assert json.loads(done.stdout) == {str(allowed): "done", str(other): "EACCES"}, done.stderr
    assert "landlock ABI 3, absent=landlock-net; landlock-scopes" in done.stderr and "warning" not in done.stderr
