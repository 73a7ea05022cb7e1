"""Waiting in the guest's place: we must not block for it, so it sleeps 2 ms at a time in a stub, and signals meet it there."""

from __future__ import annotations

import os
from struct import Struct

from pyjail_bpf.layout import STUB_AGAIN, STUB_FIFO

from ..kernel.sys import NR
from .outcome import Divert

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .call import Call

_PAUSE = Struct("qq").pack(0, 2_000_000)  # struct timespec: 2 ms
_HOW = 32  # STUB_FIFO: behind the struct open_how
_ALL_SIGNALS = b"\xff" * 8


def pause(call: Call) -> Divert:
    """The guest sleeps a moment and makes its call again; a signal ends that with EINTR."""
    return Divert(STUB_AGAIN, NR.ppoll, (0, 0, None, 0, 0), _PAUSE, call.nr)


def for_other_end(number: int, arguments: tuple[int | None, ...], how: bytes, flags: int) -> Divert:
    """The guest opens a FIFO by call ``number``, whose flags have O_NONBLOCK, and waits for its other end.

    ``how``: the struct open_how that a None among the arguments stands for. ``flags``: those that it asked for.
    """
    is_reader = flags & os.O_ACCMODE == os.O_RDONLY
    return Divert(STUB_FIFO, number, arguments, how.ljust(_HOW, b"\0") + _ALL_SIGNALS, flags, int(is_reader))
