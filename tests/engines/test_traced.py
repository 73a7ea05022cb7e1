"""--debuggers is refused before anything starts where threads cannot be led."""

from __future__ import annotations

import errno
import os

import pytest
from pyjail.engines import traced
from pyjail.failure import Failure


def test_a_machine_that_can_is_told_nothing() -> None:
    traced.examine()


def test_a_kernel_that_lets_nobody_write_code_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """As with proc_mem.force_override=never."""

    def refuse(*_: object) -> int:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(os, "pwrite", refuse)
    with pytest.raises(Failure) as caught:
        traced.examine()
    assert caught.value.code == 125
    assert "/proc/PID/mem" in str(caught.value)
    assert "force_override" in caught.value.todo


def test_another_machine_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(traced, "ARCH", "aarch64")
    with pytest.raises(Failure) as caught:
        traced.examine()
    assert caught.value.code == 125
    assert "aarch64" in str(caught.value)
