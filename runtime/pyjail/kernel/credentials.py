"""Under which identity this thread acts: its own, or, while it serves a guest that became somebody else, that guest's.

    own      our ids and groups           all our capabilities
    guest    the guest's ids and groups   the guest's effective capabilities, none of ours
    reach    the guest's ids and groups   all our capabilities: for its memory, its descriptors, its limits

Between two traps the state is own or reach: an engine needs capabilities only, so the ids of the last guest stay until
another identity is asked for. setfsuid(2) alone would not do: what is checked by effective id or capability (sysctls,
SO_PEERCRED, access control lists) would still be ours. Raw calls throughout: libc's wrappers change every thread.
"""

from __future__ import annotations

import ctypes
import os
from _thread import get_ident
from struct import Struct, pack

from .errno import Errno, GuestGone
from .sys import NR, PR_CAPBSET_DROP, PR_GET_NO_NEW_PRIVS, PR_GET_SECUREBITS, call, prctl

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    T = TypeVar("T")

# linux/capability.h
CHOWN, DAC_OVERRIDE, FOWNER, FSETID, KILL, SETGID, SETUID, SETPCAP, NET_BIND_SERVICE = (
    1 << bit for bit in (0, 1, 3, 4, 5, 6, 7, 8, 10)
)
SYS_PTRACE, SYS_RESOURCE = 1 << 19, 1 << 24

# What guests of a jail started as root keep. SETPCAP gives none: with it a guest lowers its bounding set (capsh --drop).
GUESTS = CHOWN | DAC_OVERRIDE | FOWNER | FSETID | KILL | SETGID | SETUID | SETPCAP | NET_BIND_SERVICE
# What the supervisor uses besides: to read and lead guests of any identity; to record limits of those with mixed ids.
SUPERVISOR = GUESTS | SYS_PTRACE | SYS_RESOURCE
# Without one of these no guest of another identity can be served.
NEEDED = SETUID | SETGID | DAC_OVERRIDE | SYS_PTRACE

_VERSION_3 = 0x20080522
_LAST = 63
_NOROOT = 1  # linux/securebits.h
_STATUS = 4096
_KEEP = 0xFFFFFFFF

_DATA = Struct("=6I")  # effective, permitted, inheritable: low words, then high words
_header = ctypes.create_string_buffer(pack("=Ii", _VERSION_3, 0), 8)
_data = ctypes.create_string_buffer(_DATA.size)


class CannotBecome(Exception):
    """The kernel refused a step on the way to another identity; we are in none that a guest could be served under."""


def permitted() -> int:
    """This thread's permitted capabilities. None are taken for granted where the kernel does not tell: OSError."""
    result = call(NR.capget, _header, _data)
    if result < 0:
        raise OSError(-result, f"capget: {os.strerror(-result)}")
    words: tuple[int, ...] = _DATA.unpack(_data)
    return words[1] | words[4] << 32


def lowered(kept: int) -> tuple[bytes, bytes]:
    """What capset(2) takes to do what ``cut`` does."""
    kept &= permitted()
    low, high = kept & _KEEP, kept >> 32
    return pack("=Ii", _VERSION_3, 0), _DATA.pack(low, low, 0, high, high, 0)


def outside(kept: int) -> list[int]:
    """The numbers of all other capabilities, known or not."""
    return [number for number in range(_LAST + 1) if not kept >> number & 1]


def survive_exec() -> bool:
    """Whether an exec leaves this process the capabilities that it has, neither more nor fewer (capabilities(7))."""
    if not permitted():
        return os.getuid() != 0 and os.geteuid() != 0
    is_root = os.getuid() == 0 and os.geteuid() == 0 and not prctl(PR_GET_SECUREBITS) & _NOROOT
    return is_root and prctl(PR_GET_NO_NEW_PRIVS) == 1


