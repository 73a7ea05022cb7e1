"""ld.so's list of libraries as it is, among the run's copies: each program reads it, also where guests open no files themselves."""

from __future__ import annotations

import os
import time

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..paths.place import Place

CACHE = b"/etc/ld.so.cache"
SETTLED_NS = 100_000_000  # what changed within the clock's tick of our look could change again and keep its times
_MOST = 4 << 20
_READABLE = 0o444


def copy_into(directory: bytes, place: Place) -> bytes | None:
    """The name of a copy of the file in ``directory``; None where it should not or cannot be made. One call at a time."""
    before = os.fstat(place.fd)
    age = time.time_ns() - max(before.st_ctime_ns, before.st_mtime_ns)
    if place.mount.is_blind or before.st_mode & _READABLE != _READABLE or age < SETTLED_NS:
        return None
    name = b"cache-%x-%x-%x" % (before.st_dev, before.st_ino, before.st_ctime_ns)
    path = os.path.join(directory, name)
    try:
        if os.access(path, os.F_OK):
            return name
        content = _content(place.fd)
        if content is None or key_of(os.fstat(place.fd)) != key_of(before):
            return None
        _write(path, content)
    except OSError:
        return None
    return name


def key_of(status: os.stat_result) -> tuple[int, ...]:
    """What a file is and when it changed: two that are equal are one file with one content."""
    return (status.st_dev, status.st_ino, status.st_mtime_ns, status.st_ctime_ns, status.st_size)


def _content(pin: int) -> bytes | None:
    descriptor = os.open(b"/proc/self/fd/%d" % pin, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
    try:
        size = os.fstat(descriptor).st_size
        content = os.read(descriptor, size) if 0 < size <= _MOST else b""
        return content if len(content) == size > 0 else None
    finally:
        os.close(descriptor)


def _write(path: bytes, content: bytes) -> None:
    """Nobody is told of the name before it is whole."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    try:
        os.fchmod(descriptor, _READABLE)
        if os.write(descriptor, content) != len(content):
            raise OSError("written in part")
    except OSError:
        os.unlink(path)
        raise
    finally:
        os.close(descriptor)
