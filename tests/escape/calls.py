"""Every kind of call that names a file, as rows for `pyjail probe`: the files lie outside of the jail, all of them the user's.

Each is made once outside, where it must succeed, and once in the jail; what one changes the other does not need.
"""

from __future__ import annotations

import ctypes
import errno
import os
import socket
import stat
from collections.abc import Callable

from pyjail.commands.probe_table import FILES, Probe
from pyjail.commands.probe_world import World
from pyjail.kernel.sys import NR

OUTSIDE = "OUTSIDE"  # environment: the directory with these
ASTRAY = "/astray"  # what a resolver of weakened.py takes for it
Attempt = Callable[[str, str], object]  # the directory; a suffix of its own


def _connected(kind: socket.SocketKind, name: str) -> None:
    with socket.socket(socket.AF_UNIX, kind) as made:
        made.connect(name)


def _bound(name: str) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(name)


def _sent(name: str) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as made:
        made.sendto(b"x", name)


def _watched(name: str) -> None:
    watch = ctypes.CDLL(None, use_errno=True)
    if watch.inotify_add_watch(watch.inotify_init1(0), os.fsencode(name), 1) < 0:
        raise OSError(ctypes.get_errno(), "")


def _looked_at(name: str) -> None:
    buffer = ctypes.create_string_buffer(256)
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.syscall(NR.statx, -100, os.fsencode(name), 0, 0x7FF, buffer) < 0:
        raise OSError(ctypes.get_errno(), "")


def _accessible(name: str) -> None:
    if not os.access(name, os.R_OK):
        raise PermissionError(errno.EACCES, "")


def _executed(name: str) -> None:
    pid = os.fork()
    if pid == 0:
        try:
            os.execv(name, ["true"])
        except OSError as error:
            os._exit(error.errno or 255)
    code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    if code:
        raise OSError(code, "")


# what -> the attempt; ``at``: the directory, ``own``: the suffix of what is this attempt's alone
CALLS: dict[str, Attempt] = {
    "stat": lambda at, own: os.stat(f"{at}/file"),
    "lstat": lambda at, own: os.lstat(f"{at}/link"),
    "statx": lambda at, own: _looked_at(f"{at}/file"),
    "statfs": lambda at, own: os.statvfs(f"{at}/file"),
    "access": lambda at, own: _accessible(f"{at}/file"),
    "readlink": lambda at, own: os.readlink(f"{at}/link"),
    "getxattr": lambda at, own: os.getxattr(f"{at}/marked", "user.mark"),
    "listxattr": lambda at, own: os.listxattr(f"{at}/marked"),
    "chdir": lambda at, own: os.chdir(at),
    "inotify_add_watch": lambda at, own: _watched(f"{at}/file"),
    "open O_PATH": lambda at, own: os.open(f"{at}/file", os.O_PATH),
    "chmod": lambda at, own: os.chmod(f"{at}/file", 0o640),
    "chown": lambda at, own: os.chown(f"{at}/file", os.getuid(), os.getgid()),
    "utimensat": lambda at, own: os.utime(f"{at}/file", (1, 1)),
    "setxattr": lambda at, own: os.setxattr(f"{at}/file", "user.new", b"x"),
    "removexattr": lambda at, own: os.removexattr(f"{at}/marked{own}", "user.mark"),
    "connect": lambda at, own: _connected(socket.SOCK_STREAM, f"{at}/stream"),
    "connect datagrams": lambda at, own: _connected(socket.SOCK_DGRAM, f"{at}/datagrams"),
    "sendto": lambda at, own: _sent(f"{at}/datagrams"),
    "open to read": lambda at, own: os.open(f"{at}/file", os.O_RDONLY),
    "open to list": lambda at, own: os.listdir(at),
    "open to write": lambda at, own: os.open(f"{at}/file", os.O_WRONLY),
    "open to make": lambda at, own: os.open(f"{at}/created{own}", os.O_WRONLY | os.O_CREAT),
    "open O_TMPFILE": lambda at, own: os.open(at, os.O_WRONLY | os.O_TMPFILE),
    "truncate": lambda at, own: os.truncate(f"{at}/file", 1),
    "mkdir": lambda at, own: os.mkdir(f"{at}/directory{own}"),
    "mknod of a FIFO": lambda at, own: os.mknod(f"{at}/fifo{own}", stat.S_IFIFO | 0o600),
    "symlink": lambda at, own: os.symlink("anywhere", f"{at}/symlink{own}"),
    "link": lambda at, own: os.link(f"{at}/linked", f"{at}/hard{own}"),
    "unlink": lambda at, own: os.unlink(f"{at}/gone{own}"),
    "rmdir": lambda at, own: os.rmdir(f"{at}/empty{own}"),
    "rename": lambda at, own: os.rename(f"{at}/moved{own}", f"{at}/renamed{own}"),
    "bind": lambda at, own: _bound(f"{at}/bound{own}"),
    "execve": lambda at, own: _executed(f"{at}/true"),
}  # fmt: skip


def rows(base: str) -> tuple[Probe, ...]:
    """``base``: where the directory lies for who is in the jail."""

    def attempt(call: Attempt) -> Callable[[World], str]:
        def made(world: World) -> str:
            is_inside = world.is_inside()
            call(base if is_inside else os.environ[OUTSIDE], str(int(is_inside)))
            return "done"

        return made

    return tuple(Probe(name, "", FILES, attempt(call), frozenset({"done"})) for name, call in CALLS.items())


class Outside:
    """The directory: sockets listen in it as long as this lives."""

    def __init__(self, directory: str, uid: int) -> None:
        self.directory = directory
        for name in ("file", "linked", "marked", "marked0", "marked1", "gone0", "gone1", "moved0", "moved1"):
            with open(f"{directory}/{name}", "w", encoding="ascii") as file:
                file.write("SECRET")
            os.setxattr(f"{directory}/{name}", "user.mark", b"x")
        os.symlink("file", f"{directory}/link")
        for name in ("empty0", "empty1"):
            os.mkdir(f"{directory}/{name}")
        with open("/bin/true", "rb") as program, open(f"{directory}/true", "wb") as copy:
            copy.write(program.read())
        os.chmod(f"{directory}/true", 0o755)
        kinds = {"stream": socket.SOCK_STREAM, "datagrams": socket.SOCK_DGRAM}
        self.sockets = {name: socket.socket(socket.AF_UNIX, kind) for name, kind in kinds.items()}
        for name, made in self.sockets.items():
            made.bind(f"{directory}/{name}")
        self.sockets["stream"].listen(64)
        for name in (".", *os.listdir(directory)):
            os.chown(f"{directory}/{name}", uid, uid, follow_symlinks=False)

    def close(self) -> None:
        for made in self.sockets.values():
            made.close()
