"""Anchors: protected descriptors behind the mounts' own, from which the fast lane opens what no mount point is involved in.

    /usr            where nothing is mounted, masked or hidden at or beneath it
    /lib -> usr/lib  each top-level link of a merged root, by a descriptor of what it leads to
    copies          the run's directory of library copies, which stands at no guest path

They are no mounts: guest paths are resolved as if they did not exist. What a guest can do with one by hand is in its level, as
for mounts (core-proof, level rule): ``path`` where every socket beneath may be connected to, ``read`` where also no device
node beneath may be opened (paths/nodes.py).
"""

from __future__ import annotations

import os

from pyjail_bpf.layout import how_flags

from ..kernel.sys import ARCH
from ..paths.confined import link_text, pin_beneath
from ..paths.nodes import may_open

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..paths.mounts import Mount, MountTable

LEVELS = how_flags(ARCH)[1]
USR = b"/usr"
LINKS = (b"bin", b"sbin", b"lib", b"lib32", b"lib64", b"libx32")  # hier(7) of a merged root


class Anchor:
    """``guest``: the path it serves (b"": none, the directory of copies); ``link``: that path is itself a symbolic link.

    ``target``: the guest path of the directory that ``fd`` (O_PATH, ours) pins; ``number``: its protected descriptor.
    """

    __slots__ = ("fd", "guest", "level", "link", "number", "target")

    def __init__(self, guest: bytes, target: bytes, fd: int, level: int, *, link: bool = False) -> None:
        self.guest = guest
        self.target = target
        self.fd = fd
        self.level = level
        self.link = link
        self.number = -1


def anchors_of(mounts: MountTable) -> list[Anchor]:
    """/usr and the links into it, as far as the mount table lets them be; numbers are given by ``number``."""
    mount = mounts.find(USR)
    level = _level(mount)
    if not level or mounts.contains_point(USR):
        return []
    rest = USR[len(mount.guest_prefix) :]
    fd = pin_beneath(mount.fd, rest, False, True)
    if fd < 0:
        return []
    found = [Anchor(USR, USR, fd, level)]
    for name in LINKS:
        path = b"/" + name
        if mount is not mounts.find(path) or mounts.contains_point(path):
            continue
        target = _leads_into_usr(mount, path[len(mount.guest_prefix) :])
        beneath = pin_beneath(fd, target, False, True) if target else -1
        if beneath >= 0:
            found.append(Anchor(path, USR + b"/" + target, beneath, level, link=True))
    return found


def number(mounts: MountTable, anchors: list[Anchor]) -> None:
    """Give the anchors the protected descriptors behind the mounts', without gaps."""
    for anchor in anchors:
        mounts.last_number += 1
        anchor.number = mounts.last_number


def _level(mount: Mount) -> int:
    """What guests may do by hand beneath /usr: reading, where its mount could be of a level that allows it.

    A mount that hides something has a low level as a whole, but what is hidden cannot be moved into /usr. On a read-only
    mount, that is the host's own /usr, a socket could be connected to: SECURITY.md says so.
    """
    if not mount.is_directory or mount.kind not in ("root", "bind"):
        return 0
    return LEVELS["path"] if may_open(mount) else LEVELS["read"]


def _leads_into_usr(mount: Mount, name: bytes) -> bytes:
    """What follows /usr/ in the text of the link ``name``; empty when it is no link, or leads elsewhere."""
    fd = pin_beneath(mount.fd, name, False, False)
    if fd < 0:
        return b""
    text = link_text(fd)
    os.close(fd)
    if text is None:
        return b""
    text = text.removeprefix(b"/")
    return text[4:] if text.startswith(b"usr/") and text.count(b"/") == 1 else b""
