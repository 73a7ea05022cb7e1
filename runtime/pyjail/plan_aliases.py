"""The other host paths by which a directory is seen, where the host has mounted its file system, or a part of it, twice."""

from __future__ import annotations

from pyjail.kernel.around import hello
from pyjail.kernel.proc import mountinfo
from pyjail.mount_spec import beneath, rebased

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


class HostMount:
    """One line of mountinfo: `root`, a path in the file system of `device` (MAJOR:MINOR), is mounted at `point`."""

    __slots__ = ("device", "point", "root")

    def __init__(self, device: bytes, root: bytes, point: bytes) -> None:
        self.device = device
        self.root = root
        self.point = point


def host_mounts() -> list[HostMount]:
    """What we see mounted, in the order in which it was; proc_pid_mountinfo(5).

    Nothing in a jail of pyjail's: there each mount is shown as a file system of its own, and what it is a part of is not told.
    """
    if hello() is not None:
        return []
    return [HostMount(*fields[2:5]) for fields in mountinfo()]


def with_aliases(paths: Iterable[bytes], mounts: list[HostMount]) -> list[bytes]:
    """The paths, which are real ones, and behind each every other host path that shows it, or a part of it.

    A file system is one by its device number, which two mounts of it share; its other names, hard links say, are not found.
    """
    found: dict[bytes, None] = {}
    for path in paths:
        found[path] = None
        found.update(dict.fromkeys(_aliases(path, mounts)))
    return list(found)


def _aliases(path: bytes, mounts: list[HostMount]) -> list[bytes]:
    home = _shown_at(path, mounts)
    if home is None:
        return []
    inside = rebased(path, home.point, home.root)
    found = []
    for mount in mounts:
        if mount.device != home.device:
            continue
        if beneath(inside, mount.root):
            alias = rebased(inside, mount.root, mount.point)
        elif beneath(mount.root, inside):
            alias = mount.point
        else:
            continue
        if alias != path and not beneath(alias, path) and _shown_at(alias, mounts) is mount:
            found.append(alias)
    return found


def _shown_at(path: bytes, mounts: list[HostMount]) -> HostMount | None:
    """The mount that a host path lies in: of the deepest point, of equal ones the last, which covers the others."""
    found = None
    for mount in mounts:
        if beneath(path, mount.point) and (found is None or len(mount.point) >= len(found.point)):
            found = mount
    return found
