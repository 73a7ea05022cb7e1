"""The mount table: which host directory or file stands at which guest path, and what guests may do with it by hand."""

from __future__ import annotations

import os

from pyjail_bpf.layout import MOUNT_FD, NOTHING

from .types import GuestPath, HostPath

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Protocol

    from ..kernel.errno import Errno

    class Original(Protocol):
        """A file that another one stands for."""

        @property
        def device(self) -> int: ...
        @property
        def inode(self) -> int: ...
        @property
        def text(self) -> bytes: ...

    class StandIns(Protocol):
        """Knows which file a copy stands for, by the copy's host path (lane/shown.py)."""

        def original(self, path: bytes) -> Original | None: ...

PATH_MAX = 4096
_REMEMBERED = 4096  # host paths of which the mount is kept

ANONYMOUS = "anonymous"  # pipes, sockets, memfds: files that lie beneath no mount


class MountError(Exception):
    """A wanted mount that cannot be made: ``guest``, ``host``, ``why``."""

    def __init__(self, guest: bytes, host: bytes, why: str) -> None:
        super().__init__(guest, host, why)
        self.guest = guest
        self.host = host
        self.why = why


class GuardError(MountError):
    """A place that cannot be kept from guests."""


class Mount:
    """One row: ``host`` stands at ``guest``.

    ``level``: the ``open_how`` records that guests may use on it by hand (layout.how_levels); ``beside``: those if it hid nothing.
    ``number``: its protected descriptor in every guest (−1: none, it is no directory). ``fd``: the supervisor's O_PATH descriptor.
    ``skip``: where in a guest path beneath the mount the rest begins. ``origin``: who asked for it, in the words of the command
    line. ``stalls``: the device (MAJOR:MINOR) of a file system that may never answer, else empty.
    """

    __slots__ = (
        "beside", "devices", "fd", "guest", "guest_prefix", "host", "host_prefix", "index", "is_blind", "is_directory",
        "is_ordinary", "kind", "level", "number", "origin", "skip", "stalls", "writable",
    )  # fmt: skip

    def __init__(
        self,
        index: int,
        guest: GuestPath,
        host: HostPath,
        kind: str,
        *,
        writable: bool,
        devices: bool,
        is_directory: bool,
        fd: int,
        origin: str = "",
    ) -> None:
        self.index = index
        self.guest = guest
        self.host = host
        self.kind = kind
        self.writable = writable
        self.devices = devices
        self.is_directory = is_directory
        self.level = self.beside = NOTHING
        self.number = -1
        self.fd = fd
        self.origin = origin
        self.guest_prefix = guest if guest == b"/" else guest + b"/"
        self.host_prefix = host if host == b"/" else host + b"/"
        self.skip = len(self.guest_prefix)
        self.is_blind = origin == "masked" or origin.startswith("--hide ")  # it stands over what guests are not to see
        self.dare()

    def fear(self, device: bytes) -> None:
        """Whoever is about to touch it looks here first: it may stall."""
        self.stalls = device
        self.is_ordinary = False

    def dare(self) -> None:
        """It may be touched by whoever resolves with this row; names beneath an ordinary one are the kernel's to resolve."""
        self.stalls = b""
        self.is_ordinary = self.is_directory and self.kind != "proc" and not self.is_blind

    def __repr__(self) -> str:
        return f"Mount({self.index}, {self.guest!r} = {self.host!r}, {self.kind})"


class Reserved(Mount):
    """A name where nothing is and nothing can be made: ``error`` is what guests who try are told."""

    __slots__ = ("error",)

    def __init__(self, guest: GuestPath, error: Errno, origin: str) -> None:
        super().__init__(
            -1, guest, HostPath(b""), "reserved", writable=False, devices=False, is_directory=False, fd=-1, origin=origin
        )  # fmt: skip
        self.error = error


NO_MOUNT = Mount(
    -1, GuestPath(b"(unreachable)"), HostPath(b""), ANONYMOUS, writable=True, devices=False, is_directory=False, fd=-1
)  # fmt: skip


