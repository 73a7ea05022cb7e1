"""A process that serves one call at a time on file systems that may stall: a fork of the supervisor (apart.py).

    → number, thread, arguments, identity of the call
    ←   ("string", address)  ("read", address, size)  ("write", address, data)  ("copy", number)  ("attest",)
    →   what was found, or −errno; a copy as a descriptor
    ← ("warning", text)  ("error", text): for the user; not answered
    ← DONE, denials, kind of the outcome, what it consists of
    →   ("add",)  ("transmit",) with a socket: the descriptors that it lends; ("drop",): they are not wanted any more

Descriptors of files stay here until they are the guest's: close(2) of one waits for its server as well.
"""

from __future__ import annotations

import marshal
import os

from .. import log
from ..handlers.dispatch import dispatch
from ..handlers.outcome import Continue, Divert, Enter, Exec, Install, Kill
from ..kernel.denials import DENIALS
from ..kernel.diverged import DivergedGuest
from ..kernel.errno import E, Errno, GuestGone
from ..kernel.guest import Guest
from ..kernel.naming import name_process
from ..kernel.notify import Listener
from ..kernel.signals import signal
from ..kernel.sys import PR_SET_PDEATHSIG, prctl
from .passing import transmit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, NoReturn

    from ..handlers.outcome import Outcome
    from ..kernel.channel import Channel
    from ..kernel.credentials import Credentials
    from ..kernel.memory import Source
    from ..supervisor import Jail

SIZE = 1 << 17  # of a message at most; a socket's buffer holds 200 KiB
_CHUNK = 1 << 16
DONE = "done"
PROGRAM = (
    "beneath", "blocked", "comm", "execfn", "executable_stack", "identities", "prefixes", "strings", "tables",
)  # fmt: skip


def serve(channel: Channel, jail: Jail, listener: int) -> NoReturn:
    """In the fork: until the supervisor closes its end, or dies."""
    code = 1
    try:
        supervisor = os.getppid()
        name_process(b"pyjail-apart")
        signal.signal(signal.SIGALRM, lambda *_: None)  # it interrupts what waits for a server (Servants._interrupt)
        link = Link(channel, supervisor)
        link.outlive_nobody()
        _let_go(link)
        _dare(jail, link)
        seen = set(DENIALS.entries)
        while True:
            words, _ = link.receive()
            number, tid, arguments, identity = words
            outcome = dispatch(number, tid, arguments, jail)
            denials = [(*key, origin) for key, (_, origin) in DENIALS.entries.items() if key not in seen]
            seen.update(DENIALS.entries)
            _tell(link, outcome, denials, Listener(listener) if listener >= 0 else None, identity)
    except Over:
        code = 0
    except BaseException as error:
        channel.send(marshal.dumps(("error", f"a process that serves calls apart failed: {error!r}")))
    finally:
        os._exit(code)


def _let_go(link: Link) -> None:
    """Who reads what pyjail writes does not wait for us at the end: a killed process lasts until its request is answered."""
    nothing = os.pipe()
    for number in range(3):
        os.dup2(nothing[0], number)
    for end in nothing:
        os.close(end)
    log.hand_on(link.send)


class Over(BaseException):
    """The supervisor needs us no more; not for a handler to catch."""


class Link:
    """Our end of the channel."""

    __slots__ = ("_channel", "_supervisor")

    def __init__(self, channel: Channel, supervisor: int) -> None:
        self._channel = channel
        self._supervisor = supervisor

    def outlive_nobody(self) -> None:
        """To be said anew whenever our identity changed, which clears it (commit_creds)."""
        prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != self._supervisor:
            raise Over

    def receive(self) -> tuple[Any, list[int]]:
        """Words and descriptors. Raises Over."""
        try:
            message, descriptors = self._channel.receive(size=SIZE)
        except OSError:
            raise Over from None
        if not message:
            raise Over
        return marshal.loads(message), descriptors

    def send(self, *words: Any, descriptors: tuple[int, ...] = ()) -> None:
        """One message."""
        try:
            self._channel.send(marshal.dumps(words), descriptors)
        except OSError:
            raise Over from None

    def ask(self, *words: Any) -> Any:
        """The answer to a question; an Errno for −errno. A guest that is gone is no matter of ours: we are killed then."""
        self.send(*words)
        (found,), descriptors = self.receive()
        if descriptors:
            return descriptors[0]
        return Errno.of(found) if isinstance(found, int) and found < 0 else found

    def attest(self) -> None:
        """Whoever made the call waits still, or we are not answered. Acting as somebody begins before this is asked."""
        self.outlive_nobody()
        self.ask("attest")


