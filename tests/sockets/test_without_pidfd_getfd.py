"""Where a container refuses pidfd_getfd, everything works: a guest sends what the supervisor needs a copy of."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pyjail_bpf.table import numbers
from running import Jail, chrooted

SCENARIOS = Path(__file__).with_name("scenarios.py")
REFUSING = Path(__file__).with_name("refusing.py")
GUEST = """
import array, errno, os, socket, threading
UNIX, DGRAM = socket.AF_UNIX, socket.SOCK_DGRAM
def tried(action, *words):
    try:
        return action(*words)
    except OSError as error:
        return errno.errorcode[error.errno]
os.chdir('/tmp')
bound = socket.socket(UNIX, DGRAM)
print('bind', tried(bound.bind, 'here'), bound.getsockname(), tried(socket.socket(UNIX).bind, '/tmp/here'))
print('bind', tried(socket.socket(UNIX).bind, '/nowhere/name'), tried(socket.socket(UNIX).bind, '/etc'))
sender = socket.socket(UNIX, DGRAM)
sender.sendto(b'arrived', '/tmp/here')
print(bound.recv(20), oct(os.lstat('here').st_mode))
os.unlink('here')
for family, host in ((socket.AF_INET, '127.0.0.1'), (socket.AF_INET6, '::1')):
    server, client = socket.socket(family, DGRAM), socket.socket(family, DGRAM)
    server.bind((host, 0))
    client.sendto(b'sendto', server.getsockname())
    client.sendmsg([b'send', b'msg'], [], 0, server.getsockname())
    print(server.recv(20), server.recv(20), server.getsockname()[0])
one, other = socket.socketpair(UNIX, DGRAM)
one.sendmsg([b'pa', b'ir'])
print(other.recv(20))
one, other = socket.socketpair()
out, into = os.pipe()
one.sendmsg([b'x'], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array('i', [into]))])
data, rest, _, _ = other.recvmsg(1, 100)
os.write(array.array('i', rest[0][2])[0], b'rights')
print(os.read(out, 20))
sender = socket.socket(UNIX, DGRAM)
print(tried(sender.sendto, b'to a path', '/run/daemon/dgram'),
      tried(sender.sendmsg, [b'in ', b'parts'], [], 0, '/run/daemon/dgram'))
client = socket.socket(UNIX)
print(tried(client.connect, '/run/daemon/stream'), client.getpeername())
"""
EXPECTED = """bind None here EADDRINUSE
bind ENOENT EADDRINUSE
b'arrived' 0o140755
b'sendto' b'sendmsg' 127.0.0.1
b'sendto' b'sendmsg' ::1
b'pair'
b'rights'
9 8
None /run/daemon/stream
"""

# Threads and a timer's handler borrow at the same time; each bind is this thread's socket at this thread's name, once.
MANY = """
import os, signal, socket, threading
os.chdir('/tmp')
wrong, handled = [], []
def bind(name):
    made = socket.socket(socket.AF_UNIX)
    made.bind(name)
    if made.getsockname() != name or not os.path.exists(name):
        wrong.append(name)
    made.close()
    os.unlink(name)
def in_between(*_):
    handled.append(1)
    bind(f's{len(handled)}')
def many(thread):
    for count in range(60):
        bind(f'{thread}-{count}')
signal.signal(signal.SIGALRM, in_between)
signal.siginterrupt(signal.SIGALRM, False)
before = sorted(os.listdir('/proc/self/fd'))
signal.setitimer(signal.ITIMER_REAL, 0.02, 0.02)
threads = [threading.Thread(target=many, args=(number,)) for number in range(3)]
for each in threads: each.start()
many('main')
for each in threads: each.join()
signal.setitimer(signal.ITIMER_REAL, 0)
print(wrong, len(handled) > 1, len(os.listdir('/proc/self/fd')) - len(before))
"""


def refused(jail: Jail, words: list[str]) -> subprocess.CompletedProcess[str]:
    """A run where pidfd_getfd is refused."""
    filtered = [sys.executable, str(REFUSING), str(numbers("x86_64")["pidfd_getfd"]), *words]
    return subprocess.run(
        filtered, capture_output=True, text=True, timeout=60, check=False, env=jail.user.environment, cwd=jail.user.home
    )


@pytest.mark.skipif(os.uname().machine != "x86_64", reason="the filter reads numbers of x86_64")
def test_each_thread_borrows_for_itself(jail: Jail, bookworm: Path, place: Path) -> None:
    """No socket gets another one's name, none fails, and no descriptor of the way is left open."""
    done = refused(jail, jail.words(["python3", "-c", MANY], bookworm, ["--bind", f"{place}:/tmp"]))
    assert (done.stdout, done.stderr) == ("[] True 0\n", "")


