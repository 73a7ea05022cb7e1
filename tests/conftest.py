"""Fixtures that every test may use: engines, users, roots and places to write in."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from processes import adopt_orphans, end_idle_makers
from running import CHECKOUT, ENGINES, IS_DOCKERS, Jail, User, readable_checkout

PLAIN_UID = 1000
# A container's profile is one of processes without capabilities.
USERS = ("root", "plain") if os.geteuid() == 0 and not IS_DOCKERS else ("plain",)


# A shared machine stalls now and then: slowness is no failure.
settings.register_profile("pyjail", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("pyjail")


def pytest_configure() -> None:
    adopt_orphans()
    # For the interpreters that tests start themselves; pyjail's own ignores it (-I).
    os.environ["PYTHONPATH"] = f"{CHECKOUT / 'runtime'}:{CHECKOUT / 'bpf'}"


@pytest.fixture(autouse=True)
def no_idle_makers() -> Iterator[None]:
    """Once the places of a test are removed, nobody goes on making copies for them."""
    yield
    end_idle_makers()


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> str:
    """The name of an engine; a test that asks for it runs once on each."""
    return str(request.param)


@pytest.fixture(scope="session")
def homes() -> Iterator[Callable[[str], User]]:
    """Users by name, each with a home of its own for the whole run of the tests."""
    made: dict[str, User] = {}

    def user_named(name: str) -> User:
        if name not in made:
            uid = 0 if name == "root" else PLAIN_UID if os.geteuid() == 0 else os.geteuid()
            home = Path(tempfile.mkdtemp(prefix=f"pyjail-home-{name}-", dir="/tmp"))
            made[name] = User(name, uid, home)
            made[name].own(home)
        return made[name]

    yield user_named
    for user in made.values():
        shutil.rmtree(user.home, ignore_errors=True)


@pytest.fixture(params=USERS)
def user(request: pytest.FixtureRequest, homes: Callable[[str], User]) -> User:
    """Who starts pyjail; a test that asks for it runs once as root and once as a plain user."""
    return homes(str(request.param))


@pytest.fixture(scope="session")
def checkout_for() -> Iterator[Callable[[User], Path]]:
    copies: list[Path] = []

    @cache
    def checkout(name_and_uid: User) -> Path:
        place, copy = readable_checkout(name_and_uid)
        if copy:
            copies.append(copy)
        return place

    yield checkout
    for copy in copies:
        shutil.rmtree(copy, ignore_errors=True)


@pytest.fixture
def jail(engine: str, user: User, checkout_for: Callable[[User], Path]) -> Jail:
    """Runs commands in the jail, as `user` on `engine`."""
    return Jail(engine, user, checkout_for(user))


@pytest.fixture
def place(user: User) -> Iterator[Path]:
    """An empty directory of the host that belongs to `user`; others may look into it."""
    directory = Path(tempfile.mkdtemp(prefix="pyjail-place-", dir="/var/tmp"))
    directory.chmod(0o755)
    yield user.own(directory)
    shutil.rmtree(directory, ignore_errors=True)


@cache
def made_root(name: str) -> Path:
    """A root by name; a root that cannot be made is a failure, never a skip."""
    done = subprocess.run([CHECKOUT / "tools" / "roots", name], capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.fail(done.stderr, pytrace=False)
    return Path(done.stdout.strip())


@pytest.fixture(scope="session")
def bookworm() -> Path:
    """A Debian root with gcc, make, git, python3, apt; owned by root, nobody writes but in its /tmp."""
    return made_root("bookworm")


@pytest.fixture(scope="session")
def bookworm_user() -> Path:
    """The same tree owned by the plain user of the tests."""
    return made_root("bookworm-user")


@pytest.fixture(scope="session")
def busybox() -> Path:
    """The smallest root with a shell: busybox, statically linked."""
    return made_root("busybox")


@pytest.fixture(scope="session")
def musl() -> Path:
    """A root with dynamic musl programs; its shell is busybox."""
    return made_root("musl")


@pytest.fixture(scope="session")
def arm64() -> Path:
    """A Debian of another architecture."""
    return made_root("arm64")


@pytest.fixture(scope="session")
def programs() -> Path:
    """A directory of compiled test programs (see tools/roots)."""
    return made_root("programs")


@pytest.fixture
def guest_tmp(bookworm: Path, user: User) -> Iterator[Path]:
    """A directory of `user` in the /tmp of the Debian root: the host's path of it; beneath `bookworm` the guest's."""
    directory = Path(tempfile.mkdtemp(prefix="test-", dir=bookworm / "tmp"))
    directory.chmod(0o755)
    yield user.own(directory)
    shutil.rmtree(directory, ignore_errors=True)
