"""Sockets with names behave in the jail as under a real chroot: one program, the same lines."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from running import HAS_LANDLOCK, IS_DOCKERS, Jail, chrooted

SCENARIOS = Path(__file__).with_name("scenarios.py")
NAMES = (
    "names",
    "shown",
    "streams",
    "datagrams",
    "control",
    "messages",
    "waiting",
    "broken",
    "inet",
    "abstract",
    "own_table",
)


UNSHARES = pytest.mark.skipif(
    IS_DOCKERS, reason="Docker refuses unshare(CLONE_FILES), a thread's own descriptors"
)

SCOPED = pytest.mark.skipif(not HAS_LANDLOCK, reason="no abstract names without Landlock (test_host_sockets.py)")
MARKS = {"own_table": UNSHARES, "abstract": SCOPED}


@pytest.mark.parametrize("name", [pytest.param(name, marks=MARKS.get(name, ())) for name in NAMES])
def test_every_call_with_a_socket_name_gives_what_it_gives_under_chroot(
    jail: Jail, bookworm: Path, guest_tmp: Path, name: str
) -> None:
    """Results, errors, data, shown names, credentials, descriptors, waiting and signals."""
    inside = Path("/") / guest_tmp.relative_to(bookworm)
    shutil.copy(SCENARIOS, guest_tmp)
    for place in ("kernel", "jailed"):
        (guest_tmp / place).mkdir()
        jail.user.own(guest_tmp / place)
    native = chrooted(jail.user, bookworm, "python3", inside / SCENARIOS.name, inside / "kernel", name)
    jailed = jail("python3", inside / SCENARIOS.name, inside / "jailed", name, root=bookworm)
    assert (native.returncode, native.stderr) == (0, "")
    assert len(native.stdout.splitlines()) > 3
    assert (jailed.returncode, jailed.stderr, jailed.stdout) == (0, "", native.stdout)


def test_no_scenario_is_left_out() -> None:
    assert f"SCENARIOS = ({', '.join(NAMES)})" in SCENARIOS.read_text()
