"""execve and execveat of what cannot be executed: the kernel's errors, beside the kernel; and of what can: what will start."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pyjail.handlers.dispatch import dispatch
from pyjail.handlers.outcome import Exec
from pyjail.kernel.errno import E
from pyjail.kernel.sys import NR

from handlers.calls import Memory, Op
from handlers.conftest import Pair
from handlers.served import FakeJail
from handlers.sides import CLOSED, MEMFD, PIPE
from handlers.test_against_the_kernel import AT_EMPTY_PATH, AT_FDCWD, AT_SYMLINK_NOFOLLOW, BAD, PATHS, assert_same

AT_EXECVE_CHECK = 0x10000
NUMBERS = (100, 101, 103, 104, 105, 106, 109, CLOSED, PIPE, MEMFD, -100)
SCRIPTS = [
    f"/w/x/{name}".encode()
    for name in "empty text elf short loop none blank long file directory through relative unreadable".split()
]


def test_what_cannot_be_executed_is_refused_as_by_the_kernel(pair_of: Callable[..., Pair], uid: int) -> None:
    """Every path form, descriptors, flags, and files that are no programs; none of them starts on either side."""
    pair = pair_of(uid)
    pair.rebuild()
    ops = [Op("execve", (path, None, None)) for path in (*PATHS, *SCRIPTS, b"/ro/script", b"ro/script")]
    ops += [Op("execveat", (AT_FDCWD, path, None, None, AT_SYMLINK_NOFOLLOW)) for path in PATHS]
    ops += [Op("execveat", (n, b"", None, None, AT_EMPTY_PATH)) for n in NUMBERS]
    ops += [Op("execveat", (n, b"inner", None, None, 0)) for n in (100, 101, 103, CLOSED, PIPE)]
    # An unreadable program would be beyond our reach once it runs: refused to a plain user (design, section 7).
    ops = [op for op in ops if not (uid and op.args[0] == b"/w/x/unreadable")]
    ops += [
        Op("execve", (BAD, None, None)),
        Op("execveat", (AT_FDCWD, BAD, None, None, 0x8000)),
        Op("execveat", (AT_FDCWD, b"", None, None, 0x8000)),
        Op("execveat", (AT_FDCWD, b"/w/x/text", None, None, 0x8000)),
        Op("execveat", (CLOSED, b"", None, None, 0)),
    ]
    assert_same(pair, ops)


def test_a_check_says_what_an_exec_would_be_allowed(pair_of: Callable[..., Pair], uid: int) -> None:
    """AT_EXECVE_CHECK looks at permissions only: a text without a header passes."""
    pair = pair_of(uid)
    pair.rebuild()
    ops = [Op("execveat", (AT_FDCWD, path, None, None, AT_EXECVE_CHECK)) for path in (*PATHS, *SCRIPTS, b"/ro/script")]
    ops = [op for op in ops if op.args[1] != b"/w/x/unreadable"]
    assert_same(pair, ops)


@pytest.fixture
def jail(tmp_path: Path) -> Any:
    """A root with a static program and a script for it."""
    source = tmp_path / "program.c"
    source.write_text("int main(void) { return 0; }")
    for place in ("root/w", "ro", "rw/inner", "inner"):
        (tmp_path / place).mkdir(parents=True)
    for place in ("one", "root/w/onefile", "root/w/rofile"):
        (tmp_path / place).touch()
    subprocess.run([shutil.which("gcc") or "cc", "-static", "-o", tmp_path / "root/program", source], check=True)
    (tmp_path / "root/script").write_text("#!/program one two\n")
    (tmp_path / "root/script").chmod(0o755)
    shutil.copy(tmp_path / "root/program", tmp_path / "host")
    return FakeJail(tmp_path, o_path=False)


def started(jail: Any, *args: object, name: str = "execveat") -> tuple[list[bytes], int]:
    """The strings of what starts, and its inode."""
    memory = Memory(args)
    outcome = dispatch(getattr(NR, name), os.getpid(), memory.words, jail)
    assert jail.defects == []
    assert isinstance(outcome, Exec), outcome
    inode = outcome.program.chain[-1][1][1]  # the last file of the chain: (path, (device, inode, …))
    strings = outcome.program.strings.split(b"\0")[:-1]
    outcome.program.close()
    return strings, inode


def test_a_program_is_shown_as_it_was_named(jail: Any, tmp_path: Path) -> None:
    """AT_EXECFN: the path as given; by descriptor /dev/fd/N, as the kernel makes it."""
    root = tmp_path / "root"
    inode = (root / "program").stat().st_ino
    assert started(jail, b"/program", None, None, name="execve") == ([b"/program", b"program"], inode)
    fd, directory = os.open(root / "program", os.O_RDONLY), os.open(root, os.O_PATH)
    os.set_inheritable(fd, True)
    os.set_inheritable(directory, True)
    strings, found = started(jail, fd, b"", None, None, AT_EMPTY_PATH)
    assert (strings[0], found) == (b"/dev/fd/%d" % fd, inode)
    strings, found = started(jail, directory, b"program", None, None, 0)
    assert (strings[0], found) == (b"/dev/fd/%d/program" % directory, inode)
    strings, found = started(jail, directory, b"/script", None, None, 0)
    assert found == inode
    assert {b"/script", b"/program", b"one two"} <= set(strings)
    os.close(fd)
    os.close(directory)


def test_a_host_program_beneath_no_mount_does_not_start(jail: Any, tmp_path: Path) -> None:
    """A descriptor of a host file, inherited or received, is no way to run it; a memfd is the guest's own."""
    outside = os.open(tmp_path / "host", os.O_RDONLY)
    memory = Memory((outside, b"", None, None, AT_EMPTY_PATH))
    assert dispatch(NR.execveat, os.getpid(), memory.words, jail) is E.EACCES
    held = os.memfd_create("held", 0)
    os.write(held, (tmp_path / "host").read_bytes())
    os.fchmod(held, 0o700)
    assert started(jail, held, b"", None, None, AT_EMPTY_PATH)[1] == os.fstat(held).st_ino
    os.close(outside)
    os.close(held)
