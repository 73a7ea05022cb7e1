"""The first line of a ``#!`` script, as fs/binfmt_script.c reads it."""

from __future__ import annotations

HEAD_SIZE = 256  # BINPRM_BUF_SIZE: the kernel looks no further
_NEWLINE, _NUL = 10, 0
_BLANKS = (32, 9)  # space, tab


class Script:
    """``interpreter`` and at most one ``argument``, both without NUL; None: no argument."""

    __slots__ = ("argument", "interpreter")

    def __init__(self, interpreter: bytes, argument: bytes | None) -> None:
        self.interpreter = interpreter
        self.argument = argument


def parse(head: bytes) -> Script | None:
    """The script whose file begins with ``head``; None where the kernel says ENOEXEC (load_script, Linux 6.x).

    An interpreter that may have been cut off at 256 bytes is refused; an argument may be cut.
    """
    line = head[:HEAD_SIZE].ljust(HEAD_SIZE, b"\0")
    if line[:2] != b"#!":
        return None
    last = HEAD_SIZE - 1
    end = line.find(_NEWLINE, 0, line.find(_NUL) if _NUL in line else HEAD_SIZE)
    if end < 0:
        name = _skip_blanks(line, 2, last)
        if name < 0 or _terminator(line, name, last) < 0:
            return None
        end = last
    while line[end - 1] in _BLANKS:
        end -= 1
    name = _skip_blanks(line, 2, end)
    if name < 0 or name == end:
        return None
    separator = _terminator(line, name, end)
    argument = -1
    if separator >= 0 and line[separator] != _NUL:
        argument = _skip_blanks(line, separator, end)
    if argument < 0:
        return Script(_c_string(line[name:end]), None)
    return Script(line[name:separator], _c_string(line[argument:end]))


def _skip_blanks(line: bytes, first: int, last: int) -> int:
    """The first byte of [first, last] that is no space or tab, or −1."""
    for index in range(first, last + 1):
        if line[index] not in _BLANKS:
            return index
    return -1


def _terminator(line: bytes, first: int, last: int) -> int:
    """The first space, tab or NUL of [first, last], or −1."""
    for index in range(first, last + 1):
        if line[index] in _BLANKS or line[index] == _NUL:
            return index
    return -1


def _c_string(text: bytes) -> bytes:
    return text.partition(b"\0")[0]
