"""`--workers`: what is a value, how many processes come of it, and when they begin to work."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from processes import command_line, descendants, kill_tree, wait_until
from pyjail.arguments import parse
from pyjail.engines import frames
from pyjail.failure import USAGE, UsageError
from pyjail.plan import WORKERS_AUTO, WORKERS_MOST, Plan, make_plan
from running import Jail, User

from workers.conftest import ENGINE, WORKERS


def planned(*words: str) -> Plan:
    return make_plan(parse("run", [*words, "--", "true"]))


@pytest.mark.parametrize(("words", "workers"), [((), 1), (("--workers", "1"), 1), (("--workers", "3"), 3)])
def test_a_number_is_taken_as_it_is(words: tuple[str, ...], workers: int) -> None:
    plan = planned(*words)
    assert (plan.workers, plan.workers_at_need) == (workers, False)


def test_auto_is_one_per_cpu_that_we_may_use() -> None:
    cpus = os.sched_getaffinity(0)
    plan = planned("--workers", "auto")
    assert plan.workers == min(len(cpus), WORKERS_AUTO)
    assert plan.workers_at_need == (plan.workers > 1)
    os.sched_setaffinity(0, {min(cpus)})
    try:
        plan = planned("--workers", "auto")
        assert (plan.workers, plan.workers_at_need) == (1, False)
    finally:
        os.sched_setaffinity(0, cpus)


def test_the_ptrace_engine_has_one() -> None:
    """A thread has one tracer."""
    assert planned("--engine", "ptrace", "--workers", "4").workers == 1


@pytest.mark.parametrize("word", ["", "0", "-1", "two", "1.5", "٣", str(WORKERS_MOST + 1)])
def test_anything_else_is_wrong_usage(word: str) -> None:
    with pytest.raises(UsageError) as caught:
        planned("--workers", word)
    assert caught.value.code == USAGE
    assert "--workers" in str(caught.value)


@pytest.mark.parametrize("workers", [1, 2, 3, 64])
def test_no_two_workers_give_the_same_cookie(workers: int) -> None:
    """Not even after the last one of 32 bits, and never 0 or 1."""
    try:
        given = []
        for worker in range(workers):
            frames.number_cookies(worker, workers)
            given.append({frames.next_cookie() for _ in range(100)})
            frames._cookie += (0xFFFFFFFF - frames._cookie) // workers * workers - 5 * workers
            given[-1] |= {frames.next_cookie() for _ in range(20)}
    finally:
        frames.number_cookies(0, 1)
    found = set.union(*given)
    assert len(found) == sum(map(len, given))
    assert min(found) >= 2
    assert max(found) <= 0xFFFFFFFF


def at_work(pid: int) -> int:
    """How many workers of a run are pinned to a CPU, which they are from their first call on."""
    ours = [found for found in (pid, *descendants(pid)) if "pyjail/__main__" in command_line(found)]
    return sum(len(os.sched_getaffinity(found)) == 1 for found in ours)


@pytest.mark.skipif(len(os.sched_getaffinity(0)) < 2, reason="auto is one worker on one CPU")
@pytest.mark.parametrize(("guests", "awake"), [(0, 0), (4, 2)])
def test_auto_begins_with_one_and_takes_more_when_calls_wait(
    user: User, checkout_for: Callable[[User], Path], busybox: Path, guests: int, awake: int
) -> None:
    """A run that waits for something keeps one worker; one that is busy on all CPUs gets the others, if there are any."""
    awake = awake if WORKERS > 1 else 0
    busy = f"for i in $(seq {guests}); do (while :; do [ -e /a ]; done) & done; echo ready; sleep 100"
    process = Jail(ENGINE, user, checkout_for(user)).start(
        "/bin/sh", "-c", busy, root=busybox, options=("--workers", "auto", "--fast-lane", "off")
    )
    try:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        assert wait_until(lambda: at_work(process.pid) >= 2, 30 if awake else 2) == bool(awake)
        assert at_work(process.pid) >= awake
    finally:
        kill_tree(process.pid)
        process.communicate()
