"""Giving a traced guest descriptors: over a connection that belongs to that process alone.

    trap of the guest's call          the supervisor has opened what the guest is to have
    socketpair(), in the call's place numbers n, the lowest that is free, and k in the guest
    pidfd_getfd(k), SO_PEERCRED       our copy of the other end, if it is a socket that this process made
    sendmsg, close                    the descriptors lie in the guest's socket now
    STUB_RECEIVE                      close k, recvmsg; what came takes number n. Natively, with the guest's own signals

Where pidfd_getfd is refused (containers do, to who may trace all the same) the way to the same place is longer:

    socket(), in the call's place     number n in the guest
    connect(n, sealed address)        to SOCKET_FD: an O_PATH descriptor of our listening socket, which every guest holds
    accept, SO_PEERCRED               the process that made the connection is this very guest, or it is closed

Up to the last line the thread stands still for us (steps.py); nothing is remembered between two traps. The listener is empty
when the guest is let go, so no connection there is older than its stop, and its process id is nobody else's. What else comes
is made by hand: it is closed, and keeps nobody waiting, since the queue is served in order and has an end. Threads of one
process could take each other's descriptors, which they share anyway.
"""

from __future__ import annotations

import ctypes
import errno
import os
import struct

from pyjail_bpf.layout import (
    ADDRESS_SIZE,
    FRAME_CONTROL,
    FRAME_SIZE,
    FRAME_STRING,
    FRAMES,
    PAIR,
    PEER_ADDRESSES,
    SOCKET_FD,
    STUB_RECEIVE,
)

from ..handlers.outcome import Divert
from ..kernel import memory
from ..kernel.channel import CONTROL, SCM_RIGHTS, SOL_SOCKET
from ..kernel.errno import E, Errno
from ..kernel.guest import Guest, is_refused
from ..kernel.proc import tgid_of
from ..kernel.sys import NR, call
from .frames import claim_frame, enter, free_frame, next_cookie

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TypeAlias

    from ..handlers.outcome import Lender
    from ..kernel.registers import Registers
    from .steps import Steps

    Passed: TypeAlias = "list[int] | tuple[int, ...] | Lent"

_AF_UNIX, _SOCK_SEQPACKET, _SOCK_NONBLOCK, _O_CLOEXEC = 1, 5, os.O_NONBLOCK, os.O_CLOEXEC
_MSG_DONTWAIT, _MSG_NOSIGNAL, _MSG_CMSG_CLOEXEC = 0x40, 0x4000, 0x40000000
_SO_PEERCRED = 17  # asm-generic/socket.h
_KIND = _SOCK_SEQPACKET | _SOCK_NONBLOCK | _O_CLOEXEC
_ADDRESS = PEER_ADDRESSES + ADDRESS_SIZE * SOCKET_FD
_CONTROL_SIZE = 24  # two descriptors at most
QUEUE = 128  # connections that may wait; more are refused (EAGAIN)
# Somebody fills the queue whenever we have emptied it, or uses the number that our socket had just got. On a busy machine 16
# were too few for one open in 40,000, and this many take us 50 ms at the most.
_TRIES = 128
_REPLACED = (-errno.ENOTSOCK, -errno.EBADF, -errno.EISCONN, -errno.EPROTOTYPE, -errno.EAFNOSUPPORT)

_header = struct.Struct("QIxxxxQQQQixxxx")  # struct msghdr
_numbers = struct.Struct("2i")  # behind the struct cmsghdr
_message = ctypes.create_string_buffer(160)
_base = ctypes.addressof(_message)
_header.pack_into(_message, 0, 0, 0, _base + 64, 1, _base + 96, _CONTROL_SIZE, 0)
struct.pack_into("QQ", _message, 64, _base + 80, 1)
_credentials = (ctypes.c_int * 3)()
_credentials_size = ctypes.c_int(12)


class Lent:
    """Descriptors that another process of ours holds: ``count`` of them."""

    __slots__ = ("_count", "lender")

    def __init__(self, lender: Lender, count: int) -> None:
        self.lender = lender
        self._count = count

    def __len__(self) -> int:
        return self._count


