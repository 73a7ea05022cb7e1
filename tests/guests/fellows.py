"""Prints what each identity can do to processes of each other: {"attacker on victim": {way: errno, or what it got}}.

    python3 fellows.py [CAPABILITIES]

Started as root it becomes several users; with a number it first gives up all other CAPABILITIES. Otherwise all are itself.
A victim is in one of two states: as it became who it is, and after an exec, when others of its user may look at it (ptrace(2)).
"""

from __future__ import annotations

import ctypes
import errno
import json
import os
import signal
import struct
import sys
import time
from collections.abc import Callable, Iterator

MARK = "SECRET-OF-A-FELLOW"
NR = {
    "x86_64": {"kcmp": 312, "pidfd_getfd": 438, "capset": 126},
    "aarch64": {"kcmp": 272, "pidfd_getfd": 438, "capset": 91},
}[os.uname().machine]
PTRACE_ATTACH, PTRACE_DETACH, PTRACE_SEIZE = 16, 17, 0x4206
libc = ctypes.CDLL(None, use_errno=True)
libc.ptrace.argtypes = (ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p)


class Piece(ctypes.Structure):
    """struct iovec"""

    _fields_ = (("address", ctypes.c_void_p), ("size", ctypes.c_size_t))


def checked(result: int) -> int:
    if result < 0:
        raise OSError(ctypes.get_errno(), "")
    return result


def content(path: str) -> str:
    with open(path, "rb", buffering=0) as file:
        return "the mark" if MARK.encode() in file.read(1 << 16) else "something"


def mapped(pid: int) -> int:
    """An address of its own that may be written."""
    with open(f"/proc/{pid}/maps") as lines:
        for line in lines:
            if line.split()[1] == "rw-p" and "[stack]" in line:
                return int(line.split("-")[0], 16)
    raise ValueError(pid)


def by_call(name: str, pid: int, address: int) -> int:
    buffer = ctypes.create_string_buffer(8)
    local, remote = Piece(ctypes.addressof(buffer), 8), Piece(address, 8)
    return checked(getattr(libc, name)(pid, ctypes.byref(local), 1, ctypes.byref(remote), 1, 0))


def by_file(pid: int, address: int, flags: int) -> str:
    fd = os.open(f"/proc/{pid}/mem", flags)
    try:
        if flags == os.O_RDONLY:
            os.pread(fd, 8, address)
        return "opened"
    finally:
        os.close(fd)


def attach(pid: int, request: int) -> str:
    checked(libc.ptrace(request, pid, None, None))
    if request == PTRACE_ATTACH:
        os.waitpid(pid, 0x40000000)
        libc.ptrace(PTRACE_DETACH, pid, None, None)
    return "attached"


