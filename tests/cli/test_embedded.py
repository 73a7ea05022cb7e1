"""Without --root: the host's own /, read-only, the current directory writable, /tmp private, secrets out of sight."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from planning import Planner
from pyjail import plan_embedded
from pyjail.mount_spec import MountSpec
from pyjail.plan import Plan
from pyjail.plan_lookup import covering


def by_guest(plan: Plan) -> dict[str, MountSpec]:
    return {os.fsdecode(mount.guest): mount for mount in plan.mounts}


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home directory with secrets, outside of the current directory."""
    place = tmp_path / "home"
    for name in (".ssh", ".aws", "project"):
        (place / name).mkdir(parents=True)
    (place / ".netrc").write_text("password")
    monkeypatch.setenv("HOME", str(place))
    monkeypatch.chdir(place / "project")
    return place


def test_the_root_is_the_hosts_and_read_only(planned: Planner, home: Path) -> None:
    plan = planned()
    assert (plan.root, plan.embedded) == (b"/", True)
    assert (plan.mounts[0].guest, plan.mounts[0].writable, plan.mounts[0].kind) == (b"/", False, "root")


def test_only_the_current_directory_private_places_and_devices_are_writable(planned: Planner, home: Path) -> None:
    writable = {guest for guest, mount in by_guest(planned()).items() if mount.writable and not mount.private}
    assert {guest for guest in writable if not guest.startswith("/dev/")} == {str(home / "project")}


def test_tmp_is_private_and_so_is_tmpdir(
    planned: Planner, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = by_guest(planned())
    assert (found["/tmp"].private, found["/tmp"].writable) == (True, True)
    elsewhere = Path("/var/tmp")
    monkeypatch.setenv("TMPDIR", str(elsewhere))
    found = by_guest(planned())
    assert (found["/var/tmp"].private, found["/var/tmp"].writable) == (True, True)
    assert found["/var/tmp"].host != found["/tmp"].host


def test_a_private_directory_is_like_tmp(planned: Planner, home: Path) -> None:
    plan = planned()
    plan.prepare()
    try:
        status = os.stat(by_guest(plan)["/tmp"].host)
        assert status.st_mode & 0o7777 == 0o1777
        for top in plan.cleanup:
            assert os.stat(top).st_mode & 0o7777 == 0o700
    finally:
        plan.discard()
    assert not any(os.path.lexists(top) for top in plan.cleanup)


@pytest.mark.parametrize("place", ["/", "/proc/self", "/sys", "/dev"])
def test_a_current_directory_of_the_system_is_not_made_writable(
    planned: Planner, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(place)
    assert [mount for mount in planned().mounts if mount.origin == "current directory"] == []


def test_known_secrets_are_covered_by_empty_private_places(planned: Planner, home: Path) -> None:
    plan = planned()
    found = by_guest(plan)
    plan.prepare()
    try:
        for name in (".ssh", ".aws"):
            assert os.listdir(found[str(home / name)].host) == []
        assert Path(os.fsdecode(found[str(home / ".netrc")].host)).read_bytes() == b""
        assert not any(found[str(home / name)].writable for name in (".ssh", ".aws", ".netrc"))
    finally:
        plan.discard()


@pytest.mark.parametrize("name", plan_embedded.HOME_SECRETS, ids=os.fsdecode)
def test_every_place_of_the_list_is_masked_where_it_exists(planned: Planner, home: Path, name: bytes) -> None:
    """Each beneath a home that is writable as a whole, which is where it matters most."""
    path = home / os.fsdecode(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        path.touch()
    deepest = covering(planned("--bind", home).mounts, os.fsencode(path))
    assert deepest is not None
    assert (deepest.guest, deepest.origin) == (os.fsencode(path), "masked")


def test_a_link_to_a_secret_masks_what_it_leads_to(planned: Planner, home: Path) -> None:
    (home / "dotfiles").mkdir()
    (home / ".gnupg").symlink_to("dotfiles")
    assert str(home / "dotfiles") in by_guest(planned())


def test_a_secret_named_by_the_environment_is_masked(
    planned: Planner, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    agent = home / "agent"
    agent.touch()
    monkeypatch.setenv("SSH_AUTH_SOCK", str(agent))
    assert by_guest(planned())[str(agent)].origin == "masked"


@pytest.mark.parametrize("named", ["/", "/tmp", "/usr", "{home}", "{home}/project", "{home}/project/../.."])
def test_a_variable_cannot_hide_what_must_stay_visible(
    planned: Planner, home: Path, monkeypatch: pytest.MonkeyPatch, named: str
) -> None:
    """XDG_RUNTIME_DIR=/tmp is not rare in containers."""
    before = {mount.guest for mount in planned().mounts}
    monkeypatch.setenv("XDG_RUNTIME_DIR", named.format(home=home))
    assert {mount.guest for mount in planned().mounts} == before


def test_a_current_directory_inside_a_masked_place_is_all_that_is_seen_of_it(
    planned: Planner, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / ".ssh" / "work").mkdir()
    monkeypatch.chdir(home / ".ssh" / "work")
    found = by_guest(planned())
    assert found[str(home / ".ssh")].origin == "masked"
    assert found[str(home / ".ssh" / "work")].origin == "current directory"


def test_every_file_of_a_list_is_masked(planned: Planner, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("one", "two"):
        (home / name).touch()
    monkeypatch.setenv("KUBECONFIG", f"{home}/one:{home}/two:{home}/missing:relative")
    assert {str(home / "one"), str(home / "two")} <= set(by_guest(planned()))


def test_a_secret_that_is_bound_on_purpose_is_shown(planned: Planner, home: Path) -> None:
    mount = by_guest(planned("--bind", f"{home}/.ssh"))[str(home / ".ssh")]
    assert (mount.host, mount.writable) == (os.fsencode(home / ".ssh"), True)


def test_nothing_is_masked_where_a_bind_shows_something_else(planned: Planner, home: Path, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    assert str(home / ".ssh") not in by_guest(planned("--bind", f"{tmp_path}/other:{home}"))


def test_nothing_is_masked_with_a_root(planned: Planner, home: Path, root: Path) -> None:
    assert not [mount for mount in planned("--root", root).mounts if mount.origin == "masked"]


def test_the_view_of_proc_cannot_be_turned_off(planned: Planner, home: Path) -> None:
    """The host's own /proc would lie beneath the host's own /."""
    for words in ([], ["--no-default-binds"], ["--bind", "/proc"]):
        assert by_guest(planned(*words))["/proc"].kind == "proc"
