"""Each rule of the filter, left out in turn: the attack it stops then succeeds; with the whole filter it does not.

The attacks (tests/guests/attacks.c) run in a process that has the compiled filter, the sealed mailbox and the protected
descriptors, but no supervisor: what the filter hands over is ENOSYS there.
"""

from __future__ import annotations

import os
import shutil
import socket
import struct
import subprocess
import tempfile
from collections import namedtuple
from collections.abc import Iterator
from pathlib import Path

import pytest
from guests import build
from pyjail_bpf import layout
from pyjail_bpf.compiler import compile_filter
from pyjail_bpf.policy import Policy
from pyjail_bpf.rules import RULES

PLAIN_UID = 1000
USERS = (0, PLAIN_UID) if os.geteuid() == 0 else (os.geteuid(),)

# attack: in attacks.c. without: rules or calls that are left out to let it succeed. result: what it then says: ESCAPE, BROKEN.
# features: what the run switched on (policy.FEATURES).
Attack = namedtuple("Attack", "attack without result engine features")


def attack(name: str, without: str, result: str = "ESCAPE", engine: str = "notify", features: str = "") -> Attack:
    return Attack(name, frozenset(without.split()), result, engine, frozenset(features.split()))


ATTACKS = (
    attack("close", "close"),
    attack("dup2", "dup2"),
    attack("dup3", "dup3"),
    attack("fcntl", "fcntl"),
    attack("ioctl", "ioctl"),
    attack("close_range", "close_range"),
    attack("close_range_cloexec", "close_range"),
    attack("unshare_range", "close_range"),
    attack("munmap", "munmap"),
    attack("mmap", "mmap"),
    attack("mmap_file", "mmap"),
    attack("mremap", "mremap"),
    attack("mprotect", "mprotect", "BROKEN"),
    attack("pkey_mprotect", "pkey_mprotect", "BROKEN"),
    attack("madvise", "madvise"),
    attack("madvise_from_below", "madvise"),
    attack("madvise_growsdown", "madvise"),
    attack("process_madvise", "process_madvise"),
    attack("shmat", "shmat"),
    attack("brk", "brk"),
    attack("execveat", "execveat"),
    attack("execve", "execve"),
    attack("openat2", "openat2"),
    attack("newfstatat", "newfstatat"),
    attack("statx", "statx"),
    attack("faccessat2", "faccessat2"),
    attack("readlinkat", "readlinkat"),
    attack("connect", "connect"),
    attack("sendto", "sendto"),
    attack("sendmsg", "sendmsg"),
    attack("sendmmsg", "sendmmsg"),
    attack("bind", "bind"),
    attack("terminal_input", "ioctl"),
    attack("file_flags", "ioctl", "BROKEN"),
    attack("listener", "seccomp", engine="ptrace"),
    attack("untraced", "clone", engine="ptrace"),
    attack("untraceable", "prctl", "BROKEN"),
    attack("notes", "setrlimit", "BROKEN"),
    attack("notes_by_prlimit", "prlimit64", "BROKEN"),
    attack("prlimit", "prlimit64", "BROKEN"),
    attack("priority", "setpriority", "BROKEN"),
    attack("io_priority", "ioprio_set", "BROKEN"),
    attack("affinity", "sched_setaffinity", "BROKEN"),
    attack("other_cpus", "sched_setaffinity", "BROKEN", features="cpus"),
    attack("family", "socket", "BROKEN", features="net-none"),
    attack("protocol", "socket", "BROKEN", features="net-rules"),
    attack("route", "setsockopt", "BROKEN", features="net-rules"),
    attack("ptrace", "ptrace", "BROKEN"),
    attack("vm_writev", "process_vm_readv", "BROKEN"),
    attack("pidfd_getfd", "pidfd_getfd", "BROKEN"),
)
# Rules whose attack the kernel itself refuses in some places: with the rule it is refused, without it anything may be.
ELSEWHERE = {
    "userfaultfd": "userfaultfd",
    "remap_file_pages": "remap_file_pages",
    "tagged_addresses": "arch_prctl",
    "namespace": "unshare",
    "namespace_by_clone": "clone",
}
# Rules without an attack of their own: a rule of sealed strings that only allows; and the row rule behind those tested above.
COVERED = {
    "socketpair": ("socket",),  # of the families that have pairs none but AF_UNIX is built into every kernel
    "dup_onto": ("dup2", "dup3"),
    "of_self": ("prlimit64",),
    "affinity": ("sched_setaffinity",),
    "priority": ("setpriority",),
    "io_priority": ("ioprio_set",),
    "openat": ("execve",),
}


