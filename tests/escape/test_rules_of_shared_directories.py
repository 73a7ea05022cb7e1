"""What one user may do with another's files in shared directories, and with sizes it is not allowed: as natively, in every jail.

Sticky bits, fs.protected_symlinks, _hardlinks, _fifos, _regular at the levels of this machine, RLIMIT_FSIZE, umask. The user is
one without privileges: in a jail of root's a guest that has become it.
"""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from running import Jail

pytestmark = pytest.mark.skipif(os.geteuid() != 0, reason="makes files of several users")

PYTHON = "/usr/bin/python3"
PLAIN, OTHER = 1000, 65534
OWNERS = {"root": 0, "other": OTHER, "own": PLAIN}
AS_PLAIN = ("/usr/bin/setpriv", f"--reuid={PLAIN}", f"--regid={PLAIN}", "--clear-groups", "--")
# directory → mode, owner, group
DIRECTORIES = {
    "sticky": (0o1777, 0, 0), "others": (0o1777, OTHER, OTHER), "grouped": (0o1775, 0, PLAIN), "open": (0o777, 0, 0),
    "mine": (0o1777, PLAIN, PLAIN),
}  # fmt: skip
MODES = {"readable": 0o644, "writable": 0o666, "closed": 0o600, "setuid": 0o4666, "setgid": 0o2676}
ACTIONS = """
import errno, json, os, resource, signal, sys
told = {}
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
def said(name, action):
    try:
        result = action()
        told[name] = "done" if result is None or type(result) is not str else result
    except OSError as error:
        told[name] = errno.errorcode[error.errno]
def opened(name, flags):
    os.close(os.open(name, flags | os.O_NONBLOCK, 0o666))
os.chdir(sys.argv[1])
C, W, R, T, X, RW = os.O_CREAT, os.O_WRONLY, os.O_RDONLY, os.O_TRUNC, os.O_EXCL, os.O_RDWR
number = 0
for directory in sorted(os.listdir(".")):
    for name in sorted(os.listdir(directory)):
        path = directory + "/" + name
        for flags in (R, W, C | W, C | R, C | RW | T, C | X | W, W | T, R | os.O_NOFOLLOW):
            said("open %s %o" % (path, flags), lambda: opened(path, flags))
        number += 1
        here, there = directory + "/new%d" % number, "mine/new%d" % number
        said("link " + path, lambda: os.link(path, there + "l"))
        said("link followed " + path, lambda: os.link(path, there + "f", follow_symlinks=True))
        said("stat " + path, lambda: oct(os.stat(path).st_mode))
        said("readlink " + path, lambda: os.readlink(path))
        said("truncate " + path, lambda: os.truncate(path, 3))
        said("chmod " + path, lambda: os.chmod(path, 0o2755))
        said("utime " + path, lambda: os.utime(path))
        said("utimes " + path, lambda: os.utime(path, (1, 1)))
        said("chown " + path, lambda: os.chown(path, -1, os.getgid(), follow_symlinks=False))
        said("rename here " + path, lambda: os.rename(path, here))
        said("rename there " + path, lambda: os.rename(path if os.path.lexists(path) else here, there + "r"))
        said("rename over " + path, lambda: os.rename("mine/own readable", path))
        said("unlink " + path, lambda: os.unlink(path))
os.umask(0o027)
said("umask", lambda: [opened("open/masked", C | W), oct(os.stat("open/masked").st_mode)][1])
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
fd = os.open("open/limited", C | RW)
said("write to the limit", lambda: str(os.write(fd, b"x" * 2000)))
said("write past it", lambda: os.write(fd, b"x"))
said("ftruncate", lambda: os.ftruncate(fd, 2000))
said("truncate past it", lambda: os.truncate("open/limited", 1001))
said("truncate to it", lambda: os.truncate("open/limited", 1000))
said("fallocate", lambda: os.posix_fallocate(fd, 0, 4000))
said("pwrite", lambda: os.pwrite(fd, b"x", 5000))
said("copy", lambda: os.copy_file_range(fd, os.open("open/copied", C | RW), 900, 0, 900))
said("size", lambda: str(os.stat("open/limited").st_size))
print(json.dumps(told))
"""


def tree(top: Path) -> Path:
    """Directories with a file of each mode, a FIFO and a link of each owner."""
    top.mkdir()
    for directory, (mode, uid, gid) in DIRECTORIES.items():
        at = top / directory
        at.mkdir()
        for owner, number in OWNERS.items():
            made = {f"{owner} {kind}": bits for kind, bits in MODES.items()}
            for name in made:
                (at / name).write_text("content")
            os.mkfifo(at / f"{owner} fifo")
            (at / f"{owner} link").symlink_to("root writable")
            (at / f"{owner} dangling").symlink_to(f"made by {owner}")
            for name in (*made, f"{owner} fifo", f"{owner} link", f"{owner} dangling"):
                os.chown(at / name, number, number, follow_symlinks=False)
            for name, bits in {**made, f"{owner} fifo": 0o666}.items():
                (at / name).chmod(bits)
        os.chown(at, uid, gid)
        at.chmod(mode)
    return top


def state(top: Path) -> dict[str, tuple[int, int, int, int]]:
    """What became of the tree."""
    return {
        str(path.relative_to(top)): (st.st_mode, st.st_uid, st.st_gid, st.st_size)
        for path in sorted(top.rglob("*"))
        for st in [path.lstat()]
    }


def test_they_are_the_kernels(jail: Jail, place: Path) -> None:
    """Each answer, and what became of the files."""
    served, native = tree(place / "served"), tree(place / "native")
    os.chmod(place, 0o755)
    words = (PYTHON, "-c", ACTIONS)
    command = words if jail.user.uid else (*AS_PLAIN, *words)
    done = jail(*command, str(served), options=[f"--bind={served}:{served}"], cwd=Path("/"))
    oracle = subprocess.run(
        [*AS_PLAIN, *words, str(native)], capture_output=True, text=True, timeout=60, check=True, cwd="/", umask=0o022
    )
    assert done.returncode == 0, done.stderr
    told, expected = json.loads(done.stdout), json.loads(oracle.stdout)
    assert {name: (said, expected[name]) for name, said in told.items() if said != expected[name]} == {}
    assert len(expected) > 1000 and {"EACCES", "EPERM", "EFBIG", "done"} <= set(expected.values())
    assert state(served) == state(native)
