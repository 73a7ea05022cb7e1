"""Words on the command line → a Plan: all that the launcher needs to know, decided before anything is made."""

from __future__ import annotations

import os

from pyjail import environment, log, plan_aliases, plan_devices, plan_identity, plan_inside, plan_protect
from pyjail.failure import Failure, UsageError, empty_value, system_failure
from pyjail.kernel.limits import OWN_FILE_SIZE, OWN_FILES, RLIMIT_FSIZE, RLIMIT_NOFILE, soft
from pyjail.kernel.proc import mountinfo
from pyjail.kernel.real import real_path
from pyjail.mount_spec import ROOT, MountSpec, last_of_each, normal
from pyjail.options import LIMITS, NETWORK, OPTIONS
from pyjail.paths.types import HostPath
from pyjail.plan_descriptors import open_status, preserved, status_target
from pyjail.report import Report
from pyjail.scratch import Scratch, disk_directory, memory_directory

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from types import ModuleType

    from pyjail.arguments import Arguments
    from pyjail.network import Network
    from pyjail.paths.mounts import MountTable
    from pyjail.plan_identity import Identity
    from pyjail.plan_limits import Limits
    from pyjail.plan_protected import Protected

DEFAULT_COMMAND = b"/bin/sh"
WORKERS_AUTO, WORKERS_MOST = 4, 64  # docs/workers.md
_HOSTNAME_MOST = 64  # __NEW_UTS_LEN, linux/utsname.h


class Plan:
    """One run.

    `root` the real path of the guest's /. `mounts` the root first; for one DST at most one. `protected` places in them that
    guests may not change or see. `argv` the command. `cwd` a guest path, absolute; when `cwd_required` it must exist in the
    guest, else / takes its place. `environment` the command's. `facts` the file that guests see as /run/pyjail.json, or None.
    `hostname` None: the host's. `engine` auto, notify or ptrace; `qemu` auto, none or a program. `workers` supervisor processes,
    all but one asleep until needed when `workers_at_need`. `wait` for all processes, not only the command. `limits` None: none.
    `debuggers`: traced guests may make every call. `fast_lane` auto, on or off. `preserve_fds` numbers besides 0–2. `features`
    names of optional table rows (pyjail_bpf.rows.Row.when). `require` layers that must hold. `held_links` host paths of links
    that no guest replaces. `seen` what the host has mounted (proc.mountinfo()). `scratch` the jail's private places, `cleanup`
    the directories to remove at the end (tidy.remove), whoever outlives the others. `log` is pyjail.log.
    """

    __slots__ = (
        "argv", "cleanup", "cwd", "cwd_required", "debuggers", "embedded", "engine", "environment", "facts", "fast_lane",
        "features", "held_links", "hostname", "identity", "limits", "log", "log_format", "log_level", "mounts", "network",
        "preserve_fds", "protected", "qemu", "quiet", "report", "require", "root", "scratch", "seen", "status_fd", "status_file",
        "wait", "workers", "workers_at_need",
    )  # fmt: skip

    argv: list[bytes]
    cleanup: list[HostPath]
    cwd: bytes
    cwd_required: bool
    debuggers: bool
    embedded: bool
    engine: str
    environment: dict[bytes, bytes]
    facts: HostPath | None
    fast_lane: str
    features: frozenset[str]
    held_links: list[bytes]
    hostname: bytes | None
    identity: Identity
    limits: Limits | None
    log: ModuleType
    log_format: str
    log_level: str
    mounts: list[MountSpec]
    network: Network | None
    preserve_fds: tuple[int, ...]
    protected: list[Protected]
    qemu: str
    quiet: bool
    report: Report
    require: frozenset[str]
    root: HostPath
    scratch: Scratch
    seen: list[list[bytes]]
    status_fd: int
    status_file: str | None
    wait: bool
    workers: int
    workers_at_need: bool

    def prepare(self) -> None:
        """Opens the status file and makes the private places: the last step before the start."""
        if self.status_file is not None:
            self.status_fd = open_status(self.status_file)
        self.report.attach(self.status_fd)
        if self.limits is not None:
            self.limits.settle()
            if self.limits.group is not None:
                from pyjail.plan_mounts import keep_read_only

                keep_read_only(self.mounts, self.limits.group.device)
        self.scratch.make()

    def check_required_domain(self) -> None:
        """There is no Landlock domain: Failure where one was required."""
        from pyjail.plan_require import without_domain

        without_domain(self.require)

    def tell_guests(self, table: MountTable, engine: str, layers: Iterable[str], network: Sequence[str]) -> None:
        """Fill /run/pyjail.json, before the first guest runs; ``network``: what holds its rules."""
        if self.facts is not None:
            plan_inside.write(self.facts, self, table, engine, layers, network)

    def tell_denials(self, code: int) -> None:
        """What was denied in this run, which ended with exit status ``code``."""
        from pyjail.denied import tell

        tell(self, code)

    def discard(self) -> None:
        """Removes the private places; for a run that did not come about. Harmless when it is done twice."""
        if self.limits is not None:
            self.limits.release()
        self.scratch.remove()


