"""ioctl(2) that changes a file by a descriptor open for reading only: its flags, as chattr(1) does, its version and the like.

The kernel lets the file's owner do so, beneath a read-only bind mount of ours too, since the mount that it asks is the host's.
"""

from __future__ import annotations

import fcntl
import os
import stat

from ..kernel.errno import E, Errno
from .acting import file_mode
from .attributes import mark, opened
from .signals import OWNERS, owner

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..kernel.guest import Guest
    from .call import Call
    from .outcome import Outcome
    from .seams import Jail

# linux/fs.h: declared with a long, they read and write an int
FS_IOC_GETFLAGS, FS_IOC_SETFLAGS = 0x80086601, 0x40086602
_SIZE = 4
# SECRM UNRM COMPR SYNC NODUMP NOATIME NOCOMP NOTAIL DIRSYNC TOPDIR NOCOW. Of the others IMMUTABLE, APPEND and JOURNAL_DATA take
# capabilities that no guest has, and CASEFOLD changes what names mean: a hidden one could be spelled in another way.
SETTABLE = 0x1 | 0x2 | 0x4 | 0x8 | 0x40 | 0x80 | 0x400 | 0x8000 | 0x10000 | 0x20000 | 0x800000


def control(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """What the filter hands over of ioctl(2): to whom SIGIO goes (``owner``), and changes of files.

    Those are EROFS where the mount is read-only. Elsewhere FS_IOC_SETFLAGS is made here, EPERM for flags that guests may not
    set; all others are EPERM.
    """
    if call.request in OWNERS:
        return owner(call, guest, jail)
    return mark(opened(guest, jail, call.fd), guest, jail, lambda pin: _change(pin, call, guest))


def _change(pin: int, call: Call, guest: Guest) -> int | Errno:
    mode = file_mode(pin)
    if call.request != FS_IOC_SETFLAGS or not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
        return E.EPERM
    wanted = guest.read(call.value, _SIZE)
    if isinstance(wanted, Errno):
        return wanted
    try:
        file = os.open(b"/proc/self/fd/%d" % pin, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        try:
            held = fcntl.ioctl(file, FS_IOC_GETFLAGS, bytes(_SIZE))
            if (_flags(held) ^ _flags(wanted)) & ~SETTABLE:
                return E.EPERM
            fcntl.ioctl(file, FS_IOC_SETFLAGS, wanted)
        finally:
            os.close(file)
    except OSError as error:
        return Errno.of(error.errno or 1)
    return 0


def _flags(data: bytes) -> int:
    return int.from_bytes(data, "little")
