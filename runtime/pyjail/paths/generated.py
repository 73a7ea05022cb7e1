"""Files of /proc whose contents name host paths or us, written anew for each open: maps, mounts, mountinfo, status."""

from __future__ import annotations

import os

from ..kernel.errno import Errno
from .mounts import Mount, MountTable
from .program_path import _PATH_COLUMN

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

_MAPS = frozenset((b"maps", b"smaps", b"numa_maps"))


def contents(name: bytes, pin: int, mounts: MountTable) -> int | Errno:
    """A read-only memfd with the guest's version of the /proc file that ``pin`` names."""
    if name in _MAPS:
        try:
            with open(b"/proc/self/fd/%d" % pin, "rb") as file:
                text = file.read()
        except OSError as error:
            return Errno.of(error.errno or 0)
        return _memfd(name, b"".join(_translate(line, mounts) for line in text.splitlines(True)))
    types = _types()
    if name == b"mountinfo":
        return _memfd(name, b"".join(_mountinfo(mount, types) for mount in mounts.rows))
    if name == b"mountstats":
        lines = (b"device %s mounted on %s with fstype %s\n" % _named(mount, types) for mount in mounts.rows)
        return _memfd(name, b"".join(lines))
    return _memfd(name, b"".join(b"%s %s %s " % _named(m, types) + _options(m) + b" 0 0\n" for m in mounts.rows))


def status(pin: int, is_member: Callable[[int], bool]) -> int | Errno:
    """A read-only memfd with the guest's version of a ``status`` file: a tracer outside the jail, which is us, is none."""
    try:
        with open(b"/proc/self/fd/%d" % pin, "rb") as file:
            lines = file.read().splitlines(True)
    except OSError as error:
        return Errno.of(error.errno or 0)
    for index, line in enumerate(lines):
        if line.startswith(b"TracerPid:") and not is_member(int(line[10:])):
            lines[index] = b"TracerPid:\t0\n"
    return _memfd(b"status", b"".join(lines))


def _memfd(name: bytes, text: bytes) -> int:
    writer = os.memfd_create(name.decode(), os.MFD_CLOEXEC)
    try:
        written = 0
        while written < len(text):
            written += os.write(writer, text[written:])
        return os.open(b"/proc/self/fd/%d" % writer, os.O_RDONLY | os.O_CLOEXEC)
    finally:
        os.close(writer)


def _translate(line: bytes, mounts: MountTable) -> bytes:
    column = line.find(b" /")
    if column < 0 or column > _PATH_COLUMN:
        return line
    path = line[column + 1 :].rstrip(b"\n")
    if path.startswith((b"/memfd:", b"/dev/zero", b"/SYSV", b"/anon_hugepage")):
        return line
    deleted = b" (deleted)" if path.endswith(b" (deleted)") else b""
    found = mounts.locate(path.removesuffix(deleted) if deleted else path)
    return line[: column + 1] + (found[1] if found else b"(unreachable)") + deleted + b"\n"


def _types() -> dict[tuple[int, int], bytes]:
    """File system type by device number, of the mounts that the supervisor sees."""
    types = {}
    with open(b"/proc/self/mountinfo", "rb") as file:
        for line in file:
            fields = line.split(b" ")
            major, minor = fields[2].split(b":")
            types[int(major), int(minor)] = fields[fields.index(b"-") + 1]
    return types


def _type(mount: Mount, types: dict[tuple[int, int], bytes]) -> bytes:
    device = os.fstat(mount.fd).st_dev
    return types.get((os.major(device), os.minor(device)), b"none")


def _named(mount: Mount, types: dict[tuple[int, int], bytes]) -> tuple[bytes, bytes, bytes]:
    kind = _type(mount, types)
    return kind, escape(mount.guest), kind


def _options(mount: Mount) -> bytes:
    return (b"rw" if mount.writable else b"ro") + (b"" if mount.devices else b",nodev") + b",nosuid,relatime"


def _mountinfo(mount: Mount, types: dict[tuple[int, int], bytes]) -> bytes:
    device = os.fstat(mount.fd).st_dev
    kind = _type(mount, types)
    return b"%d %d %d:%d / %s %s - %s %s %s\n" % (
        mount.index + 20, 19 if mount.index == 0 else 20, os.major(device), os.minor(device), escape(mount.guest),
        _options(mount), kind, kind, b"rw" if mount.writable else b"ro",
    )  # fmt: skip


def escape(path: bytes) -> bytes:
    """Blanks as octal, as the kernel writes them into mount tables (fs/proc_namespace.c: mangle)."""
    for byte in (b"\\", b" ", b"\t", b"\n", b"#"):
        path = path.replace(byte, b"\\%03o" % byte[0])
    return path
