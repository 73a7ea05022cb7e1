"""Probes for what the kernel offers besides files: mounts, namespaces, keys, tracing of itself, foreign call interfaces."""

from __future__ import annotations

import ctypes
import mmap
import os

from pyjail.kernel.sys import ARCH, NR, c_long

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pyjail.commands.probe_world import World

_NEWNS, _NEWUSER = 0x20000, 0x10000000
_TIOCSTI, _TIOCLINUX, _TIOCSETD = 0x5412, 0x541C, 0x5423
_HIGH = 1 << 32
_X32 = 0x40000000
# getpid by the 32-bit interface: mov eax, 20; int 0x80; ret
_INT80 = bytes.fromhex("b814000000cd80c3")
_NOWHERE = b"/nonexistent\0"
_NO_FLAGS = 0x7FFFFFFF  # of any call

# name -> (what, the words of a way out, number, arguments). Each is refused by the kernel, too, after it has judged the caller.
CALLS = {
    "mount": (
        "a file system of no type mounted",
        "ENODEV",
        NR.mount,
        (b"none", b"/", b"no such type", c_long(0), None),
    ),
    "umount2": ("with flags that do not exist", "EINVAL", NR.umount2, (b"/", 0x7FFFFFFF)),
    "fsopen": ("a file system of no type", "ENODEV", NR.fsopen, (b"no such type", 0)),
    "open_tree": ("a detached copy of no mount", "EBADF ENOENT", NR.open_tree, (-1, b"x", 1)),
    "move_mount": ("of no descriptor", "EBADF", NR.move_mount, (-1, b"x", -1, b"x", 0)),
    "mount_setattr": ("with flags that do not exist", "EINVAL", NR.mount_setattr, (-100, b"/", _NO_FLAGS, b"\0" * 32, c_long(32))),
    "open_tree_attr": ("with flags that do not exist", "EINVAL", NR.open_tree_attr, (-100, b"/", _NO_FLAGS, None, c_long(0))),
    "statmount": ("with flags that do not exist", "EINVAL", NR.statmount, (b"\0" * 64, None, c_long(0), _NO_FLAGS)),
    "listmount": ("with flags that do not exist", "EINVAL", NR.listmount, (b"\0" * 64, None, c_long(0), _NO_FLAGS)),
    "pivot_root": ("to a directory that does not exist", "ENOENT", NR.pivot_root, (_NOWHERE, _NOWHERE)),
    "chroot": ("to /", "done", NR.chroot, (b"/",)),
    "unshare mounts": ("a mount namespace of its own", "done", NR.unshare, (c_long(_NEWNS),)),
    "unshare users": ("a user namespace of its own", "done", NR.unshare, (c_long(_NEWUSER),)),
    "setns": ("no namespace entered", "EBADF", NR.setns, (-1, 0)),
    "reboot": ("with a wrong password", "EINVAL", NR.reboot, (0, 0, 0, None)),
    "init_module": ("a kernel module of no bytes", "ENOEXEC EINVAL", NR.init_module, (b"", c_long(0), b"")),
    "bpf": ("a command that does not exist", "EINVAL", NR.bpf, (9999, b"\0" * 128, 128)),
    "perf_event_open": ("without attributes", "EFAULT EINVAL E2BIG", NR.perf_event_open, (None, 0, -1, -1, c_long(0))),
    "io_uring_setup": ("without parameters", "EFAULT EINVAL", NR.io_uring_setup, (1, None)),
    "userfaultfd": ("with flags that do not exist", "EINVAL", NR.userfaultfd, (0x7FFFFFFF,)),
    "fanotify_init": ("with flags that do not exist", "EINVAL", NR.fanotify_init, (0x7FFFFFFF, 0)),
    "fanotify_mark": ("no watch of no descriptor", "EBADF", NR.fanotify_mark, (-1, 1, c_long(2), -100, _NOWHERE)),
    "keyctl": ("the session keyring's number", "done ENOKEY", NR.keyctl, (0, -3, 0)),
    "add_key": ("a key of no type", "ENODEV EINVAL EFAULT", NR.add_key, (b"no such type", b"x", None, c_long(0), -3)),
    "request_key": ("a key of no type", "ENOKEY", NR.request_key, (b"no such type", b"x", None, -3)),
    "mq_open": ("a queue that does not exist", "ENOENT", NR.mq_open, (b"no such queue of pyjail's", 0, 0, None)),
    "syslog": ("the size of the kernel's log", "done", NR.syslog, (10, None, 0)),
    "quotactl": ("a command that does not exist", "EINVAL ENODEV ENOENT ENOTBLK", NR.quotactl, (0x7F00, b"x", 0, None)),
    "swapon": ("a file that does not exist", "ENOENT", NR.swapon, (_NOWHERE, 0)),
    "iopl": ("access to ports", "done", NR.iopl, (3,)),
    "setxattrat": ("a file's attribute, of no value", "EINVAL", NR.setxattrat, (-100, b"/", 0, b"user.x", None, c_long(0))),
    "getxattrat": ("the same, read", "EINVAL", NR.getxattrat, (-100, b"/", 0, b"user.x", None, c_long(0))),
    "listxattrat": ("with flags that do not exist", "EINVAL", NR.listxattrat, (-100, b"/", _NO_FLAGS, None, c_long(0))),
    "removexattrat": ("with flags that do not exist", "EINVAL", NR.removexattrat, (-100, b"/", _NO_FLAGS, b"user.x")),
    "file_getattr": ("with flags that do not exist", "EINVAL", NR.file_getattr, (-100, b"/", None, c_long(24), _NO_FLAGS)),
    "file_setattr": ("with flags that do not exist", "EINVAL", NR.file_setattr, (-100, b"/", None, c_long(24), _NO_FLAGS)),
    "TIOCSTI": ("input for a terminal, on no descriptor", "EBADF", NR.ioctl, (-1, c_long(_TIOCSTI), None)),
    "TIOCSTI high": ("the same with a high bit set", "EBADF", NR.ioctl, (-1, c_long(_TIOCSTI | _HIGH), None)),
    "TIOCLINUX": ("a console's selection, on no descriptor", "EBADF", NR.ioctl, (-1, c_long(_TIOCLINUX), None)),
    "TIOCSETD": ("a line discipline, on no descriptor", "EBADF", NR.ioctl, (-1, c_long(_TIOCSETD), None)),
    "int 0x80": ("the 32-bit call interface", "done", 0, ()),
    "x32": ("the x32 call interface", "done", 0, ()),
}


def is_known(name: str) -> bool:
    """Whether this machine has the call."""
    if name in ("int 0x80", "x32", "iopl"):
        return ARCH == "x86_64"
    return CALLS[name][2] >= 0


def attempt(world: World, name: str) -> str:
    """One of ``CALLS``."""
    if name == "int 0x80":
        return _int80()
    if name == "x32":
        return world.said(NR.getpid | _X32)
    _, _, number, arguments = CALLS[name]
    return world.said(number, *arguments)


def _int80() -> str:
    page = mmap.mmap(-1, mmap.PAGESIZE, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
    page.write(_INT80)
    address = ctypes.addressof(ctypes.c_char.from_buffer(page))
    found = ctypes.CFUNCTYPE(ctypes.c_int)(address)()
    return "done" if found == os.getpid() else f"{found}"
