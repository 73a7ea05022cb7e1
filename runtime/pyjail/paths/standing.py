"""Paths that are asked for at every exec, as ELF interpreters are: their symbolic links in one call of the kernel's.

The first time such a path is resolved as any other. After that the kernel walks it with the root directory as its ``/``, and
its answer counts if it is the very object that was found then. Where mounts of ours lie on the way the kernel, which does not
see them, finds another one or none; then the path is resolved as any other again.
"""

from __future__ import annotations

import os
import struct
from ctypes import create_string_buffer

from pyjail_bpf.layout import HOW_SIZE

from ..kernel.sys import NR, call
from .confined import PIN
from .mounts import MountTable
from .place import Place
from .types import GuestPath

_REMEMBERED = 64
_IN_ROOT = 0x10 | 0x02 | 0x01  # RESOLVE_IN_ROOT | NO_MAGICLINKS | NO_XDEV, openat2(2)
_how = create_string_buffer(struct.pack("QQQ", PIN, 0, _IN_ROOT), HOW_SIZE)


class Standing:
    """What is remembered: path -> (device, inode, time of the last change, guest path) of what lies beneath the root there.

    A rename changes that time: so the guest path is still the object's, or another name of it.
    """

    __slots__ = ("_known", "_root")

    def __init__(self, mounts: MountTable) -> None:
        self._root = mounts.root
        self._known: dict[bytes, tuple[int, int, int, GuestPath]] = {}

    def find(self, path: bytes) -> Place | None:
        """The place of an absolute path, or None: resolve it."""
        known = self._known.get(path)
        if known is None:
            return None
        fd = call(NR.openat2, self._root.fd, path, _how, HOW_SIZE)
        if fd < 0:
            return None
        try:
            status = os.fstat(fd)
        except BaseException:
            os.close(fd)
            raise
        if status.st_ino == known[1] and status.st_ctime_ns == known[2] and status.st_dev == known[0]:
            place = Place(fd, self._root, known[3])
            place._status = status
            return place
        os.close(fd)
        return None

    def remember(self, path: bytes, place: Place) -> None:
        """``path`` was resolved: it led to ``place``, which is closed where this fails.

        One without links is not kept, since one call finds it anyway.
        """
        if path[:1] != b"/" or place.mount is not self._root or path == place.guest:
            return
        if len(self._known) >= _REMEMBERED:
            self._known.clear()
        try:
            status = place.status
        except BaseException:
            place.close()
            raise
        self._known[path] = status.st_dev, status.st_ino, status.st_ctime_ns, place.guest
