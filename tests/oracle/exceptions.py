"""Where a jail differs from chroot on purpose: each with its reason. Everything else that differs is a defect."""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Callable

from .cases import Case

# holds(case, native answer, jailed answer) -> whether the difference is this one; answers are without their identifier
Exception_ = namedtuple("Exception_", "reason holds")

Check = Callable[[Case, str, str], bool]


def errno(answer: str) -> int:
    """The errno of an answer, 0 for success."""
    words = answer.split(" ", 2)
    return int(words[1]) if words[0] == "errno" else 0


EXCEPTIONS: tuple[Exception_, ...] = ()


def reason(case: Case, native: str, jailed: str) -> str | None:
    """Why these answers may differ, or None: they may not."""
    for exception in EXCEPTIONS:
        if exception.holds(case, native, jailed):
            return str(exception.reason)
    return None
