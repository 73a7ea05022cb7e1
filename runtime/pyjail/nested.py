"""`pyjail run` inside a jail: the supervisor around it serves the command too, by the mounts that it is handed.

    pyjail              plans as ever, with guest paths of the jail around; waits, forwards signals
      reaper            as ever (reaper.py)
        command         hands over the mounts (handlers/nest.py), from then on belongs to the jail inside

The command's process gives up, before that, what the jail around lets guests do by hand: a filter on top of the first one refuses
opens beneath the protected descriptors, and a Landlock domain below the first one keeps it from everybody outside.
"""

from __future__ import annotations

import ctypes
import os
import select

from pyjail_bpf.layout import MAILBOX_FD, NEST_DOMAIN, NEST_ENTER, PTRACE_NEST
from pyjail_bpf.nested import compile_nested

from .ending import end_all, report_end
from .failure import Failure
from .first import CLOSE_RANGE_CLOEXEC, FirstGuest, candidates, enter_cgroup, refuse_datagrams, reset_signals
from .kernel import landlock, notify
from .kernel.around import REPLY, hello
from .kernel.channel import pair
from .kernel.signals import signal
from .kernel.sys import NR, PR_SET_CHILD_SUBREAPER, c_long, call, prctl
from .launcher import reap
from .life import BLOCKED, END, Life, is_job
from .paths.handed import SIZE, packed
from .paths.mounts import Mount, MountTable
from .paths.types import GuestPath

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import NoReturn

    from .kernel.channel import Channel
    from .plan import Plan

_NOBODY = (-1, -1)  # a mailbox that no process has: whoever signals us, it is for the command


class Around:
    """The jail around us, by its own words. ``layer``: Landlock's, or nothing; ``lacks``: why there can be none inside."""

    __slots__ = ("engine", "lacks", "last_protected", "layer")

    def __init__(self, engine: str, last_protected: int, layer: str, lacks: str) -> None:
        self.engine = engine
        self.last_protected = last_protected
        self.layer = layer
        self.lacks = lacks


def around() -> Around | None:
    """The jail that we are in, or None."""
    words = hello()
    if words is None:
        return None
    engine, last, layer, lacks = words[:4]
    return Around(engine.decode(), int(last), layer.decode(), lacks.decode()) if last.isdigit() else None


def launch(plan: Plan, jail: Around) -> int:
    """Run the plan inside ``jail``, to the end: the exit status for the shell. Failure: it cannot be set up."""
    _refuse(plan, jail)
    refuse_datagrams((0, 1, 2, *plan.preserve_fds))
    control, reaper_end = pair()
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, BLOCKED)
    message = packed(plan.mounts, plan.held_links)
    if len(message) + 1 > SIZE:
        raise Failure("cannot run inside a jail", f"{len(plan.mounts)} mounts", "too many", "bind fewer places")
    plan.tell_guests(_table(plan), jail.engine, _layers(jail), ())
    first = NestedFirst(plan, jail, message, reaper_end, mask)
    signal.signal(signal.SIGALRM, lambda *_: None)  # the reaper's way of saying "there is news"
    prctl(PR_SET_CHILD_SUBREAPER, 1)
    leader, stops = os.getpid(), is_job()
    child = os.fork()
    if child == 0:
        control.close()
        reap(plan, leader, reaper_end, first, stops=stops)
    reaper_end.close()
    life = Life(child, 0, control, _NOBODY)
    try:
        _wait(plan, jail, control, life)
    except BaseException:
        end_all(plan)
        raise
    status = life.finish()
    if status < 0:
        end_all(plan)
    else:
        os.waitpid(child, 0)
    return report_end(plan, status, is_late=life.is_late, killed=life.killed)


def _refuse(plan: Plan, jail: Around) -> None:
    """What cannot be had inside is refused by name, never passed over."""
    limits = plan.limits
    wrong = {
        "--engine": plan.engine not in ("auto", jail.engine),
        "--workers": plan.workers > 1 and not plan.workers_at_need,
        "--debuggers": plan.debuggers,
        "--fast-lane": plan.fast_lane == "on",
        "--qemu": plan.qemu != "auto",
        "--hostname": plan.hostname is not None,
        "--net, --net-allow, --net-deny": plan.network is not None,
        "--cpus": limits is not None and bool(limits.cpus),
        "--read-only-path, --hide": bool(plan.protected),
        "--require": bool(plan.require),
    }
    refused = [name for name, is_wrong in wrong.items() if is_wrong]
    if refused:
        why = "inside a jail the one around it decides that"
        raise Failure("cannot be had inside a jail", refused[0], why, "give the option to the outermost pyjail")
    if jail.lacks:
        raise Failure("cannot run inside a jail", "pyjail", jail.lacks, "start that one without the option")
    if not os.path.isdir(b"/proc/self/task"):
        raise Failure(
            "cannot run inside a jail", "/proc", "it is not there", "give the jail around it the default binds"
        )


