"""From a plan to a running jail: mount table, mailbox, loader, filter; supervisor → reaper → first guest; its exit status."""

from __future__ import annotations

import os

from . import orders
from .confine import enter_supervisor_domain
from .exec import image
from .exec.mailbox import Mailbox
from .exec.shared import Shared
from .failure import FAILED, TIMED_OUT, Failure
from .first import FirstGuest, refuse_datagrams
from .kernel import landlock
from .kernel.channel import Channel, pair
from .kernel.denials import DENIALS
from .kernel.descendants import end_descendants
from .kernel.errno import E, Errno
from .kernel.guest import AT_FDCWD, Guest
from .kernel.signals import signal
from .kernel.sys import ARCH, NR, PR_SET_CHILD_SUBREAPER, c_long, call, prctl
from .lane import start as lane_start
from .life import BLOCKED, Life, exit_status
from .paths.build import Builder
from .paths.mounts import GuardError, MountError
from .paths.resolver import Resolver
from .start_image import is_loaded, use_rest
from .tidy import remove_tree
from .workers import Workers

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import NoReturn

    from .engines.tally import Tally
    from .paths.mounts import MountTable
    from .plan import Plan
    from .supervisor import Jail

    Labels = list[tuple[str, str, str]]


def launch(plan: Plan, instead: Callable[[], NoReturn] | None = None) -> int:
    """Run the plan, or ``instead`` of its command this, to the end: the exit status for the shell. Failure: it cannot be set up."""
    mounts = _mounts(plan)
    _warn(plan)
    refuse_datagrams((0, 1, 2, *plan.preserve_fds))
    mailbox = Mailbox(ARCH)
    loader, executable = _loader(plan, mounts)
    cwd = _cwd(plan, Resolver(mounts))
    control, reaper_end = pair()
    lane = lane_start.begin(plan.fast_lane, mounts, mailbox)
    if lane.private is not None:
        plan.scratch.adopt(lane.private)
    numbered = mounts.numbered()
    levels = (*[mount.level for mount in numbered], *lane.levels())
    # the second loader: SOCKET_FD, see first.py
    descriptors = [mailbox.descriptor, loader, loader, *(mount.fd for mount in numbered), *lane.descriptors()]
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, BLOCKED)
    layer = _enter_domain(plan, mounts, lane, executable)
    first = FirstGuest(plan, levels, _features(plan, mounts, layer), mailbox, descriptors, cwd, reaper_end, mask)
    first.readable, first.executable, first.domain, first.instead = lane.readable(), executable, mounts if layer else None, instead
    signal.signal(signal.SIGALRM, lambda *_: None)  # the reaper's way of saying "there is news"
    prctl(PR_SET_CHILD_SUBREAPER, 1)  # should the reaper be killed, its children come to us
    workers, shared = Workers(plan.workers, at_need=plan.workers_at_need), Shared(others=plan.workers > 1)
    lane.share(shared)
    tally = _tally(plan)
    if plan.workers > 1:
        DENIALS.share(plan.workers)
    leader = os.getpid()
    child, labels = _start(first, workers)
    if not child:
        child = workers.fork(
            (control,),
            (reaper_end,),
            lambda: reap(plan, leader, reaper_end, first),
            lambda listener: _work(_jail(plan, mounts, mailbox, shared, layer, lane, tally), listener, workers),
        )
    reaper_end.close()
    os.close(cwd)
    life = Life(child, 0, control, (mailbox.device, mailbox.inode), lambda news: _tell_failure(plan, news, labels))
    try:
        jail = _jail(plan, mounts, mailbox, shared, layer, lane, tally)
        _supervise(jail, control, life, workers)
    except BaseException:
        end_all(plan)
        raise
    status = life.finish()
    if status < 0:
        end_all(plan)
    else:
        workers.end(life.child, lane.end())
    if tally is not None:
        _tell_traps(plan, tally, lane)
    _tell_denials(plan, TIMED_OUT if life.is_late or status < 0 else exit_status(status))
    return report_end(plan, status, is_late=life.is_late)


def _start(first: FirstGuest, workers: Workers) -> tuple[int, Labels]:
    """Start reaper and first guest without a copy of this process, if that can be: the reaper's process id, else 0."""
    if orders.refusal(first):
        return 0, []
    try:
        child, labels = orders.start(first)
    except OSError:
        return 0, []
    workers.dismiss_all()
    return child, labels


