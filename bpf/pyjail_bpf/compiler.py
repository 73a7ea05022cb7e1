"""Policy -> decision tree -> classic BPF bytes.

    ld arch;  jeq native            else KILL_PROCESS
    ld nr;    jge … jge … jeq …     a weighted tree over the numbers; plain ALLOW is decided here, on the number alone,
       |                            so that the kernel's bitmap of constant ALLOWs applies (kernel/seccomp.c, 5.11)
       +-- ret                      a verdict
       +-- ld args[n]; jeq … ret    an argument rule, shared by the rows that use it

Code is made from its end to its beginning: classic BPF only jumps forward, so every target is known when it is needed.

A program is two pieces, one after the other, so that at a jail's start only the second has to be made:

    head    everything but the rule that depends on the mounts; of the mounts it knows the last protected number alone
    tail    what that rule (MOUNT_RULE) decides of a sealed record (tail.py), entered at its first instruction
"""

from __future__ import annotations

from .code import (
    AND,
    BPF_MAXINSNS,
    INSTRUCTION,
    JA,
    JUMP,
    LD_ABS,
    RET,
    RET_ALLOW,
    RET_ERRNO,
    RET_KILL_PROCESS,
    RET_TRAP,
    joined,
)
from .dsl import ALLOW, ARCH, EQ, KILL, WORD, All, Elsewhere, If, Test, Verdict, errno, number
from .policy import AUDIT_ARCH, Policy
from .rules import sealed
from .tail import tail
from .tree import Range, choose

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .dsl import Condition, Expression

    Instruction = tuple[int, int, int, int]  # code, jt, jf, k

FARTHEST = 253  # jumps have 8 bits; two less, since bringing one target near may push the other away
MOUNT_RULE = "openat2"
TAIL = Elsewhere()
AFTER = -1  # the place of what follows this piece of a program

# Calls that run often and do not end in the allow bitmap: their place in the tree is nearer to the root.
HOT = {
    "close": 48, "mmap": 32, "mprotect": 20, "munmap": 16, "fcntl": 40, "ioctl": 16, "brk": 16, "madvise": 24,
    "openat": 12, "openat2": 16, "newfstatat": 12, "stat": 6, "clone": 4, "dup2": 6, "prctl": 4,
}  # fmt: skip


def return_value(verdict: Verdict, engine: str) -> int:
    """The 32-bit return value of a filter for ``verdict``; a trap goes to the engine."""
    if verdict.kind == "errno":
        return RET_ERRNO | verdict.errno
    if verdict.kind == "trap":
        return RET_TRAP[engine]
    return RET_ALLOW if verdict.kind == "allow" else RET_KILL_PROCESS


def compile_filter(policy: Policy) -> bytes:
    """The program: an array of ``struct sock_filter``, for the ``filter`` of a ``struct sock_fprog``."""
    return joined(head(policy), end(policy))


def head(policy: Policy) -> bytes:
    """The same for all mounts but for ``policy.last_protected``."""
    return assemble(generate(decision(policy), policy.engine))


def end(policy: Policy) -> bytes:
    """Right after ``head``."""
    if MOUNT_RULE in policy.without:
        return b""
    return tail(policy.mounts, RET_TRAP[policy.engine])


def decision(policy: Policy) -> Expression:
    """One expression over architecture, number and arguments, with TAIL in the place of the mounts' rule."""
    rows, expressions = policy.rows(), policy.expressions()
    if MOUNT_RULE not in policy.without:
        to_tail = sealed(TAIL)
        expressions = {value: to_tail if rows[value].rule == MOUNT_RULE else expressions[value] for value in rows}
    ranges = [Range(value, value, expressions[value]) for value in rows]
    weights = {
        value: HOT.get(row.name, 1 if expressions[value] is ALLOW else 2)  # the bitmap answers for a plain ALLOW
        for value, row in rows.items()
    }
    # Numbers above the newest, among them x32's (0x40000000 and more), are a range like the holes: ENOSYS.
    tree = choose(number, ranges, errno("ENOSYS"), weights)
    return If(Test(ARCH, WORD, EQ, AUDIT_ARCH[policy.arch]), tree, KILL)


