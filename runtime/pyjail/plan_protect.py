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
_SYSTEMS = ("/usr", "/usr/local", "/")  # prefixes whose lib is not the interpreter's alone


def own_mounts(mounts: list[MountSpec], scratch: Scratch, seen: list[HostMount]) -> list[MountSpec]:
    """A read-only mount over each of our places that a writable mount shows, and nothing in place of the scratch.

    A writable mount of a place inside them is made read-only itself. By whatever path the host, which has ``seen`` mounted,
    shows them.
    """
    writable = [mount for mount in mounts if mount.writable and not mount.private]
    if not writable:
        return []
    own = with_aliases(own_places(), seen)
    hidden = [(place, PRIVATE) for place in with_aliases(scratch.tops, seen)]
    hidden += [(place, OWN) for place in with_aliases([*_caches(), *_absent()], seen)]
    found: list[MountSpec] = []
    for mount in writable:
        if any(beneath(mount.host, place) for place in own):
            mount.writable = False
            continue
        found += (_own(mount, place) for place in own if beneath(place, mount.host))
        found += (_nothing(mount, place, origin, scratch) for place, origin in hidden if beneath(place, mount.host))
    return found


def _copies() -> set[bytes]:
    """Where the fast lane's copies lie, and where a later run without $XDG_CACHE_HOME will look for them."""
    home = os.environb.get(b"HOME", b"")
    return {place for place in (directory_of(os.environb), directory_of({b"HOME": home})) if place is not None}


def _caches() -> list[bytes]:
    """The directories of ours above them: beside copies, which run in other jails, tools/pyjail has environments there."""
    return sorted(real_path(os.path.dirname(place)) for place in _copies())


def _absent() -> list[bytes]:
    """The environment that tools/pyjail prefers, while there is none: a guest's would be used by the next run."""
    checkout = _checkout()
    place = os.fsencode(os.path.join(checkout, ".venv")) if checkout else b""
    return [place] if place and not os.path.lexists(place) else []


def held_links() -> list[bytes]:
    """The symbolic links on the way to the copies and to the interpreter: replaced, they would lead a later run elsewhere.

    Each by the real path of its directory; guests neither remove nor move it (`MountTable.hold`).
    """
    return sorted({link for place in (*_copies(), os.fsencode(sys.executable or "/")) for link in _links_of(place)})


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
    return MountSpec(guest, HostPath(place), kind=BUILTIN, origin=OWN, is_directory=os.path.isdir(place))


def _nothing(mount: MountSpec, place: bytes, origin: str, scratch: Scratch) -> MountSpec:
    guest = rebased(place, mount.host, mount.guest)
    return MountSpec(guest, scratch.empty_directory(), kind=BUILTIN, origin=origin, private=True)


def own_places() -> list[bytes]:
    """Real paths of what runs when pyjail starts: directories that Python searches, the interpreter, a checkout's tools."""
    package = os.path.dirname(os.path.realpath(__file__))
    places: list[str | None] = [
        os.path.dirname(package),  # not the package alone: what is missing is searched for beside it, before it is elsewhere
        os.path.dirname(os.path.dirname(os.path.realpath(pyjail_bpf.__file__))),
        os.path.dirname(encodings.__path__[0]),  # the library, where nothing of it but this is sure to be loaded
        environment_prefix(),
        sys.pycache_prefix,
        *_interpreter(),
    ]
    checkout = _checkout()
    if checkout:  # of what pyproject.toml lists, tools/pyjail makes environments
        places += [os.path.join(checkout, name) for name in ("tools", ".venv", "pyproject.toml")]
    real = {real_path(os.fsencode(place)) for place in places if place}
    found: list[bytes] = []
    for place in sorted(real):
        if place != b"/" and os.path.exists(place) and not any(beneath(place, above) for above in found):
            found.append(place)
    return found


def _checkout() -> str:
    """The directory of a checkout; empty where we are installed."""
    above = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))
    return os.path.dirname(above) if os.path.basename(above) == "runtime" else ""


def _interpreter() -> list[str]:
    """The program; where it has a prefix of its own (pyenv's, conda's, uv's) its directory and that of its libraries.

    A pybuilddir.txt beside it tells where modules are (Modules/getpath.py), a python311.zip in lib comes before the library.
    """
    if not sys.executable:
        return []
    program, library = os.path.realpath(sys.executable), os.path.dirname(os.path.dirname(encodings.__path__[0]))
    return [program] if os.path.dirname(library) in _SYSTEMS else [os.path.dirname(program), library]
