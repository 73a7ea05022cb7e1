"""--require: each layer is there, becomes a condition, or is an error before anything starts."""

from __future__ import annotations

from pathlib import Path

import pytest
from planning import Planner
from pyjail.failure import FAILED, Failure, UsageError
from pyjail.kernel import landlock
from pyjail.options import LAYERS


def test_every_landlock_layer_is_one_that_can_be_named() -> None:
    assert set(landlock.PARTS) < set(LAYERS)


def test_what_is_not_required_is_not_looked_at(planned: Planner, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(landlock, "abi", lambda: 0)
    assert planned("--root", root).require == frozenset()


def test_layers_that_are_there_are_kept_for_the_start(planned: Planner, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(landlock, "abi", lambda: 7)
    plan = planned("--root", root, "--require", "filter,landlock", "--require", "landlock-net,resolver")
    assert plan.require == {"filter", "resolver", "landlock", "landlock-net"}


@pytest.mark.parametrize(
    ("abi", "layer", "is_there"),
    [
        (0, "landlock", False), (landlock.MINIMUM_ABI, "landlock", True),
        (landlock.NET_SINCE - 1, "landlock-net", False), (landlock.NET_SINCE, "landlock-net", True),
        (landlock.SCOPES_SINCE - 1, "landlock-scopes", False), (landlock.SCOPES_SINCE, "landlock-scopes", True),
    ],
)  # fmt: skip
def test_a_kernel_that_lacks_a_layer_is_a_failure(
    planned: Planner, root: Path, monkeypatch: pytest.MonkeyPatch, abi: int, layer: str, is_there: bool
) -> None:
    monkeypatch.setattr(landlock, "abi", lambda: abi)
    if is_there:
        assert planned("--root", root, "--require", layer).require == {layer}
        return
    with pytest.raises(Failure) as caught:
        planned("--root", root, "--require", layer)
    assert caught.value.code == FAILED
    assert layer in str(caught.value)


def test_a_domain_that_the_kernel_refuses_is_a_failure_only_where_it_is_required(planned: Planner, root: Path) -> None:
    planned("--root", root, "--require", "filter").check_required_domain()
    with pytest.raises(Failure) as caught:
        planned("--root", root, "--require", "landlock").check_required_domain()
    assert caught.value.code == FAILED


def test_an_engine_or_the_lane_becomes_a_condition(planned: Planner, root: Path) -> None:
    plan = planned("--root", root, "--require", "notify,fast-lane")
    assert (plan.engine, plan.fast_lane) == ("notify", "on")


@pytest.mark.parametrize(
    "words",
    [
        ("--require=",), ("--require=seatbelt",), ("--require=landlock,",), ("--require=net",),
        ("--require=notify", "--engine=ptrace"), ("--require=fast-lane", "--fast-lane=off"),
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_wrong_usage(planned: Planner, root: Path, words: tuple[str, ...]) -> None:
    with pytest.raises(UsageError):
        planned("--root", root, *words)
