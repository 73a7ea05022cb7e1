"""From a plan to a running jail: mount table, mailbox, loader, filter; supervisor → reaper → first guest; its exit status."""

from __future__ import annotations

import os

from . import orders
from .confine import enter_supervisor_domain
from .ending import end_all, report_end, tell_denials, tell_traps
from .exec import image
from .exec.mailbox import Mailbox
from .exec.shared import Shared
from .failure import FAILED, TIMED_OUT, Failure
from .first import FirstGuest, refuse_datagrams
from .kernel import landlock
from .kernel.channel import Channel, pair
from .kernel.denials import DENIALS
from .kernel.errno import E, Errno
from .kernel.guest import AT_FDCWD, Guest
from .kernel.signals import signal
from .kernel.sys import ARCH, NR, PR_SET_CHILD_SUBREAPER, c_long, call, prctl
from .lane import start as lane_start
from .life import BLOCKED, Life, exit_status, is_job
from .paths.build import Builder
from .paths.mounts import GuardError, MountError
from .paths.nodes import separate
from .paths.resolver import Resolver
from .start_image import is_loaded, use_rest
from .workers import Workers

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import NoReturn

    from .engines.tally import Tally
    from .exec.counts import Counts
    from .paths.mounts import MountTable
    from .plan import Plan
    from .supervisor import Jail

    Labels = list[tuple[str, str, str]]


class _Parts:
    """What a run is made of, from the plan, before any other process is there. Failure: it cannot be had."""

    __slots__ = ("control", "counts", "first", "lane", "layer", "mailbox", "mounts", "plan", "shared", "tally")

    def __init__(self, plan: Plan, instead: Callable[[], NoReturn] | None) -> None:
        self.plan = plan
        self.mounts = mounts = _mounts(plan)
        _warn(plan)
        refuse_datagrams((0, 1, 2, *plan.preserve_fds))
        self.mailbox = Mailbox(ARCH)
        loader, executable = _loader(plan, mounts)
        cwd = _cwd(plan, Resolver(mounts))
        self.control, reaper_end = pair()
        self.lane = lane_start.begin(plan.fast_lane, mounts, self.mailbox, plan.environment.get(b"PATH", b""))
        if self.lane.private is not None:
            plan.scratch.adopt(self.lane.private)
        self.tally = _tally(plan)
        self.counts = self._count() if self.tally is not None and self.lane.is_on else None
        mask = signal.pthread_sigmask(signal.SIG_BLOCK, BLOCKED)
        self.layer = _enter_domain(plan, mounts, self.lane, executable)
        levels, descriptors = self._numbered(loader)
        self.first = first = FirstGuest(
            plan, levels, _features(plan, mounts, self.layer), self.mailbox, descriptors, cwd, reaper_end, mask
        )
        first.readable, first.executable, first.instead = self.lane.readable(), executable, instead
        first.domain, first.paths = mounts if self.layer else None, orders.reached(first.paths, mounts)
        self.shared = Shared(others=plan.workers > 1 or mounts.may_stall)
        self.lane.share(self.shared)

    def _count(self) -> Counts:
        """Where the lane's code counts what it does: for who is told of the traps."""
        from .exec.counts import Counts

        counts = Counts()
        counts.place(self.mailbox, self.lane.count_in(counts.descriptor, self.mounts))
        return counts

    def _numbered(self, loader: int) -> tuple[tuple[tuple[int, int], ...], list[int]]:
        """Levels of the mounts and the lane's places; all protected descriptors in the order of their numbers."""
        mounts, lane = self.mounts.numbered(), self.lane
        levels = (*[mount.level for mount in mounts], *lane.levels())
        held = [self.mailbox.descriptor, loader, loader, loader]  # once more as SOCKET_FD and READY_FD, see layout.py
        return levels, [*held, *(mount.fd for mount in mounts), *lane.descriptors()]

    def close_given(self) -> None:
        """What only the other processes need."""
        self.first.control.close()
        os.close(self.first.cwd)


