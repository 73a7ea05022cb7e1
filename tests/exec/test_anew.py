"""A loader's second try: the files that were found at the first, and what /proc tells of the process meanwhile."""

from __future__ import annotations

import os
from pathlib import Path
from types import SimpleNamespace
from typing import cast
from unittest.mock import Mock

from exec.test_slots import COOKIE, OTHER_COOKIE, SIZE, Guests, guests, mailbox, program
from pyjail.exec.anew import found_before
from pyjail.exec.mailbox import Mailbox
from pyjail.exec.program import Program
from pyjail.exec.shared import Shared
from pyjail.exec.slots import Slots
from pyjail.kernel.guest import Guest
from pyjail_bpf.layout import READY_COOKIE, SCRATCH

__all__ = ["guests", "mailbox"]  # fixtures


def begin(pool: Slots, guests: Guests, pid: int, prepared: Program, cookie: int, numbers: list[int]) -> None:
    index = pool.take(pid)
    assert index is not None
    guests.divert(pid, 3, cookie)
    pins, prepared.pins = prepared.pins, []
    pool.claim(index, pid, pid, cookie, 3, pins)
    assert pool.fill(index, cookie, prepared, numbers)


def test_while_a_removed_program_is_loaded_it_is_known_which_one_it_is(
    mailbox: Mailbox, guests: Guests, tmp_path: Path
) -> None:
    """However long the second try takes (the ptrace engine stops it several times), and after a third."""
    shared, pid = Shared(), os.getpid()  # whose process id is asked for
    guests.set(pid, cookie=1)
    pool = Slots(mailbox, guests.read, shared)
    path = tmp_path / "gone"
    path.write_bytes(b"a program")
    prepared = program((960, b"gone"))
    prepared.identities = [(path.stat().st_ino, path.stat().st_size)]
    prepared.pins = [os.open(path, os.O_PATH)]
    begin(pool, guests, pid, prepared, COOKIE, [-1])
    assert pool.starting(pid) == os.fsencode(path)

    path.unlink()
    jail = SimpleNamespace(resolver=Mock(), shared=shared, slots=pool)
    guest = cast(Guest, SimpleNamespace(tgid=pid, read=lambda _, size: cast(bytes, guests.read(pid, SCRATCH, SIZE))[:size]))
    for cookie in (OTHER_COOKIE, OTHER_COOKIE + 1):
        guests.set(pid, cookie=READY_COOKIE)
        assert found_before(guest, jail) is None, "an exec that had no slot has nothing from the one before"
        guests.set(pid, cookie=cookie - 1 if cookie > OTHER_COOKIE else COOKIE)  # the loader's last act before it calls
        again = found_before(guest, jail)
        assert again is not None and os.pread(again.descriptors[0], 100, 0) == b"a program"
        begin(pool, guests, pid, again, cookie, [5])
        again.close()
        assert pool.starting(pid) == os.fsencode(path) + b" (deleted)"
    shared.close()
