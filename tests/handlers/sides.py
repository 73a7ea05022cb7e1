"""The two sides of a comparison: a process under chroot with real bind mounts, and a process whose calls the handlers serve.

Both run the same operations; one asks the kernel, the other ``dispatch`` with itself as the guest, and does what the outcome
says. A side is a forked child that obeys over a pipe, so that umask, cwd, identity and mounts are its own.
"""

from __future__ import annotations

import ctypes
import errno
import fcntl
import os
import pickle
import resource
import signal
import socket
import struct
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pyjail.handlers.dispatch import dispatch
from pyjail.handlers.outcome import Continue, Divert, Exec, Install
from pyjail.kernel import limits
from pyjail.kernel.errno import Errno
from pyjail.kernel.guest import Guest
from pyjail.kernel.sys import ARCH, NR, call
from pyjail.paths.mounts import Mount, MountTable
from pyjail.paths.resolver import Resolver
from pyjail.paths.types import GuestPath, HostPath
from pyjail_bpf.layout import HOW_STRIDE, MAILBOX, STUB_CHDIR, STUB_CONNECT, STUB_ONE, how_flags
from pyjail_bpf.table import by_name

from handlers import tree

PLAIN = 1000
UMASK = 0o027
DESCRIPTORS = {
    100: ("w/dir", os.O_RDONLY | os.O_DIRECTORY), 101: ("w/file", os.O_RDWR), 103: ("w/dir", os.O_PATH), 104: ("w/file", os.O_PATH),
    105: ("w/lfile", os.O_PATH | os.O_NOFOLLOW), 106: ("ro", os.O_RDONLY), 107: ("rw", os.O_RDONLY), 108: ("", os.O_RDONLY),
    109: ("ro/file", os.O_RDONLY), 110: ("w/file", os.O_WRONLY), 111: ("w/lfile", os.O_PATH | os.O_NOFOLLOW),
}  # fmt: skip
PIPE, MEMFD, REMOVED, SOCKET, CLOSED = 120, 121, 122, 123, 900
INODE_FIELDS = 3
MS_RDONLY, MS_NODEV, MS_REMOUNT, MS_BIND, MS_REC, MS_PRIVATE = 1, 4, 32, 4096, 16384, 1 << 18
CLONE_NEWNS = 0x20000


@dataclass(frozen=True, slots=True)
class Out:
    """A buffer that the call fills."""

    size: int


@dataclass(frozen=True, slots=True)
class Raw:
    """Bytes in memory, as they are."""

    data: bytes


@dataclass(frozen=True, slots=True)
class Op:
    """A call by its row's name. ``keep``: the number at which a returned descriptor stays open."""

    name: str
    args: tuple[object, ...]
    keep: int = -1

    def __str__(self) -> str:
        return f"{self.name}({', '.join(map(str, self.args))})"


HOLD = Op("hold", ())


class Memory:
    """The arguments of one call, laid out in this process."""

    def __init__(self, args: Sequence[object]) -> None:
        self.buffers: list[Any] = []
        self.outs: list[tuple[Any, int]] = []
        self.words = [self._word(argument) for argument in args]
        self.words += [0] * (6 - len(self.words))

    def _word(self, argument: object) -> int:
        if isinstance(argument, int):
            return argument & 0xFFFFFFFFFFFFFFFF
        if argument is None:
            return 0
        if isinstance(argument, Out):
            buffer = ctypes.create_string_buffer(b"\xee" * argument.size, argument.size)
            self.outs.append((buffer, argument.size))
        elif isinstance(argument, Raw):
            buffer = ctypes.create_string_buffer(argument.data, max(len(argument.data), 1))
        else:
            assert isinstance(argument, bytes)
            buffer = ctypes.create_string_buffer(argument)
        self.buffers.append(buffer)
        return ctypes.addressof(buffer)


# -- what a call did, so that two sides can be compared ----------------------------------------------------------------

_RETURNS_DESCRIPTOR = {"open", "creat", "openat", "openat2"}
_STAT = struct.Struct("QQQIIIIQqqqqqqqq")


def _shown_stat(status: os.stat_result) -> str:
    size = status.st_size if not status.st_mode & 0o040000 else "-"
    links = status.st_nlink
    return f"{status.st_mode:o} {links} {status.st_uid}:{status.st_gid} {size} {tree.when(status.st_mtime_ns)}"


