"""Whose copy a file is: so that /proc shows the original where a guest has a copy mapped or open.

Shared by all workers, seen by no guest; an entry for each copy that was handed out in this run:

    u16 path length  u16 name length  u32 0  u64 device  u64 inode   name NUL path      512 bytes
"""

from __future__ import annotations

import os
import struct

from ..kernel import mapping

_HEAD = struct.Struct("<HHIQQ")
_SIZE, _COUNT = 512, 256
_ROOM = _SIZE - _HEAD.size


class Original:
    """The file that a copy stands for: its host path when the copy was handed out, and its identity."""

    __slots__ = ("device", "inode", "path")

    def __init__(self, path: bytes, device: int, inode: int) -> None:
        self.path = path
        self.device = device
        self.inode = inode

    @property
    def text(self) -> bytes:
        """As the kernel would show it: its path, or with " (deleted)" when that is another file by now, or none."""
        try:
            status = os.lstat(self.path)
        except OSError:
            return self.path + b" (deleted)"
        same = (status.st_dev, status.st_ino) == (self.device, self.inode)
        return self.path if same else self.path + b" (deleted)"


class StandIns:
    """Which files stand for which."""

    __slots__ = ("_known", "_memory", "_prefix")

    def __init__(self, directory: bytes) -> None:
        self._memory = mapping.shared(_SIZE * _COUNT)
        self._prefix = directory + b"/"
        self._known: dict[bytes, bytes] = {}

    def note(self, name: bytes, path: bytes, device: int, inode: int) -> None:
        """The copy ``name`` is handed out for the file at host ``path``; under the supervisor's lock."""
        if self._known.get(name) == path or len(name) + 1 + len(path) > _ROOM:
            return
        self._known[name] = path
        for index in range(_COUNT):
            found = self._entry(index)
            if found is None or found[0] == name:
                content = _HEAD.pack(len(path), len(name), 0, device, inode) + name + b"\0" + path
                self._memory[index * _SIZE : index * _SIZE + len(content)] = content
                return

    def original(self, path: bytes) -> Original | None:
        """Of a host path as the kernel shows it; None when no copy of ours lies there."""
        if not path.startswith(self._prefix):
            return None
        name = path.rpartition(b"/")[2].removesuffix(b" (deleted)")
        for index in range(_COUNT):
            found = self._entry(index)
            if found is None:
                return None
            if found[0] == name:
                return found[1]
        return None

    def _entry(self, index: int) -> tuple[bytes, Original] | None:
        offset = index * _SIZE
        length, named, _, device, inode = _HEAD.unpack_from(self._memory, offset)
        if not named:
            return None
        start = offset + _HEAD.size
        name = bytes(self._memory[start : start + named])
        path = bytes(self._memory[start + named + 1 : start + named + 1 + length])
        return name, Original(path, device, inode)
