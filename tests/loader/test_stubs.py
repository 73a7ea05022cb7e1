"""Each stub does its calls and gives every register and its frame back: run as a diverted thread would, on both architectures."""

from __future__ import annotations

import errno
import os
import shutil
import socket
import struct
import subprocess
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from exec.tools import ARCHS, compile_c
from pyjail.exec.mailbox import Mailbox
from pyjail_bpf import layout
from pyjail_bpf.table import numbers

AT_FDCWD = -100
MASK = (1 << 64) - 1


class Runner:
    """A process that enters stubs on demand (stub_runner.c)."""

    def __init__(self, program: Path, arch: str, cwd: Path) -> None:
        self.arch = arch
        self.nr = numbers(arch)
        self.mailbox = Mailbox(arch)
        emulator = [] if arch == "x86_64" else [f"qemu-{arch}-static"]
        command = [*emulator, str(program), str(self.mailbox.descriptor)]
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(
            command, stdin=pipe, stdout=pipe, pass_fds=[self.mailbox.descriptor], cwd=cwd, text=True
        )

    def run(self, stub: int, name: str, *args: int | str, n0: int = 0, n1: int = 0, string: str = "") -> int:
        """The result; that the frame is free and all registers are back is checked here."""
        words = [*args, *[0] * (5 - len(args))]
        numbers_ = [str(word) if isinstance(word, str) else str(word & MASK) for word in words]
        line = [str(stub), str(self.nr[name]), *numbers_, str(n0 & MASK), str(n1 & MASK), string]
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(" ".join(line) + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline().split()
        assert answer, f"the runner died: {self.process.wait(10)}"
        assert answer[1:] == ["0"], f"busy word, changed registers: {answer[1:]}"
        return int(answer[0])

    def one(self, name: str, *args: int | str, string: str = "") -> int:
        return self.run(layout.STUB_ONE, name, *args, string=string)

    def opening(self, flags: int) -> tuple[str, int, str, int, int]:
        """The call by which a stub opens the frame's string: openat2 with the mailbox's record, or what the emulator has."""
        if self.arch == os.uname().machine:
            how = layout.record(layout.how_flags(self.arch).index(flags))
            return "openat2", AT_FDCWD, "s", how, layout.HOW_SIZE
        return "openat", AT_FDCWD, "s", flags, 0

    def is_open(self, fd: int) -> bool:
        return self.one("fcntl", fd, 1) >= 0

    def close(self) -> None:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.close()
        self.process.stdout.close()
        assert self.process.wait(10) == 0
        self.mailbox.close()


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    def build(arch: str) -> Path:
        source = Path(__file__).parent / "stub_runner.c"
        return compile_c(source, tmp_path_factory.mktemp("stubs"), arch, "-static", "-no-pie")

    return build


@pytest.fixture(params=ARCHS)
def runner(request: pytest.FixtureRequest, compiled: Callable[[str], Path], tmp_path: Path) -> Iterator[Runner]:
    arch = str(request.param)
    if arch != os.uname().machine and shutil.which(f"qemu-{arch}-static") is None:
        pytest.skip(f"needs qemu-{arch}-static")
    made = Runner(compiled(arch), arch, tmp_path)
    yield made
    made.close()


def test_one_runs_one_call(runner: Runner) -> None:
    """Result and errno of any call, with the string of its frame."""
    assert runner.one("getppid") == os.getpid()
    assert runner.one("close", 800) == -errno.EBADF
    assert runner.one("openat", AT_FDCWD, "s", 0, string="/no/such/file") == -errno.ENOENT
    fd = runner.one("openat", AT_FDCWD, "s", 0, string="/dev/null")
    assert fd > 2
    assert runner.is_open(fd)


def test_exec_that_fails_closes_what_was_installed(runner: Runner) -> None:
    """The errno is execveat's; a negative number is nobody's descriptor."""
    first, second = (runner.one("openat", AT_FDCWD, "s", 0, string="/dev/null") for _ in range(2))
    call: tuple[str, *tuple[int, ...]] = ("execveat", 950, layout.EMPTY, 0, 0, 0x1000)
    if runner.arch != os.uname().machine:
        call = ("close", 950)  # the emulator lacks execveat; any call that fails will do
    assert runner.run(layout.STUB_EXEC, *call, n0=first, n1=second) == -errno.EBADF
    assert not runner.is_open(first)
    assert not runner.is_open(second)
    third = runner.one("openat", AT_FDCWD, "s", 0, string="/dev/null")
    assert runner.run(layout.STUB_EXEC, *call, n0=third, n1=-1) == -errno.EBADF
    assert not runner.is_open(third)


def test_chdir_moves_and_leaves_no_descriptor(runner: Runner, tmp_path: Path) -> None:
    """Beneath the start directory; ENOENT and ENOTDIR leave the cwd alone."""
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "file").write_text("")
    opening = runner.opening(layout.O_PATH | layout.O_DIRECTORY[runner.arch] | layout.O_CLOEXEC)
    free = runner.one("dup", 0)
    runner.one("close", free)
    assert runner.run(layout.STUB_CHDIR, *opening, string="missing") == -errno.ENOENT
    assert runner.run(layout.STUB_CHDIR, *opening, string="sub/file") == -errno.ENOTDIR
    assert runner.one("faccessat", AT_FDCWD, "s", 0, string="sub") == 0
    assert runner.run(layout.STUB_CHDIR, *opening, string="sub") == 0
    assert runner.one("faccessat", AT_FDCWD, "s", 0, string="file") == 0
    assert runner.one("dup", 0) == free


