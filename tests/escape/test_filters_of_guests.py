"""Guests with seccomp filters of their own, which answer a call beside pyjail's: none makes the kernel perform what pyjail judges.

Of two filters' answers the kernel takes the one of higher rank (seccomp(2)), and the newer filter's of two alike: it is at most
the guest who loses a call, by its own will.
"""

from __future__ import annotations

import errno
import os
import re
import shutil
import signal
import socket
import stat
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from guests import build
from pyjail_bpf.rows import TRAP
from pyjail_bpf.table import ROWS, by_name
from running import CHECKOUT, IS_AHEAD, IS_DOCKERS, REFUSED_BEFORE, Jail, User, native

pytestmark = [
    pytest.mark.skipif(os.uname().machine != "x86_64", reason="calls of x86_64 that others lack"),
    pytest.mark.skipif(IS_AHEAD, reason="guests have no filters of their own there"),
]

# Call -> arguments that reach something outside (own_filters.c). D: a directory of the call's own, with a file f, a link l and an
# empty directory d; TOOL: a program that exits with MARK; RO: a read-only file of the jail; OUT: a process, with our own memory.
REACHING = {
    "open": "D/f 2 0", "creat": "D/new 0600", "openat": "-100 D/f 0 0", "openat2": "-100 D/f how 24",
    "stat": "D/f buffer", "lstat": "D/l buffer", "newfstatat": "-100 D/f buffer 0", "statx": "-100 D/f 0 0xfff buffer",
    "statfs": "D/f buffer", "access": "D/f 4", "faccessat": "-100 D/f 4", "faccessat2": "-100 D/f 4 0",
    "readlink": "D/l buffer 100", "readlinkat": "-100 D/l buffer 100",
    "mkdir": "D/new 0700", "mkdirat": "-100 D/new 0700", "mknod": "D/new 0100600 0", "mknodat": "-100 D/new 010600 0",
    "symlink": "=x D/new", "symlinkat": "=x -100 D/new", "link": "D/f D/new", "linkat": "-100 D/f -100 D/new 0",
    "unlink": "D/f", "rmdir": "D/d", "unlinkat": "-100 D/d 0x200",
    "rename": "D/f D/new", "renameat": "-100 D/f -100 D/new", "renameat2": "-100 D/f -100 D/l 2",
    "chmod": "D/f 0600", "fchmodat": "-100 D/f 0600", "fchmodat2": "-100 D/l 0600 0", "fchmod": "fd:RO 0600",
    "chown": "D/f -1 -1", "lchown": "D/l -1 -1", "fchownat": "-100 D/f -1 -1 0", "fchown": "fd:RO UID -1",
    "utime": "D/f 0", "utimes": "D/f 0", "futimesat": "-100 D/f 0", "utimensat": "-100 D/f 0 0", "truncate": "D/f 1",
    "setxattr": "D/f =user.new =x 1 0", "lsetxattr": "D/f =user.new =x 1 0", "fsetxattr": "fd:RO =user.new =x 1 0",
    "getxattr": "D/f =user.a buffer 9", "lgetxattr": "D/f =user.a buffer 9", "listxattr": "D/f buffer 99",
    "llistxattr": "D/f buffer 99", "removexattr": "D/f =user.a", "lremovexattr": "D/f =user.a", "fremovexattr": "fd:RO =user.a",
    "chdir": "D/d", "execve": "TOOL argv 0", "execveat": "-100 TOOL argv 0 0", "inotify_add_watch": "inotify D/f 2",
    "connect": "stream @STREAM 110", "bind": "stream @D/new 110", "sendto": "dgram buffer 1 0 @DGRAM 110",
    "sendmsg": "dgram msg@DGRAM 0", "sendmmsg": "dgram mmsg@DGRAM 1 0",
    "ptrace": "0x4206 OUT 0 0", "process_vm_readv": "OUT vector 1 word 1 0", "process_vm_writev": "OUT vector 1 word 1 0",
    "kcmp": "OUT OUT 1 0 0", "pidfd_getfd": "pidfd:OUT 0 0", "prlimit64": "OUT 4 0 buffer", "get_robust_list": "OUT buffer buffer",
    "sched_setparam": "OUT buffer", "sched_setscheduler": "OUT 0 buffer", "setpriority": "0 OUT 19",
    "ioprio_set": "1 OUT 0", "sched_setaffinity": "OUT 8 =\x01",
}  # fmt: skip
# Calls that a guest may make, of which the supervisor must know or whose answer is its own.
OWN = {
    "getcwd": "buffer 4096", "umask": "022", "setuid": "UID", "setgid": "UID", "setreuid": "-1 UID", "setregid": "-1 UID",
    "setresuid": "-1 UID -1", "setresgid": "-1 UID -1", "setfsuid": "UID", "setfsgid": "UID", "setgroups": "0 0",
    "capset": "cap_header cap_data", "getsockname": "stream buffer length", "getpeername": "stream buffer length",
}  # fmt: skip

