"""The probe program in every way of linking, and jails without filters."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from exec.builds import BUILDS, PROBE
from exec.launching import Jail


@pytest.fixture(scope="session")
def build_probe(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The probe by the name of its way of linking; skips where the compiler is missing."""
    directory = tmp_path_factory.mktemp("probes")

    def build(name: str) -> Path:
        command, target = BUILDS[name], directory / name
        if shutil.which(command[0]) is None:
            pytest.skip(f"needs {command[0]}")
        if not target.exists():
            subprocess.run([*command, "-w", "-o", target, PROBE], check=True)
        return target

    return build


@pytest.fixture
def make_jail() -> Iterator[Callable[..., Jail]]:
    """Jails that are closed at the test's end."""
    jails: list[Jail] = []

    def make(top: Path, **options: str) -> Jail:
        jails.append(Jail(top, **options))
        return jails[-1]

    yield make
    for jail in jails:
        jail.close()
