"""The guests' cgroup: where it is made, what it holds, that it is removed; on directories that behave as the kernel's do.

What takes a kernel is shown with whatever controller of a cgroup v2 this machine lends us.
"""

from __future__ import annotations

import os
import signal
import time
import traceback
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from processes import wait_until
from pyjail.kernel import cgroup
from pyjail.kernel.held import hold

FILES = (
    "cgroup.procs", "cgroup.subtree_control", "cgroup.kill",
    "memory.max", "memory.swap.max", "memory.events", "pids.max", "cpu.max",
)  # fmt: skip
MEMORY = {b"memory": {b"memory.max": b"1000", b"memory.swap.max": b"0"}}
PIDS = {b"pids": {b"pids.max": b"7"}}
CPU = {b"cpu": {b"cpu.max": b"100000 100000"}}


class Tree:
    """A cgroup v2 of plain files: a new directory is full of them, and can be removed with them."""

    def __init__(self, top: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.top = top
        self.made: list[Path] = []
        mkdir, rmdir = os.mkdir, os.rmdir

        def make(path: bytes, mode: int = 0o777) -> None:
            mkdir(path, mode)
            self.made.append(Path(os.fsdecode(path)))
            self.fill(self.made[-1])

        def remove(path: bytes) -> None:
            for file in Path(os.fsdecode(path)).glob("*"):
                file.unlink()
            rmdir(path)

        monkeypatch.setattr(os, "mkdir", make)
        monkeypatch.setattr(os, "rmdir", remove)

    def fill(self, path: Path, offered: str = "memory pids cpu", enabled: str = "") -> Path:
        for name in FILES:
            (path / name).write_text("")
        (path / "cgroup.controllers").write_text(offered + "\n")
        (path / "cgroup.subtree_control").write_text(enabled + "\n")
        if path != self.top:
            (path / "cgroup.type").write_text("domain\n")
        return path

    def nest(self, *names: str, **files: str) -> Path:
        path = self.top.joinpath(*names)
        path.mkdir()
        self.made.pop()  # `made`: what was made by others
        return self.fill(path, **files)


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tree:
    """Ours is the top; it is everybody's to look at, and nothing above it is a cgroup."""
    tree = Tree(tmp_path, monkeypatch)
    tree.fill(tmp_path, enabled="memory pids cpu")
    stand_in(tmp_path, monkeypatch)
    return tree


def stand_in(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cgroup, "own_cgroup", lambda: os.fsencode(own))


def content(directory: Path, file: str) -> str:
    return (directory / file).read_text().strip()


def test_a_cgroup_has_the_wanted_values_and_is_gone_at_the_end(tree: Tree) -> None:
    group = cgroup.make(MEMORY | PIDS | CPU)
    assert group is not None
    (path,) = tree.made
    assert path.parent == tree.top and path.name.startswith("pyjail-")
    values = [content(path, name) for name in ("memory.max", "memory.swap.max", "pids.max", "cpu.max")]
    assert values == ["1000", "0", "7", "100000 100000"]
    assert group.controllers == {b"memory", b"pids", b"cpu"}
    assert content(path, "cgroup.procs") == "0"  # a child tried to enter
    group.end()
    assert not path.exists()
    group.end()


def test_what_is_not_offered_is_not_held(tree: Tree) -> None:
    tree.fill(tree.top, offered="pids hugetlb", enabled="pids")
    group = cgroup.make(MEMORY | PIDS)
    assert group is not None
    assert group.controllers == {b"pids"}
    assert cgroup.make(MEMORY) is None


def test_without_a_cgroup_of_the_second_version_there_is_none(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cgroup, "own_cgroup", lambda: b"")
    assert cgroup.make(PIDS) is None
    assert not tree.made


@pytest.mark.parametrize("file", ["memory.max", "cgroup.procs"])
def test_of_a_cgroup_that_cannot_be_had_nothing_is_left(tree: Tree, monkeypatch: pytest.MonkeyPatch, file: str) -> None:
    """A value that the kernel refuses; a place that nobody may enter."""
    real = os.open

    def refuse(path: bytes, flags: int, *rest: int, **more: int) -> int:
        if os.fsdecode(path).endswith(file) and flags & os.O_WRONLY:
            raise PermissionError(13, "refused", path)
        return real(path, flags, *rest, **more)

    monkeypatch.setattr(os, "open", refuse)
    assert cgroup.make(MEMORY) is None
    (path,) = tree.made
    assert not path.exists()


def test_a_kernel_without_swap_is_no_obstacle(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    fill = tree.fill
    monkeypatch.setattr(tree, "fill", lambda path: (fill(path) / "memory.swap.max").unlink())
    assert cgroup.make(MEMORY) is not None


def test_a_cgroup_that_others_share_is_left_alone(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody else's process is moved, and no controller given: with pids alone the kernel would, and then let nobody enter."""
    own = tree.nest("own")
    stand_in(own, monkeypatch)
    (own / "cgroup.procs").write_text(f"{os.getpid()}\n{os.getppid()}\n")
    assert cgroup.make(PIDS) is None
    assert not tree.made
    assert content(own, "cgroup.subtree_control") == ""


def test_alone_in_our_own_cgroup_we_stand_aside_until_the_end(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    own = tree.nest("own")
    stand_in(own, monkeypatch)
    (own / "cgroup.subtree_control").write_text("")
    (own / "cgroup.procs").write_text(f"{os.getpid()}\n")
    group = cgroup.make(PIDS)
    assert group is not None
    aside, guests = tree.made
    assert aside.name == guests.name + "-self" and content(aside, "cgroup.procs") == "0"
    assert content(own, "cgroup.subtree_control") == "+pids"
    (aside / "cgroup.procs").write_text(f"{os.getpid()}\n")
    group.end()
    assert not aside.exists() and not guests.exists()
    assert content(own, "cgroup.subtree_control") == "+pids-pids"
    assert content(own, "cgroup.procs") == str(os.getpid())


def test_company_stands_aside_with_us_and_nobody_else(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    own = tree.nest("own")
    stand_in(own, monkeypatch)
    (own / "cgroup.procs").write_text(f"{os.getppid()}\n{os.getpid()}\n")
    assert cgroup.make(PIDS) is None
    assert cgroup.make(PIDS, company=(os.getppid(), 1)) is None
    group = cgroup.make(PIDS, company=(os.getppid(),))
    assert group is not None
    aside, guests = tree.made
    assert content(aside, "cgroup.procs") == str(os.getppid())  # the last one that was moved
    (aside / "cgroup.procs").write_text(f"{os.getpid()}\n{os.getppid()}\n")
    (own / "cgroup.procs").write_text("")
    group.end()
    assert not aside.exists() and not guests.exists()
    assert content(own, "cgroup.procs") == f"{os.getpid()}{os.getppid()}"


def as_user(monkeypatch: pytest.MonkeyPatch) -> None:
    """The owner of what the tests make, without root's restriction."""
    uid = os.getuid() or 1000
    monkeypatch.setattr(os, "geteuid", lambda: uid)


@pytest.fixture
def inner(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two cgroups of a user's, we are in the inner one, with somebody else."""
    as_user(monkeypatch)
    own = tree.nest("inner", offered="memory pids")
    (own / "cgroup.procs").write_text("1\n")
    for path in (tree.top, own):
        if os.getuid() == 0:
            os.chown(path, os.geteuid(), -1)
    stand_in(own, monkeypatch)
    return own


def test_a_user_may_have_it_beside_the_own_one(tree: Tree, inner: Path) -> None:
    group = cgroup.make(PIDS)
    assert group is not None
    assert [path.parent for path in tree.made] == [tree.top]


def test_what_bounds_our_own_cgroup_bounds_the_guests_beside_it(tree: Tree, inner: Path) -> None:
    (inner / "memory.max").write_text("500\n")
    (inner / "memory.high").write_text("max\n")
    (inner / "pids.max").write_text("9\n")
    (inner / "cpu.max").write_text("50000 100000\n")
    assert cgroup.make(MEMORY | PIDS) is not None
    (path,) = tree.made
    assert [content(path, name) for name in ("memory.max", "pids.max", "cpu.max")] == ["500", "7", "50000 100000"]


@pytest.mark.parametrize("file", ["cpuset.cpus", "cpuset.mems", "io.max"])
def test_what_cannot_be_taken_over_keeps_us_where_we_are(tree: Tree, inner: Path, file: str) -> None:
    (inner / file).write_text("0-1\n")
    assert cgroup.make(PIDS) is None
    assert not tree.made


def test_a_place_that_lacks_the_controller_of_a_bound_is_not_used(tree: Tree, inner: Path) -> None:
    tree.fill(tree.top, offered="pids", enabled="pids")
    (inner / "memory.max").write_text("500\n")
    assert cgroup.make(PIDS) is None


def test_other_peoples_cgroups_and_for_root_all_above_its_own_are_not_used(
    tree: Tree, inner: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    user = os.geteuid()
    for somebody in (user + 1, 0):
        monkeypatch.setattr(os, "geteuid", lambda uid=somebody: uid)
        assert cgroup.make(PIDS) is None
    assert not tree.made


def test_of_the_places_the_one_that_holds_most_is_taken(
    tree: Tree, inner: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (inner / "cgroup.procs").write_text(f"{os.getpid()}\n")
    for wanted, place in ((PIDS, inner), (PIDS | CPU, tree.top)):
        assert cgroup.make(wanted) is not None
        assert tree.made[-1].parent == place


def test_what_a_dead_run_left_is_removed_and_a_living_ones_is_not(tree: Tree) -> None:
    living, dead, fresh, other = (tree.nest(name) for name in ("pyjail-1", "pyjail-2", "pyjail-3", "service"))
    lock = hold(os.fsencode(living))
    for path in (living, dead, other):
        os.utime(path, (time.time() - 1000,) * 2)
    assert cgroup.make(PIDS) is not None
    os.close(lock)
    assert [path.exists() for path in (living, dead, fresh, other)] == [True, False, True, True]
    assert content(living, "cgroup.kill") == ""


amounts = st.integers(0, 1 << 50)


@settings(max_examples=20)
@given(st.lists(amounts, min_size=1, max_size=4), amounts)
def test_the_tightest_of_all_numbers_counts(
    tmp_path_factory: pytest.TempPathFactory, bounds: list[int], wanted: int
) -> None:
    top = tmp_path_factory.mktemp("cgroups")
    for index, bound in enumerate(bounds):
        (top / str(index)).mkdir()
        (top / str(index) / "pids.max").write_text(f"{bound}\n")
    skipped = [os.fsencode(top / str(index)) for index in range(len(bounds))]
    found = cgroup._tightened({b"pids": {b"pids.max": b"%d" % wanted}}, skipped)
    assert found == {b"pids": {b"pids.max": b"%d" % min(wanted, *bounds)}}


def test_how_many_were_killed_for_memory_is_read_of_the_kernels_count(tree: Tree) -> None:
    group = cgroup.make(MEMORY)
    assert group is not None
    assert group.killed_for_memory() == 0
    (tree.made[0] / "memory.events").write_text("low 0\nhigh 0\nmax 12\noom 4\noom_kill 3\noom_group_kill 9\n")
    assert group.killed_for_memory() == 3
    (tree.made[0] / "memory.events").write_text("low 0\nhigh 0\nmax 0\noom 0\noom_kill 3\n")
    assert group.killed_for_memory() == 0  # the machine's memory was used up, or that of a cgroup above


MOUNTS = """\
24 30 0:22 / /sys rw - sysfs sysfs rw
31 24 0:27 {root} {point} rw,nosuid shared:9 - {kind} cgroup2 rw
"""


@pytest.mark.parametrize(
    ("path", "root", "point", "kind", "own"),
    [
        ("/", "/", "/sys/fs/cgroup", "cgroup2", "/sys/fs/cgroup"),
        ("/a/b", "/", "/sys/fs/cgroup/unified", "cgroup2", "/sys/fs/cgroup/unified/a/b"),
        ("/a/b", "/a", "/mnt", "cgroup2", "/mnt/b"),
        ("/ab", "/a", "/mnt", "cgroup2", ""),
        ("/../x", "/y", "/mnt", "cgroup2", ""),
        ("/a", "/", "/sys/fs/cgroup/memory", "cgroup", ""),
    ],
)
def test_our_own_cgroup_is_found_where_it_is_mounted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str, root: str, point: str, kind: str, own: str
) -> None:
    (tmp_path / "cgroup").write_text(f"4:memory:/elsewhere\n0::{path}\n")
    rows = [line.split(b" ") for line in MOUNTS.format(root=root, point=point, kind=kind).encode().splitlines()]
    monkeypatch.setattr(cgroup, "mountinfo", lambda: rows)
    monkeypatch.setattr(cgroup, "OWN", str(tmp_path / "cgroup"))
    assert cgroup.own_cgroup() == own.encode()


@pytest.fixture
def lent() -> Iterator[Mapping[bytes, Mapping[bytes, bytes]]]:
    """A controller with a value, from a real kernel."""
    values = {b"pids": {b"pids.max": b"7"}, b"hugetlb": {b"hugetlb.2MB.max": b"0"}}
    own = cgroup.own_cgroup()
    offered = cgroup._read(own, b"cgroup.controllers").split() if own else []
    wanted = {name: files for name, files in values.items() if name in offered}
    name = next(iter(wanted), None)
    if name is None or not os.access(own, os.W_OK):
        pytest.skip("no cgroup v2 in which we may make one")
    before = cgroup._read(own, b"cgroup.subtree_control").split()
    yield {name: wanted[name]}
    if name not in before:
        cgroup._write(own, b"cgroup.subtree_control", b"-" + name)


def test_a_real_one_is_entered_killed_and_removed(lent: Mapping[bytes, Mapping[bytes, bytes]]) -> None:
    group = cgroup.make(lent)
    if group is None:
        pytest.skip("others are in our cgroup")
    try:
        path = os.fsdecode(group.paths[0])
        pid = os.fork()
        if pid == 0:
            group.enter()
            os.fork()
            signal.pause()
        assert wait_until(lambda: len(content(Path(path), "cgroup.procs").split()) == 2, 10)
        line = Path(f"/proc/{pid}/cgroup").read_text()
        assert line.rstrip().endswith(os.path.basename(path))
        group.kill()
        assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == -signal.SIGKILL
    finally:
        group.end()
    assert not os.path.exists(path)


def test_in_a_real_one_company_stands_aside_and_comes_back(lent: Mapping[bytes, Mapping[bytes, bytes]]) -> None:
    """As `pyjail doctor` tries it: a process and its parent, alone in a cgroup that they may divide."""
    above = Path(os.fsdecode(cgroup.own_cgroup()))
    (above / "cgroup.subtree_control").write_text(" ".join(f"+{name.decode()}" for name in lent))
    home = above / f"test-{os.getpid()}"
    home.mkdir()

    def child() -> None:
        group = cgroup.make(lent, company=(os.getppid(),))
        assert group is not None and group.paths[0].startswith(os.fsencode(home))
        assert cgroup.own_cgroup() == group.paths[1] and content(home, "cgroup.procs") == ""
        group.end()
        assert cgroup.own_cgroup() == os.fsencode(home)

    def parent() -> None:
        (home / "cgroup.procs").write_text("0")
        assert done(child) == 0
        assert cgroup.own_cgroup() == os.fsencode(home)

    assert done(parent) == 0
    assert content(home, "cgroup.subtree_control") == ""
    home.rmdir()  # nothing is left in it


def done(action: Callable[[], None]) -> int:
    """What a forked child that does this ends with: 0 if all was right."""
    pid = os.fork()
    if pid == 0:
        code = 1
        try:
            action()
            code = 0
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