def _layers(jail: Around) -> tuple[str, ...]:
    return (f"filter ({jail.engine})", "filter (inside a jail)", "resolver", *filter(None, (jail.layer,)))


def _table(plan: Plan) -> MountTable:
    """What the command is told of its mounts: as asked for, but where the jail around is read-only."""
    rows = []
    for index, spec in enumerate(plan.mounts):
        writable = spec.writable and not os.statvfs(spec.host).f_flag & os.ST_RDONLY
        rows.append(
            Mount(
                index, GuestPath(spec.guest), spec.host, spec.kind,
                writable=writable, devices=spec.devices, is_directory=spec.is_directory, fd=-1, origin=spec.origin,
            )
        )  # fmt: skip
    return MountTable(rows)


def _wait(plan: Plan, jail: Around, control: Channel, life: Life) -> None:
    """Until the reaper says that nobody is left, or is gone."""
    poll = select.poll()
    poll.register(control, select.POLLIN)
    poll.poll()
    message = control.receive(waits=False)[0]
    if message[:1] != b"S":
        if message[:1] == END:  # it could not start, and has said why
            life.hear_end(message)
        return
    life.first = int(message[1:])
    layers, lane = _layers(jail), "off: inside a jail"
    absent = landlock.absent(layers)
    if plan.log.level <= plan.log.INFO:
        told = {"layers": "; ".join(layers), "absent": "; ".join(absent) or "none"}
        plan.log.info(f"engine {jail.engine}", why="of the jail around this one", **told)
        plan.log.info(f"fast lane {lane}")
    plan.report.started(life.first, jail.engine, layers, absent, fast_lane=lane)
    if plan.limits is not None:
        plan.limits.tell(plan.report)
    life.forward()
    poll.poll()


class NestedFirst(FirstGuest):
    """The child that becomes the command."""

    __slots__ = ("jail", "message")

    def __init__(self, plan: Plan, jail: Around, message: bytes, control: Channel, mask: set[int]) -> None:
        self.plan = plan
        self.jail = jail
        self.message = message
        self.control = control
        self.mask = mask
        self.instead: Callable[[], NoReturn] | None = None
        self.paths = candidates(plan.argv[0], plan.environment)

    def _look_above(self) -> None:
        """The jail around us stands there."""

    def _prepare(self) -> None:
        enter_cgroup(self.plan)
        preserved = self.plan.preserve_fds
        call(NR.close_range, 3, MAILBOX_FD - 1, CLOSE_RANGE_CLOEXEC)
        call(NR.close_range, self.jail.last_protected + 1, ctypes.c_uint(0xFFFFFFFF), CLOSE_RANGE_CLOEXEC)
        for fd in preserved:
            os.set_inheritable(fd, True)
        reset_signals(self.mask)
        if self.jail.layer:
            self._enter_domain()

    def _enter_domain(self) -> None:
        ruleset = call(NR.ptrace, c_long(PTRACE_NEST), NEST_DOMAIN, None, c_long(0))
        result = landlock.enter(ruleset) if ruleset >= 0 else ruleset
        if result < 0:
            why = os.strerror(-result)  # E2BIG: there are 16 within each other already
            raise Failure("cannot enter the domain of a jail inside", "Landlock", why, "run it less deep")
        os.close(ruleset)

    def _enter_filter(self) -> None:
        filter_ = compile_nested((NR.openat2, NR.fchdir), self.jail.last_protected)
        result = notify.install(filter_, 0)
        if result < 0:
            raise Failure("cannot install the filter", "seccomp", os.strerror(-result), "run `pyjail doctor`")
        message = ctypes.create_string_buffer(self.message, max(len(self.message), REPLY))
        result = call(NR.ptrace, c_long(PTRACE_NEST), NEST_ENTER, message, c_long(len(message)))
        if result < 0:
            host, guest, why = ([*message.raw.split(b"\0"), b"", b"", b""])[:3] if result == -22 else (b"", b"", b"")
            which = f"{os.fsdecode(host)} at {os.fsdecode(guest)}" if host else "the jail around"
            why_text = os.fsdecode(why) or os.strerror(-result)
            raise Failure("cannot bind", which, why_text, "check --bind, --mount and --root")
        self._stand()
        self.control.send(b"S%d" % os.getpid())

    def _stand(self) -> None:
        """In the working directory, from here on a path of the jail inside."""
        plan = self.plan
        try:
            os.chdir(plan.cwd)
        except OSError as error:
            if plan.cwd_required:
                why = error.strerror or ""
                raise Failure(
                    "no such working directory in the guest", os.fsdecode(plan.cwd), why, "check --workdir"
                ) from None
            os.chdir(b"/")
