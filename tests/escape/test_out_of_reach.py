"""Programs that would be beyond the supervisor's reach, descriptors that were not given."""

from __future__ import annotations

import fcntl
import json
import os
from pathlib import Path

from running import Jail, User


def test_a_program_that_cannot_be_read_is_not_started_by_a_plain_user(
    jail: Jail, user: User, busybox: Path, place: Path
) -> None:
    """The kernel would make it undumpable, and so its memory nobody's to read (would_dump, fs/exec.c). Root may read it anyway."""
    program = place / "true"
    program.write_bytes((busybox / "bin/busybox").read_bytes())
    user.own(program)
    program.chmod(0o111)
    done = jail("/bin/sh", "-c", "/w/true; echo $?", root=busybox, options=("--bind", f"{place}:/w"))
    assert done.stdout == ("0\n" if user.uid == 0 else "126\n"), done


INHERITED = r"""
import json, os, sys
found = []
for number in range(3, 4096):
    try:
        os.fstat(number)
    except OSError:
        continue
    try:
        os.open("outside-only", os.O_RDONLY, dir_fd=number)
        found.append([number, "read"])
    except OSError:
        if number < 960:
            found.append([number, "open"])
print(json.dumps(found))
"""
NUMBERS = (63, 700, 959, 960, 963, 1000, 1023)


def test_no_directory_that_pyjail_was_started_with_is_left(jail: Jail, bookworm: Path, place: Path) -> None:
    """At any number, pyjail's own among them; nothing that guests find there opens what lies in it."""
    (place / "outside-only").write_text("x")
    opened = os.open(place, os.O_RDONLY)
    taken: list[int] = []
    try:
        taken += [fcntl.fcntl(opened, fcntl.F_DUPFD, number) for number in NUMBERS]
        done = jail("python3", "-S", "-c", INHERITED, root=bookworm, pass_fds=tuple(taken))
    finally:
        for number in [opened, *taken]:
            os.close(number)
    assert (done.returncode, json.loads(done.stdout)) == (0, []), done
