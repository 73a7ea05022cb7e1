"""The emulators for programs of other architectures: found on PATH, run with ``--version``, their ELF examined."""

from __future__ import annotations

import glob
import os
import re
import subprocess
from dataclasses import dataclass

from pyjail.doctor.images import Examination, examine
from pyjail.doctor.trial import Finding, no, yes

_NAME = re.compile(r"qemu-([a-z0-9_]+)-static$")
_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Emulator:
    """One emulator: ``version`` is empty when it did not run, and ``problem`` says why."""

    path: str
    architecture: str
    version: str
    problem: str
    elf: Examination | None


def find(path: str | None = None) -> list[Emulator]:
    """All ``qemu-ARCH-static`` of PATH, the first of each name, each tried."""
    found: dict[str, str] = {}
    for directory in (path if path is not None else os.environ.get("PATH", os.defpath)).split(os.pathsep):
        for candidate in sorted(glob.glob(os.path.join(glob.escape(directory or "."), "qemu-*-static"))):
            name = _NAME.search(candidate)
            if name and os.access(candidate, os.X_OK):
                found.setdefault(name[1], candidate)
    return [_try(architecture, candidate) for architecture, candidate in sorted(found.items())]


def _try(architecture: str, path: str) -> Emulator:
    version, problem = "", ""
    try:
        done = subprocess.run([path, "--version"], capture_output=True, timeout=_SECONDS, check=False)
        first = done.stdout.decode(errors="replace").partition("\n")[0]
        version = first if done.returncode == 0 else ""
        problem = "" if version else f"--version ended with status {done.returncode}"
    except (OSError, subprocess.TimeoutExpired) as error:
        problem = str(error)
    return Emulator(path, architecture, version, problem, examine(path))


def probe() -> Finding:
    """The row of the table; which ones there are is listed apart."""
    emulators = find()
    running = [emulator.architecture for emulator in emulators if emulator.version]
    if not running:
        broken = "; ".join(f"{emulator.path}: {emulator.problem}" for emulator in emulators)
        return no(broken or "no qemu-ARCH-static on PATH")
    static = sum(1 for emulator in emulators if emulator.elf and emulator.elf.static)
    return yes(f"{len(running)} run, {static} of {len(emulators)} static")
