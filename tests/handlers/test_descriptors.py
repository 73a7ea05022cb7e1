"""Calls on an open descriptor, and arguments that cannot be: beside the kernel's answers."""

from __future__ import annotations

import os
import struct
from collections.abc import Callable

import pytest

from handlers.calls import Op, Out, Raw
from handlers.conftest import Pair
from handlers.sides import CLOSED, MEMFD, PIPE, REMOVED, SOCKET
from handlers.test_against_the_kernel import (
    AT_EMPTY_PATH,
    AT_FDCWD,
    AT_SYMLINK_NOFOLLOW,
    BAD,
    assert_same,
    assert_same_trees,
)

NUMBERS = (
    100,
    101,
    103,
    104,
    105,
    106,
    107,
    109,
    110,
    CLOSED,
    PIPE,
    MEMFD,
    REMOVED,
    SOCKET,
    -1,
    -100,
    1 << 31,
    (1 << 32) + 101,
)
TIMES = Raw(struct.pack("4q", 7, 8, 9, 10))


@pytest.mark.parametrize("number", NUMBERS)
def test_changes_by_descriptor_are_judged_by_its_mount(pair_of: Callable[..., Pair], uid: int, number: int) -> None:
    """fchmod, fchown, f*xattr and the forms with an empty or null path, on every kind of descriptor."""
    pair = pair_of(uid)
    pair.rebuild()
    ops = [
        Op("fchmod", (number, 0o640)),
        Op("fchown", (number, 0xFFFFFFFF, 0xFFFFFFFF)),
        Op("fchown", (number, 1000, 1000)),
        Op("fsetxattr", (number, b"user.by", Raw(b"descriptor"), 10, 0)),
        Op("fsetxattr", (number, b"user.by", Raw(b"again"), 5, 1)),
        Op("fsetxattr", (number, b"", Raw(b"again"), 5, 8)),
        Op("fremovexattr", (number, b"user.by")),
        Op("fremovexattr", (number, b"user.by")),
        Op("fchmodat2", (number, b"", 0o600, AT_EMPTY_PATH)),
        Op("fchmodat2", (number, b"", 0o600, 0)),
        Op("fchownat", (number, b"", 1000, 1000, AT_EMPTY_PATH)),
        Op("utimensat", (number, None, TIMES, 0)),
        Op("utimensat", (number, None, TIMES, AT_SYMLINK_NOFOLLOW)),
        Op("utimensat", (number, b"", TIMES, AT_EMPTY_PATH)),
        Op("futimesat", (number, None, Raw(struct.pack("4q", 1, 2, 3, 4)))),
        Op("linkat", (number, b"", AT_FDCWD, b"/w/linked", AT_EMPTY_PATH)),
        Op("newfstatat", (number, None, Out(144), AT_EMPTY_PATH)),
        Op("statx", (number, None, AT_EMPTY_PATH, 0x7FF, Out(256))),
        Op("newfstatat", (number, b"", Out(144), 0)),
        Op("faccessat2", (number, b"", 2, AT_EMPTY_PATH)),
        Op("readlinkat", (number, b"", Out(64), 64)),
    ]
    # Linux 6.13 and later take AT_FDCWD in fsetxattr and fremovexattr for the cwd, against fsetxattr(2); a removed file lies
    # beneath no mount here, so the kernel says that it cannot be linked before anyone says that it would be across mounts.
    unlike = {-100: ("fsetxattr", "fremovexattr"), REMOVED: ("linkat",)}.get(number, ())
    ops = [op for op in ops if op.name not in unlike]
    assert_same(pair, ops)
    assert_same_trees(pair)


