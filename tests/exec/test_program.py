"""Programs are prepared from what the files are now, and every interpreter that the kernel refuses is refused."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from exec.builds import PROBE
from exec.launching import Ended, Jail, launch, native
from pyjail.exec.program import Program
from pyjail.exec.slots import STRINGS_SIZE
from pyjail.kernel.errno import E, Errno
from pyjail_bpf import layout


def write(path: Path, content: bytes, mode: int = 0o755) -> Path:
    path.write_bytes(content)
    path.chmod(mode)
    return path


@pytest.fixture(scope="module")
def with_interpreter(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A program, and the interpreter that it names."""
    directory = tmp_path_factory.mktemp("interpreted")
    program, interpreter = directory / "program", directory / "interpreter"
    subprocess.run(["gcc", "-w", PROBE, f"-Wl,--dynamic-linker={interpreter}", "-o", program], check=True)
    return program, interpreter


def loader_of_libc() -> bytes:
    return next(Path("/lib64").glob("ld-linux*")).read_bytes()


INTERPRETERS: dict[str, Callable[[Path], object]] = {
    "missing": lambda path: None,
    "a directory": lambda path: path.mkdir(),
    "not executable": lambda path: write(path, loader_of_libc(), 0o644),
    "a script": lambda path: write(path, b"#!/bin/sh\n" + b"#" * 300),
    "text": lambda path: write(path, b"t" * 300),
    "short": lambda path: write(path, b"\x7fELF"),
    "empty": lambda path: write(path, b""),
    "of another machine": lambda path: write(path, _patched(18, b"\xf3\0")),
    "of another class": lambda path: write(path, _patched(4, b"\1")),
    "a fifo": lambda path: os.mkfifo(path, 0o755),
}


def _patched(place: int, content: bytes) -> bytes:
    image = bytearray(loader_of_libc())
    image[place : place + len(content)] = content
    return bytes(image)


@pytest.mark.parametrize("kind", list(INTERPRETERS))
def test_a_bad_interpreter_gives_the_kernels_errno(
    kind: str, with_interpreter: tuple[Path, Path], make_jail: Callable[..., Jail]
) -> None:
    """PT_INTERP: ENOENT, EACCES, ELIBBAD, EIO as execve(2) has them."""
    program, interpreter = with_interpreter
    try:
        INTERPRETERS[kind](interpreter)
        expected = native(os.fsencode(program), [b"x"])
        got = launch(make_jail(program.parent), os.fsencode(program), [b"x"])
    finally:
        if interpreter.is_dir():
            interpreter.rmdir()
        else:
            interpreter.unlink(missing_ok=True)
    if kind == "of another class":  # the kernel does not look at EI_CLASS; we do
        assert got is E.ELIBBAD
        return
    assert isinstance(expected, Errno)
    assert got is expected


def test_the_control_interpreter_works(with_interpreter: tuple[Path, Path], make_jail: Callable[..., Jail]) -> None:
    """With libc's own at that place the program runs, so the errors above are the interpreter's."""
    program, interpreter = with_interpreter
    write(interpreter, loader_of_libc())
    try:
        ended = launch(make_jail(program.parent), os.fsencode(program), [b"x"])
    finally:
        interpreter.unlink()
    assert isinstance(ended, Ended)
    assert ended.code == 42


def test_a_file_that_changes_within_a_clock_tick_is_read_again(tmp_path: Path, make_jail: Callable[..., Jail]) -> None:
    """Same inode, same size, same times as far as the kernel's clock tells: never the old content."""
    jail, path = make_jail(tmp_path), tmp_path / "script"
    for round_ in range(300):
        name = b"/bin/%s" % (b"true" if round_ % 2 else b"echo")
        with path.open("r+b" if round_ else "wb") as file:
            file.write(b"#!" + name + b"\n")
        path.chmod(0o755)
        program = jail.prepare(os.fsencode(path))
        assert isinstance(program, Program)
        program.close()
        assert name in program.strings


