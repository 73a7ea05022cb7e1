"""The compiler: the bytes decide as the expressions do, and cost little."""

from __future__ import annotations

import random
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from bpf.policies import EDGES, ENGINES, LEVELS, LIMITED, PAIRS, USUAL, policy_for
from hypothesis import given, settings
from hypothesis import strategies as st
from pyjail_bpf.assembler import pack, unpack
from pyjail_bpf.cases import possible
from pyjail_bpf.code import JA
from pyjail_bpf.compiler import HOT, assemble, compile_filter, generate
from pyjail_bpf.dsl import ALLOW, ARCH, NUMBER, WORD, All, Either, If, Test, Verdict, errno, evaluate, number
from pyjail_bpf.policy import Policy
from pyjail_bpf.rules import RULES
from pyjail_bpf.simulator import Call, is_constant_allow, loads, run
from pyjail_bpf.table import ARCHES, by_number, numbers
from pyjail_bpf.tree import Range, choose
from pyjail_bpf.verifier import verify

if TYPE_CHECKING:
    from pyjail_bpf.dsl import Expression

BPF = Path(__file__).resolve().parents[2] / "bpf"


def arguments(chance: random.Random) -> tuple[int, ...]:
    """Six arguments at and beside the edges of rules, some with bits above 32."""
    args = []
    for _ in range(6):
        word = chance.choice(EDGES) + chance.randint(-2, 2) if chance.random() < 0.9 else chance.getrandbits(32)
        args.append(word & WORD | chance.choice((0, 0, 0, 0, 1, 0x01000000, 0xFF000000, WORD)) << 32)
    return tuple(args)


policies = st.builds(
    Policy,
    arch=st.sampled_from(ARCHES),
    engine=st.sampled_from(ENGINES),
    mounts=st.lists(st.sampled_from(list(LEVELS.values())), max_size=60).map(tuple),
    features=st.frozensets(st.sampled_from(["tty", "hostname"])),
    without=st.frozensets(st.sampled_from(sorted(RULES)), max_size=2),
)


@cache
def compiled(arch: str, engine: str, features: frozenset[str] = LIMITED) -> tuple[Policy, bytes]:
    policy = policy_for(arch, engine, features=features)
    return policy, compile_filter(policy)


@settings(deadline=None)  # the machine may be busy
@given(policies, st.integers(0, 1 << 64))
def test_a_compiled_policy_answers_every_call_as_its_expressions_do(policy: Policy, seed: int) -> None:
    """200 calls by each policy: hypothesis chooses the policy and the seed, which is quicker than choosing every word."""
    program = verify(compile_filter(policy))
    chance = random.Random(seed)
    ruled = [nr for nr, expression in policy.expressions().items() if isinstance(expression, If)]
    for _ in range(200):
        nr = (
            chance.choice(ruled)
            if chance.random() < 0.8
            else chance.choice((chance.randrange(512), chance.getrandbits(32)))
        )
        call = Call(policy.arch, nr, arguments(chance))
        assert run(program, call).verdict == evaluate(policy.expression(nr), call.words()), call


@pytest.mark.parametrize(("arch", "engine"), PAIRS)
def test_every_possible_case_of_every_row_is_decided_as_the_expression_says(arch: str, engine: str) -> None:
    policy, program = compiled(arch, engine)
    instructions = unpack(program)
    count = 0
    for nr, expression in policy.expressions().items():
        for case, args in possible(expression):
            assert run(instructions, Call(arch, nr, args)).verdict == case.verdict, (by_number(arch)[nr].name, args)
            count += 1
    assert count > 450


@pytest.mark.parametrize(("arch", "engine"), PAIRS)
def test_native_calls_without_a_rule_are_allowed_on_the_number_alone(arch: str, engine: str) -> None:
    """Only then does the kernel's bitmap answer, and a filter of any length costs what one instruction costs."""
    policy, program = compiled(arch, engine, USUAL)
    plain = [nr for nr, expression in policy.expressions().items() if expression == ALLOW]
    assert len(plain) > 170
    assert [nr for nr in plain if not is_constant_allow(program, Call(arch, nr))] == []


@pytest.mark.parametrize(("arch", "engine"), PAIRS)
def test_traps_and_refusals_without_a_rule_look_at_no_argument(arch: str, engine: str) -> None:
    policy, program = compiled(arch, engine)
    for nr, expression in policy.expressions().items():
        if isinstance(expression, Verdict):
            assert loads(program, run(program, Call(arch, nr)).path) == {ARCH, NUMBER}


@pytest.mark.parametrize(("arch", "engine"), PAIRS)
def test_no_number_is_deep_in_the_tree_and_hot_calls_are_near_the_root(arch: str, engine: str) -> None:
    _, program = compiled(arch, engine, USUAL)
    steps = {nr: len(run(program, Call(arch, nr, (0x7F0000000003, 1, 3, 2))).path) for nr in range(1024)}
    assert max(steps.values()) <= 26
    hot = [steps[numbers(arch)[name]] for name in ("close", "fcntl", "munmap", "mprotect", "madvise", "brk", "mmap")]
    assert max(hot) <= 14
    assert sum(hot) / len(hot) <= 12.5
    assert set(HOT) <= set(numbers("x86_64"))


@pytest.mark.parametrize("nr", [0x40000000, 0x40000001, 0x40000208, 0x7FFFFFFF, 0x80000000, WORD, 470, 1023])
def test_numbers_that_no_row_has_are_enosys(nr: int) -> None:
    """Newer calls, and x32's, whose numbers have bit 30."""
    _, program = compiled("x86_64", "notify")
    assert run(program, Call("x86_64", nr)).verdict == errno("ENOSYS")


