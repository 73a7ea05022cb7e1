"""`pyjail filter --explain SYSCALL [ARG…]`: what happens to one call, by which row and rule, and why."""

from __future__ import annotations

import difflib
import fcntl
import mmap
import os
import resource
import signal
import socket
import termios
from typing import TYPE_CHECKING

from pyjail.failure import UsageError
from pyjail_bpf.cases import taken
from pyjail_bpf.compiler import compile_filter
from pyjail_bpf.disassembler import word
from pyjail_bpf.dsl import ARCH, NUMBER, WORD
from pyjail_bpf.rules import RULES
from pyjail_bpf.simulator import Call, loads, run
from pyjail_bpf.table import by_name, by_number

if TYPE_CHECKING:
    from pyjail_bpf.dsl import Test, Verdict
    from pyjail_bpf.policy import Policy
    from pyjail_bpf.rows import Row

SOMEWHERE = 0x7FFFDEAD0000  # an address as a guest's stack has it, for strings and structures that are only named
POINTERS = {"path", "str", "ptr"}
MODULES = (os, fcntl, mmap, socket, signal, resource, termios)
# Names that no module of the standard library has; linux/fcntl.h, prctl.h, sched.h, seccomp.h, ptrace.h, tty.h.
NAMES = {
    "AT_FDCWD": -100, "AT_SYMLINK_NOFOLLOW": 0x100, "AT_REMOVEDIR": 0x200, "AT_SYMLINK_FOLLOW": 0x400,
    "AT_EMPTY_PATH": 0x1000, "PR_SET_DUMPABLE": 4, "PR_SET_MM": 35, "PR_SET_NO_NEW_PRIVS": 38, "TIOCLINUX": 0x541C,
    "CLONE_UNTRACED": 0x800000, "CLONE_NEWNS": 0x20000, "CLONE_NEWUSER": 0x10000000, "CLONE_NEWPID": 0x20000000,
    "CLONE_NEWNET": 0x40000000, "SECCOMP_SET_MODE_FILTER": 1, "SECCOMP_FILTER_FLAG_NEW_LISTENER": 8,
    "PTRACE_TRACEME": 0, "MAP_FIXED": 0x10, "MREMAP_FIXED": 2, "RLIMIT_LOCKS": 10, "NULL": 0,
}  # fmt: skip


def explain(policy: Policy, name: str, words: list[str]) -> str:
    """The text: the verdict, then the row, the rule with every test it made, and the way through the filter."""
    number, row = find(policy, name)
    kinds = row.args.split() if row else []
    if len(words) > 6 or (row and len(words) > len(kinds)):
        raise UsageError("too many arguments", name, f"it takes {len(kinds) if row else 6}")
    values = [value_of(text, kinds[place] if kinds else "") for place, text in enumerate(words)]
    call = Call(policy.arch, number, tuple(values))
    program = compile_filter(policy)
    result = run(program, call)
    shown = ", ".join(words) if words else ""
    lines = [f"{row.name if row else f'number {number}'}({shown}): {outcome(result.verdict, row)}"]
    lines += facts(policy, number, row)
    lines += tests(policy, row, call)
    seen = sorted(loads(program, result.path) - {ARCH, NUMBER})
    looks = ", ".join(["architecture", "number", *map(word, seen)])
    lines.append(_fact("filter", f"{len(result.path)} of {len(program) // 8} instructions, looking at: {looks}"))
    if row and len(words) < len(kinds):
        lines.append(_fact("note", f"arguments not given are 0: {' '.join(kinds[len(words) :])}"))
    return "\n".join(lines) + "\n"


def find(policy: Policy, name: str) -> tuple[int, Row | None]:
    """The number and row of a call, by name or number; no row for a number that the table does not have."""
    row = by_name.get(name)
    if row is None:
        try:
            number = integer(name) & WORD
        except ValueError:
            near = difflib.get_close_matches(name, by_name, n=1)
            todo = f"did you mean {near[0]}?" if near else ""
            raise UsageError("unknown system call", name, "", todo) from None
        return number, by_number(policy.arch).get(number)
    known: int | None = getattr(row, policy.arch)
    if known is None:
        raise UsageError("no such system call", name, f"{policy.arch} does not have it")
    return known, row


