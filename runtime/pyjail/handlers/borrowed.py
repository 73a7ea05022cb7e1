"""Copies of a guest's descriptors, to act on the same open files: by pidfd_getfd(2), or sent by the guest where that is refused.

Containers refuse it. Then the call takes two traps, between which the guest runs what the supervisor says:

    trap          the guest gets one end k of a socket pair; STUB_AGAIN: sendmsg(k, a sealed message with its descriptors),
                  and its call once more; as often as RIGHTS_MOST of them go into one message
    trap again    the descriptors lie in our end. A number or an errno goes by STUB_RECEIVE, which closes k and finds
                  nothing to receive. Any other outcome takes a third trap, behind STUB_AGAIN: close(k)

A loan belongs to a thread and the numbers: a signal's handler, say, that makes such a call in between begins one of its own.
Whatever a guest sends is its own, and what it may do with it is judged after it came.
"""

from __future__ import annotations

import os

from pyjail_bpf.layout import STUB_AGAIN, STUB_RECEIVE

from ..exec.messages import RIGHTS_MOST
from ..kernel.channel import pair
from ..kernel.errno import E, Errno
from ..kernel.guest import is_refused
from ..kernel.sys import NR
from .outcome import Divert, Enter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from ..kernel.channel import Channel
    from ..kernel.guest import Guest
    from .call import Call
    from .outcome import Outcome
    from .seams import Jail

    Numbers: TypeAlias = tuple[int, ...]

_MSG_DONTWAIT, _MSG_NOSIGNAL = 0x40, 0x4000
_EMPTY = bytes(64)  # struct msghdr that receives nothing
_MOST = 64  # loans of which nothing was heard again: their threads died, or a handler left by a jump


class Loan:
    """What a thread sends: its descriptors ``numbers``, ``copies`` of them so far, by its descriptor ``end`` to ``ours``.

    ``end`` is −1 once the guest was told to close it.
    """

    __slots__ = ("copies", "end", "numbers", "ours")

    def __init__(self, numbers: Numbers, end: int, ours: Channel) -> None:
        self.numbers = numbers
        self.copies: list[int] = []
        self.end = end
        self.ours = ours

    def left(self) -> Numbers:
        """What is to be sent next."""
        return self.numbers[len(self.copies) :][:RIGHTS_MOST]

    def receive(self) -> bool:
        """Whether these came. The guest's own threads may have sent what they liked, or taken the number away."""
        wanted = len(self.left())
        try:
            _, descriptors = self.ours.receive(waits=False)
        except BlockingIOError:
            return False
        self.copies += descriptors[:wanted]
        for surplus in descriptors[wanted:]:
            os.close(surplus)
        return len(descriptors) >= wanted

    def close(self) -> None:
        """Give everything of ours back."""
        self.ours.close()
        for copy in self.copies:
            os.close(copy)
        self.copies.clear()


_loans: dict[tuple[int, Numbers], Loan] = {}  # by thread and what it lends


def with_copy(
    call: Call, guest: Guest, jail: Jail, act: Callable[[int], Outcome], without: Outcome = E.EPERM
) -> Outcome:
    """What ``act`` answers, of a copy of descriptor ``call.fd``; ``without``: the outcome where there can be none.

    It may be asked twice when it answers neither number nor errno: it has done nothing by then.
    """
    copy = guest.copy(call.fd)
    if isinstance(copy, Errno):
        return with_lent(call, guest, jail, (call.fd,), lambda lent: act(lent[0]), without) if is_refused(copy) else copy
    try:
        return act(copy)
    finally:
        os.close(copy)


def with_lent(
    call: Call, guest: Guest, jail: Jail, numbers: Numbers, act: Callable[[list[int]], Outcome], without: Outcome = E.EPERM
) -> Outcome:
    """The same of several descriptors, where pidfd_getfd is refused: ``act`` gets copies of them in their order."""
    loan = _loans.pop((guest.tid, numbers), None)
    if loan is None:
        return _ask(call, guest, jail, numbers, without)
    result: Outcome = E.EPERM
    is_kept = False
    try:
        if loan.end < 0:
            return act(loan.copies)
        if loan.receive():
            is_kept = bool(loan.left())
            if is_kept:
                return _sends(call, guest, jail, loan)
            result = act(loan.copies)
        if isinstance(result, (int, Errno)):
            value = -result.number if isinstance(result, Errno) else result
            return Divert(STUB_RECEIVE, NR.close, (-1, None, _MSG_DONTWAIT, loan.end), _EMPTY, value)
        is_kept = True
        return _closes(call, guest, loan)
    finally:
        if not is_kept:
            loan.close()


def _ask(call: Call, guest: Guest, jail: Jail, numbers: Numbers, without: Outcome) -> Outcome:
    """One worker may serve the first trap and another one the second; a filter of the guest's own may not know sendmsg."""
    for number in numbers:
        pin = guest.descriptor(number)
        if isinstance(pin, Errno):
            return pin
        os.close(pin)
    if jail.plan.workers > 1 or jail.has_own_filter(guest.tid):
        if without is E.EPERM:
            jail.notice(
                f"{call.row.name}: EPERM, where pidfd_getfd is refused, with several workers or beneath a guest's filter"
            )
        return without
    ours, theirs = pair()
    return Enter(theirs.detach(), lambda end: _sends(call, guest, jail, Loan(numbers, end, ours)))


def _sends(call: Call, guest: Guest, jail: Jail, loan: Loan) -> Divert:
    message = jail.mailbox.messages.put_rights(guest.tid, loan.left())
    return _again(call, guest, loan, NR.sendmsg, (loan.end, message, _MSG_DONTWAIT | _MSG_NOSIGNAL))


def _closes(call: Call, guest: Guest, loan: Loan) -> Divert:
    end, loan.end = loan.end, -1
    return _again(call, guest, loan, NR.close, (end,))


def _again(call: Call, guest: Guest, loan: Loan, nr: int, args: tuple[int, ...]) -> Divert:
    """The guest makes this call, then its own once more, of which the loan is known."""
    if len(_loans) >= _MOST:
        _loans.pop(next(iter(_loans))).close()
    _loans[guest.tid, loan.numbers] = loan
    return Divert(STUB_AGAIN, nr, args, b"", call.nr)
