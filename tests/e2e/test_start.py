"""The two ways in which reaper and first guest are started (orders.py, and first.py after forks) come to the same."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from containers.lacks import PATH_LISTENER
from processes import descendants, kill_tree, wait_until
from running import BENEATH, Jail

# Without these every run forks (orders.refusal, or no memory that can be executed).
NEEDED_FOR_ORDERS = {"memfd-exec", "addfd", "second-listener", PATH_LISTENER}
FORKED = ("--timeout", "600")  # with limits the launcher forks
BY_ORDERS = ()
STATE = """
umask; ulimit -a; ulimit -Ha; pwd; id
grep -E '^(Cap|Sig|Shd|NoNewPrivs|Seccomp|Groups|Uid|Gid|Umask)' /proc/self/status | grep -v SigQ
for fd in /proc/self/fd/*; do n=${fd##*/}; [ "$n" -lt 900 ] && [ "$n" != 255 ] && echo "$n"; done
env | sort; trap; cat /proc/self/comm
"""


@pytest.fixture
def sleeping(jail: Jail, busybox: Path, request: pytest.FixtureRequest) -> Iterator[subprocess.Popen[str]]:
    process = jail.start(
        "/bin/sh", "-c", "echo ready; read line", root=busybox, options=request.param, stdin=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    yield process
    kill_tree(process.pid)
    process.communicate()


def reapers(pid: int) -> list[str]:
    """What the reapers below a process run."""
    found = [p for p in descendants(pid) if Path(f"/proc/{p}/comm").read_text() == "pyjail-reaper\n"]
    return [os.readlink(f"/proc/{p}/exe") for p in found]


@pytest.mark.parametrize("sleeping", [BY_ORDERS], indirect=True)
def test_a_plain_run_has_a_reaper_of_its_own_code(sleeping: subprocess.Popen[str]) -> None:
    """No copy of the supervisor: a memfd, and a few pages. Where the kernel has no way for that, a fork all the same."""
    (exe,) = reapers(sleeping.pid)
    is_fork = not NEEDED_FOR_ORDERS.isdisjoint(BENEATH.split(","))
    assert ("python" in exe) if is_fork else exe.startswith("/memfd:reaper")


@pytest.mark.parametrize("sleeping", [FORKED], indirect=True)
def test_with_limits_the_reaper_is_a_fork(sleeping: subprocess.Popen[str]) -> None:
    """The control of what is compared below."""
    (exe,) = reapers(sleeping.pid)
    assert "python" in exe


def test_both_starts_give_the_guest_the_same(jail: Jail, busybox: Path) -> None:
    """Ids, capabilities, signals, limits, umask, descriptors, environment, directory."""
    with open(os.devnull) as kept:
        options = ("--preserve-fds", str(kept.fileno()), "--workdir", "/tmp", "--env", "GIVEN=a b\nc")
        ways = []
        for way in (BY_ORDERS, FORKED):
            done = jail("/bin/sh", "-c", STATE, root=busybox, options=(*way, *options), pass_fds=(kept.fileno(),))
            assert done.returncode == 0, done.stderr
            ways.append(done.stdout)
    assert "NoNewPrivs:\t1" in ways[0] and "GIVEN=a b" in ways[0] and f"\n{kept.name}" not in ways[0]
    assert ways[0] == ways[1]


@pytest.mark.parametrize(
    "command", [("nowhere",), ("/bin",), ("/etc/passwd",), ("/bin/nowhere",), ("/etc/passwd/x",), ("",)]
)
def test_both_starts_tell_the_same_of_a_command_that_cannot_start(
    jail: Jail, busybox: Path, command: tuple[str, ...]
) -> None:
    """One line and the exit status of a shell; as JSON too."""
    for form in ("console", "json"):
        ways = [jail(*command, root=busybox, options=(*way, "--log-format", form)) for way in (BY_ORDERS, FORKED)]
        told = [(done.returncode, done.stdout, _without_time(done.stderr)) for done in ways]
        assert told[0] == told[1]
        assert told[0][0] in (126, 127) and len(told[0][2].splitlines()) == 1


def _without_time(text: str) -> str:
    return ",".join(part for part in text.split(",") if "time" not in part)


@pytest.mark.parametrize("end", ["exit", "kill"])
def test_the_reaper_removes_whatever_guests_left(jail: Jail, busybox: Path, end: str) -> None:
    """Deep trees, directories without rights, many names, links out of the tree."""
    script = r"""cd /data; i=0
    while [ $i -lt 120 ]; do mkdir directory; cd directory; i=$((i+1)); done; echo x >file
    cd /data; i=0; mkdir many; while [ $i -lt 400 ]; do : >many/a-rather-long-name-$i; i=$((i+1)); done
    mkdir -p closed/inner/most; echo x >closed/inner/file; chmod 0 closed/inner; chmod 0 closed
    ln -s /etc link; ln -s .. many/up; echo ready; read line"""
    process = jail.start("/bin/sh", "-c", script, root=busybox, options=("--tmpfs", "/data"), stdin=subprocess.PIPE)
    try:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        held = {
            link.partition("/.pyjail-")
            for pid in (process.pid, *descendants(process.pid))
            for link in map(os.readlink, Path(f"/proc/{pid}/fd").iterdir())
        }
        tops = {top + private + rest.partition("/")[0] for top, private, rest in held if private}
        assert tops
        if end == "kill":
            process.kill()
        process.communicate("\n" if end == "exit" else None, timeout=20)
        assert wait_until(lambda: not any(map(os.path.exists, tops)), 3), tops
    finally:
        kill_tree(process.pid)
