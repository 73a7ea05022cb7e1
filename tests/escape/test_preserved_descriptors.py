"""A descriptor from outside is what it is, and nothing that lies beneath it: no way leads from one to another file.

By --preserve-fds, or sent by a process outside that is on the guest's side (SCM_RIGHTS): a directory outside the root, one opened
by path only, the host's /proc, a file for reading.
"""

from __future__ import annotations

import contextlib
import json
import os
import socket
import stat
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from running import Jail, User

# Prints {way: whether it got there}; what it may get is the word SECRET, or a change.
PROGRAM = r"""
import ctypes, json, os, socket, struct, sys
if sys.argv[1] == "sent":
    giver = socket.socket(socket.AF_UNIX)
    giver.connect("/w/giver")
    top, path_only, proc, file = socket.recv_fds(giver, 1, 4)[1]
else:
    top, path_only, proc, file = map(int, sys.argv[1].split(","))
outsider = int(sys.argv[2])
libc = ctypes.CDLL(None, use_errno=True)
libc.syscall.restype = ctypes.c_long
found = {}

def way(name, action, *words, **named):
    try:
        result = action(*words, **named)
        found[name] = result if isinstance(result, bool) else True
    except (OSError, ValueError):
        found[name] = False

def secret(fd):
    with open(fd, "rb") as opened:
        return b"SECRET" in opened.read()

def call(number, *words):
    result = libc.syscall(number, *words)
    if result < 0:
        raise OSError(ctypes.get_errno(), "")
    return result

def how(flags, resolve=0):
    return struct.pack("QQQ", flags, 0, resolve)

def stand_and(action, *words, fd):
    here = os.open(".", os.O_RDONLY)
    try:
        os.fchdir(fd)
        return action(*words)
    finally:
        os.fchdir(here)

def handle(fd):
    buffer = ctypes.create_string_buffer(struct.pack("Ii", 128, 0), 136)
    mount = ctypes.c_int()
    call(303, fd, b"secret", buffer, ctypes.byref(mount), 0)
    return secret(call(304, fd, buffer, os.O_RDONLY))

for kind, fd in (("directory", top), ("path", path_only)):
    def of(name):
        return f"{kind}: {name}"
    for twin, number in (("", fd), (" twin", ctypes.c_long(fd | 1 << 32))):
        way(of("openat" + twin), lambda: secret(call(257, number, b"secret", 0, 0)))
        for resolve in (0, 8, 16, 4 | 8, 2):
            way(of(f"openat2 {resolve}{twin}"), lambda: secret(call(437, number, b"secret", how(0, resolve), 24)))
    for name in ("d/../secret", "./secret", "link", "../outside/secret"):
        way(of(name), lambda: secret(os.open(name, os.O_RDONLY, dir_fd=fd)))
    for name in (f"/proc/self/fd/{fd}/secret", f"/dev/fd/{fd}/secret", f"/proc/thread-self/fd/{fd}/../outside/secret"):
        way(of(name), lambda: secret(os.open(name, os.O_RDONLY)))
    copy = os.dup(fd)
    way(of("a copy"), lambda: secret(os.open("secret", os.O_RDONLY, dir_fd=copy)))
    way(of("stand"), lambda: secret(stand_and(os.open, "secret", os.O_RDONLY, fd=fd)))
    way(of("stand by name"), lambda: (os.chdir(f"/proc/self/fd/{fd}"), secret(os.open("secret", os.O_RDONLY)))[1])
    os.chdir("/")
    way(of("stat"), lambda: os.stat("secret", dir_fd=fd).st_size > 0)
    way(of("access"), lambda: os.access("secret", os.R_OK, dir_fd=fd))
    way(of("readlink"), lambda: bool(os.readlink("link", dir_fd=fd)))
    way(of("handle"), handle, fd)
    way(of("exec"), lambda: os.waitstatus_to_exitcode(os.system(f"/proc/self/fd/{fd}/tool")) == 7)
    way(of("connect"), lambda: socket.socket(socket.AF_UNIX).connect(f"/proc/self/fd/{fd}/socket"))
    way(of("bind"), lambda: socket.socket(socket.AF_UNIX).bind(f"/proc/self/fd/{fd}/bound-{kind}"))
    way(of("create"), lambda: os.open(f"new-{kind}", os.O_CREAT | os.O_WRONLY, dir_fd=fd))
    way(of("tmpfile"), lambda: os.open(".", os.O_TMPFILE | os.O_RDWR, dir_fd=fd))
    way(of("mkdir"), lambda: os.mkdir(f"made-{kind}", dir_fd=fd))
    way(of("mkfifo"), lambda: os.mkfifo(f"fifo-{kind}", dir_fd=fd))
    way(of("symlink"), lambda: os.symlink("x", f"symlink-{kind}", dir_fd=fd))
    way(of("link in"), lambda: os.link("/w/mine", f"linked-{kind}", dst_dir_fd=fd))
    way(of("link out"), lambda: os.link("secret", f"/w/linked-{kind}", src_dir_fd=fd))
    way(of("rename out"), lambda: os.rename(f"victim-{kind}", f"/w/moved-{kind}", src_dir_fd=fd))
    way(of("rename"), lambda: os.rename(f"victim2-{kind}", f"renamed-{kind}", src_dir_fd=fd, dst_dir_fd=fd))
    way(of("chmod"), lambda: os.chmod("secret", 0o640, dir_fd=fd))
    way(of("utime"), lambda: os.utime("secret", (1, 1), dir_fd=fd))
    way(of("truncate"), lambda: os.truncate(f"/proc/self/fd/{fd}/victim3-{kind}", 0))
    way(of("setxattr"), lambda: os.setxattr(f"/proc/self/fd/{fd}/secret", "user.x", b"x"))
    way(of("unlink"), lambda: os.unlink(f"victim4-{kind}", dir_fd=fd))
    way(of("rmdir"), lambda: os.rmdir(f"empty-{kind}", dir_fd=fd))
way("directory: fchmod", lambda: os.fchmod(top, 0o700))
for name in (f"{outsider}/environ", f"{outsider}/cwd/secret", f"{outsider}/root/etc/passwd"):
    way(f"proc: {name.split('/', 1)[1]}", lambda: len(open(os.open(name, os.O_RDONLY, dir_fd=proc), "rb").read()) > 0)
way("file: reopen", lambda: os.open(f"/proc/self/fd/{file}", os.O_RDWR))
way("file: truncate", lambda: os.truncate(f"/proc/self/fd/{file}", 0))
way("file: read", lambda: b"SECRET" in os.pread(file, 100, 0))
print(json.dumps(found))
"""


