"""From what a guest wrote to a descriptor: the kernel walks, confined beneath one mount at a time.

A path without ``.``, ``..`` or ``//`` is one openat2(2) beneath the mount of its longest prefix; success is final, and so
is ENOENT, since a symbolic link before the missing name would have been ELOOP. All else is ``walk``: on descriptors, symbolic
links spliced in guest space, one confined openat2 per stretch between links, ``..`` and mount points.
"""

from __future__ import annotations

import os
import stat
import struct
from ctypes import create_string_buffer

from pyjail_bpf.layout import HOW_SIZE, RESOLVE_CONFINED

from ..kernel.errno import E, Errno
from ..kernel.guest import AT_FDCWD, Guest
from ..kernel.sys import NR, call
from .mounts import NO_MOUNT, Mount, MountTable
from .place import Place
from .types import GuestPath

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .procview import ProcView

PATH_MAX = 4096
MAX_LINKS = 40  # MAXSYMLINKS, include/linux/namei.h
_TRIES = 8  # EAGAIN under a rename storm (kernel.md 2.7: 2.7 % with one "..")
_PIN = os.O_PATH | os.O_CLOEXEC
_EAGAIN, _ELOOP, _EXDEV = -11, -40, -18


def _how(flags: int) -> object:
    return create_string_buffer(struct.pack("QQQ", flags, 0, RESOLVE_CONFINED), HOW_SIZE)


# Not O_DIRECTORY: whether the object must be a directory is said by a trailing slash, which the kernel checks.
_FOLLOW, _NOFOLLOW = _how(_PIN), _how(_PIN | os.O_NOFOLLOW)
_DIRECTORY = _how(_PIN | os.O_DIRECTORY)
_link = create_string_buffer(PATH_MAX)


