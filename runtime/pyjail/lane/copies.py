"""The directory of patched copies: found by the original's identity, shared by all jails of a user; making.py makes them.

In the directory ($XDG_CACHE_HOME/pyjail/lane) lie

    SHA256-SHA256                       the copies, by the digests of the original and of the copy
    SHA256-KIND.VERSION                 a hard link to what was made of that content: the same file lies in many roots
    DEV-INODE-MTIME-CTIME-SIZE.VERSION  for each original a hard link to its copy; an empty file: nothing can be patched (or copied)
    failed.VERSION                      why none could be made the last time (no space)
    failed-with-STATE.VERSION           why none could be made with these packages (no capstone)
    failed-DEV-….VERSION                why none could be made of that original (it cannot be read)

so there is no index that could be torn: each name appears by one rename(2) or link(2), when its file is complete.
"""

from __future__ import annotations

import os
import time
from stat import S_ISREG, S_ISVTX

from ..dependencies import packages_state
from ..kernel.held import hold
from ..kernel.real import real_path
from .version import VERSION

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# Every copy's modification time: what is written to afterwards, is no copy any more.
MODIFIED = 1_000_000_000 * 10**9
_OTHERS_WRITE = 0o022
FAILED, _PATIENCE = f"failed.{VERSION}", 3600.0  # seconds until it is tried again


class Copy:
    """A copy by its name in the directory; `inode` and `size` (that of the original) are its identity."""

    __slots__ = ("inode", "name", "size")

    def __init__(self, name: bytes, inode: int, size: int) -> None:
        self.name = name
        self.inode = inode
        self.size = size


def directory_of(environment: Mapping[bytes, bytes]) -> bytes | None:
    """Where this user's copies lie; None without $XDG_CACHE_HOME and $HOME."""
    cache, home = environment.get(b"XDG_CACHE_HOME", b""), environment.get(b"HOME", b"")
    if not cache.startswith(b"/"):
        if not home.startswith(b"/"):
            return None
        cache = os.path.join(home, b".cache")
    return os.path.join(cache, b"pyjail", b"lane")


def place_for(environment: Mapping[bytes, bytes], writable: Iterable[bytes]) -> bytes | None:
    """`directory_of`; $HOME's where that lies beneath one of the host directories ``writable`` to guests of this run.

    What guests of an earlier run left there, which had another $XDG_CACHE_HOME, would run in this one. $HOME's own place is
    kept from all of them (plan_protect).
    """
    path = directory_of(environment)
    default = directory_of({b"HOME": environment.get(b"HOME", b"")})
    if path is None or path == default:
        return path
    real = real_path(path)
    return default if any((real + b"/").startswith(host.rstrip(b"/") + b"/") for host in writable) else path


class StandIn:
    """A copy that runs instead of its original: where the loader opens it (protected descriptor, name), and its inode."""

    __slots__ = ("beneath", "inode")

    def __init__(self, beneath: tuple[int, bytes], inode: int) -> None:
        self.beneath = beneath
        self.inode = inode


