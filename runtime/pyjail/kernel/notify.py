"""seccomp user notification: the listener's ioctls over preallocated structures; seccomp_unotify(2)."""

from __future__ import annotations

import ctypes
import errno
import fcntl
import os
import struct

from .errno import Errno, GuestGone
from .sys import NR, c_long, call

SECCOMP_SET_MODE_FILTER = 1
FLAG_NEW_LISTENER = 8
FLAG_WAIT_KILLABLE_RECV = 32
NOTIF_CONTINUE = 1

_RECV, _SEND, _ADDFD, _ID_VALID, _SET_FLAGS = 0xC0502100, 0xC0182101, 0x40182103, 0x40082102, 0x40082104
_SYNC_WAKE_UP = 1
_ADDFD_SETFD, _O_CLOEXEC = 1, 0o2000000

# struct seccomp_notif: id, pid, flags, data{nr, arch, ip, args[6]}; seccomp_notif_resp: id, val, error, flags;
# seccomp_notif_addfd: id, flags, srcfd, newfd, newfd_flags
_NOTIFICATION = struct.Struct("=QIIiIQ6Q")
_RESPONSE = struct.Struct("=QqiI")
_ADD = struct.Struct("=QIIII")
_ALLOW_ALL = struct.pack("HBBI", 6, 0, 0, 0x7FFF0000)  # BPF_RET, SECCOMP_RET_ALLOW
_ZERO = bytes(_NOTIFICATION.size)
_ALL = slice(None)

_ioctl, _unpack, _pack_response = fcntl.ioctl, _NOTIFICATION.unpack_from, _RESPONSE.pack_into


def install(program: bytes, flags: int) -> int:
    """seccomp(2) with a compiled filter: the listener with NEW_LISTENER, else 0; −errno."""
    code = ctypes.create_string_buffer(program, len(program))
    prog = ctypes.create_string_buffer(struct.pack("HxxxxxxQ", len(program) // 8, ctypes.addressof(code)))
    return call(NR.seccomp, SECCOMP_SET_MODE_FILTER, c_long(flags), prog)


def knows_listener() -> bool:
    """Whether the kernel knows these flags and nobody refuses the call: without a filter it then gets as far as EFAULT."""
    return call(NR.seccomp, SECCOMP_SET_MODE_FILTER, c_long(FLAG_NEW_LISTENER | FLAG_WAIT_KILLABLE_RECV), None) == -errno.EFAULT


def can_add() -> bool:
    """Whether a listener here can give descriptors (ADDFD, 5.9), or there is none at all: tried in a child, for a filter stays.

    Every kernel with WAIT_KILLABLE_RECV can; a container's filter may refuse it all the same.
    """
    child = os.fork()
    if child == 0:
        lacks = 1
        try:
            listener = install(_ALLOW_ALL, FLAG_NEW_LISTENER)
            if listener >= 0:
                fcntl.ioctl(listener, _ADDFD, bytearray(_ADD.pack(0, 0, listener, 0, 0)))
            lacks = 0
        except OSError as error:
            lacks = int(error.errno != errno.ENOENT)  # no call of this id waits
        finally:
            os._exit(lacks)
    return os.waitpid(child, 0)[1] == 0


def try_listener() -> int:
    """0 where a listener could be installed, else −errno (EBUSY: there is one); tried in a child, for a filter stays."""
    child = os.fork()
    if child == 0:
        result = -1
        try:
            result = min(install(_ALLOW_ALL, FLAG_NEW_LISTENER), 0)
        finally:
            os._exit(-result & 0xFF)
    return -os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


class Listener:
    """The supervisor's end: receive one call at a time, answer it by its id."""

    __slots__ = ("_add", "_notification", "_response", "fd")

    def __init__(self, fd: int) -> None:
        self.fd = fd
        self._notification = bytearray(_NOTIFICATION.size)
        self._response = bytearray(_RESPONSE.size)
        self._add = bytearray(_ADD.size)

    def wake_in_step(self) -> bool:
        """SYNC_WAKE_UP (6.6): guest and supervisor take turns on one CPU; False where the kernel lacks it."""
        try:
            fcntl.ioctl(self.fd, _SET_FLAGS, _SYNC_WAKE_UP)
        except OSError:
            return False
        return True

    def receive(self) -> tuple[int, ...] | None:
        """(id, tid, flags, number, arch, ip, six arguments), or None: a signal of ours, or the caller is gone."""
        notification = self._notification
        notification[_ALL] = _ZERO
        try:
            _ioctl(self.fd, _RECV, notification)
        except OSError as error:
            if error.errno in (errno.EINTR, errno.ENOENT):
                return None
            raise
        return _unpack(notification)

    def attest(self) -> None:
        """GuestGone unless the call that was received last waits still."""
        try:
            fcntl.ioctl(self.fd, _ID_VALID, self._notification)  # its first eight bytes
        except OSError:
            raise GuestGone from None

    def recall(self, identity: int) -> None:
        """``attest`` speaks of this call from now on, until the next is received."""
        self._notification[:8] = identity.to_bytes(8, "little")

    def waits(self, identity: int) -> bool:
        """Whether a call that was received earlier waits still."""
        self.recall(identity)
        try:
            self.attest()
        except GuestGone:
            return False
        return True

    def answer(self, identity: int, value: int, error: int = 0, flags: int = 0) -> None:
        """End the call: ``value``, or ``error`` (negative). GuestGone when nobody waits any more."""
        _pack_response(self._response, 0, identity, value, error, flags)
        try:
            _ioctl(self.fd, _SEND, self._response)
        except InterruptedError:
            self._answer_again()
        except OSError:
            raise GuestGone from None

    def _answer_again(self) -> None:
        try:
            self._uninterrupted(_SEND, self._response)
        except OSError:
            raise GuestGone from None

    def _uninterrupted(self, request: int, argument: bytearray) -> int:
        """An ioctl that a signal of ours does not end: both wait interruptibly, and EINTR means that nothing was done
        (kernel/seccomp.c, seccomp_notify_send and seccomp_notify_addfd)."""
        while True:
            try:
                number: int = fcntl.ioctl(self.fd, request, argument)
                return number
            except InterruptedError:
                pass

    def proceed(self, identity: int) -> None:
        """Let the kernel run the call as it stands: only where the verdict rests on registers."""
        self.answer(identity, 0, 0, NOTIF_CONTINUE)

    def add(self, identity: int, fd: int, cloexec: bool) -> int | Errno:
        """Install a descriptor of ours in the caller: its number there, EMFILE; GuestGone when nobody waits."""
        _ADD.pack_into(self._add, 0, identity, 0, fd, 0, _O_CLOEXEC if cloexec else 0)
        try:
            return self._uninterrupted(_ADDFD, self._add)
        except OSError as error:
            if error.errno == errno.ENOENT:
                raise GuestGone from None
            return Errno.of(error.errno or errno.EIO)
