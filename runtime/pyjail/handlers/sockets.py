"""connect and bind: the address is copied once; what it names is decided here.

    AF_UNIX path      resolved and pinned; the guest connects in a stub to its own descriptor of it (SO_PEERCRED is the guest's)
    AF_UNIX abstract  ECONNREFUSED, EPERM: a name space shared with the whole machine, which nothing yet keeps in the jail
    any other family  the guest connects in a stub to an address that only the supervisor writes
    bind              on a copy of the socket (pidfd_getfd), beneath the pinned parent directory
"""

from __future__ import annotations

import os
import stat
from ctypes import byref, c_int
from struct import Struct

from pyjail_bpf.layout import ADDRESS_SIZE, HOW_SIZE, STUB_CONNECT, STUB_ONE

from ..kernel.errno import E, Errno
from ..kernel.sys import NR
from ..kernel.sys import call as system
from ..paths.mounts import NO_MOUNT
from .acting import (
    AT_FDCWD,
    AT_SYMLINK_NOFOLLOW,
    EEXIST,
    ENOENT,
    W_OK,
    answer,
    creating,
    file_mode,
    may,
    pin_path,
    record,
)
from .outcome import Divert

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..kernel.guest import Guest
    from ..paths.place import Place
    from .call import Call
    from .outcome import Outcome
    from .seams import Jail

AF_UNSPEC, AF_UNIX, AF_INET, AF_INET6, AF_NETLINK = 0, 1, 2, 10, 16
STORAGE_MAX = 128  # sizeof(struct sockaddr_storage)
UNIX_MAX = 110  # sizeof(struct sockaddr_un)
SOL_SOCKET, SO_DOMAIN = 1, 39
# The least address that each family takes; a longer one is taken too, so zeros may fill it up to ADDRESS_SIZE
_LEAST = {AF_INET: 16, AF_INET6: 24, AF_NETLINK: 12}

_family = Struct("H")
_netlink = Struct("HHII")
_value, _length = c_int(), c_int()


# -- connect -----------------------------------------------------------------------------------------------------------


