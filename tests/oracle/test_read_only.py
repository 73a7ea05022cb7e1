"""Every way to write to a read-only place, against the kernel's own read-only bind mount: the same errno, nothing changed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from pyjail_bpf.rows import REFUSE
from pyjail_bpf.table import ROWS, numbers
from running import CHECKOUT, Jail, User, finish

PYTHON = "/usr/bin/python3"
PROGRAM = CHECKOUT / "tests" / "guests" / "writes.py"
NUMBERS = json.dumps(numbers(os.uname().machine))
Told = dict[str, dict[str, str]]

# Rows with a path or descriptor that change no file. A row that is neither here nor tried by writes.py fails the test.
LOOKING = frozenset(
    """
    stat lstat newfstatat statx statfs readlink readlinkat getxattr lgetxattr listxattr llistxattr chdir execve execveat
    inotify_add_watch connect read pread64 readv preadv preadv2 lseek tee vmsplice getdents getdents64 fstat fstatfs fgetxattr
    flistxattr fsync fdatasync sync_file_range syncfs readahead fadvise64 cachestat flock fchdir close dup dup2 dup3 signalfd
    signalfd4 timerfd_settime timerfd_gettime inotify_rm_watch epoll_ctl epoll_wait epoll_pwait epoll_pwait2 landlock_add_rule
    landlock_restrict_self pidfd_send_signal process_mrelease pidfd_getfd listen accept accept4 recvfrom recvmsg recvmmsg
    shutdown setsockopt getsockopt sendto sendmsg sendmmsg getsockname getpeername mq_timedsend mq_timedreceive mq_notify
    mq_getsetattr
""".split()
)


def both(world: str, jail: Jail, place: Path, user: User) -> tuple[Told, Told]:
    """What a jail says, and what the kernel says."""
    tree, free = grown(place / "tree", user), grown(place / "free", user)
    program = str(shutil.copy(PROGRAM, place))
    words = [PYTHON, program, str(tree), str(free), NUMBERS]
    rooted = ["--root", "/", "--bind", str(place), "--bind", f"{tree}:{tree}:ro"] if world == "bound" else []
    done = jail(*words, options=[*rooted, "--workdir", str(free)], cwd=free, timeout=120)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout), kernel(user, tree, words, free)


def grown(tree: Path, user: User) -> Path:
    """A small tree of the user's; one file in it belongs to root and nobody else may write it."""
    (tree / "directory").mkdir(parents=True)
    (tree / "file").write_text("text\n")
    (tree / "directory" / "inner").write_text("text\n")
    (tree / "link").symlink_to("file")
    (tree / "dangling").symlink_to("nowhere")
    os.mkfifo(tree / "fifo")
    for path in (tree, *tree.rglob("*")):
        os.chown(path, user.uid, user.uid, follow_symlinks=False)
    (tree / "secret").write_text("text\n")
    (tree / "secret").chmod(0o444)
    return tree


def kernel(user: User, tree: Path, words: list[str], cwd: Path) -> Told:
    script = 'set -e; mount --bind "$1" "$1"; mount -o remount,ro,bind "$1"; shift; cd "$1"; shift; exec "$@"'
    namespace = ["unshare", "--mount", "--propagation", "private", "/bin/sh", "-c", script, "sh", str(tree), str(cwd)]
    process = subprocess.Popen(
        [*namespace, *user.prefix, *words],
        env=user.environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    done = finish(process, 120)
    assert done.returncode == 0, done.stderr
    found: Told = json.loads(done.stdout)
    return found


def tried_or_looking(told: Told) -> list[str]:
    """Rows that could write and were not tried, and those said to change nothing that were."""
    reaching = {row.name for row in ROWS if row.verdict != REFUSE and {"fd", "path"} & set(row.args.split())}
    return sorted((reaching - told.keys()) ^ LOOKING)


def is_excepted(world: str, engine: str, name: str, way: str, answer: str) -> bool:
    """What pyjail says otherwise, on purpose; each is a refusal too."""
    if name in ("open", "openat", "openat2") and way.endswith(" fifo") and answer == "EACCES":
        # Of the host's FIFOs none is written to in the default mode; O_PATH descriptors: docs/limits.md.
        return world == "default" or (engine == "notify" and "O_PATH" in way)
    return False


@pytest.mark.skipif(os.geteuid() != 0, reason="the oracle is a mount")
@pytest.mark.parametrize("world", ["bound", "default"])
def test_every_way_to_write_meets_the_kernels_own_refusal(world: str, jail: Jail, place: Path, user: User) -> None:
    jailed, native = both(world, jail, place, user)
    assert native.pop("unchanged") == jailed.pop("unchanged") == {"tree": "True"}
    assert {name: set(ways) for name, ways in jailed.items()} == {name: set(ways) for name, ways in native.items()}
    assert tried_or_looking(native) == []
    differing = {
        (name, way): (jailed[name][way], answer)
        for name, ways in native.items()
        for way, answer in ways.items()
        if jailed[name][way] != answer and not is_excepted(world, jail.engine, name, way, jailed[name][way])
    }
    assert not differing, "\n".join(f"{key}: {value}" for key, value in differing.items())
    answers = [answer for ways in native.values() for answer in ways.values()]
    assert answers.count("EROFS") > 200  # the oracle is read-only, and the ways reach it
