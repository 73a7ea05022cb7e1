"""connect, and what all calls on sockets need: the address is copied once; what it names is decided here.

    AF_UNIX path      resolved and pinned; the guest connects in a stub to its own descriptor of it (SO_PEERCRED is the guest's)
    AF_UNIX abstract  natively, by a sealed address, where Landlock keeps such names among the jail's members; else refused
    any other family  the guest connects or binds in a stub to an address that only the supervisor writes

No address that the guest could still change ever reaches the kernel.
"""

from __future__ import annotations

import os
import stat
from ctypes import byref, c_int
from struct import Struct

from pyjail_bpf.layout import ADDRESS_SIZE, HOW_SIZE, MESSAGE_NAME, STUB_CONNECT, STUB_ONE

from ..kernel.denials import DENIALS, NETWORK, SOCKET
from ..kernel.errno import E, Errno
from ..kernel.landlock import SCOPES_SINCE, abi_of
from ..kernel.sys import NR
from ..kernel.sys import call as system
from ..paths.mounts import NO_MOUNT
from . import sockets_names
from .acting import (
    AT_FDCWD,
    W_OK,
    answer,
    file_mode,
    may,
    pin_path,
    record,
)
from .borrowed import with_copy
from .outcome import Divert
from .waiting import pause

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..kernel.guest import Guest
    from ..paths.place import Place
    from .call import Call
    from .outcome import Outcome
    from .seams import Jail

AF_UNSPEC, AF_UNIX, AF_INET, AF_INET6, AF_NETLINK = 0, 1, 2, 10, 16
AF_NOBODY = 0xFF  # no protocol has it: what a socket of another family says to AF_UNIX, and to numbers above 255
STORAGE_MAX = 128  # sizeof(struct sockaddr_storage)
UNIX_MAX = 110  # sizeof(struct sockaddr_un)
SOL_SOCKET, SO_TYPE, SO_DOMAIN = 1, 3, 39
# The least address that each family takes; a longer one is taken too, so zeros may fill it up to ADDRESS_SIZE
LEAST = {AF_INET: 16, AF_INET6: 24, AF_NETLINK: 12}

_family = Struct("H")
_value, _length = c_int(), c_int()


# -- connect -----------------------------------------------------------------------------------------------------------


