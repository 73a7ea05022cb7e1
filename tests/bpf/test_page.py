"""docs/syscalls.md is the table: nobody edits it, and it never falls behind."""

from __future__ import annotations

import os
import re
from pathlib import Path

from pyjail_bpf.page import page
from pyjail_bpf.table import ROWS, by_name

FILE = Path(__file__).resolve().parents[2] / "docs" / "syscalls.md"


def test_the_committed_page_is_the_one_the_table_makes() -> None:
    if os.environ.get("PYJAIL_GOLDEN") == "write":
        FILE.write_text(page())
    assert FILE.read_text() == page(), "make it again: PYJAIL_GOLDEN=write ./tools/test tests/bpf/test_page.py"


def test_every_row_stands_on_the_page_once_with_its_numbers_and_its_reason() -> None:
    lines = re.findall(r"^\| (\w+) \| (\d+|–) \| (\d+|–) \| (.+) \| (.+) \|$", page(), re.MULTILINE)
    assert [line[0] for line in lines] == sorted(row.name for row in ROWS)
    for name, x86_64, aarch64, outcome, why in lines:
        row = by_name[name]
        assert (x86_64, aarch64) == tuple(
            "–" if number is None else str(number) for number in (row.x86_64, row.aarch64)
        )
        assert outcome
        assert why == row.why
        assert "|" not in why, "it would break the table"
