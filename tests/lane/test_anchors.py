"""Where guests open files by themselves although something beneath the root is covered or masked, and in read-only places."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pyjail.kernel.errno import E
from pyjail.kernel.records import LEVELS
from pyjail.lane import anchors
from pyjail.lane.anchors import Anchor, anchors_of
from pyjail.paths.mounts import Mount, MountTable, Reserved
from pyjail.paths.types import GuestPath, HostPath
from running import IS_DOCKERS, Jail, User


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for name in ("bin", "usr/bin", "opt/tool/bin", "etc/ssl", "home/user/tool/bin", "home/user/bin", "home/user/work",
                 "srv", "var"):  # fmt: skip
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "lib").symlink_to("usr/lib")
    (tmp_path / "away").symlink_to("opt")
    (tmp_path / "file").write_text("a file")
    return tmp_path


@pytest.fixture
def table(tree: Path) -> Iterator[Callable[..., MountTable]]:
    """A table with a root of this level and something mounted at these places; ``nodes``: its mounts may open device nodes."""
    opened: list[int] = []

    def make(level: str, *points: str, writable: bool = False, nodes: bool = False) -> MountTable:
        rows = []
        for index, point in enumerate(("/", *points)):
            host = tree / point.strip("/")
            fd = os.open(host, os.O_PATH)
            opened.append(fd)
            rows.append(
                Mount(index, GuestPath(point.encode()), HostPath(os.fsencode(host)), "bind" if index else "root",
                      writable=writable, devices=False, is_directory=True, fd=fd)
            )  # fmt: skip
        full = ("path" if nodes else "write") if writable else "list" if nodes else "files"
        for row in rows:
            row.beside = LEVELS[full]
        rows[0].level = LEVELS[level]
        if level != "dir":
            rows[0].beside = LEVELS[level]
        made = MountTable(rows)
        made.number()
        return made

    yield make
    for fd in opened:
        os.close(fd)


def named(found: list[Anchor]) -> dict[bytes, tuple[int, int]]:
    """Guest paths and levels; every descriptor is of the directory that stands at its target."""
    for anchor in found:
        os.close(anchor.fd)
    return {anchor.guest: anchor.level for anchor in found}


def test_a_root_that_hides_nothing_needs_no_more_than_usr(table: Callable[..., MountTable]) -> None:
    for level in ("files", "read", "write", "list", "path"):
        assert named(anchors_of(table(level, writable=level != "files"), b"/opt/tool/bin")).keys() == {b"/usr"}


def test_beside_what_is_covered_top_directories_open(table: Callable[..., MountTable], tree: Path) -> None:
    """Links and files are none, nor what something is mounted in; read-only ones let nobody name a socket."""
    for writable in (False, True):
        found = anchors_of(table("dir", "/etc/ssl", "/srv", writable=writable), b"")
        for anchor in found:
            assert os.path.samestat(os.fstat(anchor.fd), os.stat(tree / anchor.guest.decode()[1:]))
        read = LEVELS["read" if writable else "files"]
        assert named(found) == {b"/usr": LEVELS["read"]} | dict.fromkeys((b"/bin", b"/opt", b"/home", b"/var"), read)


@pytest.mark.parametrize(
    ("programs", "wanted"),
    [
        (b"/home/user/tool/bin:/usr/bin:/opt/tool/bin", {b"/home/user/tool"}),
        (b"/home/user/bin", {b"/home/user/bin"}),  # /home/user has something mounted in it
        (b"/home/user/tool/bin/:/home/user/tool", {b"/home/user/tool"}),
        (b"home/user/bin:/home/user/./bin:/home//user/bin:/home/../home/user/bin::/", set()),
        (b"/away/tool/bin:/missing/bin:/file/bin:/home/user/work:/bin", set()),
    ],
)
def test_what_path_leads_to_opens_too(table: Callable[..., MountTable], programs: bytes, wanted: set[bytes]) -> None:
    """As a whole where programs lie in its bin; once; none through links or that is not there."""
    found = named(anchors_of(table("dir", "/home/user/work"), programs))
    assert found.keys() == {b"/usr", b"/bin", b"/opt", b"/etc", b"/srv", b"/var"} | wanted
    assert {found[path] for path in wanted} <= {LEVELS["files"]}


def test_path_leads_into_other_mounts_that_hide_something(table: Callable[..., MountTable]) -> None:
    """A home that is a file system of its own, around the current directory."""
    made = table("dir", "/home/user", "/home/user/work")
    made.by_guest[b"/home/user"].level = LEVELS["dir"]
    assert named(anchors_of(made, b"/home/user/tool/bin:/usr/bin"))[b"/home/user/tool"] == LEVELS["files"]
    made.by_guest[b"/home/user"].level = LEVELS["files"]
    assert b"/home/user/tool" not in named(anchors_of(made, b"/home/user/tool/bin:/usr/bin"))


def test_a_reserved_name_keeps_what_it_lies_in(table: Callable[..., MountTable]) -> None:
    """A hidden place that is not there yet is one as well."""
    made = table("dir", "/srv")
    made.guard([Reserved(GuestPath(b"/opt/tool/secret"), E.EACCES, "--hide")], set(), {})
    assert b"/opt" not in named(anchors_of(made, b"/opt/tool/bin"))


def test_there_are_not_more_than_there_is_room_for(table: Callable[..., MountTable], tree: Path) -> None:
    for number in range(anchors.MOST + 5):
        (tree / f"top{number}").mkdir()
    assert len(named(anchors_of(table("dir", "/srv"), b""))) == anchors.MOST


def test_a_low_limit_of_descriptors_leaves_less_room(
    table: Callable[..., MountTable], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each number of a jail that starts without anchors starts with them: behind the last one lie those of copies and counts."""
    made = table("dir", "/srv")
    for anchored in (1, 3, 5):
        monkeypatch.setattr(anchors, "own", lambda _resource, room=anchored: (0, made.last_number + 4 + room))
        assert len(named(anchors_of(made, b""))) == anchored
    monkeypatch.setattr(anchors, "own", lambda _resource: (0, made.last_number))
    assert named(anchors_of(made, b"")).keys() == {b"/usr"}


