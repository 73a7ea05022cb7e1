"""`pyjail run` with a layer taken away (weakened.py), in place of a sound one."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from running import CHECKOUT, Jail, Word

from escape.test_probe import WEAKENED

INTERPRETER = "/usr/bin/python3" if os.access("/usr/bin/python3", os.X_OK) else sys.executable
PATHS = os.pathsep.join(str(CHECKOUT / name) for name in ("bpf", "runtime", "tests"))


@dataclass(frozen=True, slots=True)
class Weakened(Jail):
    """``layers``: what is taken away, functions of weakened.py."""

    layers: str = ""

    def typed(self, command: Iterable[Word], root: Path | None = None, options: Iterable[Word] = ()) -> list[str]:
        return [INTERPRETER, "-S", str(WEAKENED), self.layers, *Jail.typed(self, command, root, options)[1:]]


def weakened(jail: Jail, layers: str) -> Weakened:
    """As ``jail``, without these layers."""
    variables = {"PYTHONPATH": PATHS, "PYTHONDONTWRITEBYTECODE": "1", **jail.environment}
    return Weakened(jail.engine, jail.user, jail.checkout, variables, layers)
