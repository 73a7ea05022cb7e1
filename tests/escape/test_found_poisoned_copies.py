"""A guest that writes to its root for a moment has no lasting copy made of it, which every later run of the user would execute.

Found by trying: with a shared mapping libc is changed, copied for the fast lane, and changed back; its times, by which the copy
is found, stay the same all the while. The file was clean, whoever looked at it; later runs executed the copy.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from pathlib import Path

import pytest
from guests import build
from running import Jail, User, native

pytestmark = pytest.mark.skipif(os.uname().machine != "x86_64", reason="the lane is for x86_64")

LIBC, LOADER = Path("/lib/x86_64-linux-gnu/libc.so.6"), Path("/lib64/ld-linux-x86-64.so.2")
NEW = "6.66"
LANE = ("--fast-lane", "on")


@pytest.fixture
def root(place: Path, user: User) -> Path:
    """A root that its guests may write to, with a dynamic program."""
    made = place / "root"
    for file, target in ((LIBC, LIBC), (LOADER, LOADER)):
        copied = made / str(target)[1:]
        copied.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, copied)
    (made / "bin").mkdir()
    shutil.copy(build("poison"), made / "bin/poison")
    shutil.copy(build("poison", "-O2"), made / "bin/version")
    for path in (made, *made.rglob("*")):
        user.own(path)
    return made


def version() -> str:
    said = subprocess.run([build("poison", "-O2"), "version"], capture_output=True, text=True, check=True)
    return said.stdout.strip()


def copies_of(user: User, library: Path) -> list[Path]:
    """The copies that a run would find for this state of the library."""
    status = library.stat()
    key = f"{status.st_dev:x}-{status.st_ino:x}-{status.st_mtime_ns:x}-{status.st_ctime_ns:x}-"
    found = (user.home / ".cache/pyjail/lane").glob(f"{key}*")
    return [path for path in found if path.stat().st_size]


def test_what_a_library_held_for_a_moment_is_not_what_later_runs_execute(jail: Jail, root: Path) -> None:
    """While it is changed, its programs see that; afterwards nobody does, and a copy of the right content is made."""
    library = root / str(LIBC)[1:]
    right = library.read_bytes()
    done = jail("/bin/poison", LIBC, version(), NEW, "2", "/bin/version", root=root, options=LANE)
    *seen, told = done.stdout.splitlines()
    assert len(seen) > 3 and set(seen) == {NEW}, done
    assert int(told.split()[1]) > 0
    assert library.read_bytes() == right
    deadline = time.monotonic() + 60
    while True:
        assert jail("/bin/version", "version", root=root, options=LANE).stdout == f"{version()}\n"
        if copies_of(jail.user, library) or time.monotonic() > deadline:
            break
        time.sleep(0.5)
    assert jail("/bin/version", "version", root=root, options=LANE).stdout == f"{version()}\n"
    found = copies_of(jail.user, library)
    assert found, "the lane has no copy, so that nothing was shown"
    assert all(len(path.read_bytes()) == len(right) and f"{NEW}\0".encode() not in path.read_bytes() for path in found)


def test_the_times_of_the_library_do_not_tell(user: User, root: Path) -> None:
    """The control: without a jail, what it held for a moment cannot be told from what it holds afterwards."""
    library = root / str(LIBC)[1:]
    done = native(user, root / "bin/poison", library, version(), NEW, "1", root / "bin/version", cwd=root)
    assert done.stdout.splitlines()[-1].split()[2:] == ["same", "1"], done
