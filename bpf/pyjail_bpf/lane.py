"""The kinds of calls that the fast lane takes over: one table for the lane's code, the patcher of copies and the docs.

A patched site is ``call *[LANE_ENTRIES + 8 * kind]``; a kind is its place in KINDS.
"""

from __future__ import annotations

from .layout import LANE_ENTRIES, LANE_ENTRY_SIZE, LANE_FIRST_ENTRY


class Kind:
    """``name``: the kind's word in the code (KIND_NAME in layout.h); ``syscall``: the call that such a site makes."""

    __slots__ = ("name", "syscall")

    def __init__(self, name: str, syscall: str = "") -> None:
        self.name = name
        self.syscall = syscall or name

    def __repr__(self) -> str:
        return f"Kind({self.name})"


# Of statfs and execve the lane answers only that nothing is there, of execve it runs the loader too when it is told to;
# openat_library is what ld.so uses, and looks into the table of libraries first. creat(2) always creates or truncates.
KINDS = (
    Kind("open"), Kind("openat"), Kind("stat"), Kind("lstat"), Kind("newfstatat"), Kind("statx"), Kind("access"),
    Kind("faccessat"), Kind("faccessat2"), Kind("readlink"), Kind("readlinkat"), Kind("getcwd"), Kind("chdir"),
    Kind("statfs"), Kind("execve"), Kind("openat_library", "openat"),
    Kind("openat2"),
)  # fmt: skip


# What becomes of a call, as the lane's code counts it where somebody asked: answered, or handed on and why (docs/fast-lane.md).
OUTCOMES = (
    "served", "filter", "arguments", "path", "descriptor", "directory", "parent", "mount", "link", "present", "identity",
    "changed", "error", "library",
)  # fmt: skip


def entry(kind: int) -> int:
    """The address of the pointer through which a site of this kind calls."""
    return LANE_ENTRIES + 8 * kind


# A trap of execve, which the lane can end itself: the answer is then the address of the busy word that is claimed for it.
TRAP_EXECVE = LANE_FIRST_ENTRY + LANE_ENTRY_SIZE * len(KINDS) + 2


def entries() -> list[int]:
    """What LANE_ENTRIES holds: where the code for each kind begins."""
    return [LANE_FIRST_ENTRY + LANE_ENTRY_SIZE * kind for kind in range(len(KINDS))]
