"""Every call on every form of path answers as the kernel does under chroot with real bind mounts, in the order of its errors."""

from __future__ import annotations

import os
import struct
from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlers.calls import Op, Out, Raw
from handlers.conftest import Pair
from handlers.sides import CLOSED, MEMFD, PIPE, REMOVED, SOCKET
from handlers.tree import LONG

NAMES = """
    w/file w/other w/empty w/noread w/readonly w/dir w/dir/inner w/dir/sub w/emptydir w/full w/locked w/locked/x
    w/missing w/missing/x w/file/x w/fifo w/socket w/null w/xattrs w/sgid w/sgid/new w/lfile w/ldir w/ldir/inner
    w/lslash w/lslash/inner w/lslash/../file w/lfslash w/dangling w/loop w/labs w/labsdir w/labsdang w/lup w/lro
    w/lrodir w/lrodir/x w/lrw w/lroot w/lroot/w/file w/lout/file w/ldeep w/lthrough w/llong w/lldang w/dir/back
    w/onefile w/rofile w/new w/LONG w/LONGn ro ro/file ro/noread ro/dir ro/dir/x ro/emptydir ro/missing ro/fifo
    ro/socket ro/up ro/l ro/dang rw rw/file rw/dir rw/dir/x rw/l rw/up rw/inner rw/inner/file rw/inner/missing
    rw/missing fixed fixed/file fixed/open fixed/secret fixed/sticky fixed/sticky/file fixed/sticky/new fixed/new w
    missing w/dir/../file w/./file w/dir/. w/dir/.. w/.. w/. w/file/. w/file/.. w//file rw/inner/.. rw/inner/../file
    w/locked/..
""".replace("LONG", LONG).split()
PATHS = (
    *(path for name in NAMES for path in (f"/{name}".encode(), f"/{name}/".encode())),
    *(b"/", b"", b"//", b".", b"..", b"/..", b"/../w/file", b"w/file", b"../w/file", b"w/dir/"),
    b"/" + b"w/" * 2046 + b"f",
    b"a" * 4095,
)
BESIDE_DESCRIPTORS = (
    b"",
    b".",
    b"..",
    b"inner",
    b"file",
    b"sub/leaf",
    b"../file",
    b"missing",
    b"/w/file",
    b"inner/file",
    b"back",
)
NUMBERS = (100, 101, 103, 104, 105, 106, 107, 108, 109, 110, CLOSED, PIPE, MEMFD, REMOVED, SOCKET, -1, -100, 5000)
AT_FDCWD, AT_SYMLINK_NOFOLLOW, AT_REMOVEDIR, AT_SYMLINK_FOLLOW, AT_EMPTY_PATH = -100, 0x100, 0x200, 0x400, 0x1000
O_TMPFILE = os.O_TMPFILE
BAD = 1