def _set(effective: int, allowed: int) -> int:
    _DATA.pack_into(_data, 0, effective & _KEEP, allowed & _KEEP, 0, effective >> 32, allowed >> 32, 0)
    return call(NR.capset, _header, _data)


def cut(kept: int) -> None:
    """Give up all capabilities but ``kept``, for good; nothing is inherited over an exec but by being root."""
    kept &= permitted()
    result = _set(kept, kept)
    if result < 0:
        raise OSError(-result, f"capset: {os.strerror(-result)}")


def cut_bounds(kept: int) -> None:
    """Keep out of reach of every later exec all but ``kept``. no_new_privs does so too; this shows it in CapBnd."""
    for capability in outside(kept):
        if prctl(PR_CAPBSET_DROP, capability) < 0:
            return  # past the last one, or without CAP_SETPCAP


class Identity:
    """Who a thread is: ids as (real, effective, saved, file system), groups, capabilities, umask."""

    __slots__ = ("effective", "gids", "groups", "permitted", "uids", "umask")

    def __init__(self, status: bytes) -> None:
        self.uids = [int(word) for word in _line(status, b"Uid")]
        self.gids = [int(word) for word in _line(status, b"Gid")]
        self.groups = [int(word) for word in _line(status, b"Groups")]
        self.permitted = int(_line(status, b"CapPrm")[0], 16)
        self.effective = int(_line(status, b"CapEff")[0], 16)
        self.umask = int(_line(status, b"Umask")[0], 8)


def _line(status: bytes, name: bytes) -> list[bytes]:
    start = status.index(b"\n" + name + b":") + len(name) + 2  # a newline in Name is written as \n: this is the line
    return status[start : status.index(b"\n", start)].split()


class Credentials:
    """The acting identity of the thread that made this object; there is one such thread in a supervisor."""

    __slots__ = ("_acts", "_all", "_effective", "_held", "_key", "_own", "thread")

    def __init__(self) -> None:
        self.thread = get_ident()
        self._own = Identity(_status(b"/proc/thread-self/status"))
        self._all = self._own.permitted
        self._held: Identity | None = self._own  # whose ids we have; None: nobody's, a switch failed half-way
        self._key = b""  # what the kernel said of it
        self._effective = 0
        self._acts = False

    def own(self) -> None:
        """Act as ourselves: for guests that are what we are. CannotBecome."""
        if self._held is not self._own:
            self._become(self._own, b"")

    def assume(self, tid: int) -> Identity:
        """Act as thread ``tid`` until ``release``. GuestGone, CannotBecome."""
        status = _status(b"/proc/%d/status" % tid)
        key = _key(status)
        if key != self._key or self._held is None:
            self._become(Identity(status), key)
        assert self._held is not None
        self._effective = self._held.effective & self._all
        self._act()
        return self._held

    def release(self) -> None:
        """All our capabilities again; the ids stay."""
        self._acts = False
        _check(_set(self._all, self._all), "capset")

    def as_real(self) -> None:
        """While acting: as access(2) does, the real ids, and capabilities only for a real root (access_override_creds)."""
        held = self._held
        if held is None or not self._acts:
            return
        _check(_set(self._all, self._all), "capset")
        if held.uids[0] != held.uids[3] or held.gids[0] != held.gids[3]:
            self._held = None  # these ids are nobody's
            _filesystem_ids(held.uids[0], held.gids[0])
        self._effective = 0 if held.uids[0] else held.permitted & self._all
        self._act()

    def reaching(self, action: Callable[..., T], *arguments: object) -> T:
        """Do something with the capabilities that are ours, though we act as a guest: for what is the guest's own."""
        if not self._acts:
            return action(*arguments)
        self.release()
        try:
            return action(*arguments)
        finally:
            self._act()

    def tracing(self, action: Callable[..., T], *arguments: object) -> T:
        """Do something as the guest, but with CAP_SYS_PTRACE: files decide by their owner, processes let us in."""
        if not self._acts:
            return action(*arguments)
        _check(_set(self._effective | SYS_PTRACE, self._all), "capset")
        try:
            return action(*arguments)
        finally:
            self._act()

    def _act(self) -> None:
        """Drop our own capabilities; nothing may be done for the guest if that fails."""
        self._acts = True
        _check(_set(self._effective, self._all), "capset")

    def _become(self, identity: Identity, key: bytes) -> None:
        """Take ids and groups, holding all our capabilities. The saved uid stays ours, so that all of them stay permitted."""
        before = self._held
        self._held, self._key = None, b""
        self.release()
        if before is None or before.groups != identity.groups:
            groups = (ctypes.c_uint32 * len(identity.groups))(*identity.groups)
            _check(call(NR.setgroups, len(groups), groups), "setgroups")
        uids, gids = identity.uids, identity.gids
        if before is None or before.gids != gids:
            _check(call(NR.setresgid, ctypes.c_uint32(gids[0]), ctypes.c_uint32(gids[1]), ctypes.c_uint32(gids[1])), "setresgid")
        if before is None or before.uids != uids:
            saved = self._own.uids[1]
            _check(call(NR.setresuid, ctypes.c_uint32(uids[0]), ctypes.c_uint32(uids[1]), ctypes.c_uint32(saved)), "setresuid")
        self.release()  # leaving uid 0 cleared the effective ones (capabilities(7))
        if uids[1] != uids[3] or gids[1] != gids[3]:
            _filesystem_ids(uids[3], gids[3])
            self.release()
        self._held, self._key = identity, key


