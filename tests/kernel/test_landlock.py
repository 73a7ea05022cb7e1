"""Landlock's domains, each tried in a forked child beside the same act outside the domain."""

from __future__ import annotations

import ctypes
import errno
import functools
import operator
import os
import signal
import socket
import stat
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyjail.doctor import tracing
from pyjail.kernel import landlock, memory

pytestmark = pytest.mark.skipif(landlock.abi() == 0, reason="this kernel has no Landlock")


@dataclass(slots=True)
class FakeMount:
    """What a domain reads of a mount."""

    fd: int
    writable: bool
    devices: bool = False

    @property
    def host(self) -> bytes:
        return os.readlink(f"/proc/self/fd/{self.fd}").encode()

    @property
    def is_directory(self) -> bool:
        return stat.S_ISDIR(os.fstat(self.fd).st_mode)


def pin(path: Path | str) -> int:
    return os.open(path, os.O_PATH | os.O_CLOEXEC)


def in_child(enter: Callable[[], int], act: Callable[[], object]) -> int:
    """0 when ``act`` succeeds in a child after ``enter``, the errno of its OSError otherwise."""
    pid = os.fork()
    if pid == 0:
        code = 250
        try:
            code = 251 if enter() != 0 else 0
            if code == 0:
                act()
        except OSError as error:
            code = error.errno or 252
        finally:
            os._exit(code)
    status = os.waitpid(pid, 0)[1]
    assert os.WIFEXITED(status), f"the child was killed by signal {os.WTERMSIG(status)}"
    return os.WEXITSTATUS(status)


def outside_and_inside(enter: Callable[[], int], act: Callable[[], object]) -> tuple[int, int]:
    """(errno without the domain, errno in it): the first is the positive control."""
    return in_child(lambda: 0, act), in_child(enter, act)


@dataclass(frozen=True, slots=True)
class Places:
    """A writable mount, a read-only one, and a directory that no mount shows."""

    work: Path
    system: Path
    outside: Path

    def mounts(self) -> list[FakeMount]:
        return [FakeMount(pin(self.work), writable=True), FakeMount(pin(self.system), writable=False)]


@pytest.fixture
def places(tmp_path: Path) -> Places:
    made = Places(tmp_path / "work", tmp_path / "system", tmp_path / "outside")
    for directory in (made.work, made.system, made.outside):
        (directory / "below").mkdir(parents=True)
        (directory / "file").write_text("text")
    return made


def guest(places: Places) -> Callable[[], int]:
    return lambda: landlock.guest_domain(places.mounts())


def test_a_guest_reads_beneath_every_mount_and_nowhere_else(places: Places) -> None:
    for directory in (places.work, places.system):
        assert outside_and_inside(guest(places), (directory / "file").read_text) == (0, 0)
        assert outside_and_inside(guest(places), partial(os.listdir, directory)) == (0, 0)
    assert outside_and_inside(guest(places), (places.outside / "file").read_text) == (0, errno.EACCES)
    assert outside_and_inside(guest(places), lambda: os.listdir(places.outside)) == (0, errno.EACCES)


def test_a_guest_writes_beneath_writable_mounts_only(places: Places) -> None:
    assert outside_and_inside(guest(places), lambda: (places.work / "file").write_text("x")) == (0, 0)
    for directory in (places.system, places.outside):
        write = partial((directory / "file").write_text, "x")
        assert outside_and_inside(guest(places), write) == (0, errno.EACCES)


NAME_ACTS: dict[str, Callable[[Path, str], object]] = {
    "mkdir": lambda base, name: (base / name).mkdir(),
    "create": lambda base, name: (base / name).touch(),
    "symlink": lambda base, name: (base / name).symlink_to("anywhere"),
    "fifo": lambda base, name: os.mkfifo(base / name),
    "rename": lambda base, name: (base / "file").rename(base / name),
    "link": lambda base, name: (base / name).hardlink_to(base / "file"),
    "rename across directories": lambda base, name: (base / "file").rename(base / "below" / name),
    "rmdir": lambda base, name: (base / "below").rmdir(),
    "unlink": lambda base, name: (base / "file").unlink(),
}


@pytest.mark.parametrize("act", NAME_ACTS)
def test_names_change_beneath_writable_mounts_only(places: Places, act: str, tmp_path: Path) -> None:
    doing = NAME_ACTS[act]
    assert in_child(guest(places), lambda: doing(places.work, "new")) == 0
    assert in_child(guest(places), lambda: doing(places.system, "new")) in (errno.EACCES, errno.EXDEV)
    assert in_child(lambda: 0, lambda: doing(places.system, "new")) == 0


