"""openat2(2) in the lane: of the guest's own records only those that say no more than open(2) can; else as the kernel does."""

from __future__ import annotations

import ctypes
import os
from pathlib import Path

import pytest
from pyjail_bpf import layout

from lane.comparing import AT_FDCWD, PAGE, Comparison, how
from lane.world import MASK

RECORDS = {
    "flags of open": [(how(flags), 24) for flags in (0, *[1 << bit for bit in range(64)])],
    "beside O_PATH": [(how(os.O_PATH | 1 << bit), 24) for bit in range(64)],
    "what open would ignore": [(how(os.O_PATH | os.O_CLOEXEC | flag), 24) for flag in (os.O_NONBLOCK, os.O_NOCTTY, 0o100000)],
    "modes": [(how(0, mode), 24) for mode in (1, 0o600, 0o7777, 0o10000, 1 << 32, MASK)],
    "resolve": [(how(0, 0, resolve), 24) for resolve in (*[1 << bit for bit in range(64)], 3, 0xF, 0xB, MASK)],
    "sizes": [(how(0), size) for size in (0, 1, 23, 24, 25, 32, 4096, 4097, 5000, MASK, 1 << 32, 24 | 1 << 32)],
    "more than this kernel knows": [(how(0, more=b"\0" * at + b"x"), size) for at in (0, 7) for size in (24, 25, 32, 4096)],
}


@pytest.mark.parametrize("name", RECORDS)
def test_records_of_a_guests_own(whole: Comparison, within: Path, name: str) -> None:
    """Every flag, mode, RESOLVE_ and size: what openat2(2) refuses is refused, and what open's flags say is the lane's."""
    for path in (b"file", os.fsencode(within) + b"/dir", b"none", b"link-file", os.fsencode(within) + b"/masked/file"):
        at = whole.memory.place(path)
        for record, size in RECORDS[name]:
            whole.equal("openat2", AT_FDCWD, at, ctypes.addressof(record), size)


def test_which_records_the_lane_takes(whole: Comparison, within: Path) -> None:
    path = whole.memory.place(b"sub")
    plain = (0, os.O_CLOEXEC, os.O_DIRECTORY, os.O_NOFOLLOW | os.O_NONBLOCK | os.O_NOCTTY | 0o100000, os.O_PATH | os.O_DIRECTORY)
    others = (os.O_WRONLY, os.O_CREAT, os.O_PATH | os.O_NOCTTY, os.O_NOATIME, os.O_TMPFILE, 1 << 31, 1 << 32)
    for flags in (*plain, *others):
        record = ctypes.addressof(how(flags))
        assert whole.equal("openat2", AT_FDCWD, path, record, 24) == (flags in others), oct(flags)
    assert whole.equal("openat2", AT_FDCWD, path, ctypes.addressof(how(0, 0, 8)), 24)


def test_records_at_bad_addresses(whole: Comparison, folder: Path) -> None:
    """NULL, unmapped, the kernel's, without rights; and every way in which one may lie over a page's end."""
    text = ctypes.create_string_buffer(os.fsencode(folder) + b"/file")
    path, memory = ctypes.addressof(text), whole.memory
    bad = [0, 1, 0xFFF, 0x1000, 0xFFFF, memory.end, memory.end + 100, 1 << 47, MASK, MASK - 23, MASK - 24,
           MASK - 4095, 0x8000000000000000, 0xFFFF800000000000, layout.MAILBOX]  # fmt: skip
    for record in bad + [memory.end - size for size in range(24)]:
        for directory in (AT_FDCWD, -1):
            assert whole.equal("openat2", directory, path, record, 24) == 1, hex(record)
    for offset in range(-33, 10):
        at = memory.start + PAGE + offset
        ctypes.memmove(at, how(os.O_CLOEXEC), 24)
        assert whole.equal("openat2", AT_FDCWD, path, at, 24) == 0
    at = memory.place(how(os.O_NOFOLLOW).raw[:24], terminated=False)
    assert whole.equal("openat2", AT_FDCWD, path, at, 24) == 0
