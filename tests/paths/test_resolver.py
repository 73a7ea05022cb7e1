"""The resolver against the kernel's own walk: openat2 with RESOLVE_IN_ROOT is a chroot without mounts."""

from __future__ import annotations

import ctypes
import errno
import os
import struct
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyjail.kernel.errno import Errno
from pyjail.kernel.guest import AT_FDCWD, Guest
from pyjail.kernel.sys import NR, call
from pyjail.mount_spec import MountSpec
from pyjail.paths.build import Builder
from pyjail.paths.mounts import MountError, MountTable
from pyjail.paths.resolver import Resolver
from pyjail.paths.types import HostPath

RESOLVE_IN_ROOT, RESOLVE_NO_MAGICLINKS = 0x10, 0x02
NAMES = ["d", "d/e", "f", "lf", "ld", "la", "le", "lup", "loop", "dang", "missing", ".", "..", "", "e", "x" * 255, "x" * 256]


@pytest.fixture(autouse=True)
def our_own_directory() -> Iterator[None]:
    """A look-up leaves its process standing where the guest stands, and here that is this process."""
    here = os.open(".", os.O_PATH | os.O_DIRECTORY)
    yield
    os.fchdir(here)
    os.close(here)


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A root with a file, directories and links of every kind, and a secret beside it."""
    top = tmp_path_factory.mktemp("resolver")
    (top / "secret").write_text("host")
    root = top / "root"
    (root / "d" / "e").mkdir(parents=True)
    (root / "f").write_text("f")
    (root / "d" / "e" / "f").write_text("deep")
    (root / ("x" * 255)).write_text("long")
    for name, target in {
        "lf": "f", "ld": "d", "la": "/d/e", "le": "ld/../d/e", "lup": "../../../../d", "loop": "loop", "dang": "nowhere",
        "d/out": "../../secret", "d/abs": "/secret", "d/e/back": "..",
    }.items():  # fmt: skip
        (root / name).symlink_to(target)
    for count in (40, 41):
        for index in range(count):
            target = f"c{count}_{index + 1}" if index + 1 < count else "f"
            (root / f"c{count}_{index}").symlink_to(target)
    return root


def table_of(*specs: MountSpec, glue: Path | None = None) -> MountTable:
    def directory() -> bytes:
        assert glue is not None
        glue.mkdir()
        return os.fsencode(glue)

    return Builder(directory).table(specs)


def root_spec(path: Path) -> MountSpec:
    return MountSpec(b"/", HostPath(os.fsencode(path)), kind="root", origin="test", writable=True)


def bind(guest: str, path: Path) -> MountSpec:
    return MountSpec(
        guest.encode(), HostPath(os.fsencode(path)), kind="bind", origin="test", writable=True, is_directory=path.is_dir()
    )


@pytest.fixture(scope="module")
def resolver(tree: Path) -> Resolver:
    return Resolver(table_of(root_spec(tree)))


def kernel_says(root: Path, path: bytes, follow: bool) -> tuple[int, int] | int:
    """(device, inode) of what the kernel finds below ``root``, or −errno."""
    flags = os.O_PATH | os.O_CLOEXEC | (0 if follow else os.O_NOFOLLOW)
    how = ctypes.create_string_buffer(struct.pack("QQQ", flags, 0, RESOLVE_IN_ROOT | RESOLVE_NO_MAGICLINKS), 24)
    base = os.open(root, os.O_PATH)
    try:
        for _ in range(100):
            fd = call(NR.openat2, base, path, how, 24)
            # EAGAIN: a ".." that met a rename anywhere on the machine (openat2(2)). ELOOP: so it may be, or the kernel began its
            # walk anew (ECHILD, fs/namei.c) and counted each link twice.
            if fd not in (-errno.EAGAIN, -errno.ELOOP):
                break
    finally:
        os.close(base)
    return identity(fd) if fd >= 0 else fd


def identity(fd: int) -> tuple[int, int]:
    status = os.fstat(fd)
    os.close(fd)
    return status.st_dev, status.st_ino


def resolver_says(resolver: Resolver, path: bytes, follow: bool, dirfd: int = AT_FDCWD) -> tuple[int, int] | int:
    place = resolver.lookup(Guest(os.getpid()), dirfd, path, follow=follow)
    return -place.number if isinstance(place, Errno) else identity(place.fd)


components = st.lists(st.sampled_from([*NAMES, "c40_0", "c41_0", "abs", "out", "back"]), min_size=1, max_size=8)


@settings(max_examples=2000, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(parts=components, slash=st.booleans(), absolute=st.booleans(), follow=st.booleans())
def test_any_path_finds_what_the_kernel_finds_below_the_same_root(
    resolver: Resolver, tree: Path, parts: list[str], slash: bool, absolute: bool, follow: bool
) -> None:
    """Same object or same errno, for absolute paths and for paths relative to a descriptor of the root."""
    path = ("/".join(parts) + ("/" if slash else "")).encode()
    if not path:
        return
    expected = kernel_says(tree, path, follow)
    if absolute:
        assert resolver_says(resolver, b"/" + path, follow) == kernel_says(tree, b"/" + path, follow)
    else:
        base = os.open(tree, os.O_PATH)
        try:
            assert resolver_says(resolver, path, follow, base) == (expected if path[0] != 47 else kernel_says(tree, path, follow))
        finally:
            os.close(base)


def test_parent_leaves_the_last_component_alone(resolver: Resolver) -> None:
    """A creating call needs the directory and the name, also when the name is a dangling link or ends with slashes."""
    cases = ((b"/d/new", b"new", False), (b"/ld/dang///", b"dang", True), (b"/d/.", b".", False), (b"/", b"/", True))
    for path, name, slash in cases:
        place = resolver.parent(Guest(os.getpid()), AT_FDCWD, path)
        assert not isinstance(place, Errno), path
        assert (place.name, place.slash) == (name, slash)
        place.close()


def test_a_bind_hides_what_lies_below_and_dotdot_leaves_it_in_guest_space(tree: Path, tmp_path: Path) -> None:
    """From inside a bind ``..`` is the guest's directory above the point, not the host's."""
    (tmp_path / "inner").mkdir()
    resolver = Resolver(table_of(root_spec(tree), bind("/d/e", tmp_path)))
    assert resolver_says(resolver, b"/d/e/inner", True) == identity(os.open(tmp_path / "inner", os.O_PATH))
    assert resolver_says(resolver, b"/d/e/inner/../../../f", True) == identity(os.open(tree / "f", os.O_PATH))
    assert resolver_says(resolver, b"/d/e/f", True) == -2
    assert resolver_says(resolver, b"/la/inner", True) == identity(os.open(tmp_path / "inner", os.O_PATH))


def test_a_bind_over_a_link_stands_where_the_link_leads(tree: Path, tmp_path: Path) -> None:
    """mount(8) follows the point's links; so does the table."""
    table = table_of(root_spec(tree), bind("/la", tmp_path))
    assert [mount.guest for mount in table.rows] == [b"/", b"/d/e"]


