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
        try:
            return self._walk(guest, start, path, follow)
        finally:
            start.close()

    def parent(self, guest: Guest, dirfd: int, path: bytes) -> Place | Errno:
        """The directory of the last component, as Resolver.parent; a last ``..`` may not leave the limits either."""
        if not path:
            return E.ENOENT
        stripped = path.rstrip(b"/")
        cut = stripped.rfind(b"/")
        name = stripped[cut + 1 :] or b"/"
        if name == b"..":
            whole = self.lookup(guest, dirfd, path)
            if isinstance(whole, Errno):
                return whole
            whole.close()
        place = self.lookup(guest, dirfd, stripped[: cut + 1] if cut >= 0 else b"." if stripped else b"/")
        if isinstance(place, Errno):
            return place
        try:
            refused = self.resolver.refuses_beneath(place)
            if refused is not None or not stat.S_ISDIR(file_mode(place.fd)):
                return place.refuse(refused or E.ENOTDIR)
        except BaseException:
            place.close()
            raise
        place.name = name
        place.slash = len(stripped) < len(path)
        return place

    def judge_link(self, place: Place, path: bytes, text: bytes) -> Errno | None:
        """Whether a link in ``place``, the last component of ``path``, may be followed to ``text``."""
        if self.resolve & NO_SYMLINKS:
            return E.ELOOP
        if text[:1] != b"/":
            return None
        if self.resolve & BENEATH:
            return E.EXDEV
        # nd_jump_root, fs/namei.c: the root is known, to be compared, only if the path began there or went up
        known = path[:1] == b"/" or b".." in path.split(b"/") or self.resolve & IN_ROOT
        crosses = not known or (not self.resolve & IN_ROOT and place.mount is not self.resolver.mounts.root)
        return E.EXDEV if self.resolve & NO_XDEV and crosses else None

    def _start(self, guest: Guest, dirfd: int, path: bytes) -> Place | Errno:
        if path[:1] == b"/" and not self.resolve & IN_ROOT:
            return self._root(guest)
        start = self.resolver.base(guest, dirfd)
        if isinstance(start, Errno):
            return start
        try:
            return start if stat.S_ISDIR(file_mode(start.fd)) else start.refuse(E.ENOTDIR)
        except BaseException:
            start.close()
            raise

    def _root(self, guest: Guest) -> Place | Errno:
        return self.resolver.lookup(guest, AT_FDCWD, b"/")

    def _walk(self, guest: Guest, start: Place, path: bytes, follow: bool) -> Place | Errno:
        """``depth`` counts the components below the start, since a scope ends there."""
        at = _again(start)
        todo = _components(path)
        depth = links = 0
        root_known = path[:1] == b"/" or bool(self.resolve & _SCOPED)
        try:
            while todo:
                name = todo.pop()
                if name == b"..":
                    root_known = True
                    if depth == 0 and self.resolve & _SCOPED:
                        if self.resolve & BENEATH:
                            return at.refuse(E.EXDEV)
                        continue
                    depth -= 1
                elif name != b".":
                    depth += 1
                above = _again(at)
                try:
                    step = self.resolver.walk(guest, at, name, False, False)
                    if isinstance(step, Errno):
                        return step
                    at = step
                    target = self._judge(guest, at, name, start, root_known, bool(todo) or follow)
                    if target is None:
                        continue
                    if isinstance(target, bytes):
                        absolute = target[:1] == b"/"
                        depth = 0 if absolute else depth - 1
                        root_known |= absolute
                        todo.extend(_components(target))
                        target = (
                            self._from(guest, start if self.resolve & IN_ROOT else None) if absolute else _again(above)
                        )
                finally:
                    above.close()
                at.close()
                if isinstance(target, Errno):
                    return target
                at = target
                links += 1
                if links > MAX_LINKS:
                    return at.refuse(E.ELOOP)
        except BaseException:
            at.close()
            raise
        return at

    def _from(self, guest: Guest, scope: Place | None) -> Place | Errno:
        """Where an absolute link goes on."""
        return self._root(guest) if scope is None else _again(scope)

    def _judge(
        self, guest: Guest, at: Place, name: bytes, start: Place, root_known: bool, follow: bool
    ) -> bytes | Place | Errno | None:
        """Whether the step to ``at`` was allowed; the text of the link, or where a magic one leads, if it is to be followed."""
        if self.resolve & NO_XDEV and at.mount is not start.mount:
            return E.EXDEV
        if name == b".." and self.resolve & _SCOPED and not _is_beneath(at.guest, start.guest):
            return E.EXDEV  # the directory was moved out while we walked
        if not follow or not stat.S_ISLNK(file_mode(at.fd)):
            return None
        if self.resolve & NO_SYMLINKS:
            return E.ELOOP
        magic = self._magic(guest, at)
        if isinstance(magic, Place):
            wrong = E.ELOOP if self.resolve & NO_MAGICLINKS else E.EXDEV if self._forbids(magic, start) else None
            return magic.refuse(wrong) if wrong is not None else magic
        if isinstance(magic, Errno):
            return magic
        text = magic if magic is not None else os.readlink(b"", dir_fd=at.fd)
        if text[:1] == b"/" and (self.resolve & BENEATH or (self.resolve & NO_XDEV and self._leaves(at, root_known))):
            return E.EXDEV
        return text or E.ENOENT

    def _leaves(self, at: Place, root_known: bool) -> bool:
        """nd_jump_root, fs/namei.c: the root's mount is compared only once it is known; before, every jump is a crossing."""
        return not root_known or (not self.resolve & IN_ROOT and at.mount is not self.resolver.mounts.root)

    def _magic(self, guest: Guest, at: Place) -> bytes | Place | Errno | None:
        if at.mount.kind != "proc" or self.resolver.proc is None:
            return None
        return self.resolver.proc.follow(guest, at.guest)

    def _forbids(self, magic: Place, start: Place) -> bool:
        return bool(self.resolve & _SCOPED or (self.resolve & NO_XDEV and magic.mount is not start.mount))


def _again(place: Place) -> Place:
    again = Place(os.dup(place.fd), place.mount, place.guest)
    again.access, again.held = place.access, place.held
    return again


def _is_beneath(path: bytes, base: bytes) -> bool:
    return path == base or base == b"/" or path.startswith(base + b"/")


def _components(path: bytes) -> list[bytes]:
    """The components, last first; a trailing slash is a last ``.``."""
    parts = [part for part in path.split(b"/") if part]
    if path.endswith(b"/"):
        parts.append(b".")
    parts.reverse()
    return parts
