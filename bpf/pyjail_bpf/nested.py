"""The filter of a jail inside a jail: what the outer one lets its guests do by hand beneath its mounts is refused.

    ld nr;   jeq openat2, fchdir     else ALLOW
    ld low(a0);  protected?          EBADF, else ALLOW

It stands on the outer jail's filter and has no listener: of two filters the more restrictive answer counts, an errno before
a trap and a trap before ALLOW (seccomp(2)), so it takes away and gives nothing.
"""

from __future__ import annotations

from .compiler import assemble, generate
from .dsl import ALLOW, If, errno, low, number
from .layout import MAILBOX_FD
from .tree import Range, choose

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


def compile_nested(numbers: Iterable[int], last_protected: int) -> bytes:
    """The program. ``numbers``: of openat2 and fchdir; ``last_protected``: the outer jail's highest protected descriptor."""
    refused = If((low(0) >= MAILBOX_FD) & (low(0) <= last_protected), errno("EBADF"), ALLOW)
    ranges = [Range(nr, nr, refused) for nr in sorted(numbers)]
    return assemble(generate(choose(number, ranges, ALLOW), "notify"))
