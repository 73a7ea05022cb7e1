"""A FUSE server that stops answering when it is told to: a tree in memory, straight on /dev/fuse (linux/fuse.h, 7.31).

    server.py MOUNTPOINT        mounts, says "mounted"; then obeys lines on its standard input, each answered by a line
        hold [NAME …]           from now on requests are not answered (LOOKUP, GETATTR …; without names: all)
        held                    how many wait for an answer
        release                 answers them all, and what comes
        yield                   from now on what is interrupted ends with EINTR

Run in a mount namespace of its own. Nothing is cached by the kernel, so that every look-up asks.
"""

from __future__ import annotations

import ctypes
import errno
import os
import select
import stat
import struct
import sys
import time
from collections.abc import Callable

_NAMES = {
    1: "LOOKUP", 2: "FORGET", 3: "GETATTR", 4: "SETATTR", 5: "READLINK", 6: "SYMLINK", 8: "MKNOD", 9: "MKDIR", 10: "UNLINK",
    11: "RMDIR", 12: "RENAME", 14: "OPEN", 15: "READ", 16: "WRITE", 17: "STATFS", 18: "RELEASE", 22: "GETXATTR", 25: "FLUSH",
    26: "INIT", 27: "OPENDIR", 28: "READDIR", 29: "RELEASEDIR", 34: "ACCESS", 35: "CREATE", 36: "INTERRUPT", 42: "BATCH_FORGET",
    45: "RENAME2",
}  # fmt: skip
_UNANSWERED = {"FORGET", "BATCH_FORGET", "INTERRUPT"}
_HEADER, _ANSWER = struct.Struct("=IIQQIIII"), struct.Struct("=IiQ")
_ATTRIBUTES = struct.Struct("=QQQQQQIIIIIIIIII")
_OPENED = struct.Struct("=QII")
MAXIMUM = 1 << 17


class Node:
    """A file, a directory or a link."""

    def __init__(self, number: int, mode: int, data: bytes = b"") -> None:
        self.number = number
        self.mode = mode
        self.data = bytearray(data)
        self.names: dict[bytes, Node] = {}
        self.owner = (0, 0)
        self.time = time.time_ns()

    def attributes(self) -> bytes:
        seconds, rest = divmod(self.time, 10**9)
        size = len(self.data)
        return _ATTRIBUTES.pack(
            self.number,
            size,
            (size + 511) // 512,
            seconds,
            seconds,
            seconds,
            rest,
            rest,
            rest,
            self.mode,
            1,
            *self.owner,
            0,
            4096,
            0,
        )

    def entry(self) -> bytes:
        return struct.pack("=QQQQII", self.number, 0, 0, 0, 0, 0) + self.attributes()


class Tree:
    """The file system: each method answers one kind of request, or raises OSError."""

    def __init__(self) -> None:
        self.nodes: dict[int, Node] = {}
        self.caller = (0, 0)
        self.root = self.add(stat.S_IFDIR | 0o755)

    def add(self, mode: int, data: bytes = b"") -> Node:
        node = self.nodes[len(self.nodes) + 1] = Node(len(self.nodes) + 1, mode, data)
        return node

    def put(self, path: str, mode: int, data: bytes = b"") -> Node:
        *above, name = path.encode().split(b"/")
        at = self.root
        for part in above:
            at = at.names[part]
        node = at.names[name] = self.add(mode, data)
        return node

    def find(self, number: int, name: bytes) -> Node:
        try:
            return self.nodes[number].names[name]
        except KeyError:
            raise OSError(errno.ENOENT, "") from None

    def answer(self, kind: str, number: int, body: bytes) -> bytes:
        method: Callable[[int, bytes], bytes] | None = getattr(self, kind.lower(), None)
        if method is None:
            raise OSError(errno.ENOSYS, kind)
        return method(number, body)

    def init(self, _: int, body: bytes) -> bytes:
        return struct.pack("=IIIIHHIIHHI7I", 7, 31, 0, 0, 12, 9, MAXIMUM, 1, 32, 0, 0, *([0] * 7))

    def lookup(self, number: int, body: bytes) -> bytes:
        return self.find(number, body.rstrip(b"\0")).entry()

    def getattr(self, number: int, _: bytes) -> bytes:
        return struct.pack("=QII", 0, 0, 0) + self.nodes[number].attributes()

    def setattr(self, number: int, body: bytes) -> bytes:
        valid, _, _, size = struct.unpack_from("=IIQQ", body)
        mode = struct.unpack_from("=I", body, 68)[0]
        node = self.nodes[number]
        if valid & 1:
            node.mode = stat.S_IFMT(node.mode) | mode & 0o7777
        if valid & 8:
            node.data = node.data[:size].ljust(size, b"\0")
        return self.getattr(number, b"")

    def readlink(self, number: int, _: bytes) -> bytes:
        return bytes(self.nodes[number].data)

    def symlink(self, number: int, body: bytes) -> bytes:
        name, target = body.split(b"\0")[:2]
        return self._made(number, name, stat.S_IFLNK | 0o777, target).entry()

    def mkdir(self, number: int, body: bytes) -> bytes:
        return self._made(
            number, body[8:].rstrip(b"\0"), stat.S_IFDIR | struct.unpack_from("=I", body)[0] & 0o7777
        ).entry()

    def create(self, number: int, body: bytes) -> bytes:
        mode = struct.unpack_from("=II", body)[1]
        return self._made(number, body[16:].rstrip(b"\0"), mode).entry() + self.open(0, b"")

    def _made(self, number: int, name: bytes, mode: int, data: bytes = b"") -> Node:
        node = self.nodes[number].names[name] = self.add(mode, data)
        node.owner = self.caller
        return node

    def unlink(self, number: int, body: bytes) -> bytes:
        self.find(number, body.rstrip(b"\0"))
        del self.nodes[number].names[body.rstrip(b"\0")]
        return b""

    def rmdir(self, number: int, body: bytes) -> bytes:
        if self.find(number, body.rstrip(b"\0")).names:
            raise OSError(errno.ENOTEMPTY, "")
        return self.unlink(number, body)

    def rename(self, number: int, body: bytes) -> bytes:
        return self._renamed(number, struct.unpack_from("=Q", body)[0], body[8:])

    def rename2(self, number: int, body: bytes) -> bytes:
        return self._renamed(number, struct.unpack_from("=Q", body)[0], body[16:])

    def _renamed(self, number: int, other: int, names: bytes) -> bytes:
        old, new = names.split(b"\0")[:2]
        self.nodes[other].names[new] = self.find(number, old)
        del self.nodes[number].names[old]
        return b""

    def open(self, _: int, __: bytes) -> bytes:
        return _OPENED.pack(0, 0, 0)

    def opendir(self, _: int, __: bytes) -> bytes:
        return _OPENED.pack(0, 0, 0)

    def read(self, number: int, body: bytes) -> bytes:
        _, offset, size = struct.unpack_from("=QQI", body)
        return bytes(self.nodes[number].data[offset : offset + size])

    def write(self, number: int, body: bytes) -> bytes:
        _, offset, size = struct.unpack_from("=QQI", body)
        self.nodes[number].data[offset : offset + size] = body[40 : 40 + size]
        return struct.pack("=II", size, 0)

    def readdir(self, number: int, body: bytes) -> bytes:
        _, offset, size = struct.unpack_from("=QQI", body)
        found = b""
        for index, (name, node) in enumerate(self.nodes[number].names.items(), 1):
            row = struct.pack("=QQII", node.number, index, len(name), node.mode >> 12) + name
            row = row.ljust(len(row) + 7 & ~7, b"\0")
            if index > offset and len(found) + len(row) <= size:
                found += row
        return found

    def release(self, _: int, __: bytes) -> bytes:
        return b""

    flush = releasedir = release

    def statfs(self, _: int, __: bytes) -> bytes:
        return struct.pack("=QQQQQIIII24x", 1000, 500, 500, 100, 50, 4096, 255, 4096, 0)


