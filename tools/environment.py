"""Makes a Python environment with the dependencies that pyproject.toml lists, and compiles pyjail's modules.

Used by `tools/pyjail` on first use and by `tools/test`; runs on the bare standard library of Python 3.11.
"""

from __future__ import annotations

import argparse
import compileall
import importlib.util
import os
import shutil
import subprocess
import sys
import tomllib
import venv
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("place", type=Path, help="the directory to make")
    parser.add_argument("--extra", action="append", default=[], help="an optional dependency group to add")
    parser.add_argument("--pycache", type=Path, help="where compiled modules go (default: beside the sources)")
    parser.add_argument("--strict", action="store_true", help="fail when the dependencies cannot be installed")
    words = parser.parse_args()
    place: Path = words.place.absolute()

    lines = requirements(words.extra)
    if is_complete(place, lines):
        (place / "ready").touch()  # pyproject.toml changed elsewhere
        return 0

    say(f"first use: making an environment in {place}")
    place.parent.mkdir(parents=True, exist_ok=True)
    building = place.with_name(f"{place.name}.{os.getpid()}")
    try:
        venv.create(building, symlinks=True, with_pip=False)
        problem = install(building, lines)
        if problem and words.strict:
            say(f"error: {problem}")
            return 1
        (building / "ready").write_text(problem or "\n".join(lines))
        publish(building, place)
    except OSError as error:
        print(f"pyjail: error: no environment: {place} ({error.strerror or error}); make it writable", file=sys.stderr)
        return 1
    finally:
        shutil.rmtree(building, ignore_errors=True)
    if problem:
        say(f"warning: {problem}; `run` works, other commands may not; to try again remove {place}")
    compile_modules(words.pycache)
    make_image(place, words.pycache)
    return 0


def say(text: str) -> None:
    print(f"pyjail: {text}", file=sys.stderr)


def requirements(extras: list[str]) -> list[str]:
    """The requirement lines of pyproject.toml: the project's own and those of the named extras."""
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text())["project"]
    lines: list[str] = list(project["dependencies"])
    for extra in extras:
        lines += project["optional-dependencies"][extra]
    return lines


def is_complete(place: Path, lines: list[str]) -> bool:
    """Whether an environment is there and holds just what these requirement lines ask for."""
    try:
        return os.access(place / "bin" / "python", os.X_OK) and (place / "ready").read_text() == "\n".join(lines)
    except FileNotFoundError:
        return False


def install(environment: Path, lines: list[str]) -> str:
    """Installs the requirement lines; an empty string, or one line that says why that was not possible."""
    python = environment / "bin" / "python"
    if importlib.util.find_spec("ensurepip"):
        subprocess.run([python, "-I", "-m", "ensurepip", "--default-pip"], capture_output=True, check=False)
    if (environment / "bin" / "pip").exists():
        pip = [str(python), "-I", "-m", "pip"]
    elif importlib.util.find_spec("pip"):  # Debian without python3-venv
        pip = [sys.executable, "-I", "-m", "pip", "--python", str(python)]
    else:
        return "the dependencies were not installed (no pip; install python3-venv)"
    quiet = ["install", "--quiet", "--disable-pip-version-check", "--no-input", "--root-user-action=ignore"]
    done = subprocess.run([*pip, *quiet, *lines], capture_output=True, text=True, check=False)
    if done.returncode == 0:
        return ""
    complaint = (done.stderr.strip() or "pip failed").splitlines()[-1]
    return f"the dependencies were not installed ({complaint})"


def publish(building: Path, place: Path) -> None:
    """Puts a finished environment in its place at once; another process that was faster wins."""
    if place.exists():
        old = place.with_name(f"{place.name}.{os.getpid()}.old")
        place.rename(old)
        shutil.rmtree(old, ignore_errors=True)
    try:
        building.rename(place)
    except OSError:
        if not (place / "ready").exists():
            raise


def compile_modules(pycache: Path | None) -> None:
    """Compiles the packages, so that users who may not write beside the sources do not compile at every start."""
    if pycache:
        sys.pycache_prefix = str(pycache)
    for directory in ("runtime", "bpf"):
        compileall.compile_dir(CHECKOUT / directory, quiet=2)


def make_image(environment: Path, pycache: Path | None) -> None:
    """The start image (runtime/pyjail/start_image.py), for the same users; without one a run starts slower."""
    prefix = ["-X", f"pycache_prefix={pycache}"] if pycache else []
    builder = CHECKOUT / "runtime" / "pyjail" / "image_build.py"
    subprocess.run([environment / "bin" / "python", "-I", "-S", "-X", "no_debug_ranges", *prefix, builder], check=False)


if __name__ == "__main__":
    sys.exit(main())