class Outside:
    """A directory that belongs to the user, and a process that stands in it."""

    def __init__(self, place: Path, user: User) -> None:
        self.top, self.root = place / "outside", place / "root"
        (self.top / "d").mkdir(parents=True)
        (self.top / "secret").write_text("SECRET")
        (self.top / "file").write_text("SECRET")
        (self.top / "link").symlink_to("secret")
        (self.top / "tool").write_text("#!/bin/sh\nexit 7\n")
        for kind in ("directory", "path"):
            (self.top / f"empty-{kind}").mkdir()
            for number in ("", "2", "3", "4"):
                (self.top / f"victim{number}-{kind}").write_text("as it was")
        (place / "w").mkdir()
        (place / "w/mine").write_text("mine")
        (place / "program.py").write_text(PROGRAM)
        os.mkfifo(self.top / "fifo")
        for path in (place / "program.py", place / "w", place / "w/mine", self.top, *self.top.rglob("*")):
            if not path.is_symlink():
                path.chmod(0o755)
                user.own(path)
        words = [*user.prefix, "/usr/bin/python3", "-c", SERVER, str(self.top / "socket")]
        self.process = subprocess.Popen(words, cwd=self.top, stdout=subprocess.PIPE, env={"MARK": "SECRET"})
        assert self.process.stdout is not None and self.process.stdout.readline() == b"ready\n"
        flags = (os.O_RDONLY | os.O_DIRECTORY, os.O_PATH | os.O_DIRECTORY)
        self.fds = [os.open(self.top, flag) for flag in flags]
        self.fds += [os.open("/proc", os.O_RDONLY), os.open(self.top / "file", os.O_RDONLY)]
        self.giver = socket.create_server(str(place / "w/giver"), family=socket.AF_UNIX)
        (place / "w/giver").chmod(0o777)
        self.giving = threading.Thread(target=self.give, daemon=True)
        self.giving.start()

    def give(self) -> None:
        """To whoever asks first."""
        with contextlib.suppress(OSError):  # nobody did
            asking, _ = self.giver.accept()
            with asking:
                socket.send_fds(asking, [b"x"], self.fds)

    def words(self, program: Path | str, how: str) -> list[str]:
        given = "sent" if how == "sent" else ",".join(map(str, self.fds))
        return ["/usr/bin/python3", "-S", str(program), given, str(self.process.pid)]

    def state(self) -> list[object]:
        rows: list[object] = []
        for path in sorted([self.top, *self.top.rglob("*")]):
            found = path.lstat()
            content = path.read_bytes() if stat.S_ISREG(found.st_mode) else b""
            rows.append((path.name, found.st_mode, found.st_nlink, found.st_mtime_ns, found.st_ctime_ns, content))
        return rows

    def close(self) -> None:
        self.giver.shutdown(socket.SHUT_RDWR)
        self.giving.join()
        self.giver.close()
        self.process.kill()
        self.process.communicate()
        for fd in self.fds:
            os.close(fd)


