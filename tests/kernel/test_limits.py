"""RLIMIT_LOCKS as the place for what the kernel keeps nowhere else."""

from __future__ import annotations

import os
import resource
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyjail.kernel import limits
from pyjail.kernel.errno import Errno, GuestGone


@given(umask=st.integers(0, 0o777), mount=st.integers(-1, 1000))
def test_umask_and_mount_do_not_disturb_each_other(umask: int, mount: int) -> None:
    """Both are read back after either was written, and the hard limit stays."""
    before = resource.getrlimit(limits.RLIMIT_LOCKS)
    try:
        resource.setrlimit(limits.RLIMIT_LOCKS, (limits.encode(0o22), before[1]))
        limits.write_mount(0, mount)
        assert limits.write_umask(0, umask) == 0
        assert (limits.read_umask(0), limits.read_mount(0)) == (umask, mount)
        limits.write_mount(0, -1)
        assert (limits.read_umask(0), limits.read_mount(0)) == (umask, -1)
        assert resource.getrlimit(limits.RLIMIT_LOCKS)[1] == before[1]
    finally:
        resource.setrlimit(limits.RLIMIT_LOCKS, before)


def test_an_unmarked_limit_names_no_mount() -> None:
    """A process that never went through the launcher (RLIM_INFINITY) has no hint."""
    assert resource.getrlimit(limits.RLIMIT_LOCKS)[0] == resource.RLIM_INFINITY
    assert limits.read_mount(os.getpid()) == -1


def test_it_is_inherited_over_fork_and_exec() -> None:
    """The promise everything rests on."""
    code = f"import resource; print(resource.getrlimit({limits.RLIMIT_LOCKS})[0])"
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, text=True,
        preexec_fn=lambda: resource.setrlimit(limits.RLIMIT_LOCKS, (limits.encode(0o27, 3), -1)),
    )  # fmt: skip
    assert int(told.stdout) == limits.encode(0o27, 3)


def test_a_dead_process_is_gone() -> None:
    """ESRCH is GuestGone."""
    pid = os.fork()
    if pid == 0:
        os._exit(0)
    os.waitpid(pid, 0)
    with pytest.raises(GuestGone):
        limits.read_umask(pid)


@given(umask=st.integers(0, 0o777), mount=st.integers(-1, 1000))
def test_the_mark_of_another_identity_stays_whatever_else_is_recorded(umask: int, mount: int) -> None:
    before = resource.getrlimit(limits.RLIMIT_LOCKS)
    try:
        resource.setrlimit(limits.RLIMIT_LOCKS, (limits.encode(umask, mount), before[1]))
        assert not limits.read(0) & limits.DIVERGED
        assert limits.write_diverged(0) == 0
        assert limits.read(0) & limits.DIVERGED
        assert (limits.read_umask(0), limits.read_mount(0)) == (umask, mount)
        limits.write_mount(0, 7)
        assert limits.write_umask(0, 0o27) == 0
        assert limits.read(0) & limits.DIVERGED
        assert (limits.read_umask(0), limits.read_mount(0)) == (0o27, 7)
    finally:
        resource.setrlimit(limits.RLIMIT_LOCKS, before)


def test_a_mark_that_cannot_be_set_is_an_error() -> None:
    """A hard limit that leaves no room: the caller must not go on."""
    with subprocess.Popen(["sleep", "60"]) as child:
        try:
            resource.prlimit(child.pid, limits.RLIMIT_LOCKS, (1 << 18, 1 << 18))
            marked = limits.write_diverged(child.pid)
            assert isinstance(marked, Errno) or os.geteuid() == 0  # root may raise a limit, where it has CAP_SYS_RESOURCE
            if marked == 0:
                assert limits.read(child.pid) & limits.DIVERGED
        finally:
            child.kill()


def test_an_unmarked_limit_counts_as_another_identity() -> None:
    """What never went through the launcher is not taken for the supervisor's like."""
    assert resource.getrlimit(limits.RLIMIT_LOCKS)[0] == resource.RLIM_INFINITY
    assert limits.read(os.getpid()) & limits.DIVERGED


def test_proc_tells_the_same_limits_as_prlimit() -> None:
    """The way that is left where prlimit(2) is refused."""
    with subprocess.Popen(["sleep", "60"]) as child:
        try:
            resource.prlimit(child.pid, limits.RLIMIT_LOCKS, (limits.encode(0o22, 3), resource.RLIM_INFINITY))
            resource.prlimit(child.pid, resource.RLIMIT_FSIZE, (12345, resource.RLIM_INFINITY))
            assert limits.soft(child.pid, limits.RLIMIT_LOCKS) == limits._listed(child.pid, b"Max file locks")[0]
            assert limits.soft(child.pid, limits.RLIMIT_FSIZE) == limits._listed(child.pid, b"Max file size")[0] == 12345
        finally:
            child.kill()
