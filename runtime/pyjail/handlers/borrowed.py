"""A copy of a guest's descriptor, to act on the same open file: by pidfd_getfd(2), or sent by the guest where that is refused.

Containers refuse it. Then the call takes two traps, between which the guest runs what the supervisor says:

    trap          the guest gets one end k of a socket pair; STUB_AGAIN: sendmsg(k, a sealed message with its descriptor),
                  and its call once more
    trap again    the descriptor lies in our end. The answer goes by STUB_RECEIVE, which closes k and finds nothing to receive

A loan belongs to a thread and a number: a signal's handler, say, that makes such a call in between begins one of its own.
Whatever a guest sends is its own, and what it may do with it is judged after it came.
"""

from __future__ import annotations

import os

from pyjail_bpf.layout import STUB_AGAIN, STUB_RECEIVE

from ..kernel.channel import pair
from ..kernel.errno import E, Errno
from ..kernel.sys import NR
from .outcome import Divert, Enter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from ..kernel.channel import Channel
    from ..kernel.guest import Guest
    from .call import Call
    from .outcome import Outcome
    from .seams import Jail

    Act = Callable[[int], Outcome]

_MSG_DONTWAIT, _MSG_NOSIGNAL = 0x40, 0x4000
_EMPTY = bytes(64)  # struct msghdr that receives nothing
_MOST = 64  # loans of which nothing was heard again: their threads died, or a handler left by a jump


class Loan:
    """What a thread is about to send: its descriptor ``number``, by its descriptor ``end``, to ``ours``."""

    __slots__ = ("end", "number", "ours")

    def __init__(self, number: int, end: int, ours: Channel) -> None:
        self.number = number
        self.end = end
        self.ours = ours


_loans: dict[int, Loan] = {}  # by thread


def with_copy(call: Call, guest: Guest, jail: Jail, act: Act, without: Outcome = E.EPERM) -> Outcome:
    """What ``act`` answers, of a copy of descriptor ``call.fd``; ``without``: the outcome where there can be none.

    An answer that is neither number nor errno is that the guest should wait: from a copy that was sent it is EAGAIN.
    """
    copy = guest.copy(call.fd)
    if not isinstance(copy, Errno):
        return _acted(act, copy)
    if copy is not E.EPERM and copy is not E.ENOSYS:
        return copy
    loan = _loans.pop(guest.tid, None)
    if loan is None or loan.number != call.fd:
        return _ask(call, guest, jail, without)
    result = _received(loan, act)
    if not isinstance(result, (int, Errno)):
        result = E.EAGAIN
    value = -result.number if isinstance(result, Errno) else result
    return Divert(STUB_RECEIVE, NR.close, (-1, None, _MSG_DONTWAIT, loan.end), _EMPTY, value)


def _acted(act: Act, copy: int) -> Outcome:
    try:
        return act(copy)
    finally:
        os.close(copy)


def _received(loan: Loan, act: Act) -> Outcome:
    """The guest's own threads may have sent what they liked, or taken the number away."""
    try:
        _, descriptors = loan.ours.receive(waits=False)
    except BlockingIOError:
        return E.EPERM
    finally:
        loan.ours.close()
    for surplus in descriptors[1:]:
        os.close(surplus)
    return _acted(act, descriptors[0]) if descriptors else E.EPERM


def _ask(call: Call, guest: Guest, jail: Jail, without: Outcome) -> Outcome:
    """One worker may serve the first trap and another one the second; a filter of the guest's own may not know sendmsg."""
    pin = guest.descriptor(call.fd)
    if isinstance(pin, Errno):
        return pin
    os.close(pin)
    if jail.plan.workers > 1 or jail.confines_itself(guest.tid):
        if without is E.EPERM:
            jail.notice(
                f"{call.row.name}: EPERM, where pidfd_getfd is refused, with several workers or beneath a guest's filter"
            )
        return without
    ours, theirs = pair()
    tid, number = guest.tid, call.fd

    def sends(end: int) -> Divert:
        if len(_loans) >= _MOST:
            _loans.pop(next(iter(_loans)))
        _loans[tid] = Loan(number, end, ours)
        message = jail.mailbox.messages.put_rights(tid, number)
        return Divert(STUB_AGAIN, NR.sendmsg, (end, message, _MSG_DONTWAIT | _MSG_NOSIGNAL), b"", call.nr)

    return Enter(theirs.detach(), sends)