def value_of(text: str, kind: str) -> int:
    """An argument: a number, names of constants joined by |, or, for a pointer, any text: some address."""
    value = 0
    for part in text.split("|"):
        found = constant(part.strip())
        if found is None:
            if kind in POINTERS:
                return SOMEWHERE
            raise UsageError("not a number or a known constant", part, f"an argument of type {kind or 'unknown'}")
        value |= found
    return value


def constant(text: str) -> int | None:
    """The number that ``text`` is or names, or None."""
    if text in NAMES:
        return NAMES[text]
    for module in MODULES:
        value = getattr(module, text, None) if text.isupper() or "_" in text else None
        if isinstance(value, int):
            return int(value)
    try:
        return integer(text)
    except ValueError:
        return None


def integer(text: str) -> int:
    """A number as C spells it: decimal, 0x…, or octal with a leading 0."""
    digits = text.lstrip("+-")
    if len(digits) > 1 and digits.isdigit() and digits[0] == "0":
        return int(text, 8)
    return int(text, 0)


def outcome(verdict: Verdict, row: Row | None) -> str:
    """What becomes of the call, in words."""
    if verdict.kind == "errno":
        return f"the filter answers {verdict}" if verdict.errno else "the filter answers 0 and does nothing"
    if verdict.kind == "trap":
        return f"goes to the supervisor, handler {row.handler}" if row else "goes to the supervisor"
    return "runs natively" if verdict.kind == "allow" else "kills the process"


def facts(policy: Policy, number: int, row: Row | None) -> list[str]:
    """The row, as far as there is one."""
    lines = [_fact("number", f"{number} on {policy.arch}, engine {policy.engine}")]
    if row is None:
        return [*lines, _fact("row", "none: a call that the table does not know is ENOSYS")]
    verdict = {"allow": "native", "trap": f"trapped to {row.handler}", "refuse": f"refused with {row.errno}"}[
        row.verdict
    ]
    unless = f", unless rule {row.rule} decides" if row.rule else ""
    lines.append(_fact("row", f"{row.name}({', '.join(row.args.split())}): {verdict}{unless}"))
    if row.when and row.when not in policy.features:
        lines.append(_fact("", f"but without the feature {row.when} native"))
    lines.append(_fact("why", row.why))
    if row.handler:
        lines.append(_fact("handler", f"{row.handler}: {handler_summary(row.handler)}"))
        lines.append(_fact("", f"reads {bindings(row)}"))
    return lines


def handler_summary(name: str) -> str:
    """The first line of what the handler says about itself."""
    from pyjail.handlers.dispatch import handler

    return (handler(name).__doc__ or "").strip().partition("\n")[0]


def bindings(row: Row) -> str:
    """What the handler reads, by role: the number of an argument, or a constant of the row."""
    shown = [
        f"{role} = {source[0]}" if isinstance(source, tuple) else f"{role} = argument {source}"
        for role, source in row.bind.items()
    ]
    return ", ".join(shown) or "no argument"


def tests(policy: Policy, row: Row | None, call: Call) -> list[str]:
    """The rule and every test that it made."""
    if row is None or row.rule is None:
        return []
    data = call.words()
    case = taken(policy.expression(call.number), data)
    summary = (RULES[row.rule].__doc__ or "").splitlines()[0]
    lines = [_fact("rule", f"{row.rule}: {summary}")]
    return lines + [_fact("", _test(test, result, data[test.offset >> 2])) for test, result in case.decided]


def _test(test: Test, result: bool, value: int) -> str:
    mask = f" & {test.mask:#x}" if test.mask != WORD else ""
    if test.op == "&":
        return f"{word(test.offset)} {value:#x} has a bit of {test.value:#x}: {'yes' if result else 'no'}"
    return f"{word(test.offset)}{mask}: {value & test.mask:#x} {test.op} {test.value:#x}: {'yes' if result else 'no'}"


def _fact(label: str, text: str) -> str:
    return f"  {label:<9} {text}"
