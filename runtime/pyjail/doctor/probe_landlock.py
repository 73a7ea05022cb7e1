"""Probes of Landlock: each right and scope the kernel accepts, and whether a domain holds."""

from __future__ import annotations

import errno
import os
import signal
import struct

from pyjail.doctor import tracing
from pyjail.doctor.trial import Finding, checked, child, exit_status, fact, no, require, yes
from pyjail.kernel import landlock, memory
from pyjail.kernel.sys import NR, c_long, call

FILE_RIGHTS = (
    *("EXECUTE", "WRITE_FILE", "READ_FILE", "READ_DIR", "REMOVE_DIR", "REMOVE_FILE", "MAKE_CHAR", "MAKE_DIR"),
    *("MAKE_REG", "MAKE_SOCK", "MAKE_FIFO", "MAKE_BLOCK", "MAKE_SYM", "REFER", "TRUNCATE", "IOCTL_DEV"),
)
NET_RIGHTS = ("BIND_TCP", "CONNECT_TCP")
SCOPES = ("SCOPE_ABSTRACT_UNIX", "SCOPE_SIGNAL")


def _accepts(files: int = 0, net: int = 0, scopes: int = 0) -> bool:
    ruleset = call(NR.landlock_create_ruleset, struct.pack("=QQQ", files, net, scopes), c_long(24), 0)
    if ruleset >= 0:
        os.close(ruleset)
    return ruleset >= 0


def version() -> Finding:
    number = call(NR.landlock_create_ruleset, None, c_long(0), 1)
    if number < 0:
        return no("landlock_create_ruleset", -number)
    return yes(f"ABI {number}")


def _each(names: tuple[str, ...], accepted: list[bool]) -> Finding:
    refused = [name for name, ok in zip(names, accepted, strict=True) if not ok]
    if refused:
        return no(f"refused: {' '.join(refused)}", errno.EINVAL)
    return yes(f"{len(names)} accepted")


def file_rights() -> Finding:
    return _each(FILE_RIGHTS, [_accepts(files=getattr(landlock, name)) for name in FILE_RIGHTS])


def net_rights() -> Finding:
    return _each(NET_RIGHTS, [_accepts(net=getattr(landlock, name)) for name in NET_RIGHTS])


def scopes() -> Finding:
    return _each(SCOPES, [_accepts(scopes=getattr(landlock, name)) for name in SCOPES])


def errata() -> Finding:
    told = landlock.errata()
    return fact(f"fixed defects {told:#x}" if told else "none told")


def domain_holds() -> Finding:
    """In a domain that may read below /proc only, reading elsewhere is refused, and before it was not."""
    outside = os.open("/", os.O_RDONLY | os.O_DIRECTORY)
    os.close(outside)
    proc = os.open("/proc", os.O_PATH | os.O_DIRECTORY)
    checked(landlock.restrict([(proc, landlock.READ)], scoped=True), "landlock_restrict_self")
    os.close(os.open("/proc/version", os.O_RDONLY))
    try:
        os.open("/", os.O_RDONLY | os.O_DIRECTORY)
    except PermissionError:
        return yes()
    return no("a place outside the domain could be read")


def domains_nest() -> Finding:
    """We in a domain, a child in one below it: we may seize it and read its memory, it may not signal us."""
    root = os.open("/", os.O_PATH | os.O_DIRECTORY)
    reading, writing = os.pipe()
    us = os.getpid()
    checked(landlock.restrict([(root, landlock.READ)], scoped=True), "landlock_restrict_self")

    def body() -> int:
        checked(landlock.restrict([(root, landlock.READ)], scoped=True), "landlock_restrict_self")
        try:
            os.kill(us, 0)
            answer = b"reached"
        except PermissionError:
            answer = b"refused"
        os.write(writing, answer)
        return tracing.sleeper()

    pid = child(body)
    scoped = os.read(reading, 7) == b"refused"
    tracing.divert_once(pid)
    readable = isinstance(memory.read(pid, id(pid), 8), bytes)
    require(readable, "the memory of a process in the inner domain is not to be read")
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    return yes("signals to the outer domain are refused" if scoped else "signals are not scoped (ABI < 6)")


def layers() -> Finding:
    """A domain for the supervisor and one for the guests, on top of those that are there (the kernel allows 16)."""
    root = os.open("/", os.O_PATH | os.O_DIRECTORY)

    def body() -> int:
        for depth in range(17):
            if landlock.restrict([(root, landlock.READ)], scoped=False) < 0:
                return depth
        return 17

    depth = exit_status(child(body))
    needed = 3 if landlock.abi() >= landlock.SCOPES_SINCE else 2  # supervisor, killer (which scopes signals alone), guests
    if depth < needed:
        return no(f"{depth} more domains fit, {needed} are needed", errno.E2BIG)
    return yes(f"{depth} more domains fit")
