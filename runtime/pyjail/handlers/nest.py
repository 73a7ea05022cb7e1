"""A jail inside the jail: a guest that runs pyjail hands over its mounts, and is served by another table from then on.

It asks by ptrace(PTRACE_NEST, question, buffer, size), which no kernel knows and the filter hands to us:

    NEST_HELLO    what kind of jail this is: engine, last protected descriptor, Landlock's layer, why there can be none inside;
                  the last two may be empty
    NEST_DOMAIN   a descriptor of the rules of a Landlock domain, which the caller enters by itself
    NEST_ENTER    the buffer holds its mounts (paths/handed.py): the caller's process belongs to a new jail when this returns

The answer is 0 (or the descriptor) and words in the buffer, each with a NUL behind it; after EINVAL they say what is wrong, and
with which mount.

Which jail a process belongs to is recorded where the kernel inherits it (kernel/limits.py) and nobody but us can change it:
all that it starts belongs to it too, and there is no way back. Every look-up of such a process begins in its jail's table,
which shows nothing but what the jail around shows (paths/compose.py); all else is the same supervisor's. A number is never
given twice: a process of a jail that was given up is killed at its next trap.
"""

from __future__ import annotations

import os
import time

from pyjail_bpf.layout import NEST_DOMAIN, NEST_ENTER, NEST_HELLO

from ..kernel import limits
from ..kernel.credentials import insist
from ..kernel.errno import E, Errno, GuestGone, MayStall
from ..kernel.guest import AT_FDCWD
from ..kernel.landlock import abi_of, nested_ruleset
from ..paths.compose import Composer
from ..paths.handed import SIZE, unpacked
from ..paths.mounts import MountError
from ..paths.procview import ProcView
from ..paths.resolver import resolver_of
from .nest_lane import NestedLane, NestedSlots
from .outcome import Install

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..exec.emulator import Emulators
    from ..exec.shared import Shared
    from ..kernel.guest import Guest
    from ..paths.mounts import Mount, MountTable
    from .call import Call
    from .outcome import Outcome
    from .seams import Identities, Jail, Mailbox, Plan

MOST, _SHARE = 64, 2  # jails at one time; their mounts have one of so many of our descriptors at most
_RLIMIT_NOFILE = 7
_IDLE = 1.0  # seconds: whoever was seen in no process for so long is gone, and no fork hides from two looks
_REPLY = 4096


class NestedJail:
    """As a handler sees the jail that the caller belongs to. ``above``: the numbers of the jails around it, without 0."""

    __slots__ = ("_composer", "above", "idle_since", "lane", "mounts", "number", "proc", "resolver", "slots", "top")

    guests_open = False

    def __init__(self, number: int, around: Jail, composer: Composer, mounts: MountTable) -> None:
        self.number = number
        self.top: Jail = around.top if isinstance(around, NestedJail) else around
        self.above: tuple[int, ...] = (*around.above, around.number) if isinstance(around, NestedJail) else ()
        self.mounts = mounts
        self.resolver = resolver_of(mounts)
        self.slots = NestedSlots()
        self.lane = NestedLane(self.top.lane, self.top.mounts, mounts) if self.top.lane is not None else None
        self.idle_since = 0.0
        self._composer = composer
        self.proc: ProcView | None = None
        for mount in mounts.rows:
            if mount.kind == "proc":
                self.proc = self.resolver.proc = NestedView(mount, self)
                break

    def starting(self, tgid: int) -> bytes | None:
        """As the outermost jail's."""
        return self.top.starting(tgid)

    def is_member(self, pid: int) -> bool:
        """Whether a process or thread id belongs to this jail or to one inside it."""
        if not self.top.is_member(pid):
            return False
        try:
            number = limits.jail_of(insist(limits.read, pid))
        except GuestGone:
            return False
        if number == self.number:
            return True
        other = self.top.nested.get(number)
        return other is not None and self.number in other.above

    def has_own_filter(self, tid: int, inside: int = 0) -> bool:
        """Whether a thread has a seccomp filter of its own, besides those of the jails that it is in."""
        return self.top.has_own_filter(tid, len(self.above) + 1 + inside)

    def confines_itself(self, tid: int) -> bool:
        """All do: a filter refuses these guests to open by hand (pyjail_bpf/nested.py)."""
        return True

    def close(self) -> None:
        """Nobody belongs to it any more."""
        insist(self._composer.close)

    # What is one for all jails of a supervisor.

    @property
    def identities(self) -> Identities | None:
        return self.top.identities

    @property
    def nested(self) -> dict[int, NestedJail]:
        return self.top.nested

    @property
    def heeds_records(self) -> bool:
        return self.top.heeds_records

    @property
    def guest(self) -> Guest:
        return self.top.guest

    @property
    def mailbox(self) -> Mailbox:
        return self.top.mailbox

    @property
    def emulators(self) -> Emulators:
        return self.top.emulators

    @property
    def plan(self) -> Plan:
        return self.top.plan

    @property
    def shared(self) -> Shared:
        return self.top.shared

    @property
    def engine(self) -> str:
        return self.top.engine

    @property
    def layers(self) -> tuple[str, ...]:
        return self.top.layers

    @property
    def installs_o_path(self) -> bool:
        return self.top.installs_o_path

    @property
    def precedes_filters(self) -> bool:
        return self.top.precedes_filters

    def take_in(self, number: int, inner: NestedJail) -> None:
        """As the outermost jail."""
        self.top.take_in(number, inner)

    def attest(self) -> None:
        """As the outermost jail's."""
        self.top.attest()

    def notice(self, text: str) -> None:
        """As the outermost jail's."""
        self.top.notice(text)

    def defect(self, text: str) -> None:
        """As the outermost jail's."""
        self.top.defect(text)