def make_plan(arguments: Arguments) -> Plan:
    """The plan for `pyjail run` with these arguments; nothing is made on the host. Failure for what cannot be."""
    plan = Plan()
    plan.log = log
    plan.argv = [os.fsencode(word) for word in arguments.operands] or [DEFAULT_COMMAND]
    plan.engine = arguments.value("engine") or "auto"
    plan.qemu = _emulator(arguments.value("qemu") or "auto")
    plan.workers, plan.workers_at_need = _workers(arguments.value("workers"), plan.engine)
    plan.debuggers = _debuggers(arguments, plan.engine)
    plan.fast_lane = _fast_lane(arguments.value("fast_lane") or "auto", plan.debuggers)
    plan.wait = arguments.flag("wait")
    plan.limits = _limits(arguments)
    plan.network = _network(arguments)
    plan.require = _require(arguments, plan)
    plan.quiet = arguments.flag("quiet")
    plan.log_level = "error" if plan.quiet else arguments.value("log_level") or "warning"
    plan.log_format = arguments.value("log_format") or "console"
    plan.hostname = _hostname(arguments.value("hostname"))
    plan.features = frozenset(("hostname",) if plan.hostname is not None else ())
    if plan.limits is not None and plan.limits.cpus:
        plan.features |= {"cpus"}
    if plan.network is not None:
        plan.features |= {f"net-{plan.network.kind}"}
    plan.status_file, plan.status_fd = status_target(arguments)
    plan.report = Report()
    plan.preserve_fds = preserved(arguments.value("preserve_fds"), plan.status_fd)
    here = _current_directory()
    workdir = arguments.value("workdir")
    if workdir == "":
        raise empty_value("--workdir", "name a directory")
    plan.cwd_required = workdir is not None
    plan.cwd = normal(os.fsencode(workdir), here or b"/") if workdir is not None else here or b"/"
    plan.scratch = Scratch(memory_directory(), disk_directory())
    plan.embedded = arguments.value("root") is None
    _plan_mounts(plan, arguments, here)
    plan.protected = _protected(arguments, here or b"/", plan.scratch)
    plan.root = plan.mounts[0].host
    plan.cleanup = plan.scratch.tops
    plan.environment = environment.build(arguments, environment.inherited(os.environb), plan.identity, embedded=plan.embedded)
    return plan


def _plan_mounts(plan: Plan, arguments: Arguments, here: bytes | None) -> None:
    """Sets `mounts` and `identity`; from the weakest to the strongest: defaults, what was asked for, our own files."""
    scratch = plan.scratch
    defaults_wanted = not arguments.flag("no_default_binds")
    plan.seen = mountinfo()
    seen = plan_aliases.host_mounts(plan.seen)
    asked = _asked_mounts(arguments.sequence, here or b"/", scratch)
    if plan.embedded:
        from pyjail import plan_embedded

        root = plan_embedded.root_mount()
        current = plan_embedded.cwd_mounts(here) if here is not None else []
        protective = plan_embedded.temporary_mounts(scratch) + plan_embedded.mask_mounts(scratch, asked, seen)
    else:
        root = _root(arguments.value("root") or "")
        current, protective = [], []
    defaults = plan_devices.sys_mounts() + plan_devices.device_mounts(scratch, asked) if defaults_wanted else []
    if defaults_wanted and not plan.embedded:
        defaults += plan_devices.host_file_mounts()
    # The view of /proc stays where it is whatever stands above it: a bind of / would show the host's.
    defaults = [mount for mount in defaults if not plan_devices.is_replaced(mount.guest, asked)]
    if defaults_wanted or plan.embedded:
        defaults.append(plan_devices.proc_mount())
    mounts = [root, *defaults, *protective, *current, *asked]
    plan.identity = plan_identity.identify(mounts)
    if defaults_wanted and not plan.embedded:
        views = plan_identity.identity_mounts(mounts, plan.identity, scratch)
        mounts += (view for view in views if all(view.guest != mount.guest for mount in asked))
    if plan.network is not None and plan.network.names:
        from pyjail.plan_net import hosts_mounts

        mounts += hosts_mounts(plan.network, mounts, scratch)
    inside = plan_inside.mounts_of(mounts, scratch) if defaults_wanted else []
    mounts += inside
    plan.facts = inside[-1].host if inside else None
    mounts += plan_protect.own_mounts(mounts, scratch, seen)
    plan.held_links = plan_protect.held_links()
    plan.mounts = last_of_each(mounts)


