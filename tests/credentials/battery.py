"""What each identity may do: the same program runs in the jail and under the kernel's chroot, and prints what it met.

    python3 battery.py DIRECTORY [cut]     everything, as JSON: {identity: {operation: answer}}
    python3 battery.py DIRECTORY as NAME   the operations of one identity that an exec has led to

With ``cut`` it first gives up what guests of a jail do not have, so that the two sides start from the same capabilities.
Each identity is taken by a child of its own, in a tree of its own that root has made.
"""

from __future__ import annotations

import ctypes
import errno
import json
import os
import shutil
import socket
import stat
import struct
import sys
import threading
from collections.abc import Callable
from functools import partial

GUESTS = 0x5FB  # CHOWN DAC_OVERRIDE FOWNER FSETID KILL SETGID SETUID SETPCAP NET_BIND_SERVICE
DAC_OVERRIDE, FOWNER, CHOWN = 1 << 1, 1 << 3, 1 << 0
USER, GROUP, NOBODY = 1000, 50, 65534
PR_SET_KEEPCAPS, PR_CAPBSET_DROP, PR_SET_SECUREBITS, PR_SET_NO_NEW_PRIVS = 8, 24, 28, 38
SECBIT_NOROOT = 1
FILE_CAPABILITY = struct.pack("<5I", 0x02000000, 1, 0, 0, 0)  # VFS_CAP_REVISION_2: cap_chown
AT_EMPTY_PATH, AT_EACCESS, AT_FDCWD = 0x1000, 0x200, -100
NUMBERS = {
    "x86_64": {"setuid": 105, "setgid": 106, "setresuid": 117, "setresgid": 119, "setgroups": 116, "setfsuid": 122,
               "setfsgid": 123, "capset": 126, "faccessat": 269, "faccessat2": 439, "truncate": 76, "gettid": 186},
    "aarch64": {"setuid": 146, "setgid": 144, "setresuid": 147, "setresgid": 149, "setgroups": 159, "setfsuid": 151,
                "setfsgid": 152, "capset": 91, "faccessat": 48, "faccessat2": 439, "truncate": 45, "gettid": 178},
}[os.uname().machine]  # fmt: skip

libc = ctypes.CDLL(None, use_errno=True)


def raw(name: str, *arguments: object) -> int:
    """A system call of this thread alone (libc's wrappers change every thread), OSError when it fails."""
    result: int = libc.syscall(NUMBERS[name], *arguments)
    if result < 0:
        raise OSError(ctypes.get_errno(), name)
    return result


def capset(effective: int, permitted: int, inheritable: int = 0) -> None:
    raw("capset", struct.pack("Ii", 0x20080522, 0), struct.pack("6I", effective, permitted, inheritable, 0, 0, 0))


def prctl(option: int, value: int) -> None:
    if libc.prctl(option, ctypes.c_ulong(value), 0, 0, 0):
        raise OSError(ctypes.get_errno(), f"prctl {option}")


# -- the tree and what is tried in it ----------------------------------------------------------------------------------