def _tell_failure(plan: Plan, news: bytes, labels: Labels) -> None:
    failure = orders.failure(news, labels, plan.argv[0])
    plan.log.failure(failure)
    plan.report.never_started(str(failure))


def _warn(plan: Plan) -> None:
    if plan.protected:
        told = ", ".join(place.origin for place in plan.protected)
        plan.log.warning(
            "one layer alone holds these, the supervisor: Landlock excepts nothing from a writable tree", paths=told
        )


def _tell_denials(plan: Plan, code: int) -> None:
    if DENIALS.entries or plan.workers > 1:
        plan.tell_denials(code)


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
    layer = enter_supervisor_domain(
        mounts, plan.cleanup, read, lane.kept(), executable=executable, debuggers=plan.debuggers, ports=ports
    )
    if not layer and plan.require:
        plan.check_required_domain()
    return layer


def _jail(
    plan: Plan,
    mounts: MountTable,
    mailbox: Mailbox,
    shared: Shared,
    layer: str,
    lane: lane_start.LaneStart,
    tally: Tally | None,
) -> Jail:
    """The rest of our modules, while the reaper and the first guest get ready, and what they are for."""
    use_rest()
    from .exec.emulator import Emulators
    from .supervisor import Jail

    if not is_loaded():
        _load_all()
    os.umask(0)  # the guest's umask is applied by the handlers
    jail = Jail(plan, mounts, mailbox, Emulators(plan.qemu), shared, tuple(filter(None, ("resolver", layer))))
    jail.enter_lane(lane)
    jail.tally = tally
    return jail


def _load_all() -> None:
    """What is read at need, while we may read it: as another identity we might not."""
    from .engines import ptrace
    from .exec import anew
    from .handlers import nest, scoped
    from .handlers.dispatch import load_all
    from .kernel import diverged
    from .paths import generated

    load_all()
    del anew, diverged, generated, nest, ptrace, scoped


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
        table = Builder(glue).table(plan.mounts, plan.protected)
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


def reap(plan: Plan, leader: int, reaper_end: Channel, first: FirstGuest) -> NoReturn:
    """The reaper's process, where it is a fork."""
    code = FAILED
    try:
        from .reaper import Reaper

        limits = plan.limits
        reaper = Reaper(
            leader, reaper_end, plan.cleanup, waits=plan.wait,
            timeout=limits.timeout if limits else 0.0, kill_after=limits.kill_after if limits else 0.0,
        )  # fmt: skip
        reaper.prepare()
        code = 0
        reaper.run(first.become)
    except BaseException as error:
        code = FAILED
        os.write(2, f"pyjail: error: the reaper failed: {error!r}\n".encode())
    finally:
        os._exit(code)


def end_all(plan: Plan) -> None:
    """The reaper was killed, or the jail could not be set up: its work falls to us."""
    end_descendants(lambda pid, status: None)
    for top in plan.cleanup:
        remove_tree(top)


def _tally(plan: Plan) -> Tally | None:
    """Where traps are counted, if anybody will be told."""
    if plan.report.fd < 0 and plan.log.level > plan.log.INFO:
        return None
    from .engines.tally import Tally

    return Tally(plan.workers)


def _tell_traps(plan: Plan, tally: Tally, lane: lane_start.LaneStart) -> None:
    calls = tally.by_call()
    if lane.is_on:
        plan.report.traps(tally.by_reason())
    plan.report.handed_over(calls)
    if plan.log.level <= plan.log.INFO:
        if lane.is_on:
            plan.log.info("fast lane", **{f"traps_{reason}": count for reason, count in tally.by_reason().items()})
        for name, reasons in sorted(calls.items(), key=lambda row: -sum(row[1].values())):
            plan.log.info(f"traps of {name}", **reasons)


def report_end(plan: Plan, status: int, *, is_late: bool) -> int:
    """Tell how the run ended: pyjail's exit status. ``status``: as ``Life.finish`` gives it."""
    if status < 0:
        plan.report.failed(FAILED, "a process of pyjail's was killed")
        raise Failure("a process of pyjail's was killed", "", "all guests were ended")
    ended_by = os.WTERMSIG(status) if os.WIFSIGNALED(status) else None
    if is_late:
        plan.report.timed_out(TIMED_OUT, ended_by)
        return TIMED_OUT
    code = exit_status(status)
    plan.report.exited(code, ended_by)
    return code
