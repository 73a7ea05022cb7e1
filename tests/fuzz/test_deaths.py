"""A guest that dies at any moment of a trap leaves no trace: nobody hangs, nothing is reported, the next open works.

The program (tests/guests/deaths.c) kills children in the midst of calls that are answered, handed over, led into stubs and
execs, of one thread and of several. tests/faults does the same at each step of each handler. PYJAIL_FUZZ_SECONDS, PYJAIL_FUZZ_SEED.
"""

from __future__ import annotations

import os
import random
from pathlib import Path

from guests import build
from running import Jail

SECONDS = float(os.environ.get("PYJAIL_FUZZ_SECONDS", "2"))
SEED = int(os.environ.get("PYJAIL_FUZZ_SEED") or random.SystemRandom().randrange(1 << 30))


def test_deaths_at_random_moments_leave_no_trace(jail: Jail, place: Path, busybox: Path) -> None:
    """Each death is reaped by its parent, and a plain open follows it."""
    for name in ("w", "w/d", "ro"):
        (place / name).mkdir()
        jail.user.own(place / name)
    os.mkfifo(place / "w/fifo")
    jail.user.own(place / "w/fifo")
    (place / "ro/file").write_text("plain")
    binds = ["--bind", f"{place}/ro:/ro:ro", "--bind", f"{build('deaths')}:/deaths:ro", "--bind", f"{place}/w:/w"]
    options = [*binds, "--workdir", "/w"]
    done = jail("/deaths", str(SECONDS), str(SEED), "/ro/file", root=busybox, options=options, timeout=SECONDS + 60)
    told = f"PYJAIL_FUZZ_SEED={SEED} {done}"
    assert (done.returncode, done.stderr) == (0, ""), told
    words = done.stdout.split()
    assert words[::2] == ["deaths", "opens"], told
    assert words[1] == words[3], told
    assert int(words[1]) > 0, told
