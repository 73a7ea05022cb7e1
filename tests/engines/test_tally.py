"""Traps are counted by call and reason, each worker in a part of its own."""

from __future__ import annotations

import os

from pyjail.engines.tally import Tally
from pyjail.kernel.sys import NR
from pyjail_bpf.lane import TRAP_EXECVE
from pyjail_bpf.layout import LANE_TRAP, LANE_TRAP_DIRECTORY, LANE_TRAP_LIBRARY


def test_traps_are_told_by_call_and_reason() -> None:
    tally = Tally(1)
    traps = [(NR.openat, LANE_TRAP)] * 3 + [
        (NR.openat, LANE_TRAP_LIBRARY),
        (NR.openat, 0x401000),
        (NR.execve, TRAP_EXECVE),
    ]
    for number, pointer in [*traps, (NR.newfstatat, LANE_TRAP_DIRECTORY), (NR.newfstatat, LANE_TRAP)]:
        tally.count(number, pointer)
    assert tally.by_call() == {
        "openat": {"path": 3, "library": 1, "own": 1},
        "execve": {"execve": 1},
        "newfstatat": {"directory": 1, "path": 1},
    }
    assert tally.by_reason() == {"path": 4, "directory": 1, "library": 1, "execve": 1}


def test_what_other_workers_counted_is_added() -> None:
    """In processes of their own, as workers are."""
    tally = Tally(3)
    for worker in range(3):
        child = os.fork()
        if child == 0:
            tally.become(worker)
            for _ in range(worker + 1):
                tally.count(NR.openat, 0)
            os._exit(0)
        assert os.waitpid(child, 0)[1] == 0
    assert tally.by_call() == {"openat": {"own": 6}}


def test_a_number_beyond_all_is_counted_too() -> None:
    tally = Tally(1)
    tally.count(1 << 30, 0)
    assert list(tally.by_call().values()) == [{"own": 1}]