STAT_LIKE: dict[str, Callable[[int, bytes], Op]] = {
    "stat": lambda fd, path: Op("newfstatat", (fd, path, Out(144), 0)),
    "lstat": lambda fd, path: Op("newfstatat", (fd, path, Out(144), AT_SYMLINK_NOFOLLOW)),
    "fstat": lambda fd, path: Op("newfstatat", (fd, path, Out(144), AT_EMPTY_PATH)),
    "statx": lambda fd, path: Op("statx", (fd, path, AT_SYMLINK_NOFOLLOW | AT_EMPTY_PATH, 0x7FF, Out(256))),
    "access F": lambda fd, path: Op("faccessat2", (fd, path, 0, AT_EMPTY_PATH)),
    "access R": lambda fd, path: Op("faccessat", (fd, path, 4)),
    "access W": lambda fd, path: Op("faccessat2", (fd, path, 2, AT_SYMLINK_NOFOLLOW)),
    "access X": lambda fd, path: Op("faccessat2", (fd, path, 1, AT_EMPTY_PATH | 0x200)),
    "readlink": lambda fd, path: Op("readlinkat", (fd, path, Out(64), 64)),
    "readlink short": lambda fd, path: Op("readlinkat", (fd, path, Out(64), 3)),
    "open": lambda fd, path: Op("openat", (fd, path, os.O_RDONLY | os.O_NONBLOCK, 0)),
    "open write": lambda fd, path: Op("openat", (fd, path, os.O_WRONLY | os.O_NONBLOCK | os.O_CLOEXEC, 0)),
    "open directory": lambda fd, path: Op("openat", (fd, path, os.O_DIRECTORY, 0)),
    "open nofollow": lambda fd, path: Op("openat", (fd, path, os.O_NOFOLLOW | os.O_NONBLOCK, 0)),
    "open directory nofollow": lambda fd, path: Op("openat", (fd, path, os.O_DIRECTORY | os.O_NOFOLLOW, 0)),
    "open exclusive, nothing created": lambda fd, path: Op("openat", (fd, path, os.O_EXCL | os.O_NONBLOCK, 0)),
    "open path": lambda fd, path: Op("openat", (fd, path, os.O_PATH | os.O_CLOEXEC, 0)),
    "open path nofollow": lambda fd, path: Op("openat", (fd, path, os.O_PATH | os.O_NOFOLLOW, 0)),
    "open path directory": lambda fd, path: Op("openat", (fd, path, os.O_PATH | os.O_DIRECTORY, 0)),
    "open nothing": lambda fd, path: Op("openat", (fd, path, 3 | os.O_NONBLOCK, 0)),
    "openat2": lambda fd, path: Op("openat2", (fd, path, Raw(struct.pack("QQQ", os.O_RDWR | os.O_NONBLOCK, 0, 0)), 24)),
}
CHANGING: dict[str, Callable[[int, bytes], Op]] = {
    "create": lambda fd, path: Op("openat", (fd, path, os.O_CREAT | os.O_RDWR | os.O_NONBLOCK, 0o666)),
    "create to read": lambda fd, path: Op("openat", (fd, path, os.O_CREAT | os.O_RDONLY | os.O_NONBLOCK, 0o6777)),
    "create exclusively": lambda fd, path: Op("openat", (fd, path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)),
    "create nofollow": lambda fd, path: Op(
        "openat", (fd, path, os.O_CREAT | os.O_NOFOLLOW | os.O_RDWR | os.O_NONBLOCK, 0o600)
    ),
    "create and truncate": lambda fd, path: Op(
        "openat", (fd, path, os.O_CREAT | os.O_TRUNC | os.O_RDWR | os.O_NONBLOCK, 0o644)
    ),
    "truncate on opening": lambda fd, path: Op("openat", (fd, path, os.O_TRUNC | os.O_RDWR | os.O_NONBLOCK, 0)),
    "truncate, reading": lambda fd, path: Op("openat", (fd, path, os.O_TRUNC | os.O_NONBLOCK, 0)),
    "unnamed": lambda fd, path: Op("openat", (fd, path, O_TMPFILE | os.O_RDWR, 0o644)),
    "mkdir": lambda fd, path: Op("mkdirat", (fd, path, 0o7777)),
    "mknod file": lambda fd, path: Op("mknodat", (fd, path, 0o100666, 0)),
    "mknod fifo": lambda fd, path: Op("mknodat", (fd, path, 0o010666, 0)),
    "symlink": lambda fd, path: Op("symlinkat", (b"target", fd, path)),
    "unlink": lambda fd, path: Op("unlinkat", (fd, path, 0)),
    "rmdir": lambda fd, path: Op("unlinkat", (fd, path, AT_REMOVEDIR)),
    "link from": lambda fd, path: Op("linkat", (fd, path, AT_FDCWD, b"/w/linked", 0)),
    "link from, following": lambda fd, path: Op("linkat", (fd, path, AT_FDCWD, b"/w/linked", AT_SYMLINK_FOLLOW)),
    "link to": lambda fd, path: Op("linkat", (AT_FDCWD, b"/w/file", fd, path, 0)),
    "link to, from ro": lambda fd, path: Op("linkat", (AT_FDCWD, b"/ro/file", fd, path, 0)),
    "rename from": lambda fd, path: Op("renameat", (fd, path, AT_FDCWD, b"/w/renamed")),
    "rename to": lambda fd, path: Op("renameat", (AT_FDCWD, b"/w/file", fd, path)),
    "rename directory to": lambda fd, path: Op("renameat", (AT_FDCWD, b"/w/dir", fd, path)),
    "rename to, not replacing": lambda fd, path: Op("renameat2", (AT_FDCWD, b"/w/file", fd, path, 1)),
    "exchange": lambda fd, path: Op("renameat2", (AT_FDCWD, b"/w/file", fd, path, 2)),
    "exchange directory": lambda fd, path: Op("renameat2", (fd, path, AT_FDCWD, b"/w/dir/", 2)),
    "rename within rw": lambda fd, path: Op("renameat", (AT_FDCWD, b"/rw/file", fd, path)),
    "chmod": lambda fd, path: Op("fchmodat2", (fd, path, 0o4751, AT_EMPTY_PATH)),
    "chmod nofollow": lambda fd, path: Op("fchmodat2", (fd, path, 0o711, AT_SYMLINK_NOFOLLOW)),
    "chown": lambda fd, path: Op("fchownat", (fd, path, 0xFFFFFFFF, 1000, AT_EMPTY_PATH)),
    "chown nofollow": lambda fd, path: Op("fchownat", (fd, path, 1000, 0xFFFFFFFF, AT_SYMLINK_NOFOLLOW)),
    "utimens": lambda fd, path: Op("utimensat", (fd, path, Raw(struct.pack("4q", 7, 8, 9, 10)), AT_EMPTY_PATH)),
    "utimens now": lambda fd, path: Op("utimensat", (fd, path, None, AT_SYMLINK_NOFOLLOW)),
    "utimens omit": lambda fd, path: Op("utimensat", (fd, path, Raw(struct.pack("4q", 0, (1 << 30) - 2, 5, 6)), 0)),
    "utimens wrong": lambda fd, path: Op("utimensat", (fd, path, Raw(struct.pack("4q", 0, -1, 5, 6)), 0)),
    "futimesat": lambda fd, path: Op("futimesat", (fd, path, Raw(struct.pack("4q", 3, 4, 5, 6)))),
}
BY_PATH: dict[str, Callable[[bytes], Op]] = {
    "statfs": lambda path: Op("statfs", (path, Out(120))),
    "creat": lambda path: Op("creat", (path, 0o640)),
    "truncate": lambda path: Op("truncate", (path, 2)),
    "truncate longer": lambda path: Op("truncate", (path, 5000)),
    "chdir": lambda path: Op("chdir", (path,)),
    "setxattr": lambda path: Op("setxattr", (path, b"user.new", Raw(b"abc"), 3, 0)),
    "lsetxattr": lambda path: Op("lsetxattr", (path, b"user.new", Raw(b"abc"), 3, 1)),
    "setxattr security": lambda path: Op("setxattr", (path, b"security.new", Raw(b"abc"), 3, 0)),
    "getxattr": lambda path: Op("getxattr", (path, b"user.mark", Out(16), 16)),
    "lgetxattr": lambda path: Op("lgetxattr", (path, b"user.mark", None, 0)),
    "listxattr": lambda path: Op("listxattr", (path, Out(64), 64)),
    "llistxattr": lambda path: Op("llistxattr", (path, Out(8), 8)),
    "removexattr": lambda path: Op("removexattr", (path, b"user.mark")),
    "lremovexattr": lambda path: Op("lremovexattr", (path, b"user.none")),
    "utime": lambda path: Op("utime", (path, Raw(struct.pack("2q", 11, 12)))),
    "utimes": lambda path: Op("utimes", (path, Raw(struct.pack("4q", 1, 2, 3, 1000000)))),
}
# What this side cannot have: the sandboxed root may not set security attributes, so as root the kernel's own answer differs.
DIFFERS_AS_ROOT = {"setxattr security"}
IN_SEQUENCES_NOT = DIFFERS_AS_ROOT | {"creat"}  # creat would wait where a FIFO was made


