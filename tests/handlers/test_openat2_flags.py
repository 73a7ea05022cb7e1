"""openat2 with a guest's own RESOLVE_ flags, and its structure's size, beside the kernel's answers."""

from __future__ import annotations

import os
import struct
from collections.abc import Callable

import pytest

from handlers.calls import Op, Raw
from handlers.conftest import Pair
from handlers.test_against_the_kernel import (
    AT_FDCWD,
    BAD,
    BESIDE_DESCRIPTORS,
    NUMBERS,
    PATHS,
    assert_same,
    assert_same_trees,
)

NO_XDEV, NO_MAGICLINKS, NO_SYMLINKS, BENEATH, IN_ROOT, CACHED = 1, 2, 4, 8, 16, 32
RESOLVES = (
    NO_XDEV,
    NO_MAGICLINKS,
    NO_SYMLINKS,
    BENEATH,
    IN_ROOT,
    BENEATH | NO_XDEV,
    IN_ROOT | NO_SYMLINKS,
    NO_SYMLINKS | NO_XDEV,
)
# From a directory with a mount inside, so that both the scope and the crossing show
FROM = (100, 106, 107, 108, AT_FDCWD)
SCOPED_PATHS = b"""
    w/file /w/file ../w/file w/ldir/inner w/labs w/lup w/lroot/w/file w/lrw w/lrodir/x inner/file /inner/file l up
    inner/../file inner/../../w/file .. . dir/../../w/file back / //w//file w/loop w/lfile/ dir/x w/rofile
    w/lout/file w/missing ro/file /ro/file w/dangling ../../../../w/file
""".split()


def how(flags: int, mode: int, resolve: int) -> Raw:
    """struct open_how."""
    return Raw(struct.pack("QQQ", flags, mode, resolve))


@pytest.mark.parametrize("resolve", RESOLVES)
def test_a_guests_own_limits_hold_as_the_kernels(pair_of: Callable[..., Pair], uid: int, resolve: int) -> None:
    """Every combination, for opening and for creating, from directories in and above mounts."""
    pair = pair_of(uid)
    pair.rebuild()
    ops = []
    for flags, mode in (
        (os.O_RDONLY | os.O_NONBLOCK, 0),
        (os.O_PATH | os.O_NOFOLLOW, 0),
        (os.O_CREAT | os.O_RDWR, 0o644),
    ):
        for start in FROM:
            for path in SCOPED_PATHS:
                if flags & os.O_PATH and path.endswith(b"rofile"):
                    continue  # a file mounted by itself: a readable descriptor in place of O_PATH
                ops.append(Op("openat2", (start, path, how(flags, mode, resolve), 24)))
    assert_same(pair, ops)
    assert_same_trees(pair)


def test_limits_hold_on_every_form_of_path(pair_of: Callable[..., Pair], uid: int) -> None:
    """The forms that the other calls are tried on, without symbolic links and beneath descriptors."""
    pair = pair_of(uid)
    pair.rebuild()
    ops = [
        Op("openat2", (AT_FDCWD, path, how(os.O_RDONLY | os.O_NONBLOCK, 0, resolve), 24))
        for path in PATHS
        for resolve in (NO_SYMLINKS, BENEATH, IN_ROOT)
    ]
    ops += [
        Op("openat2", (number, path, how(os.O_RDONLY, 0, resolve), 24))
        for number in NUMBERS
        for path in BESIDE_DESCRIPTORS
        for resolve in (BENEATH, IN_ROOT)
    ]
    assert_same(pair, ops)


def test_sizes_and_invalid_values_answer_as_the_kernel(pair_of: Callable[..., Pair]) -> None:
    """E2BIG, EINVAL, EFAULT and their order."""
    pair = pair_of(1000)
    pair.rebuild()
    plain = struct.pack("QQQ", 0, 0, 0)
    ops = [Op("openat2", (AT_FDCWD, b"w/file", Raw(plain + b"\0" * 40), size)) for size in (0, 8, 23, 24, 25, 32, 64)]
    ops += [Op("openat2", (AT_FDCWD, b"w/file", Raw(plain + b"\0" * 5000), size)) for size in (4096, 4097, 1 << 40, -1)]
    ops += [
        Op("openat2", (AT_FDCWD, b"w/file", Raw(plain + b"\0\1"), 26)),
        Op("openat2", (AT_FDCWD, BAD, how(0, 0, 0), 24)),
    ]
    ops += [Op("openat2", (AT_FDCWD, b"w/file", BAD, 24)), Op("openat2", (AT_FDCWD, BAD, how(1 << 40, 0, 0), 24))]
    ops += [Op("openat2", (-1, b"", how(0, 0, 0), 24)), Op("openat2", (-1, b"w/file", how(0, 0o644, 0), 24))]
    for bit in range(64):
        flags = 1 << bit | os.O_NONBLOCK
        mode = 0o644 if flags & (os.O_CREAT | 0o20000000) else 0
        ops.append(Op("openat2", (AT_FDCWD, b"w/dir/inner", how(flags, mode, 0), 24)))
        if 1 << bit != CACHED:
            ops.append(Op("openat2", (AT_FDCWD, b"w/dir/inner", how(os.O_NONBLOCK, 0, 1 << bit), 24)))
        ops.append(Op("openat2", (AT_FDCWD, b"w/created", how(os.O_CREAT | os.O_RDWR, 1 << bit, 0), 24)))
        ops.append(Op("openat", (AT_FDCWD, b"w/dir/inner", (1 << bit | os.O_NONBLOCK) & 0xFFFFFFFF, 0o644)))
    for first in range(22):
        for second in range(first):
            flags = 1 << first | 1 << second | os.O_NONBLOCK
            ops.append(Op("openat", (AT_FDCWD, b"w/dir", flags, 0o644)))
            ops.append(Op("openat", (AT_FDCWD, b"w/other", flags, 0o644)))
            ops.append(Op("openat2", (AT_FDCWD, b"w/other", how(flags, 0o644 if flags & os.O_CREAT else 0, 0), 24)))
    assert_same(pair, ops)


def test_only_cached_is_always_to_be_tried_again(pair_of: Callable[..., Pair]) -> None:
    """RESOLVE_CACHED may always answer EAGAIN; its callers come back without it."""
    pair = pair_of(1000)
    pair.rebuild()
    assert pair.ours.run([Op("openat2", (AT_FDCWD, b"w/file", how(0, 0, CACHED), 24))]) == ["EAGAIN"]
