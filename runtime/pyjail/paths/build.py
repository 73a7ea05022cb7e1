"""From what the user asked for to the mount table: canonical points, glue for missing places, host mounts beneath, levels."""

from __future__ import annotations

import os
import stat

from pyjail_bpf.layout import NOTHING

from ..kernel.errno import E, Errno
from ..kernel.guest import AT_FDCWD, Guest
from ..kernel.proc import mountinfo
from ..kernel.real import open_real
from ..kernel.records import LEVELS
from ..kernel.sys import at_hand
from . import nodes
from .confined import is_empty
from .file_systems import KERNELS, NO_ROWS, kind_of
from .mounts import Mount, MountError, MountTable, ancestors
from .resolver import Resolver
from .types import DEFAULT, OWN, PRIVATE, GuestPath, HostPath

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Protocol

    from .guards import Guarded

    Seen = list[list[bytes]]

    class Spec(Protocol):
        """What the builder reads of a wanted mount."""

        @property
        def guest(self) -> bytes: ...
        @property
        def host(self) -> bytes: ...
        @property
        def writable(self) -> bool: ...
        @property
        def kind(self) -> str: ...
        @property
        def devices(self) -> bool: ...
        @property
        def origin(self) -> str: ...


_DEFAULTS = frozenset(("builtin", "proc"))


