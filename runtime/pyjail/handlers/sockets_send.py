"""sendto with an address, sendmsg, sendmmsg: no address that the guest could still change ever reaches the kernel.

    AF_INET, AF_INET6     small messages without control data: by us, on a copy of the socket, unless that would block
    AF_UNIX pathname      resolved and pinned; the guest sends in a stub to its own descriptor of it
    everything else       the guest sends a sealed message in a stub (exec/messages.py): it may block, raises its own SIGPIPE,
                          passes its own descriptors and credentials, its data stay where they are

The kind of socket decides how the kernel reads an address, and a number may be another socket's at any time: the copy is looked
at, and what the guest sends by number is safe on every kind of socket. sendto(2) without an address is native.
"""

from __future__ import annotations

import ctypes
import fcntl
import os

from pyjail_bpf.layout import FRAME_SIZE, FRAME_STRING, HOW_SIZE, STUB_COUNTED, STUB_ONE, STUB_SEND

from ..kernel.errno import E, Errno, MayStall
from ..kernel.guest import is_refused
from ..kernel.sys import NR
from ..kernel.sys import call as system
from .acting import answer, pin_path, record
from .borrowed import with_lent
from .outcome import Divert
from .sockets import (
    AF_INET,
    AF_INET6,
    AF_UNIX,
    SO_DOMAIN,
    SO_TYPE,
    STORAGE_MAX,
    UNIX_MAX,
    canonical,
    family_of,
    keeps_abstract_names,
    no_socket,
    option,
    receiver,
    refuses,
    socket_copy,
    socket_error,
)
from .sockets_control import copied_rights, passed_numbers
from .sockets_message import HEADER, PAIR, UIO_MAXIOV, Message, message_at
from .waiting import pause

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from ..kernel.guest import Guest
    from ..paths.place import Place
    from .call import Call
    from .outcome import Outcome
    from .seams import Jail
    from .sockets_control import Copied

    Send: TypeAlias = Callable[[Call, Guest, Jail, Message, int], Outcome | "Borrow"]

SOCK_STREAM, SOCK_SEQPACKET = 1, 5
MSG_OOB, MSG_DONTWAIT, MSG_NOSIGNAL, MSG_ZEROCOPY, MSG_FASTOPEN = 1, 0x40, 0x4000, 0x4000000, 0x20000000
ALONE = -1  # the number of a message that is the only one
MMSG_SIZE, MMSG_LENGTH = 64, 56  # struct mmsghdr, and msg_len in it
_OURS_MOST, _PIECES_MOST = 1 << 16, 64  # what we send ourselves: larger messages the guest sends
_COPY_MOST = 1 << 22  # more than any datagram of AF_UNIX (net.core.wmem_max, EMSGSIZE)


# -- the three calls ---------------------------------------------------------------------------------------------------


