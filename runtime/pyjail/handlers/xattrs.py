"""Extended attributes: on the pinned object by our own name for it, since the *at forms refuse O_PATH descriptors.

Written are ``user.*`` and the access control lists. ``security.*`` needs CAP_SYS_ADMIN or CAP_SETFCAP, ``trusted.*`` CAP_SYS_ADMIN:
no guest has them (design section 7), so they are answered here as the kernel answers an identity without them, whatever
the supervisor itself may do. Order of errors: fs/xattr.c.
"""

from __future__ import annotations

from ctypes import addressof, c_long, create_string_buffer

from ..kernel.errno import E, Errno
from ..kernel.memory import Source
from ..kernel.sys import NR
from ..kernel.sys import call as system
from .acting import AT_FDCWD, AT_SYMLINK_NOFOLLOW, answer, pin_path, refuses_writing
from .attributes import opened
from .reach import is_default_node

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..kernel.guest import Guest
    from ..paths.place import Place
    from .call import Call
    from .outcome import Outcome
    from .seams import Jail

XATTR_NAME_MAX = 255
XATTR_SIZE_MAX = XATTR_LIST_MAX = 65536
XATTR_CREATE, XATTR_REPLACE = 1, 2


def setxattr(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """setxattr(2), lsetxattr(2)."""
    copied = _copy_in(call, guest)
    if isinstance(copied, Errno):
        return copied
    place = _object(call, guest, jail)
    return place if isinstance(place, Errno) else _set(place, guest, *copied, call.flags)


def fsetxattr(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """fsetxattr(2)."""
    copied = _copy_in(call, guest)
    if isinstance(copied, Errno):
        return copied
    place = opened(guest, jail, call.fd)
    return place if isinstance(place, Errno) else _set(place, guest, *copied, call.flags)


def getxattr(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """getxattr(2), lgetxattr(2)."""
    name = _name(call, guest)
    if isinstance(name, Errno):
        return name
    place = _object(call, guest, jail)
    if isinstance(place, Errno):
        return place
    try:
        if name.startswith(b"trusted."):
            return E.ENODATA
        size = min(call.size, XATTR_SIZE_MAX)
        value = create_string_buffer(size) if size else None
        result = system(NR.getxattr, pin_path(place.fd), name, value, c_long(size))
    finally:
        place.close()
    return _copy_out(call, guest, value, size, result, XATTR_SIZE_MAX)


def listxattr(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """listxattr(2), llistxattr(2)."""
    place = _object(call, guest, jail)
    if isinstance(place, Errno):
        return place
    try:
        whole = create_string_buffer(XATTR_LIST_MAX)
        result = system(NR.listxattr, pin_path(place.fd), whole, c_long(XATTR_LIST_MAX))
    finally:
        place.close()
    if result > 0 and b"trusted." in whole.raw[:result]:
        names = [name for name in whole.raw[:result].split(b"\0")[:-1] if not name.startswith(b"trusted.")]
        whole.raw = shown = b"".join(name + b"\0" for name in names)
        result = len(shown)
    size = min(call.size, XATTR_LIST_MAX)
    if size and result > size:
        return E.ERANGE
    return _copy_out(call, guest, whole if size else None, size, result, XATTR_LIST_MAX)


def removexattr(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """removexattr(2), lremovexattr(2)."""
    name = _name(call, guest)
    if isinstance(name, Errno):
        return name
    place = _object(call, guest, jail)
    return place if isinstance(place, Errno) else _remove(place, guest, name)


def fremovexattr(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """fremovexattr(2)."""
    name = _name(call, guest)
    if isinstance(name, Errno):
        return name
    place = opened(guest, jail, call.fd)
    return place if isinstance(place, Errno) else _remove(place, guest, name)


# -- parts -------------------------------------------------------------------------------------------------------------


def _object(call: Call, guest: Guest, jail: Jail) -> Place | Errno:
    path = guest.string(call.path)
    if isinstance(path, Errno):
        return path
    return jail.resolver.lookup(guest, AT_FDCWD, path, follow=not call.at & AT_SYMLINK_NOFOLLOW)


def _name(call: Call, guest: Guest) -> bytes | Errno:
    """The attribute's name; ERANGE when empty or longer than 255 bytes (import_xattr_name)."""
    name = guest.string(call.name)
    if isinstance(name, Errno):
        return E.ERANGE if name is E.ENAMETOOLONG else name
    return name if 0 < len(name) <= XATTR_NAME_MAX else E.ERANGE


def _copy_in(call: Call, guest: Guest) -> tuple[bytes, bytes] | Errno:
    """Name and value of an attribute to be set."""
    if call.flags & ~(XATTR_CREATE | XATTR_REPLACE):
        return E.EINVAL
    name = _name(call, guest)
    if isinstance(name, Errno):
        return name
    if not call.size:
        return name, b""
    if call.size > XATTR_SIZE_MAX:
        return E.E2BIG
    value = guest.read(call.value, call.size)
    return value if isinstance(value, Errno) else (name, value)


def _set(place: Place, guest: Guest, name: bytes, value: bytes, flags: int) -> Outcome:
    try:
        return (
            refuses_writing(place, guest)
            or _refuse_name(place, name)
            or answer(system(NR.setxattr, pin_path(place.fd), name, value, c_long(len(value)), flags))
        )
    finally:
        place.close()


def _remove(place: Place, guest: Guest, name: bytes) -> Outcome:
    try:
        refused = refuses_writing(place, guest) or _refuse_name(place, name)
        return refused or answer(system(NR.removexattr, pin_path(place.fd), name))
    finally:
        place.close()


def _refuse_name(place: Place, name: bytes) -> Errno | None:
    return E.EPERM if is_default_node(place.mount) or name.startswith((b"security.", b"trusted.")) else None


def _copy_out(call: Call, guest: Guest, value: object, size: int, result: int, most: int) -> Outcome:
    """The kernel's answer, and what it wrote, to the guest."""
    if result < 0:
        error = Errno.of(result)
        return E.E2BIG if error is E.ERANGE and size >= most else error
    if result and size:
        written = guest.write_from(call.value, Source(addressof(value), result))  # type: ignore[arg-type]
        if isinstance(written, Errno):
            return written
    return result
