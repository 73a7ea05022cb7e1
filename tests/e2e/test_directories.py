"""Directories without a path: removed ones, and those deeper than a path can be long."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from running import Jail, User

COMMON = r"""
import errno, os, shutil, sys
os.chdir(sys.argv[1])
def tried(name, action):
    try:
        print(name, action())
    except OSError as error:
        print(name, errno.errorcode[error.errno])
"""

DEEP = r"""
NAME, here = "n" * 250, os.open(".", os.O_RDONLY)
at = here
for _ in range(18):
    os.mkdir(NAME, dir_fd=at)
    at = os.open(NAME, os.O_RDONLY | os.O_DIRECTORY, dir_fd=at)
os.fchdir(at)
def write():
    with open("f", "w") as file:
        return file.write("abc")
tried("write", write)
tried("read", lambda: open("f").read())
tried("rename", lambda: os.rename("f", "../g"))
tried("link", lambda: os.link("../g", "h"))
tried("symlink", lambda: os.symlink("h", "s"))
tried("through", lambda: open("s").read())
tried("chmod", lambda: os.chmod("h", 0o640))
tried("stat", lambda: (oct(os.stat("h").st_mode), os.stat("s").st_nlink))
tried("list", lambda: (sorted(os.listdir(".")), sorted(os.listdir(".."))))
tried("missing", lambda: os.stat("none"))
tried("path", lambda: os.readlink("/proc/self/cwd"))
tried("pin", lambda: os.path.samestat(os.fstat(os.open(".", os.O_PATH)), os.stat(".")))
os.fchdir(here)
tried("remove", lambda: shutil.rmtree(NAME))
tried("left", lambda: os.listdir("."))
os.fchdir(at)
tried("gone", lambda: os.open("f", os.O_CREAT | os.O_WRONLY))
"""

REMOVED = r"""
os.mkdir("d")
at = os.open("d", os.O_RDONLY)
os.chdir("d")
os.rmdir("../d")
for where, base in (("cwd", None), ("dirfd", at)):
    tried(where, lambda: (os.stat(".", dir_fd=base).st_nlink, os.access("./", os.R_OK, dir_fd=base)))
    tried(where, lambda: os.close(os.open(".", os.O_RDONLY, dir_fd=base)))
    tried(where, lambda: os.open(".", os.O_WRONLY, dir_fd=base))
    tried(where, lambda: os.chmod(".", 0o700, dir_fd=base))
    tried(where, lambda: os.open("f", os.O_CREAT | os.O_WRONLY, dir_fd=base))
    tried(where, lambda: os.mkdir("e", dir_fd=base))
    tried(where, lambda: os.stat("f", dir_fd=base))
    tried(where, lambda: os.path.samestat(os.stat("..", dir_fd=base), os.stat(sys.argv[1])))
    tried(where, lambda: os.close(os.open("../f", os.O_CREAT | os.O_WRONLY, dir_fd=base)))
    tried(where, lambda: os.unlink("./..//f", dir_fd=base))
    tried(where, lambda: os.stat("../none", dir_fd=base))
for name in (".", "..", "./"):
    tried(name, lambda: os.mkdir(name))
    tried(name, lambda: os.rmdir(name))
    tried(name, lambda: os.unlink(name))
    tried(name, lambda: os.symlink("a", name))
    tried(name, lambda: os.open(name, os.O_CREAT | os.O_WRONLY))
    tried(name, lambda: os.rename(name, "../q"))
    tried(name, lambda: os.rename("../none", name))
    tried(name, lambda: os.mkfifo(name))
    tried(name, lambda: os.link("../none", name))
tried("list", lambda: os.listdir("."))
tried("path", os.getcwd)
tried("stay", lambda: os.chdir("."))
tried("up", lambda: (os.chdir(".."), os.getcwd() == sys.argv[1]))
os.makedirs("a/b")
os.chdir("a/b")
os.removedirs("../../a/b")
tried("both", lambda: os.stat("..").st_nlink)
tried("above both", lambda: os.path.samestat(os.stat("../.."), os.stat(sys.argv[1])))
tried("into", lambda: os.mkdir("../e"))
tried("out", lambda: (os.chdir("../.."), os.getcwd() == sys.argv[1]))
"""


@pytest.mark.parametrize("script", [DEEP, REMOVED], ids=["deep", "removed"])
def test_a_directory_without_a_path_is_used_as_natively(
    jail: Jail, bookworm: Path, place: Path, user: User, script: str
) -> None:
    inside, outside = place / "inside", place / "outside"
    for directory in (inside, outside):
        directory.mkdir()
        user.own(directory)
    native = subprocess.run(
        ["/usr/bin/python3", "-c", COMMON + script, outside], capture_output=True, text=True, timeout=60, check=True
    )
    done = jail("python3", "-c", COMMON + script, "/here", root=bookworm, options=("--bind", f"{inside}:/here"))
    assert (done.stdout, done.stderr, done.returncode) == (native.stdout, "", 0)