class Arena:
    """A folder with a secret beside an empty root, listening sockets, and a process of the same user outside."""

    def __init__(self, folder: Path, uid: int) -> None:
        self.folder, self.uid = folder, uid
        self.program = build("attacks")
        records, first = layout.how_records("x86_64")
        self.levels = layout.how_levels("x86_64")
        page = b"".join(
            struct.pack("<QQQ", flags, 0, resolve).ljust(layout.HOW_STRIDE, b"\xff") for flags, resolve in records
        )
        page = page.ljust(layout.EMPTY - layout.MAILBOX, b"\xff") + b"\0" * 16
        (folder / "page").write_bytes(page)
        self.read_record = layout.record(first["read"])
        (folder / "root").mkdir()
        (folder / "root/link").symlink_to(folder / "secret")
        (folder / "root/up").symlink_to("..")
        (folder / "root/far").symlink_to(folder)
        (folder / "secret").write_text("SECRET")
        (folder / "file").write_text("file")
        shutil.copy(self.program, folder / "tool")
        for path in (folder / "file", folder / "root"):
            os.chown(path, uid, uid)
        self.sockets = [socket.socket(socket.AF_UNIX, kind) for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM)]
        for sock, name in zip(self.sockets, ("sock", "dgram"), strict=True):
            sock.bind(str(folder / name))
            (folder / name).chmod(0o777)
        self.sockets[0].listen(100)
        # Of a group of its own, whose priority is changed where the attack succeeds.
        self.outsider = subprocess.Popen(["sleep", "1000"], user=uid, group=uid, extra_groups=[] if uid else None, process_group=0)

    def run(self, attack: str, engine: str, without: frozenset[str], features: frozenset[str] = frozenset()) -> str:
        """What the attack says, with a filter that lacks ``without``."""
        policy = Policy("x86_64", engine, (self.levels["read"],), features, without)
        filter_file = self.folder / "filter"
        filter_file.write_bytes(compile_filter(policy))
        words = [attack, self.uid, filter_file, self.folder / "page", self.read_record, self.folder, self.outsider.pid]
        done = subprocess.run(
            [self.folder / "tool", *map(str, words)],
            capture_output=True,
            text=True,
            timeout=20,
            check=False,
            stdin=subprocess.DEVNULL,
            cwd=self.folder,
        )
        return f"{done.stdout}{done.stderr}(status {done.returncode})"

    def close(self) -> None:
        self.outsider.kill()
        self.outsider.wait()
        for sock in self.sockets:
            sock.close()
        shutil.rmtree(self.folder)


@pytest.fixture(params=USERS, ids=lambda uid: "root" if uid == 0 else "plain", scope="module")
def arena(request: pytest.FixtureRequest) -> Iterator[Arena]:
    folder = Path(tempfile.mkdtemp(prefix="pyjail-attack-", dir="/var/tmp"))
    folder.chmod(0o755)
    made = Arena(folder, request.param)
    yield made
    made.close()


def outcome(said: str) -> str:
    """The last of the words in which an attack tells its end."""
    words = [word for word in said.split() if word in ("ESCAPE", "BROKEN", "REFUSED")]
    return words[-1] if words else "nothing"


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda a: f"{a.attack}-without-{'-'.join(sorted(a.without))}")
def test_an_attack_succeeds_without_its_rule_and_is_refused_with_it(arena: Arena, attack: Attack) -> None:
    """The rule is necessary (this kernel lets the attack succeed), and sufficient against it."""
    without = arena.run(attack.attack, attack.engine, attack.without, attack.features)
    assert outcome(without) == attack.result, without
    for engine in ("notify", "ptrace") if attack.engine == "notify" else ("ptrace",):
        whole = arena.run(attack.attack, engine, frozenset(), attack.features)
        assert outcome(whole) == "REFUSED", whole


@pytest.mark.parametrize("name", ELSEWHERE)
def test_an_attack_that_only_other_kernels_allow_is_refused(arena: Arena, name: str) -> None:
    """Without the rule the kernel may refuse too (a sysctl, a CPU without the feature); with it, it is always refused."""
    assert outcome(arena.run(name, "notify", frozenset({ELSEWHERE[name]}))) in ("REFUSED", "BROKEN", "ESCAPE")
    assert outcome(arena.run(name, "notify", frozenset())) == "REFUSED"


def test_every_rule_has_an_attack() -> None:
    """A rule added to the filter without an attack here is an error."""
    tried = set().union(*(attack.without for attack in ATTACKS)) | set(ELSEWHERE.values())
    lacking = {name for name in RULES if name not in tried and not (set(COVERED.get(name, ())) & tried)}
    assert not lacking


def test_the_mailbox_cannot_be_written(arena: Arena) -> None:
    """Neither through its descriptor, nor a new mapping, nor by another process's means, nor by punching holes."""
    said = arena.run("mailbox", "notify", frozenset())
    assert outcome(said) == "REFUSED", said
    bare = arena.run("mailbox", "notify", frozenset({"mprotect", "madvise", "process_vm_writev", "fcntl", "fallocate"}))
    assert outcome(bare) == "REFUSED", bare


@pytest.mark.parametrize("engine", ["notify", "ptrace"])
def test_the_control_reaches_the_host_without_any_filter_rule(arena: Arena, engine: str) -> None:
    """The secret, the sockets and the outsider are within reach of a process without the filter."""
    everything = frozenset(RULES) | {"execve"}
    reached = {
        name: outcome(arena.run(name, engine, everything))
        for name in ("close", "munmap", "connect", "openat2", "execve")
    }
    assert set(reached.values()) == {"ESCAPE"}, reached
