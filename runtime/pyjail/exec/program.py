"""From the file that a guest wants to execute to a prepared program: ``#!`` chain, ELF interpreter, emulator, strings.

    shown = "./run", a script "#!/bin/env sh", whose interpreter is a dynamic ELF program
        prefixes      /bin/env  sh  ./run      take the place of argv[0]
        execfn, comm  ./run     run            AT_EXECFN, the process's name
        objects       /usr/bin/env             and what its PT_INTERP names

Every path is resolved once, as the guest's; what is resolved is opened for reading here, and that very file is mapped.
"""

from __future__ import annotations

import os
import stat
import time

from pyjail_bpf.layout import how_flags

from ..kernel.credentials import insist
from ..kernel.errno import E, Errno
from ..kernel.guest import AT_FDCWD
from ..kernel.sys import ARCH, NR, call
from ..paths.mounts import NO_MOUNT
from . import elf, script
from .elf import Elf, Foreign
from .script import Script
from .slots import PREFIX_ARGV0, STRINGS_SIZE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol, TypeAlias

    from ..kernel.guest import Guest
    from ..paths.place import Place
    from ..paths.resolver import Resolver
    from .emulator import Emulators

    Examined: TypeAlias = Elf | Foreign | Script | Errno

    class Jail(Protocol):
        """What is needed of it."""

        @property
        def resolver(self) -> Resolver: ...
        @property
        def emulators(self) -> Emulators: ...
        def notice(self, text: str) -> None:
            """One line for the user."""


_SCRIPTS = 5  # exec_binprm(), fs/exec.c: one more is ELOOP
_X_OK, _AT_EACCESS, _AT_EMPTY_PATH = 1, 0x200, 0x1000
_COMM = 15
_HEAD = 4096  # program headers and interpreter of nearly every program are there
_READ_LEVEL = how_flags(ARCH)[1]["read"]

_SETTLED_NS = 100_000_000  # a file changed within the clock tick of its examination would keep its times
_CACHE_LIMIT = 2048
_examined: dict[tuple[int, int, int, int, int], Examined] = {}


class Program:
    """What a slot says, and the files.

    ``descriptors``: ours, O_RDONLY, one or two: the program, its interpreter. ``tables`` (exec/elf.py), ``identities``
    (inode, size) and ``beneath`` belong to them; the last is (number of the mount, path beneath it) where the loader
    may open the file itself, else None. ``prefixes``, ``execfn``, ``comm`` are offsets into ``strings``.
    ``blocked``: signals that the loader is to let through at its end (engines/traced.py).
    """

    __slots__ = (
        "beneath",
        "blocked",
        "comm",
        "descriptors",
        "execfn",
        "executable_stack",
        "identities",
        "prefixes",
        "strings",
        "tables",
    )  # fmt: skip

    def __init__(self) -> None:
        self.descriptors: list[int] = []
        self.tables: list[bytes] = []
        self.identities: list[tuple[int, int]] = []
        self.beneath: list[tuple[int, bytes] | None] = []
        self.executable_stack = False
        self.blocked = 0
        self.strings = b""
        self.prefixes: list[int] = []
        self.execfn = 0
        self.comm = 0

    def add(self, file: _File, found: Elf) -> None:
        """Take one object; ``file``'s descriptor is the program's from now on."""
        self.descriptors.append(file.release())
        self.tables.append(found.table)
        self.identities.append((file.inode, file.size))
        self.beneath.append(file.beneath)

    def put(self, prefixes: list[bytes | None], shown: bytes, name: bytes) -> Errno | None:
        """Set the strings; a prefix None is the guest's own argv[0]. E2BIG when a slot has no room for them."""
        self.execfn = self._string(shown)
        self.comm = self._string(name[:_COMM])
        offsets = {shown: self.execfn}
        for prefix in prefixes:
            if prefix is None:
                self.prefixes.append(PREFIX_ARGV0)
            else:
                if prefix not in offsets:
                    offsets[prefix] = self._string(prefix)
                self.prefixes.append(offsets[prefix])
        room = STRINGS_SIZE - len(self.strings)
        for index, beneath in enumerate(self.beneath):
            if beneath is not None:
                room -= len(beneath[1]) + 1
                if room < 0:
                    self.beneath[index] = None
        return E.E2BIG if len(self.strings) > STRINGS_SIZE else None

    def _string(self, text: bytes) -> int:
        offset = len(self.strings)
        self.strings += text + b"\0"
        return offset

    def close(self) -> None:
        """Close our descriptors; harmless when done twice."""
        while self.descriptors:
            os.close(self.descriptors.pop())


class _File:
    """A file opened to be executed, and what it was found to be."""

    __slots__ = ("beneath", "descriptor", "found", "inode", "size")

    def __init__(
        self, descriptor: int, status: os.stat_result, beneath: tuple[int, bytes] | None, found: Examined
    ) -> None:
        self.descriptor = descriptor
        self.inode = status.st_ino
        self.size = status.st_size
        self.beneath = beneath
        self.found = found

    def release(self) -> int:
        """Hand the descriptor over."""
        descriptor, self.descriptor = self.descriptor, -1
        return descriptor

    def close(self) -> None:
        """Close what was not handed over."""
        if self.descriptor >= 0:
            os.close(self.descriptor)
            self.descriptor = -1


