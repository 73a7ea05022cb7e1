"""Programs that are ready: the lane's code starts them without a trap, after it has seen that all their files are what they were.

    READY + READY_SIZE * index                                             ("/bin/true", a dynamic program)
          0  u32 state            0: never used, 1: on, 2: over
          4  u16 length           of the path                              9
          6  u16 checks                                                    4: itself, ld.so, libc, ld.so's list of libraries
          8  u32 watched          where the paths that it hangs on begin, as far as no check shows that they lead elsewhere
         12  u32 since            when its state became what it is, in seconds (CLOCK_MONOTONIC)
         16  u32 program          where the host path of what is mapped begins, for /proc's exe; u32 0
         24  6 x { u64 device, inode, modified, changed, size; u32 path; u16 executable, number }
                                  number: of the protected descriptor that is the file, in place of a path (lane/anchors.py)
        312  "/bin/true\\0", the paths of the other checks, those that are watched, an empty one, the host path
      0x300  struct slot (exec/slots.py), as for an exec that traps; its cookie is 1

An entry is written while its state is not 1, which is stored last, and is not written again for ten seconds after it was ended,
nor as long as a process that starts it, by its personality, may still read it: one may be stopped there for as long as it likes.
The lane's code looks once more, at state and time, when its personality tells of it. Where none can, no entry is written twice.
Ended it is before a guest changes what is watched, or a library of which a copy is offered; and where there is no room for another
program, if it is a minute old and the oldest: it comes back if it is executed often.
"""

from __future__ import annotations

import os
import struct
import time

from pyjail_bpf.layout import (
    HOW_SIZE,
    LANE_CLEAN,
    LANE_PATH,
    MAILBOX,
    READY,
    READY_BITS,
    READY_CHECK,
    READY_CHECKS,
    READY_COUNT,
    READY_SHIFT,
    READY_SIZE,
    READY_SLOT,
    READY_TEXTS,
)

from ..kernel.errno import E, Errno
from ..kernel.guest import AT_FDCWD, Guest
from ..kernel.sys import NR, call
from ..paths.confined import PIN, link_text, pin_beneath
from .anchors import links_of, straight
from .verbatim import key_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..paths.resolver import Resolver
    from .anchors import Anchor
    from .table import Prefix

    Found = tuple[bytes, tuple[int, ...]]  # guest path, identity
    Check = tuple[bytes, tuple[int, ...], bool, int]  # guest path, identity, whether it must be executable, number or 0

_ON, _OVER = 1, 2
_HEAD = struct.Struct("<IHHIIII")
_SINCE = 12  # offset
_STATE = struct.Struct("<I")
_CHECK = struct.Struct("<5QI2H")
_REST, _TURN = 10, 60  # seconds
_ASK, _WORD = 0xFFFFFFFF, 0xFFFFFFFFFFFFFFFF  # personality(2)
_FOLLOWING = struct.pack("QQQ", PIN, 0, 0x08 | 0x02 | 0x01)  # RESOLVE_BENEATH | NO_MAGICLINKS | NO_XDEV, openat2(2)
assert _CHECK.size == READY_CHECK