class MountTable:
    """All rows, the root first. Immutable once guests run, so look-ups by path are pure and may be remembered."""

    __slots__ = (
        "_ancestors", "_by_host", "_doubles", "_held", "_longest", "_tops", "awaited", "by_guest", "last_number", "located",
        "reserved", "root", "rows", "stand_ins",
    )  # fmt: skip

    def __init__(self, rows: Iterable[Mount]) -> None:
        self.rows: tuple[Mount, ...] = tuple(rows)
        self.root = self.rows[0]
        self.by_guest: dict[bytes, Mount] = {mount.guest: mount for mount in self.rows}
        self._tops = {_first(mount.guest) for mount in self.rows if mount.guest != b"/"}
        self._longest = max(map(len, self.by_guest))
        self._ancestors: set[bytes] = set()
        self._held: set[bytes] = set()
        self.reserved: tuple[Reserved, ...] = ()
        self.awaited: dict[bytes, Errno] = {}  # directories above reserved names -> what making anything else there is
        self._by_host: list[Mount] = []
        self.located: dict[bytes, tuple[Mount, GuestPath]] = {}  # answers of ``locate`` that were given already
        self._doubles: list[bytes] | None = None
        # the highest protected descriptor; the fast lane has some behind the mounts' own
        self.last_number = MOUNT_FD - 1
        self.stand_ins: StandIns | None = None  # files of ours that guests are shown under other names

    def add(self, row: Mount) -> None:
        """One more row, while the table is being built."""
        self.rows += (row,)
        self.by_guest[row.guest] = row
        if row.guest != b"/":
            self._tops.add(_first(row.guest))
        self._longest = max(self._longest, len(row.guest))
        self._ancestors, self._by_host, self._doubles = set(), [], None
        self.located.clear()

    def number(self) -> None:
        """Give the directories their protected descriptors, once the table is complete."""
        number = MOUNT_FD
        for mount in self.rows:
            if mount.is_directory:
                mount.number = self.last_number = number
                number += 1

    def guard(self, reserved: Iterable[Reserved], held: set[bytes], awaited: dict[bytes, Errno]) -> None:
        """Names that are reserved, and guest paths of symbolic links that stay where they are."""
        self.reserved = tuple(reserved)
        self._held = held
        self.awaited = awaited
        self.by_guest.update((name.guest, name) for name in self.reserved)
        self._tops.update(_first(path) for path in self.by_guest if path != b"/")
        self._longest = max(map(len, self.by_guest))
        self._ancestors = set()

    def hold(self, hosts: Iterable[bytes]) -> None:
        """Links with these host paths (their directories real) stay where they are too, wherever guests could replace them."""
        seen = {self.place_in(row, host) for row in self.rows if row.writable for host in hosts}
        self._held |= {guest for guest in seen if guest is not None and guest not in self.by_guest}
        self._ancestors = set()

    @property
    def held(self) -> set[bytes]:
        """Guest paths of what stays where it is without being a mount point."""
        return self._held

    @property
    def may_stall(self) -> bool:
        """Whether the file system of some row may never answer."""
        return any(mount.stalls for mount in self.rows)

    def numbered(self) -> list[Mount]:
        """The rows with a protected descriptor, in the order of their numbers, without gaps."""
        return [mount for mount in self.rows if mount.number >= 0]

    def find(self, path: bytes) -> Mount:
        """The mount of an absolute guest path without ``.``, ``..`` or ``//`` (a trailing slash is allowed): longest prefix."""
        end = path.find(b"/", 1)
        if path[1 : end if end > 0 else PATH_MAX] not in self._tops:
            return self.root
        by_guest = self.by_guest
        end = len(path)
        if end > self._longest:
            end = path.rfind(b"/", 0, self._longest + 1)
        while end > 0:
            found = by_guest.get(path[:end])
            if found is not None:
                return found
            end = path.rfind(b"/", 0, end)
        return self.root

    def is_point(self, path: bytes) -> bool:
        """Whether something is mounted at this guest path."""
        return path in self.by_guest

    def contains_point(self, path: bytes) -> bool:
        """Whether something is mounted at or beneath this guest path, or it stays where it is for another reason."""
        if not self._ancestors:
            self._ancestors = {prefix for point in (*self.by_guest, *self._held) for prefix in ancestors(point)}
            self._ancestors |= {b"", *self._held}
        return path in self.by_guest or path in self._ancestors

    def is_held(self, path: bytes) -> bool:
        """Whether something other than a mount point, or a directory above one, is known at this guest path."""
        return path in self._held or path in self.awaited

    def refuses_making(self, path: bytes) -> Errno | None:
        """What a guest is told that would make something at a reserved name, or above one; a directory above may be made."""
        found = self.by_guest.get(path)
        return found.error if isinstance(found, Reserved) else self.awaited.get(path)

    def guard_of(self, path: bytes) -> str:
        """Who reserved this name, or one beneath it, in the words of the command line."""
        beneath = path + b"/"
        return next((name.origin for name in self.reserved if name.guest == path or name.guest.startswith(beneath)), "")

    @property
    def is_ambiguous(self) -> bool:
        """Whether some host directory is visible at two guest places, so that the way by which a cwd was reached matters."""
        return bool(self.doubles())

    def doubles(self) -> list[bytes]:
        """The rows' host directories that guests see at two places; all that they see so lies at or beneath one of them."""
        if self._doubles is None:
            self._doubles = [
                other.host
                for other in self.rows
                if other.is_directory and other.host != b""
                if any(one is not other and self.place_in(one, other.host) is not None for one in self.rows)
            ]
        return self._doubles

    def is_shown_once(self, host: bytes) -> bool:
        """Whether guests see this host path at one place only."""
        return not self.is_ambiguous or sum(self.place_in(mount, host) is not None for mount in self.rows) == 1

    def locate(self, host: bytes, prefer: int = -1) -> tuple[Mount, GuestPath] | None:
        """The mount and the guest path of a host path (no ``..``), or None when guests cannot reach it.

        A place that a deeper mount shadows does not count. ``prefer`` decides between mounts of one host directory.
        """
        if 0 <= prefer < len(self.rows):
            guest = self.place_in(self.rows[prefer], host)
            if guest is not None:
                return self.rows[prefer], guest
        known = self.located.get(host)
        if known is not None:
            return known
        if not self._by_host:
            # Longest first; of equal ones the most permissive, so that a second, read-only bind takes nothing away.
            self._by_host = sorted(self.rows, key=lambda m: (-len(m.host), not m.writable, m.index))
        for mount in self._by_host:
            guest = self.place_in(mount, host)
            if guest is not None:
                if len(self.located) >= _REMEMBERED:
                    self.located.clear()
                self.located[host] = mount, guest
                return mount, guest
        return None

    def is_root_of_one(self, pin: int) -> bool:
        """Whether a pinned directory, which may have been removed, is what stands at a mount point."""
        found = os.fstat(pin)
        for mount in self.rows:
            if mount.fd >= 0 and not mount.stalls:
                status = os.fstat(mount.fd)
                if status.st_ino == found.st_ino and status.st_dev == found.st_dev:
                    return True
        return False

    def shown(self, text: bytes) -> bytes | None:
        """What guests are shown for a host path in the kernel's words, " (deleted)" included; None: they cannot reach it."""
        if self.stand_ins is not None:
            original = self.stand_ins.original(text)
            if original is not None:
                text = original.text
        deleted = b" (deleted)" if text.endswith(b" (deleted)") else b""
        found = self.locate(text.removesuffix(deleted) if deleted else text)
        return found[1] + deleted if found else None

    def place_in(self, mount: Mount, host: bytes) -> GuestPath | None:
        """Where guests see a host path through this mount; None: not beneath it, or a deeper mount stands there."""
        if host == mount.host:
            guest = mount.guest
        elif mount.is_directory and host.startswith(mount.host_prefix):
            guest = GuestPath(mount.guest_prefix + host[len(mount.host_prefix) :])
        else:
            return None
        return guest if self.find(guest) is mount else None


def _first(path: bytes) -> bytes:
    return path.split(b"/", 2)[1]


def ancestors(path: bytes) -> list[bytes]:
    """Every proper ancestor of an absolute path, ``/`` included."""
    found, end = [], 0
    while end >= 0 and path != b"/":
        found.append(path[:end] or b"/")
        end = path.find(b"/", end + 1)
    return found


