"""Probes of reaching other processes: ptrace, memory, descriptors, limits, procfs."""

from __future__ import annotations

import ctypes
import mmap
import os
import resource
import signal
import struct

from pyjail.doctor import filters, tracing
from pyjail.doctor.trial import Finding, checked, child, exit_status, fact, no, require, yes
from pyjail.kernel import limits, memory
from pyjail.kernel.sys import NR, PR_SET_CHILD_SUBREAPER, c_long, call, prctl

PROC_SUPER_MAGIC = 0x9FA0
YAMA = "/proc/sys/kernel/yama/ptrace_scope"


def pidfd_open() -> Finding:
    pid = child(tracing.sleeper)
    descriptor = checked(call(NR.pidfd_open, pid, 0), "pidfd_open")
    os.kill(pid, signal.SIGKILL)
    os.waitid(os.P_PID, pid, os.WEXITED)
    os.close(descriptor)
    return yes()


def pidfd_getfd() -> Finding:
    reading, writing = os.pipe()
    pid = child(tracing.sleeper)
    descriptor = checked(call(NR.pidfd_open, pid, 0), "pidfd_open")
    copy = checked(call(NR.pidfd_getfd, descriptor, writing, 0), "pidfd_getfd")
    os.write(copy, b"x")
    require(os.read(reading, 1) == b"x", "the copy is another open file")
    return yes()


def seize_child() -> Finding:
    size = tracing.divert_once(child(tracing.sleeper))
    return yes(f"{size // 8} registers read and written")


def seize_grandchild() -> Finding:
    """The supervisor is an ancestor of the guests, never the parent of most (yama 1 allows descendants)."""
    tracing.divert_once(_grandchild(parent_stays=True))
    return yes()


def seize_orphan() -> Finding:
    """A daemonised guest stays a descendant when an ancestor is the subreaper."""
    checked(prctl(PR_SET_CHILD_SUBREAPER, 1), "PR_SET_CHILD_SUBREAPER")
    pid = _grandchild(parent_stays=False)
    tracing.divert_once(pid)
    os.kill(pid, signal.SIGKILL)
    require(os.waitpid(pid, 0)[0] == pid, "the orphan was not given to the subreaper")
    return yes()


def _grandchild(parent_stays: bool) -> int:
    reading, writing = os.pipe()

    def middle() -> int:
        os.write(writing, struct.pack("=i", child(tracing.sleeper)))
        return tracing.sleeper() if parent_stays else 0

    pid = child(middle)
    (grandchild,) = struct.unpack("=i", os.read(reading, 4))
    if not parent_stays:
        exit_status(pid)
    return int(grandchild)


def ret_trace() -> Finding:
    seen = tracing.changed_number(NR.getppid, NR.getpid, filters.ALLOW)
    return yes() if seen > 0 else no(f"the changed call gave {seen}")


def recheck() -> Finding:
    seen = tracing.changed_number(NR.getppid, NR.getpid, filters.ERRNO | filters.MARK)
    return yes() if seen == -filters.MARK else no(f"a changed number runs without the filter (result {seen})")


def memory_read() -> Finding:
    buffer = ctypes.create_string_buffer(b"before", 16)
    pid = child(tracing.sleeper)
    buffer.value = b"after"  # ours; the child keeps its own page
    found = memory.read(pid, ctypes.addressof(buffer), 6)
    return yes() if found == b"before" else no("process_vm_readv", getattr(found, "number", 0))


def memory_write() -> Finding:
    buffer = ctypes.create_string_buffer(b"before", 16)
    pid = child(tracing.sleeper)
    result = memory.write(pid, ctypes.addressof(buffer), b"after\0")
    if result != 0:
        return no("process_vm_writev", getattr(result, "number", 0))
    require(memory.read(pid, ctypes.addressof(buffer), 6) == b"after\0", "what was written is not there")
    require(buffer.value == b"before", "the write reached this process")
    return yes()


def memory_file() -> Finding:
    buffer = ctypes.create_string_buffer(b"before", 16)
    pid = child(tracing.sleeper)
    with open(f"/proc/{pid}/mem", "r+b", buffering=0) as file:
        os.pwrite(file.fileno(), b"after\0", ctypes.addressof(buffer))
        require(os.pread(file.fileno(), 6, ctypes.addressof(buffer)) == b"after\0", "what was written is not there")
    return yes()


def forced_write() -> Finding:
    """Writing to a page that the process may only read: --debuggers needs it (6.12 can refuse it)."""
    page = mmap.mmap(-1, mmap.PAGESIZE, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
    address = ctypes.addressof(ctypes.c_char.from_buffer(page))
    checked(call(NR.mprotect, c_long(address), c_long(mmap.PAGESIZE), 1), "mprotect(PROT_READ)")
    pid = child(tracing.sleeper)
    with open(f"/proc/{pid}/mem", "r+b", buffering=0) as file:
        os.pwrite(file.fileno(), b"x", address)
    return yes()


def descriptors() -> Finding:
    """Protected descriptors lie from 960 up."""
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if hard != resource.RLIM_INFINITY and hard <= 1000:
        return no(f"the hard limit is {hard}")
    resource.setrlimit(resource.RLIMIT_NOFILE, (1024 if hard == resource.RLIM_INFINITY else hard, hard))
    os.dup2(0, 1000)
    return yes(f"hard limit {'unlimited' if hard == resource.RLIM_INFINITY else hard}")


def lock_limit() -> Finding:
    pid = child(tracing.sleeper)
    recorded = limits.write_umask(pid, 0o27)
    if recorded != 0:
        return no("prlimit(RLIMIT_LOCKS)", getattr(recorded, "number", 0))
    value = limits.read_umask(pid)
    return yes() if value == 0o27 else no(f"the limit kept {value:#o}")


def procfs() -> Finding:
    buffer = ctypes.create_string_buffer(120)
    checked(call(NR.statfs, b"/proc", buffer), "statfs(/proc)")
    (magic,) = struct.unpack_from("@l", buffer)
    require(magic == PROC_SUPER_MAGIC, f"/proc is not procfs (type {magic:#x})")
    pid = child(tracing.sleeper)
    require(os.readlink(f"/proc/{pid}/cwd") == os.getcwd(), "cwd of a child is not to be read")
    return yes()


def yama() -> Finding:
    try:
        with open(YAMA, encoding="ascii") as file:
            return fact(f"ptrace_scope {file.read().strip()}")
    except OSError:
        return fact("not in this kernel, or hidden")


def identity() -> Finding:
    capabilities = "?"
    with open("/proc/self/status", encoding="ascii", errors="replace") as file:
        for line in file:
            if line.startswith("CapEff:"):
                capabilities = line.split()[1].lstrip("0") or "none"
    return fact(f"uid {os.getuid()}, gid {os.getgid()}, effective capabilities {capabilities}")


def processors() -> Finding:
    return fact(f"{len(os.sched_getaffinity(0))} usable of {os.cpu_count()}")
