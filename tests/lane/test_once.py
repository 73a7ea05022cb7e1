"""What guests see at one place only: there a directory's inode tells its guest path, and address spaces remember it."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from paths.test_resolver import bind, root_spec
from pyjail.lane.once import is_shown_once
from pyjail.paths.build import Builder
from pyjail.paths.mounts import MountTable

DIRECTORIES = ("root", "root/a", "root/a/b", "root/a/b/c", "root/d", "root/d/e", "other", "other/f", "other/f/g")
POINTS = ("/a", "/a/b", "/a/b/c", "/d", "/d/e", "/x", "/x/y", "/d/z")


@pytest.fixture(scope="module")
def top(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("once")
    for name in DIRECTORIES:
        (made / name).mkdir(exist_ok=True)
        (made / name / "file").write_text(name)
    return made


@contextmanager
def made_of(top: Path, binds: list[tuple[str, Path]]) -> Iterator[MountTable]:
    """A table whose descriptors are closed behind it: there are hundreds of them."""
    with tempfile.TemporaryDirectory(dir=top) as glue:
        table = Builder(lambda: os.fsencode(tempfile.mkdtemp(dir=glue))).table(
            [root_spec(top / "root"), *(bind(point, source) for point, source in binds)]
        )
    yield table
    for row in table.rows:
        os.close(row.fd)


def places(table: MountTable, host: bytes) -> int:
    """At how many places guests see a host path."""
    return sum(table.place_in(row, host) is not None for row in table.rows)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    binds=st.lists(
        st.tuples(st.sampled_from(POINTS), st.sampled_from(DIRECTORIES)), max_size=4, unique_by=lambda b: b[0]
    )
)
def test_what_is_said_to_be_shown_once_is_seen_at_one_place(top: Path, binds: list[tuple[str, str]]) -> None:
    """Whatever is bound where; and where nothing is seen twice, all is said to be shown once."""
    hosts = [os.fsencode(top / name) for name in DIRECTORIES]
    with made_of(top, [(point, top / name) for point, name in binds]) as table:
        for mount in table.rows:
            for start in hosts:
                below = [host for host in hosts if host == start or host.startswith(start + b"/")]
                seen = [places(table, host) for host in below if table.place_in(mount, host) is not None]
                if is_shown_once(table, mount, start):
                    assert set(seen) <= {1}, (mount, start)
        assert table.is_ambiguous == any(places(table, host) > 1 for host in hosts)
        if not table.is_ambiguous:
            assert all(is_shown_once(table, mount, host) for mount in table.rows for host in hosts)


def test_a_file_at_two_places_is_nobodys_working_directory(top: Path) -> None:
    """As the empty one is that stands for everything hidden: no directory has two paths by it."""
    file = top / "other/file"
    with made_of(top, [("/a/file", file), ("/d/file", file)]) as table:
        assert not table.is_ambiguous
        assert is_shown_once(table, table.root, os.fsencode(top / "root"))
