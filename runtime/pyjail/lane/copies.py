"""The directory of patched copies: found by the original's identity, made once, shared by all jails of a user.

In the directory ($XDG_CACHE_HOME/pyjail/lane) lie

    SHA256-SHA256                       the copies, by the digests of the original and of the copy
    DEV-INODE-MTIME-CTIME-SIZE.VERSION  for each original a hard link to its copy; an empty file: nothing can be patched (or copied)
    failed.VERSION                      why none could be made the last time (no capstone, no space)

so there is no index that could be torn: each name appears by one rename(2) or link(2), when its file is complete.
"""

from __future__ import annotations

import fcntl
import os
import time
from binascii import crc32
from stat import S_ISREG, S_ISVTX

from pyjail_bpf.lane import KINDS, entry

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_FORMAT = 2  # of the copies: greater whenever another proof may find other sites, or copies were made with less care
# Copies for other entries of the lane are none.
_VERSION = f"{_FORMAT}-{crc32(repr([(kind.name, entry(index)) for index, kind in enumerate(KINDS)]).encode()):08x}"
# Every copy's modification time: what is written to afterwards, is no copy any more.
_MODIFIED = 1_000_000_000 * 10**9
_OTHERS_WRITE = 0o022
_LARGEST = 32 << 20
_MOST_NAMES, _KEPT_NAMES = 256, 128
_DIGESTS = 129  # characters of a copy's own name
_FAILED, _PATIENCE = f"failed.{_VERSION}", 3600.0  # seconds until it is tried again


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
    real = os.path.realpath(path)
    return default if any((real + b"/").startswith(host.rstrip(b"/") + b"/") for host in writable) else path


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
        name = _key(original)
        found = self._status(name)
        if found is None or not found.st_size or found.st_size != original.st_size or not self._is_whole(found):
            return None
        return Copy(name.encode(), found.st_ino, found.st_size)

    def is_settled(self, original: os.stat_result) -> bool:
        """Whether `make` has nothing to do for this file: it has a copy, or nothing in it can be patched.

        Not after a failure: see `has_failed_lately`.
        """
        found = self._status(_key(original))
        return found is not None and found.st_size in (0, original.st_size) and self._is_whole(found)

    def has_failed_lately(self) -> bool:
        """Whether it is too early to try again: each run would start a process in vain."""
        found = self._status(_FAILED)
        return found is not None and 0 <= time.time() - found.st_mtime < _PATIENCE

    def take_turn(self) -> int:
        """A descriptor until whose last copy is closed nobody else makes copies here; −1 while another run's maker is at work.

        Each of many short runs would otherwise make the same ones at the same time, and none would get far.
        """
        opened = os.open(".", os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC, dir_fd=self.fd)
        try:
            fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(opened)
            return -1
        except OSError:
            pass  # this file system has no locks: copies that several make are the same
        return opened

    def _note_failure(self) -> None:
        try:
            flags = os.O_WRONLY | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC
            failed = os.open(_FAILED, flags | os.O_TRUNC, 0o600, dir_fd=self.fd)
            os.write(failed, self.reason.encode())
            os.utime(failed)
            os.close(failed)
        except OSError:
            pass  # then it is tried again

    def _status(self, name: str) -> os.stat_result | None:
        if self.fd < 0:
            return None
        try:
            return os.stat(name, dir_fd=self.fd, follow_symlinks=False)
        except OSError:
            return None

    def _is_whole(self, found: os.stat_result) -> bool:
        """Ours, complete, and never written to since."""
        return (
            S_ISREG(found.st_mode)
            and not found.st_mode & 0o222
            and found.st_uid == self._user
            and found.st_mtime_ns == _MODIFIED
        )

    # -- making ------------------------------------------------------------------------------------------------------

    def make(self, descriptor: int, original: os.stat_result, is_interpreter: bool) -> Copy | None:
        """Make the copy of an open file (`original` is its fstat), or remember that there is nothing to patch.

        `is_interpreter`: it is an ld.so. Takes up to two seconds for a libc, and loads capstone and pyelftools: for a process
        of its own. None, with ``reason``, when it could not be made; what is half done is removed.
        """
        self.reason = ""
        try:
            if self.fd >= 0 and not self.is_settled(original):
                self._make(descriptor, original, is_interpreter)
                self._remove(_FAILED)
        except (OSError, ImportError) as error:
            self.reason = str(error)
            self._note_failure()
        return self.known(original)

    def _make(self, descriptor: int, original: os.stat_result, is_interpreter: bool) -> None:
        from .sites import find, patched
        from .steady import Unsteady, content_of

        content = b""
        if S_ISREG(original.st_mode) and original.st_size <= _LARGEST:
            try:
                content = content_of(descriptor, original)
            except Unsteady as fault:
                self.reason = str(fault)
                return
        sites = find(content, is_interpreter=is_interpreter) if content.startswith(b"\x7fELF") else []
        temporary = f"new-{os.getpid()}"
        self._remove(temporary)
        try:
            if sites:
                mode = 0o444 | original.st_mode & 0o111
                self._write_copy(temporary, content, patched(content, sites), mode)
            else:
                self._write(temporary, b"", 0o444)
            os.rename(temporary, _key(original), src_dir_fd=self.fd, dst_dir_fd=self.fd)
        finally:
            self._remove(temporary)  # rename(2) leaves it where both are the same file
        self._prune()

    def _write_copy(self, temporary: str, content: bytes, copy: bytes, mode: int) -> None:
        """Equal originals have one copy, so that the page cache has it once."""
        from hashlib import sha256

        own = f"{sha256(content).hexdigest()}-{sha256(copy).hexdigest()}"
        if mode & 0o111:
            own += "x"
        found = self._status(own)
        if found is not None and self._is_whole(found) and found.st_size == len(copy):
            try:
                os.link(own, temporary, src_dir_fd=self.fd, dst_dir_fd=self.fd, follow_symlinks=False)
                return
            except FileNotFoundError:
                pass  # another maker has just put its own in this one's place
        self._write(temporary, copy, mode)
        second = f"{temporary}-second"
        self._remove(second)
        os.link(temporary, second, src_dir_fd=self.fd, dst_dir_fd=self.fd, follow_symlinks=False)
        os.rename(second, own, src_dir_fd=self.fd, dst_dir_fd=self.fd)

    def _write(self, name: str, content: bytes, mode: int) -> None:
        """A file that is on the disk before it has its real name."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
        with open(os.open(name, flags, 0o600, dir_fd=self.fd), "wb") as file:
            file.write(content)
            file.flush()
            os.fchmod(file.fileno(), mode)
            os.utime(file.fileno(), ns=(_MODIFIED, _MODIFIED))
            os.fsync(file.fileno())

    def _remove(self, name: str) -> None:
        try:
            os.unlink(name, dir_fd=self.fd)
        except FileNotFoundError:
            pass

    def _prune(self) -> None:
        """Keep the newest names when there are many, copies rather than notes that there is none.

        Libraries are updated, roots come and go. What is in use is new: each run links it, which changes its ctime.
        """
        rows = sorted((status.st_size > 0, status.st_ctime_ns, name) for name, status in self._names())
        if len(rows) > _MOST_NAMES:
            for _, _, name in rows[:-_KEPT_NAMES]:
                self._remove(name)

    def _names(self) -> list[tuple[str, os.stat_result]]:
        descriptor = os.open(".", os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC, dir_fd=self.fd)
        try:
            rows = [(name, self._status(name)) for name in os.listdir(descriptor)]
        finally:
            os.close(descriptor)
        return [(name, status) for name, status in rows if status is not None and S_ISREG(status.st_mode)]

    def check(self) -> list[str]:
        """Names of the copies whose content is not what was made. Reads all of them."""
        from hashlib import file_digest

        wrong = []
        for name, status in self._names() if self.fd >= 0 else []:
            if len(name.rstrip("x")) == _DIGESTS and "." not in name:
                descriptor = os.open(name, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC, dir_fd=self.fd)
                with open(descriptor, "rb") as file:
                    if file_digest(file, "sha256").hexdigest() != name[65:129] or not self._is_whole(status):
                        wrong.append(name)
        return wrong


def _key(original: os.stat_result) -> str:
    """What tells one file, and one state of it, from all others."""
    return (
        f"{original.st_dev:x}-{original.st_ino:x}-{original.st_mtime_ns:x}-{original.st_ctime_ns:x}"
        f"-{original.st_size:x}.{_VERSION}"
    )


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
