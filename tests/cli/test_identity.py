"""The user has a name in the jail: the jail's own, or one that is added for the run."""

from __future__ import annotations

import grp
import os
import pwd
from pathlib import Path

import pytest
from planning import Planner
from pyjail import plan_identity
from pyjail.plan import Plan
from pyjail.plan_lookup import guest_has, read_guest_file


def content_at(plan: Plan, guest: bytes) -> bytes | None:
    """What the jail will show at `guest`: the private file of the plan where there is one."""
    plan.scratch.make()
    try:
        return read_guest_file(plan.mounts, guest)
    finally:
        plan.discard()


@pytest.fixture
def as_somebody(monkeypatch: pytest.MonkeyPatch) -> int:
    """The planning user is a number that no passwd knows."""
    uid = 54321
    monkeypatch.setattr(os, "geteuid", lambda: uid)
    monkeypatch.setattr(os, "getegid", lambda: uid)
    monkeypatch.setattr(os, "getgroups", lambda: [uid, 8])
    return uid


def test_a_user_that_the_jail_knows_keeps_the_jails_files(
    planned: Planner, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 8)
    monkeypatch.setattr(os, "getegid", lambda: 8)
    monkeypatch.setattr(os, "getgroups", list)
    plan = planned("--root", root)
    assert not {b"/etc/passwd", b"/etc/group"} & {mount.guest for mount in plan.mounts}
    assert plan.environment[b"USER"] == b"mail"
    assert plan.environment[b"HOME"] == b"/var/mail"
    assert plan.environment[b"SHELL"] == b"/bin/false"


@pytest.mark.usefixtures("as_somebody")
def test_a_user_without_an_entry_gets_one(planned: Planner, root: Path) -> None:
    """The added line is one that passwd(5) reads; what the jail had stays."""
    plan = planned("--root", root)
    before = (root / "etc" / "passwd").read_bytes()
    assert content_at(plan, b"/etc/passwd") == before + b"user54321:x:54321:54321:user54321:/:/bin/sh\n"
    assert (root / "etc" / "passwd").read_bytes() == before
    mount = next(mount for mount in plan.mounts if mount.guest == b"/etc/passwd")
    assert (mount.writable, mount.is_directory, mount.private) == (False, False, True)
    assert plan.environment[b"USER"] == plan.environment[b"LOGNAME"] == b"user54321"


@pytest.mark.usefixtures("as_somebody")
def test_groups_without_an_entry_get_one(planned: Planner, root: Path) -> None:
    before = (root / "etc" / "group").read_bytes()
    assert content_at(planned("--root", root), b"/etc/group") == before + b"group54321:x:54321:\n"


@pytest.mark.usefixtures("as_somebody")
def test_a_root_without_passwd_gets_one(planned: Planner, root: Path) -> None:
    (root / "etc" / "passwd").unlink()
    assert content_at(planned("--root", root), b"/etc/passwd") == b"user54321:x:54321:54321:user54321:/:/bin/sh\n"


