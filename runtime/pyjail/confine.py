"""Capabilities and Landlock, twice: the supervisor enters a domain before anybody is born, the first guest a smaller one below it.

A mistake of the resolver then ends in EACCES, and signals, ptrace and abstract sockets reach jail members only. What the kernel
lacks is named in the list of layers, never passed over in silence.
"""

from __future__ import annotations

import os
import sys

from . import log
from .dependencies import environment_prefix
from .kernel import credentials, landlock

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import TypedDict

    from .paths.mounts import MountTable

    class Network(TypedDict):
        """The part of a domain that concerns TCP."""

        net: int
        ports: Iterable[tuple[int, int]]


# What the supervisor itself reads later: modules loaded at need, emulators, names and time zones for messages.
_READ = (b"/proc", b"/usr", b"/lib", b"/lib64", b"/bin", b"/etc")


def enter_supervisor_domain(
    mounts: MountTable,
    private: Iterable[bytes],
    read: Iterable[bytes],
    kept: Iterable[bytes] = (),
    *,
    executable: Iterable[int] = (),
    debuggers: bool = False,
    ports: Sequence[int] | None = None,
    removed: Iterable[bytes] = (),
) -> str:
    """Bound this process and all its children, which give up most capabilities of root.

    The layer's name for reports, or "" where there is none.

    ``private``: directories of ours that are removed at the end; ``read``: further files or directories to be read; ``kept``:
    directories of ours that outlive the run; ``executable``: O_PATH descriptors of files that may be started; ``debuggers``:
    /proc/PID/mem is written, and Landlock cannot tell it from a sysctl; ``ports``: as for guests; ``removed``: empty directories
    that are removed at the end.
    """
    credentials.cut(credentials.SUPERVISOR)
    if landlock.abi() < landlock.MINIMUM_ABI:
        return ""
    ours = [os.fsencode(path) for path in (sys.prefix, sys.base_prefix, *sys.path)]
    here = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))).encode()
    wanted = [*_READ, *read, *ours, here, *map(os.fsencode, filter(None, [environment_prefix()]))]
    readable = [] if any(mount.host == b"/" for mount in mounts.rows) else _opened(wanted)  # whose rule covers all of them
    # A plain user's processes rename themselves there (comm, oom_score_adj); a root's supervisor must not reach a sysctl.
    own = [b"/proc"] if debuggers or (os.geteuid() and not credentials.permitted()) else []
    writable = _opened([*private, *kept, b"/dev/tty", *own])
    above = _opened(os.path.dirname(top) for top in (*private, *removed))  # the last step of removing a private directory
    try:
        result = landlock.supervisor_domain(
            mounts.rows, readable=readable, writable=writable, removable=above, executable=executable, **_network(ports)
        )
    finally:
        for fd in (*readable, *writable, *above):
            os.close(fd)
    if result < 0:
        log.warning("no Landlock domain", why=os.strerror(-result))
        return ""
    return landlock.layer(landlock.abi())


def enter_guest_domain(
    mounts: MountTable, readable: Iterable[int], executable: Iterable[int], ports: Sequence[int] | None
) -> int:
    """The first guest's own domain: the mounts, no right to execute, nobody outside to be signalled. 0 or −errno.

    ``readable``: O_PATH descriptors of directories with files to be read, not listed. ``executable``: of the files that may be
    started all the same (the loader, where it is no memfd). ``ports``: the only ones to which
    TCP may connect; None: all; where there are none, none is bound either.
    """
    return landlock.guest_domain(mounts.rows, readable=readable, executable=executable, **_network(ports))


def guest_ruleset(
    mounts: MountTable, readable: Iterable[int], executable: Iterable[int], ports: Sequence[int] | None
) -> int:
    """The same domain as a descriptor, for landlock_restrict_self(2) in the guest; −errno."""
    return landlock.ruleset(landlock.guest_rules(mounts.rows, readable, executable), scoped=True, **_network(ports))


def _network(ports: Sequence[int] | None) -> Network:
    if ports is None:
        return {"net": 0, "ports": ()}
    rights = landlock.CONNECT_TCP if ports else landlock.CONNECT_TCP | landlock.BIND_TCP
    return {"net": rights, "ports": [(port, landlock.CONNECT_TCP) for port in ports]}


def _opened(paths: Iterable[bytes]) -> list[int]:
    found = []
    for path in dict.fromkeys(paths):
        try:
            found.append(os.open(path, os.O_PATH | os.O_CLOEXEC))
        except OSError:
            continue
    return found
