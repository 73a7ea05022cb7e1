"""The library table: at which guest paths ld.so will look for libc, and the copy that is opened there instead.

An entry holds as long as the file at its path is the very one that was copied: that is looked at before each exec, and an
entry ends before a guest changes a name on the way to it, or opens the file for writing.
"""

from __future__ import annotations

import os
import stat
import time

from pyjail_bpf.layout import LANE_LIBRARIES

from ..kernel.errno import Errno
from ..kernel.guest import AT_FDCWD, Guest
from ..paths.confined import link_text
from .anchors import links_of, straight
from .table import paths_of, publish_library, switch_off
from .verbatim import CACHE, copy_into, key_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..paths.place import Place
    from ..paths.resolver import Resolver
    from .anchors import Anchor
    from .copies import Copies
    from .shown import StandIns

    Offer = tuple[bytes, bytes, bytes, tuple[int, ...]]  # the copy's name, and the rest of a _Library

# Where ld.so of Debian, Fedora, Arch, Alpine's gcompat … has them; ld.so.cache(5) names the same.
_FOLDERS = (b"/lib/x86_64-linux-gnu", b"/usr/lib/x86_64-linux-gnu", b"/lib64", b"/usr/lib64", b"/lib", b"/usr/lib")
_NAMES = (b"libc.so.6", b"libpthread.so.0")
_AGAIN = 0.2  # seconds between two looks for copies that are being made


class _Library:
    """One entry: guest ``path``, its canonical ``guest`` path, host path, what the file was when it was found."""

    __slots__ = ("guest", "host", "key", "path")

    def __init__(self, path: bytes, guest: bytes, host: bytes, key: tuple[int, ...]) -> None:
        self.path = path
        self.guest = guest
        self.host = host
        self.key = key


