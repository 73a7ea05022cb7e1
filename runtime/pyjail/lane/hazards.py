"""What a call in place of a system call would disturb in a function: the red zone, flags, a thread's cancellation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from capstone import x86_const as x86

if TYPE_CHECKING:
    from .flow import Code, Function, Instruction

_CHANGED = frozenset({"rax", "rcx", "r11"})  # by a system call; the number is set just before it
_SETS_FLAGS = frozenset({"add", "and", "cmp", "neg", "or", "sub", "test", "xor"})  # all that conditions look at
_SWITCH_SIZE = 0xC0  # of __pthread_enable_asynccancel: a function that is longer is another one


def red_zone(code: Code, function: Function, start: int, end: int) -> str:
    """Why something may be kept below the stack pointer across the site, or nothing.

    A call writes eight bytes there, and the lane more. Compilers use the red zone in functions that call nothing.
    """
    whole = code.closure(function)
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


def flags_live(code: Code, function: Function, end: int) -> bool:
    """Whether anything behind the site reads flags from before: a system call keeps them, the lane does not."""
    whole = code.closure(function) or [function]
    at = {instruction.address: instruction for part in whole for instruction in part.instructions}
    seen, pending = set(), [end]
    while pending:
        address = pending.pop()
        if address in seen:
            continue
        seen.add(address)
        instruction = at.get(address)
        if instruction is None or instruction.is_indirect_jump:
            return True
        if instruction.reads_flags:
            return True
        # Between functions flags mean nothing.
        if not (instruction.name in _SETS_FLAGS or instruction.is_call or instruction.is_return):
            pending += _next(instruction)
    return False


def may_be_cancelled(code: Code, function: Function, start: int) -> bool:
    """Whether the last call before the site, on some way to it, may have switched asynchronous cancellation on.

    glibc up to 2.40 puts a cancellable call between two calls that change a word of the thread's by `lock cmpxchg`;
    a thread cancelled in between is unwound from where it is, and the lane has no unwinding information.
    """
    state: dict[int, bool] = {function.start: False}
    pending = [function.start]
    while pending:
        instruction = function.at[pending.pop()]
        after = state[instruction.address]
        if instruction.is_call:
            after = _switches_cancellation(code, instruction)
        for target in function.following(instruction):
            known = state.get(target)
            if known is None or (after and not known):
                state[target] = after
                pending.append(target)
    return state.get(start, True)


def _switches_cancellation(code: Code, call: Instruction) -> bool:
    if call.target is None:
        return False
    callee = code.function(call.target)
    if callee is None:
        return code.is_bounded(call.target)
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
