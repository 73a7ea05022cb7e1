"""The jail's private places on the host: declared while planning, made just before the start, removed at the end."""

from __future__ import annotations

import os

from pyjail.failure import system_failure
from pyjail.kernel.held import abandoned, hold
from pyjail.kernel.real import real_path
from pyjail.paths.types import HostPath

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

_DIRECTORY, _FILE, _LINK = "directory", "file", "link"
_PREFIX = b".pyjail-"
_MEMORY = b"/dev/shm"


class Scratch:
    """Private places beneath directories of mode 0700 with unpredictable names.

    Nothing exists before `make()`. `path` is for what is small; it lies in `memory` (making and removing the few files of
    a /dev costs 0.6 ms there, 5 ms on a disk). What guests may fill lies in `disk`. `tops` are the directories to remove at
    the end, whoever does it (the supervisor, or the reaper after the supervisor was killed): `pyjail.tidy.remove`.
    """

    __slots__ = ("_disk", "_empty", "_lock", "_made", "_memory", "_name", "_nothing", "_places", "path", "tops")

    def __init__(self, memory: bytes, disk: bytes) -> None:
        self._name = _PREFIX + os.urandom(8).hex().encode()
        self._memory, self._disk = memory, disk
        self.path = HostPath(os.path.join(memory, self._name))
        self.tops = [self.path]
        self._places: list[tuple[str, bytes, int, bytes]] = []
        self._made: list[HostPath] = []  # a name that is taken all the same is not ours to remove
        self._lock = -1
        self._empty: HostPath | None = None
        self._nothing: HostPath | None = None

    def directory(self, name: bytes, mode: int) -> HostPath:
        """A directory to be made; its parents must have been declared before."""
        return self._declare(_DIRECTORY, name, mode, b"")

    def file(self, name: bytes, mode: int, content: bytes = b"") -> HostPath:
        return self._declare(_FILE, name, mode, content)

    def link(self, name: bytes, target: bytes) -> HostPath:
        return self._declare(_LINK, name, 0o777, target)

    def empty_directory(self) -> HostPath:
        """The one directory that stands wherever nothing is to be seen."""
        if self._empty is None:
            self._empty = self.directory(b"empty", 0o555)
        return self._empty

    def empty_file(self) -> HostPath:
        if self._nothing is None:
            self._nothing = self.file(b"nothing", 0o444)
        return self._nothing

    def roomy_directory(self, name: bytes, mode: int) -> HostPath:
        """A directory that guests may fill: on the disk."""
        top = HostPath(os.path.join(self._disk, self._name))
        if top not in self.tops:
            self.tops.append(top)
        path = HostPath(os.path.join(top, name))
        self._places.append((_DIRECTORY, path, mode, b""))
        return path

    def _declare(self, kind: str, name: bytes, mode: int, content: bytes) -> HostPath:
        path = HostPath(os.path.join(self.path, name))
        self._places.append((kind, path, mode, content))
        return path

    def make(self) -> None:
        """Makes everything declared; on a failure nothing is left behind."""
        self._remove_leftovers()
        path: bytes = self.path
        umask = os.umask(0)  # a chmod for each of them would take longer
        try:
            for top in self.tops:
                path = top
                os.mkdir(top, 0o700)
                self._made.append(top)
                os.chmod(top, 0o700)
            self._lock = hold(self.path)
            for kind, path, mode, content in self._places:
                if kind == _DIRECTORY:
                    os.mkdir(path, mode)
                elif kind == _LINK:
                    os.symlink(content, path)
                elif content:
                    _write(path, mode, content)
                else:
                    os.mknod(path, mode)
        except OSError as error:
            self.remove()
            raise system_failure(
                "cannot make the jail's private files", path, error, "set TMPDIR to a directory with space"
            ) from None
        finally:
            os.umask(umask)

    def _remove_leftovers(self) -> None:
        """Of runs that were killed between this and the start of their reaper; what lies on the disk has the same name."""
        if self._memory != _MEMORY:  # few lie there: looking costs nothing
            return
        for path, taken in abandoned(_MEMORY, _PREFIX):
            os.close(taken)
            _remove((HostPath(path), HostPath(os.path.join(self._disk, os.path.basename(path)))))

    def elsewhere(self) -> list[bytes]:
        """Where a directory of our own could be made as well."""
        home = os.environb.get(b"HOME", b"/nowhere")
        return [self._disk, b"/var/tmp", os.environb.get(b"XDG_CACHE_HOME", os.path.join(home, b".cache"))]

    def adopt(self, path: HostPath) -> None:
        """A directory that exists already is removed at the end with all others."""
        self.tops.append(path)
        self._made.append(path)

    def remove(self) -> None:
        _remove(self._made)
        if self._lock >= 0:
            os.close(self._lock)
            self._lock = -1


def _remove(tops: Iterable[HostPath]) -> None:
    from pyjail.tidy import remove  # most runs need it in no process of Python's

    remove(tops)


def memory_directory() -> bytes:
    """/dev/shm where it is usable, else as `disk_directory`."""
    return _MEMORY if os.access(_MEMORY, os.W_OK | os.X_OK) else disk_directory()


def disk_directory() -> bytes:
    """$TMPDIR when it is usable, else /tmp, else /var/tmp."""
    for place in (os.environb.get(b"TMPDIR", b""), b"/tmp", b"/var/tmp"):
        if place.startswith(b"/") and os.access(place, os.W_OK | os.X_OK) and os.path.isdir(place):
            return real_path(place)
    return b"/tmp"


def _write(path: bytes, mode: int, content: bytes) -> None:
    fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC, mode)
    try:
        while content:
            content = content[os.write(fd, content) :]
    finally:
        os.close(fd)
