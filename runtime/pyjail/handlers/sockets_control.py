"""Control data of a message that the supervisor sends for a guest: descriptors copied, credentials checked."""

from __future__ import annotations

import os
from struct import Struct

from ..kernel.channel import CONTROL, SCM_RIGHTS, SOL_SOCKET
from ..kernel.errno import E, Errno

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from ..kernel.guest import Guest

    Copied: TypeAlias = Callable[[int], int | Errno]

SCM_CREDENTIALS = 2
SCM_MAX_FD = 253
_MOST = 1 << 14  # a message of 253 descriptors takes 1 KiB

_number = Struct("i")
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


def copied_rights(guest: Guest, control: tuple[int, int], copied: Copied) -> Rights | Errno:
    """The guest's control data at ``control`` (address, size), read once, as we may send them (__scm_send, net/core/scm.c).

    ``copied`` makes a copy of a descriptor of the guest's.
    """
    rights = Rights()
    parts = _parts(guest, *control)
    if isinstance(parts, Errno):
        return parts
    for kind, body in parts:
        failed = _add(guest, rights, kind, body, copied)
        if failed is not None:
            rights.close()
            return failed
    return rights


def passed_numbers(guest: Guest, control: tuple[int, int]) -> tuple[int, ...] | Errno:
    """The descriptors that the control data passes."""
    parts = _parts(guest, *control)
    if isinstance(parts, Errno):
        return parts
    numbers = tuple(number for kind, body in parts if kind == SCM_RIGHTS for number in _numbers(body))
    return numbers if len(numbers) <= SCM_MAX_FD else E.EINVAL


def _parts(guest: Guest, address: int, size: int) -> list[tuple[int, bytes]] | Errno:
    """Kind and data of everything of SOL_SOCKET's."""
    if size > _MOST:
        return E.ENOBUFS
    data = guest.read(address, size) if size else b""
    if isinstance(data, Errno):
        return data
    found = []
    at = 0
    while at + CONTROL.size <= len(data):
        length, level, kind = CONTROL.unpack_from(data, at)
        if not CONTROL.size <= length <= len(data) - at:
            return E.EINVAL
        if level == SOL_SOCKET:
            found.append((kind, data[at + CONTROL.size : at + length]))
        at += (length + 7) & ~7
    return found


def _numbers(body: bytes) -> list[int]:
    return [number for (number,) in _number.iter_unpack(body[: len(body) & ~3])]


def _add(guest: Guest, rights: Rights, kind: int, body: bytes, copied: Copied) -> Errno | None:
    if kind == SCM_RIGHTS:
        numbers = _numbers(body)
        if len(numbers) + len(rights.descriptors) > SCM_MAX_FD:
            return E.EINVAL
        mine = []
        for number in numbers:
            copy = copied(number)
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
    header = CONTROL.pack(CONTROL.size + len(body), SOL_SOCKET, kind)
    rights.control += (header + body).ljust((CONTROL.size + len(body) + 7) & ~7, b"\0")
    return None
