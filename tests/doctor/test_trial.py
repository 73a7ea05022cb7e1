"""A probe that is killed, hangs or is wrong is one finding, and nothing of it stays behind."""

from __future__ import annotations

import errno
import os
import signal
import time
from collections.abc import Callable

import pytest
from processes import descendants
from pyjail.doctor import trial
from pyjail.doctor.tracing import sleeper
from pyjail.doctor.trial import Finding, Verdict, attempt


@pytest.mark.parametrize("finding", [trial.yes("how"), trial.no("why", errno.EPERM), trial.fact("what")], ids=str)
def test_the_finding_of_a_probe_arrives_unchanged(finding: Finding) -> None:
    assert attempt(lambda: finding) == finding


def test_only_a_no_is_not_ok() -> None:
    assert trial.no("why", errno.EPERM).errno == "EPERM"
    assert [trial.yes().ok, trial.fact("").ok, trial.no("").ok] == [True, True, False]


def test_an_error_of_the_kernel_is_a_no_with_its_name() -> None:
    def probe() -> Finding:
        return trial.yes(str(trial.checked(-errno.ENOSYS, "mseal")))

    assert attempt(probe) == Finding(Verdict.NO, f"mseal: {os.strerror(errno.ENOSYS)}", "ENOSYS")


def test_a_defect_of_a_probe_is_named_in_its_row() -> None:
    def probe() -> Finding:
        raise ZeroDivisionError("by zero")

    assert attempt(probe) == Finding(Verdict.NO, "the probe failed: ZeroDivisionError: by zero", "")


def test_a_killed_probe_names_the_signal() -> None:
    def probe() -> Finding:
        os.kill(os.getpid(), signal.SIGSYS)
        return trial.yes()

    assert attempt(probe) == Finding(Verdict.NO, "the probe was killed by SIGSYS", "")


def test_a_probe_that_hangs_ends_in_time_with_all_that_it_started() -> None:
    def probe() -> Finding:
        trial.child(sleeper)
        signal.pause()
        return trial.yes()

    before = set(descendants(os.getpid()))
    start = time.monotonic()
    assert attempt(probe, 0.2) == Finding(Verdict.NO, "no answer in 0.2 s", "")
    assert time.monotonic() - start < 2
    deadline = time.monotonic() + 5
    while set(descendants(os.getpid())) - before and time.monotonic() < deadline:
        time.sleep(0.01)
    assert set(descendants(os.getpid())) <= before


def test_children_that_hold_the_pipe_do_not_hold_up_the_answer() -> None:
    def probe() -> Finding:
        trial.child(sleeper)
        return trial.yes("done")

    start = time.monotonic()
    assert attempt(probe) == trial.yes("done")
    assert time.monotonic() - start < 2


@pytest.mark.parametrize(("body", "code"), [(lambda: 7, 7), (lambda: 1 // 0, 99)])
def test_a_child_ends_with_what_its_body_returns(body: Callable[[], int], code: int) -> None:
    assert trial.exit_status(trial.child(body)) == code


def test_a_wait_status_is_told_in_words() -> None:
    assert trial.status_text(0x0100) == "exit status 1"
    assert trial.status_text(9) == "killed by SIGKILL"
    assert trial.status_text(128 << 16 | 5 << 8 | 0x7F) == "stopped by SIGTRAP (event 128)"