def assemble(instructions: list[Instruction]) -> bytes:
    """Instructions -> bytes."""
    return b"".join([INSTRUCTION.pack(*instruction) for instruction in instructions])


def generate(expression: Expression, engine: str) -> list[Instruction]:
    """The instructions that compute ``expression``."""
    generator = Generator(engine)
    generator.expression(expression, None)
    if len(generator.code) >= BPF_MAXINSNS:
        raise ValueError(f"a filter of {len(generator.code)} instructions: the kernel takes {BPF_MAXINSNS}")
    return generator.code[::-1]


class Generator:
    """Emits code from the end to the beginning; a place is an index into ``code``, counted from the program's end.

    ``held`` is what the accumulator holds on entry: (offset, mask) of the word loaded last, or None if unknown.
    """

    __slots__ = ("bridges", "code", "engine", "places", "returns")

    def __init__(self, engine: str) -> None:
        self.code: list[Instruction] = []
        self.engine = engine
        self.places: dict[tuple[int, object], int] = {}
        self.returns: dict[int, int] = {}
        self.bridges: dict[int, int] = {}

    def expression(self, expression: Expression, held: object) -> int:
        """The place of code for ``expression``; equal expressions of one policy are one object and share their code."""
        if type(expression) is Verdict:
            return self.verdict(return_value(expression, self.engine))
        if expression is TAIL:
            return AFTER
        assert type(expression) is If
        key = (id(expression), held)
        place = self.places.get(key)
        if place is None:
            condition = expression.condition
            yes_holds, no_holds = exits(condition)
            no = self.expression(expression.otherwise, no_holds)
            yes = self.expression(expression.then, yes_holds)
            place = self.places[key] = self.condition(condition, yes, no, held)
        return place

    def verdict(self, value: int) -> int:
        place = self.returns.get(value)
        if place is None or len(self.code) - place > FARTHEST:
            place = self.returns[value] = len(self.code)
            self.code.append((RET, 0, 0, value))
        return place

    def condition(self, condition: Condition, yes: int, no: int, held: object) -> int:
        """Code that goes on at ``yes`` or ``no``."""
        if type(condition) is Test:
            return self.test(condition, yes, no, held)
        parts = condition.parts  # type: ignore[union-attr]
        conjunction = type(condition) is All
        holds = [held]
        for part in parts[:-1]:
            holds.append(exits(part)[0 if conjunction else 1])
        for part, before in zip(reversed(parts), reversed(holds), strict=True):
            if conjunction:
                yes = self.condition(part, yes, no, before)
            else:
                no = self.condition(part, yes, no, before)
        return yes if conjunction else no

    def test(self, test: Test, yes: int, no: int, held: object) -> int:
        if test.negated:
            yes, no = no, yes
        yes = self.near(yes)
        no = self.near(no)
        code = self.code
        here = len(code)
        code.append((JUMP[test.op], here - yes - 1, here - no - 1, test.value))
        if held != (test.offset, test.mask):
            if test.mask != WORD:
                code.append((AND, 0, 0, test.mask))
            if test.mask == WORD or held != (test.offset, WORD):
                code.append((LD_ABS, 0, 0, test.offset))
        return len(code) - 1

    def near(self, place: int) -> int:
        """``place``, or a place within reach of the next instruction that leads there."""
        if len(self.code) - place <= FARTHEST:
            return place
        if place != AFTER and self.code[place][0] == RET:
            return self.verdict(self.code[place][3])
        bridge = self.bridges.get(place)
        if bridge is None or len(self.code) - bridge > FARTHEST:
            bridge = self.bridges[place] = len(self.code)
            self.code.append((JA, 0, 0, bridge - place - 1))
        return bridge


def exits(condition: Condition) -> tuple[object, object]:
    """What the accumulator holds after ``condition`` was found true, and after it was found false."""
    if type(condition) is Test:
        word = (condition.offset, condition.mask)
        return word, word
    last_true, last_false = zip(*[exits(part) for part in condition.parts], strict=True)  # type: ignore[union-attr]
    if type(condition) is All:
        return last_true[-1], last_false[0] if len(set(last_false)) == 1 else None
    return last_true[0] if len(set(last_true)) == 1 else None, last_false[-1]
