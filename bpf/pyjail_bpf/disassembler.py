"""A filter as text: assembly with comments, C, JSON-able rows."""

from __future__ import annotations

import errno
from collections.abc import Mapping, Sequence

from .assembler import MNEMONIC, BadProgram, Instruction, unpack
from .code import AND, JA, LD_ABS, RET, RET_ALLOW, RET_ERRNO, RET_KILL_PROCESS, RET_TRACE, RET_USER_NOTIF
from .dsl import ARCH, ARGS, NUMBER
from .policy import AUDIT_ARCH

RETURNS = {
    RET_ALLOW: "allow",
    RET_USER_NOTIF: "trap: notify the supervisor",
    RET_TRACE: "trap: stop for the supervisor",
    RET_KILL_PROCESS: "kill the process",
}
UNKNOWN = -1


def text(place: int, instruction: Instruction) -> str:
    """One instruction, at line ``place``, as assembly."""
    code, jt, jf, k = instruction
    if code == LD_ABS:
        return f"ld [{k}]"
    if code == AND:
        return f"and #{k:#x}"
    if code == RET:
        return f"ret #{k:#x}"
    if code == JA:
        return f"ja {place + 1 + k:04}"
    if code in MNEMONIC:
        return f"{MNEMONIC[code]} #{k:#x} ? {place + 1 + jt:04} : {place + 1 + jf:04}"
    raise BadProgram(f"line {place}: an operation seccomp does not know ({code:#x})")


def listing(program: bytes, names: Mapping[int, str]) -> str:
    """The whole program as assembly, one instruction a line with a comment; ``names`` are the calls by number."""
    instructions = unpack(program)
    held = accumulator(instructions)
    lines = []
    for place, instruction in enumerate(instructions):
        line = f"{place:04}: {text(place, instruction)}"
        remark = comment(instruction, held[place], names)
        lines.append(f"{line:<44}; {remark}" if remark else line)
    return "\n".join(lines) + "\n"


def accumulator(instructions: Sequence[Instruction]) -> list[int]:
    """For every instruction, the offset of the word that the accumulator came from; UNKNOWN where paths disagree."""
    held: list[set[int]] = [set() for _ in instructions]
    held[0].add(UNKNOWN)
    for place, (code, jt, jf, k) in enumerate(instructions):
        if code == RET:
            continue
        after = {k} if code == LD_ABS else held[place]
        following = (
            {place + 1}
            if code in (LD_ABS, AND)
            else {place + 1 + k}
            if code == JA
            else {place + 1 + jt, place + 1 + jf}
        )
        for target in following:
            held[target] |= after
    return [words.pop() if len(words) == 1 else UNKNOWN for words in held]


def comment(instruction: Instruction, held: int, names: Mapping[int, str]) -> str:
    """What an instruction means, given the word it looks at."""
    code, _, _, k = instruction
    if code == LD_ABS:
        return word(k)
    if code == RET:
        return returned(k)
    if code in MNEMONIC and held == NUMBER:
        return names.get(k, "")
    if code in MNEMONIC and held == ARCH:
        return next((name for name, value in AUDIT_ARCH.items() if value == k), "")
    return ""


def word(offset: int) -> str:
    """The name of the word at ``offset`` of seccomp_data."""
    if offset < ARGS:
        return {NUMBER: "number", ARCH: "architecture"}.get(offset, "instruction pointer")
    half = "high" if (offset - ARGS) & 4 else "low"
    return f"{half} word of argument {(offset - ARGS) >> 3}"


def returned(value: int) -> str:
    """What a return value of a filter makes of the call."""
    if value & ~0xFFFF == RET_ERRNO:
        number = value & 0xFFFF
        return f"errno {errno.errorcode.get(number, number)}" if number else "answer 0"
    return RETURNS.get(value, f"an answer that no filter of ours gives ({value:#x})")


def c_source(program: bytes, names: Mapping[int, str]) -> str:
    """The program as an initialiser in C, for ``struct sock_fprog``."""
    instructions = unpack(program)
    held = accumulator(instructions)
    lines = ["static const struct sock_filter filter[] = {"]
    for place, (code, jt, jf, k) in enumerate(instructions):
        remark = comment(instructions[place], held[place], names)
        line = f"    {{0x{code:02x}, {jt:3}, {jf:3}, 0x{k:08x}}},"
        lines.append(f"{line} /* {place:04} {remark} */" if remark else f"{line} /* {place:04} */")
    return "\n".join([*lines, "};", ""])
