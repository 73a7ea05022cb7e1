"""From the file that a guest wants to execute to a prepared program: ``#!`` chain, ELF interpreter, emulator, strings.

    shown = "./run", a script "#!/bin/env sh", whose interpreter is a dynamic ELF program
        prefixes      /bin/env  sh  ./run      take the place of argv[0]
        execfn, comm  ./run     run            AT_EXECFN, the process's name
        objects       /usr/bin/env             and what its PT_INTERP names

Every path is resolved once, as the guest's, and what is mapped is the file that was found then. A program of which the
loader opens all files is kept; the next exec of the same path is given it again if all files of the chain are what they were.
"""

from __future__ import annotations

import os

from ..kernel.credentials import insist
from ..kernel.errno import E, Errno
from .elf import HEADER_SIZE, Elf, Foreign
from .files import File, Way, identity_of, is_settled, look, may_start
from .script import Script
from .slots import PREFIX_ARGV0, STRINGS_SIZE, ready_bytes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol

    from ..handlers.outcome import Lender
    from ..kernel.guest import Guest
    from ..lane.serve import Lane
    from ..paths.place import Place
    from ..paths.resolver import Resolver
    from .emulator import Emulators
    from .files import Identity

    class Jail(Protocol):
        """What is needed of it."""

        @property
        def resolver(self) -> Resolver: ...
        @property
        def emulators(self) -> Emulators: ...
        @property
        def lane(self) -> Lane | None: ...
        def confines_itself(self, tid: int) -> bool:
            """Whether a thread has a seccomp filter of its own."""

        def notice(self, text: str) -> None:
            """One line for the user."""


_SCRIPTS = 5  # exec_binprm(), fs/exec.c: one more is ELOOP
_COMM = 15
_KEPT = 512
_kept: dict[tuple[int, bytes, bytes], Program] = {}


class Program:
    """What a slot says, and the files. ``hits``: how often it was kept for.

    One or two objects: the program, its interpreter. For each its ``descriptors``, ours, O_RDONLY, or −1 where the loader
    opens it ``beneath`` (number of the mount, path; else None); ``tables`` (exec/elf.py), ``identities`` (inode, size).
    ``prefixes``, ``execfn``, ``comm`` are offsets into ``strings``. ``chain``: the first file of the exec, and by which
    paths the others were found. ``body``: what exec/slots.py has made of it.
    Not ``is_final``: a file may have a patched copy soon (lane/serve.py).
    For this exec alone: ``blocked``, signals that the loader is to let through at its end (engines/traced.py); ``pins``, for
    each object the file that was found, an O_PATH descriptor of ours (exec/anew.py); ``lender``: whose the descriptors are,
    if they are not ours.
    """

    __slots__ = (
        "beneath", "blocked", "body", "chain", "comm", "descriptors", "execfn", "executable_stack", "hits", "identities",
        "is_final", "lender", "pins", "prefixes", "strings", "tables",
    )  # fmt: skip

    def __init__(self) -> None:
        self.descriptors: list[int] = []
        self.pins: list[int] = []
        self.tables: list[bytes] = []
        self.identities: list[tuple[int, int]] = []
        self.beneath: list[tuple[int, bytes] | None] = []
        self.executable_stack = False
        self.is_final = True
        self.blocked = 0
        self.lender: Lender | None = None
        self.strings = b""
        self.prefixes: list[int] = []
        self.execfn = 0
        self.comm = 0
        self.chain: list[tuple[bytes, Identity]] = []
        self.body: bytes | None = None
        self.hits = 0

    def add(self, file: File, found: Elf) -> None:
        """Take one object; ``file``'s descriptor is the program's from now on."""
        self.descriptors.append(file.release())
        self.pins.append(file.release_pin())
        self.tables.append(found.table)
        self.identities.append((file.copy.inode if file.copy is not None else file.identity[1], file.identity[4]))
        self.is_final = self.is_final and file.is_final
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
        size = len(self.strings)
        for beneath in self.beneath:
            if beneath is not None:
                size += len(beneath[1]) + 1
        return E.E2BIG if size > STRINGS_SIZE else None

    def _string(self, text: bytes) -> int:
        offset = len(self.strings)
        self.strings += text + b"\0"
        return offset

    def close(self) -> None:
        """Close our descriptors; harmless when done twice."""
        self.unpin()
        if self.lender is not None:
            return
        for index, descriptor in enumerate(self.descriptors):
            if descriptor >= 0:
                self.descriptors[index] = -1
                os.close(descriptor)

    def unpin(self) -> None:
        """Close the pins that nobody has taken."""
        pins, self.pins = self.pins, []
        for pin in pins:
            if pin >= 0:
                os.close(pin)

    def make_ready(self, shown: bytes, lane: Lane) -> None:
        """Let guests start it by this path without us, where that can be (lane/ready.py)."""
        chain = [(shown, self.chain[0][1]), *self.chain[1:]]
        lane.make_ready(chain, self.pins[0], ready_bytes(self), is_dynamic=len(self.tables) > 1)

    def is_current(self, guest: Guest, resolver: Resolver, first: Place) -> bool:
        """Whether an exec of ``first`` leads to the same files as before, unchanged; then their pins are the program's."""
        self.unpin()
        following = iter(self.chain)
        if identity_of(first.status) != next(following)[1] or may_start(first.fd) < 0:
            return False
        objects = len(self.chain) - len(self.tables)  # the last of the chain are what is mapped
        for index, (path, identity) in enumerate(following, 1):
            place = resolver.standing(guest, path)
            if isinstance(place, Errno):
                return False
            try:
                if identity_of(place.status) != identity or may_start(place.fd) < 0:
                    return False
                if index >= objects:
                    self.pins.append(place.fd)
                    place.fd = -1
            finally:
                place.close()
        if not objects:
            self.pins.insert(0, first.fd)
            first.fd = -1
        return True


