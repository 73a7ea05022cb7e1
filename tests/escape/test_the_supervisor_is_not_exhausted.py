"""What guests can make the supervisor hold or wait for: openers that block, programs that are new each time, large arguments."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from processes import command_line, descendants, kill_tree, wait_until
from running import Jail, User, finish

BLOCKED, PROGRAMS, MOST = 64, 80, 160
SCRIPT = f"""
mkfifo fifo
for i in $(seq {BLOCKED}); do cat fifo & pids="$pids $!"; done
for i in $(seq {PROGRAMS}); do
    cp /bin/busybox busybox; echo $i >> busybox
    ./busybox true || exit 3
    rm busybox
done
large=$(head -c 100000 /dev/zero | tr '\\0' x)
/bin/busybox true "$large" "$large" "$large" "$large" "$large" "$large" || exit 4
/bin/busybox true "$large$large" 2>/dev/null && exit 5
ls "$large" 2>/dev/null && exit 6
echo ready
read line
ls / >/dev/null || exit 7
while :; do : > fifo; done & # some may not have come to their open yet
writer=$!
wait $pids
kill $writer
echo done
"""


@pytest.fixture
def writable(place: Path, user: User) -> Path:
    made = place / "w"
    made.mkdir()
    return user.own(made)


def descriptors(pid: int) -> int:
    """Of all of pyjail's own processes in the tree of ``pid``, that which has most."""
    counts = []
    for process in (pid, *descendants(pid)):
        try:
            if "pyjail/__main__" in command_line(process):
                counts.append(len(os.listdir(f"/proc/{process}/fd")))
        except OSError:
            continue  # it has ended
    return max(counts)


def test_blocked_openers_and_new_programs_leave_it_at_work(jail: Jail, busybox: Path, writable: Path) -> None:
    """Nobody else waits for the blocked ones, and the supervisor's descriptors do not grow with what guests start."""
    options = ("--bind", f"{writable}:/w", "--workdir", "/w")
    run = jail.start("/bin/sh", "-c", SCRIPT, root=busybox, options=options, stdin=subprocess.PIPE)
    try:
        assert run.stdout is not None
        assert run.stdout.readline() == "ready\n", run.communicate(timeout=10)
        assert wait_until(lambda: sum(command_line(pid).startswith("cat fifo") for pid in descendants(run.pid)) == BLOCKED, 10)
        assert descriptors(run.pid) < MOST
        done = finish(run, 60, "\n")
        assert (done.returncode, done.stdout) == (0, "done\n"), done
    finally:
        kill_tree(run.pid)
