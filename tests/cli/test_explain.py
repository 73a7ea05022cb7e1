"""--explain says what would happen, the same every time, and makes nothing."""

from __future__ import annotations

import os
import shutil
import struct
from pathlib import Path

import pytest
from planning import Planner
from pyjail.explain import explain
from pyjail.program_facts import describe_program, find_program


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
        (b"\x7fELF", "damaged"),
    ],
)
def test_what_is_no_elf_is_named(planned: Planner, root: Path, content: bytes, said: str) -> None:
    (root / "bin" / "x").write_bytes(content)
    assert said in "\n".join(describe_program(planned("--root", root, "x")))


def test_a_program_of_this_machine_is_described_by_its_header(planned: Planner) -> None:
    """/bin/sh is a dynamic PIE on every Debian."""
    text = "\n".join(describe_program(planned("/bin/sh")))
    assert f"ELF, {os.uname().machine}, 64 bits, PIE, interpreter /lib" in text
    assert "emulator" not in text


@pytest.mark.parametrize(("number", "name"), [(183, "aarch64"), (243, "riscv64"), (62, "x86_64")])
def test_another_architecture_names_its_emulator(planned: Planner, root: Path, number: int, name: str) -> None:
    (root / "bin" / "x").write_bytes(elf_header(number))
    text = "\n".join(describe_program(planned("--root", root, "x")))
    assert f"ELF, {name}, 64 bits, static, fixed address" in text
    if name == os.uname().machine:
        assert "emulator" not in text
        return
    found = shutil.which(f"qemu-{name}-static")
    assert (f"emulator: {found}" if found else "apt install qemu-user-static") in text
    for qemu, said in (("none", "--qemu none"), ("/missing", "/missing is missing")):
        assert said in "\n".join(describe_program(planned("--root", root, "--qemu", qemu, "x")))


def elf_header(machine: int) -> bytes:
    """A static 64-bit little-endian program with one empty segment, for another machine or this one; elf(5)."""
    identity = b"\x7fELF\x02\x01\x01".ljust(16, b"\0")
    header = struct.pack("<HHIQQQIHHHHHH", 2, machine, 1, 0x400000, 64, 0, 0, 64, 56, 1, 64, 0, 0)
    return identity + header + struct.pack("<IIQQQQQQ", 1, 5, 0, 0x400000, 0x400000, 120, 120, 4096)


@pytest.mark.parametrize("works", [True, False])
def test_the_engine_is_the_one_that_was_tried(planned: Planner, monkeypatch: pytest.MonkeyPatch, works: bool) -> None:
    from pyjail.doctor import trial
    from pyjail.doctor.probe_seccomp import wait_killable

    tried: list[object] = []

    def attempt(probe: object) -> trial.Finding:
        tried.append(probe)
        return trial.yes() if works else trial.no("refused here")

    monkeypatch.setattr(trial, "attempt", attempt)
    text = explain(planned("true"))
    assert ("notify (auto" if works else "ptrace (auto: no user notification here: refused here)") in text
    assert len([probe for probe in tried if probe is wait_killable]) == 1
