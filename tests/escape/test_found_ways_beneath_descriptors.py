"""A descriptor of something beneath no mount is that thing and no way to what lies beneath it.

Guests may open a shadowed or masked directory by hand (O_PATH and O_DIRECTORY, the lowest level of records), or be given one.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from pyjail_bpf import layout
from running import Jail, User, native

PYTHON = "/usr/bin/python3"

# Every descriptor of a directory "mask" that the guest can make, then each way that leads beneath it.
ATTACK = f"""
import ctypes, os, sys
libc = ctypes.CDLL(None)
found = []
for mount in range({layout.MOUNT_FD}, {layout.MOUNT_FD} + 40):
    for path in sys.argv[1:]:
        fd = libc.syscall(437, mount, path.lstrip("/").encode(), ctypes.c_long({layout.record(1)}), ctypes.c_long(24))
        found += [fd] if fd >= 0 else []
try:
    found.append(os.open(sys.argv[2], os.O_PATH | os.O_DIRECTORY))
except OSError:
    pass
print("descriptors", len(found) > 0)
def attempt(name, action):
    try:
        action()
    except OSError:
        pass
    else:
        print(name)
for fd in found:
    ways = ["/proc/self/fd/%d" % fd, "/proc/thread-self/fd/%d/." % fd, "/dev/fd/%d" % fd]
    try:
        os.symlink(ways[0], "link")
        ways.append("link")
        os.fchdir(fd)
        ways += [".", "/proc/self/cwd"]
    except OSError:
        pass
    for way in ways:
        attempt("listed", lambda: os.listdir(way) + [1][:0] if "secret" in os.listdir(way) else os.stat("/nothing"))
        attempt("read", lambda: os.open(way + "/secret", os.O_RDONLY))
        attempt("written", lambda: os.open(way + "/secret", os.O_WRONLY | os.O_APPEND))
        attempt("created", lambda: os.open(way + "/new", os.O_WRONLY | os.O_CREAT))
        attempt("unnamed", lambda: os.open(way, os.O_WRONLY | os.O_TMPFILE))
        attempt("made", lambda: os.mkdir(way + "/directory"))
        attempt("linked", lambda: os.symlink("x", way + "/symlink"))
        attempt("moved", lambda: os.rename(way + "/secret", way + "/moved"))
        attempt("removed", lambda: os.unlink(way + "/moved"))
"""


@pytest.fixture
def cwd(place: Path, user: User) -> Path:
    """work/mask holds a secret; "over" is what stands in its place."""
    for name in ("work/mask", "over"):
        (place / name).mkdir(parents=True)
    (place / "work/mask/secret").write_text("secret")
    for path in (place / "work", place / "work/mask", place / "work/mask/secret", place / "over"):
        user.own(path)
    return place / "work"


def test_nothing_leads_into_a_shadowed_directory(jail: Jail, cwd: Path) -> None:
    """The directory itself can be held, by the sealed record that chdir needs; there it ends."""
    options = ("-v", f"{cwd.parent / 'over'}:{cwd / 'mask'}:ro")
    done = jail(PYTHON, "-c", ATTACK, cwd / "mask", "mask", options=options, cwd=cwd)
    assert (done.stdout, done.stderr) == ("descriptors True\n", "")
    assert [path.name for path in (cwd / "mask").iterdir()] == ["secret"]
    assert (cwd / "mask/secret").read_text() == "secret"


def test_the_same_ways_lead_there_without_a_jail(user: User, cwd: Path) -> None:
    """The control."""
    done = native(user, PYTHON, "-c", ATTACK, cwd / "mask", "mask", cwd=cwd)
    seen = set(done.stdout.split())
    assert {"listed", "read", "written", "created", "unnamed", "made", "linked", "moved", "removed"} <= seen, done


REOPEN = """
import os
def attempt(name, action):
    try:
        action()
    except OSError:
        pass
    else:
        print(name)
for path in ("/proc/self/fd/0", "/dev/stdin"):
    attempt("read", lambda: os.open(path, os.O_RDONLY))
    attempt("written", lambda: os.open(path, os.O_WRONLY))
    attempt("both", lambda: os.open(path, os.O_RDWR))
    attempt("cut by open", lambda: os.open(path, os.O_RDONLY | os.O_TRUNC))
    attempt("cut", lambda: os.truncate(path, 1))
    attempt("mode", lambda: os.chmod(path, 0o777))
"""


def reopening(jail: Jail, file: Path, cwd: Path) -> set[str]:
    with file.open() as stdin:
        process = jail.start(
            PYTHON, "-c", REOPEN, options=("-v", f"{cwd.parent / 'over'}:{cwd / 'mask'}:ro"), cwd=cwd, stdin=stdin
        )
        return set(process.communicate(timeout=60)[0].splitlines())


def test_a_shadowed_file_given_for_reading_is_for_reading_only(jail: Jail, cwd: Path) -> None:
    """Standard input from a writable directory's shadowed part: what Landlock cannot take away from what it gave."""
    assert reopening(jail, cwd / "mask/secret", cwd) == {"read"}
    assert (cwd / "mask/secret").read_text() == "secret"
    assert not os.stat(cwd / "mask/secret").st_mode & 0o111


def test_a_file_beneath_a_mount_is_reopened_as_its_path_allows(jail: Jail, cwd: Path) -> None:
    """The control."""
    (cwd / "own").write_text("own")
    jail.user.own(cwd / "own")
    assert reopening(jail, cwd / "own", cwd) == {"read", "written", "both", "cut by open", "cut", "mode"}