def shown(op: Op, result: int, memory: Memory) -> str:
    """The answer in words that do not depend on inode numbers, devices or free descriptors."""
    if result < 0:
        return errno.errorcode.get(-result, str(result))
    if op.name in _RETURNS_DESCRIPTOR:
        return _shown_descriptor(op, result)
    if op.name == "umask":
        return f"{result:o}"
    written = [buffer.raw for buffer, _ in memory.outs]
    if op.name in ("stat", "lstat", "newfstatat") and written:
        f = _STAT.unpack_from(written[0])
        size = f[8] if f[3] & 0o170000 != 0o040000 else "-"
        modified = tree.when(f[13] * 10**9 + f[14]) if f[3] & 0o170000 != 0o140000 else "-"  # sockfs sets no times
        return f"{f[3]:o} {f[2]} {f[4]}:{f[5]} {size} {modified}"
    if op.name == "statx" and written:
        mask, _, attributes, links, uid, gid, mode = struct.unpack_from("IIQIIIH", written[0])
        return f"{mask:x} {attributes & 0x2000:x} {mode:o} {links} {uid}:{gid}"
    if op.name == "statfs" and written:
        words = struct.unpack_from("15Q", written[0])
        return f"{words[0]:x} {words[10] & 5:x}"
    return f"{result} {[text[:result] for text in written]}"


def _shown_descriptor(op: Op, fd: int) -> str:
    status = os.fstat(fd)
    flags = fcntl.fcntl(fd, fcntl.F_GETFL) & ~os.O_NOFOLLOW  # our own name for a pin has to be followed
    if flags & os.O_PATH:
        flags &= ~os.O_DIRECTORY
    text = f"fd {_shown_stat(status)} flags {flags:o} cloexec {fcntl.fcntl(fd, fcntl.F_GETFD)}"
    if op.keep >= 0:
        os.dup2(fd, op.keep)
    os.close(fd)
    return text


# -- the jail's side ---------------------------------------------------------------------------------------------------


class Plan:
    """The options that handlers read."""

    hostname = b"jailed"


class FakeMailbox:
    """Remembers socket addresses by a number."""

    def __init__(self) -> None:
        self.addresses: dict[int, bytes] = {}

    def inet_slot(self, address: bytes) -> int:
        where = 0x1B000 + 32 * len(self.addresses)
        self.addresses[where] = address
        return where


class FakeJail:
    """A real mount table and resolver; faults of ours are kept for the test to see."""

    def __init__(self, folder: Path, *, o_path: bool, level: str = "write") -> None:
        self.mounts = table(folder, level)
        self.resolver = Resolver(self.mounts)
        self.proc = None
        self.plan = Plan()
        self.mailbox = FakeMailbox()
        self.emulators = None
        self.identities = None
        self.guest = Guest()
        self.installs_o_path = o_path
        self.defects: list[str] = []
        self.members: set[int] = set()

    def defect(self, text: str) -> None:
        self.defects.append(text + traceback.format_exc())

    def notice(self, text: str) -> None:
        self.defects.append(text)

    def is_member(self, pid: int) -> bool:
        return pid in self.members


def table(folder: Path, level: str = "write") -> MountTable:
    """The mount table that says what the real mounts of the other side are."""
    rows = [("root", "/", True), *tree.BINDS]
    levels = how_flags(ARCH)[1]
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
        mount.level = levels[level] if writable else min(levels["read"], levels[level])
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
        assert index < mount.level, "a record beyond the mount's level"
        record = struct.pack("QQQ", how_flags(ARCH)[0][index], 0, 0x0F)
        words = [mount.fd, divert.string, record, ctypes.c_long(size or 0)]
    opened = call(divert.nr, *words)
    if divert.stub == STUB_ONE or opened < 0:
        return opened
    assert divert.stub in (STUB_CHDIR, STUB_CONNECT)
    try:
        if divert.stub == STUB_CHDIR:
            return call(NR.fchdir, opened)
        address = struct.pack("H", 1) + b"/proc/self/fd/%d\0" % opened
        return call(NR.connect, divert.x0, address, len(address))
    finally:
        os.close(opened)


# -- the processes -----------------------------------------------------------------------------------------------------


class Side:
    """A forked process that runs operations; ``prepare`` returns what serves one."""

    def __init__(self, folder: Path, uid: int, prepare: Callable[[Path, int], Callable[[Op], str]]) -> None:
        self.folder = folder
        self.uid = uid
        requests, self._requests = os.pipe()
        self._answers, answers = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            os.close(self._requests)
            os.close(self._answers)
            _obey(requests, answers, folder, uid, prepare)
        os.close(requests)
        os.close(answers)
        _read(self._answers, 1)

    def hold(self) -> None:
        """Open the numbered descriptors, anew after the tree was rebuilt."""
        self.run([HOLD])

    def run(self, ops: Sequence[Op]) -> list[str]:
        """The answer to each operation, in order."""
        data = pickle.dumps(list(ops))
        os.write(self._requests, struct.pack("I", len(data)) + data)
        (size,) = struct.unpack("I", _read(self._answers, 4))
        answers: list[str] = pickle.loads(_read(self._answers, size))
        return answers

    def close(self) -> None:
        """End the process."""
        os.close(self._requests)
        os.close(self._answers)
        os.kill(self.pid, signal.SIGKILL)  # a later side holds a copy of the pipe that it waits on
        os.waitpid(self.pid, 0)


