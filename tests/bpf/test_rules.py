"""The rules, each by the calls for which it was made: the attacks that got through without it, and what must stay native."""

from __future__ import annotations

import pytest
from bpf.policies import ENGINES, LEVELS, MOUNTS, policy_for
from pyjail_bpf import layout
from pyjail_bpf.dsl import evaluate
from pyjail_bpf.policy import Policy
from pyjail_bpf.rules import CLONE_IOCTLS, IOCTL_FILE, IOCTL_TERMINAL, RULES
from pyjail_bpf.simulator import Call
from pyjail_bpf.table import ARCHES, by_name, by_number, numbers

LAST = layout.MOUNT_FD + len(MOUNTS) - 1
BOX, END, SCRATCH, COUNTS = layout.MAILBOX, layout.END, layout.SCRATCH, layout.LANE_COUNTS
HEAP = 0x555555000000
ALIAS = 1 << 32
# Of level dir, which the first mount has: its first record and its last one.
FIRST, STRING = layout.record(LEVELS["dir"][0]), layout.record(LEVELS["dir"][1] - 1)

# (call, arguments, what becomes of it)
ATTACKS = [
    ("close", (960,), "EBADF"),
    ("close", (960 | ALIAS,), "EBADF"),
    ("close", (LAST,), "EBADF"),
    ("close", (LAST + 1,), "allow"),
    ("close", (959,), "allow"),
    ("close", (3,), "allow"),
    ("dup", (layout.SOCKET_FD,), "allow"),
    ("dup", (layout.MOUNT_FD,), "allow"),
    ("dup3", (5, 963, 0), "EBADF"),
    ("dup3", (5, 963 | ALIAS, 0), "EBADF"),
    ("dup3", (layout.SOCKET_FD, 5, 0), "allow"),
    ("dup3", (5, 6, 0), "allow"),
    ("socket", (1, 1, 0), "allow"),
    ("socket", (2, 1 | 0o2000000, 6), "allow"),
    ("socket", (10 | ALIAS, 2 | ALIAS, 17 | ALIAS), "allow"),
    ("socket", (2, 1, 262), "trap"),
    ("socket", (2, 3, 1 | ALIAS), "trap"),
    ("socket", (16, 3, 0), "allow"),
    ("socket", (16, 3, 9), "trap"),
    ("socket", (40 | ALIAS, 1, 0), "trap"),
    ("socketpair", (1 | ALIAS, 1, 0), "allow"),
    ("socketpair", (30, 1, 0), "trap"),
    ("setsockopt", (5, 41 | ALIAS, 57 | ALIAS), "EPERM"),
    ("setsockopt", (5, ALIAS, 4 | ALIAS), "EPERM"),
    ("setsockopt", (5, 0, 1), "allow"),
    ("setsockopt", (5, 41, 26), "allow"),
    ("setsockopt", (5, 1, 57), "allow"),
    ("sched_setaffinity", (0 | ALIAS, 8, 0), "allow"),
    ("sched_setaffinity", (77, 8, 0), "trap"),
    ("fcntl", (963, 2, 1), "EBADF"),
    ("fcntl", (963 | ALIAS, 2, 1), "EBADF"),
    ("fcntl", (963, 1, 0), "allow"),
    ("fcntl", (3, 2, 1), "allow"),
    ("ioctl", (960, 0x5451, 0), "EBADF"),
    ("ioctl", (0, 0x5412, HEAP), "EPERM"),
    ("ioctl", (0, 0x5412 | ALIAS, HEAP), "EPERM"),
    ("ioctl", (0, 0x541C, HEAP), "EPERM"),
    ("ioctl", (0, 0x5401, HEAP), "allow"),
    ("ioctl", (0, 0x5413, HEAP), "allow"),
    ("ioctl", (4, 0x40086602, HEAP), "trap"),
    ("ioctl", (4, 0x80086601, HEAP), "allow"),
    ("ioctl", (4, 0x401C5820, HEAP), "trap"),
    ("ioctl", (4, 0x5000940E, HEAP), "ENOTTY"),
    ("ioctl", (4, 0x40049409, 5), "allow"),
    ("close_range", (3, 0xFFFFFFFF, 0), "trap"),
    ("close_range", (960, 960, 4), "trap"),
    ("close_range", (3 | ALIAS, 960, 0), "trap"),
    ("close_range", (3, 959, 0), "allow"),
    ("close_range", (LAST + 1, 0xFFFFFFFF, 0), "allow"),
    ("close_range", (LAST, LAST, 0), "trap"),
    ("mmap", (0, 0x20000, 3, 0x32, -1, 0), "EPERM"),
    ("mmap", (BOX, 0x1000, 3, 0x32, -1, 0), "EPERM"),
    ("mmap", (BOX, 0x40000, 7, 0x11, 960, 0), "EPERM"),
    ("mmap", (BOX, 0x40000, 5, 0x12, 960, 0), "EPERM"),
    ("mmap", (BOX, 0x40000, 5, 0x11, 961, 0), "EPERM"),
    ("mmap", (BOX, 0x40000, 5, 0x11, 960, 0x1000), "EPERM"),
    ("mmap", (BOX, 0x40000, 5, 0x11, 960, ALIAS), "EPERM"),
    ("mmap", (BOX, 0x40000 | ALIAS, 5, 0x11, 960, 0), "EPERM"),
    ("mmap", (BOX, 0x40000, 5, 0x11, 960, 0), "allow"),
    ("mmap", (SCRATCH, 0x11000, 3, 0x32, -1, 0), "allow"),
    ("mmap", (SCRATCH, 0x20000, 3, 0x32, -1, 0), "EPERM"),
    ("mmap", (COUNTS, 0x1000, 3, 0x11, LAST, 0), "allow"),
    ("mmap", (COUNTS, 0x1000, 7, 0x11, LAST, 0), "EPERM"),
    ("mmap", (COUNTS, 0x1000, 3, 0x11, LAST - 1, 0), "EPERM"),
    ("mmap", (COUNTS, 0x1000, 3, 0x11, 960, 0), "EPERM"),
    ("mmap", (BOX, 0x1000, 3, 0x11, LAST, 0), "EPERM"),
    ("mmap", (COUNTS, 0x1000, 3, 0x32, -1, 0), "EPERM"),
    ("mmap", (BOX, 0x1000, 3, 0x100022, -1, 0), "allow"),
    ("mmap", (0, 0x1000, 3, 0x22, -1, 0), "allow"),
    ("mmap", (HEAP, 0x1000, 3, 0x32, -1, 0), "allow"),
    ("mmap", (END, 0x1000, 3, 0x32, -1, 0), "allow"),
    ("mmap", (BOX | ALIAS, 0x1000, 3, 0x32, -1, 0), "allow"),
    ("munmap", (BOX, 0x1000), "EINVAL"),
    ("munmap", (0, END), "EINVAL"),
    ("munmap", (END - 0x1000, 0x1000), "EINVAL"),
    ("munmap", (END, 0x1000), "allow"),
    ("mprotect", (BOX, 0x1000, 7), "EACCES"),
    ("pkey_mprotect", (SCRATCH, 0x1000, 7, -1), "EACCES"),
    ("mprotect", (HEAP, 0x1000, 5), "allow"),
    ("madvise", (0, 0x20000, 10), "EINVAL"),
    ("madvise", (BOX, 0x40000, 10), "EINVAL"),
    ("madvise", (HEAP, 0x1000, 4), "allow"),
    ("mremap", (BOX, 0x1000, 0x1000, 3, HEAP), "EINVAL"),
    ("mremap", (HEAP, 0x1000, 0x1000, 3, BOX), "EINVAL"),
    ("mremap", (HEAP, 0x1000, 0x1000, 3, 0), "EINVAL"),
    ("mremap", (HEAP, 0x1000, 0x2000, 1, BOX), "allow"),
    ("shmat", (1, BOX, 0o40000), "EINVAL"),
    ("shmat", (1, 0, 0), "allow"),
    ("brk", (BOX,), "success"),
    ("brk", (1,), "success"),
    ("brk", (0,), "allow"),
    ("brk", (HEAP,), "allow"),
    ("openat2", (layout.MOUNT_FD, HEAP, FIRST, 24), "allow"),
    ("openat2", (layout.MOUNT_FD, HEAP, FIRST - 32, 24), "trap"),
    ("openat2", (layout.MOUNT_FD | ALIAS, HEAP, STRING, 24), "allow"),
    ("openat2", (layout.MOUNT_FD, HEAP, STRING + 32, 24), "trap"),
    ("openat2", (layout.MOUNT_FD, HEAP, FIRST + 8, 24), "trap"),
    ("openat2", (layout.MOUNT_FD, HEAP, FIRST | ALIAS, 24), "trap"),
    ("openat2", (layout.MOUNT_FD, HEAP, FIRST, 24 | ALIAS), "trap"),
    ("openat2", (layout.MOUNT_FD, HEAP, FIRST, 32), "trap"),
    ("openat2", (layout.MOUNT_FD, HEAP, 0, 24), "trap"),
    ("openat2", (layout.MOUNT_FD + 3, HEAP, FIRST, 24), "trap"),
    ("openat2", (layout.MOUNT_FD + 4, HEAP, layout.record(LEVELS["write"][1] - 1), 24), "allow"),
    ("openat2", (layout.MOUNT_FD + 4, HEAP, layout.record(LEVELS["write"][1]), 24), "trap"),
    ("openat2", (LAST + 1, HEAP, FIRST, 24), "trap"),
    ("openat2", (layout.SOCKET_FD, HEAP, FIRST, 24), "trap"),
    ("openat2", (-100, HEAP, FIRST, 24), "trap"),
    ("openat", (-100, layout.TTY_PATH, 2), "allow"),
    ("openat", (-100, layout.TTY_PATH, 0o102), "trap"),
    ("openat", (-100, layout.TTY_PATH, 0o2001), "allow"),
    ("openat", (-100, layout.TTY_PATH, 0o20200002), "trap"),
    ("openat", (-100, layout.TTY_PATH | ALIAS, 2), "trap"),
    ("openat", (-100, layout.TTY_PATH + 1, 2), "trap"),
    ("openat", (-100, HEAP, 0), "trap"),
    ("newfstatat", (3, layout.EMPTY, HEAP, 0x1000), "allow"),
    ("newfstatat", (-100, layout.EMPTY, HEAP, 0x1000 | ALIAS), "allow"),
    ("newfstatat", (963 | ALIAS, layout.EMPTY, HEAP, 0x1000), "allow"),
    ("newfstatat", (3, layout.EMPTY | ALIAS, HEAP, 0x1000), "trap"),
    ("newfstatat", (3, layout.EMPTY - 1, HEAP, 0x1000), "trap"),
    ("newfstatat", (3, layout.EMPTY + 1, HEAP, 0x1000), "trap"),
    ("newfstatat", (3, HEAP, HEAP, 0x1000), "trap"),
    ("newfstatat", (3, 0, HEAP, 0x1000), "trap"),
    ("newfstatat", (3, layout.EMPTY, HEAP, 0), "trap"),
    ("newfstatat", (3, layout.EMPTY, HEAP, 0x1100), "trap"),
    ("newfstatat", (3, layout.EMPTY, HEAP, 0x1000 << 32), "trap"),
    ("statx", (3, layout.EMPTY, 0x1000, 0xFFF, HEAP), "allow"),
    ("statx", (-100, layout.EMPTY, 0x7900 | ALIAS, 0xFFF, HEAP), "allow"),
    ("statx", (3, layout.EMPTY, 0x900, 0xFFF, HEAP), "trap"),
    ("statx", (3, layout.EMPTY, 0x1000 << 32, 0xFFF, HEAP), "trap"),
    ("statx", (3, layout.EMPTY | ALIAS, 0x1000, 0xFFF, HEAP), "trap"),
    ("statx", (3, layout.EMPTY + 1, 0x1000, 0xFFF, HEAP), "trap"),
    ("statx", (3, HEAP, 0x1000, 0xFFF, HEAP), "trap"),
    ("statx", (3, 0, 0x1000, 0xFFF, HEAP), "trap"),
    ("faccessat2", (3, layout.EMPTY, 4, 0x1000), "allow"),
    ("faccessat2", (3, layout.EMPTY, 4, 0x1200 | ALIAS), "allow"),
    ("faccessat2", (3, layout.EMPTY, 4, 0x1100), "trap"),
    ("faccessat2", (3, layout.EMPTY, 4, 0x200), "trap"),
    ("faccessat2", (3, layout.EMPTY, 4, 0x1000 << 32), "trap"),
    ("faccessat2", (3, layout.EMPTY | ALIAS, 4, 0x1000), "trap"),
    ("faccessat2", (3, layout.EMPTY + 1, 4, 0x1000), "trap"),
    ("faccessat2", (3, HEAP, 4, 0x1000), "trap"),
    ("faccessat", (3, layout.EMPTY, 4, 0x1000), "trap"),
    ("readlinkat", (3, layout.EMPTY | ALIAS, HEAP, 100), "trap"),
    ("readlinkat", (3, layout.EMPTY + 1, HEAP, 100), "trap"),
    ("readlinkat", (3, HEAP, HEAP, 100), "trap"),
    ("execveat", (961, layout.EMPTY, HEAP, HEAP, 0x1000), "allow"),
    ("execveat", (961 | ALIAS, layout.EMPTY, HEAP, HEAP, 0x1000 | ALIAS), "allow"),
    ("execveat", (961, layout.EMPTY | ALIAS, HEAP, HEAP, 0x1000), "trap"),
    ("execveat", (961, HEAP, HEAP, HEAP, 0x1000), "trap"),
    ("execveat", (961, layout.EMPTY - 1, HEAP, HEAP, 0x1000), "trap"),
    ("execveat", (961, layout.EMPTY, HEAP, HEAP, 0x1100), "trap"),
    ("execveat", (5, layout.EMPTY, HEAP, HEAP, 0x1000), "trap"),
    ("execve", (HEAP, HEAP, HEAP), "trap"),
    ("connect", (3, layout.PEER_ADDRESSES + 64, 32), "allow"),
    ("connect", (3, layout.INET_ADDRESSES, 32), "allow"),
    ("connect", (3, layout.ADDRESSES_END, 32), "trap"),
    ("connect", (3, layout.PEER_ADDRESSES + 8, 32), "trap"),
    ("connect", (3, layout.PEER_ADDRESSES, 110), "trap"),
    ("connect", (3, layout.PEER_ADDRESSES | ALIAS, 32), "trap"),
    ("connect", (3, HEAP, 32), "trap"),
    ("recvmsg", (layout.SOCKET_FD, HEAP, 0), "allow"),
    ("recvmsg", (3, HEAP, 0), "allow"),
    ("connect", (3, layout.ABSTRACTS + layout.MESSAGE_NAME, 17), "allow"),
    ("connect", (3, layout.ABSTRACTS, 110), "trap"),
    ("connect", (3, layout.ABSTRACTS + layout.MESSAGE_NAME + 32, 32), "trap"),
    ("connect", (3, layout.MESSAGES + layout.MESSAGE_NAME, 32), "trap"),
    ("connect", (3, layout.ABSTRACTS_END + layout.MESSAGE_NAME, 32), "trap"),
    ("bind", (3, layout.INET_ADDRESSES, 32), "allow"),
    ("bind", (3, layout.INET_ADDRESSES | ALIAS, 32), "trap"),
    ("bind", (3, layout.INET_ADDRESSES, 110), "trap"),
    ("bind", (3, layout.PEER_ADDRESSES, 32), "trap"),
    ("bind", (3, HEAP, 16), "trap"),
    ("sendto", (3, HEAP, 5, 0, 0, 110), "allow"),
    ("sendto", (3, HEAP, 5, 0, ALIAS, 110), "trap"),
    ("sendto", (3, HEAP, 5, 0, HEAP, 110), "trap"),
    ("sendto", (3, HEAP, 5, 0, HEAP, 0), "trap"),
    ("sendto", (3, HEAP, 5, 0, layout.PEER_ADDRESSES + 32, 32), "allow"),
    ("sendto", (3, HEAP, 5, 0, layout.PEER_ADDRESSES + 32, 32 | ALIAS), "allow"),
    ("sendto", (3, HEAP, 5, 0, layout.PEER_ADDRESSES + 33, 32), "trap"),
    ("sendto", (3, HEAP, 5, 0, layout.PEER_ADDRESSES + 32 | ALIAS, 32), "trap"),
    ("sendmsg", (3, HEAP, 0), "trap"),
    ("sendmsg", (3, layout.MESSAGES, 0), "allow"),
    ("sendmsg", (3, layout.MESSAGES + layout.MESSAGE_SIZE, 0), "allow"),
    ("sendmsg", (3, layout.MESSAGES + 64, 0), "trap"),
    ("sendmsg", (3, layout.MESSAGES | ALIAS, 0), "trap"),
    ("sendmsg", (3, layout.ABSTRACTS, 0), "allow"),
    ("sendmsg", (3, layout.ABSTRACTS + layout.MESSAGE_SIZE, 0), "trap"),
    ("sendmsg", (3, layout.ABSTRACTS_END, 0), "trap"),
    ("sendmmsg", (3, layout.MESSAGES, 1, 0), "trap"),
    ("socket", (1, 2, 0), "allow"),
    ("socketpair", (1, 2, 0, HEAP), "allow"),
    ("prctl", (4, 0), "success"),
    ("prctl", (4 | ALIAS, 0), "success"),
    ("prctl", (35, 14, HEAP, 104, 0), "allow"),
    ("prctl", (15, HEAP), "allow"),
    ("prctl", (38, 1), "allow"),
    ("seccomp", (1, 8, HEAP), "EBUSY"),
    ("seccomp", (1, 9 | ALIAS, HEAP), "EBUSY"),
    ("seccomp", (1, 0, HEAP), "trap"),
    ("seccomp", (1 | ALIAS, 0x37, HEAP), "trap"),
    ("seccomp", (0, 0, 0), "trap"),
    ("prctl", (22, 2, HEAP), "trap"),
    ("prctl", (22 | ALIAS, 1), "trap"),
    ("prctl", (21, 0), "allow"),
    ("seccomp", (2, 8, HEAP), "allow"),
    ("seccomp", (3, 0, HEAP), "allow"),
    ("clone", (0x11,), "allow"),
    ("clone", (0x3D0F00,), "allow"),
    ("clone", (0x20011,), "EPERM"),
    ("clone", (0x10000011 | ALIAS,), "EPERM"),
    ("clone3", (HEAP, 88), "ENOSYS"),
    ("unshare", (0x10000000,), "EPERM"),
    ("unshare", (0x80,), "EPERM"),
    ("unshare", (0x600,), "allow"),
    ("setrlimit", (10, HEAP), "EPERM"),
    ("setrlimit", (7, HEAP), "allow"),
    ("prlimit64", (0, 10, HEAP, 0), "EPERM"),
    ("prlimit64", (0, 10 | ALIAS, ALIAS, 0), "EPERM"),
    ("prlimit64", (0, 10, 0, HEAP), "allow"),
    ("prlimit64", (0, 10, 0x1000, 0), "EPERM"),
    ("prlimit64", (0, 7, HEAP, 0), "allow"),
    ("prlimit64", (77, 7, HEAP, 0), "trap"),
    ("prlimit64", (77, 10, HEAP, 0), "EPERM"),
    *((name, (0, HEAP, HEAP), "allow") for name in ("sched_setparam", "sched_setattr", "sched_setaffinity")),
    *((name, (77, HEAP, HEAP), "trap") for name in ("sched_setparam", "sched_setattr", "sched_setaffinity")),
    ("sched_setscheduler", (0, 0, HEAP), "allow"),
    ("sched_setscheduler", (77, 0, HEAP), "trap"),
    ("setpriority", (ALIAS, ALIAS, 5), "allow"),
    ("setpriority", (0, 77, 5), "trap"),
    ("setpriority", (1, 0, 5), "trap"),
    ("ioprio_set", (1, 0, 5), "allow"),
    ("ioprio_set", (1, 77, 5), "trap"),
    ("ioprio_set", (2, 0, 5), "trap"),
    ("fcntl", (3, 1024, 1), "EINVAL"),
    ("fcntl", (3 | ALIAS, 1024 | ALIAS, 1), "EINVAL"),
    ("fcntl", (3, 1040, 1), "EINVAL"),
    ("fcntl", (3, 1025, 0), "allow"),
    ("ptrace", (16, 77), "trap"),
    ("ptrace", (ALIAS, 77), "trap"),
    ("ptrace", (1, 77), "trap"),
    ("ptrace", (0xFFFFFFFF, 77), "trap"),
    ("move_pages", (0, 1), "allow"),
    ("move_pages", (77, 1), "trap"),
    ("process_vm_writev", (77,), "trap"),
    ("setuid", (0,), "trap"),
    ("memfd_create", (HEAP, 1), "allow"),
    ("fchdir", (3,), "allow"),
    ("chdir", (HEAP,), "trap"),
    ("io_uring_setup", (8, HEAP), "ENOSYS"),
    ("open_by_handle_at", (3, HEAP, 0), "ENOTSUP"),
    ("mount", (HEAP,), "EPERM"),
    ("fsopen", (HEAP,), "ENOSYS"),
    ("sethostname", (HEAP, 1), "EPERM"),
    ("file_setattr", (3, HEAP), "ENOSYS"),
    ("setxattrat", (3, HEAP), "ENOSYS"),
]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("arch", ARCHES)
def test_a_call_is_decided_as_it_must_be(arch: str, engine: str) -> None:
    policy, wrong = policy_for(arch, engine), []
    for name, args, wanted in ATTACKS:
        number = numbers(arch)[name]
        found = str(evaluate(policy.expression(number), Call(arch, number, args).words()))
        if found != wanted:
            wrong.append(f"{name}{tuple(map(hex, args))}: {found}, not {wanted}")
    assert not wrong


