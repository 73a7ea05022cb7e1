"""Probes of the calls on names and descriptors that the resolver and the handlers are built on."""

from __future__ import annotations

import ctypes
import os
import struct

from pyjail.doctor.trial import Finding, ProbeFunction, checked, no, require, yes
from pyjail.kernel.sys import NR, c_long, call

AT_EMPTY_PATH, AT_EACCESS = 0x1000, 0x200
RESOLVE_NO_XDEV, RESOLVE_NO_MAGICLINKS, RESOLVE_NO_SYMLINKS = 1, 2, 4
RESOLVE_BENEATH, RESOLVE_IN_ROOT, RESOLVE_CACHED = 8, 16, 32
ELOOP, EXDEV, EAGAIN = 40, 18, 11
_DIRECTORY = os.O_PATH | os.O_DIRECTORY | os.O_CLOEXEC


def openat2(directory: int, path: bytes, resolve: int, flags: int = os.O_PATH | os.O_CLOEXEC) -> int:
    """A descriptor or −errno."""
    return call(NR.openat2, directory, path, struct.pack("=QQQ", flags, 0, resolve), c_long(24))


def plain_openat2() -> Finding:
    checked(openat2(os.open("/", _DIRECTORY), b".", 0), "openat2")
    return yes()


def refuses(base: str, inside: bytes, outside: bytes, resolve: int, errno: int) -> ProbeFunction:
    """A probe: with ``resolve``, ``inside`` opens and ``outside`` gives ``errno``; without it ``outside`` opens."""

    def probe() -> Finding:
        directory = os.open(base, _DIRECTORY)
        checked(openat2(directory, inside, resolve), f"openat2(resolve {resolve:#x})")
        checked(openat2(directory, outside, 0), f"openat2({outside.decode()}, resolve 0)")
        got = openat2(directory, outside, resolve)
        if got == -errno:
            return yes()
        return no("the flag is accepted and lets through what it must refuse", max(0, -got))

    return probe


resolve_beneath = refuses("/proc", b"version", b"..", RESOLVE_BENEATH, EXDEV)
resolve_no_symlinks = refuses("/proc", b"version", b"self", RESOLVE_NO_SYMLINKS, ELOOP)
resolve_no_magiclinks = refuses("/proc/self", b"status", b"exe", RESOLVE_NO_MAGICLINKS, ELOOP)
resolve_no_xdev = refuses("/", b".", b"proc/version", RESOLVE_NO_XDEV, EXDEV)


def resolve_in_root() -> Finding:
    directory = os.open("/proc", _DIRECTORY)
    answers = (openat2(directory, b"/../../version", RESOLVE_IN_ROOT) for _ in range(100))
    got = next((answer for answer in answers if answer != -EAGAIN), -EAGAIN)  # a ".." that met a rename somewhere
    found = checked(got, "openat2(RESOLVE_IN_ROOT)")
    require(os.path.samestat(os.fstat(found), os.stat("/proc/version")), "the path left the directory")
    return yes()


def resolve_cached() -> Finding:
    got = openat2(os.open("/", _DIRECTORY), b".", RESOLVE_CACHED, _DIRECTORY)
    return yes() if got >= 0 or got == -EAGAIN else no("openat2(RESOLVE_CACHED)", -got)


def _own_file() -> int:
    return os.memfd_create("doctor", os.MFD_CLOEXEC)


def faccessat2() -> Finding:
    directory = os.open("/", _DIRECTORY)
    checked(call(NR.faccessat2, directory, b"", os.X_OK, AT_EMPTY_PATH | AT_EACCESS), "faccessat2(AT_EMPTY_PATH)")
    return yes()


def fchmodat2() -> Finding:
    file = _own_file()
    checked(call(NR.fchmodat2, file, b"", 0o640, AT_EMPTY_PATH), "fchmodat2(AT_EMPTY_PATH)")
    require(os.fstat(file).st_mode & 0o777 == 0o640, "the mode did not change")
    return yes()


def statx() -> Finding:
    directory = os.open("/", _DIRECTORY)
    buffer = ctypes.create_string_buffer(256)
    checked(call(NR.statx, directory, b"", AT_EMPTY_PATH, 0x7FF, buffer), "statx(AT_EMPTY_PATH)")
    (inode,) = struct.unpack_from("=Q", buffer, 32)
    require(inode == os.stat("/").st_ino, "another inode was described")
    return yes()


def close_range() -> Finding:
    first = os.dup(_own_file())
    checked(call(NR.close_range, first, first, 0), "close_range")
    try:
        os.fstat(first)
    except OSError:
        return yes()
    return no("the descriptor is still open")


def link_descriptor() -> Finding:
    """linkat(AT_EMPTY_PATH) on an O_PATH descriptor of ours, in a temporary directory (unprivileged from 6.10)."""
    import tempfile

    with tempfile.TemporaryDirectory(prefix="pyjail-doctor-") as directory:
        where = os.open(directory, _DIRECTORY)
        os.close(os.open(f"{directory}/a", os.O_CREAT | os.O_WRONLY, 0o600))
        pin = os.open(f"{directory}/a", os.O_PATH)
        result = call(NR.linkat, pin, b"", where, b"b", AT_EMPTY_PATH)
        if result < 0:
            return no("linkat(AT_EMPTY_PATH)", -result)
        require(os.stat(f"{directory}/b").st_nlink == 2, "no link was made")
    return yes()
