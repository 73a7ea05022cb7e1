"""The grammar of --bind, --mount and --tmpfs, and the mounts that come of it."""

from __future__ import annotations

import csv
import errno
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from planning import Planner
from pyjail import plan_mounts
from pyjail.failure import FAILED, USAGE, Failure, UsageError
from pyjail.mount_spec import MountSpec
from pyjail.plan_mounts import Bind, Tmpfs, parse_bind, parse_mount, parse_size, parse_tmpfs, split_fields

NAMES = st.text(alphabet=st.characters(exclude_characters=":,\0", exclude_categories=["Cs"]), min_size=1).filter(
    lambda name: name not in ("ro", "rw")
)


def facts(bind: Bind | Tmpfs) -> tuple[object, ...]:
    assert isinstance(bind, Bind)
    return bind.source, bind.target, bind.writable, bind.optional


@given(NAMES, st.none() | NAMES, st.sampled_from([None, "ro", "rw"]), st.booleans())
def test_a_bind_reads_as_it_is_written(source: str, target: str | None, mode: str | None, optional: bool) -> None:
    """SRC[:DST[:ro|rw]][,optional]; without DST the same path."""
    if target is None:
        mode = None
    text = source + (f":{target}" if target else "") + (f":{mode}" if mode else "") + (",optional" if optional else "")
    wanted = (source, target or source, None if mode is None else mode == "rw", optional)
    assert facts(parse_bind(text)) == wanted


@given(NAMES, NAMES, st.sampled_from([None, True, False]), st.booleans())
def test_a_mount_says_the_same_as_the_bind(source: str, target: str, writable: bool | None, optional: bool) -> None:
    fields = ["type=bind", _quoted(f"source={source}"), _quoted(f"target={target}")]
    if writable is not None:
        fields.append("readonly=false" if writable else "readonly")
    if optional:
        fields.append("optional")
    assert facts(parse_mount(",".join(fields))) == (source, target, writable, optional)


def _quoted(field: str) -> str:
    return '"' + field.replace('"', '""') + '"'


