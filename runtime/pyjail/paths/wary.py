"""A resolver for tables with mounts whose file system may never answer (FUSE, network): it says so before it asks one anything.

What may be asked at any time is what the kernel knows by itself: where a path's longest prefix is mounted, what a pin is called.
``MayStall`` leaves it to the engine to have the whole call served apart (engines/apart.py), where the rows are as all others.
Nothing was done for the call by then, since every handler resolves before it acts. Tables without such mounts have a plain
Resolver, which knows nothing of this.
"""

from __future__ import annotations

import os

from ..kernel.errno import Errno, MayStall
from ..kernel.guest import Guest
from .mounts import Mount
from .place import Place
from .resolver import Resolver
from .types import GuestPath

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeVar

    T = TypeVar("T", Place, Errno, Place | Errno)


class Wary(Resolver):
    """Raises MayStall where a look-up is about to touch a mount that may stall."""

    __slots__ = ()

    is_wary = True

    def beware(self) -> None:
        """About to touch files that were found before, by no path."""
        for mount in self.mounts.rows:
            _mind(mount)

    def minds(self, pin: int) -> bool:
        """Whether what ``pin`` holds may be asked nothing here."""
        found = self.locate_pin(pin, -1)
        return not isinstance(found, Errno) and bool(found[0].stalls)

    def root(self) -> Place:
        _mind(self.mounts.root)
        return super().root()

    def stand(self, guest: Guest, dirfd: int) -> tuple[Mount, GuestPath] | None:
        """Never: chdir(2) asks the directory. ``base`` pins it, which asks nobody."""
        return None

    def base(self, guest: Guest, dirfd: int) -> Place | Errno:
        return _minded(super().base(guest, dirfd))

    def place_of(self, pin: int) -> Place:
        return _minded(super().place_of(pin))

    def _crossing(self, at: Place, name: bytes) -> Mount | None:
        crossed = super()._crossing(at, name)
        if crossed is not None:
            _mind(crossed)
        return crossed

    def _special(self, guest: Guest, mount: Mount, path: bytes, directory: bool) -> bytes | Place | Errno:
        _mind(mount)
        return super()._special(guest, mount, path, directory)


def _mind(mount: Mount) -> None:
    if mount.stalls:
        raise MayStall(mount.stalls)


def _minded(found: T) -> T:
    if isinstance(found, Place) and found.mount.stalls:
        os.close(found.fd)
        raise MayStall(found.mount.stalls)
    return found
