"""Whether the kernel would load a filter: bpf_check_classic (net/core/filter.c) and seccomp_check_filter."""

from __future__ import annotations

from .assembler import BadProgram, Instruction, unpack
from .code import BPF_MAXINSNS, JA, LD_ABS
from .simulator import DATA

# What seccomp_check_filter lets through, by linux/bpf_common.h: class | size or operation | source.
LOADS = {0x80, 0x81}  # LD|W|LEN, LDX|W|LEN
IMMEDIATE = {0x00, 0x01}  # LD|IMM, LDX|IMM
MEMORY = {0x60, 0x61, 0x02, 0x03}  # LD|MEM, LDX|MEM, ST, STX
RETURNS = {0x06, 0x16}  # RET|K, RET|A
MISCELLANEOUS = {0x07, 0x87}  # TAX, TXA
ARITHMETIC_K = {0x04, 0x14, 0x24, 0x34, 0x44, 0x54, 0x64, 0x74, 0xA4}  # ADD SUB MUL DIV OR AND LSH RSH XOR
ARITHMETIC = ARITHMETIC_K | {code | 0x08 for code in ARITHMETIC_K} | {0x84}  # with X; NEG
CONDITIONAL = {0x15, 0x1D, 0x25, 0x2D, 0x35, 0x3D, 0x45, 0x4D}  # JEQ JGT JGE JSET, with K and X
DIVIDE, SHIFTS = 0x34, {0x64, 0x74}
BPF_MEMWORDS = 16


def verify(program: bytes) -> list[Instruction]:
    """The instructions of a program that the kernel accepts; BadProgram says why it does not."""
    instructions = unpack(program)
    length = len(instructions)
    if not 1 <= length <= BPF_MAXINSNS:
        raise BadProgram(f"a program has 1 to {BPF_MAXINSNS} instructions: {length}")
    for place, instruction in enumerate(instructions):
        _verify(place, instruction, length)
    if instructions[-1].code not in RETURNS:
        raise BadProgram("the last instruction does not return")
    return instructions


def _verify(place: int, instruction: Instruction, length: int) -> None:
    code, jt, jf, k = instruction
    if code == LD_ABS:
        if k & 3 or k >= DATA.size:
            raise BadProgram(f"line {place}: a load outside seccomp_data, or not of a word: {k}")
    elif code == JA:
        if k >= length - place - 1:
            raise BadProgram(f"line {place}: a jump out of the program")
    elif code in CONDITIONAL:
        if place + 1 + max(jt, jf) >= length:
            raise BadProgram(f"line {place}: a jump out of the program")
    elif code in MEMORY:
        if k >= BPF_MEMWORDS:
            raise BadProgram(f"line {place}: no such memory word: {k}")
    elif code in ARITHMETIC:
        if code == DIVIDE and k == 0:
            raise BadProgram(f"line {place}: a division by zero")
        if code in SHIFTS and k >= 32:
            raise BadProgram(f"line {place}: a shift by {k}")
    elif code not in LOADS | IMMEDIATE | RETURNS | MISCELLANEOUS:
        raise BadProgram(f"line {place}: an operation seccomp refuses ({code:#x})")
