"""``os`` without its Python half: the functions of ``posix`` and the few others that a run needs; the rest comes from ``os``.

``os`` and what it imports (``abc``, ``stat``, ``posixpath``, ``_collections_abc``) cost 2 ms.
"""

# mypy reads the library's own description of all this: to it no module of ours imports this one.
import posix
import sys
from posix import *  # noqa: F403
from posix import _exit  # noqa: F401

environb = posix.environ
devnull, pathsep, defpath = "/dev/null", ":", "/bin:/usr/bin"
_ENCODING, _ERRORS = sys.getfilesystemencoding(), sys.getfilesystemencodeerrors()


def __getattr__(name: str) -> object:
    """What is not here: the library's, from now on."""
    import os

    value = globals()[name] = getattr(os, name)
    return value


def fsencode(text: str | bytes) -> bytes:
    """As os.fsencode."""
    return text.encode(_ENCODING, _ERRORS) if isinstance(text, str) else text


def fsdecode(text: str | bytes) -> str:
    """As os.fsdecode."""
    return text.decode(_ENCODING, _ERRORS) if isinstance(text, bytes) else text


class _Path:
    """``os.path``: what is asked often, by way of the kernel; the rest, and every doubtful case, by the library."""

    def __getattr__(self, name):  # type: ignore[no-untyped-def]
        from os import path as library

        value = getattr(library, name)
        setattr(self, name, value)
        return value

    @staticmethod
    def dirname(path):  # type: ignore[no-untyped-def]
        slash = "/" if isinstance(path, str) else b"/"
        head = path[: path.rfind(slash) + 1]
        return head.rstrip(slash) or head

    @staticmethod
    def basename(path):  # type: ignore[no-untyped-def]
        return path[path.rfind("/" if isinstance(path, str) else b"/") + 1 :]

    @staticmethod
    def join(path, *others):  # type: ignore[no-untyped-def]
        slash = "/" if isinstance(path, str) else b"/"
        for other in others:
            if other.startswith(slash):
                path = other
            elif not path or path.endswith(slash):
                path += other
            else:
                path += slash + other
        return path

    @staticmethod
    def exists(path):  # type: ignore[no-untyped-def]
        try:
            posix.stat(path)
        except (OSError, ValueError):
            return False
        return True

    @staticmethod
    def lexists(path):  # type: ignore[no-untyped-def]
        try:
            posix.lstat(path)
        except (OSError, ValueError):
            return False
        return True

    @staticmethod
    def isdir(path):  # type: ignore[no-untyped-def]
        return _is(path, 0o040000)

    @staticmethod
    def isfile(path):  # type: ignore[no-untyped-def]
        return _is(path, 0o100000)

    def abspath(self, path):  # type: ignore[no-untyped-def]
        slash, dot = ("/", "/.") if isinstance(path, str) else (b"/", b"/.")
        if path.startswith(slash) and slash * 2 not in path and dot not in path and not path.endswith(slash):
            return path
        from os import path as library

        return library.abspath(path)

    def realpath(self, path):  # type: ignore[no-untyped-def]
        """What an O_PATH descriptor is called, unless that is no path (a pipe's, a removed file's)."""
        try:
            pin = posix.open(path, posix.O_PATH | posix.O_CLOEXEC)
        except (OSError, ValueError):
            pin = -1
        if pin >= 0:
            try:
                found = posix.readlink(b"/proc/self/fd/%d" % pin)
            except OSError:
                found = b""
            posix.close(pin)
            if found.startswith(b"/") and not found.endswith(b" (deleted)"):
                return fsdecode(found) if isinstance(path, str) else found
        from os import path as library

        return library.realpath(path)


def _is(path: str | bytes, kind: int) -> bool:
    try:
        return posix.stat(path).st_mode & 0o170000 == kind
    except (OSError, ValueError):
        return False


path = _Path()
