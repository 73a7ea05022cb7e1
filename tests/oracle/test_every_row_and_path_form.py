"""Every system call that names a file, in every form of a path, answers in a jail as under real chroot with real binds."""

from __future__ import annotations

import os

import pytest
from pyjail_bpf.rows import TRAP, Row
from pyjail_bpf.table import ROWS
from pyjail_bpf.table_files import FILE_ROWS
from running import ENGINES

from oracle import cases, descriptor_cases, variants
from oracle.cases import Case
from oracle.comparing import LANE, Sides, report
from oracle.sides import LANE_CALLS

ROWS_WITH_PATHS = cases.path_rows()
USERS = ("root", "plain")
# Every case for each engine and each user; the other two pairs, which differ in nothing of their own, try a third of them.
WHOLE = {("notify", "plain"), ("ptrace", "root")}


def chosen(made: list[Case], engine: str, user: str) -> list[Case]:
    if os.environ.get("PYJAIL_LONG") or (engine, user) in WHOLE:
        return made
    return made[::3] if len(made) > 200 else made


@pytest.mark.parametrize("user", USERS)
@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("row", ROWS_WITH_PATHS, ids=lambda row: row.name)
def test_a_call_answers_as_under_chroot(both: Sides, engine: str, user: str, row: Row) -> None:
    """Result, errno, what was opened or told, and what became of the tree are the same for every form of a path."""
    made = chosen(cases.cases_of(row), engine, user)
    found = both.differences(engine, user, row.name, made)
    assert not found, report(found, len(made))


@pytest.mark.parametrize("user", USERS)
@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("row", [row for row in ROWS_WITH_PATHS if row.x86_64 in LANE_CALLS], ids=lambda row: row.name)
def test_a_call_through_the_fast_lane_answers_as_under_chroot(both: Sides, engine: str, user: str, row: Row) -> None:
    """The same for the calls of patched programs, whether the lane answers them or hands them on."""
    made = chosen(cases.cases_of(row), engine, user)
    found = both.differences(f"{engine} {LANE}", user, row.name, made)
    assert not found, report(found, len(made))


@pytest.mark.parametrize("user", USERS)
@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("row", descriptor_cases.rows(), ids=lambda row: row.name)
def test_a_call_on_a_descriptor_answers_as_under_chroot(both: Sides, engine: str, user: str, row: Row) -> None:
    """The same for the trapped calls that take a descriptor, a buffer or a socket's name."""
    made = descriptor_cases.cases_of(row)
    found = both.differences(engine, user, row.name, made)
    assert not found, report(found, len(made))


def test_every_trapped_row_that_names_a_file_has_oracle_data() -> None:
    """A row added to the table without cases here is an error."""
    lacking = {
        row.name for row in ROWS_WITH_PATHS if row.handler not in variants.VARIANTS or len(cases.cases_of(row)) < 20
    }
    assert not lacking
    with_a_path_argument = {row.name for row in ROWS if row.verdict == TRAP and "path" in row.args.split()}
    assert with_a_path_argument == {row.name for row in ROWS_WITH_PATHS}
    covered = {row.name for row in (*ROWS_WITH_PATHS, *descriptor_cases.rows())} | descriptor_cases.ELSEWHERE
    assert {row.name for row in FILE_ROWS} <= covered


def test_forms_reach_every_kind_of_answer(both: Sides) -> None:
    """The cases are worth running: natively they succeed in many ways and meet every usual errno."""
    row = next(row for row in ROWS_WITH_PATHS if row.name == "openat")
    answers, _ = both.answers("native", "plain", row.name, cases.cases_of(row))
    met = {answer.split()[1] for answer in answers if answer.startswith("errno")}
    assert {"1", "2", "6", "9", "13", "14", "17", "20", "21", "22", "30", "36", "40"} <= met
    assert sum(answer.startswith("fd") for answer in answers) > 300
