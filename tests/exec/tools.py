"""Compilers and sources, by architecture."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
SOURCES = CHECKOUT / "runtime" / "pyjail" / "loader"
BUILD_LOADER = CHECKOUT / "tools" / "build-loader"
TOOLS = {"x86_64": "", "aarch64": "aarch64-linux-gnu-"}
ARCHS = tuple(TOOLS)


def compile_c(source: Path, directory: Path, arch: str, *options: str) -> Path:
    """Compile one test program, with layout.h and slot.h at hand; skips where the compiler is missing."""
    compiler = TOOLS[arch] + "gcc"
    if shutil.which(compiler) is None:
        pytest.skip(f"needs {compiler}")
    header = subprocess.run([BUILD_LOADER, "--header", arch], check=True, capture_output=True, text=True).stdout
    (directory / "layout.h").write_text(header)
    target = directory / f"{source.stem}-{arch}"
    subprocess.run(
        [
            compiler,
            "-O1",
            "-Wall",
            "-Wextra",
            "-Werror",
            *options,
            f"-I{directory}",
            f"-I{SOURCES}",
            source,
            "-o",
            target,
        ],
        check=True,
    )
    return target
