"""Read-only and hidden places inside a writable one, and the same outside of one, where the filter's rule of openat2 is gone.

Landlock excepts nothing from a writable tree (SECURITY.md): what it keeps without the rule is what lies in no such tree.
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from pyjail.kernel import landlock
from running import HAS_LANDLOCK, Jail, User

from escape.weakened_runs import weakened

PYTHON = "/usr/bin/python3"
PLACES = ("writable", "within", "hidden", "beside", "outside")
# openat2(2), natively where nobody stands in the way: path → whether it was read, whether it was written.
OPENER = """
import ctypes, json, os, struct, sys
libc = ctypes.CDLL(None, use_errno=True)
def opened(path, flags):
    fd = libc.syscall(437, -100, os.fsencode(path), struct.pack("QQQ", flags, 0, 0), ctypes.c_long(24))
    return fd if fd >= 0 else None
def attempts(path):
    fd = opened(path, os.O_RDONLY)
    read = fd is not None and os.read(fd, 6) == b"SECRET"
    fd = opened(path, os.O_RDWR)
    return [read, fd is not None and os.pwrite(fd, b"W", 6) == 1]
print(json.dumps({name: attempts(path) for name, path in json.loads(sys.argv[1]).items()}))
"""
Answers = dict[str, list[bool]]
BOTH, READ, NEITHER = [True, True], [True, False], [False, False]


@pytest.fixture
def files(place: Path, user: User) -> dict[str, Path]:
    """In the writable place w, read-only and hidden within it, read-only beside it, and beneath no place at all."""
    made = {
        name: place / directory / "file"
        for name, directory in zip(PLACES, ("w", "w/within", "w/hidden", "beside", "outside"), strict=True)
    }
    for file in made.values():
        file.parent.mkdir()
        file.write_text("SECRET")
        user.own(user.own(file).parent)
    return made


def attempted(jail: Jail, files: dict[str, Path], root: Path) -> Answers:
    w, beside = files["writable"].parent, files["beside"].parent
    binds = [f"{w}:{w}", f"{beside}:{beside}:ro", *(f"/{name}:/{name}:ro" for name in ("usr", "lib", "lib64"))]
    options = [f"--bind={bind}" for bind in binds]
    options += ["--fast-lane", "off", "--read-only-path", str(w / "within"), "--hide", str(w / "hidden")]
    done = jail(PYTHON, "-c", OPENER, json.dumps({name: str(path) for name, path in files.items()}), root=root, options=options)
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout))


@pytest.fixture
def empty(place: Path) -> Path:
    made = place / "root"
    made.mkdir()
    return made


@pytest.mark.skipif(not HAS_LANDLOCK or landlock.abi() < landlock.MINIMUM_ABI, reason="no Landlock here")
def test_without_the_filters_rule_landlock_keeps_what_is_in_no_writable_place(
    jail: Jail, files: dict[str, Path], empty: Path
) -> None:
    """So the rule is what keeps the rest: one layer, as SECURITY.md and each start of such a jail say."""
    told = attempted(weakened(jail, "mount_rule"), files, empty)
    assert told == {"writable": BOTH, "within": BOTH, "hidden": BOTH, "beside": READ, "outside": NEITHER}


def test_with_the_rule_all_of_it_is_kept(jail: Jail, files: dict[str, Path], empty: Path) -> None:
    told = attempted(jail, files, empty)
    assert told == {"writable": BOTH, "within": READ, "hidden": NEITHER, "beside": READ, "outside": NEITHER}
    assert {name: path.read_text() for name, path in files.items() if name != "writable"} == dict.fromkeys(PLACES[1:], "SECRET")


def test_without_a_jail_all_is_read_and_written(user: User, files: dict[str, Path]) -> None:
    """The control."""
    words = [*user.prefix, PYTHON, "-c", OPENER, json.dumps({name: str(path) for name, path in files.items()})]
    done = subprocess.run(words, capture_output=True, text=True, timeout=30, check=True, stdin=subprocess.DEVNULL)
    assert json.loads(done.stdout) == dict.fromkeys(PLACES, BOTH)
