"""Starts programs through the loader without any filter: the loader is no privilege, so a bare process can be its guest."""

from __future__ import annotations

import ctypes
import os
import select
import signal
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pyjail.exec import image
from pyjail.exec.emulator import Emulators
from pyjail.exec.mailbox import Mailbox
from pyjail.exec.program import Program, prepare
from pyjail.exec.shared import Shared
from pyjail.exec.slots import Slots
from pyjail.kernel import memory
from pyjail.kernel.errno import Errno
from pyjail.kernel.guest import Guest
from pyjail.kernel.sys import ARCH, NR
from pyjail.paths.mounts import Mount
from pyjail.paths.place import Place
from pyjail.paths.types import GuestPath, HostPath
from pyjail_bpf.layout import (
    EMPTY,
    LOADER_FD,
    MAILBOX,
    MAILBOX_FD,
    MAILBOX_SIZE,
    MOUNT_FD,
    READY_FD,
    SCRATCH,
    SCRATCH_SIZE,
    SOCKET_FD,
    how_levels,
)

AT_EMPTY_PATH = 0x1000
COOKIE = 0x1234
SECONDS = 60
libc = ctypes.CDLL(None, use_errno=True)
libc.syscall.restype = ctypes.c_long


@dataclass(frozen=True, slots=True)
class Ended:
    """How a started program ended: wait status as an exit code (negative: the signal), and what it printed."""

    code: int
    output: bytes


class HostResolver:
    """Guest paths are host paths, all beneath one mount, whose protected descriptor is MOUNT_FD."""

    def __init__(self, top: Path, level: tuple[int, int]) -> None:
        top_bytes = os.fsencode(top)
        self.fd = os.open(top, os.O_PATH | os.O_DIRECTORY | os.O_CLOEXEC)
        self.mount = Mount(
            0,
            GuestPath(top_bytes),
            HostPath(top_bytes),
            "root",
            writable=True,
            devices=False,
            is_directory=True,
            fd=self.fd,
        )
        self.mount.level, self.mount.number = level, MOUNT_FD

    def lookup(self, _guest: Guest, _dirfd: int, path: bytes, *, follow: bool = True) -> Place | Errno:
        try:
            fd = os.open(path, os.O_PATH | os.O_CLOEXEC | (0 if follow else os.O_NOFOLLOW))
        except OSError as error:
            return Errno.of(error.errno or 0)
        return Place(fd, self.mount, GuestPath(os.path.realpath(path)))

    def standing(self, guest: Guest, path: bytes) -> Place | Errno:
        return self.lookup(guest, -100, path)


class Jail:
    """As much of a jail as an exec needs; ``notices`` collects what the user would be told."""

    def __init__(self, top: Path, *, level: str = "none", qemu: str = "auto", path: str | None = None) -> None:
        self.resolver = HostResolver(top, how_levels(ARCH)[level])
        self.emulators = Emulators(qemu, path)
        self.mailbox = Mailbox(ARCH)
        self.loader = image.build(ARCH)
        self.shared = Shared()
        self.slots = Slots(self.mailbox, memory.read, self.shared)
        self.notices: list[str] = []
        self.lane: object = None

    def confines_itself(self, tid: int) -> bool:
        return False

    def notice(self, text: str) -> None:
        self.notices.append(text)

    def prepare(
        self,
        path: bytes,
        *,
        inaccessible: bool = False,
        named: bool = True,
        shown: bytes | None = None,
        by_number: bool = False,
    ) -> Program | Errno:
        place = self.resolver.lookup(Guest(os.getpid()), -100, path)
        if isinstance(place, Errno):
            return place
        try:
            caller, shown = Guest(os.getpid()), path if shown is None else shown
            return prepare(
                caller, self, place, shown, inaccessible=inaccessible, named=named, by_number=by_number,  # type: ignore[arg-type]
            )  # fmt: skip
        finally:
            place.close()

    def close(self) -> None:
        self.emulators.close()
        self.mailbox.close()
        self.shared.close()
        for fd in (self.loader, self.resolver.fd):
            os.close(fd)


def strings(values: Sequence[bytes]) -> ctypes.Array[ctypes.c_char_p]:
    """A NULL-terminated array, as execve(2) takes it."""
    return (ctypes.c_char_p * (len(values) + 1))(*values, None)


