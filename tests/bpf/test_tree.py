"""The number tree: what a walk through it finds is what a walk through the list finds."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st
from pyjail_bpf.dsl import WORD, If, Verdict, evaluate, number
from pyjail_bpf.tree import Range, choose, fill

if TYPE_CHECKING:
    from pyjail_bpf.dsl import Expression

DEFAULT = Verdict("errno", 38)


@st.composite
def ranges(draw: st.DrawFn) -> list[Range]:
    bounds = sorted(draw(st.sets(st.integers(0, WORD) | st.integers(0, 40), max_size=40)))
    pairs = zip(bounds[::2], bounds[1::2], strict=False)
    return [Range(first, last, Verdict("errno", draw(st.integers(1, 3)))) for first, last in pairs]


def looked_up(parts: list[Range], value: int) -> Verdict:
    for part in parts:
        if part.first <= value <= part.last:
            assert isinstance(part.expression, Verdict)
            return part.expression
    return DEFAULT


def depth(expression: Expression) -> int:
    return 1 + max(depth(expression.then), depth(expression.otherwise)) if isinstance(expression, If) else 0


@settings(deadline=None)  # the machine may be busy
@given(ranges(), st.data())
def test_the_tree_answers_what_the_list_of_ranges_says(parts: list[Range], data: st.DataObject) -> None:
    weights = {part.first: data.draw(st.integers(1, 100)) for part in parts[::3]}
    tree = choose(number, parts, DEFAULT, weights)
    edges = {edge + near for part in parts for edge in (part.first, part.last) for near in (-1, 0, 1)} | {0, WORD}
    for value in [edge for edge in edges if 0 <= edge <= WORD] + data.draw(st.lists(st.integers(0, WORD), max_size=10)):
        assert evaluate(tree, [value, *[0] * 15]) == looked_up(parts, value)


@settings(deadline=None)  # the machine may be busy
@given(ranges())
def test_filled_ranges_cover_every_value_once_and_neighbours_differ(parts: list[Range]) -> None:
    full = fill(parts, DEFAULT)
    assert full[0].first == 0
    assert full[-1].last == WORD
    for before, after in pairwise(full):
        assert after.first == before.last + 1
        assert after.expression != before.expression


def test_equal_weights_make_a_balanced_tree() -> None:
    parts = [Range(value, value, Verdict("errno", value % 7 + 1)) for value in range(512)]
    assert depth(choose(number, parts, DEFAULT)) <= 11


def test_a_heavy_value_is_found_in_few_comparisons() -> None:
    parts = [Range(value, value, Verdict("errno", value % 7 + 1)) for value in range(512)]
    tree = choose(number, parts, DEFAULT, {200: 10_000})
    steps, at = 0, tree
    while isinstance(at, If):
        at = (
            at.then
            if evaluate(If(at.condition, Verdict("allow"), DEFAULT), [200] * 16).kind == "allow"
            else at.otherwise
        )
        steps += 1
    assert steps <= 3
