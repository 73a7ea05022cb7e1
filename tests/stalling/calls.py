"""Makes one call after another beneath a directory, as told on standard input; runs in the jail, and natively for comparison.

prepare NAME    a child makes ready for the call; its process id
go              all that are ready make their calls
work            what other guests do meanwhile: "worked"
result          of the oldest child: what its call gave
kill, end       the oldest child, with SIGKILL or SIGTERM: how it ended
"""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
from collections.abc import Callable

PLACE, ELSEWHERE = (*sys.argv[1:3], "", "")[:2]  # the server's, and an ordinary directory of the guest's own
FILE, FOLDER = f"{PLACE}/file", f"{PLACE}/folder"

Call = Callable[[], object]


def kind(path: str) -> tuple[int, int]:
    status = os.stat(path)
    return status.st_mode, status.st_size


def content(path: str) -> str:
    with open(path) as file:
        return file.read()


def gone(path: str) -> bool:
    os.unlink(path)
    return os.path.exists(path)


def made() -> tuple[int, int]:
    os.umask(0o027)
    os.close(os.open(f"{PLACE}/made", os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
    status = os.stat(f"{PLACE}/made")
    os.unlink(f"{PLACE}/made")
    return status.st_mode, status.st_uid


def made_by_another() -> tuple[int, int] | str:
    if os.geteuid():
        return "only root becomes somebody else"
    os.setresgid(1000, 1000, 1000)
    os.setresuid(1000, 1000, 1000)
    return made()


def entered() -> tuple[str, str]:
    os.chdir(FOLDER)
    return os.getcwd(), content("inner")


def left() -> str:
    os.chdir("/")
    return os.getcwd()


def renamed() -> list[str]:
    os.mkdir(f"{PLACE}/one")
    os.rename(f"{PLACE}/one", f"{PLACE}/two")
    found = sorted(os.listdir(PLACE))
    os.rmdir(f"{PLACE}/two")
    return found


def prepared(
    prepare: Callable[[], int], call: Callable[[int], object]
) -> tuple[Callable[[], int], Callable[[int], object]]:
    return prepare, call


def linked() -> int:
    path = f"{ELSEWHERE}/link"
    if not os.path.lexists(path):
        os.symlink(FILE, path)
    return 0


def stand() -> int:
    os.chdir(FOLDER)
    return 0


def directory() -> int:
    return os.open(FOLDER, os.O_RDONLY)


def attribute(path: str | int) -> str:
    try:
        return repr(os.getxattr(path, "user.x"))
    except OSError as error:
        return str(error.errno)


def refused(path: str) -> int:
    try:
        os.stat(path)
    except OSError as error:
        return error.errno or 0
    return 0


def ran(path: str) -> str:
    return subprocess.run([path, "words"], capture_output=True, text=True, check=True).stdout


def moded(path: str | int) -> int:
    before = os.stat(path).st_mode
    os.chmod(path, 0o604)
    after = os.stat(path).st_mode
    os.chmod(path, before & 0o7777)
    return after


def interrupted() -> tuple[int, int]:
    """stat(2) as the program makes it: the library's begins anew by itself."""
    libc = ctypes.CDLL(None, use_errno=True)
    signal.signal(signal.SIGALRM, lambda *_: None)
    signal.setitimer(signal.ITIMER_REAL, 0.5)
    return libc.stat(FILE.encode(), ctypes.create_string_buffer(256)), ctypes.get_errno()


CALLS: dict[str, Call] = {
    "stat": lambda: kind(FILE),
    "missing": lambda: refused(f"{PLACE}/missing"),
    "no directory": lambda: refused(f"{FILE}/x"),
    "root": lambda: kind(PLACE),
    "up": lambda: kind(f"{FOLDER}/../file"),
    "open": lambda: content(FILE),
    "link there": lambda: content(f"{PLACE}/link"),
    "readlink": lambda: os.readlink(f"{PLACE}/link"),
    "access": lambda: os.access(FILE, os.R_OK),
    "statvfs": lambda: os.statvfs(PLACE).f_blocks,
    "listdir": lambda: sorted(os.listdir(FOLDER)),
    "exec": lambda: ran(f"{PLACE}/script"),
    "exec of a program": lambda: ran(f"{PLACE}/echo"),
    "chdir": entered,
    "xattr": lambda: attribute(FILE),
}
CHANGES: dict[str, Call] = {
    "create": made,
    "create by another": made_by_another,
    "mkdir, rename, rmdir": renamed,
    "chmod": lambda: moded(FILE),
    "truncate": lambda: os.truncate(FILE, 8),
}
SIGNALLED: dict[str, Call] = {
    "interrupted": interrupted,
}
# What is made ready before the server stops answering.
PREPARED = {
    "link that leads there": prepared(linked, lambda _: content(f"{ELSEWHERE}/link")),
    "relative": prepared(stand, lambda _: (kind("inner"), content("../file"))),
    "leave": prepared(stand, lambda _: left()),
    "directory's": prepared(directory, lambda fd: os.stat("inner", dir_fd=fd).st_size),
    "descriptor": prepared(directory, lambda fd: os.fstat(fd).st_mode),
    "through /proc": prepared(directory, lambda fd: content(f"/proc/self/fd/{fd}/inner")),
}


def begin(name: str) -> tuple[int, int]:
    """Process id, and where its result is to be read."""
    read, write = os.pipe()
    prepare, call = PREPARED.get(name, (lambda: 0, None))
    ready, go = os.pipe()
    child = os.fork()
    if child == 0:
        for other in (go, *starts.values()):
            os.close(other)
        try:
            argument = prepare()
            os.write(write, b"ready")
            os.read(ready, 1)
            result = call(argument) if call is not None else (CALLS | CHANGES | SIGNALLED)[name]()
            text = repr(result)
        except BaseException as error:
            text = repr(error)
        os.write(write, text.encode())
        os._exit(0)
    os.close(ready)
    os.close(write)
    assert os.read(read, 5) == b"ready"
    starts[child] = go
    return child, read


starts: dict[int, int] = {}


def work() -> str:
    for path in ("/usr/bin/env", "/etc/passwd", "/proc/self/status"):
        with open(path, "rb") as file:
            file.read(100)
    os.mkdir(f"{ELSEWHERE}/d")
    os.rmdir(f"{ELSEWHERE}/d")
    subprocess.run(["/bin/sh", "-c", "cd / && ls >/dev/null"], check=True)
    return "worked"


def main() -> None:
    begun: list[tuple[int, int]] = []
    for line in sys.stdin:
        order, _, name = line.strip().partition(" ")
        if order == "prepare":
            begun.append(begin(name))
            said: object = begun[-1][0]
        elif order == "go":
            for child, _ in begun:
                if child in starts:
                    os.close(starts.pop(child))
            said = "gone"
        elif order == "work":
            said = work()
        elif order in ("kill", "end"):
            child, _ = begun.pop(0)
            os.kill(child, signal.SIGKILL if order == "kill" else signal.SIGTERM)
            said = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        else:
            child, read = begun.pop(0)
            said = os.read(read, 1000).decode()
            os.waitpid(child, 0)
        print(said, flush=True)


if __name__ == "__main__":
    main()
