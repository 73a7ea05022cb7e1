"""libseccomp agrees with the filter, number by number, and would not if the filter were wrong."""

from __future__ import annotations

import tempfile

import pytest
from bpf.policies import PAIRS, policy_for
from pyjail_bpf import oracle
from pyjail_bpf.compiler import compile_filter
from pyjail_bpf.dsl import ALLOW, errno
from pyjail_bpf.policy import Policy
from pyjail_bpf.table import by_name, by_number
from pyjail_bpf.verifier import verify


@pytest.mark.parametrize(("arch", "engine"), PAIRS)
def test_the_verdicts_equal_libseccomps(arch: str, engine: str) -> None:
    policy = policy_for(arch, engine)
    compared = [name for name, _ in oracle.calls(policy)]
    assert len(compared) > 500
    missing = {row.name for row in by_number(arch).values()} - set(compared)
    assert missing <= {by_number(arch)[number].name for number in oracle.unknown(arch)}
    assert len(missing) < 20
    with tempfile.TemporaryFile() as scratch:
        assert oracle.check(policy, scratch) == []


def test_the_programs_are_different_programs() -> None:
    policy = policy_for("x86_64", "notify")
    with tempfile.TemporaryFile() as scratch:
        theirs = oracle.export(policy, scratch)
    assert verify(theirs)
    assert theirs != compile_filter(policy)


@pytest.mark.parametrize("name", ["stat", "mount", "execve", "clone3"])
def test_a_wrong_verdict_of_ours_is_a_difference(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    policy = policy_for("x86_64", "notify")
    monkeypatch.setattr(
        oracle, "compile_filter", lambda _: compile_filter(policy_for("x86_64", "notify", frozenset({name})))
    )
    with tempfile.TemporaryFile() as scratch:
        assert [difference.call for difference in oracle.compare_verdicts(policy, scratch)] == [name]


def test_a_wrong_number_of_ours_is_a_difference(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = dict(by_number("x86_64"))
    rows[2], rows[4] = by_name["stat"], by_name["open"]
    monkeypatch.setattr(oracle, "by_number", lambda arch: rows)
    assert {difference.call for difference in oracle.compare_numbers("x86_64")} == {"open", "stat", "2", "4"}


def test_a_call_missing_in_the_table_is_a_difference(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = {number: row for number, row in by_number("aarch64").items() if number != 56}
    monkeypatch.setattr(oracle, "by_number", lambda arch: rows)
    assert [str(difference) for difference in oracle.compare_numbers("aarch64")] == [
        "openat: no row here, 56 in libseccomp"
    ]


def test_the_base_verdict_of_a_row_heeds_features() -> None:
    uname = by_name["uname"]
    assert oracle.base_verdict(uname, Policy("x86_64", "notify")) == ALLOW
    assert oracle.base_verdict(uname, Policy("x86_64", "notify", (), frozenset({"hostname"}))).kind == "trap"
    assert oracle.base_verdict(by_name["mount"], Policy("x86_64", "notify")) == errno("EPERM")
