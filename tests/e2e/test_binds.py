"""Binds, tmpfs and the mount table as programs see them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from running import Jail, User


@pytest.fixture
def shared(place: Path, user: User) -> Path:
    """A host directory with one file, to be bound."""
    directory = place / "shared"
    directory.mkdir()
    (directory / "file").write_text("from the host\n")
    user.own(directory)
    user.own(directory / "file")
    return directory


def listing(tree: Path) -> list[str]:
    return sorted(str(path.relative_to(tree)) for path in tree.rglob("*"))


def test_a_bound_directory_is_read_and_written(jail: Jail, busybox: Path, shared: Path, user: User) -> None:
    script = "cat /data/file; echo new >/data/new; mkdir /data/d; mv /data/new /data/d/; ls /data/d"
    done = jail.shell(script, root=busybox, options=("--bind", f"{shared}:/data"))
    assert (done.returncode, done.stdout) == (0, "from the host\nnew\n"), done.stderr
    assert (shared / "d" / "new").read_text() == "new\n"
    assert (shared / "d" / "new").stat().st_uid == user.uid


def test_a_bind_onto_a_missing_place_leaves_nothing_behind(jail: Jail, busybox: Path, shared: Path) -> None:
    before = listing(busybox)
    script = "cat /no/such/place/file; ls -d /no/such /no; cd /no/such/place/.. && pwd; ls place"
    done = jail.shell(script, root=busybox, options=("--bind", f"{shared}:/no/such/place"))
    assert (done.returncode, done.stdout) == (0, "from the host\n/no\n/no/such\n/no/such\nfile\n"), done.stderr
    assert listing(busybox) == before


def test_missing_places_beneath_each_other_are_all_listed(jail: Jail, busybox: Path, shared: Path) -> None:
    """Of different depths, in any order: the oracle is a tree where they were made."""
    names = ("new/t", "new/place/d", "new/a/b/c/d", "new/a/b/e/f", "new/a/g")
    for name in names:
        (shared / "oracle" / name).mkdir(parents=True)
    (shared / "empty").mkdir()
    wanted = sorted(str(path.relative_to(shared / "oracle")) for path in (shared / "oracle").rglob("*"))
    for order in (names, names[::-1]):
        options = [f"--bind={shared}/empty:/{name}" for name in order]
        done = jail.shell("cd /; find new; find new -name f", root=busybox, options=options)
        assert sorted(done.stdout.split()) == sorted([*wanted, "new/a/b/e/f"]), done


def test_a_place_bound_in_an_existing_directory_is_reached_and_not_created(
    jail: Jail, bookworm: Path, shared: Path
) -> None:
    """Listings are the kernel's own: the directory does not list a place that it does not have."""
    before = sorted((bookworm / "usr").iterdir())
    script = (
        "cat /usr/bound/file; cd /usr; stat -c %F bound; test -e bound/absent || echo absent; rmdir bound; ls bound"
    )
    done = jail.shell(script, root=bookworm, options=("--bind", f"{shared}:/usr/bound"))
    assert done.stdout == "from the host\ndirectory\nabsent\nfile\n", done.stderr
    assert sorted((bookworm / "usr").iterdir()) == before


def test_a_read_only_bind_refuses_every_change(jail: Jail, bookworm: Path, shared: Path) -> None:
    code = """
import errno, os
calls = dict(
    open=lambda: os.open('/data/file', os.O_RDWR), create=lambda: os.open('/data/n', os.O_CREAT | os.O_WRONLY),
    unlink=lambda: os.unlink('/data/file'), mkdir=lambda: os.mkdir('/data/d'), chmod=lambda: os.chmod('/data/file', 0),
    rename=lambda: os.rename('/data/file', '/data/g'), truncate=lambda: os.truncate('/data/file', 0),
    utime=lambda: os.utime('/data/file', (1, 1)), symlink=lambda: os.symlink('x', '/data/l'),
    setxattr=lambda: os.setxattr('/data/file', 'user.x', b'1'), chown=lambda: os.chown('/data/file', 1, 1),
)
for name, call in calls.items():
    try: call(); print(name, 'worked')
    except OSError as error:
        if error.errno != errno.EROFS: print(name, error)
print(open('/data/file').read(), end='')
"""
    done = jail("python3", "-c", code, root=bookworm, options=("--bind", f"{shared}:/data:ro"))
    assert (done.returncode, done.stdout) == (0, "from the host\n"), done.stderr
    assert (shared / "file").read_text() == "from the host\n"
    assert listing(shared) == ["file"]


def test_a_file_is_bound_over_a_file_and_over_a_link(jail: Jail, bookworm: Path, shared: Path) -> None:
    options = ("--bind", f"{shared}/file:/etc/hostname", "--bind", f"{shared}/file:/etc/mtab")
    done = jail.shell("cat /etc/hostname /etc/mtab", root=bookworm, options=options)
    assert done.stdout == "from the host\nfrom the host\n", done.stderr


