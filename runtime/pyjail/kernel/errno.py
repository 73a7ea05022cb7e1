"""Errors that belong to a guest are values, not exceptions: ``E.ENOENT`` is the answer, whoever receives it delivers it."""

from __future__ import annotations

import errno as _errno


class Errno:
    """One error number of the kernel (positive). Instances are shared: compare with ``is`` or by ``number``."""

    __slots__ = ("number",)

    def __init__(self, number: int) -> None:
        self.number = number

    def __repr__(self) -> str:
        return _errno.errorcode.get(self.number, str(self.number))

    @staticmethod
    def of(number: int) -> Errno:
        """The shared instance for ``number``; a negative number (a system call's result) is taken as its opposite."""
        number = abs(number)
        known = _BY_NUMBER.get(number)
        if known is None:
            known = _BY_NUMBER[number] = Errno(number)
        return known


_BY_NUMBER: dict[int, Errno] = {}


class _Names:
    """``E.ENOENT``: the shared instance by its name."""

    def __getattr__(self, name: str) -> Errno:
        found: Errno = Errno.of(getattr(_errno, name))
        setattr(self, name, found)
        return found


E = _Names()


class GuestGone(Exception):
    """The calling thread died (or its call was cancelled) while the supervisor served it: nothing is left to answer."""


class MayStall(Exception):
    """The next step would ask a file system that may never answer; ``device``: which (MAJOR:MINOR). Nothing was done yet."""

    def __init__(self, device: bytes) -> None:
        super().__init__(device)
        self.device = device
