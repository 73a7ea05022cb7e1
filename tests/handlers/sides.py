"""The two sides of a comparison are forked children that obey over a pipe: umask, cwd, identity and mounts are their own.

Here are the frame and the kernel's side, under chroot with real bind mounts; the handlers' side is in served.py.
"""

from __future__ import annotations

import ctypes
import errno
import fcntl
import os
import pickle
import signal
import socket
import struct
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path

from pyjail.kernel.sys import call

from handlers import tree
from handlers.calls import HOLD, Memory, Op, number_of, shown

PLAIN = 1000
UMASK = 0o027
DESCRIPTORS = {
    100: ("w/dir", os.O_RDONLY | os.O_DIRECTORY),
    101: ("w/file", os.O_RDWR),
    103: ("w/dir", os.O_PATH),
    104: ("w/file", os.O_PATH),
    105: ("w/lfile", os.O_PATH | os.O_NOFOLLOW),
    106: ("ro", os.O_RDONLY),
    107: ("rw", os.O_RDONLY),
    108: ("", os.O_RDONLY),
    109: ("ro/file", os.O_RDONLY),
    110: ("w/file", os.O_WRONLY),
    111: ("w/lfile", os.O_PATH | os.O_NOFOLLOW),
}
PIPE, MEMFD, REMOVED, SOCKET, CLOSED = 120, 121, 122, 123, 17_777
MS_RDONLY, MS_NODEV, MS_REMOUNT, MS_BIND, MS_REC, MS_PRIVATE = 1, 4, 32, 4096, 16384, 1 << 18
CLONE_NEWNS = 0x20000


def _close_all_but(*kept: int) -> None:
    for name in os.listdir("/proc/self/fd"):
        if int(name) not in kept:
            try:
                os.close(int(name))
            except OSError:
                pass  # the listing's own


class Side:
    """A forked process that runs operations; ``prepare`` returns what serves one."""

    def __init__(self, folder: Path, uid: int, prepare: Callable[[Path, int], Callable[[Op], str]]) -> None:
        self.folder = folder
        self.uid = uid
        requests, self._requests = os.pipe()
        self._answers, answers = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            _close_all_but(0, 1, 2, requests, answers)  # a number that is to be closed may be open in whoever started us
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


def hold_descriptors(folder: str, inside: str) -> None:
    """The descriptors that operations name. ``folder`` holds the binds' places, ``inside`` the root's."""
    for number, (path, flags) in DESCRIPTORS.items():
        fd = os.open(f"{folder if path.split('/')[0] in ('ro', 'rw') else inside}/{path}", flags)
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
            hold_descriptors("", "")
            return ""
        memory = Memory(op.args)
        result = -errno.EAGAIN
        while result == -errno.EAGAIN:  # a scoped walk up ("..") that met a rename anywhere on the machine; openat2(2)
            result = call(number_of(op), *map(ctypes.c_long, memory.words))
        return shown(op, result, memory)

    return serve
