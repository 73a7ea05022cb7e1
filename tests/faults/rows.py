"""Calls for every row that has a handler, such that each way through the handler that reaches the kernel is taken by one."""

from __future__ import annotations

import ctypes
import os
import struct
from pathlib import Path

from handlers.calls import Op, Out, Raw
from handlers.sides import MEMFD, PIPE, REMOVED, SOCKET

AT, NOFOLLOW, REMOVEDIR, EMPTY = -100, 0x100, 0x200, 0x1000
STREAM, DGRAM, INET, PIDFD, INOTIFY, OWN_STREAM, INET_UDP = 130, 131, 132, 133, 134, 135, 136
O_TMPFILE = os.O_TMPFILE
UNIX_NAME = struct.pack("H", 1) + b"/w/socket\0"
ABSTRACT = struct.pack("H", 1) + b"\0abstract"
NEW_NAME = struct.pack("H", 1) + b"/w/fresh\0"
LOOPBACK = struct.pack(">HH4s8x", 0x0200, 9, bytes([127, 0, 0, 1]))
TIMES, MICROTIMES = Raw(struct.pack("4q", 7, 8, 9, 10)), Raw(struct.pack("4q", 7, 8, 9, 10))


def how(flags: int, resolve: int = 0, mode: int = 0) -> Raw:
    return Raw(struct.pack("QQQ", flags, mode, resolve))


LOOKED_AT = (
    b"/w/file",
    b"w/ldir/inner",
    b"/w/dir/../file",
    b"/rw/inner/../file",
    b"/w/onefile",
    b"/w/labsdir",
    b"/ro/up",
)
READ = os.O_RDONLY | os.O_NONBLOCK


def calls(pid: int) -> list[Op]:
    """All of them; ``pid``: a member of the jail (the guest itself)."""
    return [*_looking(pid), *_changing(), *_naming(), *_of_processes(pid), *_of_sockets(), *_MESSAGES.ops]


def _looking(pid: int) -> list[Op]:
    made = [Op("getcwd", (Out(64), 64)), Op("uname", (Out(390),)), Op("close_range", (3000, 3010, 0))]
    for path in LOOKED_AT:
        made += [
            Op("open", (path, READ, 0)),
            Op("stat", (path, Out(144))),
            Op("lstat", (path, Out(144))),
            Op("access", (path, 4)),
            Op("readlink", (path, Out(64), 64)),
            Op("statfs", (path, Out(120))),
            Op("getxattr", (path, b"user.mark", Out(64), 64)),
            Op("execveat", (AT, path, None, None, 0x10000)),
        ]
    made += [
        Op("openat", (100, b"inner", READ, 0)),
        Op("openat", (100, b"../file", READ, 0)),
        Op("openat", (AT, b"/w/dir", os.O_PATH, 0)),
        Op("openat", (AT, b"/w/fifo", os.O_RDWR, 0)),
        Op("openat", (AT, b"/w/socket", os.O_PATH, 0)),
        Op("openat", (AT, b"/ro/file", os.O_RDWR, 0)),
        Op("openat", (AT, b"/proc/%d/fd/101" % pid, os.O_RDWR, 0)),
        Op("openat", (AT, b"/proc/self/status", os.O_RDONLY, 0)),
        Op("openat", (AT, b"/proc/self/maps", os.O_RDONLY, 0)),
        Op("openat", (AT, b"/proc/self/cwd/w/file", os.O_RDONLY, 0)),
        Op("openat", (AT, b"/proc/1/status", os.O_RDONLY, 0)),
        Op("openat", (AT, b"/proc/self/fd/%d" % MEMFD, os.O_RDWR, 0)),
        Op("readlinkat", (AT, b"/proc/self/exe", Out(64), 64)),
        Op("readlinkat", (AT, b"/proc/self/fd/100", Out(64), 64)),
        *(Op("openat2", (100, b"inner", how(READ, resolve), 24)) for resolve in (0, 8, 16, 4)),
        Op("openat2", (AT, b"/w/ldir/inner", how(READ, 2), 24)),
        Op("newfstatat", (AT, b"w/file", Out(144), 0)),
        Op("newfstatat", (101, b"", Out(144), EMPTY)),
        Op("newfstatat", (REMOVED, b"", Out(144), EMPTY)),
        Op("statx", (100, b"sub/leaf", 0, 0x7FF, Out(256))),
        Op("faccessat", (100, b"inner", 2)),
        Op("faccessat2", (AT, b"/w/file", 2, 0x200)),
        Op("readlinkat", (AT, b"/w/lfile", Out(64), 64)),
        Op("lgetxattr", (b"/w/lfile", b"user.mark", Out(64), 64)),
        Op("listxattr", (b"/w/xattrs", Out(64), 64)),
        Op("llistxattr", (b"/w/xattrs", Out(64), 64)),
        Op("execve", (b"/program", None, None)),
        Op("execve", (b"/w/run", None, None)),
        Op("execveat", (100, b"../../program", None, None, 0)),
        Op("execveat", (MEMFD, b"", None, None, EMPTY)),
        Op("inotify_add_watch", (INOTIFY, b"/w/dir", 0x100)),
        Op("chdir", (b"/w/dir",)),
        Op("chdir", (b"/ro",)),
        Op("chdir", (b"w/ldir/..",)),
    ]
    return made


