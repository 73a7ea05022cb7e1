"""No guest makes the supervisor wait for it, while all others are not served.

Found: on the ptrace engine, which leads a thread through several system calls of its own, the first thread of a process could be
killed in their midst by the process's own filter; the kernel tells of a leader's end only when its other threads have ended. And
a copy of a guest's socket that the supervisor closed last waited as long as the guest had asked for (SO_LINGER).
"""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from guests import build
from running import IS_DOCKERS, Jail, User

# Of the calls that an open takes there, the second where pidfd_getfd is refused; asm/unistd_64.h
SOCKETPAIR, CONNECT, CLOSE = 53, 42, 3
IS_REFUSED = IS_DOCKERS
LONGEST = 2900  # milliseconds: the machine may be busy; what was found lasted for the whole of the run, or an hour
PATIENCE = 3000  # how long the control waits


def stall(jail: Jail, place: Path, busybox: Path, *words: object, options: tuple[str, ...] = ()) -> dict[str, int]:
    """What the program says while it attacks: opens of another guest, the longest of them, how often it attacked."""
    (place / "file").write_text("read-only, so that no guest opens it by itself")
    bind = ["--bind", f"{place}:/ro:ro", "--bind", f"{build('stall')}:/stall:ro"]
    done = jail("/stall", *map(str, words), "/ro/file", root=busybox, options=[*bind, *options], timeout=40)
    assert done.returncode == 0, done
    said = done.stdout.split()
    return {said[at]: int(said[at + 1]) for at in range(0, len(said), 2)}


@pytest.mark.parametrize("number", [CONNECT if IS_REFUSED else SOCKETPAIR, CLOSE])
def test_a_thread_that_dies_between_two_steps_holds_up_nobody(
    user: User, checkout_for: Callable[[User], Path], place: Path, busybox: Path, number: int
) -> None:
    """On the ptrace engine alone; the attack is that its own open never comes back."""
    said = stall(Jail("ptrace", user, checkout_for(user)), place, busybox, "thread", number)
    assert said["opens"] > 10, said
    assert said["longest"] < LONGEST, said
    assert said["attacks"] == 1, said


def test_no_socket_of_a_guest_lingers_in_the_supervisor(jail: Jail, place: Path, busybox: Path) -> None:
    """Closed by the guest at random moments of a trap on it, so that ours is often the last."""
    said = stall(jail, place, busybox, "linger", 4, options=("--workers", "1"))
    assert said["attacks"] > 2, said
    assert said["opens"] > 10, said
    assert said["longest"] < LONGEST, said


def test_the_last_close_of_such_a_socket_waits() -> None:
    """The control: whoever closes it last waits, here until the program has seen enough."""
    done = subprocess.run([build("stall"), "close"], capture_output=True, text=True, timeout=20, check=True)
    assert done.stdout == f"opens 0 longest {done.stdout.split()[3]} attacks 1\n"
    assert int(done.stdout.split()[3]) >= PATIENCE
