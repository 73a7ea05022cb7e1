"""Probes for files of the host: every form of path, descriptors, handles, devices."""

from __future__ import annotations

import errno
import fcntl
import os
import struct

from pyjail.kernel.sys import NR, call
from pyjail_bpf.layout import MAILBOX_FD

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pyjail.commands.probe_world import World

_UP = "/.." * 40
SHOWN = "shown by a bind"
IN_ROOT = 16  # RESOLVE_IN_ROOT

# name -> (what, the path)
FORMS = {
    "by path": ("a host file by its path", lambda world: world.secret),
    "by ..": ("a host file by more .. than there are directories", lambda world: _UP + world.secret),
    "by cwd": ("a host file from /proc/self/cwd with ..", lambda world: "/proc/self/cwd" + _UP + world.secret),
    "by own root": ("a host file beneath /proc/self/root", lambda world: "/proc/self/root" + world.secret),
    "by thread": ("a host file beneath /proc/thread-self/root", lambda world: "/proc/thread-self/root" + world.secret),
    "by outsider": (
        "a host file beneath the root of a process outside",
        lambda world: f"/proc/{world.outsider}/root{world.secret}",
    ),
    "by supervisor": (
        "a host file beneath the supervisor's root",
        lambda world: f"/proc/{world.supervisor}/root{world.secret}",
    ),
    "by its fd": (
        "a host file by the supervisor's own descriptor",
        lambda world: f"/proc/{world.supervisor}/fd/{world.handed}",
    ),
}
# What no program in a jail has any business with; nothing is read or written.
OF_THE_HOST = (
    ("/dev/mem", os.O_RDONLY),
    ("/dev/kmsg", os.O_RDONLY),
    ("/dev/port", os.O_RDONLY),
    ("/dev/userfaultfd", os.O_RDWR),
    ("/proc/kcore", os.O_RDONLY),
    ("/proc/sys/kernel/hostname", os.O_WRONLY),
    ("/proc/sys/kernel/core_pattern", os.O_WRONLY),
    ("/proc/sysrq-trigger", os.O_WRONLY),
    ("/sys/power/state", os.O_WRONLY),
)


def _content(fd: int, world: World) -> str:
    with open(fd, "rb", buffering=0) as file:
        return "read" if file.read(256) == world.text else "another file"


def read(world: World, path: str) -> str:
    """Whether the secret is read by this name."""
    if world.is_shown:
        return SHOWN
    return _content(os.open(path, os.O_RDONLY), world)


def read_from_root(world: World) -> str:
    """openat from a descriptor of the root, and up."""
    if world.is_shown:
        return SHOWN
    root = os.open("/", os.O_PATH | os.O_DIRECTORY)
    return _content(os.open(_UP[1:] + world.secret, os.O_RDONLY, dir_fd=root), world)


def read_in_root(world: World) -> str:
    """openat2 with a RESOLVE_ flag of our own."""
    if world.is_shown:
        return SHOWN
    root = os.open("/", os.O_PATH | os.O_DIRECTORY)
    how = struct.pack("QQQ", os.O_RDONLY, 0, IN_ROOT)
    fd = call(NR.openat2, root, os.fsencode(world.secret), how, 24)
    return world.name_of(-fd) if fd < 0 else _content(fd, world)


def read_by_handle(world: World) -> str:
    """open_by_handle_at(2): the handle was made outside."""
    if world.is_shown:
        return SHOWN
    root = os.open("/" if world.is_inside() else world.folder, os.O_RDONLY | os.O_DIRECTORY)
    fd = call(NR.open_by_handle_at, root, world.handle, os.O_RDONLY)
    return world.name_of(-fd) if fd < 0 else _content(fd, world)


def look(world: World) -> str:
    """stat(2) of the secret."""
    if world.is_shown:
        return SHOWN
    os.stat(world.secret)
    return "done"


def enter(world: World) -> str:
    """chdir(2) to where the secret lies."""
    if world.is_shown:
        return SHOWN
    os.chdir(world.folder)
    return "done"


def write(world: World) -> str:
    """Open the secret for writing."""
    if world.is_writable:
        return "writable by a bind"
    os.open(world.secret, os.O_WRONLY)
    return "done"


def reopen(world: World) -> str:
    """Open for writing what was given to be read."""
    if world.is_writable:
        return "writable by a bind"
    os.open(f"/proc/self/fd/{world.handed}", os.O_WRONLY)
    return "done"


def opened(path: str, flags: int) -> str:
    """Open, and no more."""
    os.open(path, flags | os.O_NONBLOCK | os.O_NOCTTY)
    return "done"


def scan(world: World) -> str:
    """Numbers that are open beyond those of the command."""
    if not world.is_inside():
        return "open"  # a process may have any
    for number in range(3, MAILBOX_FD):
        if number in world.expected:
            continue
        try:
            fcntl.fcntl(number, fcntl.F_GETFD)
            return "open"
        except OSError as error:
            if error.errno != errno.EBADF:
                return world.name_of(error.errno or 0)
    return "none"


def replace(world: World) -> str:
    """close, dup2: what the supervisor relies on."""
    if not world.is_inside():
        return "done"  # a process may close its own
    for number, arguments in ((NR.close, (MAILBOX_FD,)), (NR.dup3, (0, MAILBOX_FD, 0))):
        said = world.said(number, *arguments)
        if said == "done":
            return said
    return said
