"""The end of a run: nobody is left behind, and what is told of it."""

from __future__ import annotations

import os

from .failure import FAILED, TIMED_OUT, Failure
from .kernel.denials import DENIALS
from .life import exit_status

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .engines.tally import Tally
    from .exec.counts import Counts
    from .plan import Plan


def end_all(plan: Plan) -> None:
    """The reaper was killed, or the jail could not be set up: its work falls to us."""
    from .kernel.descendants import end_descendants
    from .tidy import remove

    end_descendants(lambda pid, status: None)
    remove(plan.cleanup)
    if plan.limits is not None:
        plan.limits.release()


def tell_traps(plan: Plan, tally: Tally, counts: Counts | None) -> None:
    """How often guests trapped, and what the fast lane did where it is on: to the status report, and at info level."""
    calls = tally.by_call()
    lane = counts.by_call() if counts is not None else {}
    if counts is not None:
        plan.report.lane(tally.by_reason(), lane)
    plan.report.handed_over(calls)
    if plan.log.level <= plan.log.INFO:
        if counts is not None:
            plan.log.info("fast lane", **{f"traps_{reason}": count for reason, count in tally.by_reason().items()})
        for name, outcomes in _most_first(lane):
            plan.log.info(f"fast lane, {name}", **outcomes)
        for name, reasons in _most_first(calls):
            plan.log.info(f"traps of {name}", **reasons)


def _most_first(calls: dict[str, dict[str, int]]) -> list[tuple[str, dict[str, int]]]:
    return sorted(calls.items(), key=lambda row: -sum(row[1].values()))


def tell_denials(plan: Plan, code: int) -> None:
    """What guests were denied, in a run that ends with exit status ``code``."""
    if DENIALS.entries or plan.workers > 1:
        plan.tell_denials(code)


def report_end(plan: Plan, status: int, *, is_late: bool, killed: int = 0) -> int:
    """Tell how the run ended: pyjail's exit status. ``status``: as ``Life.finish`` gives it; ``killed``: guests, for memory.

    A report that was asked for and lost is a failure of pyjail's own, whatever became of the command.
    """
    if killed:
        plan.report.out_of_memory(killed)
        plan.log.warning(
            "the jail reached its --memory, and the kernel killed processes (SIGKILL)", killed=killed, todo="give it more"
        )
    if status < 0:
        plan.report.failed(FAILED, "a process of pyjail's was killed")
        raise Failure("a process of pyjail's was killed", "", "all guests were ended")
    ended_by = os.WTERMSIG(status) if os.WIFSIGNALED(status) else None
    code = TIMED_OUT if is_late else exit_status(status)
    if is_late:
        plan.report.timed_out(code, ended_by)
    else:
        plan.report.exited(code, ended_by)
    if plan.report.lost is not None:
        where = plan.status_file or f"descriptor {plan.status_fd}"
        why = f"{plan.report.lost.strerror}; without it the exit status would be {code}"
        raise Failure("cannot write the status report", where, why, "name another place")
    return code
