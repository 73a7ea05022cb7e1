"""A message that a guest sends, as it described it: what sendmsg and sendmmsg point to, copied once."""

from __future__ import annotations

from struct import Struct

from ..kernel.errno import E, Errno
from .sockets import STORAGE_MAX

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..kernel.guest import Guest

INT_MAX = 0x7FFFFFFF
UIO_MAXIOV = 1024  # linux/uio.h: pieces of a message, messages of sendmmsg(2)

HEADER = Struct("QiiQQQQi4x")  # struct msghdr
PAIR = Struct("QQ")  # struct iovec


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
        return listed if isinstance(listed, Errno) else list(PAIR.iter_unpack(listed))

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


def message_at(guest: Guest, address: int) -> Message | Errno:
    """The message that a struct msghdr describes (copy_msghdr_from_user, net/socket.c)."""
    header = guest.read(address, HEADER.size)
    if isinstance(header, Errno):
        return header
    at, size, _, vector, count, control, control_size, _ = HEADER.unpack(header)
    if size < 0:
        return E.EINVAL
    name = guest.read(at, min(size, STORAGE_MAX)) if at and size else b""
    if isinstance(name, Errno):
        return name
    if count > UIO_MAXIOV:
        return E.EMSGSIZE
    single = None
    if count == 1:
        piece = guest.read(vector, PAIR.size)
        if isinstance(piece, Errno):
            return piece
        single = PAIR.unpack(piece)
    if control_size > INT_MAX:
        return E.ENOBUFS  # ____sys_sendmsg
    return Message(name, single, vector, count, (control, control_size))