class Libraries:
    """One worker's view of the table. ``inodes``: of the files that have a copy in it."""

    __slots__ = (
        "_complete", "_copies", "_entries", "_files", "_links", "_memory", "_met", "_next_look", "_number", "_offered",
        "_private", "_stale", "inodes",
    )  # fmt: skip

    def __init__(self, copies: Copies, private: bytes, number: int, memory: memoryview, anchors: Iterable[Anchor]) -> None:
        self._copies = copies
        self._private = private
        self._number = number
        self._memory = memory
        self._links = links_of(anchors)
        self._entries: list[_Library] = []
        self._files: dict[bytes, _Library] = {}  # one of the entries for each host path
        self._complete = False
        self._next_look = 0.0
        self._offered: set[bytes] = set()
        self._stale = False
        self._met = -1
        self.inodes: set[int] = set()

    @property
    def is_complete(self) -> bool:
        """Whether every library has its copy, or will have none."""
        return self._complete

    def meets(self, filled: int) -> bool:
        """Whether we know all entries, when the tables were ``filled`` so often; others that a worker has made end.

        Nobody else tells us when what they depend on changes.
        """
        if filled == self._met:
            return True
        self._met = filled
        foreign = {*paths_of(self._memory, LANE_LIBRARIES)} - {entry.path for entry in self._entries}
        self._drop(foreign)
        return not foreign

    def are_right(self) -> bool:
        """Whether none of those that were found has changed since the last look; one that has is forgotten."""
        if self._stale:
            return False
        for entry in self._files.values():
            try:
                if key_of(os.stat(entry.host)) == entry.key:
                    continue
            except OSError:
                pass
            self.forget(entry.guest)
            return False
        return True

    def compared(self) -> list[tuple[bytes, tuple[int, ...]]]:
        """What is looked at before each exec: guest path, and what the file was."""
        return [(entry.guest, entry.key) for entry in self._files.values()]

    def look(self, resolver: Resolver, stand_ins: StandIns) -> list[tuple[int, os.stat_result]]:
        """Find them again; what has no copy yet, as (descriptor of ours, status). Under the lock, while nothing changes."""
        if time.monotonic() < self._next_look:
            return []
        wanted: dict[tuple[int, ...], tuple[int, os.stat_result]] = {}
        entries = []
        self._complete = True
        at: dict[bytes, Offer | None] = {}  # by the path without links: most folders have two names
        for folder in _FOLDERS:
            straight = self._straight(folder + b"/")
            if straight != folder + b"/" and not _leads_to(resolver, folder, straight[:-1]):
                continue
            for name in _NAMES:
                path = straight + name
                if path not in at:
                    at[path] = self._examine(resolver, path, stand_ins, wanted)
                if (offer := at[path]) is None:
                    continue
                copy, guest, host, key = offer
                shown = folder + b"/" + name
                if publish_library(self._memory, shown, copy, self._number):
                    entries.append(_Library(shown, guest, host, key))
        entries += self._verbatim(resolver, stand_ins)
        ended = {*paths_of(self._memory, LANE_LIBRARIES)} - {entry.path for entry in entries}
        switch_off(self._memory, LANE_LIBRARIES, ended)
        self._stale = False
        self._set(entries)
        self._next_look = 0.0 if self._complete else time.monotonic() + _AGAIN
        return list(wanted.values())

    def _examine(
        self,
        resolver: Resolver,
        path: bytes,
        stand_ins: StandIns,
        wanted: dict[tuple[int, ...], tuple[int, os.stat_result]],
    ) -> Offer | None:
        """What stands at ``path``, which begins with no link, and the copy that this run has of it; or one more that is wanted."""
        place = self._find(resolver, path)
        if place is None:
            return None
        try:
            status = place.status
            host, key = os.readlink(b"/proc/self/fd/%d" % place.fd), key_of(status)
            copy = self._copies.known(status)
            if copy is not None and self.offer(copy.name):
                stand_ins.note(copy.name, host, status.st_dev, status.st_ino)
                return copy.name, place.guest, host, key
            if copy is None and not self._copies.is_settled(status):
                self._complete = False
                if key not in wanted:
                    wanted[key] = os.open(b"/proc/self/fd/%d" % place.fd, os.O_RDONLY | os.O_CLOEXEC), status
            return None
        finally:
            place.close()

    def _verbatim(self, resolver: Resolver, stand_ins: StandIns) -> list[_Library]:
        """The entry of ld.so's own list of libraries."""
        place = self._find(resolver, CACHE)
        if place is None:
            return []
        try:
            status = os.fstat(place.fd)
            host, key = os.readlink(b"/proc/self/fd/%d" % place.fd), key_of(status)
            name = copy_into(self._private, place)
            if name is None or not publish_library(self._memory, CACHE, name, self._number):
                return []
            stand_ins.note(name, host, status.st_dev, status.st_ino)
            return [_Library(CACHE, place.guest, host, key)]
        finally:
            place.close()

    def _find(self, resolver: Resolver, path: bytes) -> Place | None:
        """The file at ``path``, if no other names lead to it than those that ``watched`` tells."""
        place = resolver.lookup(Guest(), AT_FDCWD, path)
        if isinstance(place, Errno):
            return None
        folder, _, name = path.rpartition(b"/")
        above, _, real = place.guest.rpartition(b"/")
        found = stat.S_ISREG(place.status.st_mode) and above == folder
        if found and real != name:
            link = resolver.lookup(Guest(), AT_FDCWD, folder + b"/" + name, follow=False)
            found = not isinstance(link, Errno) and link_text(link.fd) == real
            if not isinstance(link, Errno):
                link.close()
        if not found:
            place.close()
            return None
        return place

    def _straight(self, path: bytes) -> bytes:
        return straight(path, self._links)

    def offer(self, name: bytes) -> bool:
        """Put a copy into this run's directory; False when that fails."""
        if name in self._offered:
            return True
        try:
            os.link(name, os.path.join(self._private, name), src_dir_fd=self._copies.fd)
        except FileExistsError:
            pass  # by another worker
        except OSError:
            return False
        self._offered.add(name)
        return True

    # -- what ends an entry --------------------------------------------------------------------------------------------

    def watched(self) -> set[bytes]:
        """The guest paths that entries depend on, those of other workers included."""
        written = paths_of(self._memory, LANE_LIBRARIES)
        return {*written, *map(self._straight, written), *(entry.guest for entry in self._entries)}

    def forget(self, path: bytes) -> None:
        """The entries of what lies at or beneath guest ``path`` end."""
        above = path + b"/"
        canonical = {entry.path: entry.guest for entry in self._entries}
        gone = {
            written
            for written in paths_of(self._memory, LANE_LIBRARIES)
            for depends in (written, self._straight(written), canonical.get(written, written))
            if depends == path or depends.startswith(above)
        }
        self._drop(gone)

    def forget_inode(self, inode: int) -> None:
        """The entries of the file with this inode number end."""
        self._drop({entry.path for entry in self._entries if entry.key[1] == inode})

    def _set(self, entries: list[_Library]) -> None:
        self._entries = entries
        self._files = {entry.host: entry for entry in entries}
        self.inodes = {entry.key[1] for entry in entries}

    def _drop(self, paths: set[bytes]) -> None:
        if paths:
            switch_off(self._memory, LANE_LIBRARIES, paths)
            self._set([entry for entry in self._entries if entry.path not in paths])
            self._complete, self._stale, self._next_look = False, True, 0.0


def _leads_to(resolver: Resolver, path: bytes, guest: bytes) -> bool:
    """Whether ``path`` is still another name of the directory at ``guest``."""
    place = resolver.lookup(Guest(), AT_FDCWD, path, directory=True)
    if isinstance(place, Errno):
        return False
    place.close()
    return place.guest == guest
