"""--read-only-path and --hide: places inside writable trees that guests cannot change, or cannot see, whether they exist or not.

    exists, read-only   a row of what stands there over itself, not writable
    exists, hidden      a row of an empty directory or file of ours over it
    missing             a reserved name (mounts.Reserved): no look-up finds it, no call makes it

Each is done at every guest place where the same host path can be seen. Directories above such a place, and the symbolic links
that lead to it, stay where they are; of missing directories above it nothing but directories can be made, in place (mkdir).
"""

from __future__ import annotations

import os
import stat

from ..kernel.errno import E, Errno
from ..kernel.guest import AT_FDCWD, Guest
from ..kernel.real import open_real
from .mounts import GuardError, Mount, MountTable, Reserved, ancestors
from .resolver import Resolver
from .text import components
from .types import GuestPath, HostPath
from .walk import MAX_LINKS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol

    class Guarded(Protocol):
        """What is read of a wanted guard. ``blinds``: an empty directory and an empty file of ours; None: only read-only."""

        @property
        def guest(self) -> bytes: ...
        @property
        def blinds(self) -> tuple[HostPath, HostPath] | None: ...
        @property
        def origin(self) -> str: ...


class _Found:
    """Where a path leads: the last directory or file that exists on the way (``at``, ``mount``, ``status``), what is missing."""

    __slots__ = ("at", "links", "missing", "mount", "status")

    def __init__(self, at: GuestPath, mount: Mount, status: os.stat_result, links: list[bytes], missing: list[bytes]):
        self.at = at
        self.mount = mount
        self.status = status
        self.links = links  # guest paths of the symbolic links on the way
        self.missing = missing

    def host(self) -> bytes:
        """The host path of the whole, which may not exist."""
        rest = self.at[len(self.mount.guest_prefix) :]
        return _join(self.mount.host_prefix + rest if rest else self.mount.host, self.missing)


class Guards:
    """Adds guards to the rows of a table that is complete otherwise."""

    def __init__(self, rows: list[Mount], host_rows: set[Mount]) -> None:
        self.rows = rows
        self.over: set[Mount] = set()  # rows with a guard beneath: guests open nothing there by hand
        self._host_rows = host_rows  # of what the host has mounted beneath other rows
        self._blinds: set[Mount] = set()
        self._reserved: dict[bytes, Reserved] = {}
        self._held: set[bytes] = set()
        self._awaited: dict[bytes, Errno] = {}

    def table(self) -> MountTable:
        """The rows so far, and what is reserved and held."""
        table = MountTable(self.rows)
        if self._reserved or self._held:
            fixed = {path for row in self.rows for path in ancestors(row.guest)}
            awaited = {path: error for path, error in self._awaited.items() if path not in fixed}
            table.guard(self._reserved.values(), self._held, awaited)
        return table

    def add(self, guard: Guarded) -> None:
        """Guard one place; GuardError where that cannot be."""
        table = self.table()
        found = _trace(table, guard.guest, self._blinds)
        if found is None:
            return
        host = found.host()
        places = [(row, guest) for row in self.rows if (guest := table.place_in(row, host)) is not None]
        for link in found.links:
            above = table.find(link)
            if above.writable:
                self._hold(table, above.host_prefix + link[len(above.guest_prefix) :])
        for row, guest in places:
            if guest == b"/" and guard.blinds is not None:
                raise GuardError(guard.guest, b"", "it is the root of the jail")
            if found.missing:
                self._reserve(row, guest, guard)
            elif guard.blinds is not None:
                self._blind(row, guest, found.status, guard)
            elif row.writable:
                self._make_read_only(row, guest, host, guard)
        if not found.missing:
            self._follow_elsewhere(host, [guest for _, guest in places], guard)

    def _hold(self, table: MountTable, host: bytes) -> None:
        """A link may not be replaced, wherever it is seen."""
        for row in self.rows:
            guest = table.place_in(row, host)
            if guest is not None:
                self._held.add(guest)

    def _reserve(self, row: Mount, guest: GuestPath, guard: Guarded) -> None:
        if guard.blinds is None and not row.writable:
            return
        error = E.EACCES if guard.blinds is not None else E.EROFS
        self._reserved[guest] = Reserved(guest, error, guard.origin)
        self.over.add(row)
        for above in ancestors(guest):
            if len(above) > len(row.guest):
                self._awaited.setdefault(above, error)

    def _make_read_only(self, row: Mount, guest: GuestPath, host: bytes, guard: Guarded) -> None:
        for other in self._host_rows:
            if other.guest.startswith(guest.rstrip(b"/") + b"/"):
                other.writable = False
        if guest == row.guest:
            row.writable = False
            row.origin = guard.origin
            return
        self._append(row, guest, HostPath(host), "bind", guard.origin, devices=row.devices)

    def _blind(self, row: Mount, guest: GuestPath, status: os.stat_result, guard: Guarded) -> None:
        assert guard.blinds is not None
        beneath = guest + b"/"
        gone = {other for other in self._host_rows if other.guest.startswith(beneath)}
        self.rows[:] = [other for other in self.rows if other not in gone and other.guest != guest]
        blind = guard.blinds[0 if stat.S_ISDIR(status.st_mode) else 1]
        self._blinds.add(self._append(row, guest, blind, "builtin", guard.origin, devices=False))

    def _append(
        self, above: Mount, guest: GuestPath, host: HostPath, kind: str, origin: str, *, devices: bool
    ) -> Mount:
        self.over.add(above)
        fd, _ = open_real(host)
        directory = stat.S_ISDIR(os.fstat(fd).st_mode)
        row = Mount(
            len(self.rows), guest, host, kind, writable=False, devices=devices, is_directory=directory, fd=fd, origin=origin
        )  # fmt: skip
        if any(other.guest.startswith(row.guest_prefix) for other in (*self.rows, *self._reserved.values())):
            self.over.add(row)  # what is covered, hidden or reserved beneath came before this one
        self.rows.append(row)
        return row

    def _follow_elsewhere(self, host: bytes, places: list[GuestPath], guard: Guarded) -> None:
        """What is mounted elsewhere from beneath a guarded place shows the same files: they are guarded there too.

        A mount beneath the guarded place itself was asked for: the deepest wins.
        """
        for row in list(self.rows):
            beneath = row.host.startswith(host.rstrip(b"/") + b"/") and row.kind in ("root", "bind")
            if not beneath or any(row.guest.startswith(place.rstrip(b"/") + b"/") for place in places):
                continue
            if guard.blinds is None:
                row.writable = False
            elif row.guest == b"/":
                raise GuardError(guard.guest, b"", "it holds the root of the jail")
            else:
                self._blind(row, row.guest, os.fstat(row.fd), guard)


