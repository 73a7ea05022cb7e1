"""Guests cannot change what Python runs when pyjail starts next, however the directories are bound."""

from __future__ import annotations

import encodings
import os
import sys
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
    for module in (os, plan_protect, pytest.importorskip("pyjail_bpf.layout")):
        assert any(beneath(os.path.realpath(os.fsencode(module.__file__ or "")), place) for place in places)


def test_what_is_searched_for_beside_our_packages_is_theirs_too() -> None:
    """The directories above them stand in sys.path: a capstone.py there would be imported before the installed one."""
    places = plan_protect.own_places()
    for module in (plan_protect, pytest.importorskip("pyjail_bpf")):
        searched = Path(module.__file__ or "").resolve().parent.parent
        assert any(beneath(os.fsencode(searched), place) for place in places)
    assert os.fsencode(Path(sys.executable).resolve()) in places or any(
        beneath(os.fsencode(Path(sys.executable).resolve()), place) for place in places
    )


def test_an_interpreter_beneath_a_writable_directory_is_kept_with_its_libraries_and_the_links_to_it(
    planned: Planner, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As pyenv, conda and uv have it, in the user's home: what starts pyjail next time runs without a jail."""
    for name in ("3.11.9/bin", "3.11.9/lib/python3.11/encodings"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "3.11.9/bin/python3.11").touch()
    (tmp_path / "3.11.9/lib/libpython3.11.so.1.0").touch()
    (tmp_path / "3.11").symlink_to("3.11.9")
    monkeypatch.setattr(sys, "executable", str(tmp_path / "3.11/bin/python3.11"))
    monkeypatch.setattr(encodings, "__path__", [str(tmp_path / "3.11.9/lib/python3.11/encodings")])
    plan = planned("--root", root, "--bind", f"{tmp_path}:/home")
    assert writable_names(plan, os.fsencode(tmp_path)) == [b"/home"]
    for name in ("bin", "bin/python3.11", "bin/pybuilddir.txt", "lib", "lib/libpython3.11.so.1.0", "lib/python311.zip"):
        assert writable_names(plan, os.fsencode(tmp_path / "3.11.9" / name)) == []
    assert os.fsencode(tmp_path / "3.11") in plan.held_links


def test_the_environment_that_a_checkout_would_prefer_is_not_a_guests_to_make(
    planned: Planner, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """tools/pyjail runs .venv/bin/python where there is one; what pyproject.toml lists it installs."""
    (tmp_path / "tools").mkdir()
    (tmp_path / "pyproject.toml").touch()
    monkeypatch.setattr(plan_protect, "_checkout", lambda: str(tmp_path))
    plan = planned("--root", root, "--bind", f"{tmp_path}:/w")
    assert writable_names(plan, os.fsencode(tmp_path / "src")) == [b"/w/src"]
    for name in ("tools", "pyproject.toml", ".venv"):
        assert writable_names(plan, os.fsencode(tmp_path / name)) == []


@pytest.mark.parametrize("inside", [PACKAGE, PACKAGE / "kernel", PACKAGE / "cli.py"])
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
    places += [place.parent / "venv" for place in places]  # an environment that tools/pyjail would use
    plan = planned("--root", root, "--fast-lane", mode, "--bind", f"{home}:/home")
    assert writable_names(plan, os.fsencode(home)) == [b"/home"]
    for place in places:
        assert writable_names(plan, os.fsencode(place)) == []
