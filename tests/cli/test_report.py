"""--status-file and --status-fd: JSON lines that say how a run ended."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Callable

import pyjail
import pytest
from pyjail.report import Report

Lines = list[dict[str, object]]


@pytest.fixture
def written() -> Callable[[Callable[[Report], None]], Lines]:
    """The lines that a report writes while something is done to it."""

    def lines(act: Callable[[Report], None]) -> Lines:
        reading, writing = os.pipe()
        with open(reading, "rb") as stream:
            act(Report(writing))
            os.close(writing)
            return [json.loads(line) for line in stream]

    return lines


def test_a_run_is_told_from_start_to_end(written: Callable[[Callable[[Report], None]], Lines]) -> None:
    def act(report: Report) -> None:
        report.started(42, "notify", ("filter", "landlock ABI 5"), ("landlock-scopes",))
        report.exited(3)

    assert written(act) == [
        {
            "event": "started",
            "pid": 42,
            "engine": "notify",
            "debuggers": False,
            "fast_lane": "off",
            "version": pyjail.__version__,
        },
        {"event": "layers", "layers": ["filter", "landlock ABI 5"], "absent": ["landlock-scopes"]},
        {"event": "exit", "code": 3, "signal": None, "reason": "exited"},
    ]


def test_a_signal_is_named_apart_from_the_same_exit_status(
    written: Callable[[Callable[[Report], None]], Lines],
) -> None:
    (line,) = written(lambda report: report.exited(128 + signal.SIGKILL, signal.SIGKILL))
    assert (line["code"], line["signal"], line["reason"]) == (137, 9, "signal")


def test_a_failure_of_pyjails_own_says_why(written: Callable[[Callable[[Report], None]], Lines]) -> None:
    (line,) = written(lambda report: report.failed(125, "no such root"))
    assert (line["code"], line["reason"], line["message"]) == (125, "failed", "no such root")


def test_a_command_that_never_started_is_told_by_the_process_that_should_have_become_it(
    written: Callable[[Callable[[Report], None]], Lines],
) -> None:
    def act(report: Report) -> None:
        child = os.fork()
        if child == 0:
            report.never_started("command not found: x")
            os._exit(127)
        report.exited(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))

    (line,) = written(act)
    assert (line["code"], line["reason"], line["message"]) == (127, "failed", "command not found: x")


def test_there_is_one_end(written: Callable[[Callable[[Report], None]], Lines]) -> None:
    def act(report: Report) -> None:
        report.exited(0)
        report.failed(125, "too late")
        report.exited(1)

    assert [line["code"] for line in written(act)] == [0]


def test_without_a_descriptor_nothing_happens() -> None:
    report = Report()
    report.started(1)
    report.exited(0)
    assert report.fd == -1


def test_a_reader_that_is_gone_does_not_stop_the_run() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    report = Report(writing)
    report.exited(0)
    os.close(writing)
    assert report.lost is None


def test_a_full_disk_is_remembered() -> None:
    with open("/dev/full", "wb", buffering=0) as full:
        report = Report(full.fileno())
        report.exited(0)
        assert report.lost is not None
        assert report.lost.strerror == "No space left on device"
