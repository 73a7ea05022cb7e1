"""Probe of what stands above us: beneath somebody else's seccomp listener, do the calls on files reach the ptrace engine?"""

from __future__ import annotations

import ctypes
import errno
import os

from pyjail_bpf.compiler import compile_filter
from pyjail_bpf.layout import PTRACE_CHECKED, REACHED
from pyjail_bpf.policy import Policy

from pyjail.doctor.trial import Finding, child, no, require, yes
from pyjail.foreign import by_hand, finish, taken
from pyjail.kernel import notify, ptrace
from pyjail.kernel.registers import registers
from pyjail.kernel.sys import ARCH, NR, PR_SET_NO_NEW_PRIVS, prctl


def calls_reach_us() -> Finding:
    if notify.try_listener() != -errno.EBUSY:
        return yes("nobody else listens")
    go, end = os.pipe(), os.pipe()

    def body() -> int:
        os.read(go[0], 1)
        filter_ = compile_filter(Policy(ARCH, "ptrace"))
        prctl(PR_SET_NO_NEW_PRIVS, 1)
        require(notify.install(filter_, 0) == 0, "the filter was not taken")
        names = taken(filter_)
        hindered = by_hand(names) or finish(filter_ if names else b"", names)
        os.write(end[1], b"\n".join([", ".join(each).encode()[:2000] for each in (names, hindered)]))
        return 0

    pid = child(body)
    require(ptrace.seize(pid, ptrace.OPTION_EXITKILL | ptrace.OPTION_SECCOMP) >= 0, "it cannot be traced")
    os.write(go[1], b"g")
    _answer(pid)
    names, hindered = os.read(end[0], 4096).decode().split("\n")
    if hindered:
        return no(f"another program's listener takes them: {hindered}")
    if names:
        return yes(f"another program's listener takes {names}; so every call stops (PTRACE_SYSCALL), which is slow")
    return yes("another program's listener takes none")


def _answer(pid: int) -> None:
    """What the engine does until the check is over (engines/ptrace.py)."""
    r = registers()
    info = ctypes.create_string_buffer(88)  # struct ptrace_syscall_info
    while True:
        _, status = os.waitpid(pid, 0)
        if not os.WIFSTOPPED(status):
            return
        if status >> 16 == ptrace.EVENT_SECCOMP and r.load(pid):
            is_over = r.number(pid) == NR.ptrace and r.arguments()[0] == PTRACE_CHECKED
            is_possible = ptrace.syscall_info(pid, info) > 0
            r.answer(pid, -REACHED if not is_over else 0 if is_possible else -errno.ENOSYS)
            r.store(pid)
        ptrace.resume(pid)
