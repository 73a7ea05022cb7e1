"""The stand-ins for os and ctypes: what our modules use of them does what the library's does."""

from __future__ import annotations

import ast
import ctypes
import importlib
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyjail.image_source import THIN
from running import CHECKOUT

thin_os: Any = importlib.import_module("pyjail.thin.os")
thin_ctypes: Any = importlib.import_module("pyjail.thin.ctypes")

SOURCES = [
    *(path for path in (CHECKOUT / "runtime/pyjail").rglob("*.py") if "thin" not in path.parts),
    *(CHECKOUT / "bpf/pyjail_bpf").rglob("*.py"),
]
PATHS = st.text("ab./", max_size=12)


def used(module: str) -> set[str]:
    """The names that our modules use of a module of the library: ``os.X``, and ``from os import X``."""
    found = set()
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == module:
                found.add(node.attr)
            elif isinstance(node, ast.ImportFrom) and not node.level and node.module == module:
                found.update(alias.name for alias in node.names)
    return found


@pytest.mark.parametrize("module", sorted(THIN))
def test_every_name_that_we_use_is_there(module: str) -> None:
    """Here, or by way of the library's module."""
    stand_in = __import__(THIN[module], fromlist=["*"])
    names = used(module)
    assert len(names) > 3
    own = __import__(module)
    missing = {name for name in names if hasattr(own, name) and not hasattr(stand_in, name)}
    assert not missing


@given(path=PATHS, others=st.lists(PATHS, max_size=2))
def test_paths_are_taken_apart_and_joined_as_the_library_does(path: str, others: list[str]) -> None:
    """dirname, basename, join, for str and bytes."""
    for one, rest in ((path, others), (path.encode(), [other.encode() for other in others])):
        mine, library = thin_os.path, vars(os)["path"]
        assert mine.dirname(one) == library.dirname(one)
        assert mine.basename(one) == library.basename(one)
        assert mine.join(one, *rest) == library.join(one, *rest)
        assert mine.abspath(one) == library.abspath(one)


@pytest.mark.parametrize(
    "name",
    ["file", "dir", "dir/", "dir/../file", "link", "broken", "loop", "missing", "missing/x", "removed (deleted)", ""],
)
def test_places_are_found_as_the_library_finds_them(name: str, tmp_path: Path) -> None:
    """realpath by the kernel, and what the is… functions say; also where there is nothing."""
    (tmp_path / "dir").mkdir()
    for file in ("file", "removed (deleted)"):
        (tmp_path / file).touch()
    for link, target in (("link", "dir/../file"), ("broken", "nowhere"), ("loop", "loop")):
        (tmp_path / link).symlink_to(target)
    place = f"{tmp_path}/{name}" if name else ""
    for function in ("realpath", "exists", "lexists", "isdir", "isfile"):
        for path in (place, os.fsencode(place)):
            assert getattr(thin_os.path, function)(path) == getattr(os.path, function)(path), function


def test_the_name_of_what_has_no_path_is_left_to_the_library(tmp_path: Path) -> None:
    """A pipe, and a file that was removed while it is open."""
    read, write = os.pipe()
    with (tmp_path / "gone").open("w") as gone:
        (tmp_path / "gone").unlink()
        for fd in (read, write, gone.fileno()):
            assert thin_os.path.realpath(f"/proc/self/fd/{fd}") == os.path.realpath(f"/proc/self/fd/{fd}")
    os.close(read)
    os.close(write)


@given(text=st.text(st.characters(exclude_categories=["Cs"])), raw=st.binary())
def test_names_of_files_are_encoded_as_the_library_does(text: str, raw: bytes) -> None:
    """Also those that are no UTF-8."""
    assert thin_os.fsencode(text) == os.fsencode(text)
    assert thin_os.fsdecode(raw) == os.fsdecode(raw)
    assert thin_os.fsencode(thin_os.fsdecode(raw)) == raw


@pytest.mark.parametrize(
    "name", sorted(name for name in vars(thin_ctypes) if name.startswith("c_") or name == "py_object")
)
def test_a_number_of_ctypes_has_the_librarys_code_and_size(name: str) -> None:
    """The same letter means the same conversion."""
    mine, library = getattr(thin_ctypes, name), getattr(ctypes, name)
    assert mine._type_ == library._type_
    assert ctypes.sizeof(mine) == ctypes.sizeof(library)


def test_calls_buffers_and_casts_work_as_with_ctypes() -> None:
    """A call with its errno, a buffer with and without its NUL, an address from a cast, memory moved."""
    libc = thin_ctypes.CDLL(None, use_errno=True)
    assert libc.getpid() == os.getpid()
    assert libc.close(-1) == -1
    assert thin_ctypes.get_errno() == 9
    assert thin_ctypes.create_string_buffer(b"abc").raw == b"abc\0"
    assert thin_ctypes.create_string_buffer(b"abc", 3).raw == b"abc"
    buffer = thin_ctypes.create_string_buffer(4)
    held = thin_ctypes.c_char_p(b"wxyz")
    address = thin_ctypes.cast(held, thin_ctypes.c_void_p).value
    libc.memcpy.restype = thin_ctypes.c_void_p
    thin_ctypes.memmove(buffer, address, 4)
    assert buffer.raw == b"wxyz"


def test_what_a_stand_in_lacks_comes_from_the_library() -> None:
    """In an interpreter that has neither: the library's module is loaded at that moment, not before."""
    code = f"""
import sys
sys.path.append({str(CHECKOUT / "runtime")!r})
from pyjail.thin import ctypes, os
print("os" in sys.modules, "ctypes" in sys.modules)
print(os.path.commonpath(["/a/b", "/a/c"]), os.get_terminal_size.__name__, ctypes.POINTER.__name__)
print("os" in sys.modules, "ctypes" in sys.modules)
"""
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.splitlines() == ["False False", "/a get_terminal_size POINTER", "True True"]
