"""SECURITY.md's table "which layer enforces what", observed: every probe with each layer by itself, on both engines.

PYJAIL_GOLDEN=write puts into SECURITY.md what was observed.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyjail.commands.probe import ELSEWHERE, HELD
from pyjail.commands.probe_table import PROBES
from pyjail.kernel import landlock
from running import CHECKOUT, ENGINES

from escape.test_probe import USERS, WEAKENED, probed

PAGE = CHECKOUT / "SECURITY.md"
# column of the table -> the layers that are taken away (weakened.py)
COLUMNS = {
    "Landlock alone": "handlers,refusals",
    "the filter's refusals alone": "handlers,landlock",
    "filter and supervisor": "landlock",
    "the kernel without any": "handlers,refusals,landlock",
}
HEADINGS = {"plain": "Started by a plain user:", "root": "Started by root:"}
Held = dict[str, tuple[bool, ...]]


@pytest.fixture
def empty() -> Iterator[Path]:
    """A root."""
    made = Path(tempfile.mkdtemp(prefix="pyjail-root-", dir="/var/tmp"))
    made.chmod(0o755)
    yield made
    made.rmdir()


def observed(user: str, engine: str, root: Path) -> Held:
    """Probe -> whether it held, for each column; none that says nothing on this machine."""
    interpreter = "/usr/bin/python3" if os.access("/usr/bin/python3", os.X_OK) else sys.executable
    columns = []
    for layers in COLUMNS.values():
        options = ["--quiet", "--json", "--engine", engine, "--root", str(root)]
        status = 0 if layers == "landlock" else 1
        columns.append(probed([*USERS[user], interpreter, "-S", str(WEAKENED), layers, *options], status))
    names = [probe.name for probe in PROBES if all(column[probe.name]["verdict"] != ELSEWHERE for column in columns)]
    return {name: tuple(column[name]["verdict"] == HELD for column in columns) for name in names}


def table(held: Held) -> list[str]:
    """Lines of the table: those of one kind that the same layers hold are one row."""
    rows: dict[tuple[str, tuple[bool, ...]], list[str]] = {}
    for probe in PROBES:
        if probe.name in held:
            rows.setdefault((probe.threat, held[probe.name]), []).append(probe.name)
    head = [f"| | what `pyjail probe` tries | {' | '.join(COLUMNS)} |", "|---" * (2 + len(COLUMNS)) + "|"]
    cells = {True: "held", False: "—"}
    return head + [
        f"| {threat} | {', '.join(names)} | {' | '.join(cells[each] for each in pattern)} |"
        for (threat, pattern), names in rows.items()
    ]


def written(user: str) -> Held:
    """What SECURITY.md says."""
    lines = PAGE.read_text().split(HEADINGS[user] + "\n\n", 1)[1].split("\n\n", 1)[0].splitlines()[2:]
    found: Held = {}
    for line in lines:
        _, names, *cells = (cell.strip() for cell in line.strip("|").split("|"))
        found |= dict.fromkeys(names.split(", "), tuple(cell == "held" for cell in cells))
    return found


def write(user: str, held: Held) -> None:
    before, _, rest = PAGE.read_text().partition(HEADINGS[user] + "\n\n")
    PAGE.write_text(before + HEADINGS[user] + "\n\n" + "\n".join(table(held)) + "\n\n" + rest.partition("\n\n")[2])


@pytest.mark.skipif(landlock.abi() < landlock.SCOPES_SINCE, reason="the table is of a Landlock with scopes")
@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("user", USERS)
def test_each_layer_holds_by_itself_what_security_md_says(user: str, engine: str, empty: Path) -> None:
    held = observed(user, engine, empty)
    if os.environ.get("PYJAIL_GOLDEN") == "write":
        write(user, held)
    told = written(user)
    common = held.keys() & told.keys()
    assert len(common) >= (40 if user == "plain" else 50)
    assert {name: held[name] for name in common} == {name: told[name] for name in common}
    alone, refusals, both, _ = zip(*(held[name] for name in common), strict=True)
    assert all(both)  # no promise hangs on Landlock
    assert any(alone) and any(refusals)
    assert any(first and second for first, second in zip(alone, both, strict=True))
