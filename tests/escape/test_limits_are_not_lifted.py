"""No guest gets beyond a limit of the run: not by raising it, in whichever kind of process, and not by another call.

Each way is tried in the first process, a thread, a fork, a program that was started by vfork, and a daemon.
"""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from running import Jail, User

FILES, SIZE, SECONDS, MEMORY = 24, 64 << 10, 50, 256 << 20
OPTIONS = (
    *("--open-files", str(FILES), "--file-size", str(SIZE), "--cpu-time", str(SECONDS), "--cpus", "1"),
    *("--memory", str(MEMORY), "--pids", "20000"),  # others of this user may start many meanwhile
)

# Prints one JSON object: kind of process -> {way: how far it got}.
PROGRAM = r"""
import array, ctypes, json, os, resource as r, signal, socket, subprocess, sys, threading
FILES, SIZE, SECONDS, LIMITED = map(int, sys.argv[2:6])
WHAT = {"files": (r.RLIMIT_NOFILE, FILES), "size": (r.RLIMIT_FSIZE, SIZE), "time": (r.RLIMIT_CPU, SECONDS + 2)}
for name, which in (("memory", r.RLIMIT_DATA), ("pids", r.RLIMIT_NPROC)):  # unlimited where a cgroup holds them
    WHAT[name] = which, r.getrlimit(which)[1]
libc = ctypes.CDLL(None, use_errno=True)
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

def tried(action, *words):
    try:
        return action(*words)
    except (OSError, ValueError):
        return None

def raised():
    "The hard limits after all attempts: ours, and those of a child that we tried to free."
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        os.read(reader, 1); os._exit(0)
    found = {}
    for name, (which, limit) in WHAT.items():
        for wanted in (limit + 1, r.RLIM_INFINITY) if limit != r.RLIM_INFINITY else ():
            for pid in (0, os.getpid(), os.getppid(), child):
                tried(r.prlimit, pid, which, (wanted, wanted))
                tried(r.prlimit, pid, which, (limit, wanted))
            tried(r.setrlimit, which, (wanted, wanted))
        for whose, now in (("raised ", r.getrlimit(which)), ("freed ", r.prlimit(child, which))):
            found[whose + name] = -1 if now[1] == r.RLIM_INFINITY else now[1]
    os.write(writer, b"x"); os.waitpid(child, 0); os.close(reader); os.close(writer)
    return found

def memory(most):
    "How much this process gets, in steps of 32 MiB."
    got = []
    while len(got) < most:
        try:
            got.append(bytearray(32 << 20))
        except MemoryError:
            break
    return len(got) * 32 << 20

def held(more):
    "The highest number that a descriptor gets, below 960; all are closed again."
    got = []
    try:
        while len(got) < 3 * FILES:
            got += more()
    except OSError:
        pass
    for fd in got:
        os.close(fd)
    return max([fd for fd in got if fd < 960], default=0)

def passed():
    one, other = socket.socketpair()
    with one, other:
        fd = os.open("/", os.O_RDONLY)
        socket.send_fds(one, [b"x"], [fd] * 4)
        os.close(fd)
        return socket.recv_fds(other, 1, 4)[1] or os.open("/nothing", 0)

def files():
    return {
        "open": held(lambda: [os.open("/etc/passwd", os.O_RDONLY)]),
        "dup": held(lambda: [os.dup(0)]),
        "create": held(lambda: [os.open(sys.argv[1] + "/new", os.O_RDWR | os.O_CREAT)]),
        "dup2": max([n for n in (FILES, FILES + 1, 200, 959) if tried(os.dup2, 0, n) is not None], default=0),
        "pass": held(passed),
        "pidfd": held(lambda: [os.pidfd_open(os.getpid())]),
    }

def far(action):
    path = f"{sys.argv[1]}/file-{threading.get_native_id()}"
    fd = os.open(path, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600)
    for size in (SIZE // 2, SIZE, SIZE + 1, 3 * SIZE):
        tried(action, fd, path, size)
    size = os.fstat(fd).st_size
    os.close(fd)
    os.unlink(path)
    return size

def append(fd, path, size):
    other = os.open(path, os.O_WRONLY | os.O_APPEND)
    tried(os.write, other, bytes(size)); tried(os.write, other, bytes(size))
    os.close(other)

def copied(fd, path, size):
    "From /dev/zero nothing can be copied: from a memory file, whose own size the limit holds too."
    other = os.memfd_create("m"); os.ftruncate(other, SIZE)
    for _ in range(4):
        tried(os.copy_file_range, other, fd, SIZE, 0); tried(os.sendfile, fd, other, 0, SIZE)
    os.close(other)

def spliced(fd, path, size):
    reader, writer = os.pipe()
    os.set_blocking(writer, False); os.lseek(fd, SIZE - 10, 0)
    for _ in range(4):
        tried(os.write, writer, bytes(4096)); tried(os.splice, reader, fd, 4096)
    os.close(reader); os.close(writer)

def sizes():
    ways = {
        "pwrite": lambda fd, path, size: os.pwrite(fd, b"x", size - 1), "truncate": lambda fd, path, size: os.truncate(path, size),
        "ftruncate": lambda fd, path, size: os.ftruncate(fd, size),
        "fallocate": lambda fd, path, size: os.posix_fallocate(fd, 0, size),
        "append": append, "copy": copied, "splice": spliced,
    }
    return {name: far(way) for name, way in ways.items()}

def cpus():
    tried(os.sched_setaffinity, 0, range(os.cpu_count())); tried(os.sched_setaffinity, os.getpid(), range(64))
    return {"cpus": len(os.sched_getaffinity(0))}

def all_of_it():
    return (raised() if LIMITED else {}) | files() | sizes() | cpus() | {"memory": memory(12)}

if sys.argv[6:] == ["again"]:
    print(json.dumps(all_of_it())); sys.exit()
found = {"first": all_of_it()}
thread = threading.Thread(target=lambda: found.update(thread=all_of_it())); thread.start(); thread.join()
for kind in ("fork", "daemon"):
    reader, writer = os.pipe()
    if os.fork() == 0:
        if kind == "daemon":
            os.setsid()
            if os.fork(): os._exit(0)
        os.write(writer, json.dumps(all_of_it()).encode()); os._exit(0)
    os.wait(); os.close(writer)
    found[kind] = json.loads(os.read(reader, 65536)); os.close(reader)
done = subprocess.run([sys.executable, *sys.argv, "again"], capture_output=True, text=True, close_fds=False)
found["vfork"] = json.loads(done.stdout or repr(done.stderr))
print(json.dumps(found))
"""
KINDS = {"first", "thread", "fork", "daemon", "vfork"}
OF_FILES = ("open", "dup", "create", "dup2", "pass", "pidfd")
OF_SIZES = ("pwrite", "truncate", "ftruncate", "fallocate", "append", "copy", "splice")