BAD_CASES = [
    Op("open", (BAD, 0, 0)),
    Op("open", (None, 0, 0)),
    Op("openat", (AT_FDCWD, BAD, 0o20000000, 0)),
    Op("newfstatat", (AT_FDCWD, BAD, Out(144), 0)),
    Op("newfstatat", (AT_FDCWD, b"w/file", BAD, 0)),
    Op("newfstatat", (AT_FDCWD, b"w/file", Out(144), 0x8000)),
    Op("newfstatat", (AT_FDCWD, b"", Out(144), 0x8000)),
    Op("newfstatat", (100, b"", Out(144), 0x8000 | AT_EMPTY_PATH)),
    Op("newfstatat", (AT_FDCWD, b"", Out(144), 0x8000 | AT_EMPTY_PATH)),
    Op("newfstatat", (AT_FDCWD, BAD, Out(144), 0x8000)),
    Op("statx", (AT_FDCWD, b"w/file", 0x6000, 0x7FF, Out(256))),
    Op("statx", (AT_FDCWD, b"w/file", 0, 0x80000000, Out(256))),
    Op("statx", (AT_FDCWD, BAD, 0, 0x80000000, Out(256))),
    Op("statx", (AT_FDCWD, b"w/file", 0x8000, 0x7FF, Out(256))),
    Op("statx", (AT_FDCWD, b"w/missing", 0x8000, 0x7FF, Out(256))),
    Op("statx", (100, b"", 0x8000 | AT_EMPTY_PATH, 0x7FF, Out(256))),
    Op("statx", (AT_FDCWD, b"w/file", 0, 0x7FF, BAD)),
    Op("faccessat2", (AT_FDCWD, BAD, 8, 0)),
    Op("faccessat2", (AT_FDCWD, BAD, 0, 0x8000)),
    Op("faccessat2", (AT_FDCWD, b"w/file", -1, 0)),
    Op("readlinkat", (AT_FDCWD, BAD, Out(8), 0)),
    Op("readlinkat", (AT_FDCWD, BAD, Out(8), -1)),
    Op("readlinkat", (AT_FDCWD, BAD, Out(8), 8)),
    Op("readlinkat", (AT_FDCWD, b"w/lfile", BAD, 8)),
    Op("readlinkat", (AT_FDCWD, b"w/file", BAD, 8)),
    Op("readlinkat", (AT_FDCWD, b"w/lfile", Out(8), 1 << 32)),
    Op("mkdir", (BAD, 0)),
    Op("mknod", (BAD, 0o040000, 0)),
    Op("mknod", (BAD, 0o120000, 0)),
    Op("mknod", (BAD, 0, 0)),
    Op("symlink", (BAD, b"w/new")),
    Op("symlink", (b"", b"w/new")),
    Op("symlink", (b"x", BAD)),
    Op("symlink", (b"x" * 4095, b"/w/longlink")),
    Op("symlink", (b"x" * 4096, b"/w/new")),
    Op("link", (BAD, b"w/x")),
    Op("link", (b"w/file", BAD)),
    Op("linkat", (AT_FDCWD, BAD, AT_FDCWD, BAD, 0x8000)),
    Op("linkat", (AT_FDCWD, b"w/missing", AT_FDCWD, BAD, 0)),
    Op("unlinkat", (AT_FDCWD, BAD, 1)),
    Op("unlinkat", (AT_FDCWD, BAD, 0x200)),
    Op("renameat2", (AT_FDCWD, BAD, AT_FDCWD, BAD, 8)),
    Op("renameat2", (AT_FDCWD, BAD, AT_FDCWD, BAD, 3)),
    Op("rename", (BAD, b"w/x")),
    Op("rename", (b"w/missing/x", BAD)),
    Op("fchmodat2", (AT_FDCWD, BAD, 0, 0x8000)),
    Op("chmod", (BAD, 0)),
    Op("fchownat", (AT_FDCWD, BAD, 0, 0, 0x8000)),
    Op("utimensat", (AT_FDCWD, b"w/file", BAD, 0)),
    Op("utimensat", (AT_FDCWD, BAD, None, 0)),
    Op("utimensat", (AT_FDCWD, BAD, None, 0x8000)),
    Op("utimensat", (AT_FDCWD, None, None, 0)),
    Op("utimensat", (101, None, None, 0x8000)),
    Op("utime", (None, None)),
    Op("utimes", (None, None)),
    Op("utimensat", (AT_FDCWD, BAD, Raw(struct.pack("4q", 0, (1 << 30) - 2, 0, (1 << 30) - 2)), 0x8000)),
    Op("utimensat", (AT_FDCWD, b"/ro/file", Raw(struct.pack("4q", 0, -1, 0, 0)), 0)),
    Op("futimesat", (AT_FDCWD, BAD, Raw(struct.pack("4q", 0, -1, 0, 0)))),
    Op("truncate", (BAD, -1)),
    Op("truncate", (BAD, 0)),
    Op("truncate", (b"w/dir", -5)),
    Op("truncate", (b"w/file", 1 << 62)),
    Op("truncate", (b"ro/file", 1 << 62)),
    Op("truncate", (b"ro/noread", 1)),
    Op("truncate", (b"w/noread", 1)),
    Op("setxattr", (BAD, BAD, BAD, 70000, 8)),
    Op("setxattr", (BAD, BAD, BAD, 70000, 0)),
    Op("setxattr", (BAD, b"user.x", BAD, 70000, 0)),
    Op("setxattr", (BAD, b"user.x", BAD, 7, 0)),
    Op("setxattr", (b"w/file", b"user.x", BAD, 0, 0)),
    Op("setxattr", (b"w/file", b"user." + b"x" * 251, BAD, 0, 0)),
    Op("setxattr", (b"w/file", b"", BAD, 0, 0)),
    Op("setxattr", (b"w/file", b"user.", Raw(b"v"), 1, 0)),
    Op("setxattr", (b"w/file", b"nonsense", Raw(b"v"), 1, 0)),
    Op("setxattr", (b"w/file", b"user.big", Raw(b"v" * 65536), 65536, 0)),
    Op("getxattr", (b"w/xattrs", b"user.mark", Out(4), 4)),
    Op("getxattr", (b"w/xattrs", b"user.mark", Out(8), 1 << 40)),
    Op("getxattr", (b"w/xattrs", b"user.mark", None, 0)),
    Op("getxattr", (b"w/xattrs", b"user.mark", BAD, 9)),
    Op("getxattr", (b"w/xattrs", b"", BAD, 9)),
    Op("getxattr", (BAD, b"", BAD, 9)),
    Op("getxattr", (BAD, BAD, BAD, 9)),
    Op("getxattr", (b"w/file", b"security.x", Out(9), 9)),
    Op("getxattr", (b"w/xattrs", b"user.other", Out(4), 4)),
    Op("listxattr", (b"w/xattrs", BAD, 90)),
    Op("listxattr", (b"w/xattrs", Out(100), 1 << 40)),
    Op("listxattr", (b"w/xattrs", None, 0)),
    Op("listxattr", (b"w/xattrs", Out(5), 5)),
    Op("listxattr", (b"w/file", Out(5), 5)),
    Op("removexattr", (BAD, b"")),
    Op("chdir", (BAD,)),
    Op("chdir", (b"w/locked",)),
    Op("getcwd", (BAD, 100)),
    Op("getcwd", (Out(100), 0)),
    Op("getcwd", (Out(100), 1)),
    Op("getcwd", (Out(100), 2)),
    Op("getcwd", (Out(100), 1 << 40)),
    Op("statfs", (BAD, BAD)),
    Op("statfs", (b"w/file", BAD)),
    Op("inotify_add_watch", (101, b"w/file", 2)),
    Op("inotify_add_watch", (CLOSED, b"w/file", 2)),
    Op("inotify_add_watch", (CLOSED, b"w/file", 0)),
]


