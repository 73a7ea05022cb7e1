"""The other host paths by which a directory is seen, where the host has mounted its file system, or a part of it, twice."""

from __future__ import annotations

from pyjail.kernel.around import hello
from pyjail.mount_spec import beneath, rebased

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class HostMount:
    """One line of mountinfo: `root`, a path in the file system of `device` (MAJOR:MINOR), is mounted at `point`."""

    __slots__ = ("device", "point", "root")

    def __init__(self, device: bytes, root: bytes, point: bytes) -> None:
        self.device = device
        self.root = root
        self.point = point


def host_mounts(rows: Iterable[Sequence[bytes]]) -> list[HostMount]:
    """What we see mounted, in the order in which it was; ``rows``: of mountinfo().

    Nothing in a jail of pyjail's: there each mount is shown as a file system of its own, and what it is a part of is not told.
    """
    if hello() is not None:
        return []
    return [HostMount(*fields[2:5]) for fields in rows]


def with_aliases(paths: Iterable[bytes], mounts: list[HostMount]) -> list[bytes]:
    """The paths, which are real ones, and behind each every other host path that shows it, or a part of it.

    A file system is one by its device number, which two mounts of it share; its other names, hard links say, are not found.
    """
    at = {mount.point: mount for mount in mounts}  # of equal points the last, which covers the others
    of: dict[bytes, list[HostMount]] = {}
    for mount in mounts:
        of.setdefault(mount.device, []).append(mount)
    found: dict[bytes, None] = {}
    for path in paths:
        found[path] = None
        home = _shown_at(path, at)
        if home is not None and len(of[home.device]) > 1:
            found.update(dict.fromkeys(_aliases(path, home, of[home.device], at)))
    return list(found)


def _aliases(path: bytes, home: HostMount, mounts: list[HostMount], at: dict[bytes, HostMount]) -> list[bytes]:
    """``home``: where the path lies; ``mounts``: all of its device."""
    inside = rebased(path, home.point, home.root)
    found = []
    for mount in mounts:
        if beneath(inside, mount.root):
            alias = rebased(inside, mount.root, mount.point)
        elif beneath(mount.root, inside):
            alias = mount.point
        else:
            continue
        if alias != path and not beneath(alias, path) and _shown_at(alias, at) is mount:
            found.append(alias)
    return found


def _shown_at(path: bytes, at: dict[bytes, HostMount]) -> HostMount | None:
    """The mount that a host path lies in: that of the deepest point."""
    while path not in at and path != b"/":
        path = path[: path.rfind(b"/")] or b"/"
    return at.get(path)
