"""Ahead of all filters: beneath another program's listener that takes calls of ours, every call stops before a filter sees it.

    PTRACE_SYSCALL stop at its entry    before seccomp (syscall_trace_enter, kernel/entry/common.c; since 4.8)
      what our filter will say          computed here. No trap: it goes on as the guest made it, through all filters
      handler, outcome                  to be continued: likewise, and where the listener does not want it ours traps as ever
      number −1, on to the exit stop    no filter learns the number; ours says ENOSYS, which outranks a listener
    PTRACE_SYSCALL stop at its exit     the outcome is delivered as at a trap

The arguments are registers, which no other thread can change between the two. A thread that is not in this mode has no entry
stop, and all of ours are: whoever goes on does so by ``Stops.resume``, and new ones begin in a stop.
"""

from __future__ import annotations

import ctypes
import struct

from pyjail_bpf.assembler import unpack
from pyjail_bpf.simulator import Call, is_constant, run

from ..kernel import ptrace
from ..kernel.errno import GuestGone

_ENTRY = 1  # PTRACE_SYSCALL_INFO_ENTRY, linux/ptrace.h
_NUMBERS = 1024  # of which verdicts are kept: all that a table of calls may have
_INFO = struct.Struct("=B3xI16x7Q")  # struct ptrace_syscall_info up to its end at an entry: op, arch, ip, sp, nr, args


class Ahead:
    """``filter_``: the one that stands."""

    __slots__ = ("_constant", "_filter", "_info")

    def __init__(self, filter_: bytes) -> None:
        self._filter = unpack(filter_)
        self._info = ctypes.create_string_buffer(_INFO.size)
        self._constant: dict[
            tuple[int, int], bool
        ] = {}  # (arch, number) -> whether it traps, whatever its arguments are

    def is_possible(self, tid: int) -> bool:
        """Whether the kernel tells an entry from an exit (PTRACE_GET_SYSCALL_INFO, 5.3); asked at any stop of ``tid``."""
        return ptrace.syscall_info(tid, self._info) > 0

    def traps(self, tid: int) -> bool:
        """Whether ``tid`` stands before a call that our filter will hand to us. Raises GuestGone."""
        if ptrace.syscall_info(tid, self._info) <= 0:
            raise GuestGone
        op, arch, number, *arguments = _INFO.unpack(self._info)
        if op != _ENTRY:
            return False
        answer = self._constant.get((arch, number))
        if answer is not None:
            return answer
        made = Call(arch, number, tuple(arguments))
        answer = run(self._filter, made).verdict.kind == "trap"
        if number < _NUMBERS and is_constant(self._filter, made):
            self._constant[arch, number] = answer
        return answer
