"""--timeout and the limits as words: what they mean, what is refused, and by what each is held."""

from __future__ import annotations

import os
import resource
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from planning import Planner
from pyjail import plan_limits
from pyjail.failure import UsageError
from pyjail.kernel import cgroup
from pyjail.plan_limits import Limits, parse_duration
from pyjail.plan_mounts import keep_read_only

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pyjail.kernel.cgroup import Wanted

UNITS = {"ms": 1, "s": 1000, "m": 60_000, "h": 3_600_000, "d": 86_400_000, "": 1000}


def test_the_numbers_of_the_limits_are_the_kernels() -> None:
    names = [name for name in vars(plan_limits) if name.startswith("RLIMIT_")]
    assert names
    for name in names:
        assert getattr(plan_limits, name) == getattr(resource, name)


@given(st.integers(1, 10**6), st.sampled_from(sorted(UNITS)))
def test_a_duration_is_a_number_with_a_unit(number: int, unit: str) -> None:
    assert round(parse_duration(f"{number}{unit}") * 1000) == number * UNITS[unit]


@pytest.mark.parametrize("text", ["", "0", "0s", "-1", "1w", "1mm", "s", "1.2.3", "1 s", "inf", "nan", "1e3", "٣s"])
def test_what_is_no_duration_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        parse_duration(text)


@pytest.mark.parametrize(
    ("word", "message"),
    [
        ("--timeout=0", "wrong value of --timeout: 0 (it is more than 0, such as 10m, 90s or 1h); leave it out for no limit"),
        ("--kill-after=0", "wrong value of --kill-after: 0 (it is more than 0, such as 10s or 1m)"),
        ("--pids=0", "wrong value of --pids: 0 (it is a number from 1); leave it out for no limit"),
    ],
)
def test_nothing_is_no_limit(planned: Planner, root: Path, word: str, message: str) -> None:
    """timeout(1) takes 0 for no limit: whoever means that is told how to say it."""
    with pytest.raises(UsageError) as caught:
        planned("--root", root, word)
    assert str(caught.value) == message


def test_a_timeout_beyond_what_a_clock_counts_is_a_long_one(planned: Planner, root: Path) -> None:
    """ktime_t has 292 years of nanoseconds, in which both follow each other."""
    limits = planned("--root", root, "--timeout=99999999d", "--kill-after=1000000d").limits
    assert limits is not None
    assert 3e9 < limits.timeout < 4e9 and 3e9 < limits.kill_after < 4e9
    assert (time.monotonic() + limits.timeout + limits.kill_after) * 1e9 < 1 << 63


def test_without_an_option_there_are_no_limits(planned: Planner, root: Path) -> None:
    assert planned("--root", root).limits is None


def test_every_limit_becomes_the_kernels_resource(planned: Planner, root: Path) -> None:
    options = "--memory=1M --cpu-time=1.5s --file-size=2K --open-files=10".split()
    limits = planned("--root", root, *options).limits
    assert limits is not None
    assert sorted(limits.resources) == sorted(
        [
            (resource.RLIMIT_DATA, 1 << 20, 1 << 20),
            (resource.RLIMIT_CPU, 2, 4),
            (resource.RLIMIT_FSIZE, 2048, 2048),
            (resource.RLIMIT_NOFILE, 10, 10),
        ]
    )
    assert set(limits.held) == {"memory", "cpu_time", "file_size", "open_files"}


def test_cpus_are_taken_from_those_that_we_may_use(planned: Planner, root: Path) -> None:
    ours = os.sched_getaffinity(0)
    one = planned("--root", root, "--cpus", "1")
    many = planned("--root", root, "--cpus", "4096")
    assert one.limits and many.limits
    assert len(one.limits.cpus) == 1 and one.limits.cpus <= ours
    assert many.limits.cpus == ours
    assert "cpus" in one.features