def decided(name: str, *args: int, arch: str = "x86_64") -> str:
    number = numbers(arch)[name]
    return str(evaluate(policy_for(arch, "notify").expression(number), Call(arch, number, args).words()))


# (call, place of the address among its arguments, the other arguments, what an address below END gets, address 0 too?)
ADDRESSES = [
    ("munmap", 0, (0, 4096), "EINVAL", True),
    ("madvise", 0, (0, 4096, 10), "EINVAL", True),
    ("mprotect", 0, (0, 4096, 7), "EACCES", True),
    ("pkey_mprotect", 0, (0, 4096, 7, -1), "EACCES", True),
    ("mremap", 0, (0, 4096, 4096, 1, HEAP), "EINVAL", True),
    ("mremap", 4, (HEAP, 4096, 4096, 3, 0), "EINVAL", True),
    ("mmap", 0, (0, 4096, 3, 0x32, -1, 0), "EPERM", True),
    ("shmat", 1, (1, 0, 0), "EINVAL", False),
    ("brk", 0, (0,), "success", False),
]


@pytest.mark.parametrize("arch", ARCHES)
@pytest.mark.parametrize(("name", "place", "args", "refusal", "zero"), ADDRESSES)
def test_addresses_below_end_are_refused_and_no_others(
    arch: str, name: str, place: int, args: tuple[int, ...], refusal: str, zero: bool
) -> None:
    """By both words: an address that only looks like the mailbox's is another one, but for aarch64's top byte."""
    table = dict.fromkeys((1, BOX - 1, BOX, BOX + 1, SCRATCH, END - 1), refusal)
    table |= dict.fromkeys((END, END + 1, HEAP, 1 << 32, 1 << 32 | BOX, 1 << 55 | BOX), "allow")
    table[0] = refusal if zero else "allow"
    table[1 << 56 | BOX] = table[0xFF << 56 | BOX] = refusal if arch == "aarch64" else "allow"
    for address, wanted in table.items():
        call = (*args[:place], address, *args[place + 1 :])
        assert decided(name, *call, arch=arch) == wanted, hex(address)