class Ready:
    """One worker's view of the table. ``publish`` and ``end`` want the lock of the supervisor's processes."""

    __slots__ = ("_descriptors", "_held", "_is_shown", "_links", "_memory", "_prefixes", "_resolver", "is_waited_for")

    def __init__(self, memory: memoryview, prefixes: list[Prefix], anchors: list[Anchor], resolver: Resolver) -> None:
        self._memory = memory
        self._is_shown: bool | None = None
        self.is_waited_for = False  # loaders wait for us (the ptrace engine): nothing starts of which they could not be asked
        self._prefixes = prefixes
        self._resolver = resolver
        self._links = links_of(anchors)
        self._descriptors = {mount.number: mount.fd for mount in resolver.mounts.rows if mount.number >= 0}
        self._descriptors |= {anchor.number: anchor.fd for anchor in anchors}
        self._held = {anchor.target: anchor for anchor in anchors if not anchor.guest}

    def publish(self, chain: Sequence[Found], libraries: Sequence[Found] | None, program: bytes, slot: bytes) -> bool:
        """From now on a program starts by itself where a guest executes the path of the first of ``chain``.

        ``chain``: the files of the exec, as they were named; of a dynamic program the last is its ld.so, and ``libraries`` are what
        is compared for that. ``program``: the host path of what is mapped; ``slot``: its bytes, but for the process id.
        False: it cannot be, is already, or there is no room.
        """
        if self.is_waited_for and not self._tells():
            return False
        path = chain[0][0]
        watched: list[bytes] = []
        checks = self._checks(chain, libraries, watched)
        if checks is None:
            return False
        entry = _entry(path, checks, (watched, program), slot)
        if self._is_on(path, entry):
            return False
        offset = self._room() if entry is not None else None
        if offset is None or entry is None:
            return False
        self._memory[offset + _STATE.size : offset + len(entry)] = entry[_STATE.size :]
        self._set(offset, _ON)
        return True

    def watched(self) -> set[bytes]:
        """The guest paths that the programs which are on hang on without a check of their own."""
        return {path for offset in self._on() for path in self._watched(offset)}

    def starting(self, tgid: int) -> bytes | None:
        """The host path of the program that process ``tgid`` starts without a slot, as long as its loader is at work; else None."""
        number = _number_told(b"%d" % tgid)
        if not 0 < number <= READY_COUNT:
            return None
        offset = self._offset(number - 1)
        text = bytes(self._memory[offset + _HEAD.unpack_from(self._memory, offset)[5] : offset + READY_SLOT])
        return text[: text.index(b"\0")] or None

    def hides(self) -> bool:
        """Whether something may start of which ``starting`` is not told."""
        return not self._tells() and any(self._on())

    def _tells(self) -> bool:
        """Whether the kernel keeps the bits of a personality for us: a container may refuse them (Docker's does)."""
        if self._is_shown is None:
            before = call(NR.personality, _ASK)
            self._is_shown = before >= 0 and call(NR.personality, before | READY_BITS) >= 0
            if self._is_shown:
                call(NR.personality, before)
        return self._is_shown

    def concerns(self, path: bytes) -> bool:
        """Whether something that is watched lies at or beneath guest ``path``."""
        above = path + b"/"
        return any(place == path or place.startswith(above) for place in self.watched())

    def end(self) -> None:
        """None is ready any more."""
        for offset in self._on():
            self._set(offset, _OVER)

    # -- what is compared ----------------------------------------------------------------------------------------------

    def _checks(self, chain: Sequence[Found], libraries: Sequence[Found] | None, watched: list[bytes]) -> list[Check] | None:
        """None: something of it cannot be compared in the lane."""
        checks: list[Check] = []
        for index, (found, identity) in enumerate(chain):
            leads = found if self._leads(found, identity) or (not index and self._leads_by_link(found, identity)) else None
            if leads is None and libraries is not None and index == len(chain) - 1:
                leads = self._straightened(found, identity, watched)
            if leads is None:
                return None
            checks.append((leads, identity, True, 0))
        for guest, key in libraries or ():
            held = self._held.get(guest)
            number = held.number if held is not None and key_of(os.fstat(held.fd)) == key else 0
            if not number and not self._leads(guest, key):
                return None
            checks.append((guest, key, False, number))
        return checks if len(checks) <= READY_CHECKS else None

    def _leads(self, path: bytes, identity: tuple[int, ...]) -> bool:
        """Whether the lane's code finds the file with this identity at ``path``."""
        prefix = next((row for row in self._prefixes if path == row.path or path.startswith(row.path + b"/")), None)
        if not _is_straightforward(path) or prefix is None or not prefix.flags & LANE_PATH:
            return False
        base, rest = self._descriptors.get(prefix.number, -1), path[len(prefix.path) + 1 :] or b"."
        if prefix.flags & LANE_CLEAN:
            fd = call(NR.openat2, base, rest, _FOLLOWING, HOW_SIZE)
        else:
            fd = pin_beneath(base, rest, True, False)
        if fd < 0:
            return False
        try:
            return key_of(os.fstat(fd)) == identity
        finally:
            os.close(fd)

    def _leads_by_link(self, path: bytes, identity: tuple[int, ...]) -> bool:
        """Whether it finds it there by links that it reads itself, as it does for the program: `cc`, an alternative of Debian's."""
        place = self._resolver.lookup(Guest(), AT_FDCWD, path) if _is_straightforward(path) else E.ENOENT
        if isinstance(place, Errno):
            return False
        place.close()
        return self._leads(place.guest, identity)

    def _straightened(self, path: bytes, identity: tuple[int, ...], watched: list[bytes]) -> bytes | None:
        """Another path of what ``path`` leads to by one absolute link, as Debian's ld.so has it; the links' are watched then."""
        place = self._resolver.lookup(Guest(), AT_FDCWD, path)
        link = self._resolver.lookup(Guest(), AT_FDCWD, path, follow=False)
        try:
            if isinstance(place, Errno) or isinstance(link, Errno):
                return None
            text = link_text(link.fd) or b""
            if straight(text, self._links) != place.guest or straight(path, self._links) != link.guest:
                return None
            watched += [path, link.guest, text, place.guest]
            return place.guest if self._leads(place.guest, identity) else None
        finally:
            for held in (place, link):
                if not isinstance(held, Errno):
                    held.close()

    # -- the table -----------------------------------------------------------------------------------------------------

    def _on(self) -> Iterator[int]:
        for index in range(READY_COUNT):
            offset = self._offset(index)
            if _STATE.unpack_from(self._memory, offset)[0] == _ON:
                yield offset

    def _room(self) -> int | None:
        """Where an entry may be written; None: nowhere yet."""
        now, oldest = int(time.monotonic()), (0, 0)
        held: set[int] | None = None
        for index in range(READY_COUNT):
            offset = self._offset(index)
            state, _, _, _, since, _, _ = _HEAD.unpack_from(self._memory, offset)
            if not state:
                return offset
            if state != _ON and now - since > _REST and self._tells():
                held = _numbers_told() if held is None else held
                if index + 1 not in held:
                    return offset
            if state == _ON and (not oldest[1] or since < oldest[0]):
                oldest = since, offset
        if oldest[1] and now - oldest[0] > _TURN:
            self._set(oldest[1], _OVER)
        return None

    def _is_on(self, path: bytes, entry: bytes | None) -> bool:
        """Whether ``path`` has just this entry; any other one that it has is ended."""
        for offset in self._on():
            start = offset + READY_TEXTS
            if self._memory[start : start + len(path) + 1] == path + b"\0":
                if entry is not None and self._memory[offset + _HEAD.size : offset + len(entry)] == entry[_HEAD.size :]:
                    return True
                self._set(offset, _OVER)
        return False

    def _set(self, offset: int, state: int) -> None:
        _STATE.pack_into(self._memory, offset + _SINCE, int(time.monotonic()))
        _STATE.pack_into(self._memory, offset, state)

    def _watched(self, offset: int) -> list[bytes]:
        start = offset + _HEAD.unpack_from(self._memory, offset)[3]
        text = bytes(self._memory[start : offset + READY_SLOT])
        return text[: text.index(b"\0\0")].split(b"\0") if text[:1] != b"\0" else []

    @staticmethod
    def _offset(index: int) -> int:
        return READY - MAILBOX + READY_SIZE * index


