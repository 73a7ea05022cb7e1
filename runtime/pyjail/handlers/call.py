"""A trapped call as its handler reads it: arguments by the roles that the row binds, converted by the row's argument types."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pyjail_bpf.rows import Row

# Argument type -> (mask, sign bit): the kernel reads an int argument's low 32 bits, whatever stands above (rows.py)
_WORD = 0xFFFFFFFFFFFFFFFF
_TYPES = {
    "fd": (0xFFFFFFFF, 0x80000000),
    "int": (0xFFFFFFFF, 0x80000000),
    "uint": (0xFFFFFFFF, 0),
    "long": (_WORD, 0x8000000000000000),
    "size": (_WORD, 0),
    "path": (_WORD, 0),
    "str": (_WORD, 0),
    "ptr": (_WORD, 0),
}

FREQUENT = 64  # traps after which a row's binding is compiled


class Call:
    """One row's call. There is one object per row: ``bind`` fills it for each trap, a handler keeps no reference."""

    __slots__ = (
        "_filled", "_plan", "a", "address", "argv", "at", "b", "buf", "c", "dev", "dirfd", "dirfd2", "envp", "family", "fd",
        "fill", "first", "flags", "gid", "how", "kind", "last", "length", "mask", "mode", "name", "nr", "path", "path2", "pid",
        "pid2", "protocol", "request", "row", "size", "target", "tid", "times", "uid", "unit", "value",
    )  # fmt: skip

    row: Row
    nr: int
    tid: int
    dirfd: int
    path: int
    flags: int
    mode: int
    buf: int
    size: int
    how: int
    mask: int
    uid: int
    gid: int
    times: int
    unit: int
    length: int
    dirfd2: int
    path2: int
    target: int
    name: int
    value: int
    at: int
    argv: int
    envp: int
    fd: int
    dev: int
    address: int
    family: int
    kind: int
    protocol: int
    first: int
    last: int
    a: int
    b: int
    c: int
    pid: int
    pid2: int
    request: int

    def __init__(self, row: Row, nr: int) -> None:
        self.row = row
        self.nr = nr
        self.tid = 0
        types = row.args.split()
        plan = []
        for role, source in row.bind.items():
            if isinstance(source, tuple):
                setattr(self, role, source[0])
            else:
                plan.append((role, source, *_TYPES[types[source]]))
        self._plan = tuple(plan)
        self._filled = 0
        self.fill: Callable[[Call, int, Sequence[int]], None] = Call._fill_by_plan

    def bind(self, tid: int, registers: Sequence[int]) -> Call:
        """Take the arguments of a trap: six unsigned words, in the order of the kernel's calling convention."""
        self.fill(self, tid, registers)
        return self

    def _fill_by_plan(self, tid: int, registers: Sequence[int]) -> None:
        self.tid = tid
        for role, index, mask, sign in self._plan:
            setattr(self, role, ((registers[index] & mask) ^ sign) - sign)
        self._filled += 1
        if self._filled == FREQUENT:
            self.fill = self._compiled()

    def _compiled(self) -> Callable[[Call, int, Sequence[int]], None]:
        """The plan as one function: a third of the time per trap, and worth 0.1 ms where there are many."""
        lines = ["def fill(call, tid, words):", " call.tid = tid"]
        for role, index, mask, sign in self._plan:
            word = f"words[{index}]" if mask == _WORD else f"(words[{index}] & {mask})"
            lines.append(f" call.{role} = " + (f"({word} ^ {sign}) - {sign}" if sign else word))
        made: dict[str, Callable[[Call, int, Sequence[int]], None]] = {}
        exec("\n".join(lines), {}, made)  # only names and numbers of our own table
        return made["fill"]
