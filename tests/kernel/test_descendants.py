"""Ending a tree of processes from its subreaper, whatever the tree does meanwhile."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import textwrap
import time

import pytest
from pyjail.kernel import descendants

STORM = {
    "daemons": """
for _ in range(20):
    if os.fork() == 0:
        os.setsid()
        if os.fork(): os._exit(0)
        time.sleep(100)
""",
    "fork storm": """
for _ in range(3):
    if os.fork() == 0:
        end = time.time() + 20
        while time.time() < end:
            if os.fork(): os._exit(0)
""",
    "ignored signals": """
for s in (1, 2, 15): signal.signal(s, signal.SIG_IGN)
if os.fork() == 0: time.sleep(100)
time.sleep(100)
""",
    "stopped": """
if os.fork() == 0: os.kill(os.getpid(), signal.SIGSTOP)
time.sleep(100)
""",
}

RUN = """
import os, signal, sys, time
from pyjail.kernel.descendants import descendants, end_descendants
from pyjail.kernel.sys import PR_SET_CHILD_SUBREAPER, prctl
prctl(PR_SET_CHILD_SUBREAPER, 1)
first = os.fork()
if first == 0:
{storm}
    time.sleep(100)
    os._exit(0)
time.sleep(0.3)
before = len(descendants(os.getpid()))
ended = []
end_descendants(lambda pid, status: ended.append(pid))
print(before, first in ended, len(descendants(os.getpid())))
"""


@pytest.mark.parametrize("storm", STORM)
def test_nobody_below_is_left(storm: str) -> None:
    """Everybody is killed and reaped, in a bounded time; the record names the first child."""
    code = RUN.format(storm=textwrap.indent(STORM[storm], "    "))
    started = time.monotonic()
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=30, env=dict(os.environ))
    assert told.returncode == 0, told.stderr
    before, first_ended, left = told.stdout.split()
    assert int(before) >= 1 and first_ended == "True" and left == "0"
    assert time.monotonic() - started < 20


BLIND = """
import os, time
from pyjail.kernel import descendants
spared = os.fork()
if spared == 0:
    time.sleep(100)
ended = []
descendants.children_of = lambda pid: []
descendants.end_descendants(lambda pid, status: ended.append(pid), lambda: 0 if ended else spared)
print(ended == [spared])
"""


def test_where_nobody_can_be_seen_the_spared_one_is_ended_too() -> None:
    """As when the program whose listener took our calls has ended: nothing is waited for without end."""
    told = subprocess.run(
        [sys.executable, "-c", BLIND], capture_output=True, text=True, timeout=30, env=dict(os.environ), check=True
    )
    assert told.stdout == "True\n"


def test_children_are_found_without_the_children_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """A kernel without CONFIG_PROC_CHILDREN: by the parent field of every /proc/PID/stat."""
    child = subprocess.Popen(["sleep", "60"])
    try:
        expected = descendants.children_of(os.getpid())
        assert child.pid in expected
        assert sorted(descendants._children_by_stat(os.getpid())) == sorted(expected)
    finally:
        child.kill()
        child.wait()


def test_where_there_is_no_memory_to_look_it_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    """And with it whoever asked: it would look for ever, and the reaper waits for its end."""

    def listdir(_path: bytes) -> list[bytes]:
        raise OSError(errno.ENOMEM, os.strerror(errno.ENOMEM))

    child = subprocess.Popen(["sleep", "60"])
    try:
        with monkeypatch.context() as patch:
            patch.setattr(os, "listdir", listdir)
            with pytest.raises(OSError, match="memory"):
                descendants.end_descendants(lambda pid, status: None)
    finally:
        child.kill()
        child.wait()
