"""A guest under whose identity the supervisor acts: what is its own is read with our capabilities where its own are too weak.

Between a set*id and the next exec a process is not dumpable: /proc/PID belongs to root, its memory is nobody's. Our thread has the
guest's ids but is another process, so the kernel refuses it what it grants the guest itself.
"""

from __future__ import annotations

import errno

from . import limits, proc
from .credentials import Credentials, is_refusal
from .errno import Errno
from .guest import AttestedGuest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    from .memory import Source

    T = TypeVar("T")


class DivergedGuest(AttestedGuest):
    """As Guest, while ``credentials`` act for it; ``recorded`` is what its RLIMIT_LOCKS, ``mask`` what the kernel says of it."""

    __slots__ = ("credentials", "mask", "recorded")

    def __init__(self, credentials: Credentials) -> None:
        super().__init__()
        self.credentials = credentials
        self.mask = self.recorded = 0

    def _insist(self, action: Callable[..., T], *arguments: object) -> T:
        """With the guest's own rights first: they nearly always suffice, and cost nothing."""
        result = action(*arguments)
        return self.credentials.reaching(action, *arguments) if is_refusal(result) else result

    def string(self, address: int) -> bytes | Errno:
        return self._insist(super().string, address)

    def read(self, address: int, size: int) -> bytes | Errno:
        return self._insist(super().read, address, size)

    def write(self, address: int, data: bytes) -> int | Errno:
        return self._insist(super().write, address, data)

    def write_from(self, address: int, source: Source) -> int | Errno:
        return self._insist(super().write_from, address, source)

    def _end_follower(self) -> None:
        self.credentials.reaching(super()._end_follower)

    def stand(self, dirfd: int) -> int:
        result = super().stand(dirfd)
        return self.credentials.reaching(super().stand, dirfd) if result in (-errno.EPERM, -errno.EACCES) else result

    def cwd(self) -> int | Errno:
        return self._insist(super().cwd)

    def descriptor(self, number: int) -> int | Errno:
        return self._insist(super().descriptor, number)

    def descriptor_flags(self, number: int) -> int | Errno:
        return self._insist(super().descriptor_flags, number)

    def copy(self, number: int) -> int | Errno:
        return self._insist(super().copy, number)

    def umask(self) -> int:
        return self.mask

    def cwd_mount(self) -> int:
        return limits.mount_of(self.recorded)

    def set_umask(self, mode: int) -> int | Errno:
        return 0  # the kernel's own is read with the identity

    def set_cwd_mount(self, index: int) -> None:
        self.credentials.reaching(super().set_cwd_mount, index)

    def limit(self, resource: int) -> int:
        return self.credentials.reaching(super().limit, resource)

    def diverge(self) -> int | Errno:
        return 0

    def as_real(self) -> None:
        self.credentials.as_real()

    def about(self, pid: int, action: Callable[..., T], *arguments: object) -> T:
        return self.credentials.reaching(action, *arguments) if self._is_own(pid) else action(*arguments)

    def inspect(self, pid: int, is_listing: bool, action: Callable[..., T], *arguments: object) -> T | None:
        if not self._is_own(pid):
            return None
        if is_listing:  # proc_fd_permission, fs/proc/fd.c: one's own can always be listed
            return self.credentials.reaching(action, *arguments)
        return self.credentials.tracing(action, *arguments)  # mm_access, kernel/fork.c: one's own memory needs no right

    def _is_own(self, pid: int) -> bool:
        return pid == self.tid or proc.tgid_of(pid) == self.tgid