def forms() -> Iterator[tuple[int, bytes]]:
    """Every path from the cwd, and every descriptor with what may lie beside it."""
    for path in PATHS:
        yield AT_FDCWD, path
    for number in NUMBERS:
        for path in BESIDE_DESCRIPTORS:
            yield number, path


def assert_same(pair: Pair, ops: list[Op]) -> None:
    """Both sides answer alike; a failure lists what they answer differently."""
    kernel, ours = pair.run(ops)
    wrong = [f"{op}: kernel {k}, ours {o}" for op, k, o in zip(ops, kernel, ours, strict=True) if k != o]
    assert not wrong, f"{len(wrong)} of {len(ops)}\n" + "\n".join(wrong[:200])


def assert_same_trees(pair: Pair) -> None:
    """Both trees are the same, as the host sees them."""
    kernel, ours = pair.trees()
    wrong = sorted(set(kernel) ^ set(ours))
    assert not wrong, "\n".join(f"{'kernel' if line in kernel else 'ours  '} {line}" for line in wrong)


# Of these an O_PATH descriptor is another by design: one of a read-only mount's socket would let the guest connect to it, so
# there is none. A stub opens beneath a mounted directory: of a file that is mounted by itself it gives a readable descriptor.
UNPINNED = (b"/ro/socket", b"/w/onefile", b"/w/rofile")


