"""Probes for processes and sockets outside the jail."""

from __future__ import annotations

import ctypes
import os
import socket
import struct

from pyjail.kernel.sys import NR, c_long, call

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pyjail.commands.probe_world import World

_SEIZE, _NOFILE = 0x4206, 7


def _signal(world: World) -> str:
    os.kill(world.outsider, 0)
    return "done"


def _signal_supervisor(world: World) -> str:
    os.kill(world.supervisor, 0)
    return "done"


def _thread_signal(world: World) -> str:
    return world.said(NR.tgkill, world.outsider, world.outsider, 0)


def _trace(world: World) -> str:
    return world.said(NR.ptrace, _SEIZE, world.outsider, 0, 0)  # ends with the process that asked


def _trace_supervisor(world: World) -> str:
    return world.said(NR.ptrace, _SEIZE, world.supervisor, 0, 0) if world.is_inside() else "done"


def _memory(world: World) -> str:
    return _copied(world, world.outsider)


def _memory_of_supervisor(world: World) -> str:
    return _copied(world, world.supervisor)


def _copied(world: World, pid: int) -> str:
    size = len(world.text)
    buffer = ctypes.create_string_buffer(size)
    local = struct.pack("QQ", ctypes.addressof(buffer), size)
    remote = struct.pack("QQ", world.address, size)
    result = call(NR.process_vm_readv, pid, local, c_long(1), remote, c_long(1), c_long(0))
    if result < 0:
        return world.name_of(-result)
    return "read" if buffer.raw == world.text else "other memory"


def _environment(world: World) -> str:
    with open(f"/proc/{world.outsider}/environ", "rb") as file:
        file.read(1)
    return "done"


def _mem_file(world: World) -> str:
    os.open(f"/proc/{world.outsider}/mem", os.O_RDONLY)
    return "done"


def _listing(world: World) -> str:
    return "done" if os.path.exists(f"/proc/{world.outsider}/status") else "ENOENT"


def _limits(world: World) -> str:
    return world.said(NR.prlimit64, world.outsider, _NOFILE, None, ctypes.create_string_buffer(16))


def _affinity(world: World) -> str:
    """To what it is: the same as ours, which it inherited."""
    os.sched_setaffinity(world.outsider, world.cpus)
    return "done"


def _priority(world: World) -> str:
    return world.said(NR.setpriority, 0, world.outsider, world.nice)  # to what it is


def _descriptor(world: World) -> str:
    pidfd = call(NR.pidfd_open, world.outsider, 0)
    return world.name_of(-pidfd) if pidfd < 0 else world.said(NR.pidfd_getfd, pidfd, 0, 0)


def _compare(world: World) -> str:
    return world.said(NR.kcmp, os.getpid(), world.outsider, 1, 0, 0)


# name -> (what, attempt, the words of a way out)
ATTEMPTS = {
    "list": ("/proc of a process outside", _listing, "done"),
    "environ": ("the environment of a process outside", _environment, "done"),
    "mem": ("/proc/PID/mem of a process outside", _mem_file, "done"),
    "kill": ("signal 0 to a process outside", _signal, "done"),
    "kill supervisor": ("signal 0 to the supervisor", _signal_supervisor, "done"),
    "tgkill": ("signal 0 to a thread outside", _thread_signal, "done"),
    "ptrace": ("a process outside, seized", _trace, "done"),
    "ptrace supervisor": ("the supervisor, seized", _trace_supervisor, "done"),
    "process_vm_readv": ("the memory of a process outside", _memory, "read"),
    "supervisor's memory": ("the memory of the supervisor", _memory_of_supervisor, "read"),
    "prlimit": ("the limits of a process outside", _limits, "done"),
    "sched_setaffinity": ("the CPUs of a process outside, set to what they are", _affinity, "done"),
    "setpriority": ("the priority of a process outside, set to what it is", _priority, "done"),
    "pidfd_getfd": ("a descriptor of a process outside", _descriptor, "done"),
    "kcmp": ("comparing with a process outside", _compare, "done"),
}


def connect_path(world: World) -> str:
    """AF_UNIX by path."""
    if world.is_shown:
        return "shown by a bind"
    return _connected(socket.AF_UNIX, world.socket_path)


def connect_abstract(world: World) -> str:
    """AF_UNIX by abstract name."""
    return _connected(socket.AF_UNIX, world.abstract)


def connect_tcp(world: World) -> str:
    """AF_INET, where --net or its rules keep the jail from it."""
    if not world.keeps_network:
        return "the network is the host's: --net"
    return _connected(socket.AF_INET, ("127.0.0.1", world.port))


def _connected(family: int, address: str | bytes | tuple[str, int]) -> str:
    with socket.socket(family) as made:
        made.connect(address)
    return "done"
