"""A loader's second try: its program was removed or replaced since we looked, and is given to it as it was found then.

Natively an exec holds the files that it found. A loader that opens them by their paths may find others, or none; it says so by
calling execve once more, with the path at ANEW. Its slot tells what was to start, and its worker holds a pin of each file until
the slot is used again. A guest that makes this call by hand is given what it runs already.
"""

from __future__ import annotations

import os

from pyjail_bpf.layout import SCRATCH

from ..kernel.credentials import insist
from .slots import HEADER, OBJECT_HEAD, OBJECT_SIZE, OBJECT_TAIL, OBJECTS, PREFIXES, STRINGS_OFFSET

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol

    from ..kernel.guest import Guest
    from ..paths.resolver import Resolver
    from .program import Program
    from .shared import Shared
    from .slots import Slots

    class Jail(Protocol):
        """What is needed of it."""

        @property
        def resolver(self) -> Resolver: ...
        @property
        def shared(self) -> Shared: ...
        @property
        def slots(self) -> Slots: ...


def found_before(guest: Guest, jail: Jail) -> Program | None:
    """The program of the exec that ``guest``'s loader could not finish, by number; None: its path is to be resolved again."""
    jail.resolver.beware()
    with jail.shared:
        last = jail.slots.last(guest.tgid)
        if last is None or guest.read(SCRATCH, 4) != last[0].to_bytes(4, "little"):
            return None  # started without a slot (lane/ready.py): what it has is an earlier exec's
        cookie, holder, pins, slot = last
        descriptors: list[int] = []
        for pin in pins:
            descriptor = insist(_reopen, holder, pin) if pin >= 0 else -1
            if descriptor >= 0:
                descriptors.append(descriptor)
    program = _read(slot, cookie, descriptors)
    if program is None:
        for descriptor in descriptors:
            os.close(descriptor)
    return program


def _reopen(holder: int, pin: int) -> int:
    """−1 where it may not be read any more."""
    try:
        return os.open(b"/proc/%d/fd/%d" % (holder, pin), os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        return -1


def _read(slot: bytes, cookie: int, descriptors: list[int]) -> Program | None:
    """The program that a slot's bytes tell (exec/slots.py draws them), if they are this exec's and the files are as they were."""
    from .program import Program

    _, written, count, prefix_count, stack, execfn, comm, _, *prefixes = HEADER.unpack_from(slot)
    if written != cookie or count != len(descriptors) or count > OBJECTS or prefix_count > PREFIXES:
        return None
    program = Program()
    program.executable_stack, program.execfn, program.comm = bool(stack), execfn, comm
    program.prefixes = list(prefixes[:prefix_count])
    program.strings = slot[STRINGS_OFFSET:]
    for index, descriptor in enumerate(descriptors):
        start = HEADER.size + OBJECT_SIZE * index
        end = start + OBJECT_SIZE - OBJECT_TAIL.size
        inode, size = OBJECT_TAIL.unpack_from(slot, end)
        if os.fstat(descriptor).st_size != size:
            return None  # rewritten in its place
        program.tables.append(slot[start + OBJECT_HEAD.size : end])
        program.identities.append((inode, size))
        program.beneath.append(None)
    program.descriptors = descriptors
    program.pins = [os.dup(descriptor) for descriptor in descriptors]  # for /proc's exe, as long as the loader is at work
    return program
