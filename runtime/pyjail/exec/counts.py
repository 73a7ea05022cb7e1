"""What the lane's code counts, for who asked: a page that every guest of the jail maps and writes.

    u64 [outcome][kind of call]        lane.OUTCOMES, LANE_COUNTS_KINDS in a row; at LANE_COUNTS in guests

So any guest can forge it: numbers to be shown, on which nothing depends. It holds no code, keeps its size, and is this jail's
alone. Without it guests run another build of the lane's code, which counts nothing.
"""

from __future__ import annotations

import fcntl
import os
import struct

from pyjail_bpf.lane import KINDS, OUTCOMES
from pyjail_bpf.layout import LANE_CODE, LANE_COUNTS_FD, LANE_COUNTS_KINDS, PAGE

from . import image

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .mailbox import Mailbox

_ROW = struct.Struct(f"<{LANE_COUNTS_KINDS}Q")
MOST = (1 << 53) - 1  # what every reader of JSON takes for a whole number


class Counts:
    """``descriptor``: ours, and what guests hold as their last protected descriptor. Made before the forks."""

    __slots__ = ("descriptor",)

    def __init__(self) -> None:
        self.descriptor = image.memory_file("counts", image.MFD_NOEXEC_SEAL)
        os.truncate(self.descriptor, PAGE)
        fcntl.fcntl(self.descriptor, image.F_ADD_SEALS, image.SEAL_SEAL | image.SEAL_SHRINK | image.SEAL_GROW)

    def place(self, mailbox: Mailbox, number: int) -> None:
        """From now on each exec maps the page, by protected descriptor ``number``, and the lane counts in it."""
        mailbox.write(LANE_CODE, image.code("x86_64", "lane-counted"))
        mailbox.write_word(LANE_COUNTS_FD, number)

    def by_call(self) -> dict[str, dict[str, int]]:
        """Name of the call -> outcome -> how many there were, as guests tell it; without zeros."""
        page = os.pread(self.descriptor, _ROW.size * len(OUTCOMES), 0)
        found: dict[str, dict[str, int]] = {}
        for outcome, row in zip(OUTCOMES, _ROW.iter_unpack(page), strict=True):
            for kind, count in zip(KINDS, row, strict=False):
                if count:
                    of = found.setdefault(kind.syscall, {})
                    of[outcome] = min(of.get(outcome, 0) + count, MOST)
        return found
