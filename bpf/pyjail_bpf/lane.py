"""The kinds of calls that the fast lane takes over: one table for the lane's code, the patcher of copies and the docs.

A patched site is ``call *[LANE_ENTRIES + 8 * kind]``; a kind is its place in KINDS. One entry more is behind them: that of
glibc's syscall(3), which is one system call instruction for every number, and so is patched at its beginning.
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
# The kind of a call whose number is all that is known.
KIND_OF = {kind.syscall: index for index, kind in enumerate(KINDS) if kind.name == kind.syscall}

# syscall(3), sysdeps/unix/sysv/linux/x86_64/syscall.S of glibc: what becomes the call of the lane; what it goes on with if its
# number is of no kind; the comparison behind its system call, where it goes on otherwise.
ANY = len(KINDS)
ANY_REPLACED = bytes.fromhex("4889f8 4889f7 4889d6")  # mov %rdi,%rax; mov %rsi,%rdi; mov %rdx,%rsi
ANY_KEPT = bytes.fromhex("4889ca 4d89c2 4d89c8 4c8b4c2408 0f05")  # %rcx,%rdx; %r8,%r10; %r9,%r8; 8(%rsp),%r9; syscall
ANY_BEHIND = bytes.fromhex("483d01f0ffff")  # cmp $-4095,%rax
CALL_SIZE = 7

# What becomes of a call, as the lane's code counts it where somebody asked: answered, or handed on and why (docs/fast-lane.md).
OUTCOMES = (
    "served", "filter", "arguments", "path", "descriptor", "directory", "parent", "mount", "link", "present", "identity",
    "changed", "error", "library",
)  # fmt: skip


def entry(kind: int) -> int:
    """The address of the pointer through which a site of this kind calls."""
    return LANE_ENTRIES + 8 * kind


# A trap of execve, which the lane can end itself: the answer is then the address of the busy word that is claimed for it.
TRAP_EXECVE = LANE_FIRST_ENTRY + LANE_ENTRY_SIZE * (ANY + 1) + 2


def entries() -> list[int]:
    """What LANE_ENTRIES holds: where the code for each kind begins, and that for ANY."""
    return [LANE_FIRST_ENTRY + LANE_ENTRY_SIZE * kind for kind in range(ANY + 1)]
