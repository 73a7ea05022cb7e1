"""The jail as handlers and engines see it, and the supervisor's life from the first trap to the last guest's end."""

from __future__ import annotations

import gc
import os

from pyjail_bpf.layout import MAILBOX

from . import log
from .engines.frames import number_cookies
from .engines.notify import NotifyEngine
from .exec.slots import Slots
from .failure import Failure
from .kernel import credentials, landlock, memory, ptrace
from .kernel.channel import Channel
from .kernel.denials import DENIALS
from .kernel.errno import E, Errno, GuestGone
from .kernel.guest import AttestedGuest, Guest
from .kernel.notify import Listener
from .kernel.proc import ender, filters_of, has_mailbox, tracer_of
from .kernel.protected import read_levels
from .kernel.signals import signal
from .kernel.sys import ARCH
from .lane.serve import Lane
from .life import END, TICK, Life, receive
from .paths.procview import ProcView
from .paths.resolver import resolver_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from .engines.ptrace import PtraceEngine
    from .engines.tally import Tally
    from .exec.emulator import Emulators
    from .exec.mailbox import Mailbox
    from .exec.shared import Shared
    from .handlers.nest import NestedJail
    from .kernel.diverged import DivergedGuest
    from .lane.start import LaneStart
    from .paths.mounts import MountTable
    from .plan import Plan
    from .workers import Workers

_DEFECTS = 1000


class Jail:
    """What is the same for every trap. Holds nothing about a guest: that is read from the kernel."""

    __slots__ = (
        "_told", "_usual", "arch", "attest", "emulators", "engine", "guest", "guests_open", "heeds_records", "identities",
        "installs_o_path", "lane", "lane_state", "layers", "life", "mailbox", "mounts", "nested", "plan", "precedes_filters",
        "proc", "resolver", "shared", "slots", "tally",
    )  # fmt: skip

    def __init__(
        self,
        plan: Plan,
        mounts: MountTable,
        mailbox: Mailbox,
        emulators: Emulators,
        shared: Shared,
        layers: tuple[str, ...],
    ) -> None:
        self.plan = plan
        self.arch = ARCH
        self.mounts = mounts
        self.resolver = resolver_of(mounts)
        self.mailbox = mailbox
        self.shared = shared
        self.slots = Slots(mailbox, memory.read, shared)
        self.guest = Guest() if landlock.abi_of(layers) else AttestedGuest()
        self.identities: Identities | None = None
        self.nested: dict[int, NestedJail] = {}
        self.heeds_records = False  # of a process (kernel/limits.py): its identity, or the jail inside this one
        self.attest: Callable[[], None]
        self.emulators = emulators
        self.installs_o_path = False
        self.guests_open = self.precedes_filters = False
        self.engine = ""
        self.lane: Lane | None = None
        self.lane_state = "off"
        self.layers = layers
        self.tally: Tally | None = None  # of traps, where a report was asked for
        self._told: set[str] = set()
        self._usual = 0
        self.life: Life
        self.proc: ProcView | None = None
        for mount in mounts.rows:
            if mount.kind == "proc":
                self.proc = self.resolver.proc = ProcView(
                    mount, self.resolver, (mailbox.device, mailbox.inode), plan.hostname, self.starting
                )
                break

    def enter_lane(self, start: LaneStart) -> None:
        """Serve the fast lane, where there is one."""
        self.lane_state = f"off: {start.why}" if start.why else "on"
        if start.is_on:
            self.lane = Lane(start, self.mailbox, self.resolver, alone=self.plan.workers == 1 and not self.mounts.may_stall)
            self.mounts.stand_ins = start.stand_ins

    def starting(self, tgid: int) -> bytes | None:
        """The host path of the program whose loader is at work in process ``tgid``, if it is known."""
        if self.lane is not None:
            ready = self.lane.ready
            found = ready.starting(tgid)
            if found is not None or ready.hides():
                return found
        return self.slots.starting(tgid)

    def is_member(self, pid: int) -> bool:
        """Whether a process or thread id belongs to this jail."""
        return has_mailbox(pid, self.mailbox.device, self.mailbox.inode)

    def has_own_filter(self, tid: int, inside: int = 0) -> bool:
        """Whether a thread has a seccomp filter of its own; ``inside``: how many it has from jails inside this one."""
        if not self.shared.filters:
            return False
        self._usual = self._usual or filters_of(os.getpid()) + 1  # of a guest without its own
        return filters_of(tid) > self._usual + inside

    def confines_itself(self, tid: int) -> bool:
        """Whether a filter may refuse it to open by itself."""
        return self.has_own_filter(tid)

    def take_in(self, number: int, inner: NestedJail) -> None:
        """A jail inside this one: from now on it matters to which of them a process belongs."""
        self.nested[number] = inner
        self.heeds_records = True

    def notice(self, text: str) -> None:
        """Something the person at the command line should know; each text once."""
        if text not in self._told:
            self._told.add(text)
            log.warning(text)

    def defect(self, text: str) -> None:
        """A fault of ours that a guest saw as an errno; guests cause no more than _DEFECTS lines."""
        if text not in self._told and len(self._told) < _DEFECTS:
            self._told.add(text)
            log.error(text)


