"""Which program a process runs, in guest terms: its /proc/PID/exe is the loader's image, for every process of the jail.

The loader corrects the saved auxiliary vector (PR_SET_MM_MAP); the mapping that holds AT_PHDR is the program. This survives
fork and needs no memory of execs. A kernel without that (CONFIG_CHECKPOINT_RESTORE) keeps the loader's vector: the program is then
the lowest mapping of a file, where the kernel's layout and ours put it.
"""

from __future__ import annotations

import os
import struct
import time

from pyjail_bpf.layout import LOADER, LOADER_END

from .mounts import MountTable
from .types import GuestPath

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

AT_PHDR = 3
_TRIES = 20
_PATH_COLUMN = 73  # proc_pid_maps(5): the path begins after the padded inode


def program_of(pid: int, mounts: MountTable, starting: Callable[[int], bytes | None]) -> GuestPath | None:
    """The guest path of the program, or None when it cannot be told (the process is gone).

    Between an exec and its program there is the loader, which takes well below a millisecond, if nobody has stopped it, as the
    ptrace engine does; ``starting`` tells the host path of what it is to load, or None.
    """
    for _ in range(_TRIES):
        path = _image(pid)
        if path is None:
            return None
        if path:
            return _guest(path, mounts)
        path = starting(pid)
        if path:
            return _guest(path, mounts)
        time.sleep(0.001)
    return None


def _image(pid: int) -> bytes | None:
    """The host path of the program's mapping; empty: there is none now. None: the process has ended."""
    try:
        with open(b"/proc/%d/auxv" % pid, "rb", buffering=0) as file:
            vector = file.read(4096)
        if not vector:
            return None
        header = dict(struct.iter_unpack("QQ", vector[: len(vector) & ~15])).get(AT_PHDR, 0)
        is_loaders = header < LOADER_END  # in fact 0: its headers are not mapped
        with open(b"/proc/%d/maps" % pid, "rb") as lines:  # in order of addresses, and the program is among the first
            for line in lines:
                start, _, rest = line.partition(b"-")
                if is_loaders:
                    path = line[_PATH_COLUMN:].strip()
                    if int(start, 16) == LOADER:
                        return b""  # at work
                    if int(start, 16) > LOADER and path[:1] == b"/":
                        return path
                elif int(start, 16) > header:
                    return b""
                elif header < int(rest.partition(b" ")[0], 16):
                    return line[_PATH_COLUMN:].strip()
    except OSError:
        return None
    return b""


def _guest(path: bytes, mounts: MountTable) -> GuestPath | None:
    original = mounts.stand_ins.original(path) if mounts.stand_ins is not None else None
    path = path if original is None else original.text
    deleted = b" (deleted)" if path.endswith(b" (deleted)") and not os.path.lexists(path) else b""
    found = mounts.locate(path.removesuffix(deleted) if deleted else path)
    return GuestPath(found[1] + deleted) if found else None
