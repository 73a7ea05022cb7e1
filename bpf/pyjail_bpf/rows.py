"""The form of a table row, and the words the table is written in."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TypeAlias

    Role: TypeAlias = int | tuple[int]

ALLOW, TRAP, REFUSE = "allow", "trap", "refuse"


# name      as in the kernel's tables (libseccomp's spelling)
# x86_64, aarch64   numbers, or None where the architecture lacks the call
# args      one word per argument, in order:
#             fd int uint     the kernel reads the low 32 bits (a deny rule compares the low word only)
#             long size       all 64 bits
#             path            pointer to a path string; str: pointer to another string
#             ptr             any other pointer (an allow rule compares both words)
# verdict   ALLOW: native.  TRAP: to the handler.  REFUSE: errno, decided by the filter
# errno     for REFUSE: errno name
# handler   for TRAP (and for a rule that may trap): name of the handler
# rule      name of an argument rule in pyjail_bpf.rules that decides first, or None
# bind      role -> index of an argument, or (constant,): what the handler reads as call.ROLE
# when      None, or the name of a feature without which the row is ALLOW ("hostname")
# why       one sentence: why this verdict
class Row:
    """One system call of the table (a plain class: importing collections would take a tenth of the start)."""

    __slots__ = ("aarch64", "args", "bind", "errno", "handler", "name", "rule", "verdict", "when", "why", "x86_64")

    def __init__(
        self, name: str, x86_64: int | None, aarch64: int | None, args: str, verdict: str, errno: str | None,
        handler: str | None, rule: str | None, bind: Mapping[str, Role], when: str | None, why: str,
    ) -> None:  # fmt: skip
        self.name = name
        self.x86_64 = x86_64
        self.aarch64 = aarch64
        self.args = args
        self.verdict = verdict
        self.errno = errno
        self.handler = handler
        self.rule = rule
        self.bind = bind
        self.when = when
        self.why = why

    # In the order of the parameters.
    COLUMNS = ("name", "x86_64", "aarch64", "args", "verdict", "errno", "handler", "rule", "bind", "when", "why")

    def replace(self, **changes: object) -> Row:
        """A copy with other values in some columns."""
        row = Row.__new__(Row)
        for column in Row.__slots__:
            setattr(row, column, changes.get(column, getattr(self, column)))
        return row

    def __repr__(self) -> str:
        return f"Row({self.name})"


AT_FDCWD = -100
CWD = (AT_FDCWD,)
NONE = (0,)
NOFOLLOW = (0x100,)  # AT_SYMLINK_NOFOLLOW
FOLLOW = (0x400,)  # AT_SYMLINK_FOLLOW
REMOVEDIR = (0x200,)  # AT_REMOVEDIR


def allow(
    name: str, x86_64: int | None, aarch64: int | None, args: str = "", handler: str | None = None, /, *,
    rule: str | None = None, why: str = "", **bind: Role,
) -> Row:  # fmt: skip
    """A native call; with a rule, native unless the rule refuses or traps (then ``handler`` serves it)."""
    return Row(name, x86_64, aarch64, args, ALLOW, None, handler, rule, bind, None, why)


def trap(
    name: str, x86_64: int | None, aarch64: int | None, args: str, handler: str, /, *,
    rule: str | None = None, when: str | None = None, why: str = "", **bind: Role,
) -> Row:  # fmt: skip
    """A call that the supervisor performs or decides."""
    return Row(name, x86_64, aarch64, args, TRAP, None, handler, rule, bind, when, why)


def refuse(name: str, x86_64: int | None, aarch64: int | None, errno: str, why: str, args: str = "") -> Row:
    """A call that the filter answers with an errno, so that programs fall back."""
    return Row(name, x86_64, aarch64, args, REFUSE, errno, None, None, {}, None, why)


def because(why: str, *rows: Row) -> tuple[Row, ...]:
    """The rows, which nobody else holds yet, with ``why`` where a row has none of its own."""
    for row in rows:
        if not row.why:
            row.why = why
    return rows