def test_a_long_path_takes_no_room_of_the_tables(table: Callable[..., MountTable], tree: Path) -> None:
    long = tree / "home/user" / ("x" * 120) / "bin"
    long.mkdir(parents=True)
    found = named(anchors_of(table("dir", "/home/user/work"), b"/home/user/%s/bin" % (b"x" * 120)))
    assert found.keys() == {b"/usr", b"/bin", b"/opt", b"/etc", b"/srv", b"/var"}


def test_a_root_that_may_stall_is_asked_for_none(table: Callable[..., MountTable]) -> None:
    """/usr, which is a file system of its own here, is served."""
    made = table("dir", "/usr", "/srv")
    made.root.fear(b"0:99")
    assert named(anchors_of(made, b"/opt/tool/bin")).keys() <= {b"/usr"}


def test_where_root_might_open_a_device_node_no_file_opens(table: Callable[..., MountTable]) -> None:
    assert set(named(anchors_of(table("dir", "/srv", writable=True, nodes=True), b"")).values()) == {LEVELS["path"]}
    found = named(anchors_of(table("dir", "/srv", nodes=True), b""))
    assert found.pop(b"/usr") == LEVELS["path"]
    assert set(found.values()) == {LEVELS["list"]}


# ---- In whole jails --------------------------------------------------------------------------------------------------

OPENS = """
import json, os, sys
for path in sys.argv[1:]:
    for _ in range(300):
        os.close(os.open(path, os.O_RDONLY))
"""


@pytest.fixture
def serves(jail: Jail) -> Callable[..., dict[str, int]]:
    """What became of 300 opens of each path, once the run is on copies."""

    def run(*paths: str, **rest: object) -> dict[str, int]:
        report = jail.user.home / "report-of-anchors"
        report.unlink(missing_ok=True)
        options = (*rest.pop("options", ()), "--fast-lane", "on", "--status-file", str(report))  # type: ignore[misc]
        done = jail("/usr/bin/python3", "-I", "-S", "-c", OPENS, *paths, options=options, **rest)  # type: ignore[arg-type]
        assert done.returncode == 0, done
        for line in map(json.loads, report.read_text().splitlines()):
            if line["event"] == "fast lane":
                opened: dict[str, int] = line["outcomes"].get("openat", {})
                return opened
        return {}

    def settled(*paths: str, **rest: object) -> dict[str, int]:
        end = time.monotonic() + 50
        while sum((found := run(*paths, **dict(rest))).values()) < 300 * len(paths):
            assert time.monotonic() < end, "no copies came"
            time.sleep(0.5)
        return found

    return settled


@pytest.fixture
def debian(user: User, bookworm: Path, bookworm_user: Path) -> Path:
    return bookworm if user.uid == 0 else bookworm_user


@pytest.fixture
def bound(place: Path, user: User) -> Path:
    (place / "tool/bin").mkdir(parents=True)
    (place / "tool/file").write_text("content")
    for path in (place, *place.rglob("*")):
        user.own(path)
    return place


@pytest.fixture
def opens(user: User) -> bool:
    """Docker's root may not mount: where a device node might open it opens no file by itself."""
    return user.uid != 0 or not IS_DOCKERS


def served(found: dict[str, int]) -> bool:
    """Whether all but what a start opens anyway was served, or all but that was not."""
    assert found.get("served", 0) > 290 or found.get("present", 0) > 290, found
    return found.get("served", 0) > 290


def test_files_of_a_read_only_bind_are_opened_in_the_lane(
    serves: Callable[..., dict[str, int]], bound: Path, debian: Path, opens: bool
) -> None:
    assert served(serves("/data/tool/file", root=debian, options=("-v", f"{bound}:/data:ro"))) == opens