def is_comparable(op: Op) -> bool:
    """Whether this is no O_PATH open of one of them."""
    if op.name not in ("openat", "openat2") or op.args[1] not in UNPINNED:
        return True
    how = op.args[2]
    flags: int = struct.unpack_from("Q", how.data)[0] if isinstance(how, Raw) else how  # type: ignore[assignment]
    return not flags & os.O_PATH


@pytest.mark.parametrize("o_path", [False, True], ids=["stub", "installed"])
def test_looking_answers_as_the_kernel(pair_of: Callable[..., Pair], uid: int, o_path: bool) -> None:
    """Calls that change nothing, on every form."""
    pair = pair_of(uid, o_path=o_path)
    pair.rebuild()
    skipped = UNPINNED[:1] if o_path else UNPINNED
    ops = [
        make(*form)
        for form in forms()
        for name, make in STAT_LIKE.items()
        if not (form[1] in skipped and name.startswith("open path"))
    ]
    assert_same(pair, ops)


@pytest.mark.parametrize("name", CHANGING)
def test_changing_answers_and_acts_as_the_kernel(pair_of: Callable[..., Pair], uid: int, name: str) -> None:
    """Calls that change the tree, on every form, each on a tree that only calls of its kind have changed before."""
    pair = pair_of(uid)
    pair.rebuild()
    ops = [CHANGING[name](*form) for form in forms()]
    assert_same(pair, ops)
    assert_same_trees(pair)


@pytest.mark.parametrize("name", BY_PATH)
def test_calls_by_path_answer_as_the_kernel(pair_of: Callable[..., Pair], uid: int, name: str) -> None:
    """Calls that take no descriptor, on every path."""
    if uid == 0 and name in DIFFERS_AS_ROOT:
        name = "setxattr"
    pair = pair_of(uid)
    pair.rebuild()
    ops = []
    for path in PATHS:
        if name == "creat" and b"fifo" in path:
            continue  # it would wait for a reader
        ops.append(BY_PATH[name](path))
        if name == "chdir":
            ops += [
                Op("getcwd", (Out(64), 64)),
                Op("newfstatat", (AT_FDCWD, b"inner", Out(144), 0)),
                Op("chdir", (b"/",)),
            ]
    assert_same(pair, ops)
    assert_same_trees(pair)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_sequences_leave_the_same_tree(pair_of: Callable[..., Pair], uid: int, data: st.DataObject) -> None:
    """Random sequences of calls: the same answers, the same tree."""
    pair = pair_of(uid)
    pair.rebuild()
    made = st.one_of(
        st.builds(
            lambda make, form: make(*form),
            st.sampled_from([*CHANGING.values(), *STAT_LIKE.values()]),
            st.sampled_from(list(forms())),
        ),
        st.builds(
            lambda a, b, flags: Op("renameat2", (AT_FDCWD, a, AT_FDCWD, b, flags)),
            st.sampled_from(PATHS),
            st.sampled_from(PATHS),
            st.sampled_from([0, 0, 1, 2]),
        ),
        st.builds(
            lambda a, b, flags: Op("linkat", (AT_FDCWD, a, AT_FDCWD, b, flags)),
            st.sampled_from(PATHS),
            st.sampled_from(PATHS),
            st.sampled_from([0, AT_SYMLINK_FOLLOW, AT_EMPTY_PATH]),
        ),
        st.builds(
            lambda path, flags, mode: Op("openat", (AT_FDCWD, path, flags | os.O_NONBLOCK, mode)),
            st.sampled_from(PATHS),
            st.integers(0, 0o77777777),
            st.integers(0, 0o17777),
        ),
        st.builds(
            lambda path, flags, mode, resolve: Op(
                "openat2", (AT_FDCWD, path, Raw(struct.pack("QQQ", flags | os.O_NONBLOCK, mode, resolve)), 24)
            ),
            st.sampled_from(PATHS),
            st.integers(0, 0o77777777),
            st.sampled_from([0, 0o644]),
            st.sampled_from([0, 4, 8, 16]),
        ),
        st.builds(
            lambda make, path: make(path),
            st.sampled_from([m for n, m in BY_PATH.items() if n not in IN_SEQUENCES_NOT]),
            st.sampled_from(PATHS),
        ),
        st.just(Op("getcwd", (Out(4096), 4096))),
    ).filter(is_comparable)
    ops = [Op("chdir", (b"/",)), *data.draw(st.lists(made, min_size=1, max_size=25)), Op("chdir", (b"/",))]
    assert_same(pair, ops)
    assert_same_trees(pair)
