"""What a call works with while it is under way is the guest's to rewrite: its stack, the stubs' frames, its descriptors.

Nothing of it leads out of the jail: no program of the host starts, no directory and no file outside is reached, what is protected
stays what it is. The attackers' progress is checked: what they rewrote took effect, within what a guest may.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from guests import build
from pyjail_bpf.layout import FRAME_COUNT, FRAME_SIZE, FRAME_STRING, FRAMES
from running import Jail, User, native

LONG = bool(os.environ.get("PYJAIL_LONG"))
FRAME_NUMBERS = 64  # N0 and N1 of loader/x86_64/stubs.S
PROGRAMS = ("stack_race", "frame_race", "number_race")

pytestmark = pytest.mark.skipif(os.uname().machine != "x86_64", reason="the guests have registers of x86_64")


class Outside:
    """``out`` beside the jail's root: a directory with a file, a program in the way of a shell, one that is compiled."""

    def __init__(self, place: Path, user: User) -> None:
        self.root, self.work, self.out = place / "root", place / "root/w", place / "out"
        for directory in (self.root / "bin", self.root / "proc", self.work / "asked", self.work / "other", self.out):
            directory.mkdir(parents=True)
        for name in PROGRAMS:
            shutil.copy(build(name), self.root / "bin")
            (self.root / "bin" / build(name).name).rename(self.root / "bin" / name)
        (self.work / "asked/here").write_text("asked")
        (self.work / "other/here").write_text("another")
        (self.work / "out").symlink_to(self.out)
        (self.out / "here").write_text("SECRET" * 9)
        (self.out / "tool").write_text("#!/bin/sh\nexit 66\n")
        (self.out / "tool").chmod(0o755)
        user.own(self.work)
        evil = build("number_race", "-static", "-DEVIL")
        self.fds = [os.open(path, os.O_RDONLY) for path in (self.out, evil)]

    def close(self) -> None:
        for fd in self.fds:
            os.close(fd)

    def frames(self) -> list[str]:
        """Where a guest's frames lie."""
        return [str(word) for word in (FRAMES, FRAME_SIZE, FRAME_COUNT, FRAME_STRING, FRAME_NUMBERS)]


@pytest.fixture
def outside(place: Path, user: User) -> Iterator[Outside]:
    made = Outside(place, user)
    yield made
    made.close()


def parsed(done: subprocess.CompletedProcess[str]) -> dict[str, int]:
    words = done.stdout.split()
    assert done.returncode == 0 and words[:1] == ["calls"], done
    return {words[i]: int(words[i + 1]) for i in range(0, len(words), 2)}


def test_an_exec_whose_stack_and_arguments_are_rewritten_starts_what_it_names(jail: Jail, outside: Outside) -> None:
    """200 times: the stack pointer, argv, envp and their strings lie in memory that another process rewrites."""
    count = 5_000 if LONG else 200
    words = ("/bin/stack_race", "self", str(count), "/bin/stack_race", str(outside.out / "tool"))
    found = parsed(jail(*words, root=outside.root, timeout=300))
    assert (found["calls"], found["leaks"], found["failed"]) == (count, 0, 0), found
    assert min(found["one"], found["two"]) > count // 20, found  # what it found as its argument
    assert found["flips"] > count, found


def test_where_paths_are_put_below_the_stack_pointer_another_program_starts(user: User, outside: Outside) -> None:
    """The control: the same program under a tracer that translates as others do."""
    program = outside.root / "bin/stack_race"
    found = parsed(native(user, program, "translated", "400", program, outside.out / "tool"))
    assert found["leaks"] > 0, found


@pytest.mark.parametrize("kind", ["chdir", "open", "exec"])
def test_frames_that_are_rewritten_lead_to_what_the_guest_may_reach(jail: Jail, outside: Outside, kind: str) -> None:
    """Another string is another place beneath the root, or an error; other numbers close what is the guest's own."""
    count = 100_000 if LONG else 500
    words = ("/bin/frame_race", kind, str(count), str(outside.out), *outside.frames())
    found = parsed(jail(*words, root=outside.root, options=["--workdir", "/w"], timeout=300))
    assert found["calls"] >= count and found["leaks"] == 0, found
    assert found["asked"] > 0, found
    assert found["other" if kind == "exec" else "failed"] + found["other"] >= 3, found


def test_a_string_that_nothing_confines_leads_outside(user: User, outside: Outside) -> None:
    """The control: the same rewriting, of the same place, where the record is an ordinary one."""
    program = outside.root / "bin/frame_race"
    found = parsed(native(user, program, "bare", "1000", outside.out, *outside.frames(), cwd=outside.work))
    assert found["leaks"] > 0, found


KINDS = ("chdir", "fchdir", "exec", "fexec")


@pytest.mark.parametrize("kind", KINDS)
def test_descriptors_that_are_replaced_lead_nowhere(jail: Jail, outside: Outside, kind: str) -> None:
    """All numbers, by a directory and a program of outside that the guest holds: they were hit, and nothing of outside was reached.

    The place that is hidden has the programs given by number, which is what can be hit of an exec; not of one that the lane makes,
    as it does once there is a copy of the program.
    """
    count = 50_000 if LONG else 300 if "chdir" in kind else 100
    given = ",".join(map(str, outside.fds))
    words = ("/bin/number_race", kind, str(count), "/w", *map(str, outside.fds), str(outside.out / "here"))
    options = ("--workdir", "/w", "--preserve-fds", given, "--hide", "/w/hidden", "--fast-lane", "off")
    found = parsed(jail(*words, root=outside.root, options=options, pass_fds=tuple(outside.fds), timeout=300))
    assert found["calls"] >= count and found["leaks"] == 0, found
    assert found["right"] > 0 and (kind == "chdir" or found["harmed"] >= 3), found  # on one CPU no chdir of 100,000 was hit
    assert found["flips"] > count and found["refused"] > 0, found


@pytest.mark.parametrize("kind", ["fchdir", "fexec"])
def test_without_a_jail_they_lead_outside(user: User, outside: Outside, kind: str) -> None:
    """The control: what was put at the number is where the process stands, what runs."""
    words = ["/bin/number_race", kind, "300", str(outside.work), *map(str, outside.fds), str(outside.out / "here")]
    words[0] = str(outside.root) + words[0]
    done = subprocess.run(
        [*user.prefix, *words], capture_output=True, text=True, timeout=60, check=False, pass_fds=outside.fds, cwd=outside.work
    )
    assert parsed(done)["leaks"] > 0, done
