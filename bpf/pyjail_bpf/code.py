"""The words of classic BPF as seccomp takes it, and what every program is: an array of ``struct sock_filter``."""

from __future__ import annotations

import struct

# linux/bpf_common.h, linux/filter.h
LD_ABS, RET, JA, AND, JGE = 0x20, 0x06, 0x05, 0x54, 0x35
JUMP = {"==": 0x15, ">=": JGE, ">": 0x25, "&": 0x45}  # by the operators of dsl
# linux/seccomp.h
RET_KILL_PROCESS, RET_ERRNO, RET_ALLOW = 0x80000000, 0x00050000, 0x7FFF0000
RET_USER_NOTIF, RET_TRACE = 0x7FC00000, 0x7FF00000
RET_TRAP = {"notify": RET_USER_NOTIF, "ptrace": RET_TRACE}  # a trap goes to the engine
INSTRUCTION = struct.Struct("<HBBI")  # code, jt, jf, k
BPF_MAXINSNS = 4096


def joined(first: bytes, second: bytes) -> bytes:
    """One program of both pieces; ValueError when the kernel would not take it."""
    count = (len(first) + len(second)) // INSTRUCTION.size
    if count >= BPF_MAXINSNS:
        raise ValueError(f"a filter of {count} instructions: the kernel takes {BPF_MAXINSNS}")
    return first + second