def test_an_old_file_is_examined_once(
    tmp_path: Path, make_jail: Callable[..., Jail], monkeypatch: pytest.MonkeyPatch
) -> None:
    """And once more when it was changed."""
    jail, path = make_jail(tmp_path), write(tmp_path / "script", b"#!/bin/true\n")
    reads: list[int] = []
    original = os.pread

    def counted(fd: int, size: int, offset: int) -> bytes:
        reads.append(fd)
        return original(fd, size, offset)

    def prepare() -> int:
        reads.clear()
        program = jail.prepare(os.fsencode(path))
        assert isinstance(program, Program)
        program.close()
        return len(reads)

    monkeypatch.setattr(os, "pread", counted)
    time.sleep(0.15)
    prepare()
    assert prepare() == 0
    write(path, b"#!/bin/true x\n")
    assert prepare() == 1


def test_descriptors_are_closed_whatever_happens(tmp_path: Path, make_jail: Callable[..., Jail]) -> None:
    """Refusals at every depth leave nothing open."""
    jail = make_jail(tmp_path)
    paths = [write(tmp_path / "missing", b"#!/no/such\n"), write(tmp_path / "text", b"text"), tmp_path]
    paths.append(write(tmp_path / "nested", b"#!" + os.fsencode(tmp_path / "text") + b"\n"))
    for level in range(7):
        paths.append(write(tmp_path / f"l{level}", b"#!" + os.fsencode(tmp_path / f"l{level - 1}") + b"\n"))
    before = os.listdir("/proc/self/fd")
    for path in paths:
        assert isinstance(jail.prepare(os.fsencode(path)), Errno), path
    program = jail.prepare(b"/bin/sh")
    assert isinstance(program, Program)
    assert len(program.descriptors) == 2
    program.close()
    program.close()
    assert os.listdir("/proc/self/fd") == before


def test_strings_beyond_a_slot_are_e2big() -> None:
    """With the paths by which the loader opens the objects."""
    for size, answer in ((STRINGS_SIZE - 4016, None), (STRINGS_SIZE - 4015, E.E2BIG)):
        program = Program()
        program.beneath = [(layout.MOUNT_FD, b"x" * 999), (layout.MOUNT_FD, b"y" * 2999)]
        assert program.put([], b"s" * (size - 1), b"n" * 40) is answer
    longest = Program()
    assert longest.put([], b"s" * (STRINGS_SIZE - len(b"0123456789abcdef") - 1), b"0123456789abcdef") is None
    assert len(longest.strings) == STRINGS_SIZE
    assert Program().put([], b"s" * STRINGS_SIZE, b"n") is E.E2BIG


def test_equal_strings_are_stored_once() -> None:
    """A script's path is both AT_EXECFN and an argument."""
    program = Program()
    assert program.put([b"/bin/sh", b"-x", b"/s", b"/bin/sh"], b"/s", b"s") is None
    assert program.prefixes[2] == program.execfn
    assert program.prefixes[0] == program.prefixes[3]


@pytest.mark.parametrize("level", ["none", "dir", "path", "read", "write"])
def test_the_loader_may_open_where_guests_may_read(level: str, tmp_path: Path, make_jail: Callable[..., Jail]) -> None:
    """From level read on, by the path beneath the mount, symbolic links resolved."""
    real = write(tmp_path / "real", Path("/bin/true").read_bytes())
    (tmp_path / "link").symlink_to("real")
    program = make_jail(tmp_path, level=level).prepare(os.fsencode(tmp_path / "link"))
    assert isinstance(program, Program)
    program.close()
    assert program.beneath[0] == ((layout.MOUNT_FD, b"real") if level in ("read", "write") else None)
    assert program.identities[0] == (real.stat().st_ino, real.stat().st_size)


class Anchored:
    """A fast lane without copies, one of whose descriptors (961) is of /…/opt."""

    def __init__(self, top: Path) -> None:
        self.top = os.fsencode(top) + b"/opt/"

    def beneath(self, path: bytes) -> tuple[int, bytes] | None:
        return (961, path.removeprefix(self.top)) if path.startswith(self.top) else None

    def stand_in(self, *_of: object) -> None:
        return None

    def is_settled(self, _status: object) -> bool:
        return True

    def is_right(self) -> bool:
        return True


