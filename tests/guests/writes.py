"""Every way to write, tried on a read-only tree: prints {system call: {way: errno or result}} as JSON.

Words: the tree, a writable directory, {name: number} of the system calls. Runs in a jail, and natively on a read-only bind mount.
"""

from __future__ import annotations

import ctypes
import errno
import fcntl
import json
import mmap
import os
import socket
import struct
import sys
from collections.abc import Callable, Iterator
from functools import partial

libc = ctypes.CDLL(None, use_errno=True)
libc.syscall.restype = ctypes.c_long
tree, free, numbers = os.fsencode(sys.argv[1]), os.fsencode(sys.argv[2]), json.loads(sys.argv[3])
CWD = -100
EMPTY, NOFOLLOW, REMOVEDIR, FOLLOW = 0x1000, 0x100, 0x200, 0x400
PAST = struct.pack("4q", 1, 0, 1, 0)
told: dict[str, dict[str, str]] = {}


def system(name: str, *args: object) -> int:
    """The call itself; OSError."""
    words = [ctypes.c_long(arg) if isinstance(arg, int) else arg for arg in args]
    result = libc.syscall(ctypes.c_long(numbers[name]), *words)
    if result < 0:
        raise OSError(ctypes.get_errno(), name)
    return int(result)


def attempt(name: str, way: str, action: Callable[[], object]) -> None:
    """Note what became of one way."""
    try:
        action()
        answer = "done"
    except OSError as error:
        answer = errno.errorcode[error.errno or 0]
    assert way not in told.setdefault(name, {}), (name, way)
    told[name][way] = answer


def call(name: str, way: str, *args: object) -> None:
    attempt(name, way, lambda: system(name, *args))


def at(name: bytes) -> bytes:
    return tree + b"/" + name


def ways_to_open() -> None:
    fd, path_fd = os.open(at(b"file"), os.O_RDONLY), os.open(at(b"file"), os.O_PATH)
    flags = {
        "O_WRONLY": 1, "O_RDWR": 2, "O_ACCMODE": 3, "O_RDONLY|O_TRUNC": 0o1000, "O_WRONLY|O_TRUNC": 0o1001,
        "O_RDWR|O_APPEND": 0o2002,
        "O_CREAT": 0o100, "O_CREAT|O_WRONLY": 0o101, "O_CREAT|O_EXCL": 0o300, "O_CREAT|O_TRUNC": 0o1101, "O_TMPFILE": 0o20200002,
        "O_PATH|O_TRUNC": 0o10001000, "O_WRONLY|O_NOFOLLOW": 0o400001, "O_WRONLY|O_DIRECT": 0o40001,
    }  # fmt: skip
    names = (
        b"file",
        b"new",
        b"directory",
        b"link",
        b"dangling",
        b"secret",
        b"missing/x",
        b"file/x",
        b"fifo",
        b"file/",
        b"new/",
    )
    for what, wanted in flags.items():
        for name in names:
            flag = wanted | (os.O_NONBLOCK if name == b"fifo" else 0)  # nobody is at the other end
            way = f"{what} {name.decode()}"
            call("open", way, at(name), flag, 0o644)
            call("openat", way, tree_fd, name, flag, 0o644)
            call("openat2", way, tree_fd, name, struct.pack("QQQ", flag, 0o644 if flag & 0o20000100 else 0, 0), 24)
    for name in names[:6]:
        call("creat", name.decode(), at(name), 0o644)
    for held, what in ((fd, "read"), (path_fd, "path")):
        for again, flag in (("O_WRONLY", 1), ("O_RDWR", 2), ("O_RDONLY|O_TRUNC", 0o1000), ("O_RDWR|O_CREAT", 0o102)):
            call("open", f"{what} descriptor again {again}", b"/proc/self/fd/%d" % held, flag, 0o644)
            call("openat", f"{what} descriptor again by /dev/fd {again}", CWD, b"/dev/fd/%d" % held, flag, 0o644)
    call("open", "directory descriptor O_TMPFILE", b"/proc/self/fd/%d" % tree_fd, 0o20200002, 0o644)


