"""The ways to get pyjail going: a fresh checkout, one that cannot be written, no network, an installed package."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import venv
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from running import CHECKOUT, User

pytestmark = pytest.mark.slow
NEEDED = ("runtime", "bpf", "tools", "pyproject.toml", "README.md", "LICENSE")

Checkout = Callable[[User], Path]


@pytest.fixture
def fresh(place: Path, user: User) -> Path:
    """A copy of what is committed or would be, without any environment, owned by the user."""
    listed = ["git", "-C", str(CHECKOUT), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(listed, capture_output=True, check=True).stdout.decode().split("\0")
    copy = place / "checkout"
    for name in filter(None, names):
        if (CHECKOUT / name).exists() and name.split("/")[0] in NEEDED:
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(CHECKOUT / name, copy / name)
    for directory, _, files in os.walk(copy):
        user.own(Path(directory))
        for file in files:
            user.own(Path(directory, file))
    return copy


def run(user: User, *words: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*user.prefix, *map(str, words)],
        env=user.environment | environment,
        cwd="/",
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )


def test_a_fresh_checkout_makes_its_environment_once(fresh: Path, user: User, busybox: Path) -> None:
    """The README's first command: it says what it does, runs, and the next time is silent."""
    words = (fresh / "tools" / "pyjail", "run", "--root", busybox, "--", "/bin/echo", "runs")
    first = run(user, *words)
    assert (first.returncode, first.stdout) == (0, "runs\n"), first.stderr
    assert "first use" in first.stderr
    assert (fresh / ".venv" / "ready").exists()
    second = run(user, *words)
    assert (second.returncode, second.stdout, second.stderr) == (0, "runs\n", "")


@pytest.fixture
def sealed(fresh: Path, user: User) -> Iterator[Path]:
    """A checkout that its user may read and not write: owned by another user where we can, else without write bits."""
    for directory, _, files in os.walk(fresh):
        for path in (Path(directory), *(Path(directory, file) for file in files)):
            if os.geteuid() == 0:
                os.chown(path, 12345, 12345)
            path.chmod(stat.S_IMODE(path.stat().st_mode) & ~0o222)
    yield fresh
    for directory, _, _ in os.walk(fresh):
        os.chmod(directory, 0o755)


@pytest.mark.parametrize("user", ["plain"], indirect=True)  # root may write everywhere
def test_a_read_only_checkout_uses_the_users_cache(sealed: Path, user: User, busybox: Path, place: Path) -> None:
    cache = place / "cache"
    words = (sealed / "tools" / "pyjail", "run", "--root", busybox, "--", "/bin/echo", "runs")
    first = run(user, *words, XDG_CACHE_HOME=str(cache))
    assert (first.returncode, first.stdout) == (0, "runs\n"), first.stderr
    assert list((cache / "pyjail").glob("venv*/ready"))
    assert list((cache / "pyjail").rglob("*.pyc")), "the modules are compiled although the checkout cannot be written"
    second = run(user, *words, XDG_CACHE_HOME=str(cache))
    assert (second.returncode, second.stderr) == (0, "")
    assert not (sealed / ".venv").exists()


def test_without_a_package_index_run_works_and_one_warning_is_given(fresh: Path, user: User, busybox: Path) -> None:
    words = (fresh / "tools" / "pyjail", "run", "--root", busybox, "--", "/bin/echo", "runs")
    first = run(user, *words, PIP_NO_INDEX="1", PIP_NO_CACHE_DIR="1")
    assert (first.returncode, first.stdout) == (0, "runs\n"), first.stderr
    assert first.stderr.count("warning: the dependencies were not installed") == 1
    second = run(user, *words, PIP_NO_INDEX="1")
    assert (second.returncode, second.stdout, second.stderr) == (0, "runs\n", "")


def test_an_interpreter_that_is_too_old_or_missing_is_named(fresh: Path, user: User) -> None:
    done = run(user, fresh / "tools" / "pyjail", "--version", PYJAIL_PYTHON="/no/such/python")
    assert done.returncode == 125
    assert done.stderr.startswith("pyjail: error: no interpreter: ")
    assert "/no/such/python" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_it_runs_through_a_link_from_any_directory(user: User, place: Path, checkout_for: Checkout) -> None:
    (place / "pyjail").symlink_to(checkout_for(user) / "tools" / "pyjail")
    direct = run(user, checkout_for(user) / "tools" / "pyjail", "--version")
    assert direct.stdout.startswith("pyjail ")
    assert run(user, place / "pyjail", "--version").stdout == direct.stdout
    assert run(user, "sh", "-c", f"cd {place} && ./pyjail --version").stdout == direct.stdout
    assert run(user, "sh", "-c", "cd $1/tools && ./pyjail --version", "sh", checkout_for(user)).stdout == direct.stdout


def test_an_installed_package_brings_the_command_and_the_module(
    fresh: Path, user: User, place: Path, busybox: Path
) -> None:
    """`pip install .`: the `pyjail` command and `python -m pyjail`, the loader's images among the package's data."""
    environment = place / "environment"
    venv.create(environment, symlinks=True, with_pip=True)
    for directory, names, files in os.walk(environment):
        for name in (*names, *files):
            if os.geteuid() == 0:
                os.lchown(os.path.join(directory, name), user.uid, user.uid)
    user.own(environment)
    installed = run(user, environment / "bin" / "pip", "install", "--quiet", fresh)
    assert installed.returncode == 0, installed.stderr
    command = ("run", "--root", busybox, "--", "/bin/echo", "runs")
    assert run(user, environment / "bin" / "pyjail", *command).stdout == "runs\n"
    assert run(user, environment / "bin" / "python", "-m", "pyjail", *command).stdout == "runs\n"
    loader = CHECKOUT / "runtime" / "pyjail" / "loader"
    committed = {path.relative_to(loader): path.read_bytes() for path in loader.rglob("*.bin")}
    (brought,) = environment.glob("lib/python*/site-packages/pyjail/loader")
    assert committed
    assert {path.relative_to(brought): path.read_bytes() for path in brought.rglob("*.bin")} == committed


@pytest.mark.alone
def test_the_checkouts_command_starts_no_process_of_its_own(user: User, checkout_for: Checkout) -> None:
    """It becomes the interpreter: the process that was started is the one that runs pyjail."""
    words = [*user.prefix, "strace", "-f", "-qq", "-e", "trace=process", str(checkout_for(user) / "tools" / "pyjail")]
    traced = subprocess.run(
        [*words, "--version"], env=user.environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert traced.returncode == 0
    assert "execve(" in traced.stderr
    assert not [line for line in traced.stderr.splitlines() if "fork(" in line or "clone" in line]
