"""Real paths. Most that are asked for have no link in them: of those openat2(2) says so, sooner than readlink(2) names them."""

from __future__ import annotations

import os
from ctypes import create_string_buffer
from struct import pack

from .sys import NR, call

_AT_FDCWD, _HOW_SIZE, _RESOLVE_NO_SYMLINKS = -100, 24, 4  # linux/openat2.h
_PIN = os.O_PATH | os.O_CLOEXEC
_STRAIGHT = create_string_buffer(pack("=QQQ", _PIN, 0, _RESOLVE_NO_SYMLINKS), _HOW_SIZE)


def open_real(path: bytes) -> tuple[int, bytes]:
    """An O_PATH descriptor, the caller's, of the file or directory at ``path``, and its real path. OSError."""
    if _is_canonical(path):
        fd = call(NR.openat2, _AT_FDCWD, path, _STRAIGHT, _HOW_SIZE)
        if fd >= 0:
            return fd, path
    fd = os.open(path, _PIN)
    try:
        return fd, os.readlink(b"/proc/self/fd/%d" % fd)
    except OSError:
        os.close(fd)
        raise


def real_path(path: bytes) -> bytes:
    """As os.path.realpath."""
    if _is_canonical(path):
        fd = call(NR.openat2, _AT_FDCWD, path, _STRAIGHT, _HOW_SIZE)
        if fd >= 0:
            os.close(fd)
            return path
    return os.path.realpath(path)


def _is_canonical(path: bytes) -> bool:
    """Whether it is its own real path where it leads through no link."""
    if path[:1] != b"/" or b"//" in path or b"\0" in path:
        return False
    return path == b"/" or not (path.endswith(b"/") or (b"/." in path and {b".", b".."} & {*path.split(b"/")}))
