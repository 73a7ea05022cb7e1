"""What has no place in the kernel's view of a process hangs on its RLIMIT_LOCKS: umask, the mount of its cwd, a mark.

RLIMIT_LOCKS is unused since Linux 2.4.25, inherited over fork and exec, and read by prlimit(2) in 1 µs (Umask in
/proc/PID/status costs 13). The filter refuses guests to set it. The soft limit holds

    jail << 21 | 1 << 20 | diverged << 19 | mount << 9 | umask

    jail        number of the jail inside this one that the process belongs to (docs/nested.md), or 0
    mount       index in the mount table + 1, or 0 for "not known"
    diverged    a thread of the process, or of one it descends from, may have changed its identity; never taken back
"""

from __future__ import annotations

import ctypes

from .errno import Errno, GuestGone
from .sys import NR, call

RLIMIT_LOCKS = 10
DIVERGED = 1 << 19
_MARK = 1 << 20
_MOUNT = 0x3FF << 9
_JAIL = 0xFFFFFFFF << 21
_EPERM, _ESRCH = -1, -3
RLIMIT_FSIZE, RLIMIT_NOFILE, RLIM_INFINITY = 1, 7, (1 << 64) - 1
OWN_FILE_SIZE = 1 << 20  # what the memory files that we share with guests may need of RLIMIT_FSIZE
OWN_FILES = 1024  # what our descriptors need of RLIMIT_NOFILE: the mounts' among them, and all numbers from 960 on
_LISTED = {RLIMIT_FSIZE: b"Max file size", RLIMIT_NOFILE: b"Max open files", RLIMIT_LOCKS: b"Max file locks"}

_old = (ctypes.c_uint64 * 2)()
_new = (ctypes.c_uint64 * 2)()


def encode(umask: int, mount: int = -1) -> int:
    """The soft limit that says this of a process of the outermost jail; ``mount`` −1 when not known."""
    return _MARK | mount + 1 << 9 & _MOUNT | umask & 0o777


def jail_of(recorded: int) -> int:
    """The number of the jail inside this one that the process belongs to, or 0."""
    return 0 if recorded == RLIM_INFINITY else recorded >> 21 & 0xFFFFFFFF


def soft(pid: int, resource: int) -> int:
    """A soft limit (RLIMIT_LOCKS, RLIMIT_FSIZE, RLIMIT_NOFILE) of the process that thread ``pid`` belongs to; nothing is guessed.

    Without CAP_SYS_RESOURCE prlimit(2) knows only processes of our own ids; /proc tells all of them.
    """
    result = call(NR.prlimit64, pid, resource, None, _old)
    if result == _EPERM:
        _old[0], _old[1] = _listed(pid, _LISTED[resource])
    elif result == _ESRCH:
        raise GuestGone
    elif result < 0:
        raise OSError(-result, f"prlimit of process {pid}")
    return _old[0]


def own(resource: int) -> tuple[int, int]:
    """(soft, hard) of this process."""
    call(NR.prlimit64, 0, resource, None, _old)
    return _old[0], _old[1]


def _listed(pid: int, name: bytes) -> tuple[int, int]:
    """Soft and hard limit as /proc/PID/limits has them."""
    try:
        with open(b"/proc/%d/limits" % pid, "rb", buffering=0) as file:
            text = file.read(4096)
    except OSError:
        raise GuestGone from None
    start = text.index(name) + len(name)
    words = text[start : text.index(b"\n", start)].split()
    return _number(words[0]), _number(words[1])


def _number(word: bytes) -> int:
    return RLIM_INFINITY if word == b"unlimited" else int(word)


def read(pid: int) -> int:
    """All that is recorded of the process that thread ``pid`` belongs to."""
    return soft(pid, RLIMIT_LOCKS)


def mount_of(recorded: int) -> int:
    """The mount that it holds, or −1."""
    return ((recorded & _MOUNT) >> 9) - 1 if recorded & _MARK and recorded != RLIM_INFINITY else -1


def read_umask(pid: int) -> int:
    """The umask of the process that thread ``pid`` belongs to."""
    return read(pid) & 0o777


def read_mount(pid: int) -> int:
    """The index of the mount through which the cwd was reached, or −1."""
    return mount_of(read(pid))


def _write(pid: int, value: int) -> int | Errno:
    _new[0], _new[1] = value, _old[1]  # as just read
    result = call(NR.prlimit64, pid, RLIMIT_LOCKS, _new, None)
    return result if result >= 0 else Errno.of(result)


def write_umask(pid: int, umask: int) -> int | Errno:
    """Record a new umask; 0 or the kernel's error."""
    return _write(pid, _MARK | read(pid) & (_JAIL | DIVERGED | _MOUNT) | umask & 0o777)


def write_mount(pid: int, mount: int) -> int | Errno:
    """Record the mount of a cwd that is about to be entered."""
    recorded = read(pid)
    return _write(pid, encode(recorded, mount) | recorded & (_JAIL | DIVERGED))


def write_jail(pid: int, number: int) -> int | Errno:
    """Record the jail that a process belongs to from now on, with all that it starts; its cwd's mount was another jail's."""
    return _write(pid, encode(read(pid)) | read(pid) & DIVERGED | number << 21)


def write_diverged(pid: int) -> int | Errno:
    """Record that the process's threads have identities of their own from now on; it and its children keep the mark."""
    recorded = read(pid)
    return 0 if recorded & DIVERGED else _write(pid, recorded | _MARK | DIVERGED)