def launch(
    jail: Jail,
    path: bytes,
    argv: Sequence[bytes],
    env: Sequence[bytes] = (),
    *,
    beneath: bool = False,
    own_slot: bool = True,
) -> Ended | Errno:
    """execve(path, argv, env) in a child, through mailbox, slot and loader. ``beneath``: the loader opens the objects."""
    program = jail.prepare(path, by_number=not beneath)
    if isinstance(program, Errno):
        return program
    go_read, go_write = os.pipe()
    out_read, out_write = os.pipe()
    arrays = strings(argv), strings(env)
    pid = os.fork()
    if pid == 0:
        try:
            _become_guest(jail, program, beneath, go_read, out_write, arrays)
        finally:
            os._exit(126)
    os.close(go_read)
    os.close(out_write)
    try:
        index = jail.slots.take(pid)
        assert index is not None
        if own_slot:
            numbers = [-1 if beneath else 3 + k for k in range(len(program.tables))]
            jail.slots.claim(index, pid, pid, COOKIE, 0)
            assert jail.slots.fill(index, COOKIE, program, numbers)
        os.write(go_write, b"x")
        output = read_all(out_read)
        _, status = os.waitpid(pid, 0)
        if own_slot:
            jail.slots.cancel(index, COOKIE)
    finally:
        program.close()
        os.close(go_write)
        os.close(out_read)
    return Ended(os.waitstatus_to_exitcode(status), output)


def _become_guest(
    jail: Jail, program: Program, beneath: bool, go: int, out: int, arrays: tuple[ctypes.Array[ctypes.c_char_p], ...]
) -> None:
    """In the child: what the launcher gives every guest, then the one call that the filter lets start an image."""
    os.read(go, 1)
    signal.alarm(SECONDS)
    high = [os.dup2(os.dup(fd), 900 + n) for n, fd in enumerate([out, *([] if beneath else program.descriptors)])]
    protected = {MAILBOX_FD: jail.mailbox.descriptor, SOCKET_FD: go, MOUNT_FD: jail.resolver.fd}
    protected |= dict.fromkeys((LOADER_FD, READY_FD), jail.loader)
    for number, fd in protected.items():
        os.dup2(fd, number, inheritable=True)
    for number, fd in enumerate(high):
        os.dup2(fd, 1 if number == 0 else 2 + number, inheritable=True)
    os.closerange(3 + len(high) - 1, MAILBOX_FD)
    os.closerange(MOUNT_FD + 1, 4096)
    mmap = libc.mmap
    mmap.restype = ctypes.c_void_p
    mmap.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int, ctypes.c_int, ctypes.c_int, ctypes.c_long]
    if mmap(MAILBOX, MAILBOX_SIZE, 5, 0x11, MAILBOX_FD, 0) != MAILBOX:
        return
    if mmap(SCRATCH, SCRATCH_SIZE, 3, 0x32, -1, 0) != SCRATCH:
        return
    ctypes.c_uint32.from_address(SCRATCH).value = 1
    argv, env = arrays
    libc.syscall(NR.execveat, LOADER_FD, ctypes.c_void_p(EMPTY), argv, env, AT_EMPTY_PATH)


def native(path: bytes, argv: Sequence[bytes], env: Sequence[bytes] = ()) -> Ended | Errno:
    """The same by the kernel's own execve."""
    out_read, out_write = os.pipe()
    error_read, error_write = os.pipe()
    arrays = strings(argv), strings(env)
    pid = os.fork()
    if pid == 0:
        try:
            signal.alarm(SECONDS)
            os.dup2(os.dup(out_write), 1)
            os.dup2(error_write, 959, inheritable=False)
            os.closerange(3, 959)
            os.closerange(960, 4096)
            libc.execve(path, *arrays)
            os.write(959, ctypes.get_errno().to_bytes(4, "little"))
        finally:
            os._exit(126)
    os.close(out_write)
    os.close(error_write)
    output, error = read_all(out_read), read_all(error_read)
    os.close(out_read)
    os.close(error_read)
    _, status = os.waitpid(pid, 0)
    if error:
        return Errno.of(int.from_bytes(error, "little"))
    return Ended(os.waitstatus_to_exitcode(status), output)


def read_all(fd: int) -> bytes:
    """To the end, which must come within SECONDS."""
    pieces: list[bytes] = []
    end = time.monotonic() + SECONDS
    while True:
        ready, _, _ = select.select([fd], [], [], max(0, end - time.monotonic()))
        assert ready, "the started program neither ended nor spoke"
        piece = os.read(fd, 1 << 20)
        if not piece:
            return b"".join(pieces)
        pieces.append(piece)
