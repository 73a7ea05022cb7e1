"""Calls on another process: only on members of the jail; everyone else does not exist."""

from __future__ import annotations

import os

from pyjail_bpf.layout import MAILBOX_FD

from ..kernel.errno import E, Errno
from ..kernel.sys import NR
from ..kernel.sys import call as system
from .descriptors import last_protected
from .outcome import Continue, Install

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..kernel.guest import Guest
    from .call import Call
    from .outcome import Outcome
    from .seams import Jail

_MEMBER = Continue("registers only: the process named is in the jail, and the kernel checks the caller's right to it")


_MASK_MOST = 1024  # bytes: CPU_SETSIZE and more

# Process groups and users, which outsiders belong to as well; linux/resource.h, linux/ioprio.h
_SEVERAL = {"setpriority": (1, 2), "ioprio_set": (2, 3)}


def peer(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """ptrace, process_vm_readv and _writev, kcmp, prlimit64, get_robust_list, move_pages, migrate_pages, what sets scheduling:
    ESRCH for outsiders.

    The kernel runs the call: the id is in a register. Between here and there the process could end and its id be given to an
    outsider: Landlock's domain (ptrace, process_vm, kcmp) and the kernel's own permission check bound what that gives.
    """
    if call.row.name == "pidfd_getfd":
        return _descriptor_of_peer(call, guest, jail)
    name = call.row.name
    if name in _SEVERAL and call.request in _SEVERAL[name]:
        return E.EPERM
    for pid in (call.pid, call.pid2) if name == "kcmp" else (call.pid,):
        if pid and (pid < 0 or not jail.is_member(pid)):
            return E.ESRCH
    return _MEMBER


def affinity(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """sched_setaffinity(2) on members of the jail, done here where --cpus bounds it: what is left of the mask, or EINVAL."""
    limits = jail.plan.limits
    if limits is None or not limits.cpus:
        return peer(call, guest, jail)
    pid = call.pid or guest.tid
    if pid < 0 or not jail.is_member(pid):
        return E.ESRCH
    mask = guest.read(call.buf, min(call.size, _MASK_MOST))
    if isinstance(mask, Errno):
        return mask
    wanted = limits.cpus.intersection(cpu for cpu in range(len(mask) * 8) if mask[cpu >> 3] >> (cpu & 7) & 1)
    if not wanted:
        return E.EINVAL
    try:
        os.sched_setaffinity(pid, wanted)
    except OSError as error:
        return Errno.of(error.errno or 1)
    return 0


def _descriptor_of_peer(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """pidfd_getfd(2), done here: the descriptor's number could name another process by the time the kernel reads it."""
    pid = named_by_descriptor(call, guest)
    if isinstance(pid, Errno):
        return pid
    pidfd = system(NR.pidfd_open, pid, 0)
    if pidfd < 0:
        return Errno.of(pidfd)
    try:
        if not jail.is_member(pid):
            return E.EPERM
        if MAILBOX_FD <= call.target <= last_protected(jail):
            return E.EBADF
        fd = system(NR.pidfd_getfd, pidfd, call.target, 0)
        return Install(fd, True) if fd >= 0 else Errno.of(fd)
    finally:
        os.close(pidfd)


def named_by_descriptor(call: Call, guest: Guest) -> int | Errno:
    """The process of the pidfd of a call that takes one, and flags of which there are none yet."""
    return E.EINVAL if call.flags else guest.about(guest.tid, _pid_of, guest, call.fd)


def _pid_of(guest: Guest, number: int) -> int | Errno:
    """The process of a guest's pidfd; EBADF for another kind of descriptor, ESRCH for a process that has ended."""
    try:
        with open(b"/proc/%d/fdinfo/%d" % (guest.tid, number), "rb", buffering=0) as info:
            text = info.read(512)
    except OSError:
        return E.EBADF
    start = text.find(b"\nPid:")
    if start < 0:
        return E.EBADF
    pid = int(text[start + 5 : text.index(b"\n", start + 1)])
    return pid if pid > 0 else E.ESRCH
