"""What `pyjail run` decides before anything is made: mounts, working directory, descriptors, the rest."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from planning import Planner
from pyjail.failure import FAILED, USAGE, Failure, UsageError
from pyjail.mount_spec import MountSpec
from pyjail.plan import Plan
from pyjail.plan_devices import HOST_FILES, LINKS, NODES

SHOWN_IN_DEV = "null zero full random urandom tty ptmx pts shm fd stdin stdout stderr console".split()


def by_guest(plan: Plan) -> dict[str, MountSpec]:
    return {os.fsdecode(mount.guest): mount for mount in plan.mounts}


def test_the_root_comes_first_real_and_writable(planned: Planner, root: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(root)
    for spelling in ("--root", "--rootfs"):
        plan = planned(spelling, tmp_path / "link")
        assert plan.root == plan.mounts[0].host == os.fsencode(root)
        assert (plan.mounts[0].guest, plan.mounts[0].kind, plan.mounts[0].writable) == (b"/", "root", True)


@pytest.mark.parametrize("name", ["missing", "file", "loop"])
def test_a_root_that_is_no_directory_is_a_failure(planned: Planner, tmp_path: Path, name: str) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "loop").symlink_to("loop")
    with pytest.raises(Failure) as caught:
        planned("--root", tmp_path / name)
    assert caught.value.code == FAILED
    assert str(tmp_path / name) in str(caught.value)


def test_an_empty_root_is_wrong_usage(planned: Planner) -> None:
    with pytest.raises(UsageError):
        planned("--root=")


def test_the_default_binds_are_there_without_asking(planned: Planner, root: Path) -> None:
    found = by_guest(planned("--root", root))
    assert (found["/proc"].kind, found["/proc"].writable) == ("proc", False)
    assert (found["/sys"].kind, found["/sys"].writable, found["/sys"].host) == ("builtin", False, b"/sys")
    for path in map(os.fsdecode, HOST_FILES):
        if os.path.isfile(path):
            assert found[path].host == os.fsencode(os.path.realpath(path))
            assert not found[path].writable


def test_no_default_binds_leaves_the_root_alone(planned: Planner, root: Path) -> None:
    plan = planned("--root", root, "--no-default-binds", "--bind", "/etc:/x:ro")
    assert [mount.guest for mount in plan.mounts] == [b"/", b"/x"]


def test_dev_shows_what_was_promised_and_nothing_else(planned: Planner, root: Path) -> None:
    plan = planned("--root", root)
    plan.scratch.make()
    try:
        dev = by_guest(plan)["/dev"]
        assert not dev.writable
        assert sorted(os.listdir(dev.host)) == sorted(map(os.fsencode, SHOWN_IN_DEV))
        for name, target in LINKS:
            assert os.readlink(os.path.join(dev.host, name)) == target
    finally:
        plan.discard()


@pytest.mark.parametrize("name", [os.fsdecode(name) for name in (*NODES, b"ptmx")])
def test_each_node_is_a_mount_of_its_own(planned: Planner, root: Path, name: str) -> None:
    mount = by_guest(planned("--root", root))[f"/dev/{name}"]
    assert (mount.devices, mount.writable, mount.is_directory) == (True, True, False)
    there = os.stat(mount.host)
    assert stat.S_ISCHR(there.st_mode)
    assert there.st_rdev == os.stat(f"/dev/{name}").st_rdev


def test_terminals_are_the_hosts_and_shared_memory_is_private(planned: Planner, root: Path) -> None:
    found = by_guest(planned("--root", root))
    assert (found["/dev/pts"].host, found["/dev/pts"].devices) == (b"/dev/pts", True)
    assert (found["/dev/shm"].private, found["/dev/shm"].writable) == (True, True)


@pytest.mark.parametrize("option", [("--bind", "/dev"), ("--tmpfs", "/dev")])
def test_what_is_asked_for_replaces_the_defaults_beneath_it(
    planned: Planner, root: Path, option: tuple[str, str]
) -> None:
    """`--bind /dev` shows the host's /dev, as everybody who types it expects."""
    mounts = planned("--root", root, *option).mounts
    assert [mount for mount in mounts if mount.guest.startswith(b"/dev/") and mount.origin == "default"] == []


def test_a_bind_beneath_a_default_only_adds(planned: Planner, root: Path) -> None:
    found = by_guest(planned("--root", root, "--bind", "/dev/null:/dev/extra", "--tmpfs", "/dev/shm"))
    assert {"/dev", "/dev/null", "/dev/extra", "/dev/shm"} <= set(found)
    assert found["/dev/shm"].origin == "--tmpfs /dev/shm"


def test_no_guest_place_is_there_twice_and_every_host_place_exists_at_the_start(planned: Planner, root: Path) -> None:
    plan = planned("--root", root, "--tmpfs", "/a", "--bind", "/etc:/a/b", "--bind", "/dev/null:/a/b/c")
    guests = [mount.guest for mount in plan.mounts]
    assert len(guests) == len(set(guests))
    plan.prepare()
    try:
        for mount in plan.mounts:
            assert os.path.isdir(mount.host) == mount.is_directory, mount
            assert os.path.exists(mount.host), mount
    finally:
        plan.discard()


# --- command, directory, the rest ---


def test_the_command_is_taken_as_it_is_and_defaults_to_a_shell(planned: Planner, root: Path) -> None:
    assert planned("--root", root).argv == [b"/bin/sh"]
    assert planned("--root", root, "ls", "--root", "\udcff").argv == [b"ls", b"--root", b"\xff"]


