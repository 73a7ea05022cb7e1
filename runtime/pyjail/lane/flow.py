"""Functions as capstone decodes them: instructions, where control may go, which registers and memory they touch."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import capstone
from capstone import x86_const as x86

from .image import Unfit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from capstone import CsInsn

    from .image import Image

_STATE = frozenset({"rflags", "rip"})
_MOST_FUNCTIONS = 24
_MOST_BYTES = 4 << 20  # decoded of one file; one made to cost time and memory has more


def _families() -> dict[str, str]:
    """Each name of a part of a general register → the register's own."""
    found: dict[str, str] = {}
    for letter in "abcd":
        found |= dict.fromkeys((f"{letter}l", f"{letter}h", f"{letter}x", f"e{letter}x"), f"r{letter}x")
    for pair in ("si", "di", "sp", "bp"):
        found |= dict.fromkeys((pair + "l", pair, "e" + pair), "r" + pair)
    for number in range(8, 16):
        found |= dict.fromkeys((f"r{number}b", f"r{number}w", f"r{number}d"), f"r{number}")
    return found


_FAMILY = _families()


class Instruction:
    """What of capstone's instruction is looked at, once. ``target``: where a direct jump or call leads."""

    def __init__(self, decoded: CsInsn) -> None:
        self.address, self.size, self.name = decoded.address, decoded.size, decoded.mnemonic
        self.end = self.address + self.size
        self.bytes = bytes(decoded.bytes)
        self.operands = decoded.operands
        self._decoded = decoded
        groups = decoded.groups
        self.is_call, self.is_return = x86.X86_GRP_CALL in groups, x86.X86_GRP_RET in groups
        direct = x86.X86_GRP_BRANCH_RELATIVE in groups  # loop is in no other group
        self.is_jump = not self.is_call and (direct or x86.X86_GRP_JUMP in groups)
        self.goes_on = not (self.is_return or self.name.split()[-1] in ("jmp", "hlt", "ud2", "ud1", "int3"))
        self.target: int | None = self.operands[0].imm if direct else None
        # Through a word at a fixed place (the GOT): leaves for another function.
        elsewhere = self.is_jump and not direct and any(base == "rip" for base, _, _ in self.places())
        self.is_indirect_jump = self.is_jump and not direct and not elsewhere

    @cached_property
    def registers(self) -> tuple[frozenset[str], frozenset[str]]:
        """Read, and written, implicitly too."""
        read, written = self._decoded.regs_access()
        return self._names(read), self._names(written)

    @property
    def reads_flags(self) -> bool:
        return x86.X86_REG_EFLAGS in self._decoded.regs_access()[0]

    def _names(self, numbers: list[int]) -> frozenset[str]:
        names = (self._decoded.reg_name(number) for number in numbers)
        return frozenset(_FAMILY.get(name, name) for name in names if name not in _STATE)

    def name_of(self, register: int) -> str:
        name = self._decoded.reg_name(register) if register else ""
        return _FAMILY.get(name, name)

    def places(self) -> Iterator[tuple[str, str, int]]:
        """(base, index, displacement) of each memory operand, also of a lea."""
        for operand in self.operands:
            if operand.type == x86.X86_OP_MEM:
                memory = operand.mem
                yield self.name_of(memory.base), self.name_of(memory.index), memory.disp

    def named(self) -> list[int]:
        """The addresses that it jumps to or computes, as far as it tells."""
        found = [self.end + disp for base, _, disp in self.places() if base == "rip"]
        return found if self.target is None else [*found, self.target]

    @cached_property
    def is_below_stack(self) -> bool:
        """Names memory below the stack pointer."""
        return any(base == "rsp" and disp < 0 for base, _, disp in self.places())

    @property
    def only_writes_memory(self) -> bool:
        first = self.operands[0]
        return bool(
            self.name.startswith("mov") and first.type == x86.X86_OP_MEM and first.access == capstone.CS_AC_WRITE
        )

    @property
    def touches_segment(self) -> bool:
        return any(
            operand.type == x86.X86_OP_MEM and operand.mem.segment == x86.X86_REG_FS for operand in self.operands
        )


class Function:
    """All instructions from `start` to `end`; ``complete`` only if they fill it and its own jumps land on them."""

    def __init__(self, start: int, end: int, instructions: list[Instruction]) -> None:
        self.start, self.end = start, end
        self.instructions = instructions
        self.at = {instruction.address: instruction for instruction in instructions}
        filled = bool(instructions) and instructions[-1].end == end
        self.complete = filled and all(
            target in self.at
            for instruction in instructions
            if (target := instruction.target) is not None and start <= target < end
        )
        self.has_call = any(instruction.is_call for instruction in instructions)

    def covering(self, address: int) -> Instruction | None:
        """The instruction that has a byte at `address`."""
        return next((i for i in self.instructions if i.address <= address < i.end), None)

    def following(self, instruction: Instruction) -> list[int]:
        """Where control may go within the function; a jump through a register may go to any of its instructions."""
        found = [instruction.end] if instruction.goes_on and instruction.end < self.end else []
        if instruction.is_jump and instruction.target is not None and self.start <= instruction.target < self.end:
            found.append(instruction.target)
        elif instruction.is_indirect_jump:
            found += self.at
        return found


class Code:
    """Decodes the functions of an image at need."""

    def __init__(self, image: Image) -> None:
        self._image = image
        self._functions: dict[int, Function] = {}
        self._decoded = 0
        self._decoder = capstone.Cs(capstone.CS_ARCH_X86, capstone.CS_MODE_64)
        self._decoder.detail = True

    def function(self, address: int) -> Function | None:
        """The function that holds `address`, whole and understood, or None."""
        bounds = self._image.function_at(address)
        if bounds is None:
            return None
        found = self._functions.get(bounds[0])
        if found is None:
            text = self._image.bytes_at(bounds[0], bounds[1] - bounds[0])
            self._decoded += len(text)
            if self._decoded > _MOST_BYTES:
                raise Unfit("too much code to look at")
            found = Function(*bounds, [Instruction(i) for i in self._decoder.disasm(text, bounds[0])])
            self._functions[bounds[0]] = found
        return found if found.complete else None

    def is_bounded(self, address: int) -> bool:
        """Whether it is known which function holds `address`."""
        return self._image.function_at(address) is not None

    def closure(self, function: Function) -> list[Function] | None:
        """The function, its cold parts and what it jumps to; None if some of it is not understood."""
        found, pending = {function.start: function}, [function]
        while pending:
            for instruction in (current := pending.pop()).instructions:
                target = instruction.target
                if target is None or instruction.is_call or current.start <= target < current.end:
                    continue
                other = self.function(target)
                if other is None or len(found) >= _MOST_FUNCTIONS:
                    return None
                if other.start not in found:
                    found[other.start] = other
                    pending.append(other)
        return list(found.values())