@pytest.fixture
def script(place: Path, user: User) -> Path:
    (place / "program.py").write_text(PROGRAM)
    user.own(place / "program.py")
    (place / "w").mkdir()
    user.own(place / "w")
    return place


def words(place: Path, limited: int) -> list[str]:
    return ["/usr/bin/python3", "-S", f"{place}/program.py", f"{place}/w", *map(str, (FILES, SIZE, SECONDS, limited))]


def test_no_way_leads_beyond_a_limit(jail: Jail, script: Path) -> None:
    """Every kind of process stays within each, and gets that far (the ptrace engine needs two free numbers for an open)."""
    status = script / "status"
    options = (*OPTIONS, "--bind", str(script), "--status-file", str(status))
    done = jail(*words(script, 1), options=options, timeout=120)
    assert done.returncode == 0, done
    found = json.loads(done.stdout)
    assert set(found) == KINDS
    (held,) = [row["limits"] for row in map(json.loads, status.read_text().splitlines()) if "limits" in row]
    memory = -1 if held["memory"].startswith("cgroup") else MEMORY
    pids = found["first"]["raised pids"]  # of root: whatever it was started with
    assert pids >= 20_000 or not held["pids"].startswith("RLIMIT_NPROC"), held
    for kind, ways in found.items():
        for whose in ("raised", "freed"):
            hard = [ways[f"{whose} {name}"] for name in ("files", "size", "time", "memory", "pids")]
            assert hard == [FILES, SIZE, SECONDS + 2, memory, pids], (kind, ways)
        assert ways["cpus"] == 1 and (memory < 0 or MEMORY // 2 <= ways["memory"] < MEMORY), (kind, ways)
        assert {ways[name] for name in OF_FILES} <= {0, *range(FILES - 4, FILES)}, (kind, ways)
        assert ways["dup"] == FILES - 1 and min(ways["open"], ways["create"]) >= FILES - 2, (kind, ways)
        assert max(ways[name] for name in OF_SIZES) == SIZE, (kind, ways)
        assert min(ways[name] for name in OF_SIZES) >= SIZE // 2, (kind, ways)


def test_without_limits_the_same_ways_lead_further(user: User, script: Path) -> None:
    """The control: each of these ways works, where nothing keeps it."""
    done = subprocess.run(
        [*user.prefix, *words(script, 0)], capture_output=True, text=True, timeout=60, check=True, env=user.environment
    )
    for kind, ways in json.loads(done.stdout).items():
        assert min(ways[name] for name in OF_FILES) > FILES, (kind, ways)
        assert min(ways[name] for name in OF_SIZES) > SIZE and ways["memory"] > MEMORY, (kind, ways)
        assert ways["cpus"] == len(os.sched_getaffinity(0)), (kind, ways)
