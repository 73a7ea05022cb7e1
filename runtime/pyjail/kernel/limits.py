"""What has no place in the kernel's view of a process hangs on its RLIMIT_LOCKS: umask and the mount of its cwd.

RLIMIT_LOCKS is unused since Linux 2.4.25, inherited over fork and exec, and read by prlimit(2) in 1 µs (Umask in
/proc/PID/status costs 13). The filter refuses guests to set it. The soft limit holds

    1 << 20 | mount << 9 | umask        mount: index in the mount table + 1, or 0 for "not known"
"""

from __future__ import annotations

import ctypes

from .errno import Errno, GuestGone
from .sys import NR, call

RLIMIT_LOCKS = 10
_MARK = 1 << 20
_ESRCH = -3

_old = (ctypes.c_uint64 * 2)()
_new = (ctypes.c_uint64 * 2)()


def encode(umask: int, mount: int = -1) -> int:
    """The soft limit that says this; ``mount`` −1 when not known."""
    return _MARK | (mount + 1 & 0x3FF) << 9 | umask & 0o777


def _read(pid: int) -> int:
    if call(NR.prlimit64, pid, RLIMIT_LOCKS, None, _old) == _ESRCH:
        raise GuestGone
    return _old[0]


def read_umask(pid: int) -> int:
    """The umask of the process that thread ``pid`` belongs to."""
    return _read(pid) & 0o777


def read_mount(pid: int) -> int:
    """The index of the mount through which the cwd was reached, or −1."""
    value = _read(pid)
    return (value >> 9 & 0x3FF) - 1 if value >> 20 == 1 else -1


def _write(pid: int, value: int) -> int | Errno:
    _new[0], _new[1] = value, _old[1]
    result = call(NR.prlimit64, pid, RLIMIT_LOCKS, _new, None)
    return result if result >= 0 else Errno.of(result)


def write_umask(pid: int, umask: int) -> int | Errno:
    """Record a new umask; 0 or the kernel's error."""
    return _write(pid, _MARK | _read(pid) & 0x3FF << 9 | umask & 0o777)


def write_mount(pid: int, mount: int) -> int | Errno:
    """Record the mount of a cwd that is about to be entered."""
    return _write(pid, encode(_read(pid), mount))
