"""Compiles the C programs that tests run as guests: static, once per content of the source and the headers beside it."""

from __future__ import annotations

import hashlib
import os
import subprocess
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
CACHE = Path(os.environ.get("PYJAIL_TEST_CACHE", "/var/tmp")) / f"pyjail-guests-{os.getuid()}"


def build(name: str, *flags: str) -> Path:
    """The program of ``name``.c in this folder, compiled with ``flags`` (default: static); readable by everyone."""
    source = HERE / f"{name}.c"
    options = ["-O1", "-pthread", "-D_GNU_SOURCE", *(flags or ("-static",))]
    content = b"".join(path.read_bytes() for path in (source, *sorted(HERE.glob("*.h"))))
    key = hashlib.sha256(content + repr(options).encode()).hexdigest()[:16]
    CACHE.mkdir(mode=0o755, exist_ok=True)
    program = CACHE / f"{name}-{key}"
    if not program.exists():
        with tempfile.TemporaryDirectory(dir=CACHE) as scratch:
            made = Path(scratch) / name
            subprocess.run(["gcc", *options, "-w", "-o", made, source], check=True)
            made.chmod(0o755)
            made.rename(program)
    return program
