"""The argument rules that keep protected descriptors, the mailbox and the loader what they are: name -> expression.

Proven necessary one by one (each left out in turn). ``low`` alone for ints, both words for addresses; an address rule
compares the *start* only, since the kernel refuses ranges that wrap.
"""

from __future__ import annotations

from . import layout
from .dsl import ALLOW, TRAP, WORD, All, Either, If, errno, exactly, high, low, one_of
from .rules_network import NETWORK_RULES
from .tree import Range, choose

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from .dsl import Condition, Expression
    from .policy import Policy

MAP_FIXED = 0x10
MREMAP_FIXED = 2
PROT_READ_EXEC, PROT_READ_WRITE = 5, 3
MAP_SHARED_FIXED = 0x11
MAP_PRIVATE_FIXED_ANONYMOUS = 0x32
F_GETFD, F_SETLEASE, F_SETDELEG = 1, 1024, 1040
F_SETFL, F_SETOWN, F_SETOWN_EX, O_ASYNC = 4, 8, 15, 0o20000
IOCTL_OWNER = (0x8901, 0x8902, 0x5452)  # FIOSETOWN, SIOCSPGRP: F_SETOWN of sockets; FIOASYNC: O_ASYNC
AT_EACCESS, AT_EMPTY_PATH = 0x200, 0x1000
PR_SET_DUMPABLE, PR_SET_TAGGED_ADDR_CTRL = 4, 55
PR_CAPBSET_DROP, PR_SET_SECUREBITS, PR_SET_SECCOMP = 24, 28, 22
ARCH_LAM_FIRST, ARCH_LAM_LAST = 0x4001, 0x4004  # asm/prctl.h: GET_UNTAG_MASK … FORCE_TAGGED_SVA
SECCOMP_SET_MODE_FILTER, FILTER_FLAG_NEW_LISTENER = 1, 8
RLIMIT_LOCKS = 10
PRIO_PROCESS, IOPRIO_WHO_PROCESS = 0, 1
PTRACE_TRACEME = 0
CLONE_UNTRACED = 0x00800000
# linux/sched.h: NEWNS NEWCGROUP NEWUTS NEWIPC NEWUSER NEWPID NEWNET; NEWTIME is of unshare(2), in clone(2) a signal bit
CLONE_NAMESPACES, CLONE_NEWTIME = 0x7E020000, 0x80
O_CREAT, O_TMPFILE_BIT = 0o100, 0o20000000

# ioctls that put input into a terminal, replace its line discipline, or what the keys of a console type
IOCTL_TERMINAL = (
    0x5412, 0x541C, 0x5423,  # TIOCSTI, TIOCLINUX, TIOCSETD
    0x4B47, 0x4B49, 0x4B4B, 0x4B4D, 0x4BFB,  # KDSKBENT, KDSKBSENT, KDSKBDIACR, KDSETKEYCODE, KDSKBDIACRUC
)  # fmt: skip
# ioctls that change a file through a descriptor that is only open for reading: they would pass a read-only mount
IOCTL_FILE = (
    0x40086602, 0x40046602,  # FS_IOC_SETFLAGS, FS_IOC32_SETFLAGS
    0x401C5820,  # FS_IOC_FSSETXATTR
    0x40087602, 0x40047602,  # FS_IOC_SETVERSION, FS_IOC32_SETVERSION
    0x40086604, 0x40046604,  # EXT4_IOC_SETVERSION, EXT4_IOC32_SETVERSION
    0x6609,  # EXT4_IOC_MIGRATE
    0x40806685,  # FS_IOC_ENABLE_VERITY
    0x800C6613,  # FS_IOC_SET_ENCRYPTION_POLICY
    0x40047211,  # FAT_IOCTL_SET_ATTRIBUTES
)  # fmt: skip
# btrfs makes, removes and marks subvolumes beneath a directory open for reading (fs/btrfs/ioctl.c); of its type 0x94
# only the generic clone and dedupe calls are needed, which the kernel checks against the written file
BTRFS_TYPE, CLONE_IOCTLS = 0x9400, (0x40049409, 0x4020940D, 0xC0189436)  # FICLONE, FICLONERANGE, FIDEDUPERANGE


def protected(policy: Policy, index: int) -> Condition:
    """Argument ``index`` is a protected descriptor."""
    return (low(index) >= layout.MAILBOX_FD) & (low(index) <= policy.last_protected)


