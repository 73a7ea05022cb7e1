"""chattr's call: what an owner may set is set, what takes capabilities or would show hidden names is not, read-only is EROFS."""

from __future__ import annotations

import fcntl
import os
import struct
from pathlib import Path

import pytest
from running import Jail

GETFLAGS, SETFLAGS, SETVERSION = 0x80086601, 0x40086602, 0x40087602
SYNC, IMMUTABLE, APPEND, NODUMP, NOATIME, CASEFOLD = 0x8, 0x10, 0x20, 0x40, 0x80, 0x40000000

PROGRAM = f"""
import ctypes, errno, fcntl, os, struct, sys
libc = ctypes.CDLL(None, use_errno=True)
def call(fd, request, argument):
    return 0 if libc.ioctl(fd, ctypes.c_ulong(request), argument) == 0 else errno.errorcode[ctypes.get_errno()]
def word(flags):
    return ctypes.c_long(flags)
def held(fd):
    return struct.unpack("i", fcntl.ioctl(fd, {GETFLAGS}, bytes(4)))[0]
for name in sys.argv[1:]:
    fd = os.open(name, os.O_RDONLY)
    print(name.rpartition("/")[2])
    before = held(fd)
    for flag in ({NOATIME}, {SYNC | NODUMP}, {APPEND}, {IMMUTABLE}, {CASEFOLD}, 0):
        print(f"{{flag:x}}", call(fd, {SETFLAGS}, ctypes.byref(word(before | flag))), f"{{held(fd) & ~before:x}}")
    print("pointer", call(fd, {SETFLAGS}, 8))
    print("version", call(fd, {SETVERSION}, ctypes.byref(word(0))))
print("number", call(900, {SETFLAGS}, ctypes.byref(word(0))))
"""
WRITABLE = ["80 0 80", "48 0 48", "20 EPERM 48", "10 EPERM 48", "40000000 EPERM 48", "0 0 0"]
WRITABLE += ["pointer EFAULT", "version EPERM"]
READ_ONLY = [f"{flag} EROFS 0" for flag in ("80", "48", "20", "10", "40000000", "0")]
READ_ONLY += ["pointer EROFS", "version EROFS"]


def supports_flags(directory: Path) -> bool:
    fd = os.open(directory, os.O_RDONLY)
    try:
        fcntl.ioctl(fd, SETFLAGS, fcntl.ioctl(fd, GETFLAGS, bytes(4)))
        return True
    except OSError:
        return False
    finally:
        os.close(fd)


def test_flags_that_take_no_capability_are_the_owners(jail: Jail, place: Path) -> None:
    """Of files and directories that are open for reading; the kernel says the same to whoever has no capabilities."""
    if not supports_flags(place):
        pytest.fail(f"{place}: the tests need a file system with flags (ext4, btrfs, xfs, tmpfs since 6.6)")
    for name in ("writable", "fixed"):
        (place / name).mkdir()
        (place / name / "file").write_text("text")
        (place / name / "directory").mkdir()
    for path in place.rglob("*"):
        jail.user.own(path)
    names = [str(place / top / name) for top in ("writable", "fixed") for name in ("file", "directory")]
    done = jail("/usr/bin/python3", "-c", PROGRAM, *names, cwd=place, options=("--read-only-path", "fixed"))
    assert done.returncode == 0, done.stderr
    said = done.stdout.splitlines()
    expected = [line for rows in (WRITABLE, READ_ONLY) for name in ("file", "directory") for line in (name, *rows)]
    assert said == [*expected, "number EBADF"]


def test_the_flags_are_set_on_the_file_itself(jail: Jail, place: Path) -> None:
    """Seen from outside."""
    file = place / "file"
    file.write_text("text")
    jail.user.own(file)
    program = f"import fcntl, os, struct; fd = os.open('file', 0); flags = fcntl.ioctl(fd, {GETFLAGS}, bytes(4)); \
fcntl.ioctl(fd, {SETFLAGS}, struct.pack('i', struct.unpack('i', flags)[0] | {NODUMP}))"
    done = jail("/usr/bin/python3", "-c", program, cwd=place)
    assert done.returncode == 0, done.stderr
    with file.open("rb") as opened:
        flags = struct.unpack("i", fcntl.ioctl(opened, GETFLAGS, bytes(4)))[0]
    assert flags & NODUMP
