"""--net, --net-allow and --net-deny: words -> which families, addresses and ports guests may reach.

    layer        holds
    filter       families and protocols: without --net none or rules all; with rules TCP, UDP and AF_UNIX; with none AF_UNIX
    supervisor   every address of connect and of the sending calls, before the one copy that the kernel reads is written
    Landlock     the ports of TCP connections (ABI 4), where every allowed place names a port; none at all with --net none

A host name is looked up once, before the start, and written into the jail's /etc/hosts: guests see the very addresses that
the rules mean.
"""

from __future__ import annotations

from pyjail.failure import Failure, UsageError
from pyjail.mount_spec import MountSpec
from pyjail.network import ANY_PORT, Network, Rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pyjail.arguments import Arguments
    from pyjail.scratch import Scratch

_HOSTS = b"/etc/hosts"
_RESOLVERS = "/etc/resolv.conf"
_DNS = 53
_FORMS = "HOST[:PORT], an address, CIDR[:PORT] or :PORT; an IPv6 address before a port stands in [brackets]"
# What is nobody's on the open network; RFC 1918, 6598, 3927, 1122, 4193, 4291
_PRIVATE = (
    "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "169.254.0.0/16", "127.0.0.0/8", "0.0.0.0/8",
    "::/128", "::1/128", "fc00::/7", "fe80::/10",
)  # fmt: skip


def network(arguments: Arguments) -> Network | None:
    """What was asked for, or None: the host's network as it is. UsageError for words that are no rule."""
    kind = arguments.value("net") or "host"
    allow, deny = ([v for k, v in arguments.sequence if k == key] for key in ("net_allow", "net_deny"))
    if kind == "none":
        if allow or deny:
            raise UsageError("contradiction", "--net none and --net-allow or --net-deny", "", "leave one out")
        return Network("none", (), (), {})
    if not allow and not deny:
        return None
    names: dict[str, list[str]] = {}
    allowed = [rule for text in allow for rule in _rules("--net-allow", text, names)]
    denied = [rule for text in deny for rule in _rules("--net-deny", text, names)]
    if any(rule.bits == 0 for rule in allowed):
        allowed += _resolvers()  # a port everywhere is of no use without names
    return Network("rules", tuple(allowed), tuple(denied), names)


def hosts_mounts(wanted: Network, mounts: list[MountSpec], scratch: Scratch) -> list[MountSpec]:
    """A view of /etc/hosts with the names of the rules, or nothing."""
    from pyjail.plan_identity import view

    lines = [f"{address} {name}".encode() for name, addresses in wanted.names.items() for address in addresses]
    return [view(mounts, scratch, _HOSTS, b"hosts", lines, first=True)] if lines else []


def _rules(option: str, text: str, names: dict[str, list[str]]) -> list[Rule]:
    """The rules of one value of an option; a name adds its addresses to ``names``."""
    if text == "private" and option == "--net-deny":
        return [_rule(cidr, ANY_PORT) for cidr in _PRIVATE]
    if text == "private":
        raise UsageError(f"wrong value of {option}", text, "only --net-deny knows it", "name the networks, such as 10.0.0.0/8")
    host, port = _split(option, text)
    if not host:
        return [Rule(4, 0, 0, port), Rule(6, 0, 0, port)]
    try:
        return [_rule(host, port)]
    except ValueError:
        if "/" in host or not all(part and part.replace("-", "").replace("_", "").isalnum() for part in host.split(".")):
            raise UsageError(f"wrong value of {option}", text, "it is no address and no name", f"write {_FORMS}") from None
    found = names.setdefault(host, [])
    if not found:
        found += _addresses(host)
    return [_rule(address, port) for address in found]


def _split(option: str, text: str) -> tuple[str, int]:
    """Host ("": every one) and port (ANY_PORT where none is named)."""
    if text.startswith("["):
        host, closed, rest = text[1:].partition("]")
        colon, port = rest[:1], rest[1:]
        wrong = not closed or not host or (rest and colon != ":")
    elif text.count(":") > 1:
        host, colon, port, wrong = text, "", "", False  # an IPv6 address by itself
    else:
        host, colon, port = text.partition(":")
        wrong = not text
    if colon:
        wrong = wrong or not (port.isascii() and port.isdigit()) or not 0 < int(port) < 1 << 16
    if wrong:
        raise UsageError(f"wrong value of {option}", text or "''", "", f"write {_FORMS}")
    return host, int(port) if colon else ANY_PORT


def _rule(text: str, port: int) -> Rule:
    """ValueError for what is no address and no CIDR."""
    import ipaddress

    found = ipaddress.ip_network(text, strict=False)
    base = found.network_address
    if isinstance(base, ipaddress.IPv6Address) and base.ipv4_mapped is not None and found.prefixlen >= 96:
        return Rule(4, int(base.ipv4_mapped), found.prefixlen - 96, port)
    return Rule(found.version, int(base), found.prefixlen, port)


def _addresses(host: str) -> list[str]:
    import socket

    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except OSError as error:
        raise Failure("cannot look up", host, error.strerror or str(error), "name an address, or check the name") from None
    return list(dict.fromkeys(str(address[0]).partition("%")[0] for *_, address in found))


def _resolvers() -> list[Rule]:
    """The servers of resolv.conf(5), at the port of DNS."""
    try:
        with open(_RESOLVERS, encoding="utf-8", errors="replace") as file:
            words = [line.split() for line in file]
    except OSError:
        return []
    found = []
    for line in words:
        if len(line) > 1 and line[0] == "nameserver":
            try:
                found.append(_rule(line[1].partition("%")[0], _DNS))
            except ValueError:
                continue
    return found
