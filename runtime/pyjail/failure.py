"""What pyjail itself cannot do, as facts: one exception, one line for people, one exit status."""

from __future__ import annotations

import os

# Exit statuses of pyjail's own; otherwise the command's.
USAGE = 2  # nothing was started
TIMED_OUT = 124
FAILED = 125
CANNOT_EXECUTE = 126
NOT_FOUND = 127


class Failure(Exception):
    """pyjail cannot go on: `what` is wrong, with `which` thing, `why`, and what to do about it."""

    def __init__(self, what: str, which: str | bytes = "", why: str = "", todo: str = "", code: int = FAILED) -> None:
        super().__init__(what)
        self.what = what
        self.which = os.fsdecode(which)
        self.why = why
        self.todo = todo
        self.code = code

    def __str__(self) -> str:
        """`WHAT: WHICH (WHY); WHAT TO DO`, one line whatever the facts contain."""
        text = self.what
        if self.which:
            text += f": {self.which}"
        if self.why:
            text += f" ({self.why})"
        if self.todo:
            text += f"; {self.todo}"
        return one_line(text)


class UsageError(Failure):
    """The command line is wrong: nothing was started."""

    def __init__(self, what: str, which: str | bytes = "", why: str = "", todo: str = "") -> None:
        super().__init__(what, which, why, todo, USAGE)


def empty_value(option: str, todo: str) -> UsageError:
    """The value of an option that names a place says nothing."""
    return UsageError(f"wrong value of {option}", "''", "it is empty", todo)


def system_failure(what: str, which: str | bytes, error: OSError, todo: str = "") -> Failure:
    """A Failure whose reason is the kernel's."""
    return Failure(what, which, error.strerror or str(error), todo)


def one_line(text: str) -> str:
    """`text` with control characters (a newline, an escape sequence of a terminal) and stray bytes made visible."""
    if text.isprintable():
        return text
    return "".join(letter if letter.isprintable() else _visible(letter) for letter in text)


def _visible(letter: str) -> str:
    """A stray byte (PEP 383) as a shell writes it, another letter as Python does."""
    if "\udc80" <= letter <= "\udcff":
        return f"\\x{ord(letter) & 0xFF:02x}"
    return letter.encode("unicode_escape", "surrogatepass").decode("ascii")