@pytest.mark.skipif(os.uname().machine != "x86_64", reason="the filter reads numbers of x86_64")
def test_a_watch_needs_no_pidfd_getfd(jail: Jail, bookworm: Path, place: Path) -> None:
    done = refused(jail, jail.words(["python3", "-c", WATCH], bookworm, ["--bind", f"{place}:/tmp"]))
    assert (done.stdout, done.stderr) == ("1 True\n-1 2\n-1 22\n-1 9\n", "")


@pytest.mark.skipif(os.uname().machine != "x86_64", reason="the filter reads numbers of x86_64")
def test_a_file_of_the_host_that_was_handed_over_is_opened_again(jail: Jail, busybox: Path, place: Path) -> None:
    """`> /dev/stderr` where that is a log beneath no mount: the guest's own descriptor once more, offset and all."""
    script = "echo one; echo two >/dev/stderr; echo three >>/proc/self/fd/2; cat /dev/stdin; echo four >/dev/stdin || echo refused"
    words = jail.words(["/bin/sh", "-c", script], busybox)
    filtered = [sys.executable, str(REFUSING), str(numbers("x86_64")["pidfd_getfd"]), *words]
    (place / "in").write_text("given\n")
    with (place / "in").open() as given, (place / "log").open("w") as log:
        done = subprocess.run(
            filtered, stdin=given, stdout=log, stderr=log, timeout=60, check=False, env=jail.user.environment, cwd="/"
        )
    said = (place / "log").read_text().splitlines()
    assert (done.returncode, said[:4], said[-1]) == (0, ["one", "two", "three", "given"], "refused"), said


WATCH = """
import ctypes, os
libc = ctypes.CDLL(None, use_errno=True)
def watch(descriptor, path):
    print(libc.inotify_add_watch(descriptor, path, 0x100), end=' ')
watcher = libc.inotify_init1(0)
watch(watcher, b'/tmp')
open('/tmp/made', 'w').close()
print(b'made' in os.read(watcher, 300))
for descriptor, path in ((watcher, b'/nowhere'), (0, b'/tmp'), (99, b'/tmp')):
    watch(descriptor, path)
    print(ctypes.get_errno())
"""


@contextmanager
def daemons(place: Path) -> Iterator[tuple[socket.socket, socket.socket]]:
    """Sockets of outsiders, "stream" and "dgram"."""
    with socket.socket(socket.AF_UNIX) as stream, socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as dgram:
        for each, name in ((stream, "stream"), (dgram, "dgram")):
            each.bind(str(place / name))
            (place / name).chmod(0o777)
        stream.listen()
        yield stream, dgram


@pytest.mark.skipif(os.uname().machine != "x86_64", reason="the filter reads numbers of x86_64")
def test_sockets_need_no_pidfd_getfd(jail: Jail, place: Path, bookworm: Path) -> None:
    with daemons(place) as (_, dgram):
        words = jail.words(["python3", "-c", GUEST], bookworm, ["--bind", f"{place}:/run/daemon", "--tmpfs", "/tmp"])
        done = refused(jail, words)
        assert (done.returncode, done.stdout, done.stderr) == (0, EXPECTED, "")
        assert dgram.recv(100) == b"to a path"
        assert dgram.recv(100) == b"in parts"


BY_ITSELF = """
import errno, os, socket
def tried(action, *words):
    try:
        return action(*words)
    except OSError as error:
        return errno.errorcode[error.errno]
client = socket.socket(socket.AF_UNIX)
print(tried(client.connect, '/run/stream'), tried(client.connect, '/run/stream'), tried(client.send, b'connected'))
print(tried(socket.socket(socket.AF_UNIX).connect, '/run/dgram'))
sender = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
print(tried(sender.sendto, b'to', '/run/dgram'), tried(sender.sendmsg, [b'in ', b'parts'], [], 0, '/run/dgram'))
print(tried(sender.sendto, b'to', '/run/stream'), tried(client.sendto, b'to', '/run/dgram'))
print(len(os.listdir('/proc/self/fd')))
"""


