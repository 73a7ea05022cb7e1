"""Exec slots are given to one process at a time, and again when its program runs, its exec failed, or it is gone."""

from __future__ import annotations

import os
import struct
import time
from collections.abc import Iterator

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from pyjail.exec import slots
from pyjail.exec.elf import TABLE_SIZE
from pyjail.exec.mailbox import Mailbox
from pyjail.exec.program import Program
from pyjail.exec.shared import Shared
from pyjail.exec.slots import Slots
from pyjail.kernel.errno import E, Errno, GuestGone
from pyjail.kernel.sys import ARCH
from pyjail_bpf import layout

COOKIE, OTHER_COOKIE = 77, 78
SIZE = layout.BUSY_WORDS - layout.SCRATCH + 8 * layout.FRAME_COUNT


def program(beneath: tuple[int, bytes] | None = None) -> Program:
    made = Program()
    made.tables.append(bytes(range(256)) * 2 + bytes(TABLE_SIZE - 512))
    made.identities.append((11, 22))
    made.beneath.append(beneath)
    assert made.put([b"/bin/sh", None], b"/x/script", b"script") is None
    return made


class Guests:
    """Scratch areas of pretended guests, by pid."""

    def __init__(self) -> None:
        self.last = 1000
        self.pools: list[Slots] = []
        self.areas: dict[int, bytes | Errno] = {}

    def start(self) -> int:
        self.last += 1
        self.set(self.last, cookie=1)
        return self.last

    def set(self, pid: int, *, cookie: int, busy: dict[int, int] | None = None) -> None:
        area = bytearray(SIZE)
        struct.pack_into("<I", area, 0, cookie)
        for frame, word in (busy or {}).items():
            struct.pack_into("<Q", area, layout.BUSY_WORDS - layout.SCRATCH + 8 * frame, word)
        self.areas[pid] = bytes(area)

    def divert(self, pid: int, frame: int, cookie: int = COOKIE) -> None:
        """As the engine: the frame is busy, the old address space is there."""
        self.set(pid, cookie=1, busy={frame: pid << 32 | cookie})

    def read(self, pid: int, address: int, size: int) -> bytes | Errno:
        assert (address, size) == (layout.SCRATCH, SIZE)
        area = self.areas.get(pid)
        if area is None:
            raise GuestGone
        return area

    def end(self, pid: int) -> None:
        self.areas.pop(pid, None)

    def slots(self, mailbox: Mailbox, shared: Shared, count: int = layout.SLOT_COUNT) -> Slots:
        """One worker's, which holds nothing any more when the guests are gone."""
        self.pools.append(Slots(mailbox, self.read, shared, count))
        return self.pools[-1]

    def close(self) -> None:
        for pool in self.pools:
            for index in [*pool._held]:
                pool._forget(index)


@pytest.fixture
def guests() -> Iterator[Guests]:
    made = Guests()
    yield made
    made.close()


@pytest.fixture
def mailbox() -> Iterator[Mailbox]:
    made = Mailbox(ARCH)
    yield made
    made.close()


def claim(pool: Slots, index: int, pid: int, cookie: int, frame: int) -> None:
    pool.claim(index, pid, pid, cookie, frame)


def fill(pool: Slots, guests: Guests, pid: int, frame: int = 3) -> int:
    index = pool.take(pid)
    assert index is not None
    guests.divert(pid, frame)
    claim(pool, index, pid, COOKIE, frame)
    assert pool.fill(index, COOKIE, program(), [5])
    return index


def owners(mailbox: Mailbox) -> list[int]:
    return [pid for pid in mailbox.owners(layout.SLOT_COUNT) if pid]


def test_a_slot_is_busy_until_the_loader_acknowledges(mailbox: Mailbox, guests: Guests) -> None:
    """A second exec of the process is told to run once more, in the stub and in the loader; then the slot is free."""
    pool, pid = guests.slots(mailbox, Shared()), guests.start()
    index = fill(pool, guests, pid)
    assert owners(mailbox) == [pid]
    assert pool.take(pid) is None
    guests.areas[pid] = E.EFAULT  # the new address space has no scratch area yet
    assert pool.take(pid) is None
    guests.set(pid, cookie=0)
    assert pool.take(pid) is None
    guests.set(pid, cookie=COOKIE)
    assert pool.take(pid) == index


