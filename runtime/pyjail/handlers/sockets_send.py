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
import os
from struct import Struct

from pyjail_bpf.layout import FRAME_SIZE, FRAME_STRING, HOW_SIZE, STUB_COUNTED, STUB_ONE, STUB_SEND

from ..kernel.errno import E, Errno, MayStall
from ..kernel.sys import NR
from ..kernel.sys import call as system
from .acting import answer, pin_path, record
from .borrowed import with_copy
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
from .sockets_control import copied_rights
from .waiting import pause

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..kernel.guest import Guest
    from ..paths.place import Place
    from .call import Call
    from .outcome import Outcome
    from .seams import Jail

SOCK_STREAM, SOCK_SEQPACKET = 1, 5
MSG_OOB, MSG_DONTWAIT, MSG_NOSIGNAL, MSG_ZEROCOPY, MSG_FASTOPEN = 1, 0x40, 0x4000, 0x4000000, 0x20000000
UIO_MAXIOV = 1024  # linux/uio.h: pieces of a message, messages of sendmmsg(2)
MMSG_SIZE, MMSG_LENGTH = 64, 56  # struct mmsghdr, and msg_len in it
_OURS_MOST, _PIECES_MOST = 1 << 16, 64  # what we send ourselves: larger messages the guest sends
_COPY_MOST = 1 << 22  # more than any datagram of AF_UNIX (net.core.wmem_max, EMSGSIZE)

_header = Struct("QiiQQQQi4x")  # struct msghdr
_pair = Struct("QQ")


class Message:
    """A message as the guest described it, copied once: only ``pieces`` of the data, never the data.

    ``single``: (address, size) when it is in one piece, else ``count`` pieces listed at ``vector``; ``control``: (address, size).
    """

    __slots__ = ("control", "count", "name", "single", "vector")

    def __init__(
        self, name: bytes, single: tuple[int, int] | None, vector: int, count: int, control: tuple[int, int]
    ) -> None:
        self.name = name
        self.single = single
        self.vector = vector
        self.count = count
        self.control = control

    def pieces(self, guest: Guest) -> list[tuple[int, int]] | Errno:
        """(address, size) of each; the list is read anew, which matters to nobody but the guest."""
        if self.single is not None:
            return [self.single]
        listed = guest.read(self.vector, 16 * self.count) if self.count else b""
        return listed if isinstance(listed, Errno) else list(_pair.iter_unpack(listed))

    def data(self, guest: Guest, most: int) -> bytes | Errno:
        """What is to be sent; EMSGSIZE where it is more than ``most`` bytes."""
        pieces = self.pieces(guest)
        if isinstance(pieces, Errno):
            return pieces
        if sum(size for _, size in pieces) > most:
            return E.EMSGSIZE
        found = []
        for address, size in pieces:
            piece = guest.read(address, size) if size else b""
            if isinstance(piece, Errno):
                return piece
            found.append(piece)
        return b"".join(found)


# -- the three calls ---------------------------------------------------------------------------------------------------


