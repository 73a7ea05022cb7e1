"""A FUSE server that does not answer keeps those waiting who asked it, and nobody else; what it answers late is right."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from processes import children, command_line, descendants, kill_tree, wait_until
from running import Jail, User, finish
from stalling.calls import CALLS, CHANGES, PREPARED

HERE = Path(__file__).parent


def can_mount() -> bool:
    """Whether a file system in user space can be mounted here: tried."""
    if os.geteuid() or not os.path.exists("/dev/fuse"):
        return False
    place = Path(tempfile.mkdtemp(prefix="pyjail-fuse-", dir="/var/tmp"))
    try:
        with Server(place) as server:
            return server.is_mounted
    finally:
        place.rmdir()


class Server:
    """The server, in a mount namespace of its own."""

    def __init__(self, place: Path) -> None:
        words = [
            "unshare",
            "--mount",
            "--propagation",
            "private",
            sys.executable,
            str(HERE / "server.py"),
            str(place),
            "/bin/echo",
        ]
        self.place = place
        self.process = subprocess.Popen(
            words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        assert self.process.stdout is not None
        self.is_mounted = self.process.stdout.readline() == "mounted\n"

    def __enter__(self) -> Server:
        return self

    def __exit__(self, *_: object) -> None:
        """Whoever waits gets an error: the connection ends with the process."""
        kill_tree(self.process.pid)
        self.process.communicate()

    def tell(self, order: str) -> int:
        assert self.process.stdin is not None and self.process.stdout is not None
        self.process.stdin.write(order + "\n")
        self.process.stdin.flush()
        return int(self.process.stdout.readline())

    def hold(self, *kinds: str) -> None:
        self.tell(" ".join(("hold", *kinds)))

    def release(self) -> None:
        self.tell("release")

    def holds(self, count: int) -> bool:
        return wait_until(lambda: self.tell("held") >= count, 20)

    def inside(self, words: list[str]) -> list[str]:
        """A command line for its mount namespace."""
        return ["nsenter", f"--mount=/proc/{self.process.pid}/ns/mnt", "--", *words]


pytestmark = pytest.mark.skipif(not can_mount(), reason="needs root and FUSE: it mounts a file system")


@pytest.fixture
def server() -> Iterator[Server]:
    place = Path(tempfile.mkdtemp(prefix="pyjail-fuse-", dir="/var/tmp"))
    place.chmod(0o755)
    try:
        with Server(place) as made:
            yield made
    finally:
        place.rmdir()


class Guest:
    """calls.py, in the jail or outside."""

    def __init__(self, words: list[str], environment: dict[str, str], server: Server) -> None:
        self.server = server
        self.process = subprocess.Popen(
            words, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )

    def __enter__(self) -> Guest:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            kill_tree(self.process.pid)
        self.server.release()  # whoever closes a file waits for an answer, and no signal ends that (fuse_flush, fs/fuse/file.c)
        self.process.communicate(timeout=30)

    def tell(self, order: str, seconds: float = 30) -> str:
        """The answer, in time."""
        assert self.process.stdin is not None and self.process.stdout is not None
        self.process.stdin.write(order + "\n")
        self.process.stdin.flush()
        signal.signal(signal.SIGALRM, _give_up)
        signal.alarm(int(seconds))
        try:
            return self.process.stdout.readline().rstrip("\n")
        finally:
            signal.alarm(0)


def _give_up(*_: object) -> None:
    raise TimeoutError("no answer")


@pytest.fixture
def run(jail: Jail, server: Server, place: Path) -> Callable[..., Guest]:
    """Starts calls.py: natively, or in the jail with these options for the server's mount."""
    shutil.copy(HERE / "calls.py", place)

    def start(*options: str, native: bool = False) -> Guest:
        command = ["/usr/bin/python3", str(place / "calls.py"), str(server.place), str(place)]
        words = [*jail.user.prefix, *command]
        if not native:
            words = jail.words(command, options=["--bind", str(place), *(options or ("--bind", str(server.place)))])
        return Guest(server.inside(words), jail.user.environment, server)

    return start


def test_whoever_asks_waits_alone_and_is_answered_late(run: Callable[..., Guest], server: Server) -> None:
    """Every call, with the answer of a native run as the oracle; another guest works while it waits."""
    expected = {}
    with run(native=True) as outside:
        for name in (*CALLS, *PREPARED, *CHANGES):
            outside.tell(f"prepare {name}")
            outside.tell("go")
            expected[name] = outside.tell("result")
    with run() as guest:
        for name, answer in expected.items():
            guest.tell(f"prepare {name}")
            server.hold()
            guest.tell("go")
            if name != "leave" and "only root" not in answer:
                assert server.holds(1), name
            assert guest.tell("work") == "worked", name
            server.release()
            assert (name, guest.tell("result")) == (name, answer)


READ_ONLY = ("stat", "open", "link there", "readlink", "exec", "exec of a program", "chdir", "statvfs", "access")


