"""What a kernel or a container may lack, as the errno it gives: the table that `beneath.py` makes filters of.

A row's tests are of 32-bit words, as the kernel reads them there: `Has` all these bits, `Is` this value.
"""

from __future__ import annotations

import errno
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Is:
    """Argument `index`, under `mask`, has this value."""

    index: int
    value: int
    mask: int = 0xFFFFFFFF


def has(index: int, bits: int) -> Is:
    """Argument `index` has all these bits."""
    return Is(index, bits, bits)


@dataclass(frozen=True, slots=True)
class Answer:
    """`call` ends with `errno` where all `tests` hold."""

    call: str
    errno: int
    tests: tuple[Is, ...] = ()


# Not what is missing but what is too much: another program's listener that takes all calls with paths (listener.py).
PATH_LISTENER = "path-listener"
# Where the kernel notifies of nothing, or not well enough: `--engine notify` is an error there.
WITHOUT_NOTIFICATION = frozenset(
    ("wait-killable", "listener", "second-listener", "addfd", "kernel-5.10", PATH_LISTENER)
)
WITHOUT_LANDLOCK = frozenset(("landlock", "landlock-lsm", "kernel-5.10"))

NEW_LISTENER, WAIT_KILLABLE_RECV = 8, 32  # linux/seccomp.h
ADDFD, SET_FLAGS = 0x40182103, 0x40082104
PR_SET_MM, PR_SET_MM_MAP = 35, 14  # linux/prctl.h
MFD_NOEXEC_SEAL, MFD_EXEC = 8, 16  # linux/memfd.h

# What came after 5.10: a kernel that many machines run has none of it.
SINCE_5_11 = (
    "epoll_pwait2 mount_setattr landlock_create_ruleset landlock_add_rule landlock_restrict_self memfd_secret "
    "process_mrelease futex_waitv set_mempolicy_home_node cachestat fchmodat2 map_shadow_stack futex_wake futex_wait "
    "futex_requeue statmount listmount lsm_get_self_attr lsm_set_self_attr lsm_list_modules mseal setxattrat getxattrat "
    "listxattrat removexattrat open_tree_attr file_getattr file_setattr quotactl_fd"
).split()

NO_WAIT_KILLABLE = Answer("seccomp", errno.EINVAL, (has(1, WAIT_KILLABLE_RECV),))
NO_SYNC_WAKE_UP = Answer("ioctl", errno.EINVAL, (Is(1, SET_FLAGS),))
OLD_MEMFD = (
    Answer("memfd_create", errno.EINVAL, (has(1, MFD_EXEC),)),
    Answer("memfd_create", errno.EINVAL, (has(1, MFD_NOEXEC_SEAL),)),
)

LACKS: Mapping[str, tuple[Answer, ...]] = {
    # user notification
    "wait-killable": (NO_WAIT_KILLABLE,),  # before 5.19
    "listener": (Answer("seccomp", errno.EINVAL, (has(1, NEW_LISTENER),)),),  # before 5.0
    "second-listener": (Answer("seccomp", errno.EBUSY, (has(1, NEW_LISTENER),)),),  # another supervisor's stands
    "addfd": (Answer("ioctl", errno.EINVAL, (Is(1, ADDFD),)),),  # before 5.9
    "sync-wake-up": (NO_SYNC_WAKE_UP,),  # before 6.6
    # memory and exec
    "mm-map": (Answer("prctl", errno.EINVAL, (Is(0, PR_SET_MM), Is(1, PR_SET_MM_MAP))),),  # no CHECKPOINT_RESTORE
    "memfd-flags": OLD_MEMFD,  # before 6.3
    "memfd-exec": (Answer("memfd_create", errno.EACCES, (has(1, MFD_EXEC),)),),  # vm.memfd_noexec = 2
    # Landlock
    "landlock": (Answer("landlock_create_ruleset", errno.ENOSYS),),  # before 5.13
    "landlock-lsm": (Answer("landlock_create_ruleset", errno.EOPNOTSUPP),),  # not among lsm= at boot
    # other processes
    "pidfd-getfd": (Answer("pidfd_getfd", errno.EPERM),),
    "pidfd-getfd-call": (Answer("pidfd_getfd", errno.ENOSYS),),  # before 5.6
    "process-vm": (Answer("process_vm_readv", errno.EPERM), Answer("process_vm_writev", errno.EPERM)),
    "ptrace": (Answer("ptrace", errno.EPERM),),
    # files
    "openat2": (Answer("openat2", errno.ENOSYS),),  # before 5.6
    "fchmodat2": (Answer("fchmodat2", errno.ENOSYS),),  # before 6.6
    # all that came after 5.10
    "kernel-5.10": (
        NO_WAIT_KILLABLE,
        NO_SYNC_WAKE_UP,
        *OLD_MEMFD,
        *(Answer(name, errno.ENOSYS) for name in SINCE_5_11),
    ),
}
