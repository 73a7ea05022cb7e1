"""/run/pyjail.json before there is a jail: where it is planned, and how it is written."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from planning import Planner
from pyjail.arguments import parse
from pyjail.mount_spec import MountSpec
from pyjail.network import Rule
from pyjail.plan import Plan, make_plan
from pyjail.plan_inside import PLACE, in_json

TEXTS = st.text(st.characters())  # lone surrogates too: names that are no UTF-8
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXTS,
    lambda inner: st.lists(inner) | st.dictionaries(TEXTS, inner),
)


@given(VALUES)
def test_it_is_the_json_of_the_library(value: object) -> None:
    text = in_json(value)
    assert text.isascii() and text.isprintable()
    assert json.loads(text) == json.loads(json.dumps(value))


@given(st.sampled_from((4, 6)), st.data(), st.integers(0, 65535))
def test_a_rule_is_told_as_it_could_be_asked_for(version: int, data: st.DataObject, port: int) -> None:
    most = 32 if version == 4 else 128
    bits = data.draw(st.integers(0, most))
    rule = Rule(version, data.draw(st.integers(0, (1 << most) - 1)), bits, port)
    if version == 6 and bits >= 96 and str(rule).lstrip("[").startswith("::ffff:"):
        return  # read as the IPv4 address that it stands for
    network = make_plan(parse("run", ["--net-deny", str(rule)])).network
    assert network is not None
    (again,) = network.denied
    assert [getattr(again, slot) for slot in Rule.__slots__] == [getattr(rule, slot) for slot in Rule.__slots__]


def places(plan: Plan) -> dict[bytes, MountSpec]:
    return {mount.guest: mount for mount in plan.mounts if mount.guest in (b"/run", PLACE)}


def test_a_root_with_a_run_gets_the_file_alone(planned: Planner, root: Path) -> None:
    (root / "run").mkdir()
    plan = planned("--root", root)
    found = places(plan)
    assert set(found) == {PLACE}
    assert (found[PLACE].host, found[PLACE].writable, found[PLACE].private) == (plan.facts, False, True)


def test_a_root_without_a_run_gets_one_that_is_thrown_away(planned: Planner, root: Path) -> None:
    found = places(planned("--root", root))
    assert set(found) == {b"/run", PLACE}
    assert (found[b"/run"].writable, found[b"/run"].private) == (True, True)


@pytest.mark.parametrize(
    "make",
    [
        lambda root: (root / "run").touch(),
        lambda root: (root / "run").symlink_to("run"),
        lambda root: (root / "run").symlink_to("missing"),
        lambda root: (root / "run/pyjail.json").mkdir(parents=True),
        lambda root: ((root / "run").mkdir(), (root / "run/pyjail.json").symlink_to("/etc/passwd")),
    ],
)
def test_where_something_else_stands_there_is_none(planned: Planner, root: Path, make: object) -> None:
    """A default is no reason to fail, nor to cover what nobody asked to cover."""
    assert callable(make)
    make(root)
    plan = planned("--root", root)
    assert places(plan) == {}
    assert plan.facts is None


def test_a_file_of_that_name_is_covered(planned: Planner, root: Path) -> None:
    (root / "run").mkdir()
    (root / "run/pyjail.json").write_text("forged")
    assert set(places(planned("--root", root))) == {PLACE}


def test_what_was_asked_for_stays(planned: Planner, root: Path, tmp_path: Path) -> None:
    (tmp_path / "own").write_text("mine")
    (tmp_path / "run").mkdir()
    at_the_place = planned("--root", root, "--bind", f"{tmp_path}/own:/run/pyjail.json")
    assert places(at_the_place)[PLACE].host == os.fsencode(tmp_path / "own")
    assert at_the_place.facts is None
    for words in (("--bind", f"{tmp_path}/run:/run"), ("--tmpfs", "/run")):
        found = places(planned("--root", root, *words))
        assert set(found) == {b"/run", PLACE}
        assert found[b"/run"].origin == " ".join(words)
    over = planned("--root", root, "--bind", f"{tmp_path}/own:/run")
    assert set(places(over)) == {b"/run"}
    assert over.facts is None


@pytest.mark.parametrize("rooted", [True, False])
def test_without_default_binds_there_is_none(planned: Planner, root: Path, rooted: bool) -> None:
    plan = planned(*(("--root", root) if rooted else ()), "--no-default-binds")
    assert places(plan) == {}
    assert plan.facts is None
