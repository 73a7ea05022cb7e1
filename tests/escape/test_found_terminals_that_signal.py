"""A terminal's input signals nobody outside the jail, also where no Landlock keeps signals in.

Found: O_ASYNC on a terminal that nobody owns makes its foreground process group the owner (__tty_fasync, drivers/tty/tty_io.c):
pyjail itself, and what runs beside it in the shell's job. F_SETSIG chooses the signal.
"""

from __future__ import annotations

import os
import pty
import select
import signal
import sys
import time
from collections.abc import Iterable
from pathlib import Path

import pytest
from guests import build
from processes import kill_tree
from running import HAS_LANDLOCK, Jail, beneath


def job(words: Iterable[str], environment: dict[str, str]) -> tuple[str, int]:
    """Runs a job in the foreground of a terminal of its own, types a line once it is ready: what it says, its wait status."""
    pid, terminal = pty.fork()
    if pid == 0:
        listed = list(words)
        os.execve(listed[0], listed, environment)
    said, typed, until = b"", False, time.monotonic() + 30
    try:
        while time.monotonic() < until:
            if select.select([terminal], [], [], 0.2)[0]:
                try:
                    said += os.read(terminal, 4096)
                except OSError:
                    break
            if b"ready" in said and not typed:
                typed = True
                os.write(terminal, b"a line\n")
        else:
            kill_tree(pid)
        return said.decode(errors="replace"), os.waitpid(pid, 0)[1]
    finally:
        os.close(terminal)


@pytest.mark.parametrize("how", ["fcntl", "ioctl"])
@pytest.mark.parametrize("lacks", ["", "landlock"])
def test_no_input_kills_the_job(jail: Jail, busybox: Path, lacks: str, how: str) -> None:
    """The guest has left the group, and asks that the terminal's input kills its owner."""
    words = jail.words(["/async", how], busybox, ["--bind", f"{build('async')}:/async:ro"])
    words = [*beneath(lacks), *words] if lacks else words
    said, status = job(
        [words[0] if os.path.isabs(words[0]) else f"/usr/bin/{words[0]}", *words[1:]], jail.user.environment
    )
    assert "alive" in said, said
    assert status == 0, said
    assert ("EPERM" in said) == (bool(lacks) or not HAS_LANDLOCK), said


@pytest.mark.parametrize("how", ["fcntl", "ioctl"])
def test_without_a_jail_the_job_is_killed(how: str) -> None:
    """The control: a process of the foreground group that did nothing dies by the line that was typed."""
    victim = "import subprocess, sys, time; subprocess.Popen(sys.argv[1:]); time.sleep(20)"
    said, status = job([sys.executable, "-c", victim, str(build("async")), how], dict(os.environ))
    assert os.WIFSIGNALED(status), said
    assert os.WTERMSIG(status) == signal.SIGKILL, said
