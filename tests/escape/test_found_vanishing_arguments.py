"""Arguments in a shared mapping of a file that another guest cuts meanwhile: an errno as natively, in every kind of call.

Whoever reads such a page itself gets SIGBUS. The supervisor reads and writes guests' memory by calls that answer EFAULT, and the
lane's code has each page looked at by one first: so neither dies of it, nor hangs.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from guests import build
from running import Jail, User, native

SECONDS = 60 if os.environ.get("PYJAIL_LONG") else 2
PROGRAM = "program-that-cuts"  # longer than what half an argument holds
KINDS = 43


@pytest.fixture
def root(place: Path, user: User) -> Path:
    made = place / "root"
    for name in ("bin", "the-place-to-write"):
        (made / name).mkdir(parents=True)
    shutil.copy(build("vanishing"), made / "bin" / PROGRAM)
    user.own(made / "the-place-to-write")
    return made


@pytest.mark.parametrize("lane", ["auto", "off"])
@pytest.mark.parametrize("mode", ["now", "half"])
def test_what_is_cut_off_before_a_call_is_the_same_error_as_natively(jail: Jail, root: Path, mode: str, lane: str) -> None:
    """No argument is taken for zeros, none read beyond the file's end, and no answer is written in part and called a success."""
    options = ("--workdir", "/the-place-to-write", "--fast-lane", lane)
    done = jail(f"/bin/{PROGRAM}", mode, "file", root=root, options=options)
    alone = native(jail.user, root / "bin" / PROGRAM, mode, "native", cwd=root / "the-place-to-write")
    assert done.returncode == alone.returncode == 0, (done, alone)
    assert done.stdout.splitlines() == alone.stdout.splitlines()
    assert len(alone.stdout.splitlines()) == KINDS and alone.stdout.count(" 14\n") > 30  # EFAULT


@pytest.mark.parametrize("lane", ["auto", "off"])
def test_what_is_cut_off_during_a_call_ends_and_hangs_nobody(jail: Jail, root: Path, lane: str) -> None:
    """Every kind of call comes back each time, the jail goes on, and the other one did cut arguments off in the midst of calls."""
    options = ("--workdir", "/the-place-to-write", "--fast-lane", lane)
    done = jail(f"/bin/{PROGRAM}", "race", "file", str(SECONDS), root=root, options=options, timeout=150)
    assert done.returncode == 0 and "error" not in done.stderr, done
    counts = [dict(zip(words[1::2], map(int, words[2::2]), strict=True)) for words in map(str.split, done.stdout.splitlines())]
    assert len(counts) == KINDS, done
    for outcome in ("ok", "fault"):
        assert sum(count[outcome] for count in counts) > 100, done
    assert sum(count["fault"] > 0 for count in counts) > KINDS // 4, done
