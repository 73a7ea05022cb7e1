"""--net, --net-allow, --net-deny as words: which places they mean. Python's ipaddress judges."""

from __future__ import annotations

import ipaddress
import os
import socket
import struct
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from planning import Planner
from pyjail.failure import Failure, UsageError
from pyjail.network import ANY_PORT, Network, Rule


def inet(address: str, port: int) -> bytes:
    """A struct sockaddr_in or sockaddr_in6."""
    packed = ipaddress.ip_address(address).packed
    if len(packed) == 4:
        return struct.pack("<H", socket.AF_INET) + port.to_bytes(2, "big") + packed + bytes(8)
    return struct.pack("<H", socket.AF_INET6) + port.to_bytes(2, "big") + bytes(4) + packed + bytes(4)


def network(planned: Planner, root: Path, *words: str) -> Network:
    found = planned("--root", root, *words).network
    assert found is not None
    return found


@given(
    base=st.one_of(st.ip_addresses(v=4), st.ip_addresses(v=6)),
    other=st.one_of(st.ip_addresses(v=4), st.ip_addresses(v=6)),
    share=st.integers(0, 128),
    bits=st.integers(0, 128),
    ports=st.tuples(st.sampled_from([ANY_PORT, 80]), st.sampled_from([80, 81])),
)
def test_a_rule_matches_what_ipaddress_says(
    base: ipaddress.IPv4Address | ipaddress.IPv6Address,
    other: ipaddress.IPv4Address | ipaddress.IPv6Address,
    share: int,
    bits: int,
    ports: tuple[int, int],
) -> None:
    """Addresses that share some leading bits with the rule's, so that both answers are frequent."""
    size = base.max_prefixlen
    bits, share = bits % (size + 1), share % (size + 1)
    if other.version == base.version:
        mixed = int(base) >> (size - share) << (size - share) | int(other) & ((1 << (size - share)) - 1)
        other = type(base)(mixed)
    rule = Rule(base.version, int(base), bits, ports[0])
    inside = other.version == base.version and other in ipaddress.ip_network((base, bits), strict=False)
    assert rule.matches(other.version, int(other), ports[1]) == (inside and ports[0] in (ANY_PORT, ports[1]))


@given(st.ip_addresses(v=4), st.integers(1, 65535))
def test_an_address_means_the_same_in_every_form_that_the_kernel_takes(address: ipaddress.IPv4Address, port: int) -> None:
    """As AF_INET, as AF_UNSPEC (udp_sendmsg), mapped into IPv6; 0.0.0.0 is this host."""
    meant = "127.0.0.1" if int(address) == 0 else str(address)
    only = Network("rules", [Rule(4, int(ipaddress.IPv4Address(meant)), 32, port)], (), {})
    none = Network("rules", [Rule(4, int(ipaddress.IPv4Address(meant)) ^ 1, 32, port)], (), {})
    plain = inet(str(address), port)
    for form in (plain, bytes(2) + plain[2:], inet(f"::ffff:{address}", port)):
        assert not only.refuses(form)
        assert none.refuses(form)


def test_without_a_word_about_it_the_network_is_the_hosts(planned: Planner, root: Path) -> None:
    assert planned("--root", root).network is None
    assert planned("--root", root, "--net", "host").network is None


def test_none_refuses_everything_and_binds_nothing(planned: Planner, root: Path) -> None:
    none = network(planned, root, "--net", "none")
    assert none.refuses(inet("127.0.0.1", 80)) and none.refuses(inet("::1", 80))
    assert none.ports() == ()