def sendto(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """sendto(2) with an address."""
    if not 0 <= call.length <= STORAGE_MAX:
        return no_socket(call, guest) or E.EINVAL
    name = guest.read(call.address, call.length) if call.length else b""
    if isinstance(name, Errno):
        return no_socket(call, guest) or name
    return _send(call, guest, jail, Message(name, (call.buf, call.size), 0, 1, (0, 0)), alone=True)


def sendmsg(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """sendmsg(2)."""
    message = _message(guest, call.address)
    if isinstance(message, Errno):
        return no_socket(call, guest) or message
    return _send(call, guest, jail, message, alone=True)


def sendmmsg(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """sendmmsg(2): as far as it goes at once; where the first message would block, the guest sends that one itself."""
    wrong = no_socket(call, guest)
    if wrong is not None:
        return wrong
    sent, wanted = 0, min(call.unit, UIO_MAXIOV)
    while sent < wanted:
        place = call.address + MMSG_SIZE * sent
        message = _message(guest, place)
        try:
            outcome = message if isinstance(message, Errno) else _send(call, guest, jail, message, alone=False)
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


def _message(guest: Guest, address: int) -> Message | Errno:
    """The message that a struct msghdr describes (copy_msghdr_from_user, net/socket.c)."""
    header = guest.read(address, _header.size)
    if isinstance(header, Errno):
        return header
    at, size, _, vector, count, control, control_size, _ = _header.unpack(header)
    if size < 0:
        return E.EINVAL
    name = guest.read(at, min(size, STORAGE_MAX)) if at and size else b""
    if isinstance(name, Errno):
        return name
    if count > UIO_MAXIOV:
        return E.EMSGSIZE
    single = None
    if count == 1:
        piece = guest.read(vector, _pair.size)
        if isinstance(piece, Errno):
            return piece
        single = _pair.unpack(piece)
    return Message(name, single, vector, count, (control, control_size) if control else (0, 0))


# -- by kind of socket -------------------------------------------------------------------------------------------------


def _send(call: Call, guest: Guest, jail: Jail, message: Message, *, alone: bool) -> Outcome:
    """``alone``: False for one of several messages, where the guest can be sent into no stub but STUB_ONE."""
    copy = socket_copy(call, guest)
    if isinstance(copy, Errno):
        if copy is not E.EPERM:
            return copy
        copy = -1  # pidfd_getfd is refused: judge by the address alone
    try:
        domain = option(copy, SO_DOMAIN) if copy >= 0 else family_of(message.name)
        if domain == AF_UNIX:
            return _send_unix(call, guest, jail, copy, message, alone=alone)
        if message.name and refuses(jail, message.name):
            return E.EACCES
        if copy >= 0 and domain in (AF_INET, AF_INET6):
            result = _send_ours(call, guest, copy, message)
            if result is not None:
                return result
        return _send_sealed(call, guest, jail, message)
    finally:
        if copy >= 0:
            os.close(copy)


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


def _send_unix(call: Call, guest: Guest, jail: Jail, copy: int, message: Message, *, alone: bool) -> Outcome:
    """unix_dgram_sendmsg and its like, net/unix/af_unix.c."""
    name = message.name
    kind = option(copy, SO_TYPE) if copy >= 0 else 0
    if kind == SOCK_SEQPACKET:
        message.name = name = b""
    if not name:
        return _send_sealed(call, guest, jail, message)
    if kind == SOCK_STREAM:
        return E.EISCONN if _is_connected(copy) else E.EOPNOTSUPP
    if not 2 < len(name) <= UNIX_MAX or family_of(name) != AF_UNIX:
        return E.EINVAL
    if not name[2]:
        if not keeps_abstract_names(jail):
            return E.ECONNREFUSED
        m = message
        place = jail.mailbox.messages.put_abstract(guest.tid, name, m.single, m.vector, m.count, m.control)
        return Divert(STUB_ONE, NR.sendmsg, (call.fd, place, call.flags))
    found = receiver(guest, jail, name)
    if isinstance(found, Errno):
        return found
    try:
        outcome = _send_to_pin(call, guest, found, message) if alone else None
        if outcome is None and copy < 0 and alone:
            lent = lambda copy: socket_error(copy) or _send_copy(call, guest, copy, found, message)  # noqa: E731
            outcome = with_copy(call, guest, jail, lent)
        return _send_copy(call, guest, copy, found, message) if outcome is None else outcome
    finally:
        found.close()


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


def _send_copy(call: Call, guest: Guest, copy: int, place: Place, message: Message) -> Outcome:
    """By us on the copy, with copies of the descriptors that it passes. The receiver sees the supervisor's pid."""
    if copy < 0:
        return E.EPERM  # of sendmmsg
    data = message.data(guest, _COPY_MOST)
    if isinstance(data, Errno):
        return data
    rights = copied_rights(guest, *message.control)
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
    vector = ctypes.create_string_buffer(_pair.pack(at[1], len(data)), _pair.size)
    header = _header.pack(at[0], len(name), 0, ctypes.addressof(vector), 1, at[2], len(control), 0)
    return system(NR.sendmsg, copy, header, flags | MSG_DONTWAIT | MSG_NOSIGNAL)
