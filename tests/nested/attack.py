"""Run by a guest: tries to reach a file and a directory that its jail does not have; one line for each way that led there.

    attack.py INODE DIRECTORY_INODE PROCESS RECORDS LAST READY PREFIX…

INODE, DIRECTORY_INODE: of the file "secret" and the directory "out" beneath /w of the jail around. PROCESS: one of the jail
around. RECORDS: open_how records in the mailbox. LAST: the highest protected descriptor. READY: timer slack,
descriptor and string for who starts what is ready. PREFIX: paths that may lead to /w.
"""

from __future__ import annotations

import array
import ctypes
import os
import socket
import sys
from collections.abc import Callable
from functools import partial

import start  # type: ignore[import-not-found]  # beside this in the guest

inode, directory_inode, process, records, last = map(int, sys.argv[1:6])
ready, *prefixes = sys.argv[6:]
TARGETS = ("secret", "out", "w/secret", "w/out")
PROTECTED = range(960, last + 1)
MAILBOX, OPENAT2, FCHDIR, DUP = 0x10000, 437, 81, 32
O_PATH = os.O_PATH | os.O_CLOEXEC
libc = ctypes.CDLL(None, use_errno=True)
tried = 0


def system(number: int, *arguments: object) -> int:
    """A raw call with whole words: its result, or −errno."""
    return raw((number, *arguments))


def raw(words: tuple[object, ...]) -> int:
    result: int = libc.syscall(*[ctypes.c_long(word) if isinstance(word, int) else word for word in words])
    return result if result >= 0 else -ctypes.get_errno()


def judge(way: str, fd: int) -> None:
    """``fd``, if it was opened, must be none of the two."""
    if fd < 0:
        return
    if os.fstat(fd).st_ino in (inode, directory_inode):
        print("REACHED", way)
    os.close(fd)


def attempt(way: str, action: Callable[[], int]) -> None:
    global tried
    tried += 1
    try:
        judge(way, action())
    except OSError:
        pass


def by_path() -> None:
    for prefix in prefixes:
        for target in ("secret", "out"):
            for flags in (os.O_RDONLY, O_PATH, O_PATH | os.O_NOFOLLOW):
                attempt(f"open {prefix}/{target} {flags:o}", partial(os.open, f"{prefix}/{target}", flags))
            attempt(f"stat {prefix}/{target}", partial(stated, f"{prefix}/{target}"))
    for number in PROTECTED:
        for target in TARGETS:
            attempt(
                f"open /proc/self/fd/{number}/{target}",
                partial(os.open, f"/proc/self/fd/{number}/{target}", os.O_RDONLY),
            )
            attempt(f"stat /proc/self/fd/{number}/{target}", partial(stated, f"/proc/self/fd/{number}/{target}"))


def stated(path: str) -> int:
    if os.stat(path).st_ino in (inode, directory_inode):
        print("REACHED stat", path)
    return -1


def by_descriptor() -> None:
    """Protected descriptors and copies of them, as the supervisor's business and by hand, with whole and with cut numbers."""
    for number in PROTECTED:
        copy = system(DUP, number) if number > 961 else -1
        for base in (number, copy):
            for target in TARGETS:
                for flags in (os.O_RDONLY, O_PATH, os.O_WRONLY | os.O_CREAT):
                    attempt(f"openat {number} {target}", partial(os.open, target, flags, dir_fd=base))
                for record in range(records):
                    how = MAILBOX + 32 * record
                    for high in (0, 1 << 32):
                        attempt(
                            f"openat2 {number} {target} record {record}",
                            partial(system, OPENAT2, base | high, target.encode(), how, 24),
                        )
        if copy >= 0:
            os.close(copy)


def by_cwd() -> None:
    for number in PROTECTED:
        for base, high in ((number, 0), (number, 1 << 32), (system(DUP, number), 0)):
            if system(FCHDIR, base | high) >= 0:
                for target in TARGETS:
                    attempt(f"fchdir {number} open {target}", partial(os.open, target, os.O_RDONLY))
                    attempt(f"fchdir {number} stat {target}", partial(stated, target))
                    for record in range(records):
                        how = MAILBOX + 32 * record
                        attempt(
                            f"fchdir {number} openat2 {target}",
                            partial(system, OPENAT2, -100, target.encode(), how, 24),
                        )
                attempt(f"fchdir {number} ..", partial(os.open, "../w/secret", os.O_RDONLY))
            if base != number:
                os.close(base)
    os.chdir("/")


def through_a_socket() -> None:
    """SCM_RIGHTS with a protected descriptor, which comes back under a number that is not protected."""
    one, other = socket.socketpair()
    for number in PROTECTED:
        try:
            one.sendmsg([b"x"], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [number]))])
            _, ancillary, _, _ = other.recvmsg(1, socket.CMSG_SPACE(4))
        except OSError:
            continue
        for _, _, data in ancillary:
            got = array.array("i", data)[0]
            for target in TARGETS:
                attempt(f"received {number} {target}", partial(os.open, target, os.O_RDONLY, dir_fd=got))
                for record in range(records):
                    attempt(
                        f"received {number} openat2 {target}",
                        partial(system, OPENAT2, got, target.encode(), MAILBOX + 32 * record, 24),
                    )
            os.close(got)


def by_process() -> None:
    """The process around us: its memory, its descriptors, signals, limits, scheduling, its directory in /proc."""
    word = ctypes.create_string_buffer(8)
    vector = (ctypes.c_ulong * 2)(ctypes.addressof(word), 8)
    there = (ctypes.c_ulong * 2)(MAILBOX, 8)
    pair = (ctypes.c_ulong * 2)()
    calls: dict[str, tuple[object, ...]] = {
        "process_vm_readv": (310, process, vector, 1, there, 1, 0),
        "ptrace": (101, 0x4206, process, 0, 0),
        "kill": (62, process, 0),
        "tgkill": (234, process, process, 0),
        "prlimit64": (302, process, 7, 0, pair),
        "setpriority": (141, 0, process, 19),
        "sched_setaffinity": (203, process, 8, ctypes.create_string_buffer(b"\1", 8)),
        "kcmp": (312, os.getpid(), process, 0, 0, 0),
    }
    global tried
    for name, words in calls.items():
        tried += 1
        if raw(words) >= 0:
            print("REACHED", name)
    pidfd = system(434, process, 0)
    if pidfd >= 0:
        tried += 2
        if system(438, pidfd, 0, 0) >= 0:
            print("REACHED pidfd_getfd")
        if system(424, pidfd, 0, 0, 0) >= 0:
            print("REACHED pidfd_send_signal")
    for name in ("", "/environ", "/fd/0", "/root/w/secret", "/cwd/secret", "/task"):
        tried += 1
        if os.path.exists(f"/proc/{process}{name}"):
            print(f"REACHED /proc/PROCESS{name}")


def by_start() -> None:
    """What the jail around has ready to be started without a trap: /w/reach is, which would print this."""
    global tried
    sys.stdout.flush()
    tried += start.by_number(ready, b"REACHED by_start")


for step in (by_path, by_descriptor, by_cwd, through_a_socket, by_process, by_start):
    step()
print("tried", tried)
