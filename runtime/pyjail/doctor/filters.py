"""The small seccomp filters of the probes, and the notifications they lead to; seccomp(2), seccomp_unotify(2)."""

from __future__ import annotations

import ctypes
import fcntl
import os
import socket
import struct
from collections.abc import Callable
from dataclasses import dataclass

from pyjail.doctor.trial import Finding, checked, child, exit_status, no, require, yes
from pyjail.kernel.sys import NR, PR_SET_NO_NEW_PRIVS, call, prctl

ALLOW, TRACE, NOTIFY, ERRNO = 0x7FFF0000, 0x7FF00000, 0x7FC00000, 0x00050000
NEW_LISTENER, WAIT_KILLABLE_RECV = 1 << 3, 1 << 5
_SET_MODE_FILTER = 1

RECV, SEND, ID_VALID, ADDFD, SET_FLAGS = 0xC0502100, 0xC0182101, 0x40082102, 0x40182103, 0x40082104
CONTINUE = 1
ADDFD_SEND = 1 << 1
SYNC_WAKE_UP = 1

# The errno of answers that nothing but a probe would give, so that it cannot be mistaken for the kernel's own.
MARK = 95  # EOPNOTSUPP


def program(verdicts: dict[int, int]) -> bytes:
    """A filter that answers each number with its verdict and allows all others:

    ld [nr] ; for each: jeq #number, 0, 1 ; ret #verdict ; at the end: ret #ALLOW
    """
    code = struct.pack("=HBBI", 0x20, 0, 0, 0)
    for number, verdict in verdicts.items():
        code += struct.pack("=HBBI", 0x15, 0, 1, number) + struct.pack("=HBBI", 0x06, 0, 0, verdict)
    return code + struct.pack("=HBBI", 0x06, 0, 0, ALLOW)


def install(verdicts: dict[int, int], flags: int = 0) -> int:
    """Install the filter on this process; the listener's descriptor with NEW_LISTENER, else 0. OSError when refused."""
    code = program(verdicts)
    held = ctypes.create_string_buffer(code, len(code))
    header = struct.pack("@HP", len(code) // 8, ctypes.addressof(held))
    checked(prctl(PR_SET_NO_NEW_PRIVS, 1), "PR_SET_NO_NEW_PRIVS")
    return checked(call(NR.seccomp, _SET_MODE_FILTER, flags, header), f"seccomp(SET_MODE_FILTER, flags {flags:#x})")


@dataclass(slots=True)
class Notification:
    """One call of a child that waits for our answer."""

    listener: int
    id: int
    pid: int

    def answer(self, value: int = 0, error: int = 0, flags: int = 0) -> None:
        """Send the result; ``error`` as a positive errno."""
        fcntl.ioctl(self.listener, SEND, struct.pack("=QqiI", self.id, value, -error, flags))

    def is_valid(self) -> bool:
        try:
            fcntl.ioctl(self.listener, ID_VALID, struct.pack("=Q", self.id))
        except FileNotFoundError:
            return False
        return True

    def add_descriptor(self, fd: int, flags: int = 0) -> int:
        """Install ``fd`` in the child; its number there."""
        request = bytearray(struct.pack("=QIIII", self.id, flags, fd, 0, os.O_CLOEXEC))
        number: int = fcntl.ioctl(self.listener, ADDFD, request, True)
        return number


def receive(listener: int) -> Notification:
    request = bytearray(80)
    fcntl.ioctl(listener, RECV, request, True)
    identity, pid = struct.unpack_from("=QI", request)
    return Notification(listener, identity, pid)


def trapped() -> int:
    """The call the probes trap: nothing else in a probe's child makes it. Its result, or −errno."""
    return call(NR.getppid)


def start_notified(body: Callable[[], int], flags: int = NEW_LISTENER) -> tuple[int, int]:
    """A child under a filter that notifies of `trapped`, which then runs ``body``: its process id and the listener.

    The listener comes over a socket (SCM_RIGHTS), as the launcher does it.
    """
    ours, theirs = socket.socketpair()

    def run() -> int:
        try:
            listener = install({NR.getppid: NOTIFY}, flags)
        except OSError as error:
            theirs.send(struct.pack("=i", error.errno or -1))
            return 98
        socket.send_fds(theirs, [struct.pack("=i", 0)], [listener])
        os.close(listener)
        theirs.recv(1)
        return body()

    pid = child(run)
    theirs.close()
    message, descriptors, _, _ = socket.recv_fds(ours, 4, 1)
    (number,) = struct.unpack("=i", message)
    if number:
        raise OSError(number, os.strerror(number), f"seccomp(NEW_LISTENER, flags {flags:#x})")
    require(len(descriptors) == 1, "the listener did not arrive with the message (SCM_RIGHTS)")
    ours.send(b"x")
    return pid, descriptors[0]


def with_notification(act: Callable[[Notification], None], body: Callable[[], int], expected: int = 0) -> Finding:
    """Let a child run ``body``, which calls `trapped` once; serve it by ``act``, and compare the child's status."""
    pid, listener = start_notified(body)
    act(receive(listener))
    status = exit_status(pid)
    return yes() if status == expected else no(f"the call did not get the answer that was sent (status {status})")
