"""Decoded functions (capstone) and what a call in place of a system call would disturb in them: the red zone, cancellation."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import capstone
from capstone import x86_const as x86

if TYPE_CHECKING:
    from collections.abc import Iterator

    from capstone import CsInsn

    from .image import Image

_CHANGED = frozenset({"rax", "rcx", "r11"})  # by a system call; the number is set just before it
_STATE = frozenset({"rflags", "rip"})
_MOST_FUNCTIONS = 24
_SWITCH_SIZE = 0xC0  # of __pthread_enable_asynccancel: a function that is longer is another one


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
        self.is_jump = x86.X86_GRP_JUMP in groups
        self.goes_on = not (self.is_return or self.name.split()[-1] in ("jmp", "hlt", "ud2", "ud1", "int3"))
        direct = (self.is_jump or self.is_call or self.name == "xbegin") and self.operands[0].type == x86.X86_OP_IMM
        self.target: int | None = self.operands[0].imm if direct else None
        # Through a word at a fixed place (the GOT): leaves for another function.
        elsewhere = self.is_jump and not direct and any(base == "rip" for base, _, _ in self.places())
        self.is_indirect_jump = self.is_jump and not direct and not elsewhere

    @cached_property
    def registers(self) -> tuple[frozenset[str], frozenset[str]]:
        """Read, and written, implicitly too."""
        read, written = self._decoded.regs_access()
        return self._names(read), self._names(written)

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
            found = Function(*bounds, [Instruction(i) for i in self._decoder.disasm(text, bounds[0])])
            self._functions[bounds[0]] = found
        return found if found.complete else None

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

    # -- what a call would disturb -----------------------------------------------------------------------------------

    def red_zone(self, function: Function, start: int, end: int) -> str:
        """Why something may be kept below the stack pointer across the site, or nothing.

        A call writes eight bytes there, and the lane more. Compilers use the red zone in functions that call nothing.
        """
        whole = self.closure(function)
        if whole is None:
            return "it goes on in code without bounds"
        instructions = [instruction for part in whole for instruction in part.instructions]
        if not any(part.has_call for part in whole) and _uses_frame(instructions):
            return "a frame pointer in a leaf"
        if not any(instruction.is_below_stack for instruction in instructions):
            return ""
        if any(instruction.is_call or _moves_stack(instruction) for instruction in instructions):
            return "the red zone beside calls or pushes"
        at = {instruction.address: instruction for instruction in instructions}
        if _is_read_after(at, end):
            return "the red zone is read after it"
        if _may_point_there(at, function.start, start):
            return "a pointer into the red zone may live across it"
        return ""

    def may_be_cancelled(self, function: Function, start: int) -> bool:
        """Whether the last call before the site, on some way to it, may have switched asynchronous cancellation on.

        glibc up to 2.41 puts a cancellable call between two calls that change a word of the thread's by `lock cmpxchg`;
        a thread cancelled in between is unwound from where it is, and the lane has no unwinding information.
        """
        state: dict[int, bool] = {function.start: False}
        pending = [function.start]
        while pending:
            instruction = function.at[pending.pop()]
            after = state[instruction.address]
            if instruction.is_call:
                after = self._switches_cancellation(instruction)
            for target in function.following(instruction):
                known = state.get(target)
                if known is None or (after and not known):
                    state[target] = after
                    pending.append(target)
        return state.get(start, True)

    def _switches_cancellation(self, call: Instruction) -> bool:
        if call.target is None:
            return False
        callee = self.function(call.target)
        if callee is None:
            return self._image.function_at(call.target) is not None
        if callee.end - callee.start > _SWITCH_SIZE:
            return False
        changes = any(i.name == "lock cmpxchg" for i in callee.instructions)
        return changes and any(i.touches_segment for i in callee.instructions)


def _uses_frame(instructions: list[Instruction]) -> bool:
    """Whether another register that was made from the stack pointer is used with a negative displacement."""
    derived: set[str] = set()
    for instruction in instructions:
        read, written = instruction.registers
        if "rsp" in read and instruction.name in ("mov", "lea", "enter"):
            derived |= written - {"rsp"}
    return any(base in derived and disp < 0 for i in instructions for base, _, disp in i.places())


def _moves_stack(instruction: Instruction) -> bool:
    return "rsp" in instruction.registers[1] and not instruction.is_return


def _is_read_after(at: dict[int, Instruction], end: int) -> bool:
    """Whether anything on a way from `end` reads below the stack pointer, or makes a pointer there."""
    seen, pending = set(), [end]
    while pending:
        address = pending.pop()
        if address in seen or address not in at:
            continue
        seen.add(address)
        instruction = at[address]
        if instruction.is_below_stack and not instruction.only_writes_memory:
            return True
        if instruction.is_indirect_jump:
            return True
        if instruction.goes_on:
            pending.append(instruction.end)
        if instruction.target is not None:
            pending.append(instruction.target)
    return False


def _may_point_there(at: dict[int, Instruction], entry: int, site: int) -> bool:
    """Whether at the site a register may hold an address of the red zone, or memory outside of it does."""
    state: dict[int, frozenset[str]] = {entry: frozenset()}
    pending = [entry]
    while pending:
        instruction = at[pending.pop()]
        before = state[instruction.address]
        if _stores_outside(instruction, before):
            return True
        after = _after(instruction, before)
        for target in _next(instruction):
            known = state.get(target)
            if target in at and (known is None or not after <= known):
                state[target] = after if known is None else after | known
                pending.append(target)
    return site not in state or not state[site] <= _CHANGED


def _next(instruction: Instruction) -> list[int]:
    found = [instruction.end] if instruction.goes_on else []
    return found if instruction.target is None else [*found, instruction.target]


def _stores_outside(instruction: Instruction, pointers: frozenset[str]) -> bool:
    writes = instruction.operands and instruction.operands[0].type == x86.X86_OP_MEM
    if not writes or instruction.is_below_stack:
        return False
    stored = {instruction.name_of(o.reg) for o in instruction.operands if o.type == x86.X86_OP_REG}
    return bool(stored & pointers)


def _after(instruction: Instruction, pointers: frozenset[str]) -> frozenset[str]:
    """Registers that may hold a pointer into the red zone, behind the instruction."""
    read, written = instruction.registers
    # A register of 32 bits holds no address of a stack.
    wide = not instruction.operands or instruction.operands[0].size == 8
    if wide and (instruction.is_below_stack or read & pointers):
        return pointers | written
    return pointers - written
