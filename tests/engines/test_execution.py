"""Whose exec it is: a thread's process."""

from __future__ import annotations

import os
import threading

import pytest
from pyjail.engines.execution import _process_of
from pyjail.kernel.errno import GuestGone


def test_a_leader_and_another_thread_belong_to_one_process() -> None:
    """An exec from any thread becomes the leader's."""
    found = [_process_of(os.getpid())]
    thread = threading.Thread(target=lambda: found.append(_process_of(threading.get_native_id())))
    thread.start()
    thread.join()
    assert found == [os.getpid()] * 2


def test_a_process_that_is_gone_is_told() -> None:
    pid = os.fork()
    if pid == 0:
        os._exit(0)
    os.waitpid(pid, 0)
    with pytest.raises(GuestGone):
        _process_of(pid)