def connect(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """connect(2)."""
    address = _address(call, guest)
    if isinstance(address, Errno):
        return _no_socket(call, guest) or address
    family = _family.unpack_from(address)[0] if len(address) >= 2 else AF_UNSPEC
    if family == AF_UNIX:
        return _connect_unix(call, guest, jail, address)
    if len(address) < max(2, _LEAST.get(family, 2)):
        return _no_socket(call, guest) or E.EINVAL
    where = jail.mailbox.inet_slot(address[:ADDRESS_SIZE].ljust(ADDRESS_SIZE, b"\0"))
    return Divert(STUB_ONE, NR.connect, (call.fd, where, ADDRESS_SIZE))


def _connect_unix(call: Call, guest: Guest, jail: Jail, address: bytes) -> Outcome:
    if not 2 < len(address) <= UNIX_MAX:
        return _no_socket(call, guest) or E.EINVAL
    if not address[2]:
        return _no_socket(call, guest) or E.ECONNREFUSED
    place = jail.resolver.lookup(guest, AT_FDCWD, address[2:].split(b"\0", 1)[0])
    if isinstance(place, Errno):
        return _no_socket(call, guest) or place
    try:
        result = may(place.fd, W_OK)
        if result < 0:
            return Errno.of(result)
        if not stat.S_ISSOCK(file_mode(place.fd)):
            return E.ECONNREFUSED
        mount = place.mount
        # Sockets of a read-only directory are the host's daemons and agents; one bound by itself is there on purpose.
        if mount is NO_MOUNT or (mount.is_directory and not mount.writable):
            return E.EACCES
        sealed = record(mount, os.O_PATH | os.O_CLOEXEC)
        if sealed is None:
            return _connect_copy(call, guest, place)
        return Divert(STUB_CONNECT, NR.openat2, (mount.number, None, sealed, HOW_SIZE), place.rest(), call.fd)
    finally:
        place.close()


def _connect_copy(call: Call, guest: Guest, place: Place) -> Outcome:
    """Where the mount's level lets no guest name the socket: we connect a copy.

    The server sees the supervisor's pid (the ids are the same); a full backlog is EAGAIN at once, as on a non-blocking socket.
    """
    copy = _socket(call, guest)
    if isinstance(copy, Errno):
        return copy
    try:
        if _domain(copy) != AF_UNIX:
            return E.EAFNOSUPPORT
        blocking = os.get_blocking(copy)
        if blocking:
            os.set_blocking(copy, False)
        try:
            name = _family.pack(AF_UNIX) + pin_path(place.fd) + b"\0"
            return answer(system(NR.connect, copy, name, len(name)))
        finally:
            if blocking:
                os.set_blocking(copy, True)
    finally:
        os.close(copy)


# -- bind --------------------------------------------------------------------------------------------------------------


def bind(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """bind(2), on a copy of the guest's socket; where a container forbids pidfd_getfd, its EPERM."""
    copy = _socket(call, guest)
    if isinstance(copy, Errno):
        return copy
    try:
        address = _address(call, guest)
        if isinstance(address, Errno):
            return address
        family = _family.unpack_from(address)[0] if len(address) >= 2 else AF_UNSPEC
        if _domain(copy) == AF_UNIX and family == AF_UNIX and len(address) > 2:
            return _bind_unix(guest, jail, copy, address)
        if family == AF_NETLINK and len(address) >= _LEAST[AF_NETLINK]:
            return _bind_netlink(guest, copy, address)
        return answer(system(NR.bind, copy, address, len(address)))
    finally:
        os.close(copy)


def _bind_netlink(guest: Guest, copy: int, address: bytes) -> Outcome:
    """Port 0 asks for a number of the kernel's choice, which is the caller's pid where that is free: the guest's, not ours."""
    family, pad, port, groups = _netlink.unpack_from(address)
    if not port and _domain(copy) == AF_NETLINK:
        wanted = _netlink.pack(family, pad, guest.tgid, groups)
        if system(NR.bind, copy, wanted, len(wanted)) >= 0:
            return 0
    return answer(system(NR.bind, copy, address, len(address)))


def _bind_unix(guest: Guest, jail: Jail, copy: int, address: bytes) -> Outcome:
    if len(address) > UNIX_MAX:
        return E.EINVAL
    if not address[2]:
        return E.EPERM
    place = jail.resolver.parent(guest, AT_FDCWD, address[2:].split(b"\0", 1)[0])
    if isinstance(place, Errno):
        return place
    try:
        name = place.name
        if name in (b".", b"..", b"/") or jail.mounts.contains_point(place.join(name)):
            return E.EADDRINUSE
        if not place.mount.writable:
            result = system(NR.faccessat2, place.fd, name, 0, AT_SYMLINK_NOFOLLOW)
            return E.EADDRINUSE if result >= 0 else E.EROFS if result == ENOENT and not place.slash else Errno.of(result)
        if place.slash:
            name += b"/"
        return _bind_beneath(guest, copy, place.fd, name)
    finally:
        place.close()


def _bind_beneath(guest: Guest, copy: int, parent: int, name: bytes) -> Outcome:
    """Bind with the parent as our cwd for the moment: a path to it would not leave room for every name (108 bytes).

    getsockname(2) then shows the name alone, as if the guest had bound it from there.
    """
    here = os.open(b".", os.O_PATH | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        result = system(NR.fchdir, parent)
        if result < 0:
            return Errno.of(result)
        text = _family.pack(AF_UNIX) + name + b"\0"
        try:
            result = creating(guest, NR.bind, copy, text, min(len(text), UNIX_MAX))
        finally:
            system(NR.fchdir, here)
    finally:
        os.close(here)
    return E.EADDRINUSE if result == EEXIST else answer(result)


# -- parts -------------------------------------------------------------------------------------------------------------


def _address(call: Call, guest: Guest) -> bytes | Errno:
    """The socket address, copied once (move_addr_to_kernel, net/socket.c)."""
    size = call.size
    if not 0 <= size <= STORAGE_MAX:
        return E.EINVAL
    return guest.read(call.address, size) if size else b""


def _socket(call: Call, guest: Guest) -> int | Errno:
    """A copy of the guest's socket; EBADF, ENOTSOCK."""
    copy = guest.copy(call.fd)
    if isinstance(copy, Errno):
        return copy
    if not stat.S_ISSOCK(os.fstat(copy).st_mode):
        os.close(copy)
        return E.ENOTSOCK
    return copy


def _no_socket(call: Call, guest: Guest) -> Errno | None:
    """What the kernel finds before it looks at an address: EBADF, ENOTSOCK."""
    pin = guest.descriptor(call.fd)
    if isinstance(pin, Errno):
        return pin
    try:
        return None if stat.S_ISSOCK(file_mode(pin)) else E.ENOTSOCK
    finally:
        os.close(pin)


def _domain(copy: int) -> int:
    _length.value = 4
    if system(NR.getsockopt, copy, SOL_SOCKET, SO_DOMAIN, byref(_value), byref(_length)) < 0:
        return -1
    return _value.value