# What a guest with this action of its own sees, where not what one without a filter does.
SEEN = {
    "USER_NOTIF": str(-errno.ENOSYS),  # nobody listens
    "ERRNO": str(-errno.EXDEV),
    "TRAP": "SIGSYS",
    "KILL_THREAD": f"killed:{signal.SIGSYS.value}",
    "KILL_PROCESS": f"killed:{signal.SIGSYS.value}",
}
ACTIONS = ("ALLOW", "LOG", "TRACE", *SEEN)
MARK = "exit:77"


class World:
    """What lies outside, and a root without it."""

    def __init__(self, place: Path, user: User) -> None:
        self.outside, self.only_read, self.root, self.user = place / "outside", place / "ro", place / "root", user
        program = build("own_filters")
        (self.root / "bin").mkdir(parents=True)
        shutil.copy(program, self.root / "bin/own_filters")
        for directory in [self.only_read, *(self.outside / name for name in REACHING)]:
            (directory / "d").mkdir(parents=True)
            (directory / "f").write_text("outside")
            os.setxattr(directory / "f", "user.a", b"1")
            (directory / "l").symlink_to("f")
        shutil.copy(program, self.outside / "tool")
        self.sockets = [socket.socket(socket.AF_UNIX, kind) for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM)]
        for each, name in zip(self.sockets, ("stream", "dgram"), strict=True):
            each.bind(str(self.outside / name))
        self.sockets[0].listen(100)
        for path in (place, *place.rglob("*")):
            if not path.is_symlink():
                user.own(path)
        self.process = subprocess.Popen([*user.prefix, program, "wait"])

    def table(self) -> Path:
        """The lines for own_filters.c."""
        lines = []
        for name, words in (REACHING | OWN).items():
            said = {"RO": f"{self.only_read}/f", "STREAM": f"{self.outside}/stream", "DGRAM": f"{self.outside}/dgram"}
            said |= {
                "TOOL": f"{self.outside}/tool",
                "D/": f"{self.outside}/{name}/",
                "OUT": str(self.process.pid),
                "UID": str(self.user.uid),
            }
            for word, meant in said.items():
                words = words.replace(word, meant)
            lines.append(f"{name} {by_name[name].x86_64} {words}\n")
        path = self.root / "table"
        path.write_text("".join(lines))
        return path

    def state(self) -> list[tuple[object, ...]]:
        """All that a guest must leave as it is."""
        found: list[tuple[object, ...]] = []
        for path in sorted(path for top in (self.outside, self.only_read) for path in (top, *top.rglob("*"))):
            s = path.lstat()
            text = path.read_bytes() if stat.S_ISREG(s.st_mode) else b""
            found.append((path, text, s.st_mode, s.st_uid, s.st_nlink, s.st_mtime_ns, s.st_ctime_ns))
        return found

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        for each in self.sockets:
            each.close()


