"""SECURITY.md's table of Landlock call by call, observed: calls made past the supervisor, and a resolver that leads outside.

PYJAIL_GOLDEN=write puts into SECURITY.md what was observed.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyjail.commands.probe import HELD
from pyjail.kernel import landlock
from running import CHECKOUT, User

from escape import calls
from escape.test_probe import WEAKENED, probed

PAGE = CHECKOUT / "SECURITY.md"
HEADING = "### Landlock, call by call"
PAST, ASTRAY = "made past the supervisor", "resolver astray"
LAYERS = {PAST: "handlers,refusals,every_call", ASTRAY: "astray,every_call_astray"}  # what is taken away (weakened.py)
# Descriptors reach guests in different ways, so the engines differ there.
COLUMNS = (PAST, f"{ASTRAY}, notify", f"{ASTRAY}, ptrace")
Held = dict[str, tuple[bool, ...]]

pytestmark = pytest.mark.skipif(landlock.abi() < landlock.SCOPES_SINCE, reason="the table is of a Landlock with scopes")


@pytest.fixture
def outside(place: Path, user: User) -> Iterator[calls.Outside]:
    """A directory of the user's beside the jail's root and a writable place."""
    for name in ("root", "w", "outside"):
        (place / name).mkdir()
        user.own(place / name)
    made = calls.Outside(str(place / "outside"), user.uid)
    yield made
    made.close()


def answers(user: User, engine: str, place: Path, layers: str, status: int = 1) -> dict[str, tuple[bool, str]]:
    """Call -> whether it was kept from the files outside, and what it said."""
    interpreter = "/usr/bin/python3" if os.access("/usr/bin/python3", os.X_OK) else sys.executable
    options = ["--quiet", "--json", "--engine", engine, "--root", str(place / "root"), "--bind", f"{place / 'w'}:/w"]
    command = [*user.prefix, interpreter, "-S", str(WEAKENED), layers, *options]
    rows = probed(command, status, **{calls.OUTSIDE: str(place / "outside")})
    return {name: (row["verdict"] == HELD, row["reason"]) for name, row in rows.items()}


def merged(told: Held, held: dict[str, bool], column: int) -> Held:
    """``told`` with ``held`` in this column."""
    none = (False,) * len(COLUMNS)
    return {name: (*(row := told.get(name, none))[:column], held[name], *row[column + 1 :]) for name in held}


def table(held: Held) -> list[str]:
    kinds = dict.fromkeys(held.values())
    cells = {True: "held", False: "—"}
    head = [f"| call | {' | '.join(COLUMNS)} |", "|---" * (1 + len(COLUMNS)) + "|"]
    return head + [
        f"| {', '.join(name for name in held if held[name] == kind)} | {' | '.join(cells[each] for each in kind)} |"
        for kind in kinds
    ]


def written() -> Held:
    """What SECURITY.md says."""
    found: Held = {}
    for line in PAGE.read_text().partition(HEADING)[2].partition("\n| ")[2].partition("\n\n")[0].splitlines()[2:]:
        names, *cells = (cell.strip() for cell in line.strip("|").split("|"))
        found |= dict.fromkeys(names.split(", "), tuple(cell == "held" for cell in cells))
    return found


def write(held: Held) -> None:
    before, _, rest = PAGE.read_text().partition(HEADING)
    intro, _, after = rest.partition("\n| ")
    PAGE.write_text(before + HEADING + intro + "\n" + "\n".join(table(held)) + "\n\n" + after.partition("\n\n")[2])


@pytest.mark.parametrize("kind", LAYERS)
def test_landlock_stops_the_calls_that_security_md_says(
    kind: str, engine: str, user: User, place: Path, outside: calls.Outside
) -> None:
    """Outside the jail each of them succeeds, or it would not count as held."""
    found = answers(user, engine, place, LAYERS[kind])
    assert found.keys() == calls.CALLS.keys()
    held = {name: is_held for name, (is_held, _) in found.items()}
    column = COLUMNS.index(kind if kind == PAST else f"{kind}, {engine}")
    if os.environ.get("PYJAIL_GOLDEN") == "write":
        write(merged(written(), held, column))
    assert held == {name: kept[column] for name, kept in written().items()}, found
    assert any(held.values()) and not all(held.values())
    assert all(held[name] for name in held if name.startswith("open to") or name in ("mkdir", "rename", "execve"))


@pytest.mark.parametrize("layers", ["every_call", "every_call_astray"])
def test_with_all_layers_no_call_reaches_a_file_outside(
    layers: str, engine: str, user: User, place: Path, outside: calls.Outside
) -> None:
    """The same calls in a whole jail: that name is nothing there."""
    found = answers(user, engine, place, layers, 0)
    assert {name: said for name, said in found.items() if said not in {(True, "ENOENT"), (True, "EACCES")}} == {}