class Copies:
    """One directory. ``fd`` (O_PATH; −1 where it cannot be used, ``reason`` says why) is closed by `close`."""

    __slots__ = ("_user", "device", "directory", "fd", "reason")

    def __init__(self, directory: bytes) -> None:
        self.directory = directory
        self.reason = ""
        self.fd = -1
        self.device = 0
        self._user = os.geteuid()
        try:
            self.fd = _open(directory)
            self.reason = _distrust(self.fd, self._user)
            self.device = os.fstat(self.fd).st_dev
        except OSError as error:
            self.reason = error.strerror or str(error)
        if self.reason:
            self.close()

    def close(self) -> None:
        """Forget the directory; nothing is known from now on."""
        if self.fd >= 0:
            os.close(self.fd)
            self.fd = -1

    def known(self, original: os.stat_result) -> Copy | None:
        """The copy of the file that has this status; None if there is none, or nothing to patch. One lstat(2)."""
        name = key_name(original)
        found = self.status_of(name)
        if found is None or not found.st_size or found.st_size != original.st_size or not self.is_whole(found):
            return None
        return Copy(name.encode(), found.st_ino, found.st_size)

    def is_settled(self, original: os.stat_result) -> bool:
        """Whether there is nothing to make of this file: it has a copy, or nothing in it can be patched.

        Not after a failure: see `has_failed_lately`.
        """
        found = self.status_of(key_name(original))
        return found is not None and found.st_size in (0, original.st_size) and self.is_whole(found)

    def has_failed_lately(self, original: os.stat_result | None = None) -> bool:
        """Whether it is too early to try again, with this file or with any: each run would start a process in vain."""
        if original is None:
            return self._is_fresh(FAILED) or self._is_fresh(lacking_name())
        return self._is_fresh(failed_name(original))

    def _is_fresh(self, name: str) -> bool:
        found = self.status_of(name)
        return found is not None and 0 <= time.time() - found.st_mtime < _PATIENCE

    def take_turn(self) -> int:
        """A descriptor until whose last copy is closed nobody else makes copies here; −1 while another run's maker is at work.

        Each of many short runs would otherwise make the same ones at the same time, and none would get far. Where a file
        system has no locks everybody has a turn: copies that several make are the same.
        """
        try:
            return hold(b".", self.fd, is_alone=True)
        except BlockingIOError:
            return -1

    def status_of(self, name: str) -> os.stat_result | None:
        """Of a name in the directory; None where it is not there."""
        if self.fd < 0:
            return None
        try:
            return os.stat(name, dir_fd=self.fd, follow_symlinks=False)
        except OSError:
            return None

    def is_whole(self, found: os.stat_result) -> bool:
        """Ours, complete, and never written to since."""
        return (
            S_ISREG(found.st_mode)
            and not found.st_mode & 0o222
            and found.st_uid == self._user
            and found.st_mtime_ns == MODIFIED
        )


def key_name(original: os.stat_result) -> str:
    """What tells one file, and one state of it, from all others."""
    return (
        f"{original.st_dev:x}-{original.st_ino:x}-{original.st_mtime_ns:x}-{original.st_ctime_ns:x}"
        f"-{original.st_size:x}.{VERSION}"
    )


def failed_name(original: os.stat_result) -> str:
    """Of the note that none could be made of this file."""
    return f"failed-{key_name(original)}"


def lacking_name() -> str:
    """Of the note that packages are missing: another installation that shares the directory, or this one with more, has its own."""
    return f"failed-with-{packages_state()}.{VERSION}"


def _identity(status: os.stat_result) -> tuple[int, int]:
    return status.st_dev, status.st_ino


def _open(directory: bytes) -> int:
    flags = os.O_PATH | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
    try:
        return os.open(directory, flags)
    except FileNotFoundError:
        _create(directory)
        return os.open(directory, flags)


def _create(directory: bytes) -> None:
    """It, the package's own above it and the user's cache; a user without a home (/nonexistent) does not get one."""
    package = os.path.dirname(directory)
    mask = os.umask(0o077)
    try:
        for path in (os.path.dirname(package), package, directory):
            try:
                os.mkdir(path)
            except FileExistsError:
                pass
    finally:
        os.umask(mask)


def _distrust(directory: int, user: int) -> str:
    """Why nothing executable may be taken from there, or nothing: whoever can write on the way to it could replace it."""
    if os.fstat(directory).st_uid != user:
        return "it belongs to somebody else"
    if os.fstatvfs(directory).f_flag & os.ST_NOEXEC:
        return "its file system is mounted noexec"
    here = os.dup(directory)
    below = None
    try:
        while (status := os.fstat(here)) and (below is None or _identity(status) != _identity(below)):  # .. of / is /
            if status.st_uid not in (0, user):
                return "a directory above it belongs to somebody else"
            if status.st_mode & _OTHERS_WRITE and (below is None or not status.st_mode & S_ISVTX):
                return "others may write to it" if below is None else "others may write to a directory above it"
            above = os.open("..", os.O_PATH | os.O_DIRECTORY | os.O_CLOEXEC, dir_fd=here)
            os.close(here)
            here, below = above, status
    finally:
        os.close(here)
    return ""
