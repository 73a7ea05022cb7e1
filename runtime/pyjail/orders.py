"""The reaper and the first guest as a program of their own (loader/reaper.c): what they are to do, written down beforehand.

A copy of the supervisor's process would cost twice its page tables and a fault for every page that either touches. So the
supervisor works out each system call, and starts a few kilobytes of code that make them:

    ELF header, 3 program headers    offset 0
    PT_LOAD  r-x  the code           offset 0x1000   at REAPER
    PT_LOAD  rw-  the orders         offset 0x11000  at REAPER_ORDERS, with zeros up to REAPER_END
    PT_GNU_STACK rw-

Descriptors come at the numbers that guests know; behind them stand four more: control channel, domain, cwd, mailbox.
By the mailbox at its number guests are known (kernel/proc.py): it comes there in the first one, and never in reaper and killer.
Where this cannot be had (``refusal``) the launcher forks, and reaper.py and first.py do the same.
"""

from __future__ import annotations

import errno
import os
import struct
import sys

from pyjail_bpf.layout import (
    MAILBOX,
    MAILBOX_FD,
    MAILBOX_SIZE,
    PAGE,
    REAPER,
    REAPER_END,
    REAPER_NEWS,
    REAPER_ORDERS,
    REAPER_ORDERS_SIZE,
    REAPER_RIGHTS,
    SCRATCH,
    SCRATCH_SIZE,
)

from . import first
from .confine import guest_ruleset
from .exec import image
from .exec.elf import MACHINES
from .failure import CANNOT_EXECUTE, Failure
from .kernel import credentials, limits, notify
from .kernel.errno import E, Errno
from .kernel.guest import AT_FDCWD, Guest
from .kernel.ready import view
from .kernel.signals import signal
from .kernel.sys import ARCH, NR, PR_CAPBSET_DROP, PR_SET_NO_NEW_PRIVS, is_open, prctl
from .life import BLOCKED, is_job
from .paths.resolver import Resolver

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from .first import FirstGuest
    from .paths.mounts import MountTable
    from .plan import Plan

MUST_WORK, MAY_FAIL, MUST_GIVE_FIRST = 0, 1, 2
FILTER, HAND_OVER, EXECUTE, START = 1000, 1001, 1002, 1003
_ENGINES = {"notify": 1, "ptrace": 2, "auto": 3}
_NEWS_SIZE, _RIGHTS_SIZE = 11, 20
_DEATH = 34  # SIGRTMIN as libc has it
_IGNORED_BY_SPAWN = (32, 33)  # libc's own, in the child of posix_spawn(3)
_F_SETFD, _SIGNAL_SET = 2, 8  # fcntl(2); bytes
_CLOEXEC_RANGE, _ALL = 4, 0xFFFFFFFF
_PROGRAM_HEADER = struct.Struct("<IIQQQQQQ")
_HEADER = struct.Struct("<16sHHIQQQIHHHHHH")
_ORDERS = struct.Struct("<18Q")
_STEP = struct.Struct("<8q")
_NOTHING = (0,) * 6
_CODE_OFFSET, _ORDERS_OFFSET = PAGE, PAGE + REAPER_ORDERS - REAPER


