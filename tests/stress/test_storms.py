"""Threads, signals, execs and deaths at once: no wrong result and no hang; a regression for each hang that was ever met.

The guest (tests/guests/storm.c) checks each of its own results; natively, under chroot, it finds none wrong.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from guests import build
from running import Jail, User, chrooted, finish

LONG = bool(os.environ.get("PYJAIL_LONG"))
SECONDS = 60 if LONG else 5
TIMES = 10 if LONG else 1


@pytest.fixture
def root(place: Path, user: User) -> Path:
    """A root with storm, and its directories in /w."""
    made = place / "root"
    (made / "bin").mkdir(parents=True)
    (made / "proc").mkdir()
    (made / "dev").mkdir()
    shutil.copy(build("storm"), made / "bin/storm")
    for name in ("d0", "d1", "d2", "d3"):
        (made / "w" / name).mkdir(parents=True)
        (made / "w" / name / "file").write_text(name)
    user.own(made / "w")
    return made


def numbers(done: subprocess.CompletedProcess[str]) -> dict[str, int]:
    """What storm reported; its complaints are the message when it reported anything wrong."""
    words = done.stdout.split()
    assert done.returncode == 0, done.stderr[-3000:]
    assert words, done.stderr[-3000:]
    found = {words[i]: int(words[i + 1]) for i in range(0, len(words), 2)}
    assert found["wrong"] == 0, done.stderr[-3000:]
    return found


def storm(jail: Jail, root: Path, *words: object, timeout: float = 120) -> dict[str, int]:
    return numbers(jail("/bin/storm", *map(str, words), root=root, options=["--workdir", "/w"], timeout=timeout))


def test_threads_chdir_open_and_spawn_under_signals(jail: Jail, root: Path) -> None:
    """4 threads, 1 kHz SIGALRM whose handler makes calls itself, SIGCHLD: nothing wrong, and everybody got on."""
    found = storm(jail, root, "mixed", SECONDS, timeout=SECONDS + 60)
    assert found["chdirs"] > 100 * SECONDS, found
    assert found["opens"] > 200 * SECONDS, found
    assert found["spawns"] > 20 * SECONDS, found
    assert found["alarms"] > 100 * SECONDS, found
    assert found["inside"] > 10 * SECONDS, found
    assert found["interrupted"] == 0, found  # handlers restart calls


def test_a_thread_execs_while_others_spawn(jail: Jail, root: Path) -> None:
    """A thread killed by another's exec between stop and detach must be reaped, else the exec never ends (core-proof.md 4)."""
    assert storm(jail, root, "execs", 200 * TIMES)["spawns"] > 0


def test_guests_killed_at_any_moment_are_reaped(jail: Jail, root: Path) -> None:
    """A tracee killed in mid-call is reaped by its tracer: its parent's wait returns, and others go on."""
    assert storm(jail, root, "kills", 150 * TIMES)["spawns"] == 150 * TIMES


def test_vfork_leaves_no_frame_busy(jail: Jail, root: Path) -> None:
    """A vfork child's exec leaves a busy frame in its parent's memory; more than there are frames must not use them up."""
    assert storm(jail, root, "vforks", 200 * TIMES)["spawns"] == 200 * TIMES


def test_handlers_that_jump_out_of_a_stub_leave_no_frame_busy(jail: Jail, root: Path) -> None:
    """siglongjmp abandons a stub; thirty times, with eleven frames."""
    found = storm(jail, root, "jumps", 30 * TIMES)
    assert found["alarms"] == 30 * TIMES
    assert found["interrupted"] == 0


def test_a_blocking_call_in_a_stub_is_interrupted_as_natively(jail: Jail, root: Path) -> None:
    """A handler that returns gives EINTR, every time."""
    assert storm(jail, root, "interrupts", 20 * TIMES)["interrupted"] == 20 * TIMES


def test_more_execs_at_once_than_slots(jail: Jail, root: Path) -> None:
    """64 processes exec together on 12 slots: each becomes the program it asked for."""
    assert storm(jail, root, "together", 5 * TIMES)["spawns"] == 64 * 5 * TIMES


def test_short_lived_threads(jail: Jail, root: Path) -> None:
    """Threads that are born, make calls and die leave nothing behind that confuses the next."""
    assert storm(jail, root, "threads", 400 * TIMES)["chdirs"] == 400 * TIMES


@pytest.mark.skipif(os.geteuid() != 0, reason="a private pid namespace takes root to make")
def test_pids_that_are_used_again_name_the_right_process(jail: Jail, root: Path) -> None:
    """With few pids, each is soon another process's: slots, frames and tables must not take the new for the old."""
    limit = 'echo 310 > /proc/sys/kernel/pid_max && exec "$@"'
    words = jail.words(["/bin/storm", "wrap", str(400 * TIMES)], root, ["--workdir", "/w"])
    process = subprocess.Popen(
        ["unshare", "--pid", "--fork", "--mount-proc", "--kill-child", "sh", "-c", limit, "sh", *words],
        env=jail.user.environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd="/",
    )
    found = numbers(finish(process, 120))
    assert found["spawns"] == 400 * TIMES
    assert found["alarms"] >= 1, f"the pid space did not wrap: {found}"


@pytest.mark.skipif(os.geteuid() != 0, reason="chroot takes root")
@pytest.mark.parametrize(
    "words",
    [
        "mixed 1",
        "execs 30",
        "kills 20",
        "vforks 50",
        "jumps 20",
        "interrupts 5",
        "together 1",
        "threads 80",
        "wrap 50",
    ],
)
def test_the_guest_finds_nothing_wrong_under_chroot(user: User, root: Path, words: str) -> None:
    """The control: what storm checks holds natively."""
    shutil.copy("/var/cache/pyjail-roots/busybox/bin/busybox", root / "bin/busybox")
    numbers(chrooted(user, root, "/bin/busybox", "sh", "-c", f"cd /w && exec /bin/storm {words}"))
