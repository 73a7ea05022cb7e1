"""The handlers' side: a process that is its own guest, and does what an outcome says as engine and guest would."""

from __future__ import annotations

import ctypes
import os
import resource
import struct
import traceback
import weakref
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pyjail.exec.mailbox import TEXTS_SIZE
from pyjail.exec.shared import Shared
from pyjail.handlers import acting
from pyjail.handlers.dispatch import dispatch
from pyjail.handlers.outcome import Continue, Divert, Exec, Install
from pyjail.kernel import limits
from pyjail.kernel.errno import Errno
from pyjail.kernel.guest import Guest
from pyjail.kernel.sys import ARCH, NR, call
from pyjail.paths.mounts import Mount, MountTable
from pyjail.paths.resolver import Resolver
from pyjail.paths.types import GuestPath, HostPath
from pyjail_bpf.layout import HOW_STRIDE, MAILBOX, STUB_CHDIR, STUB_CONNECT, STUB_ONE, holds, how_levels, how_records

from handlers import tree
from handlers.calls import HOLD, Memory, Op, number_of, shown
from handlers.sides import UMASK, become, hold_descriptors


class Plan:
    """The options that handlers read."""

    hostname = b"jailed"
    limits = None
    network = None


class FakeMailbox:
    """Remembers socket addresses by a number."""

    def __init__(self) -> None:
        self.addresses: dict[int, bytes] = {}
        self.texts = bytearray(TEXTS_SIZE)

    def inet_slot(self, address: bytes) -> int:
        where = 0x1B000 + 32 * len(self.addresses)
        self.addresses[where] = address
        return where


class FakeJail:
    """A real mount table and resolver; faults of ours are kept for the test to see."""

    def __init__(self, folder: Path, *, o_path: bool, level: str = "write") -> None:
        self.mounts = table(folder, level)
        weakref.finalize(self, _close, [mount.fd for mount in self.mounts.rows]).atexit = False
        self.resolver = Resolver(self.mounts)
        self.proc = None
        self.plan = Plan()
        self.mailbox = FakeMailbox()
        self.emulators = None
        self.identities = None
        self.shared = Shared()
        self.heeds_records = False
        self.lane = None
        self.engine = "notify"
        self.layers: tuple[str, ...] = ()
        self.guest = Guest()
        self.installs_o_path = o_path
        self.guests_open = self.precedes_filters = False
        self.engine = "notify"
        self.defects: list[str] = []
        self.members: set[int] = set()

    def defect(self, text: str) -> None:
        self.defects.append(text + traceback.format_exc())

    def has_own_filter(self, tid: int, inside: int = 0) -> bool:
        return False

    def confines_itself(self, tid: int) -> bool:
        return False

    def notice(self, text: str) -> None:
        self.defects.append(text)

    def is_member(self, pid: int) -> bool:
        return pid in self.members


def _close(descriptors: list[int]) -> None:
    for fd in descriptors:
        os.close(fd)


def table(folder: Path, level: str = "write") -> MountTable:
    """The mount table that says what the real mounts of the other side are."""
    rows = [("root", "/", True), *tree.BINDS]
    levels = how_levels(ARCH)
    mounts = []
    for index, (place, guest, writable) in enumerate(rows):
        host = os.fsencode(folder / place)
        mount = Mount(
            index,
            GuestPath(guest.encode()),
            HostPath(host),
            "root" if index == 0 else "bind",
            writable=writable,
            devices=False,
            is_directory=os.path.isdir(host),
            fd=os.open(host, os.O_PATH | os.O_CLOEXEC),
        )
        mount.level = levels["read"] if level == "write" and not writable else levels[level]
        mounts.append(mount)
    table = MountTable(mounts)
    table.number()
    return table


def perform(outcome: object, jail: FakeJail, number: int, words: list[int]) -> int:
    """What the engine and the guest do with an outcome; a negative result is −errno."""
    if isinstance(outcome, int):
        return outcome
    if isinstance(outcome, Errno):
        return -outcome.number
    if isinstance(outcome, Install):
        assert outcome.fd >= 0
        os.set_inheritable(outcome.fd, not outcome.cloexec)
        return outcome.fd
    if isinstance(outcome, Divert):
        return _divert(outcome, jail)
    if isinstance(outcome, Continue):
        assert outcome.reason
        return call(number, *map(ctypes.c_long, words))
    assert isinstance(outcome, Exec), outcome
    outcome.program.close()
    return 0


def _divert(divert: Divert, jail: FakeJail) -> int:
    """Run a stub's calls, with a mount's own descriptor in place of the protected one, and a record in place of its address."""
    words: list[object] = []
    record = None
    for argument in divert.args:
        words.append(divert.string if argument is None else ctypes.c_long(argument))
    if divert.nr == NR.openat2:
        number, _, address, size = divert.args
        mount = next(mount for mount in jail.mounts.rows if mount.number == number)
        assert address is not None
        index, odd = divmod(address - MAILBOX, HOW_STRIDE)
        assert odd == 0
        assert holds(mount.level, index), "a record beyond the mount's level"
        flags, resolve = how_records(ARCH)[0][index]
        record = struct.pack("QQQ", flags, 0, resolve)
        words = [mount.fd, divert.string, record, ctypes.c_long(size or 0)]
    opened = call(divert.nr, *words)
    if divert.stub == STUB_ONE or opened < 0:
        return opened
    assert divert.stub in (STUB_CHDIR, STUB_CONNECT)
    try:
        if divert.stub == STUB_CHDIR:
            return call(NR.fchdir, opened)
        name = struct.pack("H", 1) + b"/proc/self/fd/%d\0" % opened
        return call(NR.connect, divert.x0, name, len(name))
    finally:
        os.close(opened)


def handled(*, o_path: bool = False, level: str = "write") -> Callable[[Path, int], Callable[[Op], str]]:
    """The handlers, with this process as the guest."""

    def prepare(folder: Path, uid: int) -> Callable[[Op], str]:
        os.chdir(folder / "root")
        os.umask(0)
        jail = FakeJail(folder, o_path=o_path, level=level)
        tid = os.getpid()
        served: Any = jail
        os.close(acting.reopen(jail.mounts.root.fd, os.O_RDONLY))  # once for all, it opens what it keeps
        become(uid)
        limit = resource.getrlimit(limits.RLIMIT_LOCKS)
        resource.setrlimit(limits.RLIMIT_LOCKS, (limits.encode(UMASK), limit[1]))

        def serve(op: Op) -> str:
            if op == HOLD:
                os.umask(UMASK)
                hold_descriptors(str(folder), str(folder / "root"))
                os.umask(0)
                return ""
            memory = Memory(op.args)
            number = number_of(op)
            here = os.open(".", os.O_PATH)
            before = _open_descriptors()
            outcome = dispatch(number, tid, memory.words, served)
            left = _open_descriptors() - before
            os.fchdir(here)  # a handler leaves its process where the guest stands, and here that is the guest itself
            os.close(here)
            result = perform(outcome, jail, number, memory.words)
            text = shown(op, result, memory)
            if jail.defects:
                text += " DEFECT " + jail.defects.pop()
            if len(left) > (isinstance(outcome, Install)) and not isinstance(outcome, Exec):
                text += f" LEFT OPEN {sorted(left)}"
            return text

        return serve

    return prepare


def _open_descriptors() -> set[int]:
    return {int(name) for name in os.listdir("/proc/self/fd")} - {_listing()}


def _listing() -> int:
    """The number that listing the descriptors itself takes: the lowest free one."""
    fd = os.open("/", os.O_PATH)
    os.close(fd)
    return fd