class Passing:
    """``listener``: a socket that does not wait, with a queue of QUEUE; guests have an O_PATH descriptor of it as SOCKET_FD."""

    __slots__ = ("_listener", "_registers", "_steps", "takes")

    def __init__(self, listener: int, steps: Steps, registers: Registers) -> None:
        self._listener = listener
        self._steps = steps
        self._registers = registers
        self.takes = True  # until pidfd_getfd(2) was refused

    def lead(self, tid: int, descriptors: Passed, cloexec: bool) -> Errno | None:
        """Lead a thread, at its trap and its registers loaded, into the stub that answers its call with a descriptor.

        The caller stores the registers and resumes. GuestGone when it dies on the way.
        """
        with self._steps.of(tid):
            ends = self._socket(tid, descriptors)
        if isinstance(ends, Errno):
            return ends
        number, other = ends
        frame = claim_frame(tid, next_cookie())
        if isinstance(frame, Errno):
            return frame
        flags = _MSG_DONTWAIT | (_MSG_CMSG_CLOEXEC if cloexec else 0)
        text = _text(FRAMES + FRAME_SIZE * frame)
        missing = -E.EMFILE.number  # no room beneath RLIMIT_NOFILE for what was sent
        divert = Divert(
            STUB_RECEIVE, NR.close, (other, None, flags, number), text, missing, _O_CLOEXEC if cloexec else 0
        )
        return enter(tid, self._registers, divert, frame)

    def give(self, tid: int, descriptors: Passed) -> list[int] | Errno:
        """The numbers of one or two descriptors in the guest; afterwards it stands still, its registers as at the trap."""
        frame = free_frame(tid)
        if isinstance(frame, Errno):
            return frame
        base = FRAMES + FRAME_SIZE * frame
        with self._steps.of(tid):
            for _ in range(_TRIES):
                ends = self._socket(tid, descriptors)
                if isinstance(ends, Errno):
                    return ends
                number, other = ends
                if other >= 0:
                    self._steps.run(NR.close, (other,))
                if isinstance(memory.write(tid, base + FRAME_STRING, _text(base)), Errno):
                    return E.EFAULT
                received = self._steps.run(NR.recvmsg, (number, base + FRAME_STRING, _MSG_DONTWAIT))
                self._steps.run(NR.close, (number,))
                if received > 0:
                    break
        control = memory.read(tid, base + FRAME_CONTROL, _CONTROL_SIZE)
        if isinstance(control, Errno):
            return control
        length, level, kind = CONTROL.unpack_from(control)
        if (level, kind) != (SOL_SOCKET, SCM_RIGHTS) or length < CONTROL.size + 4 * len(descriptors):
            return E.EMFILE  # the kernel passes as many as fit beneath RLIMIT_NOFILE: MSG_CTRUNC
        return [*_numbers.unpack_from(control, CONTROL.size)[: len(descriptors)]]

    def _socket(self, tid: int, descriptors: Passed) -> tuple[int, int] | Errno:
        """The number of a new socket of the guest, in which the descriptors lie, and of its other end there, or −1."""
        if self.takes:
            ends = self._pair(tid, descriptors)
            if ends is not None:
                return ends
        number = self._connection(tid, descriptors)
        return number if isinstance(number, Errno) else (number, -1)

    def _pair(self, tid: int, descriptors: Passed) -> tuple[int, int] | None:
        """By a socketpair of the guest's; None where that does not work.

        Its numbers stand in the guest's memory: whatever it makes of them, the socket that we get is its own and made by it.
        """
        if self._steps.run(NR.socketpair, (_AF_UNIX, _KIND, 0, PAIR)) < 0:
            return None
        numbers = memory.read(tid, PAIR, 8)
        if isinstance(numbers, Errno):
            return None
        number, other = struct.unpack("2i", numbers)
        copy = Guest(tid).copy(other)
        if not isinstance(copy, Errno):
            try:
                pid = _maker(copy)
                if (pid == tid or pid == tgid_of(tid)) and _transmit(copy, descriptors) >= 0:
                    return number, other
            finally:
                os.close(copy)
        elif is_refused(copy):
            self.takes = False
        self._steps.run(NR.close, (number,))
        self._steps.run(NR.close, (other,))
        return None

    def _connection(self, tid: int, descriptors: Passed) -> int | Errno:
        """By a connection to our listener."""
        steps = self._steps
        result = -E.EAGAIN.number
        for _ in range(_TRIES):
            self._empty()
            number = steps.run(NR.socket, (_AF_UNIX, _KIND, 0))
            if number < 0:
                return Errno.of(number)
            result = steps.run(NR.connect, (number, _ADDRESS, ADDRESS_SIZE))
            if result >= 0:
                result = self._send(tid, descriptors)
            if result >= 0:
                return number
            if result not in _REPLACED:
                steps.run(NR.close, (number,))
                if result != -E.EAGAIN.number:
                    break
        return Errno.of(result)

    def _empty(self) -> None:
        """Close what waits in the queue: all that was there when we began, and no more."""
        for _ in range(QUEUE + 1):
            connection = self._accept()
            if connection < 0:
                return
            os.close(connection)

    def _accept(self) -> int:
        return call(NR.accept4, self._listener, None, None, _O_CLOEXEC)

    def _send(self, tid: int, descriptors: Passed) -> int:
        """Over the connection that this guest's process made; −errno when there is none that can be sent to."""
        tgid = 0
        for _ in range(QUEUE + 1):
            connection = self._accept()
            if connection < 0:
                return connection
            try:
                pid = _maker(connection)
                if pid != tid:
                    tgid = tgid or tgid_of(tid)
                if pid in (tid, tgid) and _transmit(connection, descriptors) >= 0:
                    return 0
            finally:
                os.close(connection)
        return -E.EAGAIN.number


def _maker(connection: int) -> int:
    """The process that called connect(2)."""
    _credentials_size.value = 12
    size = ctypes.byref(_credentials_size)
    result = call(NR.getsockopt, connection, SOL_SOCKET, _SO_PEERCRED, ctypes.byref(_credentials), size)
    return _credentials[0] if result >= 0 else -1


def _transmit(connection: int, descriptors: Passed) -> int:
    if isinstance(descriptors, Lent):
        return descriptors.lender.transmit(connection)
    return transmit(connection, descriptors)


def transmit(connection: int, descriptors: Sequence[int]) -> int:
    """Send one or two descriptors of ours over a socket of ours: 0 or more, or −errno."""
    CONTROL.pack_into(_message, 96, CONTROL.size + 4 * len(descriptors), SOL_SOCKET, SCM_RIGHTS)
    _numbers.pack_into(_message, 96 + CONTROL.size, descriptors[0], descriptors[-1])
    return call(NR.sendmsg, connection, _message, _MSG_DONTWAIT | _MSG_NOSIGNAL)


def _text(frame: int) -> bytes:
    """What the guest's recvmsg fills, for the string of the frame at this address: +128 msghdr, +192 iovec, +208, +216."""
    base = frame + FRAME_STRING
    header = _header.pack(0, 0, base + 64, 1, frame + FRAME_CONTROL, _CONTROL_SIZE, 0).ljust(64, b"\0")
    return header + struct.pack("QQ", base + 80, 1) + bytes(8 + _CONTROL_SIZE)
