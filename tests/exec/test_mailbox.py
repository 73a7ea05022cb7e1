"""The mailbox: what guests find in it, and that nobody but the supervisor writes it."""

from __future__ import annotations

import ctypes
import fcntl
import mmap
import os
import socket
import struct
from collections.abc import Iterator

import pytest
from pyjail.exec import image
from pyjail.exec.mailbox import Mailbox
from pyjail.kernel.sys import ARCH, NR, call
from pyjail_bpf import layout

F_GET_SEALS = 1034


@pytest.fixture
def mailbox() -> Iterator[Mailbox]:
    made = Mailbox(ARCH)
    yield made
    made.close()


def at(mailbox: Mailbox, address: int, size: int) -> bytes:
    """As a guest reads it, through its own descriptor."""
    return os.pread(mailbox.descriptor, size, address - layout.MAILBOX)


def test_page_0_holds_the_records_and_nothing_else(mailbox: Mailbox) -> None:
    """Every 24 bytes are an open_how of the list; whatever lies between makes openat2 fail."""
    page = at(mailbox, layout.MAILBOX, layout.PAGE)
    records, _ = layout.how_records(ARCH)
    for index, (flags, resolve) in enumerate(records):
        assert struct.unpack_from("<QQQ", page, layout.HOW_STRIDE * index) == (flags, 0, resolve)
    root, taken = os.open("/", os.O_PATH), []
    for place in range(0, layout.PAGE - layout.HOW_SIZE, 8):
        how = ctypes.create_string_buffer(page[place : place + layout.HOW_SIZE], layout.HOW_SIZE)
        fd = call(NR.openat2, root, b".", how, layout.HOW_SIZE)
        if fd >= 0:
            os.close(fd)
            taken.append(place)
    os.close(root)
    assert taken
    assert all(place % layout.HOW_STRIDE == 0 and place < layout.HOW_STRIDE * len(records) for place in taken)
    assert at(mailbox, layout.EMPTY, 1) == b"\0"


def test_the_constants_are_in_their_places(mailbox: Mailbox) -> None:
    """Stubs, sealed peer addresses, the terminal's path."""
    stubs = image.code(ARCH, "stubs")
    assert at(mailbox, layout.STUBS, len(stubs)) == stubs
    for number in (0, 9, 10, 999, layout.PEER_COUNT - 1):
        entry = at(mailbox, layout.PEER_ADDRESSES + layout.ADDRESS_SIZE * number, layout.ADDRESS_SIZE)
        assert entry == (struct.pack("H", socket.AF_UNIX) + b"/proc/thread-self/fd/%d" % number).ljust(32, b"\0")
    assert at(mailbox, layout.TTY_PATH, 9) == b"/dev/tty\0"


def test_only_the_supervisor_writes(mailbox: Mailbox) -> None:
    """Seals hold for every descriptor of the file; the view made before them still writes."""
    seals = fcntl.fcntl(mailbox.descriptor, F_GET_SEALS)
    wanted = image.SEAL_SEAL | image.SEAL_SHRINK | image.SEAL_GROW | image.SEAL_FUTURE_WRITE
    assert seals & wanted == wanted
    with pytest.raises(PermissionError):
        mmap.mmap(mailbox.descriptor, layout.MAILBOX_SIZE, mmap.MAP_SHARED, mmap.PROT_READ | mmap.PROT_WRITE)
    with pytest.raises(OSError):
        os.pwrite(mailbox.descriptor, b"x", 0)
    with pytest.raises(OSError):
        os.ftruncate(mailbox.descriptor, 0)
    again = os.open(f"/proc/self/fd/{mailbox.descriptor}", os.O_RDWR)
    try:
        for attempt in (lambda: os.pwrite(again, b"x", 0), lambda: os.truncate(again, 0)):
            with pytest.raises(PermissionError):
                attempt()
        with pytest.raises(PermissionError):
            mmap.mmap(again, layout.MAILBOX_SIZE)
    finally:
        os.close(again)
    mailbox.write(layout.SLOTS, b"still")
    assert at(mailbox, layout.SLOTS, 5) == b"still"


def test_guests_may_execute_it(mailbox: Mailbox) -> None:
    """Mapped shared, readable and executable, as the loader does."""
    view = mmap.mmap(mailbox.descriptor, layout.MAILBOX_SIZE, mmap.MAP_SHARED, mmap.PROT_READ | mmap.PROT_EXEC)
    mailbox.write(layout.SLOTS, b"seen")
    assert view[layout.SLOTS - layout.MAILBOX :][:4] == b"seen"
    view.close()


def test_its_inode_is_its_own(mailbox: Mailbox) -> None:
    """Membership of a jail is this inode; two jails have two."""
    other = Mailbox(ARCH)
    try:
        status = os.fstat(mailbox.descriptor)
        assert (mailbox.device, mailbox.inode) == (status.st_dev, status.st_ino)
        assert (other.device, other.inode) != (mailbox.device, mailbox.inode)
    finally:
        other.close()


def address(number: int) -> bytes:
    return struct.pack("=H", socket.AF_INET) + struct.pack(">HI8x", 80, number)


def test_socket_addresses_stay_until_as_many_others_came(mailbox: Mailbox) -> None:
    """Each in its own place inside the filter's range; a known one keeps its place."""
    places = [mailbox.inet_slot(address(n)) for n in range(layout.INET_COUNT)]
    assert len(set(places)) == layout.INET_COUNT
    for number, place in enumerate(places):
        assert (place - layout.PEER_ADDRESSES) % layout.ADDRESS_SIZE == 0
        assert layout.INET_ADDRESSES <= place < layout.ADDRESSES_END
        assert at(mailbox, place, layout.ADDRESS_SIZE) == address(number).ljust(layout.ADDRESS_SIZE, b"\0")
    assert mailbox.inet_slot(address(7)) == places[7]
    assert mailbox.inet_slot(address(1000)) == places[0]
    assert at(mailbox, places[1], 16) == address(1)
    with pytest.raises(ValueError, match="room for 32"):
        mailbox.inet_slot(bytes(33))


def test_workers_do_not_share_places(mailbox: Mailbox) -> None:
    """Each worker's ring is its own part."""
    rings = []
    for worker in range(4):
        mailbox.restrict(worker, 4)
        rings.append({mailbox.inet_slot(address(worker * 1000 + n)) for n in range(100)})
    assert [len(ring) for ring in rings] == [layout.INET_COUNT // 4] * 4
    assert len(set.union(*rings)) == layout.INET_COUNT
