"""What several attacks begin with."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from running import Jail


@pytest.fixture
def own(jail: Jail, place: Path) -> Jail:
    """The jail from a checkout of the user's own, which an attack that works may ruin."""
    checkout = place / "checkout"
    for name in ("runtime", "bpf", "tools"):
        shutil.copytree(
            jail.checkout / name, checkout / name, symlinks=True, ignore=shutil.ignore_patterns("__pycache__")
        )
    (checkout / ".venv").symlink_to(jail.checkout / ".venv")
    shutil.copy2(jail.checkout / "pyproject.toml", checkout)
    for path in (checkout, *checkout.rglob("*")):
        if os.geteuid() == 0:
            os.chown(path, jail.user.uid, jail.user.uid, follow_symlinks=False)
    return Jail(jail.engine, jail.user, checkout)
