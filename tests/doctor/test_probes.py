"""Each row of the table on this kernel, and on kernels that refuse things: a filter plays the container's profile."""

from __future__ import annotations

import errno
import os
import resource
from collections.abc import Callable

import pytest
from pyjail.doctor import filters, probe_memory, trial
from pyjail.doctor.filters import ERRNO
from pyjail.doctor.table import PROBES, Need, Probe
from pyjail.doctor.trial import Finding, Verdict, attempt
from pyjail.kernel.sys import NR

ROWS = {probe.name: probe for probe in PROBES}
BY_NAME = [pytest.param(probe, id=probe.name) for probe in PROBES]


@pytest.mark.parametrize("probe", BY_NAME)
def test_a_row_finds_an_answer_here(probe: Probe) -> None:
    """Whatever this kernel says, the probe's own steps work: no defect, no hang, no unnamed error."""
    finding = attempt(probe.probe)
    assert not finding.detail.startswith("the probe"), finding
    assert "no answer" not in finding.detail, finding


@pytest.mark.parametrize("probe", BY_NAME)
def test_a_row_says_what_to_change_or_what_is_lost(probe: Probe) -> None:
    is_fact = attempt(probe.probe).verdict is Verdict.FACT
    assert probe.purpose
    assert is_fact or probe.advice
    assert bool(probe.without) == (probe.need is Need.OPTIONAL and not is_fact)


def test_names_are_unique() -> None:
    assert len(ROWS) == len(PROBES)


def under(setting: Callable[[], object], name: str) -> Finding:
    """The finding of a row in a process where ``setting`` was made before."""

    def probe() -> Finding:
        setting()
        return trial.run(ROWS[name].probe)

    return attempt(probe)


def refusing(call: str, number: int) -> Callable[[], object]:
    return lambda: filters.install({getattr(NR, call): ERRNO | number})


# call that a profile refuses -> rows that must notice
REFUSALS = {
    "seccomp": ("seccomp filter", "seccomp NEW_LISTENER", "seccomp RET_TRACE", "notify ADDFD"),
    "ptrace": ("ptrace of a child", "ptrace of a grandchild", "ptrace of an orphan", "seccomp RET_TRACE"),
    "process_vm_readv": ("process_vm_readv",),
    "process_vm_writev": ("process_vm_writev",),
    "pidfd_open": ("pidfd_open",),
    "pidfd_getfd": ("pidfd_getfd",),
    "prlimit64": ("RLIMIT_LOCKS by prlimit",),
    "openat2": ("openat2", "RESOLVE_BENEATH", "RESOLVE_NO_SYMLINKS", "RESOLVE_NO_MAGICLINKS", "RESOLVE_IN_ROOT"),
    "faccessat2": ("faccessat2",),
    "fchmodat2": ("fchmodat2",),
    "statx": ("statx",),
    "close_range": ("close_range",),
    "linkat": ("linkat AT_EMPTY_PATH",),
    "memfd_create": ("memfd_create", "F_SEAL_FUTURE_WRITE", "mailbox at 0x10000", "exec of a sealed memfd"),
    "execveat": ("exec of a sealed memfd", "memfd exec in a domain", "loader image"),
    "landlock_create_ruleset": ("Landlock", "Landlock file rights", "Landlock scopes", "memfd exec in a domain"),
    "landlock_restrict_self": ("Landlock domain", "Landlock nested", "Landlock depth"),
}


@pytest.mark.parametrize("number", [errno.EPERM, errno.ENOSYS], ids=["EPERM", "ENOSYS"])
@pytest.mark.parametrize(("call", "name"), [(call, name) for call, names in REFUSALS.items() for name in names])
def test_a_refused_call_is_noticed(call: str, name: str, number: int) -> None:
    """Docker's profile answers EPERM to what it does not list, an old kernel ENOSYS: both are a no."""
    before = attempt(ROWS[name].probe)
    if not before.ok:
        pytest.skip(f"not here either: {before.detail}")
    after = under(refusing(call, number), name)
    assert after.verdict is Verdict.NO
    assert "the probe failed" not in after.detail


def lower(which: int, value: int) -> Callable[[], object]:
    return lambda: resource.setrlimit(which, (value, value))


def test_too_low_a_limit_of_open_files_is_noticed() -> None:
    assert under(lower(resource.RLIMIT_NOFILE, 1000), "RLIMIT_NOFILE") == trial.no("the hard limit is 1000")


def test_a_limit_of_locks_that_cannot_hold_the_umask_is_noticed() -> None:
    def lowered() -> None:
        resource.setrlimit(10, (5, 5))  # RLIMIT_LOCKS
        if os.geteuid() == 0:
            os.setresuid(1000, 1000, 1000)

    assert under(lowered, "RLIMIT_LOCKS by prlimit").verdict is Verdict.NO


def test_a_mailbox_that_is_there_already_is_noticed() -> None:
    """As in a jail of pyjail."""

    def occupied() -> Finding:
        assert probe_memory.map_mailbox().ok
        return probe_memory.map_mailbox()

    found = attempt(occupied)
    assert (found.verdict, found.errno) == (Verdict.NO, "EEXIST")


def test_a_listener_that_is_there_already_is_noticed() -> None:
    """So it is inside another supervised process, and under WSL's init."""

    def listen() -> None:
        filters.install({NR.getppid: filters.NOTIFY}, filters.NEW_LISTENER)

    finding = under(listen, "seccomp NEW_LISTENER")
    assert (finding.verdict, finding.errno) == (Verdict.NO, "EBUSY")


def test_a_domain_around_us_leaves_fewer() -> None:
    from pyjail.kernel import landlock

    if landlock.abi() == 0:
        pytest.skip("this kernel has no Landlock")

    def nest() -> None:
        root = os.open("/", os.O_PATH)
        for _ in range(14):
            landlock.restrict([(root, landlock.READ)], scoped=False)

    needed = 3 if landlock.abi() >= landlock.SCOPES_SINCE else 2
    found = trial.no("2 more domains fit, 3 are needed", errno.E2BIG) if needed == 3 else trial.yes("2 more domains fit")
    assert under(nest, "Landlock depth") == found


def test_an_answer_that_is_lost_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """An answer that does not reach the child is what a kernel that loses answers looks like."""
    send = filters.Notification.answer
    state = {"calls": 0}

    def forgetful(self: filters.Notification, value: int = 0, error: int = 0, flags: int = 0) -> None:
        state["calls"] += 1
        # A wrong errno: the child does not count this answer as arrived, as if a signal had taken its place.
        send(self, value, errno.EINTR if state["calls"] == 7 else error, flags)

    monkeypatch.setattr(filters.Notification, "answer", forgetful)
    finding = attempt(ROWS["notify fast reply"].probe)
    assert finding.verdict is Verdict.NO
    assert finding.detail.startswith("1 of ")
