"""The engine follows from the table: tried with every row failing alone, and by the command itself."""

from __future__ import annotations

import errno
import json
import os
import resource
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyjail.doctor import filters, report, trial
from pyjail.doctor.table import PROBES, Need
from pyjail.doctor.trial import Finding
from pyjail.doctor.verdict import Diagnosis, diagnose
from pyjail.kernel.sys import NR
from running import User


def diagnosis(failing: set[str]) -> Diagnosis:
    findings = tuple(
        (probe, trial.no("refused", 1) if probe.name in failing else trial.yes("works")) for probe in PROBES
    )
    return Diagnosis("1.2.3", "x86_64", findings, ())


def expected_engine(failing: set[str]) -> str:
    needs = {probe.need for probe in PROBES if probe.name in failing}
    if Need.BOTH in needs or {Need.NOTIFY, Need.PTRACE} <= needs:
        return "none"
    return "ptrace" if Need.NOTIFY in needs else "notify"


def test_with_nothing_failing_the_engine_is_notify_and_nothing_is_lost() -> None:
    found = diagnosis(set())
    assert (found.engine, found.lost, found.hindrances("notify"), found.hindrances("ptrace")) == ("notify", [], [], [])


@pytest.mark.parametrize("probe", PROBES, ids=lambda probe: probe.name)
def test_one_failing_row_decides_as_the_table_says(probe: object) -> None:
    name = probe.name  # type: ignore[attr-defined]
    found = diagnosis({name})
    assert found.engine == expected_engine({name})
    text = report.as_text(found)
    assert f"engine: {found.engine}\n" in text
    assert text.count(f"{name}: ") == 1, "a failing row is explained once"


def test_what_follows_from_another_failure_is_no_reason_of_its_own() -> None:
    """One line for the cause, none for what rests on it; programs still get every row."""
    names = {probe.name for probe in PROBES}
    for cause in {probe.after for probe in PROBES if probe.after}:
        assert cause in names
        resting = {probe.name for probe in PROBES if probe.after == cause}
        found = diagnosis({cause} | resting)
        verdict = report.as_text(found).partition("engine: ")[2]
        assert f"{cause}: " in verdict
        assert not {name for name in resting if f"{name}: " in verdict}
        shown = json.loads(report.as_json(found))
        assert {row["name"] for row in shown["probes"] if row["verdict"] == "no"} == {cause} | resting


@given(st.sets(st.sampled_from([probe.name for probe in PROBES])))
def test_any_set_of_failing_rows_gives_the_engine_that_needs_none_of_them(failing: set[str]) -> None:
    found = diagnosis(failing)
    assert found.engine == expected_engine(failing)
    shown = json.loads(report.as_json(found))
    assert shown["engine"] == found.engine
    assert {row["name"] for row in shown["probes"] if row["verdict"] == "no"} == failing
    assert set(shown["lost"]) == {probe.name for probe in PROBES if probe.need is Need.OPTIONAL} & failing


# What places answer to calls that they refuse, and the engine that is left.
PLACES = {
    "a container's default profile": (
        dict.fromkeys(("pidfd_getfd", "unshare", "mount", "setns"), errno.EPERM),
        "notify",
    ),
    "a container without Landlock": ({"landlock_create_ruleset": errno.EPERM}, "notify"),
    "no ptrace at all": ({"ptrace": errno.EPERM}, "none"),
    "a kernel before 5.6": ({"openat2": errno.ENOSYS, "pidfd_getfd": errno.ENOSYS}, "none"),
}


@pytest.mark.parametrize("place", PLACES)
def test_where_calls_are_refused_the_engine_is_what_still_works(place: str) -> None:
    refused, engine = PLACES[place]

    def probe() -> Finding:
        filters.install({getattr(NR, name): filters.ERRNO | number for name, number in refused.items()})
        return trial.fact(diagnose().engine)

    assert trial.attempt(probe, 60) == trial.fact(engine)


def test_beneath_another_listener_the_engine_is_ptrace() -> None:
    """As in a container whose runtime supervises a few calls, under WSL's init, and wherever NEW_LISTENER is refused."""

    def probe() -> Finding:
        filters.install({NR.acct: filters.NOTIFY}, filters.NEW_LISTENER)  # a call that no probe makes
        return trial.fact(diagnose().engine)

    assert trial.attempt(probe, 60) == trial.fact("ptrace")


def doctor(user: User, checkout: Path, *words: str, limit: int | None = None) -> subprocess.CompletedProcess[str]:
    def limited() -> None:
        if limit is not None:
            resource.setrlimit(resource.RLIMIT_NOFILE, (limit, limit))

    command = [*user.prefix, str(checkout / "tools" / "pyjail"), "doctor", *words]
    environment = user.environment
    return subprocess.run(
        command, env=environment, cwd=user.home, capture_output=True, text=True, check=False, preexec_fn=limited
    )


def test_the_command_tells_the_same_to_people_and_to_programs(user: User, checkout_for: Callable[[User], Path]) -> None:
    checkout = checkout_for(user)
    table, data = doctor(user, checkout), doctor(user, checkout, "--json")
    shown = json.loads(data.stdout)
    assert table.returncode == data.returncode == (125 if shown["engine"] == "none" else 0)
    noise = [line for line in (table.stderr + data.stderr).splitlines() if "first use" not in line]
    assert noise == []
    assert f"engine: {shown['engine']}\n" in table.stdout
    assert [row["name"] for row in shown["probes"]] == [probe.name for probe in PROBES]
    assert f"uid {user.uid}," in shown["probes"][0]["detail"]
    assert shown["kernel"] == os.uname().release
    for emulator in shown["emulators"]:
        assert emulator["static"] in (True, False), "pyelftools has examined it"


def test_where_no_engine_works_it_says_what_to_change_and_fails(
    user: User, checkout_for: Callable[[User], Path]
) -> None:
    done = doctor(user, checkout_for(user), limit=500)
    assert done.returncode == 125
    assert "engine: none\n" in done.stdout
    assert "notify and ptrace cannot work: RLIMIT_NOFILE: the hard limit is 500; raise the hard limit" in done.stdout
