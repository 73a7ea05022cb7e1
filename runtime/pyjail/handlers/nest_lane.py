"""What the fast lane hears of the changes that guests of a jail inside the jail make; it serves none of them."""

from __future__ import annotations

from ..lane.serve import Lane

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..paths.mounts import MountTable


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

    def end(self) -> None:
        """As the lane's own."""
        self._lane.end()

    def written(self, pin: int) -> None:
        """As the lane's own."""
        self._lane.written(pin)

    def filters_exist(self) -> None:
        """As the lane's own."""
        self._lane.filters_exist()

    def serves(self, tid: int) -> bool:
        """Nobody: a filter refuses these guests the lane's calls (pyjail_bpf/nested.py)."""
        return False

    def _there(self, path: bytes) -> list[bytes]:
        mount = self._inner.find(path)
        host = mount.host if path == mount.guest else mount.host_prefix + path[mount.skip :]
        places = (self._outer.place_in(row, host) for row in self._outer.rows)
        return [place for place in places if place is not None]
