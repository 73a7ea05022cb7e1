"""Programs of other architectures start under qemu-user from the host, or are ENOEXEC with one line that helps."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from exec.builds import ARGV
from exec.launching import Ended, Jail, launch
from exec.tools import compile_c
from pyjail.exec.elf import Foreign
from pyjail.exec.emulator import Emulators, architecture, named
from pyjail.exec.program import Program
from pyjail.kernel.errno import E, Errno

MACHINE = "aarch64" if os.uname().machine == "x86_64" else "x86_64"
QEMU = f"qemu-{MACHINE}-static"
needs_qemu = pytest.mark.skipif(shutil.which(QEMU) is None, reason=f"needs {QEMU}")
FOREIGN = Foreign(183 if MACHINE == "aarch64" else 62, 64, False, 0)


@pytest.fixture
def foreign(tmp_path: Path) -> Path:
    """A static program of another machine that prints its arguments."""
    return compile_c(ARGV, tmp_path, MACHINE, "-static")


def arguments_of(ended: Ended | Errno) -> list[bytes]:
    assert isinstance(ended, Ended)
    assert ended.code == 42
    return [bytes.fromhex(line) for line in ended.output.decode().splitlines()]


@needs_qemu
def test_a_foreign_program_gets_its_own_argv(foreign: Path, make_jail: Callable[..., Jail]) -> None:
    """argv[0] as the caller gave it, whatever its length; it is nowhere read by the supervisor."""
    jail = make_jail(foreign.parent)
    for argv in ([b"zero", b"one", b""], [b""], [b"z" * 100_000, b"x"]):
        assert arguments_of(launch(jail, os.fsencode(foreign), argv)) == argv
    assert jail.notices == []


@needs_qemu
def test_a_foreign_program_may_be_an_interpreter(foreign: Path, make_jail: Callable[..., Jail]) -> None:
    """A #! script: argv is what the kernel would give to the interpreter."""
    script = foreign.parent / "script"
    script.write_bytes(b"#!" + os.fsencode(foreign) + b" an argument\n")
    script.chmod(0o755)
    seen = arguments_of(launch(make_jail(foreign.parent), os.fsencode(script), [b"zero", b"one"]))
    assert seen == [os.fsencode(foreign), b"an argument", os.fsencode(script), b"one"]


@needs_qemu
def test_the_emulator_is_the_object_and_gets_the_guests_path(foreign: Path, make_jail: Callable[..., Jail]) -> None:
    """qemu -0 ARGV0 PATH: the emulator opens the program by its guest path; AT_EXECFN and comm stay the program's."""
    jail = make_jail(foreign.parent)
    program = jail.prepare(os.fsencode(foreign))
    assert isinstance(program, Program)
    emulator = shutil.which(QEMU)
    assert emulator is not None
    assert len(program.descriptors) == 1
    assert os.path.samestat(os.fstat(program.descriptors[0]), os.stat(emulator))
    assert program.beneath == [None]
    strings = program.strings.split(b"\0")
    assert strings[:2] == [os.fsencode(foreign), os.fsencode(foreign.name)[:15]]
    program.close()


def fake(directory: Path, name: str, content: bytes | Path, mode: int = 0o755) -> Path:
    directory.mkdir(exist_ok=True)
    path = directory / name
    path.write_bytes(content if isinstance(content, bytes) else content.read_bytes())
    path.chmod(mode)
    return path


def find(emulators: Emulators, program: Foreign = FOREIGN) -> tuple[bytes | Errno, list[str]]:
    """The emulator's path or the errno, and what the user is told, asked twice."""
    notices: list[str] = []
    for _ in range(2):
        found = emulators.find(program, b"/bin/ls", notices.append)
    answer = found if isinstance(found, Errno) else found.path
    emulators.close()
    return answer, notices


def test_the_first_of_path_wins_and_static_names_come_first(tmp_path: Path, build_probe: Callable[[str], Path]) -> None:
    """qemu-ARCH-static anywhere on PATH before qemu-ARCH; relative entries of PATH are not looked at."""
    static = build_probe("static")
    second = fake(tmp_path / "b", QEMU, static)
    plain = fake(tmp_path / "a", f"qemu-{MACHINE}", static)
    path = f".:{tmp_path}/a:{tmp_path}/b"
    assert find(Emulators("auto", path)) == (os.fsencode(second), [])
    first = fake(tmp_path / "a", QEMU, static)
    assert find(Emulators("auto", path)) == (os.fsencode(first), [])
    assert all(directory.startswith("/") for directory in Emulators("auto", path).directories)
    assert plain.exists()


