"""A jail inside the jail, and what serves guests that open by hand: the lane hears of its changes, no loader comes again."""

from __future__ import annotations

from ..exec.slots import Slots
from ..lane.serve import Lane, places_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..paths.mounts import MountTable


class NestedSlots(Slots):
    """The programs of these guests are given by number: no loader comes again, and who asks by hand gets nothing.

    The last slot of its process id may be a dead process's, of the jail around.
    """

    __slots__ = ()

    def __init__(self) -> None:
        pass

    def last(self, tgid: int) -> None:
        """None."""


class NestedLane(Lane):
    """``lane``: of the outermost jail, whose table is ``outer``; ``inner``: the table by which the guests' paths are meant."""

    __slots__ = ("_inner", "_lane", "_outer")

    def __init__(self, lane: Lane, outer: MountTable, inner: MountTable) -> None:
        self._lane = lane
        self._outer = outer
        self._inner = inner
        self.asking = 0

    def depends_on(self, path: bytes) -> bool:
        """As the lane's own, wherever the outermost jail shows what stands there."""
        return any(map(self._lane.depends_on, self._there(path)))

    def begin(self, paths: Sequence[bytes]) -> None:
        """As the lane's own."""
        self._lane.begin([there for path in paths for there in self._there(path)])

    def end(self, paths: Sequence[bytes]) -> None:
        """As the lane's own."""
        self._lane.end([there for path in paths for there in self._there(path)])

    def written(self, pin: int) -> None:
        """As the lane's own."""
        self._lane.written(pin)

    def _there(self, path: bytes) -> list[bytes]:
        return places_of(path, self._inner, self._outer)
