"""bind: an AF_UNIX path on a copy of the socket, beneath the pinned parent directory; any other address by the guest itself."""

from __future__ import annotations

import fcntl
import os
from struct import pack

from pyjail_bpf.layout import ADDRESS_SIZE, STUB_ONE

from ..kernel.errno import E, Errno
from ..kernel.sys import NR
from ..kernel.sys import call as system
from . import sockets_names
from .acting import AT_EACCESS, AT_FDCWD, AT_SYMLINK_NOFOLLOW, EEXIST, ENOENT, answer, creating
from .borrowed import with_copy
from .outcome import Divert
from .sockets import (
    AF_UNIX,
    LEAST,
    SO_DOMAIN,
    STORAGE_MAX,
    UNIX_MAX,
    address_of,
    family_of,
    keeps_abstract_names,
    no_socket,
    option,
    refuses,
    sealed,
    socket_error,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..kernel.guest import Guest
    from ..paths.place import Place
    from .call import Call
    from .outcome import Outcome
    from .seams import Jail

_FAMILY = pack("H", AF_UNIX)


def bind(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """bind(2)."""
    address = address_of(call, guest)
    if isinstance(address, Errno):
        return no_socket(call, guest) or address
    family = family_of(address)
    is_sealed = family != AF_UNIX and LEAST.get(family, STORAGE_MAX) <= len(address) <= ADDRESS_SIZE
    if is_sealed and not refuses(jail, address):  # what was sealed to be bound to can be connected to by hand
        return Divert(STUB_ONE, NR.bind, (call.fd, sealed(jail, address), ADDRESS_SIZE))
    return with_copy(call, guest, jail, lambda copy: _bind_copy(guest, jail, copy, address))


def _bind_copy(guest: Guest, jail: Jail, copy: int, address: bytes) -> int | Errno:
    refused = socket_error(copy)
    if refused is not None:
        return refused
    if option(copy, SO_DOMAIN) == AF_UNIX and family_of(address) == AF_UNIX and len(address) > 2:
        return _bind_unix(guest, jail, copy, address)
    return answer(system(NR.bind, copy, address, len(address)))


def _bind_unix(guest: Guest, jail: Jail, copy: int, address: bytes) -> int | Errno:
    if len(address) > UNIX_MAX:
        return E.EINVAL
    if not address[2]:
        return answer(system(NR.bind, copy, address, len(address))) if keeps_abstract_names(jail) else E.EPERM
    path = address[2:].split(b"\0", 1)[0]
    place = jail.resolver.parent(guest, AT_FDCWD, path)
    if isinstance(place, Errno):
        return place
    try:
        name = place.name
        if name in (b".", b"..", b"/") or jail.mounts.contains_point(place.join(name)):
            return _refuse_name(place, jail)
        if not place.mount.writable:
            result = system(NR.faccessat2, place.fd, name, 0, AT_SYMLINK_NOFOLLOW | AT_EACCESS)
            return (
                E.EADDRINUSE if result >= 0 else E.EROFS if result == ENOENT and not place.slash else Errno.of(result)
            )
        if place.slash:
            return _bind_by_name(guest, copy, place.fd, name + b"/")
        return _bind_beneath(guest, jail, copy, place.fd, path[: -len(name)], name)
    finally:
        place.close()


def _refuse_name(place: Place, jail: Jail) -> Errno:
    """A name that the mount table answers for: in use, or reserved."""
    refusal = jail.mounts.refuses_making(place.join(place.name))
    if refusal is None or system(NR.faccessat2, place.fd, place.name, 0, AT_SYMLINK_NOFOLLOW | AT_EACCESS) >= 0:
        return E.EADDRINUSE
    return refusal


def _bind_beneath(guest: Guest, jail: Jail, copy: int, parent: int, directory: bytes, name: bytes) -> int | Errno:
    """Bind so that the guest's own string can be shown again: see sockets_names."""
    number = sockets_names.number_of(jail.mailbox.texts, directory)
    text = sockets_names.bound_as(number, name) if number >= 0 else None
    if text is None:
        return _bind_by_name(guest, copy, parent, name)
    try:
        numbered = fcntl.fcntl(parent, fcntl.F_DUPFD_CLOEXEC, number)
    except OSError:  # beyond our limit of open files
        return _bind_by_name(guest, copy, parent, name)
    try:
        if numbered != number:
            return _bind_by_name(guest, copy, parent, name)
        return _bind(guest, copy, text)
    finally:
        os.close(numbered)


def _bind_by_name(guest: Guest, copy: int, parent: int, name: bytes) -> int | Errno:
    """Bind with the parent as our cwd: a path to it would not leave room for every name (108 bytes)."""
    result = system(NR.fchdir, parent)
    return _bind(guest, copy, name) if result >= 0 else Errno.of(result)


def _bind(guest: Guest, copy: int, text: bytes) -> int | Errno:
    """bind(2) makes the file with mode 0777 less the umask; a name that exists is in use."""
    address = _FAMILY + text + b"\0"
    result = creating(guest, NR.bind, copy, address, min(len(address), UNIX_MAX))
    return E.EADDRINUSE if result == EEXIST else answer(result)
