"""Leads: the code behind a call is changed for as long as a thread is awaited there, and is then as it was, byte by byte.

But for a jump in padding that is never run, which stays.
"""

from __future__ import annotations

import ctypes
import mmap
import os
import signal
import struct
import threading
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyjail.kernel import leads
from pyjail.kernel.errno import E
from pyjail.kernel.sys import NR, c_long, call
from pyjail_bpf import layout

REGISTERS = leads.REGISTERS.pack(*range(8))
# chdir of glibc 2.36 from its syscall on, and the padding behind it
GLIBC = bytes.fromhex("483d01f0ffff 7301 c3 488b0dd9a10d00 f7d8 648901 4883c8ff c3 662e0f1f840000000000 0f1f440000")
BARE = bytes.fromhex("c3 554889e5 31c0 5dc3 554889e5 31c0 5dc3")  # no padding: musl's "syscall; ret", the next function
PADDING = GLIBC.index(bytes.fromhex("662e0f1f84"))
NOBODY = 0x7FFFFFF0  # above every pid_max


class Guest:
    """A child that has a scratch area and two pages of code; two threads of it sleep."""

    code: int
    thread: int

    def __init__(self) -> None:
        ready, tell = os.pipe()
        self.pid = os.fork()
        if not self.pid:
            code = call(NR.mmap, c_long(0), c_long(3 * layout.PAGE), 5, 0x22, -1, c_long(0))
            call(NR.munmap, c_long(code + 2 * layout.PAGE), c_long(layout.PAGE))  # nothing is mapped behind the code
            scratch = call(NR.mmap, c_long(layout.SCRATCH), c_long(layout.SCRATCH_SIZE), 3, 0x32, -1, c_long(0))
            thread = threading.Thread(target=signal.pause, daemon=True)
            thread.start()
            told = code if scratch == layout.SCRATCH else 0
            os.write(tell, struct.pack("<QI", told, thread.native_id or 0))
            signal.pause()
            os._exit(0)
        self.code, self.thread = struct.unpack("<QI", os.read(ready, 12))
        os.close(ready)
        os.close(tell)
        assert self.code
        mem = leads.open_memory(self.pid)
        assert isinstance(mem, int)
        self.mem = mem

    def set(self, code: bytes) -> int:
        os.pwrite(self.mem, bytes(2 * layout.PAGE), self.code)
        os.pwrite(self.mem, bytes(layout.LEAD_COUNT * layout.LEAD_SIZE), layout.LEADS)
        os.pwrite(self.mem, code, self.code)
        return self.code

    @property
    def text(self) -> bytes:
        """Its code without the padding."""
        text = self.memory
        return text[:PADDING] + text[PADDING + len(leads.JUMP) :] if text.startswith(GLIBC[2:PADDING], 2) else text

    @property
    def memory(self) -> bytes:
        return os.pread(self.mem, 2 * layout.PAGE, self.code)

    @property
    def held(self) -> bytes:
        return os.pread(self.mem, layout.LEAD_COUNT * layout.LEAD_SIZE, layout.LEADS)

    def close(self) -> None:
        os.close(self.mem)
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)


@pytest.fixture(scope="module")
def guest() -> Iterator[Guest]:
    made = Guest()
    yield made
    made.close()


def test_the_jump_lies_in_the_padding_beside_the_call(guest: Guest) -> None:
    """Of the code that is run, two bytes of one instruction change: a jump to the other seven, which are never run.

    These stay, for a thread that is held up right before them, and serve the next time.
    """
    place = guest.set(GLIBC)
    before, run = guest.memory, guest.text
    beside = before[:PADDING] + leads.JUMP + before[PADDING + len(leads.JUMP) :]
    for _ in range(2):
        assert leads.begin(guest.mem, guest.pid, place, REGISTERS, 0) is None
        assert guest.memory == bytes((0xEB, PADDING - 2)) + beside[2:]
        address = leads.end(guest.mem, guest.pid)
        assert address == layout.LEADS
        assert guest.memory == beside
        assert guest.text == run
        assert leads.end(guest.mem, guest.pid) is E.EIO  # it came once
        os.pwrite(guest.mem, bytes(8), layout.LEADS)  # as the thread does


def test_without_padding_the_jump_lies_at_the_call(guest: Guest) -> None:
    place = guest.set(BARE)
    before = guest.text
    assert leads.begin(guest.mem, guest.pid, place, REGISTERS, 0) is None
    assert guest.text == leads.JUMP + before[len(leads.JUMP) :]
    assert isinstance(leads.end(guest.mem, guest.pid), int)
    assert guest.text == before


def test_the_lead_holds_what_the_thread_is_to_have(guest: Guest) -> None:
    place = guest.set(GLIBC)
    assert leads.begin(guest.mem, guest.pid, place, REGISTERS, 0x10) is None
    lead = guest.held[: layout.LEAD_SIZE]
    owner, stage, where, original, blocked = leads.HEAD.unpack_from(lead)
    assert (owner, stage, where, original, blocked) == (guest.pid, 1, place, GLIBC[:8], 0x10)
    assert lead[leads.HEAD.size :].startswith(REGISTERS)


@pytest.mark.parametrize("code", [GLIBC, BARE], ids=["padding", "none"])
@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_two_threads_at_one_call_are_both_awaited(guest: Guest, code: bytes, order: tuple[int, int]) -> None:
    """The code is back when the second has come, whichever that is."""
    owners = (guest.pid, guest.thread)
    place = guest.set(code)
    before = guest.text
    for owner in owners:
        assert leads.begin(guest.mem, owner, place, REGISTERS, 0) is None
    assert isinstance(leads.end(guest.mem, owners[order[0]]), int)
    assert guest.text != before
    assert isinstance(leads.end(guest.mem, owners[order[1]]), int)
    assert guest.text == before


