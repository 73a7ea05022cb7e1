"""umask, identities, uname."""

from __future__ import annotations

from ctypes import c_char
from struct import Struct

from ..kernel import credentials as credentials_of
from ..kernel import proc
from ..kernel.errno import E, Errno
from ..kernel.sys import NR
from ..kernel.sys import call as system
from .filters import PR_SET_SECCOMP, own_filter
from .outcome import Continue

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..kernel.guest import Guest
    from .call import Call
    from .outcome import Outcome
    from .seams import Jail

_UMASK = Continue("registers only: the kernel applies the mask that was recorded")
_OWN = Continue(
    "decides nothing but the caller's own identity, by the kernel's rules: ids are in registers, the groups and capabilities"
    " in memory are read by the kernel alone, and what it took is read back from it at the next call"
)
_WORD = 65  # __NEW_UTS_LEN + 1
_KEEP = 0xFFFFFFFF  # −1: this id stays
_GROUPS_MAX = 65536
CAPABILITY_VERSION_3 = 0x20080522
_CAPABILITY_VERSIONS = {0x19980330: 1, 0x20071026: 2, CAPABILITY_VERSION_3: 2}  # version -> words of 32 capabilities
_capability_header = Struct("Ii")
_capability_data = Struct("III")


def umask(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """umask(2): recorded where the supervisor reads it in 1 µs, then set by the kernel, which returns the old one."""
    recorded = guest.set_umask(call.mode & 0o777)
    return recorded if isinstance(recorded, Errno) else _UMASK


# -- identities --------------------------------------------------------------------------------------------------------


def credentials(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """set*id(2), setgroups(2), capset(2), prctl(2) where it bounds capabilities: recorded first, then the kernel decides.

    From then on every call of the process is served under its own identity (dispatch.py). Where the supervisor has not the
    capabilities for that, a guest may not become another than it: success where nothing would change, else EPERM.
    """
    if jail.identities is None:
        return _BY_NAME[call.row.name](call, guest)
    recorded = guest.diverge()
    return recorded if isinstance(recorded, Errno) else _OWN


def prctl(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """prctl(2), the options that the filter hands over."""
    return own_filter(call, guest, jail) if call.a == PR_SET_SECCOMP else credentials(call, guest, jail)


def _set_one(call: Call, guest: Guest) -> Outcome:
    """setuid, setgid: every id becomes the one given, or (unprivileged) the effective one."""
    return _judge(guest, call.row.name, (call.a, call.a, call.a), fixed=call.a == _KEEP)


def _set_two(call: Call, guest: Guest) -> Outcome:
    """setreuid, setregid: the saved id follows the effective one, so all three are looked at."""
    effective = call.b if call.b != _KEEP else call.a
    return _judge(guest, call.row.name, (call.a, call.b, effective))


def _set_three(call: Call, guest: Guest) -> Outcome:
    return _judge(guest, call.row.name, (call.a, call.b, call.c))


def _judge(guest: Guest, name: str, wanted: tuple[int, int, int], fixed: bool = False) -> Outcome:
    if fixed:
        return E.EINVAL
    for value, current in zip(wanted, _identities(guest, name), strict=False):
        if value not in (_KEEP, current):
            return E.EPERM
    return 0


def _set_filesystem(call: Call, guest: Guest) -> Outcome:
    """setfsuid, setfsgid: they know no error; the answer is the id before, and a refused change shows at the next call."""
    return _identities(guest, call.row.name)[3]


def _identities(guest: Guest, name: str) -> list[int]:
    """Real, effective, saved and file system id of the kind that the call sets."""
    field = b"Uid" if "uid" in name else b"Gid"
    return [int(word) for word in proc.status_field(guest.tid, field).split()]


def _set_groups(call: Call, guest: Guest) -> Outcome:
    """setgroups: a plain user may not even set the groups that it has."""
    count = call.a
    if _identities(guest, "setuid")[1]:
        return E.EPERM
    if not 0 <= count <= _GROUPS_MAX:
        return E.EINVAL
    raw = guest.read(call.b, 4 * count) if count else b""
    if isinstance(raw, Errno):
        return raw
    wanted = sorted(int.from_bytes(raw[at : at + 4], "little") for at in range(0, 4 * count, 4))
    current = sorted(int(word) for word in proc.status_field(guest.tid, b"Groups").split())
    return 0 if wanted == current else E.EPERM


def _set_capabilities(call: Call, guest: Guest) -> Outcome:
    """capset: an unknown version is answered with the kernel's own, which is how programs ask for it."""
    header = guest.read(call.a, _capability_header.size)
    if isinstance(header, Errno):
        return header
    version, pid = _capability_header.unpack(header)
    words = _CAPABILITY_VERSIONS.get(version)
    if words is None:
        written = guest.write(call.a, CAPABILITY_VERSION_3.to_bytes(4, "little"))
        return written if isinstance(written, Errno) else E.EINVAL
    if pid not in (0, guest.tid):
        return E.EPERM
    data = guest.read(call.b, words * _capability_data.size)
    if isinstance(data, Errno):
        return data
    wanted = [0, 0, 0]
    for index, parts in enumerate(_capability_data.iter_unpack(data)):
        for kind, part in enumerate(parts):
            wanted[kind] |= part << 32 * index
    current = [int(proc.status_field(guest.tid, field), 16) for field in (b"CapEff", b"CapPrm", b"CapInh")]
    return 0 if wanted == current else E.EPERM


def _bound_capabilities(call: Call, guest: Guest) -> Outcome:
    """PR_CAPBSET_DROP, PR_SET_SECUREBITS: an exec would lower the guest's capabilities, and not ours."""
    return E.EPERM if credentials_of.permitted() else _OWN


_BY_NAME = {
    "prctl": _bound_capabilities,
    "setuid": _set_one,
    "setgid": _set_one,
    "setreuid": _set_two,
    "setregid": _set_two,
    "setresuid": _set_three,
    "setresgid": _set_three,
    "setfsuid": _set_filesystem,
    "setfsgid": _set_filesystem,
    "setgroups": _set_groups,
    "capset": _set_capabilities,
}


# -- the machine's name ------------------------------------------------------------------------------------------------


def uname(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """uname(2) with the host name that was asked for."""
    buffer = (c_char * (6 * _WORD))()
    result = system(NR.uname, buffer)
    if result < 0:
        return Errno.of(result)
    text = buffer.raw
    name = jail.plan.hostname
    if name is not None:
        text = text[:_WORD] + name[: _WORD - 1].ljust(_WORD, b"\0") + text[2 * _WORD :]
    return guest.write(call.buf, text)
