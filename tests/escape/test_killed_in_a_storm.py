"""SIGKILL for pyjail's processes in the midst of a storm of forks: a second later nobody of the jail is left, and no file.

The storm holds the write end of our pipe, so that its end is the end of the last of its processes, however short their lives.
"""

from __future__ import annotations

import os
import select
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from guests import build
from processes import descendants, wait_until
from running import Jail, User

# A thousand forks a second beside other tests would fail those.
pytestmark = pytest.mark.alone

SECONDS = 8  # after which a storm ends by itself
VICTIMS = ("supervisor", "supervisor and reaper", "group")


@contextmanager
def storm(jail: Jail, root: Path, kind: str, options: tuple[str, ...] = ()) -> Iterator[subprocess.Popen[bytes]]:
    """A run in which one rages; whatever becomes of the test, everybody is gone afterwards."""
    program = build("chains")
    words = [f"/guests/{program.name}", str(SECONDS), kind]
    command = jail.words(words, root, [f"--bind={program.parent}:/guests:ro", *options])
    with subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, env=jail.user.environment, start_new_session=True
    ) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == b"ready\n"
            time.sleep(0.3)
            yield process
        finally:
            process.kill()
            assert is_over(process, SECONDS + 5)


def is_over(process: subprocess.Popen[bytes], seconds: float) -> bool:
    """Whether nobody holds the pipe any more, within this time."""
    assert process.stdout is not None
    return bool(select.select([process.stdout], [], [], seconds)[0]) and not process.stdout.read()


def named(pid: int, name: str) -> list[int]:
    found = []
    for process in descendants(pid):
        try:
            if Path(f"/proc/{process}/comm").read_text() == f"{name}\n":
                found.append(process)
        except (FileNotFoundError, ProcessLookupError):
            continue
    return found


def kill(process: subprocess.Popen[bytes], victims: str) -> None:
    reapers = named(process.pid, "pyjail-reaper")
    if victims == "group":
        os.killpg(process.pid, signal.SIGKILL)
        return
    process.kill()
    if victims != "supervisor":
        assert reapers
        for reaper in reapers:
            os.kill(reaper, signal.SIGKILL)


def of_the_lane(user: User) -> set[str]:
    """The directories that runs keep beside the copies."""
    lane = user.home / ".cache/pyjail/lane"
    return {name for name in os.listdir(lane) if name.startswith("jail-")} if lane.exists() else set()


@pytest.mark.parametrize("options", [(), ("--timeout", "1h")], ids=["program", "forked"])
@pytest.mark.parametrize("victims", VICTIMS)
@pytest.mark.parametrize("kind", ["fleeing", "spreading"])
def test_nobody_outlives_pyjail(jail: Jail, busybox: Path, kind: str, victims: str, options: tuple[str, ...]) -> None:
    """Without a reaper everybody lived on, and with one whoever forks and exits at once may, if killed one by one."""
    before = of_the_lane(jail.user)
    with storm(jail, busybox, kind, options) as process:
        kill(process, victims)
        assert is_over(process, 1), (jail.engine, victims)
        assert wait_until(lambda: of_the_lane(jail.user) <= before, 1)


def test_left_alone_a_storm_goes_on(jail: Jail, busybox: Path) -> None:
    """The control: it is not the storm's own end that was seen."""
    with storm(jail, busybox, "fleeing") as process:
        assert not is_over(process, 1.1)


def test_a_killed_killer_is_the_end_too(jail: Jail, busybox: Path) -> None:
    """The reaper ends everybody as well as it can without, and says so."""
    with storm(jail, busybox, "spreading") as process:
        (killer,) = named(process.pid, "pyjail-killer")
        os.kill(killer, signal.SIGKILL)
        assert is_over(process, 5)
        assert process.wait(5) == 125