LOADERS_MMAPS = [
    (BOX, layout.MAILBOX_SIZE, 5, 0x11, 960, 0),
    (SCRATCH, layout.SCRATCH_SIZE, 3, 0x32, -1 & 0xFFFFFFFF, 0),
    (COUNTS, layout.PAGE, 3, 0x11, LAST, 0),
]


@pytest.mark.parametrize("exact", LOADERS_MMAPS)
def test_every_deviation_from_the_loaders_own_mappings_is_refused(exact: tuple[int, ...]) -> None:
    assert decided("mmap", *exact) == "allow"
    anonymous = exact[3] == 0x32  # the kernel looks at neither descriptor nor offset
    for place, value in enumerate(exact[:4] if anonymous else exact):
        others = {value + 1, value - 1, value ^ 0x8000, value | ALIAS} - {value}
        for other in others:
            changed = (*exact[:place], other & (2**64 - 1), *exact[place + 1 :])
            # bits above a descriptor are cut off; a changed address above END, or without MAP_FIXED, replaces nothing below
            harmless = (place == 4 and other == value | ALIAS) or (place == 0 and other >= END) or not changed[3] & 0x10
            assert decided("mmap", *changed) == ("allow" if harmless else "EPERM"), (place, hex(other))


@pytest.mark.parametrize("arch", ARCHES)
def test_a_mount_opens_with_the_records_of_its_level_and_no_others(arch: str) -> None:
    for k, level in enumerate(MOUNTS):
        for index in range(LEVELS["write"][1] + 2):
            wanted = "allow" if index in range(*level) else "trap"
            assert decided("openat2", layout.MOUNT_FD + k, HEAP, layout.record(index), 24, arch=arch) == wanted, (
                k,
                index,
            )
        assert decided("openat2", layout.MOUNT_FD + k, HEAP, BOX - layout.HOW_STRIDE, 24, arch=arch) == "trap"
        assert {decided("openat2", layout.MOUNT_FD + k, HEAP, BOX + near, 24, arch=arch) for near in range(1, 32)} == {
            "trap"
        }
    for fd in (0, layout.MAILBOX_FD, layout.LOADER_FD, layout.SOCKET_FD, LAST + 1):
        assert decided("openat2", fd, HEAP, BOX, 24, arch=arch) == "trap"


