"""The end of every filter: which of the sealed records a guest may use beneath which mount.

It depends on the mounts, so it is made at every start, straight from their levels. The code before it (the head) comes here
with openat2(2) calls whose record is sealed. Neighbouring descriptors of one level are a run; a section decides FEW of them:

    ld args[0]              the descriptor, in order of numbers: the root's comes first, and is asked for most
    jge next run's first    else to the leaf of this run
       |
    jge next section's      to the next section, else to the leaf of the last run
    leaf n:  ld args[2]     the record: a level is a run of them
             jge its end    trap
             jge its first  allow, else trap; not asked where that is the first of all
    ret trap
    ret allow

Classic BPF jumps 255 instructions at most: a section is shorter.
"""

from __future__ import annotations

from .code import INSTRUCTION, JA, JGE, LD_ABS, RET, RET_ALLOW
from .layout import MOUNT_FD, NOTHING, record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

DESCRIPTOR, RECORD = 16, 32  # the low words of args[0] and args[2] in struct seccomp_data; the high one is checked before
FEW = 60  # runs in a section; with a leaf for each of them it is shorter than a jump


def tail(mounts: Sequence[tuple[int, int]], ret_trap: int) -> bytes:
    """The instructions. ``mounts``: the records that each mount allows, as in Policy; ``ret_trap``: the engine's trap."""
    runs = _runs(mounts)
    if len(runs) == 1:
        return INSTRUCTION.pack(RET, 0, 0, ret_trap)
    code: list[bytes] = []
    for start in range(0, len(runs), FEW):
        following = runs[start + FEW][0] if start + FEW < len(runs) else None
        code += _section(runs[start : start + FEW], following, ret_trap)
    return b"".join(code)


def _runs(mounts: Sequence[tuple[int, int]]) -> list[tuple[int, tuple[int, int]]]:
    """(first descriptor, level) in order of numbers, neighbours merged; below and behind the mounts no record is allowed."""
    runs = [(0, NOTHING)]
    for number, level in enumerate((*mounts, NOTHING), MOUNT_FD):
        if level[0] == level[1]:
            level = NOTHING
        if level != runs[-1][1]:
            runs.append((number, level))
    return runs


def _section(runs: list[tuple[int, tuple[int, int]]], following: int | None, ret_trap: int) -> list[bytes]:
    """The code that decides these runs. ``following``: the first descriptor of the section behind this one, if there is one."""
    pack = INSTRUCTION.pack
    leaves = sorted({level for _, level in runs if level != NOTHING})
    places, trap = {}, 1 + len(runs)
    for level in leaves:
        places[level] = trap
        trap += 3 if level[0] else 2
    places[NOTHING] = trap
    code = [pack(LD_ABS, 0, 0, DESCRIPTOR)]
    for here, (first, _) in enumerate(runs[1:], 1):
        code.append(pack(JGE, 0, places[runs[here - 1][1]] - here - 1, first))
    here, last = len(code), places[runs[-1][1]]
    end = trap + 1 + bool(leaves)
    code.append(
        pack(JA, 0, 0, last - here - 1) if following is None else pack(JGE, end - here - 1, last - here - 1, following)
    )
    for level in leaves:
        code += _leaf(level, trap - len(code))
    code.append(pack(RET, 0, 0, ret_trap))
    if leaves:
        code.append(pack(RET, 0, 0, RET_ALLOW))
    return code


def _leaf(level: tuple[int, int], to_trap: int) -> list[bytes]:
    """What decides by the record. ``to_trap``: how far behind its beginning the trap lies; what allows stands behind that."""
    pack = INSTRUCTION.pack
    first, end = level
    load = pack(LD_ABS, 0, 0, RECORD)
    if not first:  # no record lies before it
        return [load, pack(JGE, to_trap - 2, to_trap - 1, record(end))]
    return [load, pack(JGE, to_trap - 2, 0, record(end)), pack(JGE, to_trap - 2, to_trap - 3, record(first))]
