"""What a call costs that is not trapped: as much as under a filter of one instruction, whatever the filter's length."""

from __future__ import annotations

import struct
import subprocess

import pytest
from bpf.live import MACHINE, built
from bpf.policies import policy_for
from pyjail_bpf.assembler import Instruction, pack
from pyjail_bpf.code import LD_ABS, RET, RET_ALLOW
from pyjail_bpf.compiler import compile_filter
from pyjail_bpf.dsl import ARGS
from pyjail_bpf.simulator import Call, is_constant_allow
from pyjail_bpf.table import ARCHES, numbers

LOOK = Instruction(LD_ABS, 0, 0, ARGS)
ONE_INSTRUCTION = pack([Instruction(RET, 0, 0, RET_ALLOW)])
CALLS = ("getppid", "read", "write")
TOTAL, PARTS = 2_000_000, 20  # rounds, measured in parts by turns, so that all filters see the same machine


@pytest.mark.parametrize("name", CALLS)
@pytest.mark.parametrize("arch", ARCHES)
def test_the_measured_calls_are_allowed_on_the_number_alone(arch: str, name: str) -> None:
    program = compile_filter(policy_for(arch, "notify"))
    assert is_constant_allow(program, Call(arch, numbers(arch)[name]))


def nanoseconds(program: bytes, rounds: int) -> int:
    data = struct.pack("<II", len(program) // 8, rounds) + program
    done = subprocess.run([built("untrapped")], input=data, capture_output=True, check=True, timeout=60)
    return int(done.stdout)


@pytest.mark.alone
@pytest.mark.slow
@pytest.mark.skipif(MACHINE not in ARCHES, reason="no filter for this machine's architecture")
def test_untrapped_calls_cost_what_they_cost_under_one_instruction(capsys: pytest.CaptureFixture[str]) -> None:
    """Runs in turn, the quietest of each compared. The control, which looks at an argument first, shows what would be seen."""
    ours = compile_filter(policy_for(MACHINE, "notify"))
    programs = {"this filter": ours, "one instruction": ONE_INSTRUCTION, "not constant": pack([LOOK]) + ours}
    rounds = TOTAL // PARTS
    runs = [{name: nanoseconds(program, rounds) for name, program in programs.items()} for _ in range(PARTS)]
    best = {name: min(run[name] for run in runs) for name in programs}
    ratios = {name: best[name] / best["one instruction"] for name in programs}
    with capsys.disabled():
        print(f"\n{'+'.join(CALLS)}, {TOTAL} rounds in {PARTS} parts, {len(ours) // 8} instructions:", end=" ")
        print(", ".join(f"{name} {best[name] / rounds:.0f} ns ({ratios[name]:.3f})" for name in programs))
    assert ratios["this filter"] < 1.15
    assert ratios["this filter"] < ratios["not constant"]
