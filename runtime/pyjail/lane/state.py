"""The few words that all workers share: changes of names under way, fillings of the tables, the maker.

    u32 changes  u32 fillings  u32 the maker  u8 0  u8 the run is over

Nobody else has that memory.
"""

from __future__ import annotations

import struct

from ..kernel import mapping

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..exec.shared import Shared

_STATE = struct.Struct("<III")
_OVER = _STATE.size + 1


class State:
    """In memory that only the supervisor's processes have; ``lock`` is theirs. Made before the forks."""

    __slots__ = ("_memory", "lock")

    def __init__(self, lock: Shared) -> None:
        self._memory = mapping.shared(mapping.PAGE)
        self.lock = lock

    def read(self) -> tuple[int, int, int]:
        """(changes under way, fillings so far, the maker's process id)."""
        changing, filled, maker = _STATE.unpack_from(self._memory)
        return changing, filled, maker

    def write(self, changing: int, filled: int, maker: int) -> None:
        """Under the lock."""
        _STATE.pack_into(self._memory, 0, changing, filled & 0xFFFFFFFF, maker)

    @property
    def is_over(self) -> bool:
        """Whether the run has ended as it should."""
        return self._memory[_OVER] != 0

    def end(self) -> int:
        """It has. The maker's process id, or 0."""
        self._memory[_OVER] = 1
        return self.read()[2]
