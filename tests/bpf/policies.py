"""The policies that the filter's tests share, and calls worth trying on them."""

from __future__ import annotations

from pyjail_bpf import layout, rules
from pyjail_bpf.layout import how_levels
from pyjail_bpf.policy import Policy
from pyjail_bpf.table import ARCHES

ENGINES = ("notify", "ptrace")
PAIRS = [(arch, engine) for arch in ARCHES for engine in ENGINES]
LEVELS = how_levels("x86_64")
# One mount of every level, a second one of "dir", so that ranges of equal levels lie apart.
MOUNTS = tuple(LEVELS[level] for level in ("dir", "path", "read", "none", "write", "dir", "files", "list"))


# Of most runs, and switched on so that every rule has something to say.
USUAL, LIMITED = frozenset({"tty"}), frozenset({"tty", "net-rules", "signals"})


def policy_for(
    arch: str, engine: str, without: frozenset[str] = frozenset(), features: frozenset[str] = LIMITED
) -> Policy:
    """A policy with mounts of every level, a terminal, and what a run may limit."""
    return Policy(arch, engine, MOUNTS, features, without)


# Values at which some rule changes its mind; tests also use their neighbours and other high words.
EDGES = sorted(
    {
        *(0, 1, 2, 3, 4, 10, 0x10, 0x11, 0x12, 0x22, 0x32, 24, 32, 55, 0x40, 0x80, 0xFFFF, 0x7FFFFFFF, 0x80000000),
        *(
            layout.MAILBOX,
            layout.MAILBOX_SIZE,
            layout.SCRATCH,
            layout.SCRATCH_SIZE,
            layout.LANE_COUNTS,
            layout.END,
            layout.EMPTY,
        ),
        *(layout.TTY_PATH, layout.PEER_ADDRESSES, layout.INET_ADDRESSES, layout.ADDRESSES_END, layout.LOADER),
        *(layout.MAILBOX_FD, layout.LOADER_FD, layout.SOCKET_FD, layout.READY_FD, *range(layout.MOUNT_FD, layout.MOUNT_FD + 8)),
        *(layout.record(index) for level in MOUNTS for index in level),
        *(rules.AT_EMPTY_PATH, rules.CLONE_UNTRACED, rules.CLONE_NAMESPACES, 0x10000000, rules.O_CREAT),
        *(rules.ARCH_LAM_FIRST, rules.ARCH_LAM_LAST, *rules.IOCTL_TERMINAL, *rules.IOCTL_FILE, *rules.CLONE_IOCTLS),
        *(rules.BTRFS_TYPE, 0x50009401, 0xFFFFFFFF),
    }
)