class _Distant:
    """A guest whose memory and open files the supervisor reaches for us."""

    __slots__ = ()

    link: Link

    def string(self, address: int) -> bytes | Errno:
        found: bytes | Errno = self.link.ask("string", address)
        return found

    def read(self, address: int, size: int) -> bytes | Errno:
        pieces = []
        for start in range(0, size, _CHUNK):
            piece = self.link.ask("read", address + start, min(_CHUNK, size - start))
            if isinstance(piece, Errno):
                return piece
            pieces.append(piece)
        return b"".join(pieces)

    def write(self, address: int, data: bytes) -> int | Errno:
        for start in range(0, len(data), _CHUNK):
            written = self.link.ask("write", address + start, data[start : start + _CHUNK])
            if isinstance(written, Errno):
                return written
        return 0

    def write_from(self, address: int, source: Source) -> int | Errno:
        return self.write(address, source.content)

    def copy(self, number: int) -> int | Errno:
        found: int | Errno = self.link.ask("copy", number)
        return found


class DistantGuest(_Distant, Guest):
    """As Guest."""

    __slots__ = ("link",)

    def __init__(self, link: Link) -> None:
        super().__init__()
        self.link = link


class DistantDiverged(_Distant, DivergedGuest):
    """As DivergedGuest."""

    __slots__ = ("link",)

    def __init__(self, credentials: Credentials, link: Link) -> None:
        super().__init__(credentials)
        self.link = link

    def as_real(self) -> None:
        super().as_real()
        self.link.outlive_nobody()


def _dare(jail: Jail, link: Link) -> None:
    """What was to be left to others is ours: here it may wait."""
    for table in (jail.mounts, *(inner.mounts for inner in jail.nested.values())):
        for row in table.rows:
            row.dare()
    jail.guests_open = False  # there they could not be killed
    jail.guest, jail.attest = DistantGuest(link), link.attest
    jail.guest.heed(link.attest, jail.guest.end_follower)
    identities = jail.identities
    if identities is not None:
        identities.guest, identities.attest = DistantDiverged(identities.credentials, link), link.attest
        identities.guest.heed(link.attest, jail.guest.end_follower)


# -- outcomes ----------------------------------------------------------------------------------------------------------


def _tell(link: Link, outcome: Outcome, denials: object, listener: Listener | None, identity: int) -> None:
    """Tell the outcome, and lend what belongs to it."""
    if isinstance(outcome, Install):
        if listener is None:
            link.send(DONE, denials, "handed", outcome.cloexec)
            _lend(link, [outcome.fd], listener, identity)
            return
        outcome = _added(listener, identity, outcome)
    if isinstance(outcome, Exec):
        _tell_exec(link, outcome, denials)
        _lend(link, outcome.program.descriptors, listener, identity)
        outcome.program.descriptors = []
        outcome.program.close()
        return
    if isinstance(outcome, Enter):
        if outcome.then is None:
            link.send(DONE, denials, "enter", 0, descriptors=(outcome.fd,))
        else:  # what was begun here cannot go on there (handlers/borrowed.py)
            link.send(DONE, denials, "int", -E.EPERM.number)
        os.close(outcome.fd)
        return
    link.send(DONE, denials, *_words(outcome))


def _words(outcome: Outcome) -> tuple[str, object]:
    if isinstance(outcome, Errno):
        return "int", -outcome.number
    if isinstance(outcome, int):
        return "int", outcome
    if isinstance(outcome, Divert):
        return "divert", (outcome.stub, outcome.nr, outcome.args, outcome.string, outcome.x0, outcome.x1)
    if isinstance(outcome, Kill):
        return "kill", outcome.reason
    return ("continue", outcome.reason) if isinstance(outcome, Continue) else ("int", -E.EIO.number)


def _added(listener: Listener, identity: int, outcome: Install) -> Outcome:
    """Given to the guest, and closed here, before it wakes."""
    try:
        return listener.add(identity, outcome.fd, outcome.cloexec)
    except GuestGone:
        return E.ESRCH
    finally:
        os.close(outcome.fd)


def _tell_exec(link: Link, outcome: Exec, denials: object) -> None:
    program = outcome.program
    held = [descriptor >= 0 for descriptor in program.descriptors]
    pins = [pin for pin in program.pins if pin >= 0]
    fields = [getattr(program, name) for name in PROGRAM]
    payload = (outcome.argv, outcome.envp, held, [pin >= 0 for pin in program.pins], fields)
    link.send(DONE, denials, "exec", payload, descriptors=tuple(pins))


def _lend(link: Link, held: list[int], listener: Listener | None, identity: int) -> None:
    """Until the supervisor has delivered the outcome."""
    descriptors = [descriptor for descriptor in held if descriptor >= 0]
    while True:
        (order,), sockets = link.receive()
        if order == "add" and listener is not None:
            link.send(*_numbers(listener, identity, descriptors))
        elif order == "transmit":
            link.send(transmit(sockets[0], descriptors))
            os.close(sockets[0])
        else:
            break
    for descriptor in descriptors:
        os.close(descriptor)


def _numbers(listener: Listener, identity: int, descriptors: list[int]) -> tuple[int, list[int]]:
    numbers = []
    for descriptor in descriptors:
        try:
            number = listener.add(identity, descriptor, False)
        except GuestGone:
            number = E.ESRCH
        if isinstance(number, Errno):
            return -number.number, []
        numbers.append(number)
    return 0, numbers