def _is_straightforward(path: bytes) -> bool:
    """Whether the lane's code takes it as it is written: absolute, without empty components, "." and ".."."""
    return path[:1] == b"/" and b"/." not in path and b"//" not in path


def _number_told(task: bytes) -> int:
    """What the personality of a process (or ``PID/task/TID``) says of the program that it starts; 0: nothing."""
    try:
        with open(b"/proc/%b/personality" % task, "rb", buffering=0) as file:
            return (int(file.read(16), 16) & READY_BITS) >> READY_SHIFT
    except OSError:
        return 0


def _numbers_told() -> set[int]:
    """The numbers that any process may still start. An exec by a thread that does not lead is told by that thread alone."""
    found: set[int] = set()
    for pid in filter(bytes.isdigit, os.listdir(b"/proc")):
        try:
            found |= {_number_told(b"%b/task/%b" % (pid, tid)) for tid in os.listdir(b"/proc/%b/task" % pid)}
        except OSError:
            pass  # it has ended
    return found


def _entry(path: bytes, checks: list[Check], others: tuple[list[bytes], bytes], slot: bytes) -> bytes | None:
    """All of an entry; None when there is no room. ``others``: the paths that are watched, and the program's."""
    watched, program = others
    rows, texts = b"", b""
    for found, identity, is_executable, number in checks:
        words = [word & _WORD for word in identity]  # a file may be of before 1970
        rows += _CHECK.pack(*words, READY_TEXTS + len(texts), is_executable, number)
        texts += found + b"\0"
    at = READY_TEXTS + len(texts)
    texts += b"".join([found + b"\0" for found in watched]) + b"\0"
    head = _HEAD.pack(0, len(path), len(checks), at, 0, READY_TEXTS + len(texts), 0)
    texts += program + b"\0"
    if READY_TEXTS + len(texts) > READY_SLOT or READY_SLOT + len(slot) > READY_SIZE:
        return None
    return ((head + rows).ljust(READY_TEXTS, b"\0") + texts).ljust(READY_SLOT, b"\0") + slot
