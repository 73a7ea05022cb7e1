"""What stands in a mount without being the jail's: nodes and terminals of the default /dev, sockets of read-only places."""

from __future__ import annotations

import os

from ..kernel.errno import E, Errno
from .acting import refuses_writing

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..kernel.guest import Guest
    from ..paths.mounts import Mount
    from ..paths.place import Place
    from .seams import Jail

TERMINALS = range(136, 144)  # majors of /dev/pts/N (UNIX98_PTY_SLAVE_MAJOR, linux/major.h)


def refuses_marking(place: Place, guest: Guest, jail: Jail) -> Errno | None:
    """As ``refuses_writing``, of mode, owner and attributes: the default device nodes are the host's own (EPERM)."""
    refused = refuses_writing(place, guest)
    if refused is None and is_default_node(place.mount):
        is_terminal = place.mount.is_directory and os.major(os.fstat(place.fd).st_rdev) in TERMINALS
        return None if is_terminal and not is_of_the_host(place, guest, jail) else E.EPERM
    return refused


def is_default_node(mount: Mount) -> bool:
    """Whether this is a device of the host that every jail sees: /dev/null …, or all of /dev/pts."""
    return mount.devices and mount.kind == "builtin"


def is_of_the_host(place: Place, guest: Guest, jail: Jail) -> bool:
    """Whether this is a terminal that lies in the default /dev/pts without being one of the jail's."""
    if not (place.mount.is_directory and is_default_node(place.mount)):
        return False
    device = os.fstat(place.fd).st_rdev
    if os.major(device) not in TERMINALS:
        return False
    from .terminals import belongs

    return not belongs(guest, jail, device)


def may_be_reached(mount: Mount) -> bool:
    """Whether guests may connect to sockets of a mount: those beneath a read-only directory are the host's daemons and agents."""
    return mount.fd >= 0 and (mount.writable or not mount.is_directory)
