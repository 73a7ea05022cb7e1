"""Which mount a pinned descriptor lies beneath, and where guests see it: the cwd, a dirfd, a descriptor with AT_EMPTY_PATH."""

from __future__ import annotations

import os
import stat
from ctypes import create_string_buffer

from ..kernel.errno import E, Errno
from ..kernel.guest import AT_FDCWD, Guest
from ..kernel.proc import host_path
from ..kernel.sys import NR, raw
from .confined import PATH_MAX, PIN, pin_here
from .mounts import NO_MOUNT, Mount, MountTable
from .place import Place
from .types import GuestPath

_GETCWD = NR.getcwd
_here = create_string_buffer(PATH_MAX)

# Stands for the names between such an ancestor and the directory: whoever uses it in a path gets ENAMETOOLONG.
_UNNAMED = b"/" + b"?" * PATH_MAX
_LEVELS = 256  # how far up to look first for such an ancestor; a power of two


class Locator:
    """Knows the mount table, and nothing about any guest."""

    __slots__ = ("mounts",)

    def __init__(self, mounts: MountTable) -> None:
        self.mounts = mounts

    def start(self, guest: Guest, dirfd: int, path: bytes) -> Place | Errno:
        """The directory where the walk of ``path`` begins, pinned."""
        return self.root() if path[0] == 47 else self.base(guest, dirfd)

    def base(self, guest: Guest, dirfd: int) -> Place | Errno:
        """The cwd or a dirfd, pinned and shown to lie beneath a mount: else EACCES, or ENOENT where it was removed."""
        stood = self.stand(guest, dirfd)
        if stood is not None and (here := pin_here()) >= 0:
            return Place(here, *stood)
        pin = guest.cwd() if dirfd == AT_FDCWD else guest.descriptor(dirfd)
        if isinstance(pin, Errno):
            return pin
        try:
            hint = guest.cwd_mount() if dirfd == AT_FDCWD and self.mounts.is_ambiguous else -1
            found = self.locate_pin(pin, hint)
            if isinstance(found, Errno):
                wrong = E.ENOTDIR if not stat.S_ISDIR(os.fstat(pin).st_mode) else found
                os.close(pin)
                return wrong
        except BaseException:
            os.close(pin)
            raise
        return Place(pin, found[0], found[1])

    def stand(self, guest: Guest, dirfd: int) -> tuple[Mount, GuestPath] | None:
        """Stand in the cwd or a dirfd (``guest.stand``): its mount and its guest path. None: ``base`` knows why not.

        Four microseconds less than a pin: no descriptor, and getcwd(2) costs an eighth of reading a link in /proc.
        """
        if dirfd == AT_FDCWD and self.mounts.is_ambiguous:
            return None  # it matters by which way the cwd was reached
        if guest.stand(dirfd) < 0 or raw(_GETCWD, _here, PATH_MAX) < 0:  # ENOENT: removed
            return None
        here = _here.value
        return self.mounts.located.get(here) or self.mounts.locate(here)

    def base_here(self, mount: Mount, at: GuestPath) -> Place | Errno:
        """The place where we stand, pinned."""
        pin = pin_here()
        return Place(pin, mount, at) if pin >= 0 else Errno.of(pin)

    def _object(self, guest: Guest, dirfd: int) -> Place | Errno:
        """AT_EMPTY_PATH: whatever the descriptor names, also a pipe or a memfd, which lie beneath no mount."""
        pin = guest.cwd() if dirfd == AT_FDCWD else guest.descriptor(dirfd)
        if isinstance(pin, Errno):
            return pin
        return self.place_of(pin)

    def place_of(self, pin: int) -> Place:
        """The place of a pin of ours (consumed); its mount is NO_MOUNT when it lies beneath none."""
        try:
            found = self.locate_pin(pin, -1)
        except BaseException:
            os.close(pin)
            raise
        if isinstance(found, Errno):
            return Place(pin, NO_MOUNT, NO_MOUNT.guest)
        return Place(pin, found[0], found[1])

    def refuses_beneath(self, place: Place) -> Errno | None:
        """Why there is no way on from an object: a directory beneath no mount is a capability of its own, and nothing more."""
        if place.mount is not NO_MOUNT:
            return None
        found = os.fstat(place.fd)
        if not stat.S_ISDIR(found.st_mode):
            return E.ENOTDIR
        return E.EACCES if found.st_nlink else E.ENOENT

    def locate(self, pin: int) -> Mount | None:
        """The mount of a pin of ours; None when it lies beneath none."""
        found = self.locate_pin(pin, -1)
        return None if isinstance(found, Errno) else found[0]

    def guest_path(self, pin: int, prefer: int = -1) -> GuestPath | Errno:
        """Where guests see the pinned object: ENOENT when it was removed, EACCES when it lies beneath no mount."""
        found = self.locate_pin(pin, prefer)
        return found if isinstance(found, Errno) else found[1]

    def locate_pin(self, pin: int, prefer: int) -> tuple[Mount, GuestPath] | Errno:
        path = host_path(pin)
        if path is None:
            return self._locate_deep(pin, prefer)
        if path[:1] != b"/":
            return E.EACCES
        if path.endswith(b" (deleted)") and os.fstat(pin).st_nlink == 0:
            return E.ENOENT
        return self.mounts.locate(path, prefer) or E.EACCES

    def _locate_deep(self, pin: int, prefer: int) -> tuple[Mount, GuestPath] | Errno:
        """A directory whose path no call can name lies in the mount of its nearest ancestor that has one: no mount is so deep."""
        if not stat.S_ISDIR((status := os.fstat(pin)).st_mode):
            return E.ENAMETOOLONG
        if not status.st_nlink:
            return E.ENOENT
        low, step = os.dup(pin), _LEVELS
        try:
            while step:
                above = os.open(b"../" * step, PIN | os.O_DIRECTORY, dir_fd=low)
                if host_path(above) is None:
                    low, above = above, low
                else:
                    step //= 2
                os.close(above)
            found = self._parent_of(low, prefer)
        except OSError as error:
            return Errno.of(error.errno or 0)
        finally:
            os.close(low)
        return found if isinstance(found, Errno) else (found[0], GuestPath(found[1].rstrip(b"/") + _UNNAMED))

    def _parent_of(self, pin: int, prefer: int) -> tuple[Mount, GuestPath] | Errno:
        above = os.open(b"..", PIN | os.O_DIRECTORY, dir_fd=pin)
        try:
            return self.locate_pin(above, prefer)
        finally:
            os.close(above)

    def root(self) -> Place:
        return Place(os.dup(self.mounts.root.fd), self.mounts.root, self.mounts.root.guest)
