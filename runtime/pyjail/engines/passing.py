"""Giving a traced guest a descriptor: its trapped call becomes a recvmsg on the protected socket, seen through to its end.

The supervisor sends the descriptors, changes the call under way, and waits for that call's exit stop, so no two messages are
ever in flight and none can reach another thread by accident. seccomp checks the changed call again; its TRACE verdict runs it
without a second stop (core-proof.md; kernel/seccomp.c: __seccomp_filter with recheck_after_trace). What lies in the frame:

    +128  msghdr (56 bytes)   +192  iovec (16)   +208  one byte   +216  control: cmsghdr (16), two descriptors
"""

from __future__ import annotations

import os
import struct

from pyjail_bpf.layout import FRAME_SIZE, FRAME_STRING, FRAMES, SOCKET_FD

from ..kernel import memory, ptrace
from ..kernel.channel import Channel
from ..kernel.errno import E, Errno, GuestGone
from ..kernel.registers import Registers
from ..kernel.signals import signal
from ..kernel.sys import NR
from .frames import free_frame
from .stops import wait_stop

_EXIT_STOP = signal.SIGTRAP | 0x80
_MSG_DONTWAIT, _MSG_CMSG_CLOEXEC = 0x40, 0x40000000
_HEADER, _VECTOR, _BYTE, _CONTROL = FRAME_STRING, FRAME_STRING + 64, FRAME_STRING + 80, FRAME_STRING + 88
_SOL_SOCKET, _SCM_RIGHTS = 1, 1  # asm-generic/socket.h, linux/socket.h
_CONTROL_SIZE = 24
_CONTROL_HEADER = 16


class Passing:
    """``ours`` and ``theirs``: the two ends of a SOCK_SEQPACKET pair; theirs is SOCKET_FD in every guest."""

    __slots__ = ("_ours", "_theirs")

    def __init__(self, ours: Channel, theirs: Channel) -> None:
        self._ours = ours
        self._theirs = theirs

    def give(self, tid: int, registers: Registers, descriptors: list[int], cloexec: bool) -> list[int] | Errno:
        """The numbers of ``descriptors`` in the guest; afterwards it stands at the exit stop, its registers as at the trap.

        ``registers`` are loaded. GuestGone when it dies on the way.
        """
        frame = free_frame(tid)
        if isinstance(frame, Errno):
            return frame
        base = FRAMES + FRAME_SIZE * frame
        written = memory.write(tid, base + _HEADER, _message(base))
        if isinstance(written, Errno):
            return written
        before = registers.snapshot()
        self._ours.send(b"\0", descriptors)
        flags = _MSG_DONTWAIT | (_MSG_CMSG_CLOEXEC if cloexec else 0)
        registers.replace(tid, NR.recvmsg, (SOCKET_FD, base + _HEADER, flags))
        received = self._run(tid, registers)
        if received <= 0:
            self._drain()
        control = memory.read(tid, base + _CONTROL, _CONTROL_SIZE)
        registers.restore(before)
        if received < 0:
            return Errno.of(received)
        if isinstance(control, Errno):
            return control
        length, level, kind = struct.unpack_from("Qii", control)
        count = (length - _CONTROL_HEADER) // 4
        if (level, kind) != (_SOL_SOCKET, _SCM_RIGHTS) or count < len(descriptors):
            return E.EMFILE  # the kernel passes as many as fit beneath RLIMIT_NOFILE: MSG_CTRUNC
        return list(struct.unpack_from(f"{len(descriptors)}i", control, _CONTROL_HEADER))

    def _run(self, tid: int, registers: Registers) -> int:
        if not registers.store(tid) or ptrace.resume_to_exit(tid) < 0:
            self._drain()
            raise GuestGone
        status = wait_stop(tid)
        if status < 0:
            self._drain()
            raise GuestGone
        if status >> 8 != _EXIT_STOP or not registers.load(tid):
            return -E.EIO.number
        return registers.result()

    def _drain(self) -> None:
        """What the guest did not take must not reach the next one."""
        while True:
            try:
                data, fds = self._theirs.receive(waits=False)
            except OSError:
                return
            if not data:
                return
            for fd in fds:
                os.close(fd)


def _message(base: int) -> bytes:
    header = struct.pack("QIxxxxQQQQixxxx", 0, 0, base + _VECTOR, 1, base + _CONTROL, _CONTROL_SIZE, 0).ljust(64, b"\0")
    return header + struct.pack("QQ", base + _BYTE, 1) + bytes(8) + bytes(_CONTROL_SIZE)