@pytest.mark.skipif(os.geteuid() != 0, reason="making device nodes needs root")
def test_device_nodes_are_made_nowhere(places: Places) -> None:
    null = os.makedev(1, 3)
    make = lambda: os.mknod(places.work / "null", 0o20666, null)  # noqa: E731
    assert in_child(guest(places), make) == errno.EACCES
    assert in_child(lambda: 0, make) == 0


def test_a_guest_executes_no_file_not_even_of_its_mounts(places: Places) -> None:
    def enter() -> int:
        return landlock.guest_domain([*places.mounts(), FakeMount(pin("/"), writable=True)])

    assert outside_and_inside(enter, lambda: os.execv("/bin/true", ["true"])) == (0, errno.EACCES)


def test_a_single_file_can_be_a_mount(places: Places) -> None:
    def enter() -> int:
        return landlock.guest_domain([FakeMount(pin(places.outside / "file"), writable=True)])

    assert outside_and_inside(enter, lambda: (places.outside / "file").write_text("x")) == (0, 0)
    assert outside_and_inside(enter, lambda: (places.work / "file").write_text("x")) == (0, errno.EACCES)


@pytest.mark.skipif(landlock.abi() < landlock.SCOPES_SINCE, reason="scopes came with ABI 6")
def test_no_signal_and_no_abstract_socket_leaves_a_domain(places: Places) -> None:
    us = os.getpid()
    assert outside_and_inside(guest(places), lambda: os.kill(us, 0)) == (0, errno.EPERM)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(b"\0pyjail-test-%d" % us)
        server.listen()
        address = server.getsockname()

        def connect() -> None:
            with socket.socket(socket.AF_UNIX) as client:
                client.connect(address)

        assert outside_and_inside(guest(places), connect) == (0, errno.EPERM)


@pytest.mark.skipif(landlock.abi() < landlock.NET_SINCE, reason="TCP rules came with ABI 4")
def test_tcp_is_refused_but_for_the_ports_named(places: Places) -> None:
    def listener() -> socket.socket:
        made = socket.socket()
        made.bind(("127.0.0.1", 0))
        made.listen()
        return made

    def connect(port: int) -> None:
        with socket.socket() as client:
            client.connect(("127.0.0.1", port))

    with listener() as open_one, listener() as closed_one:
        allowed, other = open_one.getsockname()[1], closed_one.getsockname()[1]

        def enter() -> int:
            net = landlock.BIND_TCP | landlock.CONNECT_TCP
            return landlock.guest_domain(places.mounts(), net=net, ports=[(allowed, landlock.CONNECT_TCP)])

        assert outside_and_inside(enter, partial(connect, allowed)) == (0, 0)
        assert outside_and_inside(enter, partial(connect, other)) == (0, errno.EACCES)
        assert outside_and_inside(enter, listener) == (0, errno.EACCES)
        assert in_child(guest(places), partial(connect, other)) == 0, "without net rules the network is untouched"


def supervisor(places: Places) -> Callable[[], int]:
    return lambda: landlock.supervisor_domain(places.mounts(), readable=[pin("/proc")])


def test_the_supervisor_reads_proc_and_writes_nothing_there(places: Places) -> None:
    assert outside_and_inside(supervisor(places), Path("/proc/version").read_text) == (0, 0)
    write = lambda: Path("/proc/self/comm").write_text("x")  # noqa: E731
    assert outside_and_inside(supervisor(places), write) == (0, errno.EACCES)


def test_the_supervisor_opens_nothing_outside_the_mounts(places: Places) -> None:
    """A resolver's slip ends in EACCES: the domain binds what it opens for a guest."""
    slipped = lambda: os.open("../outside/file", os.O_RDONLY, dir_fd=pin(places.work))  # noqa: E731
    assert outside_and_inside(supervisor(places), slipped) == (0, errno.EACCES)
    assert outside_and_inside(supervisor(places), lambda: os.open(places.work / "file", os.O_RDWR)) == (0, 0)


def test_the_supervisor_writes_where_it_was_told_to(places: Places) -> None:
    def enter() -> int:
        return landlock.supervisor_domain([], readable=[pin("/proc")], writable=[pin(places.outside)])

    assert in_child(enter, lambda: (places.outside / "file").write_text("x")) == 0
    assert in_child(enter, lambda: (places.work / "file").write_text("x")) == errno.EACCES


def test_the_supervisor_removes_directories_where_it_was_told_to_and_nothing_else(places: Places) -> None:
    def enter() -> int:
        return landlock.supervisor_domain([], readable=[pin("/proc")], removable=[pin(places.outside)])

    assert in_child(enter, (places.outside / "file").unlink) == errno.EACCES
    assert in_child(enter, (places.work / "below").rmdir) == errno.EACCES
    assert in_child(enter, (places.outside / "below").rmdir) == 0


