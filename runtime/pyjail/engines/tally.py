"""Traps counted by system call and reason, for who asks for a report; all workers write, each in a part of its own.

    workers x REASONS x NUMBERS words of u64        a call's number is its place; one that is beyond them has the last place

The memory is made before the forks. Where nobody asked there is none, and nothing is counted.
"""

from __future__ import annotations

import struct

from pyjail_bpf.lane import TRAP_EXECVE
from pyjail_bpf.layout import LANE_TRAP, LANE_TRAP_DIRECTORY, LANE_TRAP_LIBRARY

from ..kernel import mapping

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from ..kernel.notify import Listener

OWN = "own"
# Why a call came to the supervisor. "own": the program's own system call, not by way of the fast lane. The others are the lane's:
# "path" is all that it leaves to the supervisor on purpose, "execve" a program that is to be started.
REASONS = {LANE_TRAP: "path", LANE_TRAP_DIRECTORY: "directory", LANE_TRAP_LIBRARY: "library", TRAP_EXECVE: "execve"}
_PLACES = {pointer: index for index, pointer in enumerate(REASONS)}
_NAMES = (*REASONS.values(), OWN)
_NUMBERS = 512
_COUNT = struct.Struct("<Q")


class Tally:
    """Of all ``workers``; in each process its own part is written (``become``)."""

    __slots__ = ("_base", "_memory", "_workers")

    def __init__(self, workers: int) -> None:
        self._workers = workers
        self._memory = mapping.shared(workers * len(_NAMES) * _NUMBERS * _COUNT.size)
        self._base = 0

    def become(self, worker: int) -> None:
        """This process is ``worker``."""
        self._base = worker * len(_NAMES)

    def count(self, number: int, pointer: int) -> None:
        """A trap of call ``number``, made at the instruction before ``pointer``."""
        place = self._base + _PLACES.get(pointer, len(REASONS))
        at = (place * _NUMBERS + min(number, _NUMBERS - 1)) * _COUNT.size
        _COUNT.pack_into(self._memory, at, _COUNT.unpack_from(self._memory, at)[0] + 1)

    def receiver(self, listener: Listener) -> Callable[[], tuple[int, ...] | None]:
        """What receives a listener's traps and counts them."""

        def receive() -> tuple[int, ...] | None:
            trap = listener.receive()
            if trap is not None:
                self.count(trap[3], trap[5])
            return trap

        return receive

    def by_call(self) -> dict[str, dict[str, int]]:
        """Name of the call -> reason -> how many there were; without zeros."""
        from ..handlers.dispatch import name_of

        words = self._memory.cast("Q")
        found: dict[str, dict[str, int]] = {}
        for place in range(self._workers * len(_NAMES)):
            for number in range(_NUMBERS):
                count = words[place * _NUMBERS + number]
                if count:
                    reasons = found.setdefault(name_of(number), {})
                    reason = _NAMES[place % len(_NAMES)]
                    reasons[reason] = reasons.get(reason, 0) + count
        words.release()
        return found

    def by_reason(self) -> dict[str, int]:
        """Reason -> how many, of what the fast lane handed on."""
        found = dict.fromkeys(REASONS.values(), 0)
        for reasons in self.by_call().values():
            for reason in found:
                found[reason] += reasons.get(reason, 0)
        return found
