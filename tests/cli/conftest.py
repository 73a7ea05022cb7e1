"""Plans from words, and small roots for them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from planning import Planner
from pyjail import log
from pyjail.arguments import parse
from pyjail.plan import make_plan


@pytest.fixture
def planned() -> Planner:
    """`planned("--bind", "/x")`: the plan of `pyjail run` with these words; nothing is made on the host."""
    return lambda *words: make_plan(parse("run", [str(word) for word in words]))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A root directory with /etc/passwd and /etc/group of its own, without an entry for anybody but root."""
    place = tmp_path / "root"
    (place / "etc").mkdir(parents=True)
    (place / "bin").mkdir()
    (place / "bin" / "sh").touch()
    (place / "etc" / "passwd").write_text("root:x:0:0:root:/root:/bin/sh\nmail:x:8:8::/var/mail:/bin/false\n")
    (place / "etc" / "group").write_text("root:x:0:\nmail:x:8:\n")
    return place


@pytest.fixture(autouse=True)
def default_log() -> Iterator[None]:
    """Every test begins with the log as `pyjail run` without options has it."""
    log.configure("warning", "console")
    yield
    log.configure("warning", "console")
