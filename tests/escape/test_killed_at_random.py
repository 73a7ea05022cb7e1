"""SIGKILL for one of pyjail's processes at random moments of a run: no guest outlives it by a second, and no file.

PYJAIL_KILLS   how many runs for each way of starting and victim (default 6; 50 moments are then spread over the suite)
"""

from __future__ import annotations

import os
import random
import select
import signal
import subprocess
import time
from pathlib import Path

import pytest
from processes import descendants, wait_until
from pyjail.kernel.held import take
from running import Jail

pytestmark = pytest.mark.alone

RUNS = int(os.environ.get("PYJAIL_KILLS", "6"))
LONGEST = 0.25  # seconds from the start: the beginning, the command, its end
SCRIPT = "echo x >/dev/shm/x; echo y >/tmp/y; (sleep 5; :) & i=0; while [ $i -lt 20 ]; do /bin/true; i=$((i+1)); done"
NAMES = {"reaper": "pyjail-reaper\n", "killer": "pyjail-killer\n"}


def left(place: Path) -> list[Path]:
    """What runs keep outside the root: in this test's own place, and in /dev/shm but for those of runs that live."""
    return [*filter(is_dead, Path("/dev/shm").glob(".pyjail-*")), *place.iterdir()]


def is_dead(directory: Path) -> bool:
    try:
        os.close(take(os.fsencode(directory)))
    except OSError:
        return False
    return True


def victim(process: subprocess.Popen[bytes], name: str) -> int:
    """Its process id, or the supervisor's where there is none (yet)."""
    for pid in descendants(process.pid):
        try:
            if Path(f"/proc/{pid}/comm").read_text() == NAMES.get(name):
                return pid
        except OSError:
            continue
    return process.pid


@pytest.mark.parametrize("options", [(), ("--timeout", "1h")], ids=["program", "forked"])
@pytest.mark.parametrize("name", ["supervisor", "reaper", "killer"])
def test_nothing_is_left(jail: Jail, busybox: Path, place: Path, name: str, options: tuple[str, ...]) -> None:
    """Guests hold the write end of our pipe: its end is the end of the last of them. What is there before is not ours."""
    seed = random.SystemRandom().randrange(1 << 32)
    moments = random.Random(seed)
    environment = jail.user.environment | {"TMPDIR": str(place)}
    before = set(left(place))
    for run in range(RUNS):
        moment = moments.uniform(0, LONGEST)
        told = f"seed {seed}, run {run}, {moment:.4f} s, {name}"
        words = jail.words(["/bin/sh", "-c", SCRIPT], busybox, list(options))
        with subprocess.Popen(
            words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            env=environment, start_new_session=True,
        ) as process:  # fmt: skip
            time.sleep(moment)
            try:
                os.kill(victim(process, name), signal.SIGKILL)
            except ProcessLookupError:
                pass  # the run was over
            assert process.stdout is not None
            assert select.select([process.stdout], [], [], 1)[0], told
            assert process.stdout.read() == b"", told
    jail("/bin/true", root=busybox)
    age(set(left(place)) - before)
    assert jail("/bin/true", root=busybox).returncode == 0
    assert wait_until(lambda: set(left(place)) <= before, 1), (f"seed {seed}", set(left(place)) - before)


def age(paths: set[Path]) -> None:
    """What is younger than a minute may be about to be used: later runs leave it alone."""
    for path in paths:
        try:
            os.utime(path, (0, 0))
        except FileNotFoundError:
            pass