def test_every_dangerous_ioctl_is_known_by_its_low_word_and_its_neighbours_are_native() -> None:
    verdicts = dict.fromkeys(IOCTL_TERMINAL, "EPERM") | dict.fromkeys(IOCTL_FILE, "trap")
    for command, verdict in verdicts.items():
        assert decided("ioctl", 0, command) == decided("ioctl", 0, command | ALIAS) == verdict
        for near in {command - 1, command + 1} - verdicts.keys():
            assert decided("ioctl", 0, near) == "allow"
    for command in CLONE_IOCTLS:
        assert decided("ioctl", 4, command) == "allow"
        assert decided("ioctl", 4, command + 1) == decided("ioctl", 4, command - 1) == "ENOTTY"
        assert decided("ioctl", 960, command) == "EBADF"


def test_every_sealed_address_can_be_connected_to_and_nothing_beside_them() -> None:
    sealed = range(layout.PEER_ADDRESSES, layout.ADDRESSES_END, layout.ADDRESS_SIZE)
    assert len(sealed) == layout.PEER_COUNT + layout.INET_COUNT
    assert {decided("connect", 3, address, 32) for address in sealed} == {"allow"}
    beside = [sealed[0] - 32, layout.ADDRESSES_END, *(sealed[0] + near for near in range(1, 32)), BOX, layout.SLOTS]
    assert {decided("connect", 3, address, 32) for address in beside} == {"trap"}
    assert {decided("connect", 3, sealed[0], size) for size in (0, 16, 28, 31, 33, 110)} == {"trap"}