def launch(plan: Plan, instead: Callable[[], NoReturn] | None = None) -> int:
    """Run the plan, or ``instead`` of its command this, to the end: the exit status for the shell. Failure: it cannot be set up."""
    parts = _Parts(plan, instead)
    signal.signal(signal.SIGALRM, lambda *_: None)  # the reaper's way of saying "there is news"
    prctl(PR_SET_CHILD_SUBREAPER, 1)  # should the reaper be killed, its children come to us
    workers = Workers(plan.workers, at_need=plan.workers_at_need)
    if plan.workers > 1:
        DENIALS.share(plan.workers)
    child, labels = _start(parts, workers)
    parts.close_given()
    member = parts.mailbox.device, parts.mailbox.inode
    life = Life(child, 0, parts.control, member, lambda news: _tell_failure(parts, news, labels))
    try:
        _supervise(_jail(parts), parts.control, life, workers)
    except BaseException:
        end_all(plan)
        raise
    return _end(parts, life, workers)


def _start(parts: _Parts, workers: Workers) -> tuple[int, Labels]:
    """Start workers, reaper and first guest: the process id of our child, and what the first guest's steps are for."""
    if not orders.refusal(parts.first):
        try:
            started = orders.start(parts.first)
        except OSError:
            pass
        else:
            workers.dismiss_all()
            return started
    leader, stops = os.getpid(), is_job()
    child = workers.fork(
        (parts.control,),
        (parts.first.control,),
        lambda: reap(parts.plan, leader, parts.first.control, parts.first, stops=stops),
        lambda listener: _work(_jail(parts), listener, workers),
    )
    return child, []


def _end(parts: _Parts, life: Life, workers: Workers) -> int:
    """No guest is left, or the reaper is gone: end what else there is, and tell."""
    plan, status = parts.plan, life.finish()
    if status < 0:
        end_all(plan)
    else:
        workers.end(life.child, [*life.stuck, *filter(None, (parts.lane.end(),))])
    if parts.tally is not None:
        tell_traps(plan, parts.tally, parts.counts)
    tell_denials(plan, TIMED_OUT if life.is_late or status < 0 else exit_status(status))
    return report_end(plan, status, is_late=life.is_late, killed=life.killed)


def _tell_failure(parts: _Parts, news: bytes, labels: Labels) -> None:
    plan, mounts = parts.plan, parts.mounts

    def exists(path: bytes) -> bool:
        """Not asked of file systems that may not answer."""
        place = E.EIO if mounts.may_stall else Resolver(mounts).lookup(Guest(), AT_FDCWD, os.path.join(plan.cwd, path))
        if isinstance(place, Errno):
            return False
        place.close()
        return True

    failure = orders.failure(news, labels, plan, exists)
    plan.log.failure(failure)
    plan.report.never_started(str(failure))


def _warn(plan: Plan) -> None:
    if plan.protected:
        told = ", ".join(place.origin for place in plan.protected)
        plan.log.warning(
            "one layer alone holds these, the supervisor: Landlock excepts nothing from a writable tree", paths=told
        )


def _loader(plan: Plan, mounts: MountTable) -> tuple[int, tuple[int, ...]]:
    """An O_PATH descriptor of the loader; the same again where it is a file, which Landlock must let start, and no memfd."""
    try:
        return image.build(ARCH), ()
    except PermissionError:
        pass
    from .exec import loader_file

    def is_reached(path: bytes) -> bool:
        found = mounts.locate(path)
        return found is not None and found[0].writable

    scratch = plan.scratch
    loader = loader_file.make(ARCH, scratch.path, scratch.elsewhere(), is_reached, scratch.adopt)
    return loader, (loader,)


def _enter_domain(plan: Plan, mounts: MountTable, lane: lane_start.LaneStart, executable: tuple[int, ...]) -> str:
    """Bound ourselves and all that we fork: the layer's name, or ""."""
    read = [os.fsencode(plan.qemu)] if plan.qemu not in ("auto", "none") else []
    if plan.debuggers:
        from .engines.traced import examine

        examine()
    ports = plan.network.ports() if plan.network is not None else None
    removed = plan.limits.group.paths if plan.limits is not None and plan.limits.group is not None else ()
    layer = enter_supervisor_domain(
        mounts, plan.cleanup, read, lane.kept(), executable=executable, debuggers=plan.debuggers, ports=ports,
        removed=removed,
    )  # fmt: skip
    if not layer and plan.require:
        plan.check_required_domain()
    return layer