@pytest.mark.skipif(os.uname().machine != "x86_64", reason="the filter reads numbers of x86_64")
def test_a_socket_that_was_bound_by_itself_needs_no_pidfd_getfd(jail: Jail, place: Path, bookworm: Path) -> None:
    """An agent's, a log's: what no guest may name the supervisor connects and sends to, with what the guest lends it."""
    with daemons(place) as (stream, dgram):
        binds = [f"--bind={place}/{name}:/run/{name}" for name in ("stream", "dgram")]
        words = jail.words(["python3", "-c", BY_ITSELF], bookworm, binds)
        done, native = refused(jail, words), jail("python3", "-c", BY_ITSELF, root=bookworm, options=binds)
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout == native.stdout
        assert done.stdout.splitlines()[:2] == ["None EISCONN 9", "EPROTOTYPE"]
        for _ in range(2):  # both runs
            assert dgram.recv(100) == b"to"
            assert dgram.recv(100) == b"in parts"
            with stream.accept()[0] as client:
                assert client.recv(100) == b"connected"


@pytest.mark.skipif(os.uname().machine != "x86_64", reason="the filter reads numbers of x86_64")
@pytest.mark.parametrize("name", ["streams", "control", "messages", "waiting", "inet"])
def test_calls_give_what_they_give_under_chroot(jail: Jail, bookworm: Path, guest_tmp: Path, name: str) -> None:
    """Also errors that the kind of a socket decides, descriptors sent to a path, sendmmsg, and waiting for a full queue."""
    inside = Path("/") / guest_tmp.relative_to(bookworm)
    shutil.copy(SCENARIOS, guest_tmp)
    for directory in ("kernel", "jailed"):
        (guest_tmp / directory).mkdir()
        jail.user.own(guest_tmp / directory)
    command = ["python3", str(inside / SCENARIOS.name)]
    native = chrooted(jail.user, bookworm, *command, inside / "kernel", name)
    done = refused(jail, jail.words([*command, inside / "jailed", name], bookworm))
    assert len(native.stdout.splitlines()) > 3
    assert (done.returncode, done.stderr, done.stdout) == (0, "", native.stdout)


SEVERAL = """
import array, errno, os, socket, sys
os.chdir('/tmp')
server, client = (socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) for _ in range(2))
server.bind('server')
def passed(numbers):
    rights = [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array('i', numbers))]
    try:
        client.sendmsg([b'with rights'], rights, 0, 'server')
    except OSError as error:
        return errno.errorcode[error.errno]
    data, control, *_ = server.recvmsg(50, 4000)
    got = list(memoryview(control[0][2]).cast('i'))
    same = [os.path.sameopenfile(*both) for both in zip(numbers, got, strict=True)]
    for each in got: os.close(each)
    return len(got), all(same)
made = [os.open('file%d' % number, os.O_RDWR | os.O_CREAT) for number in range(253)]
before = len(os.listdir('/proc/self/fd'))
print(passed(made[:1]), passed(made[:7]), passed(made[:8]), passed(made[5:25]), passed([*made[:8], *made[:8]]), passed(made))
print(passed([*made[:9], 900]), passed([*made, made[0]]))
print(len(os.listdir('/proc/self/fd')) - before)
"""


@pytest.mark.skipif(os.uname().machine != "x86_64", reason="the filter reads numbers of x86_64")
def test_as_many_descriptors_are_sent_to_a_path_as_natively(jail: Jail, bookworm: Path, place: Path) -> None:
    """In their order, however many messages they take to us; and none is left open."""
    done = refused(jail, jail.words(["python3", "-c", SEVERAL], bookworm, ["--bind", f"{place}:/tmp"]))
    assert (done.stdout, done.stderr) == (
        "(1, True) (7, True) (8, True) (20, True) (16, True) (253, True)\nEBADF EINVAL\n0\n", ""
    )
