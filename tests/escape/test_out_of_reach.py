"""Programs that would be beyond the supervisor's reach, descriptors that were not given."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from pyjail_bpf.layout import MAILBOX_FD
from running import Jail, User, native


def test_a_program_that_cannot_be_read_is_not_started_by_a_plain_user(
    jail: Jail, user: User, busybox: Path, place: Path
) -> None:
    """Outside it starts, undumpable: its memory would be nobody's to read (would_dump, fs/exec.c) but root's."""
    program = place / "true"
    program.write_bytes((busybox / "bin/busybox").read_bytes())
    user.own(program)
    program.chmod(0o111)
    script = "{0}/true; echo $?; true < {0}/true; echo $?"
    done = jail("/bin/sh", "-c", script.format("/w"), root=busybox, options=("--bind", f"{place}:/w"))
    outside = native(user, "/bin/sh", "-c", script.format(place))
    inside, without = ([int(word) == 0 for word in each.stdout.split()] for each in (done, outside))
    is_root = user.uid == 0
    assert (inside, without) == ([is_root, is_root], [True, is_root]), (done, outside)
    assert is_root or done.stdout.startswith("126\n"), done


SCAN = r"""
import json, os, stat
taken, open_ = {}, set()
for number in range(3, 4096):
    try:
        kind = os.fstat(number).st_mode
    except OSError:
        continue
    open_.add(number)
    with open(f"/proc/self/fdinfo/{number}") as file:
        flags = int(file.read().split("flags:")[1].split()[0], 8)
    try:
        os.close(os.open("outside-only", os.O_RDONLY, dir_fd=number))
        taken[number] = "leads outside"
    except OSError:
        if number < 960:
            taken[number] = "was not given"
        elif not flags & os.O_PATH and (flags & os.O_ACCMODE or not stat.S_ISREG(kind)):
            taken[number] = oct(kind) + " " + os.readlink(f"/proc/self/fd/{number}")
listed = {int(name) for name in os.listdir("/proc/self/fd")} - {0, 1, 2}
listing = {number for number in listed - open_ if not os.path.lexists(f"/proc/self/fd/{number}")}  # what listed them
print(json.dumps([taken, sorted(listed ^ open_ ^ listing), sorted(open_)]))
"""
NUMBERS = (3, 63, 700, 959, 960, 963, 1000, 1023)
HOLDING = " ".join(f'{number}<"$0"' for number in NUMBERS)


def scan(user: User, place: Path, words: list[str]) -> tuple[dict[str, str], list[int], list[int]]:
    """What is wrong with a program's descriptors; which only /proc or fstat(2) knows; all. It is given some of a directory."""
    (place / "outside-only").write_text("x")
    command = ["bash", "-c", f'exec {HOLDING}; exec "$@"', str(place), *words]
    done = subprocess.run(
        command,
        env=user.environment,
        cwd="/",
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done
    found, differing, numbers = json.loads(done.stdout)
    return found, differing, numbers


def test_no_directory_that_pyjail_was_started_with_is_left(jail: Jail, bookworm: Path, place: Path) -> None:
    """At any number, pyjail's own among them: only pins, and files that nobody writes, lie at the protected ones."""
    found, differing, numbers = scan(jail.user, place, jail.words(["python3", "-S", "-c", SCAN], bookworm))
    assert (found, differing) == ({}, [])
    assert numbers == list(range(MAILBOX_FD, MAILBOX_FD + len(numbers))) and len(numbers) > 3


def test_without_a_jail_each_of_them_is_inherited(user: User, place: Path) -> None:
    """The control."""
    found, differing, numbers = scan(user, place, [*user.prefix, "/usr/bin/python3", "-S", "-c", SCAN])
    assert (found, differing, numbers) == ({str(number): "leads outside" for number in NUMBERS}, [], list(NUMBERS))
