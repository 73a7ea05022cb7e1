"""A balanced decision over the values of one word: ranges with their expressions -> nested comparisons."""

from __future__ import annotations

from .dsl import EQ, GE, WORD, If, Test

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .dsl import Expression, Word


class Range:
    """All values from ``first`` to ``last``, both included, get ``expression``."""

    __slots__ = ("expression", "first", "last")

    def __init__(self, first: int, last: int, expression: Expression) -> None:
        self.first = first
        self.last = last
        self.expression = expression


def choose(
    word: Word, ranges: Sequence[Range], default: Expression, weights: Mapping[int, int] | None = None
) -> Expression:
    """The expression that the value of ``word`` selects; ``default`` in the gaps.

    Neighbours with equal expressions are merged. ``weights`` (first value of a range -> how often it is asked, 1 if
    absent) move what is asked often towards the root.
    """
    full = fill(ranges, default)
    heavy = weights or {}
    heaviness = [0]
    for part in full:
        heaviness.append(heaviness[-1] + heavy.get(part.first, 1))
    return _split(word, full, heaviness, 0, len(full))


def fill(ranges: Sequence[Range], default: Expression) -> list[Range]:
    """Disjoint sorted ranges over all 32-bit values: gaps take ``default``, equal neighbours become one."""
    full: list[Range] = []
    start = 0
    for part in ranges:
        if part.first > start:
            _append(full, start, part.first - 1, default)
        _append(full, part.first, part.last, part.expression)
        start = part.last + 1
    if start <= WORD:
        _append(full, start, WORD, default)
    return full


def _append(full: list[Range], first: int, last: int, expression: Expression) -> None:
    if full:
        before = full[-1]
        if before.expression is expression or before.expression == expression:
            full[-1] = Range(before.first, last, expression)
            return
    full.append(Range(first, last, expression))


def _split(word: Word, full: list[Range], heaviness: list[int], start: int, end: int) -> Expression:
    """The decision among full[start:end], knowing that the value lies there."""
    if end - start == 1:
        expression: Expression = full[start].expression
        return expression
    if end - start == 3:
        left, middle, right = full[start:end]
        if middle.first == middle.last and left.expression == right.expression:
            return If(Test(word.offset, word.mask, EQ, middle.first), middle.expression, left.expression)
    middle_weight = (heaviness[start] + heaviness[end]) / 2
    cut = start + 1
    while cut < end - 1 and heaviness[cut] < middle_weight:
        cut += 1
    if cut > start + 1 and heaviness[cut] - middle_weight > middle_weight - heaviness[cut - 1]:
        cut -= 1
    test = Test(word.offset, word.mask, GE, full[cut].first)
    return If(test, _split(word, full, heaviness, cut, end), _split(word, full, heaviness, start, cut))
