"""Sealed messages: whatever is put into them, what keeps guests from the host's sockets stays as it is at every instant."""

from __future__ import annotations

import ctypes
import os
import socket
import struct
from collections.abc import Iterator

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pyjail.exec.mailbox import Mailbox
from pyjail.exec.messages import Messages
from pyjail_bpf import layout

NOBODY = 1 << 30  # no thread has this id
PLACES = {layout.MESSAGES + layout.MESSAGE_SIZE * k for k in range(layout.MESSAGE_COUNT)}
ABSTRACTS = {layout.ABSTRACTS + layout.ABSTRACT_SIZE * k for k in range(layout.ABSTRACT_COUNT)}
WORD = st.integers(0, 2**64 - 1)
PAIR = st.tuples(WORD, WORD)


@pytest.fixture
def mailbox() -> Iterator[Mailbox]:
    made = Mailbox("x86_64")
    yield made
    made.close()


def at(mailbox: Mailbox, address: int, size: int) -> bytes:
    start = address - layout.MAILBOX
    return bytes(mailbox.memory[start : start + size])


def check(mailbox: Mailbox) -> None:
    """What must hold at every instant, since any guest may use any message at any time."""
    for place in PLACES | ABSTRACTS:
        assert at(mailbox, place, 8) == struct.pack("=Q", place + layout.MESSAGE_NAME)
        (size,) = struct.unpack("=I", at(mailbox, place + 8, 4))
        assert size <= (layout.ABSTRACT_SIZE if place in ABSTRACTS else layout.MESSAGE_SIZE) - layout.MESSAGE_NAME
    for place in PLACES:
        family, high = at(mailbox, place + layout.MESSAGE_NAME, 2)
        assert (family, high) == (family, 0)
        assert family != socket.AF_UNIX
    for place in ABSTRACTS:
        assert at(mailbox, place + layout.MESSAGE_NAME, 3) == b"\1\0\0"


@example(names=[(b"\1", None, 0, 0, (0, 0))])
@given(
    names=st.lists(st.tuples(st.binary(max_size=128), st.none() | PAIR, WORD, st.integers(0, 1024), PAIR), max_size=40)
)
def test_no_message_ever_holds_an_address_of_a_path(
    names: list[tuple[bytes, tuple[int, int] | None, int, int, tuple[int, int]]],
) -> None:
    """Families above 255 and AF_UNIX become one that no protocol has; abstract names stay abstract."""
    mailbox = Mailbox("x86_64")
    try:
        check(mailbox)
        for name, single, vector, count, control in names:
            assert mailbox.messages.put(NOBODY, name, single, vector, count, control) in PLACES
            check(mailbox)
            abstract = (b"\1\0\0" + name)[:110]
            assert mailbox.messages.put_abstract(NOBODY, abstract, single, vector, count, control) in ABSTRACTS
            check(mailbox)
    finally:
        mailbox.close()


@pytest.mark.parametrize("name", [b"\1\0/path", b"\1\0", b"\2\0\0", b"\1\0\0" + b"x" * 108, b""])
def test_a_name_that_is_not_abstract_is_refused(mailbox: Mailbox, name: bytes) -> None:
    with pytest.raises(ValueError, match="no abstract name"):
        mailbox.messages.put_abstract(NOBODY, name, None, 0, 0, (0, 0))
    with pytest.raises(ValueError, match="no address"):
        mailbox.inet_slot(b"\1\0/path")


def test_the_kernel_sends_what_a_message_says(mailbox: Mailbox) -> None:
    """Name, pieces and control data, read by sendmsg(2) itself from a message moved to where this process can have it."""
    with (
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as server,
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client,
    ):
        server.bind(("127.0.0.1", 0))
        data = ctypes.create_string_buffer(b"through the mailbox")
        name = struct.pack("=H", socket.AF_INET) + struct.pack("!H", server.getsockname()[1]) + b"\x7f\0\0\1" + bytes(8)
        place = mailbox.messages.put(NOBODY, name, (ctypes.addressof(data), 7), 0, 1, (0, 0))
        held = ctypes.create_string_buffer(at(mailbox, place, layout.MESSAGE_SIZE), layout.MESSAGE_SIZE)
        moved = ctypes.addressof(held)
        struct.pack_into("=Q", held, 0, moved + layout.MESSAGE_NAME)
        struct.pack_into("=Q", held, 16, moved + layout.MESSAGE_VECTOR)
        assert ctypes.CDLL(None).sendmsg(client.fileno(), held, 0) == 7
        assert server.recv(100) == b"through"


def test_a_message_waits_for_its_thread_while_others_are_free(mailbox: Mailbox) -> None:
    """A thread that stands in a stub keeps its message; with all taken, the oldest is given away."""
    scratch = ctypes.CDLL(None, use_errno=True).mmap
    scratch.restype = ctypes.c_void_p
    area = scratch(ctypes.c_void_p(layout.SCRATCH), layout.SCRATCH_SIZE, 3, 0x100022, -1, 0)
    assert area == layout.SCRATCH
    try:
        me = os.getpid()
        busy = ctypes.c_uint64.from_address(layout.BUSY_WORDS)
        busy.value = me << 32 | 5
        first = mailbox.messages.put(me, b"", (1, 1), 0, 1, (0, 0))
        others = [mailbox.messages.put(NOBODY, b"", (2, 2), 0, 1, (0, 0)) for _ in range(100)]
        assert first not in others
        busy.value = 0
        assert first in [mailbox.messages.put(NOBODY, b"", (2, 2), 0, 1, (0, 0)) for _ in range(layout.MESSAGE_COUNT)]
        busy.value = me << 32 | 5
        mine = [mailbox.messages.put(me, b"", (1, 1), 0, 1, (0, 0)) for _ in range(3 * layout.MESSAGE_COUNT)]
        assert set(mine) == PLACES
    finally:
        ctypes.CDLL(None).munmap(ctypes.c_void_p(layout.SCRATCH), layout.SCRATCH_SIZE)


@pytest.mark.parametrize("workers", [1, 2, 3, 8])
def test_workers_share_the_messages_out(mailbox: Mailbox, workers: int) -> None:
    shares = []
    for worker in range(workers):
        messages = Messages(mailbox.memory, worker, workers)
        shares.append({messages.put(NOBODY, b"", None, 0, 0, (0, 0)) for _ in range(40)})
    assert set.union(*shares) == PLACES
    assert sum(map(len, shares)) == len(PLACES)
