"""The linter: silent about the real table, and it finds every kind of mistake when one is made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from bpf.policies import PAIRS, policy_for
from pyjail_bpf import compiler, linter
from pyjail_bpf.dsl import ALLOW, TRAP, If, errno, exactly, high, low, within
from pyjail_bpf.linter import lint, lint_expression, lint_program, lint_rules, lint_table
from pyjail_bpf.rows import allow, refuse, trap
from pyjail_bpf.rules import RULES
from pyjail_bpf.table import ROWS, by_name

if TYPE_CHECKING:
    from pyjail_bpf.dsl import Expression
    from pyjail_bpf.policy import Policy


@pytest.mark.parametrize(("arch", "engine"), PAIRS)
def test_the_table_and_every_policy_are_clean(arch: str, engine: str) -> None:
    assert lint(policy_for(arch, engine)) == []


BAD_ROWS = {
    "allowed natively, but takes a path": allow("openx", 900, 900, "fd path", why="it seemed harmless"),
    "no why": allow("getx", 900, 900, "fd"),
    "trapped to no handler": trap("getx", 900, 900, "path", "", why="x"),
    "no such errno: EWHAT": refuse("getx", 900, 900, "EWHAT", "x"),
    "no such rule: colse": allow("getx", 900, 900, "fd", rule="colse", why="x"),
    "no such feature: gpu": trap("getx", 900, 900, "fd", "x", when="gpu", why="x"),
    "no such arguments: fd pointer": allow("getx", 900, 900, "fd pointer", why="x"),
    "no such arguments: fd fd fd fd fd fd fd": allow("getx", 900, 900, "fd fd fd fd fd fd fd", why="x"),
    "path is argument 2, but there are 2": trap("getx", 900, 900, "fd path", "x", why="x", path=2),
    "a number on no architecture": allow("getx", None, None, "fd", why="x"),
    "no such verdict: maybe": allow("getx", 900, 900, "fd", why="x").replace(verdict="maybe"),
}


@pytest.mark.parametrize("what", BAD_ROWS)
def test_a_bad_row_is_found(what: str) -> None:
    assert [str(finding) for finding in lint_table([*ROWS, BAD_ROWS[what]])] == [f"{BAD_ROWS[what].name}: {what}"]


def test_two_rows_with_one_number_or_name_are_found() -> None:
    again = by_name["close"].replace(name="shut")
    found = {str(finding) for finding in lint_table([*ROWS, again])}
    assert found == {"3: 2 rows have this number of x86_64", "57: 2 rows have this number of aarch64"}
    twin = by_name["close"].replace(x86_64=900, aarch64=900)
    assert {str(finding) for finding in lint_table([*ROWS, twin])} == {"close: 2 rows have this name"}


EBADF = errno("EBADF")
CLOSE, OPENAT2, MUNMAP = by_name["close"], by_name["openat2"], by_name["munmap"]
BAD_EXPRESSIONS = {
    "a deny rule that compares all 64 bits of an int": (
        CLOSE,
        If(exactly(0, 960), EBADF, ALLOW),
        "a rule reads the high word of argument 0, which the kernel does not (fd)",
    ),
    "an allow rule that compares the low word of a pointer": (
        OPENAT2,
        If(low(2).equals(0x10000), ALLOW, TRAP),
        "a rule allows by the low word of argument 2 alone (ptr)",
    ),
    "an allow rule that tests the high word for something else than a value": (
        OPENAT2,
        If((high(2) < 1) & low(2).equals(0x10000), ALLOW, TRAP),
        "a rule allows by the low word of argument 2 alone (ptr)",
    ),
    "an allow rule that looks at half of a size": (
        OPENAT2,
        If(exactly(2, 0x10000) & low(3).equals(24), ALLOW, TRAP),
        "a rule allows by the low word of argument 3 alone (size)",
    ),
    "an exception of a deny rule by the low word": (
        MUNMAP,
        If(within(0, 0, 0x60000), If(low(0).equals(0x50000) & low(1).equals(4096), ALLOW, EBADF), ALLOW),
        "a rule allows by the low word of argument 1 alone (size)",
    ),
    "a rule that reads an argument which the call does not have": (
        CLOSE,
        If(low(3).equals(1), EBADF, ALLOW),
        "a rule reads argument 3, but there are 1",
    ),
    "a rule that traps a row without a handler": (
        CLOSE,
        If(low(0).equals(1), TRAP, ALLOW),
        "a rule traps, but the row has no handler",
    ),
}


@pytest.mark.parametrize("what", BAD_EXPRESSIONS)
def test_a_bad_rule_is_found(what: str) -> None:
    row, expression, finding = BAD_EXPRESSIONS[what]
    assert lint_expression(row, expression) == [finding]


def test_a_bad_rule_is_found_where_the_table_uses_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def close(policy: Policy) -> Expression:
        return If(exactly(0, 960), EBADF, ALLOW)

    monkeypatch.setitem(RULES, "close", close)
    found = [str(finding) for finding in lint(policy_for("x86_64", "notify"))]
    assert found == ["close: a rule reads the high word of argument 0, which the kernel does not (fd)"]


def test_a_rule_without_a_row_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(RULES, "idle", RULES["close"])
    assert [str(finding) for finding in lint_rules(policy_for("x86_64", "notify"))] == ["idle: no row uses this rule"]


def test_an_allow_that_looks_at_an_argument_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """Correct verdicts, but the kernel's bitmap no longer answers: every getppid would run the filter."""
    honest = compiler.decision

    def heavy(policy: Policy) -> Any:
        return If(low(0).equals(12345), honest(policy), honest(policy))

    monkeypatch.setattr(compiler, "decision", heavy)
    found = lint_program(policy_for("x86_64", "notify"))
    assert len(found) > 180
    assert "not on the number alone" in str(found[0])


def test_a_program_that_the_kernel_would_refuse_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linter, "compile_filter", lambda policy: b"\x20\0\0\0\0\0\0\0")
    assert [str(finding) for finding in lint_program(policy_for("x86_64", "notify"))] == [
        "program: the last instruction does not return"
    ]
