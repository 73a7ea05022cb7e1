"""The first guest's last steps before it becomes the command: mailbox, protected descriptors, cwd, filter, exec."""

from __future__ import annotations

import ctypes
import errno
import os
import sys

from pyjail_bpf.layout import MAILBOX, MAILBOX_FD, MAILBOX_SIZE, SCRATCH, SCRATCH_SIZE, SOCKET_FD

from .confine import enter_guest_domain
from .failure import CANNOT_EXECUTE, FAILED, NOT_FOUND, Failure
from .filters import load_compiler, program
from .kernel import credentials, limits, notify
from .kernel.channel import Channel, rights
from .kernel.signals import signal
from .kernel.sys import NR, PR_SET_NO_NEW_PRIVS, c_long, call, is_open, prctl

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import NoReturn

    from .exec.mailbox import Mailbox
    from .paths.mounts import MountTable
    from .plan import Plan

PROT_READ, PROT_WRITE, PROT_EXEC = 1, 2, 4
MAP_SHARED, MAP_PRIVATE, MAP_FIXED, MAP_ANONYMOUS = 1, 2, 0x10, 0x20
CLOSE_RANGE_CLOEXEC = 4
PR_GET_SECCOMP = 21
_SOL_SOCKET, _SO_TYPE, _SO_DOMAIN, _AF_UNIX, _SOCK_DGRAM = 1, 3, 39, 1, 2
# What failed: what, which, what to do.
UMASK_FAILED = ("cannot record the umask", "RLIMIT_LOCKS", "raise `ulimit -Hx`")
DOMAIN_FAILED = ("cannot enter the guests' domain", "Landlock", "run `pyjail doctor`")
MISSING = ("no such program in the jail", "check --root, --bind and the PATH inside")
UNREADABLE = ("it is there, the interpreter that it names is not", "see `pyjail run --explain`")
EXECUTABLE = "check its permissions and its format"
_COMPLETE = 1  # a scratch cookie of no exec: "this address space is complete"


