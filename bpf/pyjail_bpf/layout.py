"""Where things lie in every guest: addresses, descriptor numbers, ``open_how`` records, stubs.

    0x10000 +0x40000  mailbox   shared sealed memfd, r-x in guests, written by the supervisor only
        +0x0000  page 0: open_how records, 32 bytes apart, kind by kind; the empty string at +0xff0
        +0x1000  stubs: constant code, what a diverted thread runs
        +0x2000  u32 tgid of each exec slot; +0x2ffc for the loader too: the descriptor of the lane's counts
        +0x3000  1024 sealed socket addresses of 32 bytes ("/proc/thread-self/fd/N")
        +0xb000  64 socket addresses of 32 bytes, written by the supervisor (AF_INET, AF_INET6); +0xb800 sealed strings
        +0xc000  12 exec slots of 12 KiB
        +0x30000 the fast lane (docs/fast-lane.md): code +0, pointers to its entries +0x3f00, mounts +0x4000,
                 libraries +0x7000, directories +0x8000
        +0x3f000 sealed messages: what a guest's sendmsg may name (struct msghdr +0, iovec +64, socket address +80)
                 16 of 128 bytes for any family but AF_UNIX, 8 of 256 bytes for abstract names of AF_UNIX
    0x50000 +0x11000  scratch   private, writable, one per address space: busy words and frames of the stubs
        +0x10000 the lane's counts: where somebody asked for them, one shared page of all guests in the place of this one
    0x61000           END       every address rule of the filter compares with this
    0x70000 +0x10000  loader    unmaps itself as its last step; programs below 0x80000 are ENOEXEC

The relations are proven, not the numbers: END stays below 0x200000 (lld's default base) and above mmap_min_addr.
"""

from __future__ import annotations

PAGE = 0x1000

MAILBOX = 0x10000
MAILBOX_SIZE = 0x40000
EMPTY = MAILBOX + 0xFF0
STUBS = MAILBOX + 0x1000
SLOT_OWNERS = MAILBOX + 0x2000
PEER_ADDRESSES = MAILBOX + 0x3000
PEER_COUNT = 1024
INET_ADDRESSES = MAILBOX + 0xB000
INET_COUNT = 64
ADDRESS_SIZE = 32
ADDRESSES_END = INET_ADDRESSES + INET_COUNT * ADDRESS_SIZE
STRINGS = MAILBOX + 0xB800
TTY_PATH = STRINGS
SLOTS = MAILBOX + 0xC000
SLOT_SIZE = 0x3000
SLOT_COUNT = 7
# Programs that the lane's code starts without a trap (lane/ready.py): a header, what is to be compared, strings, and a slot.
READY = SLOTS + SLOT_COUNT * SLOT_SIZE
READY_SIZE = 0xA00
READY_COUNT = 24
READY_CHECKS = 6
READY_CHECK = 48  # the size of one, behind 24 bytes of header
READY_TEXTS = 24 + READY_CHECKS * READY_CHECK
READY_SLOT = 0x300
# That it is one the loader learns from the descriptor that was executed, READY_FD; and which, from the process's timer slack
# (PR_SET_TIMERSLACK, nanoseconds), which an exec keeps: READY_SLACK + its number, in place of the usual one.
USUAL_SLACK = 50000
READY_SLACK = USUAL_SLACK + 1
# For /proc it stands in personality(2) too: its number + 1, in bits that mean nothing to the kernel (linux/personality.h).
READY_SHIFT = 8
READY_BITS = 0xFF00
READY_COOKIE = 1  # which no exec with a slot has (engines/frames.py)