def ways_by_name() -> None:
    gone = (
        b"new",
        b"file",
        b"directory",
        b"link",
        b"dangling",
        b"missing/x",
        b"file/x",
        b"new/",
        b".",
        b"..",
        b"directory/",
    )
    for name in gone:
        way = name.decode()
        call("mkdir", way, at(name), 0o755)
        call("mkdirat", way, tree_fd, name, 0o755)
        for kind, mode in (("file", 0o100644), ("fifo", 0o010644), ("socket", 0o140644), ("none", 0o644)):
            call("mknod", f"{kind} {way}", at(name), mode, 0)
            call("mknodat", f"{kind} {way}", tree_fd, name, mode, 0)
        call("symlink", way, b"target", at(name))
        call("symlinkat", way, b"target", tree_fd, name)
        call("link", f"from inside {way}", at(b"file"), at(name))
        call("link", f"from outside {way}", free + b"/file", at(name))
        call("linkat", f"from inside {way}", tree_fd, b"file", tree_fd, name, 0)
        call("unlink", way, at(name))
        call("unlinkat", way, tree_fd, name, 0)
        call("unlinkat", f"AT_REMOVEDIR {way}", tree_fd, name, REMOVEDIR)
        if name not in (b".", b".."):
            call("rmdir", way, at(name))
        for old, old_name in ((b"file", "file"), (b"directory", "directory"), (b"missing", "missing")):
            call("rename", f"{old_name} to {way}", at(old), at(name))
            call("renameat", f"{old_name} to {way}", tree_fd, old, tree_fd, name)
            for flag in (1, 2):
                call("renameat2", f"{old_name} to {way} flags {flag}", tree_fd, old, tree_fd, name, flag)
        call("rename", f"into {way}", free + b"/file", at(name))
        call("rename", f"out of {way}", at(name), free + b"/taken")
        call("renameat2", f"exchange {way}", tree_fd, name, free_fd, b"file", 2)
        if name != b"..":  # where that lies depends on what is mounted
            call("linkat", f"out of {way}", tree_fd, name, free_fd, b"taken", 0)
    fd = os.open(at(b"file"), os.O_RDONLY)
    call("linkat", "a descriptor by /proc", CWD, b"/proc/self/fd/%d" % fd, free_fd, b"taken", FOLLOW)
    call("linkat", "a descriptor by /proc, inside", CWD, b"/proc/self/fd/%d" % fd, tree_fd, b"new", FOLLOW)


def ways_on_objects() -> None:
    names = (b"file", b"directory", b"link", b"dangling", b"missing", b"fifo", b"file/", b"")
    for name in names:
        way, path = name.decode() or "empty", at(name) if name else b""
        for mode in (0, 2, 6):
            call("access", f"{mode} {way}", path, mode)
            call("faccessat", f"{mode} {way}", tree_fd, name, mode)
            call("faccessat2", f"{mode} {way}", tree_fd, name, mode, 0x200)
        call("chmod", way, path, 0o700)
        call("fchmodat", way, tree_fd, name, 0o700)
        call("fchmodat2", way, tree_fd, name, 0o700, 0)
        call("chown", way, path, me, -1)
        call("chown", f"nothing {way}", path, -1, -1)
        call("lchown", way, path, me, -1)
        call("fchownat", way, tree_fd, name, me, -1, 0)
        call("utime", way, path, PAST[:16])
        call("utimes", way, path, PAST)
        call("futimesat", way, tree_fd, name, PAST)
        for flag in (0, NOFOLLOW):
            call("utimensat", f"{way} {flag}", tree_fd, name, PAST, flag)
        call("truncate", way, path, 0)
        for call_name in ("setxattr", "lsetxattr"):
            call(call_name, way, path, b"user.a", b"b", 1, 0)
        for call_name in ("removexattr", "lremovexattr"):
            call(call_name, way, path, b"user.a")
    call("utimensat", "omitted", tree_fd, b"file", struct.pack("4q", 0, 0x3FFFFFFE, 0, 0x3FFFFFFE), 0)
    call("truncate", "negative", at(b"file"), -1)


