"""pyjail's own messages: which engine and why, JSON, silence; the guest's output stays untouched."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest
from running import ENGINES, IS_AHEAD, Jail


@pytest.fixture
def chosen(jail: Jail) -> Jail:
    """The same user with `--engine auto`."""
    return dataclasses.replace(jail, engine="auto")


@pytest.mark.parametrize("engine", ENGINES[:1], indirect=True)
def test_auto_says_which_engine_it_took_and_why(chosen: Jail, busybox: Path) -> None:
    done = chosen("/bin/echo", "out", root=busybox, options=("--log-level", "info"))
    assert (done.returncode, done.stdout) == (0, "out\n")
    lines = [line for line in done.stderr.splitlines() if "engine" in line]
    assert len(lines) == 1, done.stderr
    assert ENGINES[0] in lines[0]


def test_what_a_jail_in_a_jail_cannot_have_is_refused_in_one_line(jail: Jail) -> None:
    """The option is named, and nothing is started with less than was asked for; without it the same command runs."""
    inner = (jail.checkout / "tools" / "pyjail", "run", "--root", "/")
    outer = ("--bind", f"{jail.checkout}:{jail.checkout}:ro")
    done = jail(*inner, "--hostname", "other", "--", "/bin/echo", "inner", options=outer)
    assert (done.returncode, done.stdout) == (125, "")
    (line,) = [line for line in done.stderr.splitlines() if not line.startswith("pyjail: denied: ")]
    assert line.startswith("pyjail: error: ")
    assert "--hostname" in line
    without = jail(*inner, "--", "/bin/echo", "inner", options=outer)
    assert without.stdout == ("" if IS_AHEAD else "inner\n")
    assert not IS_AHEAD or "another program's listener takes calls that pyjail serves" in without.stderr


def test_nothing_is_said_when_all_is_well(jail: Jail, busybox: Path) -> None:
    assert jail("/bin/true", root=busybox).stderr == ""


def test_messages_are_json_when_asked(jail: Jail, busybox: Path) -> None:
    done = jail("/bin/true", root=busybox, options=("--log-level", "debug", "--log-format", "json"))
    events = [json.loads(line) for line in done.stderr.splitlines()]
    assert events
    assert all("level" in event for event in events)


def test_an_error_is_one_json_line_when_asked(jail: Jail, busybox: Path) -> None:
    done = jail("/no/such/program", root=busybox, options=("--log-format", "json"))
    (line,) = done.stderr.splitlines()
    assert "/no/such/program" in json.dumps(json.loads(line))
    assert done.returncode == 127


def test_quiet_hides_warnings_and_keeps_errors(jail: Jail, busybox: Path) -> None:
    options = ("--tmpfs", "/data:size=1M")
    assert "warning" in jail("/bin/true", root=busybox, options=options).stderr
    assert jail("/bin/true", root=busybox, options=(*options, "--quiet")).stderr == ""
    assert "error" in jail("/no/such", root=busybox, options=("--quiet",)).stderr
