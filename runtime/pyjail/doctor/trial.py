"""Runs one probe in a forked child, so that a probe that is killed or hangs is a finding and not our end."""

from __future__ import annotations

import errno
import json
import os
import select
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

SECONDS = 5.0


class Verdict(Enum):
    """``FACT`` is shown and decides nothing."""

    YES = "yes"
    NO = "no"
    FACT = "fact"


@dataclass(frozen=True, slots=True)
class Finding:
    """What a probe found. ``errno`` names the error that a refused call gave, or is empty."""

    verdict: Verdict
    detail: str = ""
    errno: str = ""

    @property
    def ok(self) -> bool:
        return self.verdict is not Verdict.NO


ProbeFunction = Callable[[], Finding]


class ProbeError(Exception):
    """A step of a probe did not do what it should; the message says which and how."""


def yes(detail: str = "") -> Finding:
    return Finding(Verdict.YES, detail)


def no(detail: str, number: int = 0) -> Finding:
    return Finding(Verdict.NO, detail, errno.errorcode.get(number, str(number)) if number else "")


def fact(detail: str) -> Finding:
    return Finding(Verdict.FACT, detail)


def checked(result: int, what: str) -> int:
    """``result`` of a raw call, or OSError with ``what`` as the thing that failed."""
    if result < 0:
        raise OSError(-result, os.strerror(-result), what)
    return result


def require(true: bool, otherwise: str) -> None:
    if not true:
        raise ProbeError(otherwise)


def signal_name(number: int) -> str:
    """python-ptrace's name of a signal; the number where that package is missing."""
    try:
        from ptrace.signames import signalName
    except ImportError:
        return f"signal {number}"
    return str(signalName(number))


def status_text(status: int) -> str:
    """A wait(2) status in words."""
    if os.WIFSTOPPED(status):
        event = status >> 16
        return f"stopped by {signal_name(os.WSTOPSIG(status))}" + (f" (event {event})" if event else "")
    if os.WIFSIGNALED(status):
        return f"killed by {signal_name(os.WTERMSIG(status))}"
    return f"exit status {os.WEXITSTATUS(status)}"


def run(probe: ProbeFunction) -> Finding:
    """``probe()`` as called here; an error of a call becomes a finding."""
    try:
        return probe()
    except OSError as error:
        return no(f"{error.filename or 'call'}: {error.strerror}", error.errno or 0)
    except ProbeError as failure:
        return no(str(failure))
    except Exception as defect:  # a defect of ours must show as one row, not as a table that ends here
        return no(f"the probe failed: {type(defect).__name__}: {defect}")


def attempt(probe: ProbeFunction, seconds: float = SECONDS) -> Finding:
    """Run ``probe`` in a child and a session of its own; all that it started is killed afterwards."""
    read_end, write_end = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read_end)
        _report(probe, write_end)
    os.close(write_end)
    data = _read_all(read_end, time.monotonic() + seconds)
    os.close(read_end)
    timed_out = data is None
    # Without an answer the child still exists (a zombie at least), so its number cannot be another's.
    try:
        os.killpg(child, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):  # not yet in its own session, or all gone
        if timed_out:
            os.kill(child, signal.SIGKILL)
    status = os.waitpid(child, 0)[1]
    if timed_out:
        return no(f"no answer in {seconds:g} s")
    if not data:
        return no(f"the probe was {status_text(status)}")
    verdict, detail, name = json.loads(data)
    return Finding(Verdict(verdict), detail, name)


def _report(probe: ProbeFunction, write_end: int) -> None:
    try:
        os.setsid()
        finding = run(probe)
        os.write(write_end, json.dumps([finding.verdict.value, finding.detail, finding.errno]).encode())
    finally:
        os._exit(0)


def _read_all(fd: int, deadline: float) -> bytes | None:
    """All bytes until end of file, or None at the deadline.
    The probe's own children may still hold the pipe, so the end of the message counts too."""
    data = b""
    poller = select.poll()
    poller.register(fd, select.POLLIN)
    while poller.poll(max(0, int(1000 * (deadline - time.monotonic())))):
        chunk = os.read(fd, 4096)
        data += chunk
        if not chunk or data.endswith(b"]"):
            return data
    return None


def child(body: Callable[[], int]) -> int:
    """Fork; the child ends with what ``body`` returns as its exit status, 99 for an exception. Its process id."""
    pid = os.fork()
    if pid == 0:
        code = 99
        try:
            code = body()
        finally:
            os._exit(code)
    return pid


def exit_status(pid: int) -> int:
    """Wait for ``pid`` and return its exit status; ProbeError when it ended in another way."""
    status = os.waitpid(pid, 0)[1]
    if not os.WIFEXITED(status):
        raise ProbeError(f"the child was {status_text(status)}")
    return os.WEXITSTATUS(status)
