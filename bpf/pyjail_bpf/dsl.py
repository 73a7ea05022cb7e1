"""The words rules are written in: conditions on words of ``struct seccomp_data``, and verdicts. Immutable; pure values.

    If((low(0) >= 960) & (low(0) <= 970), errno("EBADF"), ALLOW)

An argument has 64 bits; classic BPF compares 32. The kernel cuts an int argument to its low word, so a deny rule on an
int compares ``low`` only; a pointer is all 64 bits, so an allow rule on one compares both (``exactly``, ``within``).
"""

from __future__ import annotations

import errno as _errno

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TypeAlias

    Condition: TypeAlias = "Test | All | Either"
    Expression: TypeAlias = "If | Verdict | Elsewhere"

# Offsets in struct seccomp_data (linux/seccomp.h): int nr, u32 arch, u64 instruction_pointer, u64 args[6]; little endian
NUMBER, ARCH, ARGS = 0, 4, 16
WORD = 0xFFFFFFFF
EQ, GE, GT, SET = "==", ">=", ">", "&"


class Node:
    """A value made of its slots: equal when its class and its slots are."""

    __slots__: tuple[str, ...] = ()

    def _key(self) -> tuple[object, ...]:
        return tuple(getattr(self, name) for name in self.__slots__)

    def __eq__(self, other: object) -> bool:
        return self is other or (type(self) is type(other) and self._key() == other._key())

    def __hash__(self) -> int:
        return hash((type(self).__name__, self._key()))

    def __repr__(self) -> str:
        return f"{type(self).__name__}{self._key()}"


class Test(Node):
    """One comparison of a word of seccomp_data, after ``mask``, with ``value``; ``negated`` turns its sense."""

    __slots__ = ("mask", "negated", "offset", "op", "value")
    __test__ = False  # not a pytest class

    def __init__(self, offset: int, mask: int, op: str, value: int, negated: bool = False) -> None:
        self.offset = offset
        self.mask = mask
        self.op = op
        self.value = value
        self.negated = negated

    def __invert__(self) -> Test:
        return Test(self.offset, self.mask, self.op, self.value, not self.negated)

    def __and__(self, other: Condition) -> All:
        return All((self, other))

    def __or__(self, other: Condition) -> Either:
        return Either((self, other))


class All(Node):
    """True when every part is; parts are tested in order."""

    __slots__ = ("parts",)

    def __init__(self, parts: tuple[Condition, ...]) -> None:
        self.parts = parts

    def __invert__(self) -> Either:
        return Either(tuple([~part for part in self.parts]))

    def __and__(self, other: Condition) -> All:
        return All((*self.parts, other))

    def __or__(self, other: Condition) -> Either:
        return Either((self, other))


class Either(Node):
    """True when any part is; parts are tested in order."""

    __slots__ = ("parts",)

    def __init__(self, parts: tuple[Condition, ...]) -> None:
        self.parts = parts

    def __invert__(self) -> All:
        return All(tuple([~part for part in self.parts]))

    def __and__(self, other: Condition) -> All:
        return All((self, other))

    def __or__(self, other: Condition) -> Either:
        return Either((*self.parts, other))


class Verdict(Node):
    """A leaf: what happens to the call. ``kind``: allow, trap, errno or kill; ``errno``: its number, else 0."""

    __slots__ = ("errno", "kind")

    def __init__(self, kind: str, errno: int = 0) -> None:
        self.kind = kind
        self.errno = errno

    # Written out, since every two neighbours in the tree are compared while a run waits.
    def __eq__(self, other: object) -> bool:
        return type(other) is Verdict and self.errno == other.errno and self.kind == other.kind

    def __hash__(self) -> int:
        return hash((self.kind, self.errno))

    def __str__(self) -> str:
        if self.kind != "errno":
            return self.kind
        return _errno.errorcode.get(self.errno, "success" if self.errno == 0 else str(self.errno))


class Elsewhere(Node):
    """A leaf: code in another piece of the program decides."""

    __slots__ = ()


class If(Node):
    """``then`` where ``condition`` holds, else ``otherwise``."""

    __slots__ = ("condition", "otherwise", "then")

    def __init__(self, condition: Condition, then: Expression, otherwise: Expression) -> None:
        self.condition = condition
        self.then = then
        self.otherwise = otherwise


class Word:
    """A 32-bit word of seccomp_data, optionally masked: comparing it makes a Test."""

    __slots__ = ("mask", "offset")

    def __init__(self, offset: int, mask: int = WORD) -> None:
        self.offset = offset
        self.mask = mask

    def masked(self, mask: int) -> Word:
        return Word(self.offset, mask)

    def equals(self, value: int) -> Test:
        return Test(self.offset, self.mask, EQ, value & WORD)

    def has(self, bits: int) -> Test:
        """Any of ``bits`` is set."""
        return Test(self.offset, self.mask, SET, bits)

    def __ge__(self, value: int) -> Test:
        return Test(self.offset, self.mask, GE, value & WORD)

    def __lt__(self, value: int) -> Test:
        return Test(self.offset, self.mask, GE, value & WORD, True)

    def __gt__(self, value: int) -> Test:
        return Test(self.offset, self.mask, GT, value & WORD)

    def __le__(self, value: int) -> Test:
        return Test(self.offset, self.mask, GT, value & WORD, True)


ALLOW = Verdict("allow")
TRAP = Verdict("trap")
KILL = Verdict("kill")
number = Word(NUMBER)
arch = Word(ARCH)


def low(index: int) -> Word:
    """The low word of argument ``index``: all of it that the kernel reads of an int."""
    return Word(ARGS + 8 * index)


def high(index: int) -> Word:
    """The high word of argument ``index``."""
    return Word(ARGS + 4 + 8 * index)


def errno(name: str) -> Verdict:
    """The call fails with this errno, or answers 0 for ``"0"``, without being run."""
    return Verdict("errno", 0 if name == "0" else getattr(_errno, name))


def exactly(index: int, value: int) -> All:
    """All 64 bits of argument ``index`` are ``value``."""
    return All((high(index).equals(value >> 32), low(index).equals(value)))


def within(index: int, start: int, end: int) -> All:
    """All 64 bits of argument ``index`` lie in [start, end); both below 4 GiB."""
    return All((high(index).equals(0), low(index) >= start, low(index) < end))


def one_of(word: Word, values: Sequence[int]) -> Either:
    """The word equals one of ``values``."""
    return Either(tuple([word.equals(value) for value in values]))


def holds(condition: Condition, data: Sequence[int]) -> bool:
    """Whether ``condition`` is true of ``data``, the words of a seccomp_data (16 of 32 bits)."""
    if type(condition) is Test:
        word = data[condition.offset >> 2] & condition.mask
        if condition.op == EQ:
            result = word == condition.value
        elif condition.op == GE:
            result = word >= condition.value
        elif condition.op == GT:
            result = word > condition.value
        else:
            result = bool(word & condition.value)
        return result != condition.negated
    if type(condition) is All:
        return all(holds(part, data) for part in condition.parts)
    assert type(condition) is Either
    return any(holds(part, data) for part in condition.parts)


def evaluate(expression: Expression, data: Sequence[int]) -> Verdict:
    """The verdict of ``expression`` on ``data``: what a compiled filter must answer, computed without compiling."""
    while type(expression) is If:
        expression = expression.then if holds(expression.condition, data) else expression.otherwise
    assert type(expression) is Verdict
    return expression