def test_a_failed_exec_frees_its_slot(mailbox: Mailbox, guests: Guests) -> None:
    """The stub came back: the frame's word is 0, or already another stub's."""
    pool, pid = guests.slots(mailbox, Shared()), guests.start()
    for after in ({}, {3: pid << 32 | OTHER_COOKIE}):
        index = fill(pool, guests, pid)
        assert pool.take(pid) is None
        guests.set(pid, cookie=1, busy=after)
        assert pool.take(pid) == index


def test_a_dead_process_frees_its_slot_even_if_its_number_lives_on(mailbox: Mailbox, guests: Guests) -> None:
    """Who has it by now tells by its memory: of the jail, with another exec's cookie and words. A stranger's has none."""
    pool, pid, other = guests.slots(mailbox, Shared(), 1), guests.start(), guests.start()
    index = fill(pool, guests, pid)
    guests.end(pid)
    assert pool.take(other) == index
    guests.set(pid, cookie=OTHER_COOKIE, busy={3: pid << 32 | OTHER_COOKIE, 4: 1})
    assert pool.take(pid) == index
    guests.areas[pid] = E.EFAULT
    assert pool.take(pid) is None, "it may be a loader that has not mapped its areas yet"


def test_a_thread_that_became_the_leader_is_looked_for_there(mailbox: Mailbox, guests: Guests) -> None:
    """execve(2) by a thread that does not lead: its id is gone, or another process's, while the exec goes on."""
    pool, pid = guests.slots(mailbox, Shared()), guests.start()
    thread = 1 << 22  # nobody's: pid_max
    index = pool.take(pid)
    assert index is not None
    pool.claim(index, pid, thread, COOKIE, 3)
    assert pool.fill(index, COOKIE, program(), [5])
    guests.set(thread, cookie=OTHER_COOKIE)  # whoever has the id
    guests.set(pid, cookie=1, busy={3: thread << 32 | COOKIE})
    assert pool.take(pid) is None
    guests.areas[pid] = E.EFAULT
    assert pool.take(pid) is None
    guests.set(pid, cookie=COOKIE)
    assert pool.take(pid) == index
    guests.end(pid)
    assert pool.take(pid) == index


