"""--timeout and the resource limits: words -> a Limits, and what each of them is held by.

    option          held by                 counts
    --memory        cgroup: memory.max      all memory of all processes of the jail, with the files that they have cached
             or     RLIMIT_DATA             the private writable memory of each process
    --pids          cgroup: pids.max        the jail's processes and threads, also root's
             or     RLIMIT_NPROC            what the user runs now, plus N; the kernel does not hold root to it
    --cpus          CPU affinity            the CPUs that all processes of the jail share
             and    cgroup: cpu.max         the time that they spend on any
    --cpu-time      RLIMIT_CPU              the CPU seconds of each process
    --file-size     RLIMIT_FSIZE            each file that a process writes
    --open-files    RLIMIT_NOFILE           the descriptors of each process

A cgroup holds what it can where one can be made (``Limits.settle``). RLIMIT_DATA and not RLIMIT_AS: runtimes such as Go, Java,
node and the sanitizers reserve far more addresses than they use.
"""

from __future__ import annotations

import os

from pyjail_bpf.layout import MAILBOX_FD

from pyjail import log
from pyjail.failure import Failure, UsageError
from pyjail.kernel.limits import OWN_FILE_SIZE, RLIM_INFINITY
from pyjail.kernel.sys import is_open
from pyjail.plan_mounts import parse_size

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import TypeVar

    from pyjail.arguments import Arguments
    from pyjail.kernel.cgroup import Group, Wanted
    from pyjail.report import Report

    Number = TypeVar("Number", int, float)

