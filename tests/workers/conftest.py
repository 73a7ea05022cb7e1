"""The fixture `jail` of all tests here: two workers; where the kernel notifies of nothing, the one that the ptrace engine has."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from running import ENGINES, Jail, User, Word

ENGINE = ENGINES[0]
ASKED = 2
WORKERS = ASKED if ENGINE == "notify" else 1  # how many there are: a thread has one tracer


class WorkersJail(Jail):
    """`pyjail run --workers 2`."""

    def words(self, command: Iterable[Word], root: Path | None = None, options: Iterable[Word] = ()) -> list[str]:
        return Jail.words(self, command, root, ["--workers", str(ASKED), *options])


@pytest.fixture
def jail(user: User, checkout_for: Callable[[User], Path]) -> Jail:
    """Runs commands in a jail that was asked for two workers."""
    return WorkersJail(ENGINE, user, checkout_for(user))