def test_a_stuck_slot_is_free_after_ten_seconds(
    mailbox: Mailbox, guests: Guests, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever the guest does to its scratch area, it delays its own jail by no more."""
    pool, pid = guests.slots(mailbox, Shared()), guests.start()
    now = time.monotonic()
    for area in (E.EFAULT, bytes(SIZE)):
        index = fill(pool, guests, pid)
        guests.areas[pid] = area
        monkeypatch.setattr(time, "monotonic", lambda: now + slots.SECONDS - 1)
        assert pool.take(pid) is None
        monkeypatch.setattr(time, "monotonic", lambda: now + slots.SECONDS + 1)
        assert pool.take(pid) == index
        monkeypatch.undo()
        pool.cancel(index, COOKIE)


def test_all_slots_busy_is_told_and_any_that_ends_is_given(mailbox: Mailbox, guests: Guests) -> None:
    """12 at once; the 13th waits, and takes over the first that is over."""
    pool = guests.slots(mailbox, Shared())
    pids = [guests.start() for _ in range(layout.SLOT_COUNT + 1)]
    for pid in pids[:-1]:
        fill(pool, guests, pid)
    assert sorted(owners(mailbox)) == sorted(pids[:-1])
    assert pool.take(pids[-1]) is None
    guests.set(pids[5], cookie=COOKIE)
    index = fill(pool, guests, pids[-1])
    assert mailbox.owners(layout.SLOT_COUNT)[index] == pids[-1]
    assert pids[5] not in owners(mailbox)


def test_a_cancelled_slot_is_free(mailbox: Mailbox, guests: Guests) -> None:
    """The divert did not take place."""
    pool, pid = guests.slots(mailbox, Shared()), guests.start()
    pool.cancel(fill(pool, guests, pid), COOKIE)
    assert owners(mailbox) == []
    assert pool.take(pid) is not None


def test_a_slot_holds_its_pins(mailbox: Mailbox, guests: Guests) -> None:
    """Those of its last use, until another one begins."""
    pool, pid = guests.slots(mailbox, Shared(), 1), guests.start()
    before = len(os.listdir("/proc/self/fd"))
    for _ in range(20):
        assert pool.take(pid) == 0
        guests.divert(pid, 3)
        pool.claim(0, pid, pid, COOKIE, 3, [os.dup(0), -1])
        assert pool.fill(0, COOKIE, program(), [5])
        guests.set(pid, cookie=COOKIE)
        assert len(os.listdir("/proc/self/fd")) == before + 1
    pool.cancel(0, COOKIE)
    assert len(os.listdir("/proc/self/fd")) == before


@pytest.mark.parametrize("ending", ["started", "failed", "died"])
def test_every_worker_judges_every_slot(mailbox: Mailbox, guests: Guests, ending: str) -> None:
    """One process has one exec under way, whoever serves it; whoever sees that it is over may give its slot away."""
    shared = Shared()
    one, other = (guests.slots(mailbox, shared, 1) for _ in range(2))
    pid, second = guests.start(), guests.start()
    index = fill(one, guests, pid)
    assert other.take(pid) is None
    assert other.take(second) is None
    if ending == "died":
        guests.end(pid)
    else:
        guests.set(pid, cookie=COOKIE if ending == "started" else 1)
    assert other.take(second) == index


def test_an_exec_that_is_not_diverted_yet_is_not_over(mailbox: Mailbox, guests: Guests) -> None:
    """The busy word stands before the slot does: another thread's exec, served elsewhere meanwhile, must not get it."""
    shared = Shared()
    one, other = (guests.slots(mailbox, shared) for _ in range(2))
    pid = guests.start()
    index = one.take(pid)
    assert index is not None
    guests.divert(pid, 0)
    claim(one, index, pid, COOKIE, 0)
    assert other.take(pid) is None
    assert one.fill(index, COOKIE, program(), [5])
    assert other.take(pid) is None
    assert owners(mailbox) == [pid]


def test_the_slots_are_given_in_turn(mailbox: Mailbox, guests: Guests) -> None:
    """The one whose use began first is the likeliest to be over."""
    pool = guests.slots(mailbox, Shared(), 3)
    given = []
    for _ in range(6):
        pid = guests.start()
        given.append(fill(pool, guests, pid))
        guests.set(pid, cookie=COOKIE)
    assert given == [0, 1, 2, 0, 1, 2]


def test_a_slot_that_was_taken_away_is_not_filled(
    mailbox: Mailbox, guests: Guests, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A worker that was stopped for more than ten seconds finds its slot another's, and starts over."""
    shared = Shared()
    one, other = (guests.slots(mailbox, shared, 1) for _ in range(2))
    stopped, second = guests.start(), guests.start()
    index = one.take(stopped)
    assert index is not None
    guests.divert(stopped, 0)
    claim(one, index, stopped, COOKIE, 0)
    now = time.monotonic()
    monkeypatch.setattr(time, "monotonic", lambda: now + slots.SECONDS + 1)
    assert other.take(second) == index
    guests.divert(second, 0, OTHER_COOKIE)
    claim(other, index, second, OTHER_COOKIE, 0)
    assert not one.fill(index, COOKIE, program(), [5])
    one.cancel(index, COOKIE)
    assert other.fill(index, OTHER_COOKIE, program(), [5])
    assert owners(mailbox) == [second]


def test_the_bytes_are_the_drawing() -> None:
    """Header, prefixes, objects, strings; an object opened by the loader is a negative mount number and a path."""
    made = program((963, b"usr/bin/true"))
    by_number = slots.slot_bytes(1234, COOKIE, made, [7])
    words = slots.HEADER.unpack_from(by_number)
    assert words[:8] == (1234, COOKIE, 1, 2, 0, made.execfn, made.comm, 0)
    text = by_number[slots.STRINGS_OFFSET :]

    def string(offset: int) -> bytes:
        return text[offset : text.index(b"\0", offset)]

    assert [string(words[5]), string(words[6]), string(words[8])] == [b"/x/script", b"script", b"/bin/sh"]
    assert words[9] == slots.PREFIX_ARGV0
    objects = by_number[slots.HEADER.size : slots.STRINGS_OFFSET]
    assert struct.unpack_from("<iI", objects) == (7, 0)
    assert objects[8 : 8 + TABLE_SIZE] == made.tables[0]
    assert struct.unpack_from("<QQ", objects, 8 + TABLE_SIZE) == (11, 22)
    assert not any(objects[slots.OBJECT_SIZE :])
    opened = slots.slot_bytes(1234, COOKIE, made, [-1])
    number, path = struct.unpack_from("<iI", opened, slots.HEADER.size)
    text = opened[slots.STRINGS_OFFSET :]
    assert (number, string(path)) == (-963, b"usr/bin/true")
    assert slots.slot_bytes(77, 5, made, [-1]) == struct.pack("<2I", 77, 5) + opened[8:]  # as it was kept
    with pytest.raises(ValueError, match="by number"):
        slots.slot_bytes(1, COOKIE, program(), [-1])


class AnyOrder(RuleBasedStateMachine):
    """Whatever happens in whatever order: no two processes in one slot, no process in two, no busy slot given away."""

    def __init__(self) -> None:
        super().__init__()
        self.patch = pytest.MonkeyPatch()
        self.patch.setattr(slots, "SECONDS", float("inf"))  # a machine that is busy for ten seconds gives no slot away
        self.mailbox, self.guests = Mailbox(ARCH), Guests()
        shared = Shared()
        self.pools = [self.guests.slots(self.mailbox, shared, 3) for _ in range(2)]
        self.pids = [self.guests.start() for _ in range(5)]
        self.busy: dict[int, int] = {}
        self.cookies: dict[int, int] = {}
        self.next = COOKIE

    @rule(which=st.integers(0, 4), worker=st.integers(0, 1))
    def execute(self, which: int, worker: int) -> None:
        pid, pool = self.pids[which], self.pools[worker]
        index = pool.take(pid)
        if pid in self.busy or len(self.busy) == 3:
            assert index is None
            return
        assert index is not None
        assert index not in self.busy.values()
        self.next += 1  # no two execs have the same
        self.cookies[pid] = self.next
        self.guests.divert(pid, 0, self.next)
        claim(pool, index, pid, self.next, 0)
        assert pool.fill(index, self.next, program(), [4])
        self.busy[pid] = index

    @precondition(lambda self: self.busy)
    @rule(data=st.data(), how=st.sampled_from(["started", "failed", "loading", "died"]))
    def goes_on(self, data: st.DataObject, how: str) -> None:
        pid = data.draw(st.sampled_from(sorted(self.busy)))
        if how == "loading":
            self.guests.areas[pid] = E.EFAULT
            return
        del self.busy[pid]
        if how == "died":
            self.guests.end(pid)
            self.pids[self.pids.index(pid)] = self.guests.start()
        else:
            self.guests.set(pid, cookie=self.cookies[pid] if how == "started" else 1)

    @invariant()
    def busy_slots_stand(self) -> None:
        table = self.mailbox.owners(3)
        for pid, index in self.busy.items():
            assert table[index] == pid
        assert len([pid for pid in table if pid]) == len({pid for pid in table if pid})

    def teardown(self) -> None:
        self.patch.undo()
        self.guests.close()
        self.mailbox.close()


TestAnyOrder = AnyOrder.TestCase
TestAnyOrder.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