# The fast lane's part, behind the slots.
LANE_CODE = MAILBOX + 0x30000
LANE_CODE_SIZE = 0x3F00
LANE_ENTRIES = LANE_CODE + LANE_CODE_SIZE  # up to LANE_PREFIXES
LANE_PREFIXES = MAILBOX + 0x34000
LANE_PREFIXES_SIZE = 0x3000
LANE_LIBRARIES = MAILBOX + 0x37000
LANE_LIBRARIES_SIZE = 0xFF0
LANE_DIRECTORIES = MAILBOX + 0x38000
LANE_DIRECTORY_COUNT = 112
LANE_DIRECTORY_SIZE = 256
LANE_DIRECTORY_PATH = 24  # offset of the path in an entry; its room is the rest
# What a prefix entry may say (LANE_PREFIXES): records of kind path, read, list (below); nothing is mounted beneath; the prefix
# itself is a symbolic link, and the descriptor what it leads to; no guest's real identity differs from its effective one.
LANE_PATH, LANE_READ, LANE_CLEAN, LANE_LINK, LANE_ONE_IDENTITY = 1, 2, 4, 8, 16
# No directory beneath is seen at a second place: one that was opened is known by its inode. Writing is not refused here.
LANE_ONCE, LANE_WRITABLE, LANE_LIST = 32, 64, 128
LANE_EPOCH = (
    MAILBOX + 0x37FF8
)  # u32, the last word behind LANE_LIBRARIES: odd while names change, another one afterwards
LANE_FIRST_ENTRY = LANE_CODE + 0x40  # in the code, one behind the other; LANE_ENTRIES points to them
LANE_ENTRY_SIZE = 32
LANE_ROOT_TEXT = LANE_CODE + 0x10
# The instruction pointer of a trap that the lane hands on, as the notification has it: behind the instruction.
LANE_TRAP = LANE_CODE + 2
LANE_TRAP_DIRECTORY = LANE_CODE + 10  # only because LANE_DIRECTORIES has no entry for the directory
LANE_TRAP_LIBRARY = LANE_CODE + 0x1A  # an open of a library by ld.so itself

MESSAGES = MAILBOX + 0x3F000
MESSAGE_SIZE = 128
MESSAGE_COUNT = 16
ABSTRACTS = MESSAGES + MESSAGE_COUNT * MESSAGE_SIZE
ABSTRACT_SIZE = 256
ABSTRACT_COUNT = 8
ABSTRACTS_END = ABSTRACTS + ABSTRACT_COUNT * ABSTRACT_SIZE
MESSAGE_VECTOR = 64
MESSAGE_NAME = 80

SCRATCH = 0x50000
SCRATCH_SIZE = 0x11000
BUSY_WORDS = SCRATCH + 0x40
PAIR = SCRATCH + 0xC0  # the numbers of a socketpair, until the supervisor has read them
EXECFN = SCRATCH + 0x100
LANE_OFF = SCRATCH + 0x20  # u32; not 0: this address space makes its own calls, the lane hands all of them on
LANE_OTHER = SCRATCH + 0x24  # u32; not 0: what this address space asked readlink for last was no directory
FRAMES = SCRATCH + 0x1200
FRAME_SIZE = 0x1400
FRAME_COUNT = 11
FRAME_STRING = 128
ANEW = FRAMES + FRAME_SIZE * (FRAME_COUNT - 1)  # the path of a loader's second try: no frame is in use there yet
# Directories that the lane's code opened, of this address space:
# u32 sequence, u32 epoch, u64 device, u64 inode, u16 length, u16 plain, path
LANE_OWN = FRAMES + FRAME_COUNT * FRAME_SIZE
LANE_OWN_COUNT = 20
LANE_OWN_SIZE = 128
LANE_OWN_PATH = 28
# Threads that another guest traces are led by these (engines/traced.py); drawn in loader/x86_64/stubs.S.
LEADS = SCRATCH + 0xF800
LEAD_SIZE = 128
LEAD_COUNT = 8
# Where the lane's code saw directories last, of this address space: u32 sequence, mark; u64 device, inode, change time
LANE_SEEN = LEADS + LEAD_COUNT * LEAD_SIZE
LANE_SEEN_COUNT = 8
LANE_SEEN_SIZE = 64

