"""Faults of ours on the way back to a guest: an errno and a logged defect, and the next call is served."""

from __future__ import annotations

import errno
import os
import signal
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from pyjail.engines import notify as notify_engine
from pyjail.engines import ptrace as ptrace_engine
from pyjail.engines.notify import NotifyEngine
from pyjail.engines.ptrace import PtraceEngine
from pyjail.handlers.outcome import Install
from pyjail.kernel import ptrace
from pyjail.kernel.errno import GuestGone

TRAP = (77, 4242, 0, 257, 0, 0, 1, 2, 3, 4, 5, 6)


class Jail:
    """As much of a jail as an engine's loop touches."""

    lane = tally = None
    guests_open = False
    mounts = SimpleNamespace(may_stall=False)

    def __init__(self) -> None:
        self.defects: list[str] = []

    def defect(self, text: str) -> None:
        self.defects.append(text)


class FakeListener:
    """Gives two traps; ``add`` fails as told; remembers the answers."""

    def __init__(self, fault: Callable[[], int]) -> None:
        self.traps: list[tuple[int, ...]] = [TRAP, (78, *TRAP[1:])]
        self.answers: list[tuple[int, int, int]] = []
        self.fault = fault

    def receive(self) -> tuple[int, ...] | None:
        return self.traps.pop(0) if self.traps else None

    def add(self, identity: int, fd: int, cloexec: bool) -> int:
        return self.fault()

    def answer(self, identity: int, value: int, error: int = 0, flags: int = 0) -> None:
        self.answers.append((identity, value, error))


def raising(fault: Exception) -> Callable[[], int]:
    def fail() -> int:
        raise fault

    return fail


@pytest.mark.parametrize("fault", [ValueError("slot"), OSError(errno.EMFILE, "table full"), MemoryError()])
def test_notify_answers_eio_and_serves_the_next_call(monkeypatch: pytest.MonkeyPatch, fault: Exception) -> None:
    """Neither CONTINUE nor silence: the guest would run the call itself, or wait for ever."""
    reader, writer = os.pipe()
    outcomes: list[Any] = [Install(writer, True), 5]
    monkeypatch.setattr(notify_engine, "dispatch", lambda *_: outcomes.pop(0))
    jail, listener = Jail(), FakeListener(raising(fault))
    NotifyEngine(jail, listener, lambda: True).run()  # type: ignore[arg-type]
    assert listener.answers == [(77, 0, -errno.EIO), (78, 5, 0)]
    assert len(jail.defects) == 1 and repr(fault) in jail.defects[0]
    assert os.read(reader, 1) == b"", "the descriptor that was to be installed is still open"
    os.close(reader)


def test_notify_takes_a_guest_that_is_gone_as_normal(monkeypatch: pytest.MonkeyPatch) -> None:
    """No defect, no answer: there is nobody."""
    fd = os.open("/dev/null", os.O_RDONLY)
    outcomes: list[Any] = [Install(fd, True), 5]
    monkeypatch.setattr(notify_engine, "dispatch", lambda *_: outcomes.pop(0))
    jail, listener = Jail(), FakeListener(raising(GuestGone()))
    NotifyEngine(jail, listener, lambda: True).run()  # type: ignore[arg-type]
    assert listener.answers == [(78, 5, 0)]
    assert jail.defects == []


def test_ptrace_gives_eio_and_lets_the_thread_go(monkeypatch: pytest.MonkeyPatch) -> None:
    """A tracee left in its stop would hang for ever."""
    resumed: list[int] = []
    monkeypatch.setattr(ptrace, "resume", lambda tid, number=0: resumed.append(tid))
    monkeypatch.setattr(ptrace_engine, "dispatch", lambda *_: (_ for _ in ()).throw(ValueError("odd")))

    class Registers:
        results: list[int] = []  # noqa: RUF012

        def load(self, tid: int) -> bool:
            return True

        def store(self, tid: int) -> bool:
            return True

        def number(self, tid: int) -> int:
            return 257

        def arguments(self) -> tuple[int, ...]:
            return TRAP[6:]

        def pointer(self) -> int:
            return 0x400000

        def answer(self, tid: int, value: int) -> None:
            self.results.append(value)

    jail = Jail()
    engine = PtraceEngine(jail)  # type: ignore[arg-type]
    engine.registers = Registers()  # type: ignore[assignment]
    engine._stopped(4242, signal.SIGTRAP, ptrace.EVENT_SECCOMP)
    assert Registers.results == [-errno.EIO]
    assert resumed == [4242]
    assert len(jail.defects) == 1 and "odd" in jail.defects[0]
