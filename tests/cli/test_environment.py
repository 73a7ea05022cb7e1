"""The command's environment: what it starts from, and what each option adds."""

from __future__ import annotations

import fnmatch
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyjail.arguments import parse
from pyjail.environment import PATH, build, matches
from pyjail.failure import FAILED, Failure, UsageError
from pyjail.plan_identity import Identity

HOST = {b"HOME": b"/host/home", b"TERM": b"vt100", b"SECRET": b"s", b"CI_A": b"1", b"CI_B": b"2", b"PWD": b"/somewhere"}
IDENTITY = Identity(b"someone", b"/their/home", b"/bin/shell")


def made(*words: str, embedded: bool = False) -> dict[bytes, bytes]:
    return build(parse("run", list(words)), HOST, IDENTITY, embedded=embedded)


CLEAN = {
    b"PATH": PATH, b"HOME": b"/their/home", b"USER": b"someone", b"LOGNAME": b"someone", b"SHELL": b"/bin/shell",
    b"TERM": b"vt100", b"PYJAIL": b"1",
}  # fmt: skip


def test_with_a_root_it_is_clean() -> None:
    assert made() == CLEAN
    assert made("--clear-env") == CLEAN


def test_without_a_root_it_is_inherited_unless_cleared() -> None:
    assert made(embedded=True) == HOST | {b"PYJAIL": b"1"}
    assert made("--clear-env", embedded=True) == CLEAN


def test_env_host_inherits_all_but_the_hosts_working_directory() -> None:
    assert made("--env-host") == {k: v for k, v in HOST.items() if k != b"PWD"} | {b"PYJAIL": b"1"}
    assert b"PWD" not in made("--workdir", "/x", embedded=True)


def test_env_host_and_clear_env_contradict_each_other() -> None:
    with pytest.raises(UsageError):
        made("--env-host", "--clear-env")


def test_env_sets_and_copies() -> None:
    found = made("--env", "A=1", "-e", "SECRET", "-eB=x=y", "--env", "C=", "--env", "MISSING")
    assert found == CLEAN | {b"A": b"1", b"SECRET": b"s", b"B": b"x=y", b"C": b""}


def test_a_variable_copied_from_a_host_without_it_is_absent() -> None:
    assert b"LANG" not in made("--env", "LANG=C", "--env", "LANG")


def test_env_wins_over_the_file_and_the_file_over_the_pattern(tmp_path: Path) -> None:
    file = tmp_path / "env"
    file.write_text("CI_A=file\nCI_B=file\n")
    found = made("--env", "CI_A=word", "--env-file", str(file), "--env-pass", "CI_*")
    assert (found[b"CI_A"], found[b"CI_B"]) == (b"word", b"file")
    assert made("--env-pass", "CI_?")[b"CI_A"] == b"1"


def test_a_file_is_read_as_dockers(tmp_path: Path) -> None:
    file = tmp_path / "env"
    file.write_bytes(b"# comment\n\n  A=1\nB='quoted' \r\nSECRET\nMISSING\nRAW=\xff\n#X=1\nlast=no newline")
    found = made("--env-file", str(file))
    wanted = {b"A": b"1", b"B": b"'quoted' ", b"SECRET": b"s", b"RAW": b"\xff", b"last": b"no newline"}
    assert found == CLEAN | wanted


def test_a_file_that_cannot_be_read_is_a_failure(tmp_path: Path) -> None:
    with pytest.raises(Failure) as caught:
        made("--env-file", str(tmp_path / "missing"))
    assert caught.value.code == FAILED


@pytest.mark.parametrize("text", ["", "=", "=x", " A=1", "A =1", "A\0=1"])
def test_what_is_no_variable_is_wrong_usage(text: str) -> None:
    with pytest.raises(UsageError):
        made(f"--env={text}")


@pytest.mark.parametrize("line", ["=x", "export B=2", "two words"])
def test_a_wrong_line_of_a_file_is_named(tmp_path: Path, line: str) -> None:
    """A shell's script is none; docker refuses blanks in a name too."""
    file = tmp_path / "env"
    file.write_text(f"A=1\n{line}\n")
    with pytest.raises(UsageError) as caught:
        made("--env-file", str(file))
    assert f"{file}:2" in str(caught.value)


@pytest.mark.parametrize("given", [{}, {"LANG": "C"}, {"LC_CTYPE": "C"}, {"LC_CTYPE": "C.UTF-8"}, {"LC_ALL": "C"}])
def test_what_python_adds_at_its_start_is_not_inherited(given: dict[str, str]) -> None:
    """The oracle is env(1): in the C locale Python sets LC_CTYPE (PEP 538), which changes what programs print."""
    code = "import os; from pyjail.environment import inherited; print(sorted(inherited(os.environb).items()))"
    words = [sys.executable, "-c", f"import sys; sys.path[:] = {sys.path}; {code}"]
    natively = subprocess.run(["/usr/bin/env"], env=given, capture_output=True, check=True, text=True).stdout
    said = subprocess.run(words, env=given, capture_output=True, check=True, text=True).stdout
    assert said == f"{sorted(tuple(line.encode().split(b'=')) for line in natively.splitlines())}\n"


SMALL = st.text(alphabet="ab*?", max_size=8)


@given(st.text(alphabet="ab", max_size=8), SMALL)
def test_patterns_match_as_fnmatch_does(name: str, pattern: str) -> None:
    """Oracle: fnmatch, for its `*` and `?` (it has brackets too, which names of variables do not need)."""
    assert matches(os.fsencode(name), os.fsencode(pattern)) == fnmatch.fnmatchcase(name, pattern)
