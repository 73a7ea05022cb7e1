"""The divert of a thread that a debugger in the jail traces (--debuggers): it is led by its code instead of its registers."""

from __future__ import annotations

import os

from pyjail_bpf.layout import ERESTARTNOINTR, LOADER_END, PAGE, STUB_EXEC

from ..failure import Failure
from ..kernel import leads
from ..kernel.errno import Errno, GuestGone
from ..kernel.proc import status_field, tracer_of
from ..kernel.registers import registers
from ..kernel.sys import ARCH, NR, c_long, call

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from ..kernel.notify import Listener
    from ..kernel.registers import Registers
    from ..supervisor import Jail

SIGTRAP_BIT = 1 << 4
_READ_EXEC, _PRIVATE_ANONYMOUS = 5, 0x22


def examine() -> None:
    """Failure where threads cannot be led: before anything starts, and by trying."""
    if ARCH != "x86_64":
        raise Failure("cannot serve --debuggers", "", f"not on {ARCH} yet", "leave it out")
    page = call(NR.mmap, c_long(0), c_long(PAGE), _READ_EXEC, _PRIVATE_ANONYMOUS, -1, c_long(0))
    try:
        mem = os.open(b"/proc/self/mem", os.O_RDWR | os.O_CLOEXEC)
        try:
            os.pwrite(mem, leads.JUMP, page)
        finally:
            os.close(mem)
    except OSError as error:
        why = f"code cannot be written through /proc/PID/mem: {error.strerror}"
        raise Failure("cannot serve --debuggers", "", why, "boot with proc_mem.force_override=always") from None
    finally:
        call(NR.munmap, c_long(page), c_long(PAGE))


class Leader:
    """What the notify engine turns to when ptrace says EPERM."""

    __slots__ = ("_jail", "_listener", "_registers")

    def __init__(self, jail: Jail, listener: Listener) -> None:
        self._jail = jail
        self._listener = listener
        self._registers = registers()

    def held_back(self, tid: int) -> int:
        """The signals to block during an exec of this thread: SIGTRAP when it is traced and has not blocked it itself.

        The kernel tells a tracer of an exec by that signal (but for PTRACE_O_TRACEEXEC) as soon as the loader starts, which
        gdb takes for the moment to set breakpoints. It waits until the program is mapped.
        """
        if not tracer_of(tid):
            return 0
        return SIGTRAP_BIT & ~int(status_field(tid, b"SigBlk"), 16)

    def attend(self, tid: int, place: int) -> None:
        """Before a call is answered: its thread must not wait behind it for one that will never come there.

        Such are the threads of the address space that this one was copied from (fork), one that was killed on its way, and
        this very thread, when a signal had its call begin anew. That a guest is gone is for the answer to find out.
        """
        try:
            if place >= LOADER_END and leads.is_in_use(tid):
                self._clear(tid)
        except GuestGone:
            pass

    def _clear(self, tid: int) -> None:
        mem = leads.open_memory(tid)
        if isinstance(mem, Errno):
            return
        try:
            self._listener.attest()
            with self._jail.shared:
                leads.clear(mem, tid)
        finally:
            os.close(mem)

    def lead(self, trap: tuple[int, ...], change: Callable[[Registers], None], blocked: int) -> bool:
        """Make the thread go on as ``change`` says. False: it cannot be led, and waits still. Raises GuestGone."""
        identity, tid, number, place, arguments = trap[0], trap[1], trap[3], trap[5], trap[6:]
        mem = leads.open_memory(tid)
        if isinstance(mem, Errno):
            return False
        try:
            self._listener.attest()
            r = self._registers
            r.trapped(number, arguments, place)
            change(r)
            wanted = r.led()
            blocked = blocked if wanted[-1] == STUB_EXEC else 0
            if blocked:
                os.pwrite(mem, blocked.to_bytes(8, "little"), wanted[5] + leads.BLOCKED_IN_FRAME)
            with self._jail.shared:
                if leads.begin(mem, tid, place, leads.REGISTERS.pack(*wanted), blocked) is not None:
                    return False
            try:
                self._listener.answer(identity, 0, -ERESTARTNOINTR)
            except GuestGone:
                with self._jail.shared:
                    leads.forget(mem, tid)
                raise
            return True
        finally:
            os.close(mem)
