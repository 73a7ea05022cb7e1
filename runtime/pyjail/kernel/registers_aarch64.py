"""A stopped thread's registers on aarch64 (registers.py)."""

from __future__ import annotations

import ctypes
import struct

from pyjail_bpf.layout import FRAME_STRING

from . import ptrace
from .memory import Iovec
from .registers import WORD, Registers
from .sys import NR, call


class RegistersArm(Registers):
    """struct user_pt_regs, arch/arm64/include/uapi/asm/ptrace.h: x0 … x30, sp, pc, pstate."""

    WORDS = 34
    X8, X9, PC = 8, 9, 32

    def __init__(self) -> None:
        super().__init__()
        self._call = ctypes.c_int32()
        self._call_iovec = Iovec(ctypes.addressof(self._call), 4)

    def _set_call(self, tid: int, number: int) -> None:
        self._call.value = number
        request = ptrace.PTRACE_SETREGSET
        call(NR.ptrace, request, tid, ctypes.c_void_p(ptrace.NT_ARM_SYSTEM_CALL), ctypes.byref(self._call_iovec))

    def number(self, tid: int) -> int:
        return int(self.words[self.X8])

    def arguments(self) -> tuple[int, ...]:
        return tuple(self.words[:6])

    def pointer(self) -> int:
        return int(self.words[self.PC])

    def result(self) -> int:
        value = int(self.words[0])
        return value - (1 << 64) if value >> 63 else value

    def answer(self, tid: int, value: int) -> None:
        self._set_call(tid, -1)
        self.words[0] = value & WORD

    def replace(self, tid: int, number: int, arguments: tuple[int, ...]) -> None:
        self._set_call(tid, number)
        self.words[self.X8] = number
        for index, value in enumerate(arguments):
            self.words[index] = value & WORD

    def again(self, tid: int, number: int, saved: tuple[int, ...]) -> None:
        self._set_call(tid, -1)
        self.words[self.PC] -= 4
        self.words[self.X8] = number
        self.words[0] = saved[0]

    def saved(self) -> bytes:
        w = self.words
        return struct.pack("8Q", w[0], w[1], w[2], w[3], w[4], w[8], w[9], w[32])

    def enter(self, tid: int, stub: int, frame: int, number: int, arguments: tuple[int | None, ...]) -> None:
        self._set_call(tid, -1)
        w = self.words
        w[self.X9], w[self.PC], w[self.X8] = frame, stub, number
        for index, value in enumerate(arguments):
            w[index] = frame + FRAME_STRING if value is None else value & WORD