class Identities:
    """What serves guests of other identities; ``attest`` is the engine's: the ptrace engine's guests stand still.

    ``guest``: made when it is first asked for, as in most runs it never is.
    """

    __slots__ = ("_end", "attest", "credentials", "guest")

    guest: DivergedGuest

    def __init__(self, held: credentials.Credentials, attest: Callable[[], None], end: Callable[[int], None]) -> None:
        self.credentials = held
        self.attest = attest
        self._end = end

    def __getattr__(self, name: str) -> DivergedGuest:
        if name != "guest":
            raise AttributeError(name)
        from .kernel.diverged import DivergedGuest

        guest = self.guest = DivergedGuest(self.credentials)
        guest.heed(self.attest, self._end)
        return guest


def supervise(jail: Jail, control: Channel, life: Life, workers: Workers) -> None:
    """Worker 0: take over the first guest as it asks for it, and serve until no guest is left."""
    jail.life = life
    kind, value, descriptors = receive(control, life)
    if kind == END:  # it could not start, and has said why
        return
    if kind == b"F":
        advice = "run `pyjail doctor`, or use --engine ptrace"
        raise Failure("cannot install the filter", f"--engine {jail.plan.engine}", os.strerror(value), advice)
    life.first = value
    _insist_on_reach(value)
    if kind == b"L":
        listener = Listener(descriptors[0])
        listener.wake_in_step()
        notify = NotifyEngine(jail, listener, life.is_over)
        engine: NotifyEngine | PtraceEngine = notify
        attest: Callable[[], None] = listener.attest
        _lead(notify, listener)
        if workers.count > 1:
            _share(jail, workers)

        def tick(*_: object) -> None:
            """Between two instructions, a few times a second and when the reaper has news: a call may be under way."""
            notify.due = True
            if workers.sleep:
                workers.tick(listener.fd)
                life.look(often=workers.sleep)

        signal.signal(signal.SIGALRM, tick)
    else:
        engine = traced = _traced(jail, value, checks=kind == b"C")
        workers.dismiss()
        door = traced.open_door()
        control.send(b"G", (door,))
        os.close(door)

        def attest() -> None:
            """A tracee's id is its own until we have waited for it."""

    jail.installs_o_path = engine.installs_o_path
    jail.engine = "notify" if kind == b"L" else "ptrace"
    if jail.lane is not None:
        jail.lane.ready.is_waited_for = jail.engine == "ptrace"
    _tell_start(jail, value)
    _settle(jail, attest)
    life.look(often=kind == b"L" and workers.sleep)
    life.forward()
    engine.run()
    life.stuck = engine.end()


def _insist_on_reach(first: int) -> None:
    """Failure where guests' memory, or the guests, are out of reach: a profile without ptrace(2), or yama's scope 2 or 3."""
    why = ptrace.refusal(first)
    try:
        if not why and memory.read(first, MAILBOX, 8) in (E.EPERM, E.ENOSYS):
            why = "process_vm_readv is refused"
    except GuestGone:
        pass  # whoever waits for it will hear
    if why:
        raise Failure("cannot supervise", f"process {first}", why, "run `pyjail doctor`")


