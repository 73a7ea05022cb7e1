"""Every case of an expression: the tests that were decided, the verdict they lead to, and a call that goes that way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .dsl import ARGS, EQ, GE, GT, WORD, All, If, Test, Verdict, holds

if TYPE_CHECKING:
    from .dsl import Condition, Expression

Decided = tuple[tuple[Test, bool], ...]


@dataclass(frozen=True, slots=True)
class Case:
    """One way through an expression: its tests (never negated ones) in order with their results, and the verdict."""

    decided: Decided
    verdict: Verdict

    def args(self) -> tuple[int, ...] | None:
        """Six arguments that go this way, or None where the results contradict each other."""
        words = [0] * 16
        for offset in {test.offset for test, _ in self.decided}:
            about = [(test, result) for test, result in self.decided if test.offset == offset]
            value = _value(about)
            if value is None:
                return None
            words[offset >> 2] = value
        first = ARGS >> 2
        return tuple(words[first + 2 * k] | words[first + 2 * k + 1] << 32 for k in range(6))


def cases(expression: Expression) -> Iterator[Case]:
    """All cases, also those that no call can take."""
    if type(expression) is Verdict:
        yield Case((), expression)
        return
    assert type(expression) is If
    for result, decided in _decisions(expression.condition):
        for case in cases(expression.then if result else expression.otherwise):
            yield Case(decided + case.decided, case.verdict)


def possible(expression: Expression) -> list[tuple[Case, tuple[int, ...]]]:
    """The cases that a call can take, each with arguments that take it."""
    found = []
    for case in cases(expression):
        args = case.args()
        if args is not None:
            found.append((case, args))
    return found


def taken(expression: Expression, data: Sequence[int]) -> Case:
    """The way that a call goes; ``data`` are the words of its seccomp_data."""
    decided: Decided = ()
    while type(expression) is If:
        result, tests = _decide(expression.condition, data)
        decided += tests
        expression = expression.then if result else expression.otherwise
    assert type(expression) is Verdict
    return Case(decided, expression)


def _decide(condition: Condition, data: Sequence[int]) -> tuple[bool, Decided]:
    """The result of ``condition`` and the tests that were made for it."""
    if type(condition) is Test:
        plain = ~condition if condition.negated else condition
        return holds(condition, data), ((plain, holds(plain, data)),)
    decided: Decided = ()
    goes_on = type(condition) is All
    for part in condition.parts:  # type: ignore[union-attr]
        result, tests = _decide(part, data)
        decided += tests
        if result != goes_on:
            return result, decided
    return goes_on, decided


def _decisions(condition: Condition) -> Iterator[tuple[bool, Decided]]:
    """The ways to decide ``condition``: its result and the tests made, in order, as far as they are made."""
    if type(condition) is Test:
        plain = ~condition if condition.negated else condition
        yield True, ((plain, not condition.negated),)
        yield False, ((plain, condition.negated),)
        return
    # a conjunction ends at its first false part, a disjunction at its first true one
    goes_on = type(condition) is All
    pending: list[Decided] = [()]
    for part in condition.parts:  # type: ignore[union-attr]
        further = []
        for before in pending:
            for result, decided in _decisions(part):
                if result == goes_on:
                    further.append(before + decided)
                else:
                    yield result, before + decided
        pending = further
    for before in pending:
        yield goes_on, before


def _value(about: Sequence[tuple[Test, bool]]) -> int | None:
    """A word of which all these results are true."""
    candidates = [0, WORD]
    for test, _ in about:
        outside = ~test.mask & WORD
        for near in (test.value, test.value - 1, test.value + 1):
            candidates += [near & WORD, near & WORD | outside]
        if test.op in (EQ, GE, GT):
            candidates.append(test.value + 32 & WORD)
    aligned = [candidate & ~31 for candidate in candidates]
    for candidate in candidates + aligned:
        data = [candidate] * 16
        if all(holds(test, data) == result for test, result in about):
            return candidate
    return None