# What the lane's code counts, if anybody will be told: u64 for each outcome (lane.OUTCOMES) and each kind of call.
# LANE_COUNTS_FD: u32 in the mailbox, the protected descriptor by which the loader maps that page; 0: nothing is counted.
LANE_COUNTS = SCRATCH + 0x10000
LANE_COUNTS_KINDS = 32
LANE_COUNTS_FD = SLOT_OWNERS + 0xFFC

END = 0x61000
LOADER = 0x70000
LOADER_SIZE = 0x10000
LOADER_END = LOADER + LOADER_SIZE

# The reaper's own address space (pyjail/orders.py): its code, its orders as they come from the file, what it writes.
REAPER = 0x1000000
REAPER_SIZE = 0x10000
REAPER_ORDERS = REAPER + REAPER_SIZE
REAPER_ORDERS_SIZE = 0x400000
REAPER_NEWS = REAPER_ORDERS + REAPER_ORDERS_SIZE
REAPER_RIGHTS = REAPER_NEWS + 0x40
REAPER_ROOM = REAPER_NEWS + 0x1000
REAPER_END = REAPER_NEWS + 0x50000

# Protected descriptors: 960 up, without gaps (a free number in the range would be handed out and never be closed).
# READY_FD: the loader, for who starts a program that is ready.
# SOCKET_FD: an O_PATH descriptor of the supervisor's listening socket, on the ptrace engine; on the other one the loader again.
MAILBOX_FD = 960
LOADER_FD = 961
SOCKET_FD = 962
READY_FD = 963
MOUNT_FD = 964

# Stubs, by offset from STUBS. The sources under runtime/pyjail/loader place them there; a test compares.
STUB_ONE = STUBS + 0x80
STUB_EXEC = STUBS + 0x100
STUB_CHDIR = STUBS + 0x180
STUB_RANGE = STUBS + 0x280
STUB_LEAVE = STUBS + 0x300
STUB_CONNECT = STUBS + 0x380
STUB_SEND = STUBS + 0x400
STUB_COUNTED = STUBS + 0x480
STUB_AGAIN = STUBS + 0x4C0
STUB_RECEIVE = STUBS + 0x500
STUB_OPEN = STUBS + 0x580
OPEN_END = STUB_OPEN + 0x80  # a trap from in between: the stub could not open it
STUB_FIFO = STUBS + 0x600
# Where led threads come by a jump over this pointer, which no divert does. What such a thread asks ptrace(2) for: "here I
# am"; what it finds as the result of the call that brought it there.
LED = STUBS + 0xF00
PTRACE_HERE = 0x70796A61
# What a pyjail inside a jail asks ptrace(2) for (docs/nested.md): (PTRACE_NEST, question, buffer, size)
PTRACE_NEST = 0x70796A6E
NEST_HELLO, NEST_ENTER, NEST_DOMAIN = 1, 2, 3
# On the ptrace engine beneath somebody else's listener (foreign.py): what each trap is answered until PTRACE_CHECKED is asked for
PTRACE_CHECKED, REACHED = 0x70796A63, 4000
ERESTARTNOINTR = 513

# STUB_RECEIVE: where its message lies in the frame: struct msghdr at +128, struct iovec, one byte, struct cmsghdr and number
FRAME_CONTROL = FRAME_STRING + 88
FRAME_STATUS = FRAME_SIZE - 144  # STUB_OPEN: struct stat of what it opened, behind the longest path
CONTROL_HEADER = 16

# open(2) flags; asm-generic/fcntl.h. aarch64 differs in O_DIRECTORY, O_NOFOLLOW, O_DIRECT, O_LARGEFILE (asm/fcntl.h).
O_WRONLY, O_RDWR, O_NOCTTY, O_NONBLOCK, O_CLOEXEC, O_PATH = 0o1, 0o2, 0o400, 0o4000, 0o2000000, 0o10000000
O_DIRECTORY = {"x86_64": 0o200000, "aarch64": 0o40000}
O_NOFOLLOW = {"x86_64": 0o400000, "aarch64": 0o100000}
RESOLVE_CONFINED = 0x0F  # NO_XDEV | NO_MAGICLINKS | NO_SYMLINKS | BENEATH; openat2(2)
RESOLVE_FOLLOWING = 0x0B  # without NO_SYMLINKS: a symlink that stays beneath is followed, one that leaves is EXDEV