@given(st.lists(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\r\n\0")), min_size=1))
def test_fields_are_split_as_csv_is(fields: list[str]) -> None:
    """Oracle: Python's csv module, both ways."""
    line = ",".join(_quoted(field) for field in fields)
    assert split_fields(line) == fields == next(csv.reader([line]))


@pytest.mark.parametrize("text", ["a,b,,c", "", '"a,b",c', 'x="y",z', '"a""b"'])
def test_unquoted_fields_too(text: str) -> None:
    assert split_fields(text) == (next(csv.reader([text]), None) or [""])


@pytest.mark.parametrize(
    "text",
    ["", ":", ":/x", "/x:", "/x::ro", "/x:/y:", "/x:/y:RO", "/x:/y:z", "a:b:ro:c", ",optional", "/x:ro", "/x:rw"],
)
def test_a_bind_that_is_none_is_wrong_usage(text: str) -> None:
    with pytest.raises(UsageError):
        parse_bind(text)


@pytest.mark.parametrize(
    "text",
    [
        "", "source=/a,target=/b", "type=volume,source=/a,target=/b", "type=bind,target=/b", "type=bind,source=/a",
        "type=bind,source=/a,target=/b,bind-propagation=shared", "type=bind,source=/a,target=/b,readonly=perhaps",
        "type=bind,source=/a,source=/b,target=/c", 'type=bind,"source=/a,target=/b', "type=tmpfs,target=/a,uid=1",
        "type=tmpfs", "type=bind,src=/a,source=/b,target=/c",
    ],
)  # fmt: skip
def test_a_mount_that_is_none_is_wrong_usage(text: str) -> None:
    with pytest.raises(UsageError):
        parse_mount(text)


def test_a_mount_has_dockers_other_names() -> None:
    assert facts(parse_mount("type=bind,src=/a,dst=/b,ro")) == ("/a", "/b", False, False)
    assert facts(parse_mount("type=bind,src=/a:b,destination=/c:d")) == ("/a:b", "/c:d", None, False)


def test_a_tmpfs_reads_size_and_mode() -> None:
    for request in (
        parse_tmpfs("/x:size=64M,mode=0700"),
        parse_mount("type=tmpfs,target=/x,tmpfs-size=64m,tmpfs-mode=700"),
    ):
        assert isinstance(request, Tmpfs)
        assert (request.target, request.size, request.mode) == ("/x", 64 << 20, 0o700)


@pytest.mark.parametrize(
    "text", ["", ":size=1", "/x:size=", "/x:size=0", "/x:size=-1", "/x:mode=8", "/x:mode=70000", "/x:a"]
)
def test_a_tmpfs_that_is_none_is_wrong_usage(text: str) -> None:
    with pytest.raises(UsageError):
        parse_tmpfs(text)


@pytest.mark.parametrize(("text", "size"), [("1", 1), ("4k", 4096), ("64M", 64 << 20), ("2g", 2 << 30), ("7b", 7)])
def test_sizes(text: str, size: int) -> None:
    assert parse_size(text) == size


@pytest.mark.parametrize("text", ["", "k", "1kk", "1.5M", " 1", "1 ", "٣", "-1", "0"])
def test_what_is_no_size(text: str) -> None:
    with pytest.raises(ValueError):
        parse_size(text)


# --- in a plan ---


def mount_at(mounts: list[MountSpec], guest: str) -> MountSpec:
    found = [mount for mount in mounts if mount.guest == os.fsencode(guest)]
    assert len(found) == 1, mounts
    return found[0]


def test_a_bind_is_absolute_real_and_writable(
    planned: Planner, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "link").symlink_to("data")
    monkeypatch.chdir(tmp_path)
    plan = planned("--root", root, "--bind", "link:place//./x/", "-v", "./data", "--bind", "data:/y:ro")
    mount = mount_at(plan.mounts, f"{tmp_path}/place/x")
    assert (mount.host, mount.writable, mount.kind, mount.devices) == (
        os.fsencode(tmp_path / "data"),
        True,
        "bind",
        False,
    )
    assert mount_at(plan.mounts, f"{tmp_path}/data").host == os.fsencode(tmp_path / "data")
    assert not mount_at(plan.mounts, "/y").writable


def test_dst_keeps_its_dots_for_the_core_to_resolve(planned: Planner, root: Path) -> None:
    assert any(mount.guest == b"/a/../b" for mount in planned("--root", root, "--bind", "/etc:/a/../b").mounts)


def test_for_the_same_dst_the_last_bind_counts(planned: Planner, root: Path) -> None:
    plan = planned("--root", root, "-v", "/etc:/x", "--mount", "type=bind,source=/usr,target=/x/", "--tmpfs", "/x")
    assert mount_at(plan.mounts, "/x").private
    plan = planned("--root", root, "--tmpfs", "/x", "-v", "/etc:/x", "--mount", "type=bind,source=/usr,target=/x/")
    assert mount_at(plan.mounts, "/x").host == b"/usr"


def test_a_source_that_cannot_be_reached_is_not_called_missing(
    planned: Planner, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who may not search a directory above it does not know whether it is there; optional does not mean that."""

    def shut(*_: object) -> tuple[int, int]:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(plan_mounts, "at_hand", shut)
    for more in ("", ",optional"):
        with pytest.raises(Failure) as caught:
            planned("--root", root, "--bind", f"/shut/inner:/x{more}")
        assert str(caught.value).startswith("cannot use the bind source: /shut/inner (Permission denied); change the modes")


def test_a_missing_source_is_a_failure_unless_optional(planned: Planner, root: Path, tmp_path: Path) -> None:
    missing = tmp_path / "missing"
    with pytest.raises(Failure) as caught:
        planned("--root", root, "--bind", f"{missing}:/x")
    assert caught.value.code == FAILED
    assert f"no such bind source: {missing} (No such file or directory)" in str(caught.value)
    plan = planned("--root", root, "--bind", f"{missing}:/x,optional")
    assert all(mount.guest != b"/x" for mount in plan.mounts)


def test_an_optional_source_that_cannot_be_reached_is_still_a_failure(
    planned: Planner, root: Path, tmp_path: Path
) -> None:
    """`optional` speaks of what is not there, not of what we may not see."""
    (tmp_path / "loop").symlink_to("loop")
    with pytest.raises(Failure):
        planned("--root", root, "--bind", f"{tmp_path}/loop:/x,optional")


@pytest.mark.parametrize(
    "words", [("--bind", "/etc:/"), ("--tmpfs", "/"), ("--mount", "type=bind,source=/etc,target=/./")]
)
def test_nothing_is_bound_over_the_root(planned: Planner, root: Path, words: tuple[str, str]) -> None:
    with pytest.raises(UsageError):
        planned("--root", root, *words)


def test_the_hosts_proc_is_never_bound_elsewhere(planned: Planner, root: Path) -> None:
    for source in ("/proc", "/proc/sys", "/proc/self/status"):
        with pytest.raises(UsageError) as caught:
            planned("--root", root, "--bind", f"{source}:/x")
        assert caught.value.code == USAGE
    assert mount_at(planned("--root", root, "--bind", "/proc", "--no-default-binds").mounts, "/proc").kind == "proc"


def test_sys_is_read_only_in_every_mode(planned: Planner, root: Path) -> None:
    assert not mount_at(planned("--root", root, "--bind", "/sys:/x").mounts, "/x").writable
    with pytest.raises(UsageError):
        planned("--root", root, "--bind", "/sys:/x:rw")


def test_device_nodes_are_usable_where_they_were_named(planned: Planner, root: Path) -> None:
    plan = planned("--root", root, "--bind", "/dev/null:/x", "--bind", "/etc:/y")
    assert mount_at(plan.mounts, "/x").devices
    assert not mount_at(plan.mounts, "/x").is_directory
    assert not mount_at(plan.mounts, "/y").devices


def test_a_tmpfs_is_a_private_directory_and_its_size_is_warned_about(
    planned: Planner, root: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    mount = mount_at(planned("--root", root, "--tmpfs", "/x:size=1M").mounts, "/x")
    assert (mount.private, mount.writable) == (True, True)
    said = capfd.readouterr().err
    assert said.startswith("pyjail: warning: size is not enforced")
    assert said.count("\n") == 1
    planned("--root", root, "--tmpfs", "/x")
    assert capfd.readouterr().err == ""


def test_names_that_are_no_text_pass_unchanged(planned: Planner, root: Path, tmp_path: Path) -> None:
    raw = os.fsencode(tmp_path) + b"/\xff\xfe"
    os.mkdir(raw)
    plan = planned("--root", root, "--bind", os.fsdecode(raw) + ":/x")
    assert mount_at(plan.mounts, "/x").host == raw