def ways(pid: int) -> Iterator[tuple[str, Callable[[], object]]]:
    """By which something of another process is got, or changed."""
    try:
        address = mapped(pid)
    except OSError:
        address = 0x1000
    yield "mem for reading", lambda: by_file(pid, address, os.O_RDONLY)
    yield "mem for writing", lambda: by_file(pid, address, os.O_RDWR)
    for name in ("process_vm_readv", "process_vm_writev"):
        yield name, lambda name=name: by_call(name, pid, address)  # type: ignore[misc]
    for name in ("environ", "maps", "auxv", "pagemap", "status", "cmdline", "io", f"task/{pid}/environ", f"task/{pid}/maps"):
        yield name.replace(str(pid), "PID"), lambda name=name: content(f"/proc/{pid}/{name}")  # type: ignore[misc]
    for name in ("exe", "cwd", "root", "fd/0", f"task/{pid}/cwd"):
        yield f"link {name}".replace(str(pid), "PID"), lambda name=name: len(os.readlink(f"/proc/{pid}/{name}")) > 0  # type: ignore[misc]
    for name in ("exe", "cwd", "root", "fd/0", "ns/mnt"):
        yield f"stat {name}", lambda name=name: os.stat(f"/proc/{pid}/{name}").st_nlink > 0  # type: ignore[misc]
        yield f"open {name}", lambda name=name: os.open(f"/proc/{pid}/{name}", os.O_RDONLY) > 0  # type: ignore[misc]
        yield f"beneath {name}", lambda name=name: os.stat(f"/proc/{pid}/{name}/etc").st_nlink > 0  # type: ignore[misc]
    for name in ("fd", "fdinfo", "map_files", "ns", "cwd"):
        yield f"list {name}", lambda name=name: len(os.listdir(f"/proc/{pid}/{name}")) > 0  # type: ignore[misc]
    yield "write comm", lambda: os.write(os.open(f"/proc/{pid}/comm", os.O_WRONLY), b"x")
    yield "attach", lambda: attach(pid, PTRACE_ATTACH)
    yield "pidfd_getfd", lambda: checked(libc.syscall(NR["pidfd_getfd"], os.pidfd_open(pid), 0, 0)) >= 0
    yield "kcmp", lambda: checked(libc.syscall(NR["kcmp"], os.getpid(), pid, 0, 0, 0)) >= 0
    yield "signal 0", lambda: os.kill(pid, 0)
    yield "priority", lambda: os.setpriority(os.PRIO_PROCESS, pid, os.getpriority(os.PRIO_PROCESS, 0))
    yield "affinity", lambda: os.sched_setaffinity(pid, os.sched_getaffinity(0))


def answer(act: Callable[[], object]) -> object:
    try:
        return act()
    except OSError as error:
        return errno.errorcode[error.errno or 0]


def child(act: Callable[[], object]) -> object:
    """What came of it, in a process of its own."""
    reader, writer = os.pipe()
    pid = os.fork()
    if not pid:
        os.write(writer, json.dumps(answer(act)).encode())
        os._exit(0)
    os.close(writer)
    with open(reader) as lines:
        told = lines.read()
    os.waitpid(pid, 0)
    return json.loads(told)


def become(uid: int) -> None:
    if uid != os.geteuid():
        os.setgroups([])
        os.setresgid(uid, uid, uid)
        os.setresuid(uid, uid, uid)


def victim(uid: int, *, after_exec: bool) -> int:
    """The id of a process that waits."""
    reader, writer = os.pipe2(os.O_CLOEXEC)
    pid = os.fork()
    if not pid:
        become(uid)
        os.chdir("/")
        if after_exec:
            os.execve("/bin/sleep", ["sleep", "100"], {"MARK": MARK})
        os.close(writer)
        time.sleep(100)
        os._exit(0)
    os.close(writer)
    os.read(reader, 1)
    os.close(reader)
    return pid


def cut(capabilities: int) -> None:
    libc.prctl(38, 1, 0, 0, 0)  # PR_SET_NO_NEW_PRIVS
    for capability in range(41):
        if not capabilities >> capability & 1:
            libc.prctl(24, capability, 0, 0, 0)  # PR_CAPBSET_DROP
    header, sets = struct.pack("Ii", 0x20080522, 0), struct.pack("6I", capabilities, capabilities, 0, 0, 0, 0)
    checked(libc.syscall(NR["capset"], header, sets))


def main() -> None:
    if sys.argv[1:] and os.geteuid() == 0:
        cut(int(sys.argv[1]))
    users = (0, 1000, 1001) if os.geteuid() == 0 else (os.geteuid(),)
    names = {0: "root", 1000: "user", 1001: "another"}
    found = {}
    for target in users:
        for after_exec in (True, False):
            pid = victim(target, after_exec=after_exec)
            for attacker in users[:2]:
                def told(attacker: int = attacker, pid: int = pid) -> object:
                    become(attacker)
                    return {name: answer(act) for name, act in ways(pid)}

                state = "executed" if after_exec else "as it became"
                found[f"{names.get(attacker, 'user')} on {names.get(target, 'user')}, {state}"] = child(told)
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
    print(json.dumps(found))


main()
