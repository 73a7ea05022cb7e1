"""Calls that meet the protected descriptors (960 and up): close_range in two halves."""

from __future__ import annotations

from pyjail_bpf.layout import MAILBOX_FD, STUB_RANGE

from ..kernel.errno import E
from ..kernel.sys import NR
from .outcome import Divert

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..kernel.guest import Guest
    from .call import Call
    from .outcome import Outcome
    from .seams import Jail

CLOSE_RANGE_UNSHARE, CLOSE_RANGE_CLOEXEC = 2, 4


def close_range(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """close_range(2) of a range that covers protected numbers: the guest runs it on what lies below and above them."""
    first, last, flags = call.first, call.last, call.flags
    if flags & ~(CLOSE_RANGE_UNSHARE | CLOSE_RANGE_CLOEXEC) or first > last:
        return E.EINVAL
    end = last_protected(jail)
    halves = []
    if first < MAILBOX_FD:
        halves.append((first, min(last, MAILBOX_FD - 1)))
    if last > end:
        halves.append((max(first, end + 1), last))
    if not halves:
        return 0
    low, high = halves[0]
    x0, x1 = halves[1] if len(halves) > 1 else (1, 0)  # an empty range: EINVAL, which the stub does not look at
    return Divert(STUB_RANGE, NR.close_range, (low, high, flags), b"", x0, x1)


def last_protected(jail: Jail) -> int:
    """The highest protected descriptor in every guest."""
    return jail.mounts.last_number
