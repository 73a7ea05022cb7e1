"""The mount table of a jail inside a jail: whatever is asked for, nothing is there that the outer jail does not show."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyjail.kernel.errno import Errno
from pyjail.kernel.guest import AT_FDCWD, Guest
from pyjail.mount_spec import MountSpec
from pyjail.paths.build import Builder
from pyjail.paths.compose import Composer
from pyjail.paths.handed import Wanted, packed, unpacked
from pyjail.paths.mounts import MountError, MountTable
from pyjail.paths.resolver import Resolver
from pyjail.paths.types import HostPath
from pyjail_bpf.layout import NOTHING

DIRECTORIES = ("", "/a", "/a/b", "/a/b/c", "/d", "/d/e")
FILES = tuple(f"{directory}/f" for directory in DIRECTORIES)
NOBODY = Guest()


@pytest.fixture(autouse=True)
def our_own_directory() -> Iterator[None]:
    """A look-up leaves its process standing where the guest stands, and here that is this process."""
    here = os.open(".", os.O_PATH | os.O_DIRECTORY)
    yield
    os.fchdir(here)
    os.close(here)


@pytest.fixture(scope="module")
def trees(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four host trees of one shape: t0 to t3; and nothing, which is an empty directory."""
    top = tmp_path_factory.mktemp("compose")
    for number in range(4):
        for directory in DIRECTORIES:
            (top / f"t{number}{directory}").mkdir(parents=True, exist_ok=True)
        for file in FILES:
            (top / f"t{number}{file}").write_text(f"t{number}{file}")
    (top / "nothing").mkdir()
    return top


def outer_spec(top: Path, guest: str, number: int, writable: bool, masked: bool) -> MountSpec:
    host = top / "nothing" if masked else top / f"t{number}{guest}"
    return MountSpec(
        os.fsencode(guest), HostPath(os.fsencode(host)), kind="builtin" if masked else "bind",
        origin="masked" if masked else "b", writable=writable and not masked,
    )  # fmt: skip


def glue(top: Path) -> bytes:
    path = os.fsencode(top / f"glue-{os.urandom(6).hex()}")
    os.mkdir(path)
    return path


def seen(resolver: Resolver, path: bytes) -> tuple[int, bool] | Errno:
    """Inode and whether it may be written."""
    place = resolver.lookup(NOBODY, AT_FDCWD, path)
    if isinstance(place, Errno):
        return place
    try:
        return os.fstat(place.fd).st_ino, place.mount.writable
    finally:
        place.close()


def close(table: MountTable) -> None:
    for row in table.rows:
        os.close(row.fd)


POINTS = st.sampled_from([directory for directory in DIRECTORIES if directory])
OUTER = st.lists(
    st.tuples(POINTS, st.integers(1, 3), st.booleans(), st.booleans()), max_size=4, unique_by=lambda row: row[0]
)
INNER = st.lists(
    st.tuples(POINTS, st.sampled_from(DIRECTORIES), st.booleans()), max_size=3, unique_by=lambda row: row[0]
)


@settings(
    max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None
)
@given(
    outer=OUTER, root=st.tuples(st.sampled_from(DIRECTORIES), st.booleans()), inner=INNER, root_writable=st.booleans()
)
def test_every_place_is_the_outer_jails_and_no_more(
    trees: Path,
    outer: list[tuple[str, int, bool, bool]],
    root: tuple[str, bool],
    inner: list[tuple[str, str, bool]],
    root_writable: bool,
) -> None:
    """The oracle: the deepest inner mount above a path says what to look up in the outer jail."""
    root_spec = MountSpec(b"/", HostPath(os.fsencode(trees / "t0")), kind="root", origin="r", writable=root_writable)
    outer_table = Builder(lambda: glue(trees)).table([root_spec, *(outer_spec(trees, *row) for row in outer)])
    around = Resolver(outer_table)
    wanted = [Wanted(b"/", os.fsencode(root[0]) or b"/", "root", b"w" if root[1] else b"", "r")]
    wanted += [
        Wanted(os.fsencode(at), os.fsencode(source) or b"/", "bind", b"w" if writable else b"", "b")
        for at, source, writable in inner
    ]
    composer = Composer(lambda: glue(trees), around, NOBODY)
    try:
        table = composer.table(wanted)
    except MountError:
        composer.close()
        close(outer_table)
        return
    inside = Resolver(table)
    by_point = {os.fsdecode(mount.guest): mount for mount in wanted}
    try:
        for path in (*DIRECTORIES, *FILES):
            point = path
            while point and point not in by_point:
                point = point[: point.rindex("/")]
            above = by_point[point or "/"]
            there = seen(around, os.fsencode((os.fsdecode(above.host).rstrip("/") + path[len(point) :]) or "/"))
            here = seen(inside, os.fsencode(path or "/"))
            if isinstance(here, Errno):
                assert isinstance(there, Errno), (path, there, here)
                continue
            if isinstance(there, Errno):  # glue: a directory above an inner mount that is not there outside
                assert path in {at[: len(path)] for at, _, _ in inner}, (path, there, here)
                assert not here[1]
                continue
            assert here[0] == there[0] or path in {at[: len(path)] for at, _, _ in inner}, path
            assert here[1] <= (there[1] and above.writable), path
        assert all(row.number == -1 and row.level == NOTHING for row in table.rows)
    finally:
        composer.close()
        close(outer_table)