def test_pids_come_on_top_of_what_the_user_runs(planned: Planner, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    running = plan_limits.threads_of(os.getuid())
    assert running >= 1
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(plan_limits, "threads_of", lambda uid: running)
    limits = planned("--root", root, "--pids", "7").limits
    assert limits
    assert limits.resources == [(resource.RLIMIT_NPROC, running + 7, running + 7)]


def test_that_root_is_not_limited_is_said(
    planned: Planner, root: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(cgroup, "make", lambda wanted: None)
    limits = planned("--root", root, "--pids", "7").limits
    assert limits
    limits.settle()
    assert not limits.resources
    assert limits.held == {"pids": "not enforced for root"}
    assert "--pids is not enforced" in capfd.readouterr().err


class Made:
    """A cgroup that holds these."""

    def __init__(self, *controllers: bytes) -> None:
        self.controllers = frozenset(controllers)


def settled(
    planned: Planner, root: Path, monkeypatch: pytest.MonkeyPatch, *controllers: bytes
) -> tuple[Limits, Wanted]:
    """The limits of --memory, --pids, --cpus and --cpu-time where a cgroup has these controllers, and what was wanted of it."""
    asked: list[Wanted] = []

    def make(wanted: Wanted) -> Made:
        asked.append(wanted)
        return Made(*controllers)

    monkeypatch.setattr(cgroup, "make", make)
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    limits = planned("--root", root, *"--memory=1M --pids=7 --cpus=1 --cpu-time=9s".split()).limits
    assert limits
    limits.settle()
    return limits, asked[0]


def test_a_cgroup_is_asked_for_what_it_can_hold(planned: Planner, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _, wanted = settled(planned, root, monkeypatch)
    assert wanted == {
        b"memory": {b"memory.max": b"1048576", b"memory.swap.max": b"0"},
        b"pids": {b"pids.max": b"7"},
        b"cpu": {b"cpu.max": b"100000 100000"},
    }


def test_what_a_cgroup_holds_no_process_has_a_limit_for(
    planned: Planner, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it does not hold stays each process's, and is called so."""
    limits, _ = settled(planned, root, monkeypatch, b"memory", b"pids", b"cpu")
    assert [row[0] for row in limits.resources] == [resource.RLIMIT_CPU]
    assert all("cgroup" in limits.held[option] for option in ("memory", "pids", "cpus"))
    assert "for each process" in limits.held["cpu_time"]
    partial, _ = settled(planned, root, monkeypatch, b"pids")
    assert {row[0] for row in partial.resources} == {resource.RLIMIT_CPU, resource.RLIMIT_DATA}
    assert partial.held["memory"] == "RLIMIT_DATA, for each process"


def test_a_mount_that_shows_the_cgroups_is_read_only(
    planned: Planner, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Wherever it was bound from; others are not."""
    elsewhere = Path("/dev/shm")
    assert elsewhere.stat().st_dev != tmp_path.stat().st_dev
    plan = planned("--root", root, "--pids=7", "--bind", f"{elsewhere}:/a", "--bind", f"{tmp_path}:/b")
    keep_read_only(plan.mounts, elsewhere.stat().st_dev)
    writable = {mount.guest: mount.writable for mount in plan.mounts if mount.origin.startswith("--bind")}
    assert writable == {b"/a": False, b"/b": True}
    assert f"--bind {elsewhere}:/a" in capfd.readouterr().err


def test_a_bound_that_was_not_asked_for_is_not_told(
    planned: Planner, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A cgroup beside ours keeps what bounds ours."""
    monkeypatch.setattr(cgroup, "make", lambda wanted: Made(b"memory", b"pids", b"cpu"))
    limits = planned("--root", root, "--memory=1M").limits
    assert limits
    limits.settle()
    assert list(limits.held) == ["memory"]


def test_limits_that_no_cgroup_holds_make_none(planned: Planner, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cgroup, "make", lambda wanted: pytest.fail(f"wanted {wanted}"))
    limits = planned("--root", root, "--timeout=9s", "--cpu-time=9s", "--open-files=9", "--file-size=1M").limits
    assert limits
    limits.settle()
    assert limits.group is None


@pytest.mark.parametrize(
    "words",
    [
        ("--timeout=0",), ("--timeout=soon",), ("--kill-after=1s",), ("--memory=lots",), ("--memory=0",), ("--pids=0",),
        ("--pids=-1",), ("--cpus=0",), ("--cpus=1.5",), ("--cpu-time=",), ("--file-size=1X",), ("--open-files=3",),
    ],
)  # fmt: skip
def test_a_wrong_value_is_wrong_usage_and_names_the_option(
    planned: Planner, root: Path, words: tuple[str, ...]
) -> None:
    with pytest.raises(UsageError) as caught:
        planned("--root", root, *words)
    assert words[0].partition("=")[0] in str(caught.value)
