"""What is copied of a file stays its content for as long as its times do, however somebody who may write to it goes about it."""

from __future__ import annotations

import mmap
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyjail.lane import steady
from pyjail.lane.copies import Copies
from pyjail.lane.making import make
from pyjail.lane.steady import Unsteady, content_of
from pyjail.lane.verbatim import key_of

BEFORE, AFTER = b"before" * 2000, b"after!" * 2000


@pytest.fixture
def path() -> Iterator[Path]:
    """A file on a disk: what tmpfs does with times is another matter."""
    with tempfile.TemporaryDirectory(dir="/var/tmp") as folder:
        made = Path(folder) / "file"
        made.write_bytes(BEFORE)
        yield made


def read(path: Path) -> bytes:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        return content_of(descriptor, os.fstat(descriptor))
    finally:
        os.close(descriptor)


def mapped(path: Path) -> mmap.mmap:
    """The file's content as memory, to write to; its descriptor is closed."""
    with path.open("r+b") as file:
        return mmap.mmap(file.fileno(), 0)


def test_it_is_the_content_and_the_next_change_has_another_time(path: Path) -> None:
    """Of a file that changed this very moment, too; and no lease is left, on which a writer would wait."""
    for content in (AFTER, BEFORE, AFTER):
        path.write_bytes(content)
        assert read(path) == content
        before = key_of(path.stat())
        with path.open("r+b") as file:
            file.write(b"x")
        assert key_of(path.stat()) != before


def test_a_file_that_is_open_for_writing_is_not_taken(path: Path) -> None:
    """Nor one that is mapped so; one that was is."""
    with path.open("r+b"), pytest.raises(Unsteady, match="open for writing"):
        read(path)
    memory = mapped(path)
    with pytest.raises(Unsteady, match="open for writing"):
        read(path)
    memory.close()
    assert read(path) == BEFORE


@pytest.mark.parametrize("protects", [True, False])
def test_a_store_into_a_mapping_is_seen_by_the_times(
    path: Path, protects: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no lease tells of it (overlayfs, once the descriptor is closed). Without the fsync it would not be seen."""
    monkeypatch.setattr(steady, "_lease", lambda *_: None)
    if not protects:
        monkeypatch.setattr(os, "fsync", lambda _: None)
    memory = mapped(path)
    memory[: len(AFTER)] = AFTER
    before = key_of(path.stat())
    assert read(path) == AFTER
    memory[: len(BEFORE)] = BEFORE
    assert (key_of(path.stat()) != before) is protects
    memory.close()


def test_a_file_that_changed_since_it_was_looked_at_is_not_taken(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    status = os.fstat(descriptor)
    path.write_bytes(AFTER[:-1])
    for later in (status, path.stat()):
        if later is status:
            with pytest.raises(Unsteady):
                content_of(descriptor, later)
        else:
            assert content_of(descriptor, later) == AFTER[:-1]
    os.close(descriptor)


def test_of_a_file_in_memory_nothing_is_taken_and_that_is_remembered(tmp_path: Path) -> None:
    """A store into its mapping does not always change its times."""
    with tempfile.TemporaryDirectory(dir="/dev/shm") as folder:
        path = Path(folder) / "file"
        path.write_bytes(BEFORE)
        with path.open("r+b") as file, mmap.mmap(file.fileno(), 0) as memory:
            before = key_of(path.stat())
            assert bytes(memory) == BEFORE  # its pages are there, and writable
            memory[: len(AFTER)] = AFTER
            assert key_of(path.stat()) == before and path.read_bytes() == AFTER
        assert read(path) == b""
        copies = Copies(os.fsencode(tmp_path / "cache"))
        descriptor = os.open(path, os.O_RDONLY)
        assert make(copies, descriptor, os.fstat(descriptor), is_interpreter=False) is None
        assert copies.is_settled(path.stat())
        os.close(descriptor)
        copies.close()


@pytest.mark.skipif(os.geteuid() != 0, reason="takes another user")
def test_what_we_may_not_write_no_guest_may_and_what_is_anothers_is_leased_as_its_owner(path: Path) -> None:
    path.parent.chmod(0o755)
    path.chmod(0o644)
    os.seteuid(1000)
    try:
        with path.parent.joinpath("file").open("rb") as file:
            assert content_of(file.fileno(), os.fstat(file.fileno())) == BEFORE
    finally:
        os.seteuid(0)
    os.chown(path, 1000, 1000)
    assert read(path) == BEFORE
    with path.open("r+b"), pytest.raises(Unsteady):
        read(path)


@pytest.mark.skipif(os.geteuid() != 0, reason="takes another user")
def test_a_root_that_may_not_lease_everything_leases_as_the_owner_and_gives_it_back(path: Path) -> None:
    """As the supervisor of a jail that root started, which has no CAP_LEASE: the kernel asks for it to end a lease too."""
    os.chown(path, 1000, 1000)
    code = f"""
import fcntl, os, sys
sys.path[:0] = {sys.path!r}
from pyjail.lane.steady import content_of
file = open({str(path)!r}, "rb")
assert content_of(file.fileno(), os.fstat(file.fileno())) == {BEFORE!r}
assert fcntl.fcntl(file.fileno(), fcntl.F_GETLEASE) == fcntl.F_UNLCK
try:
    fcntl.fcntl(file.fileno(), fcntl.F_SETLEASE, fcntl.F_RDLCK)
except PermissionError:
    print("without the capability")
"""
    words = ["setpriv", "--bounding-set=-lease", sys.executable, "-I", "-S", "-c", code]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "without the capability\n"), done.stderr