def below_end(policy: Policy, index: int) -> Condition:
    """Argument ``index`` is an address below END.

    aarch64 ignores the top byte of addresses that madvise, mprotect, munmap … take, whether or not the process enabled
    tagged addresses (``untagged_addr``, arch/arm64/include/asm/uaccess.h): so does this test.
    """
    top = 0x00FFFFFF if policy.arch == "aarch64" else 0xFFFFFFFF
    return high(index).masked(top).equals(0) & (low(index) < layout.END)


def refuse_protected(policy: Policy, index: int) -> Expression:
    """EBADF for a protected descriptor, as for one that is not open."""
    return If(protected(policy, index), errno("EBADF"), ALLOW)


def close(policy: Policy) -> Expression:
    """EBADF for protected descriptors: a number, once free, would be given to another file."""
    return refuse_protected(policy, 0)


def dup_onto(policy: Policy) -> Expression:
    """Nothing takes the place of a protected descriptor; one's copy is no more than it."""
    return refuse_protected(policy, 1)


def fcntl(policy: Policy) -> Expression:
    """Of protected descriptors F_GETFD only: F_SETFD would lose one at the next exec. F_DUPFD never meets one: none is free.

    No leases: the supervisor's open would wait until one is given back, and no guest would be served (fs.lease-break-time).
    Without Landlock's scope the supervisor decides to whom SIGIO goes: of a terminal to its foreground group (tty_fasync).
    """
    others: Expression = ALLOW
    if "signals" in policy.features:
        asynchronous = low(1).equals(F_SETFL) & low(2).has(O_ASYNC)
        others = If(one_of(low(1), (F_SETOWN, F_SETOWN_EX)), TRAP, If(asynchronous, TRAP, ALLOW))
    rest = If(one_of(low(1), (F_SETLEASE, F_SETDELEG)), errno("EINVAL"), others)
    return If(protected(policy, 0), If(low(1).equals(F_GETFD), ALLOW, errno("EBADF")), rest)


def ioctl(policy: Policy) -> Expression:
    """None on protected descriptors, no input into terminals; the supervisor makes changes of files that are open for reading only.

    Without Landlock's scope it also decides to whom SIGIO goes.
    """
    special = dict.fromkeys(IOCTL_TERMINAL, errno("EPERM")) | dict.fromkeys(IOCTL_FILE, TRAP)
    if "signals" in policy.features:
        special |= dict.fromkeys(IOCTL_OWNER, TRAP)
    plain = choose(low(1), [Range(value, value, special[value]) for value in sorted(special)], ALLOW)
    btrfs = If(one_of(low(1), CLONE_IOCTLS), ALLOW, errno("ENOTTY"))
    command = If(low(1).masked(0xFF00).equals(BTRFS_TYPE), btrfs, plain)
    return If(protected(policy, 0), errno("EBADF"), command)


def close_range(policy: Policy) -> Expression:
    """A range that covers protected numbers is performed in two halves by the supervisor."""
    return If((low(1) < layout.MAILBOX_FD) | (low(0) > policy.last_protected), ALLOW, TRAP)


def mmap(policy: Policy) -> Expression:
    """Only MAP_FIXED replaces a mapping; below END it may only make the mailbox and the scratch, as the loader does.

    Where the lane's calls are counted the last protected descriptor is that page's; else it is O_PATH, and nothing can be mapped.
    """
    mailbox = All((
        low(0).equals(layout.MAILBOX), *exactly(1, layout.MAILBOX_SIZE).parts, *exactly(2, PROT_READ_EXEC).parts,
        *exactly(3, MAP_SHARED_FIXED).parts, low(4).equals(layout.MAILBOX_FD), *exactly(5, 0).parts,
    ))  # fmt: skip
    scratch = All((
        low(0).equals(layout.SCRATCH), *exactly(1, layout.SCRATCH_SIZE).parts, *exactly(2, PROT_READ_WRITE).parts,
        *exactly(3, MAP_PRIVATE_FIXED_ANONYMOUS).parts,
    ))  # fmt: skip
    counts = All((
        low(0).equals(layout.LANE_COUNTS), *exactly(1, layout.PAGE).parts, *exactly(2, PROT_READ_WRITE).parts,
        *exactly(3, MAP_SHARED_FIXED).parts, low(4).equals(policy.last_protected), *exactly(5, 0).parts,
    ))  # fmt: skip
    inside = If(high(0).equals(0) & Either((mailbox, scratch, counts)), ALLOW, errno("EPERM"))
    return If(low(3).has(MAP_FIXED), If(below_end(policy, 0), inside, ALLOW), ALLOW)