class Orders:
    """The text of the orders, piece by piece at its final address; and what a step that failed was for."""

    __slots__ = ("_at", "_pieces", "labels")

    def __init__(self) -> None:
        self._at = REAPER_ORDERS + _ORDERS.size
        self._pieces: list[bytes] = []
        self.labels: list[tuple[str, str, str]] = []

    def put(self, data: bytes) -> int:
        """Where these bytes will be found, aligned to a word."""
        address = self._at
        data = data.ljust(len(data) + 7 & ~7, b"\0")
        self._pieces.append(data)
        self._at += len(data)
        return address

    def strings(self, texts: Sequence[bytes]) -> int:
        """An array of pointers to them, with a null pointer at its end."""
        joined = b"\0".join(texts) + b"\0"
        at = self.put(joined)
        pointers = []
        for text in texts:
            pointers.append(at)
            at += len(text) + 1
        return self.put(struct.pack(f"<{len(texts) + 1}Q", *pointers, 0))

    def program(self, code: bytes) -> int:
        """A struct sock_fprog."""
        return self.put(struct.pack("<HxxxxxxQ", len(code) // 8, self.put(code)))

    def text(self, *words: int) -> bytes:
        """All of it, begun by ``words`` (struct orders)."""
        return b"".join((_ORDERS.pack(*words), *self._pieces))


def refusal(guest: FirstGuest) -> str:
    """Why the launcher has to fork, or ""."""
    plan = guest.plan
    if guest.instead is not None or plan.workers > 1 or plan.limits is not None or guest.executable:
        return "more is to be done than calls that are known beforehand"
    if not credentials.survive_exec():
        return "an exec would change the capabilities"
    last = MAILBOX_FD + len(guest.descriptors) + 4
    if limits.own(limits.RLIMIT_NOFILE)[0] <= last or max(guest.descriptors) >= MAILBOX_FD or guest.control.fileno() >= MAILBOX_FD:
        return "descriptors are few, or in the way"
    if is_open(MAILBOX_FD):
        return "this is a jail"
    if prctl(first.PR_GET_SECCOMP):
        if notify.try_listener() == -errno.EBUSY:
            return "another program's listener stands above"
        if not notify.can_add():
            return "a filter refuses the listener's calls"
    return "" if os.path.exists(b"/proc/thread-self/children") else "the kernel does not list children"


def start(guest: FirstGuest) -> tuple[int, list[tuple[str, str, str]]]:
    """Start the reaper, which starts the guest: its process id, and what each step is for. OSError: nothing was started."""
    orders = Orders()
    control = MAILBOX_FD + len(guest.descriptors)
    ruleset = guest_ruleset(guest.domain, guest.readable, guest.executable, guest.ports()) if guest.domain else -1
    if ruleset < -1:
        raise OSError(-ruleset, "landlock_create_ruleset")
    try:
        content = _text(guest, orders, control, has_domain=ruleset >= 0)
        mailbox, *others = guest.descriptors
        places = [(fd, MAILBOX_FD + 1 + index) for index, fd in enumerate(others)]
        places += [(guest.control.fileno(), control), (guest.cwd, control + 2), (mailbox, control + 3)]
        if ruleset >= 0:
            places.append((ruleset, control + 1))
        program = _executable(content)
        try:
            actions = [(os.POSIX_SPAWN_DUP2, fd, number) for fd, number in places]
            pid = os.posix_spawn(b"/proc/self/fd/%d" % program, sys.orig_argv, {}, file_actions=actions)
        finally:
            os.close(program)
    finally:
        if ruleset >= 0:
            os.close(ruleset)
    return pid, orders.labels


def reached(paths: list[bytes], mounts: MountTable) -> list[bytes]:
    """Without those at the beginning where nothing is: a look takes 6 µs, a guest's execve of one 35."""
    if len(paths) < 2 or mounts.may_stall:
        return paths
    resolver = Resolver(mounts)
    for index, path in enumerate(paths):
        mount = mounts.find(path)
        if not path.startswith(b"/") or mount.is_blind or mount.kind == "proc":
            return paths[index:]
        place = resolver.lookup(Guest(), AT_FDCWD, path)
        if not isinstance(place, Errno):
            place.close()
        if place is not E.ENOENT and place is not E.ENOTDIR:
            return paths[index:]
    return paths  # nowhere: the kernel says so


def failure(message: bytes, labels: list[tuple[str, str, str]], plan: Plan, exists: Callable[[bytes], bool]) -> Failure:
    """What the guest's message "X<what> <errno>" says. ``exists``: whether a path leads anywhere in the jail."""
    what, number = map(int, message[1:].split())
    command, why = plan.argv[0], os.strerror(number)
    if what == EXECUTE and number == 2:
        return first.not_found(command, is_there=any(map(exists, first.candidates(command, plan.environment))))
    if what == EXECUTE:
        return Failure("cannot execute", command, why, first.EXECUTABLE, CANNOT_EXECUTE)
    if what == START:
        return Failure("cannot start the first process", "fork", why, "check `ulimit -u` and the memory")
    if what == FILTER:
        return Failure("cannot install the filter", "seccomp", why, "run `pyjail doctor`")
    if what == HAND_OVER:
        return Failure("cannot hand over the listener", "sendmsg", why, "run `pyjail doctor`")
    name, which, todo = labels[what]
    return Failure(name, which, why, todo)


def _text(guest: FirstGuest, orders: Orders, control: int, *, has_domain: bool) -> bytes:
    plan = guest.plan
    steps = b"".join(_steps(guest, orders, control, has_domain=has_domain))
    engines = _ENGINES["notify" if plan.engine == "auto" and notify.knows_listener() else plan.engine]
    blocked = BLOCKED | {_DEATH}
    text = orders.text(
        os.getpid(), control, plan.wait, len(steps) // _STEP.size, orders.put(steps),
        orders.strings(plan.cleanup), orders.strings(guest.paths),
        orders.strings(plan.argv), orders.strings([b"%s=%s" % pair for pair in plan.environment.items()]),
        engines, notify.FLAG_NEW_LISTENER | notify.FLAG_WAIT_KILLABLE_RECV,
        orders.program(guest.filter("notify")) if engines & 1 else 0,
        orders.program(guest.filter("ptrace")) if engines & 2 else 0,
        guest.mailbox.messages.put(0, b"", (REAPER_NEWS, _NEWS_SIZE), 0, 1, (REAPER_RIGHTS, _RIGHTS_SIZE)),
        orders.put(b"pyjail-reaper\0"), sum(1 << number - 1 for number in blocked), is_job(), 0,
    )  # fmt: skip
    if len(text) > REAPER_ORDERS_SIZE:
        raise OSError(7, "the orders are too long")
    return text


def _steps(guest: FirstGuest, orders: Orders, control: int, *, has_domain: bool) -> list[bytes]:
    """What the guest does before it has a filter, in this order."""
    mapping = ("cannot map the mailbox", hex(MAILBOX), "vm.mmap_min_addr must be at most 65536")
    shared, private = first.MAP_SHARED | first.MAP_FIXED, first.MAP_PRIVATE | first.MAP_FIXED | first.MAP_ANONYMOUS
    read, write, execute = first.PROT_READ, first.PROT_WRITE, first.PROT_EXEC
    steps: list[bytes] = []

    def step(label: tuple[str, str, str], number: int, *arguments: int, kind: int = MUST_WORK) -> None:
        steps.append(_STEP.pack(number, *arguments, *_NOTHING[len(arguments) :], kind))
        orders.labels.append(label)

    step(mapping, NR.dup3, control + 3, MAILBOX_FD, 0)
    step(mapping, NR.mmap, MAILBOX, MAILBOX_SIZE, read | execute, shared, MAILBOX_FD, 0, kind=MUST_GIVE_FIRST)
    step(mapping, NR.mmap, SCRATCH, SCRATCH_SIZE, read | write, private, -1, 0, kind=MUST_GIVE_FIRST)
    step(("cannot enter the working directory", os.fsdecode(guest.plan.cwd), "check --workdir"), NR.fchdir, control + 2)
    rest = ("cannot prepare the first process", "its descriptors", "run `pyjail doctor`")
    step(rest, NR.close_range, 3, MAILBOX_FD - 1, _CLOEXEC_RANGE, kind=MAY_FAIL)
    step(rest, NR.close_range, control, _ALL, _CLOEXEC_RANGE, kind=MAY_FAIL)
    for fd in guest.plan.preserve_fds:
        step(rest, NR.fcntl, fd, _F_SETFD, 0)
    umask, hard = first.recorded_umask()
    limit = orders.put(struct.pack("<QQ", umask, hard))
    step(first.UMASK_FAILED, NR.prlimit64, 0, limits.RLIMIT_LOCKS, limit, 0)
    default = orders.put(bytes(32))
    for ignored in (signal.SIGPIPE, signal.SIGXFSZ, *_IGNORED_BY_SPAWN):
        step(rest, NR.rt_sigaction, ignored, default, 0, _SIGNAL_SET, kind=MAY_FAIL)
    mask = orders.put(struct.pack("<Q", sum(1 << number - 1 for number in guest.mask)))
    step(rest, NR.rt_sigprocmask, signal.SIG_SETMASK, mask, 0, _SIGNAL_SET)
    step(rest, NR.prctl, PR_SET_NO_NEW_PRIVS, 1)
    if credentials.permitted():
        for capability in credentials.outside(credentials.GUESTS):
            step(rest, NR.prctl, PR_CAPBSET_DROP, capability, kind=MAY_FAIL)
        header, data = credentials.lowered(credentials.GUESTS)
        step(rest, NR.capset, orders.put(header), orders.put(data))
    if has_domain:
        step(first.DOMAIN_FAILED, NR.landlock_restrict_self, control + 1, 0)
    return steps


def _executable(orders: bytes) -> int:
    """An O_PATH descriptor of the program; OSError where memfds may not be executed."""
    code = view("reaper") or image.code(ARCH, "reaper")
    header = _HEADER.pack(
        b"\x7fELF\2\1\1".ljust(16, b"\0"), 2, MACHINES[ARCH], 1, REAPER, _HEADER.size, 0, 0, _HEADER.size,
        _PROGRAM_HEADER.size, 3, 0, 0, 0,
    )  # fmt: skip
    rows = (
        _PROGRAM_HEADER.pack(1, 5, _CODE_OFFSET, REAPER, REAPER, len(code), len(code), PAGE)
        + _PROGRAM_HEADER.pack(
            1, 6, _ORDERS_OFFSET, REAPER_ORDERS, REAPER_ORDERS, len(orders), REAPER_END - REAPER_ORDERS, PAGE
        )
        + _PROGRAM_HEADER.pack(0x6474E551, 6, 0, 0, 0, 0, 0, 16)
    )
    descriptor = image.memory_file("reaper", image.MFD_EXEC)
    try:
        for content, offset in ((header + rows, 0), (code, _CODE_OFFSET), (orders, _ORDERS_OFFSET)):
            if os.pwrite(descriptor, content, offset) != len(content):
                raise OSError(28, "short write to the reaper's memfd")
        return os.open(b"/proc/self/fd/%d" % descriptor, os.O_PATH | os.O_CLOEXEC)
    finally:
        os.close(descriptor)
