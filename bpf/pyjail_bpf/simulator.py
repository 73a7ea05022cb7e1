"""Runs a filter on a ``struct seccomp_data`` as the kernel does, and tells the path it took."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass

from .assembler import BadProgram, Instruction, unpack
from .code import AND, JA, JUMP, LD_ABS, RET, RET_ALLOW, RET_ERRNO, RET_KILL_PROCESS, RET_TRACE, RET_USER_NOTIF
from .dsl import ARCH, NUMBER, WORD, Verdict
from .policy import AUDIT_ARCH

DATA = struct.Struct("<IIQ6Q")
KINDS = {RET_ALLOW: "allow", RET_ERRNO: "errno", RET_USER_NOTIF: "trap", RET_TRACE: "trap", RET_KILL_PROCESS: "kill"}
ACTION, RET_DATA = 0xFFFF0000, 0x0000FFFF  # linux/seccomp.h: SECCOMP_RET_ACTION_FULL, SECCOMP_RET_DATA


@dataclass(frozen=True, slots=True)
class Call:
    """A system call as a filter sees it: architecture (a name, or AUDIT_ARCH_*), number, six 64-bit arguments."""

    arch: str | int
    number: int
    args: tuple[int, ...] = ()

    def words(self) -> tuple[int, ...]:
        """The 16 words of the call's seccomp_data; negative arguments are sign-extended, as a register holds them."""
        arch = AUDIT_ARCH[self.arch] if isinstance(self.arch, str) else self.arch
        args = [value & 0xFFFFFFFFFFFFFFFF for value in self.args] + [0] * (6 - len(self.args))
        return struct.unpack("<16I", DATA.pack(self.number & WORD, arch, 0, *args))


@dataclass(frozen=True, slots=True)
class Run:
    """What a run answered: the filter's return value, and the places of the instructions it ran, in order."""

    value: int
    path: tuple[int, ...]

    @property
    def verdict(self) -> Verdict:
        kind = KINDS.get(self.value & ACTION)
        if kind is None:
            raise BadProgram(f"a return value of no kind we use: {self.value:#x}")
        return Verdict(kind, self.value & RET_DATA if kind == "errno" else 0)


def run(program: bytes | Sequence[Instruction], call: Call) -> Run:
    """The filter's answer to ``call``. A program that the kernel would not load may raise BadProgram."""
    instructions = unpack(program) if isinstance(program, bytes) else program
    words = call.words()
    accumulator, place = 0, 0
    path = []
    while True:
        if not 0 <= place < len(instructions):
            raise BadProgram(f"left the program at {place}")
        path.append(place)
        code, jt, jf, k = instructions[place]
        place += 1
        if code == LD_ABS:
            if k & 3 or k >= DATA.size:
                raise BadProgram(f"a load outside seccomp_data: {k}")
            accumulator = words[k >> 2]
        elif code == AND:
            accumulator &= k
        elif code == JA:
            place += k
        elif code == RET:
            return Run(k, tuple(path))
        else:
            place += jt if _taken(code, accumulator, k) else jf


def _taken(code: int, accumulator: int, k: int) -> bool:
    """Whether the conditional jump ``code`` goes to its first target. All comparisons are unsigned."""
    if code == JUMP["=="]:
        return accumulator == k
    if code == JUMP[">="]:
        return accumulator >= k
    if code == JUMP[">"]:
        return accumulator > k
    if code == JUMP["&"]:
        return bool(accumulator & k)
    raise BadProgram(f"an operation seccomp does not know ({code:#x})")


def loads(program: bytes | Sequence[Instruction], path: Sequence[int]) -> set[int]:
    """The offsets in seccomp_data that a run along ``path`` looked at."""
    instructions = unpack(program) if isinstance(program, bytes) else program
    return {instructions[place].k for place in path if instructions[place].code == LD_ABS}


def is_constant(program: bytes | Sequence[Instruction], call: Call) -> bool:
    """Whether the answer is the same for all calls of this architecture and number."""
    return loads(program, run(program, call).path) <= {NUMBER, ARCH}


def is_constant_allow(program: bytes | Sequence[Instruction], call: Call) -> bool:
    """Whether the kernel's bitmap answers: allowed by architecture and number alone (kernel/seccomp.c, 5.11)."""
    return run(program, call).value == RET_ALLOW and is_constant(program, call)
