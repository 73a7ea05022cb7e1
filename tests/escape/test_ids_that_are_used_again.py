"""A guest is killed in the midst of a call, and its id is another guest's at once: nothing of the call is the other one's.

Not its working directory, its descriptors, its memory, nor its identity. In a pid namespace, where somebody outside the jail keeps
setting back the number that the next process gets (ns_last_pid, pid_namespaces(7)): which takes root.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from guests import build
from running import Jail, finish

pytestmark = pytest.mark.skipif(os.geteuid() != 0, reason="a pid namespace of its own takes root to make")

SECONDS = float(os.environ.get("PYJAIL_FUZZ_SECONDS", 2))
SET_BACK = """
import os, time
last = os.open("/proc/sys/kernel/ns_last_pid", os.O_WRONLY)
while True:
    os.pwrite(last, b"300", 0)
    time.sleep(0.00002)
"""
# The command's status is what counts; the other process ends with it.
BOTH = 'python=$1 script=$2; shift 2; "$python" -c "$script" & other=$!; "$@"; status=$?; kill "$other"; exit "$status"'
PYTHON = "/usr/bin/python3"


@pytest.fixture
def root(place: Path, jail: Jail) -> Path:
    """``w/a`` is everybody's, ``w/b`` the user's own."""
    made = place / "root"
    for name in ("bin", "w/a", "w/b"):
        (made / name).mkdir(parents=True)
    shutil.copy(build("reuse"), made / "bin/reuse")
    for path in (made / "w", made / "w/a", made / "w/b"):
        jail.user.own(path)
    (made / "w/a").chmod(0o777)
    return made


def reused(words: list[str], jail: Jail) -> dict[str, int]:
    """What the program counts, where ids are set back all the time."""
    process = subprocess.Popen(
        ["unshare", "--pid", "--fork", "--mount-proc", "--kill-child", "sh", "-c", BOTH, "sh", PYTHON, SET_BACK, *words],
        env=jail.user.environment, cwd="/", stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    done = finish(process, SECONDS + 60)
    assert done.returncode == 0, done
    said = done.stdout.split()
    return dict(zip(said[::2], map(int, said[1::2]), strict=True))


@pytest.mark.parametrize("workers", ["1", "2"])
def test_nothing_of_a_dead_guests_call_goes_to_whoever_has_its_id(jail: Jail, root: Path, workers: str) -> None:
    """No directory appears where only the second stands, nothing in its memory, and it is told what it asked itself.

    Where the answer was being written when its guest died, the second is ended, in whose memory it may lie (kernel/guest.py).
    In root's jail once with a first one that has become another user, so that neither has the other's identity.
    """
    for uid in ("-1", "1000") if jail.user.uid == 0 else ("-1",):
        found = reused(jail.words(("/bin/reuse", str(SECONDS), uid, "/w"), root, ("--workers", workers)), jail)
        print(jail.engine, jail.user.name, workers, uid, found)
        assert found["wrong"] == 0, found
        assert min(found["calls"], found["reused"]) > 5 * SECONDS, found
        assert found["ended"] <= found["reused"] // 2, found
        assert os.listdir(root / "w/b") == []
