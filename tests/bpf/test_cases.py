"""Cases: what is found by enumerating an expression is what evaluating it gives."""

from __future__ import annotations

import pytest
from bpf.policies import EDGES, PAIRS, policy_for
from hypothesis import given, settings
from hypothesis import strategies as st
from pyjail_bpf.cases import cases, possible, taken
from pyjail_bpf.dsl import evaluate
from pyjail_bpf.rules import RULES
from pyjail_bpf.simulator import Call
from pyjail_bpf.table import by_number


@pytest.mark.parametrize(("arch", "engine"), PAIRS)
def test_arguments_made_for_a_case_go_that_way(arch: str, engine: str) -> None:
    policy = policy_for(arch, engine)
    for number, expression in policy.expressions().items():
        for case, args in possible(expression):
            words = Call(arch, number, args).words()
            assert taken(expression, words) == case
            assert evaluate(expression, words) == case.verdict


@pytest.mark.parametrize(("arch", "engine"), PAIRS)
def test_every_verdict_of_every_rule_can_be_reached(arch: str, engine: str) -> None:
    """A verdict that no arguments lead to would be a rule that says nothing, or a search that finds nothing."""
    policy = policy_for(arch, engine)
    for number, row in by_number(arch).items():
        if row.rule is not None:
            expression = policy.expression(number)
            reached = {case.verdict for case, _ in possible(expression)}
            assert reached == {case.verdict for case in cases(expression)}, row.name
            always = engine == "ptrace" and row.rule in ("ptrace", "readlinkat")  # TRACEME is told why not; a link of /proc
            assert len(reached) >= 2 or always, row.name


@settings(deadline=None)  # the machine may be busy
@given(
    st.sampled_from(sorted(RULES)), st.sampled_from(PAIRS), st.lists(st.sampled_from(EDGES), min_size=12, max_size=12)
)
def test_the_way_a_call_takes_ends_where_evaluating_ends(rule: str, pair: tuple[str, str], halves: list[int]) -> None:
    policy = policy_for(*pair)
    expression = RULES[rule](policy)
    args = tuple(halves[place] | halves[place + 1] << 32 for place in range(0, 12, 2))
    words = Call(pair[0], 0, args).words()
    case = taken(expression, words)
    assert case.verdict == evaluate(expression, words)
    assert case in set(cases(expression))