def test_every_namespace_flag_is_refused() -> None:
    """By the names of linux/sched.h, not by the rule's own mask."""
    flags = {
        "NEWNS": 0x20000, "NEWCGROUP": 0x2000000, "NEWUTS": 0x4000000, "NEWIPC": 0x8000000, "NEWUSER": 0x10000000,
        "NEWPID": 0x20000000, "NEWNET": 0x40000000,
    }  # fmt: skip
    assert {decided("clone", flag | 17) for flag in flags.values()} == {"EPERM"}
    assert {decided("unshare", flag) for flag in (*flags.values(), 0x80)} == {"EPERM"}
    others = [1 << bit for bit in range(8, 32) if 1 << bit not in flags.values()]
    assert {decided("clone", flag | 17) for flag in others} == {"allow"}
    assert {decided("unshare", flag) for flag in others} == {"allow"}


@pytest.mark.parametrize(
    ("name", "args", "notify", "ptrace"),
    [
        ("clone", (0x800011,), "allow", "EPERM"),
        ("ptrace", (0, 0), "allow", "trap"),
        ("readlinkat", (3, layout.EMPTY, HEAP, 100), "allow", "trap"),
        ("readlinkat", (-100 | ALIAS, layout.EMPTY, HEAP, 0), "allow", "trap"),
        ("dup2", (5, 960), "EBADF", "EBADF"),
    ],
)
def test_what_differs_between_engines(name: str, args: tuple[int, ...], notify: str, ptrace: str) -> None:
    number = numbers("x86_64")[name]
    words = Call("x86_64", number, args).words()
    said = [str(evaluate(policy_for("x86_64", engine).expression(number), words)) for engine in ENGINES]
    assert said == [notify, ptrace]


