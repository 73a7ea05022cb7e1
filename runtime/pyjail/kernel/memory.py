"""Reading and writing a guest's memory: process_vm_readv(2) and process_vm_writev(2) over preallocated buffers."""

from __future__ import annotations

import ctypes
import errno

from .errno import E, Errno, GuestGone

PATH_MAX = 4096
_FIRST = 256  # most paths fit; a read stops at the page's end, so that an unmapped next page is no error
_SMALL = 4096


class Iovec(ctypes.Structure):
    """struct iovec: each class of this kind costs a start 25 µs."""

    _fields_ = [("base", ctypes.c_void_p), ("length", ctypes.c_size_t)]


_libc = ctypes.PyDLL(None, use_errno=True)  # both calls are short: giving the interpreter's lock up costs a tenth of them
_readv = _libc.process_vm_readv
_readv.restype = ctypes.c_ssize_t
_writev = _libc.process_vm_writev
_writev.restype = ctypes.c_ssize_t

_buffer = ctypes.create_string_buffer(_SMALL)
_view = memoryview(_buffer).cast("B")
_local = Iovec(ctypes.addressof(_buffer), _SMALL)
_remote = Iovec(0, 0)
_local_ref = ctypes.byref(_local)
_remote_ref = ctypes.byref(_remote)
_source = Iovec(0, 0)
_source_ref = ctypes.byref(_source)

# The first piece of a path: all is in place but the address. What lies behind it is never written, so it ends any text.
_path = ctypes.create_string_buffer(_SMALL)
_path_local = Iovec(ctypes.addressof(_path), _FIRST)
_path_remote = Iovec(0, _FIRST)
_path_local_ref = ctypes.byref(_path_local)
_path_remote_ref = ctypes.byref(_path_remote)
_PAGE_REST = PATH_MAX - _FIRST


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
            return bytes(_view[:size])
        return E.EFAULT if got >= 0 else _failure()
    large = ctypes.create_string_buffer(size)
    _source.base, _source.length = ctypes.addressof(large), size
    _remote.base, _remote.length = address, size
    got = _readv(pid, _source_ref, 1, _remote_ref, 1, 0)
    if got == size:
        return large.raw
    return E.EFAULT if got >= 0 else _failure()


def string(pid: int, address: int) -> bytes | Errno:
    """The NUL-terminated string at ``address`` without its NUL; ENAMETOOLONG when no NUL within PATH_MAX bytes."""
    if address & (PATH_MAX - 1) <= _PAGE_REST:
        _path_remote.base = address
        if _readv(pid, _path_local_ref, 1, _path_remote_ref, 1, 0) == _FIRST:
            text: bytes = _path.value  # up to the first NUL
            if len(text) < _FIRST:
                return text
    return _long_string(pid, address)


def _long_string(pid: int, address: int) -> bytes | Errno:
    """Any string, piece by piece: one that is longer, or ends where the next page may be missing."""
    size = min(_FIRST, PATH_MAX - (address & (PATH_MAX - 1)))
    found = b""
    while True:
        size = min(size, PATH_MAX - len(found))
        if size <= 0:
            return E.ENAMETOOLONG
        _local.length = _remote.length = size
        _remote.base = address
        got = _readv(pid, _local_ref, 1, _remote_ref, 1, 0)
        if got <= 0:
            return E.EFAULT if got == 0 else _failure()
        piece = bytes(_view[:got])
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
    _source.base = ctypes.c_void_p.from_buffer(held).value  # cast would take four times as long
    _source.length = _remote.length = size
    _remote.base = address
    got = _writev(pid, _source_ref, 1, _remote_ref, 1, 0)
    if got == size:
        return 0
    return E.EFAULT if got >= 0 else _failure()


class Source:
    """A buffer of ours (at address ``start``) that is written to guests again and again: the hot path's ``write``."""

    __slots__ = ("_local", "_local_ref", "_remote", "_remote_ref", "size")

    def __init__(self, start: int, size: int) -> None:
        self._local = Iovec(start, size)
        self._remote = Iovec(0, size)
        self._local_ref = ctypes.byref(self._local)
        self._remote_ref = ctypes.byref(self._remote)
        self.size = size

    def cut(self, size: int) -> Source:
        """Only the first ``size`` bytes from now on."""
        self.size = self._local.length = self._remote.length = size
        return self

    @property
    def content(self) -> bytes:
        """What would be written now."""
        return ctypes.string_at(self._local.base, self.size)

    def write(self, pid: int, address: int) -> int | Errno:
        """0 when all of it was written, else EFAULT."""
        self._remote.base = address
        got = _writev(pid, self._local_ref, 1, self._remote_ref, 1, 0)
        if got == self.size:
            return 0
        return E.EFAULT if got >= 0 else _failure()
