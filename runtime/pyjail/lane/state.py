"""The few words that all workers share: changes of names under way, fillings of the tables, the maker, traps by reason.

    u32 changes  u32 fillings  u32 the maker  u8 0  u8 the run is over   64: a u64 for each of REASONS, by workers

Nobody else has that memory.
"""

from __future__ import annotations

import mmap
import struct

from pyjail_bpf.layout import LANE_TRAP, LANE_TRAP_DIRECTORY, LANE_TRAP_LIBRARY

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..exec.shared import Shared

# Why the lane hands a call on: "path" is all that it leaves to the supervisor on purpose.
REASONS = {LANE_TRAP: "path", LANE_TRAP_DIRECTORY: "directory", LANE_TRAP_LIBRARY: "library"}
_PLACES = {pointer: index for index, pointer in enumerate(REASONS)}
_STATE, _COUNT = struct.Struct("<III"), struct.Struct("<Q")
_OVER, _COUNTS, _WORKERS = _STATE.size + 1, 64, 64


class State:
    """In memory that only the supervisor's processes have; ``lock`` is theirs. Made before the forks."""

    __slots__ = ("_memory", "lock")

    def __init__(self, lock: Shared) -> None:
        self._memory = mmap.mmap(-1, mmap.PAGESIZE)
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

    def count(self, pointer: int, worker: int) -> None:
        """A trap of the lane's code, by its instruction pointer."""
        at = _COUNTS + _COUNT.size * (worker % _WORKERS * len(REASONS) + _PLACES.get(pointer, 0))
        _COUNT.pack_into(self._memory, at, _COUNT.unpack_from(self._memory, at)[0] + 1)

    def traps(self) -> dict[str, int]:
        """How many there were, by reason, of all workers."""
        words = struct.unpack_from(f"<{_WORKERS * len(REASONS)}Q", self._memory, _COUNTS)
        return {reason: sum(words[index :: len(REASONS)]) for index, reason in enumerate(REASONS.values())}
