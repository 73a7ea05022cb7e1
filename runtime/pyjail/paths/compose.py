"""The mount table of a jail inside a jail: each source is looked up as a guest path of the outer one, and nothing is gained.

    outer    /       = H, read-only       inner    --root /w/root  --bind /w
             /w      = W, writable                 /         = W/root        (row of /w, rest /root)
             /w/s    = nothing (hidden)            /w        = W
             /w/ro   = R, read-only                /w/s      = nothing       composed: it lies beneath the source
                                                   /w/ro     = R, read-only

A row is what the outer table shows at its source, held by the descriptor that the outer resolver pinned; it is writable, or has
devices, where both say so. What is mounted, hidden or reserved beneath a source in the outer jail is so beneath it in the inner
one. Inner guests open nothing by hand: rows have no protected descriptors (``number`` −1, ``level`` 0).
"""

from __future__ import annotations

import os
import stat

from ..kernel.credentials import insist
from ..kernel.errno import Errno
from ..kernel.guest import AT_FDCWD, Guest
from ..kernel.real import open_real
from ..kernel.sys import at_hand
from .build import Builder
from .mounts import Mount, MountError, MountTable, Reserved, ancestors
from .place import Place
from .types import GuestPath, HostPath

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from .build import Spec
    from .resolver import Resolver

_MOST = 500  # rows; each holds a descriptor, and its number is kept in ten bits (kernel/limits.py)
_TERMINAL = b"/dev/tty"  # the only place where it is opened by the guest itself (handlers/pinned.py)


