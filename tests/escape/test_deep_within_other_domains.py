"""Beneath so many Landlock domains of others that the kernel allows too few of pyjail's own (16 in all): never silently without."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pyjail.kernel import landlock
from running import BENEATH, CHECKOUT, Jail, User

MOST = 16
NEEDED = 3 if landlock.abi() >= landlock.SCOPES_SINCE else 2  # supervisor, killer, guests
NESTED = """
import os, sys
from pyjail.kernel import landlock
root = os.open("/", os.O_PATH)
for _ in range(int(sys.argv[1])):
    if landlock.restrict([(root, landlock.file_rights(landlock.abi()))], scoped=False):
        sys.exit(99)
os.close(root)
os.execvp(sys.argv[2], sys.argv[2:])
"""

pytestmark = pytest.mark.skipif(bool(BENEATH) or landlock.abi() < landlock.MINIMUM_ABI, reason="it takes a Landlock")


def within(count: int, words: list[str], user: User) -> subprocess.CompletedProcess[str]:
    """The command line beneath ``count`` domains that refuse nothing."""
    paths = f"{CHECKOUT / 'runtime'}:{CHECKOUT / 'bpf'}"
    return subprocess.run(
        [sys.executable, "-c", NESTED, str(count), *words], env=user.environment | {"PYTHONPATH": paths},
        cwd="/", capture_output=True, text=True, timeout=60, check=False, stdin=subprocess.DEVNULL,
    )  # fmt: skip


@pytest.mark.parametrize("count", [MOST - NEEDED, *range(MOST - NEEDED + 1, MOST + 1)])
def test_a_run_has_all_its_domains_or_none_and_says_so(jail: Jail, count: int) -> None:
    """With one too few nothing starts; with none the layers are named absent, and a warning says so."""
    words = jail.words(["/bin/echo", "ran"], options=["--log-level", "info", "--fast-lane", "off"])
    done = within(count, words, jail.user)
    required = within(count, jail.words(["/bin/echo", "ran"], options=["--require", "landlock"]), jail.user)
    if count == MOST - NEEDED:
        assert (done.returncode, done.stdout, required.returncode, required.stdout) == (0, "ran\n", 0, "ran\n"), done
        assert f"landlock ABI {landlock.abi()}" in done.stderr
        return
    assert (required.returncode, required.stdout, required.stderr.count("\n")) == (125, "", 1 + (count == MOST)), required
    if count == MOST:
        assert (done.returncode, done.stdout) == (0, "ran\n"), done
        assert "warning: no Landlock domain" in done.stderr and "absent=landlock;" in done.stderr
        assert "a required layer is missing: landlock" in required.stderr
    else:
        assert (done.returncode, done.stdout) == (125, ""), done
        assert "cannot enter the guests' domain" in done.stderr


def test_the_doctor_says_that_one_is_missing(user: User, checkout_for: Callable[[User], Path]) -> None:
    words = [*user.prefix, str(checkout_for(user) / "tools/pyjail"), "doctor", "--json"]
    told = json.loads(within(MOST - NEEDED + 1, words, user).stdout)
    row = next(row for row in told["probes"] if row["name"] == "Landlock depth")
    assert row["verdict"] == "no", row