def test_a_missing_place_gets_glue_and_leaves_the_root_alone(tree: Path, tmp_path: Path) -> None:
    """Directories above a missing point exist for guests, in a directory of ours."""
    before = sorted(os.listdir(tree))
    source = tmp_path / "source"
    source.mkdir()
    resolver = Resolver(table_of(root_spec(tree), bind("/new/deep/point", source), glue=tmp_path / "glue"))
    assert resolver_says(resolver, b"/new/deep/point", True) == identity(os.open(source, os.O_PATH))
    assert isinstance(resolver_says(resolver, b"/new/deep", True), tuple)
    assert resolver_says(resolver, b"/new/deep/point/../../../f", True) == identity(os.open(tree / "f", os.O_PATH))
    assert sorted(os.listdir(tree)) == before


@pytest.mark.parametrize(
    ("place", "point"),
    [
        ("/new/../bound", b"/bound"), ("/new/a/../../bound", b"/bound"), ("/new/../d/bound", b"/d/bound"),
        ("/new/../a/../b/bound", b"/b/bound"), ("/ld/../bound", b"/bound"), ("/d/e/../../new/x/../bound", b"/new/bound"),
    ],
)  # fmt: skip
def test_dotdot_in_a_missing_place_goes_by_the_text(tree: Path, tmp_path: Path, place: str, point: bytes) -> None:
    """Found: the way up from a directory that is not there was made as a directory of its own, and failed."""
    (tmp_path / "bound").mkdir()
    table = table_of(root_spec(tree), bind(place, tmp_path / "bound"), glue=tmp_path / "glue")
    assert [mount.guest for mount in table.rows if mount.kind == "bind"] == [point]
    assert not (tree / "new").exists()