SERVER = """
import socket, sys
server = socket.socket(socket.AF_UNIX); server.bind(sys.argv[1]); server.listen(64)
print("ready", flush=True)
while True: server.accept()
"""


@pytest.fixture
def outside(place: Path, user: User) -> Iterator[Outside]:
    made = Outside(place, user)
    yield made
    made.close()


HOW = ("preserved", "sent")


@pytest.mark.parametrize("how", HOW)
@pytest.mark.parametrize("lane", ["on", "off"])
def test_nothing_leads_from_a_descriptor_of_outside_to_another_file(
    jail: Jail, outside: Outside, place: Path, bookworm: Path, bookworm_user: Path, lane: str, how: str
) -> None:
    """No content, no attribute, no change; what was given for reading is read, and not reopened for more."""
    root = bookworm if jail.user.uid == 0 else bookworm_user
    before = outside.state()
    kept = tuple(outside.fds) if how == "preserved" else ()
    options = (
        *(("--preserve-fds", ",".join(map(str, kept))) if kept else ()),
        *("--bind", f"{place}/w:/w", "--bind", f"{place}/program.py:/program.py:ro"),
        *(("--fast-lane", "off") if lane == "off" else ()),
    )
    done = jail(*outside.words("/program.py", how), root=root, options=options, pass_fds=kept)
    assert done.returncode == 0, done
    found = json.loads(done.stdout)
    assert [name for name, got in found.items() if got] == ["file: read"], done
    assert outside.state() == before


@pytest.mark.parametrize("how", HOW)
def test_without_a_jail_every_way_leads_there(user: User, outside: Outside, place: Path, how: str) -> None:
    """The control: but for a handle, which takes a capability; and nothing is left to be read of what was truncated."""
    program = (place / "program.py").read_text().replace("/w/", f"{place}/w/")
    (place / "program.py").write_text(program)
    before = outside.state()
    done = subprocess.run(
        [*user.prefix, *outside.words(place / "program.py", how)], capture_output=True, text=True, timeout=30, check=True,
        pass_fds=outside.fds, env=user.environment,
    )  # fmt: skip
    failed = {name.split(": ", 1)[1] for name, got in json.loads(done.stdout).items() if not got}
    assert failed <= {"handle", "read"}, failed
    assert outside.state() != before
