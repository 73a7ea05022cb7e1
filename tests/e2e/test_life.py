"""The life of a run: what ends it, what is forwarded, and that nothing is left."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from processes import command_line, descendants, kill_tree, wait_until
from running import Jail, finish


@pytest.fixture
def mark() -> str:
    """A number of seconds that no other sleep on this machine uses: finds the guests of one test."""
    return f"{3000 + os.getpid() % 997}.{time.monotonic_ns() % 10**9:09d}"


def alive(mark: str) -> list[int]:
    """The processes whose command line carries the mark, without the jail's own command line."""
    pids = map(int, filter(str.isdigit, os.listdir("/proc")))
    return [pid for pid in pids if command_line(pid) == f"sleep {mark}"]


@pytest.fixture
def started(jail: Jail, busybox: Path, mark: str) -> Iterator[subprocess.Popen[str]]:
    """A run with a tree of sleeping guests: one in a session of its own, one orphaned."""
    script = f"sleep {mark} & (setsid sleep {mark} &) ; (trap '' HUP INT TERM; sleep {mark}) & echo ready; wait"
    process = jail.start("/bin/sh", "-c", script, root=busybox)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n", process.stderr and process.stderr.read()
    assert wait_until(lambda: len(alive(mark)) == 3, 10)
    yield process
    kill_tree(process.pid)
    process.communicate()


def private_places(pid: int) -> set[str]:
    """The directories of its own that a run keeps in /tmp, /var/tmp or /dev/shm: it holds descriptors beneath them."""
    found = set()
    for process in (pid, *descendants(pid)):
        for target in held(process):
            top, private, rest = target.partition("/.pyjail-")
            if private:
                found.add(top + private + rest.partition("/")[0])
    return found


def held(process: int) -> Iterator[str]:
    """What its descriptors name; some are closed while we look, and it may end."""
    try:
        for fd in Path(f"/proc/{process}/fd").iterdir():
            try:
                yield os.readlink(fd)
            except FileNotFoundError:
                pass
    except FileNotFoundError:
        pass


def test_a_killed_supervisor_leaves_no_guest(started: subprocess.Popen[str], mark: str) -> None:
    """SIGKILL to the process that was started: within a second every guest is dead, whatever it ignores."""
    before = descendants(started.pid)
    started.kill()
    started.wait()
    assert wait_until(lambda: not alive(mark), 1), [command_line(pid) for pid in alive(mark)]
    assert wait_until(lambda: not [pid for pid in before if command_line(pid)], 1)


def ours(pid: int) -> list[int]:
    """The processes of pyjail's own that a run depends on: not the one that makes copies for later runs."""
    found = [p for p in (pid, *descendants(pid)) if "pyjail/__main__" in command_line(p)]
    return [p for p in found if Path(f"/proc/{p}/comm").read_text() != "pyjail-copies\n"]


def test_any_killed_process_of_pyjails_own_ends_the_run(jail: Jail, busybox: Path, mark: str) -> None:
    """Whichever of its processes dies by SIGKILL: no guest outlives it by a second, no caller waits for ever."""
    lane = ("--fast-lane", "off")  # whoever makes copies looks like one of them before it has its name
    first = jail.start("/bin/sh", "-c", f"echo ready; sleep {mark}", root=busybox, options=lane)
    assert first.stdout is not None
    first.stdout.readline()
    count = len(ours(first.pid))
    first.terminate()
    finish(first, 10)
    assert count >= 2
    for index in range(count):
        process = jail.start("/bin/sh", "-c", f"echo ready; sleep {mark}", root=busybox, options=lane)
        assert process.stdout is not None
        process.stdout.readline()
        assert wait_until(lambda: bool(alive(mark)), 5)
        os.kill(ours(process.pid)[index], signal.SIGKILL)
        try:
            assert wait_until(lambda: not alive(mark), 1), f"process {index} of {count}"
            assert finish(process, 5).returncode != 0
        finally:
            kill_tree(process.pid)