def mount(device: int, place: str) -> None:
    """mount(2); whoever is asked for permission is the kernel, by the modes (default_permissions)."""
    options = f"fd={device},rootmode=40755,user_id=0,group_id=0,allow_other,default_permissions"
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.mount(b"held", place.encode(), b"fuse.held", 6, options.encode()):  # MS_NOSUID | MS_NODEV
        raise OSError(ctypes.get_errno(), "mount")


def serve(device: int, tree: Tree) -> None:
    """Until the standard input ends: then everybody who waits gets an error, since the connection is closed."""
    held: list[tuple[tuple[int, int], str, int, int, bytes]] = []
    holds: set[str] | None = set()  # None: every kind
    yields = False

    def answer(caller: tuple[int, int], kind: str, unique: int, number: int, body: bytes) -> None:
        tree.caller = caller
        try:
            content, error = tree.answer(kind, number, body), 0
        except OSError as refusal:
            content, error = b"", -(refusal.errno or errno.EIO)
        try:
            os.write(device, _ANSWER.pack(_ANSWER.size + len(content), error, unique) + content)
        except FileNotFoundError:
            pass  # whoever asked was killed

    poll = select.poll()
    poll.register(device, select.POLLIN)
    poll.register(0, select.POLLIN)
    while True:
        for ready, _ in poll.poll():
            if ready == 0:
                line = os.read(0, 1000).decode()
                if not line:
                    return
                order, *names = line.split()
                if order == "hold":
                    holds = set(names) or None
                elif order == "yield":
                    yields = True
                elif order == "release":
                    holds = set()
                    late, held = held, []
                    for request in late:
                        answer(*request)
                print(len(held), flush=True)
                continue
            try:
                message = os.read(device, MAXIMUM + 4096)
            except FileNotFoundError:
                continue  # it was taken back before we read it
            _, number, unique, node, *caller, _, _ = _HEADER.unpack_from(message)
            kind = _NAMES.get(number, str(number))
            if kind == "INTERRUPT" and yields:
                which = struct.unpack_from("=Q", message, _HEADER.size)[0]
                for waiting in [one for one in held if one[2] == which]:
                    held.remove(waiting)
                    os.write(device, _ANSWER.pack(_ANSWER.size, -errno.EINTR, which))
            if kind in _UNANSWERED:
                continue
            if kind != "INIT" and (holds is None or kind in holds):
                held.append(((caller[0], caller[1]), kind, unique, node, message[_HEADER.size :]))
            else:
                answer((caller[0], caller[1]), kind, unique, node, message[_HEADER.size :])


def main() -> None:
    tree = Tree()
    tree.root.mode = stat.S_IFDIR | 0o777
    tree.put("file", stat.S_IFREG | 0o666, b"content\n")
    tree.put("link", stat.S_IFLNK | 0o777, b"file")
    tree.put("folder", stat.S_IFDIR | 0o777)
    tree.put("folder/inner", stat.S_IFREG | 0o644, b"inner\n")
    tree.put("script", stat.S_IFREG | 0o755, b"#!/bin/sh\necho ran $1\n")
    for path in sys.argv[2:]:  # programs
        with open(path, "rb") as file:
            tree.put(os.path.basename(path), stat.S_IFREG | 0o755, file.read())
    device = os.open("/dev/fuse", os.O_RDWR)
    mount(device, sys.argv[1])
    os.set_blocking(0, True)
    print("mounted", flush=True)
    serve(device, tree)


if __name__ == "__main__":
    main()
