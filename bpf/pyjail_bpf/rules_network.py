"""The argument rules of sockets: which families, and no address but one that only the supervisor could write."""

from __future__ import annotations

from . import layout
from .dsl import ALLOW, TRAP, All, If, errno, exactly, low, one_of, within

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .dsl import Expression
    from .policy import Policy

AF_UNIX, AF_INET, AF_INET6, AF_NETLINK = 1, 2, 10, 16  # linux/socket.h
SOCK_STREAM, SOCK_DGRAM, SOCK_TYPE_MASK = 1, 2, 0xF
IPPROTO_TCP, IPPROTO_UDP, NETLINK_ROUTE = 6, 17, 0
SOL_IP, IP_OPTIONS = 0, 4  # linux/in.h
SOL_IPV6 = 41
IPV6_ROUTES = (5, 6, 57)  # IPV6_2292RTHDR, IPV6_2292PKTOPTIONS, IPV6_RTHDR; linux/in6.h


def socket(policy: Policy) -> Expression:
    """All families, unless the network is limited: then AF_UNIX, the kernel's routing tables, and with rules TCP and UDP.

    What is refused is the supervisor's to answer, so that it can be told at the end.
    """
    if not policy.features & {"net-none", "net-rules"}:
        return ALLOW
    tables = low(0).equals(AF_NETLINK) & low(2).equals(NETLINK_ROUTE)
    none = If(low(0).equals(AF_UNIX), ALLOW, If(tables, ALLOW, TRAP))
    if "net-none" in policy.features:
        return none
    kind = low(1).masked(SOCK_TYPE_MASK)
    tcp = kind.equals(SOCK_STREAM) & one_of(low(2), (0, IPPROTO_TCP))
    udp = kind.equals(SOCK_DGRAM) & one_of(low(2), (0, IPPROTO_UDP))
    ip = If(tcp, ALLOW, If(udp, ALLOW, TRAP))
    return If(one_of(low(0), (AF_INET, AF_INET6)), ip, none)


def socketpair(policy: Policy) -> Expression:
    """All families that have pairs, unless the network is limited: then AF_UNIX."""
    if not policy.features & {"net-none", "net-rules"}:
        return ALLOW
    return If(low(0).equals(AF_UNIX), ALLOW, TRAP)


def setsockopt(policy: Policy) -> Expression:
    """With rules, no route of the sender's own: packets for an allowed address would go to another one first.

    Newer kernels want CAP_NET_RAW for that of IPv4 (6.18 does).
    """
    if "net-rules" not in policy.features:
        return ALLOW
    ipv4 = low(1).equals(SOL_IP) & low(2).equals(IP_OPTIONS)
    ipv6 = low(1).equals(SOL_IPV6) & one_of(low(2), IPV6_ROUTES)
    return If(ipv4, errno("EPERM"), If(ipv6, errno("EPERM"), ALLOW))


def sealed_address(index: int) -> All:
    """Argument ``index`` is a sealed address: a descriptor of the guest, or one that the supervisor wrote."""
    return All(
        (*within(index, layout.PEER_ADDRESSES, layout.ADDRESSES_END).parts, ~low(index).has(layout.ADDRESS_SIZE - 1))
    )


def connect(policy: Policy) -> Expression:
    """Native with a sealed address, also an abstract one of any length: what follows it there are zeros."""
    size = layout.ABSTRACT_SIZE
    abstract = All((
        *within(1, layout.ABSTRACTS, layout.ABSTRACTS_END).parts, low(1).masked(size - 1).equals(layout.MESSAGE_NAME),
    ))  # fmt: skip
    return If(sealed_address(1) & low(2).equals(layout.ADDRESS_SIZE), ALLOW, If(abstract, ALLOW, TRAP))


def bind(policy: Policy) -> Expression:
    """Native with an address that the supervisor wrote: of any family but AF_UNIX."""
    start, end, size = layout.INET_ADDRESSES, layout.ADDRESSES_END, layout.ADDRESS_SIZE
    return If(All((*within(1, start, end).parts, ~low(1).has(size - 1), low(2).equals(size))), ALLOW, TRAP)


def sendto(policy: Policy) -> Expression:
    """Native without an address, or with a sealed one."""
    sealed = sealed_address(4) & low(5).equals(layout.ADDRESS_SIZE)
    return If(exactly(4, 0), ALLOW, If(sealed, ALLOW, TRAP))


def sendmsg(policy: Policy) -> Expression:
    """Native with a sealed message: the address that it points to is sealed too."""
    plain = (*within(1, layout.MESSAGES, layout.ABSTRACTS).parts, ~low(1).has(layout.MESSAGE_SIZE - 1))
    abstract = (*within(1, layout.ABSTRACTS, layout.ABSTRACTS_END).parts, ~low(1).has(layout.ABSTRACT_SIZE - 1))
    return If(All(plain), ALLOW, If(All(abstract), ALLOW, TRAP))


NETWORK_RULES = (socket, socketpair, setsockopt, connect, bind, sendto, sendmsg)