def test_a_jail_without_its_own_wishes_shows_all_that_the_outer_one_does(trees: Path) -> None:
    """The root on the root: the same object at every path, masks and read-only places included, three deep."""
    specs = [
        outer_spec(trees, "/a", 1, True, False),
        outer_spec(trees, "/a/b", 2, False, False),
        outer_spec(trees, "/d", 3, True, True),
    ]
    root = MountSpec(b"/", HostPath(os.fsencode(trees / "t0")), kind="root", origin="r", writable=True)
    resolver = Resolver(Builder(lambda: glue(trees)).table([root, *specs]))
    paths = [os.fsencode(path or "/") for path in (*DIRECTORIES, *FILES)]
    shown = [seen(resolver, path) for path in paths]
    assert len(set(map(str, shown))) > 6
    for _ in range(3):
        resolver = Resolver(
            Composer(lambda: glue(trees), resolver, NOBODY).table([Wanted(b"/", b"/", "root", b"w", "r")])
        )
        assert [seen(resolver, path) for path in paths] == shown
        assert [row.is_blind for row in resolver.mounts.rows if row.guest == b"/d"] == [True]


def test_descriptors_are_given_back(trees: Path) -> None:
    """Also when the table cannot be made."""
    root = MountSpec(b"/", HostPath(os.fsencode(trees / "t0")), kind="root", origin="r", writable=True)
    around = Resolver(Builder(lambda: glue(trees)).table([root, outer_spec(trees, "/a", 1, True, False)]))
    gc.collect()  # what earlier tests left
    before, glue_before = len(os.listdir("/proc/self/fd")), set(trees.glob("glue-*/*"))
    good = [
        Wanted(b"/", b"/", "root", b"w", "r"),
        Wanted(b"/x/y/z", b"/a/b", "bind", b"w", "b"),
        Wanted(b"/x", b"/d", "bind", b"", "b"),
    ]
    for specs, is_good in ((good, True), ([*good, Wanted(b"/d/e/q", b"/nope", "bind", b"", "b")], False)):
        composer = Composer(lambda: glue(trees), around, NOBODY)
        if is_good:
            composer.table(specs)
        else:
            with pytest.raises(MountError):
                composer.table(specs)
        composer.close()
        assert len(os.listdir("/proc/self/fd")) == before
        assert set(trees.glob("glue-*/*")) == glue_before


WORD = st.binary(min_size=1, max_size=20).filter(lambda text: b"\0" not in text)
SPECS = st.builds(
    Wanted, WORD.map(b"/".__add__), WORD.map(b"/".__add__), st.sampled_from(("bind", "builtin", "proc")),
    st.sampled_from((b"", b"w", b"d", b"wd")), st.text("abc -/:", max_size=20),
)  # fmt: skip


@given(mounts=st.lists(SPECS, max_size=5), held=st.lists(WORD.map(b"/".__add__), max_size=3))
def test_what_is_written_is_read(mounts: list[Wanted], held: list[bytes]) -> None:
    root = Wanted(b"/", b"/r", "root", b"w", "--root /r")
    read, links = unpacked(packed([root, *mounts], held))
    rows = [[getattr(mount, name) for name in Wanted.__slots__] for mount in read]
    assert rows == [[getattr(mount, name) for name in Wanted.__slots__] for mount in (root, *mounts)]
    assert links == held


@given(message=st.binary(max_size=200) | st.lists(st.sampled_from((b"mount", b"/", b"root", b"w", b"", b"hold", b"\xff"))).map(
    lambda words: b"".join(word + b"\0" for word in words)
))  # fmt: skip
def test_anything_else_is_refused_as_a_whole(message: bytes) -> None:
    """ValueError or a list that begins with a root: never another exception."""
    try:
        mounts, _ = unpacked(message)
    except ValueError:
        return
    assert (mounts[0].guest, mounts[0].kind) == (b"/", "root")
    assert all(mount.guest[:1] == mount.host[:1] == b"/" for mount in mounts)
