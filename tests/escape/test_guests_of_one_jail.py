"""A guest takes nothing that another guest of the same jail is given, and cannot keep the others from being served.

Matters most in a jail started as root, whose guests may have different identities.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from guests import build
from running import Jail, User

WAYS = {0: "a copy of the socket", 1: "shutdown", 2: "an option of the socket", 3: "recv", 4: "read", 5: "connect"}


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
def test_what_one_guest_opens_another_does_not_get(jail: Jail, root: Path, way: int, engine: str) -> None:
    """2,000 opens of a file that only its owner may read, while another guest (another user, where it can be) reaches for them."""
    if engine == "notify" and way == 5:
        pytest.skip("nothing listens there on the notify engine")
    done = jail("/bin/thief", "2000", "/mine", str(way), root=root, timeout=60)
    assert done.stdout == "opened 2000 failed 0 wrong 0 stolen 0\n", done
