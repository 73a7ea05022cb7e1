"""The loader as an executable: one sealed memfd (or a file out of reach), the only image that the filter lets start.

    ELF header, 3 program headers    offset 0
    PT_LOAD  r-x  loader's code      offset 0x1000   at LOADER
    PT_LOAD  ---  the blocker        offset 0x10000  at MAILBOX up to END
    PT_GNU_STACK rw-

The blocker: pages without any right, from the first instruction on where mailbox and scratch area will be. Without it a
guest's own tracer could stop the loader at its start and take that place. Its file size equals its memory size, since a
bss would be writable.
"""

from __future__ import annotations

import fcntl
import os
import struct

from pyjail_bpf.layout import END, LOADER, LOADER_SIZE, MAILBOX, PAGE

from ..kernel.ready import view
from ..kernel.sys import ARCH
from .elf import MACHINES

_IMAGES = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "loader")
_PROGRAM_HEADER = struct.Struct("<IIQQQQQQ")
_HEADER = struct.Struct("<16sHHIQQQIHHHHHH")
_NULL, _LOAD, _GNU_STACK = 0, 1, 0x6474E551
_BLOCKER_OFFSET = 0x10000

MFD_NOEXEC_SEAL, MFD_EXEC = 0x8, 0x10  # memfd_create(2), Linux 6.3
F_ADD_SEALS = 1033
SEAL_SEAL, SEAL_SHRINK, SEAL_GROW, SEAL_WRITE, SEAL_FUTURE_WRITE = 1, 2, 4, 8, 16  # fcntl(2)


def code(arch: str, name: str) -> bytes:
    """One of the committed images: ``loader``, ``stubs``, ``lane``, …"""
    with open(path(arch, name), "rb", buffering=0) as file:
        return file.read()


def path(arch: str, name: str) -> str:
    """Where it lies."""
    return os.path.join(_IMAGES, arch, name + ".bin")


def memory_file(name: str, flag: int) -> int:
    """A sealable memfd, with ``flag`` where the kernel knows it. OSError EACCES: vm.memfd_noexec forbids it."""
    flags = os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING
    try:
        return os.memfd_create(name, flags | flag)
    except OSError as error:
        if error.errno != 22:  # EINVAL: before 6.3, where every memfd is executable
            raise
        return os.memfd_create(name, flags)


def elf_bytes(arch: str, text: bytes, *, without_blocker: bool = False) -> bytes:
    """The whole file but the blocker's pages, which are a hole at its end."""
    if len(text) > LOADER_SIZE - PAGE:
        raise ValueError(f"the loader has {len(text)} bytes, and room for {LOADER_SIZE - PAGE}")
    blocker = _NULL if without_blocker else _LOAD
    header = _HEADER.pack(
        b"\x7fELF\2\1\1".ljust(16, b"\0"), 2, MACHINES[arch], 1, LOADER, _HEADER.size, 0, 0, _HEADER.size,
        _PROGRAM_HEADER.size, 3, 0, 0, 0,
    )  # fmt: skip
    rows = (
        _PROGRAM_HEADER.pack(blocker, 0, _BLOCKER_OFFSET, MAILBOX, MAILBOX, END - MAILBOX, END - MAILBOX, PAGE)
        + _PROGRAM_HEADER.pack(_LOAD, 5, PAGE, LOADER, LOADER, len(text), len(text), PAGE)
        + _PROGRAM_HEADER.pack(_GNU_STACK, 6, 0, 0, 0, 0, 0, 16)
    )
    return (header + rows).ljust(PAGE, b"\0") + text


def build_file(arch: str, path: bytes) -> int:
    """As ``build``, of a file that is made at ``path``, which no guest reaches: where memfds may not be executed.

    It keeps its name, so that to handlers it is a file of the host beneath no mount, over which a guest has no power.
    OSError EACCES: programs cannot be started there either (noexec).
    """
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC, 0o700)
    try:
        content = elf_bytes(arch, code(arch, "loader"))
        os.truncate(descriptor, _BLOCKER_OFFSET + END - MAILBOX)
        if os.pwrite(descriptor, content, 0) != len(content):
            raise OSError(28, "short write to the loader's file")
        os.fchmod(descriptor, 0o555)
        if not os.access(b"/proc/self/fd/%d" % descriptor, os.X_OK):
            raise PermissionError(13, "noexec")
        return os.open(path, os.O_PATH | os.O_NOFOLLOW | os.O_CLOEXEC)
    finally:
        os.close(descriptor)


def build(arch: str, *, without_blocker: bool = False) -> int:
    """An O_PATH descriptor (close-on-exec) of the sealed image; no writable one is left (ETXTBSY).

    ``without_blocker`` leaves the blocker out: a test shows that it is needed.
    """
    content = view("loader") if arch == ARCH and not without_blocker else None
    if content is None:
        content = memoryview(elf_bytes(arch, code(arch, "loader"), without_blocker=without_blocker))
    descriptor = memory_file("loader", MFD_EXEC)
    try:
        os.truncate(descriptor, _BLOCKER_OFFSET + END - MAILBOX)
        if os.pwrite(descriptor, content, 0) != len(content):
            raise OSError(28, "short write to the loader's memfd")
        fcntl.fcntl(descriptor, F_ADD_SEALS, SEAL_SEAL | SEAL_SHRINK | SEAL_GROW | SEAL_WRITE)
        return os.open(b"/proc/self/fd/%d" % descriptor, os.O_PATH | os.O_CLOEXEC)
    finally:
        os.close(descriptor)