def test_a_bind_over_an_empty_directory_covers_nothing(
    serves: Callable[..., dict[str, int]], bound: Path, debian: Path, user: User, opens: bool
) -> None:
    """/etc stays in the lane when such a place beside it is mounted over."""
    with tempfile.TemporaryDirectory(prefix="empty-", dir=debian) as empty:
        user.own(Path(empty))
        options = ("-v", f"{bound}:/{Path(empty).name}")
        assert served(serves("/etc/debian_version", root=debian, options=options)) == opens


def test_a_bind_over_something_leaves_other_directories_in_the_lane(
    serves: Callable[..., dict[str, int]], bound: Path, debian: Path, opens: bool
) -> None:
    """And what is beside it in the same top directory is opened by the supervisor."""
    options = ("-v", f"{bound}:/etc/apt")
    assert served(serves("/var/lib/dpkg/status", root=debian, options=options)) == opens
    assert not served(serves("/etc/debian_version", root=debian, options=options))


def test_without_a_root_what_path_leads_to_is_opened_in_the_lane(
    serves: Callable[..., dict[str, int]], bound: Path, user: User, opens: bool
) -> None:
    """A tool somewhere in a user's own directories; the file beside it is the control."""
    work = bound / "work"
    work.mkdir()
    user.own(work)
    (bound / "other").mkdir()
    (bound / "other/file").write_text("content")
    options = ("-e", f"PATH={bound}/tool/bin:/usr/bin:/bin")
    assert served(serves(f"{bound}/tool/file", cwd=work, options=options)) == opens
    assert not served(serves(f"{bound}/other/file", cwd=work, options=options))


REPLACED = """
import os, sys
top, moved = sys.argv[1:]
def read():
    with open(top + "/file") as file:
        return file.read()
for _ in range(300):
    before = read()
os.rename(moved, moved + "-away")
try:
    read()
except FileNotFoundError:
    print("gone")
os.mkdir(moved)
with open(moved + "/file", "w") as file:
    file.write("new")
print(before, read(), os.listdir(top + "-away"))
"""


@pytest.mark.parametrize("elsewhere", ["", "/mnt"])
def test_what_a_guest_moves_away_is_not_found_by_its_anchor(
    jail: Jail, debian: Path, bound: Path, user: User, elsewhere: str
) -> None:
    """A top directory that it replaces is the new one at once; by a second place where it sees the tree, too."""
    top = Path(tempfile.mkdtemp(prefix="anchor-", dir=debian))
    (top / "file").write_text("old")
    user.own(top)
    user.own(top / "file")
    try:
        options = ("--fast-lane", "on", "-v", f"{bound}:/etc/apt", "-v", f"{debian}:/mnt")
        words = ("/usr/bin/python3", "-I", "-S", "-c", REPLACED, f"/{top.name}", f"{elsewhere}/{top.name}")
        done = jail(*words, root=debian, options=options)
        assert done.stdout == "gone\nold new ['file']\n", done
    finally:
        shutil.rmtree(top, ignore_errors=True)
        shutil.rmtree(f"{top}-away", ignore_errors=True)


STARTED = """
import os, subprocess, sys, time
top = sys.argv[1]
def start(place):
    return subprocess.run([place + "/tool"], executable=place + "/tool", stdout=subprocess.PIPE).stdout.decode().split()[0]
def put(place, program):
    with open(program, "rb") as original, open(place + "/tool", "wb") as copy:
        copy.write(original.read())
    os.chmod(place + "/tool", 0o755)
put(top, "/usr/bin/id")
time.sleep(0.2)
for _ in range(3):
    print(start(top)[:4])
os.rename(top, top + "-away")
try:
    start(top)
except FileNotFoundError:
    print("gone")
os.mkdir(top)
put(top, "/usr/bin/uname")
for _ in range(3):
    print(start(top)[:4], start(top + "-away")[:4])
"""


@pytest.mark.parametrize("engine", ["notify", "ptrace"])
def test_a_program_is_the_one_that_stands_there_whatever_a_guest_moves(
    jail: Jail, debian: Path, bound: Path, user: User, engine: str
) -> None:
    """The loader opens it beneath an anchor; the anchor's directory is moved away, and another one with another program made."""
    top = Path(tempfile.mkdtemp(prefix="anchor-", dir=debian))
    top.chmod(0o755)
    user.own(top)
    try:
        options = ("--engine", engine, "--fast-lane", "on", "-v", f"{bound}:/etc/apt")
        done = jail("/usr/bin/python3", "-I", "-S", "-c", STARTED, f"/{top.name}", root=debian, options=options)
        assert done.stdout.splitlines() == [*["uid="] * 3, "gone", *["Linu uid="] * 3], done
    finally:
        shutil.rmtree(top, ignore_errors=True)
        shutil.rmtree(f"{top}-away", ignore_errors=True)
