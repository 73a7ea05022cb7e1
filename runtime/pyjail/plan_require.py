"""--require: which layers must hold; one that is missing is an error before anything starts."""

from __future__ import annotations

from pyjail.failure import Failure, UsageError
from pyjail.kernel import landlock
from pyjail.options import LAYERS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pyjail.arguments import Arguments
    from pyjail.plan import Plan


def require(arguments: Arguments, plan: Plan) -> frozenset[str]:
    """The layers asked for, each of them there or (the engine, the fast lane) made a condition of the start.

    UsageError for a name that is none, Failure for a layer that this machine lacks.
    """
    words = [word for key, value in arguments.sequence if key == "require" for word in value.split(",")]
    for word in words:
        if word not in LAYERS:
            raise UsageError("wrong value of --require", word or "''", f"a layer is one of {', '.join(LAYERS)}")
    if "net" in words and plan.network is None:
        raise UsageError("contradiction", "--require net", "the network is not limited", "add --net none or --net-allow")
    if "notify" in words:
        if plan.engine == "ptrace":
            raise UsageError("contradiction", "--require notify and --engine ptrace", "", "leave one out")
        plan.engine = "notify"
    if "fast-lane" in words:
        if plan.fast_lane == "off" and arguments.flag("fast_lane"):
            raise UsageError("contradiction", "--require fast-lane", "the fast lane is off", "leave one out")
        plan.fast_lane = "on"
    _landlock(words)
    return frozenset(words)


def _landlock(words: list[str]) -> None:
    version = landlock.abi()
    for word in words:
        needed = landlock.PARTS.get(word, 0)
        if version < needed:
            raise missing(word, f"the kernel has Landlock ABI {version}, {needed} is needed" if version else "no Landlock here")


def missing(layer: str, why: str) -> Failure:
    """A layer that was asked for and is not there."""
    return Failure("a required layer is missing", layer, why, "see `pyjail doctor`, or do without --require")


def without_domain(wanted: frozenset[str]) -> None:
    """The kernel refused the domain: Failure where one was required."""
    for word in sorted(wanted & landlock.PARTS.keys()):
        raise missing(word, "the kernel refused the domain")
