"""`pyjail probe` or `pyjail run` with a layer taken away, for the test that it notices: LAYER,… [run] OPTION…"""

from __future__ import annotations

import builtins
import os
import sys
from typing import Any

import pyjail.first as first
import pyjail.killer as killer
import pyjail.launcher as launcher
import pyjail.supervisor as supervisor
import pyjail_bpf.compiler as compiler
from pyjail import cli
from pyjail.commands import probe
from pyjail.engines import notify, ptrace
from pyjail.handlers import dispatch
from pyjail.handlers import open as opening
from pyjail.handlers.outcome import Install
from pyjail.kernel import landlock as domains
from pyjail.kernel.errno import Errno
from pyjail.kernel.table import ARCH
from pyjail.paths.place import Place
from pyjail.paths.resolver import Resolver
from pyjail_bpf.compiler import compile_filter
from pyjail_bpf.dsl import ALLOW, Verdict
from pyjail_bpf.policy import Policy

from escape import calls

FAULT = "fault"
RULES = "keyctl io_uring_setup userfaultfd ioctl unshare close dup3 process_vm_readv".split()


def filter_rules() -> None:
    """The filter lets RULES through."""

    def program(engine: str, levels: tuple[tuple[int, int], ...], features: frozenset[str]) -> bytes:
        return compile_filter(Policy(ARCH, engine, levels, features, frozenset(RULES)))

    vars(first)["program"] = program


def _allowed(kind: str) -> None:
    """What the filter answers by verdicts of this kind, it lets through instead: to the host's kernel, unchanged."""
    rest = compiler.return_value

    def return_value(verdict: Verdict, engine: str) -> int:
        return rest(ALLOW if verdict.kind == kind else verdict, engine)

    def program(engine: str, levels: tuple[tuple[int, int], ...], features: frozenset[str]) -> bytes:
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


def astray() -> None:
    """The resolver takes a directory outside for one of the writable place /w (calls.py); all else is sound."""
    sound, outside = Resolver.lookup, os.fsencode(os.environ[calls.OUTSIDE])

    def lookup(
        self: Resolver, guest: Any, dirfd: int, path: bytes, *, follow: bool = True, **rest: Any
    ) -> Place | Errno:
        rest_of_path = path.removeprefix(calls.ASTRAY.encode())
        if rest_of_path == path:
            return sound(self, guest, dirfd, path, follow=follow, **rest)
        try:
            fd = os.open(outside + rest_of_path, os.O_PATH | os.O_CLOEXEC | (0 if follow else os.O_NOFOLLOW))
        except OSError as error:
            return Errno.of(error.errno or 0)
        return Place(fd, self.mounts.by_guest[b"/w"], b"/w" + rest_of_path)

    setattr(Resolver, "lookup", lookup)  # noqa: B010 (mypy forbids the assignment)


def mount_rule() -> None:
    """The filter lets guests make any openat2 natively: it no longer knows the mounts' levels."""

    def program(engine: str, levels: tuple[tuple[int, int], ...], features: frozenset[str]) -> bytes:
        return compile_filter(Policy(ARCH, engine, levels, features, frozenset({"openat2"})))

    vars(first)["program"] = program


def old_landlock() -> None:
    """Landlock's ABI is 5: without scopes."""
    vars(domains)["abi"] = lambda: 5


def older_landlock() -> None:
    """Landlock's ABI is 3: without TCP ports too."""
    vars(domains)["abi"] = lambda: 3


def faults() -> None:
    """Every handler raises what the calling thread's name says, if that begins with FAULT; all else is sound."""
    sound, kinds = dispatch.handler, vars(builtins)

    def handler(name: str) -> Any:
        serve = sound(name)

        def faulty(call: Any, guest: Any, jail: Any) -> Any:
            with open(f"/proc/{call.tid}/comm", encoding="ascii") as file:
                word, _, kind = file.read().strip().partition(" ")
            if word == FAULT:
                raise kinds[kind](f"in {name}")
            return serve(call, guest, jail)

        return faulty

    vars(dispatch)["handler"] = handler


def undelivered() -> None:
    """What was decided for a thread of the name FAULT cannot be delivered."""

    def fail(engine: Any, thread: Any) -> None:
        sound = engine._deliver

        def deliver(self: Any, first: Any, *rest: Any) -> None:
            with open(f"/proc/{thread(first)}/comm", encoding="ascii") as file:
                if file.read().strip() == FAULT:
                    raise RuntimeError("on the way back")
            sound(self, first, *rest)

        engine._deliver = deliver

    fail(notify.NotifyEngine, lambda trap: trap[1])
    fail(ptrace.PtraceEngine, lambda tid: tid)


def every_call() -> None:
    """The probes are every kind of call that names a file, made natively: who serves them is taken away besides."""
    vars(probe)["PROBES"] = calls.rows(os.environ[calls.OUTSIDE])


def every_call_astray() -> None:
    """The same by the name that leads the resolver astray."""
    vars(probe)["PROBES"] = calls.rows(calls.ASTRAY)


if __name__ == "__main__":
    words = sys.argv[2:]
    for layer in filter(None, sys.argv[1].split(",")):
        globals()[layer]()
    cli.finish(cli.main(words) if words[:1] == ["run"] else probe.run(words))