def test_unusable_emulators_are_passed_over(tmp_path: Path, build_probe: Callable[[str], Path]) -> None:
    """Dynamic, not executable, no program, a directory: the next candidate is taken."""
    for name, content, mode in (
        ("a", build_probe("pie"), 0o755),
        ("b", build_probe("static"), 0o644),
        ("c", b"#!/bin/sh\n", 0o755),
        ("e", build_probe("static"), 0o755),
    ):
        fake(tmp_path / name, QEMU, content, mode)
    (tmp_path / "d" / QEMU).mkdir(parents=True)
    path = ":".join(str(tmp_path / name) for name in "abcde")
    assert find(Emulators("auto", path)) == (os.fsencode(tmp_path / "e" / QEMU), [])


def test_none_tells_once_what_to_do(tmp_path: Path) -> None:
    """ENOEXEC, and one line for each architecture."""
    answer, notices = find(Emulators("none"))
    assert answer is E.ENOEXEC
    assert len(notices) == 1
    assert f"/bin/ls ({MACHINE}" in notices[0]
    assert "--qemu auto" in notices[0]
    unknown = Foreign(0x4321, 64, False, 0)
    answer, notices = find(Emulators("auto", str(tmp_path)), unknown)
    assert answer is E.ENOEXEC
    assert len(notices) == 1
    assert "machine 17185" in notices[0]


def test_a_missing_emulator_names_the_package(tmp_path: Path) -> None:
    """The line says what to install."""
    emulators = Emulators("auto", str(tmp_path))
    emulators.directories = (str(tmp_path),)
    answer, notices = find(emulators)
    assert answer is E.ENOEXEC
    assert len(notices) == 1
    assert "apt install qemu-user-static" in notices[0]
    assert QEMU in notices[0]
    assert "\n" not in notices[0]


def test_a_named_emulator_serves_every_machine(tmp_path: Path, build_probe: Callable[[str], Path]) -> None:
    """--qemu PROGRAM; a dynamic or missing one is told by name."""
    static = fake(tmp_path, "emulator", build_probe("static"))
    assert find(Emulators(str(static))) == (os.fsencode(static), [])
    dynamic = fake(tmp_path, "dynamic", build_probe("pie"))
    for path, why in ((dynamic, "is not static"), (tmp_path / "missing", "is missing")):
        answer, notices = find(Emulators(str(path)))
        assert answer is E.ENOEXEC
        assert len(notices) == 1
        assert f"{path} {why}" in notices[0]


def test_a_name_without_a_slash_is_looked_for_on_path(
    tmp_path: Path, build_probe: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a shell looks for a command: what cannot be executed and relative entries are passed over."""
    fake(tmp_path / "a", "emulator", build_probe("static"), 0o644)
    program = fake(tmp_path / "b", "emulator", build_probe("static"))
    monkeypatch.chdir(tmp_path / "b")
    monkeypatch.setenv("PATH", f".:{tmp_path}/a:{tmp_path}/b")
    assert named("emulator") == str(program)
    assert named("missing") is None
    assert named("./emulator") == "./emulator"


def test_every_architecture_is_named_as_the_installed_emulators() -> None:
    """What qemu-user's own binaries are called: each name that Debian installs is known."""
    from pyjail.exec import emulator

    installed = {
        path.name.removeprefix("qemu-").removesuffix("-static") for path in Path("/usr/bin").glob("qemu-*-static")
    }
    if not installed:
        pytest.skip("no qemu-user here")
    known = set(emulator._NAMES.values()) | {"mipsn32", "mipsn32el"}
    assert installed - known == set()


def test_mips_tells_its_abi_in_the_flags() -> None:
    """o32 and n32 differ in EF_MIPS_ABI2 alone."""
    assert architecture(Foreign(8, 32, True, 0)) == "mips"
    assert architecture(Foreign(8, 32, True, 0x20)) == "mipsn32"
    assert architecture(Foreign(8, 32, False, 0x20)) == "mipsn32el"


@needs_qemu
def test_names_are_those_of_qemus_own_examination(foreign: Path) -> None:
    """The emulator picked for a program runs it: the oracle is qemu itself."""
    ended = subprocess.run([QEMU, foreign, "x"], capture_output=True)
    assert ended.returncode == 42
    assert architecture(FOREIGN) == MACHINE
