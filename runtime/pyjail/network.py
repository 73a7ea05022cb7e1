"""Which socket addresses guests may reach; asked by handlers for each address, before the kernel sees it."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

AF_UNSPEC, AF_INET, AF_INET6, AF_NETLINK = 0, 2, 10, 16
ANY_PORT = 0
_IPV6_SIZE = 28  # sizeof(struct sockaddr_in6)
_BITS = {4: 32, 6: 128}
_MAPPED = 0xFFFF << 32  # ::ffff:a.b.c.d, RFC 4291


class Rule:
    """The addresses of ``version`` 4 or 6 whose first ``bits`` bits are those of ``base``, at ``port`` (ANY_PORT: each)."""

    __slots__ = ("_prefix", "_shift", "bits", "port", "version")

    def __init__(self, version: int, base: int, bits: int, port: int) -> None:
        self.version = version
        self.bits = bits
        self.port = port
        self._shift = _BITS[version] - bits
        self._prefix = base >> self._shift

    def __str__(self) -> str:
        """As it is written on the command line."""
        import ipaddress

        number = self._prefix << self._shift
        text = str(ipaddress.IPv4Address(number) if self.version == 4 else ipaddress.IPv6Address(number))
        if self._shift:
            text += f"/{self.bits}"
        if self.port == ANY_PORT:
            return text
        return f"[{text}]:{self.port}" if self.version == 6 else f"{text}:{self.port}"

    def matches(self, version: int, address: int, port: int) -> bool:
        """Whether the rule means this place."""
        return version == self.version and address >> self._shift == self._prefix and self.port in (ANY_PORT, port)


class Network:
    """``kind``: "none", or "rules" of which ``denied`` win; without ``allowed`` ones everything else is allowed.

    ``names``: the host names of the rules with their addresses.
    """

    __slots__ = ("allowed", "denied", "kind", "names")

    def __init__(
        self, kind: str, allowed: Sequence[Rule], denied: Sequence[Rule], names: Mapping[str, Sequence[str]]
    ) -> None:
        self.kind = kind
        self.allowed = allowed
        self.denied = denied
        self.names = names

    def refuses(self, address: bytes) -> bool:
        """Whether a guest may not connect or send to this address of another family than AF_UNIX."""
        family = int.from_bytes(address[:2], "little")
        if family == AF_NETLINK:
            return False  # what the filter leaves of it is the kernel's own tables
        if self.kind == "none":
            return True
        place = _place(family, address)
        if place is None:
            return family != AF_UNSPEC
        if self.denies(address):
            return True
        return bool(self.allowed) and not any(rule.matches(*place) for rule in self.allowed)

    @staticmethod
    def stripped(address: bytes) -> bytes:
        """An address without what TCP and UDP do not read.

        A guest may have the kernel read a sealed address while it is overwritten: the new one's beginning before words of its own.
        """
        family, size = int.from_bytes(address[:2], "little"), len(address)
        if family in (AF_UNSPEC, AF_INET):
            return address[:8] + bytes(max(0, size - 8))
        return address[:_IPV6_SIZE] + bytes(max(0, size - _IPV6_SIZE)) if family == AF_INET6 else address

    def denies(self, address: bytes) -> bool:
        """Whether a rule that denies means this address, so that no rule could allow it."""
        place = _place(int.from_bytes(address[:2], "little"), address)
        return place is not None and any(rule.matches(*place) for rule in self.denied)

    def layers(self, has_ports: bool) -> list[str]:
        """What holds it; ``has_ports``: whether Landlock knows TCP ports here."""
        held = ["filter: families and protocols"]
        if self.kind == "rules":
            held.append("supervisor: addresses and ports")
        if has_ports and self.ports() is not None:
            held.append("landlock: TCP ports" if self.kind == "rules" else "landlock: TCP")
        return held

    def ports(self) -> tuple[int, ...] | None:
        """The ports that Landlock may allow for TCP, or None: it cannot help, since some place is allowed at every port."""
        if self.kind == "none":
            return ()
        if not self.allowed or any(rule.port == ANY_PORT for rule in self.allowed):
            return None
        return tuple(sorted({rule.port for rule in self.allowed}))


def _place(family: int, address: bytes) -> tuple[int, int, int] | None:
    """(version, address, port) as the kernel reads it; None for an address that is too short, or of no such family.

    udp_sendmsg() takes AF_UNSPEC for AF_INET (net/ipv4/udp.c). The unspecified address means this host.
    """
    if family in (AF_INET, AF_UNSPEC) and len(address) >= 8:
        version, number = 4, int.from_bytes(address[4:8], "big")
    elif family == AF_INET6 and len(address) >= 24:
        version, number = 6, int.from_bytes(address[8:24], "big")
        if number >> 32 << 32 == _MAPPED:
            version, number = 4, number & 0xFFFFFFFF
    else:
        return None
    if number == 0:
        number = 0x7F000001 if version == 4 else 1
    return version, number, int.from_bytes(address[2:4], "big")


def text_of(address: bytes) -> bytes:
    """A socket address in words: ``192.0.2.1:80``, ``[2001:db8::1]:80``."""
    import ipaddress

    place = _place(int.from_bytes(address[:2], "little"), address)
    if place is None:
        return b"a socket of another family"
    version, number, port = place
    shown = f"[{ipaddress.IPv6Address(number)}]" if version == 6 else str(ipaddress.IPv4Address(number))
    return f"{shown}:{port}".encode()


def socket_text(family: int, kind: int = 0, protocol: int = 0) -> bytes:
    """The arguments of a socket(2) in words: ``AF_INET SOCK_RAW IPPROTO_ICMP``; those that are 0 are left out."""
    import socket

    def word(prefix: str, value: int, unknown: str) -> str:
        return next(
            (name for name in dir(socket) if name.startswith(prefix) and getattr(socket, name) == value), unknown
        )

    words = [word("AF_", family, f"family {family}")]
    if kind:
        words.append(word("SOCK_", kind, f"type {kind}"))
    if protocol:
        prefix = "NETLINK_" if family == AF_NETLINK else "IPPROTO_"
        words.append(word(prefix, protocol, f"protocol {protocol}"))
    return " ".join(words).encode()
