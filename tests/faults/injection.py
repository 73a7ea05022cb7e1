"""Kernel calls of the supervisor's modules that fail when told: a stand-in for each way in which they reach the kernel."""

from __future__ import annotations

import builtins
import ctypes
import fcntl
import os
import sys
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

from pyjail.kernel import memory, words
from pyjail.kernel import sys as kernel
from pyjail.kernel.sys import ARCH, NR
from pyjail_bpf.table import by_number

# What cannot fail: no test could tell what should follow. (close(2) fails only where a file system's flush does, and closes.)
UNFAILING = {NR.close, NR.umask, NR.getpid, NR.gettid}
OF_OS = """
    open fstat stat lstat readlink read pread write pwrite dup listdir access chmod unlink truncate kill pidfd_open
    set_blocking get_blocking sched_setaffinity memfd_create uname waitpid
""".split()
BY_PID = {NR.prlimit64, NR.pidfd_open, NR.ptrace, NR.kill, NR.tgkill, NR.process_vm_readv, NR.process_vm_writev}
ESRCH, ENOENT = 3, 2
RAISING, NEGATIVE, IN_ERRNO = "raising", "negative", "in errno"


class Faults:
    """Counts the kernel calls since ``arm``, and lets one of them fail; or, from one on, all that concern the guest."""

    def __init__(self, tid: int) -> None:
        self.tid = tid
        self.calls: list[str] = []
        self.at, self.number = -1, 0
        self.is_death = False
        self.is_on = False
        self.struck: list[str] = []

    def arm(self, at: int = -1, number: int = 0, *, is_death: bool = False) -> None:
        """``at``: the index of the call that fails with ``number``; or at which the guest dies."""
        self.calls, self.struck = [], []
        self.at, self.number, self.is_death, self.is_on = at, number, is_death, True

    def disarm(self) -> None:
        """Calls reach the kernel again, uncounted."""
        self.is_on = False

    @property
    def went_on(self) -> bool:
        """Whether the kernel was asked again after the (first) failure."""
        return len(self.calls) > self.at + 1

    def strike(self, name: str, arguments: tuple[object, ...], pid: object = None) -> int:
        """The error number of this call, or 0: it goes to the kernel."""
        if not self.is_on:
            return 0
        index = len(self.calls)
        self.calls.append(name)
        if self.is_death:
            number = self._of_the_dead(arguments, pid) if 0 <= self.at <= index else 0
        else:
            number = self.number if index == self.at else 0
        if number:
            self.struck.append(name)
        return number

    def _of_the_dead(self, arguments: tuple[object, ...], pid: object) -> int:
        if pid == self.tid:
            return ESRCH
        place = b"/proc/%d" % self.tid
        for argument in arguments:
            text = os.fsencode(argument) if isinstance(argument, str) else argument
            if isinstance(text, bytes) and (text == place or text.startswith(place + b"/")):
                return ENOENT
        return 0


class File:
    """A file object whose ``read`` is a kernel call, too."""

    def __init__(self, file: Any, faults: Faults, name: object) -> None:
        self._file, self._faults, self._name = file, faults, name

    def __enter__(self) -> File:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def __iter__(self) -> Iterator[bytes]:
        self._reads()
        return iter(self._file)

    def read(self, *arguments: int) -> bytes:
        self._reads()
        data: bytes = self._file.read(*arguments)
        return data

    def _reads(self) -> None:
        number = self._faults.strike("file.read", (self._name,))
        if number:
            number = ESRCH if self._faults.is_death else number
            raise OSError(number, os.strerror(number))


class Replaced(ModuleType):
    """A module with stand-ins for some of its functions."""

    def __init__(self, module: ModuleType, replaced: dict[str, object]) -> None:
        super().__init__(module.__name__)
        self.__dict__.update(vars(module) | replaced)


def install(faults: Faults) -> None:
    """In every loaded module of pyjail's, for as long as the process lives: for a process of the test's own."""
    stand_ins: list[tuple[object, object]] = [
        (kernel.call, _numbered(faults, kernel.call, NEGATIVE)),
        (kernel.raw, _numbered(faults, kernel.raw, IN_ERRNO)),
        (os, Replaced(os, {name: _named(faults, name, getattr(os, name)) for name in OF_OS})),
        (fcntl, Replaced(fcntl, {name: _named(faults, name, getattr(fcntl, name)) for name in ("fcntl", "ioctl")})),
        *((entry, _by_pid(faults, entry)) for entry in (memory._readv, memory._writev, words._readv, words._writev)),
    ]
    for name, module in list(sys.modules.items()):
        if not name.startswith("pyjail."):
            continue
        for key, value in list(vars(module).items()):
            for real, stand_in in stand_ins:
                if value is real:
                    setattr(module, key, stand_in)
        module.__dict__.setdefault("open", _opening(faults))


_NAMES = {number: row.name for number, row in by_number(ARCH).items()}


def _numbered(faults: Faults, real: Callable[..., int], form: str) -> Callable[..., int]:
    def stand_in(number: int, *arguments: object) -> int:
        if number in UNFAILING:
            return real(number, *arguments)
        pid = arguments[0] if number in BY_PID else None
        failed = faults.strike(_NAMES.get(number, str(number)), arguments, pid)
        if not failed:
            return real(number, *arguments)
        if form == NEGATIVE:
            return -failed
        ctypes.set_errno(failed)
        return -1

    return stand_in


def _by_pid(faults: Faults, real: Callable[..., int]) -> Callable[..., int]:
    def stand_in(pid: int, *arguments: object) -> int:
        failed = faults.strike("process_vm", (), pid)
        if not failed:
            return real(pid, *arguments)
        ctypes.set_errno(failed)
        return -1

    return stand_in


def _named(faults: Faults, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
    def stand_in(*arguments: object, **options: object) -> Any:
        failed = faults.strike(name, arguments, arguments[0] if name in ("kill", "pidfd_open") else None)
        if failed:
            raise OSError(failed, os.strerror(failed))
        return real(*arguments, **options)

    return stand_in


def _opening(faults: Faults) -> Callable[..., Any]:
    def stand_in(name: Any, *arguments: Any, **options: Any) -> Any:
        failed = faults.strike("open", (name,))
        if failed:
            raise OSError(failed, os.strerror(failed))
        return File(builtins.open(name, *arguments, **options), faults, name)

    return stand_in
