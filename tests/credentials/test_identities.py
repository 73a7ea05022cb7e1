"""Every identity that a guest can take, beside the kernel's own answers under chroot."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from running import Jail, User, chrooted

from credentials import battery

pytestmark = pytest.mark.skipif(os.geteuid() != 0, reason="needs root: it changes identities")

Answers = dict[str, dict[str, object]]


def lay_out(root: Path, side: str) -> Path:
    place = Path(tempfile.mkdtemp(prefix=f"identities-{side}-", dir=root / "tmp"))
    place.chmod(0o755)
    shutil.copy(battery.__file__, place / "battery.py")
    (place / "trees").mkdir()
    return place


@pytest.fixture(scope="module")
def natively(bookworm: Path, homes: Callable[[str], User]) -> Answers:
    """What the kernel answers, from the same capabilities."""
    place = lay_out(bookworm, "native")
    inside = f"/{place.relative_to(bookworm)}"
    try:
        words = ("/usr/bin/python3", "-I", f"{inside}/battery.py", f"{inside}/trees", "cut")
        done = chrooted(homes("root"), bookworm, *words, timeout=120)
        assert done.returncode == 0, done.stderr
        found: Answers = json.loads(done.stdout)
        return found
    finally:
        shutil.rmtree(place)


_jailed: dict[str, Answers] = {}


@pytest.fixture
def in_the_jail(
    engine: str, bookworm: Path, homes: Callable[[str], User], checkout_for: Callable[[User], Path]
) -> Answers:
    """What a jail answers, once for each engine."""
    if engine not in _jailed:
        place = lay_out(bookworm, engine)
        inside = f"/{place.relative_to(bookworm)}"
        jail = Jail(engine, homes("root"), checkout_for(homes("root")))
        try:
            words = ("/usr/bin/python3", "-I", f"{inside}/battery.py", f"{inside}/trees")
            done = jail(*words, root=bookworm, timeout=240)
            assert (done.returncode, done.stderr) == (0, "")
            _jailed[engine] = json.loads(done.stdout)
        finally:
            shutil.rmtree(place)
    return _jailed[engine]


@pytest.mark.parametrize("name", [*battery.IDENTITIES, *battery.EXECS, "threads"])
def test_an_identity_may_what_the_kernel_lets_it(name: str, natively: Answers, in_the_jail: Answers) -> None:
    """Each operation answers with the same result, owner, mode or errno; but no identity writes to the machine's settings."""
    wanted, found = natively[name], in_the_jail[name]
    assert found.keys() == wanted.keys()
    assert found.get("sysctl") in (None, "EROFS", "EACCES")
    different = {what: (wanted[what], found[what]) for what in wanted if found[what] != wanted[what] and what != "sysctl"}
    assert not different, f"(kernel, jail): {different}"


def test_the_identities_differ_from_each_other(natively: Answers) -> None:
    """The battery can tell them apart: what one may, another may not."""
    root, nobody = natively["root"], natively["nobody"]
    assert root["read secret"] == "opened"
    assert nobody["read secret"] == "EACCES"
    assert natively["user in group"]["read shared"] == "opened"
    assert natively["user"]["read shared"] == "EACCES"
    assert natively["effective user"]["access 4 secret"] == 0
    assert natively["effective user"]["eaccess 4 secret"] == "EACCES"
    assert natively["real user"]["access 4 secret"] == "EACCES"
    assert natively["no DAC_OVERRIDE"]["read mine"] == "EACCES"
    assert natively["bounded"]["read mine"] == "EACCES"
    assert natively["user with DAC_OVERRIDE"]["read secret"] == "opened"
    assert natively["file system user"]["create all"].startswith("1000:")  # type: ignore[attr-defined]
