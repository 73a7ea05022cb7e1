"""Signals to others, where Landlock does not keep them in the jail (before 6.12): members get them, nobody else exists."""

from __future__ import annotations

import fcntl
import os
import struct

from ..kernel.errno import E, Errno
from ..kernel.sys import NR
from ..kernel.sys import call as system
from .borrowed import with_copy
from .outcome import Continue
from .peers import named_by_descriptor

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..kernel.guest import Guest
    from .call import Call
    from .outcome import Outcome
    from .seams import Jail

_MEMBER = Continue("registers only: the process named is in the jail, and the kernel checks the caller's right to it")
_GROUP = Continue("registers only: every process of the group is in the jail")

_SIGINFO_SIZE, _LAST_SIGNAL = 128, 64
_F_SETFL, _F_SETOWN, _F_SETOWN_EX = 4, 8, 15
FIOASYNC = 0x5452
OWNERS = (0x8901, 0x8902, FIOASYNC)  # FIOSETOWN, SIOCSPGRP: what ``owner`` serves of ioctl(2)
_OWNER_GROUP, _EXTENDED = 2, struct.Struct("ii")  # struct f_owner_ex: type, pid
_PIDFD_THREAD = os.O_EXCL


def signal(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """kill, tkill, tgkill, rt_sigqueueinfo, rt_tgsigqueueinfo: ESRCH for outsiders.

    The kernel sends it, so that the sender is the caller: between here and there the process could end and its id be given to
    an outsider, which takes a whole round of pid_max.
    """
    name = call.row.name
    if name == "kill" and call.pid <= 0:
        return _several(call, guest, jail)
    for pid in (call.pid, call.pid2) if name in ("tgkill", "rt_tgsigqueueinfo") else (call.pid,):
        if pid > 0 and not jail.is_member(pid):
            return E.ESRCH
    return _MEMBER


def signal_by_descriptor(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """pidfd_send_signal(2), done here: the descriptor's number could name another process by the time the kernel reads it."""
    pid = named_by_descriptor(call, guest)
    if isinstance(pid, Errno):
        return pid
    information = guest.read(call.buf, _SIGINFO_SIZE) if call.buf else None
    if isinstance(information, Errno):
        return information
    return _send(pid, call.value, information, jail)


def owner(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """fcntl(2) F_SETOWN and F_SETOWN_EX, ioctl(2) FIOSETOWN and SIOCSPGRP: whoever gets SIGIO is in the jail.

    F_SETFL with O_ASYNC, FIOASYNC: not of a terminal, whose foreground group gets it where nobody else owns the descriptor.
    """
    if (call.row.name, call.request) in (("fcntl", _F_SETFL), ("ioctl", FIOASYNC)):
        return _asynchronous(call, guest, jail)
    if call.row.name == "fcntl" and call.request == _F_SETOWN:
        return _MEMBER if _may_own(_signed(call.value), guest, jail) else E.ESRCH
    if call.row.name == "fcntl" and call.request != _F_SETOWN_EX:
        return E.EINVAL  # the filter hands over nothing else
    data = guest.read(call.value, _EXTENDED.size if call.row.name == "fcntl" else 4)
    if isinstance(data, Errno):
        return data
    if call.row.name == "fcntl":
        kind, pid = _EXTENDED.unpack(data)
        pid = -pid if kind == _OWNER_GROUP else pid
    else:
        pid = int.from_bytes(data, "little", signed=True)
    if not _may_own(pid, guest, jail):
        return E.ESRCH
    # What stands in memory was copied once: it is done here, on the same open file.
    return with_copy(call, guest, jail, lambda copy: _on_copy(copy, call, data))


def _asynchronous(call: Call, guest: Guest, jail: Jail) -> Outcome:
    value: int | bytes | Errno = call.value & 0xFFFFFFFF if call.row.name == "fcntl" else guest.read(call.value, 4)
    if isinstance(value, Errno):
        return value
    return with_copy(call, guest, jail, lambda copy: E.EPERM if os.isatty(copy) else _on_copy(copy, call, value))


def _on_copy(copy: int, call: Call, value: int | bytes) -> int | Errno:
    """The guest's call, done here on a copy of its descriptor."""
    try:
        if call.row.name == "fcntl":
            fcntl.fcntl(copy, call.request, value)
        else:
            fcntl.ioctl(copy, call.request, value)
    except OSError as error:
        return Errno.of(error.errno or 1)
    return 0


def _may_own(pid: int, guest: Guest, jail: Jail) -> bool:
    if pid >= 0:
        return pid == 0 or jail.is_member(pid)
    return all(jail.is_member(member) for member in _group(-pid))


def _several(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """kill(2) of a group, or of all: its members in the jail, one by one where others belong to it too.

    Those see the supervisor as the sender.
    """
    if not 0 <= call.value <= _LAST_SIGNAL:
        return E.EINVAL
    me = guest.tgid
    if call.pid == -1:
        found = [pid for pid in _processes() if pid != me and jail.is_member(pid)]
    else:
        group = list(_group(-call.pid or system(NR.getpgid, me)))
        found = [pid for pid in group if jail.is_member(pid)]
        if found and len(found) == len(group):
            return _GROUP
    found.sort(key=lambda pid: pid == me)  # the caller last: it may not survive it
    results = [_send(pid, call.value, None, jail) for pid in found]
    if not results:
        return E.ESRCH
    return 0 if 0 in results else results[-1]


def _send(pid: int, number: int, information: bytes | None, jail: Jail) -> int | Errno:
    """To this process if it is in the jail: held by a descriptor first, so that nobody else can take its place."""
    pidfd = system(NR.pidfd_open, pid, 0)
    if pidfd == -E.EINVAL.number or pidfd == -E.ENOENT.number:  # a thread that does not lead its process
        pidfd = system(NR.pidfd_open, pid, _PIDFD_THREAD)
    if pidfd < 0:
        return Errno.of(pidfd)
    try:
        if not jail.is_member(pid):
            return E.ESRCH
        result = system(NR.pidfd_send_signal, pidfd, number, information, 0)
        return 0 if result >= 0 else Errno.of(result)
    finally:
        os.close(pidfd)


def _processes() -> Iterator[int]:
    return (int(name) for name in os.listdir("/proc") if name.isdigit())


def _group(group: int) -> Iterator[int]:
    return (pid for pid in _processes() if system(NR.getpgid, pid) == group)


def _signed(word: int) -> int:
    word &= 0xFFFFFFFF
    return word - (1 << 32) if word >> 31 else word
