"""The head that is made ahead and the tail of the mounts: together just what the compiler makes."""

from __future__ import annotations

from struct import pack
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyjail.filter_heads import HEADS
from pyjail.filters import LAST_PROTECTED, completed, program
from pyjail.kernel.table import ARCH
from pyjail_bpf.assembler import unpack
from pyjail_bpf.compiler import compile_filter
from pyjail_bpf.layout import how_levels
from pyjail_bpf.policy import ENGINES, FEATURES, Policy

LEVELS = st.lists(st.sampled_from(list(how_levels(ARCH).values())), max_size=60).map(tuple)


def _name(key: Any) -> str:
    """In the same order for every hash seed: each worker of the tests has its own."""
    engine, features = key
    return "+".join((engine, *sorted(features)))


KEYS: list[tuple[str, frozenset[str]]] = sorted(HEADS, key=_name)


@given(engine=st.sampled_from(ENGINES), levels=LEVELS, features=st.frozensets(st.sampled_from(sorted(FEATURES))))
def test_a_filter_made_ahead_is_the_one_that_the_compiler_makes(
    engine: str, levels: tuple[tuple[int, int], ...], features: frozenset[str]
) -> None:
    """Byte by byte, for any mounts."""
    policy = Policy(ARCH, engine, levels, features)
    assert (
        completed(HEADS[engine, features], engine, levels)
        == program(engine, levels, features)
        == compile_filter(policy)
    )


@pytest.mark.parametrize("key", KEYS, ids=_name)
def test_the_place_of_the_last_number_is_found_by_its_bytes(key: tuple[str, frozenset[str]]) -> None:
    """These four bytes stand nowhere but where an instruction compares with them."""
    head = HEADS[key]
    compared = [instruction for instruction in unpack(head) if instruction[3] == LAST_PROTECTED]
    assert compared
    assert head.count(pack("=I", LAST_PROTECTED)) == len(compared)
