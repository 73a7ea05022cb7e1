"""Every kernel call of every handler fails once with each error, and every guest dies once at each of them."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from marshal import loads
from pathlib import Path

import pytest
from guests import build
from handlers import tree
from handlers.sides import PLAIN, Side
from pyjail.kernel.sys import NR
from pyjail.kernel.table import SERVED

from . import rows
from .served import faulted

USERS = (0, PLAIN) if os.geteuid() == 0 else (os.geteuid(),)


@pytest.fixture(params=USERS, ids=lambda uid: "root" if uid == 0 else "plain", scope="module")
def side(request: pytest.FixtureRequest) -> Iterator[Side]:
    folder = Path(tempfile.mkdtemp(prefix="pyjail-faults-", dir="/dev/shm"))
    folder.chmod(0o755)
    tree.build(folder, request.param)
    shutil.copy(build("attacks"), folder / "root/program")
    (folder / "root/w/run").write_text("#!/program word\n")
    (folder / "root/w/run").chmod(0o755)
    made = Side(folder, request.param, faulted)
    made.hold()
    yield made
    made.close()
    shutil.rmtree(folder, ignore_errors=True)


def names() -> list[str]:
    """The trapped calls of this machine, in the table's order."""
    return [loads(columns)[0] for number, columns in SERVED.items() if number >= 0]


@pytest.mark.parametrize("name", names())
def test_a_fault_is_an_errno_and_nothing_else(side: Side, name: str) -> None:
    """Not CONTINUE, no other result than the usual one, no exception, no descriptor of ours left, no hang."""
    ops = [op for op in rows.calls(side.pid) if op.name == name]
    assert ops, f"no call of {name} in rows.py"
    said = [line for answer in side.run(ops) for line in answer.splitlines()]
    wrong = [line for line in said if not line.startswith("tried ")]
    assert not wrong, "\n".join(wrong[:20])
    assert sum(int(line.split()[1]) for line in said if line not in wrong) > 0 or name in WITHOUT_CALLS


WITHOUT_CALLS = {"close_range", "seccomp", "prctl", "socket", "socketpair"}


def test_the_machine_has_the_calls() -> None:
    """A name without a number would be tried as −1, which every handler refuses."""
    assert all(getattr(NR, name) >= 0 for name in names())
