"""What guests can make the supervisor hold or wait for: openers that block, new programs, large arguments, many descriptors."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from processes import command_line, descendants, kill_tree, wait_until
from running import Jail, User, finish, native

BLOCKED, PROGRAMS, MOST = 64, 80, 160
SCRIPT = f"""
mkfifo fifo
for i in $(seq {BLOCKED}); do cat fifo & pids="$pids $!"; done
for i in $(seq {PROGRAMS}); do
    cp /bin/busybox busybox; echo $i >> busybox
    ./busybox true || exit 3
    rm busybox
done
large=$(head -c 100000 /dev/zero | tr '\\0' x)
/bin/busybox true "$large" "$large" "$large" "$large" "$large" "$large" || exit 4
/bin/busybox true "$large$large" 2>/dev/null && exit 5
ls "$large" 2>/dev/null && exit 6
echo ready
read line
ls / >/dev/null || exit 7
while :; do : > fifo; done & # some may not have come to their open yet
writer=$!
wait $pids
kill $writer
echo done
"""


@pytest.fixture
def writable(place: Path, user: User) -> Path:
    made = place / "w"
    made.mkdir()
    return user.own(made)


def descriptors(pid: int) -> int:
    """Of all of pyjail's own processes in the tree of ``pid``, that which has most."""
    counts = []
    for process in (pid, *descendants(pid)):
        try:
            if "pyjail/__main__" in command_line(process):
                counts.append(len(os.listdir(f"/proc/{process}/fd")))
        except OSError:
            continue  # it has ended
    return max(counts)


def test_blocked_openers_and_new_programs_leave_it_at_work(jail: Jail, busybox: Path, writable: Path) -> None:
    """Nobody else waits for the blocked ones, and the supervisor's descriptors do not grow with what guests start."""
    options = ("--bind", f"{writable}:/w", "--workdir", "/w")
    run = jail.start("/bin/sh", "-c", SCRIPT, root=busybox, options=options, stdin=subprocess.PIPE)
    try:
        assert run.stdout is not None
        assert run.stdout.readline() == "ready\n", run.communicate(timeout=10)
        assert wait_until(lambda: sum(command_line(pid).startswith("cat fifo") for pid in descendants(run.pid)) == BLOCKED, 10)
        assert descriptors(run.pid) < MOST
        done = finish(run, 60, "\n")
        assert (done.returncode, done.stdout) == (0, "done\n"), done
    finally:
        kill_tree(run.pid)


# -- large arguments, many descriptors -----------------------------------------------------------------------------------

