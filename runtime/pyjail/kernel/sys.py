"""Raw system calls: one untyped ctypes entry, numbers by name from the table.

ctypes passes a plain ``int`` as a C int; the kernel's int arguments want just that. Whatever is wider (an offset, an
address, RLIM_INFINITY) must be wrapped: ``c_long(value)``. ``argtypes`` would double the cost of a call (0.45 to 1.09 µs).
"""

from __future__ import annotations

import ctypes
import os
from struct import Struct

from .table import ARCH as ARCH
from .table import NUMBERS

_libc = ctypes.CDLL(None, use_errno=True)
_syscall = _libc.syscall
_syscall.restype = ctypes.c_long
_get_errno = ctypes.get_errno

c_long = ctypes.c_long

# The hot path's form of ``call``, 0.4 µs less: −1 on failure, and then the number is ``last_error()``. It keeps the
# interpreter's lock, so it is only for calls that wait for nobody but a file system.
raw = ctypes.PyDLL(None, use_errno=True).syscall
raw.restype = ctypes.c_long
last_error = _get_errno


def call(number: int, *arguments: object) -> int:
    """The result of system call ``number``, or −errno; never raises."""
    result: int = _syscall(number, *arguments)
    return result if result >= 0 else -_get_errno()


class _Numbers:
    """``NR.openat2``: the number of a call on this machine; −1 where the architecture lacks it (the kernel says ENOSYS)."""

    def __getattr__(self, name: str) -> int:
        start = NUMBERS.find(f"\n{name} ")
        number = self.__dict__[name] = int(NUMBERS[start:].split(None, 2)[1]) if start >= 0 else -1
        return number


NR = _Numbers()


def at_hand(fd: int, path: bytes = b"") -> tuple[int, int]:
    """(st_mode, st_dev) of a descriptor or path of ours. OSError.

    As the kernel has them (statx(2), AT_STATX_DONT_SYNC): a mount's own file system, which may never answer, is asked nothing.
    """
    buffer = ctypes.create_string_buffer(256)  # struct statx
    result = call(NR.statx, fd, path, _AT_EMPTY_PATH | _AT_STATX_DONT_SYNC, _STATX_TYPE_MODE, buffer)
    if result == -_ENOSYS:
        status = os.fstat(fd) if not path else os.stat(path)
        return status.st_mode, status.st_dev
    if result < 0:
        raise OSError(-result, os.strerror(-result))
    major, minor = _STATX_DEVICE.unpack_from(buffer, 136)
    return _STATX_MODE.unpack_from(buffer, 28)[0], os.makedev(major, minor)


def prctl(option: int, a: int = 0, b: int = 0, c: int = 0, d: int = 0) -> int:
    """prctl(2) with whole words, since several of its options insist on zero in the unused ones."""
    return call(NR.prctl, option, c_long(a), c_long(b), c_long(c), c_long(d))


def is_open(number: int) -> bool:
    """Whether a descriptor of ours has this number."""
    return call(NR.fcntl, number, _F_GETFD) >= 0


_F_GETFD = 1
_AT_EMPTY_PATH, _AT_STATX_DONT_SYNC, _STATX_TYPE_MODE, _ENOSYS = 0x1000, 0x4000, 3, 38
_STATX_MODE, _STATX_DEVICE = Struct("=H"), Struct("=2I")
PR_SET_PDEATHSIG = 1
PR_SET_DUMPABLE = 4
PR_SET_NAME = 15
PR_CAPBSET_DROP = 24
PR_GET_SECUREBITS = 27
PR_SET_CHILD_SUBREAPER = 36
PR_SET_NO_NEW_PRIVS = 38
PR_GET_NO_NEW_PRIVS = 39
