"""The calling thread, as handlers see it: its memory, its descriptors, its cwd, its umask."""

from __future__ import annotations

import errno
import os

from . import limits, memory, proc
from .errno import E, Errno, GuestGone
from .sys import NR, call, last_error, raw

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    from .memory import Source

    T = TypeVar("T")

_CHDIR = NR.chdir
_PIN = os.O_PATH | os.O_CLOEXEC
AT_FDCWD = -100
_thread_flag = os.O_EXCL  # PIDFD_THREAD, linux/pidfd.h; 0 where the kernel lacks it


def _nobody_can_follow() -> None:
    """Where the thread's id stays its own: of a tracee, until we have waited for it."""


def _is_nobody(_: int) -> None:
    """Who has the id of a tracee."""


def is_refused(copy: int | Errno) -> bool:
    """Whether what Guest.copy gave says that pidfd_getfd(2) is refused, as containers do, or missing (before 5.6)."""
    return copy is E.EPERM or copy is E.ENOSYS


class Guest:
    """One thread of the jail that waits for an answer; the engine sets ``tid`` and uses one object for all traps.

    It may be killed meanwhile and its id be another's. So what was taken by the id counts once ``attest``, the engine's, says that
    the thread waits still (GuestGone otherwise), and nothing is written to it before. Between that and process_vm_writev(2) the id
    may change hands all the same: whoever has it, when the thread no longer waits afterwards, is ended by ``end_follower``.
    """

    __slots__ = ("_tgid", "attest", "end_follower", "tid")

    def __init__(self, tid: int = 0) -> None:
        self.tid = tid
        self._tgid = 0
        self.attest: Callable[[], None] = _nobody_can_follow
        self.end_follower: Callable[[int], None] = _is_nobody

    def heed(self, attest: Callable[[], None], end_follower: Callable[[int], None]) -> None:
        """Before the first trap: how the jail's engine and the jail do it."""
        self.attest, self.end_follower = attest, end_follower

    def become(self, tid: int) -> None:
        """Stand for another thread from now on."""
        self.tid = tid
        self._tgid = 0

    @property
    def tgid(self) -> int:
        """The thread's process; read once per trap, at need."""
        if not self._tgid:
            self._tgid = proc.tgid_of(self.tid)
        return self._tgid

    def string(self, address: int) -> bytes | Errno:
        """The path at ``address``, copied once; EFAULT, ENAMETOOLONG."""
        return memory.string(self.tid, address)

    def read(self, address: int, size: int) -> bytes | Errno:
        """``size`` bytes at ``address``, copied once."""
        return memory.read(self.tid, address, size)

    def write(self, address: int, data: bytes) -> int | Errno:
        """0, or EFAULT."""
        self.attest()
        return self._written(memory.write(self.tid, address, data))

    def write_from(self, address: int, source: Source) -> int | Errno:
        """0, or EFAULT; from a buffer of ours."""
        self.attest()
        return self._written(source.write(self.tid, address))

    def _written(self, result: int | Errno) -> int | Errno:
        try:
            self.attest()
        except GuestGone:
            self._end_follower()
            raise
        return result

    def _end_follower(self) -> None:
        self.end_follower(self.tid)

    def umask(self) -> int:
        """The permission bits that creating calls clear."""
        return limits.read_umask(self.tid)

    def limit(self, resource: int) -> int:
        """A soft limit of the process (getrlimit(2))."""
        return limits.soft(self.tid, resource)

    def diverge(self) -> int | Errno:
        """Record that the process may have another identity than the supervisor from now on."""
        return limits.write_diverged(self.tid)

    def as_real(self) -> None:
        """Be judged by the real ids for the rest of this call, as access(2) is: they are the effective ones."""

    def about(self, pid: int, action: Callable[..., T], *arguments: object) -> T:
        """Look at something of thread ``pid`` as this guest may: at its own process without any check."""
        return action(*arguments)

    def inspect(self, pid: int, is_listing: bool, action: Callable[..., T], *arguments: object) -> T | None:
        """Open a file of thread ``pid`` in /proc, or the list of its descriptors, as that process may itself.

        None: there is nothing special about it.
        """
        return None

    def set_umask(self, mode: int) -> int | Errno:
        """Record the umask that the guest is about to have."""
        return limits.write_umask(self.tid, mode)

    def cwd_mount(self) -> int:
        """The mount through which the cwd was reached, −1 when not known: a hint, for directories bound twice."""
        return limits.read_mount(self.tid)

    def set_cwd_mount(self, index: int) -> None:
        """Record it, before a chdir is diverted."""
        limits.write_mount(self.tid, index)

    def stand(self, dirfd: int) -> int:
        """Stand where the thread does (AT_FDCWD), or in a directory that it has open: 0 or −errno.

        A pin of the place without a descriptor: our cwd means nothing else.
        """
        name = b"/proc/%d/cwd" % self.tid if dirfd == AT_FDCWD else b"/proc/%d/fd/%d" % (self.tid, dirfd)
        if raw(_CHDIR, name) < 0:
            return -last_error()
        self.attest()
        return 0

    def cwd(self) -> int | Errno:
        """Our O_PATH pin of the current directory; the caller closes it."""
        return self._pin(b"/proc/%d/cwd" % self.tid, E.ENOENT)

    def descriptor(self, number: int) -> int | Errno:
        """Our O_PATH pin of what a descriptor names, or EBADF; the caller closes it."""
        if number < 0:
            return E.EBADF
        return self._pin(b"/proc/%d/fd/%d" % (self.tid, number), E.EBADF)

    def _pin(self, name: bytes, missing: Errno) -> int | Errno:
        try:
            fd = os.open(name, _PIN)
        except OSError as error:
            return self._lost(error, missing)
        try:
            self.attest()
        except GuestGone:
            os.close(fd)
            raise
        return fd

    def descriptor_flags(self, number: int) -> int | Errno:
        """The open file's status flags (F_GETFL and O_CLOEXEC), or EBADF; proc_pid_fdinfo(5)."""
        try:
            with open(b"/proc/%d/fdinfo/%d" % (self.tid, number), "rb", buffering=0) as info:
                text = info.read(256)
        except OSError as error:
            return self._lost(error, E.EBADF)
        start = text.index(b"flags:") + 6
        return int(text[start : text.index(b"\n", start)], 8)

    def copy(self, number: int) -> int | Errno:
        """The same open file in the supervisor (pidfd_getfd(2)), close-on-exec; EPERM where the container refuses it."""
        pidfd = self._pidfd()
        try:
            self.attest()
            copied = call(NR.pidfd_getfd, pidfd, number, 0)
        finally:
            os.close(pidfd)
        return copied if copied >= 0 else Errno.of(copied)

    def _pidfd(self) -> int:
        """Of the thread itself (PIDFD_THREAD, 6.9), whose descriptors may differ from its leader's; else of its process."""
        global _thread_flag
        pidfd = call(NR.pidfd_open, self.tid, _thread_flag) if _thread_flag else call(NR.pidfd_open, self.tgid, 0)
        if pidfd == -errno.EINVAL and _thread_flag:
            _thread_flag = 0
            return self._pidfd()
        if pidfd < 0:
            raise GuestGone
        return pidfd

    def _lost(self, error: OSError, missing: Errno) -> Errno:
        """ENOENT below /proc/TID: the descriptor is missing, or the thread is gone."""
        if error.errno == errno.ENOENT:
            if not os.path.exists(b"/proc/%d" % self.tid):
                raise GuestGone from None
            return missing
        if error.errno == errno.ESRCH:
            raise GuestGone from None
        return Errno.of(error.errno or errno.EIO)


class AttestedGuest(Guest):
    """One whose id may go to a process that it could not read itself: what was read counts while the thread waits still.

    Among guests of one user there is none: Landlock keeps the supervisor from everybody else.
    """

    __slots__ = ()

    def string(self, address: int) -> bytes | Errno:
        text = super().string(address)
        self.attest()
        return text

    def read(self, address: int, size: int) -> bytes | Errno:
        data = super().read(address, size)
        self.attest()
        return data
