"""The end of the filter decides what the rule's expression says, for any mounts."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st
from pyjail_bpf.compiler import compile_filter
from pyjail_bpf.dsl import ALLOW, TRAP, evaluate
from pyjail_bpf.layout import HOW_SIZE, HOW_STRIDE, MAILBOX, MOUNT_FD, how_flags, how_levels, record
from pyjail_bpf.policy import ENGINES, Policy
from pyjail_bpf.simulator import Call, run
from pyjail_bpf.table import ARCHES, numbers
from pyjail_bpf.tail import FEW
from pyjail_bpf.verifier import verify

MOST = min(len(how_flags(arch)) for arch in ARCHES)
level_of = st.tuples(st.integers(0, MOST), st.integers(0, MOST)).map(lambda pair: (min(pair), max(pair)))
LEVELS = st.lists(level_of | st.sampled_from(list(how_levels("x86_64").values())), max_size=3 * FEW).map(tuple)
ALTERNATING = tuple((0, 1 + number % 2) for number in range(2 * FEW + 5))  # each mount is a run of its own
# a section has as many leaves as it can have, and these are as long as they can be
EVERY_LEVEL = tuple((1 + number % 7, 8 + number % (MOST - 8)) for number in range(4 * FEW))


@given(
    arch=st.sampled_from(ARCHES), engine=st.sampled_from(ENGINES), levels=LEVELS,
    above=st.integers(-2, 3 * FEW + 2), index=st.integers(-1, MOST + 1), offset=st.sampled_from((0, 0, 0, 1, 16)),
    twin=st.sampled_from((0, 0, 0, 1 << 32)), size=st.sampled_from((HOW_SIZE, HOW_SIZE, HOW_SIZE + 1, HOW_SIZE | 1 << 32)),
)  # fmt: skip
@example("x86_64", "notify", ALTERNATING, FEW - 1, 0, 0, 0, HOW_SIZE)
@example("x86_64", "notify", ALTERNATING, FEW, 1, 0, 0, HOW_SIZE)
@example("aarch64", "ptrace", EVERY_LEVEL, 4 * FEW - 1, 1, 0, 0, HOW_SIZE)
@example("x86_64", "notify", (), 0, 0, 0, 0, HOW_SIZE)
def test_a_call_is_decided_as_the_expression_decides_it(
    arch: str, engine: str, levels: tuple[tuple[int, int], ...], above: int, index: int, offset: int, twin: int, size: int
) -> None:
    """Descriptors before, among and behind the mounts, records of every level and beside them, with their high words."""
    policy = Policy(arch, engine, levels)
    call = Call(arch, numbers(arch)["openat2"], (MOUNT_FD + above, 0, record(index) + offset | twin, size))
    assert run(compile_filter(policy), call).verdict == evaluate(policy.expression(call.number), call.words())


@given(arch=st.sampled_from(ARCHES), levels=LEVELS, above=st.integers(-1, 3 * FEW), index=st.integers(0, MOST - 1))
@example("x86_64", ALTERNATING, 2 * FEW + 4, 0)
def test_a_mount_allows_the_records_of_its_level_and_no_other(
    arch: str, levels: tuple[tuple[int, int], ...], above: int, index: int
) -> None:
    """Said once more in the words of Policy, not of the rule."""
    allowed = 0 <= above < len(levels) and levels[above][0] <= index < levels[above][1]
    how = MAILBOX + HOW_STRIDE * index
    call = Call(arch, numbers(arch)["openat2"], (MOUNT_FD + above, 0, how, HOW_SIZE))
    assert run(compile_filter(Policy(arch, "notify", levels)), call).verdict == (ALLOW if allowed else TRAP)


@given(levels=LEVELS)
@example(ALTERNATING)
@example(EVERY_LEVEL)
def test_the_kernel_would_take_it(levels: tuple[tuple[int, int], ...]) -> None:
    """Every jump leads forward to an instruction of the program, and the last one returns."""
    verify(compile_filter(Policy("x86_64", "notify", levels)))
