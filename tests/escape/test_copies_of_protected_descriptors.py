"""What guests make of the protected descriptors (960 and up): copies by every way, and games with their numbers.

A copy is what the descriptor is, and leads no further than its mount: not into a hidden place, not to a change of a read-only one.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pyjail_bpf import layout
from running import Jail, User, native

NUMBERS = f"FIRST, RECORDS = {layout.MAILBOX_FD}, ({layout.record(0)}, {layout.record(1)}, {layout.record(3)})"
PROGRAM = r"""
import ctypes, json, os, signal, socket, struct, sys
libc = ctypes.CDLL(None, use_errno=True)
libc.syscall.restype = ctypes.c_long
HIGH, WHOLE = 1 << 32, 0xFFFFFFFF
found, tried = set(), 0

def call(number, *words):
    result = libc.syscall(number, *(ctypes.c_long(word) if isinstance(word, int) else word for word in words))
    if result < 0:
        raise OSError(ctypes.get_errno(), "")
    return result

def way(action, *words, **named):
    global tried
    tried += 1
    try:
        return action(*words, **named)
    except (OSError, ValueError):
        return None

def seen(name, fd):
    "What an open file or directory tells."
    if fd is None:
        return
    try:
        told = os.pread(fd, 100, 0).decode("latin-1")
    except OSError:
        try:
            told = " ".join(os.listdir(fd))
        except OSError:
            told = ""
    os.close(fd)
    for word in ("HIDDEN", "READ-ONLY"):
        if word in told:
            found.add(f"{word} by {name}")

def reach(fd):
    for path in (f"/proc/self/fd/{fd}", f"/proc/thread-self/fd/{fd}", f"/dev/fd/{fd}"):
        seen("reopening", way(os.open, path, os.O_RDONLY))
        seen("what is beneath its link", way(os.open, path + "/secret", os.O_RDONLY))
        pin = way(os.open, path, os.O_PATH)
        if pin is not None:
            seen("reopening a pin", way(os.open, f"/proc/self/fd/{pin}", os.O_RDONLY))
            os.close(pin)
        way(lambda: os.write(os.open(path, os.O_WRONLY), b"BROKEN")); way(os.truncate, path, 0)
    for name in ("secret", "d/../secret", "."):
        seen("openat", way(os.open, name, os.O_RDONLY, dir_fd=fd))
        for record in RECORDS:
            seen("a record", way(call, 437, fd, name.encode(), record, 24))
        for resolve in (0, 8, 16):
            seen("openat2", way(call, 437, fd, name.encode(), struct.pack("QQQ", 0, 0, resolve), 24))
    for flags in (os.O_WRONLY, os.O_RDWR, os.O_WRONLY | os.O_TRUNC):
        way(lambda: os.write(os.open("secret", flags, dir_fd=fd), b"BROKEN"))
    way(os.rename, "secret", "moved", src_dir_fd=fd, dst_dir_fd=fd); way(os.unlink, "moved", dir_fd=fd)
    way(os.link, "secret", sys.argv[1] + "/linked", src_dir_fd=fd)
    way(os.fchmod, fd, 0o700); way(os.ftruncate, fd, 0); way(os.write, fd, b"BROKEN")
    here = os.open("/", os.O_PATH)
    if way(os.fchdir, fd) is None:
        seen("standing there", way(os.open, "secret", os.O_RDONLY)); seen("standing there", way(os.open, ".", os.O_RDONLY))
    os.fchdir(here)
    os.close(here)

def passed(fd):
    one, other = socket.socketpair()
    with one, other:
        socket.send_fds(one, [b"x"], [fd])
        return socket.recv_fds(other, 1, 1)[1][0]

def taken(fd):
    pid = os.fork()
    if not pid:
        signal.pause()
    pidfd = os.pidfd_open(pid)
    try:
        return call(438, pidfd, fd, 0)
    finally:
        os.close(pidfd); os.kill(pid, signal.SIGKILL); os.waitpid(pid, 0)

def shape():
    now = {}
    for fd in range(FIRST, FIRST + 64):
        try:
            status = os.fstat(fd)
            now[fd] = status.st_dev, status.st_ino, call(72, fd, 1)
        except OSError:
            break
    return now