def test_a_file_cannot_be_bound_over_a_directory(tree: Path) -> None:
    """As mount(2): ENOTDIR, told as an error before anything starts."""
    with pytest.raises(MountError, match="cannot be bound over"):
        table_of(root_spec(tree), bind("/d", tree / "f"))


def test_a_dirfd_outside_every_mount_is_refused(resolver: Resolver, tree: Path) -> None:
    """A descriptor received from outside is no way out: EACCES."""
    outside = os.open(tree.parent, os.O_PATH)
    try:
        assert resolver_says(resolver, b"secret", True, outside) == -13
    finally:
        os.close(outside)


def test_a_directory_that_leaves_the_root_is_refused_from_then_on(resolver: Resolver, tree: Path) -> None:
    """Where a directory lies is asked at each use, whatever was found the last time: EACCES once somebody moved it out."""
    (tree / "leaves").mkdir()
    (tree / "leaves" / "f").write_text("f")
    base = os.open(tree / "leaves", os.O_PATH)
    outside = tree.parent / "left"
    try:
        found = resolver_says(resolver, b"f", True, base)
        assert found == identity(os.open(tree / "leaves" / "f", os.O_PATH))
        (tree / "leaves").rename(outside)
        assert resolver_says(resolver, b"f", True, base) == -13
        outside.rename(tree / "back")
        assert resolver_says(resolver, b"f", True, base) == found
    finally:
        os.close(base)


def test_a_removed_directory_is_an_empty_one(resolver: Resolver, tree: Path) -> None:
    """Names below a directory that was removed: ENOENT, also when another directory took its name."""
    (tree / "gone").mkdir()
    base = os.open(tree / "gone", os.O_PATH)
    (tree / "gone").rmdir()
    (tree / "gone").mkdir()
    (tree / "gone" / "f").write_text("another")
    try:
        assert resolver_says(resolver, b"f", True, base) == -2
    finally:
        os.close(base)
        (tree / "gone" / "f").unlink()
        (tree / "gone").rmdir()


def test_above_a_removed_directory_is_the_one_that_it_was_in(resolver: Resolver, tree: Path) -> None:
    """Not where guests do not see that one."""
    (tree / "gone").mkdir()
    (tree.parent / "unseen" / "gone").mkdir(parents=True)
    inside, outside = (os.open(path / "gone", os.O_PATH) for path in (tree, tree.parent / "unseen"))
    (tree / "gone").rmdir()
    (tree.parent / "unseen" / "gone").rmdir()
    try:
        for path in (b"..", b"./..//", b"../."):
            assert resolver_says(resolver, path, True, inside) == identity(os.open(tree, os.O_PATH))
            assert resolver_says(resolver, path, True, outside) == -13
    finally:
        os.close(inside)
        os.close(outside)


def test_above_a_removed_root_of_a_mount_is_nothing(tree: Path) -> None:
    """What is above it on the host is not what guests have there."""
    (tree / "d" / "bound").mkdir()
    resolver = Resolver(table_of(root_spec(tree), bind("/m", tree / "d" / "bound"), glue=tree.parent / "glue"))
    bound = os.open(tree / "d" / "bound", os.O_PATH)
    (tree / "d" / "bound").rmdir()
    try:
        assert resolver_says(resolver, b"..", True, bound) == -2
    finally:
        os.close(bound)
