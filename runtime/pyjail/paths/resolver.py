"""From what a guest wrote to a descriptor: the kernel walks, confined beneath one mount at a time.

A path without ``.``, ``..`` or ``//`` is one openat2(2) beneath the mount of its longest prefix; success is final, and so
is ENOENT, since a symbolic link before the missing name would have been ELOOP. All else is ``walk``: on descriptors, symbolic
links spliced in guest space, one confined openat2 per stretch between links, ``..`` and mount points.
"""

from __future__ import annotations

import os

from ..kernel.denials import DENIALS, HIDDEN
from ..kernel.errno import E, Errno
from ..kernel.guest import AT_FDCWD, Guest
from ..kernel.protected import is_foreign_link
from ..kernel.sys import NR, raw
from .confined import EACCES, ELOOP, PATH_MAX, WALK_ON, link_text, pin_beneath
from .mounts import Mount, MountTable
from .place import Place
from .standing import Standing
from .text import is_plain
from .walk import MAX_LINKS, Walker

_FCHDIR = NR.fchdir


def resolver_of(mounts: MountTable) -> Resolver:
    """What resolves for the guests of a table."""
    if not mounts.may_stall:
        return Resolver(mounts)
    from .wary import Wary

    return Wary(mounts)


class Resolver(Walker):
    """Resolves paths for all guests of a jail; holds no state about any of them."""

    __slots__ = ("_standing",)

    is_wary = False  # of mounts that may stall (wary.py)

    def __init__(self, mounts: MountTable) -> None:
        super().__init__(mounts)
        self._standing = Standing(mounts)

    def beware(self) -> None:
        """Files are about to be touched that were found before."""

    def minds(self, pin: int) -> bool:
        """Whether what ``pin`` holds may be asked nothing here."""
        return False

    # -- the two questions ---------------------------------------------------------------------------------------------

    def lookup(
        self,
        guest: Guest,
        dirfd: int,
        path: bytes,
        *,
        follow: bool = True,
        empty: bool = False,
        directory: bool = False,
    ) -> Place | Errno:
        """The object that ``path`` names, as an O_PATH pin. ``empty``: AT_EMPTY_PATH; ``directory``: else ENOTDIR."""
        if not path:
            return self._object(guest, dirfd) if empty else E.ENOENT
        if is_plain(path):
            if path[0] == 47:
                return self.from_root(guest, path, follow, directory)
            return self._from_base(guest, dirfd, path, follow, directory)
        start = self.start(guest, dirfd, path)
        if isinstance(start, Errno):
            if start is not E.ENOENT:
                return start
            start = self._object(guest, dirfd)  # it was removed, and has nothing but `.` and `..`
            if isinstance(start, Errno):
                return start
        return self.walk(guest, start, path, follow, directory)

    def standing(self, guest: Guest, path: bytes) -> Place | Errno:
        """As ``lookup``, of a path that every exec asks for."""
        place: Place | Errno | None = self._standing.find(path)
        if place is None:
            place = self.lookup(guest, AT_FDCWD, path)
            if not isinstance(place, Errno):
                self._standing.remember(path, place)
        return place

    def parent(self, guest: Guest, dirfd: int, path: bytes) -> Place | Errno:
        """The directory of the last component: ``name`` is that component, ``slash`` whether slashes trailed it."""
        if not path:
            return E.ENOENT
        stripped = path.rstrip(b"/")
        if not stripped:
            place = self.lookup(guest, dirfd, b"/")
            name = b"/"
        else:
            cut = stripped.rfind(b"/")
            name = stripped[cut + 1 :]
            place = self.lookup(guest, dirfd, stripped[: cut + 1] if cut >= 0 else b".", directory=True)
        if isinstance(place, Errno):
            return place
        refused = self.refuses_beneath(place)
        if refused is not None and (refused is not E.ENOENT or name not in (b".", b"..")):  # which a removed directory has
            return place.refuse(refused)
        place.name = name
        place.slash = len(stripped) < len(path)
        return place

    # -- one confined call ---------------------------------------------------------------------------------------------

    def from_root(self, guest: Guest, path: bytes, follow: bool, directory: bool) -> Place | Errno:
        links = 0
        find = self.mounts.find
        while True:
            mount = find(path)
            if not mount.is_ordinary:
                special = self._special(guest, mount, path, directory)
                if not isinstance(special, bytes):
                    return special
                path = special
            rest = path[mount.skip :]
            fd = pin_beneath(mount.fd, rest or b".", follow, directory)
            if fd >= 0:
                return Place(fd, mount, path)
            if fd not in WALK_ON and (fd != EACCES or mount.is_ordinary):
                return Errno.of(fd)
            spliced = self._splice(mount.fd, rest, follow) if fd == ELOOP and mount.is_ordinary else None
            if spliced is None:
                return self.walk(guest, self.root(), path, follow, directory, links)
            links += 1
            if links > MAX_LINKS:
                return E.ELOOP
            path = spliced if spliced[0] == 47 else mount.guest_prefix + spliced
            if len(path) >= PATH_MAX:
                return E.ENAMETOOLONG
            if not is_plain(path):
                return self.walk(guest, self.root(), path, follow, directory, links)

    def _special(self, guest: Guest, mount: Mount, path: bytes, directory: bool) -> bytes | Place | Errno:
        """A path that leads to a mounted file, or into /proc: then the path with ``self`` replaced."""
        if mount.fd < 0:
            return E.ENOENT  # a reserved name
        if mount.is_blind and len(path) > len(mount.guest):
            DENIALS.note(HIDDEN, path.rstrip(b"/"), mount.origin, guest.tid)
        if mount.is_directory and mount.kind != "proc":
            return path
        if mount.is_directory:
            return self.proc.substitute(guest, path) if self.proc is not None else path
        if len(path) > len(mount.guest) or directory:
            return E.ENOTDIR
        return Place(os.dup(mount.fd), mount, mount.guest)

    def _from_base(self, guest: Guest, dirfd: int, path: bytes, follow: bool, directory: bool) -> Place | Errno:
        """As ``from_root``, of a path that begins in the cwd or a dirfd; nothing is pinned unless a walk begins there."""
        stood = self.stand(guest, dirfd)
        if stood is None:
            base = self.base(guest, dirfd)
            if isinstance(base, Errno):
                return base
            if raw(_FCHDIR, base.fd) < 0:
                return self.walk(guest, base, path, follow, directory)
            stood = base.mount, base.guest
            base.close()
        mount, at = stood
        prefix = at + b"/" if len(at) > 1 else at
        links = 0
        while mount.is_ordinary:
            full = prefix + path
            if self.mounts.find(full) is not mount:
                break
            fd = pin_beneath(AT_FDCWD, path, follow, directory)
            if fd >= 0:
                return Place(fd, mount, full)
            if fd not in WALK_ON:
                return Errno.of(fd)
            spliced = self._splice(AT_FDCWD, path, follow) if fd == ELOOP else None
            if spliced is None:
                break
            links += 1
            if links > MAX_LINKS:
                return E.ELOOP
            path = spliced
            if path[0] == 47:
                return self.walk(guest, self.root(), path, follow, directory, links)
            if not is_plain(path):
                break
        start = self.base_here(mount, at)
        return start if isinstance(start, Errno) else self.walk(guest, start, path, follow, directory, links)

    def _splice(self, base: int, path: bytes, follow: bool) -> bytes | None:
        """A plain path beneath ``base`` with its first symbolic link replaced by that link's text; None: the walk knows better."""
        names = path.rstrip(b"/").split(b"/")
        tail = path[len(path.rstrip(b"/")) :]
        last = len(names)
        for end in (last, *range(1, last)):
            fd = pin_beneath(base, b"/".join(names[:end]), False, False)
            if fd < 0:
                if fd == ELOOP and end == last:
                    continue
                return None
            try:
                text = link_text(fd)
                unsure = text is not None and end == last and is_foreign_link(fd)
            finally:
                os.close(fd)
            if text:
                if unsure or (end == last and not (follow or tail)):
                    return None
                head = [] if text[0] == 47 else names[: end - 1]
                return b"/".join([*head, text, *names[end:]]) + tail
        return None
