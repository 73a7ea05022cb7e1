"""The table: every system call has one row, with the right number on both architectures."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pyjail_bpf import table
from pyjail_bpf.oracle import compare_numbers, known_calls
from pyjail_bpf.rows import TRAP

HEADER = Path("/usr/include/x86_64-linux-gnu/asm/unistd_64.h")
NEWEST = {"x86_64": 469, "aarch64": 469}  # file_setattr, Linux 6.17


@pytest.mark.parametrize("arch", table.ARCHES)
def test_every_number_libseccomp_knows_is_in_the_table_under_its_name(arch: str) -> None:
    assert len(known_calls(arch)) > 300, "the oracle knows next to nothing"
    assert compare_numbers(arch) == []


@pytest.mark.skipif(not HEADER.exists(), reason="no kernel headers of x86_64 here")
def test_every_number_of_the_kernel_headers_is_in_the_table_under_its_name() -> None:
    defined = {name: int(number) for name, number in re.findall(r"#define __NR_(\w+) (\d+)", HEADER.read_text())}
    assert len(defined) > 300
    ours = table.numbers("x86_64")
    assert {name: ours.get(name) for name in defined} == defined


@pytest.mark.parametrize("arch", table.ARCHES)
def test_numbers_from_424_on_are_the_same_on_both_architectures(arch: str) -> None:
    """Since Linux 5.1 new calls get one number everywhere: an independent check of the rows no oracle here knows."""
    other = table.numbers("aarch64" if arch == "x86_64" else "x86_64")
    new = {name: number for name, number in table.numbers(arch).items() if number >= 424}
    assert new == {name: other.get(name) for name in new}
    assert sorted(new.values()) == list(range(424, NEWEST[arch] + 1)), "no number is left out"


@pytest.mark.parametrize("arch", table.ARCHES)
def test_by_number_is_in_order_and_leads_to_the_same_rows_as_by_name(arch: str) -> None:
    rows = table.by_number(arch)
    assert list(rows) == sorted(rows)
    assert {row.name: number for number, row in rows.items()} == table.numbers(arch)
    assert all(table.by_name[row.name] is row for row in rows.values())


def test_every_call_that_names_a_path_is_trapped_or_refused() -> None:
    named = [row for row in table.ROWS if "path" in row.args.split()]
    assert len(named) > 60
    assert [row.name for row in named if row.verdict == "allow"] == []


def test_every_role_is_bound_once_and_to_an_argument_of_a_fitting_type() -> None:
    """A dirfd is a descriptor, a path is a path: a row bound to the wrong argument would let a handler act on nonsense."""
    fitting = {"dirfd": {"fd"}, "dirfd2": {"fd"}, "path": {"path"}, "path2": {"path"}, "fd": {"fd"}, "name": {"str"}}
    wrong = [
        (row.name, role)
        for row in table.ROWS
        for role, source in row.bind.items()
        if role in fitting and isinstance(source, int) and row.args.split()[source] not in fitting[role]
    ]
    assert wrong == []


def test_every_path_of_a_trapped_call_is_bound() -> None:
    for row in table.ROWS:
        if row.verdict == TRAP:
            paths = {place for place, kind in enumerate(row.args.split()) if kind == "path"}
            assert paths <= {source for source in row.bind.values() if isinstance(source, int)}, row.name