PYTHON = "/usr/bin/python3"
LONG = os.environ.get("PYJAIL_LONG") == "1"
HELD, HOLDERS = (100_000, 8) if LONG else (8_000, 4)
GROWTH = 16 << 10  # KiB
GIANT = r"""
import ctypes, errno, json, os, resource, socket, struct, sys
libc = ctypes.CDLL(None, use_errno=True)
GIB4, PIECE = 1 << 32, 1 << 22
found = {}
def said(result):
    return errno.errorcode[ctypes.get_errno()] if result < 0 else result
resource.setrlimit(resource.RLIMIT_STACK, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))  # 6 MB of arguments then
for count in (46, 47, 48):
    pid = os.fork()
    if not pid:
        try:
            os.execve("/bin/true", ["x" * 131071] * count, {})
        except OSError as error:
            os._exit(error.errno)
    found["arguments %d" % count] = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
server = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
server.bind("server")
piece = ctypes.create_string_buffer(PIECE)
many = (ctypes.c_size_t * 2048)(*[ctypes.addressof(piece), PIECE] * 1024)
one = (ctypes.c_size_t * 2)(ctypes.addressof(piece), GIB4)
name = ctypes.create_string_buffer(struct.pack("H", 1) + b"server\0")
for what, pieces, count in (("many", many, 1024), ("one", one, 1), ("too many", many, 1025), ("2^32", many, GIB4)):
    for kind in (socket.SOCK_DGRAM, socket.SOCK_STREAM):
        for control in (0, GIB4, 1 << 62):
            client = socket.socket(socket.AF_UNIX, kind)
            header = ctypes.create_string_buffer(struct.pack("QI4xQQQQi4xI4x", ctypes.addressof(name), 9,
                ctypes.addressof(pieces), count, ctypes.addressof(piece) if control else 0, control, 0, 0))
            found["sendmsg %s %d %x" % (what, kind, control)] = said(libc.sendmsg(client.fileno(), header, 0))
            found["sendmmsg %s %d %x" % (what, kind, control)] = said(libc.sendmmsg(client.fileno(), header, 1, 0))
            client.close()
size = lambda: ctypes.c_size_t(GIB4)
client = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
found["sendto"] = said(libc.sendto(client.fileno(), piece, size(), 0, name, 9))
child = os.fork()
if not child:
    os.read(os.pipe()[0], 1)
found["writev"] = said(libc.process_vm_writev(child, many, ctypes.c_long(1024), many, ctypes.c_long(1024), 0))
os.kill(child, 9)
open("file", "w").close()
found["setxattr"] = said(libc.setxattr(b"file", b"user.x", piece, size(), 0))
found["getxattr"] = said(libc.getxattr(b"file", b"user.x", piece, size()))
found["listxattr"] = said(libc.listxattr(b"file", piece, size()))
found["getcwd"] = said(libc.syscall(79, piece, size())) > 0
found["readlink"] = said(libc.readlink(b"/proc/self/exe", piece, ctypes.c_size_t(0x7FFFFFFF)))
os.unlink("server"), os.unlink("file")
"""
HOLDER = f"""
import os, resource
hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
each, found = min({HELD // HOLDERS}, hard - 200), 0
while found < {HELD}:
    ready = os.pipe()
    if not os.fork():
        held = [os.open("/etc/passwd", os.O_RDONLY) for _ in range(each)]
        os.write(ready[1], b"r")
        os.read(os.pipe()[0], 1)
    os.read(ready[0], 1)
    found += each
print(found, os.path.exists("/etc/passwd"), flush=True)
"""
WAITS = "\nprint(flush=True)\nimport sys\nsys.stdin.readline()\n"


def memory(pid: int) -> int:
    """The most that any of pyjail's own processes in the tree of ``pid`` had so far, in KiB."""
    most = []
    for process in (pid, *descendants(pid)):
        if "pyjail/__main__" in command_line(process):
            status = Path(f"/proc/{process}/status").read_text()
            most += [int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")]
    return max(most)


def grown(jail: Jail, script: str, cwd: Path) -> tuple[str, int, int]:
    """What the script printed; by how much pyjail's memory grew meanwhile, in KiB; the most descriptors at its end."""
    told = "import json\nprint(json.dumps(found), flush=True)" if "json" in script else ""
    words = (PYTHON, "-c", f"{WAITS}{script}{told}{WAITS}")
    run = jail.start(*words, options=("--fast-lane", "off"), cwd=cwd, stdin=subprocess.PIPE)
    try:
        assert run.stdout is not None and run.stdin is not None
        assert run.stdout.readline() == "\n", run.communicate(timeout=10)
        before = memory(run.pid)
        run.stdin.write("\n")
        run.stdin.flush()
        said = run.stdout.readline()
        assert run.stdout.readline() == "\n", run.communicate(timeout=10)
        after, most = memory(run.pid), descriptors(run.pid)
        assert finish(run, 60, "\n").returncode == 0
        return said, after - before, most
    finally:
        kill_tree(run.pid)


def test_large_arguments_are_answered_as_the_kernel_does(jail: Jail, writable: Path) -> None:
    """6 MB of arguments, 4 GiB in one piece and in a thousand, sizes of 4 GiB; pyjail copies no such thing."""
    said, growth, _ = grown(jail, GIANT, writable)
    oracle = native(jail.user, PYTHON, "-c", f"{GIANT}print(json.dumps(found))", cwd=writable)
    assert json.loads(said) == json.loads(oracle.stdout), oracle.stderr
    assert json.loads(said)["arguments 47"] == 0 and json.loads(said)["writev"] > 1 << 30
    assert growth < GROWTH


def test_descriptors_that_guests_hold_are_no_burden(jail: Jail, writable: Path) -> None:
    """Each was opened by pyjail, which keeps none of them."""
    said, growth, most = grown(jail, HOLDER, writable)
    held, is_served = said.split()
    assert (int(held) >= HELD, is_served) == (True, "True")
    assert growth < GROWTH and most < MOST
