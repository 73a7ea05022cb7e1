"""pyelftools' view of files: programs of this machine, and the loader as it is built."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
from pyjail.doctor import images, trial
from pyjail.exec import image
from pyjail.kernel.sys import ARCH
from pyjail_bpf import layout


def test_a_dynamic_program_is_not_static_and_its_segments_hold_its_entry() -> None:
    found = images.examine(sys.executable)
    assert found is not None
    assert not found.static
    assert any(
        segment.flags & 1 and segment.address <= found.entry < segment.address + segment.size
        for segment in found.segments
    )


def test_what_is_no_elf_file_is_none(tmp_path: Path) -> None:
    (tmp_path / "script").write_text("#!/bin/sh\n")
    assert images.examine(str(tmp_path / "script")) is None
    assert images.examine(str(tmp_path / "missing")) is None


@pytest.mark.parametrize("arch", ["x86_64", "aarch64"])
def test_the_loader_of_each_architecture_has_the_segments_it_must_have(arch: str) -> None:
    code = image.code(arch, "loader")
    found = images.examine_stream(io.BytesIO(image.elf_bytes(arch, code)))
    assert found is not None
    assert (found.static, found.entry) == (True, layout.LOADER)
    assert set(found.segments) == images.loader_segments(code)


def test_a_loader_without_its_blocker_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    built = image.elf_bytes(ARCH, image.code(ARCH, "loader"), without_blocker=True)
    monkeypatch.setattr(image, "elf_bytes", lambda arch, code: built)
    finding = trial.attempt(images.examine_loader)
    assert not finding.ok
    assert finding.detail.startswith("its segments are not as built")


def test_a_loader_that_ends_otherwise_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    from pyjail.doctor.probe_memory import STATUS, program_image

    code = program_image()[0x1000:0x1010]
    monkeypatch.setattr(image, "code", lambda arch, name: code)
    assert trial.attempt(images.examine_loader) == trial.no("execveat of the loader", STATUS)
