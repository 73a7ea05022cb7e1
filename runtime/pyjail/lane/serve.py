"""The lane while guests run: directories and libraries enter its tables, what a guest changes leaves them first.

One rule for all workers: whoever changes a name that a table may depend on says so before (``begin``: the entries at and
beneath it are emptied, and nobody fills any) and after (``end``). Who fills does it under the lock, and not while something
changes. So no entry outlives what it says, but for changes by processes outside the jail.
"""

from __future__ import annotations

import os
import stat
from marshal import loads

from pyjail_bpf.layout import LANE_PREFIXES, LANE_TRAP_DIRECTORY, LANE_TRAP_LIBRARY, holds
from pyjail_bpf.rows import CWD, Row

from ..kernel.errno import Errno
from ..kernel.guest import AT_FDCWD, Guest
from ..kernel.proc import host_path
from ..kernel.records import FIRST
from ..kernel.sys import NR
from ..kernel.table import SERVED
from .copies import StandIn
from .libraries import Libraries
from .maker import Maker
from .ready import Ready
from .table import PATH_MOST, Directories, begin_change, end_change, paths_of, show_once, switch_off

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..exec.mailbox import Mailbox
    from ..paths.mounts import MountTable
    from ..paths.resolver import Resolver
    from .start import LaneStart


def places_of(path: bytes, inner: MountTable, outer: MountTable) -> list[bytes]:
    """Every guest path by which the table ``outer`` shows what ``inner`` shows at ``path``."""
    mount = inner.find(path)
    host = mount.host if path == mount.guest else mount.host_prefix + path[mount.skip :]
    return [place for row in outer.rows if (place := outer.place_in(row, host)) is not None]


