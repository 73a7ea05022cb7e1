"""Probe of what stands above us: beneath somebody else's seccomp listener, do the calls on files reach the ptrace engine?"""

from __future__ import annotations

import errno
import os

from pyjail_bpf.compiler import compile_filter
from pyjail_bpf.layout import PTRACE_CHECKED, REACHED
from pyjail_bpf.policy import Policy

from pyjail.doctor.trial import Finding, child, no, require, yes
from pyjail.foreign import taken
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
        os.write(end[1], ", ".join(taken(filter_)).encode()[:4000] + b"\n")
        return 0

    pid = child(body)
    require(ptrace.seize(pid, ptrace.OPTION_EXITKILL | ptrace.OPTION_SECCOMP) >= 0, "it cannot be traced")
    os.write(go[1], b"g")
    _answer(pid)
    names = os.read(end[0], 4096).decode().strip()
    return no(f"another program's listener takes them: {names}") if names else yes("another program's listener takes none")


def _answer(pid: int) -> None:
    """What the engine does until the check is over (engines/ptrace.py)."""
    r = registers()
    while True:
        _, status = os.waitpid(pid, 0)
        if not os.WIFSTOPPED(status):
            return
        if status >> 16 == ptrace.EVENT_SECCOMP and r.load(pid):
            is_over = r.number(pid) == NR.ptrace and r.arguments()[0] == PTRACE_CHECKED
            r.answer(pid, 0 if is_over else -REACHED)
            r.store(pid)
        ptrace.resume(pid)