def test_range_closes_both_halves(runner: Runner) -> None:
    """Up to the protected numbers and behind them; with n0 > n1 the first half only."""
    if runner.one("close_range", 4000, 4001) == -errno.ENOSYS:
        pytest.skip("the emulator lacks close_range")
    for target in (300, 301, 700):
        assert runner.one("dup3", 0, target, 0) == target
    assert runner.run(layout.STUB_RANGE, "close_range", 300, 300, 0, n0=1, n1=0) == 0
    assert [runner.is_open(fd) for fd in (300, 301, 700)] == [False, True, True]
    unshare = 2
    assert runner.run(layout.STUB_RANGE, "close_range", 301, 301, unshare, n0=700, n1=0xFFFFFFFF) == 0
    assert [runner.is_open(fd) for fd in (301, 700)] == [False, False]
    assert runner.run(layout.STUB_RANGE, "close_range", 5, 4, 0, n0=1, n1=0) == -errno.EINVAL
    assert runner.is_open(0)


def connect(runner: Runner, fd: int, name: str) -> int:
    opening = runner.opening(layout.O_PATH | layout.O_CLOEXEC)
    return runner.run(layout.STUB_CONNECT, *opening, n0=fd, string=name)


def test_connect_reaches_the_socket_as_the_guest(runner: Runner, tmp_path: Path) -> None:
    """SO_PEERCRED at the listener is the guest's; the O_PATH descriptor is closed again."""
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "socket"))
        listener.listen()
        (tmp_path / "file").write_text("")
        fd = runner.one("socket", socket.AF_UNIX, socket.SOCK_STREAM, 0)
        assert fd > 2
        assert connect(runner, fd, "missing") == -errno.ENOENT
        assert connect(runner, fd, "file") == -errno.ECONNREFUSED
        assert connect(runner, fd, "socket") == 0
        assert connect(runner, fd, "socket") == -errno.EISCONN
        assert connect(runner, 900, "socket") == -errno.EBADF
        peer, _ = listener.accept()
        with peer:
            pid, uid, _ = struct.unpack("3i", peer.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12))
        assert (pid, uid) == (runner.process.pid, os.geteuid())
        assert runner.one("dup", 0) == fd + 1


def test_connect_through_a_number_without_an_address_is_emfile(runner: Runner, tmp_path: Path) -> None:
    """The sealed addresses end at PEER_COUNT; nothing is left open."""
    if runner.arch != os.uname().machine:
        pytest.skip("slow, and the same arithmetic")
    import resource

    _, hard = resource.prlimit(runner.process.pid, resource.RLIMIT_NOFILE)
    if hard < layout.PEER_COUNT + 10:
        pytest.skip("the limit of open files is too low")
    resource.prlimit(runner.process.pid, resource.RLIMIT_NOFILE, (layout.PEER_COUNT + 10, hard))
    (tmp_path / "file").write_text("")
    fd = runner.one("socket", socket.AF_UNIX, socket.SOCK_STREAM, 0)
    while (last := runner.one("dup", 0)) < layout.PEER_COUNT - 1:
        assert last > 0
    assert connect(runner, fd, "file") == -errno.EMFILE
    assert runner.one("dup", 0) == layout.PEER_COUNT
    runner.one("close", layout.PEER_COUNT)
    runner.one("close", layout.PEER_COUNT - 1)
    assert connect(runner, fd, "file") == -errno.ECONNREFUSED


def send(runner: Runner, fd: int, name: str, size: int, data: int, flags: int = 0) -> int:
    """``data``: an address, or where in the frame's string the data begin."""
    opening = (*runner.opening(layout.O_PATH | layout.O_CLOEXEC), flags)
    return runner.run(layout.STUB_SEND, *opening, n0=fd | size << 32, n1=data, string=name)