def test_masked_and_tagged_addresses_do_not_pass() -> None:
    """x86_64: no masking is switched on. aarch64: the top byte is ignored by the kernel, so it is by the rules."""
    x86 = policy_for("x86_64", "notify")
    for option in (0x4001, 0x4002, 0x4003, 0x4004):
        assert str(evaluate(x86.expression(158), Call("x86_64", 158, (option,)).words())) == "EINVAL"
    assert str(evaluate(x86.expression(158), Call("x86_64", 158, (0x1002,)).words())) == "allow"
    arm = policy_for("aarch64", "notify")
    for name, wanted in (("munmap", "EINVAL"), ("madvise", "EINVAL"), ("mprotect", "EACCES"), ("mremap", "EINVAL")):
        number = numbers("aarch64")[name]
        tagged = Call("aarch64", number, (0xFF << 56 | BOX, 0x1000, 0)).words()
        assert str(evaluate(arm.expression(number), tagged)) == wanted
    prctl = numbers("aarch64")["prctl"]
    assert str(evaluate(arm.expression(prctl), Call("aarch64", prctl, (55, 1)).words())) == "EINVAL"


def test_without_a_terminal_no_openat_is_native() -> None:
    policy = Policy("x86_64", "notify", MOUNTS)
    call = Call("x86_64", 257, (-100, layout.TTY_PATH, 2))
    assert str(evaluate(policy.expression(257), call.words())) == "trap"


