"""getsockname and getpeername: the name that the guest gave, where the kernel holds what the supervisor bound by.

A peer outside the jail has a name of the host: shown as the guest's path of that place, where there is one.
"""

from __future__ import annotations

from ctypes import byref, c_int, create_string_buffer

from ..kernel.errno import E, Errno
from ..kernel.sys import call as system
from . import sockets_names
from .borrowed import with_copy
from .outcome import Continue
from .sockets import AF_UNIX, STORAGE_MAX, family_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..kernel.guest import Guest
    from .call import Call
    from .outcome import Outcome
    from .seams import Jail

_UNSEEN = Continue("writes a name into the guest's memory, and pidfd_getfd is refused: it shows what was bound by")
_buffer = create_string_buffer(STORAGE_MAX)
_size = c_int()


def socket_name(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """getsockname(2), getpeername(2)."""
    return with_copy(call, guest, jail, lambda copy: _tell(call, guest, jail, copy), _UNSEEN)


def _tell(call: Call, guest: Guest, jail: Jail, copy: int) -> int | Errno:
    _size.value = STORAGE_MAX
    result = system(call.nr, copy, _buffer, byref(_size))
    if result < 0:
        return Errno.of(result)
    name = _buffer.raw[: _size.value]
    if family_of(name) == AF_UNIX and name[2:3] > b"\0":
        name = name[:2] + _shown(jail, name[2:].split(b"\0", 1)[0]) + b"\0"
    room = guest.read(call.length, 4)
    if isinstance(room, Errno):
        return room
    size = int.from_bytes(room, "little", signed=True)
    if size < 0:
        return E.EINVAL
    if size:
        written = guest.write(call.address, name[:size])
        if isinstance(written, Errno):
            return written
    return guest.write(call.length, len(name).to_bytes(4, "little"))


def _shown(jail: Jail, bound: bytes) -> bytes:
    path = sockets_names.shown(jail.mailbox.texts, bound)
    if path is bound and path[:1] == b"/":
        located = jail.mounts.locate(path)
        if located is not None:
            return located[1]
    return path