@pytest.mark.parametrize("end", ["exit", "terminate", "kill"])
@pytest.mark.parametrize("name", ["busybox", "bookworm", None])
def test_an_ended_run_leaves_nothing(
    jail: Jail, place: Path, request: pytest.FixtureRequest, name: str | None, end: str
) -> None:
    """However it ends, SIGKILL to the supervisor included: what it kept outside the root is gone within a second."""
    root = request.getfixturevalue(name) if name else None
    script = "echo x >/dev/shm/left; echo x >/data/file; echo ready; read line"
    process = jail.start(
        "/bin/sh", "-c", script, root=root, options=("--tmpfs", "/data"), cwd=place, stdin=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    kept = private_places(process.pid)
    assert kept
    if end != "exit":
        getattr(process, end)()
    process.communicate("\n" if end == "exit" else None, timeout=10)
    assert wait_until(lambda: not any(map(os.path.exists, kept)), 1), kept
    assert not os.path.exists("/dev/shm/left")
    assert not os.listdir(place)


def test_the_end_of_the_command_ends_the_rest(jail: Jail, busybox: Path, mark: str) -> None:
    done = jail.shell(f"(trap '' HUP TERM; sleep {mark}) >/dev/null 2>&1 & exit 6", root=busybox)
    assert done.returncode == 6
    assert wait_until(lambda: not alive(mark), 1)


def test_wait_waits_for_every_guest(jail: Jail, busybox: Path) -> None:
    script = "(sleep 1; echo late) & exit 6"
    done = jail.shell(script, root=busybox, options=("--wait",))
    assert (done.returncode, done.stdout) == (6, "late\n"), done.stderr


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGUSR1, signal.SIGWINCH])
def test_a_signal_to_pyjail_reaches_the_command(jail: Jail, bookworm: Path, number: signal.Signals) -> None:
    code = f"""
import os, signal, time
signal.signal({int(number)}, lambda *_: (os.write(1, b'caught\\n'), os._exit(9)))
os.write(1, b'ready\\n')
while True: time.sleep(0.05)  # a signal just before a sleep begins does not shorten it
"""
    process = jail.start("python3", "-c", code, root=bookworm)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n", process.stderr and process.stderr.read()
    process.send_signal(number)
    done = finish(process, 10)
    assert (done.returncode, done.stdout) == (9, "caught\n")


def test_an_unhandled_signal_ends_command_and_run(jail: Jail, busybox: Path, mark: str) -> None:
    process = jail.start("/bin/sh", "-c", f"echo ready; exec sleep {mark}", root=busybox)
    assert process.stdout is not None
    process.stdout.readline()
    process.terminate()
    assert finish(process, 10).returncode == 128 + signal.SIGTERM
    assert not alive(mark)


def test_output_written_before_the_end_is_not_lost(jail: Jail, busybox: Path) -> None:
    done = jail.shell("i=0; while [ $i -lt 3000 ]; do echo line $i; i=$((i+1)); done; exit 1", root=busybox)
    assert done.stdout == "".join(f"line {i}\n" for i in range(3000))


def test_a_closed_pipe_ends_the_writer(jail: Jail, bookworm: Path) -> None:
    words = jail.words(["/usr/bin/yes"], root=bookworm)
    script = '"$@" | head -n 2; exit "${PIPESTATUS[0]}"'
    done = subprocess.run(
        ["/bin/bash", "-c", script, "bash", *words],
        capture_output=True,
        text=True,
        env=jail.user.environment,
        timeout=30,
        check=False,
    )
    assert (done.returncode, done.stdout) == (128 + signal.SIGPIPE, "y\ny\n")


def test_a_child_from_before_is_no_guest(jail: Jail, busybox: Path) -> None:
    """Of a shell that became pyjail by exec, as in a container's entry point: neither waited for nor ended."""
    script = 'sleep 60 >/dev/null 2>&1 & echo $!; exec "$@"'
    words = jail.words(["/bin/sh", "-c", "exit 3"], root=busybox)
    started = time.monotonic()
    done = subprocess.run(
        ["/bin/sh", "-c", script, "sh", *words],
        stdout=subprocess.PIPE, text=True, env=jail.user.environment, timeout=50, check=False,
    )  # fmt: skip
    os.kill(int(done.stdout), signal.SIGKILL)
    assert done.returncode == 3
    assert time.monotonic() - started < 40


def test_many_short_runs_all_end_well(jail: Jail, busybox: Path) -> None:
    for _ in range(20):
        assert jail("/bin/true", root=busybox, timeout=20).returncode == 0