def munmap(policy: Policy) -> Expression:
    """Nothing is unmapped that begins below END."""
    return If(below_end(policy, 0), errno("EINVAL"), ALLOW)


def madvise(policy: Policy) -> Expression:
    """None of any kind below END: DONTFORK would take the mailbox from a child; a range may begin below it, at 0."""
    return If(below_end(policy, 0), errno("EINVAL"), ALLOW)


def mprotect(policy: Policy) -> Expression:
    """The mailbox is never writable, the guard below END never readable."""
    return If(below_end(policy, 0), errno("EACCES"), ALLOW)


def mremap(policy: Policy) -> Expression:
    """Nothing below END is moved, and nothing moved there: the address to move to is the fifth argument."""
    onto = low(3).has(MREMAP_FIXED) & below_end(policy, 4)
    return If(Either((below_end(policy, 0), onto)), errno("EINVAL"), ALLOW)


def shmat(policy: Policy) -> Expression:
    """Nothing is attached below END, where SHM_REMAP would replace; address 0 lets the kernel choose."""
    return If(below_end(policy, 1), If(exactly(1, 0), ALLOW, errno("EINVAL")), ALLOW)


def brk(policy: Policy) -> Expression:
    """None below END: a shrinking brk unmaps what lies there. Answers 0, since glibc takes any other number for success."""
    return If(below_end(policy, 0), If(exactly(0, 0), ALLOW, errno("0")), ALLOW)


def execveat(policy: Policy) -> Expression:
    """No image ever starts but the loader, by its descriptors and the sealed empty string."""
    loader = All((
        one_of(low(0), (layout.LOADER_FD, layout.READY_FD)), *exactly(1, layout.EMPTY).parts, low(4).equals(AT_EMPTY_PATH),
    ))  # fmt: skip
    return If(loader, ALLOW, TRAP)


def openat2(policy: Policy) -> Expression:
    """Native beneath a mount with a sealed record of its level: those from its first to before its end."""
    levels = []
    for k, (first, end) in enumerate(policy.mounts):
        if first < end:
            inside = If(All((low(2) >= layout.record(first), low(2) < layout.record(end))), ALLOW, TRAP)
            levels.append(Range(layout.MOUNT_FD + k, layout.MOUNT_FD + k, inside))
    return sealed(choose(low(0), levels, TRAP)) if levels else TRAP


def sealed(decision: Expression) -> Expression:
    """``decision`` where an openat2 call names a record of page 0 or what lies behind, else a trap."""
    record = All((
        *exactly(3, layout.HOW_SIZE).parts, high(2).equals(0),
        low(2) >= layout.MAILBOX, ~low(2).has(layout.HOW_STRIDE - 1),
    ))  # fmt: skip
    return If(record, decision, TRAP)


def openat(policy: Policy) -> Expression:
    """Native for the sealed string "/dev/tty": the guest opens its own terminal, which only it can name."""
    if "tty" not in policy.features:
        return TRAP
    return If(exactly(1, layout.TTY_PATH) & ~low(2).has(O_CREAT | O_TMPFILE_BIT), ALLOW, TRAP)


def newfstatat(policy: Policy) -> Expression:
    """Native with the sealed empty string: what fstat tells of a descriptor, or of the working directory."""
    return If(exactly(1, layout.EMPTY) & low(3).equals(AT_EMPTY_PATH), ALLOW, TRAP)


def statx(policy: Policy) -> Expression:
    """As newfstatat; the other flags say only how fresh the answer must be."""
    return If(exactly(1, layout.EMPTY) & low(2).has(AT_EMPTY_PATH), ALLOW, TRAP)


def faccessat2(policy: Policy) -> Expression:
    """Native with the sealed empty string: what the kernel would let the guest do with what it holds."""
    return If(exactly(1, layout.EMPTY) & low(3).masked(~AT_EACCESS & WORD).equals(AT_EMPTY_PATH), ALLOW, TRAP)


def readlinkat(policy: Policy) -> Expression:
    """Native with the sealed empty string: the text of a link that the guest holds.

    On the ptrace engine it may hold one of /proc's, whose text in the kernel's words names places of the host.
    """
    return If(exactly(1, layout.EMPTY), ALLOW, TRAP) if policy.engine == "notify" else TRAP


