"""The kernel decides as the simulator and the expressions do: every row, every case, every alias of an int."""

from __future__ import annotations

import random
import signal
import subprocess

import pytest
from bpf.live import COOKIE, MACHINE, built, installs, kernel_verdicts
from bpf.policies import EDGES, ENGINES, policy_for
from pyjail_bpf.assembler import BadProgram, Instruction, pack
from pyjail_bpf.cases import possible
from pyjail_bpf.code import RET_ALLOW
from pyjail_bpf.compiler import compile_filter
from pyjail_bpf.dsl import evaluate
from pyjail_bpf.linter import NARROW
from pyjail_bpf.policy import Policy
from pyjail_bpf.simulator import Call, run
from pyjail_bpf.table import ARCHES, by_number
from pyjail_bpf.verifier import verify

pytestmark = pytest.mark.skipif(MACHINE not in ARCHES, reason="no filter for this machine's architecture")

# uretprobe, uprobe: seccomp passes them unseen (kernel/seccomp.c, 6.14), and outside a probe they end in SIGILL.
UNSEEN = {335, 336} if MACHINE == "x86_64" else set()
Calls = list[tuple[int, tuple[int, ...]]]


def aliases(number: int, args: tuple[int, ...]) -> list[tuple[int, ...]]:
    """The same call with bits above each argument that the kernel cuts to 32."""
    row = by_number(MACHINE).get(number)
    kinds = row.args.split() if row else []
    found = []
    for place, kind in enumerate(kinds):
        if kind in NARROW:
            for above in (1 << 32, 0xFFFFFFFF << 32):
                found.append((*args[:place], args[place] | above, *args[place + 1 :]))
    return found


def every_case(policy: Policy) -> Calls:
    return [
        (number, args)
        for number, expression in policy.expressions().items()
        if number not in UNSEEN
        for _, args in possible(expression)
    ]


def at_random(policy: Policy, count: int) -> Calls:
    """Calls at the edges of rules; the seed is fixed, so that a failure can be repeated."""
    chance = random.Random(0)
    ruled = [number for number, row in by_number(policy.arch).items() if row.rule]
    calls = []
    for _ in range(count):
        number = chance.choice(ruled) if chance.random() < 0.8 else chance.randrange(337, 520)
        args = [
            (chance.choice(EDGES) + chance.choice((-1, 0, 0, 0, 1)) & 0xFFFFFFFF)
            | chance.choice((0, 0, 0, 1, 255 << 24)) << 32
            for _ in range(6)
        ]
        calls.append((number, tuple(args)))
    return calls


@pytest.mark.parametrize("engine", ENGINES)
def test_simulator_expression_and_kernel_agree_on_every_row_and_case(engine: str) -> None:
    policy = policy_for(MACHINE, engine)
    program = compile_filter(policy)
    numbers = [(number, (0,) * 6) for number in [*range(1024), 0x7FFFFFFF] if number not in UNSEEN]
    if MACHINE == "x86_64":
        numbers += [(0x40000000 | number, (0,) * 6) for number in range(0, 600, 7)]
    calls = every_case(policy) + numbers + at_random(policy, 4000)
    assert not any(args[5] == COOKIE for _, args in calls)
    wrong = []
    for (number, args), kernel in zip(calls, kernel_verdicts(program, calls), strict=True):
        call = Call(MACHINE, number, args)
        said = {run(program, call).verdict, evaluate(policy.expression(number), call.words()), kernel}
        if len(said) > 1:
            wrong.append((number, args, said))
    assert wrong == []
    assert len(calls) > 5500


@pytest.mark.parametrize("engine", ENGINES)
def test_bits_that_the_kernel_cuts_off_change_no_verdict(engine: str) -> None:
    """close(0x1000003c0) closes 960: what a 64-bit comparison lets through."""
    policy = policy_for(MACHINE, engine)
    program = compile_filter(policy)
    pairs = [
        ((number, args), (number, alias)) for number, args in every_case(policy) for alias in aliases(number, args)
    ]
    plain = kernel_verdicts(program, [call for call, _ in pairs])
    with_bits = kernel_verdicts(program, [call for _, call in pairs])
    changed = [call for (_, call), before, after in zip(pairs, plain, with_bits, strict=True) if before != after]
    assert changed == []
    assert len([verdict for verdict in plain if verdict.kind == "errno"]) > 60, "few refusals had a twin"