class Composer(Builder):
    """``outer``: of the jail around; ``guest``: who asks, one of that jail. ``glue_directory``: as for the builder."""

    def __init__(self, glue_directory: Callable[[], bytes], outer: Resolver, guest: Guest) -> None:
        def made() -> bytes:
            path = glue_directory()
            self._glue.append(path)
            return path

        super().__init__(made)
        self._glue: list[bytes] = []
        self._outer = outer
        self._guest = guest
        self._found: Place  # what ``_append`` gets the descriptor of
        self._made: list[Mount] = []  # all rows, also those that a later one took the place of
        # each row that stands for a directory, and where it was found
        self._sources: list[tuple[Mount, GuestPath]] = []

    def close(self) -> None:
        """Give up what was built: its descriptors, and the directories that were made for places that are missing."""
        for row in self._made:
            if row.fd >= 0:
                os.close(row.fd)
                row.fd = -1
        for path in self._glue:
            _remove_chain(path)
        self._glue = []

    # -- the builder's steps -------------------------------------------------------------------------------------------

    def _append(self, point: GuestPath, spec: Spec, fd: int, host: bytes, is_directory: bool) -> None:
        place = self._found
        try:
            outer, devices = place.mount, spec.devices and place.mount.devices and point != b"/"
            kind = self._kind(point, spec, place, devices=devices)
            origin = outer.origin if outer.is_blind else spec.origin
            writable = spec.writable and outer.writable
            row = self._row(point, fd, kind, origin, writable=writable, devices=devices)
        except BaseException:
            os.close(fd)
            raise
        if is_directory and kind != "proc":
            self._compose(row, place)

    def _find(self, spec: Spec) -> tuple[int, bytes, bool]:
        """The real path is for ``_row`` to find, as that of every row."""
        row = self._outer.mounts.by_guest.get(spec.host)
        if row is not None and row.stalls:
            self._found = Place(os.dup(row.fd), row, row.guest)
            return self._found.fd, b"", row.is_directory
        found = self._outer.lookup(self._guest, AT_FDCWD, spec.host)
        if isinstance(found, Errno):
            raise MountError(spec.guest, spec.host, os.strerror(found.number))
        if found.mount.fd < 0:
            found.close()
            raise MountError(spec.guest, spec.host, "it lies beneath no mount of this jail")
        self._found = found
        return found.fd, b"", stat.S_ISDIR(os.fstat(found.fd).st_mode)

    def _kind(self, point: GuestPath, spec: Spec, place: Place, *, devices: bool) -> str:
        """The kind decides what guests may do with it: never one that allows more than the outer row's."""
        outer = place.mount
        if not outer.stalls and not os.fstat(place.fd).st_nlink:
            raise MountError(spec.guest, spec.host, "it was removed")
        if stat.S_ISSOCK(at_hand(place.fd)[0]) and outer.is_directory and not outer.writable:
            raise MountError(spec.guest, spec.host, "sockets of a read-only directory are not reached")
        if "proc" in (outer.kind, spec.kind):
            if outer.kind != spec.kind or place.guest != outer.guest or point != outer.guest:
                raise MountError(spec.guest, spec.host, "/proc is shown as a whole, and at its place")
            return "proc"
        if any(row.kind == "proc" and point.startswith(row.guest_prefix) for row in self._rows):
            raise MountError(spec.guest, spec.host, "nothing stands beneath the view of /proc")
        if _is_terminal(outer):
            if point != _TERMINAL:
                raise MountError(spec.guest, spec.host, "it stands at /dev/tty or nowhere")
            return "builtin"
        if outer.kind == "builtin":
            return "builtin" if point != b"/" else spec.kind
        return (
            "bind" if point == _TERMINAL or devices else spec.kind
        )  # only the outer jail says which nodes are the defaults

    def _row(self, point: GuestPath, fd: int, kind: str, origin: str, *, writable: bool, devices: bool) -> Mount:
        host = HostPath(os.readlink(b"/proc/self/fd/%d" % fd))
        if len(self._rows) >= _MOST:
            raise MountError(point, host, f"more than {_MOST} mounts")
        directory = self._is_directory(fd)
        row = Mount(
            len(self._rows), point, host, kind,
            writable=writable, devices=devices, is_directory=directory, fd=fd, origin=origin,
        )  # fmt: skip
        self._made.append(row)
        self._put(row)
        return row

    def _compose(self, row: Mount, place: Place) -> None:
        """Rows for what the outer table has beneath the source; a later mount above one takes its place, as the host's do."""
        self._sources.append((row, place.guest))
        prefix = _prefix(place.guest)
        for other in self._outer.mounts.rows:
            if not other.guest.startswith(prefix) or other.guest == place.guest:
                continue
            point = GuestPath(row.guest_prefix + other.guest[len(prefix) :])
            if any(known.guest == point for known in self._rows):
                continue
            kind, devices, moved = other.kind, other.devices, point != other.guest
            if kind == "proc" and moved:
                kind, fd = "glue", insist(open_real, self._glue_directory())[0]
            else:
                fd = os.dup(other.fd)
                devices = devices and not (moved and _is_terminal(other))
            writable = row.writable and other.writable
            try:
                self._host_rows.add(self._row(point, fd, kind, other.origin, writable=writable, devices=devices))
            except BaseException:
                os.close(fd)
                raise

    def _make_above(self, above: Mount, point: GuestPath, beneath: list[bytes]) -> None:
        """Glue of its own in each case: what is there may be the outer jail's."""
        insist(self._add_glue, point, beneath)
        self._made.append(self._rows[-1])

    def _hold_place(self, point: GuestPath, *, is_directory: bool) -> None:
        """Nothing is listed for a place in glue: that may be the outer jail's."""

    def _number(self, table: MountTable) -> None:
        """No descriptors of its own, the outer ones stay protected. Names that the outer jail reserves or holds are so here."""
        outer = self._outer.mounts
        table.last_number, table.stand_ins = outer.last_number, outer.stand_ins
        reserved, held, awaited = [], set[bytes](), dict[bytes, Errno]()
        for row, source in self._sources:
            prefix = _prefix(source)

            def here(path: bytes, row: Mount = row, prefix: bytes = prefix) -> GuestPath | None:
                if not path.startswith(prefix):
                    return None
                point = GuestPath(row.guest_prefix + path[len(prefix) :])
                return point if table.find(point) is row else None

            for name in outer.reserved:
                point = here(name.guest)
                if point is not None:
                    reserved.append(Reserved(point, name.error, name.origin))
            held |= {point for point in map(here, outer.held) if point is not None}
            awaited |= {point: error for path, error in outer.awaited.items() if (point := here(path)) is not None}
        if reserved or held:
            fixed = {path for row in self._rows for path in ancestors(row.guest)}
            table.guard(reserved, held, {path: error for path, error in awaited.items() if path not in fixed})


def _remove_chain(top: bytes) -> None:
    """A directory of ours that holds at most one, which holds at most one, and so on."""
    path = top
    try:
        while names := os.listdir(path):
            path += b"/" + names[0]
        while path.startswith(top):
            os.rmdir(path)
            path = os.path.dirname(path)
    except OSError:
        pass  # removed at the end of the run, with all that is ours


def _is_terminal(mount: Mount) -> bool:
    return mount.kind == "builtin" and mount.guest == _TERMINAL


def _prefix(path: bytes) -> bytes:
    return path if path == b"/" else path + b"/"