@pytest.fixture
def world(place: Path, user: User) -> Iterator[World]:
    made = World(place, user)
    yield made
    made.close()


def results(said: str) -> dict[str, dict[str, str]]:
    """Call -> action -> result."""
    found: dict[str, dict[str, str]] = {}
    for line in said.splitlines():
        name, action, result = line.split()
        found.setdefault(name, {})[action] = result
    return found


# Without pidfd_getfd the guest sends the descriptor that these work with; with a filter of its own it does not.
SENDING = frozenset(("bind", "inotify_add_watch"))


def test_no_action_makes_the_kernel_perform_what_the_supervisor_judges(jail: Jail, world: World) -> None:
    """Each call that is handed over, by name, with every action: the guest's own where it outranks, else pyjail's verdict."""
    before = world.state()
    options = ("--bind", f"{world.only_read}:{world.only_read}:ro")
    table = world.table()
    done = jail("/bin/own_filters", "judge", f"/{table.name}", root=world.root, options=options, timeout=120)
    assert done.returncode == 0, done
    found = results(done.stdout)
    assert found.keys() == REACHING.keys() | OWN.keys()
    for name, by_action in found.items():
        plain = by_action.pop("none")
        if IS_DOCKERS and name in SENDING:
            plain = str(-errno.EPERM)
        seen = SEEN if name not in REFUSED_BEFORE else {action: said for action, said in SEEN.items() if action != "USER_NOTIF"}
        assert by_action == {action: seen.get(action, plain) for action in ACTIONS}, name
    through = {name: said for name in REACHING if not (said := found[name]["ALLOW"]).startswith("-")}
    assert not through
    assert world.state() == before
    assert world.process.poll() is None


def test_without_a_jail_each_call_reaches_what_lies_outside(world: World) -> None:
    """The control; by a plain user and by root, and each with a filter that says ALLOW."""
    done = native(world.user, build("own_filters"), "judge", world.table(), "ALLOW")
    found = {name: by_action["ALLOW"] for name, by_action in results(done.stdout).items()}
    assert found.keys() == REACHING.keys() | OWN.keys()
    assert not {name: said for name in REACHING if (said := found[name]).startswith("-") or said.startswith("killed")}
    assert found["execve"] == found["execveat"] == MARK


def test_every_call_of_the_table_that_is_handed_over_is_among_them() -> None:
    handed_over = {row.name for row in ROWS if row.verdict == TRAP and row.x86_64 is not None and row.when is None}
    assert handed_over <= REACHING.keys() | OWN.keys()


WAYS_TO_LISTEN = 6


def test_no_guest_listens_to_calls_itself(jail: Jail, world: World) -> None:
    """A listener that answers CONTINUE would let calls go on that the jail hands over: one there is already (EBUSY), pyjail's."""
    (world.outside / "secret").write_text("outside")
    done = jail("/bin/own_filters", "listener", world.outside / "secret", root=world.root)
    assert done.stdout.splitlines() == [os.strerror(errno.EBUSY)] * WAYS_TO_LISTEN, done


def test_without_a_jail_its_listener_lets_an_open_go_on(world: World) -> None:
    (world.outside / "secret").write_text("outside")
    done = native(world.user, build("own_filters"), "listener", world.outside / "secret")
    said = done.stdout.splitlines()
    assert len(said) == WAYS_TO_LISTEN
    assert said.count("opened") == WAYS_TO_LISTEN, said


def test_no_child_is_out_of_the_engines_sight(jail: Jail, world: World) -> None:
    """By clone with CLONE_UNTRACED and its twin: harmless where no guest is traced, refused where all are; clone3 never."""
    (world.outside / "secret").write_text("outside")
    done = jail("/bin/own_filters", "unseen", world.outside / "secret", root=world.root)
    seen = [errno.ENOENT if jail.engine == "notify" else errno.EPERM] * 2
    assert done.stdout.splitlines() == [os.strerror(each) for each in (*seen, errno.ENOSYS)], done