def _filesystem_ids(uid: int, gid: int) -> None:
    """setfsuid and setfsgid know no error: they are asked again what stands."""
    for number, wanted in ((NR.setfsgid, gid), (NR.setfsuid, uid)):
        call(number, ctypes.c_uint32(wanted))
        if call(number, ctypes.c_uint32(_KEEP)) & _KEEP != wanted:
            raise CannotBecome("setfsuid")


def _check(result: int, name: str) -> None:
    if result < 0:
        raise CannotBecome(f"{name}: {os.strerror(-result)}")


def _key(status: bytes) -> bytes:
    """The lines that say who a thread is, as they stand."""
    uid, size = status.index(b"\nUid:"), status.index(b"\nFDSize:")
    groups, capabilities = status.index(b"\nGroups:"), status.index(b"\nCapPrm:")
    umask = status.index(b"\nUmask:")
    return (
        status[umask : status.index(b"\n", umask + 1)]
        + status[uid:size]
        + status[groups : status.index(b"\n", groups + 1)]
        + status[capabilities : status.index(b"\nCapBnd:")]
    )


def _status(path: bytes) -> bytes:
    """A whole ``status`` file: 65,536 groups take several hundred kilobytes."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        raise GuestGone from None
    try:
        text = piece = os.read(descriptor, _STATUS)
        while piece and b"\nCapBnd:" not in text:
            piece = os.read(descriptor, 1 << 20)
            text += piece
    except OSError:
        raise GuestGone from None
    finally:
        os.close(descriptor)
    # One that is dying has no umask any more (task_state, fs/proc/array.c).
    if b"\nCapBnd:" not in text or b"\nUmask:" not in text:
        raise GuestGone
    return text


# The acting thread's; None in a jail whose guests can have no other identity than its supervisor.
acting: Credentials | None = None


def begin() -> Credentials | None:
    """Be ready to act as others, if our capabilities suffice."""
    global acting
    acting = Credentials() if permitted() & NEEDED == NEEDED else None
    return acting


def insist(action: Callable[..., T], *arguments: object) -> T:
    """Repeat what a guest's identity was too weak for with the capabilities that are ours."""
    if acting is None or acting.thread != get_ident():
        return action(*arguments)
    return acting.reaching(action, *arguments)


def is_refusal(result: object) -> bool:
    """Whether an outcome is EPERM or EACCES."""
    return isinstance(result, Errno) and result.number in (1, 13)
