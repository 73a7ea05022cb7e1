"""Whose exec it is: a thread's process, held by a pidfd."""

from __future__ import annotations

import os
import threading

import pytest
from pyjail.engines.execution import _process_of
from pyjail.kernel.errno import GuestGone


def pid_of(pidfd: int) -> int:
    with open(f"/proc/self/fdinfo/{pidfd}") as info:
        return next(int(line.split()[1]) for line in info if line.startswith("Pid:"))


def test_a_leader_and_another_thread_belong_to_one_process() -> None:
    """An exec from any thread becomes the leader's."""
    found = [_process_of(os.getpid())]
    thread = threading.Thread(target=lambda: found.append(_process_of(threading.get_native_id())))
    thread.start()
    thread.join()
    assert [tgid for tgid, _ in found] == [os.getpid()] * 2
    assert [pid_of(pidfd) for _, pidfd in found] == [os.getpid()] * 2
    for _, pidfd in found:
        os.close(pidfd)


def test_a_process_that_is_gone_is_told() -> None:
    pid = os.fork()
    if pid == 0:
        os._exit(0)
    os.waitpid(pid, 0)
    with pytest.raises(GuestGone):
        _process_of(pid)
