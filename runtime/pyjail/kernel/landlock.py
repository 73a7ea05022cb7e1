"""Landlock: two nested domains that bound the supervisor and, below it, the guests; landlock(7).

    supervisor_domain       mounts + reading /proc and our own files + the terminal
        guest_domain        mounts only
            nested_ruleset  of a jail inside the jail: nobody outside it is signalled or traced

Neither has a right to execute a file of the host (memfds are exempt, so the loader runs), nor to make device nodes.
A guest's domain does not bind what the supervisor opens for it; the parent's does, and an ancestor's domain may still
read, write and seize what runs below it. Landlock cannot subtract: a read-only mount beneath a writable one on the host
is held by the resolver alone.
"""

from __future__ import annotations

import os
from ctypes import c_long
from struct import pack

from pyjail.kernel.errno import E
from pyjail.kernel.sys import NR, PR_SET_NO_NEW_PRIVS, call, prctl

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Protocol

    class MountLike(Protocol):
        """What a domain needs to know of a mount (`pyjail.paths.types.Mount`)."""

        @property
        def fd(self) -> int: ...
        @property
        def host(self) -> bytes: ...
        @property
        def writable(self) -> bool: ...
        @property
        def devices(self) -> bool: ...
        @property
        def is_directory(self) -> bool: ...

    Rule = tuple[int, int]  # (O_PATH descriptor, rights beneath it)

# File rights; linux/landlock.h. The comment is the ABI that brought the right.
EXECUTE, WRITE_FILE, READ_FILE, READ_DIR, REMOVE_DIR, REMOVE_FILE = (1 << bit for bit in range(6))  # 1
MAKE_CHAR, MAKE_DIR, MAKE_REG, MAKE_SOCK, MAKE_FIFO, MAKE_BLOCK, MAKE_SYM = (1 << bit for bit in range(6, 13))  # 1
REFER = 1 << 13  # 2
TRUNCATE = 1 << 14  # 3
IOCTL_DEV = 1 << 15  # 5
BIND_TCP, CONNECT_TCP = 1 << 0, 1 << 1  # 4
SCOPE_ABSTRACT_UNIX, SCOPE_SIGNAL = 1 << 0, 1 << 1  # 6

FILE_RIGHTS_SINCE = ((1, 0x1FFF), (2, REFER), (3, TRUNCATE), (5, IOCTL_DEV))
NET_SINCE, SCOPES_SINCE = 4, 6
MINIMUM_ABI = 2  # under ABI 1 any domain refuses every rename and link from one directory to another (EXDEV)
# What a domain holds, by the names that --require takes, and the ABI that it needs.
PARTS = {"landlock": MINIMUM_ABI, "landlock-net": NET_SINCE, "landlock-scopes": SCOPES_SINCE}
# The kernel refuses a rule on a non-directory that names a right about names (EINVAL; security/landlock/fs.c).
ON_A_FILE = EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE | IOCTL_DEV

READ = READ_FILE | READ_DIR
NAMES = REMOVE_DIR | REMOVE_FILE | MAKE_DIR | MAKE_REG | MAKE_SOCK | MAKE_FIFO | MAKE_SYM | REFER
WRITE = WRITE_FILE | TRUNCATE | NAMES

_LAYER = "landlock ABI "
_VERSION, _ERRATA = 1, 2  # flags of landlock_create_ruleset(NULL, 0, flag)
_PATH_BENEATH, _NET_PORT = 1, 2


def abi() -> int:
    """The kernel's Landlock ABI; 0 where it has none, or where it is switched off at boot or refused by a filter."""
    return max(0, call(NR.landlock_create_ruleset, None, c_long(0), _VERSION))


def layer(version: int) -> str:
    """How reports name a domain that stands."""
    return f"{_LAYER}{version}"


def abi_of(layers: Iterable[str]) -> int:
    """The ABI of the domain among the layers of a jail; 0 where there is none."""
    return max((int(name[len(_LAYER) :]) for name in layers if name.startswith(_LAYER)), default=0)


