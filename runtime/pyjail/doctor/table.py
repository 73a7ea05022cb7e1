"""The one table of what `pyjail doctor` tries: a row per thing, in the order shown."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from pyjail.doctor import (
    emulators,
    images,
    probe_above,
    probe_cgroup,
    probe_files,
    probe_landlock,
    probe_lane,
    probe_memory,
    probe_process,
    probe_seccomp,
)
from pyjail.doctor.trial import ProbeFunction


class Need(Enum):
    """Which engine cannot work without it; ``OPTIONAL``: something is lost, and both work."""

    NOTIFY = "notify"
    PTRACE = "ptrace"
    BOTH = "both"
    OPTIONAL = "optional"


@dataclass(frozen=True, slots=True)
class Probe:
    """One thing to try.

    ``purpose``: what it is for; ``without``: what is lost where it is optional; ``advice``: what to change; ``after``:
    the row without which this one cannot work either, so that it is no reason of its own.
    """

    name: str
    purpose: str
    probe: ProbeFunction
    need: Need
    advice: str = ""
    without: str = ""
    after: str = ""


N, P, B, O = Need.NOTIFY, Need.PTRACE, Need.BOTH, Need.OPTIONAL  # noqa: E741  (a column of the table below)

CONTAINER = "a container's seccomp profile may refuse it: --security-opt seccomp=unconfined, or a newer runtime"
YAMA = "set kernel.yama.ptrace_scope to 1 or 0, or give the container the capability SYS_PTRACE (--cap-add SYS_PTRACE)"
KERNEL = "use a newer kernel: "

# Rows that others rest on.
FILTER = "seccomp filter"
LISTENER = "seccomp NEW_LISTENER"
SEIZE = "ptrace of a child"
RET_TRACE = "seccomp RET_TRACE"
OPENAT2 = "openat2"
MEMFD = "memfd_create"
EXEC = "exec of a sealed memfd"
PIDFD = "pidfd_open"
LANDLOCK = "Landlock"

PROBES = (
    # who and where
    Probe("user", "identity of the supervisor", probe_process.identity, O),
    Probe("processors", "one worker per CPU", probe_process.processors, O),
    Probe("yama", "who may trace whom", probe_process.yama, O),
    # seccomp
    Probe(FILTER, "hands over the calls on files", probe_seccomp.seccomp_filter, B, CONTAINER),
    Probe(LISTENER, "user notification: calls arrive without ptrace", probe_seccomp.listener, N,
        "another supervisor's listener, gVisor, or a kernel before 5.0; the ptrace engine serves instead",
        after=FILTER),
    Probe("listener by SCM_RIGHTS", "hands the listener over, answers a call", probe_seccomp.hand_over, N, CONTAINER,
        after=LISTENER),
    Probe("notify WAIT_KILLABLE_RECV", "a signal does not repeat a call that was served", probe_seccomp.wait_killable,
        N, KERNEL + "5.19 brought it; the ptrace engine serves instead", after=LISTENER),
    Probe("notify fast reply", "no answer is lost when a signal comes with it", probe_seccomp.fast_reply, O,
        KERNEL + "6.18, or a stable one from October 2025 on",
        "under many signals a call may be interrupted after it was done", after=LISTENER),
    Probe("notify SYNC_WAKE_UP", "wakes the other side on the same CPU", probe_seccomp.sync_wake_up, O,
        KERNEL + "6.6 brought it", "a call costs about 70 µs instead of 20 when guest and supervisor are on two CPUs",
        after=LISTENER),
    Probe("notify ADDFD", "gives the guest an opened descriptor", probe_seccomp.addfd, N, KERNEL + "5.9 brought it",
        after=LISTENER),
    Probe("notify ADDFD_FLAG_SEND", "descriptor and answer in one step", probe_seccomp.addfd_send, O,
        KERNEL + "5.14 brought it", "nothing that is used by default", after=LISTENER),
    Probe("notify CONTINUE", "lets a harmless call run as it is", probe_seccomp.answer_continue, N,
        KERNEL + "5.5 brought it", after=LISTENER),
    Probe("notify ID_VALID", "tells whether a caller is still there", probe_seccomp.id_valid, N, CONTAINER,
        after=LISTENER),
    # ptrace
    Probe(SEIZE, "diverts a thread: seize, registers, detach", probe_process.seize_child, B, YAMA),
    Probe("ptrace of a grandchild", "guests are descendants, not children", probe_process.seize_grandchild, B, YAMA,
        after=SEIZE),
    Probe("ptrace of an orphan", "daemons stay descendants of the subreaper", probe_process.seize_orphan, B, YAMA,
        after=SEIZE),
    Probe(RET_TRACE, "calls arrive by ptrace", probe_process.ret_trace, P, CONTAINER, after=FILTER),
    Probe("calls beneath a listener", "another program's listener outranks RET_TRACE", probe_above.calls_reach_us, P,
        "start pyjail outside of the program that listens", after=RET_TRACE),
    Probe("RET_TRACE re-check", "a number changed at the stop passes the filter again", probe_process.recheck, P,
        KERNEL + "before 4.8 a tracer could be bypassed", after=RET_TRACE),
    # other processes
    Probe("process_vm_readv", "copies a guest's arguments", probe_process.memory_read, B, YAMA),
    Probe("process_vm_writev", "writes results to a guest", probe_process.memory_write, B, YAMA),
    Probe("/proc/PID/mem", "memory of a guest as a file", probe_process.memory_file, O, YAMA,
        "nothing by default: process_vm_* serve"),
    Probe("/proc/PID/mem, forced", "writes to read-only pages, for --debuggers", probe_process.forced_write, O,
        "boot with proc_mem.force_override=always", "exec and chdir under a debugger in the jail (--debuggers)"),
    Probe(PIDFD, "notices the death of a guest", probe_process.pidfd_open, B, KERNEL + "5.3 brought it"),
    Probe("pidfd_getfd", "acts on a guest's own open file", probe_process.pidfd_getfd, O, CONTAINER,
        "what acts on a guest's own open file (bind of a path, inotify) takes two traps; none with several --workers", after=PIDFD),
    Probe("RLIMIT_NOFILE", "room for the protected descriptors (960 up)", probe_process.descriptors, B,
        "raise the hard limit of open files to 1024 or more (ulimit -Hn, --ulimit nofile=1024)"),
    Probe("RLIMIT_LOCKS by prlimit", "keeps a guest's umask where it is inherited", probe_process.lock_limit, B,
        "raise the hard limit of locks to unlimited (ulimit -Hx unlimited)"),
    Probe("/proc", "what the kernel knows of a guest", probe_process.procfs, B,
        "mount procfs on /proc, without hidepid"),
    # files
    Probe(OPENAT2, "the kernel walks paths for the resolver", probe_files.plain_openat2, B, KERNEL + "5.6 brought it"),
    Probe("RESOLVE_BENEATH", "no path leaves its mount", probe_files.resolve_beneath, B, CONTAINER, after=OPENAT2),
    Probe("RESOLVE_NO_SYMLINKS", "links are followed in guest space", probe_files.resolve_no_symlinks, B, CONTAINER,
        after=OPENAT2),
    Probe("RESOLVE_NO_MAGICLINKS", "no way out by /proc/PID/fd", probe_files.resolve_no_magiclinks, B, CONTAINER,
        after=OPENAT2),
    Probe("RESOLVE_NO_XDEV", "no way into other file systems", probe_files.resolve_no_xdev, B, CONTAINER,
        after=OPENAT2),
    Probe("RESOLVE_IN_ROOT", "absolute paths below a directory", probe_files.resolve_in_root, O, CONTAINER,
        "nothing by default", after=OPENAT2),
    Probe("RESOLVE_CACHED", "lookups that cannot block", probe_files.resolve_cached, O, KERNEL + "5.12 brought it",
        "nothing by default", after=OPENAT2),
    Probe("faccessat2", "access(2) on a pinned file", probe_files.faccessat2, B,
        KERNEL + "5.8 brought it; " + CONTAINER),
    Probe("fchmodat2", "chmod(2) on a pinned file", probe_files.fchmodat2, O, KERNEL + "6.6 brought it",
        "chmod goes through /proc/self/fd and does not know AT_SYMLINK_NOFOLLOW"),
    Probe("statx", "statx(2) on a pinned file", probe_files.statx, B, KERNEL + "4.11 brought it; " + CONTAINER),
    Probe("close_range", "no inherited descriptors", probe_files.close_range, B,
        KERNEL + "5.9 brought it; " + CONTAINER),
    Probe("linkat AT_EMPTY_PATH", "links a pinned file", probe_files.link_descriptor, O,
        KERNEL + "6.10 allows it to plain users", "hard links go through /proc/self/fd"),
    # memory and exec
    Probe(MEMFD, "mailbox and loader", probe_memory.memfd, B, KERNEL + "3.17 brought it; " + CONTAINER),
    Probe("F_SEAL_FUTURE_WRITE", "only the supervisor writes the mailbox", probe_memory.future_write_seal, B,
        KERNEL + "5.1 brought it", after=MEMFD),
    Probe("mailbox at 0x10000", "the mailbox has one place in every guest", probe_memory.map_mailbox, B,
        "start pyjail outside other jails, and set vm.mmap_min_addr to 65536 or less", after=MEMFD),
    Probe(EXEC, "every program in the jail starts this way", probe_memory.memfd_exec, O,
        "set vm.memfd_noexec to 0 or 1",
        "nothing but a seal: the loader is a file in a private directory, which guests do not reach", after=MEMFD),
    Probe("loader image", "the loader that is shipped starts", images.examine_loader, B,
        "set vm.memfd_noexec to 0 or 1, or TMPDIR to a directory without noexec; or install pyjail again", after=MEMFD),
    Probe("PR_SET_MM_MAP", "program break and arguments of a loaded program", probe_memory.move_program_break, O,
        "a kernel with CONFIG_CHECKPOINT_RESTORE",
        "brk() of a program starts after the loader, /proc/PID/cmdline of a script lacks its interpreter"),
    # Landlock
    Probe(LANDLOCK, "the kernel's own bounds for jail and supervisor", probe_landlock.version, O,
        "boot with lsm=landlock,… and a kernel from 5.19 on",
        "one of three layers: the resolver stands without the kernel's second bound"),
    Probe("Landlock errata", "defects the kernel reports as fixed", probe_landlock.errata, O),
    Probe("Landlock file rights", "each right of ABI 5", probe_landlock.file_rights, O, KERNEL + "6.10 knows all",
        "the rights named are not bounded by the kernel", after=LANDLOCK),
    Probe("Landlock TCP rights", "network rules", probe_landlock.net_rights, O, KERNEL + "6.7 brought them",
        "TCP rules (--net-allow) are enforced by traps alone", after=LANDLOCK),
    Probe("Landlock scopes", "no signal and no abstract socket out of the jail", probe_landlock.scopes, O,
        KERNEL + "6.12 brought them", "signals and abstract sockets are checked by traps alone", after=LANDLOCK),
    Probe("Landlock domain", "a place outside the domain is refused", probe_landlock.domain_holds, O, CONTAINER,
        "one of three layers", after=LANDLOCK),
    Probe("Landlock nested", "the supervisor's domain holds the guests'", probe_landlock.domains_nest, O, CONTAINER,
        "the guests' own domain, or the supervisor's", after=LANDLOCK),
    Probe("Landlock depth", "three more domains fit", probe_landlock.layers, O,
        "start pyjail less deep inside other sandboxes", "a jail in a jail in a jail: the kernel allows 16 domains",
        after=LANDLOCK),
    Probe("memfd exec in a domain", "the loader runs where nothing else may", probe_memory.memfd_exec_confined, O,
        "a kernel with Landlock", "Landlock: without it the loader could not start in the guests' domain",
        after=LANDLOCK),
    # limits
    Probe("cgroup", "limits for the whole jail: --memory, --pids, --cpus", probe_cgroup.limits, O,
        "start pyjail alone in a cgroup v2 that is its own: systemd-run --scope -p Delegate=yes (a user: --user)",
        "--memory holds for each process, --pids counts what the user runs outside too, and does not hold for root"),
    # the fast lane
    Probe("fast lane", "programs open and look at files themselves", probe_lane.copies, O,
        "give XDG_CACHE_HOME a directory that only you can write to; install capstone and pyelftools",
        "each call on a file costs a trap"),
    Probe("fast lane opens", "programs open files themselves", probe_lane.opens, O,
        "start pyjail as another user than root, or with CAP_SYS_ADMIN",
        "each open costs a trap: root could open a device node that lies in the tree"),
    # other architectures
    Probe("emulators", "programs of other architectures", emulators.probe, O, "install qemu-user-static",
        "programs of other architectures are ENOEXEC"),
)  # fmt: skip