def test_who_will_not_come_any_more_is_forgotten(guest: Guest) -> None:
    """A thread that has ended, and one whose call a signal had begin anew: its frame and the code are free again."""
    place = guest.set(GLIBC)
    before = guest.text
    frame = layout.FRAMES + 3 * layout.FRAME_SIZE
    registers = leads.REGISTERS.pack(0, 0, 0, 0, 0, frame, 0, 0)
    for owner in (guest.pid, NOBODY):
        busy = (owner << 32 | 77).to_bytes(8, "little")
        os.pwrite(guest.mem, busy, layout.BUSY_WORDS + 8 * 3)
        assert leads.begin(guest.mem, owner, place, registers, 0) is None
        assert leads.begin(guest.mem, guest.pid, place, REGISTERS, 0) is None
        assert os.pread(guest.mem, 8, layout.BUSY_WORDS + 8 * 3) == bytes(8)
        assert isinstance(leads.end(guest.mem, guest.pid), int)
        assert guest.text == before
        os.pwrite(guest.mem, bytes(8), layout.LEADS)


def test_what_was_not_answered_leaves_nothing_behind(guest: Guest) -> None:
    place = guest.set(GLIBC)
    before = guest.text
    assert leads.begin(guest.mem, guest.pid, place, REGISTERS, 0) is None
    leads.forget(guest.mem, guest.pid)
    assert guest.text == before
    assert guest.held[:8] == bytes(8)


def test_no_thread_is_led_where_our_stubs_are_or_nothing_is_mapped(guest: Guest) -> None:
    guest.set(GLIBC)
    for place in (layout.LED, layout.STUB_ONE + 2, layout.LOADER, 0, 1 << 40, guest.code + 2 * layout.PAGE - 3):
        assert leads.begin(guest.mem, guest.pid, place, REGISTERS, 0) is E.EPERM, hex(place)


def test_all_leads_taken_is_eperm(guest: Guest) -> None:
    """By threads that live: nine at once of one process are refused the ninth."""
    place = guest.set(GLIBC)
    for index in range(layout.LEAD_COUNT):
        os.pwrite(guest.mem, leads.HEAD.pack(guest.pid, 2, place, bytes(8), 0), layout.LEADS + index * layout.LEAD_SIZE)
    assert leads.begin(guest.mem, guest.pid, place, REGISTERS, 0) is E.EPERM


@given(st.binary(min_size=layout.LEAD_SIZE, max_size=layout.LEAD_SIZE), st.sampled_from([1, 2, 0]))
def test_forged_leads_harm_only_their_own_memory(guest: Guest, forged: bytes, stage: int) -> None:
    """Whatever a guest writes there is an errno, never a fault of ours, and nothing is written but over our own jump."""
    place = guest.set(GLIBC)
    before = guest.text
    head = guest.pid.to_bytes(4, "little") + stage.to_bytes(4, "little")
    os.pwrite(guest.mem, head + forged[8:], layout.LEADS)
    leads.end(guest.mem, guest.pid)
    leads.begin(guest.mem, guest.pid, place, REGISTERS, 0)
    leads.end(guest.mem, guest.pid)
    assert guest.text == before


def test_the_memory_of_nobody_is_a_guest_that_is_gone() -> None:
    from pyjail.kernel.errno import GuestGone

    with pytest.raises(GuestGone):
        leads.open_memory(NOBODY)


def test_the_jump_goes_to_the_code_of_the_mailbox() -> None:
    """ff 24 25 and the address of the pointer: run here, in a process that has the pointer there."""
    assert leads.JUMP[:3] == b"\xff\x24\x25"
    pid = os.fork()
    if not pid:
        flags = mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS
        page = layout.LED & ~(layout.PAGE - 1)
        got = call(NR.mmap, c_long(page), c_long(layout.PAGE), 7, flags | 0x10, -1, c_long(0))
        code = call(NR.mmap, c_long(0), c_long(layout.PAGE), 7, flags, -1, c_long(0))
        if got != page or code < 0:
            os._exit(1)
        answer = bytes.fromhex("b82a000000c3")  # mov $42, %eax; ret
        ctypes.memmove(layout.LED, (layout.LED + 8).to_bytes(8, "little") + answer, 8 + len(answer))
        ctypes.memmove(code, leads.JUMP, len(leads.JUMP))
        os._exit(ctypes.CFUNCTYPE(ctypes.c_int)(code)())
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 42


def test_a_copied_address_space_waits_for_nobody(guest: Guest) -> None:
    """A fork copies leads and changed code; their owner lives on, elsewhere."""
    place = guest.set(GLIBC)
    before = guest.text
    assert not leads.is_in_use(guest.pid)
    assert leads.begin(guest.mem, os.getpid(), place, REGISTERS, 0) is None  # an owner that shares no memory with it
    assert leads.is_in_use(guest.pid)
    assert guest.text != before
    leads.clear(guest.mem, guest.pid)
    assert guest.text == before
    assert not leads.is_in_use(guest.pid)


def test_a_thread_in_a_trap_is_on_no_way(guest: Guest) -> None:
    """A signal had its call begin anew, which is now answered without a lead."""
    place = guest.set(GLIBC)
    before = guest.text
    assert leads.begin(guest.mem, guest.pid, place, REGISTERS, 0) is None
    leads.clear(guest.mem, guest.pid)
    assert guest.text == before
    assert not leads.is_in_use(guest.pid)