def games():
    "Close, replace, mark: by number, by its twins, by ranges; duplicates onto and from it."
    for fd in shape():
        for number in (fd, fd | HIGH, fd - HIGH):
            for words in (
                (3, number), (33, 0, number), (292, 0, number, 0), (292, 0, number, 0o2000000), (72, number, 2, 1),
                (72, number, 4, 1), (16, number, 0x5451, 0), (436, number, number, 0), (436, number, number, 4),
                (436, number, WHOLE, 4), (436, FIRST - 9, WHOLE, 6), (436, number, WHOLE, 2),
            ):
                way(call, *words)
            for command in (0, 1030):
                copy = way(call, 72, 0, command, number)
                if copy is not None:
                    os.close(copy)

def child(flags):
    pid = libc.syscall(56, flags | signal.SIGCHLD, 0, 0, 0, 0)
    if not pid:
        games()
        os._exit(shape() != before)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])

before = shape()
copies = 0
for fd in before:
    reach(fd)
    for make in (os.dup, passed, taken, lambda fd: os.dup2(fd, 500), lambda fd: call(72, fd, 0, FIRST)):
        copy = way(make, fd)
        if copy is not None:
            copies += 1
            reach(copy)
            os.close(copy)
games()
ends = [child(0), child(0x400)]  # CLONE_FILES
if sys.argv[2:]:
    os.execv(sys.executable, [sys.executable, "-S", *sys.argv[:2]])
print(json.dumps([sorted(found), tried, copies, len(before), ends, shape() == before]))
"""


@pytest.fixture
def top(place: Path, user: User) -> Path:
    """A writable place with a hidden and a read-only one."""
    for name, text in (("hidden", "HIDDEN"), ("kept", "READ-ONLY"), ("free", "")):
        made = place / "top" / name
        (made / "d").mkdir(parents=True)
        (made / "secret").write_text(text)
        if text:
            (made / text).touch()
    for path in (place / "top", *(place / "top").rglob("*")):
        user.own(path)
    (place / "program.py").write_text(f"{NUMBERS}\n{PROGRAM}")
    return place / "top"


def state(directory: Path) -> list[tuple[object, ...]]:
    found = [(path, path.lstat()) for path in sorted(directory.rglob("*"))]
    return [(path.name, row.st_mode, row.st_nlink, row.st_size, row.st_mtime_ns, row.st_ctime_ns) for path, row in found]


@pytest.mark.parametrize("lane", ["auto", "off"])
def test_no_copy_leads_further_and_no_number_changes(jail: Jail, top: Path, lane: str) -> None:
    """After an exec too. That the read-only place was read by copies shows that the ways lead somewhere."""
    before = state(top / "hidden"), state(top / "kept")
    options = (
        *("--fast-lane", lane, "--bind", str(top)),
        *("--hide", f"{top}/hidden", "--read-only-path", f"{top}/kept"),
    )
    done = jail("/usr/bin/python3", "-S", top.parent / "program.py", top, "exec", options=options, timeout=150)
    assert done.returncode == 0, done
    found, tried, copies, count, ends, is_same = json.loads(done.stdout)
    assert not [name for name in found if "HIDDEN" in name], found
    assert {"READ-ONLY by openat", "READ-ONLY by reopening", "READ-ONLY by standing there"} <= set(found)
    assert count > 5 and copies >= count and tried > 100 * count  # by messages, and of another process where pidfd_getfd is allowed
    assert ends == [0, 0] and is_same
    assert (state(top / "hidden"), state(top / "kept")) == before
    assert not (top / "linked").exists()


def test_without_a_jail_the_same_games_change_numbers(user: User, top: Path) -> None:
    """The control: nothing but the filter keeps the numbers as they are."""
    given = f"import os\nos.dup2(os.open({str(top / 'kept')!r}, os.O_PATH), {layout.MAILBOX_FD})"
    games = PROGRAM.replace("reach(fd)\n    for make", "for make", 1)  # which would write beneath it
    done = native(user, "/usr/bin/python3", "-S", "-c", f"{given}\n{NUMBERS}\n{games}", top / "free", cwd=top)
    assert done.returncode == 0, done
    assert json.loads(done.stdout)[-1] is False
