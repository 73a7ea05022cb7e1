"""From a trapped number to a handler: every name has a function, every argument its kernel type, and nothing is raised."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyjail.handlers import dispatch as dispatching
from pyjail.handlers.call import FREQUENT, Call
from pyjail.handlers.dispatch import HANDLERS, dispatch, unmatched
from pyjail.handlers.outcome import Continue, Divert, Exec, Install, Kill
from pyjail.kernel.errno import E, Errno, GuestGone
from pyjail.kernel.sys import ARCH, NR
from pyjail_bpf.table import ROWS, by_name, by_number

from handlers import tree
from handlers.served import FakeJail

WORD = st.integers(0, 2**64 - 1)
HOSTILE = st.one_of(WORD, st.integers(0, 4), st.sampled_from([2**32 - 100, 2**64 - 1, 1 << 63]))
SERVED = [row for row in ROWS if row.handler is not None]
BITS = {"fd": (32, True), "int": (32, True), "uint": (32, False), "long": (64, True)}


@pytest.fixture
def jail(tmp_path: Path) -> Any:
    """A jail on a fresh tree."""
    tree.build(tmp_path, os.geteuid())
    return FakeJail(tmp_path, o_path=False)


def test_the_table_and_the_handlers_name_each_other() -> None:
    """Every handler that a row names exists, and none exists that no row names."""
    assert unmatched() == set()
    assert set(HANDLERS) == {row.handler for row in SERVED}


@given(words=st.lists(WORD, min_size=6, max_size=6), row=st.sampled_from(SERVED), traps=st.sampled_from([1, FREQUENT + 1]))
def test_arguments_arrive_as_the_kernel_reads_them(words: list[int], row: Any, traps: int) -> None:
    """An int is its low 32 bits, signed; a uint unsigned; a pointer or a size all 64 bits; a constant itself.

    At the first trap of a row, and when its binding has been compiled.
    """
    call = Call(row, 1)
    for _ in range(traps - 1):
        call.bind(6, [0] * 6)
    call.bind(7, words)
    assert call.tid == 7
    types = row.args.split()
    for role, source in row.bind.items():
        if isinstance(source, tuple):
            assert getattr(call, role) == source[0]
            continue
        bits, signed = BITS.get(types[source], (64, False))
        low = words[source] & (1 << bits) - 1
        assert getattr(call, role) == int.from_bytes(low.to_bytes(bits // 8, "little"), "little", signed=signed)


@pytest.mark.parametrize(
    "number", [-1, 5000, 2**31, *(n for n, row in by_number(ARCH).items() if row.handler is None)][:50]
)
def test_a_number_without_a_handler_is_refused(jail: Any, number: int) -> None:
    """ENOSYS, as for a call that the kernel lacks."""
    assert dispatch(number, os.getpid(), [0] * 6, jail) is E.ENOSYS


@pytest.mark.parametrize(
    ("fault", "answer"),
    [
        (OSError(28, "full"), E.ENOSPC),
        (OSError("no number"), E.EIO),
        (ValueError("odd"), E.EIO),
        (MemoryError(), E.EIO),
        (KeyError(1), E.EIO),
    ],
    ids=repr,
)
def test_a_fault_of_ours_is_an_errno_and_a_defect(
    jail: Any, monkeypatch: pytest.MonkeyPatch, fault: Exception, answer: Errno
) -> None:
    """The guest gets an answer whatever happens, and the log says what and where."""

    def broken(*_: object) -> int:
        raise fault

    call = Call(by_name["mkdir"], NR.mkdirat)
    monkeypatch.setitem(dispatching._calls, NR.mkdirat, (broken, call))
    assert dispatch(NR.mkdirat, os.getpid(), [0] * 6, jail) is answer
    assert len(jail.defects) == 1
    assert type(fault).__name__ in jail.defects[0]
    assert "test_dispatch.py" in jail.defects[0]


def test_a_guest_that_died_is_no_defect(jail: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """GuestGone is normal: nobody is left to answer."""

    def gone(*_: object) -> int:
        raise GuestGone

    monkeypatch.setitem(dispatching._calls, NR.mkdirat, (gone, Call(by_name["mkdirat"], NR.mkdirat)))
    assert dispatch(NR.mkdirat, os.getpid(), [0] * 6, jail) is E.ESRCH
    assert jail.defects == []


def test_a_thread_that_does_not_exist_is_a_guest_that_died(jail: Any) -> None:
    """A real handler on a thread id that nobody has."""
    assert dispatch(NR.mkdirat, 2**22 - 1, [0] * 6, jail) is E.ESRCH
    assert jail.defects == []


@pytest.fixture(scope="module")
def reader() -> Iterator[int]:
    """A guest for any words: a process with memory and descriptors of its own, for some words are addresses it has."""
    with subprocess.Popen(["cat"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, start_new_session=True) as process:
        yield process.pid
        process.kill()


@settings(max_examples=40, deadline=None)
@given(words=st.lists(HOSTILE, min_size=6, max_size=6))
@pytest.mark.parametrize("row", SERVED, ids=lambda row: row.name)
def test_hostile_words_get_an_outcome(
    row: Any, words: list[int], reader: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Any six words: an outcome and no defect, and no descriptor of ours stays open."""
    jail: Any = _hostile_jail(tmp_path_factory)
    number = getattr(NR, row.name)
    if number < 0:
        pytest.skip("this machine lacks the call")
    before = len(os.listdir("/proc/self/fd"))
    outcome = dispatch(number, reader, words, jail)
    assert isinstance(outcome, (int, Errno, Install, Divert, Exec, Continue, Kill))
    assert jail.defects == []
    if isinstance(outcome, Install):
        os.close(outcome.fd)
    if isinstance(outcome, Exec):
        outcome.program.close()
    assert len(os.listdir("/proc/self/fd")) == before


_made: list[FakeJail] = []


def _hostile_jail(factory: pytest.TempPathFactory) -> FakeJail:
    if not _made:
        folder = factory.mktemp("hostile")
        tree.build(folder, os.geteuid())
        _made.append(FakeJail(folder, o_path=False))
    return _made[0]
