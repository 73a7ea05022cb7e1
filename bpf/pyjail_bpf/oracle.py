"""libseccomp as the oracle: its names and numbers against the table's, its filter's verdicts against ours.

libseccomp cannot say our argument rules (low-word comparisons, ranges), so a call with a rule is compared by what the row
says before any rule, with arguments that the rule leaves alone. Calls newer than the library are not compared. The
library writes programs to files only: functions that need one are given it, open for reading and writing.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from .cases import possible
from .compiler import compile_filter
from .dsl import ALLOW, KILL, TRAP, Verdict, errno
from .policy import Policy
from .rows import ALLOW as ROW_ALLOW
from .rows import REFUSE
from .simulator import Call, run
from .table import by_number

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from .rows import Row

LIBRARY_ARCH = {"x86_64": "X86_64", "aarch64": "AARCH64"}
ABOVE = 64  # numbers compared beyond the newest that either side knows
X32 = 0x40000000
OTHER_ARCHES = {"i386": 0x40000003, "arm": 0x40000028}  # AUDIT_ARCH_I386, AUDIT_ARCH_ARM; linux/audit.h


@dataclass(frozen=True, slots=True)
class Difference:
    """A call on which we and libseccomp disagree."""

    call: str
    ours: str
    theirs: str

    def __str__(self) -> str:
        return f"{self.call}: {self.ours} here, {self.theirs} in libseccomp"


def library() -> Any:
    """The pyseccomp module; ImportError or RuntimeError where it or libseccomp is missing."""
    import pyseccomp

    return pyseccomp


def compare_numbers(arch: str) -> list[Difference]:
    """Every name libseccomp knows of ``arch`` against the table's number, and every number of the table against its name."""
    theirs = known_calls(arch)
    ours = {row.name: number for number, row in by_number(arch).items()}
    found = [
        Difference(name, str(ours.get(name, "no row")), str(number))
        for name, number in theirs.items()
        if ours.get(name) != number
    ]
    names = {number: name for name, number in theirs.items()}
    for name, number in ours.items():
        if names.get(number, name) != name:
            found.append(Difference(str(number), name, names[number]))
    return found


def known_calls(arch: str) -> dict[str, int]:
    """The calls that this libseccomp knows on ``arch``: name -> number."""
    seccomp = library()
    architecture = getattr(seccomp.Arch, LIBRARY_ARCH[arch])
    known = {}
    for number in range(max(by_number(arch)) + ABOVE):
        try:
            known[seccomp.resolve_syscall(architecture, number).decode()] = number
        except ValueError:
            continue
    return known


def export(policy: Policy, scratch: BinaryIO, elsewhere: Verdict = KILL) -> bytes:
    """libseccomp's program for the same rows, without argument rules; ``elsewhere``: on other architectures, and x32."""
    seccomp = library()
    program = seccomp.SyscallFilter(defaction=_action(errno("ENOSYS"), policy))
    architecture = getattr(seccomp.Arch, LIBRARY_ARCH[policy.arch])
    if seccomp.system_arch() != architecture:
        program.add_arch(architecture)
        program.remove_arch(seccomp.system_arch())
    program.set_attr(seccomp.Attr.ACT_BADARCH, _action(elsewhere, policy))
    program.set_attr(seccomp.Attr.CTL_OPTIMIZE, 2)  # a binary tree
    for number, row in by_number(policy.arch).items():
        verdict = base_verdict(row, policy)
        # its default action is none that libseccomp takes as a rule
        if verdict != errno("ENOSYS") and number not in unknown(policy.arch):
            # names, not numbers: a number is the host's, whatever the program's architecture
            program.add_rule(_action(verdict, policy), row.name)
    scratch.seek(0)
    scratch.truncate()
    program.export_bpf(scratch)
    scratch.seek(0)
    return scratch.read()


def _action(verdict: Verdict, policy: Policy) -> Any:
    """libseccomp's action for ``verdict``."""
    seccomp = library()
    if verdict == TRAP:
        return seccomp.NOTIFY if policy.engine == "notify" else seccomp.TRACE(0)
    if verdict.kind == "errno":
        return seccomp.ERRNO(verdict.errno)
    return seccomp.ALLOW if verdict == ALLOW else seccomp.KILL_PROCESS


@cache
def unknown(arch: str) -> frozenset[int]:
    """The table's numbers that are newer than this libseccomp: it has no name for them, so no rule either."""
    return frozenset(by_number(arch)) - frozenset(known_calls(arch).values())


def base_verdict(row: Row, policy: Policy) -> Verdict:
    """What a row says before any argument rule."""
    if row.verdict == REFUSE:
        assert row.errno is not None
        return errno(row.errno)
    if row.verdict == ROW_ALLOW or (row.when is not None and row.when not in policy.features):
        return ALLOW
    return TRAP


def compare_verdicts(policy: Policy, scratch: BinaryIO) -> list[Difference]:
    """Every number of the architecture, the numbers beyond, x32's and other architectures, by both programs."""
    ours, theirs = compile_filter(policy), export(policy, scratch)
    theirs_x32 = export(
        policy, scratch, errno("ENOSYS")
    )  # libseccomp takes x32 for another architecture: its program's own verdict
    found = []
    for name, call in calls(policy):
        here = run(ours, call).verdict
        there = run(theirs_x32 if name.startswith("x32") else theirs, call).verdict
        if here != there:
            found.append(Difference(name, str(here), str(there)))
    return found


def calls(policy: Policy) -> Iterator[tuple[str, Call]]:
    """The calls to compare, each with what to call it."""
    table = by_number(policy.arch)
    for number in range(max(table) + ABOVE):
        if number not in table:
            yield f"number {number}", Call(policy.arch, number)
        elif number not in unknown(policy.arch):
            row = table[number]
            base = base_verdict(row, policy)
            neutral = [args for case, args in possible(policy.expression(number)) if case.verdict == base]
            yield row.name, Call(policy.arch, number, neutral[-1])
    for number in (X32, X32 | 1, X32 | 520, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFE):
        yield f"x32 {number:#x}", Call(policy.arch, number)
    for name, architecture in OTHER_ARCHES.items():
        for number in (0, 1, 11, 221):
            yield f"{name} {number}", Call(architecture, number)


def check(policy: Policy, scratch: BinaryIO) -> list[Difference]:
    """All differences."""
    return compare_numbers(policy.arch) + compare_verdicts(policy, scratch)
