"""--explain says what would happen, the same every time, and makes nothing."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from planning import Planner
from pyjail.explain import explain
from pyjail.program_facts import EMULATED, describe_program, find_program


def test_it_tells_mounts_environment_engine_layers_and_command(planned: Planner, root: Path) -> None:
    text = explain(
        planned(
            "--root", root, "--bind", "/etc:/x:ro", "--env", "A=1", "--engine", "ptrace", "--hostname", "h", "sh", "a b"
        )
    )
    for line in (
        f"  {root}, writable", "  /x = /etc [ro, --bind /etc:/x:ro]", "  A=1", "  ptrace, as asked", "  sh 'a b'",
        "  host name: h", "  /dev/null = /dev/null [rw, devices, default]", "  /tmp = (private) [rw, --tmpfs /tmp]",
    ):  # fmt: skip
        assert (line in text.splitlines()) == ("--tmpfs" not in line), line


def test_the_same_plan_gives_the_same_text(planned: Planner, root: Path) -> None:
    words = ["--root", root, "--tmpfs", "/t", "--bind", "/dev/shm:/s", "--bind", "/tmp:/y"]
    assert explain(planned(*words)) == explain(planned(*words))
    assert explain(planned()) == explain(planned())


def test_it_makes_nothing(planned: Planner, root: Path, tmp_path: Path) -> None:
    plan = planned("--root", root, "--tmpfs", "/t", "--status-file", tmp_path / "status")
    explain(plan)
    assert not any(os.path.lexists(top) for top in plan.cleanup)
    assert not (tmp_path / "status").exists()


def test_the_default_lists_what_is_masked(planned: Planner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".ssh").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path))
    section = explain(planned()).partition("masked:\n")[2].partition("\ncommand:")[0]
    assert f"  {tmp_path}/.ssh" in section.splitlines()


def test_a_hostile_name_cannot_forge_a_line(planned: Planner, root: Path, tmp_path: Path) -> None:
    (tmp_path / "x\ny").mkdir()
    text = explain(planned("--root", root, "--bind", f"{tmp_path}/x\ny:/z", "--env", "A=\n  B=2"))
    assert not any(line.startswith(("y", "  B")) for line in text.splitlines())


# --- the program ---


def test_a_program_is_found_by_the_guests_path(planned: Planner, root: Path) -> None:
    (root / "usr" / "bin").mkdir(parents=True)
    (root / "usr" / "bin" / "sh").mkdir()
    assert find_program(planned("--root", root, "sh")) == b"/bin/sh"
    assert find_program(planned("--root", root, "--env", "PATH=/usr/bin", "sh")) is None
    assert find_program(planned("--root", root, "-w", "/bin", "./sh")) == b"/bin/sh"
    assert describe_program(planned("--root", root, "none")) == ["program: none was not found in the jail"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"#!/bin/env x\n", "script for /bin/env x"),
        (b"text", "neither ELF nor #!: it cannot be executed"),
        (b"\x7fELF", "ELF, damaged"),
    ],
)
def test_what_is_no_elf_is_named(planned: Planner, root: Path, content: bytes, said: str) -> None:
    (root / "bin" / "x").write_bytes(content)
    assert said in "\n".join(describe_program(planned("--root", root, "x")))


def test_a_program_of_this_machine_is_described_by_its_header(planned: Planner) -> None:
    """Oracle: file(1)'s facts of /bin/sh, which every Debian has as a dynamic PIE."""
    text = "\n".join(describe_program(planned("/bin/sh")))
    assert f"ELF64 {os.uname().machine}, PIE, interpreter /lib" in text
    assert "emulator" not in text


@pytest.mark.parametrize(
    ("machine", "name"), [(183, "EM_AARCH64"), (40, "EM_ARM"), (243, "EM_RISCV"), (62, "EM_X86_64")]
)
def test_another_architecture_names_its_emulator(planned: Planner, root: Path, machine: int, name: str) -> None:
    header = bytearray(64)
    header[:7] = b"\x7fELF\x02\x01\x01"
    header[16:20] = (2).to_bytes(2, "little") + machine.to_bytes(2, "little")
    header[20:24] = (1).to_bytes(4, "little")
    header[52:54] = (64).to_bytes(2, "little")
    (root / "bin" / "x").write_bytes(header)
    text = "\n".join(describe_program(planned("--root", root, "x")))
    assert "fixed address" not in text
    assert "static" in text
    arch = EMULATED[name]
    if arch == os.uname().machine:
        assert "emulator" not in text
    else:
        found = shutil.which(f"qemu-{arch}-static")
        assert (f"emulator: {found}" if found else f"qemu-{arch}-static is not installed") in text
        assert "cannot be executed" in "\n".join(describe_program(planned("--root", root, "--qemu", "none", "x")))
        assert "emulator: mine" in describe_program(planned("--root", root, "--qemu", "mine", "x"))
