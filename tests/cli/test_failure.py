"""A failure is one line with its facts, whatever they contain."""

from __future__ import annotations

import errno
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyjail.failure import FAILED, USAGE, Failure, UsageError, one_line, system_failure


def test_the_line_has_the_contracts_form() -> None:
    assert str(Failure("WHAT", "WHICH", "WHY", "WHAT TO DO")) == "WHAT: WHICH (WHY); WHAT TO DO"
    assert str(Failure("WHAT", todo="DO")) == "WHAT; DO"
    assert str(Failure("WHAT", why="WHY")) == "WHAT (WHY)"


@given(st.text(), st.one_of(st.text(), st.binary()), st.text(), st.text())
def test_the_line_is_one_line_and_free_of_control_characters(
    what: str, which: str | bytes, why: str, todo: str
) -> None:
    text = str(Failure(what, which, why, todo))
    assert len(text.splitlines()) <= 1
    assert text.isprintable()
    text.encode("utf-8")


@given(st.text())
def test_printable_text_stays_as_it_is(text: str) -> None:
    if text.isprintable():
        assert one_line(text) == text


@pytest.mark.parametrize(
    ("text", "shown"), [("a\nb", r"a\nb"), ("\x1b[2J", r"\x1b[2J"), (os.fsdecode(b"\xff"), r"\xff")]
)
def test_what_a_terminal_would_obey_is_shown_instead(text: str, shown: str) -> None:
    assert one_line(text) == shown


def test_wrong_usage_is_2_and_other_failures_are_125() -> None:
    assert UsageError("x").code == USAGE == 2
    assert Failure("x").code == FAILED == 125


def test_a_failure_of_the_system_says_the_kernels_reason() -> None:
    error = OSError(errno.EACCES, os.strerror(errno.EACCES))
    assert str(system_failure("cannot open", b"/x", error, "do this")) == "cannot open: /x (Permission denied); do this"
