"""Every table row that names a path, with every form of a path, as lines for probe.c."""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Iterator

from pyjail_bpf.rows import TRAP, Row
from pyjail_bpf.table import ROWS

from . import variants
from .forms import AT_FDCWD, Form, forms

# what: for people ("rename a=… b=… flags=1"); row: the row's name; line: for the probe, without identifier; changing: see Side.run
Case = namedtuple("Case", "what row line changing")

WRITING = 3 | 0o100 | 0o1000 | 0o20000000  # access mode, O_CREAT, O_TRUNC, O_TMPFILE


def path_rows() -> list[Row]:
    """The trapped rows that have a path, in the table's order."""
    return [row for row in ROWS if row.verdict == TRAP and "path" in row.bind]


def primary(row: Row) -> bool:
    """Whether the row is its handler's fullest form (openat for open): the one that is tried with every form."""
    same = [other for other in path_rows() if other.handler == row.handler]
    return row is max(same, key=lambda other: (len(other.args.split()), other.x86_64))


def cases_of(row: Row) -> list[Case]:
    """Every case of a row, without repetitions."""
    kind = variants.of(row)
    made: dict[str, Case] = {}
    for values, form, form2 in _combinations(row, kind):
        case = _case(row, kind, values, form, form2)
        if case is not None and not _avoided(row, case):
            made.setdefault(case.line, case)
    return list(made.values())


def _combinations(row: Row, kind: variants.Variants) -> Iterator[tuple[dict[str, str], Form, Form | None]]:
    every = forms()
    brief = [form for form in every if form.brief]
    few = brief[:8]
    if not primary(row):
        every, brief = brief, few
    if "path2" not in row.bind:
        for number, values in enumerate(kind.each):
            yield from ((values, form, None) for form in (every if number == 0 else brief))
        return
    new, old = Form("new", None, "snew", True), Form("file", None, "sfile", True)
    for number, values in enumerate(kind.each):
        for form in every if number == 0 else brief:
            yield values, form, new
            yield values, old, form
        others = brief if number == 0 else few[:5]
        yield from ((values, form, other) for form in others for other in others)


def _case(row: Row, kind: variants.Variants, values: dict[str, str], form: Form, form2: Form | None) -> Case | None:
    words = ["0"] * len(row.args.split())
    for role, place in row.bind.items():
        given = form2 if form2 is not None and role in ("path2", "dirfd2") else form
        if isinstance(place, tuple):
            if role in ("dirfd", "dirfd2") and given.dirfd is not None:
                return None  # the row starts from the current directory
        elif role in ("path", "path2"):
            words[place] = given.token
        elif role in ("dirfd", "dirfd2"):
            words[place] = str(AT_FDCWD if given.dirfd is None else given.dirfd)
        else:
            words[place] = values.get(role, "0")
    changing = kind.changing and not (kind.kind == "f" and row.name != "creat" and not _writes(words, row))
    what = f"{row.name} {form.label}" + (f" {form2.label}" if form2 else "")
    what += "".join(
        f" {role}={value}" for role, value in values.items() if not isinstance(row.bind.get(role, ()), tuple)
    )
    return Case(what, row.name, f"{kind.kind} {row.x86_64} {' '.join(words)}", changing)


def _writes(words: list[str], row: Row) -> bool:
    place = row.bind["flags" if "flags" in row.bind else "how"]
    assert isinstance(place, int)
    if "flags" in row.bind:
        return bool(int(words[place], 0) & WRITING)
    how = words[place]
    return how[0] in "wW" and bool(int(how[1:].split(",")[0]) & WRITING)


def _avoided(row: Row, case: Case) -> bool:
    """Cases that natively block for ever, that would change the probe's own program, or move a playground away."""
    words = case.line.split()
    moved = row.handler == "rename" and not {"s/m", "s/fixed", "s/w"}.isdisjoint(words)
    return moved or ("fifo" in case.line and row.name == "creat") or ("prog" in case.line and case.changing)