ALLOW = Instruction(0x06, 0, 0, RET_ALLOW)
PROGRAMS = {
    "one return": [ALLOW],
    "nothing": [],
    "no return at the end": [Instruction(0x20, 0, 0, 0)],
    "a load beyond seccomp_data": [Instruction(0x20, 0, 0, 64), ALLOW],
    "a load of the last word": [Instruction(0x20, 0, 0, 60), ALLOW],
    "an unaligned load": [Instruction(0x20, 0, 0, 2), ALLOW],
    "a load of a byte": [Instruction(0x30, 0, 0, 0), ALLOW],
    "an indirect load": [Instruction(0x40, 0, 0, 0), ALLOW],
    "a jump beyond the end": [Instruction(0x05, 0, 0, 1), ALLOW],
    "a jump backwards": [Instruction(0x05, 0, 0, 0xFFFFFFFF), ALLOW],
    "a jump to the end": [Instruction(0x05, 0, 0, 0), ALLOW],
    "a conditional jump beyond the end": [Instruction(0x15, 0, 1, 0), ALLOW],
    "a conditional jump with X": [Instruction(0x1D, 0, 0, 0), ALLOW],
    "a division by zero": [Instruction(0x34, 0, 0, 0), ALLOW],
    "a division": [Instruction(0x34, 0, 0, 2), ALLOW],
    "a modulus": [Instruction(0x94, 0, 0, 3), ALLOW],
    "a shift by 32": [Instruction(0x64, 0, 0, 32), ALLOW],
    "a shift by 31": [Instruction(0x64, 0, 0, 31), ALLOW],
    "memory word 15, stored first": [Instruction(0x02, 0, 0, 15), Instruction(0x60, 0, 0, 15), ALLOW],
    "memory word 16": [Instruction(0x02, 0, 0, 16), ALLOW],
    "the length": [Instruction(0x80, 0, 0, 0), ALLOW],
    "an operation that does not exist": [Instruction(0xFF, 0, 0, 0), ALLOW],
    "a return of A": [Instruction(0x00, 0, 0, RET_ALLOW), Instruction(0x16, 0, 0, 0)],
    "4096 instructions": [Instruction(0x20, 0, 0, 0)] * 4095 + [ALLOW],
    "4097 instructions": [Instruction(0x20, 0, 0, 0)] * 4096 + [ALLOW],
}


@pytest.mark.parametrize("what", PROGRAMS)
def test_the_verifier_takes_what_the_kernel_takes(what: str) -> None:
    program = pack(PROGRAMS[what])
    try:
        verify(program)
        ours = True
    except BadProgram:
        ours = False
    assert ours == installs(program)


@pytest.mark.parametrize("engine", ENGINES)
def test_the_kernel_installs_the_filter_with_the_most_mounts(engine: str) -> None:
    mounts = tuple((1 + number % 3, 4 + number % 23) for number in range(61))
    program = compile_filter(Policy(MACHINE, engine, mounts, frozenset({"tty"})))
    verify(program)
    assert installs(program)


@pytest.mark.skipif(MACHINE != "x86_64", reason="int 0x80 is x86's")
def test_a_32_bit_system_call_kills() -> None:
    """The positive control: without a filter, int 0x80 runs getpid of i386."""
    program = compile_filter(policy_for("x86_64", "notify"))
    without = subprocess.run([built("int80")], input=b"", capture_output=True, check=False)
    if without.returncode == -signal.SIGSEGV:
        pytest.skip("this kernel has no 32-bit system calls")
    assert without.returncode == 0
    within = subprocess.run([built("int80")], input=program, capture_output=True, check=False)
    assert within.returncode == -signal.SIGSYS
