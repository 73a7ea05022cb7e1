"""What was denied is told at the end: on stderr when the command failed, always in the status file."""

from __future__ import annotations

import errno
import json
import os
import socket
import stat
from pathlib import Path

import pytest
from running import Jail, User


def told(stderr: str) -> list[str]:
    return [
        line.removeprefix("pyjail: denied: ") for line in stderr.splitlines() if line.startswith("pyjail: denied: ")
    ]


@pytest.fixture
def tree(place: Path, user: User) -> Path:
    made = place / "tree"
    made.mkdir()
    return user.own(made)


def test_each_denial_is_one_line_with_the_option_that_would_allow_it(jail: Jail, tree: Path) -> None:
    (tree / "kept").write_text("")
    script = f"""
touch /etc/x; touch /etc/x; rm /etc/hostname; mkdir {tree}/later; echo >{tree}/kept; test -w /etc/passwd; echo >/data/f; exit 3"""
    options = ("--read-only-path", "later", "--read-only-path", "kept", "--bind", "/usr/share:/data:ro")
    done = jail.shell(script, options=options, cwd=tree)
    assert done.returncode == 3
    assert told(done.stderr) == [
        "write /etc/x by touch (read-only); allow with --bind /etc",
        "write /etc/hostname by rm (read-only); allow with --bind /etc/hostname",
        f"write {tree}/later by mkdir (read-only); allow without --read-only-path later",
        f"write {tree}/kept by sh (read-only); allow without --read-only-path kept",
        "write /data/f by sh (read-only); allow with rw in --bind /usr/share:/data:ro",
    ]


def test_nothing_is_said_of_a_command_that_succeeds_but_at_info_level(jail: Jail, tree: Path) -> None:
    assert told(jail.shell("touch /etc/x; true", cwd=tree).stderr) == []
    shown = jail.shell("touch /etc/x; true", cwd=tree, options=("--log-level", "info"))
    assert told(shown.stderr) == ["write /etc/x by touch (read-only); allow with --bind /etc"]
    assert told(jail.shell("touch /etc/x; false", cwd=tree, options=("--quiet",)).stderr) == []


@pytest.mark.parametrize("workers", [1, 2])
def test_the_status_file_has_them_all_and_stderr_twenty(jail: Jail, tree: Path, workers: int) -> None:
    report = tree / "report"
    script = "i=0; while test $i -lt 30; do echo >/usr/x$i; i=$((i+1)); done; exit 1"
    options = ("--workers", str(workers), "--status-file", str(report))
    done = jail.shell(script, cwd=tree, options=options)
    lines = told(done.stderr)
    assert (len(lines), lines[-1]) == (21, "and 10 more")
    events = [json.loads(line) for line in report.read_text().splitlines()]
    denied = [event for event in events if event["event"] == "denied"]
    assert {event["path"] for event in denied} == {f"/usr/x{number}" for number in range(30)}
    assert len(denied) == 30
    assert denied[0] == {
        "event": "denied", "call": "write", "path": denied[0]["path"], "program": "sh", "why": "read-only",
        "advice": "allow with --bind /usr",
    }  # fmt: skip
    assert events[-1]["event"] == "exit"


def test_hidden_places_sockets_of_the_host_and_addresses_are_named(jail: Jail, tree: Path, user: User) -> None:
    secret = tree / "secret"
    secret.mkdir()
    (secret / "key").write_text("TOP\n")
    outside = tree.parent / "outside"
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(outside))
        outside.chmod(0o777)
        user.own(outside)
        program = f"""
import socket
places = (socket.AF_UNIX, {str(outside)!r}), (socket.AF_INET, ("192.0.2.7", 80)), (socket.AF_INET, ("127.0.0.1", 81))
for family, address in places:
    try:
        socket.socket(family).connect(address)
    except OSError:
        pass
raise SystemExit(1)
"""
        network = ("--net-allow", "192.0.2.1", "--net-deny", "private")
        script = f"cat {secret}/key; cd {tree}; cat secret/key; /usr/bin/python3 -c '{program}'".replace(
            f"'{outside}'", f'"{outside}"'
        )
        done = jail.shell(script, cwd=tree, options=(*network, "--hide", "secret"))
    assert told(done.stderr) == [
        f"open {secret}/key by cat (hidden); allow without --hide secret",
        f"connect to {outside} by python3 (a socket of the host); allow with --bind {outside}",
        "reach 192.0.2.7:80 by python3 (not allowed); allow with --net-allow 192.0.2.7:80",
        "reach 127.0.0.1:81 by python3 (not allowed); a --net-deny names it",
    ]


def test_device_nodes_are_named(jail: Jail, tree: Path) -> None:
    """Those that the root could make, and those of a tree that somebody else made."""
    made = "mknod made c 1 3"
    if jail.user.uid == 0:
        os.mknod(tree / "node", 0o666 | stat.S_IFCHR, os.makedev(1, 3))
        made += "; cat node"
    told_of = told(jail.shell(f"{made}; exit 1", cwd=tree).stderr)
    expected = [f"use {tree}/made by mknod (a device node)", f"use {tree}/node by cat (a device node)"]
    assert told_of == expected[: 1 + (jail.user.uid == 0)]


SOCKETS = """
import socket
unix = socket.socketpair()
for arguments in (2, 1, 0), (2, 2, 17), (10, 1, 0), (16, 3, 0), (16, 3, 15), (40, 1, 0), (2, 3, 1), (2, 1, 262), (46, 1, 0):
    try:
        socket.socket(*arguments)
    except OSError as error:
        print(*arguments, error.errno)
try:
    socket.socketpair(socket.AF_TIPC)
except OSError as error:
    print("pair", error.errno)
raise SystemExit(1)
"""
UDEV, FAMILIES = "AF_NETLINK SOCK_RAW protocol 15", ("AF_VSOCK", "AF_TIPC")
REFUSED = {
    ("--net", "none"): ("allow with --net host", ("AF_INET", "AF_INET6", UDEV, *FAMILIES)),
    ("--net-allow", "192.0.2.1", "--net-deny", "private"): (
        "allow without --net-allow and --net-deny",
        (UDEV, "AF_VSOCK", "AF_INET SOCK_RAW IPPROTO_ICMP", "AF_INET SOCK_STREAM IPPROTO_MPTCP", "AF_TIPC"),
    ),
}


@pytest.mark.parametrize("network", REFUSED, ids=" ".join)
def test_sockets_that_a_limited_network_lacks_are_named(jail: Jail, tree: Path, network: tuple[str, ...]) -> None:
    """Each family once, and of a family of which some sockets are allowed its type and protocol; none that the kernel lacks too."""
    report = tree / "report"
    done = jail(
        "/usr/bin/python3", "-c", SOCKETS, cwd=tree, options=(*network, "--status-file", str(report)), env={"LANG": "C"}
    )
    advice, sockets = REFUSED[network]
    assert told(done.stderr) == [f"create socket {name} by python3 (not allowed); {advice}" for name in sockets]
    events = [json.loads(line) for line in report.read_text().splitlines()]
    assert [event["path"] for event in events if event["event"] == "denied"] == list(sockets)
    answers = dict(line.rsplit(maxsplit=1) for line in done.stdout.splitlines())
    unsupported = {name for name, number in answers.items() if int(number) == errno.EAFNOSUPPORT}
    assert {"16 3 15", "40 1 0", "46 1 0", "pair"} <= unsupported
    of_rules = {name for name, number in answers.items() if int(number) == errno.EPROTONOSUPPORT}
    assert of_rules == ({"2 3 1", "2 1 262"} if "--net-allow" in network else set())
    assert "16 3 0" not in answers
