"""Anchors: protected descriptors behind the mounts' own, from which the fast lane opens what no mount point is involved in.

    /usr            where nothing is mounted, masked or hidden at or beneath it
    /lib -> usr/lib  each top-level link of a merged root, by a descriptor of what it leads to
    /opt, …         where something in the root directory is masked or covered: the others in it, and the places that the
                    command's PATH leads to, as far as there is nothing of that kind in them
    ld.so.cache     the file alone, beneath which nothing opens, where /etc is none of these places: that the file is still what
                    it was is looked at by fstat(2), since one that is removed or replaced has changed (ready.py)
    copies          the run's directory of library copies, which stands at no guest path

They are no mounts: guest paths are resolved as if they did not exist. What a guest can do with one by hand is in its level, as
for mounts (core-proof, level rule): ``path`` where every socket beneath may be connected to, ``read`` where also no device
node beneath may be opened (paths/nodes.py).
"""

from __future__ import annotations

import os

from pyjail_bpf.layout import NOTHING

from ..kernel.limits import RLIMIT_NOFILE, own
from ..kernel.records import LEVELS
from ..kernel.sys import NR, call
from ..paths.confined import link_text, pin_beneath
from ..paths.mounts import ancestors
from .verbatim import CACHE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..paths.mounts import Mount, MountTable

_READ_END = LEVELS["read"][1]  # no anchor lets guests write
USR = b"/usr"
LINKS = (b"bin", b"sbin", b"lib", b"lib32", b"lib64", b"libx32")  # hier(7) of a merged root
MOST = 24  # each is a descriptor of every guest
_BEHIND = 4  # numbers beneath RLIMIT_NOFILE that are left: the copies' and the counts', one more (first._place), the limit itself
_LONGEST = 128  # of a guest path: the table of prefixes has room for all of them
_OF_PROGRAMS = frozenset((b"bin", b"sbin", b"shims"))


class Anchor:
    """``guest``: the path it serves (b"": none); ``link``: that path is itself a symbolic link.

    ``target``: the guest path of what ``fd`` (O_PATH, ours) pins, b"" of the directory of copies; ``number``: its protected
    descriptor.
    """

    __slots__ = ("fd", "guest", "level", "link", "number", "target")

    def __init__(self, guest: bytes, target: bytes, fd: int, level: tuple[int, int], *, link: bool = False) -> None:
        self.guest = guest
        self.target = target
        self.fd = fd
        self.level = level
        self.link = link
        self.number = -1


def anchors_of(mounts: MountTable, programs: bytes) -> list[Anchor]:
    """The anchors that the mount table lets be; ``number`` gives them numbers. ``programs``: the command's PATH."""
    found = _of_usr(mounts)
    if _hides(mounts.root) and not mounts.root.stalls:
        room = own(RLIMIT_NOFILE)[1] - mounts.last_number - _BEHIND
        taken = {anchor.guest for anchor in found}
        for path in (*_tops(mounts.root), *_homes(programs)):
            if len(found) >= min(MOST, room):
                break
            anchor = _anchor_at(mounts, path) if path not in taken and taken.isdisjoint(ancestors(path)) else None
            if anchor is not None:
                found.append(anchor)
                taken.add(path)
        found += _of_list(mounts, taken) if len(found) < room else []
    return found


def _of_list(mounts: MountTable, taken: set[bytes]) -> list[Anchor]:
    mount = mounts.find(CACHE)
    above = CACHE[: CACHE.rindex(b"/")]
    if not _is_tree(mount) or mount.stalls or mounts.contains_point(CACHE) or above in taken:
        return []
    fd = pin_beneath(mount.fd, CACHE[len(mount.guest_prefix) :], False, False)
    return [Anchor(b"", CACHE, fd, NOTHING)] if fd >= 0 else []


def _of_usr(mounts: MountTable) -> list[Anchor]:
    """Read beneath whatever its mount hides elsewhere, which cannot be moved here. On a read-only mount, that is the host's own
    /usr, a socket could be connected to: SECURITY.md says so.
    """
    mount = mounts.find(USR)
    if not _is_tree(mount) or mounts.contains_point(USR):
        return []
    level = mount.beside[0], _READ_END
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


def _tops(root: Mount) -> list[bytes]:
    """The directories in the root directory."""
    fd = call(NR.openat, root.fd, b".", os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC, 0)
    if fd < 0:
        return []
    try:
        with os.scandir(fd) as entries:
            return sorted(b"/" + os.fsencode(entry.name) for entry in entries if entry.is_dir(follow_symlinks=False))
    finally:
        os.close(fd)


def _homes(programs: bytes) -> list[bytes]:
    """Where what is found by this PATH may be installed as a whole: /home/user/tool and /home/user/tool/bin of the latter."""
    found = []
    for path in programs.split(b":"):
        if path[:1] == b"/" and b"/." not in path + b"/" and b"//" not in path:
            path = path.rstrip(b"/")
            above, _, name = path.rpartition(b"/")
            found += [above, path] if name in _OF_PROGRAMS else [path]
    return found


def _anchor_at(mounts: MountTable, path: bytes) -> Anchor | None:
    """An anchor of a directory with this guest path on a mount that hides something elsewhere."""
    if not 0 < len(path) < _LONGEST or mounts.contains_point(path):
        return None
    mount = mounts.find(path)
    if not _is_tree(mount) or not _hides(mount) or mount.stalls:
        return None
    fd = pin_beneath(mount.fd, path[len(mount.guest_prefix) :], False, True)
    first, end = mount.beside
    return Anchor(path, path, fd, (first, min(end, _READ_END))) if fd >= 0 else None


def _is_tree(mount: Mount) -> bool:
    return mount.is_directory and mount.kind in ("root", "bind")


def _hides(mount: Mount) -> bool:
    """Whether it is of a lower level than it would be if nothing were masked or covered beneath."""
    return mount.level != mount.beside


def links_of(anchors: Iterable[Anchor]) -> dict[bytes, bytes]:
    """The links of a merged root: guest path -> what it leads to."""
    return {anchor.guest: anchor.target for anchor in anchors if anchor.link}


def straight(path: bytes, links: dict[bytes, bytes]) -> bytes:
    """``path`` without one of these at its beginning."""
    first = path[: path.find(b"/", 1)]
    return links[first] + path[len(first) :] if first in links else path


def number(mounts: MountTable, anchors: list[Anchor]) -> None:
    """Give the anchors the protected descriptors behind the mounts', without gaps."""
    for anchor in anchors:
        mounts.last_number += 1
        anchor.number = mounts.last_number


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