def _changing() -> list[Op]:
    made: list[Op] = []
    for path in (b"/w/victim", b"w/dir/../victim", b"/rw/file", b"/ro/file", b"/w/onefile"):
        made += [
            Op("chmod", (path, 0o640)),
            Op("chown", (path, 0xFFFFFFFF, 0xFFFFFFFF)),
            Op("utime", (path, TIMES)),
            Op("truncate", (path, 1)),
            Op("setxattr", (path, b"user.new", b"x", 1, 0)),
            Op("openat", (AT, path, os.O_WRONLY | os.O_TRUNC, 0)),
            Op("openat", (AT, path, os.O_RDWR | os.O_CREAT, 0o644)),
        ]
    made += [
        Op("fchmodat", (AT, b"/w/victim", 0o640)),
        Op("fchmodat2", (AT, b"/w/victim", 0o640, NOFOLLOW)),
        *(Op("fchmod", (fd, 0o640)) for fd in (101, 106, MEMFD, REMOVED)),
        Op("lchown", (b"/w/victim", 0xFFFFFFFF, 0xFFFFFFFF)),
        Op("fchownat", (AT, b"/w/victim", 0xFFFFFFFF, 0xFFFFFFFF, 0)),
        *(Op("fchown", (fd, 0xFFFFFFFF, 0xFFFFFFFF)) for fd in (101, 106, PIPE)),
        Op("utimes", (b"/w/victim", MICROTIMES)),
        Op("futimesat", (AT, b"/w/victim", MICROTIMES)),
        Op("utimensat", (AT, b"/w/victim", TIMES, NOFOLLOW)),
        Op("utimensat", (101, None, TIMES, 0)),
        Op("lsetxattr", (b"/w/victim", b"user.new", b"x", 1, 0)),
        Op("fsetxattr", (101, b"user.new", b"x", 1, 0)),
        Op("removexattr", (b"/w/xattrs", b"user.none")),
        Op("lremovexattr", (b"/w/xattrs", b"user.none")),
        Op("fremovexattr", (101, b"user.none")),
        Op("umask", (UMASK_OF_TESTS,)),
    ]
    return made


UMASK_OF_TESTS = 0o022


