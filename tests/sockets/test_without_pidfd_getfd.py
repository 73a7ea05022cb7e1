"""Where a container refuses pidfd_getfd, everything works but to bind a path, which is a clear EPERM and a line that says why."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pyjail_bpf.table import numbers
from running import Jail

REFUSING = Path(__file__).with_name("refusing.py")
GUEST = """
import array, errno, os, socket, threading
UNIX, DGRAM = socket.AF_UNIX, socket.SOCK_DGRAM
def tried(action, *words):
    try:
        return action(*words)
    except OSError as error:
        return errno.errorcode[error.errno]
print('bind', tried(socket.socket(UNIX, DGRAM).bind, '/tmp/never'))
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
EXPECTED = """bind EPERM
b'sendto' b'sendmsg' 127.0.0.1
b'sendto' b'sendmsg' ::1
b'pair'
b'rights'
9 8
None /run/daemon/stream
"""


@pytest.mark.skipif(os.uname().machine != "x86_64", reason="the filter reads numbers of x86_64")
def test_only_binding_to_a_path_needs_pidfd_getfd(jail: Jail, place: Path, bookworm: Path) -> None:
    import socket

    with socket.socket(socket.AF_UNIX) as stream, socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as dgram:
        for each, name in ((stream, "stream"), (dgram, "dgram")):
            each.bind(str(place / name))
            (place / name).chmod(0o777)
        stream.listen()
        words = jail.words(["python3", "-c", GUEST], bookworm, ["--bind", f"{place}:/run/daemon:rw"])
        filtered = [sys.executable, str(REFUSING), str(numbers("x86_64")["pidfd_getfd"]), *words]
        environment = jail.user.environment
        done = subprocess.run(
            filtered, capture_output=True, text=True, timeout=60, check=False, env=environment, cwd=jail.user.home
        )
        shown = EXPECTED.replace("/run/daemon/stream", f"{place}/stream")  # getpeername(2) shows what the host bound by
        assert (done.returncode, done.stdout) == (0, shown), done.stderr
        assert "pidfd_getfd" in done.stderr
        assert dgram.recv(100) == b"to a path"
        assert dgram.recv(100) == b"in parts"