@pytest.mark.parametrize(("features", "wanted"), [(frozenset(), "allow"), (frozenset({"hostname"}), "trap")])
def test_uname_is_trapped_only_for_a_host_name_of_the_jail(features: frozenset[str], wanted: str) -> None:
    policy = Policy("x86_64", "notify", (), features)
    assert str(policy.expression(numbers("x86_64")["uname"])) == wanted


def test_without_mounts_four_descriptors_are_protected() -> None:
    policy = Policy("x86_64", "notify")
    verdicts = [str(evaluate(policy.expression(3), Call("x86_64", 3, (fd,)).words())) for fd in range(959, 965)]
    assert verdicts == ["allow", *["EBADF"] * 4, "allow"]


@pytest.mark.parametrize(
    ("arch", "engine", "mounts", "features"),
    [
        ("i386", "notify", (), frozenset()),
        ("x86_64", "auto", (), frozenset()),
        ("x86_64", "notify", ((0, LEVELS["write"][1] + 1),), frozenset()),
        ("x86_64", "notify", ((-1, 3),), frozenset()),
        ("x86_64", "notify", ((4, 3),), frozenset()),
        ("x86_64", "notify", (), frozenset({"gpu"})),
    ],
)
def test_a_policy_that_makes_no_sense_is_refused(
    arch: str, engine: str, mounts: tuple[tuple[int, int], ...], features: frozenset[str]
) -> None:
    with pytest.raises(ValueError):
        Policy(arch, engine, mounts, features)


def test_every_rule_has_a_row_and_a_sentence() -> None:
    assert {row.rule for row in by_name.values() if row.rule} == set(RULES)
    assert all(rule.__doc__ for rule in RULES.values())


def test_every_rule_is_exercised_by_the_attacks() -> None:
    tried = {by_name[name].rule for name, _, _ in ATTACKS} | {"arch_prctl"}
    assert set(RULES) <= tried
    assert by_number("x86_64")[158].rule == "arch_prctl"
