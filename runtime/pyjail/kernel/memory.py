"""Reading and writing a guest's memory: process_vm_readv(2) and process_vm_writev(2) over preallocated buffers."""

from __future__ import annotations

import ctypes
import errno

from .errno import E, Errno, GuestGone

PATH_MAX = 4096
_FIRST = 256  # most paths fit; a read stops at the page's end, so that an unmapped next page is no error
_SMALL = 4096


class _Iovec(ctypes.Structure):
    _fields_ = [("base", ctypes.c_void_p), ("length", ctypes.c_size_t)]


_libc = ctypes.CDLL(None, use_errno=True)
_readv = _libc.process_vm_readv
_readv.restype = ctypes.c_ssize_t
_writev = _libc.process_vm_writev
_writev.restype = ctypes.c_ssize_t

_buffer = ctypes.create_string_buffer(_SMALL)
_local = _Iovec(ctypes.addressof(_buffer), _SMALL)
_remote = _Iovec(0, 0)
_local_ref = ctypes.byref(_local)
_remote_ref = ctypes.byref(_remote)
_source = _Iovec(0, 0)
_source_ref = ctypes.byref(_source)


def _failure() -> Errno:
    number = ctypes.get_errno()
    if number == errno.ESRCH:
        raise GuestGone
    return Errno.of(number)


def read(pid: int, address: int, size: int) -> bytes | Errno:
    """``size`` bytes of the guest's memory: all of them, or EFAULT (EPERM where the process cannot be read at all)."""
    if size <= _SMALL:
        _local.length = _remote.length = size
        _remote.base = address
        got = _readv(pid, _local_ref, 1, _remote_ref, 1, 0)
        if got == size:
            return _buffer.raw[:size]
        return E.EFAULT if got >= 0 else _failure()
    large = ctypes.create_string_buffer(size)
    _source.base, _source.length = ctypes.addressof(large), size
    _remote.base, _remote.length = address, size
    got = _readv(pid, _source_ref, 1, _remote_ref, 1, 0)
    if got == size:
        return large.raw
    return E.EFAULT if got >= 0 else _failure()


def string(pid: int, address: int, limit: int = PATH_MAX) -> bytes | Errno:
    """The NUL-terminated string at ``address`` without its NUL; ENAMETOOLONG when no NUL within ``limit`` bytes."""
    size = min(_FIRST, PATH_MAX - (address & (PATH_MAX - 1)))
    found = b""
    while True:
        size = min(size, limit - len(found))
        if size <= 0:
            return E.ENAMETOOLONG
        _local.length = _remote.length = size
        _remote.base = address
        got = _readv(pid, _local_ref, 1, _remote_ref, 1, 0)
        if got <= 0:
            return E.EFAULT if got == 0 else _failure()
        piece = _buffer.raw[:got]
        end = piece.find(b"\0")
        if end >= 0:
            return found + piece[:end]
        found += piece
        address += got
        size = PATH_MAX - (address & (PATH_MAX - 1))


def write(pid: int, address: int, data: bytes) -> int | Errno:
    """0 when all of ``data`` was written, else EFAULT."""
    size = len(data)
    held = ctypes.c_char_p(data)
    _source.base = ctypes.cast(held, ctypes.c_void_p).value
    _source.length = _remote.length = size
    _remote.base = address
    got = _writev(pid, _source_ref, 1, _remote_ref, 1, 0)
    if got == size:
        return 0
    return E.EFAULT if got >= 0 else _failure()


def write_from(pid: int, address: int, source: int, size: int) -> int | Errno:
    """As ``write``, from a preallocated ctypes buffer at ``source`` (an address of ours): the hot path's form."""
    _source.base, _source.length = source, size
    _remote.base, _remote.length = address, size
    got = _writev(pid, _source_ref, 1, _remote_ref, 1, 0)
    if got == size:
        return 0
    return E.EFAULT if got >= 0 else _failure()
