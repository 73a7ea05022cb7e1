"""Files of /proc whose contents name host paths or us, written anew for each open: maps, mounts, mountinfo, status."""

from __future__ import annotations

import os

from ..kernel.errno import Errno
from ..kernel.sys import at_hand
from .mounts import Mount, MountTable
from .program_path import _PATH_COLUMN

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

_MAPS = frozenset((b"maps", b"smaps"))
_FILE = b" file="  # proc_pid_numa_maps(5)
_UNIX_PATH = 7  # the column of /proc/net/unix; net/unix/af_unix.c: unix_seq_show


def contents(name: bytes, pin: int, mounts: MountTable) -> int | Errno:
    """A read-only memfd with the guest's version of the /proc file that ``pin`` names."""
    if name in _MAPS or name == b"numa_maps" or name == b"net/unix":
        translate = _translate if name in _MAPS else _numa if name == b"numa_maps" else _socket
        text = _read(pin)
        if isinstance(text, Errno):
            return text
        return snapshot(name, b"".join([translate(line, mounts) for line in text.splitlines(True)]))
    types = _types()
    if name == b"mountinfo":
        return snapshot(name, b"".join(_mountinfo(mount, types) for mount in mounts.rows))
    if name == b"mountstats":
        lines = (b"device %s mounted on %s with fstype %s\n" % _named(mount, types) for mount in mounts.rows)
        return snapshot(name, b"".join(lines))
    return snapshot(name, b"".join(b"%s %s %s " % _named(m, types) + _options(m) + b" 0 0\n" for m in mounts.rows))


def status(pin: int, is_member: Callable[[int], bool], is_caller: bool) -> int | Errno:
    """A read-only memfd with the guest's version of a ``status`` file: a tracer outside the jail, which is us, is none.

    ``is_caller``: it is the thread that opens it, which waits for us and would find itself running.
    """
    text = _read(pin)
    if isinstance(text, Errno):
        return text
    lines = text.splitlines(True)
    for index, line in enumerate(lines):
        if is_caller and line.startswith(b"State:"):
            lines[index] = b"State:\tR (running)\n"
        if line.startswith(b"TracerPid:") and not is_member(int(line[10:])):
            lines[index] = b"TracerPid:\t0\n"
    return snapshot(b"status", b"".join(lines))


def _read(pin: int) -> bytes | Errno:
    try:
        with open(b"/proc/self/fd/%d" % pin, "rb") as file:
            return file.read()
    except OSError as error:
        return Errno.of(error.errno or 0)


def snapshot(name: bytes, text: bytes) -> int:
    """A read-only descriptor, ours, of a memfd with this text."""
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
    original = mounts.stand_ins.original(path) if mounts.stand_ins is not None else None
    head = line[: column + 1] if original is None else _instead(line[: column + 1], original.device, original.inode)
    return head + _shown(path, mounts) + b"\n"


def _instead(head: bytes, device: int, inode: int) -> bytes:
    """The columns before the path with another device and inode; show_vma_header_prefix, fs/proc/task_mmu.c."""
    first = b" ".join(head.split()[:3])
    return (b"%s %02x:%02x %d " % (first, os.major(device), os.minor(device), inode)).ljust(len(head))


def _shown(path: bytes, mounts: MountTable) -> bytes:
    deleted = b" (deleted)" if path.endswith(b" (deleted)") else b""
    return mounts.shown(path) or b"(unreachable)" + deleted


def _numa(line: bytes, mounts: MountTable) -> bytes:
    """``ADDRESS POLICY file=PATH WORD=N …``: blanks of the path are octal (show_numa_map in fs/proc/task_mmu.c)."""
    before, mark, rest = line.partition(_FILE)
    path, blank, after = rest.partition(b" ")
    if not path.startswith(b"/") or path.startswith(b"/memfd:"):
        return line
    return before + mark + _shown(path, mounts).replace(b" ", b"\\040") + blank + after


def _socket(line: bytes, mounts: MountTable) -> bytes:
    """A socket beneath no mount has no name here, as one of another namespace; abstract names (@) are no paths."""
    fields = line.rstrip(b"\n").split(None, _UNIX_PATH)
    if len(fields) <= _UNIX_PATH or not fields[_UNIX_PATH].startswith(b"/"):
        return line
    found = mounts.locate(fields[_UNIX_PATH])
    head = line[: line.rindex(fields[_UNIX_PATH])]
    return head + found[1] + b"\n" if found else head.rstrip() + b"\n"


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
    device = at_hand(mount.fd)[1]
    return types.get((os.major(device), os.minor(device)), b"none")


def _named(mount: Mount, types: dict[tuple[int, int], bytes]) -> tuple[bytes, bytes, bytes]:
    kind = _type(mount, types)
    return kind, escape(mount.guest), kind


def _options(mount: Mount) -> bytes:
    return (b"rw" if mount.writable else b"ro") + (b"" if mount.devices else b",nodev") + b",nosuid,relatime"


def _mountinfo(mount: Mount, types: dict[tuple[int, int], bytes]) -> bytes:
    device = at_hand(mount.fd)[1]
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
