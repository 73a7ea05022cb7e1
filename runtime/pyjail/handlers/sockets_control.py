"""Control data of a message that the supervisor sends for a guest: descriptors copied, credentials checked."""

from __future__ import annotations

import os
from struct import Struct

from ..kernel.errno import E, Errno

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..kernel.guest import Guest

SOL_SOCKET, SCM_RIGHTS, SCM_CREDENTIALS = 1, 1, 2
SCM_MAX_FD = 253
_MOST = 1 << 14  # a message of 253 descriptors takes 1 KiB

_header = Struct("Qii")  # struct cmsghdr: cmsg_len, cmsg_level, cmsg_type
_credentials = Struct("iII")  # struct ucred


class Rights:
    """``control``: bytes for our own sendmsg; ``descriptors``: our copies in it, closed after sending."""

    __slots__ = ("control", "descriptors")

    def __init__(self) -> None:
        self.control = b""
        self.descriptors: list[int] = []

    def close(self) -> None:
        """Give the copies back; what was sent holds them by then."""
        for fd in self.descriptors:
            os.close(fd)
        self.descriptors.clear()


def copied_rights(guest: Guest, address: int, size: int) -> Rights | Errno:
    """The guest's control data, read once, as we may send them (__scm_send, net/core/scm.c)."""
    rights = Rights()
    if size > _MOST:
        return E.ENOBUFS
    data = guest.read(address, size) if size else b""
    if isinstance(data, Errno):
        return data
    at = 0
    while at + _header.size <= len(data):
        length, level, kind = _header.unpack_from(data, at)
        if not _header.size <= length <= len(data) - at:
            return _failed(rights, E.EINVAL)
        body = data[at + _header.size : at + length]
        if level == SOL_SOCKET:
            failed = _add(guest, rights, kind, body)
            if failed is not None:
                return _failed(rights, failed)
        at += (length + 7) & ~7
    return rights


def _add(guest: Guest, rights: Rights, kind: int, body: bytes) -> Errno | None:
    if kind == SCM_RIGHTS:
        numbers = list(Struct("i").iter_unpack(body[: len(body) & ~3]))
        if len(numbers) + len(rights.descriptors) > SCM_MAX_FD:
            return E.EINVAL
        mine = []
        for (number,) in numbers:
            copy = guest.copy(number)
            if isinstance(copy, Errno):
                return copy
            rights.descriptors.append(copy)
            mine.append(copy)
        body = b"".join(fd.to_bytes(4, "little") for fd in mine)
    elif kind == SCM_CREDENTIALS:
        if len(body) != _credentials.size:
            return E.EINVAL
        pid, uid, gid = _credentials.unpack(body)
        if pid != guest.tgid:
            return E.EPERM
        body = _credentials.pack(os.getpid(), uid, gid)  # the kernel lets nobody name another process
    else:
        return E.EINVAL
    header = _header.pack(_header.size + len(body), SOL_SOCKET, kind)
    rights.control += (header + body).ljust((_header.size + len(body) + 7) & ~7, b"\0")
    return None


def _failed(rights: Rights, error: Errno) -> Errno:
    rights.close()
    return error
