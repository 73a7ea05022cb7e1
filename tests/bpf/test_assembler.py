"""Assembler and disassembler: text and bytes say the same program."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from bpf.policies import PAIRS, policy_for
from hypothesis import given, settings
from hypothesis import strategies as st
from pyjail_bpf.assembler import BadProgram, Instruction, assemble, pack, unpack
from pyjail_bpf.compiler import compile_filter
from pyjail_bpf.disassembler import c_source, listing, text
from pyjail_bpf.table import by_number
from pyjail_bpf.verifier import verify


def names_of(arch: str) -> dict[int, str]:
    return {number: row.name for number, row in by_number(arch).items()}


operations = st.sampled_from(["ld", "and", "ja", "jeq", "jgt", "jge", "jset"])
CODES = {"ld": 0x20, "and": 0x54, "ja": 0x05, "jeq": 0x15, "jgt": 0x25, "jge": 0x35, "jset": 0x45}
parts = st.tuples(operations, st.integers(0, 255), st.integers(0, 255), st.integers(0, 0xFFFFFFFF))


def program_of(drawn: list[tuple[str, int, int, int]], value: int) -> bytes:
    """A valid program of the operations that our filters use; what was drawn is cut to what is allowed at its place."""
    instructions = []
    for place, (operation, first, second, constant) in enumerate(drawn):
        ahead = min(256, len(drawn) - place)
        code = CODES[operation]
        if operation == "ld":
            instructions.append(Instruction(code, 0, 0, constant % 16 * 4))
        elif operation == "and":
            instructions.append(Instruction(code, 0, 0, constant))
        elif operation == "ja":
            instructions.append(Instruction(code, 0, 0, constant % ahead))
        else:
            instructions.append(Instruction(code, first % ahead, second % ahead, constant))
    return pack([*instructions, Instruction(0x06, 0, 0, value)])


@settings(deadline=None)  # the machine may be busy
@given(st.lists(parts, max_size=300), st.integers(0, 0xFFFFFFFF))
def test_any_program_survives_the_way_through_text(drawn: list[tuple[str, int, int, int]], value: int) -> None:
    program = program_of(drawn, value)
    source = "\n".join(f"{place:04}: {text(place, instruction)}" for place, instruction in enumerate(verify(program)))
    assert assemble(source) == program


@pytest.mark.parametrize(("arch", "engine"), PAIRS)
def test_a_commented_listing_assembles_to_the_filter_it_shows(arch: str, engine: str) -> None:
    program = compile_filter(policy_for(arch, engine))
    assert assemble(listing(program, names_of(arch))) == program
    assert pack(unpack(program)) == program


def test_the_listing_names_what_it_compares_with() -> None:
    shown = listing(compile_filter(policy_for("x86_64", "notify")), names_of("x86_64"))
    assert re.search(r"jge #0x48 .*; fcntl$", shown, re.MULTILINE)
    assert re.search(r"jeq #0xc000003e .*; x86_64$", shown, re.MULTILINE)
    assert re.search(r"ld \[24\] +; low word of argument 1$", shown, re.MULTILINE)
    assert re.search(r"ret #0x50009 +; errno EBADF$", shown, re.MULTILINE)
    assert re.search(r"ret #0x50000 +; answer 0$", shown, re.MULTILINE)
    number_tests = [line for line in shown.splitlines() if re.search(r"jeq #0x3 .*; close$", line)]
    assert len(number_tests) <= 1, "only comparisons of the number are named after calls"


@pytest.mark.parametrize(
    "source",
    [
        "0000: ret",
        "0001: ret #0x0",
        "0000: jeq #0x1 ? 0001 : 0300\n0001: ret #0x0",
        "0000: jeq #0x1 ? 0000 : 0001\n0001: ret #0x0",
        "0000: div #0x0",
        "ret #0x0",
    ],
)
def test_text_that_is_no_program_is_refused(source: str) -> None:
    with pytest.raises(BadProgram):
        assemble(source)


def test_bytes_that_are_no_program_are_refused() -> None:
    with pytest.raises(BadProgram):
        unpack(b"\0" * 9)
    with pytest.raises(BadProgram):
        text(0, Instruction(0xFF, 0, 0, 0))


@pytest.mark.parametrize(("arch", "engine"), PAIRS)
def test_the_c_source_holds_the_same_bytes(arch: str, engine: str, tmp_path: Path) -> None:
    """The compiler of C is the judge: it writes the array out again."""
    program = compile_filter(policy_for(arch, engine))
    source = tmp_path / "filter.c"
    source.write_text(
        "#include <linux/filter.h>\n#include <stdio.h>\n"
        + c_source(program, names_of(arch))
        + "int main(void) { return fwrite(filter, sizeof filter, 1, stdout) != 1; }\n"
    )
    subprocess.run(["gcc", "-Wall", "-Werror", "-o", tmp_path / "filter", source], check=True)
    assert subprocess.run([tmp_path / "filter"], capture_output=True, check=True).stdout == program
