"""Guests cannot change what Python runs when pyjail starts next, however the directories are bound."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from planning import Planner
from pyjail import plan_protect
from pyjail.mount_spec import beneath
from pyjail.plan import Plan
from pyjail.plan_lookup import covering

PACKAGE = Path(plan_protect.__file__).resolve().parent


def writable_names(plan: Plan, place: bytes) -> list[bytes]:
    """Every guest path by which a host directory would be writable."""
    found = []
    for mount in plan.mounts:
        if mount.is_directory and beneath(place, mount.host):
            guest = mount.guest.rstrip(b"/") + place[len(mount.host.rstrip(b"/")) :]
            deepest = covering(plan.mounts, guest)
            if deepest is not None and deepest.host != mount.host:
                continue
            if mount.writable:
                found.append(guest)
    return found


@pytest.mark.parametrize("place", plan_protect.own_places(), ids=os.fsdecode)
@pytest.mark.parametrize(
    "words",
    [["--root", "/"], ["--bind", "/"], ["--bind", "/:/deep/er"], ["--bind", "/:/a", "--bind", "/:/b"]],
    ids=" ".join,
)
def test_our_own_directories_are_read_only_beneath_a_writable_one(
    planned: Planner, root: Path, place: bytes, words: list[str]
) -> None:
    if "/" in words and "--root" not in words:
        words = ["--bind", "/:/host"]
    plan = planned(*words) if "--root" in words else planned("--root", root, *words)
    assert writable_names(plan, place) == []


def test_the_places_are_those_that_python_reads() -> None:
    """Every module that is loaded now comes from a protected directory, or from one of the test's own."""
    places = plan_protect.own_places()
    assert os.fsencode(PACKAGE) in places
    for module in (os, plan_protect, pytest.importorskip("pyjail_bpf.layout")):
        assert any(beneath(os.path.realpath(os.fsencode(module.__file__ or "")), place) for place in places)


@pytest.mark.parametrize("inside", [PACKAGE, PACKAGE / "kernel"])
def test_a_bind_of_a_place_inside_them_is_read_only(planned: Planner, root: Path, inside: Path) -> None:
    mount = next(m for m in planned("--root", root, "--bind", f"{inside}:/x").mounts if m.guest == b"/x")
    assert not mount.writable


def test_a_current_directory_inside_them_is_read_only(planned: Planner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(PACKAGE / "kernel")
    assert not [m for m in planned().mounts if m.writable and beneath(m.host, os.fsencode(PACKAGE))]


def test_the_private_places_are_not_reached_through_a_bind_of_their_directory(planned: Planner, root: Path) -> None:
    plan = planned("--root", root, "--bind", "/dev/shm:/x", "--bind", "/tmp:/y", "--tmpfs", "/z")
    for top in plan.cleanup:
        assert writable_names(plan, top) == []


@pytest.mark.parametrize("mode", ["off", "auto"])
@pytest.mark.parametrize("elsewhere", [False, True])
def test_the_fast_lanes_copies_are_read_only_wherever_a_later_run_may_look(
    planned: Planner, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mode: str, elsewhere: bool
) -> None:
    """Also before there are any, with the lane off, and with $XDG_CACHE_HOME set for this run alone."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    places = [home / ".cache" / "pyjail" / "lane"]
    if elsewhere:
        monkeypatch.setenv("XDG_CACHE_HOME", str(home / "other"))
        places.append(home / "other" / "pyjail" / "lane")
    plan = planned("--root", root, "--fast-lane", mode, "--bind", f"{home}:/home")
    assert writable_names(plan, os.fsencode(home)) == [b"/home"]
    for place in places:
        assert writable_names(plan, os.fsencode(place)) == []
