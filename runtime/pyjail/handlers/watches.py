"""inotify_add_watch: on a copy of the guest's inotify descriptor, for the pinned object."""

from __future__ import annotations

import fcntl
import os

from ..kernel.errno import E, Errno
from ..kernel.sys import NR
from ..kernel.sys import call as system
from .acting import answer, named, pin_path
from .borrowed import with_copy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..kernel.guest import Guest
    from .call import Call
    from .outcome import Outcome
    from .seams import Jail

IN_ONLYDIR, IN_DONT_FOLLOW = 0x01000000, 0x02000000
IN_MASK_CREATE, IN_MASK_ADD = 0x10000000, 0x20000000
# ALL_INOTIFY_BITS, include/linux/inotify.h
_KNOWN = 0x8400EFFF | IN_ONLYDIR | IN_DONT_FOLLOW | IN_MASK_CREATE | IN_MASK_ADD


def inotify_add_watch(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """inotify_add_watch(2)."""
    mask = call.mask
    if not mask & _KNOWN or (mask & IN_MASK_ADD and mask & IN_MASK_CREATE):
        return E.EINVAL
    return with_copy(call, guest, jail, lambda watcher: _watch(call, guest, jail, watcher))


def _watch(call: Call, guest: Guest, jail: Jail, watcher: int) -> int | Errno:
    mask = call.mask
    if not os.readlink(pin_path(watcher)).startswith(b"anon_inode:inotify"):
        # No call but those on names takes an O_PATH descriptor (fdget, fs/file.c).
        return E.EBADF if fcntl.fcntl(watcher, fcntl.F_GETFL) & os.O_PATH else E.EINVAL
    place = named(call, guest, jail, follow=not mask & IN_DONT_FOLLOW)
    if isinstance(place, Errno):
        return place
    if place.access == os.O_ACCMODE:
        return place.refuse(E.EACCES)
    try:
        # Our name for the pin has to be followed, to the object itself.
        return answer(system(NR.inotify_add_watch, watcher, pin_path(place.fd), mask & ~IN_DONT_FOLLOW))
    finally:
        place.close()