def absent(layers: Iterable[str]) -> list[str]:
    """Which of PARTS the domain among the layers of a jail lacks."""
    version = abi_of(layers)
    return [name for name, since in PARTS.items() if version < since]


def errata() -> int:
    """The bit mask of fixed Landlock defects that the kernel reports; 0 where it reports none (before 6.15)."""
    return max(0, call(NR.landlock_create_ruleset, None, c_long(0), _ERRATA))


def file_rights(version: int) -> int:
    """All file rights that ABI ``version`` knows. What is not in this set is not restricted."""
    rights = 0
    for since, bits in FILE_RIGHTS_SINCE:
        if version >= since:
            rights |= bits
    return rights


def restrict(rules: Iterable[Rule], *, scoped: bool, net: int = 0, ports: Iterable[Rule] = ()) -> int:
    """Put the calling thread, and all that it starts from now on, into a new domain; 0, or −errno and no new domain.

    Every file right the kernel knows is refused except beneath the descriptors of ``rules``; rights that the kernel or
    a file's type does not know are left out of a rule. ``scoped``: no signal and no abstract socket outside the domain
    (ABI 6). ``net``: TCP rights to refuse except for the (port, rights) of ``ports`` (ABI 4). Sets no_new_privs.
    −E2BIG: the kernel's limit of 16 domains within each other is reached; the caller must not go on without.
    """
    descriptor = ruleset(rules, scoped=scoped, net=net, ports=ports)
    if descriptor < 0:
        return descriptor
    try:
        result = prctl(PR_SET_NO_NEW_PRIVS, 1)
        if result == 0:
            result = call(NR.landlock_restrict_self, descriptor, 0)
        return result
    finally:
        os.close(descriptor)


def ruleset(rules: Iterable[Rule], *, scoped: bool, net: int = 0, ports: Iterable[Rule] = ()) -> int:
    """The domain of ``restrict`` as a descriptor (close-on-exec), for landlock_restrict_self(2); −errno."""
    version = abi()
    known = file_rights(version)
    if version < NET_SINCE:
        net, ports = 0, ()  # a rule for a port would be EINVAL, and no domain at all
    scopes = SCOPE_ABSTRACT_UNIX | SCOPE_SIGNAL if scoped and version >= SCOPES_SINCE else 0
    descriptor = call(NR.landlock_create_ruleset, pack("=QQQ", known, net, scopes), c_long(24), 0)
    if descriptor < 0:
        return descriptor
    result = _add_all(descriptor, rules, ports, known)
    if result < 0:
        os.close(descriptor)
        return result
    return descriptor


def _add_all(ruleset: int, rules: Iterable[Rule], ports: Iterable[Rule], known: int) -> int:
    for fd, rights in rules:
        result = _add(ruleset, fd, rights & known)
        if result == -E.EINVAL.number:
            result = _add(ruleset, fd, rights & known & ON_A_FILE)
        if result < 0:
            return result
    for port, rights in ports:
        result = call(NR.landlock_add_rule, ruleset, _NET_PORT, pack("=QQ", rights, port), 0)
        if result < 0:
            return result
    return 0


def _add(ruleset: int, fd: int, rights: int) -> int:
    # an empty rule is ENOMSG
    return call(NR.landlock_add_rule, ruleset, _PATH_BENEATH, pack("=Qi", rights, fd), 0) if rights else 0


def mount_rights(mount: MountLike) -> int:
    """The rights beneath a mount: reading, writing where it is writable, device ioctls where device nodes may open."""
    rights = READ | (WRITE if mount.writable else 0) | (IOCTL_DEV if mount.devices else 0)
    return rights if mount.is_directory else rights & ON_A_FILE