def test_the_current_directory_is_kept_when_it_exists_there(
    planned: Planner, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    plan = planned("--root", root)
    assert (plan.cwd, plan.cwd_required) == (os.fsencode(tmp_path), False)


def test_a_directory_asked_for_must_exist(
    planned: Planner, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for words, cwd in ((["--workdir", "/x/./y/"], b"/x/y"), (["-w", "sub"], os.fsencode(tmp_path / "sub"))):
        plan = planned("--root", root, *words)
        assert (plan.cwd, plan.cwd_required) == (cwd, True)
    with pytest.raises(UsageError):
        planned("--root", root, "--workdir=")


def test_a_current_directory_that_is_gone_becomes_the_root(
    planned: Planner, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert planned("--root", root).cwd == b"/"
    assert planned("--root", root, "-w", "x").cwd == b"/x"


def test_what_was_not_asked_for_has_its_default(planned: Planner, root: Path) -> None:
    plan = planned("--root", root)
    assert (plan.engine, plan.qemu, plan.workers, plan.wait, plan.hostname) == ("auto", "auto", 1, False, None)
    assert (plan.log_level, plan.log_format, plan.quiet) == ("warning", "console", False)
    assert (plan.preserve_fds, plan.status_fd, plan.features) == ((), -1, frozenset())


def test_what_was_asked_for_is_in_the_plan(planned: Planner, root: Path) -> None:
    words = "--engine ptrace --qemu none --wait --hostname here --log-level info --log-format json".split()
    plan = planned("--root", root, *words)
    assert (plan.engine, plan.qemu, plan.wait, plan.hostname) == ("ptrace", "none", True, b"here")
    assert (plan.log_level, plan.log_format, plan.features) == ("info", "json", frozenset({"hostname"}))
    assert planned("--root", root, "--quiet", "--log-level", "debug").log_level == "error"


@pytest.mark.parametrize("name", ["", "x" * 65, "é" * 33])
def test_a_host_name_has_1_to_64_bytes(planned: Planner, root: Path, name: str) -> None:
    with pytest.raises(UsageError):
        planned("--root", root, f"--hostname={name}")


def test_descriptors_are_preserved_by_number_or_all(planned: Planner, root: Path) -> None:
    reading, writing = os.pipe()
    try:
        plan = planned("--root", root, "--preserve-fds", f"{writing},{reading},1,{reading}")
        assert plan.preserve_fds == tuple(sorted((reading, writing)))
        everything = planned("--root", root, "--preserve-fds=all").preserve_fds
        assert {reading, writing} <= set(everything)
        assert not {0, 1, 2} & set(everything)
        for fd in everything:
            os.fstat(fd)
        without_report = planned("--root", root, "--preserve-fds=all", "--status-fd", str(writing))
        assert writing not in without_report.preserve_fds
    finally:
        os.close(reading)
        os.close(writing)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--preserve-fds", "x"], USAGE),
        (["--preserve-fds", ""], USAGE),
        (["--preserve-fds", "3,"], USAGE),
        (["--preserve-fds", "-1"], USAGE),
        (["--preserve-fds", "960"], USAGE),
        (["--preserve-fds", "959"], FAILED),
        (["--status-fd", "959"], FAILED),
        (["--status-fd", "one"], USAGE),
        (["--status-fd", "1", "--status-file", "x"], USAGE),
        (["--status-fd", "1", "--preserve-fds", "1"], USAGE),
    ],
)
def test_descriptors_that_cannot_be_are_refused(planned: Planner, root: Path, words: list[str], code: int) -> None:
    with pytest.raises(Failure) as caught:
        planned("--root", root, *words)
    assert caught.value.code == code


def test_the_status_file_is_opened_at_the_start_only(planned: Planner, root: Path, tmp_path: Path) -> None:
    file = tmp_path / "status"
    plan = planned("--root", root, "--status-file", file)
    assert not file.exists()
    plan.prepare()
    try:
        assert file.exists()
        assert not os.get_inheritable(plan.report.fd)
    finally:
        plan.discard()
        os.close(plan.report.fd)


def test_a_status_file_that_cannot_be_written_is_a_failure_that_leaves_nothing(
    planned: Planner, root: Path, tmp_path: Path
) -> None:
    plan = planned("--root", root, "--status-file", tmp_path / "missing" / "file")
    with pytest.raises(Failure):
        plan.prepare()
    assert not any(os.path.exists(top) for top in plan.cleanup)


def test_debuggers_need_the_notify_engine_and_libraries_as_they_are(planned: Planner, root: Path) -> None:
    """--engine auto is decided later; the fast lane gives way unless it was asked for by name."""
    plan = planned("--root", root, "--debuggers", "--fast-lane", "auto")
    assert (plan.debuggers, plan.fast_lane) == (True, "off")
    assert planned("--root", root, "--fast-lane", "auto").fast_lane == "auto"
    assert not planned("--root", root).debuggers
    for words in (["--engine", "ptrace"], ["--fast-lane", "on"]):
        with pytest.raises(UsageError, match="contradiction"):
            planned("--root", root, "--debuggers", *words)


def test_an_emulator_that_is_not_on_path_is_told_before_anything_starts(planned: Planner, root: Path) -> None:
    with pytest.raises(Failure) as caught:
        planned("--root", root, "--qemu", "qemu-none", "x")
    assert str(caught.value) == "no such emulator: qemu-none (it is not on PATH); name a static qemu-user program"
    assert caught.value.code == 125
