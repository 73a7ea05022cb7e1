"""What guests were refused, kept for the end of the run: noted where a call is refused, and nowhere else.

One entry for each kind and path: the first program that met it. Bounded: a guest can be refused anything any number of times.
Each worker has its own entries; those of other workers than the first go through memory that all share.

    4096 bytes for each worker:   u32 bytes used   kind NUL path NUL program NUL origin LF   …
"""

from __future__ import annotations

import os
import struct

from . import mapping

WRITE, HIDDEN, SOCKET, NETWORK, FAMILY, DEVICE = "write", "hidden", "connect", "network", "family", "device"
MOST = 256
_SIZE = 4096
_used = struct.Struct("I")


class Denials:
    """``entries``: (kind, path, address or family) -> (program, origin of the mount); ``more``: what came when there was no room.

    ``asleep``: nothing is noted, for a guest whose paths and mounts mean nothing at the command line (of a jail inside).
    """

    __slots__ = ("_memory", "_worker", "asleep", "entries", "more")

    def __init__(self) -> None:
        self.entries: dict[tuple[str, bytes], tuple[bytes, str]] = {}
        self.more = 0
        self.asleep = False
        self._memory: memoryview | None = None
        self._worker = 0

    def share(self, workers: int) -> None:
        """Before the forks: what workers 1 to ``workers`` - 1 note reaches the first."""
        self._memory = mapping.shared(_SIZE * workers)

    def become(self, worker: int) -> None:
        """This process is worker ``worker`` from now on."""
        self._worker = worker

    def note(self, kind: str, path: bytes, origin: str, tid: int) -> None:
        """Thread ``tid`` was refused ``path``; nothing is noted for thread 0, which is ourselves before the start."""
        key = kind, path
        if key in self.entries or not tid or self.asleep:
            return
        if len(self.entries) >= MOST:
            self.more += 1
            return
        self.entries[key] = program, _ = _program(tid), origin
        if self._worker and self._memory is not None:
            self._send(b"\0".join((kind.encode(), path, program, os.fsencode(origin))).replace(b"\n", b"?") + b"\n")

    def _send(self, line: bytes) -> None:
        assert self._memory is not None
        start = self._worker * _SIZE
        used = _used.unpack_from(self._memory, start)[0]
        at = start + _used.size + used
        if at + len(line) <= start + _SIZE:
            self._memory[at : at + len(line)] = line
            _used.pack_into(self._memory, start, used + len(line))

    def collect(self) -> list[tuple[str, bytes, bytes, str]]:
        """(kind, path, program, origin) of all workers, each kind and path once."""
        found = dict(self.entries)
        if self._memory is not None:
            for start in range(_SIZE, len(self._memory), _SIZE):
                used = min(_used.unpack_from(self._memory, start)[0], _SIZE - _used.size)
                for line in bytes(self._memory[start + _used.size : start + _used.size + used]).splitlines():
                    kind, path, program, origin = line.split(b"\0")
                    found.setdefault((kind.decode(), path), (program, os.fsdecode(origin)))
        return [(kind, path, program, origin) for (kind, path), (program, origin) in found.items()]


def _program(tid: int) -> bytes:
    try:
        with open(f"/proc/{tid}/comm", "rb", buffering=0) as file:
            return file.read(64).rstrip(b"\n")
    except OSError:
        return b"?"


DENIALS = Denials()