def mount_rules(mounts: Iterable[MountLike]) -> list[Rule]:
    """A rule for each mount whose rights no mount above it on the host gives already.

    The kernel walks from a file up to / and takes what any rule on the way gives (security/landlock/fs.c), as we do by the names
    of what was opened; most of forty rules of a default jail would say once more what the one of / says.
    """
    granted = [(mount, mount_rights(mount)) for mount in mounts]
    rights_at: dict[bytes, int] = {}
    for mount, given in granted:
        rights_at[mount.host] = rights_at.get(mount.host, 0) | given
    rules = []
    for mount, given in granted:
        rights, path = given, mount.host
        while path.startswith(b"/") and path != b"/" and rights:
            path = path[: path.rfind(b"/")] or b"/"
            rights &= ~rights_at.get(path, 0)
        if rights:
            rules.append((mount.fd, given))
    return rules


def guest_domain(
    mounts: Iterable[MountLike],
    *,
    readable: Iterable[int] = (),
    executable: Iterable[int] = (),
    net: int = 0,
    ports: Iterable[Rule] = (),
) -> int:
    """Enter the guests' domain: the mounts, the files (not the lists of them) beneath ``readable``, nothing else; 0 or −errno.

    ``executable``: files that may be started.
    """
    return restrict(guest_rules(mounts, readable, executable), scoped=True, net=net, ports=ports)


def guest_rules(mounts: Iterable[MountLike], readable: Iterable[int], executable: Iterable[int]) -> list[Rule]:
    """The rules of ``guest_domain``."""
    rules = mount_rules(mounts) + [(fd, READ_FILE) for fd in readable]
    return rules + [(fd, EXECUTE | READ_FILE) for fd in executable]  # the kernel reads what it starts


def nested_ruleset() -> int:
    """A descriptor of the rules for the guests of a jail inside this one, who enter by it (``enter``); −errno.

    They keep them from processes around it, which the kernel does for any domain (ptrace) and for scopes. Of files they leave
    what a guest may open natively, its terminal: all others of such guests are opened by the supervisor.
    """
    version = abi()
    scopes = SCOPE_ABSTRACT_UNIX | SCOPE_SIGNAL if version >= SCOPES_SINCE else 0
    return call(NR.landlock_create_ruleset, pack("=QQQ", NAMES & ~REFER | READ_DIR, 0, scopes), c_long(24), 0)


def enter_scope() -> int:
    """Enter a domain that bounds signals alone; 0 or −errno, where the kernel knows no scopes too (ABI 6)."""
    descriptor = call(NR.landlock_create_ruleset, pack("=QQQ", 0, 0, SCOPE_SIGNAL), c_long(24), 0)
    if descriptor < 0:
        return descriptor
    try:
        prctl(PR_SET_NO_NEW_PRIVS, 1)
        return enter(descriptor)
    finally:
        os.close(descriptor)


def enter(ruleset: int) -> int:
    """Enter the domain of these rules; 0 or −errno."""
    return call(NR.landlock_restrict_self, ruleset, 0)


def supervisor_domain(
    mounts: Iterable[MountLike],
    *,
    readable: Iterable[int],
    writable: Iterable[int] = (),
    removable: Iterable[int] = (),
    executable: Iterable[int] = (),
    net: int = 0,
    ports: Iterable[Rule] = (),
) -> int:
    """Enter the supervisor's domain: the mounts, reading beneath ``readable`` (/proc, our own files), reading, writing
    and ioctls beneath ``writable`` (the terminal, private directories), removing directories from ``removable`` (where
    the private ones lie), starting the files ``executable``; 0 or −errno.

    All are O_PATH descriptors, which stay the caller's. /proc is readable only: guest memory is written by
    process_vm_writev(2), so that no slip can write a sysctl.
    """
    rules = mount_rules(mounts)
    rules += [(fd, READ) for fd in readable]
    rules += [(fd, READ | WRITE | IOCTL_DEV) for fd in writable]
    rules += [(fd, REMOVE_DIR) for fd in removable]
    rules += [(fd, EXECUTE | READ_FILE) for fd in executable]  # the kernel reads what it starts
    return restrict(rules, scoped=True, net=net, ports=ports)