def ways_by_descriptor() -> None:
    for name in (b"file", b"directory"):
        way, fd = name.decode(), os.open(at(name), os.O_RDONLY)
        call("fchmod", way, fd, 0o700)
        call("fchmodat2", f"descriptor {way}", fd, b"", 0o700, EMPTY)
        call("fchown", way, fd, me, -1)
        call("fchownat", f"descriptor {way}", fd, b"", me, -1, EMPTY)
        call("utimensat", f"descriptor {way}", fd, None, PAST, 0)
        call("utimensat", f"empty descriptor {way}", fd, b"", PAST, EMPTY)
        call("futimesat", f"descriptor {way}", fd, None, PAST)
        call("fsetxattr", way, fd, b"user.a", b"b", 1, 0)
        call("fremovexattr", way, fd, b"user.a")
        call("ftruncate", way, fd, 0)
        for mode in (0, 1, 3):  # FALLOC_FL_KEEP_SIZE, FALLOC_FL_PUNCH_HOLE
            call("fallocate", f"{way} {mode}", fd, mode, 0, 1)
        for request, argument in (
            ("FS_IOC_SETFLAGS", 0x40086602), ("FS_IOC_FSSETXATTR", 0x401C5820), ("FS_IOC_SETVERSION", 0x40087602),
            ("FICLONE", 0x40049409),
        ):  # fmt: skip
            call("ioctl", f"{request} {way}", fd, argument, source if request == "FICLONE" else bytes(28))
        call("write", way, fd, b"x", 1)
        call("pwrite64", way, fd, b"x", 1, 0)
        call("writev", way, fd, vector, 1)
        call("pwritev", way, fd, vector, 1, 0, 0)
        call("pwritev2", way, fd, vector, 1, 0, 0, 0)
        call("copy_file_range", way, source, None, fd, None, 1, 0)
        call("sendfile", way, fd, source, None, 1)
        os.write(pipe[1], b"x")
        call("splice", way, pipe[0], None, fd, None, 1, 0)
        os.read(pipe[0], 1)
        attempt("io_submit", way, partial(submit, fd))
        for shared in (mmap.MAP_SHARED, mmap.MAP_SHARED | 3):  # MAP_SHARED_VALIDATE
            call("mmap", f"{way} {shared}", 0, 4096, 3, shared, fd, 0)
    fd = os.open(at(b"file"), os.O_RDONLY)
    address = system("mmap", 0, 4096, 1, mmap.MAP_SHARED, fd, 0)
    call("mprotect", "shared, to write", address, 4096, 3)
    for way, flag in (("O_APPEND", os.O_APPEND), ("O_RDWR", os.O_RDWR), ("O_DIRECT", os.O_DIRECT)):
        call("fcntl", f"F_SETFL {way}, then write", fd, fcntl.F_SETFL, flag)
        call("write", f"after F_SETFL {way}", fd, b"x", 1)


def submit(fd: int) -> None:
    """One IOCB_CMD_PWRITE (linux/aio_abi.h)."""
    context = ctypes.c_ulong()
    system("io_setup", 1, ctypes.byref(context))
    buffer = ctypes.create_string_buffer(b"x")
    block = ctypes.create_string_buffer(
        struct.pack("QIIHhIQQqQII", 0, 0, 0, 1, 0, fd, ctypes.addressof(buffer), 1, 0, 0, 0, 0)
    )
    system("io_submit", context.value, 1, (ctypes.c_void_p * 1)(ctypes.addressof(block)))
    events = ctypes.create_string_buffer(32)
    system("io_getevents", context.value, 1, 1, events, None)
    result = struct.unpack_from("QQq", events.raw)[2]
    if result < 0:
        raise OSError(-result, "PWRITE")


def ways_of_sockets() -> None:
    for name in (b"new", b"file", b"missing/x", b"directory"):
        with socket.socket(socket.AF_UNIX) as one:
            address = struct.pack("H", socket.AF_UNIX) + at(name) + b"\0"
            call("bind", name.decode(), one.fileno(), address, len(address))


def state() -> Iterator[str]:
    """All that a change of the tree would show, but for times of reading."""
    for folder, folders, files in sorted(os.walk(tree)):
        for name in (b"", *sorted(folders + files)):
            status = os.lstat(os.path.join(folder, name))
            yield f"{folder!r} {name!r} {status.st_mode:o} {status.st_uid} {status.st_size} {status.st_mtime_ns} {status.st_nlink}"


me = os.getuid()
os.umask(0o022)
tree_fd, free_fd = os.open(tree, os.O_RDONLY | os.O_DIRECTORY), os.open(free, os.O_RDONLY | os.O_DIRECTORY)
source = os.open(free + b"/file", os.O_RDWR)
pipe = os.pipe()
_byte = ctypes.create_string_buffer(b"x")
vector = struct.pack("QQ", ctypes.addressof(_byte), 1)
before = list(state())
for ways in (ways_to_open, ways_by_name, ways_on_objects, ways_by_descriptor, ways_of_sockets):
    ways()
told["unchanged"] = {"tree": str(before == list(state()))}
print(json.dumps(told))
