"""Memory by mmap(2): what forks have in common, what a file holds, nothing that cannot be had."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from pyjail.kernel import mapping


def mapped_at(memory: memoryview) -> list[str]:
    """The lines of /proc/self/maps that begin where the memory does."""
    import ctypes

    start = ctypes.addressof(ctypes.c_ubyte.from_buffer(memory))
    return [line for line in Path("/proc/self/maps").read_text().splitlines() if line.startswith(f"{start:x}-")]


def test_a_fork_writes_what_its_parent_reads() -> None:
    """And it begins with zeros."""
    memory = mapping.shared(mapping.PAGE)
    assert bytes(memory) == bytes(mapping.PAGE)
    child = os.fork()
    if child == 0:
        memory[10:13] = b"abc"
        os._exit(0)
    os.waitpid(child, 0)
    assert bytes(memory[9:14]) == b"\0abc\0"


def test_the_memory_of_a_file_is_the_file_and_keeps_no_descriptor(tmp_path: Path) -> None:
    """Written here it is in the file, whose descriptor may be closed before."""
    path = tmp_path / "file"
    path.write_bytes(bytes(100))
    descriptor = os.open(path, os.O_RDWR)
    before = set(os.listdir("/proc/self/fd"))
    memory = mapping.shared(100, descriptor)
    assert set(os.listdir("/proc/self/fd")) == before
    os.close(descriptor)
    memory[50:54] = b"here"
    assert path.read_bytes()[48:56] == b"\0\0here\0\0"


def test_a_mapped_file_cannot_be_written_through(tmp_path: Path) -> None:
    """It is for reading, and its slices too."""
    path = tmp_path / "file"
    path.write_bytes(b"what it says")
    with path.open("rb") as file:
        memory = mapping.mapped(file.fileno(), 12)
    assert bytes(memory[5:7]) == b"it"
    with pytest.raises(TypeError):
        memory[0:1] = b"W"


def test_memory_that_was_given_back_is_mapped_no_more() -> None:
    """By the kernel's own list."""
    memory = mapping.shared(3 * mapping.PAGE)
    assert len(mapped_at(memory)) == 1
    mapping.unmap(memory)
    assert mapped_at(memory) == []


def test_what_cannot_be_mapped_is_an_error_with_its_number(tmp_path: Path) -> None:
    """A descriptor that is none; a directory."""
    with pytest.raises(OSError) as closed:
        mapping.mapped(-5, mapping.PAGE)
    directory = os.open(tmp_path, os.O_RDONLY)
    with pytest.raises(OSError) as unmappable:
        mapping.mapped(directory, mapping.PAGE)
    os.close(directory)
    assert (closed.value.errno, unmappable.value.errno) == (errno.EBADF, errno.ENODEV)
