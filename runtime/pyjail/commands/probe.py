"""`pyjail probe [OPTION…]`: starts a jail with these options, tries harmless ways out of it, and says what held."""

from __future__ import annotations

import json
import os
import sys
from signal import SIGALRM, alarm

from pyjail import log
from pyjail.arguments import parse
from pyjail.commands.probe_table import PROBES, Probe
from pyjail.commands.probe_world import World
from pyjail.failure import FAILED, Failure, UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn

    from pyjail.plan import Plan

HELD, BROKEN, ELSEWHERE = "held", "FAILED", "not applicable"
_ESCAPED = 1  # the exit status when something did not hold
_UNKNOWN = ("fault", "no answer")  # whoever cannot say that it held says that it did not
_SECONDS = 5  # for one attempt


def run(words: list[str]) -> int:
    """``words``: those after the command's name. 0: everything held, 1: something did not, 125: the jail did not start."""
    arguments = parse("probe", words)
    if arguments.operands:
        raise UsageError("unexpected word", arguments.operands[0], "probe takes none", "see pyjail probe --help")
    log.configure("error" if arguments.flag("quiet") else arguments.value("log_level") or "warning", "console")
    from pyjail.plan import make_plan

    plan = make_plan(arguments)
    verdicts = examine(plan)
    sys.stdout.write(_as_json(verdicts) if arguments.flag("json") else _as_text(verdicts))
    return _ESCAPED if any(verdict == BROKEN for _, verdict, _ in verdicts) else 0


def examine(plan: Plan) -> list[tuple[Probe, str, str]]:
    """Each probe with its verdict and the reason: first tried outside the jail, where it must succeed to say anything."""
    world = World(plan)
    try:
        outside = [_outside(probe, world) for probe in PROBES]
        inside = _answers(plan, world)
    finally:
        world.close()
    return [
        (probe, *judge(probe, control, inside.get(probe.name, "no answer")))
        for probe, control in zip(PROBES, outside, strict=True)
    ]


def _answers(plan: Plan, world: World) -> dict[str, str]:
    """What the probes say in the jail, which a process of ours starts: it will be confined itself, and we clear up."""
    reader, writer = os.pipe()  # holds 64 KiB: more than all answers
    pid = os.fork()
    if pid == 0:
        os.close(reader)
        _start(plan, world, writer)
    os.close(writer)
    with open(reader, encoding="ascii") as answers:
        inside = dict(line.rstrip("\n").split("\t", 1) for line in answers)
    status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    if "end" not in inside:
        raise Failure("the probes did not run", "pyjail probe", f"the jail ended with {status}", "see the line above")
    return inside


def _start(plan: Plan, world: World, writer: int) -> NoReturn:
    code = FAILED
    try:
        from pyjail.launcher import launch

        world.supervisor = os.getpid()
        plan.preserve_fds = (*plan.preserve_fds, writer, world.handed)
        plan.prepare()
        code = launch(plan, lambda: _inside(world, writer))
    except Failure as problem:
        plan.discard()
        log.failure(problem)
    except BaseException as fault:
        plan.discard()
        log.error(f"the jail could not be set up: {fault!r}")
    finally:
        os._exit(code)


def judge(probe: Probe, control: str, found: str) -> tuple[str, str]:
    """The verdict on what the attempt gave outside (``control``) and inside."""
    if control not in probe.reached:
        return ELSEWHERE, control if " " in control else f"outside the jail too: {control}"
    if found in probe.reached or found.startswith(_UNKNOWN):
        return BROKEN, found
    return HELD, found


def _outside(probe: Probe, world: World) -> str:
    reader, writer = os.pipe()
    pid = os.fork()
    if pid == 0:
        _attempt(probe, world, writer)
    os.close(writer)
    os.waitpid(pid, 0)
    with open(reader, encoding="ascii") as answer:
        return answer.read().rstrip("\n").partition("\t")[2] or "no answer"


def _attempt(probe: Probe, world: World, writer: int) -> NoReturn:
    """In a process of its own, which ends: an attempt may be killed, and what it reached is given up with it."""
    try:
        alarm(_SECONDS)
        said = probe.attempt(world)
    except OSError as error:
        said = world.name_of(error.errno or 0)
    except BaseException as fault:
        said = f"fault {type(fault).__name__}"
    os.write(writer, f"{probe.name}\t{said}\n".encode("ascii", "replace"))
    os._exit(0)


def _inside(world: World, writer: int) -> NoReturn:
    """The first guest, beneath the filter and in its domain: nothing can be imported here any more."""
    world.begin(writer)
    for probe in PROBES:
        pid = os.fork()
        if pid == 0:
            _attempt(probe, world, writer)
        status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
        if status < 0:  # the filter kills whoever calls by a foreign interface; that our clock did is no verdict
            word = "no answer" if status == -SIGALRM else f"killed by signal {-status}"
            os.write(writer, f"{probe.name}\t{word}\n".encode())
    os.write(writer, b"end\t\n")
    os._exit(0)


def _as_text(verdicts: list[tuple[Probe, str, str]]) -> str:
    width = max(len(probe.name) for probe in PROBES)
    lines = [f"{verdict:15}{probe.name:{width + 2}}{probe.what} ({reason})" for probe, verdict, reason in verdicts]
    count = {kind: sum(verdict == kind for _, verdict, _ in verdicts) for kind in (HELD, BROKEN, ELSEWHERE)}
    return "\n".join([*lines, ", ".join(f"{number} {kind}" for kind, number in count.items())]) + "\n"


def _as_json(verdicts: list[tuple[Probe, str, str]]) -> str:
    rows = [
        {"name": probe.name, "threat": probe.threat, "what": probe.what, "verdict": verdict, "reason": reason}
        for probe, verdict, reason in verdicts
    ]
    return json.dumps({"held": all(row["verdict"] != BROKEN for row in rows), "probes": rows}, indent=2) + "\n"
