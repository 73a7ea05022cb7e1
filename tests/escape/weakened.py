"""`pyjail probe` with a layer taken away, for the test that it notices: LAYER,… OPTION…"""

from __future__ import annotations

import os
import sys
from typing import Any

import pyjail.first as first
import pyjail.killer as killer
import pyjail.launcher as launcher
import pyjail.supervisor as supervisor
import pyjail_bpf.compiler as compiler
from pyjail.commands import probe
from pyjail.handlers import open as opening
from pyjail.handlers.outcome import Install
from pyjail.kernel.table import ARCH
from pyjail_bpf.compiler import compile_filter
from pyjail_bpf.dsl import ALLOW, Verdict
from pyjail_bpf.policy import Policy

RULES = "keyctl io_uring_setup userfaultfd ioctl unshare close dup3 process_vm_readv".split()


def filter_rules() -> None:
    """The filter lets RULES through."""

    def program(engine: str, levels: tuple[int, ...], features: frozenset[str]) -> bytes:
        return compile_filter(Policy(ARCH, engine, levels, features, frozenset(RULES)))

    vars(first)["program"] = program


def _allowed(kind: str) -> None:
    """What the filter answers by verdicts of this kind, it lets through instead: to the host's kernel, unchanged."""
    rest = compiler.return_value

    def return_value(verdict: Verdict, engine: str) -> int:
        return rest(ALLOW if verdict.kind == kind else verdict, engine)

    def program(engine: str, levels: tuple[int, ...], features: frozenset[str]) -> bytes:
        return compile_filter(Policy(ARCH, engine, levels, features))

    vars(compiler)["return_value"], vars(first)["program"] = return_value, program


def handlers() -> None:
    """Nothing is handed to the supervisor."""
    _allowed("trap")


def refusals() -> None:
    """The filter refuses nothing: neither calls that the table does not know nor those by another interface."""
    _allowed("errno")
    _allowed("kill")


def landlock() -> None:
    """No domain: neither the supervisor's and the guests', nor the killer's, which keeps signals too."""
    vars(launcher)["enter_supervisor_domain"] = lambda *_, **__: ""
    vars(killer)["_enter_domain"] = lambda _: False


def membership() -> None:
    """Everybody is a member of the jail."""
    vars(supervisor)["Jail"].is_member = lambda *_: True


def resolver() -> None:
    """Paths are the host's."""

    def open_(call: Any, guest: Any, jail: Any) -> Any:
        path = guest.string(call.path)
        return Install(os.open(path, call.flags & ~os.O_CREAT), True)

    vars(opening)["open_"] = open_


if __name__ == "__main__":
    for layer in filter(None, sys.argv[1].split(",")):
        globals()[layer]()
    sys.exit(probe.run(sys.argv[2:]))