def make_tree(top: str) -> None:
    """Files of several owners; made by root, the umask 0."""
    def file(name: str, mode: int, uid: int = 0, gid: int = 0, text: bytes = b"text") -> None:
        with open(f"{top}/{name}", "wb") as out:
            out.write(text)
        os.chown(f"{top}/{name}", uid, gid)
        os.chmod(f"{top}/{name}", mode)

    def directory(name: str, mode: int, uid: int = 0, gid: int = 0) -> None:
        os.mkdir(f"{top}/{name}")
        os.chown(f"{top}/{name}", uid, gid)
        os.chmod(f"{top}/{name}", mode)

    os.mkdir(top)
    os.chmod(top, 0o755)
    for name, mode, uid, gid in (
        ("all", 0o777, 0, 0), ("sticky", 0o1777, 0, 0), ("closed", 0o700, 0, 0), ("ours", 0o755, USER, USER),
        ("group", 0o2770, 0, GROUP), ("blind", 0o711, 0, 0), ("drop", 0o733, 0, 0),
    ):  # fmt: skip
        directory(name, mode, uid, gid)
    file("secret", 0o600)
    file("public", 0o644)
    file("shared", 0o640, 0, GROUP)
    file("mine", 0o600, USER, USER)
    file("all/root", 0o644)
    file("all/user", 0o644, USER, USER)
    file("sticky/root", 0o666)
    file("sticky/user", 0o666, USER, USER)
    file("sticky/nobody", 0o666, NOBODY, NOBODY)
    file("closed/file", 0o666)
    file("blind/file", 0o644)
    file("group/file", 0o660, 0, GROUP)
    file("ours/file", 0o644, USER, USER)
    file("script", 0o755, text=b"#!/bin/sh\nexit 7\n")
    file("private", 0o700, text=b"#!/bin/sh\nexit 7\n")
    file("grouped", 0o750, 0, GROUP, b"#!/bin/sh\nexit 7\n")
    file("plain", 0o644, text=b"#!/bin/sh\nexit 7\n")
    shutil.copy("/bin/true", f"{top}/program")
    os.chmod(f"{top}/program", 0o755)
    os.symlink("secret", f"{top}/link")
    os.symlink("closed/file", f"{top}/deep")
    os.setxattr(f"{top}/public", "user.note", b"x")


PATHS = (
    "secret", "public", "shared", "mine", "all/root", "all/user", "sticky/root", "sticky/user", "closed/file", "closed",
    "blind/file", "blind", "group/file", "group", "ours/file", "script", "private", "grouped", "plain", "link", "deep",
    "public/../secret", "closed/../public", "missing",
)  # fmt: skip


def mode_of(path: str) -> str:
    return oct(os.stat(path).st_mode)


def attribute(path: str) -> str:
    return os.getxattr(path, "user.note").decode()


def listed(path: str) -> list[str]:
    return sorted(os.listdir(path))


def owner_and_mode(path: str) -> str:
    found = os.lstat(path)
    return f"{found.st_uid}:{found.st_gid} {found.st_mode:o}"


def create(path: str, mode: int = 0o666) -> str:
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, mode))
    return owner_and_mode(path)


def temporary(path: str) -> str:
    fd = os.open(path, os.O_TMPFILE | os.O_RDWR, 0o640)
    found = os.fstat(fd)
    os.close(fd)
    return f"{found.st_uid}:{found.st_gid} {found.st_mode:o}"


def directory(path: str) -> str:
    os.mkdir(path, 0o777)
    return owner_and_mode(path)


def node(path: str, kind: int) -> str:
    os.mknod(path, kind | 0o666, os.makedev(1, 3))
    return owner_and_mode(path)


def symlink(path: str) -> str:
    os.symlink("anywhere", path)
    return owner_and_mode(path)


def link(old: str, new: str) -> str:
    os.link(old, new)
    return owner_and_mode(new)


def bind(path: str) -> str:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(path)
        return owner_and_mode(path)


def bind_at_length(path: str) -> str:
    """A name that leaves no room for another spelling of its directory (sun_path, 108 bytes)."""
    with socket.socket(socket.AF_UNIX) as made:
        os.chdir(path)
        made.bind("l" * 107)
        return owner_and_mode("l" * 107)


def peer_of(path: str) -> str:
    """Whom a server sees: this identity."""
    with socket.socket(socket.AF_UNIX) as server, socket.socket(socket.AF_UNIX) as client:
        server.bind(path)
        server.listen(1)
        client.connect(path)
        other, _ = server.accept()
        with other:
            pid, uid, gid = struct.unpack("3i", other.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12))
            return f"{pid == os.getpid()} {uid}:{gid}"


def port(number: int) -> str:
    with socket.socket(socket.AF_INET) as made:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind(("127.0.0.1", number))
        return "bound"


def execute(path: str) -> int:
    """The status of a program that a child of this identity starts, or its errno."""
    child = os.fork()
    if not child:
        try:
            os.execv(path, [path])
        except OSError as error:
            os._exit(100 + (error.errno or 0) % 100)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def opened(path: str, flags: int) -> str:
    os.close(os.open(path, flags))
    return "opened"