def _jail(parts: _Parts) -> Jail:
    """The rest of our modules, while the reaper and the first guest get ready, and what they are for."""
    use_rest()
    from .exec.emulator import Emulators
    from .supervisor import Jail

    if not is_loaded():
        _load_all()
    os.umask(0)  # the guest's umask is applied by the handlers
    plan, layers = parts.plan, tuple(filter(None, ("resolver", parts.layer)))
    jail = Jail(plan, parts.mounts, parts.mailbox, Emulators(plan.qemu), parts.shared, layers)
    jail.enter_lane(parts.lane)
    jail.tally = parts.tally
    return jail


def _load_all() -> None:
    """What is read at need, while we may read it: as another identity we might not."""
    from . import tidy
    from .engines import ptrace
    from .exec import anew
    from .handlers import nest, scoped
    from .handlers.dispatch import load_all
    from .kernel import descendants, diverged
    from .lane import once
    from .paths import generated

    load_all()
    del anew, descendants, diverged, generated, nest, once, ptrace, scoped, tidy


def _supervise(jail: Jail, control: Channel, life: Life, workers: Workers) -> None:
    from .supervisor import supervise

    supervise(jail, control, life, workers)


def _work(jail: Jail, listener: int, workers: Workers) -> None:
    from .supervisor import work

    work(jail, listener, workers)


def _mounts(plan: Plan) -> MountTable:
    def glue() -> bytes:
        path = plan.scratch.path + b"/glue-" + os.urandom(6).hex().encode()
        os.makedirs(path, 0o755)
        return path

    try:
        builder = Builder(glue, is_separate=plan.fast_lane != lane_start.OFF and separate(), seen=plan.seen)
        table = builder.table(plan.mounts, plan.protected)
    except MountError as error:
        if call(NR.openat2, AT_FDCWD, b"/", bytes(24), c_long(24)) in (-E.ENOSYS.number, -E.EPERM.number):
            raise Failure(
                "cannot start without openat2", "", "Linux 5.6 brought it; a container's profile may refuse it",
                "run `pyjail doctor`",
            ) from None  # fmt: skip
        if isinstance(error, GuardError):
            which = os.fsdecode(error.guest)
            raise Failure("cannot protect", which, error.why, "check --read-only-path and --hide") from None
        which = os.fsdecode(error.host + b" at " + error.guest if error.host else error.guest)
        raise Failure("cannot bind", which, error.why, "check --bind, --mount and --root") from None
    table.hold(plan.held_links)
    return table


def _cwd(plan: Plan, resolver: Resolver) -> int:
    """An O_PATH descriptor of the directory where the command starts."""
    nobody = Guest()
    place = resolver.lookup(nobody, AT_FDCWD, plan.cwd, directory=True)
    if isinstance(place, Errno):
        if plan.cwd_required:
            raise Failure(
                "no such working directory in the guest", plan.cwd, os.strerror(place.number), "check --workdir"
            )
        place = resolver.lookup(nobody, AT_FDCWD, b"/", directory=True)
        assert not isinstance(place, Errno)
    if not os.access(b"/proc/self/fd/%d" % place.fd, os.X_OK):
        raise Failure("cannot enter the working directory", plan.cwd, os.strerror(13), "check --workdir")
    return place.fd


def _features(plan: Plan, mounts: MountTable, layer: str) -> frozenset[str]:
    features = plan.features
    if mounts.is_point(b"/dev/tty"):
        features |= {"tty"}
    if landlock.abi_of((layer,)) < landlock.SCOPES_SINCE:
        features |= {"signals"}
    return features


def reap(plan: Plan, leader: int, reaper_end: Channel, first: FirstGuest, *, stops: bool) -> NoReturn:
    """The reaper's process, where it is a fork."""
    code = FAILED
    try:
        from .reaper import Reaper

        limits = plan.limits
        reaper = Reaper(
            leader, reaper_end, plan.cleanup, waits=plan.wait, stops=stops,
            timeout=limits.timeout if limits else 0.0, kill_after=limits.kill_after if limits else 0.0,
            group=limits.group if limits else None,
        )  # fmt: skip
        reaper.prepare()
        code = 0
        reaper.run(first.become)
    except BaseException as error:
        code = FAILED
        os.write(2, f"pyjail: error: the reaper failed: {error!r}\n".encode())
    finally:
        os._exit(code)


def _tally(plan: Plan) -> Tally | None:
    """Where traps are counted, if anybody will be told."""
    if plan.report.fd < 0 and plan.log.level > plan.log.INFO:
        return None
    from .engines.tally import Tally

    return Tally(plan.workers)
