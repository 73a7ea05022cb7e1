"""What the filter decides: the table and the rules, for one architecture, engine and set of mounts."""

from __future__ import annotations

from . import layout
from .dsl import ALLOW, TRAP, errno
from .rows import ALLOW as ROW_ALLOW
from .rows import REFUSE
from .rules import RULES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from .dsl import Expression
    from .rows import Row

AUDIT_ARCH = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}  # linux/audit.h
ENGINES = ("notify", "ptrace")
FEATURES = frozenset({"cpus", "net-none", "net-rules", "hostname", "signals", "tty"})


class Policy:
    """A policy: every number of the table with the expression that decides its calls.

    ``mounts``: for each mount, in the order of their protected descriptors, which records a guest may use by hand:
    from the first to before the second (layout.how_levels).
    ``features``: of FEATURES. ``without``: names of system calls or rules to leave out (they become ALLOW): for the
    tests that show each one necessary, never for a jail.
    """

    __slots__ = ("_expressions", "arch", "engine", "features", "last_protected", "mounts", "without")

    def __init__(
        self,
        arch: str,
        engine: str,
        mounts: Sequence[tuple[int, int]] = (),
        features: frozenset[str] = frozenset(),
        without: frozenset[str] = frozenset(),
    ) -> None:
        if arch not in AUDIT_ARCH or engine not in ENGINES or features - FEATURES:
            raise ValueError(f"no such policy: {arch} {engine} {sorted(features)}")
        most = len(layout.how_flags(arch))
        if not all(0 <= first <= end <= most for first, end in mounts):
            raise ValueError(f"a mount has some of {most} records: {tuple(mounts)}")
        self.arch = arch
        self.engine = engine
        self.mounts = tuple(mounts)
        self.features = features
        self.without = without
        self.last_protected = layout.MOUNT_FD + len(self.mounts) - 1
        self._expressions: dict[int, Expression] | None = None

    def rows(self) -> dict[int, Row]:
        """The table's rows by number."""
        from .table import by_number  # a jail's start asks for one rule alone

        return by_number(self.arch)

    def rule(self, name: str) -> Expression:
        """What argument rule ``name`` decides."""
        return ALLOW if name in self.without else RULES[name](self)

    def expressions(self) -> dict[int, Expression]:
        """Number -> expression, in order of numbers. A number that is not here is ENOSYS."""
        if self._expressions is None:
            shared: dict[str, Expression] = {}
            self._expressions = {number: self._decide(row, shared) for number, row in self.rows().items()}
        return self._expressions

    def expression(self, number: int) -> Expression:
        """What decides a call of ``number``."""
        return self.expressions().get(number) or errno("ENOSYS")

    def _decide(self, row: Row, shared: dict[str, Expression]) -> Expression:
        if row.name in self.without or row.rule in self.without:
            return ALLOW
        if row.verdict == REFUSE:
            key = row.errno or "ENOSYS"
            if key not in shared:
                shared[key] = errno(key)
            return shared[key]
        if row.when is not None and row.when not in self.features:
            return ALLOW
        if row.rule is not None:
            if row.rule not in shared:
                shared[row.rule] = self.rule(row.rule)
            return shared[row.rule]
        return ALLOW if row.verdict == ROW_ALLOW else TRAP
