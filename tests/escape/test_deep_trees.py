"""In 2,000 directories, one in another, every call ends as natively, and in a time that their number does not multiply."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from running import Jail, User, native

DEPTH = 2_000
MAKE = r"""
import os, sys
depth = int(sys.argv[1])
for _ in range(depth):
    os.mkdir("d")
    os.chdir("d")
with open("f", "w") as file:
    file.write("deep")
os.chdir(sys.argv[2])
os.symlink("d/" * depth, "all")
os.symlink("d/" * (depth // 2), "half")
with open("shallow", "w") as file:
    file.write("shallow")
"""
# Prints what came of each call, and the least time in seconds that it took.
CALLS = r"""
import errno, json, os, sys, time
depth = int(sys.argv[1])
down, half = "d/" * depth, "d/" * (depth // 2)
here = os.open(".", os.O_RDONLY)
middle = os.open(half, os.O_RDONLY)
deepest = os.open(half, os.O_RDONLY, dir_fd=middle)
def opened(path, at=None):
    with open(os.open(path, os.O_RDONLY, dir_fd=at)) as file:
        return file.read()
def stood(path):
    try:
        os.chdir(path)
        return os.stat("f").st_size
    finally:
        os.fchdir(here)
def reported():
    try:
        os.fchdir(deepest)
        return os.getcwd().count("/d/")
    finally:
        os.fchdir(here)
ways = {
    "shallow": lambda: opened("shallow"),
    "open": lambda: opened(down + "f"),
    "stat": lambda: os.stat(down + "f").st_size,
    "missing": lambda: os.stat(down + "missing"),
    "deeper": lambda: os.stat(down + "d/f"),
    "too long": lambda: os.stat(down + half + "f"),
    "stand": lambda: stood(down),
    "working directory": reported,
    "by a link": lambda: opened("all/f"),
    "by two links": lambda: opened("half/../" * 2 + "half/" + half + "f"),
    "up and down": lambda: opened("d/../" * 800 + "shallow"),
    "up": lambda: opened("../" * (depth // 2) + "shallow", middle),
    "up from the deepest": lambda: os.stat("../" * 1300, dir_fd=deepest).st_nlink,
    "up too far": lambda: os.stat("../" * 1300 + "d", dir_fd=here).st_nlink,
    "write": lambda: os.close(os.open(down + "f", os.O_WRONLY)),
    "make": lambda: (os.mkdir(down + "m"), os.rmdir(down + "m"))[0],
    "rename": lambda: (os.rename(down + "f", "f"), os.rename("f", down + "f"))[0],
    "link": lambda: (os.link(down + "f", "linked"), os.unlink("linked"))[0],
}
answers, seconds = {}, {}
for name, way in ways.items():
    times = []
    for _ in range(5):
        start = time.monotonic()
        try:
            answers[name] = way()
        except OSError as error:
            answers[name] = errno.errorcode[error.errno]
        times.append(time.monotonic() - start)
    seconds[name] = min(times)
print(json.dumps([answers, seconds]))
"""


@pytest.fixture
def tree(user: User, guest_tmp: Path) -> Iterator[Path]:
    """A directory with the tree ``d``, links to its end and its middle, a file beside it."""
    done = native(user, "/usr/bin/python3", "-c", MAKE, str(DEPTH), guest_tmp, cwd=guest_tmp)
    assert done.returncode == 0, done
    yield guest_tmp
    subprocess.run(["rm", "-rf", guest_tmp / "d"], check=True)  # shutil.rmtree calls itself for each level


def test_calls_in_a_deep_tree_end_as_natively_and_soon(jail: Jail, bookworm: Path, tree: Path) -> None:
    """Within 100 times the kernel's own time and a second: where there is ``..``, each step is a call of the supervisor's."""
    alone = native(jail.user, "/usr/bin/python3", "-c", CALLS, str(DEPTH), cwd=tree)
    assert alone.returncode == 0, alone
    expected, least = json.loads(alone.stdout)
    assert {"deep", "shallow", 4, "ENOENT", "ENAMETOOLONG"} <= set(expected.values())
    for options in (("--workdir", f"/tmp/{tree.name}"), ("--bind", f"{tree}:/mnt", "--workdir", "/mnt")):
        done = jail("/usr/bin/python3", "-c", CALLS, str(DEPTH), root=bookworm, options=options)
        assert done.returncode == 0, done
        answers, seconds = json.loads(done.stdout)
        assert answers == expected
        slow = {name: (seconds[name], least[name]) for name in least if seconds[name] > 100 * least[name] + 1}
        assert not slow, slow
