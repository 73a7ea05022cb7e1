"""The default /dev is the host's: its nodes keep their mode and owner, and its terminals are not the jail's to open."""

from __future__ import annotations

import os
import pty
import select
import tty
from collections.abc import Iterator
from pathlib import Path

import pytest
from running import Jail, User, native

PYTHON = "/usr/bin/python3"


@pytest.fixture
def terminal(user: User) -> Iterator[tuple[int, str]]:
    """(master, path of the slave) of a terminal of the same user, outside of every jail."""
    master, slave = pty.openpty()
    tty.setraw(slave)
    path = os.ttyname(slave)
    os.chown(path, user.uid, -1)
    yield master, path
    os.close(master)
    os.close(slave)


ATTACK = """
import os, sys
path = sys.argv[1]
def attempt(name, action):
    try:
        action()
    except OSError:
        pass
    else:
        print(name)
attempt("mode", lambda: os.chmod(path, 0o666))
attempt("owner", lambda: os.chown(path, os.getuid(), -1))
attempt("times", lambda: os.utime(path, (1, 1)))
places = [path]
try:
    places.append("/proc/self/fd/%d" % os.open(path, os.O_PATH))
except OSError:
    pass
for place in places:
    attempt("opened", lambda: os.write(os.open(place, os.O_RDWR | os.O_NOCTTY), b"typed"))
    attempt("opened to read", lambda: os.open(place, os.O_RDONLY | os.O_NOCTTY))
"""


def seen(master: int) -> bytes:
    return os.read(master, 100) if select.select([master], [], [], 0.2)[0] else b""


def test_another_terminal_of_the_user_is_out_of_reach(jail: Jail, terminal: tuple[int, str], place: Path) -> None:
    """What is typed there would be read, what is written there shown."""
    master, path = terminal
    before = os.stat(path)
    done = jail(PYTHON, "-c", ATTACK, path, cwd=place)
    assert (done.returncode, done.stdout) == (0, ""), done
    assert seen(master) == b""
    assert os.stat(path) == before


def test_without_a_jail_it_is_within_reach(user: User, terminal: tuple[int, str]) -> None:
    """The control."""
    master, path = terminal
    done = native(user, PYTHON, "-c", ATTACK, path)
    assert set(done.stdout.split("\n")) >= {"mode", "owner", "times", "opened", "opened to read"}, done
    assert seen(master) != b""


OWN = """
import os, pty
master, slave = os.openpty()
path = os.ttyname(slave)
os.close(slave)
os.close(os.open(path, os.O_RDWR | os.O_NOCTTY))
child, master = pty.fork()
if not child:
    path = os.ttyname(0)
    os.close(os.open(path, os.O_RDWR))
    os.chmod(path, 0o600)
    os.write(1, b"opened")
    os._exit(0)
print(os.read(master, 6).decode())
"""


def test_terminals_made_in_the_jail_are_its_own(jail: Jail, place: Path) -> None:
    """By their master (tmux, script), and as controlling terminals."""
    done = jail(PYTHON, "-c", OWN, cwd=place)
    assert (done.stdout, done.stderr) == ("opened\n", "")


def test_the_terminal_that_was_given_is_reopened_by_its_name(
    jail: Jail, terminal: tuple[int, str], place: Path
) -> None:
    """As standard input, without being the controlling terminal."""
    master, path = terminal
    script = 'import os; os.write(os.open(os.ttyname(0), os.O_RDWR | os.O_NOCTTY), b"reopened")'
    with open(path, "r+b", buffering=0) as slave:
        process = jail.start(PYTHON, "-c", script, cwd=place, stdin=slave.fileno())
        assert process.communicate(timeout=60)[1] == ""
    assert seen(master) == b"reopened"


NODES = """
import os
for name in ("null", "zero", "full", "random", "urandom", "ptmx", "tty"):
    path = "/dev/" + name
    mode = os.stat(path).st_mode & 0o7777
    for change in (lambda: os.chmod(path, mode), lambda: os.chown(path, 0, -1), lambda: os.utime(path, (1, 1)),
                   lambda: os.chmod(os.open(path, os.O_RDONLY), mode) if name == "null" else os.chmod(path, mode)):
        try:
            change()
        except PermissionError:
            continue
        print("changed", path)
os.utime("/dev/null")
"""


def test_the_hosts_device_nodes_keep_mode_and_owner(jail: Jail, bookworm: Path) -> None:
    """In a jail started as root too, which could change them; as ``touch`` does they may be touched."""
    done = jail("/usr/bin/python3", "-c", NODES, root=bookworm)
    assert (done.stdout, done.stderr) == ("", "")


def test_root_could_change_them_without_a_jail(user: User) -> None:
    """The control: the modes and owners are set to what they are."""
    done = native(user, PYTHON, "-c", NODES.replace("lambda: os.utime(path, (1, 1)),", ""))
    assert ("changed /dev/null" in done.stdout) == (user.uid == 0), done