@pytest.mark.parametrize("turn", [0, 1])
def test_nested_binds_may_come_in_any_order(
    jail: Jail, busybox: Path, shared: Path, place: Path, user: User, turn: int
) -> None:
    outer = place / "outer"
    (outer / "in").mkdir(parents=True)
    (outer / "in" / "hidden").write_text("hidden")
    binds = [("--bind", f"{outer}:/a"), ("--bind", f"{shared}:/a/in")]
    options = [word for bind in (binds if turn == 0 else binds[::-1]) for word in bind]
    done = jail.shell("cat /a/in/file; ls /a/in; cd /a/in/..; pwd; ls", root=busybox, options=options)
    assert done.stdout == "from the host\nfile\n/a\nin\n", done.stderr


def test_a_mount_point_is_busy_and_what_lies_behind_is_untouched(
    jail: Jail, busybox: Path, shared: Path, place: Path, user: User
) -> None:
    outer = place / "outer"
    (outer / "point").mkdir(parents=True)
    user.own(outer)
    user.own(outer / "point")
    options = ("--bind", f"{outer}:/a", "--bind", f"{shared}:/a/point")
    done = jail.shell("rmdir /a/point; mv /a/point /a/other; rm -rf /a/point; ls /a", root=busybox, options=options)
    assert done.stdout == "point\n"
    assert (outer / "point").is_dir()
    assert listing(outer) == ["point"]


def test_rename_and_link_across_two_mounts_are_exdev(jail: Jail, bookworm: Path, shared: Path, place: Path) -> None:
    options = ("--bind", f"{shared}:/one", "--bind", f"{place}:/two")
    code = """
import errno, os
for call in (os.rename, os.link):
    try: call('/one/file', '/two/file')
    except OSError as error: print(errno.errorcode[error.errno])
"""
    assert jail("python3", "-c", code, root=bookworm, options=options).stdout == "EXDEV\nEXDEV\n"


def test_one_directory_is_bound_twice(jail: Jail, busybox: Path, shared: Path) -> None:
    options = ("--bind", f"{shared}:/one", "--bind", f"{shared}:/two:ro")
    script = "cd /two; pwd; cat file; echo x >/one/y; cat y; (echo z >/two/y) 2>/dev/null || echo refused"
    done = jail.shell(script, root=busybox, options=options)
    assert done.stdout == "/two\nfrom the host\nx\nrefused\n", done.stderr


def test_names_with_colons_and_commas_are_bound_by_mount(jail: Jail, busybox: Path, place: Path, user: User) -> None:
    odd = place / "odd:name,here"
    odd.mkdir()
    (odd / "file").write_text("odd\n")
    options = ("--mount", f'type=bind,"source={odd}",target=/odd,readonly')
    done = jail.shell("cat /odd/file; (echo >/odd/new) 2>/dev/null || echo refused", root=busybox, options=options)
    assert done.stdout == "odd\nrefused\n", done.stderr


def test_a_missing_source_is_an_error_unless_optional(jail: Jail, busybox: Path) -> None:
    missing = jail("/bin/true", root=busybox, options=("--bind", "/no/such/source:/data"))
    assert missing.returncode in (2, 125)
    assert missing.stderr.startswith("pyjail: error: ")
    assert "/no/such/source" in missing.stderr
    assert len(missing.stderr.splitlines()) == 1
    assert jail("/bin/true", root=busybox, options=("--bind", "/no/such/source:/data,optional")).returncode == 0


@pytest.mark.parametrize(
    ("point", "why"), [("/etc/..", "its place is the root of the jail"), ("/etc/passwd/x", "Not a directory")]
)
def test_a_place_that_cannot_be_is_told_in_one_line(
    jail: Jail, busybox: Path, shared: Path, point: str, why: str
) -> None:
    done = jail("/bin/true", root=busybox, options=("--bind", f"{shared}:{point}"))
    assert done.returncode == 125
    (line,) = done.stderr.splitlines()
    assert line.startswith("pyjail: error: cannot bind: ") and point in line and why in line


def test_a_tmpfs_is_empty_writable_and_removed(jail: Jail, busybox: Path) -> None:
    before = set(os.listdir("/tmp")) | set(os.listdir("/dev/shm"))
    done = jail.shell("ls -A /etc; echo x >/etc/new; cat /etc/new", root=busybox, options=("--tmpfs", "/etc"))
    assert (done.returncode, done.stdout) == (0, "x\n"), done.stderr
    assert not (busybox / "etc" / "new").exists()
    left = (set(os.listdir("/tmp")) | set(os.listdir("/dev/shm"))) - before
    assert not {name for name in left if not name.startswith("pyjail-home") and "new" in name}
