"""The filter, as committed: a change of the table, the rules or the compiler is seen in a diff of assembly.

To accept a change: PYJAIL_GOLDEN=write ./tools/test tests/bpf/test_golden.py, and read the diff.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from bpf.policies import PAIRS, policy_for
from pyjail_bpf.assembler import assemble
from pyjail_bpf.compiler import compile_filter
from pyjail_bpf.disassembler import listing
from pyjail_bpf.table import by_number

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize(("arch", "engine"), PAIRS)
def test_the_filter_is_the_committed_one(arch: str, engine: str) -> None:
    program = compile_filter(policy_for(arch, engine))
    text = listing(program, {number: row.name for number, row in by_number(arch).items()})
    file = GOLDEN / f"{arch}-{engine}.asm"
    if os.environ.get("PYJAIL_GOLDEN") == "write":
        file.write_text(text)
    committed = file.read_text()
    assert assemble(committed) == program, f"{file.name} is another filter; see this module's first lines"
    assert committed == text


def test_compiling_twice_gives_the_same_bytes() -> None:
    assert compile_filter(policy_for("x86_64", "notify")) == compile_filter(policy_for("x86_64", "notify"))
