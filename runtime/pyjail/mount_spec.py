"""One line of the plan's mount list: what the user or a default asked for, before the core canonicalises it."""

from __future__ import annotations

import os

from pyjail.paths.types import HostPath

# Kinds, as paths/mounts.py knows them (its own further one is "glue").
ROOT, BIND, BUILTIN, PROC = "root", "bind", "builtin", "proc"

_S_IFMT, _S_IFDIR, _S_IFCHR, _S_IFBLK = 0o170000, 0o040000, 0o020000, 0o060000


class MountSpec:
    """`host` is to stand at `guest`.

    `guest`: absolute, no `//`, no `.`, no trailing slash; `..` and symbolic links are still in it. `host`: real path.
    `devices`: device nodes beneath it may be opened. `origin`: who asked, in the words of the command line.
    `private`: the host's part is made for this jail and removed at its end.
    """

    __slots__ = ("devices", "guest", "host", "is_directory", "kind", "origin", "private", "writable")

    def __init__(
        self,
        guest: bytes,
        host: HostPath,
        *,
        kind: str,
        origin: str,
        writable: bool = False,
        devices: bool = False,
        is_directory: bool = True,
        private: bool = False,
    ) -> None:
        self.guest = guest
        self.host = host
        self.kind = kind
        self.origin = origin
        self.writable = writable
        self.devices = devices
        self.is_directory = is_directory
        self.private = private

    def __repr__(self) -> str:
        mode = "rw" if self.writable else "ro"
        return f"MountSpec({self.guest!r} = {self.host!r}, {self.kind}, {mode}, {self.origin})"


def normal(path: bytes, base: bytes) -> bytes:
    """`path` made absolute against `base`, without `//`, `.` and a trailing slash; `..` stays, it depends on links."""
    parts = [part for part in os.path.join(base, path).split(b"/") if part not in (b"", b".")]
    return b"/" + b"/".join(parts)


def beneath(path: bytes, directory: bytes) -> bool:
    """Whether `path` is `directory` or lies beneath it, by their text."""
    return path == directory or directory == b"/" or path.startswith(directory + b"/")


def rebased(path: bytes, old: bytes, new: bytes) -> bytes:
    """`path`, which lies beneath `old`, as it is called when `old` is called `new`."""
    rest = path[len(old) :].lstrip(b"/")
    return os.path.join(new, rest) if rest else new


def is_directory(mode: int) -> bool:
    return mode & _S_IFMT == _S_IFDIR


def is_device(mode: int) -> bool:
    return mode & _S_IFMT in (_S_IFCHR, _S_IFBLK)


def status_of(path: bytes) -> os.stat_result | None:
    """stat(2), or None when the place cannot be reached."""
    try:
        return os.stat(path)
    except OSError:
        return None


def last_of_each(mounts: list[MountSpec]) -> list[MountSpec]:
    """For the same DST the last one counts; the order of those left is kept."""
    last = {mount.guest: index for index, mount in enumerate(mounts)}
    return [mount for index, mount in enumerate(mounts) if last[mount.guest] == index]
