"""Programs that make their caller more than it is, su(1) with the right password among them: not in a jail, whoever started it."""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
from pathlib import Path

import pytest
from running import Jail, User, chrooted

pytestmark = pytest.mark.skipif(os.geteuid() != 0, reason="makes programs of root's")

PLAIN = 1000
PASSWORD = "open sesame"
# crypt(3) of it
SHADOW = "root:$6$pyjail$atuYMbREHNRdVPt0hXUXkl8ChzX5iYoWF2GGImYGHlKSOHNjAAc2CVxovhc2qQBAZGEBebRsdL7IhqNOqCLg70:19000::::::\n"
AS_PLAIN = ("/usr/bin/setpriv", f"--reuid={PLAIN}", f"--regid={PLAIN}", "--clear-groups", "--")
SU = f"echo '{PASSWORD}' | /bin/su root -c 'id -u'"
RAW = "import socket; socket.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_ICMP); print('raw')"
CAP_NET_RAW, CAP_DAC_OVERRIDE = 13, 1
COMMANDS = {
    "set-user-ID": ("./id", "-u"),
    "set-group-ID": ("./gid", "-g"),
    "capabilities, as ping has": ("./python", "-I", "-S", "-c", RAW),
    "a file of root's": ("./cat", "secret"),
}
GAINED = {"set-user-ID": "0", "set-group-ID": "0", "capabilities, as ping has": "raw", "a file of root's": "SECRET"}


def capabilities(*numbers: int) -> bytes:
    """Permitted and effective: struct vfs_cap_data, linux/capability.h."""
    return struct.pack("<IIIII", 0x02000001, sum(1 << number for number in numbers), 0, 0, 0)


@pytest.fixture
def programs(place: Path) -> Path:
    """Copies of the host's own, owned by root, with the bits and capabilities that make more of a caller."""
    for name, source in {"id": "/usr/bin/id", "gid": "/usr/bin/id", "python": "/usr/bin/python3", "cat": "/bin/cat"}.items():
        shutil.copy(os.path.realpath(source), place / name)
        os.chown(place / name, 0, 0)
        (place / name).chmod(0o755)
    (place / "secret").write_text("SECRET")
    (place / "secret").chmod(0o600)
    (place / "id").chmod(0o4755)
    (place / "gid").chmod(0o2755)
    os.setxattr(place / "python", "security.capability", capabilities(CAP_NET_RAW))
    os.setxattr(place / "cat", "security.capability", capabilities(CAP_DAC_OVERRIDE))
    return place


def outcome(done: subprocess.CompletedProcess[str]) -> str:
    return done.stdout.strip() or f"status {done.returncode}"


def as_guest(jail: Jail, command: tuple[str, ...]) -> tuple[str, ...]:
    """By a user without privileges: in a jail of root's by one that it has become."""
    return command if jail.user.uid else (*AS_PLAIN, *command)


def test_no_bit_and_no_capability_of_a_file_makes_a_guest_more(jail: Jail, programs: Path) -> None:
    told = {name: outcome(jail(*as_guest(jail, command), cwd=programs)) for name, command in COMMANDS.items()}
    assert told == {
        "set-user-ID": str(PLAIN),
        "set-group-ID": str(PLAIN),
        "capabilities, as ping has": "status 1",
        "a file of root's": "status 1",
    }


def test_without_a_jail_they_do(programs: Path) -> None:
    """The control."""
    for name, command in COMMANDS.items():
        done = subprocess.run([*AS_PLAIN, *command], cwd=programs, capture_output=True, text=True, timeout=20, check=False)
        assert outcome(done) == GAINED[name], done


@pytest.fixture
def shadow(place: Path) -> Path:
    """With root's password; that everybody may read it makes it easier."""
    made = place / "shadow"
    made.write_text(SHADOW)
    made.chmod(0o644)
    return made


def test_su_with_the_right_password_gives_nobody_root(jail: Jail, bookworm: Path, shadow: Path) -> None:
    done = jail(*as_guest(jail, ("/bin/sh", "-c", SU)), root=bookworm, options=["--bind", f"{shadow}:/etc/shadow:ro"])
    assert (done.stdout, done.returncode) == ("", 1), done
    assert "su:" in done.stderr


def test_without_a_jail_su_does(bookworm: Path, shadow: Path) -> None:
    """The control, under chroot."""
    plain = User("plain", PLAIN, Path("/"))
    done = chrooted(plain, bookworm, "/bin/sh", "-c", SU, binds={shadow: "/etc/shadow"})
    assert done.stdout == "0\n", done
