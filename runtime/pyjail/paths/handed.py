"""How a pyjail inside a jail writes down its mounts for the supervisor of the jail around, and how that reads them.

    words, each with a NUL behind it:
        mount  guest  host  kind  flags  origin     flags: some of w (writable) and d (devices)
        hold   path                                 a symbolic link that stays where it is

``host`` is a guest path of the jail around. The first mount is the root. What is read was written by a guest: anything else
than this is refused as a whole.
"""

from __future__ import annotations

import os

from .types import HostPath

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .build import Spec

SIZE = 1 << 18  # bytes of one message at most
_KINDS = frozenset(("root", "bind", "builtin", "proc"))
_PATH_MAX = 4096


class Wanted:
    """One mount of the message, as the builder reads it (paths/build.py: Spec)."""

    __slots__ = ("devices", "guest", "host", "kind", "origin", "writable")

    def __init__(self, guest: bytes, host: bytes, kind: str, flags: bytes, origin: str) -> None:
        self.guest = guest
        self.host = HostPath(host)
        self.kind = kind
        self.writable = b"w" in flags
        self.devices = b"d" in flags
        self.origin = origin


def packed(mounts: Iterable[Spec], held: Iterable[bytes]) -> bytes:
    """The message."""
    words: list[bytes] = []
    for mount in mounts:
        flags = (b"w" if mount.writable else b"") + (b"d" if mount.devices else b"")
        words += (b"mount", mount.guest, mount.host, mount.kind.encode(), flags, os.fsencode(mount.origin))
    for path in held:
        words += (b"hold", path)
    return b"".join([word + b"\0" for word in words])


def unpacked(message: bytes) -> tuple[list[Wanted], list[bytes]]:
    """The mounts and the links of a message; ValueError for anything that ``packed`` does not write."""
    mounts: list[Wanted] = []
    held: list[bytes] = []
    if message[-1:] != b"\0":
        raise ValueError("not a list of words")
    words = iter(message[:-1].split(b"\0"))
    for word in words:
        if word == b"mount":
            mounts.append(_mount(words))
        elif word == b"hold":
            held.append(_path(next(words, b"")))
        else:
            raise ValueError("an unknown word")
    if not mounts or mounts[0].guest != b"/" or mounts[0].kind != "root":
        raise ValueError("no root")
    if any(mount.guest == b"/" or mount.kind == "root" for mount in mounts[1:]):
        raise ValueError("a second root")
    return mounts, held


def _mount(words: Iterator[bytes]) -> Wanted:
    guest, host, kind, flags, origin = (next(words, b"") for _ in range(5))
    if kind.decode() not in _KINDS or flags.strip(b"wd"):
        raise ValueError("no such mount")
    return Wanted(_path(guest), _path(host), kind.decode(), flags, os.fsdecode(origin))


def _path(text: bytes) -> bytes:
    if text[:1] != b"/" or len(text) >= _PATH_MAX:
        raise ValueError("no absolute path")
    return text
