"""What procfs says: of a process ids, descriptors, membership of the jail; of us what is mounted."""

from __future__ import annotations

import errno
import os
import time

from pyjail_bpf.layout import MAILBOX_FD

from .credentials import insist
from .errno import GuestGone
from .signals import signal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

_USER_HZ = 100  # of what /proc says in clock ticks; include/asm-generic/param.h
_JUST_NOW = 1.0  # seconds


def status_field(tid: int, name: bytes) -> bytes:
    """The value of one line of /proc/TID/status, stripped; GuestGone when there is no such thread."""
    try:
        descriptor = os.open(b"/proc/%d/status" % tid, os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        raise GuestGone from None
    try:
        text = os.read(descriptor, 4096)
    except OSError:
        raise GuestGone from None
    finally:
        os.close(descriptor)
    start = text.find(b"\n" + name + b":")
    if start < 0:
        raise GuestGone
    start += len(name) + 2
    return text[start : text.index(b"\n", start)].strip()


def tgid_of(tid: int) -> int:
    """The process that thread ``tid`` belongs to."""
    return int(status_field(tid, b"Tgid"))


def terminal_of(tid: int) -> int:
    """The device number of the thread's controlling terminal, 0 for none."""
    return _stat(tid, 7) & 0xFFFFFFFF


def age_of(pid: int) -> float:
    """Seconds since the process started, whatever it has executed since."""
    return time.clock_gettime(time.CLOCK_BOOTTIME) - _stat(pid, 22) / _USER_HZ


def _stat(tid: int, field: int) -> int:
    """A number of proc_pid_stat(5), by its place there, behind the name; GuestGone when there is no such thread."""
    try:
        with open(b"/proc/%d/stat" % tid, "rb", buffering=0) as file:
            text = file.read(1024)
    except OSError:
        raise GuestGone from None
    return int(text[text.rindex(b")") + 2 :].split()[field - 3])


def tracer_of(tid: int) -> int:
    """The process that traces ``tid``; 0: none, or it is gone, as after it died under another thread's exec."""
    try:
        return int(status_field(tid, b"TracerPid"))
    except GuestGone:
        return 0


def has_mailbox(pid: int, device: int, inode: int) -> bool:
    """Whether ``pid`` is in the jail: its protected descriptor is the jail's mailbox, which no outsider can hold there."""
    name = b"/proc/%d/fd/%d" % (pid, MAILBOX_FD)
    try:
        found = os.stat(name)
    except PermissionError:  # as the guest that we act for; or it is another user's
        try:
            found = insist(os.stat, name)
        except OSError:
            return False
    except OSError:
        return False
    return found.st_ino == inode and found.st_dev == device


def ender(device: int, inode: int) -> Callable[[int], None]:
    """What kills whoever has got an id just now, if that is a member of the jail with this mailbox.

    Who has had it for long has not followed anybody: a thread of its own that executes a program ends the one that waited, and
    takes its id (execve(2)).
    """

    def end(pid: int) -> None:
        try:
            if has_mailbox(pid, device, inode) and age_of(pid) < _JUST_NOW:
                os.kill(pid, signal.SIGKILL)
        except (GuestGone, ProcessLookupError):
            pass

    return end


def filters_of(pid: int) -> int:
    """How many seccomp filters a thread has; 0 where the kernel does not say (before 5.9)."""
    try:
        return int(status_field(pid, b"Seccomp_filters"))
    except GuestGone:
        return 0


def host_path(pin: int) -> bytes | None:
    """What the kernel calls the pinned object, or None where that is longer than it can say."""
    try:
        return os.readlink(b"/proc/self/fd/%d" % pin)
    except OSError as error:
        if error.errno != errno.ENAMETOOLONG:
            raise
        return None


def mountinfo() -> list[list[bytes]]:
    """The fields of each mount that we see, in the order in which they were made; roots and points as they are called.

    proc_pid_mountinfo(5): 2 is MAJOR:MINOR, 3 the root in that file system, 4 the mount point; behind "-" stands the type.
    """
    with open("/proc/self/mountinfo", "rb", buffering=0) as file:
        rows = [line.split(b" ") for line in file.read().splitlines()]
    for fields in rows:
        fields[3], fields[4] = _unescaped(fields[3]), _unescaped(fields[4])
    return rows


def _unescaped(text: bytes) -> bytes:
    if b"\\" not in text:
        return text
    for byte in b" \t\n#\\":
        text = text.replace(b"\\%03o" % byte, bytes((byte,)))
    return text
