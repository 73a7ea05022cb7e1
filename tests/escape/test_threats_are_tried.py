"""docs/threats.md names the tests that try each threat: they exist, and where there is none it says so."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parents[2]
NAMED = re.compile(r"`(tests/[\w/]+\.\w+)?(?:::(test_\w+))?`")


def rows() -> list[list[str]]:
    """The cells of each threat's row: threat, tests, remarks."""
    found, is_threat = [], False
    for line in (HERE / "docs/threats.md").read_text().splitlines():
        if not line.startswith("|"):
            is_threat = False
        elif line.startswith("| threat |"):
            is_threat = True
        elif is_threat and not line.startswith("|-"):
            found.append([cell.strip() for cell in re.split(r"(?<!\\)\|", line.strip("|"))])
    return found


def named(cell: str) -> list[tuple[str, str]]:
    """(file, test) of each name in a cell. A test without a file is of the file before it; test "": all of the file."""
    found, file = [], ""
    for match in NAMED.finditer(cell):
        if match[1] or match[2]:
            file = match[1] or file
            found.append((file, match[2] or ""))
    return found


def functions(path: Path) -> set[str]:
    return {node.name for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.FunctionDef)}


@pytest.mark.parametrize("row", rows(), ids=lambda row: row[0])
def test_the_tests_of_a_threat_exist(row: list[str]) -> None:
    assert len(row) == 3
    found = named(row[1])
    assert found or "probe" in row[1] or "SECURITY.md" in row[1] or "**Not tried**" in row[2]
    for file, test in found:
        path = HERE / file
        assert path.is_file(), file
        assert not test or test in functions(path), f"{file}::{test}"


def test_there_is_a_row_for_each_kind_of_threat() -> None:
    assert len(rows()) >= 88