class NestedView(ProcView):
    """/proc of a jail inside: its members, and those of jails inside it."""

    __slots__ = ("_jail",)

    def __init__(self, mount: Mount, jail: NestedJail) -> None:
        super().__init__(mount, jail.resolver, (0, 0), jail.plan.hostname, jail.starting)
        self._jail = jail

    def is_member(self, pid: int) -> bool:
        """Whether a process or thread id belongs to the jail."""
        return self._jail.is_member(pid)


_last = 0  # number given


def nest(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """ptrace(2) with PTRACE_NEST."""
    if call.pid == NEST_HELLO and call.size >= _REPLY:
        layer = next((name for name in jail.layers if abi_of((name,))), "")
        words = jail.engine.encode(), b"%d" % jail.mounts.last_number, layer.encode(), _lacks(jail).encode()
        return _reply(call, guest, words, 0)
    if call.pid == NEST_DOMAIN:
        ruleset = nested_ruleset()
        return Install(ruleset, True) if ruleset >= 0 else Errno.of(ruleset)
    if call.pid != NEST_ENTER or not _REPLY <= call.size <= SIZE:
        return E.EINVAL
    if _lacks(jail):
        return E.EPERM
    message = guest.read(call.buf, call.size)
    if isinstance(message, Errno):
        return message
    try:
        return _enter(message.rstrip(b"\0") + b"\0", guest, jail)
    except ValueError as error:
        return _reply(call, guest, (b"", b"", str(error).encode()), E.EINVAL)
    except MountError as error:
        return _reply(call, guest, (error.host, error.guest, error.why.encode()), E.EINVAL)
    except MayStall:  # a table that another process makes is not ours
        why = b"a source lies beneath a FUSE or network mount, which may stall"
        return _reply(call, guest, (b"", b"", why), E.EINVAL)


def _lacks(jail: Jail) -> str:
    """Why there can be no jail inside this one."""
    if jail.plan.workers > 1:
        return "the jail around it has several workers"
    if jail.precedes_filters:
        return "another program's listener takes calls that pyjail serves"
    return "the jail around it is for debuggers" if jail.plan.debuggers else ""


def _reply(call: Call, guest: Guest, words: tuple[bytes, ...], result: int | Errno) -> int | Errno:
    text = b"".join([word.replace(b"\0", b"?")[:1000] + b"\0" for word in words])
    written = guest.write(call.buf, text)
    return written if isinstance(written, Errno) else result


def _enter(message: bytes, guest: Guest, jail: Jail) -> int | Errno:
    global _last
    wanted, held = unpacked(message)
    _give_up_idle(jail.nested)
    held_now = sum(len(inner.mounts.rows) for inner in jail.nested.values())
    if len(jail.nested) >= MOST or _SHARE * held_now > limits.soft(os.getpid(), _RLIMIT_NOFILE):
        return E.EAGAIN

    def glue() -> bytes:
        path = jail.plan.scratch.path + b"/glue-" + os.urandom(6).hex().encode()
        insist(os.mkdir, path, 0o755)
        return path

    composer = Composer(glue, jail.resolver, guest)
    try:
        mounts = composer.table(wanted)
        mounts.hold(_hosts(held, guest, jail))
        jail.attest()  # what was made so far took its time: nobody else has the thread's id yet
        _last += 1
        made = NestedJail(_last, jail, composer, mounts)
        recorded = limits.write_jail(guest.tid, made.number)
    except BaseException:
        insist(composer.close)
        raise
    if isinstance(recorded, Errno):
        insist(composer.close)
        return recorded
    made.top.take_in(made.number, made)
    return 0


def _hosts(paths: list[bytes], guest: Guest, jail: Jail) -> list[bytes]:
    """Host paths of links that the guest names."""
    found = []
    for path in paths:
        place = jail.resolver.parent(guest, AT_FDCWD, path)
        if not isinstance(place, Errno):
            found.append(os.path.join(os.readlink(b"/proc/self/fd/%d" % place.fd), place.name))
            place.close()
    return found


def _give_up_idle(nested: dict[int, NestedJail]) -> None:
    """Jails of which no process is left give their descriptors back."""
    if not nested:
        return
    alive = {number for name in os.listdir(b"/proc") if name.isdigit() and (number := _number_of(int(name)))}
    now = time.monotonic()
    for number, jail in list(nested.items()):
        if number in alive:
            jail.idle_since = 0.0
        elif not jail.idle_since:
            jail.idle_since = now
        elif now - jail.idle_since > _IDLE:
            del nested[number]
            jail.close()


def _number_of(pid: int) -> int:
    try:
        return limits.jail_of(insist(limits.read, pid))
    except (GuestGone, OSError):
        return 0
