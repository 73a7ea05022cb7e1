"""The script that an installed pyjail is started by (tools/installed), in prefixes laid out as pip lays them out."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import PLAIN_UID
from processes import wait_for_makers
from running import CHECKOUT

VERSION = f"python{sys.version_info.major}.{sys.version_info.minor}"


def install(prefix: Path, library: str = f"lib/{VERSION}/site-packages") -> Path:
    """The script of a prefix with a package of pyjail's."""
    (prefix / "bin").mkdir(parents=True)
    for package in ("runtime/pyjail", "bpf/pyjail_bpf"):
        place = prefix / library / Path(package).name
        shutil.copytree(CHECKOUT / package, place, ignore=shutil.ignore_patterns("__pycache__"))
    script = prefix / "bin/pyjail"
    shutil.copy(CHECKOUT / "tools/installed", script)
    return script


def say(*command: str | Path, **variables: str) -> str:
    """What this says: its standard output, and its exit status where that is not 0."""
    environment = {"PATH": "/usr/bin:/bin", "HOME": os.environ["HOME"], **variables}
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, env=environment, check=False)
    return done.stdout.strip() + (f"{done.returncode}: {done.stderr}" if done.returncode else "")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))


def test_the_wheel_has_this_script_and_no_entry_point() -> None:
    settings = tomllib.loads((CHECKOUT / "pyproject.toml").read_text())
    assert settings["tool"]["hatch"]["build"]["targets"]["wheel"]["shared-scripts"] == {"tools/installed": "pyjail"}
    assert "scripts" not in settings["project"]
    assert os.access(CHECKOUT / "tools/installed", os.X_OK)


@pytest.mark.parametrize("beside", [True, False], ids=["environment", "system"])
@pytest.mark.parametrize("library", ["site-packages", "dist-packages"])
def test_it_starts_the_package_of_its_prefix(tmp_path: Path, library: str, beside: bool) -> None:
    """By the interpreter beside it, else by the system's of the version whose library has it."""
    script = install(tmp_path / "a prefix", f"lib/{VERSION}/{library}")
    if beside:
        (script.parent / VERSION).symlink_to(sys.executable)
    elif shutil.which(VERSION) is None:
        pytest.skip(f"no {VERSION} on PATH")
    assert say(script, "--version") == "pyjail 0.1.0"
    assert say(script, "run", "--", "/bin/echo", "one  two") == "one  two"
    assert list((tmp_path / "a prefix" / f"lib/{VERSION}/{library}/pyjail/__pycache__").glob("start.*.image"))


def test_links_to_it_lead_there(tmp_path: Path) -> None:
    script = install(tmp_path / "prefix")
    (script.parent / VERSION).symlink_to(sys.executable)
    (tmp_path / "second").symlink_to("prefix/bin/pyjail")
    (tmp_path / "first").symlink_to(tmp_path / "second")
    assert say(tmp_path / "first", "--version") == "pyjail 0.1.0"


def test_variables_of_python_supply_nothing(tmp_path: Path) -> None:
    """Nor does the current directory; natively both do."""
    script = install(tmp_path / "prefix")
    (script.parent / VERSION).symlink_to(sys.executable)
    (tmp_path / "gc.py").write_text("print('foreign')\n")
    (tmp_path / "pyjail").mkdir()
    (tmp_path / "pyjail/__init__.py").write_text("print('foreign')\n")
    found = say(sys.executable, "-S", "-c", "import pyjail", PYTHONPATH=str(tmp_path))
    assert found == "foreign"
    assert say(script, "--version", PYTHONPATH=str(tmp_path), PYTHONSTARTUP=str(tmp_path / "gc.py")) == "pyjail 0.1.0"


def test_a_prefix_without_the_package_is_told(tmp_path: Path) -> None:
    script = install(tmp_path / "prefix")
    shutil.rmtree(tmp_path / "prefix/lib")
    assert say(script, "--version").startswith("125: pyjail: error: no interpreter: ")


@pytest.fixture
def readable() -> Iterator[Path]:
    """A directory that every user may read."""
    made = Path(tempfile.mkdtemp(prefix="pyjail-installed-"))
    made.chmod(0o755)
    yield made
    wait_for_makers(30)  # of copies, in a home that lies here
    shutil.rmtree(made)


@pytest.mark.skipif(os.geteuid() != 0, reason="installed by root, started by somebody else")
def test_where_nothing_can_be_kept_beside_it_the_user_keeps_the_image(readable: Path) -> None:
    script = install(readable / "prefix")
    (script.parent / VERSION).symlink_to(os.path.realpath(sys.executable))
    (readable / "home").mkdir()
    os.chown(readable / "home", PLAIN_UID, PLAIN_UID)
    before = [*(readable / "prefix").rglob("*")]
    user = ["setpriv", f"--reuid={PLAIN_UID}", f"--regid={PLAIN_UID}", "--clear-groups", "--"]
    assert say(*user, script, "run", "--", "/bin/true", HOME=str(readable / "home")) == ""
    assert [*(readable / "prefix").rglob("*")] == before
    assert list((readable / "home/.cache/pyjail/pycache").rglob("start.*.image"))
