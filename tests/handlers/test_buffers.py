"""Whatever lengths and addresses a guest gives, nothing is written behind a buffer of the supervisor's."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
TESTS = [str(HERE)] if os.environ.get("PYJAIL_LONG") else [str(HERE / "test_dispatch.py"), "-k", "hostile"]
OVERRUN = """
import ctypes
from pyjail.paths import confined

def test_that_writes_one_byte_too_many():
    ctypes.memset(ctypes.addressof(confined._link) + len(confined._link), 0, 1)
"""


def guarded(*tests: str) -> tuple[int, str]:
    """The exit status and last line of guarded.py, in a process whose blocks have guards behind them."""
    words = [sys.executable, str(HERE / "guarded.py"), "-q", "-p", "no:cacheprovider", *tests]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    environment |= {"PYTHONMALLOC": "debug", "PYTHONPATH": ":".join(sys.path)}
    done = subprocess.run(words, env=environment, cwd=HERE.parent.parent, capture_output=True, text=True, timeout=500)
    return done.returncode, done.stdout.splitlines()[-1]


def test_hostile_arguments_overrun_no_buffer() -> None:
    """Of all calls that are served, with the words that tests/handlers tries; all its tests with PYJAIL_LONG."""
    status, said = guarded(*TESTS)
    assert status == 0, said
    assert said.startswith("buffers ") and said.endswith(" overrun")
    assert int(said.split()[1]) > 10


def test_a_byte_behind_a_buffer_is_noticed(tmp_path: Path) -> None:
    """The control."""
    (tmp_path / "test_overrun.py").write_text(OVERRUN)
    status, said = guarded(str(tmp_path / "test_overrun.py"))
    assert (status, said.rpartition(" ")[2]) == (1, "pyjail.paths.confined._link"), said
