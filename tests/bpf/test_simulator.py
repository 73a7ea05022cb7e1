"""The simulator: classic BPF as the kernel runs it, and never out of bounds."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyjail_bpf.assembler import BadProgram, Instruction, assemble, pack
from pyjail_bpf.dsl import Verdict
from pyjail_bpf.policy import AUDIT_ARCH
from pyjail_bpf.simulator import Call, is_constant_allow, loads, run

ALLOW = 0x7FFF0000


def test_a_call_is_laid_out_as_seccomp_data() -> None:
    """linux/seccomp.h: int nr, u32 arch, u64 instruction pointer, six u64; little endian: the low word comes first."""
    words = Call("x86_64", -1, (0x1122334455667788, -1)).words()
    assert len(words) == 16
    assert words[:4] == (0xFFFFFFFF, AUDIT_ARCH["x86_64"], 0, 0)
    assert words[4:8] == (0x55667788, 0x11223344, 0xFFFFFFFF, 0xFFFFFFFF)
    assert words[8:] == (0,) * 8


@pytest.mark.parametrize(
    ("operation", "value", "constant", "taken"),
    [
        ("jeq", 5, 5, True), ("jeq", 5, 6, False), ("jge", 5, 5, True), ("jge", 4, 5, False), ("jgt", 5, 5, False),
        ("jgt", 6, 5, True), ("jset", 6, 4, True), ("jset", 6, 1, False), ("jset", 6, 0, False),
        ("jgt", 0x80000000, 0x7FFFFFFF, True), ("jge", 0xFFFFFFFF, 1, True),
    ],
)  # fmt: skip
def test_jumps_compare_without_sign(operation: str, value: int, constant: int, taken: bool) -> None:
    program = assemble(
        f"0000: ld [0]\n0001: {operation} #{constant} ? 0002 : 0003\n0002: ret #0x7fff0000\n0003: ret #0x50001"
    )
    assert (run(program, Call("x86_64", value)).value == ALLOW) == taken


def test_a_run_tells_its_path_and_what_it_looked_at() -> None:
    program = assemble(
        "0000: ld [0]\n0001: jeq #0x3 ? 0002 : 0005\n0002: ld [16]\n0003: and #0xff\n0004: ja 0005\n0005: ret #0x7fff0000"
    )
    closing = run(program, Call("x86_64", 3, (5,)))
    assert closing.path == (0, 1, 2, 3, 4, 5)
    assert loads(program, closing.path) == {0, 16}
    assert not is_constant_allow(program, Call("x86_64", 3))
    assert is_constant_allow(program, Call("x86_64", 4))


@pytest.mark.parametrize(
    ("value", "verdict"),
    [
        (ALLOW, Verdict("allow")),
        (0x7FC00000, Verdict("trap")),
        (0x7FF00005, Verdict("trap")),
        (0x50009, Verdict("errno", 9)),
        (0x50000, Verdict("errno", 0)),
        (0x80000000, Verdict("kill")),
    ],
)
def test_a_return_value_is_read_as_action_and_data(value: int, verdict: Verdict) -> None:
    assert run(pack([Instruction(0x06, 0, 0, value)]), Call("x86_64", 0)).verdict == verdict


def test_an_action_that_no_filter_of_ours_has_is_no_verdict() -> None:
    trap = run(pack([Instruction(0x06, 0, 0, 0x00030000)]), Call("x86_64", 0))  # SECCOMP_RET_TRAP: a signal
    with pytest.raises(BadProgram):
        _ = trap.verdict


anything = st.builds(
    Instruction, st.integers(0, 0xFFFF), st.integers(0, 255), st.integers(0, 255), st.integers(0, 0xFFFFFFFF)
)
near_misses = st.builds(
    Instruction,
    st.sampled_from([0x05, 0x06, 0x15, 0x20, 0x35, 0x54]),
    st.integers(0, 3),
    st.integers(0, 3),
    st.integers(0, 70),
)


@settings(deadline=None)  # the machine may be busy
@given(st.lists(anything | near_misses, max_size=30))
def test_any_instructions_end_in_a_value_or_in_bad_program(instructions: list[Instruction]) -> None:
    """Jumps only lead forward, so every run ends; nothing is read outside the program or the data."""
    try:
        result = run(instructions, Call("x86_64", 1, (1, 2, 3)))
    except BadProgram:
        return
    assert list(result.path) == sorted(set(result.path))
    assert instructions[result.path[-1]].code == 0x06
