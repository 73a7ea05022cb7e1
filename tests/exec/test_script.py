"""The first line of a script is read as the kernel reads it: execve of the same bytes is the oracle."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from exec.builds import ARGV
from exec.launching import Ended, Jail, native
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pyjail.exec import script
from pyjail.exec.program import Program
from pyjail.exec.slots import PREFIX_ARGV0
from pyjail.kernel.errno import Errno


class Kernel:
    """A place with an interpreter that tells its arguments, and a script of any content."""

    def __init__(self) -> None:
        self.place = Path(tempfile.mkdtemp(prefix="s", dir="/tmp"))
        self.interpreter = self.place / "i"
        compiler = "musl-gcc" if shutil.which("musl-gcc") else "gcc"
        subprocess.run([compiler, "-static", "-O1", ARGV, "-o", self.interpreter], check=True)
        self.script = self.place / "script"
        self.jail = Jail(self.place)

    def run(self, content: bytes, argv: list[bytes]) -> list[bytes] | Errno:
        """The arguments that the interpreter got, or the errno."""
        self.script.unlink(missing_ok=True)
        self.script.write_bytes(content)
        self.script.chmod(0o755)
        ended = native(os.fsencode(self.script), argv)
        if isinstance(ended, Errno):
            return ended
        assert isinstance(ended, Ended)
        assert ended.code == 42
        return [bytes.fromhex(line) for line in ended.output.decode().splitlines()]

    def prepared(self, argv: list[bytes]) -> list[bytes] | Errno:
        """What the loader would give it."""
        program = self.jail.prepare(os.fsencode(self.script))
        if isinstance(program, Errno):
            return program
        program.close()
        return arguments(program, argv)


def arguments(program: Program, argv: list[bytes]) -> list[bytes]:
    """argv as the loader makes it from a slot's strings."""
    if not program.prefixes:
        return argv
    strings = [
        argv[0] if offset == PREFIX_ARGV0 else program.strings[offset : program.strings.index(b"\0", offset)]
        for offset in program.prefixes
    ]
    return strings + argv[1:]


@pytest.fixture(scope="module")
def kernel() -> Iterator[Kernel]:
    made = Kernel()
    yield made
    made.jail.close()
    shutil.rmtree(made.place)


INTERPRETER = "I"  # stands for the interpreter's path
pieces = st.sampled_from(
    [INTERPRETER, INTERPRETER, " ", "\t", "  ", "\0", "\n", "\r", "-x", "a b", "/", "é", "x" * 100, "y" * 240]
)
lines = st.lists(pieces, max_size=8).map("".join)


def content_of(line: str, kernel: Kernel) -> bytes:
    return b"#!" + line.encode().replace(INTERPRETER.encode(), os.fsencode(kernel.interpreter))


@settings(max_examples=200, deadline=None)
@example(line="I")
@example(line="I\n")
@example(line="  I\t a  b \t\nrest")
@example(line="I a\0b\n")
@example(line="I\0 a\n")
@example(line="\0\n")
@example(line=" " * 300)
@example(line="I " + "y" * 300)
@example(line="I" + " " * 300 + "\n")
@given(line=lines)
def test_any_first_line_gives_the_kernels_arguments(kernel: Kernel, line: str) -> None:
    """The same argv, or the same errno."""
    argv = [b"zero", b"one", b""]
    expected = kernel.run(content_of(line, kernel), argv)
    assert kernel.prepared(argv) == expected


@settings(max_examples=60, deadline=None)
@given(filler=st.integers(200, 270), tail=st.sampled_from(["", "\n", " ", " a\n", "\0"]))
def test_the_limit_of_256_bytes_is_the_kernels(kernel: Kernel, filler: int, tail: str) -> None:
    """Slashes fill the interpreter's path up to and past the limit."""
    path = os.fsencode(kernel.interpreter)
    padded = b"/" * (filler - len(path)) + path
    expected = kernel.run(b"#!" + padded + tail.encode(), [b"zero"])
    assert kernel.prepared([b"zero"]) == expected


@given(st.binary(max_size=400))
def test_no_bytes_make_it_raise(content: bytes) -> None:
    """A script or none; names hold no NUL."""
    found = script.parse(b"#!" + content)
    assert found is None or b"\0" not in found.interpreter + (found.argument or b"")
    assert script.parse(b"#?" + content) is None