def prctl(policy: Policy) -> Expression:
    """PR_SET_DUMPABLE answers 0 and does nothing: an undumpable guest could not be read. aarch64: no tagged addresses.

    What takes capabilities from uid 0 at its next exec is the supervisor's to know, as setuid is; and a filter of its own.
    """
    rest: Expression = If(one_of(low(0), (PR_CAPBSET_DROP, PR_SET_SECUREBITS, PR_SET_SECCOMP)), TRAP, ALLOW)
    if policy.arch == "aarch64":
        rest = If(low(0).equals(PR_SET_TAGGED_ADDR_CTRL), errno("EINVAL"), rest)
    return If(low(0).equals(PR_SET_DUMPABLE), errno("0"), rest)


def arch_prctl(policy: Policy) -> Expression:
    """No linear address masking: masked addresses would pass the address rules."""
    return If((low(0) >= ARCH_LAM_FIRST) & (low(0) <= ARCH_LAM_LAST), errno("EINVAL"), ALLOW)


def seccomp(policy: Policy) -> Expression:
    """No second listener: it would outrank RET_TRACE; under notify the kernel refuses it too.

    A filter of the guest's own does not know the fast lane's calls: the supervisor ends them first.
    """
    listener = low(0).equals(SECCOMP_SET_MODE_FILTER) & low(1).has(FILTER_FLAG_NEW_LISTENER)
    return If(listener, errno("EBUSY"), If(low(0) <= SECCOMP_SET_MODE_FILTER, TRAP, ALLOW))


def clone(policy: Policy) -> Expression:
    """No new namespaces; on the ptrace engine no child that its tracer does not see."""
    untraced = CLONE_UNTRACED if policy.engine == "ptrace" else 0
    return If(low(0).has(CLONE_NAMESPACES | untraced), errno("EPERM"), ALLOW)


def unshare(policy: Policy) -> Expression:
    """No new namespaces: in one the guest would have capabilities and mounts."""
    return If(low(0).has(CLONE_NAMESPACES | CLONE_NEWTIME), errno("EPERM"), ALLOW)


def setrlimit(policy: Policy) -> Expression:
    """Not RLIMIT_LOCKS, which Linux no longer uses: it holds the supervisor's notes about a guest (umask, credentials)."""
    return If(low(0).equals(RLIMIT_LOCKS), errno("EPERM"), ALLOW)


def prlimit64(policy: Policy) -> Expression:
    """As setrlimit, when there is a new value; another process's limits are the supervisor's decision."""
    sets = Either((~high(2).equals(0), ~low(2).equals(0)))
    return If(low(1).equals(RLIMIT_LOCKS) & sets, errno("EPERM"), of_self(policy))


def of_self(policy: Policy) -> Expression:
    """Native for the caller itself (pid 0), else the supervisor decides."""
    return If(low(0).equals(0), ALLOW, TRAP)


def affinity(policy: Policy) -> Expression:
    """As of_self; with --cpus the supervisor keeps every caller on the jail's CPUs."""
    return TRAP if "cpus" in policy.features else of_self(policy)


def priority(policy: Policy) -> Expression:
    """Native for the caller itself; groups and users have members outside the jail."""
    return If(low(0).equals(PRIO_PROCESS) & low(1).equals(0), ALLOW, TRAP)


def io_priority(policy: Policy) -> Expression:
    """As priority, whose words it counts from 1."""
    return If(low(0).equals(IOPRIO_WHO_PROCESS) & low(1).equals(0), ALLOW, TRAP)


def ptrace(policy: Policy) -> Expression:
    """TRACEME is native, but not on the ptrace engine, where the caller has a tracer already and is told so."""
    return If(exactly(0, PTRACE_TRACEME), ALLOW, TRAP) if policy.engine == "notify" else TRAP


RULES: dict[str, Callable[[Policy], Expression]] = {
    rule.__name__: rule
    for rule in (
        *NETWORK_RULES,
        close, dup_onto, fcntl, ioctl, close_range, mmap, munmap, madvise, mprotect, mremap, shmat, brk,
        execveat, openat2, openat, newfstatat, statx, faccessat2, readlinkat, prctl, arch_prctl,
        seccomp, clone, unshare, setrlimit, prlimit64, of_self, affinity, priority, io_priority, ptrace,
    )
}  # fmt: skip