@pytest.mark.parametrize("level", ["dir", "read"])
def test_where_the_mount_may_not_be_read_the_loader_opens_by_the_lanes_descriptors(
    level: str, tmp_path: Path, make_jail: Callable[..., Jail]
) -> None:
    """And elsewhere on that mount it opens nothing. By the mount's own, where it may be read."""
    true = Path("/bin/true").read_bytes()
    for name in ("opt", "optional"):
        (tmp_path / name).mkdir()
        write(tmp_path / name / "program", true)
    jail = make_jail(tmp_path, level=level)
    jail.lane = Anchored(tmp_path)
    found = {}
    for name in ("opt", "optional"):
        program = jail.prepare(os.fsencode(tmp_path / name / "program"))
        assert isinstance(program, Program)
        found[name] = program.beneath[0]
        assert (program.descriptors[0] < 0) == (program.beneath[0] is not None)
        program.close()
    if level == "dir":
        assert found == {"opt": (961, b"program"), "optional": None}
    else:
        assert found == {name: (layout.MOUNT_FD, os.fsencode(f"{name}/program")) for name in found}


@pytest.fixture
def usual(tmp_path: Path, make_jail: Callable[..., Jail]) -> Callable[[], Program | Errno]:
    """A script by a script by a dynamic program, all of which the loader opens itself; older than the clock's tick."""
    write(tmp_path / "interpreter", Path("/bin/true").read_bytes())
    write(tmp_path / "inner", b"#!" + os.fsencode(tmp_path / "interpreter") + b"\n")
    write(tmp_path / "script", b"#!" + os.fsencode(tmp_path / "inner") + b" word\n")
    jail = make_jail(tmp_path, level="read")
    time.sleep(0.15)
    return lambda: jail.prepare(os.fsencode(tmp_path / "script"))


def test_an_unchanged_chain_gives_the_same_program(usual: Callable[[], Program | Errno]) -> None:
    """Nothing is opened for it but a pin of each object, and closing it gives these back."""
    first = usual()
    assert isinstance(first, Program)
    assert set(first.descriptors) == {-1}
    objects = [os.readlink(f"/proc/self/fd/{pin}") for pin in first.pins]
    assert len(objects) == len(first.tables)
    first.close()
    before = os.listdir("/proc/self/fd")
    assert usual() is first
    assert [os.readlink(f"/proc/self/fd/{pin}") for pin in first.pins] == objects
    first.close()
    assert os.listdir("/proc/self/fd") == before
    assert [path.rpartition(b"/")[2] for path, _ in first.chain][:3] == [b"", b"inner", b"interpreter"]


@pytest.mark.parametrize("name", ["script", "inner", "interpreter"])
def test_a_changed_file_of_the_chain_gives_another_program(
    name: str, tmp_path: Path, usual: Callable[[], Program | Errno]
) -> None:
    """Rewritten, replaced by an equal one, not executable any more, gone: as if the program had never been kept."""
    path = tmp_path / name
    first = usual()
    assert isinstance(first, Program)
    content = path.read_bytes()
    write(path, content + b"\n")
    second = usual()
    assert isinstance(second, Program)
    assert second is not first
    write(tmp_path / "other", content).rename(path)
    third = usual()
    assert isinstance(third, Program)
    assert third is not second
    path.chmod(0o644)
    assert usual() is E.EACCES
    path.chmod(0o755)
    assert isinstance(usual(), Program)
    if name != "script":
        path.unlink()
        assert usual() is E.ENOENT


def test_programs_by_number_are_not_kept(tmp_path: Path, make_jail: Callable[..., Jail]) -> None:
    """They hold descriptors, which each exec gives away and closes."""
    jail, path = make_jail(tmp_path), write(tmp_path / "program", Path("/bin/true").read_bytes())
    time.sleep(0.15)
    first, second = jail.prepare(os.fsencode(path)), jail.prepare(os.fsencode(path))
    assert isinstance(first, Program)
    assert isinstance(second, Program)
    assert first is not second
    assert not set(first.descriptors) & set(second.descriptors)
    first.close()
    second.close()
