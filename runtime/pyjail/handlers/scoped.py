"""A guest's own RESOLVE_ flags (openat2(2)): a walk one component at a time, each step by the resolver, judged by those flags.

    RESOLVE_BENEATH        what leaves the starting directory is EXDEV
    RESOLVE_IN_ROOT        the starting directory is "/"
    RESOLVE_NO_XDEV        a step into another mount is EXDEV
    RESOLVE_NO_SYMLINKS    any symbolic link is ELOOP; RESOLVE_NO_MAGICLINKS: those of /proc
"""

from __future__ import annotations

import os
import stat

from ..kernel.errno import E, Errno
from ..paths.mounts import Mount
from ..paths.place import Place
from .acting import AT_FDCWD, file_mode

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..kernel.guest import Guest
    from ..paths.resolver import Resolver

NO_XDEV, NO_MAGICLINKS, NO_SYMLINKS, BENEATH, IN_ROOT = 1, 2, 4, 8, 16
_SCOPED = BENEATH | IN_ROOT
MAX_LINKS = 40
PATH_MAX = 4096


class Scoped:
    """Answers as the resolver does, within the limits that one openat2 asked for."""

    __slots__ = ("resolve", "resolver")

    def __init__(self, resolver: Resolver, resolve: int) -> None:
        self.resolver = resolver
        self.resolve = resolve

    def lookup(self, guest: Guest, dirfd: int, path: bytes, *, follow: bool = True) -> Place | Errno:
        """The object that ``path`` names."""
        if len(path) >= PATH_MAX:
            return E.ENAMETOOLONG
        if path[:1] == b"/" and self.resolve & BENEATH:
            return E.EXDEV
        start = self._start(guest, dirfd, path)
        if isinstance(start, Errno):
            return start
        base = bytes(start.guest)
        at: Place | None = None
        try:
            at = Place(os.dup(start.fd), start.mount, start.guest)
            return self._walk(guest, start, base, at, path, follow)
        finally:
            start.close()

    def parent(self, guest: Guest, dirfd: int, path: bytes) -> Place | Errno:
        """The directory of the last component, as Resolver.parent. A final ``..`` or ``/`` is not a name to be made."""
        stripped = path.rstrip(b"/")
        cut = stripped.rfind(b"/")
        if not stripped:
            place = self.lookup(guest, dirfd, b"/")
            name = b"/"
        else:
            place = self.lookup(guest, dirfd, stripped[: cut + 1] if cut >= 0 else b".")
            name = stripped[cut + 1 :]
        if isinstance(place, Errno):
            return place
        if not stat.S_ISDIR(file_mode(place.fd)):
            return place.refuse(E.ENOTDIR)
        place.name = name
        place.slash = len(stripped) < len(path)
        return place

    def _start(self, guest: Guest, dirfd: int, path: bytes) -> Place | Errno:
        if path[:1] == b"/" and not self.resolve & IN_ROOT:
            return self.resolver.lookup(guest, AT_FDCWD, b"/")
        return self.resolver.base(guest, dirfd)

    def _walk(self, guest: Guest, start: Place, base: bytes, at: Place, path: bytes, follow: bool) -> Place | Errno:
        """``at`` is consumed. ``depth`` counts the components below the start, since a scope ends there."""
        todo = _components(path)
        mount = at.mount
        depth = links = 0
        while todo:
            name = todo.pop()
            if name == b"..":
                if depth == 0 and self.resolve & _SCOPED:
                    if self.resolve & BENEATH:
                        return at.refuse(E.EXDEV)
                    continue
                depth -= 1
            elif name != b".":
                depth += 1
            above = Place(os.dup(at.fd), at.mount, at.guest)
            step = self.resolver.walk(guest, at, name, False, False)
            try:
                if isinstance(step, Errno):
                    return step
                at = step
                text = self._judge(guest, at, name, mount, base, bool(todo) or follow)
                if isinstance(text, Errno):
                    return at.refuse(text)
                if text is None:
                    continue
                links += 1
                if links > MAX_LINKS:
                    return at.refuse(E.ELOOP)
                if isinstance(text, Place):
                    at.close()
                    at = text
                    continue
                back = start if text[:1] == b"/" else above
                depth = 0 if text[:1] == b"/" else depth - 1
                if text[:1] == b"/" and not self.resolve & IN_ROOT:
                    root = self.resolver.lookup(guest, AT_FDCWD, b"/")
                    if isinstance(root, Errno):
                        return at.refuse(root)
                    at.close()
                    at = root
                    if self.resolve & NO_XDEV and at.mount is not mount:
                        return at.refuse(E.EXDEV)
                else:
                    at.replace(os.dup(back.fd), back.mount, back.guest)
                todo.extend(_components(text))
            finally:
                above.close()
        return at

    def _judge(
        self, guest: Guest, at: Place, name: bytes, mount: Mount, base: bytes, follow: bool
    ) -> bytes | Place | Errno | None:
        """Whether the step to ``at`` was allowed; the text of the link, or where a magic one leads, if it is to be followed."""
        if self.resolve & NO_XDEV and at.mount is not mount:
            return E.EXDEV
        if name == b".." and self.resolve & _SCOPED and not _is_beneath(at.guest, base):
            return E.EXDEV  # the directory was moved out while we walked
        if not follow or not stat.S_ISLNK(file_mode(at.fd)):
            return None
        if self.resolve & NO_SYMLINKS:
            return E.ELOOP
        magic = self._magic(guest, at)
        if isinstance(magic, Errno):
            return magic
        if isinstance(magic, Place):
            wrong = E.ELOOP if self.resolve & NO_MAGICLINKS else E.EXDEV if self._forbids(magic, mount) else None
            return magic.refuse(wrong) if wrong is not None else magic
        text = magic if magic is not None else os.readlink(b"", dir_fd=at.fd)
        if text[:1] == b"/" and self.resolve & BENEATH:
            return E.EXDEV
        return text or E.ENOENT

    def _magic(self, guest: Guest, at: Place) -> bytes | Place | Errno | None:
        if at.mount.kind != "proc" or self.resolver.proc is None:
            return None
        return self.resolver.proc.follow(guest, at.guest)

    def _forbids(self, magic: Place, mount: Mount) -> bool:
        return bool(self.resolve & _SCOPED or (self.resolve & NO_XDEV and magic.mount is not mount))


def _is_beneath(path: bytes, base: bytes) -> bool:
    return path == base or base == b"/" or path.startswith(base + b"/")


def _components(path: bytes) -> list[bytes]:
    """The components, last first; a trailing slash is a last ``.``."""
    parts = [part for part in path.split(b"/") if part]
    if path.endswith(b"/"):
        parts.append(b".")
    parts.reverse()
    return parts