def _naming() -> list[Op]:
    made: list[Op] = []
    for fresh in (b"/w/fresh", b"w/dir/../fresh", b"/rw/fresh", b"/ro/fresh", b"/w/ldir/../fresh"):
        made += [
            Op("mkdir", (fresh, 0o755)),
            Op("mknod", (fresh, 0o100644, 0)),
            Op("symlink", (b"target", fresh)),
            Op("link", (b"/w/victim", fresh)),
            Op("rename", (b"/w/victim", fresh)),
            Op("creat", (fresh, 0o644)),
            Op("openat", (AT, fresh, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600)),
        ]
    made += [
        Op("mkdirat", (100, b"fresh", 0o755)),
        Op("mknodat", (AT, b"/w/fresh", 0o010644, 0)),
        Op("symlinkat", (b"target", AT, b"/w/fresh")),
        Op("linkat", (AT, b"/w/lfile", AT, b"/w/fresh", 0x400)),
        Op("linkat", (101, b"", AT, b"/w/fresh", EMPTY)),
        Op("linkat", (AT, b"/proc/self/fd/101", AT, b"/w/fresh", 0x400)),
        Op("renameat", (AT, b"/w/victim", AT, b"/w/fresh")),
        *(Op("renameat2", (AT, b"/w/victim", AT, b"/w/other victim", flags)) for flags in (0, 1, 2)),
        Op("rename", (b"/w/vdir", b"/w/fresh/")),
        Op("rename", (b"/w/victim", b"/rw/fresh")),
        Op("unlink", (b"/w/victim",)),
        Op("unlink", (b"/w/onefile",)),
        Op("unlink", (b"/ro/file",)),
        Op("rmdir", (b"/w/vdir",)),
        Op("rmdir", (b"/rw/inner",)),
        Op("unlinkat", (AT, b"/w/victim", 0)),
        Op("unlinkat", (AT, b"/w/vdir/", REMOVEDIR)),
        Op("openat", (AT, b"/w", O_TMPFILE | os.O_RDWR, 0o600)),
        Op("openat2", (AT, b"/w/fresh", how(os.O_CREAT | os.O_RDWR, 0, 0o600), 24)),
        Op("openat2", (AT, b"w/fresh", how(os.O_CREAT | os.O_RDWR, 8, 0o600), 24)),
    ]
    return made


def _of_processes(pid: int) -> list[Op]:
    ours = os.getuid()
    ids = [Op(name, (ours,)) for name in ("setuid", "setgid", "setfsuid", "setfsgid")]
    ids += [Op(name, (ours, ours)) for name in ("setreuid", "setregid")]
    ids += [Op(name, (ours, ours, ours)) for name in ("setresuid", "setresgid")]
    header = Raw(struct.pack("Ii", 0x20080522, 0))
    scheduling = (
        "sched_setparam",
        "sched_setscheduler",
        "sched_setattr",
        "get_robust_list",
        "migrate_pages",
        "move_pages",
    )
    return [
        *ids,
        Op("setgroups", (0, None)),
        Op("capset", (header, Raw(bytes(24)))),
        Op("capset", (Raw(struct.pack("Ii", 0, 0)), None)),
        Op("prctl", (24, 1)),
        Op("prctl", (22, 2, None)),
        Op("seccomp", (1, 0, None)),
        *(Op(name, (other, 0, 0)) for name in scheduling for other in (0, pid, 1)),
        *(Op("sched_setaffinity", (other, 8, Raw(bytes([255] * 8)))) for other in (0, pid, 1)),
        *(Op("setpriority", (0, other, 0)) for other in (pid, 1)),
        *(Op("ioprio_set", (1, other, 0)) for other in (pid, 1)),
        *(Op("prlimit64", (other, 7, None, Out(16))) for other in (0, pid, 1)),
        *(Op(name, (other, None, 0, None, 0, 0)) for name in PEERS for other in (pid, 1)),
        *(Op("kcmp", (pid, other, 0, 0, 0)) for other in (pid, 1)),
        Op("pidfd_getfd", (PIDFD, 101, 0)),
        *(Op("ptrace", (0x4206, other, 0, 0)) for other in (pid, 1)),
        *_signals(pid),
    ]


