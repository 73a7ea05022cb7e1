"""What of the memory files is the same for every run: the start image has it ready, else it is made at the start."""

from __future__ import annotations

import os
import struct

from pyjail_bpf.lane import entries
from pyjail_bpf.layout import (
    ABSTRACT_COUNT,
    ABSTRACT_SIZE,
    ABSTRACTS,
    ADDRESS_SIZE,
    EMPTY,
    HOW_STRIDE,
    LANE_CODE,
    LANE_ENTRIES,
    MAILBOX,
    MESSAGE_COUNT,
    MESSAGE_NAME,
    MESSAGE_SIZE,
    MESSAGES,
    PAGE,
    PEER_ADDRESSES,
    PEER_COUNT,
    STUBS,
    TTY_PATH,
    how_records,
)

from . import image

_HOW = struct.Struct("<QQQ")  # struct open_how: flags, mode, resolve


def mailbox(arch: str) -> dict[int, bytes]:
    """Offset -> what stands there; few pieces, each without a page that holds nothing."""
    pieces = {0: _beginning(arch), MESSAGES - MAILBOX: _messages()}
    if arch == "x86_64":  # always, so that a patched copy works where the tables are empty: every call is handed on
        code = image.code(arch, "lane").ljust(LANE_ENTRIES - LANE_CODE, b"\0")
        pieces[LANE_CODE - MAILBOX] = code + b"".join([entry.to_bytes(8, "little") for entry in entries()])
    return pieces


def _beginning(arch: str) -> bytes:
    """Page 0, the stubs, the socket addresses of a guest's own descriptors one after the other, the terminal's path."""
    page = bytearray(b"\xff" * PAGE)  # 0xff: whatever is no record is no valid open_how either
    for index, (flags, resolve) in enumerate(how_records(arch)[0]):
        _HOW.pack_into(page, index * HOW_STRIDE, flags, 0, resolve)
    page[EMPTY - MAILBOX] = 0
    # struct sockaddr_un, AF_UNIX, for each descriptor number
    addresses = [(b"\1\0/proc/thread-self/fd/%d" % number).ljust(ADDRESS_SIZE, b"\0") for number in range(PEER_COUNT)]
    content = bytes(page)
    for address, piece in ((STUBS, image.code(arch, "stubs")), (PEER_ADDRESSES, b"".join(addresses)), (TTY_PATH, b"/dev/tty\0")):
        content = content.ljust(address - MAILBOX, b"\0") + piece
    return content


def _messages() -> bytes:
    """The pointers to the addresses, and the beginning of the abstract ones (messages.py)."""
    content = bytearray(ABSTRACTS + ABSTRACT_SIZE * ABSTRACT_COUNT - MESSAGES)
    for first, size, count in ((MESSAGES, MESSAGE_SIZE, MESSAGE_COUNT), (ABSTRACTS, ABSTRACT_SIZE, ABSTRACT_COUNT)):
        for place in range(first, first + size * count, size):
            start = place - MESSAGES
            content[start : start + 8] = (place + MESSAGE_NAME).to_bytes(8, "little")
            if first == ABSTRACTS:
                content[start + MESSAGE_NAME : start + MESSAGE_NAME + 3] = b"\1\0\0"
    return bytes(content)


def ready() -> dict[object, bytes]:
    """For the start image, by the keys of kernel/ready.py."""
    arch = os.uname().machine
    found: dict[object, bytes] = {("mailbox", offset): piece for offset, piece in mailbox(arch).items()}
    return {**found, "loader": image.elf_bytes(arch, image.code(arch, "loader")), "reaper": image.code(arch, "reaper")}


def sources() -> list[str]:
    """The files that these are made of besides modules."""
    return [image.path(os.uname().machine, name) for name in ("lane", "loader", "reaper", "stubs")]