@pytest.mark.usefixtures("as_somebody")
def test_a_file_bound_there_on_purpose_is_shown(planned: Planner, root: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("me:x:1:1::/:/bin/sh\n")
    assert (
        content_at(planned("--root", root, "--bind", f"{tmp_path}/mine:/etc/passwd"), b"/etc/passwd")
        == (tmp_path / "mine").read_bytes()
    )


@pytest.mark.usefixtures("as_somebody")
def test_an_etc_bound_on_purpose_gets_the_entry_all_the_same(planned: Planner, root: Path, tmp_path: Path) -> None:
    (tmp_path / "etc").mkdir()
    (tmp_path / "etc" / "passwd").write_text("me:x:1:1::/:/bin/sh\n")
    shown = content_at(planned("--root", root, "--bind", f"{tmp_path}/etc:/etc"), b"/etc/passwd")
    assert shown == b"me:x:1:1::/:/bin/sh\nuser54321:x:54321:54321:user54321:/:/bin/sh\n"


@pytest.mark.usefixtures("as_somebody")
def test_no_default_binds_adds_nothing(planned: Planner, root: Path) -> None:
    assert [mount.guest for mount in planned("--root", root, "--no-default-binds").mounts] == [b"/"]


def test_the_hosts_name_home_and_shell_are_taken_where_the_jail_has_them(
    planned: Planner, root: Path, as_somebody: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = pwd.struct_passwd(("alice", "x", as_somebody, as_somebody, "", "/home/alice", "/bin/shell"))
    monkeypatch.setattr(pwd, "getpwuid", lambda uid: entry)
    monkeypatch.setattr(grp, "getgrgid", lambda gid: grp.struct_group(("mail", "x", gid, [])))
    plan = planned("--root", root)
    assert plan.environment[b"HOME"] == b"/"
    assert plan.environment[b"SHELL"] == b"/bin/sh"
    assert content_at(plan, b"/etc/group") == (root / "etc" / "group").read_bytes() + b"group54321:x:54321:\n"
    (root / "home" / "alice").mkdir(parents=True)
    (root / "bin" / "shell").touch()
    plan = planned("--root", root)
    assert content_at(plan, b"/etc/passwd") is not None
    assert (plan.environment[b"USER"], plan.environment[b"HOME"]) == (b"alice", b"/home/alice")
    assert plan.environment[b"SHELL"] == b"/bin/shell"


def test_a_name_that_the_jail_gives_to_another_number_is_not_taken(
    planned: Planner, root: Path, as_somebody: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = pwd.struct_passwd(("mail", "x", as_somebody, as_somebody, "", "/", "/bin/sh"))
    monkeypatch.setattr(pwd, "getpwuid", lambda uid: entry)
    assert planned("--root", root).environment[b"USER"] == b"user54321"


def test_the_jails_passwd_is_read_without_leaving_the_jail(planned: Planner, root: Path, tmp_path: Path) -> None:
    """A tree that a guest prepared must not make us read the host's files."""
    outside = tmp_path / "outside"
    outside.write_text(f"evil:x:{os.geteuid()}:0::/evil:/evil\n")
    passwd = root / "etc" / "passwd"
    for target in (str(outside), "../../outside", "/proc/self/cwd/" + str(outside)):
        passwd.unlink()
        passwd.symlink_to(target)
        assert read_guest_file(planned("--root", root).mounts[:1], b"/etc/passwd") is None
    (root / "evil").write_text("inside")
    passwd.unlink()
    passwd.symlink_to("/evil")
    assert read_guest_file(planned("--root", root).mounts[:1], b"/etc/passwd") == b"inside"


@pytest.mark.parametrize("kind", ["fifo", "directory"])
def test_what_is_no_file_is_not_waited_for(planned: Planner, root: Path, kind: str) -> None:
    passwd = root / "etc" / "passwd"
    passwd.unlink()
    os.mkfifo(passwd) if kind == "fifo" else passwd.mkdir()
    assert read_guest_file(planned("--root", root, "--no-default-binds").mounts, b"/etc/passwd") is None


def test_a_look_up_takes_the_deepest_mount(planned: Planner, root: Path, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "file").write_text("other")
    mounts = planned("--root", root, "--bind", f"{tmp_path}/other:/etc/deep").mounts
    assert read_guest_file(mounts, b"/etc/deep/file") == b"other"
    assert read_guest_file(mounts, b"/etc/deep") is None
    assert guest_has(mounts, b"/etc/deep", directory=True)
    assert not guest_has(mounts, b"/etc/deep/file/x")
    assert not guest_has(mounts, b"/etc/passwd", directory=True)


@pytest.mark.parametrize("uid", [0, 1, 65534, 4_000_000_000])
def test_a_home_on_the_host_is_what_the_libc_says(uid: int) -> None:
    """Read from /etc/passwd where it is there; without an entry anywhere it is /."""
    try:
        expected = os.fsencode(pwd.getpwuid(uid).pw_dir)
    except KeyError:
        expected = b"/"
    assert plan_identity.host_home(uid) == expected