def changed(path: str, action: Callable[..., object], *arguments: object) -> str:
    action(path, *arguments)
    return owner_and_mode(path)


def reopened(path: str) -> str:
    fd = os.open(path, os.O_RDONLY)
    try:
        return opened(f"/proc/self/fd/{fd}", os.O_RDWR)
    finally:
        os.close(fd)


def status_lines() -> str:
    with open("/proc/self/status") as file:
        wanted = ("Umask:", "Uid:", "Gid:", "CapInh:", "CapPrm:", "CapEff:")
        return " ".join(" ".join(line.split()) for line in file if line.startswith(wanted))


def operations(top: str) -> dict[str, Callable[[], object]]:
    """Name -> what is done; in this order, since some change the tree for those that follow."""
    done: dict[str, Callable[[], object]] = {"status": status_lines}
    for name in PATHS:
        path = f"{top}/{name}"
        done |= {
            f"stat {name}": partial(mode_of, path),
            f"read {name}": partial(opened, path, os.O_RDONLY),
            f"write {name}": partial(opened, path, os.O_WRONLY),
            f"truncating {name}": partial(opened, path, os.O_WRONLY | os.O_TRUNC),
            f"O_PATH {name}": partial(opened, path, os.O_PATH),
            f"readlink {name}": partial(os.readlink, path),
            f"getxattr {name}": partial(attribute, path),
        }
        for mode in (0, 1, 2, 4, 6):
            done[f"access {mode} {name}"] = partial(raw, "faccessat", AT_FDCWD, path.encode(), mode)
            done[f"eaccess {mode} {name}"] = partial(raw, "faccessat2", AT_FDCWD, path.encode(), mode, AT_EACCESS)
    for name in ("script", "private", "grouped", "plain", "program", "closed/file"):
        done[f"execute {name}"] = partial(execute, f"{top}/{name}")
    for name in ("all", "sticky", "closed", "ours", "group", "blind", "drop", "."):
        path = f"{top}/{name}"
        done |= {
            f"list {name}": partial(listed, path),
            f"chdir {name}": partial(enter, path),
            f"create {name}": partial(create, f"{path}/new"),
            f"create secret {name}": partial(create, f"{path}/new2", 0o4777),
            f"tmpfile {name}": partial(temporary, path),
            f"mkdir {name}": partial(directory, f"{path}/dir"),
            f"symlink {name}": partial(symlink, f"{path}/sym"),
            f"fifo {name}": partial(node, f"{path}/fifo", stat.S_IFIFO),
            f"device {name}": partial(node, f"{path}/device", stat.S_IFCHR),
            f"link mine {name}": partial(link, f"{top}/mine", f"{path}/hard1"),
            f"link secret {name}": partial(link, f"{top}/secret", f"{path}/hard2"),
            f"link public {name}": partial(link, f"{top}/public", f"{path}/hard3"),
            f"bind {name}": partial(bind, f"{path}/socket"),
            f"open or create {name}": partial(opened, f"{path}/user", os.O_CREAT | os.O_WRONLY),
        }
    for name in ("secret", "public", "mine", "sticky/user", "sticky/root", "group/file", "ours/file", "closed/file"):
        path = f"{top}/{name}"
        done |= {
            f"chmod {name}": partial(changed, path, os.chmod, 0o6755),
            f"chown {name}": partial(changed, path, os.chown, USER, -1),
            f"chgrp {name}": partial(changed, path, os.chown, -1, GROUP),
            f"utime now {name}": partial(changed, path, os.utime),
            f"utime set {name}": partial(changed, path, os.utime, (5, 5)),
            f"truncate {name}": partial(changed, path, os.truncate, 3),
            f"setxattr {name}": partial(changed, path, os.setxattr, "user.new", b"1"),
            f"trusted {name}": partial(changed, path, os.setxattr, "trusted.new", b"1"),
            f"capability {name}": partial(changed, path, os.setxattr, "security.capability", FILE_CAPABILITY),
            f"reopen {name}": partial(reopened, path),
        }
    done |= {
        "bind slash": lambda: bind(f"{top}/all/slash/"),
        "bind at length": lambda: bind_at_length(f"{top}/all"),
        "peer": lambda: peer_of(f"{top}/all/peer"),
        "port 900": lambda: port(900),
        "umask": lambda: [os.umask(0o027), create(f"{top}/all/masked"), os.umask(0)],
        "unlink sticky/root": lambda: os.unlink(f"{top}/sticky/root"),
        "unlink sticky/user": lambda: os.unlink(f"{top}/sticky/user"),
        "rename sticky/nobody": lambda: os.rename(f"{top}/sticky/nobody", f"{top}/sticky/moved"),
        "rename into closed": lambda: os.rename(f"{top}/all/user", f"{top}/closed/user"),
        "rename all/root": lambda: os.rename(f"{top}/all/root", f"{top}/all/moved"),
        "unlink ours/file": lambda: os.unlink(f"{top}/ours/file"),
        "rmdir all/dir": lambda: os.rmdir(f"{top}/all/dir"),
        "sysctl": lambda: opened("/proc/sys/kernel/core_pattern", os.O_WRONLY),
        "descriptor 0": lambda: oct(stat.S_IFMT(os.stat("/proc/self/fd/0").st_mode)),
        "own maps": lambda: opened("/proc/self/maps", os.O_RDONLY),
        "own environ": lambda: opened("/proc/self/environ", os.O_RDONLY),
        "own exe": lambda: os.readlink("/proc/self/exe"),
        "own cwd": lambda: os.readlink("/proc/self/cwd"),
    }
    return done


