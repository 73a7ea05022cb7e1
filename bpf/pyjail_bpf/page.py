"""The table as a page of documentation (docs/syscalls.md), so that no second list of system calls is kept by hand."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from .rows import ALLOW, REFUSE, TRAP
from .rules import RULES
from .table import ROWS

if TYPE_CHECKING:
    from .rows import Row

HEAD = """\
# System calls

What becomes of each system call of a jailed program. This page is made from the table in `bpf/pyjail_bpf/table_*.py`;
`PYJAIL_GOLDEN=write ./tools/test tests/bpf/test_page.py` makes it again. For one call with arguments, ask
`pyjail filter --explain SYSCALL [ARG…]`.

- **native**: the kernel runs it. Without a rule, on the number alone: it costs nothing.
- **trapped**: the supervisor performs it, or decides, in the handler named.
- an errno: the filter answers it, so that programs fall back.
- A **rule** looks at arguments first; the rules are listed below.

A number that is not here is ENOSYS: a call newer than this table, a hole, x32. Calls of another architecture's ABI
(`int 0x80`) kill the process.
"""


def page() -> str:
    """The whole page, in Markdown."""
    counts = Counter(row.verdict for row in ROWS)
    ruled = sum(1 for row in ROWS if row.verdict == ALLOW and row.rule)
    native = f"{counts[ALLOW]} native ({ruled} with a rule)"
    lines = [
        HEAD,
        f"{len(ROWS)} calls: {native}, {counts[TRAP]} trapped, {counts[REFUSE]} refused.",
        "",
        "| call | x86_64 | aarch64 | what happens | why |",
        "|---|---|---|---|---|",
        *(_line(row) for row in sorted(ROWS, key=lambda row: row.name)),
        "",
        "## Rules",
        "",
        "| rule | of | what it does |",
        "|---|---|---|",
        *(_rule(name) for name in sorted(RULES)),
    ]
    return "\n".join(lines) + "\n"


def outcome(row: Row) -> str:
    """What becomes of a call, in a few words."""
    words = {ALLOW: "native", TRAP: f"trapped: `{row.handler}`", REFUSE: str(row.errno)}[row.verdict]
    if row.when is not None:
        words += f" with {row.when}, else native"
    if row.rule is not None:
        traps = f", may trap to `{row.handler}`" if row.verdict == ALLOW and row.handler else ""
        words += f"; rule `{row.rule}`{traps}"
    return words


def _line(row: Row) -> str:
    x86_64, aarch64 = (str(number) if number is not None else "–" for number in (row.x86_64, row.aarch64))
    return f"| {row.name} | {x86_64} | {aarch64} | {outcome(row)} | {row.why} |"


def _rule(name: str) -> str:
    calls = ", ".join(sorted(row.name for row in ROWS if row.rule == name))
    text = " ".join((RULES[name].__doc__ or "").split())
    return f"| `{name}` | {calls} | {text} |"
