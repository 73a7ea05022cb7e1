"""A jail beneath an older kernel or a container's profile."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from running import Jail, User, beneath


@dataclass(frozen=True, slots=True)
class Beneath(Jail):
    """A jail whose whole command line runs where what `lacks` names is missing."""

    lacks: str = ""

    def words(self, command, root=None, options=()):  # type: ignore[no-untyped-def]
        return [*beneath(self.lacks), *Jail.words(self, command, root, options)]


Where = Callable[..., Beneath]


@pytest.fixture
def where(homes: Callable[[str], User], checkout_for: Callable[[User], Path]) -> Where:
    """`where("landlock,mm-map", "notify")`: a plain user's jail there."""

    def made(lacks: str, engine: str = "auto", who: str = "plain") -> Beneath:
        user = homes(who)
        return Beneath(engine, user, checkout_for(user), {}, lacks)

    return made