def enter(path: str) -> str:
    here = os.open(".", os.O_RDONLY)
    os.chdir(path)
    try:
        return create("here")
    finally:
        os.fchdir(here)
        os.close(here)


def answer(action: Callable[[], object], top: str) -> object:
    """What an operation says; paths without the tree's own."""
    try:
        found = action()
    except OSError as error:
        return errno.errorcode[error.errno or 0]
    return json.loads(json.dumps(found).replace(top, "TOP"))


def answers(top: str) -> dict[str, object]:
    return {name: answer(action, top) for name, action in operations(top).items()}


# -- identities --------------------------------------------------------------------------------------------------------


def become(uid: int, gid: int, groups: list[int]) -> None:
    os.setgroups(groups)
    os.setresgid(gid, gid, gid)
    os.setresuid(uid, uid, uid)


def keep_one(kept: int) -> None:
    """A plain user that keeps one capability."""
    prctl(PR_SET_KEEPCAPS, 1)
    become(USER, USER, [])
    capset(kept, kept)


def take(*uids: int, gids: tuple[int, int, int] = (-1, -1, -1)) -> None:
    """No groups, then ids as setresgid(2) and setresuid(2) take them: real, effective, saved."""
    os.setgroups([])
    os.setresgid(*gids)
    os.setresuid(*uids)


def there_and_back() -> None:
    os.seteuid(USER)
    os.seteuid(0)


def file_system_user() -> None:
    os.setgroups([])
    raw("setfsgid", USER)
    raw("setfsuid", USER)


def saved_root() -> None:
    """Effective root again by the saved id; the real one stays the user's."""
    os.setresuid(USER, USER, 0)
    os.setresuid(-1, 0, -1)