def _tell_start(jail: Jail, first: int) -> None:
    plan = jail.plan
    layers = (f"filter ({jail.engine})", *jail.layers)
    absent = landlock.absent(layers)
    if log.level <= log.INFO:
        told = {"layers": "; ".join(layers), "absent": "; ".join(absent) or "none"}
        log.info(f"engine {jail.engine}", why=_why(plan.engine, jail.engine), **told)
        log.info(f"fast lane {jail.lane_state}")
    plan.report.started(first, jail.engine, layers, absent, debuggers=plan.debuggers, fast_lane=jail.lane_state)
    network: list[str] = []
    if plan.network is not None:
        network = plan.network.layers(landlock.abi_of(jail.layers) >= landlock.NET_SINCE)
        plan.report.networked(plan.network.kind, network)
    plan.tell_guests(jail.mounts, jail.engine, layers, network)
    if plan.protected:
        read_only = [place.guest for place in plan.protected if place.blinds is None]
        plan.report.protected(read_only, [place.guest for place in plan.protected if place.blinds is not None])
    if plan.limits is not None:
        plan.limits.tell(plan.report)


def work(jail: Jail, descriptor: int, workers: Workers) -> None:
    """Another worker: serve what the listener gives until worker 0 is gone."""
    listener = Listener(descriptor)
    engine = NotifyEngine(jail, listener, workers.is_over)
    jail.installs_o_path, jail.engine = engine.installs_o_path, "notify"
    _lead(engine, listener)
    _share(jail, workers)
    _settle(jail, listener.attest)
    workers.pin()
    # As in worker 0 (Life.look): what guests make us wait on, as the close of a socket that lingers, is interrupted.
    signal.setitimer(signal.ITIMER_REAL, TICK, TICK)
    engine.run()


def _lead(engine: NotifyEngine, listener: Listener) -> None:
    """With --debuggers: threads that guests trace can be diverted too."""
    if engine.jail.plan.debuggers:
        from .engines.traced import Leader

        engine.leader = Leader(engine.jail, listener)


def _share(jail: Jail, workers: Workers) -> None:
    """This worker's part of what is not under the lock."""
    jail.mailbox.restrict(workers.number, workers.count)
    DENIALS.become(workers.number)
    if jail.tally is not None:
        jail.tally.become(workers.number)
    number_cookies(workers.number, workers.count)


def _settle(jail: Jail, attest: Callable[[], None]) -> None:
    """The last steps before the first trap."""
    held = credentials.begin()
    jail.attest, end = attest, jail.guest.end_follower
    if jail.engine == "notify":  # a tracee's id is nobody else's, or that of a thread which execs
        end = ender(jail.mailbox.device, jail.mailbox.inode)
    jail.guest.heed(attest, end)
    if held is not None:
        jail.identities = Identities(held, attest, end)
        jail.heeds_records = True
        _ready_for_others()
    gc.freeze()  # what the start made is never looked at again
    gc.enable()


def _ready_for_others() -> None:
    """What is read at need, while we may read it: limits of the machine that only uid 0 is told."""
    read_levels()
    # Until the first guest is stood beside (kernel/guest.py): nothing of ours names a file relative to it.
    os.chdir(b"/")


def _traced(jail: Jail, pid: int, *, checks: bool) -> PtraceEngine:
    """The engine for the first guest, which it traces from now on."""
    from .engines.ptrace import OPTIONS, PtraceEngine

    result = ptrace.seize(pid, OPTIONS)
    if result < 0:
        problem, advice = repr(Errno.of(result)), "run `pyjail doctor`"
        if Errno.of(result) is E.EPERM and tracer_of(pid):
            problem, advice = "a debugger traces it", "let none follow pyjail's children, or use --engine notify"
        raise Failure("cannot trace", f"process {pid}", problem, advice)
    if jail.plan.debuggers:
        jail.notice("--debuggers has no effect on the ptrace engine: there no debugger in the jail can trace")
    return PtraceEngine(jail, checks=checks)


def _why(wanted: str, engine: str) -> str:
    if wanted != "auto":
        return "asked for with --engine"
    return "user notification works here" if engine == "notify" else "no user notification here"