def prepare(
    guest: Guest, jail: Jail, place: Place, shown: bytes, *, inaccessible: bool = False, named: bool = True
) -> Program | Errno:
    """What starts when ``guest`` executes ``place`` (an O_PATH pin; the caller closes it), or the errno of execve(2).

    ``shown`` is the path as the guest wrote it (``/dev/fd/N`` or ``/dev/fd/N/path`` for execveat(2) with a descriptor);
    ``inaccessible``: it begins with a close-on-exec descriptor, so that no interpreter could open a script by it. Not
    ``named``: the descriptor alone is the program, and the process is called as the file is (Linux 6.14).
    """
    file = _open(place)
    if isinstance(file, Errno):
        return file
    prefixes: list[bytes | None] = []
    program = Program()
    try:
        for depth in range(_SCRIPTS + 1):
            if not isinstance(file.found, Script):
                break
            if inaccessible:
                return E.ENOENT
            line = file.found
            following = _open_named(guest, jail.resolver, line.interpreter)
            if isinstance(following, Errno):
                return following
            file.close()
            file = following
            prefixes = _prepend(line, prefixes or [shown])
            if depth == _SCRIPTS:
                return E.ELOOP
        # an emulator opens the program by its path, and by no descriptor that the exec closes
        path = place.guest if inaccessible else shown
        complete = _complete(program, guest, jail, file, prefixes, path)
        if not isinstance(complete, Errno):
            name = (shown if named else _file_name(place.fd)).rpartition(b"/")[2]
            complete = program.put(complete, shown, name) or complete
    except BaseException:
        program.close()
        raise
    finally:
        file.close()
    if isinstance(complete, Errno):
        program.close()
        return complete
    return program


def _file_name(descriptor: int) -> bytes:
    """The name of the directory entry; a memfd's is ``memfd:`` and what its maker called it."""
    return os.readlink(b"/proc/self/fd/%d" % descriptor).removesuffix(b" (deleted)")


def _prepend(line: Script, prefixes: list[bytes | None]) -> list[bytes | None]:
    """load_script(): argv[0] gives way to interpreter, argument, and the path of the script."""
    first: list[bytes | None] = [line.interpreter] if line.argument is None else [line.interpreter, line.argument]
    return first + prefixes


def _complete(
    program: Program, guest: Guest, jail: Jail, file: _File, prefixes: list[bytes | None], path: bytes
) -> list[bytes | None] | Errno:
    """Add the last file of the chain, with its interpreter or under its emulator; what takes the place of argv[0]."""
    found = file.found
    if isinstance(found, Foreign):
        path = prefixes[0] or path if prefixes else path
        emulator = insist(jail.emulators.find, found, path, jail.notice)
        if isinstance(emulator, Errno):
            return emulator
        # argv[0] is the guest's own, or the interpreter's path that load_script() put there
        program.add(_emulator_file(emulator.descriptor, emulator.elf), emulator.elf)
        return [emulator.path, b"-0", prefixes[0] if prefixes else None, path, *prefixes[1:]]
    if not isinstance(found, Elf):
        return found if isinstance(found, Errno) else E.ELOOP
    program.add(file, found)
    program.executable_stack = found.executable_stack
    if found.interpreter is not None:
        wrong = _add_interpreter(program, guest, jail.resolver, found.interpreter)
        if wrong is not None:
            return wrong
    return prefixes


def _add_interpreter(program: Program, guest: Guest, resolver: Resolver, path: bytes) -> Errno | None:
    file = _open_named(guest, resolver, path)
    if isinstance(file, Errno):
        return file
    try:
        if not isinstance(file.found, Elf):
            return E.ELIBBAD if file.size >= elf.HEADER_SIZE else E.EIO  # elf_read() of fs/binfmt_elf.c
        program.add(file, file.found)
    finally:
        file.close()
    return None


def _emulator_file(descriptor: int, found: Elf) -> _File:
    copy = os.dup(descriptor)
    return _File(copy, os.fstat(copy), None, found)


def _open_named(guest: Guest, resolver: Resolver, path: bytes) -> _File | Errno:
    """open_exec(): the path as the guest's, relative to its cwd; an empty one is the cwd itself, a directory."""
    if not path:
        return E.EACCES
    place = resolver.lookup(guest, AT_FDCWD, path, follow=True)
    if isinstance(place, Errno):
        return place
    try:
        return _open(place)
    finally:
        place.close()


def _open(place: Place) -> _File | Errno:
    """Open for reading what may be executed, as do_open_execat(); unreadable: EACCES, it would be beyond our reach."""
    status = os.fstat(place.fd)
    if not stat.S_ISREG(status.st_mode):
        return E.EACCES
    wrong = call(NR.faccessat2, place.fd, b"", _X_OK, _AT_EACCESS | _AT_EMPTY_PATH)  # noexec mounts too
    if wrong < 0:
        return Errno.of(wrong)
    try:
        descriptor = os.open(b"/proc/self/fd/%d" % place.fd, os.O_RDONLY | os.O_CLOEXEC)
    except OSError as error:
        return Errno.of(error.errno or 5)
    mount = place.mount
    beneath = None
    if mount is not NO_MOUNT and mount.number >= 0 and mount.level >= _READ_LEVEL:
        beneath = (mount.number, place.rest())
    return _File(descriptor, status, beneath, examine(descriptor, status))


def examine(descriptor: int, status: os.stat_result) -> Examined:
    """What kind of program a file is, remembered as long as it does not change; ENOEXEC when none."""
    key = (status.st_dev, status.st_ino, status.st_mtime_ns, status.st_ctime_ns, status.st_size)
    known = _examined.get(key)
    if known is not None:
        return known
    try:
        head = os.pread(descriptor, _HEAD, 0)
    except OSError as error:
        return Errno.of(error.errno or 5)
    found: Examined
    if head[:2] == b"#!":
        found = script.parse(head) or E.ENOEXEC
    else:
        found = elf.parse(descriptor, head, ARCH)
    if time.time_ns() - status.st_ctime_ns > _SETTLED_NS:
        if len(_examined) >= _CACHE_LIMIT:
            _examined.clear()
        _examined[key] = found
    return found