IDENTITIES: dict[str, Callable[[], object]] = {
    "root": lambda: None,
    "nobody": lambda: become(NOBODY, NOBODY, []),
    "user": lambda: become(USER, USER, []),
    "user in group": lambda: become(USER, USER, [GROUP]),
    "user, root's group": lambda: os.setuid(USER),
    "group only": partial(take, -1, -1, -1, gids=(GROUP, GROUP, GROUP)),
    "root without groups": lambda: os.setgroups([]),
    "many groups": lambda: become(USER, USER, [*range(2000, 3000), GROUP]),
    "effective user": partial(take, -1, USER, -1, gids=(-1, USER, -1)),
    "real user": partial(take, USER, 0, 0),
    "saved root": saved_root,
    "file system user": file_system_user,
    "there and back": there_and_back,
    "no DAC_OVERRIDE": lambda: capset(GUESTS & ~DAC_OVERRIDE, GUESTS),
    "DAC_OVERRIDE given up": lambda: capset(GUESTS & ~DAC_OVERRIDE, GUESTS & ~DAC_OVERRIDE),
    "no capability": lambda: capset(0, 0),
    "no CHOWN, no FOWNER": lambda: capset(GUESTS & ~(CHOWN | FOWNER), GUESTS & ~(CHOWN | FOWNER)),
    "user with DAC_OVERRIDE": lambda: keep_one(DAC_OVERRIDE),
    "user with FOWNER": lambda: keep_one(FOWNER),
}  # fmt: skip
# These are what they are after the next exec.
EXECS: dict[str, Callable[[], object]] = {
    "nobody after exec": lambda: become(NOBODY, NOBODY, []),
    "user in group after exec": lambda: become(USER, USER, [GROUP]),
    "effective user after exec": partial(take, -1, USER, -1),
    "no capability after exec": lambda: capset(0, 0),
    "bounded": lambda: prctl(PR_CAPBSET_DROP, 1),
    "no root by id": lambda: prctl(PR_SET_SECUREBITS, SECBIT_NOROOT),
}


def one(name: str, top: str) -> dict[str, object]:
    """The answers that one identity met, in a child."""
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        status = 1
        try:
            os.close(reader)
            os.umask(0)
            make_tree(top)
            os.umask(0o022)
            os.chdir("/")
            if name in EXECS:
                EXECS[name]()
                os.dup2(writer, 1)
                os.execv(sys.executable, [sys.executable, "-I", __file__, top, "as", name])
            IDENTITIES[name]()
            with open(writer, "w") as out:
                json.dump(answers(top), out)
            status = 0
        except OSError as error:
            os.write(writer, json.dumps({"became": f"{error}"}).encode())
        finally:
            os._exit(status)
    os.close(writer)
    with open(reader) as lines:
        text = lines.read()
    os.waitpid(child, 0)
    found: dict[str, object] = json.loads(text)
    return found


def threads(top: str) -> dict[str, object]:
    """Two threads of one process at once, one a user, one root; each keeps its own rights."""
    os.umask(0)
    make_tree(top)
    found: dict[str, set[str]] = {"user": set(), "root": set()}
    ready = threading.Barrier(2)

    def act(name: str) -> None:
        if name == "user":
            raw("setgroups", 0, None)
            raw("setresgid", USER, USER, USER)
            raw("setresuid", USER, USER, USER)
        ready.wait()
        for number in range(300):
            found[name].add(str(answer(lambda: opened(f"{top}/secret", os.O_RDONLY), top)))
            found[name].add(str(answer(lambda: create(f"{top}/all/{name}{number}"), top)))  # noqa: B023
            found[name].add(str(answer(lambda: raw("faccessat", AT_FDCWD, f"{top}/closed/file".encode(), 4), top)))

    both = [threading.Thread(target=act, args=(name,)) for name in found]
    for thread in both:
        thread.start()
    for thread in both:
        thread.join()
    return {name: sorted(answers) for name, answers in found.items()}


def main() -> None:
    base = sys.argv[1]
    if sys.argv[2:3] == ["as"]:
        json.dump(answers(base), sys.stdout)
        return
    if sys.argv[2:3] == ["cut"]:
        prctl(PR_SET_NO_NEW_PRIVS, 1)
        for capability in range(41):
            if not GUESTS >> capability & 1:
                prctl(PR_CAPBSET_DROP, capability)
        capset(GUESTS, GUESTS)
    os.setgroups([0])
    found = {name: one(name, f"{base}/{number}") for number, name in enumerate([*IDENTITIES, *EXECS])}
    json.dump(found | {"threads": threads(f"{base}/threads")}, sys.stdout)


if __name__ == "__main__":
    main()
