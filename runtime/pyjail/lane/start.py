"""The lane before guests run: whether it can be, its anchors, its directory of copies, the table of prefixes.

    $XDG_CACHE_HOME/pyjail/lane     copies of all runs (copies.py)
        jail-BOOT-RANDOM            this run's: hard links to the library copies that its guests' ld.so opens

Guests hold a descriptor of the second one alone, so that no run shows what another one uses.
"""

from __future__ import annotations

import os

from pyjail_bpf.layout import LANE_PREFIXES, NOTHING

from ..failure import Failure
from ..kernel import credentials
from ..kernel.errno import E
from ..kernel.held import hold
from ..kernel.records import LEVELS
from ..kernel.sys import ARCH
from ..paths.types import HostPath
from .anchors import USR, Anchor, anchors_of, number
from .copies import Copies, place_for
from .leftovers import new_name, remove_leftovers
from .shown import StandIns
from .state import State
from .table import prefix_bytes, prefixes_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..exec.mailbox import Mailbox
    from ..exec.shared import Shared
    from ..paths.mounts import MountTable
    from .table import Prefix

OFF, AUTO, ON = "off", "auto", "on"
_TURNS = 20


class LaneStart:
    """What begins before the forks. ``why``: the reason why the lane is off, or ""; then nothing else is set.

    ``place``: the real path of the directory of copies; ``private``: this run's own, to be removed at the end; ``number``: its
    protected descriptor. ``counts``: the page where the lane's code counts, −1 where nobody asked for that.
    """

    __slots__ = ("anchors", "copies", "counts", "number", "place", "prefixes", "private", "stand_ins", "state", "why")

    def __init__(self, why: str = "") -> None:
        self.why = why
        self.anchors: list[Anchor] = []
        self.prefixes: list[Prefix] = []
        self.copies: Copies | None = None
        self.place = b""
        self.private: HostPath | None = None
        self.number = self.counts = -1
        self.state: State | None = None
        self.stand_ins: StandIns | None = None

    @property
    def is_on(self) -> bool:
        """Whether guests get patched copies and tables."""
        return not self.why

    def levels(self) -> tuple[tuple[int, int], ...]:
        """For the policy: the anchors' levels, in the order of their descriptors; beneath the page of counts nothing is opened."""
        return (*[anchor.level for anchor in self.anchors], *([NOTHING] if self.counts >= 0 else []))

    def descriptors(self) -> list[int]:
        """What goes behind the mounts' descriptors (O_PATH but for the last one, if that is the counts'; ours)."""
        return [*[anchor.fd for anchor in self.anchors], *([self.counts] if self.counts >= 0 else [])]

    def kept(self) -> list[bytes]:
        """Where copies are made while the jail runs: for the supervisor's Landlock domain."""
        return [self.place] if self.is_on else []

    def count_in(self, counts: int, mounts: MountTable) -> int:
        """Guests get descriptor ``counts`` too: its number in them, the last of the protected ones."""
        self.counts = counts
        mounts.last_number += 1
        return mounts.last_number

    def share(self, lock: Shared) -> None:
        """What all workers have in common, before they are forked."""
        if self.is_on and self.copies is not None:
            self.state = State(lock)
            self.stand_ins = StandIns(self.place)

    def end(self) -> int:
        """No guest is left. The process that makes copies, if there is one (else 0): it may finish them."""
        return self.state.end() if self.state is not None else 0

    def readable(self) -> list[int]:
        """What guests read besides their mounts: for their Landlock domain."""
        return [self.anchors[-1].fd] if self.anchors else []


def begin(mode: str, mounts: MountTable, mailbox: Mailbox, programs: bytes = b"") -> LaneStart:
    """Set the lane up as far as ``mode`` (off, auto, on) and the machine allow; Failure when it must be on and cannot be.

    ``programs``: the command's PATH.
    """
    started = _begin(mode, mounts, mailbox, programs)
    if mode == ON and started.why:
        raise Failure("cannot have the fast lane", "--fast-lane on", started.why, "use --fast-lane auto")
    return started


def _has_one_identity() -> bool:
    """Whether our ids are all the same and nobody in the jail can change that."""
    one = len(set(os.getresuid())) == len(set(os.getresgid())) == 1
    return one and not credentials.permitted() and os.getuid() != 0


def _own_directory(place: bytes) -> tuple[HostPath, int]:
    """A new directory in ``place`` that is held as long as we live, and a descriptor of it.

    Before it is held another run, which begins at the same time, may take it for a dead one's and remove it.
    """
    for _ in range(_TURNS):
        path = HostPath(os.path.join(place, new_name()))
        os.mkdir(path, 0o711)
        held = -1
        try:
            held = hold(path)
            return path, os.open(path, os.O_PATH | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
        except (BlockingIOError, FileNotFoundError):
            if held >= 0:
                os.close(held)
    raise BlockingIOError(E.EAGAIN.number, "other runs remove what is new there")


def _begin(mode: str, mounts: MountTable, mailbox: Mailbox, programs: bytes) -> LaneStart:
    if mode == OFF:
        return LaneStart("asked for with --fast-lane off")
    if ARCH != "x86_64":
        return LaneStart(f"there is none for {ARCH}")
    if mounts.find(USR).stalls:
        return LaneStart("the file system of /usr may stall")
    path = place_for(os.environb, [row.host for row in mounts.rows if row.writable and row.kind in ("root", "bind")])
    if path is None:
        return LaneStart("neither XDG_CACHE_HOME nor HOME names a directory for the copies that no guest can write to")
    copies = Copies(path)
    if copies.fd < 0:
        return LaneStart(f"no copies can be kept in {os.fsdecode(path)}: {copies.reason}")
    started = LaneStart()
    started.copies, started.place = copies, os.readlink(b"/proc/self/fd/%d" % copies.fd)
    try:
        started.private, own = _own_directory(started.place)
        remove_leftovers(started.place, copies.fd)
    except OSError as error:
        copies.close()
        return LaneStart(f"no copies can be kept in {os.fsdecode(path)}: {error.strerror or error}")
    started.anchors = [*anchors_of(mounts, programs), Anchor(b"", b"", own, LEVELS["read"])]
    number(mounts, started.anchors)
    started.number = started.anchors[-1].number
    started.prefixes = prefixes_of(mounts, started.anchors, one_identity=_has_one_identity())
    try:
        mailbox.write(LANE_PREFIXES, prefix_bytes(started.prefixes))
    except ValueError as error:
        mounts.last_number -= len(started.anchors)
        os.rmdir(started.private)
        for anchor in started.anchors:
            os.close(anchor.fd)
        return LaneStart(str(error))
    return started
