"""Words that lie at one address in every guest: read and written without anything allocated for the call."""

from __future__ import annotations

import ctypes
import errno
import struct

from .errno import E, Errno, GuestGone
from .memory import Iovec

_libc = ctypes.CDLL(None, use_errno=True)
_readv = _libc.process_vm_readv
_readv.restype = ctypes.c_ssize_t
_writev = _libc.process_vm_writev
_writev.restype = ctypes.c_ssize_t
_memmove = ctypes.memmove


class Words:
    """``count`` 64-bit words at ``address``. Errors are those of kernel/memory.py."""

    __slots__ = ("_address", "_buffer", "_one", "_ours", "_size", "_struct", "_theirs", "_there", "_word")

    def __init__(self, address: int, count: int) -> None:
        self._address = address
        self._size = 8 * count
        self._struct = struct.Struct(f"{count}Q")
        self._buffer = (ctypes.c_uint64 * count)()
        self._ours = ctypes.byref(Iovec(ctypes.addressof(self._buffer), self._size))
        self._theirs = ctypes.byref(Iovec(address, self._size))
        self._word = ctypes.c_uint64()
        self._one = ctypes.byref(Iovec(ctypes.addressof(self._word), 8))
        self._there = [ctypes.byref(Iovec(address + 8 * index, 8)) for index in range(count)]

    def read(self, pid: int) -> tuple[int, ...] | Errno:
        """All of them, in thread ``pid``'s memory."""
        got = _readv(pid, self._ours, 1, self._theirs, 1, 0)
        return self._struct.unpack_from(self._buffer) if got == self._size else _failure(got)

    def has(self, pid: int, index: int, value: int) -> bool:
        """Whether word number ``index`` is there and ``value``."""
        got = _readv(pid, self._one, 1, self._there[index], 1, 0)
        return got == 8 and self._word.value == value

    def write(self, pid: int, index: int, value: int) -> int | Errno:
        """Set word number ``index``; 0."""
        self._word.value = value
        got = _writev(pid, self._one, 1, self._there[index], 1, 0)
        return 0 if got == 8 else _failure(got)


class Area:
    """A buffer of ours from which at most ``size`` bytes at a time are written into guests."""

    __slots__ = ("_buffer", "_local", "_ours", "_remote", "_start", "_theirs")

    def __init__(self, size: int) -> None:
        self._buffer = ctypes.create_string_buffer(size)
        self._start = ctypes.addressof(self._buffer)
        self._local, self._remote = Iovec(self._start, 0), Iovec(0, 0)
        self._ours, self._theirs = ctypes.byref(self._local), ctypes.byref(self._remote)

    def write(self, pid: int, address: int, data: bytes) -> int | Errno:
        """0 when all of ``data`` was written."""
        size = len(data)
        if size > len(self._buffer):
            raise ValueError(f"{size} bytes, and room for {len(self._buffer)}")
        _memmove(self._start, data, size)
        self._local.length = self._remote.length = size
        self._remote.base = address
        got = _writev(pid, self._ours, 1, self._theirs, 1, 0)
        return 0 if got == size else _failure(got)


def _failure(got: int) -> Errno:
    if got >= 0:
        return E.EFAULT
    number = ctypes.get_errno()
    if number == errno.ESRCH:
        raise GuestGone
    return Errno.of(number)
