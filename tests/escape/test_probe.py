"""`pyjail probe`: says that everything holds where it does, and which way out there is where a layer was taken away."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pyjail.commands.probe import BROKEN, ELSEWHERE, HELD, judge
from pyjail.commands.probe_table import PROBES, Probe
from running import CHECKOUT, ENGINES

PLAIN = ["setpriv", "--reuid=1000", "--regid=1000", "--clear-groups", "--"]
USERS = {"root": [], "plain": PLAIN} if os.geteuid() == 0 else {"plain": []}
WEAKENED = Path(__file__).with_name("weakened.py")


@pytest.fixture(scope="module")
def root() -> Iterator[Path]:
    """An empty root: no program is needed."""
    made = Path(tempfile.mkdtemp(prefix="pyjail-root-", dir="/var/tmp"))
    made.chmod(0o755)
    yield made
    made.rmdir()


def probed(words: list[str], status: int, **variables: str) -> dict[str, dict[str, Any]]:
    """The rows by name; ``variables``: further ones of the environment."""
    paths = os.pathsep.join(str(CHECKOUT / name) for name in ("bpf", "runtime", "tests"))
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": paths,
        "HOME": "/nonexistent",
        "PYTHONDONTWRITEBYTECODE": "1",
        **variables,
    }
    done = subprocess.run(
        words,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
        env=environment,
        cwd="/",
        stdin=subprocess.DEVNULL,
    )
    assert done.returncode == status, f"{done.stdout}{done.stderr}"
    assert done.stdout, done.stderr
    report = json.loads(done.stdout)
    assert report["held"] == (status == 0)
    return {row["name"]: row for row in report["probes"]}


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("user", USERS)
@pytest.mark.parametrize("is_rooted", [True, False], ids=["root", "without"])
def test_everything_holds(root: Path, engine: str, user: str, is_rooted: bool) -> None:
    """And most of it could have been done outside, so that this says something."""
    options = ["--root", str(root)] if is_rooted else []
    command = [*USERS[user], str(CHECKOUT / "tools/pyjail"), "probe", "--json", "--engine", engine, *options]
    rows = probed(command, 0)
    assert set(rows) == {probe.name for probe in PROBES}
    held = {name for name, row in rows.items() if row["verdict"] == HELD}
    assert len(held) >= (55 if user == "root" else 35), rows
    wanted = {
        "read by path",
        "read by supervisor",
        "kill",
        "ptrace",
        "process_vm_readv",
        "connect abstract",
        "TIOCSTI high",
    }
    assert wanted <= held


CASES = {
    "filter_rules": {"keyctl", "io_uring_setup", "TIOCSTI", "TIOCSTI high", "protected"},
    "membership,landlock": {
        "kill",
        "kill supervisor",
        "tgkill",
        "prlimit",
    },  # as root the kernel keeps the rest: capabilities
    "resolver,landlock": {"read by path", "read by ..", "write"},
}


@pytest.mark.parametrize("user", USERS)
@pytest.mark.parametrize("layers", CASES)
def test_what_no_longer_holds_is_said(root: Path, layers: str, user: str) -> None:
    """The exit status is 1, and the rows that the layer kept are FAILED; without the change they are not."""
    interpreter = "/usr/bin/python3" if os.access("/usr/bin/python3", os.X_OK) else sys.executable
    command = [*USERS[user], interpreter, "-S", str(WEAKENED)]
    options = ["--json", "--engine", "notify", "--root", str(root)]
    broken = {name for name, row in probed([*command, layers, *options], 1).items() if row["verdict"] == BROKEN}
    assert CASES[layers] <= broken, broken
    whole = probed([*command, "", *options], 0)
    assert all(whole[name]["verdict"] == HELD for name in CASES[layers])


def test_a_probe_that_cannot_answer_has_not_held() -> None:
    """Neither a fault of the probe nor its silence is taken for a success of the jail."""
    probe = Probe("x", "", "", None, frozenset({"done"}))
    assert judge(probe, "done", "EPERM")[0] == HELD
    assert judge(probe, "done", "done")[0] == BROKEN
    assert judge(probe, "done", "no answer")[0] == BROKEN
    assert judge(probe, "done", "fault NameError")[0] == BROKEN
    assert judge(probe, "EPERM", "EPERM")[0] == ELSEWHERE
