"""What procfs says of processes: how long they have been there."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest
from pyjail.kernel.errno import GuestGone
from pyjail.kernel.proc import age_of

LATE = """
import os, sys, threading, time
time.sleep(1.2)
threading.Thread(target=os.execv, args=("/bin/cat", ["cat"])).start()
time.sleep(60)
"""


def test_a_process_is_as_old_as_it_has_been_there() -> None:
    """To a tick of the kernel's, whatever it does; nothing is as old as nobody."""
    with subprocess.Popen(["/bin/cat"], stdin=subprocess.PIPE) as process:
        started = time.monotonic()
        time.sleep(0.3)
        assert abs(age_of(process.pid) - (time.monotonic() - started)) < 0.1
        assert process.stdin is not None
        process.stdin.close()
        process.wait()
    with pytest.raises(GuestGone):
        age_of(process.pid)


def test_who_executes_a_program_by_another_thread_stays_as_old() -> None:
    """That thread takes the first one's id, and with it its age (execve(2)): nobody has followed anybody."""
    with subprocess.Popen([sys.executable, "-c", LATE], stdin=subprocess.PIPE) as process:
        name = Path(f"/proc/{process.pid}/comm")
        end = time.monotonic() + 20
        while name.read_text() != "cat\n":
            assert time.monotonic() < end
            time.sleep(0.01)
        assert age_of(process.pid) > 1.2
        assert process.stdin is not None
        process.stdin.close()
