"""Probes of seccomp: filters, the user notification and each of its parts that an engine needs."""

from __future__ import annotations

import fcntl
import os
import signal
import struct
import time

from pyjail.doctor import filters
from pyjail.doctor.filters import ADDFD_SEND, CONTINUE, ERRNO, MARK, NEW_LISTENER, NOTIFY, WAIT_KILLABLE_RECV, trapped
from pyjail.doctor.trial import Finding, no, require, yes
from pyjail.kernel.sys import NR

_RACE_SECONDS = 0.4


def seccomp_filter() -> Finding:
    filters.install({NR.getppid: ERRNO | MARK})
    require(trapped() == -MARK, "the filter was installed and does not act")
    return yes()


def listener() -> Finding:
    try:
        filters.install({NR.getppid: NOTIFY}, NEW_LISTENER)
    except OSError as error:
        if error.errno == 16:
            return no("another listener is installed (this process runs under a supervisor already)", 16)
        raise
    return yes()


def hand_over() -> Finding:
    def act(request: filters.Notification) -> None:
        request.answer(error=MARK)

    return filters.with_notification(act, lambda: int(trapped() != -MARK))


def wait_killable() -> Finding:
    filters.install({NR.getppid: NOTIFY}, NEW_LISTENER | WAIT_KILLABLE_RECV)
    return yes()


def sync_wake_up() -> Finding:
    descriptor = filters.install({NR.getppid: NOTIFY}, NEW_LISTENER)
    fcntl.ioctl(descriptor, filters.SET_FLAGS, filters.SYNC_WAKE_UP)
    return yes()


def answer_continue() -> Finding:
    parent = os.getpid()

    def act(request: filters.Notification) -> None:
        request.answer(flags=CONTINUE)

    return filters.with_notification(act, lambda: int(trapped() != parent))


def id_valid() -> Finding:
    def act(request: filters.Notification) -> None:
        require(request.is_valid(), "the id of a waiting call is not valid")
        request.answer()
        require(not request.is_valid(), "the id of an answered call is still valid")

    return filters.with_notification(act, lambda: int(trapped() != 0))


def _reads_pipe() -> int:
    """The trapped call of a child gives it a descriptor, from which it must read one byte."""
    number = trapped()
    return 0 if number >= 0 and os.read(number, 2) == b"p" else 1


def _filled_pipe() -> int:
    reading, writing = os.pipe()
    os.write(writing, b"p")
    return reading


def addfd() -> Finding:
    def act(request: filters.Notification) -> None:
        request.answer(value=request.add_descriptor(_filled_pipe()))

    return filters.with_notification(act, _reads_pipe)


def addfd_send() -> Finding:
    def act(request: filters.Notification) -> None:
        request.add_descriptor(_filled_pipe(), ADDFD_SEND)

    return filters.with_notification(act, _reads_pipe)


def fast_reply() -> Finding:
    """Signals rain on a child that makes trapped calls, which are answered at once: every answer must arrive.

    Kernels before cce436aafc2a (6.18, backported) can interrupt a call whose answer was accepted.
    """
    reading, writing = os.pipe()

    def body() -> int:
        signal.signal(signal.SIGALRM, lambda *_: None)  # without SA_RESTART: an interrupted call is EINTR
        signal.setitimer(signal.ITIMER_REAL, 0.0002, 0.0002)
        end, arrived = time.monotonic() + _RACE_SECONDS, 0
        while time.monotonic() < end:
            arrived += trapped() == -MARK
        signal.setitimer(signal.ITIMER_REAL, 0)
        os.write(writing, struct.pack("=Q", arrived))
        return 0

    pid, descriptor = filters.start_notified(body, NEW_LISTENER | WAIT_KILLABLE_RECV)
    sent = 0
    while True:
        try:
            request = filters.receive(descriptor)
        except OSError as error:
            if error.errno == 4 or os.waitpid(pid, os.WNOHANG)[0] == 0:
                continue  # the call was interrupted before it was received: known, and not what is asked here
            break
        try:
            request.answer(error=MARK)
        except OSError:
            continue
        sent += 1
    (arrived,) = struct.unpack("=Q", os.read(reading, 8))
    require(sent > 100, f"only {sent} calls were made: nothing is known")
    found = f"{sent - arrived} of {sent} answers lost under signals"
    return yes(found) if arrived == sent else no(found)