class FirstGuest:
    """What the child needs; all descriptors are ours until ``become``. ``levels``, ``features``: what its filter is made of."""

    __slots__ = (
        "control", "cwd", "descriptors", "domain", "executable", "features", "hindrance", "instead", "levels", "mailbox",
        "mask", "paths", "plan", "readable",
    )  # fmt: skip

    def __init__(
        self,
        plan: Plan,
        levels: tuple[tuple[int, int], ...],
        features: frozenset[str],
        mailbox: Mailbox,
        descriptors: list[int],
        cwd: int,
        control: Channel,
        mask: set[int],
    ) -> None:
        self.plan = plan
        self.levels = levels
        self.features = features
        self.mailbox = mailbox
        self.descriptors = descriptors
        self.cwd = cwd
        self.control = control
        self.mask = mask
        self.paths = candidates(plan.argv[0], plan.environment)
        self.domain: MountTable | None = None
        self.instead: Callable[[], NoReturn] | None = None
        self.readable: list[int] = []
        self.executable: tuple[int, ...] = ()
        self.hindrance: Callable[[bytes], list[str]] | None = None  # foreign.py, where it is needed

    def become(self) -> NoReturn:
        """Never returns: the command starts, or the process exits with 125, 126 or 127 and a line on stderr."""
        try:
            self._look_above()
            load_compiler()
            self._prepare()
            self._enter_filter()
            self._execute()
        except Failure as failure:
            _tell(failure)
            self.plan.report.never_started(str(failure))
            os._exit(failure.code)
        except BaseException as error:  # nothing above us may run as a guest
            os.write(2, f"pyjail: error: cannot start the first process: {error!r}\n".encode())
            os._exit(FAILED)

    def _look_above(self) -> None:
        """Whether somebody else's listener stands above us; what examines it is read while we may read it."""
        if prctl(PR_GET_SECCOMP) and notify.try_listener() == -errno.EBUSY:
            from .foreign import hindrance

            self.hindrance = hindrance

    def _prepare(self) -> None:
        enter_cgroup(self.plan)
        _map(MAILBOX, MAILBOX_SIZE, PROT_READ | PROT_EXEC, MAP_SHARED | MAP_FIXED, self.descriptors[0])
        _map(SCRATCH, SCRATCH_SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, -1)
        ctypes.c_uint32.from_address(SCRATCH).value = _COMPLETE
        os.fchdir(self.cwd)
        self._place_descriptors()
        _record_umask()
        reset_signals(self.mask)
        prctl(PR_SET_NO_NEW_PRIVS, 1)
        credentials.cut_bounds(credentials.GUESTS)
        credentials.cut(credentials.GUESTS)
        if self.plan.limits is not None and self.plan.limits.cpus:
            os.sched_setaffinity(0, self.plan.limits.cpus)
        if self.domain is not None:
            result = enter_guest_domain(self.domain, self.readable, self.executable, self.ports())
            if result < 0:
                name, which, todo = DOMAIN_FAILED
                raise Failure(name, which, os.strerror(-result), todo)

    def ports(self) -> tuple[int, ...] | None:
        """The only ones to which guests connect; None: all."""
        return self.plan.network.ports() if self.plan.network is not None else None

    def filter(self, engine: str) -> bytes:
        """Its filter, compiled."""
        return program(engine, self.levels, self.features)

    def _place_descriptors(self) -> None:
        """To their protected numbers; everything else closes at the exec but 0–2 and what was asked for."""
        count = len(self.descriptors)
        _place(self.descriptors, MAILBOX_FD)
        call(NR.close_range, 3, MAILBOX_FD - 1, CLOSE_RANGE_CLOEXEC)
        call(NR.close_range, MAILBOX_FD + count, ctypes.c_uint(0xFFFFFFFF), CLOSE_RANGE_CLOEXEC)
        for fd in self.plan.preserve_fds:
            os.set_inheritable(fd, True)

    def _enter_filter(self) -> None:
        """Notification where it works (or is asked for); else the supervisor attaches before the filter stands."""
        me, wanted, refused = os.getpid(), self.plan.engine, 0
        if wanted != "ptrace":
            listener = self._listener()
            if listener >= 0:
                self._hand_over(b"L%d" % me, listener)
                os.close(listener)
                return
            refused = -listener
            if wanted == "notify":
                self.control.send(b"F%d" % refused)
                os._exit(FAILED)
        if self.hindrance is None:
            self._trace(b"P%d" % me)
        else:
            self._trace_checked(me, self.hindrance)

    def _trace(self, news: bytes) -> bytes:
        """The supervisor attaches, then the filter stands, which is the result."""
        self.control.send(news)
        word, descriptors = self.control.receive()
        if word != b"G" or not descriptors:
            os._exit(FAILED)
        _place(descriptors, SOCKET_FD)
        filter_ = self.filter("ptrace")
        result = notify.install(filter_, 0)
        if result < 0:
            raise Failure("cannot install the filter", "seccomp", os.strerror(-result), "run `pyjail doctor`")
        return filter_

    def _trace_checked(self, me: int, hindrance: Callable[[bytes], list[str]]) -> None:
        """The same beneath somebody else's listener, which may want the calls that we do."""
        names = hindrance(self._trace(b"C%d" % me))
        if names:
            what = ", ".join(names[:4]) + (", …" if len(names) > 4 else "")
            why = "they go to another program's seccomp listener, and pyjail would not hear of them"
            raise Failure("cannot run beneath this listener", what, why, "start pyjail outside of that program")

    def _listener(self) -> int:
        """The filter with a listener; −errno. Beneath another filter (a container's) its ioctls are tried before."""
        if prctl(PR_GET_SECCOMP) and not notify.can_add():
            return -errno.EINVAL
        return notify.install(self.filter("notify"), notify.FLAG_NEW_LISTENER | notify.FLAG_WAIT_KILLABLE_RECV)

    def _apply_limits(self) -> None:
        """The last step, for the interpreter itself needs more than a guest may be given."""
        if self.plan.limits is None:
            return
        low = 3  # what the exec would close takes the numbers that a low RLIMIT_NOFILE leaves for it
        for fd in (*self.plan.preserve_fds, MAILBOX_FD):
            if low < fd:
                call(NR.close_range, low, fd - 1, 0)
            low = fd + 1
        for resource, soft, hard in self.plan.limits.resources:
            before = limits.own(resource)[1]
            _set_limit(min(soft, before), min(hard, before), resource)

    def _hand_over(self, news: bytes, listener: int) -> None:
        """By a sealed message: any other sendmsg would wait for the one who is to receive the listener."""
        data = ctypes.create_string_buffer(news, len(news))
        passed = rights(listener)
        control = ctypes.create_string_buffer(passed, len(passed))
        places = (ctypes.addressof(data), len(news)), (ctypes.addressof(control), len(passed))
        message = self.mailbox.messages.put(os.getpid(), b"", places[0], 0, 1, places[1])
        result = call(NR.sendmsg, self.control.fileno(), c_long(message), 0)
        if result < 0:
            raise Failure("cannot hand over the listener", "sendmsg", os.strerror(-result), "run `pyjail doctor`")

    def _execute(self) -> NoReturn:
        """execve of the command, searched along the guest's PATH; from here on every path is the guest's."""
        argv, environment = self.plan.argv, self.plan.environment
        self._apply_limits()
        if self.instead is not None:
            self.instead()
        name, worst = argv[0], errno.ENOENT
        for path in self.paths:
            try:
                os.execve(path, argv, environment)
            except OSError as error:
                if error.errno not in (errno.ENOENT, errno.ENOTDIR, errno.ESRCH):
                    worst = error.errno or worst
                    if error.errno != errno.EACCES:
                        break
        if worst == errno.ENOENT:
            raise not_found(name, is_there=any(map(os.path.exists, candidates(name, environment))))
        raise Failure("cannot execute", name, os.strerror(worst), EXECUTABLE, CANNOT_EXECUTE)


