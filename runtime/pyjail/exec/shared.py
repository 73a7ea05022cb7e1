"""What the supervisor's processes have in common: a piece of memory, and a lock that its holder's death releases."""

from __future__ import annotations

import fcntl
import os

from ..kernel import mapping
from . import image

_FILTERS = -1  # the last byte; exec/slots.py has the first ones


class Shared:
    """Made before the forks. ``with shared:`` keeps the others out for a moment; not reentrant.

    fcntl(2) record locks: the kernel releases what a killed worker held. The file is ours alone, since a guest could lock one
    that it holds. With ``others`` false nobody is there to be kept out.
    """

    __slots__ = ("_lock", "memory")

    def __init__(self, size: int = mapping.PAGE, *, others: bool = False) -> None:
        self.memory = mapping.shared(size)
        self._lock = image.memory_file("lock", image.MFD_NOEXEC_SEAL) if others else -1

    @property
    def filters(self) -> bool:
        """Whether some guest may have a seccomp filter of its own."""
        return self.memory[_FILTERS] != 0

    def note_filters(self) -> None:
        """One is about to get one."""
        self.memory[_FILTERS] = 1

    def __enter__(self) -> None:
        if self._lock >= 0:
            fcntl.lockf(self._lock, fcntl.LOCK_EX)

    def __exit__(self, *_: object) -> None:
        if self._lock >= 0:
            fcntl.lockf(self._lock, fcntl.LOCK_UN)

    def close(self) -> None:
        """Give both back."""
        mapping.unmap(self.memory)
        if self._lock >= 0:
            os.close(self._lock)