def test_bad_arguments_meet_the_kernels_errors_in_its_order(pair_of: Callable[..., Pair]) -> None:
    """Bad pointers, sizes and flags: which of two errors comes first is the kernel's choice."""
    pair = pair_of(1000)
    pair.rebuild()
    assert_same(pair, BAD_CASES)
    assert_same_trees(pair)


@pytest.mark.parametrize("directory", [b"/w/dir", b"/rw/dir", b"/rw/inner", b"/", b"/ro/dir"])
def test_the_cwd_is_told_as_the_kernel_tells_it(pair_of: Callable[..., Pair], directory: bytes) -> None:
    """getcwd with every size around the path's length, and relative paths from there."""
    pair = pair_of(1000)
    pair.rebuild()
    ops = [Op("chdir", (directory,))]
    ops += [Op("getcwd", (Out(64), size)) for size in range(len(directory) - 1, len(directory) + 3)]
    ops += [
        Op("newfstatat", (AT_FDCWD, path, Out(144), 0))
        for path in (b".", b"..", b"x", b"inner", b"file", b"../file", b"../../w/file")
    ]
    ops += [Op("chdir", (b"..",)), Op("getcwd", (Out(64), 64)), Op("chdir", (b"/",))]
    assert_same(pair, ops)


def test_a_removed_cwd_has_no_path(pair_of: Callable[..., Pair]) -> None:
    """ENOENT for the path and for names in it; the directory itself can still be looked at."""
    pair = pair_of(1000)
    pair.rebuild()
    ops = [
        Op("mkdir", (b"/w/gone", 0o755)),
        Op("chdir", (b"/w/gone",)),
        Op("rmdir", (b"/w/gone",)),
        Op("getcwd", (Out(64), 64)),
        Op("newfstatat", (AT_FDCWD, b"", Out(144), AT_EMPTY_PATH)),
        Op("open", (b"x", os.O_CREAT | os.O_RDWR, 0o644)),
        Op("newfstatat", (AT_FDCWD, b"x", Out(144), 0)),
        Op("mkdir", (b"x", 0o755)),
        Op("chdir", (b"/",)),
    ]
    kernel, ours = pair.run(ops)
    times = [i for i, op in enumerate(ops) if op.name == "newfstatat"][:1]
    assert [a for i, a in enumerate(kernel) if i not in times] == [a for i, a in enumerate(ours) if i not in times]
