"""A pair of connected sockets that keep messages apart and carry descriptors; unix(7), SOCK_SEQPACKET.

By raw system calls: the module ``socket`` costs 5 ms, the C module behind it (600 constants) a half.
"""

from __future__ import annotations

import errno
import os
import struct
from ctypes import addressof, create_string_buffer

from .sys import NR, c_long, call

_AF_UNIX, _SOCK_SEQPACKET, _SOCK_CLOEXEC = 1, 5, 0o2000000
SOL_SOCKET, SCM_RIGHTS = 1, 1
_MSG_DONTWAIT, _MSG_CMSG_CLOEXEC = 0x40, 0x40000000
_DATA, _PASSED = 64, 16  # bytes, and descriptors, in one message at most
_HEADER = struct.Struct(
    "=QQQQQQQ"
)  # struct msghdr: name, its length, pieces, their count, control data, its length, flags
_PIECE = struct.Struct("=QQ")
CONTROL = struct.Struct("=Qii")  # struct cmsghdr: its length with the data that follows, level, kind


class Channel:
    """One end. Descriptors that arrive are close-on-exec and the receiver's."""

    __slots__ = ("_descriptor",)

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    def fileno(self) -> int:
        """Its descriptor; −1 when it is closed."""
        return self._descriptor

    def send(self, data: bytes, descriptors: list[int] | tuple[int, ...] = ()) -> None:
        """One message; OSError when the other end is gone."""
        if not descriptors:
            os.write(self._descriptor, data)
            return
        _pass(NR.sendmsg, self._descriptor, data, rights(*descriptors), 0)

    def receive(self, *, waits: bool = True, size: int = _DATA) -> tuple[bytes, list[int]]:
        """(data, descriptors); no data: the other end is gone. BlockingIOError when nothing is there and ``waits`` is false."""
        flags = _MSG_CMSG_CLOEXEC | (0 if waits else _MSG_DONTWAIT)
        control = bytes(CONTROL.size + 4 * _PASSED)
        data, control = _pass(NR.recvmsg, self._descriptor, bytes(size), control, flags)
        found: list[int] = []
        while len(control) >= CONTROL.size:
            size, level, kind = CONTROL.unpack_from(control)
            if level == SOL_SOCKET and kind == SCM_RIGHTS:
                found += struct.unpack_from(f"{(size - CONTROL.size) // 4}i", control, CONTROL.size)
            control = control[size + 7 & ~7 :]
        return data, found

    def close(self) -> None:
        """Give it back; harmless when it is done twice."""
        descriptor, self._descriptor = self._descriptor, -1
        if descriptor >= 0:
            os.close(descriptor)

    def detach(self) -> int:
        """Its descriptor, which is the caller's from now on."""
        descriptor, self._descriptor = self._descriptor, -1
        return descriptor

    __del__ = close


def rights(*numbers: int) -> bytes:
    """The control data by which these descriptors are sent."""
    passed = struct.pack(f"{len(numbers)}i", *numbers)
    return CONTROL.pack(CONTROL.size + len(passed), SOL_SOCKET, SCM_RIGHTS) + passed


def _pass(number: int, descriptor: int, data: bytes, control: bytes, flags: int) -> tuple[bytes, bytes]:
    """sendmsg or recvmsg, begun anew when a signal came: the data and control data that passed. OSError."""
    text, passed = create_string_buffer(data, len(data)), create_string_buffer(control, len(control))
    piece = create_string_buffer(_PIECE.pack(addressof(text), len(data)), _PIECE.size)
    fields = _HEADER.pack(0, 0, addressof(piece), 1, addressof(passed), len(control), 0)
    header = create_string_buffer(fields, _HEADER.size)
    while (result := call(number, descriptor, header, c_long(flags))) == -errno.EINTR:
        pass
    if result < 0:
        raise OSError(-result, os.strerror(-result))
    return text.raw[:result], passed.raw[: _HEADER.unpack(header.raw)[5]]


def pair() -> tuple[Channel, Channel]:
    """Two ends, close-on-exec."""
    numbers = create_string_buffer(bytes(8), 8)
    result = call(NR.socketpair, _AF_UNIX, _SOCK_SEQPACKET | _SOCK_CLOEXEC, 0, numbers)
    if result < 0:
        raise OSError(-result, os.strerror(-result))
    one, other = struct.unpack("ii", numbers.raw)
    return Channel(one), Channel(other)


def listen(directory: bytes, queue: int) -> tuple[int, int]:
    """(a listening socket that does not wait, an O_PATH descriptor of its inode: what one connects to), both close-on-exec.

    Nobody else finds it: it is made in a private ``directory`` of ours, and its name is gone when this returns.
    """
    import _socket

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
