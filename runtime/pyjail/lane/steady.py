"""The content of a file that stays what it is for as long as the file's times do: only that can be copied for other runs.

Whoever can write to an original could otherwise have a copy made of what it holds for a moment, and put back what it held: every
later run would find that copy by the original's times. What changes a file later changes its ctime, with these exceptions:

    within a tick of the last change            what is young is waited for
    stores into a mapping, once one was noted   fsync(2) write-protects its pages (folio_mkclean, mm/rmap.c): the next is noted
    the rest of a write(2) that was kept long   a lease for reading is given only where nobody has the file open for writing
    stores into a mapping of tmpfs              into pages that were read before (no page_mkwrite, mm/shmem.c): nothing is copied
"""

from __future__ import annotations

import errno
import fcntl
import os
import time

from ..kernel.signals import signal
from .verbatim import SETTLED_NS, key_of

_F_GET_SEALS = 1034  # an answer from tmpfs and hugetlbfs alone (mm/memfd.c)


class Unsteady(Exception):
    """The file changes, or somebody could be about to change it unseen: another time, perhaps."""


def content_of(descriptor: int, status: os.stat_result) -> bytes:
    """All of an open file with this status; empty where its times would not tell of a change."""
    if not os.access(b"/proc/self/fd/%d" % descriptor, os.W_OK, effective_ids=True):
        return _read(descriptor, status)  # no guest can do more than we
    if _is_in_memory(descriptor):
        return b""
    _settle(status)
    os.fsync(descriptor)
    try:
        fcntl.fcntl(descriptor, fcntl.F_SETSIG, signal.SIGURG)  # whoever opens it waits for an instant; we take no notice
        _lease(descriptor, status, fcntl.F_RDLCK)
    except OSError as error:
        if error.errno == errno.EAGAIN:
            raise Unsteady("the file is open for writing") from None
        return b""  # a network's file system, or somebody else's file: nobody tells
    try:
        return _read(descriptor, status)
    finally:
        _lease(descriptor, status, fcntl.F_UNLCK)


def _read(descriptor: int, status: os.stat_result) -> bytes:
    parts, at = [], 0
    while at < status.st_size and (part := os.pread(descriptor, status.st_size - at, at)):
        parts.append(part)
        at += len(part)
    if at != status.st_size or key_of(os.fstat(descriptor)) != key_of(status):
        raise Unsteady("the file changes")
    return b"".join(parts)


def _is_in_memory(descriptor: int) -> bool:
    try:
        fcntl.fcntl(descriptor, _F_GET_SEALS)
    except OSError:
        return False
    return True


def _settle(status: os.stat_result) -> None:
    """Wait until the next change gets another time than the last one has."""
    rest = status.st_ctime_ns + SETTLED_NS - time.time_ns()
    if rest > SETTLED_NS:
        raise Unsteady("its time is still to come")
    if rest > 0:
        time.sleep(rest / 1e9)


def _lease(descriptor: int, status: os.stat_result, kind: int) -> None:
    """Take one, or give it back, as the file's owner, who needs no capability for it; EAGAIN where the file is open for writing."""
    user = os.geteuid()
    if user == 0:
        os.seteuid(status.st_uid)
    try:
        fcntl.fcntl(descriptor, fcntl.F_SETLEASE, kind)
    finally:
        if user == 0:
            os.seteuid(0)
