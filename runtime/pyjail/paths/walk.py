"""The walk: component by component on descriptors, for ``..``, links that the fast way leaves, mount points on the way, /proc.

Symbolic links are spliced in guest space; one confined openat2 takes each stretch between links, ``..`` and mount points.
"""

from __future__ import annotations

import os

from ..kernel.denials import DENIALS, HIDDEN
from ..kernel.errno import E, Errno
from ..kernel.guest import Guest
from ..kernel.protected import forbids_following
from .confined import EXDEV, PATH_MAX, PIN, WALK_ON, link_text, pin_beneath
from .locator import Locator
from .mounts import NO_MOUNT, Mount, MountTable
from .place import Place
from .text import components
from .types import GuestPath

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .procview import ProcView

_DIRECTORY = [b"."]  # what is left where a slash follows the last name
MAX_LINKS = 40  # MAXSYMLINKS, include/linux/namei.h


class Walker(Locator):
    """Walks from a place; ``proc`` is the view of /proc, once there is one."""

    __slots__ = ("proc",)

    def __init__(self, mounts: MountTable) -> None:
        super().__init__(mounts)
        self.proc: ProcView | None = None

    def from_root(self, guest: Guest, path: bytes, follow: bool, directory: bool) -> Place | Errno:
        """An absolute path without ``.``, ``..`` and ``//``."""
        raise NotImplementedError

    def walk(
        self, guest: Guest, at: Place, path: bytes, follow: bool, directory: bool, links: int = 0
    ) -> Place | Errno:
        """Resolve ``path`` from ``at`` (consumed) on descriptors: the answers of the confined call, for links and ``..`` too."""
        try:
            return self._walk(guest, at, path, follow, directory, links)
        except BaseException:
            at.close()
            raise

    def _walk(self, guest: Guest, at: Place, path: bytes, follow: bool, directory: bool, links: int) -> Place | Errno:
        if len(path) >= PATH_MAX:
            return at.refuse(E.ENAMETOOLONG)
        todo = components(path)
        if directory and todo[0] != b".":
            todo.insert(0, b".")
        stretch = True
        while todo:
            if stretch:
                done = self._stretch(at, todo, follow)
                if isinstance(done, Errno):
                    return at.refuse(done)
                if done:
                    return at
            name = todo.pop()
            crossed = self._crossing(at, name)
            stretch = crossed is not None or name == b".."
            if crossed is not None:
                if crossed.fd < 0:
                    return at.refuse(E.ENOENT)  # a reserved name
                if crossed.is_blind and todo and todo != _DIRECTORY:
                    DENIALS.note(HIDDEN, b"/".join((crossed.guest, *reversed(todo))), crossed.origin, guest.tid)
                at.replace(os.dup(crossed.fd), crossed, crossed.guest)
                continue
            if name == b"..":
                step: bytes | Errno | None = self._up(guest, at)
            else:
                last = not todo or todo == _DIRECTORY
                step = self._down(guest, at, name, bool(todo) or follow, last)
            if isinstance(step, Errno):
                return at.refuse(step)
            if step is None:
                continue
            links += 1
            if links > MAX_LINKS:
                return at.refuse(E.ELOOP)
            if not step:
                return at.refuse(E.ENOENT)
            if step[0] == 47:
                root = self.root()
                at.replace(root.fd, root.mount, root.guest)
            more = components(step)
            if todo and more[0] == b".":
                del more[0]  # what follows it says already that it must be a directory
            todo.extend(more)
            stretch = True
        return at

    def _stretch(self, at: Place, todo: list[bytes], follow: bool) -> bool | Errno:
        """All that is left in one confined call, if it meets no ``..`` and no mount point. True: ``at`` is the object."""
        if len(todo) < 2 or b".." in todo or at.mount is NO_MOUNT or at.mount.kind == "proc":
            return False
        rest = b"/".join(reversed(todo))
        full = at.join(rest[:-2] if todo[0] == b"." else rest)
        if self.mounts.find(full) is not at.mount:
            return False
        fd = pin_beneath(at.fd, rest, follow or todo[0] == b".", False)
        if fd >= 0:
            at.replace(fd, at.mount, GuestPath(full))
            return True
        return False if fd in WALK_ON else Errno.of(fd)

    def _crossing(self, at: Place, name: bytes) -> Mount | None:
        if name == b"." or name == b".." or at.mount is NO_MOUNT:
            return None
        return self.mounts.by_guest.get(at.join(name))

    def _down(self, guest: Guest, at: Place, name: bytes, follow: bool, last: bool) -> bytes | Errno | None:
        """One component. The text of the link when it is one to be followed (``at`` stays its directory), else None."""
        if at.mount is NO_MOUNT:
            refused = self.refuses_beneath(at)
            return None if name == b"." and refused is not E.ENOTDIR else refused
        full = GuestPath(at.guest if name == b"." else at.join(name))
        view = self.proc if at.mount.kind == "proc" else None
        if view is None:
            return self._step(guest, at, name, full, follow, last, None)
        if not view.is_visible(full):
            return E.ENOENT
        return view.about(guest, full, self._step, guest, at, name, full, follow, last, view)

    def _step(
        self, guest: Guest, at: Place, name: bytes, full: GuestPath, follow: bool, last: bool, view: ProcView | None
    ) -> bytes | Errno | None:
        fd = pin_beneath(at.fd, name, False, name == b".")
        if fd < 0:
            # EXDEV: a file system mounted on the host after the start; guests cannot enter it
            return E.EACCES if fd == EXDEV else Errno.of(fd)
        text = link_text(fd) if follow and name != b"." else None
        if text is None:
            at.replace(fd, at.mount, full)
            return None
        try:
            trap = last and view is None and forbids_following(at.fd, fd)
        finally:
            os.close(fd)
        if view is None:
            return E.EACCES if trap or not text else text
        magic = view.follow(guest, full)
        if isinstance(magic, Place):
            at.replace(magic.fd, magic.mount, magic.guest, magic.access, magic.held)
            return None
        return text if magic is None else magic

    def _up(self, guest: Guest, at: Place) -> Errno | None:
        """``..``: by descriptor inside a mount, by the guest path from a mount's root."""
        if at.mount is NO_MOUNT:
            return self._up_from_removed(at)
        if at.guest == b"/":
            return None
        if at.guest == at.mount.guest:
            if not at.mount.is_directory:
                return E.ENOTDIR
            above = self.from_root(guest, at.guest[: at.guest.rindex(b"/")] or b"/", False, True)
            if isinstance(above, Errno):
                return above
            at.replace(above.fd, above.mount, above.guest)
            return None
        try:
            fd = os.open(b"..", PIN | os.O_DIRECTORY, dir_fd=at.fd)
        except OSError as error:
            return Errno.of(error.errno or 0)
        try:
            found = self.locate_pin(fd, at.mount.index)
        except BaseException:
            os.close(fd)
            raise
        if isinstance(found, Errno):
            os.close(fd)
            return found
        at.replace(fd, found[0], found[1])
        return None

    def _up_from_removed(self, at: Place) -> Errno | None:
        """A directory that was removed stays in the one that it was in (its dentry's parent); that may be removed as well."""
        refused = self.refuses_beneath(at)
        if refused is not E.ENOENT:
            return refused or E.EACCES
        if self.mounts.is_root_of_one(at.fd):
            return E.ENOENT  # what guests see above it is not what the host has there
        try:
            above = self.place_of(os.open(b"..", PIN | os.O_DIRECTORY, dir_fd=at.fd))
        except OSError as error:
            return Errno.of(error.errno or 0)
        if above.mount is NO_MOUNT and self.refuses_beneath(above) is not E.ENOENT:
            return above.refuse(E.EACCES)
        at.replace(above.fd, above.mount, above.guest)
        return None
