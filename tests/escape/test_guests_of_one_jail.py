"""A guest takes nothing that another guest of the same jail is given, and cannot keep the others from being served.

Matters most in a jail started as root, whose guests may have different identities.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from guests import build
from pyjail_bpf.table import numbers
from running import Jail, User, finish, native

REFUSING = Path(__file__).parent.parent / "sockets/refusing.py"

WAYS = {0: "a copy of the socket", 1: "shutdown", 2: "an option of the socket", 3: "recv", 4: "read"}
CONNECT = 5


@pytest.fixture
def root(place: Path, user: User) -> Path:
    made = place / "root"
    (made / "bin").mkdir(parents=True)
    shutil.copy(build("thief"), made / "bin/thief")
    (made / "mine").write_text("mine")
    (made / "mine").chmod(0o600)
    user.own(made / "mine")
    return made


@pytest.mark.parametrize("way", WAYS, ids=lambda way: WAYS[way].replace(" ", "-"))
def test_what_one_guest_opens_another_does_not_get(jail: Jail, root: Path, way: int) -> None:
    """2,000 opens of a file that only its owner may read, while another guest (another user, where it can be) reaches for them."""
    count = 20_000 if os.environ.get("PYJAIL_LONG") else 2_000
    done = jail("/bin/thief", str(count), "/mine", str(way), root=root, timeout=120)
    assert done.stdout == f"opened {count} failed 0 wrong 0 stolen 0\n", done


@pytest.mark.parametrize("way", [way for way in WAYS if WAYS[way] != "an option of the socket"], ids=lambda way: WAYS[way])
def test_from_an_ordinary_socket_it_does(user: User, root: Path, way: int) -> None:
    """The control: who has inherited the one by which descriptors come takes some of them, or nobody gets any."""
    done = native(user, root / "bin/thief", "100000", root / "mine", str(way), "bare")
    found = dict(zip(done.stdout.split()[::2], map(int, done.stdout.split()[1::2]), strict=True))
    assert found["failed"] > 0, done
    assert (found["stolen"] > 0) == (WAYS[way] != "shutdown"), done


@pytest.mark.skipif(os.uname().machine != "x86_64", reason="the filter reads numbers of x86_64")
def test_connections_by_hand_get_nothing_and_keep_nobody_waiting(jail: Jail, root: Path, engine: str) -> None:
    """The supervisor's listener, which it uses where pidfd_getfd is refused, always full of another guest's connections."""
    if engine != "ptrace":
        pytest.skip("nothing listens there on the notify engine")
    words = jail.words(("/bin/thief", "1000", "/mine", str(CONNECT)), root)
    refusing = ["/usr/bin/python3", str(REFUSING), str(numbers("x86_64")["pidfd_getfd"])]
    process = subprocess.Popen(
        [*refusing, *words],
        env=jail.user.environment, cwd=jail.user.home, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        text=True,
    )  # fmt: skip
    done = finish(process, 100)
    assert done.stdout == "opened 1000 failed 0 wrong 0 stolen 0\n", done