def _signals(pid: int) -> list[Op]:
    """Signal 0 only; and who is to get those of a descriptor."""
    info, owner = Raw(bytes(128)), Raw(struct.pack("i", pid))
    return [
        *(Op(name, (other, 0)) for name in ("kill", "tkill") for other in (pid, 1)),
        *(Op("tgkill", (other, other, 0)) for other in (pid, 1)),
        *(Op("rt_sigqueueinfo", (other, 0, info)) for other in (pid, 1)),
        *(Op("rt_tgsigqueueinfo", (other, other, 0, info)) for other in (pid, 1)),
        Op("pidfd_send_signal", (PIDFD, 0, None, 0)),
        *(Op("fcntl", (101, F_SETOWN, other)) for other in (pid, 1)),
        Op("ioctl", (SOCKET, FIOSETOWN, owner)),
        *(Op("ioctl", (101, request, Raw(struct.pack("i", NOATIME)))) for request in (SETFLAGS, SETVERSION)),
    ]


F_SETOWN, FIOSETOWN = 8, 0x8901
SETFLAGS, SETVERSION, NOATIME = 0x40086602, 0x40087602, 0x80


PEERS = ("process_vm_readv", "process_vm_writev")


def _of_sockets() -> list[Op]:
    data, piece = Raw(b"data"), 4
    made = [Op("socket", (2, 3, 1)), Op("socketpair", (2, 1, 0, Out(8)))]
    for fd, name in ((STREAM, UNIX_NAME), (STREAM, ABSTRACT), (INET, LOOPBACK), (MEMFD, UNIX_NAME), (SOCKET, LOOPBACK)):
        made += [Op("connect", (fd, Raw(name), len(name))), Op("sendto", (fd, data, piece, 0x40, Raw(name), len(name)))]
    for name in (UNIX_NAME, ABSTRACT):
        made.append(Op("sendto", (DGRAM, data, piece, 0x40, Raw(name), len(name))))
    made.append(Op("sendto", (INET_UDP, data, piece, 0x40, Raw(LOOPBACK), len(LOOPBACK))))
    for fd, name in ((OWN_STREAM, NEW_NAME), (OWN_STREAM, ABSTRACT), (INET, LOOPBACK), (MEMFD, NEW_NAME)):
        made.append(Op("bind", (fd, Raw(name), len(name))))
    return made


class Messages:
    """struct msghdr and struct mmsghdr for the guest's sockets: memory that stays while calls on them are made."""

    def __init__(self) -> None:
        self.held = [ctypes.create_string_buffer(b"data")]
        self.ops: list[Op] = []
        pair = ctypes.create_string_buffer(struct.pack("QQ", ctypes.addressof(self.held[0]), 4))
        self.held.append(pair)
        for fd, name in (
            (DGRAM, UNIX_NAME),
            (DGRAM, ABSTRACT),
            (INET_UDP, LOOPBACK),
            (STREAM, b""),
            (MEMFD, UNIX_NAME),
        ):
            held = ctypes.create_string_buffer(name, len(name) or 1)
            self.held.append(held)
            fields = (ctypes.addressof(held) if name else 0, len(name), 0, ctypes.addressof(pair), 1, 0, 0, 0)
            header = struct.pack("QiiQQQQi4x", *fields)
            self.ops += [
                Op("sendmsg", (fd, Raw(header), 0x40)),
                Op("sendmmsg", (fd, Raw((header + bytes(8)) * 2), 2, 0x40)),
                Op("getsockname", (fd, Out(128), Raw(struct.pack("i", 110)))),
                Op("getpeername", (fd, Out(128), Raw(struct.pack("i", 110)))),
            ]


_MESSAGES = Messages()  # made before the process that sends them is forked


class Places:
    """What the calls change, put back before each: few names, for a whole tree would take longer than the calls."""

    def __init__(self, folder: Path) -> None:
        self.work = folder / "root/w"
        self.fresh = [self.work / "fresh", self.work / "dir/fresh", folder / "rw/fresh", folder / "ro/fresh"]
        self.content = {
            self.work / "victim": b"victim",
            self.work / "other victim": b"other",
            folder / "rw/file": b"rw file",
        }

    def restore(self) -> None:
        for path in self.fresh:
            if path.is_dir() and not path.is_symlink():
                path.rmdir()
            else:
                path.unlink(missing_ok=True)
        for path, content in self.content.items():
            path.write_bytes(content)
            path.chmod(0o644)
        (self.work / "vdir").mkdir(exist_ok=True)
