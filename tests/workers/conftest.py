"""The fixture `jail` of all tests here: the notify engine with two workers."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from running import Jail, User, Word

WORKERS = 2


class WorkersJail(Jail):
    """`pyjail run --workers 2`."""

    def words(self, command: Iterable[Word], root: Path | None = None, options: Iterable[Word] = ()) -> list[str]:
        return Jail.words(self, command, root, ["--workers", str(WORKERS), *options])


@pytest.fixture
def jail(user: User, checkout_for: Callable[[User], Path]) -> Jail:
    """Runs commands in a jail with two workers."""
    return WorkersJail("notify", user, checkout_for(user))
