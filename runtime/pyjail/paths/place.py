"""Where a path led: a pinned descriptor, its mount, its guest path."""

from __future__ import annotations

import os

from ..kernel.errno import Errno
from .confined import PATH_MAX
from .mounts import Mount
from .types import GuestPath


class Place:
    """``fd`` is an O_PATH pin of ours: whoever holds the place closes it. ``name``, ``slash``: see Resolver.parent.

    ``access``: −1, or O_RDONLY, O_WRONLY, O_RDWR: the most that opening it again may ask for, since it was reached through a
    descriptor (/proc/self/fd/N) and lies beneath no mount. O_ACCMODE: nothing, it is an O_PATH one. ``held``: that descriptor,
    as (process, number).
    """

    # No __slots__: most places are made with three values, looked at once, and closed.
    name: bytes = b""
    slash: bool = False
    access: int = -1
    held: tuple[int, int] | None = None
    _status: os.stat_result | None = None

    def __init__(self, fd: int, mount: Mount, path: bytes) -> None:
        """``path``: a plain path from the guest's root (a slash may trail) that leads to the object."""
        self.fd = fd
        self.mount = mount
        self._path = path

    @property
    def status(self) -> os.stat_result:
        """What fstat(2) says of the object: asked for once, or known from the look-up."""
        status = self._status
        if status is None:
            status = self._status = os.fstat(self.fd)
        return status

    @property
    def guest(self) -> GuestPath:
        """Where guests see the object; worked out at need."""
        path = self._path
        if type(path) is not GuestPath:
            path = self._path = GuestPath(path.rstrip(b"/") or b"/")
        return path

    @property
    def has_name(self) -> bool:
        """Whether its path is one that a call can name: a tree can be deeper than that (Locator)."""
        return len(self._path) < PATH_MAX

    def close(self) -> None:
        """Give the pin back; harmless when done twice."""
        if self.fd >= 0:
            os.close(self.fd)
            self.fd = -1

    def refuse(self, error: Errno) -> Errno:
        """Close, and answer ``error``."""
        self.close()
        return error

    def replace(
        self, fd: int, mount: Mount, guest: GuestPath, access: int = -1, held: tuple[int, int] | None = None
    ) -> None:
        """Stand for another object; the old pin is closed."""
        os.close(self.fd)
        self.fd = fd
        self.mount = mount
        self._path = guest
        self._status = None
        self.access = access
        self.held = held

    def join(self, name: bytes) -> bytes:
        """The guest path of ``name`` in this directory."""
        return self.guest + b"/" + name if self.guest != b"/" else b"/" + name

    def rest(self) -> bytes:
        """The path beneath the mount, without symbolic links: what a stub opens. ``.`` for the mount itself."""
        return self.guest[len(self.mount.guest_prefix) :] or b"."