def test_the_supervisor_still_reaches_its_guests_and_they_do_not_reach_it(places: Places) -> None:
    reading, writing = os.pipe()
    word = ctypes.create_string_buffer(b"guest", 8)
    address = ctypes.addressof(word)

    def supervise() -> None:
        us = os.getpid()
        pid = os.fork()
        if pid == 0:
            refused = landlock.guest_domain(places.mounts()) != 0
            try:
                os.kill(us, 0)
            except PermissionError:
                refused = refused or landlock.abi() >= landlock.SCOPES_SINCE
            os.write(writing, b"1" if refused else b"0")
            signal.pause()
        assert os.read(reading, 1) == (b"1" if landlock.abi() >= landlock.SCOPES_SINCE else b"0")
        tracing.divert_once(pid)
        assert memory.read(pid, address, 5) == b"guest"
        assert memory.write(pid, address, b"other") == 0
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)

    assert in_child(supervisor(places), supervise) == 0


def test_past_the_kernels_limit_of_domains_there_is_an_error_and_no_new_domain(places: Places) -> None:
    def nest() -> None:
        results = [landlock.guest_domain(places.mounts()) for _ in range(20)]
        first = results.index(-errno.E2BIG)
        assert first >= 2
        assert set(results[first:]) == {-errno.E2BIG}
        (places.work / "file").read_text()

    assert in_child(lambda: 0, nest) == 0


@pytest.mark.parametrize("version", range(1, 8))
def test_a_kernel_with_an_older_abi_gets_a_domain_of_what_it_knows(
    places: Places, version: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The newer rights are left out of ruleset and rules, so that the kernel accepts both."""
    if version > landlock.abi():
        pytest.skip(f"this kernel has ABI {landlock.abi()}")
    monkeypatch.setattr(landlock, "abi", lambda: version)
    assert in_child(guest(places), (places.outside / "file").read_text) == errno.EACCES
    tcp, ports = landlock.CONNECT_TCP | landlock.BIND_TCP, [(9, landlock.CONNECT_TCP)]
    limited = lambda: landlock.guest_domain(places.mounts(), net=tcp, ports=ports)  # noqa: E731
    assert in_child(limited, (places.outside / "file").read_text) == errno.EACCES
    assert in_child(guest(places), lambda: (places.work / "file").write_text("x")) == 0
    truncate = lambda: os.truncate(places.system / "file", 0)  # noqa: E731
    assert in_child(guest(places), truncate) == (errno.EACCES if version >= 3 else 0)
    moved = in_child(guest(places), lambda: (places.work / "file").rename(places.work / "below" / "file"))
    assert moved == (0 if version >= landlock.MINIMUM_ABI else errno.EXDEV)


NAMES = st.sampled_from(["a", "b", "c"])
PATHS = st.lists(NAMES, max_size=4).map(lambda names: ("/" + "/".join(names)).encode())


@dataclass(frozen=True, slots=True)
class NamedMount:
    """One of which only the name and what it allows matter."""

    fd: int
    host: bytes
    writable: bool
    devices: bool
    is_directory: bool = True


def ancestors(path: bytes) -> list[bytes]:
    parts = path.rstrip(b"/").split(b"/")
    return [b"/".join(parts[:end]) or b"/" for end in range(1, len(parts) + 1)]


@given(st.lists(st.tuples(PATHS, st.booleans(), st.booleans()), min_size=1, max_size=12), PATHS)
def test_the_rules_that_are_left_out_give_nothing_more(rows: list[tuple[bytes, bool, bool]], path: bytes) -> None:
    """Whatever is mounted where: a walk from any path up to / finds the same rights as with a rule for each mount."""
    mounts = [NamedMount(fd, host, writable, devices) for fd, (host, writable, devices) in enumerate(rows)]
    kept = dict(landlock.mount_rules(mounts))
    above = [mount for mount in mounts if mount.host in ancestors(path)]
    rights = [functools.reduce(operator.or_, found, 0) for found in (
        [landlock.mount_rights(mount) for mount in above], [kept.get(mount.fd, 0) for mount in above],
    )]  # fmt: skip
    assert rights[0] == rights[1]


def test_a_rule_for_the_root_stands_for_what_is_read_beneath_it() -> None:
    """What a default jail has most of: read-only places of a read-only /."""
    mounts = [NamedMount(fd, host, False, False) for fd, host in enumerate((b"/", b"/sys", b"/sys/fs/cgroup", b"/etc"))]
    assert landlock.mount_rules(mounts) == [(0, landlock.READ)]