def _trace(table: MountTable, path: bytes, blinds: set[Mount]) -> _Found | None:
    """Where a guest path leads, and over which links. None: into a place that is hidden already."""
    resolver, nobody = Resolver(table), Guest()
    at = GuestPath(b"/")
    links: list[bytes] = []
    todo = [name for name in components(path) if name != b"."]
    status = os.fstat(table.root.fd)
    while todo:
        name = todo.pop()
        if name == b"..":
            at = GuestPath(at[: at.rindex(b"/")] or b"/")
            continue
        full = GuestPath(_join(at, [name]))
        if isinstance(table.by_guest.get(full), Reserved):
            return None
        place = resolver.lookup(nobody, AT_FDCWD, full, follow=False)
        if place is E.ENOENT:
            missing = [name, *reversed(todo)]
            if b".." in missing:
                raise GuardError(path, b"", "it goes up from a directory that does not exist")
            return _Found(at, table.find(at), status, links, missing)
        if isinstance(place, Errno):
            raise GuardError(path, b"", os.strerror(place.number))
        try:
            if place.mount in blinds:
                return None
            status = os.fstat(place.fd)
            if stat.S_ISLNK(status.st_mode):
                links.append(full)
                text = os.readlink(b"", dir_fd=place.fd)
                if len(links) > MAX_LINKS:
                    raise GuardError(path, b"", "too many symbolic links")
                todo += [part for part in components(text) if part != b"."]
                at = GuestPath(b"/") if text.startswith(b"/") else at
                continue
            if place.mount.kind == "proc":
                raise GuardError(path, b"", "the view of /proc has its own rules")
            at = full
        finally:
            place.close()
    return _Found(at, table.find(at), _status(resolver, nobody, at), links, [])


def _status(resolver: Resolver, nobody: Guest, at: GuestPath) -> os.stat_result:
    place = resolver.lookup(nobody, AT_FDCWD, at, follow=False)
    if isinstance(place, Errno):
        raise GuardError(at, b"", os.strerror(place.number))
    try:
        return os.fstat(place.fd)
    finally:
        place.close()


def _join(directory: bytes, names: list[bytes]) -> bytes:
    return b"/".join([directory.rstrip(b"/"), *names]) if names else directory