def _read(fd: int, size: int) -> bytes:
    data = b""
    while len(data) < size:
        piece = os.read(fd, size - len(data))
        if not piece:
            raise EOFError("the side ended")
        data += piece
    return data


def _obey(
    requests: int, answers: int, folder: Path, uid: int, prepare: Callable[[Path, int], Callable[[Op], str]]
) -> None:
    try:
        requests, answers = fcntl.fcntl(requests, fcntl.F_DUPFD, 200), fcntl.fcntl(answers, fcntl.F_DUPFD, 200)
        serve = prepare(folder, uid)
        os.write(answers, b"!")
        while True:
            (size,) = struct.unpack("I", _read(requests, 4))
            ops = pickle.loads(_read(requests, size))
            data = pickle.dumps([serve(op) for op in ops])
            os.write(answers, struct.pack("I", len(data)) + data)
    except EOFError:
        os._exit(0)
    except BaseException:
        traceback.print_exc()
        os._exit(1)


def _hold_descriptors(folder: str, inside: str) -> None:
    """The descriptors that operations name. ``folder`` holds the binds' places, ``inside`` the root's."""
    for number, (path, flags) in DESCRIPTORS.items():
        bound = path.split("/")[0] in ("ro", "rw")
        fd = os.open(f"{folder if bound else inside}/{path}", flags)
        os.dup2(fd, number)
        os.close(fd)
    reader, writer = os.pipe()
    memory = os.memfd_create("x")
    os.write(memory, b"memory")
    removed = os.open(f"{folder}/rw/removed", os.O_RDWR | os.O_CREAT, 0o644)
    os.unlink(f"{folder}/rw/removed")
    os.utime(removed, (1, 1))
    os.fchmod(removed, 0o644)
    bound = socket.socket().detach()
    for fd, number in ((reader, PIPE), (memory, MEMFD), (removed, REMOVED), (bound, SOCKET)):
        os.dup2(fd, number)
        os.close(fd)
    os.close(writer)


def become(uid: int) -> None:
    """Be a plain user, or stay root."""
    if uid:
        os.setgroups([])
        os.setresgid(uid, uid, uid)
        os.setresuid(uid, uid, uid)
        ctypes.CDLL(None).prctl(4, 1)  # PR_SET_DUMPABLE: the identity changed, /proc/self stays ours


def native(folder: Path, uid: int) -> Callable[[Op], str]:
    """The kernel, under chroot with real bind mounts."""
    libc = ctypes.CDLL(None, use_errno=True)

    def mount(source: str, target: str, flags: int) -> None:
        if libc.mount(source.encode(), target.encode(), None, ctypes.c_ulong(flags), None):
            raise OSError(ctypes.get_errno(), f"mount {target}")

    if libc.unshare(CLONE_NEWNS):
        raise OSError(ctypes.get_errno(), "unshare")
    mount("none", "/", MS_REC | MS_PRIVATE)
    root = str(folder / "root")
    for source, target in [(root, root)] + [(str(folder / place), root + guest) for place, guest, _ in tree.BINDS]:
        mount(source, target, MS_BIND)
    for target, writable in [(root, True)] + [(root + guest, writable) for _, guest, writable in tree.BINDS]:
        mount("none", target, MS_REMOUNT | MS_BIND | MS_NODEV | (0 if writable else MS_RDONLY))
    os.chroot(root)
    os.chdir("/")
    os.umask(UMASK)
    become(uid)

    def serve(op: Op) -> str:
        if op == HOLD:
            _hold_descriptors("", "")
            return ""
        memory = Memory(op.args)
        return shown(op, call(by_name[op.name].x86_64 if ARCH == "x86_64" else by_name[op.name].aarch64, *map(ctypes.c_long, memory.words)), memory)

    return serve


def handled(*, o_path: bool = False, level: str = "write") -> Callable[[Path, int], Callable[[Op], str]]:
    """The handlers, with this process as the guest."""

    def prepare(folder: Path, uid: int) -> Callable[[Op], str]:
        os.chdir(folder / "root")
        os.umask(0)
        jail = FakeJail(folder, o_path=o_path, level=level)
        tid = os.getpid()
        become(uid)
        limit = resource.getrlimit(limits.RLIMIT_LOCKS)
        resource.setrlimit(limits.RLIMIT_LOCKS, (limits.encode(UMASK), limit[1]))

        def serve(op: Op) -> str:
            if op == HOLD:
                os.umask(UMASK)
                _hold_descriptors(str(folder), str(folder / "root"))
                os.umask(0)
                return ""
            memory = Memory(op.args)
            number = by_name[op.name].x86_64 if ARCH == "x86_64" else by_name[op.name].aarch64
            before = _open_descriptors()
            outcome = dispatch(number, tid, memory.words, jail)
            left = _open_descriptors() - before
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
