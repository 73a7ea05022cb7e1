"""FIFOs wait, meet, are interrupted and killed as natively, whether the mount lets guests open them by hand or not."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from running import Jail

PROGRAM = Path(__file__).with_name("fifos.py")


@pytest.fixture(scope="module")
def natively(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The oracle: what the program says outside."""
    place = tmp_path_factory.mktemp("fifos")
    done = subprocess.run([sys.executable, PROGRAM, place], stdout=subprocess.PIPE, text=True, check=True, timeout=120)
    assert "died" not in done.stdout
    return done.stdout


@pytest.mark.parametrize("where", ["/tmp", "/fifos"])
def test_a_fifo_waits_for_its_other_end(jail: Jail, bookworm: Path, guest_tmp: Path, natively: str, where: str) -> None:
    """In the root, whose level depends on who started the jail, and in scratch space. Signals with SA_RESTART and without."""
    place = f"/{guest_tmp.relative_to(bookworm)}" if where == "/tmp" else where
    (guest_tmp / "fifos.py").write_text(PROGRAM.read_text())
    scratch = [] if where == "/tmp" else ["--tmpfs", where]
    script = f"/{guest_tmp.relative_to(bookworm)}/fifos.py"
    done = jail("python3", script, place, root=bookworm, options=scratch, timeout=200)
    assert (done.returncode, done.stdout.splitlines()) == (0, natively.splitlines()), done.stderr
