"""The memory that guests share with the supervisor is the supervisor's alone to write."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from guests import build
from running import Jail, User


def test_a_guest_cannot_write_the_mailbox(jail: Jail, place: Path) -> None:
    """Its descriptor, copies and reopened names of it, mappings, /proc/self/mem, holes, another process's means: none works."""
    root = place / "root"
    (root / "bin").mkdir(parents=True)
    shutil.copy(build("mailbox"), root / "bin/mailbox")
    done = jail("/bin/mailbox", root=root)
    assert done.returncode == 0, done
    *changed, last = done.stdout.splitlines()
    assert not changed
    word, tried, *rest = last.split()
    assert (word, rest) == ("done", ["changed", "0"])
    assert int(tried) >= 25


def test_the_same_means_write_memory_that_is_not_sealed(user: User) -> None:
    """The control: an ordinary memfd at the same place is changed by every one of the main ways."""
    words = [*user.prefix, str(build("mailbox")), "control"]
    said = subprocess.run(words, capture_output=True, text=True, timeout=30, check=False).stdout
    ways = {line.removeprefix("CHANGED ") for line in said.splitlines() if line.startswith("CHANGED")}
    assert {
        "its descriptor",
        "a copy of its descriptor",
        "/proc/self/fd reopened",
        "mprotect",
        "madvise REMOVE",
    } <= ways
