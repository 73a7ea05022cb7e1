"""ptrace(2) requests, untyped and without exceptions: results are −errno.

python-ptrace has the same constants for people (its module costs 40 ms to load); a test compares the two lists.
"""

from __future__ import annotations

import ctypes

from .sys import NR, call

PTRACE_CONT = 7
PTRACE_SYSCALL = 24
PTRACE_DETACH = 17
PTRACE_SETOPTIONS = 0x4200
PTRACE_GETEVENTMSG = 0x4201
PTRACE_GETREGSET = 0x4204
PTRACE_SETREGSET = 0x4205
PTRACE_SEIZE = 0x4206
PTRACE_INTERRUPT = 0x4207
PTRACE_LISTEN = 0x4208
PTRACE_GETSIGMASK = 0x420A
PTRACE_SETSIGMASK = 0x420B
PTRACE_GET_SYSCALL_INFO = 0x420E

OPTION_SYSGOOD = 0x01
OPTION_FORK = 0x02
OPTION_VFORK = 0x04
OPTION_CLONE = 0x08
OPTION_EXEC = 0x10
OPTION_SECCOMP = 0x80
OPTION_EXITKILL = 0x100000

EVENT_EXEC = 4
EVENT_SECCOMP = 7
EVENT_STOP = 128

NT_PRSTATUS = 1
NT_ARM_SYSTEM_CALL = 0x404

WALL = 0x40000000  # __WALL: children of any kind, wait(2)

_void = ctypes.c_void_p
_null = ctypes.c_void_p(0)
_mask_size = ctypes.c_void_p(8)


def seize(tid: int, options: int) -> int:
    """Attach without a stop; EPERM when somebody else traces the thread."""
    return call(NR.ptrace, PTRACE_SEIZE, tid, _null, _void(options))


def interrupt(tid: int) -> int:
    """Ask for a stop."""
    return call(NR.ptrace, PTRACE_INTERRUPT, tid, _null, _null)


def detach(tid: int, signal: int = 0) -> int:
    """Let go of a stopped tracee, delivering ``signal``; ESRCH when it was killed in its stop: then it must be reaped."""
    return call(NR.ptrace, PTRACE_DETACH, tid, _null, _void(signal))


def refusal(tid: int) -> str:
    """Why ptrace(2) cannot be used at all, asked by letting go of a thread that we do not trace; or ""."""
    result = detach(tid)
    return "ptrace is refused" if result in (-1, -38) else ""  # EPERM, ENOSYS; the kernel itself says ESRCH


def resume(tid: int, signal: int = 0) -> int:
    """Go on, delivering ``signal``."""
    return call(NR.ptrace, PTRACE_CONT, tid, _null, _void(signal))


def resume_to_exit(tid: int, signal: int = 0) -> int:
    """Go on until the system call under way returns, or the next one begins, delivering ``signal``."""
    return call(NR.ptrace, PTRACE_SYSCALL, tid, _null, _void(signal))


def syscall_info(tid: int, info: ctypes.Array[ctypes.c_char]) -> int:
    """Fill ``info`` with a struct ptrace_syscall_info, or its beginning: what the stop of a thread is about."""
    return call(NR.ptrace, PTRACE_GET_SYSCALL_INFO, tid, _void(len(info)), info)


def get_mask(tid: int, mask: ctypes.c_uint64) -> int:
    """The signals that a stopped thread blocks."""
    return call(NR.ptrace, PTRACE_GETSIGMASK, tid, _mask_size, ctypes.byref(mask))


def set_mask(tid: int, mask: ctypes.c_uint64) -> int:
    """Block these, and no others."""
    return call(NR.ptrace, PTRACE_SETSIGMASK, tid, _mask_size, ctypes.byref(mask))


def listen(tid: int) -> int:
    """Stay in a group stop, so that SIGCONT is seen."""
    return call(NR.ptrace, PTRACE_LISTEN, tid, _null, _null)
