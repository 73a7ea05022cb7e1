"""What must hold of the table, the rules and a compiled filter, whoever edits them next."""

from __future__ import annotations

import errno
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .assembler import BadProgram
from .cases import Case, possible
from .compiler import compile_filter
from .dsl import ALLOW, ARGS, EQ, TRAP, WORD
from .policy import FEATURES, Policy
from .rows import ALLOW as ROW_ALLOW
from .rows import REFUSE, Row
from .rows import TRAP as ROW_TRAP
from .rules import RULES
from .simulator import Call, is_constant_allow
from .table import ARCHES, ROWS
from .verifier import verify

if TYPE_CHECKING:
    from .dsl import Expression

NARROW = {"fd", "int", "uint"}
WIDE = {"long", "size", "path", "str", "ptr"}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong: where, and what."""

    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"


def lint_table(rows: Iterable[Row] = ROWS) -> list[Finding]:
    """Findings about the rows alone."""
    rows = list(rows)
    found = [Finding(row.name, what) for row in rows for what in _row(row)]
    for what, column in (("name", "name"), *((f"number of {arch}", arch) for arch in ARCHES)):
        counted = Counter(getattr(row, column) for row in rows if getattr(row, column) is not None)
        found += [Finding(str(key), f"{count} rows have this {what}") for key, count in counted.items() if count > 1]
    return found


def _row(row: Row) -> Iterator[str]:
    kinds = row.args.split()
    if not row.why:
        yield "no why"
    if row.x86_64 is None and row.aarch64 is None:
        yield "a number on no architecture"
    if row.verdict not in (ROW_ALLOW, ROW_TRAP, REFUSE):
        yield f"no such verdict: {row.verdict}"
    if len(kinds) > 6 or set(kinds) - NARROW - WIDE:
        yield f"no such arguments: {row.args}"
    if row.verdict == ROW_ALLOW and "path" in kinds:
        yield "allowed natively, but takes a path"
    if (row.verdict == ROW_TRAP) and not row.handler:
        yield "trapped to no handler"
    if row.verdict == REFUSE and not hasattr(errno, row.errno or ""):
        yield f"no such errno: {row.errno}"
    if row.rule is not None and row.rule not in RULES:
        yield f"no such rule: {row.rule}"
    if row.when is not None and row.when not in FEATURES:
        yield f"no such feature: {row.when}"
    for role, source in row.bind.items():
        if isinstance(source, int) and source >= len(kinds):
            yield f"{role} is argument {source}, but there are {len(kinds)}"


def lint_rules(policy: Policy, rows: Iterable[Row] = ROWS) -> list[Finding]:
    """Findings about what ``policy`` makes of each row's arguments."""
    found = []
    for row in rows:
        number = getattr(row, policy.arch)
        if number is not None:
            expression = policy.expression(number)
            found += [Finding(row.name, what) for what in lint_expression(row, expression)]
    used = {row.rule for row in rows}
    found += [Finding(rule, "no row uses this rule") for rule in RULES if rule not in used]
    return found


def lint_expression(row: Row, expression: Expression) -> list[str]:
    """What is wrong with ``expression`` for a call with ``row``'s arguments."""
    kinds = row.args.split()
    found = []
    for case, _ in possible(expression):
        found += list(_case(row, kinds, case))
        if case.verdict == TRAP and not row.handler:
            found.append("a rule traps, but the row has no handler")
    return list(dict.fromkeys(found))


def _case(row: Row, kinds: list[str], case: Case) -> Iterator[str]:
    """The kernel cuts an int to its low word; a pointer is both words."""
    fixed = {test.offset for test, result in case.decided if test.op == EQ and result and test.mask == WORD}
    for test, result in case.decided:
        index, is_high = (test.offset - ARGS) >> 3, bool(test.offset & 4)
        if index >= len(kinds):
            yield f"a rule reads argument {index}, but there are {len(kinds)}"
        elif kinds[index] in NARROW:
            if is_high:
                yield f"a rule reads the high word of argument {index}, which the kernel does not ({kinds[index]})"
        elif case.verdict == ALLOW and not is_high and test.offset + 4 not in fixed:
            # Of a native row, a rule takes calls away: what it lets through by an inequality needs no high word.
            admits = row.verdict == ROW_TRAP or (test.op == EQ and result)
            if admits:
                yield f"a rule allows by the low word of argument {index} alone ({kinds[index]})"


def lint_program(policy: Policy) -> list[Finding]:
    """Findings about the compiled filter."""
    program = compile_filter(policy)
    try:
        verify(program)
    except BadProgram as error:
        return [Finding("program", str(error))]
    found = []
    for number, expression in policy.expressions().items():
        if expression == ALLOW and not is_constant_allow(program, Call(policy.arch, number)):
            found.append(Finding(str(number), "allowed, but not on the number alone: the kernel's bitmap misses it"))
    return found


def lint(policy: Policy) -> list[Finding]:
    """All findings about the table and ``policy``."""
    found = lint_table()
    return found or lint_rules(policy) + lint_program(policy)