def prepare(
    guest: Guest,
    jail: Jail,
    place: Place,
    shown: bytes,
    *,
    inaccessible: bool = False,
    named: bool = True,
    by_number: bool = False,
) -> Program | Errno:
    """What starts when ``guest`` executes ``place`` (whose pin it may take; the caller closes it), or the errno of execve(2).

    ``shown`` is the path as the guest wrote it (``/dev/fd/N`` or ``/dev/fd/N/path`` for execveat(2) with a descriptor);
    ``inaccessible``: it begins with a close-on-exec descriptor, so that no interpreter could open a script by it. Not
    ``named``: the descriptor alone is the program, and the process is called as the file is (Linux 6.14). ``by_number``: the
    loader is to open nothing itself.
    """
    is_usual = named and not inaccessible and not by_number
    key = place.mount.number, place.guest, shown
    kept = _kept.get(key) if is_usual else None
    way = Way(by_number, jail.lane)
    if jail.confines_itself(guest.tid):
        way, is_usual = Way(True, None), False  # its own filter may not know the lane's calls, nor the loader's openat2
    if not is_usual or (way.lane is not None and not way.lane.is_right()):
        kept = None
    if kept is not None and kept.is_current(guest, jail.resolver, place):
        kept.hits += 1
        if way.lane is not None and kept.hits > 1 and not kept.hits & kept.hits - 1 and shown[:1] == b"/":
            kept.make_ready(shown, way.lane)  # at the 2nd, 4th, 8th time: it may not be possible yet
        return kept
    name = shown if named else _file_name(place.fd)
    file = look(place, way)
    if isinstance(file, Errno):
        return file
    # an emulator opens the program by its path, and by no descriptor that the exec closes
    path = place.guest if inaccessible else shown
    program = _make(guest, jail, file, (shown, path, name.rpartition(b"/")[2]), inaccessible, way)
    if is_usual and not isinstance(program, Errno):
        _keep(key, program)
    return program


def _make(
    guest: Guest, jail: Jail, file: File, names: tuple[bytes, bytes, bytes], inaccessible: bool, way: Way
) -> Program | Errno:
    """The chain from ``file`` (consumed) on; ``names``: as it is shown, for an emulator, the process's."""
    shown, path, name = names
    prefixes: list[bytes | None] = []
    program = Program()
    program.chain.append((b"", file.identity))
    try:
        for depth in range(_SCRIPTS + 1):
            if not isinstance(file.found, Script):
                break
            if inaccessible:
                return E.ENOENT
            line = file.found
            following = _open_named(guest, jail, line.interpreter, way)
            if isinstance(following, Errno):
                return following
            file.close()
            file = following
            program.chain.append((line.interpreter, file.identity))
            prefixes = _prepend(line, prefixes or [shown])
            if depth == _SCRIPTS:
                return E.ELOOP
        complete = _complete(program, guest, jail, file, prefixes, path, way)
        if not isinstance(complete, Errno):
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


def _keep(key: tuple[int, bytes, bytes], program: Program) -> None:
    if program.is_final and None not in program.beneath and all(is_settled(identity) for _, identity in program.chain):
        if len(_kept) >= _KEPT:
            _kept.clear()
        _kept[key] = program


def _file_name(descriptor: int) -> bytes:
    """The name of the directory entry; a memfd's is ``memfd:`` and what its maker called it."""
    return os.readlink(b"/proc/self/fd/%d" % descriptor).removesuffix(b" (deleted)")


def _prepend(line: Script, prefixes: list[bytes | None]) -> list[bytes | None]:
    """load_script(): argv[0] gives way to interpreter, argument, and the path of the script."""
    first: list[bytes | None] = [line.interpreter] if line.argument is None else [line.interpreter, line.argument]
    return first + prefixes


def _complete(
    program: Program,
    guest: Guest,
    jail: Jail,
    file: File,
    prefixes: list[bytes | None],
    path: bytes,
    way: Way,
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
        wrong = _add_interpreter(program, guest, jail, found.interpreter, way)
        if wrong is not None:
            return wrong
    return prefixes


def _add_interpreter(program: Program, guest: Guest, jail: Jail, path: bytes, way: Way) -> Errno | None:
    file = _open_named(guest, jail, path, way, is_interpreter=True)
    if isinstance(file, Errno):
        return file
    try:
        if not isinstance(file.found, Elf):
            return E.ELIBBAD if file.identity[4] >= HEADER_SIZE else E.EIO  # elf_read() of fs/binfmt_elf.c
        program.add(file, file.found)
        program.chain.append((path, file.identity))
    finally:
        file.close()
    return None


def _emulator_file(descriptor: int, found: Elf) -> File:
    return File(os.dup(descriptor), identity_of(os.fstat(descriptor)), None, found)


def _open_named(guest: Guest, jail: Jail, path: bytes, way: Way, *, is_interpreter: bool = False) -> File | Errno:
    """open_exec(): the path as the guest's, relative to its cwd; an empty one is the cwd itself, a directory."""
    if not path:
        return E.EACCES
    place = jail.resolver.standing(guest, path)
    if isinstance(place, Errno):
        return place
    try:
        return look(place, way, is_interpreter=is_interpreter)
    finally:
        place.close()
