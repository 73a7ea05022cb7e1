"""What every jail has without asking: /proc, /sys, a minimal /dev, and the host's resolv.conf and hosts."""

from __future__ import annotations

import os

from pyjail.kernel.real import real_path
from pyjail.mount_spec import BUILTIN, PROC, MountSpec, beneath, is_device, is_directory, status_of
from pyjail.paths.types import DEFAULT, HostPath

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pyjail.scratch import Scratch


NODES = (b"null", b"zero", b"full", b"random", b"urandom", b"tty")
LINKS = (
    (b"fd", b"/proc/self/fd"),
    (b"stdin", b"/proc/self/fd/0"),
    (b"stdout", b"/proc/self/fd/1"),
    (b"stderr", b"/proc/self/fd/2"),
    (b"console", b"/dev/tty"),
)
HOST_FILES = (b"/etc/resolv.conf", b"/etc/hosts")


def proc_mount() -> MountSpec:
    """/proc: the kind tells the core to show its view of it."""
    return MountSpec(b"/proc", HostPath(b"/proc"), kind=PROC, origin=DEFAULT)


def sys_mounts() -> list[MountSpec]:
    if not os.path.isdir(b"/sys"):
        return []
    return [MountSpec(b"/sys", HostPath(b"/sys"), kind=BUILTIN, origin=DEFAULT)]


def device_mounts(scratch: Scratch, asked: list[MountSpec]) -> list[MountSpec]:
    """/dev: a read-only private directory of placeholders, and a mount of its own over each.

    So `ls /dev` shows what is there, and no other node of the host can be reached through it. Nothing where a mount
    asked for stands at or above it: `--bind /dev` is to show the host's /dev.
    """
    if is_replaced(b"/dev", asked):
        return []
    skeleton = scratch.directory(b"dev", 0o755)
    mounts = [MountSpec(b"/dev", skeleton, kind=BUILTIN, origin=DEFAULT, private=True)]
    for name in NODES:
        mounts += _node(scratch, name, b"/dev/" + name)
    mounts += _terminals(scratch)
    scratch.directory(b"dev/shm", 0o755)
    if not is_replaced(b"/dev/shm", asked):
        mounts.append(_shared_memory(scratch))
    for name, target in LINKS:
        scratch.link(b"dev/" + name, target)
    return mounts


def is_replaced(guest: bytes, asked: list[MountSpec]) -> bool:
    """Whether a mount asked for stands at or above this place, so that a default is not wanted there."""
    return any(beneath(guest, mount.guest) for mount in asked)


def host_file_mounts() -> list[MountSpec]:
    """The host's resolv.conf and hosts, read-only; a link is followed on the host (systemd-resolved's)."""
    mounts = []
    for path in HOST_FILES:
        real = real_path(path)
        if os.path.isfile(real):
            mounts.append(MountSpec(path, HostPath(real), kind=BUILTIN, origin=DEFAULT, is_directory=False))
    return mounts


def _node(scratch: Scratch, name: bytes, host: bytes) -> list[MountSpec]:
    real = real_path(host)
    status = status_of(real)
    if status is None or not is_device(status.st_mode):
        return []
    scratch.file(b"dev/" + name, 0o666)
    return [
        MountSpec(
            b"/dev/" + name,
            HostPath(real),
            kind=BUILTIN,
            origin=DEFAULT,
            writable=True,
            devices=True,
            is_directory=False,
        )
    ]


def _terminals(scratch: Scratch) -> list[MountSpec]:
    status = status_of(b"/dev/pts")
    if status is None or not is_directory(status.st_mode):
        return []
    scratch.directory(b"dev/pts", 0o755)
    pts = MountSpec(b"/dev/pts", HostPath(b"/dev/pts"), kind=BUILTIN, origin=DEFAULT, writable=True, devices=True)
    # devpts(5): the node in /dev/pts is often mode 000 (ptmxmode), the one in /dev is what programs use.
    host = b"/dev/ptmx" if os.access(b"/dev/ptmx", os.R_OK | os.W_OK) else b"/dev/pts/ptmx"
    return [pts, *_node(scratch, b"ptmx", host)]


def _shared_memory(scratch: Scratch) -> MountSpec:
    """/dev/shm is the jail's own; scratch is in the host's memory where possible."""
    host = scratch.directory(b"shm", 0o1777)
    return MountSpec(b"/dev/shm", host, kind=BUILTIN, origin=DEFAULT, writable=True, private=True)
