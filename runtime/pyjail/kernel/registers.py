"""A stopped thread's registers: the few that a trap, an answer and a divert touch, per architecture.

A divert makes the thread go on in a stub, which reads a frame and gives every register back (drawn in loader/*.c):

    x86_64   rax number, rdi rsi rdx r10 r8 arguments, r9 frame, rip stub, orig_rax −1 (no call to restart)
    aarch64  x8 number, x0 … x4 arguments, x9 frame, pc stub, no system call (NT_ARM_SYSTEM_CALL −1)
"""

from __future__ import annotations

import ctypes
import struct

from pyjail_bpf.layout import FRAME_STRING

from . import ptrace
from .memory import Iovec
from .sys import ARCH, NR, call

WORD = 0xFFFFFFFFFFFFFFFF
_void = ctypes.c_void_p


class Registers:
    """One register file, reused for every stop; ``load`` and ``store`` move it. Subclasses know the names."""

    WORDS = 0

    def __init__(self) -> None:
        self.words = (ctypes.c_uint64 * self.WORDS)()
        self._iovec = Iovec(ctypes.addressof(self.words), ctypes.sizeof(self.words))
        self._reference = ctypes.byref(self._iovec)
        self._status = _void(ptrace.NT_PRSTATUS)

    def load(self, tid: int) -> bool:
        """Read them from a stopped thread; False when it is gone."""
        return call(NR.ptrace, ptrace.PTRACE_GETREGSET, tid, self._status, self._reference) >= 0

    def store(self, tid: int) -> bool:
        """Write them back; False when the thread is gone."""
        return call(NR.ptrace, ptrace.PTRACE_SETREGSET, tid, self._status, self._reference) >= 0

    def snapshot(self) -> bytes:
        """All of them, for ``restore``."""
        return bytes(self.words)

    def restore(self, snapshot: bytes) -> None:
        """As they were; ``store`` writes them."""
        ctypes.memmove(self.words, snapshot, len(snapshot))

    def number(self, tid: int) -> int:
        """The system call under way."""
        raise NotImplementedError

    def arguments(self) -> tuple[int, ...]:
        """Its six arguments."""
        raise NotImplementedError

    def pointer(self) -> int:
        """The address behind the system call's instruction."""
        raise NotImplementedError

    def result(self) -> int:
        """What a system call that ended has returned (signed)."""
        raise NotImplementedError

    def answer(self, tid: int, value: int) -> None:
        """Skip the call under way (if any) and return ``value``."""
        raise NotImplementedError

    def replace(self, tid: int, number: int, arguments: tuple[int, ...]) -> None:
        """Perform another system call instead of the one under way."""
        raise NotImplementedError

    def again(self, tid: int, number: int, saved: tuple[int, ...]) -> None:
        """Run the trapped call once more."""
        raise NotImplementedError

    def saved(self) -> bytes:
        """What a frame keeps: the registers that a stub uses, and where to go on."""
        raise NotImplementedError

    def trapped(self, number: int, arguments: tuple[int, ...], place: int) -> None:
        """As they are while the thread waits in a trap, as far as a notification tells."""
        raise NotImplementedError

    def led(self) -> tuple[int, ...]:
        """Those that a lead gives (kernel/leads.py)."""
        raise NotImplementedError

    def enter(self, tid: int, stub: int, frame: int, number: int, arguments: tuple[int | None, ...]) -> None:
        """Go on in ``stub``; an argument None is the address of the frame's string."""
        raise NotImplementedError


class RegistersX86(Registers):
    """struct user_regs_struct, arch/x86/include/asm/user_64.h."""

    WORDS = 27
    _TEN = struct.Struct("10Q")  # r10 r9 r8 rax rcx rdx rsi rdi orig_rax rip
    _SAVED = struct.Struct("7Q")
    _AT = 8 * 7
    R10, R9, R8, RAX, RCX, RDX, RSI, RDI, ORIG_RAX, RIP = 7, 8, 9, 10, 11, 12, 13, 14, 15, 16
    _ARGUMENTS = (RDI, RSI, RDX, R10, R8)
    _PLACES = (7, 6, 5, 0, 2)  # of the same among the ten

    def number(self, tid: int) -> int:
        return int(self.words[self.ORIG_RAX]) & 0xFFFFFFFF  # all that the kernel, and so the filter, looks at

    def arguments(self) -> tuple[int, ...]:
        r10, r9, r8, _, _, rdx, rsi, rdi, _, _ = self._TEN.unpack_from(self.words, self._AT)
        return rdi, rsi, rdx, r10, r8, r9

    def pointer(self) -> int:
        return int(self.words[self.RIP])

    def result(self) -> int:
        value = int(self.words[self.RAX])
        return value - (1 << 64) if value >> 63 else value

    def answer(self, tid: int, value: int) -> None:
        self.words[self.RAX] = value & WORD
        self.words[self.ORIG_RAX] = WORD

    def replace(self, tid: int, number: int, arguments: tuple[int, ...]) -> None:
        self.words[self.ORIG_RAX] = self.words[self.RAX] = number
        for index, value in zip(self._ARGUMENTS, arguments, strict=False):  # fewer arguments than registers
            self.words[index] = value & WORD

    def again(self, tid: int, number: int, saved: tuple[int, ...]) -> None:
        self.words[self.RIP] -= 2  # the length of SYSCALL
        self.words[self.RAX] = number
        self.words[self.ORIG_RAX] = WORD

    def saved(self) -> bytes:
        r10, r9, r8, _, _, rdx, rsi, rdi, _, rip = self._TEN.unpack_from(self.words, self._AT)
        return self._SAVED.pack(rdi, rsi, rdx, r10, r8, r9, rip)

    def trapped(self, number: int, arguments: tuple[int, ...], place: int) -> None:
        w = self.words
        w[14], w[13], w[12], w[7], w[9], w[8] = arguments
        w[self.RAX], w[self.ORIG_RAX], w[self.RIP] = 0, number, place

    def led(self) -> tuple[int, ...]:
        w = self.words
        return w[14], w[13], w[12], w[7], w[9], w[8], w[self.RAX], w[self.RIP]

    def enter(self, tid: int, stub: int, frame: int, number: int, arguments: tuple[int | None, ...]) -> None:
        held = list(self._TEN.unpack_from(self.words, self._AT))
        held[1], held[3], held[8], held[9] = frame, number, WORD, stub
        for index, value in zip(self._PLACES, arguments, strict=False):  # fewer arguments than registers
            held[index] = frame + FRAME_STRING if value is None else value & WORD
        self._TEN.pack_into(self.words, self._AT, *held)


def registers() -> Registers:
    """The register file of this machine."""
    if ARCH == "aarch64":
        from .registers_aarch64 import RegistersArm

        return RegistersArm()
    return RegistersX86()
