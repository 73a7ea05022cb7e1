"""Beneath somebody else's seccomp listener: which calls it takes before the ptrace engine hears of them.

    RET_USER_NOTIF (theirs) outranks RET_TRACE (ours): seccomp(2). A call that both filters want goes to them alone, and what
    they let through reaches the host. So the first guest, once its filter stands, makes every call that the engine is to serve,
    and the engine answers each with REACHED. A filter sees numbers and words, not what they point to: each word that is no
    descriptor and no process is tried with each of its bits, and with the kinds of files. Pointers lead nowhere: whoever
    performs such a call gets EFAULT.

Where some are taken, the engine goes ahead of all filters (engines/ahead.py). Calls that guests make by hand, which the kernel
is to confine, would go to that program all the same; a run that it could lead astray by performing them is refused.

What depends on words in other ways is not found (docs/limits.md).
"""

from __future__ import annotations

import ctypes
from marshal import loads

from pyjail_bpf.layout import PTRACE_CHECKED, REACHED
from pyjail_bpf.rows import TRAP, Row
from pyjail_bpf.simulator import Call, run

from .kernel.sys import ARCH, NR, c_long, call
from .kernel.table import SERVED

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_NOWHERE, _NOBODY = 1, 0x7FFFFFFF  # an address, a process
_POINTERS = frozenset(("path", "str", "ptr"))
_KEPT = frozenset(("pid", "pid2", "uid", "gid", "fd", "dirfd", "dirfd2"))  # roles of which no other value is tried
_KINDS = tuple(kind << 12 for kind in (1, 2, 4, 6, 8, 10, 12))  # S_IFMT, stat.h
_WORDS = (0, 0xFFFFFFFF, *(1 << bit for bit in range(32)), *_KINDS)
_NO_CALL = -38  # ENOSYS
_REFUSALS = (-1, _NO_CALL)  # a filter's own, EPERM or ENOSYS, which runs nothing
# Beneath a mount's descriptor, of the loader, to a sealed address: openat2 by a program that leaves out RESOLVE_BENEATH, or
# connect to /proc/thread-self by another thread, would reach something else.
_BY_HAND = frozenset(("openat2", "execveat", "connect", "bind", "sendto", "sendmsg"))


def hindrance(filter_: bytes) -> list[str]:
    """The whole check, beneath ``filter_``: names of calls because of which nothing may start. Empty: the engine is ready."""
    names = taken(filter_)
    return by_hand(names) or finish(filter_ if names else b"", names)


def by_hand(names: list[str]) -> list[str]:
    """Of these, the ones that guests make on descriptors and addresses that are good in their own process alone."""
    return [name for name in names if name in _BY_HAND]


def finish(filter_: bytes, names: list[str]) -> list[str]:
    """End the check; from now on the engine goes ahead of all filters, if it is told of ``filter_``. What hinders it."""
    if filter_ and call(-1) != _NO_CALL:  # what a call becomes that was served before any filter saw it
        return names
    place = ctypes.create_string_buffer(filter_, len(filter_))
    result = call(NR.ptrace, c_long(PTRACE_CHECKED), place, c_long(len(filter_)), None)
    return [] if result == 0 else names or ["ptrace"]


def taken(filter_: bytes) -> list[str]:
    """Names of the calls that are taken, of those that ``filter_``, which stands, hands to the tracer."""
    found = []
    for number, columns in SERVED.items():
        row = Row(*loads(columns))
        if (
            row.verdict == TRAP
            and row.name != "ptrace"
            and any(_is_taken(number, row, words, filter_) for words in _tried(row))
        ):
            found.append(row.name)
    return found


def _is_taken(number: int, row: Row, words: list[int], filter_: bytes) -> bool:
    depends = row.rule is not None or row.when is not None
    if depends and run(filter_, Call(ARCH, number, tuple(words))).verdict.kind != "trap":
        return False
    result = call(number, *[c_long(word) for word in words])
    if row.name == "umask" and result >= 0:
        call(number, c_long(result))  # whoever performs this one needs no pointer
    return result != -REACHED and ("path" in row.args.split() or result not in _REFUSALS)


def _tried(row: Row) -> Iterator[list[int]]:
    kinds = row.args.split()
    roles = {source: role for role, source in row.bind.items() if isinstance(source, int)}
    usual = [
        _NOWHERE if kind in _POINTERS else 0xFFFFFFFF if kind == "fd" else _NOBODY if roles.get(index) in _KEPT else 0
        for index, kind in enumerate(kinds)
    ]
    yield usual
    for index, kind in enumerate(kinds):
        if kind not in _POINTERS and kind != "fd" and roles.get(index) not in _KEPT:
            for word in _WORDS:
                yield [*usual[:index], word, *usual[index + 1 :]]
