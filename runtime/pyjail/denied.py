"""At the end of a run: one line for each thing that guests were refused, and the same in the status file.

A command that succeeded met nothing that mattered: then the lines are shown at log level info only.
"""

from __future__ import annotations

import os

from pyjail import log
from pyjail.failure import one_line
from pyjail.kernel.denials import DENIALS, DEVICE, FAMILY, HIDDEN, NETWORK, SOCKET, WRITE
from pyjail.network import socket_text, text_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pyjail.plan import Plan

LINES = 20
_WHY = {
    WRITE: "read-only", HIDDEN: "hidden", SOCKET: "a socket of the host", NETWORK: "not allowed", FAMILY: "not allowed",
    DEVICE: "a device node",
}  # fmt: skip
_DID = {
    WRITE: "write", HIDDEN: "open", SOCKET: "connect to", NETWORK: "reach", FAMILY: "create socket", DEVICE: "use",
}  # fmt: skip


def tell(plan: Plan, code: int) -> None:
    """Say what was denied in a run that ended with exit status ``code``."""
    found = DENIALS.collect()
    if not found:
        return
    shown = log.level <= (log.WARNING if code else log.INFO)
    for index, (kind, path, program, origin) in enumerate(found):
        advice = _advice(plan, kind, path, origin)
        if kind == NETWORK:
            path = text_of(bytes.fromhex(path.decode()))
        elif kind == FAMILY:
            path = socket_text(*map(int, path.split()))
        plan.report.denied(_DID[kind], path, program, _WHY[kind], advice)
        if shown and index < LINES:
            _show(kind, path, program, advice)
    more = len(found) - LINES + DENIALS.more if len(found) > LINES else DENIALS.more
    if shown and more > 0:
        log.write_line(f"pyjail: denied: and {more} more")


def _show(kind: str, path: bytes, program: bytes, advice: str) -> None:
    what, by = os.fsdecode(path), os.fsdecode(program)
    if log.form == "json":
        log.warning("denied", call=_DID[kind], path=what, program=by, why=_WHY[kind], advice=advice)
    else:
        end = f"; {advice}" if advice else ""
        log.write_line(one_line(f"pyjail: denied: {_DID[kind]} {what} by {by} ({_WHY[kind]}){end}"))


def _advice(plan: Plan, kind: str, path: bytes, origin: str) -> str:
    if kind == NETWORK:
        network, address = plan.network, bytes.fromhex(path.decode())
        if network is None or network.kind == "none":
            return "allow with --net host"
        denied = network.denies(address)
        return "a --net-deny names it" if denied else f"allow with --net-allow {os.fsdecode(text_of(address))}"
    if kind == FAMILY:
        return _advice_of_family(plan)
    if kind == DEVICE:
        return ""  # a device of the host is bound by its own name, whichever that is
    if origin.startswith(("--read-only-path", "--hide")):
        return f"allow without {origin}"
    if origin in ("no --root", "masked"):
        place = path
        while kind == WRITE and len(place) > 1 and not os.path.lexists(place):
            place = os.path.dirname(place)
        return f"allow with --bind {os.fsdecode(place)}" if place != b"/" else ""
    if kind == SOCKET:
        return f"allow with --bind {os.fsdecode(path)}"
    return f"allow with rw in {origin}" if origin.startswith(("--bind", "--mount")) else ""


def _advice_of_family(plan: Plan) -> str:
    """Rules know addresses of TCP and UDP: no rule could allow another socket."""
    network = plan.network
    if network is None or network.kind == "none":
        return "allow with --net host"
    given = [name for name, rules in (("--net-allow", network.allowed), ("--net-deny", network.denied)) if rules]
    return f"allow without {' and '.join(given)}"