def test_send_reaches_the_socket_as_the_guest(runner: Runner, tmp_path: Path) -> None:
    """Data from the guest's memory and from the frame; the receiver sees the guest's credentials; nothing stays open."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as server:
        server.bind(str(tmp_path / "socket"))
        server.setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 1)
        fd = runner.one("socket", socket.AF_UNIX, socket.SOCK_DGRAM, 0)
        assert send(runner, fd, "missing", 3, 0) == -errno.ENOENT
        assert send(runner, 900, "socket", 3, 0) == -errno.EBADF
        assert send(runner, fd, "socket", 4, layout.FRAMES + layout.FRAME_STRING + 2) == 4
        data, rest, _, _ = server.recvmsg(100, 100)
        assert data == b"cket"
        assert struct.unpack("3i", rest[0][2])[:2] == (runner.process.pid, os.geteuid())
        assert send(runner, fd, "socket", 3, 3) == 3
        assert server.recv(100) == b"ket"
        assert send(runner, fd, "socket", 0, 0, socket.MSG_DONTWAIT) == 0
        assert server.recv(100) == b""
        assert send(runner, fd, "socket", 1, 0, socket.MSG_OOB) == -errno.EOPNOTSUPP
        assert runner.one("dup", 0) == fd + 1


def test_counted_keeps_the_result_and_answers_one(runner: Runner) -> None:
    """One message of several: its length goes where the guest looks for it, an error is an error."""
    length = layout.FRAMES + layout.FRAME_STRING + 64
    fd = runner.one("dup", 0)
    assert runner.run(layout.STUB_COUNTED, "getppid", n0=length) == 1
    assert runner.run(layout.STUB_COUNTED, "close", 900, n0=8) == -errno.EBADF
    assert runner.run(layout.STUB_COUNTED, "close", fd, n0=length) == 1
    assert not runner.is_open(fd)


def test_receive_gives_the_descriptor_the_number_of_its_socket(runner: Runner, tmp_path: Path) -> None:
    """The lowest that was free, close-on-exec as asked; without a message n0 is the result. Nothing else stays open."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET) as listener:
        listener.bind(str(tmp_path / "door"))
        listener.listen()
        (tmp_path / "file").write_text("given")
        lowest = runner.one("dup", 0)
        runner.one("close", lowest)
        for cloexec in (0, os.O_CLOEXEC):
            number = runner.one("socket", socket.AF_UNIX, socket.SOCK_SEQPACKET, 0)
            assert number == lowest
            assert connect(runner, number, "door") == 0
            connection, _ = listener.accept()
            with connection, (tmp_path / "file").open() as file:
                socket.send_fds(connection, [b"x"], [file.fileno()])
            other = runner.one("dup", 0) if cloexec else -1
            call = ("close", other, "s", socket.MSG_DONTWAIT, number)
            string = "@message"
            assert runner.run(layout.STUB_RECEIVE, *call, n0=-errno.EMFILE, n1=cloexec, string=string) == number
            target = os.readlink(f"/proc/{runner.process.pid}/fd/{number}")
            assert target == str(tmp_path / "file")
            assert runner.one("fcntl", number, 1) == (1 if cloexec else 0)
            runner.one("close", number)
            assert runner.one("dup", 0) == lowest
            runner.one("close", lowest)
        number = runner.one("socket", socket.AF_UNIX, socket.SOCK_SEQPACKET, 0)
        assert connect(runner, number, "door") == 0
        listener.accept()[0].close()
        call = ("close", -1, "s", socket.MSG_DONTWAIT, number)
        assert runner.run(layout.STUB_RECEIVE, *call, n0=-errno.EMFILE, string="@message") == -errno.EMFILE
        assert not runner.is_open(number)


def test_open_makes_the_trapped_call_again_unless_it_succeeds(runner: Runner, tmp_path: Path) -> None:
    """What the second call says is the result: here getppid's, with the registers of the trap."""
    (tmp_path / "file").write_text("")
    again = runner.nr["getppid"]
    call = ("openat", AT_FDCWD, "s", 0)
    inode = (tmp_path / "file").stat().st_ino
    fd = runner.run(layout.STUB_OPEN, *call, n0=again, n1=inode, string="file")
    assert runner.is_open(fd)
    lowest = runner.one("dup", 0)
    runner.one("close", lowest)
    assert runner.run(layout.STUB_OPEN, *call, n0=again, n1=inode + 1, string="file") == os.getpid()
    assert not runner.is_open(lowest)  # another file than the supervisor found is closed again
    assert runner.run(layout.STUB_OPEN, *call, n0=again, n1=inode, string="missing") == os.getpid()


def open_later(path: Path, flags: int) -> int:
    time.sleep(0.1)
    return os.open(path, flags)


def test_fifo_waits_for_the_other_end(runner: Runner, tmp_path: Path) -> None:
    """A reader goes on when a writer has come that says nothing; a writer tries until there is a reader. Then both block."""
    os.mkfifo(tmp_path / "fifo")
    for ours, theirs, reads in ((os.O_WRONLY, os.O_RDONLY, 1), (os.O_RDONLY, os.O_WRONLY, 0)):
        with ThreadPoolExecutor(1) as pool:
            other = pool.submit(open_later, tmp_path / "fifo", ours)
            call = ("openat", AT_FDCWD, "s", theirs | os.O_NONBLOCK, 0)
            fd = runner.run(layout.STUB_FIFO, *call, n0=theirs, n1=reads, string="fifo")
            assert other.done() or other.result(10) >= 0
            assert os.readlink(f"/proc/{runner.process.pid}/fd/{fd}") == str(tmp_path / "fifo")
            assert runner.one("fcntl", fd, 3) & (os.O_NONBLOCK | os.O_ACCMODE) == theirs
            runner.one("close", fd)
            os.close(other.result())
    assert runner.run(layout.STUB_FIFO, *call, n0=theirs, n1=reads, string="missing") == -errno.ENOENT
