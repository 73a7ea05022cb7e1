"""Keeps pyjail's own files out of guests' hands: whoever could change them would run unconfined at the next start."""

from __future__ import annotations

import encodings
import os
import sys

import pyjail_bpf

from pyjail.dependencies import environment_prefix
from pyjail.kernel.real import real_path
from pyjail.lane.copies import directory_of
from pyjail.mount_spec import BUILTIN, MountSpec, beneath, rebased
from pyjail.paths.types import OWN, PRIVATE, HostPath
from pyjail.plan_aliases import with_aliases

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pyjail.plan_aliases import HostMount
    from pyjail.scratch import Scratch

_MOST_LINKS = 40  # MAXSYMLINKS, include/linux/namei.h


def own_mounts(mounts: list[MountSpec], scratch: Scratch, seen: list[HostMount]) -> list[MountSpec]:
    """A read-only mount over each of our directories that a writable mount shows, and nothing in place of the scratch.

    A writable mount of a place inside our directories is made read-only itself. By whatever path the host, which has ``seen``
    mounted, shows them.
    """
    writable = [mount for mount in mounts if mount.writable and mount.is_directory and not mount.private]
    if not writable:
        return []
    own = with_aliases(own_places(), seen)
    hidden = [(place, PRIVATE) for place in with_aliases(scratch.tops, seen)]
    hidden += [(place, OWN) for place in with_aliases(_copies(), seen)]
    found: list[MountSpec] = []
    for mount in writable:
        if any(beneath(mount.host, place) for place in own):
            mount.writable = False
            continue
        found += (_own(mount, place) for place in own if beneath(place, mount.host))
        found += (_nothing(mount, place, origin, scratch) for place, origin in hidden if beneath(place, mount.host))
    return found


def _copies() -> list[bytes]:
    """The fast lane's copies: who could change them would run in the user's other jails.

    Also where a later run without $XDG_CACHE_HOME will look for them.
    """
    home = os.environb.get(b"HOME", b"")
    places = {directory_of(os.environb), directory_of({b"HOME": home})}
    return sorted(real_path(place) for place in places if place is not None)


def held_links() -> list[bytes]:
    """The symbolic links on the way to the copies: whoever could replace one would lead a later run to copies of its own.

    Each by the real path of its directory; guests neither remove nor move it (`MountTable.hold`).
    """
    home = os.environb.get(b"HOME", b"")
    places = {directory_of(os.environb), directory_of({b"HOME": home})}
    return sorted({link for place in places if place is not None for link in _links_of(place)})


def _links_of(path: bytes) -> list[bytes]:
    """The links that a walk of an absolute path meets; those of a loop, up to where the kernel gives up."""
    found: list[bytes] = []
    here, left = b"/", path.split(b"/")[::-1]
    while left and len(found) < _MOST_LINKS:
        name = left.pop()
        if name in (b"", b"."):
            continue
        if name == b"..":
            here = os.path.dirname(here)
            continue
        here, above = os.path.join(here, name), here
        try:
            text = os.readlink(here)
        except OSError:
            continue
        found.append(here)
        here = b"/" if text.startswith(b"/") else above
        left += text.split(b"/")[::-1]
    return found


def _own(mount: MountSpec, place: bytes) -> MountSpec:
    guest = rebased(place, mount.host, mount.guest)
    return MountSpec(guest, HostPath(place), kind=BUILTIN, origin=OWN)


def _nothing(mount: MountSpec, place: bytes, origin: str, scratch: Scratch) -> MountSpec:
    guest = rebased(place, mount.host, mount.guest)
    return MountSpec(guest, scratch.empty_directory(), kind=BUILTIN, origin=origin, private=True)


def own_places() -> list[bytes]:
    """Real paths of the directories that Python reads when pyjail starts, and of a checkout's tools."""
    package = os.path.dirname(os.path.realpath(__file__))
    checkout = os.path.dirname(os.path.dirname(package))
    places: list[str | None] = [
        package,
        os.path.dirname(pyjail_bpf.__file__),
        os.path.dirname(encodings.__path__[0]),  # the library, where nothing of it but this is sure to be loaded
        environment_prefix(),
        sys.pycache_prefix,
    ]
    if os.path.basename(os.path.dirname(package)) == "runtime":
        places.append(os.path.join(checkout, "tools"))
    real = [real_path(os.fsencode(place)) for place in places if place]
    return [place for place in dict.fromkeys(real) if place != b"/" and os.path.isdir(place)]