class Lane:
    """One worker's side; ``trapped`` comes with each trap that the lane's code hands on."""

    __slots__ = (
        "_alone",
        "_anchors", "_directories", "_doubled", "_filled",
        "_has_looked", "_memory", "_number", "_readable", "_resolver", "_state", "_watched",
        "asking", "copies", "libraries", "maker", "ready", "stand_ins",
    )  # fmt: skip

    def __init__(self, start: LaneStart, mailbox: Mailbox, resolver: Resolver, *, alone: bool) -> None:
        copies, state, stand_ins, private = start.copies, start.state, start.stand_ins, start.private
        assert copies is not None and state is not None and stand_ins is not None and private is not None
        self._memory = mailbox.memory
        self._directories = Directories(mailbox.memory)
        self._resolver = resolver
        self._state = state
        self._alone = alone
        self._number = start.number
        self._anchors = start.anchors
        self._readable = [
            (anchor.guest + b"/", anchor.number)
            for anchor in start.anchors
            if anchor.guest and not anchor.link and holds(anchor.level, FIRST["read"])
        ]
        self._filled = -1
        self._has_looked = False
        self._watched: set[bytes] = set()
        self._doubled: frozenset[int] | None = None
        self.copies = copies
        self.stand_ins = stand_ins
        self.maker = Maker(copies, state)
        self.libraries = Libraries(copies, private, start.number, mailbox.memory, start.anchors)
        self.ready = Ready(mailbox.memory, start.prefixes, start.anchors, resolver)
        self.asking = 0  # the thread whose ld.so asks for a library in this trap

    # -- traps that the lane hands on ----------------------------------------------------------------------------------

    def trapped(self, pointer: int, number: int, tid: int, arguments: Sequence[int]) -> None:
        """Before a trap whose instruction ``pointer`` lies in the lane's code is served."""
        if pointer == LANE_TRAP_LIBRARY:
            self.asking = tid
        elif pointer == LANE_TRAP_DIRECTORY:
            try:
                self._fill(number, tid, arguments)
            except OSError:
                pass  # the guest may close or replace what it named

    def _fill(self, number: int, tid: int, arguments: Sequence[int]) -> None:
        where = Row(*loads(SERVED[number])).bind.get("dirfd", CWD)
        dirfd = where[0] if isinstance(where, tuple) else arguments[where] & 0xFFFFFFFF
        guest = Guest(tid)
        pin = guest.cwd() if dirfd in (AT_FDCWD, AT_FDCWD & 0xFFFFFFFF) else guest.descriptor(dirfd)
        if isinstance(pin, Errno):
            return
        try:
            self._fill_pinned(pin, remembers=number != NR.getcwd)
        finally:
            os.close(pin)

    def _fill_pinned(self, pin: int, *, remembers: bool) -> None:
        """``remembers``: whether by this call the lane could have noted what it opens."""
        if self._resolver.minds(pin):
            return
        status = os.fstat(pin)
        if not stat.S_ISDIR(status.st_mode) or status.st_dev in self.doubled():
            return
        state = self._state
        with state.lock:
            if remembers and not self._has_looked:
                self._look_for_once()
            changing, filled, maker = state.read()
            if changing:
                return
            host = host_path(pin)
            if host is None or not self._resolver.mounts.is_shown_once(host):
                return  # its guest path cannot be told, or depends on the way by which it was reached
            found = self._resolver.locate_pin(pin, -1)
            if isinstance(found, Errno) or found[0].kind == "proc":
                return
            path = found[1].rstrip(b"/")
            if len(path) <= PATH_MOST:
                self._directories.fill(status.st_dev, status.st_ino, path)
                state.write(0, filled + 1, maker)

    def _look_for_once(self) -> None:
        """Where a directory is known by its inode, address spaces remember what they open; looked at when one would have."""
        self._has_looked = True
        from .once import numbers_shown_once

        show_once(self._memory, numbers_shown_once(self._resolver.mounts, self._anchors, self.doubled()))

    def doubled(self) -> frozenset[int]:
        """Devices of which the host shows some directory at two places: an inode there does not tell a path."""
        if self._doubled is None:
            from .once import doubled_devices

            self._doubled = doubled_devices()
        return self._doubled

    # -- what guests change --------------------------------------------------------------------------------------------

    def depends_on(self, path: bytes) -> bool:
        """Whether some entry may depend on the name at guest ``path``: then ``begin`` and ``end`` stand around its change."""
        if not self._alone:
            return True  # another worker may fill one at any time
        watched = self._all_watched()
        return any(place in watched for place in self._places_of(path))

    def begin(self, paths: Sequence[bytes]) -> None:
        """Guest ``paths`` are about to be removed, moved or replaced: the entries at and beneath them end first.

        Without paths: no entry depends on what is about to change, but what address spaces remember may.
        """
        if not paths:
            begin_change(self._memory)
            return
        with self._state.lock:
            begin_change(self._memory)
            changing, filled, maker = self._state.read()
            self._state.write(changing + 1, filled, maker)
            watched = self._all_watched()
            for path in paths:
                for place in self._places_of(path):
                    if place in watched:
                        self._forget(place)

    def end(self, paths: Sequence[bytes]) -> None:
        """The change is made."""
        if not paths:
            end_change(self._memory)
            return
        with self._state.lock:
            changing, filled, maker = self._state.read()
            self._state.write(max(0, changing - 1), filled + 1, maker)
            if changing <= 1:
                end_change(self._memory)

    def _places_of(self, path: bytes) -> Sequence[bytes]:
        """Every guest path of what stands, or would stand, at this one."""
        mounts = self._resolver.mounts
        return places_of(path, mounts, mounts) if mounts.is_ambiguous else (path,)

    def _forget(self, path: bytes) -> None:
        above = path + b"/"
        for known, index in self._directories.paths().items():
            if known == path or known.startswith(above):
                self._directories.empty(index)
        gone = {
            known
            for known, target in self._anchored()
            if path in (known, target) or known.startswith(above) or target.startswith(above)
        }
        if gone:
            switch_off(self._memory, LANE_PREFIXES, gone)
        self.libraries.forget(path)
        if gone or not self.libraries.is_complete or self.ready.concerns(path):
            self.ready.end()
        self._filled = -1

    def _anchored(self) -> list[tuple[bytes, bytes]]:
        """(prefix, directory that it is served from) of the anchors that are on: a guest can move both."""
        on = set(paths_of(self._memory, LANE_PREFIXES))
        return [(anchor.guest, anchor.target) for anchor in self._anchors if anchor.guest and anchor.guest in on]

    def _all_watched(self) -> set[bytes]:
        """Every guest path, and every one above it, that an entry depends on; made anew when somebody filled one."""
        filled = self._state.read()[1]
        if filled != self._filled:
            self._filled = filled
            watched: set[bytes] = set()
            anchored = [path for row in self._anchored() for path in row]
            for path in (*self._directories.paths(), *anchored, *self.libraries.watched(), *self.ready.watched()):
                while path and path not in watched:
                    watched.add(path)
                    path = path[: path.rindex(b"/")]
            self._watched = watched
        return self._watched

    # -- files with copies ---------------------------------------------------------------------------------------------

    def written(self, pin: int) -> None:
        """A guest is about to open the pinned file for writing, or to cut it."""
        self._meets()
        inode = os.fstat(pin).st_ino
        if inode in self.libraries.inodes:
            with self._state.lock:
                self.libraries.forget_inode(inode)
                self.ready.end()
                changing, filled, maker = self._state.read()
                self._state.write(changing, filled + 1, maker)

    def stand_in(self, pin: int, status: os.stat_result, is_interpreter: bool) -> StandIn | None:
        """What runs in place of a pinned static program or ELF interpreter; None: itself, and a copy is asked for.

        An interpreter has one only while it is known what the libraries are that it will open: else one process could have a
        library twice, its copy by one path, itself by another.
        """
        copy = self._copy_of(pin, status, is_interpreter=is_interpreter)
        ready = not is_interpreter or self._settle()
        self.maker.work()
        return copy if ready else None

    def is_settled(self, status: os.stat_result) -> bool:
        """Whether it will not change if the file with this status has a copy."""
        return self.copies.known(status) is None and self.copies.is_settled(status)

    def is_right(self) -> bool:
        """Whether no library has changed since its copy was offered: looked at before each exec."""
        if self._meets() and self.libraries.are_right():
            return True
        with self._state.lock:
            self.ready.end()
        return False

    def _meets(self) -> bool:
        return self._alone or self.libraries.meets(self._state.read()[1])

    def make_ready(
        self, chain: Sequence[tuple[bytes, tuple[int, ...]]], pin: int, slot: bytes, *, is_dynamic: bool
    ) -> None:
        """What guests execute again and again is to start without a trap. ``pin``: of what is mapped; the others: Ready.publish."""
        libraries, program = self.libraries, host_path(pin)
        if program is None or (is_dynamic and not libraries.is_complete):
            return
        with self._state.lock:
            changing, filled, maker = self._state.read()
            compared = libraries.compared() if is_dynamic else None
            if not changing and self.ready.publish(chain, compared, program, slot):
                self._state.write(0, filled + 1, maker)

    def library(self, pin: int) -> int:
        """A descriptor of ours of what ld.so maps in place of the pinned library; −1: itself."""
        if not self._settle():
            return -1
        copy = self._copy_of(pin, os.fstat(pin), is_interpreter=False)
        self.maker.work()
        return self.open(copy) if copy is not None else -1

    def beneath(self, path: bytes) -> tuple[int, bytes] | None:
        """(Protected descriptor of an anchor, what follows) by which guests can read the file at canonical ``path``, if any can.

        A guest may have moved the anchor's directory: whoever opens the file looks whether it is the one that was meant.
        """
        for above, number in self._readable:
            if path.startswith(above):
                return number, path[len(above) :]
        return None

    def open(self, copy: StandIn) -> int:
        """A descriptor of ours of a copy."""
        return os.open(copy.beneath[1], os.O_RDONLY | os.O_CLOEXEC | os.O_NOFOLLOW, dir_fd=self.copies.fd)

    def _settle(self) -> bool:
        """Whether the table of libraries is complete and right, after an attempt to make it so."""
        libraries = self.libraries
        if libraries.is_complete and self.is_right():
            return True
        with self._state.lock:
            changing, filled, maker = self._state.read()
            if changing:
                return False
            wanted = libraries.look(self._resolver, self.stand_ins)
            self._state.write(0, filled + 1, maker)
        for descriptor, status in wanted:
            self.maker.ask(descriptor, status, is_interpreter=False)
        return libraries.is_complete

    def _copy_of(self, pin: int, status: os.stat_result, *, is_interpreter: bool) -> StandIn | None:
        copy = self.copies.known(status)
        if copy is None:
            if not self.copies.is_settled(status):
                readable = os.open(b"/proc/self/fd/%d" % pin, os.O_RDONLY | os.O_CLOEXEC)
                self.maker.ask(readable, status, is_interpreter=is_interpreter)
            return None
        if not self.libraries.offer(copy.name):
            return None
        with self._state.lock:
            self.stand_ins.note(copy.name, os.readlink(b"/proc/self/fd/%d" % pin), status.st_dev, status.st_ino)
        return StandIn((self._number, copy.name), copy.inode)
