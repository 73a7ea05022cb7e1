"""Whose pseudo-terminal a node beneath /dev/pts is: that directory is the host's, and so are most of its terminals."""

from __future__ import annotations

import os

from ..kernel.credentials import insist
from ..kernel.errno import Errno
from ..kernel.proc import terminal_of
from .reach import TERMINALS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..kernel.guest import Guest
    from .seams import Jail


def belongs(guest: Guest, jail: Jail, device: int) -> bool:
    """Whether terminal ``device`` (st_rdev of its node) is one of the jail's.

    The caller's controlling one, one that it has open, one whose master a member of the jail holds. Asked with the node
    pinned: its number is given to another terminal only when this one cannot be opened any more.
    """
    if terminal_of(guest.tid) == device:
        return True
    return bool(insist(_is_open, guest, device)) or _is_made_here(jail, device)


def _is_open(guest: Guest, device: int) -> bool:
    directory = b"/proc/%d/fd/" % guest.tid
    return any(_device(directory + name) == device and _is_real(guest, name) for name in _listed(directory))


def _is_real(guest: Guest, name: bytes) -> bool:
    """O_PATH descriptors of any node can be had by hand."""
    flags = guest.descriptor_flags(int(name))
    return not isinstance(flags, Errno) and not flags & os.O_PATH


def _device(path: bytes) -> int:
    try:
        return os.stat(path).st_rdev
    except OSError:
        return 0


def _is_made_here(jail: Jail, device: int) -> bool:
    """Whether a member holds the master: ``tty-index`` in its fdinfo (drivers/tty/pty.c: pty_show_fdinfo, 4.15)."""
    index = b"tty-index:\t%d\n" % ((os.major(device) - TERMINALS[0]) * 256 + os.minor(device))
    return any(
        pid.isdigit() and jail.is_member(int(pid)) and insist(_holds, b"/proc/%s/fdinfo/" % pid, index)
        for pid in _listed(b"/proc")
    )


def _holds(directory: bytes, line: bytes) -> bool:
    for name in _listed(directory):
        try:
            with open(directory + name, "rb", buffering=0) as file:
                if line in file.read(512):
                    return True
        except OSError:
            continue
    return False


def _listed(directory: bytes) -> list[bytes]:
    try:
        return os.listdir(directory)
    except OSError:
        return []