def _asked_mounts(sequence: list[tuple[str, str]], here: bytes, scratch: Scratch) -> list[MountSpec]:
    if not any(key in ("bind", "mount", "tmpfs") for key, _ in sequence):
        return []
    from pyjail.plan_mounts import asked_mounts

    return asked_mounts(sequence, here, scratch)


def _root(text: str) -> MountSpec:
    if not text:
        raise empty_value("--root", "name a directory")
    real = real_path(os.fsencode(text))
    try:
        os.close(os.open(real, os.O_PATH | os.O_DIRECTORY | os.O_CLOEXEC))
    except OSError as error:
        raise system_failure("cannot use the root", text, error, "give --root a directory") from None
    if not os.access(real, os.X_OK):
        raise Failure("cannot use the root", text, "no permission to search it", "change its mode, or use another user")
    return MountSpec(b"/", HostPath(real), kind=ROOT, origin=f"--root {text}", writable=True)


def _current_directory() -> bytes | None:
    """Its path, or None when it was removed or cannot be reached from /."""
    try:
        path = os.getcwdb()
    except OSError:
        return None
    return path if path.startswith(b"/") else None  # "(unreachable)…": getcwd(2)


def _hostname(text: str | None) -> bytes | None:
    if text is None:
        return None
    name = os.fsencode(text)
    if not 0 < len(name) <= _HOSTNAME_MOST:
        raise UsageError("wrong value of --hostname", text or "''", f"it has 1 to {_HOSTNAME_MOST} bytes")
    return name


def _debuggers(arguments: Arguments, engine: str) -> bool:
    if arguments.flag("debuggers") and engine == "ptrace":
        why = "on the ptrace engine pyjail traces every program, and each has one tracer"
        raise UsageError("contradiction", "--debuggers and --engine ptrace", why, "leave one out")
    return arguments.flag("debuggers")


def _limits(arguments: Arguments) -> Limits | None:
    found = None
    if any(option.group == LIMITS and arguments.value(option.key) is not None for option in OPTIONS):
        from pyjail.plan_limits import limits

        found = limits(arguments)
    if soft(0, RLIMIT_FSIZE) < OWN_FILE_SIZE:
        from pyjail.plan_limits import leave_file_size_to_guests

        found = leave_file_size_to_guests(found)
    if soft(0, RLIMIT_NOFILE) < OWN_FILES:
        from pyjail.plan_limits import leave_files_to_guests

        found = leave_files_to_guests(found)
    return found


def _protected(arguments: Arguments, here: bytes, scratch: Scratch) -> list[Protected]:
    if not any(key in ("read_only_path", "hide") for key, _ in arguments.sequence):
        return []
    from pyjail.plan_protected import protected

    return protected(arguments.sequence, here, scratch)


def _fast_lane(wanted: str, debuggers: bool) -> str:
    """Debuggers see a program's own code and its own calls."""
    if debuggers and wanted == "on":
        why = "the fast lane patches libc, and a debugger would see other calls than the program's"
        raise UsageError("contradiction", "--debuggers and --fast-lane on", why, "leave one out")
    return "off" if debuggers else wanted


def _require(arguments: Arguments, plan: Plan) -> frozenset[str]:
    if arguments.value("require") is None:
        return frozenset()
    from pyjail.plan_require import require

    return require(arguments, plan)


def _network(arguments: Arguments) -> Network | None:
    if not any(option.group == NETWORK and arguments.value(option.key) != option.default for option in OPTIONS):
        return None
    from pyjail.plan_net import network

    return network(arguments)


def _emulator(word: str) -> str:
    if word in ("auto", "none"):
        return word
    from pyjail.exec.emulator import named

    found = named(word)
    if found is None:
        raise Failure("no such emulator", word, "it is not on PATH", "name a static qemu-user program")
    return found


def _workers(text: str | None, engine: str) -> tuple[int, bool]:
    """(supervisor processes, whether all but one wait until needed). A tracee has one tracer: the ptrace engine has one."""
    if text is None:
        wanted = 1
    elif text == "auto":
        wanted = min(len(os.sched_getaffinity(0)), WORKERS_AUTO)
    elif text.isascii() and text.isdigit() and 0 < int(text) <= WORKERS_MOST:
        wanted = int(text)
    else:
        raise UsageError("wrong value of --workers", text or "''", f"it is auto or a number from 1 to {WORKERS_MOST}")
    workers = 1 if engine == "ptrace" else wanted
    return workers, text == "auto" and workers > 1