class Builder:
    """Adds rows one at a time, shallow points first, so that each point is found in the table so far."""

    def __init__(self, glue_directory: Callable[[], bytes], *, is_separate: bool = False, seen: Seen | None = None) -> None:
        """``glue_directory`` makes an empty one of ours; ``is_separate``: our mount namespace is nobody else's (nodes.py).

        ``seen``: mountinfo() of a moment ago, perhaps in the namespace that we left, where the mounts had other ids.
        """
        self._mountinfo = seen
        self._rows: list[Mount] = []
        self._so_far: Resolver | None = None  # of these rows
        self._glue_directory = glue_directory
        self._is_separate = is_separate
        self._above: set[bytes] = set()  # every guest path but / above one of a row
        self._hidden: set[Mount] = set()
        self._around_ours: set[Mount] = set()  # what guests may read beneath these, they must not write
        self._host_rows: set[Mount] = set()
        self._to_come: set[bytes] = set()  # default mounts: what the host has mounted beneath them needs no row before
        self._seen: list[tuple[bytes, bytes]] = []  # (mount point, file system type) of what the supervisor sees mounted
        self._seen_above: set[bytes] = set()  # every host path above such a point
        self._stalling: dict[bytes, bytes] = {}  # mount id -> device, of what the supervisor sees mounted that may stall

    def table(self, specs: Iterable[Spec], guarded: Iterable[Guarded] = ()) -> MountTable:
        """The finished table; the first spec is the root. ``guarded``: read-only and hidden places in it."""
        root, *others = specs
        self._look_around()
        self._to_come = {spec.guest for spec in others if spec.kind in _DEFAULTS}
        self._append(GuestPath(b"/"), root, *self._find(root))
        for spec in sorted(others, key=lambda s: s.guest.count(b"/")):
            self._add(spec)
        table = self._guarded(guarded) if guarded else MountTable(self._rows)
        for index, row in enumerate(self._rows):
            row.index = index
        if self._stalling:
            from .stalling import mark

            mark(self._rows, self._stalling)
        self._number(table)
        return table

    def _number(self, table: MountTable) -> None:
        """What guests may do by themselves: descriptors of the directories, and the records for each."""
        table.number()
        if self._is_separate:
            nodes.leave_out(table, {point for point, _ in self._seen})
        for mount in self._rows:
            mount.beside = self._beside(mount)
            mount.level = LEVELS["dir"] if mount.is_directory and mount in self._hidden else mount.beside

    def _guarded(self, guarded: Iterable[Guarded]) -> MountTable:
        from .guards import Guards

        guards = Guards(self._rows, self._host_rows)
        for guard in guarded:
            guards.add(guard)
        self._hidden |= guards.over
        return guards.table()

    def _resolver(self) -> Resolver:
        """Of the rows so far: made anew only when some were taken away."""
        if self._so_far is None:
            self._so_far = Resolver(MountTable(self._rows))
        return self._so_far

    def _put(self, row: Mount) -> None:
        self._rows.append(row)
        self._above.update(ancestors(row.guest)[1:])
        if self._so_far is not None:
            self._so_far.mounts.add(row)

    def _add(self, spec: Spec) -> None:
        resolver = self._resolver()
        known = resolver.mounts.by_guest.get(b"/" + spec.guest.strip(b"/")) if self._stalling else None
        if known is not None and known.is_directory and known is not resolver.mounts.root:
            point, exists = known.guest, None  # that one goes, and is asked nothing: it may stall
        else:
            known = None
            point, exists = self._canonical(resolver, spec.guest)
        if point == b"/":
            raise MountError(spec.guest, spec.host, "its place is the root of the jail")
        self._to_come.discard(spec.guest)
        fd, host, is_directory = self._find(spec)
        try:
            is_directory_there = exists is None or stat.S_ISDIR(exists.st_mode)
            if exists is None and known is None:
                self._hold_place(point, is_directory=is_directory)
            elif is_directory != is_directory_there:
                what, other = ("a directory", "a file") if is_directory else ("a file", "a directory")
                raise MountError(spec.guest, spec.host, f"{what} cannot be bound over {other}")
            self._note_hidden(spec, point, exists)
        except BaseException:
            os.close(fd)
            raise
        self._uncover(point)
        self._append(point, spec, fd, host, is_directory)

    def _uncover(self, point: GuestPath) -> None:
        """What an earlier row showed at this point, or the host had mounted beneath that, disappears."""
        beneath = point + b"/"
        gone = [row for row in self._host_rows if row.guest.startswith(beneath)] if point in self._above else []
        if point in self._resolver().mounts.by_guest:
            gone.append(self._resolver().mounts.by_guest[point])
        if gone:
            self._rows, self._so_far = [row for row in self._rows if row not in gone], None
            self._above = {path for row in self._rows for path in ancestors(row.guest)[1:]}
            self._host_rows.difference_update(gone)

    def _canonical(self, resolver: Resolver, guest: bytes) -> tuple[GuestPath, os.stat_result | None]:
        """The point without symbolic links, and what stands there now; makes glue for missing directories above it."""
        nobody = Guest()
        missing: list[bytes] = []
        path = b"/" + guest.strip(b"/")
        while True:
            place = resolver.lookup(nobody, AT_FDCWD, path)
            if not isinstance(place, Errno):
                break
            if place is not E.ENOENT:
                raise MountError(guest, b"", f"cannot reach the place in the guest: {os.strerror(place.number)}")
            path, _, name = path.rstrip(b"/").rpartition(b"/")
            path = path or b"/"
            missing.insert(0, name)
        found = os.fstat(place.fd)
        point = GuestPath(b"/".join([place.guest.rstrip(b"/"), *missing]) or b"/")
        above, anchor = place.mount, place.guest
        place.close()
        if not missing:
            return point, found
        if b".." in missing:  # of a directory that is not there: by the text
            up = missing.index(b"..")
            return self._canonical(resolver, b"/".join([anchor, *missing[: up - 1], *missing[up + 1 :]]))
        if not stat.S_ISDIR(found.st_mode):
            raise MountError(guest, b"", "a component of the place in the guest is not a directory")
        if len(missing) > 1:
            self._make_above(above, GuestPath(anchor.rstrip(b"/") + b"/" + missing[0]), missing[1:-1])
        return point, None

    def _make_above(self, above: Mount, point: GuestPath, beneath: list[bytes]) -> None:
        """What is missing above a place: glue, or directories in the glue that there is, which then lists them."""
        if above.kind == "glue":
            place = above.host_prefix + point[len(above.guest_prefix) :]
            os.makedirs(os.path.join(place, *beneath), 0o755, exist_ok=True)
        else:
            self._add_glue(point, beneath)

    def _add_glue(self, point: GuestPath, beneath: list[bytes]) -> None:
        fd, host = open_real(self._glue_directory())
        if beneath:
            os.makedirs(host + b"/" + b"/".join(beneath), 0o755)
        row = Mount(len(self._rows), point, HostPath(host), "glue", writable=False, devices=False, is_directory=True, fd=fd)
        self._put(row)

    def _hold_place(self, point: GuestPath, *, is_directory: bool) -> None:
        """In glue, which is ours, a bound place is listed too: an empty directory or file stands for it."""
        above = self._resolver().mounts.find(point)
        if above.kind != "glue":
            return
        place = above.host_prefix + point[len(above.guest_prefix) :]
        if is_directory:
            os.makedirs(place, 0o755, exist_ok=True)
        else:
            os.close(os.open(place, os.O_WRONLY | os.O_CREAT | os.O_CLOEXEC, 0o444))

    def _find(self, spec: Spec) -> tuple[int, bytes, bool]:
        """An O_PATH descriptor of the source, for ``_append``, its real path, and whether it is a directory."""
        try:
            fd, host = open_real(spec.host)
        except OSError as error:
            raise MountError(spec.guest, spec.host, error.strerror or str(error)) from None
        return fd, host, self._is_directory(fd)

    def _append(self, point: GuestPath, spec: Spec, fd: int, host: bytes, is_directory: bool) -> None:
        row = Mount(
            len(self._rows), point, HostPath(host), spec.kind,
            writable=spec.writable, devices=spec.devices, is_directory=is_directory, fd=fd, origin=spec.origin,
        )  # fmt: skip
        covered = point in self._above
        first = len(self._rows)
        self._put(row)
        if is_directory and spec.kind != "proc":
            self._add_host_mounts(row)
        if covered:  # a link led to a deeper point before: what stands there hides something of this row or of one in it
            self._hidden.update(self._rows[first:])

    def _note_hidden(self, spec: Spec, point: GuestPath, there: os.stat_result | None) -> None:
        """A mount is about to stand at ``point``, over what is ``there``: above what it hides nothing passes the table."""
        mounts = self._resolver().mounts
        above = mounts.find(point)
        if spec.origin in (OWN, PRIVATE):  # over what is not there yet, too: we make it when the jail runs
            while above.kind == "glue":
                above = mounts.find(os.path.dirname(above.guest))
            (self._around_ours if spec.origin == OWN else self._hidden).add(above)
        elif there is not None and self._hides(spec, above, point, there):
            self._hidden.add(above)

    def _hides(self, spec: Spec, above: Mount, point: GuestPath, there: os.stat_result) -> bool:
        """Whether something real disappears under this mount, now or when it comes there later.

        The default mounts hide only what a root directory carries for its own boots (dev, proc, sys, etc/hosts); in other
        places what is masked or private is so while it is empty, too.
        """
        if spec.kind in _DEFAULTS and (above.kind == "bind" or self._rows[0].host == b"/"):
            return True
        if spec.origin == DEFAULT and above.kind == "root":
            return False
        return not stat.S_ISDIR(there.st_mode) or not is_empty(above.fd, point[len(above.guest_prefix) :])

    def _add_host_mounts(self, above: Mount) -> None:
        """File systems that the host mounted beneath a row become rows: a confined look-up never crosses one (NO_XDEV)."""
        if above.host not in self._seen_above:
            return
        for host, kind in self._seen:
            if not host.startswith(above.host_prefix) or host == above.host or kind in NO_ROWS:
                continue
            guest = GuestPath(above.guest_prefix + host[len(above.host_prefix) :])
            if not self._resolver().mounts.is_point(guest) and self._to_come.isdisjoint(ancestors(guest)):
                self._add_host_mount(above, guest, host, kind)

    def _look_around(self) -> None:
        """What the supervisor sees mounted; proc_pid_mountinfo(5)."""
        rows = self._mountinfo
        if rows is None or any(kind_of(fields)[1] for fields in rows):
            rows = mountinfo()
        for fields in rows:
            kind, may_stall = kind_of(fields)
            self._seen.append((fields[4], kind))
            self._seen_above.update(ancestors(fields[4]))
            if may_stall:
                from .stalling import is_below_us

                if not is_below_us(fields):
                    self._stalling[fields[0]] = fields[2]

    def _is_directory(self, fd: int) -> bool:
        """Whether a descriptor of ours is one of a directory; no file system that may stall is asked."""
        return stat.S_ISDIR(at_hand(fd)[0] if self._stalling else os.fstat(fd).st_mode)

    def _add_host_mount(self, above: Mount, guest: GuestPath, host: bytes, kind: bytes) -> None:
        """A row for it. The view of /proc is of one place: at any other the kernel would show outsiders, and as self us."""
        shown = above.kind
        if kind == b"proc":
            shown = "proc" if guest == b"/proc" else "glue"
        if shown == "glue":
            host = self._glue_directory()
        try:
            fd, _ = open_real(host)
            directory = self._is_directory(fd)
        except OSError:
            return  # not for this user: guests meet EACCES there, as natively
        row = Mount(
            len(self._rows), guest, HostPath(host), shown,
            writable=above.writable and kind not in KERNELS, devices=above.devices, is_directory=directory, fd=fd,
            origin=above.origin,
        )  # fmt: skip
        self._put(row)
        self._host_rows.add(row)
        if kind == b"devtmpfs":  # the machine's devices, of which nobody has asked for one
            self._hidden.add(row)

    def _beside(self, mount: Mount) -> tuple[int, int]:
        """What guests may do by hand where nothing is hidden (core-proof.md section 7, layout.how_levels)."""
        if not mount.is_directory:
            return NOTHING
        if mount.kind in ("proc", "glue") or mount.is_blind:
            return LEVELS["dir"]
        if mount.writable:
            full = "read" if mount in self._around_ours else "write"
            return LEVELS["path" if nodes.may_open(mount) else full]
        # Whoever can name a socket can connect to it, and those of read-only places are the host's.
        return LEVELS["list"] if nodes.may_open(mount) else LEVELS["files"]