def test_a_read_only_mount_too(run: Callable[..., Guest], server: Server) -> None:
    """Guests open nothing there by hand: descriptors are handed over."""
    with run("--bind", f"{server.place}:{server.place}:ro") as guest, run(native=True) as outside:
        for name in (*READ_ONLY, "through /proc", "descriptor"):
            for one in (outside, guest):
                one.tell(f"prepare {name}")
            outside.tell("go")
            server.hold()
            guest.tell("go")
            assert guest.tell("work") == "worked", name
            server.release()
            assert (name, guest.tell("result")) == (name, outside.tell("result"))


def test_many_wait_and_others_work(run: Callable[..., Guest], server: Server) -> None:
    """More than are served apart at a time; some are killed, the others get their answers."""
    with run() as guest:
        for _ in range(70):
            guest.tell("prepare open")
        server.hold()
        guest.tell("go")
        assert server.holds(60)
        assert guest.tell("work") == "worked"
        assert [guest.tell("kill") for _ in range(5)] == ["-9"] * 5
        assert guest.tell("work") == "worked"
        server.release()
        assert {guest.tell("result") for _ in range(65)} == {repr("content\n")}


@pytest.mark.parametrize("options", [("--workers", "2"), ("--debuggers",), ("--fast-lane", "off")], ids=" ".join)
def test_other_ways_to_serve(jail: Jail, run: Callable[..., Guest], server: Server, options: tuple[str, ...]) -> None:
    """Several workers have servants of their own each."""
    if "--debuggers" in options and jail.engine != "notify":
        pytest.skip("there it has no effect")
    with run("--bind", str(server.place), *options) as guest, run(native=True) as outside:
        for name in ("stat", "open", "exec", "chdir", "link that leads there", "mkdir, rename, rmdir", "create"):
            for one in (outside, guest):
                one.tell(f"prepare {name}")
            outside.tell("go")
            expected = outside.tell("result")
            server.hold()
            guest.tell("go")
            assert [guest.tell("work") for _ in range(3)] == ["worked"] * 3, name
            server.release()
            assert (name, guest.tell("result")) == (name, expected)


def test_a_guest_that_waits_can_be_killed(run: Callable[..., Guest], server: Server) -> None:
    """And what served it ends with it."""
    with run() as guest:
        for name in ("stat", "open", "exec", "chdir"):
            guest.tell(f"prepare {name}")
            server.hold()
            guest.tell("go")
            assert server.holds(1)
            assert guest.tell("kill") == "-9"
            server.release()
            assert guest.tell("work") == "worked"


def test_a_signal_reaches_a_guest_that_waits(run: Callable[..., Guest], server: Server) -> None:
    """One that it catches is told to the server, which may give up, as natively; of one that it does not catch it dies."""
    server.tell("yield")
    with run(native=True) as outside, run() as guest:
        for one in (outside, guest):
            one.tell("prepare interrupted")
            server.hold()
            one.tell("go")
            assert one.tell("result") == repr((-1, errno.EINTR))
            server.release()
    with run() as guest:
        guest.tell("prepare stat")
        server.hold()
        guest.tell("go")
        assert server.holds(1)
        assert guest.tell("end") == "-15"
        assert guest.tell("work") == "worked"


def test_the_run_ends_in_time_though_a_guest_waits(jail: Jail, server: Server) -> None:
    """--timeout: nobody is left."""
    server.hold()
    options = ["--bind", str(server.place), "--timeout", "1", "--kill-after", "1"]
    words = server.inside(
        jail.words(["/bin/sh", "-c", f"cat {server.place}/file & cat {server.place}/link"], options=options)
    )
    started = time.monotonic()
    process = subprocess.Popen(
        words, env=jail.user.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    done = finish(process, 30)
    assert done.returncode == 124, done.stderr
    assert time.monotonic() - started < 15
    assert not any("pyjail" in command_line(pid) for pid in descendants(server.process.pid))


def test_a_supervisor_that_is_killed_takes_all_along(run: Callable[..., Guest], server: Server) -> None:
    """At once; but a request that the server has received is waited for by the kernel, whoever is killed (fs/fuse/dev.c)."""
    with run() as guest:
        guest.tell("prepare stat")
        server.hold()
        guest.tell("go")
        assert server.holds(1)
        tree = descendants(guest.process.pid)
        apart = [pid for pid in tree if Path(f"/proc/{pid}/comm").read_text() == "pyjail-apart\n"]
        assert apart
        os.kill(guest.process.pid, signal.SIGKILL)
        assert wait_until(lambda: not living().intersection(tree).difference(apart), 10)
        server.release()
        assert wait_until(lambda: not living().intersection(apart), 10)


def living() -> set[int]:
    return {pid for row in children().values() for pid in row}


@pytest.mark.parametrize("mounted", ["bound", "beneath the root"])
def test_a_run_starts_though_the_server_is_silent(
    jail: Jail, server: Server, user: User, busybox: Path, mounted: str
) -> None:
    """Nothing is asked of it that nobody needs."""
    options, root = ["--bind", f"{server.place}:/held"], busybox
    server.hold()
    if mounted != "bound":
        options, root = [], server.place.parent
    command = ["/bin/true"] if mounted == "bound" else ["/missing"]
    words = server.inside(jail.words(command, root=root, options=options))
    process = subprocess.Popen(words, env=user.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    done = finish(process, 30)
    assert done.returncode == (0 if mounted == "bound" else 127), done.stderr
