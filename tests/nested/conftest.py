"""A jail with a Debian root, this checkout at /pyjail and a place at /w: what runs pyjail in it."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest
from running import Jail, Word

PYJAIL = ("/usr/bin/python3", "-I", "-S", "/pyjail/runtime/pyjail/__main__.py")


def run_words(*options: Word) -> list[str]:
    """`pyjail run` inside a jail."""
    return [*PYJAIL, "run", *map(str, options)]


@dataclass(frozen=True, slots=True)
class Around:
    """The outer jail. `place` is /w in it, `base` the Debian root, which is also at /base."""

    jail: Jail
    base: Path
    place: Path

    def options(self) -> list[str]:
        return [
            *(
                "--bind",
                f"{self.jail.checkout}:/pyjail:ro",
                "--bind",
                f"{self.place}:/w",
                "--bind",
                f"{self.base}:/base:ro",
            ),
            *("--tmpfs", "/tmp", "--workdir", "/w"),
        ]

    def outer(
        self, *command: Word, options: Iterable[Word] = (), timeout: float = 100
    ) -> subprocess.CompletedProcess[str]:
        """A command in the outer jail."""
        return self.jail(*command, root=self.base, options=[*self.options(), *options], timeout=timeout)

    def inner(
        self, *command: Word, options: Iterable[Word] = (), outer: Iterable[Word] = (), timeout: float = 100
    ) -> subprocess.CompletedProcess[str]:
        """A command in a jail inside that."""
        return self.outer(*run_words(*options, "--", *command), options=outer, timeout=timeout)

    def shell(
        self, script: str, options: Iterable[Word] = (), timeout: float = 100
    ) -> subprocess.CompletedProcess[str]:
        """A script of /bin/sh in the outer jail, with `$pyjail` for the words that start pyjail."""
        pyjail = " ".join(PYJAIL)
        return self.outer("/bin/sh", "-c", f"pyjail='{pyjail}'\n{script}", options=options, timeout=timeout)


@pytest.fixture
def around(jail: Jail, bookworm: Path, place: Path) -> Around:
    return Around(jail, bookworm, place)


@pytest.fixture
def make(around: Around) -> Callable[..., Path]:
    """Makes a file of the user's beneath /w, with the directories above it."""

    def made(name: str, text: str = "", mode: int = 0o644) -> Path:
        path = around.place
        for part in Path(name).parent.parts:
            path = path / part
            if not path.exists():
                path.mkdir()
                around.jail.user.own(path)
        path = around.place / name
        path.write_text(text)
        path.chmod(mode)
        return around.jail.user.own(path)

    return made