@pytest.mark.parametrize(
    ("words", "reached", "refused"),
    [
        (["--net-allow=10.1.2.3:80"], ["10.1.2.3 80"], ["10.1.2.3 81", "10.1.2.4 80", "::1 80"]),
        (["--net-allow=10.1.2.3"], ["10.1.2.3 80", "10.1.2.3 1"], ["10.1.2.4 80"]),
        (["--net-allow=10.0.0.0/8"], ["10.255.0.1 5"], ["11.0.0.1 5"]),
        (["--net-allow=10.0.0.0/8:22"], ["10.255.0.1 22"], ["10.255.0.1 23"]),
        (["--net-allow=:443"], ["1.2.3.4 443", "2001:db8::1 443"], ["1.2.3.4 80"]),
        (["--net-allow=[2001:db8::1]:53"], ["2001:db8::1 53"], ["2001:db8::1 54", "2001:db8::2 53"]),
        (["--net-allow=2001:db8::/32"], ["2001:db8:5::1 9"], ["2001:db9::1 9"]),
        (["--net-allow=[2001:db8::/32]:9"], ["2001:db8:5::1 9"], ["2001:db8:5::1 8"]),
        (["--net-deny=10.0.0.0/8"], ["11.0.0.1 80", "::1 80"], ["10.0.0.1 80"]),
        (
            ["--net-deny=private"],
            ["8.8.8.8 53", "2606:4700::1 53"],
            ["127.0.0.1 1", "192.168.3.4 1", "::1 1", "fe80::1 1", "0.0.0.0 1"],
        ),
        (["--net-allow=10.0.0.0/8", "--net-deny=10.1.0.0/16"], ["10.2.0.1 1"], ["10.1.0.1 1"]),
        (["--net-deny=:25", "--net-allow=10.0.0.0/8"], ["10.2.0.1 1"], ["10.2.0.1 25", "11.0.0.1 1"]),
    ],
)  # fmt: skip
def test_rules_mean_the_places_they_name(
    planned: Planner, root: Path, words: list[str], reached: list[str], refused: list[str]
) -> None:
    rules = network(planned, root, *words)
    for text in reached:
        address, port = text.split()
        assert not rules.refuses(inet(address, int(port))), text
    for text in refused:
        address, port = text.split()
        assert rules.refuses(inet(address, int(port))), text


def test_a_name_is_looked_up_once_and_written_into_hosts(
    planned: Planner, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def look_up(name: str, *_: object, **__: object) -> list[tuple[object, ...]]:
        assert name == "example.test"
        return [(0, 0, 0, "", ("192.0.2.7", 0)), (0, 0, 0, "", ("2001:db8::7%eth0", 0, 0, 2))]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    plan = planned("--root", root, "--net-allow", "example.test:443")
    assert plan.network is not None
    assert not plan.network.refuses(inet("192.0.2.7", 443)) and not plan.network.refuses(inet("2001:db8::7", 443))
    assert plan.network.refuses(inet("192.0.2.7", 80))
    [view] = [mount for mount in plan.mounts if mount.guest == b"/etc/hosts"]
    plan.prepare()
    try:
        lines = Path(os.fsdecode(view.host)).read_text().splitlines()
    finally:
        plan.discard()
    assert lines[:2] == ["192.0.2.7 example.test", "2001:db8::7 example.test"]


def test_a_name_without_an_address_is_a_failure(planned: Planner, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def look_up(*_: object, **__: object) -> object:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    with pytest.raises(Failure) as caught:
        planned("--root", root, "--net-allow", "nowhere.test")
    assert "nowhere.test" in str(caught.value)


def test_private_is_a_word_of_deny_alone(planned: Planner, root: Path) -> None:
    with pytest.raises(UsageError) as caught:
        planned("--root", root, "--net-allow", "private")
    assert "only --net-deny knows it" in str(caught.value)


def test_a_port_everywhere_brings_the_servers_that_resolve_names(planned: Planner, root: Path) -> None:
    servers = [line.split()[1] for line in Path("/etc/resolv.conf").read_text().splitlines() if line.startswith("nameserver")]
    assert servers
    with_port, without = network(planned, root, "--net-allow=:443"), network(planned, root, "--net-allow=192.0.2.1:443")
    assert not with_port.refuses(inet(servers[0], 53))
    assert without.refuses(inet(servers[0], 53))


def test_landlock_gets_the_ports_when_every_place_has_one(planned: Planner, root: Path) -> None:
    assert network(planned, root, "--net-allow=192.0.2.1:443", "--net-allow=192.0.2.2:80").ports() == (80, 443)
    assert network(planned, root, "--net-allow=192.0.2.1:443", "--net-allow=192.0.2.2").ports() is None
    assert network(planned, root, "--net-deny=192.0.2.1:443").ports() is None


@pytest.mark.parametrize(
    "word",
    ["", ":", ":0", ":65536", "host:", "host:x", "10.0.0.0/33", "300.1.1.1/8", "[::1", "[::1]x", "a b", "http://x", "::1/129"],
)
def test_words_that_are_no_place_are_wrong_usage(planned: Planner, root: Path, word: str) -> None:
    for option in ("--net-allow", "--net-deny"):
        with pytest.raises(UsageError) as caught:
            planned("--root", root, f"{option}={word}")
        assert option in str(caught.value)


def test_none_and_a_rule_contradict_each_other(planned: Planner, root: Path) -> None:
    with pytest.raises(UsageError):
        planned("--root", root, "--net=none", "--net-allow=:80")
