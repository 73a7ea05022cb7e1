"""A call that is served apart, and the supervisor's end of the process that does it (servants.py, servant.py)."""

from __future__ import annotations

import marshal
import os

from ..exec.program import Program
from ..handlers.outcome import Continue, Divert, Enter, Exec, Handed, Kill
from ..kernel.channel import Channel
from ..kernel.errno import E, Errno, GuestGone
from ..kernel.guest import Guest
from ..kernel.proc import status_field
from ..kernel.signals import signal
from .servant import DONE as DONE
from .servant import PROGRAM, SIZE
from .servant import serve as serve

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ..handlers.outcome import Outcome


class Job:
    """One guest's call, made at instruction ``pointer``. ``identity`` names it to a listener; not ``is_filtered``: ahead.py."""

    __slots__ = ("arguments", "device", "identity", "is_filtered", "number", "pointer", "servant", "tid")

    def __init__(self, tid: int, number: int, arguments: tuple[int, ...], device: bytes) -> None:
        self.tid = tid
        self.number = number
        self.arguments = arguments
        self.device = device
        self.pointer = self.identity = 0
        self.is_filtered = True
        self.servant: Servant | None = None


FATAL, CAUGHT = "fatal", "caught"
# What does nothing, or stops, where nobody catches it; signal(7)
_HARMLESS = sum(
    1 << number - 1
    for number in (
        signal.SIGCHLD, signal.SIGCONT, signal.SIGURG, signal.SIGWINCH,
        signal.SIGSTOP, signal.SIGTSTP, signal.SIGTTIN, signal.SIGTTOU,
    )
)  # fmt: skip


def pending(tid: int) -> str | None:
    """Whether a signal waits for the thread that it would meet if it were not waiting for us: one that it catches, or dies of."""
    try:
        masks = [int(status_field(tid, name), 16) for name in (b"SigPnd", b"ShdPnd", b"SigBlk", b"SigIgn", b"SigCgt")]
    except GuestGone:
        return None
    own, shared, blocked, ignored, caught = masks
    waiting = (own | shared) & ~blocked
    if waiting & ~ignored & ~caught & ~_HARMLESS:
        return FATAL
    return CAUGHT if waiting & caught else None


class Servant:
    """Our end of one; as a Lender, of the descriptors that belong to the outcome which it told last."""

    __slots__ = ("channel", "job", "lends", "nested", "pid")

    def __init__(self, pid: int, channel: Channel, nested: frozenset[int]) -> None:
        self.pid = pid
        self.channel = channel
        self.nested = nested
        self.job: Job | None = None
        self.lends = False

    def send(self, *words: Any, descriptors: tuple[int, ...] = ()) -> None:
        """One that died is heard of by ``receive``."""
        try:
            self.channel.send(marshal.dumps(words), descriptors)
        except OSError:
            pass

    def receive(self) -> tuple[tuple[Any, ...], list[int]]:
        """What it says; no words: it died."""
        try:
            message, descriptors = self.channel.receive(size=SIZE)
        except OSError:
            return (), []
        return marshal.loads(message) if message else (), descriptors

    def add(self, count: int) -> list[int] | Errno:
        """As ``Lender``: it waits for nothing but this."""
        self.send("add")
        words, _ = self.receive()
        if not words:
            return E.EIO
        if words[0] == -E.ESRCH.number:
            raise GuestGone
        return Errno.of(words[0]) if words[0] < 0 else list(words[1])

    def transmit(self, connection: int) -> int:
        """As ``Lender``."""
        self.send("transmit", descriptors=(connection,))
        words, _ = self.receive()
        return words[0] if words else -E.EIO.number


def answer(one: Servant, guest: Guest, words: tuple[Any, ...]) -> None:
    """A question about the guest, or a change of its memory. Raises GuestGone."""
    question, *rest = words
    found: bytes | int | Errno = 0
    if question == "string":
        found = guest.string(*rest)
    elif question == "read":
        found = guest.read(*rest)
    elif question == "write":
        found = guest.write(*rest)
    elif question == "copy":
        found = guest.copy(*rest)
        if isinstance(found, int):
            one.send(0, descriptors=(found,))
            os.close(found)
            return
    one.send(-found.number if isinstance(found, Errno) else found)


def outcome_of(one: Servant, kind: str, payload: Any, descriptors: list[int]) -> Outcome:
    """As a handler's; what it takes of ``descriptors`` is no longer in there."""
    if kind == "int":
        return Errno.of(payload) if payload < 0 else int(payload)
    if kind == "divert":
        return Divert(*payload)
    if kind == "enter":
        return Enter(descriptors.pop())
    if kind == "exec":
        return _exec(one, payload, descriptors)
    if kind == "handed":
        one.lends = True
        return Handed(one, payload)
    return Kill(payload) if kind == "kill" else Continue(payload)


def _exec(one: Servant, payload: Any, descriptors: list[int]) -> Exec:
    argv, envp, held, pinned, fields = payload
    program = Program()
    for name, value in zip(PROGRAM, fields, strict=True):
        setattr(program, name, value)
    program.descriptors = [0 if is_held else -1 for is_held in held]
    program.pins = [descriptors.pop(0) if is_pinned else -1 for is_pinned in pinned]
    program.lender = one
    one.lends = True
    return Exec(program, argv, envp)