# <asm-generic/resource.h>
RLIMIT_CPU, RLIMIT_FSIZE, RLIMIT_DATA, RLIMIT_NPROC, RLIMIT_NOFILE = 0, 1, 2, 6, 7
_CPU_GRACE = 2  # seconds between SIGXCPU, which a program may handle, and SIGKILL
_KILL_AFTER = 10.0
_UNITS = {"": 1.0, "ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0, "d": 86400.0}
_MOST = 1 << 62
_CENTURY = 36525 * 86400.0  # seconds; two of them are not too many nanoseconds for a clock (ktime_t)
_FEWEST_FILES = 4  # 0 to 2, and one more by which a program can be opened
_CPU_PERIOD = 100_000  # µs, the kernel's own (cpu.max)
_NOT_ENFORCED = "not enforced for root"


class Limits:
    """What a run may use, and the guests' cgroup once it is made (``settle``): ``group``, or None.

    ``timeout`` seconds of wall time until SIGTERM, 0: none; ``kill_after`` seconds from then to SIGKILL. ``resources``:
    (resource, soft, hard) for setrlimit(2). ``cpus``: the CPUs to run on, empty: all. ``held``: option -> what holds it;
    ``values``: option -> what was asked for, in bytes, seconds or a number.
    """

    __slots__ = ("cpus", "group", "held", "kill_after", "resources", "timeout", "values")

    def __init__(self) -> None:
        self.timeout = 0.0
        self.kill_after = _KILL_AFTER
        self.resources: list[tuple[int, int, int]] = []
        self.cpus: frozenset[int] = frozenset()
        self.group: Group | None = None
        self.held: dict[str, str] = {}
        self.values: dict[str, float] = {}

    def settle(self) -> None:
        """Just before the start: what a cgroup can hold is one's, where one can be made, and says so when nothing holds it."""
        wanted = by_cgroup(self.values)
        if wanted:
            from pyjail.kernel.cgroup import make

            self.group = make(wanted)
        if self.group is not None:
            self._leave_to(self.group.controllers)
        if self.held.get("pids") == _NOT_ENFORCED:
            todo = "use another user, or start pyjail by `systemd-run --scope -p Delegate=yes`"
            log.warning("--pids is not enforced", why="the kernel does not limit root's processes", todo=todo)

    def tell(self, report: Report) -> None:
        """What holds each limit: in the status report, and at info level."""
        report.limited(self.held)
        if log.level <= log.INFO:
            for option, how in self.held.items():
                log.info(f"limit --{option.replace('_', '-')}", held_by=how)

    def release(self) -> None:
        """Nobody needs the cgroup any more; harmless when it is done twice."""
        if self.group is not None:
            self.group.end()

    def _leave_to(self, controllers: frozenset[bytes]) -> None:
        """No process has a limit of its own for what the cgroup holds."""
        replaced = set()
        if b"memory" in controllers and "memory" in self.held:  # else it is what bounded pyjail itself
            self.held["memory"] = "cgroup: memory.max, for the whole jail"
            replaced.add(RLIMIT_DATA)
        if b"pids" in controllers and "pids" in self.held:
            self.held["pids"] = "cgroup: pids.max, for the whole jail"
            replaced.add(RLIMIT_NPROC)
        if b"cpu" in controllers and "cpus" in self.held:
            self.held["cpus"] = "CPU affinity; cgroup: cpu.max, for the whole jail"
        self.resources = [row for row in self.resources if row[0] not in replaced]


def limits(arguments: Arguments) -> Limits:
    """The limits that were asked for; UsageError for a value that is none."""
    wanted = Limits()
    timeout = _value(arguments, "timeout", parse_duration, "more than 0, such as 10m, 90s or 1h")
    wanted.timeout = min(timeout or 0.0, _CENTURY)
    kill_after = _value(arguments, "kill_after", parse_duration, "more than 0, such as 10s or 1m", otherwise="")
    if kill_after is not None:
        if not wanted.timeout:
            raise UsageError("contradiction", "--kill-after", "there is no --timeout", "add --timeout")
        wanted.kill_after = min(kill_after, _CENTURY)
    memory = _value(arguments, "memory", parse_size, "more than 0, such as 512M or 2G")
    if memory is not None:
        _hold(wanted, "memory", RLIMIT_DATA, memory, memory, "RLIMIT_DATA, for each process")
    pids = _value(arguments, "pids", _count, "a number from 1")
    if pids is not None:
        wanted.values["pids"] = pids
        _hold_pids(wanted, pids)
    cpus = _value(arguments, "cpus", _count, "a number from 1")
    if cpus is not None:
        wanted.cpus = frozenset(sorted(os.sched_getaffinity(0))[:cpus])
        wanted.held["cpus"] = "CPU affinity"
        wanted.values["cpus"] = len(wanted.cpus)
    seconds = _value(arguments, "cpu_time", parse_duration, "more than 0, such as 60s or 10m")
    if seconds is not None:
        soft = max(1, int(seconds + 0.999))
        _hold(wanted, "cpu_time", RLIMIT_CPU, soft, soft + _CPU_GRACE, "RLIMIT_CPU, for each process")
    size = _value(arguments, "file_size", parse_size, "more than 0, such as 100M or 1G")
    if size is not None:
        _hold(wanted, "file_size", RLIMIT_FSIZE, size, size, "RLIMIT_FSIZE, for each file")
    files = _value(arguments, "open_files", _count, f"a number from {_FEWEST_FILES}")
    if files is not None:
        if files < _FEWEST_FILES:
            raise UsageError("wrong value of --open-files", str(files), f"it is at least {_FEWEST_FILES}")
        _hold(wanted, "open_files", RLIMIT_NOFILE, files, files, "RLIMIT_NOFILE, for each process")
    return wanted


def _hold(wanted: Limits, key: str, resource: int, soft: int, hard: int, how: str) -> None:
    wanted.resources.append((resource, soft, hard))
    wanted.held[key] = how
    wanted.values.setdefault(key, soft)


def _hold_pids(wanted: Limits, pids: int) -> None:
    """RLIMIT_NPROC counts all threads of the user, so those that run now are added; root is exempt (kernel/fork.c)."""
    if os.geteuid() == 0:
        wanted.held["pids"] = _NOT_ENFORCED
        return
    total = pids + threads_of(os.getuid())
    _hold(wanted, "pids", RLIMIT_NPROC, total, total, "RLIMIT_NPROC, for all of the user's processes")


def by_cgroup(values: Mapping[str, float]) -> Wanted:
    """What a cgroup would be told to hold of the options' ``values``: controller -> file -> value.

    Beyond ``memory.max`` the kernel kills one process, as natively, and not all of them (memory.oom.group stays 0).
    """
    wanted: dict[bytes, dict[bytes, bytes]] = {}
    if "memory" in values:
        wanted[b"memory"] = {b"memory.max": b"%d" % values["memory"], b"memory.swap.max": b"0"}
    if "pids" in values:
        wanted[b"pids"] = {b"pids.max": b"%d" % values["pids"]}
    if "cpus" in values:
        wanted[b"cpu"] = {b"cpu.max": b"%d %d" % (values["cpus"] * _CPU_PERIOD, _CPU_PERIOD)}
    return wanted


def threads_of(uid: int) -> int:
    """How many threads this user has on the machine now, as far as /proc shows."""
    count = 0
    for name in os.listdir(b"/proc"):
        if name.isdigit():
            try:
                if os.stat(b"/proc/" + name).st_uid == uid:
                    count += os.stat(b"/proc/%s/task" % name).st_nlink - 2
            except OSError:
                continue  # it has ended
    return count


def parse_duration(text: str) -> float:
    """Seconds of ``10m``, ``1.5h``, ``90``, ``250ms``; ValueError for anything else, and for 0."""
    number = text.rstrip("dhms")
    unit = text[len(number) :]
    if unit not in _UNITS or not number.replace(".", "", 1).isdigit() or not number.isascii():
        raise ValueError(text)
    seconds = float(number) * _UNITS[unit]
    if not 0 < seconds < _MOST:
        raise ValueError(text)
    return seconds


def _count(text: str) -> int:
    if not (text.isascii() and text.isdigit()) or not 0 < int(text) < _MOST:
        raise ValueError(text)
    return int(text)


def _value(
    arguments: Arguments, key: str, parse: Callable[[str], Number], kind: str, otherwise: str = "leave it out for no limit"
) -> Number | None:
    text = arguments.value(key)
    if text is None:
        return None
    try:
        return parse(text)
    except ValueError:
        option = "--" + key.replace("_", "-")
        raise UsageError(f"wrong value of {option}", text or "''", f"it is {kind}", otherwise) from None


def leave_file_size_to_guests(found: Limits | None) -> Limits:
    """The RLIMIT_FSIZE that we were started with is too low for our own memory files: from now on it is the guests' alone."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    for most in (resource.RLIM_INFINITY, hard):
        try:
            resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
            break
        except ValueError:  # only root raises a hard limit
            continue
    if resource.getrlimit(resource.RLIMIT_FSIZE)[0] & RLIM_INFINITY < OWN_FILE_SIZE:
        todo = "raise `ulimit -Hf` and limit the command by --file-size"
        raise Failure("cannot share memory with the command", f"RLIMIT_FSIZE {hard}", "pyjail needs files of 1 MiB", todo)
    found = found or Limits()
    found.resources.insert(0, (RLIMIT_FSIZE, soft & RLIM_INFINITY, hard & RLIM_INFINITY))
    return found


def leave_files_to_guests(found: Limits | None) -> Limits | None:
    """The same for the soft RLIMIT_NOFILE, which is too low for our own descriptors."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if hard <= MAILBOX_FD and not is_open(MAILBOX_FD):  # a jail inside a jail has none of its own there
        why = f"pyjail keeps some above {MAILBOX_FD}"
        raise Failure("too few descriptors", f"RLIMIT_NOFILE {hard}", why, "raise `ulimit -Hn`")
    if soft == hard:
        return found
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    found = found or Limits()
    found.resources.insert(0, (RLIMIT_NOFILE, soft, hard))
    return found
