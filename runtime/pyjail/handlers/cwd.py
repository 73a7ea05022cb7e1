"""chdir and getcwd: the current directory lives in the kernel; the guest enters it itself, in a stub."""

from __future__ import annotations

import os

from pyjail_bpf.layout import HOW_SIZE, STUB_CHDIR

from ..kernel.errno import E, Errno
from ..kernel.sys import NR
from ..paths.mounts import NO_MOUNT
from .acting import X_OK, may, record, reopen
from .outcome import Divert, Enter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..kernel.guest import Guest
    from .call import Call
    from .outcome import Outcome
    from .seams import Jail

_DIRECTORY = os.O_PATH | os.O_DIRECTORY | os.O_CLOEXEC
PATH_MAX = 4096


def chdir(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """chdir(2): checked here, done by the guest beneath the mount's descriptor (openat2, fchdir, close in one stub).

    In a jail inside the jail, whose guests open nothing by hand, we open it for reading and the guest enters that.
    """
    path = guest.string(call.path)
    if isinstance(path, Errno):
        return path
    place = jail.resolver.lookup(guest, call.dirfd, path, directory=True)
    if isinstance(place, Errno):
        return place
    try:
        result = may(place.fd, X_OK)
        if result < 0:
            return Errno.of(result)
        mount = place.mount
        if mount is NO_MOUNT and path.rstrip(b"/") == b".":
            return 0  # it was removed, and stays where we are
        if not place.has_name:
            return E.ENAMETOOLONG
        sealed = record(place, _DIRECTORY)
        if sealed is None:
            if mount is NO_MOUNT:
                return E.EACCES
            fd = reopen(place.fd, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)  # ADDFD refuses O_PATH ones
            if fd < 0:
                return Errno.of(fd)
            guest.set_cwd_mount(mount.index)
            return Enter(fd)
        guest.set_cwd_mount(mount.index)
        return Divert(STUB_CHDIR, NR.openat2, (mount.number, None, sealed, HOW_SIZE), place.rest())
    finally:
        place.close()


def getcwd(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """getcwd(2): the path with its NUL, and its length. Beneath no mount: "(unreachable)", and nothing of the host's path."""
    pin = guest.cwd()
    if isinstance(pin, Errno):
        return pin
    try:
        found: bytes | Errno = jail.resolver.guest_path(pin, guest.cwd_mount())
    finally:
        os.close(pin)
    if isinstance(found, Errno):
        if found is not E.EACCES:
            return found
        found = NO_MOUNT.guest + b"/"
    text = found + b"\0"
    if len(text) > PATH_MAX:
        return E.ENAMETOOLONG
    if len(text) > call.size:
        return E.ERANGE
    written = guest.write(call.buf, text)
    return written if isinstance(written, Errno) else len(text)