HOW_SIZE = 24
HOW_STRIDE = 32


NOTHING = (0, 0)  # the level of what guests open nothing beneath


def holds(level: tuple[int, int], index: int) -> bool:
    """Whether record ``index`` is one of a level's, which are those from its first number to before its second."""
    return level[0] <= index < level[1]


def how_records(arch: str) -> tuple[list[tuple[int, int]], dict[str, int]]:
    """(flags, resolve) of every record, kind by kind, and the index of each kind's first one.

        read    opens files to be read        [FOLLOWING][O_NOFOLLOW][O_CLOEXEC][O_NONBLOCK]
        list    directories to be read        the same
        dir     directories to stand in       [O_CLOEXEC or not]; the third opens nothing
        path    O_PATH of anything            [FOLLOWING][O_CLOEXEC][O_NOFOLLOW]
        write   opens files to be written

    Each choice is one bit of the place among its kind: the lane's code computes the place. A record that follows symlinks
    reaches nothing beneath the mount that another path would not reach. The third of dir opens nothing, ever: to write a directory
    is EISDIR, anything else ENOTDIR (may_open, do_open in fs/namei.c). It asks whether a directory is there, at half the price.
    """
    directory, nofollow = O_DIRECTORY[arch], O_NOFOLLOW[arch]
    resolves, finals, cloexecs = (RESOLVE_CONFINED, RESOLVE_FOLLOWING), (0, nofollow), (0, O_CLOEXEC)
    reading = [O_NOCTTY | f | c | n for f in finals for c in cloexecs for n in (0, O_NONBLOCK)]
    writing = [O_NOCTTY | w | c | n for w in (O_WRONLY, O_RDWR) for c in cloexecs for n in (0, O_NONBLOCK)]
    kinds = {
        "read": [(flags, resolve) for resolve in resolves for flags in reading],
        "list": [(directory | flags, resolve) for resolve in resolves for flags in reading],
        "dir": [(O_PATH | directory | cloexec, RESOLVE_CONFINED) for cloexec in (O_CLOEXEC, 0)]
        + [(O_WRONLY | directory, RESOLVE_CONFINED)],
        "path": [(O_PATH | c | f, resolve) for resolve in resolves for c in cloexecs for f in finals],
        "write": [(flags, RESOLVE_CONFINED) for flags in writing],
    }
    records: list[tuple[int, int]] = []
    first = {}
    for kind, of_kind in kinds.items():
        first[kind] = len(records)
        records += of_kind
    return records, first


def how_levels(arch: str) -> dict[str, tuple[int, int]]:
    """The levels by name: which records guests may use by hand beneath a mount, a run of neighbouring kinds.

                read  list  dir  path  write
        dir                 x                 where something is masked or shadowed beneath
        list          x     x                 read-only, and a device node beneath could be opened
        files   x     x     x                 read-only: whoever can name a socket (path) can connect to it
        path          x     x    x            a device node beneath could be opened
        read    x     x     x    x
        write   x     x     x    x     x
    """
    records, first = how_records(arch)
    read, listing, directory, path, write, end = (*first.values(), len(records))
    return {
        "none": NOTHING,
        "dir": (directory, path),
        "list": (listing, path),
        "files": (read, path),
        "path": (listing, write),
        "read": (read, write),
        "write": (read, end),
    }


def how_flags(arch: str) -> list[int]:
    """The flags of the records alone. Of records with the same flags the first is the one that follows no symlinks."""
    return [flags for flags, _ in how_records(arch)[0]]


def record(index: int) -> int:
    """The address of record ``index`` in a guest."""
    return MAILBOX + HOW_STRIDE * index
