"""The ptrace steps of the probes: seize, interrupt, registers, detach; ptrace(2).

Register numbering comes from python-ptrace where it is installed; it is loaded when a probe needs it.
"""

from __future__ import annotations

import ctypes
import os
import signal
import struct
import time

from pyjail.doctor import filters
from pyjail.doctor.trial import ProbeError, checked, child, status_text
from pyjail.kernel.sys import ARCH, NR, c_long, call

SEIZE, INTERRUPT, CONT, DETACH = 0x4206, 0x4207, 7, 17
GETREGSET, SETREGSET = 0x4204, 0x4205
OPTION_EXITKILL, OPTION_SECCOMP = 1 << 20, 1 << 7
EVENT_SECCOMP, EVENT_STOP = 7, 128
WALL = 0x40000000

NT_PRSTATUS, NT_ARM_SYSTEM_CALL = 1, 0x404
_X86_64_ORIG_RAX = 15  # struct user_regs_struct, in words; arch/x86/include/asm/user_64.h


def ptrace(request: int, tid: int, address: int = 0, data: object = None) -> int:
    """ptrace(2); OSError when refused."""
    pointer = c_long(data) if isinstance(data, int) else data
    return checked(call(NR.ptrace, c_long(request), c_long(tid), c_long(address), pointer), f"ptrace({_name(request)})")


def _name(request: int) -> str:
    return {SEIZE: "SEIZE", INTERRUPT: "INTERRUPT", CONT: "CONT", DETACH: "DETACH", GETREGSET: "GETREGSET"}.get(
        request, hex(request)
    )


def wait_stop(tid: int, event: int, seconds: float = 2.0) -> None:
    """Wait until ``tid`` stops with ``event``."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        got, status = os.waitpid(tid, os.WNOHANG | WALL)
        if got:
            if os.WIFSTOPPED(status) and status >> 16 == event:
                return
            raise ProbeError(f"expected event {event}, got: {status_text(status)}")
        time.sleep(0.0005)
    raise ProbeError(f"no stop with event {event} within {seconds:g} s")


def registers(tid: int) -> bytes:
    """The general registers as the kernel gives them (NT_PRSTATUS)."""
    buffer = ctypes.create_string_buffer(512)
    vector = struct.pack("@PN", ctypes.addressof(buffer), len(buffer))
    held = ctypes.create_string_buffer(vector, len(vector))
    ptrace(GETREGSET, tid, NT_PRSTATUS, held)
    (length,) = struct.unpack_from("@N", held, 8)
    return buffer.raw[:length]


def set_regset(tid: int, kind: int, content: bytes) -> None:
    buffer = ctypes.create_string_buffer(content, len(content))
    vector = struct.pack("@PN", ctypes.addressof(buffer), len(content))
    ptrace(SETREGSET, tid, kind, ctypes.create_string_buffer(vector, len(vector)))


def set_call_number(tid: int, number: int) -> None:
    """Put ``number`` in place of the call at which ``tid`` is stopped."""
    if ARCH == "aarch64":
        set_regset(tid, NT_ARM_SYSTEM_CALL, struct.pack("=i", number))
        return
    words = registers(tid)
    at = 8 * call_register()
    set_regset(tid, NT_PRSTATUS, words[:at] + struct.pack("=Q", number) + words[at + 8 :])


def call_register() -> int:
    """Index of the word that holds the call's number: by python-ptrace's list of registers, else x86-64's."""
    try:
        from ptrace.binding import REGISTER_NAMES
    except ImportError:
        return _X86_64_ORIG_RAX
    names = list(REGISTER_NAMES)
    return names.index("orig_rax") if "orig_rax" in names else _X86_64_ORIG_RAX


def divert_once(tid: int) -> int:
    """What the divert needs: seize, interrupt, read and write registers, detach. The size of the register set."""
    ptrace(SEIZE, tid, 0, OPTION_EXITKILL)
    ptrace(INTERRUPT, tid)
    wait_stop(tid, EVENT_STOP)
    content = registers(tid)
    set_regset(tid, NT_PRSTATUS, content)
    ptrace(DETACH, tid)
    return len(content)


def changed_number(trapped: int, other: int, verdict: int) -> int:
    """Trace a child to its call ``trapped``, put ``other`` in its place, for which the filter has ``verdict``; the
    result the child saw, or −errno."""
    go_read, go_write = os.pipe()
    result_read, result_write = os.pipe()

    def body() -> int:
        os.read(go_read, 1)
        filters.install({trapped: filters.TRACE, other: verdict})
        os.write(result_write, struct.pack("=q", call(trapped)))
        return 0

    pid = child(body)
    ptrace(SEIZE, pid, 0, OPTION_SECCOMP | OPTION_EXITKILL)
    os.write(go_write, b"x")
    wait_stop(pid, EVENT_SECCOMP)
    set_call_number(pid, other)
    ptrace(CONT, pid)
    _, status = os.waitpid(pid, WALL)
    if not os.WIFEXITED(status):
        raise ProbeError(f"the tracee was {status_text(status)}")
    (result,) = struct.unpack("=q", os.read(result_read, 8))
    return int(result)


def sleeper() -> int:
    """A body for children that are there to be examined."""
    signal.pause()
    return 0