def _tell(failure: Failure) -> None:
    """In the form that was asked for; nothing is imported, since beneath the filter our own files are out of reach."""
    log = sys.modules.get("pyjail.log")
    if log:
        log.failure(failure)
    else:
        os.write(2, f"pyjail: error: {failure}\n".encode("utf-8", "surrogateescape"))


def enter_cgroup(plan: Plan) -> None:
    """From here on what this process uses is the jail's."""
    if plan.limits is None or plan.limits.group is None:
        return
    try:
        plan.limits.group.enter()
    except OSError as error:
        raise Failure("cannot enter the jail's cgroup", "cgroup.procs", error.strerror or "", "run it again") from None


def refuse_datagrams(numbers: tuple[int, ...]) -> None:
    """A datagram socket of the AF_UNIX family takes paths of the host in sendto(2); the filter lets guests make none."""
    for fd in numbers:
        if _option(fd, _SO_DOMAIN) == _AF_UNIX and _option(fd, _SO_TYPE) == _SOCK_DGRAM:
            why = "it would reach the host"
            raise Failure("cannot pass on a datagram socket", f"descriptor {fd}", why, "redirect it")


def _option(fd: int, option: int) -> int:
    """An option of a socket; −1 of anything else."""
    value, size = ctypes.c_int(), ctypes.c_int(4)
    result = call(NR.getsockopt, fd, _SOL_SOCKET, option, ctypes.byref(value), ctypes.byref(size))
    return value.value if result >= 0 else -1


def candidates(name: bytes, environment: dict[bytes, bytes]) -> list[bytes]:
    """Where the command may lie, in the guest."""
    if b"/" in name:
        return [name]
    path = environment.get(b"PATH", b"/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin")
    return [(folder or b".") + b"/" + name for folder in path.split(b":")] if name else []


def not_found(name: bytes, *, is_there: bool) -> Failure:
    """execve(2) says ENOENT to either."""
    return Failure("command not found", name or "''", *(UNREADABLE if is_there else MISSING), NOT_FOUND)


def _map(address: int, size: int, protection: int, flags: int, fd: int) -> None:
    result = call(NR.mmap, c_long(address), c_long(size), protection, flags, fd, c_long(0))
    if result != address:
        todo = "vm.mmap_min_addr must be at most 65536"
        if result == -errno.EPERM and is_open(MAILBOX_FD):
            todo = "pyjail does not run inside a jail of pyjail's"
        raise Failure("cannot map the mailbox", hex(address), os.strerror(-result), todo)


def recorded_umask() -> tuple[int, int]:
    """The limit by which handlers know a process's umask: (soft, hard)."""
    mask = os.umask(0)
    os.umask(mask)
    return limits.encode(mask), limits.own(limits.RLIMIT_LOCKS)[1]


def _record_umask() -> None:
    pair = (ctypes.c_uint64 * 2)(*recorded_umask())
    if call(NR.prlimit64, 0, limits.RLIMIT_LOCKS, pair, None) < 0:
        name, which, todo = UMASK_FAILED
        raise Failure(name, which, "its hard limit is too low", todo)


def reset_signals(mask: set[int]) -> None:
    """As a shell would start the command: Python ignores two signals, and the supervisor blocks many."""
    for ignored in (signal.SIGPIPE, signal.SIGXFSZ):
        signal.signal(ignored, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_SETMASK, mask)


def _place(descriptors: list[int], first: int) -> None:
    """Copies at ``first`` and the numbers behind it, whatever the soft limit of numbers is."""
    end = first + len(descriptors)
    soft, hard = limits.own(limits.RLIMIT_NOFILE)
    if hard <= end:
        raise Failure(
            "too few descriptors", f"RLIMIT_NOFILE {hard}", "pyjail keeps some above 960", "raise `ulimit -Hn`"
        )
    if soft <= end:
        _set_limit(hard, hard)
    for index, fd in enumerate(descriptors):
        os.dup2(fd, first + index, inheritable=True)
    if soft <= end:
        _set_limit(soft, hard)


def _set_limit(soft: int, hard: int, resource: int = limits.RLIMIT_NOFILE) -> None:
    pair = (ctypes.c_uint64 * 2)(soft, hard)
    call(NR.prlimit64, 0, resource, pair, None)
