"""A guest in the process group of pyjail and of the job around it: no signal to the group, to all, or by SIGIO leaves the jail."""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from processes import command_line, descendants, kill_tree, wait_until
from running import BENEATH, Jail, User, beneath

PYTHON = "/usr/bin/python3"
BYSTANDER = """
import os, signal, time
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGURG})
print(flush=True)
os.closerange(0, 3)
time.sleep(100)
"""
# Signals its group and everybody, by kill(2) and as the owner of descriptors; says what reached its own child of the group.
# `all`: by kill(-1) too, which only a jail bounds. The last word: a process outside.
SENDER = r"""
import errno, fcntl, json, os, signal, socket, struct, sys
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGURG})
outside, told = int(sys.argv[-1]), {}
def arrived():
    pending = signal.SIGURG in signal.sigpending()
    if pending:
        signal.sigwait({signal.SIGURG})
    return pending
def owned(name, command, owner):
    one, other = socket.socketpair()
    try:
        fcntl.fcntl(one, 10, signal.SIGURG)
        fcntl.ioctl(one, command, owner) if command > 0x8000 else fcntl.fcntl(one, command, owner)
        fcntl.fcntl(one, fcntl.F_SETFL, os.O_ASYNC | os.O_NONBLOCK)
        other.send(b"x")
        told[name] = "arrived" if arrived() else "none"
    except OSError as error:
        told[name] = errno.errorcode[error.errno]
group = os.getpgrp()
os.kill(0, signal.SIGURG)
told["group"] = arrived()
if "all" in sys.argv:  # it does not reach who sends it
    heard = os.pipe()
    child = os.fork()
    if not child:
        os.setpgid(0, 0)
        arrived()
        os.write(heard[1], b"r")
        signal.sigwait({signal.SIGURG})
        os.write(heard[1], b"a")
        os._exit(0)
    os.read(heard[0], 1)
    os.kill(-1, signal.SIGURG)
    told["all"] = os.read(heard[0], 1) == b"a"
owned("F_SETOWN", 8, -group)
owned("F_SETOWN_EX", 15, struct.pack("ii", 2, group))
owned("FIOSETOWN", 0x8901, struct.pack("i", -group))
owned("of a process", 8, outside)
owned("of itself", 8, os.getpid())
first = os.getpid()
left = os.pipe()
if not os.fork():  # it is not of the group: calls while the others are stopped, and continues them
    os.setsid()
    os.write(left[1], b"l")
    sys.stdin.readline()
    print(os.path.isdir("/usr"), flush=True)
    os.kill(first, signal.SIGCONT)
    os._exit(0)
os.read(left[0], 1)
print(json.dumps(told), flush=True)
os.kill(0, signal.SIGSTOP)
os.wait()
print("continued", flush=True)
"""


class Job:
    """A bystander and the command, started by a shell that becomes the latter: all of one group, in a session of its own."""

    def __init__(self, words: list[str], user: User) -> None:
        script = f"{PYTHON} -c '{BYSTANDER}' & echo $!\nread line; exec \"$@\" $!"
        self.process = subprocess.Popen(
            [*user.prefix, "/bin/sh", "-c", script, "sh", *words], env=user.environment, cwd="/", text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
        )  # fmt: skip
        self.bystander = int(self.line())
        self.line()  # it has its mask
        self.go()

    def line(self) -> str:
        """The next one that is said."""
        assert self.process.stdout is not None and self.process.stderr is not None
        said, pipe = b"", self.process.stdout.fileno()
        while not said.endswith(b"\n"):
            assert select.select([pipe], [], [], 30)[0], said
            byte = os.read(pipe, 1)
            assert byte, self.process.stderr.read()
            said += byte
        return said.decode()

    def go(self) -> None:
        """What the command waits for."""
        assert self.process.stdin is not None
        self.process.stdin.write("\n")
        self.process.stdin.flush()

    def is_signalled(self) -> bool:
        """Whether SIGURG waits for the bystander."""
        status = Path(f"/proc/{self.bystander}/status").read_text()
        pending = [int(line.split()[1], 16) for line in status.splitlines() if line.startswith(("SigPnd", "ShdPnd"))]
        return any(bits >> signal.SIGURG - 1 & 1 for bits in pending)

    def end(self) -> None:
        """All of it, the bystander too, whose parent may be gone."""
        for pid in (self.bystander, self.process.pid):
            kill_tree(pid)
        self.process.communicate()


def is_stopped(pid: int) -> bool:
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] in "Tt"


def stays_stopped(pid: int) -> bool:
    """Longer than a tracer keeps one that calls."""
    end = time.monotonic() + 0.1
    while is_stopped(pid):
        if time.monotonic() > end:
            return True
        time.sleep(0.01)
    return False


@pytest.fixture
def job(jail: Jail, lacks: str) -> Iterator[Job]:
    made = Job([*beneath(lacks), *jail.typed([PYTHON, "-c", SENDER, "all"])], jail.user)
    yield made
    made.end()


@pytest.mark.skipif(bool(BENEATH), reason="it takes Landlock away itself")
@pytest.mark.parametrize("lacks", ["", "landlock"])
def test_no_signal_reaches_the_rest_of_the_group(job: Job, lacks: str) -> None:
    """Neither the bystander nor a process of pyjail's is stopped, and calls are served meanwhile."""
    told = json.loads(job.line())
    assert (told["group"], told["all"], told["of itself"]) == (True, True, "arrived"), told
    guests = [pid for pid in descendants(job.process.pid) if command_line(pid).startswith(PYTHON) and pid != job.bystander]
    ours = [pid for pid in (job.process.pid, *descendants(job.process.pid)) if pid not in guests]
    assert job.bystander in ours and len(ours) >= 3
    assert wait_until(lambda: any(map(stays_stopped, guests)), 20)
    assert not any(map(is_stopped, ours))
    job.go()
    assert (job.line(), job.line()) == ("True\n", "continued\n")
    assert not job.is_signalled(), told


def test_without_a_jail_every_way_reaches_it(user: User) -> None:
    """The control, one way after the other; none to everybody."""
    for way in ("group", "F_SETOWN", "F_SETOWN_EX", "FIOSETOWN", "of a process"):
        quiet = SENDER.replace("os.kill(0, signal.SIGURG)", "0" if way != "group" else "os.kill(0, signal.SIGURG)")
        lines = [line for line in quiet.splitlines() if not line.startswith("owned(") or f'"{way}"' in line]
        job = Job([PYTHON, "-c", "\n".join(lines)], user)
        try:
            job.line()
            assert wait_until(job.is_signalled, 5), way
            assert wait_until(lambda job=job: is_stopped(job.bystander), 5), way  # type: ignore[misc]
            os.kill(job.bystander, signal.SIGCONT)
        finally:
            job.end()