class Resolver:
    """Resolves paths for all guests of a jail; holds no state about any of them."""

    __slots__ = ("_openat2", "mounts", "proc")

    def __init__(self, mounts: MountTable) -> None:
        self.mounts = mounts
        self.proc: ProcView | None = None
        self._openat2 = NR.openat2

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
        if _is_plain(path):
            if path[0] == 47:
                return self._from_root(guest, path, follow, directory)
            return self._from_base(guest, dirfd, path, follow, directory)
        start = self.start(guest, dirfd, path)
        if isinstance(start, Errno):
            return start
        return self.walk(guest, start, path, follow, directory)

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
            if len(name) > 255:
                place = self.lookup(guest, dirfd, stripped[: cut + 1] or b".", directory=True)
                return place if isinstance(place, Errno) else place.refuse(E.ENAMETOOLONG)
            place = self.lookup(guest, dirfd, stripped[: cut + 1] if cut >= 0 else b".", directory=True)
        if isinstance(place, Errno):
            return place
        place.name = name
        place.slash = len(stripped) < len(path)
        return place

    # -- one confined call ---------------------------------------------------------------------------------------------

    def _from_root(self, guest: Guest, path: bytes, follow: bool, directory: bool) -> Place | Errno:
        links = 0
        while True:
            if len(path) >= PATH_MAX:
                return E.ENAMETOOLONG
            mount = self.mounts.find(path)
            if mount.kind == "proc" and self.proc is not None:
                substituted = self.proc.substitute(guest, path)
                if isinstance(substituted, Errno):
                    return substituted
                path = substituted
            rest = path[len(mount.guest_prefix) :] if len(path) > len(mount.guest) else b""
            if not mount.is_directory:
                if rest or path[-1] == 47:
                    return E.ENOTDIR
                return E.ENOTDIR if directory else Place(os.dup(mount.fd), mount, mount.guest)
            fd = self._open(mount.fd, rest or b".", follow, directory)
            if fd >= 0:
                return Place(fd, mount, GuestPath(path.rstrip(b"/") or b"/"))
            if fd not in (_ELOOP, _EXDEV, _EAGAIN):
                return Errno.of(fd)
            spliced = self._splice(mount.fd, rest, follow) if fd == _ELOOP and mount.kind != "proc" else None
            if spliced is None:
                return self.walk(guest, self._root(), path, follow, directory, links)
            links += 1
            if links > MAX_LINKS:
                return E.ELOOP
            path = spliced if spliced[0] == 47 else mount.guest_prefix + spliced
            if not _is_plain(path):
                return self.walk(guest, self._root(), path, follow, directory, links)

    def _from_base(self, guest: Guest, dirfd: int, path: bytes, follow: bool, directory: bool) -> Place | Errno:
        base = self.base(guest, dirfd)
        if isinstance(base, Errno):
            return base
        mount, links = base.mount, 0
        while True:
            full = base.guest + b"/" + path if base.guest != b"/" else b"/" + path
            if mount is NO_MOUNT or mount.kind == "proc" or self.mounts.find(full) is not mount:
                return self.walk(guest, base, path, follow, directory, links)
            fd = self._open(base.fd, path, follow, directory)
            if fd >= 0:
                os.close(base.fd)
                return Place(fd, mount, GuestPath(full.rstrip(b"/")))
            if fd not in (_ELOOP, _EXDEV, _EAGAIN):
                os.close(base.fd)
                return Errno.of(fd)
            spliced = self._splice(base.fd, path, follow) if fd == _ELOOP else None
            if spliced is None:
                return self.walk(guest, base, path, follow, directory, links)
            links += 1
            if links > MAX_LINKS:
                return base.refuse(E.ELOOP)
            path = spliced
            if path[0] == 47 or not _is_plain(path):
                return self.walk(guest, base if path[0] != 47 else self._leave(base), path, follow, directory, links)

    def _leave(self, base: Place) -> Place:
        base.close()
        return self._root()

    def _splice(self, base: int, path: bytes, follow: bool) -> bytes | None:
        """A plain path beneath ``base`` with its first symbolic link replaced by that link's text; None: the walk knows better."""
        names = path.rstrip(b"/").split(b"/")
        tail = path[len(path.rstrip(b"/")) :]
        last = len(names)
        for end in (last, *range(1, last)):
            fd = self._open(base, b"/".join(names[:end]), False, False)
            if fd < 0:
                if fd == _ELOOP and end == last:
                    continue
                return None
            size = call(NR.readlinkat, fd, b"", _link, PATH_MAX)
            os.close(fd)
            if size > 0:
                if end == last and not (follow or tail):
                    return None
                text = _link.raw[:size]
                head = [] if text[0] == 47 else names[: end - 1]
                return b"/".join([*head, text, *names[end:]]) + tail
        return None

    def _open(self, base: int, rest: bytes, follow: bool, directory: bool) -> int:
        how = _DIRECTORY if directory else _FOLLOW if follow else _NOFOLLOW
        for _ in range(_TRIES):
            fd = call(self._openat2, base, rest, how, HOW_SIZE)
            if fd != _EAGAIN:
                break
        return fd

    # -- where a path starts -------------------------------------------------------------------------------------------

    def start(self, guest: Guest, dirfd: int, path: bytes) -> Place | Errno:
        """The directory where the walk of ``path`` begins, pinned."""
        return self._root() if path[0] == 47 else self.base(guest, dirfd)

    def base(self, guest: Guest, dirfd: int) -> Place | Errno:
        """The cwd or a dirfd, pinned and shown to lie beneath a mount: else EACCES, or ENOENT where it was removed."""
        pin = guest.cwd() if dirfd == AT_FDCWD else guest.descriptor(dirfd)
        if isinstance(pin, Errno):
            return pin
        hint = guest.cwd_mount() if dirfd == AT_FDCWD and self.mounts.is_ambiguous else -1
        found = self._locate(pin, hint)
        if isinstance(found, Errno):
            wrong = E.ENOTDIR if not stat.S_ISDIR(os.fstat(pin).st_mode) else found
            os.close(pin)
            return wrong
        return Place(pin, found[0], found[1])

    def _object(self, guest: Guest, dirfd: int) -> Place | Errno:
        """AT_EMPTY_PATH: whatever the descriptor names, also a pipe or a memfd, which lie beneath no mount."""
        pin = guest.cwd() if dirfd == AT_FDCWD else guest.descriptor(dirfd)
        if isinstance(pin, Errno):
            return pin
        return self.place_of(pin)

    def place_of(self, pin: int) -> Place:
        """The place of a pin of ours; its mount is NO_MOUNT when it lies beneath none."""
        found = self._locate(pin, -1)
        if isinstance(found, Errno):
            return Place(pin, NO_MOUNT, NO_MOUNT.guest)
        return Place(pin, found[0], found[1])

    def locate(self, pin: int) -> Mount | None:
        """The mount of a pin of ours; None when it lies beneath none."""
        found = self._locate(pin, -1)
        return None if isinstance(found, Errno) else found[0]

    def guest_path(self, pin: int, prefer: int = -1) -> GuestPath | Errno:
        """Where guests see the pinned object: ENOENT when it was removed, EACCES when it lies beneath no mount."""
        found = self._locate(pin, prefer)
        return found if isinstance(found, Errno) else found[1]

    def _locate(self, pin: int, prefer: int) -> tuple[Mount, GuestPath] | Errno:
        path = os.readlink(b"/proc/self/fd/%d" % pin)
        if path[:1] != b"/":
            return E.EACCES
        if path.endswith(b" (deleted)") and os.fstat(pin).st_nlink == 0:
            return E.ENOENT
        return self.mounts.locate(path, prefer) or E.EACCES

    def _root(self) -> Place:
        return Place(os.dup(self.mounts.root.fd), self.mounts.root, self.mounts.root.guest)

    # -- the walk ------------------------------------------------------------------------------------------------------

    def walk(
        self, guest: Guest, at: Place, path: bytes, follow: bool, directory: bool, links: int = 0
    ) -> Place | Errno:
        """Resolve ``path`` from ``at`` (consumed) on descriptors: the answers of the confined call, for links and ``..`` too."""
        if len(path) >= PATH_MAX:
            return at.refuse(E.ENAMETOOLONG)
        todo = _components(path)
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
                at.replace(os.dup(crossed.fd), crossed, crossed.guest)
                continue
            step = self._up(guest, at) if name == b".." else self._down(guest, at, name, bool(todo) or follow)
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
                root = self._root()
                at.replace(root.fd, root.mount, root.guest)
            components = _components(step)
            if todo and components[0] == b".":
                del components[0]  # what follows it says already that it must be a directory
            todo.extend(components)
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
        fd = self._open(at.fd, rest, follow or todo[0] == b".", False)
        if fd >= 0:
            at.replace(fd, at.mount, GuestPath(full))
            return True
        return False if fd in (_ELOOP, _EXDEV, _EAGAIN) else Errno.of(fd)

    def _crossing(self, at: Place, name: bytes) -> Mount | None:
        if name == b"." or name == b".." or at.mount is NO_MOUNT:
            return None
        return self.mounts.by_guest.get(at.join(name))

    def _down(self, guest: Guest, at: Place, name: bytes, follow: bool) -> bytes | Errno | None:
        """One component. The text of the link when it is one to be followed (``at`` stays its directory), else None."""
        full = GuestPath(at.guest if name == b"." else at.join(name))
        is_proc = at.mount.kind == "proc" and self.proc is not None
        if is_proc and not self.proc.is_visible(full):  # type: ignore[union-attr]
            return E.ENOENT
        fd = call(self._openat2, at.fd, name, _NOFOLLOW if name != b"." else _DIRECTORY, HOW_SIZE)
        if fd < 0:
            # EXDEV: a file system mounted on the host after the start; guests cannot enter it
            return E.EACCES if fd == _EXDEV else Errno.of(fd)
        size = call(NR.readlinkat, fd, b"", _link, PATH_MAX) if follow and name != b"." else -1
        if size < 0:
            at.replace(fd, at.mount, full)
            return None
        text = _link.raw[:size]
        os.close(fd)
        if not is_proc:
            return text
        magic = self.proc.follow(guest, full)  # type: ignore[union-attr]
        if isinstance(magic, Place):
            at.replace(magic.fd, magic.mount, magic.guest)
            return None
        return text if magic is None else magic

    def _up(self, guest: Guest, at: Place) -> Errno | None:
        """``..``: by descriptor inside a mount, by the guest path from a mount's root."""
        if at.guest == b"/":
            return None
        if at.guest == at.mount.guest:
            if not at.mount.is_directory:
                return E.ENOTDIR
            above = self._from_root(guest, at.guest[: at.guest.rindex(b"/")] or b"/", False, True)
            if isinstance(above, Errno):
                return above
            at.replace(above.fd, above.mount, above.guest)
            return None
        try:
            fd = os.open(b"..", _PIN | os.O_DIRECTORY, dir_fd=at.fd)
        except OSError as error:
            return Errno.of(error.errno or 0)
        found = self._locate(fd, at.mount.index)
        if isinstance(found, Errno):
            os.close(fd)
            return found
        at.replace(fd, found[0], found[1])
        return None


def _is_plain(path: bytes) -> bool:
    """No component is ``.``, ``..`` or empty, so that the text's prefix says the mount."""
    if b"/." in path or path[0] == 46:
        if (
            b"/./" in path
            or b"/../" in path
            or path.endswith((b"/.", b"/.."))
            or path.startswith((b"./", b"../"))
            or path in (b".", b"..")
        ):
            return False
    return b"//" not in path


def _components(path: bytes) -> list[bytes]:
    """The components, last first, ready to be popped; a trailing slash is a last ``.`` (the object must be a directory)."""
    parts = [part for part in path.split(b"/") if part and part != b"."]
    if path[-1] == 47 or path.endswith(b"/.") or path == b"." or not parts:
        parts.append(b".")
    parts.reverse()
    return parts