def connect(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """connect(2)."""
    address = address_of(call, guest)
    if isinstance(address, Errno):
        return no_socket(call, guest) or address
    family = family_of(address)
    if family == AF_UNIX:
        return _connect_unix(call, guest, jail, address)
    if len(address) < max(2, LEAST.get(family, 2)):
        return no_socket(call, guest) or E.EINVAL
    if family == AF_UNSPEC:  # ends an association; the rest would be an address for sendto(2) with the sealed copy
        address = _family.pack(AF_UNSPEC)
    elif refuses(jail, address):
        return no_socket(call, guest) or E.EACCES
    return Divert(STUB_ONE, NR.connect, (call.fd, sealed(jail, address), ADDRESS_SIZE))


def _connect_unix(call: Call, guest: Guest, jail: Jail, address: bytes) -> Outcome:
    if not 2 < len(address) <= UNIX_MAX:
        return no_socket(call, guest) or E.EINVAL
    if not address[2]:
        if not keeps_abstract_names(jail):
            return no_socket(call, guest) or E.ECONNREFUSED
        message = jail.mailbox.messages.put_abstract(guest.tid, address, None, 0, 0, (0, 0))
        return Divert(STUB_ONE, NR.connect, (call.fd, message + MESSAGE_NAME, len(address)))
    place = receiver(guest, jail, address)
    if isinstance(place, Errno):
        return no_socket(call, guest) or place
    try:
        sealed = record(place, os.O_PATH | os.O_CLOEXEC)
        if sealed is None:
            return with_copy(call, guest, jail, lambda copy: _connect_copy(call, copy, place))
        return Divert(STUB_CONNECT, NR.openat2, (place.mount.number, None, sealed, HOW_SIZE), place.rest(), call.fd)
    finally:
        place.close()


def receiver(guest: Guest, jail: Jail, address: bytes) -> Place | Errno:
    """The socket that a pathname address names, if this guest may connect and send to it (unix_find_bsd, net/unix/af_unix.c).

    Sockets beneath a read-only directory are the host's daemons and agents; one bound by itself is there on purpose.
    """
    path = sockets_names.shown(jail.mailbox.texts, address[2:].split(b"\0", 1)[0])
    place = jail.resolver.lookup(guest, AT_FDCWD, path)
    if isinstance(place, Errno):
        return place
    try:
        result = may(place.fd, W_OK)
        if result < 0:
            return place.refuse(Errno.of(result))
        if not stat.S_ISSOCK(file_mode(place.fd)):
            return place.refuse(E.ECONNREFUSED)
    except BaseException:
        place.close()
        raise
    mount = place.mount
    if mount is NO_MOUNT or (mount.is_directory and not mount.writable):
        DENIALS.note(SOCKET, place.guest, mount.origin, guest.tid)
        return place.refuse(E.EACCES)
    return place


def _connect_copy(call: Call, copy: int, place: Place) -> Outcome:
    """Where the mount's level lets no guest name the socket: we connect a copy. The server sees the supervisor's pid."""
    wrong = socket_error(copy)
    if wrong is not None:
        return wrong
    if option(copy, SO_DOMAIN) != AF_UNIX:
        return E.EAFNOSUPPORT
    blocking = os.get_blocking(copy)
    if blocking:
        os.set_blocking(copy, False)
    try:
        name = _family.pack(AF_UNIX) + pin_path(place.fd) + b"\0"
        result = system(NR.connect, copy, name, len(name))
    finally:
        if blocking:
            os.set_blocking(copy, True)
    return pause(call) if blocking and result == -E.EAGAIN.number else answer(result)


# -- parts -------------------------------------------------------------------------------------------------------------


def refuses(jail: Jail, address: bytes) -> bool:
    """Whether the rules of the run keep guests from this address of another family than AF_UNIX."""
    network = jail.plan.network
    if network is None or not network.refuses(address):
        return False
    DENIALS.note(NETWORK, address[:28].hex().encode(), "", jail.guest.tid)
    return True


def family_of(address: bytes) -> int:
    """The family of an address; AF_UNSPEC where it is too short to have one."""
    family: int = _family.unpack_from(address)[0] if len(address) >= 2 else AF_UNSPEC
    return family


def keeps_abstract_names(jail: Jail) -> bool:
    """Whether Landlock lets guests connect and send to abstract names of jail members only (ABI 6)."""
    return abi_of(jail.layers) >= SCOPES_SINCE


def canonical(jail: Jail, address: bytes) -> bytes:
    """The address as it may lie in sealed memory."""
    network = jail.plan.network
    return address if network is None else network.stripped(address)


def sealed(jail: Jail, address: bytes) -> int:
    """Where the guest finds this address of another family than AF_UNIX, cut or filled up to ADDRESS_SIZE."""
    if address[1]:
        address = _family.pack(AF_NOBODY) + address[2:]
    return jail.mailbox.inet_slot(canonical(jail, address)[:ADDRESS_SIZE].ljust(ADDRESS_SIZE, b"\0"))


def address_of(call: Call, guest: Guest) -> bytes | Errno:
    """The socket address, copied once (move_addr_to_kernel, net/socket.c)."""
    size = call.size
    if not 0 <= size <= STORAGE_MAX:
        return E.EINVAL
    return guest.read(call.address, size) if size else b""


def socket_copy(call: Call, guest: Guest) -> int | Errno:
    """A copy of the guest's socket; EBADF, ENOTSOCK, and what refuses a copy (is_refused)."""
    copy = guest.copy(call.fd)
    if isinstance(copy, Errno):
        return copy
    refused: Errno | None = E.EIO
    try:
        refused = socket_error(copy)
    finally:
        if refused is not None:
            os.close(copy)
    return copy if refused is None else refused


def socket_error(copy: int) -> Errno | None:
    """What calls on sockets say of the open file ``copy``: nothing, ENOTSOCK, EBADF."""
    _length.value = 4
    result = system(NR.getsockopt, copy, SOL_SOCKET, SO_TYPE, byref(_value), byref(_length))
    if result >= 0:
        return None
    if -result in (E.ENOTSOCK.number, E.EBADF.number):  # EBADF: an O_PATH descriptor, also of a socket's file
        return Errno.of(result)
    raise OSError(-result, "the type of a socket")  # not EPERM, which says that there is no copy


def no_socket(call: Call, guest: Guest) -> Errno | None:
    """What the kernel finds before it looks at an address: EBADF, also of an O_PATH descriptor (fdget, fs/file.c), ENOTSOCK."""
    pin = guest.descriptor(call.fd)
    if isinstance(pin, Errno):
        return pin
    try:
        if stat.S_ISSOCK(file_mode(pin)):
            return None
    finally:
        os.close(pin)
    flags = guest.descriptor_flags(call.fd)
    return flags if isinstance(flags, Errno) else E.EBADF if flags & os.O_PATH else E.ENOTSOCK


def option(copy: int, which: int) -> int:
    """An int option of level SOL_SOCKET of a socket; OSError where the kernel does not say: its kind is not to be guessed."""
    _length.value = 4
    result = system(NR.getsockopt, copy, SOL_SOCKET, which, byref(_value), byref(_length))
    if result < 0:
        raise OSError(-result, f"option {which} of a socket")
    return _value.value
