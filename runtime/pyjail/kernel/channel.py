"""A pair of connected sockets that keep messages apart and carry descriptors; unix(7), SOCK_SEQPACKET.

Over the C module behind ``socket``, which costs 5 ms less to load.
"""

from __future__ import annotations

import os
import struct

TYPE_CHECKING = False
if TYPE_CHECKING:
    import socket as _socket
else:
    import _socket

_PASSED = 16  # descriptors in one message at most


class Channel:
    """One end. Descriptors that arrive are close-on-exec and the receiver's."""

    __slots__ = ("_socket",)

    def __init__(self, end: _socket.socket) -> None:
        self._socket = end

    def fileno(self) -> int:
        """Its descriptor."""
        return self._socket.fileno()

    def send(self, data: bytes, descriptors: list[int] | tuple[int, ...] = ()) -> None:
        """One message; OSError when the other end is gone."""
        if not descriptors:
            self._socket.send(data)
            return
        numbers = struct.pack(f"{len(descriptors)}i", *descriptors)
        self._socket.sendmsg([data], [(_socket.SOL_SOCKET, _socket.SCM_RIGHTS, numbers)])

    def receive(self, *, waits: bool = True) -> tuple[bytes, list[int]]:
        """(data, descriptors); no data: the other end is gone. BlockingIOError when nothing is there and ``waits`` is false."""
        flags = _socket.MSG_CMSG_CLOEXEC | (0 if waits else _socket.MSG_DONTWAIT)
        data, ancillary, _, _ = self._socket.recvmsg(64, _socket.CMSG_LEN(4 * _PASSED), flags)
        found: list[int] = []
        for level, kind, numbers in ancillary:
            if level == _socket.SOL_SOCKET and kind == _socket.SCM_RIGHTS:
                found += struct.unpack(f"{len(numbers) // 4}i", numbers)
        return data, found

    def close(self) -> None:
        """Give it back."""
        self._socket.close()


def pair() -> tuple[Channel, Channel]:
    """Two ends, close-on-exec."""
    one, other = _socket.socketpair(_socket.AF_UNIX, _socket.SOCK_SEQPACKET | _socket.SOCK_CLOEXEC)
    return Channel(one), Channel(other)


def listen(directory: bytes, queue: int) -> tuple[int, int]:
    """(a listening socket that does not wait, an O_PATH descriptor of its inode: what one connects to), both close-on-exec.

    Nobody else finds it: it is made in a private ``directory`` of ours, and its name is gone when this returns.
    """
    listener = _socket.socket(_socket.AF_UNIX, _socket.SOCK_SEQPACKET | _socket.SOCK_CLOEXEC | _socket.SOCK_NONBLOCK)
    here = os.open(directory, os.O_PATH | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        listener.bind(b"/proc/self/fd/%d/listener" % here)  # a path of any length would not fit: 108 bytes
        try:
            os.chmod(b"listener", 0o666, dir_fd=here)  # guests may have become other users
            door = os.open(b"listener", os.O_PATH | os.O_CLOEXEC, dir_fd=here)
        finally:
            os.unlink(b"listener", dir_fd=here)
        listener.listen(queue)
    finally:
        os.close(here)
    return listener.detach(), door