@pytest.mark.parametrize("arch", ARCHES)
@pytest.mark.parametrize("foreign", [0, 3, 0x40000003, 0x40000028, WORD])
def test_calls_of_another_architecture_kill(arch: str, foreign: int) -> None:
    """i386's int 0x80, arm's svc in a 32-bit process: the same numbers mean other calls there."""
    _, program = compiled(arch, "notify")
    others: list[str | int] = [foreign, *(name for name in ARCHES if name != arch)]
    for other in others:
        for nr in (0, 1, 3, 11, 57, 221):
            assert run(program, Call(other, nr)).verdict.kind == "kill"


def test_engines_differ_in_the_action_of_a_trap_and_in_what_ptrace_must_refuse() -> None:
    notify, ptrace = compiled("x86_64", "notify")[1], compiled("x86_64", "ptrace")[1]
    stat = Call("x86_64", numbers("x86_64")["stat"])
    assert (run(notify, stat).value, run(ptrace, stat).value) == (0x7FC00000, 0x7FF00000)
    untraced = Call("x86_64", numbers("x86_64")["clone"], (0x800011,))
    assert (run(notify, untraced).verdict, run(ptrace, untraced).verdict) == (ALLOW, errno("EPERM"))


@pytest.mark.parametrize("rule", sorted(RULES))
def test_leaving_a_rule_out_allows_the_calls_that_it_decided(rule: str) -> None:
    """The hook by which tests show each rule necessary: it must really be gone."""
    for arch in ARCHES:
        rows = [(nr, row) for nr, row in by_number(arch).items() if row.rule == rule]
        policy = policy_for(arch, "notify", frozenset({rule}))
        program = compile_filter(policy)
        for nr, row in rows:
            assert is_constant_allow(program, Call(arch, nr)), row.name
        whole = policy_for(arch, "notify")
        others = {nr for nr, row in by_number(arch).items() if row.rule != rule and row.name != rule}
        assert all(policy.expression(nr) == whole.expression(nr) for nr in others)


conditions: st.SearchStrategy[object] = st.recursive(
    st.builds(
        Test,
        offset=st.sampled_from(range(0, 64, 4)),
        mask=st.sampled_from([WORD, 0xF, 0xFF00]),
        op=st.sampled_from(["==", ">=", ">", "&"]),
        value=st.integers(0, 9) | st.sampled_from(EDGES),
        negated=st.booleans(),
    ),
    lambda inner: st.lists(inner, min_size=1, max_size=4).map(tuple).flatmap(
        lambda parts: st.sampled_from([All(parts), Either(parts)])
    ),
    max_leaves=8,
)  # fmt: skip
expressions: st.SearchStrategy[Expression] = st.recursive(
    st.builds(Verdict, st.just("errno"), st.integers(1, 40))
    | st.sampled_from([ALLOW, Verdict("trap"), Verdict("kill")]),
    lambda inner: st.builds(If, conditions, inner, inner),
    max_leaves=12,
)
datas = st.lists(st.integers(0, 9) | st.sampled_from(EDGES), min_size=16, max_size=16)


@settings(deadline=None)  # the machine may be busy
@given(expressions, st.lists(datas, min_size=1, max_size=10))
def test_any_expression_compiles_to_a_valid_program_that_decides_alike(
    expression: Expression, samples: list[list[int]]
) -> None:
    program = verify(assemble(generate(expression, "notify")))
    for data in samples:
        args = tuple(data[place] | data[place + 1] << 32 for place in range(4, 16, 2))
        call = Call(data[1], data[0], args)
        same = [*data[:2], 0, 0, *data[4:]]  # the simulator's calls have no instruction pointer
        assert list(call.words()) == same
        assert run(program, call).verdict == evaluate(expression, same)


def test_targets_beyond_255_instructions_are_reached() -> None:
    """700 different rules in one tree: conditional jumps have eight bits, so some go by way of a jump or a copy."""
    parts = [
        Range(nr, nr, If(Test(16, WORD, "==", nr), Verdict("errno", nr), Verdict("errno", nr + 1000)))
        for nr in range(1, 701)
    ]
    program = assemble(generate(choose(number, parts, ALLOW), "notify"))
    instructions = verify(program)
    assert any(instruction.code == JA for instruction in instructions)
    for nr in range(1, 701):
        assert run(instructions, Call("x86_64", nr, (nr,))).verdict.errno == nr
        assert run(instructions, Call("x86_64", nr, (0,))).verdict.errno == nr + 1000
    assert pack(instructions) == program


def test_a_filter_that_the_kernel_would_not_take_is_refused_by_the_compiler() -> None:
    parts = [Range(nr, nr, If(Test(16, WORD, "==", nr), Verdict("errno", nr % 4000), ALLOW)) for nr in range(1, 5000)]
    with pytest.raises(ValueError, match="instructions"):
        generate(choose(number, parts, ALLOW), "notify")


def test_a_bare_interpreter_compiles_without_heavy_modules() -> None:
    """The start path: what it loads is what every `pyjail run` waits for."""
    code = (
        f"import sys; sys.path.insert(0, {str(BPF)!r}); from pyjail_bpf.compiler import compile_filter;"
        "from pyjail_bpf.policy import Policy; compile_filter(Policy('x86_64', 'notify')); print(*sys.modules)"
    )
    loaded = subprocess.run([sys.executable, "-I", "-S", "-c", code], capture_output=True, text=True, check=True).stdout
    assert "pyjail_bpf.table" in loaded.split()
    assert not {"dataclasses", "typing", "enum", "re", "logging", "argparse", "pyseccomp"} & set(loaded.split())