def sendto(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """sendto(2) with an address."""
    if not 0 <= call.length <= STORAGE_MAX:
        return no_socket(call, guest) or E.EINVAL
    name = guest.read(call.address, call.length) if call.length else b""
    if isinstance(name, Errno):
        return no_socket(call, guest) or name
    message = Message(name, (call.buf, call.size), 0, 1, (0, 0))
    return _sent(call, guest, jail, lambda send: send(call, guest, jail, message, ALONE))


def sendmsg(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """sendmsg(2)."""
    message = message_at(guest, call.address)
    if isinstance(message, Errno):
        return no_socket(call, guest) or message
    return _sent(call, guest, jail, lambda send: send(call, guest, jail, message, ALONE))


def sendmmsg(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """sendmmsg(2)."""
    return no_socket(call, guest) or _sent(call, guest, jail, lambda send: _send_each(call, guest, jail, send))


def _send_each(call: Call, guest: Guest, jail: Jail, send: Send) -> Outcome | Borrow:
    """As far as it goes at once; where the first message would block, the guest sends that one itself."""
    sent, wanted = 0, min(call.unit, UIO_MAXIOV)
    while sent < wanted:
        place = call.address + MMSG_SIZE * sent
        message = message_at(guest, place)
        try:
            outcome = message if isinstance(message, Errno) else send(call, guest, jail, message, sent)
        except MayStall:
            if sent:
                break  # the call is served apart from here on
            raise
        if isinstance(outcome, int):
            outcome = guest.write(place + MMSG_LENGTH, outcome.to_bytes(4, "little"))
        if not isinstance(outcome, int):
            if sent:
                break  # the guest meets it in its next call
            if isinstance(outcome, Divert) and outcome.stub == STUB_ONE:
                outcome = Divert(STUB_COUNTED, outcome.nr, outcome.args, outcome.string, place + MMSG_LENGTH)
            return outcome
        sent += 1
    return sent


# -- with copies, or without -------------------------------------------------------------------------------------------


class Borrow:
    """It takes copies of the descriptors ``numbers``, the socket first, which the guest lends; where it cannot: ``without``."""

    __slots__ = ("numbers", "without")

    def __init__(self, numbers: tuple[int, ...], without: Outcome) -> None:
        self.numbers = numbers
        self.without = without


def _sent(call: Call, guest: Guest, jail: Jail, act: Callable[[Send], Outcome | Borrow]) -> Outcome:
    """What ``act`` answers, which sends by what it is given."""
    outcome = act(_send)
    if not isinstance(outcome, Borrow):
        return outcome
    numbers = outcome.numbers

    def with_these(lent: list[int]) -> Outcome:
        again = act(_by_lent(numbers, lent))
        return again.without if isinstance(again, Borrow) else again

    return with_lent(call, guest, jail, numbers, with_these, outcome.without)


def _send(call: Call, guest: Guest, jail: Jail, message: Message, nth: int) -> Outcome | Borrow:
    """``nth``: which of several messages it is, where the guest can be sent into no stub but STUB_ONE; or ALONE."""
    copy = socket_copy(call, guest)
    if isinstance(copy, Errno):
        return _send_unseen(call, guest, jail, message, nth) if is_refused(copy) else copy
    try:
        return _send_seen(call, guest, jail, copy, guest.copy, message, nth)
    finally:
        os.close(copy)


def _send_unseen(call: Call, guest: Guest, jail: Jail, message: Message, nth: int) -> Outcome | Borrow:
    """Where pidfd_getfd is refused: what is safe on every kind of socket, by the address alone; else with what the guest lends."""
    name = message.name
    if family_of(name) != AF_UNIX:
        return E.EACCES if name and refuses(jail, name) else _send_sealed(call, guest, jail, message)
    outcome = _send_to_name(call, guest, jail, message, nth, lambda place: E.EPERM)
    if not isinstance(outcome, Errno):
        return outcome
    passed = passed_numbers(guest, message.control)
    return passed if isinstance(passed, Errno) else Borrow((call.fd, *passed), outcome)


def _by_lent(numbers: tuple[int, ...], lent: list[int]) -> Send:
    """A way to send with copies of these descriptors, of which the first one is the socket."""

    def copied(number: int) -> int | Errno:
        """EBADF: of a later message, which the guest meets in its next call."""
        return fcntl.fcntl(lent[numbers.index(number, 1)], fcntl.F_DUPFD_CLOEXEC, 0) if number in numbers[1:] else E.EBADF

    def send(call: Call, guest: Guest, jail: Jail, message: Message, nth: int) -> Outcome:
        return socket_error(lent[0]) or _send_seen(call, guest, jail, lent[0], copied, message, nth)

    return send


# -- by kind of socket -------------------------------------------------------------------------------------------------


def _send_seen(
    call: Call, guest: Guest, jail: Jail, copy: int, copied: Copied, message: Message, nth: int
) -> Outcome:
    """``copied`` makes a copy of a descriptor that the message passes."""
    domain = option(copy, SO_DOMAIN)
    if domain == AF_UNIX:
        return _send_unix(call, guest, jail, copy, copied, message, nth)
    if message.name and refuses(jail, message.name):
        return E.EACCES
    result = _send_ours(call, guest, copy, message) if domain in (AF_INET, AF_INET6) else None
    return _send_sealed(call, guest, jail, message) if result is None else result


def _send_sealed(call: Call, guest: Guest, jail: Jail, message: Message) -> Divert:
    m = message
    place = jail.mailbox.messages.put(guest.tid, canonical(jail, m.name), m.single, m.vector, m.count, m.control)
    return Divert(STUB_ONE, NR.sendmsg, (call.fd, place, call.flags))


def _send_ours(call: Call, guest: Guest, copy: int, message: Message) -> Outcome | None:
    """Sent by us on a copy, or None: the guest must do it.

    It must where its own identity counts (control data), where it would wait or take SIGPIPE, and a whole blocking write to
    a stream.
    """
    flags = call.flags
    if message.control[1] or flags & (MSG_ZEROCOPY | MSG_FASTOPEN | MSG_OOB) or message.count > _PIECES_MOST:
        return None
    waits = not flags & MSG_DONTWAIT and os.get_blocking(copy)
    if waits and option(copy, SO_TYPE) == SOCK_STREAM:
        return None
    data = message.data(guest, _OURS_MOST)
    if isinstance(data, Errno):
        return None if data is E.EMSGSIZE else data
    result = _transmit(copy, message.name, data, b"", flags)
    if (result == -E.EAGAIN.number and waits) or (result == -E.EPIPE.number and not flags & MSG_NOSIGNAL):
        return None
    return answer(result)


def _send_unix(
    call: Call, guest: Guest, jail: Jail, copy: int, copied: Copied, message: Message, nth: int
) -> Outcome:
    """unix_dgram_sendmsg and its like, net/unix/af_unix.c."""
    kind = option(copy, SO_TYPE)
    if kind == SOCK_SEQPACKET:
        message.name = b""
    if not message.name:
        return _send_sealed(call, guest, jail, message)
    if kind == SOCK_STREAM:
        return E.EISCONN if _is_connected(copy) else E.EOPNOTSUPP
    return _send_to_name(
        call, guest, jail, message, nth, lambda place: _send_copy(call, guest, copy, copied, place, message)
    )


def _send_to_name(
    call: Call, guest: Guest, jail: Jail, message: Message, nth: int, ours: Callable[[Place], Outcome]
) -> Outcome:
    """To a name of AF_UNIX: by the guest, else ``ours`` to what a pathname names."""
    name = message.name
    if not 2 < len(name) <= UNIX_MAX or family_of(name) != AF_UNIX:
        return E.EINVAL
    if not name[2]:
        if not keeps_abstract_names(jail):
            return E.ECONNREFUSED
        m = message
        at = jail.mailbox.messages.put_abstract(guest.tid, name, m.single, m.vector, m.count, m.control)
        return Divert(STUB_ONE, NR.sendmsg, (call.fd, at, call.flags))
    place = receiver(guest, jail, name)
    if isinstance(place, Errno):
        return place
    try:
        outcome = _send_to_pin(call, guest, place, message) if nth == ALONE else None
        return ours(place) if outcome is None else outcome
    finally:
        place.close()


def _is_connected(copy: int) -> bool:
    peer, size = ctypes.create_string_buffer(STORAGE_MAX), ctypes.c_int(STORAGE_MAX)
    return system(NR.getpeername, copy, peer, ctypes.byref(size)) >= 0


def _send_to_pin(call: Call, guest: Guest, place: Place, message: Message) -> Outcome | None:
    """In a stub, by the guest itself: what is in one piece, or fits into the frame. None: neither, or no way to the socket."""
    sealed = record(place, os.O_PATH | os.O_CLOEXEC)
    if sealed is None or message.control[1]:
        return None
    string = place.rest()
    if message.single is not None and message.single[0] >= 4096:
        at, size = message.single
        if size >= 1 << 31:
            return E.EMSGSIZE
    else:
        data = message.data(guest, FRAME_SIZE - FRAME_STRING - len(string) - 2)
        if isinstance(data, Errno):
            return None if data is E.EMSGSIZE else data
        at, size = len(string) + 1, len(data)
        string += b"\0" + data
    arguments = (place.mount.number, None, sealed, HOW_SIZE, call.flags)
    return Divert(STUB_SEND, NR.openat2, arguments, string, call.fd & 0xFFFFFFFF | size << 32, at)


def _send_copy(
    call: Call, guest: Guest, copy: int, copied: Copied, place: Place, message: Message
) -> Outcome:
    """By us on the copy, with copies of the descriptors that it passes. The receiver sees the supervisor's pid."""
    data = message.data(guest, _COPY_MOST)
    if isinstance(data, Errno):
        return data
    rights = copied_rights(guest, message.control, copied)
    if isinstance(rights, Errno):
        return rights
    try:
        waits = not call.flags & MSG_DONTWAIT and os.get_blocking(copy)
        name = AF_UNIX.to_bytes(2, "little") + pin_path(place.fd) + b"\0"
        result = _transmit(copy, name, data, rights.control, call.flags)
    finally:
        rights.close()
    return pause(call) if waits and result == -E.EAGAIN.number else answer(result)


def _transmit(copy: int, name: bytes, data: bytes, control: bytes, flags: int) -> int:
    """sendmsg(2) of ours, which neither waits nor signals."""
    held = [ctypes.create_string_buffer(part, len(part)) for part in (name, data, control)]
    at = [ctypes.addressof(part) if len(part) else 0 for part in held]
    vector = ctypes.create_string_buffer(PAIR.pack(at[1], len(data)), PAIR.size)
    header = HEADER.pack(at[0], len(name), 0, ctypes.addressof(vector), 1, at[2], len(control), 0)
    return system(NR.sendmsg, copy, header, flags | MSG_DONTWAIT | MSG_NOSIGNAL)