def test_without_a_jail_such_children_open_it(world: World) -> None:
    (world.outside / "secret").write_text("outside")
    done = native(world.user, build("own_filters"), "unseen", world.outside / "secret")
    assert done.stdout.splitlines() == ["opened"] * 3, done


# -- calls that pyjail has the guest make ------------------------------------------------------------------------------


def injected() -> list[str]:
    """The names of all calls in stubs and loader, and of those that the supervisor puts into a guest's registers."""
    found: set[str] = set()
    for source in (SOURCES / "loader/loader.c", *(SOURCES / "loader/x86_64").glob("*.S")):
        found.update(re.findall(r"__NR_(\w+)", source.read_text()))
    for source in (*(SOURCES / "handlers").glob("*.py"), *(SOURCES / "engines").glob("*.py")):
        found.update(re.findall(r"(?:Divert\(\s*STUB_\w+, |steps\.run\(\s*)NR\.(\w+)", source.read_text()))
    return sorted(found)


SOURCES = CHECKOUT / "runtime/pyjail"
ANSWERS = ("faked", "killed", "traced", *(("refused", "trapped", "unheard") if os.environ.get("PYJAIL_LONG") else ()))
# Way -> what is seen where nothing was done. A call that the guest's own filter says to be done may give the descriptor 0.
UNDONE = {"chdir": "/", "range": "open"}
DONE = {
    "open": "/w/f", "make": "/w/made", "path": "/w/f", "fifo": "/w/fifo", "chdir": "/w/d", "connect": "arrived", "send": "arrived",
    "bind": "made", "range": "closed", "exec": "-", "script": "-",
}  # fmt: skip


def is_sound(answer: str, way: str, result: str, seen: str) -> bool:
    """Done as without the filter; or death, an errno, or the filter's own word, and nothing was done."""
    if result in ("exit:77", "exit:127"):  # the program it should be, or the loader gave up
        return way in ("exec", "script") and (result == "exit:77" or answer != "-")
    if result.startswith("killed:"):
        return answer in ("killed", "trapped", "dispatched")
    if result == "hung":
        return False
    if int(result) >= 0 and seen == DONE[way]:
        return True
    undone = seen == UNDONE.get(way, "nothing")
    return undone if int(result) < 0 else answer == "faked" and result == "0" and (undone or seen == "/dev/null")


def test_no_answer_to_an_injected_call_leads_elsewhere(jail: Jail, place: Path, user: User) -> None:
    """Call by call: faked success, death, and a tracer that is not there, while the guest opens, moves, connects, execs."""
    root = place / "root"
    for name in ("bin", "proc", "w/d"):
        (root / name).mkdir(parents=True)
    shutil.copy(build("injected"), root / "bin/injected")
    (root / "w/f").write_text("inside")
    (root / "w/script").write_text("#!/bin/injected\n")
    (root / "w/script").chmod(0o755)
    os.mkfifo(root / "w/fifo")
    for path in (root / "w", *(root / "w").iterdir()):
        user.own(path)
    (root / "table").write_text("".join(f"{name} {by_name[name].x86_64}\n" for name in injected()))
    done = jail("/bin/injected", "/table", *ANSWERS, root=root, timeout=300)
    rows = [line.split() for line in done.stdout.splitlines()]
    assert done.returncode == 0, done
    assert len(rows) == len(DONE) * (2 + len(injected()) * len(ANSWERS))
    assert not [row for row in rows if not is_sound(*row[1:])]
    assert [row for row in rows if row[1] == "dispatched" and row[3].startswith("killed:")]
    deadly = {call for call, answer, _, result, _ in rows if answer == "killed" and result.startswith("killed:")}
    assert set("bind close close_range connect execveat fchdir mmap munmap openat2 prctl sendto".split()) <= deadly
    assert ({"socketpair", "recvmsg", "dup3"} <= deadly) == (jail.engine == "ptrace" and not IS_DOCKERS)
