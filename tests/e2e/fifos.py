"""Opens FIFOs in every way in the directory that is its argument, a line for each: the same natively and in a jail."""

from __future__ import annotations

import ctypes
import errno
import fcntl
import os
import select
import signal
import sys
import threading
import time
from collections.abc import Callable

_libc = ctypes.CDLL(None, use_errno=True)
SOON = 0.2  # longer than several of a waiting guest's naps


def raw(path: str, flags: int) -> int:
    """open(2) once: a descriptor or −errno; os.open would begin anew after EINTR."""
    fd: int = _libc.open(path.encode(), flags)
    return fd if fd >= 0 else -ctypes.get_errno()


def child(action: Callable[[], object]) -> int:
    pid = os.fork()
    if not pid:
        signal.alarm(20)  # not inherited: one that waits for ever would hold our output
        action()
        os._exit(0)
    return pid


def later(action: Callable[[], object]) -> int:
    return child(lambda: after(SOON, action))


def after(seconds: float, action: Callable[[], object]) -> None:
    time.sleep(seconds)
    action()


def wrote(path: str, text: bytes, hold: float = 0) -> None:
    fd = os.open(path, os.O_WRONLY)
    if text:
        os.write(fd, text)
    time.sleep(hold)


def said(path: str) -> bytes:
    fd = os.open(path, os.O_RDONLY)
    try:
        return os.read(fd, 100)
    finally:
        os.close(fd)


def reader_first(path: str) -> object:
    began = time.monotonic()
    later(lambda: wrote(path, b"text"))
    return said(path), time.monotonic() - began >= SOON


def writer_first(path: str) -> object:
    began = time.monotonic()
    later(lambda: time.sleep(SOON) if said(path) == b"text" else None)
    fd = os.open(path, os.O_WRONLY)
    os.write(fd, b"text")
    os.close(fd)
    return time.monotonic() - began >= SOON


def a_writer_that_says_nothing(path: str) -> object:
    """Both must go on once both are there: the writer waits for an answer by another FIFO."""
    os.mkfifo(path + "2")

    def other() -> None:
        up = os.open(path, os.O_WRONLY)
        down = os.open(path + "2", os.O_RDONLY)
        os.write(up, b"answer to " + os.read(down, 100))

    later(other)
    up, down = os.open(path, os.O_RDONLY), os.open(path + "2", os.O_WRONLY)
    os.write(down, b"question")
    return os.read(up, 100)


def a_writer_that_comes_and_goes(path: str) -> object:
    later(lambda: wrote(path, b""))
    return said(path)


def flags_as_asked(path: str) -> object:
    later(lambda: wrote(path, b"", SOON))
    fd = os.open(path, os.O_RDONLY | os.O_NOFOLLOW)
    told = fcntl.fcntl(fd, fcntl.F_GETFL) & (os.O_NONBLOCK | os.O_APPEND | 3), fcntl.fcntl(fd, fcntl.F_GETFD)
    fd = raw(path, os.O_WRONLY | os.O_APPEND)
    return told, fcntl.fcntl(fd, fcntl.F_GETFL) & (os.O_NONBLOCK | os.O_APPEND | 3), fcntl.fcntl(fd, fcntl.F_GETFD)


def without_waiting(path: str) -> object:
    writer = raw(path, os.O_WRONLY | os.O_NONBLOCK)
    both = os.open(path, os.O_RDWR)
    blocking = os.get_blocking(both)
    os.close(both)
    reader = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    return writer == -errno.ENXIO, blocking, os.get_blocking(reader), os.read(reader, 1)


def interrupted(path: str, restarts: bool, flags: int) -> object:
    seen: list[int] = []
    signal.signal(signal.SIGUSR1, lambda number, _: seen.append(number))
    signal.siginterrupt(signal.SIGUSR1, not restarts)
    us, began = os.getpid(), time.monotonic()
    later(lambda: os.kill(us, signal.SIGUSR1))
    if restarts:
        other = os.O_WRONLY if flags == os.O_RDONLY else os.O_RDONLY
        child(lambda: after(3 * SOON, lambda: os.open(path, other)))
    result = raw(path, flags)
    waited = time.monotonic() - began >= (3 * SOON if restarts else SOON)
    return errno.errorcode[-result] if result < 0 else "open", len(seen), waited


def killed_while_waiting(path: str) -> object:
    statuses = []
    for flags in (os.O_RDONLY, os.O_WRONLY):
        pid = child(lambda flags=flags: os.open(path, flags))  # type: ignore[misc]
        time.sleep(SOON)
        os.kill(pid, signal.SIGTERM)
        statuses.append(os.waitpid(pid, 0)[1])
    return statuses, errno.errorcode[-raw(path, os.O_WRONLY | os.O_NONBLOCK)]


def several_wait(path: str) -> object:
    """Three threads for writers, and one that uses the descriptor numbers next to theirs meanwhile."""
    got: list[int] = []
    threads = [threading.Thread(target=lambda: got.append(os.open(path, os.O_RDONLY))) for _ in range(3)]
    for thread in threads:
        thread.start()
    time.sleep(SOON)
    busy = [os.dup(0) for _ in range(20)]
    fd = os.open(path, os.O_WRONLY)
    for thread in threads:
        thread.join(10)
    return len(got), all(os.get_blocking(one) for one in got), select.select([fd], [fd], [], 0)[1] == [fd], len(busy)


CASES: dict[str, Callable[[str], object]] = {
    "reader first": reader_first,
    "writer first": writer_first,
    "a writer that says nothing": a_writer_that_says_nothing,
    "a writer that comes and goes": a_writer_that_comes_and_goes,
    "flags": flags_as_asked,
    "without waiting": without_waiting,
    "a reader is interrupted": lambda path: interrupted(path, False, os.O_RDONLY),
    "a writer is interrupted": lambda path: interrupted(path, False, os.O_WRONLY),
    "a reader, SA_RESTART": lambda path: interrupted(path, True, os.O_RDONLY),
    "a writer, SA_RESTART": lambda path: interrupted(path, True, os.O_WRONLY),
    "killed while waiting": killed_while_waiting,
    "several wait": several_wait,
}


def main() -> None:
    os.chdir(sys.argv[1])
    for number, (name, case) in enumerate(CASES.items()):
        os.mkfifo(f"fifo{number}")
        reading, writing = os.pipe()
        if not os.fork():  # each in a process of its own: what it leaves open is its own
            signal.alarm(20)
            before = len(os.listdir("/proc/self/fd"))
            told = case(f"fifo{number}")
            left = len(os.listdir("/proc/self/fd")) - before
            os.write(writing, f"{name}: {told!r}, {left} more open\n".encode())
            os._exit(0)
        os.close(writing)
        print(os.read(reading, 1000).decode() or f"{name}: died\n", end="", flush=True)
        os.close(reading)


if __name__ == "__main__":
    main()
