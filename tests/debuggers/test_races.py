"""A path that is rewritten while a traced program execs never starts a program of the host (--debuggers)."""

from __future__ import annotations

from pathlib import Path

import pytest
from guests import build
from running import Jail, User, native

TRIES = 500


@pytest.fixture
def tool(place: Path, user: User) -> Path:
    """A program of the host, beneath no mount of the jail, which everybody may start."""
    found = place / "tool"
    found.write_text("#!/bin/sh\necho SECRET\n")
    found.chmod(0o755)
    return user.own(found)


def parsed(said: str) -> dict[str, int]:
    words = said.split()
    assert words[:1] == ["calls"], said
    return {words[i]: int(words[i + 1]) for i in range(0, len(words), 2)}


@pytest.mark.parametrize("how", ["thread", "process"])
def test_no_host_program_starts_from_a_traced_exec(notify: Jail, programs_root: Path, tool: Path, how: str) -> None:
    """The path flips between a program of the jail and one of the host; both were met, and the host's never ran."""
    options = ("--debuggers", "--tmpfs", "/w", "--workdir", "/w", "--bind", f"{build('race')}:/w/race:ro")
    words = ("strace", "-f", "-o", "/dev/null", "/w/race", "exec", how, str(TRIES), "/w/race", str(tool))
    done = notify(*words, root=programs_root, options=options, timeout=300)
    assert (done.returncode, done.stderr) == (0, ""), done
    result = parsed(done.stdout)
    assert result["calls"] == TRIES
    assert result["leaks"] == 0, result
    assert result["good"] > 20, result
    assert result["bad"] > 20, result
    assert result["flips"] > TRIES, result


def test_the_same_program_starts_it_outside_of_a_jail(user: User, tool: Path) -> None:
    """The control: under strace alone the race is won."""
    race = build("race")
    words = ("strace", "-f", "-o", "/dev/null", race, "exec", "thread", "200", race, tool)
    done = native(user, *words, timeout=120)
    assert parsed(done.stdout)["leaks"] > 0, done
