"""Bytes and text of a filter -> instructions -> bytes.

    0003: jge #0x101 ? 0004 : 0130      ; the disassembler's comment
    0004: ld [16]
    0005: ret #0x7fff0000

Targets are line numbers; what the disassembler writes assembles to the program it came from.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from .code import AND, INSTRUCTION, JA, JUMP, LD_ABS, RET


class Instruction(NamedTuple):
    """``struct sock_filter`` (linux/filter.h): operation, instructions to skip if true and if false, constant."""

    code: int
    jt: int
    jf: int
    k: int


MNEMONIC = {JUMP["=="]: "jeq", JUMP[">="]: "jge", JUMP[">"]: "jgt", JUMP["&"]: "jset"}
JUMP_CODE = {mnemonic: code for code, mnemonic in MNEMONIC.items()}


class BadProgram(ValueError):
    """The bytes or the text are no filter program."""


def unpack(program: bytes) -> list[Instruction]:
    """Bytes -> instructions."""
    if len(program) % INSTRUCTION.size:
        raise BadProgram(f"{len(program)} bytes are no whole number of instructions")
    return [Instruction(*fields) for fields in INSTRUCTION.iter_unpack(program)]


def pack(instructions: list[Instruction]) -> bytes:
    """Instructions -> bytes."""
    return b"".join(INSTRUCTION.pack(*instruction) for instruction in instructions)


_LINE = re.compile(
    r"(?P<place>\d+): (?:ld \[(?P<ld>\d+)\]|and #(?P<and>\w+)|ret #(?P<ret>\w+)|ja (?P<ja>\d+)"
    r"|(?P<jump>jeq|jge|jgt|jset) #(?P<k>\w+) \? (?P<yes>\d+) : (?P<no>\d+))\s*(?:;.*)?"
)


def assemble(source: str) -> bytes:
    """Text -> bytes. Blank lines and what follows ``;`` are comments; lines are numbered from 0."""
    instructions: list[Instruction] = []
    for line in source.splitlines():
        if not line.strip() or line.lstrip().startswith(";"):
            continue
        match = _LINE.fullmatch(line.strip())
        if match is None or int(match["place"]) != len(instructions):
            raise BadProgram(f"line {len(instructions)}: not an instruction: {line.strip()}")
        instructions.append(_instruction(len(instructions) + 1, match))
    return pack(instructions)


def _instruction(following: int, match: re.Match[str]) -> Instruction:
    """The instruction that ``match`` says; ``following`` is the line after it."""
    if match["ld"]:
        return Instruction(LD_ABS, 0, 0, int(match["ld"]))
    if match["and"]:
        return Instruction(AND, 0, 0, int(match["and"], 0))
    if match["ret"]:
        return Instruction(RET, 0, 0, int(match["ret"], 0))
    if match["ja"]:
        return Instruction(JA, 0, 0, int(match["ja"]) - following)
    yes, no = int(match["yes"]) - following, int(match["no"]) - following
    if not (0 <= yes <= 255 and 0 <= no <= 255):
        raise BadProgram(f"line {following - 1}: a conditional jump reaches 0 to 255 instructions ahead")
    return Instruction(JUMP_CODE[match["jump"]], yes, no, int(match["k"], 0))
