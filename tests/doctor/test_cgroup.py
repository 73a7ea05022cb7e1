"""The row of the guests' cgroup, on directories that behave as the kernel's do (tests/kernel/test_cgroup.py)."""

from __future__ import annotations

import os

import pytest
from kernel.test_cgroup import Tree, content, stand_in, tree
from pyjail.doctor.probe_cgroup import limits
from pyjail.doctor.trial import Verdict, run
from pyjail.kernel import cgroup

__all__ = ["tree"]  # a fixture


def test_where_all_limits_can_be_held_nothing_is_left_of_the_attempt(tree: Tree) -> None:
    found = run(limits)
    assert (found.verdict, found.detail) == (Verdict.YES, f"memory, pids and cpu in {tree.top}")
    assert tree.made and not any(path.exists() for path in tree.made)


def test_it_and_the_process_that_tries_it_may_be_two(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    """A run is alone; where a shell or somebody else is in the cgroup too, it has none."""
    own = tree.nest("own")
    stand_in(own, monkeypatch)
    (own / "cgroup.procs").write_text(f"{os.getppid()}\n{os.getpid()}\n")
    assert run(limits).verdict is Verdict.YES
    (own / "cgroup.procs").write_text(f"{os.getppid()}\n{os.getpid()}\n1\n")
    (own / "cgroup.subtree_control").write_text("")
    before = len(tree.made)
    found = run(limits)
    assert (found.verdict, found.detail) == (Verdict.NO, f"none can be made from {own} on")
    assert len(tree.made) == before and content(own, "cgroup.subtree_control") == ""


def test_what_is_not_offered_is_named(tree: Tree) -> None:
    tree.fill(tree.top, offered="pids hugetlb", enabled="pids")
    found = run(limits)
    assert (found.verdict, found.detail) == (Verdict.NO, f"{tree.top} lacks cpu, memory")


def test_without_the_second_version_there_is_none(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cgroup, "own_cgroup", lambda: b"")
    assert run(limits).verdict is Verdict.NO
    assert not tree.made
