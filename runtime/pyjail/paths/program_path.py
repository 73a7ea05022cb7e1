"""Which program a process runs, in guest terms: its /proc/PID/exe is the loader's image, for every process of the jail.

The loader corrects the saved auxiliary vector (PR_SET_MM_MAP); the mapping that holds AT_PHDR is the program. This survives
fork and needs no memory of execs.
"""

from __future__ import annotations

import os
import struct

from .mounts import MountTable
from .types import GuestPath

AT_PHDR = 3
_PATH_COLUMN = 73  # proc_pid_maps(5): the path begins after the padded inode


def map_lines(text: bytes) -> list[tuple[int, int, bytes]]:
    """(start, end, path or b"") of each line of a /proc/PID/maps."""
    rows = []
    for line in text.splitlines():
        start, _, rest = line.partition(b"-")
        end, _, _ = rest.partition(b" ")
        rows.append((int(start, 16), int(end, 16), line[_PATH_COLUMN:].strip()))
    return rows


def program_of(pid: int, mounts: MountTable) -> GuestPath | None:
    """The guest path of the program, or None when it cannot be told (the process is gone, or between two programs)."""
    try:
        with open(b"/proc/%d/auxv" % pid, "rb", buffering=0) as file:
            vector = file.read(4096)
        with open(b"/proc/%d/maps" % pid, "rb") as file:
            text = file.read()
    except OSError:
        return None
    entries = dict(struct.iter_unpack("QQ", vector[: len(vector) & ~15]))
    header = entries.get(AT_PHDR, 0)
    for start, end, path in map_lines(text):
        if start <= header < end:
            return _guest(path, mounts)
    return None


def _guest(path: bytes, mounts: MountTable) -> GuestPath | None:
    deleted = b" (deleted)" if path.endswith(b" (deleted)") and not os.path.lexists(path) else b""
    found = mounts.locate(path.removesuffix(deleted) if deleted else path)
    return GuestPath(found[1] + deleted) if found else None
