"""socket and socketpair of what a limited network is without: the filter hands over nothing else, and nothing is let through.

Refused here rather than by the filter so that the end of the run can tell.
"""

from __future__ import annotations

from ..kernel.denials import DENIALS, FAMILY
from ..kernel.errno import E
from .sockets import AF_INET, AF_INET6, AF_NETLINK

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..kernel.guest import Guest
    from .call import Call
    from .outcome import Outcome
    from .seams import Jail

AF_MAX = 46  # linux/socket.h: from here on there is no family that could be allowed
SOCK_TYPE_MASK = 0xF


def socket(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """socket(2): EAFNOSUPPORT, or EPROTONOSUPPORT of a family of which some protocols are allowed."""
    network = jail.plan.network
    by_protocol = network is not None and network.kind == "rules" and call.family in (AF_INET, AF_INET6)
    if by_protocol or call.family == AF_NETLINK:
        words = b"%d %d %d" % (call.family, call.kind & SOCK_TYPE_MASK, call.protocol)
    else:
        words = b"%d" % call.family
    if 0 < call.family < AF_MAX:
        DENIALS.note(FAMILY, words, "", guest.tid)
    return E.EPROTONOSUPPORT if by_protocol else E.EAFNOSUPPORT


def socketpair(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """socketpair(2) of another family than AF_UNIX: EAFNOSUPPORT."""
    if 0 < call.family < AF_MAX:
        DENIALS.note(FAMILY, b"%d" % call.family, "", guest.tid)
    return E.EAFNOSUPPORT
