"""The end of every filter: how many of the sealed records a guest may use beneath which mount.

It depends on the mounts, so it is made at every start, straight from their levels. The code before it (the head) comes here
with openat2(2) calls whose record is sealed. Neighbouring descriptors of one level are a run; a section decides FEW of them:

    ld args[0]              the descriptor, in order of numbers: the root's comes first, and is asked for most
    jge next run's first    else to the leaf of this run
       |
    jge next section's      to the next section, else to the leaf of the last run
    leaf n:  ld args[2]     the record: they lie in order of danger, so a level is one comparison
             jge record(n)  trap, else allow
    ret trap
    ret allow

Classic BPF jumps 255 instructions at most: a section is shorter.
"""

from __future__ import annotations

from .code import INSTRUCTION, JA, JGE, LD_ABS, RET, RET_ALLOW
from .layout import MOUNT_FD, record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

DESCRIPTOR, RECORD = 16, 32  # the low words of args[0] and args[2] in struct seccomp_data; the high one is checked before
FEW = 64  # runs in a section; with a leaf for each of the records it is shorter than a jump


def tail(mounts: Sequence[int], ret_trap: int) -> bytes:
    """The instructions. ``mounts``: how many records each mount allows, as in Policy; ``ret_trap``: the engine's trap."""
    runs = _runs(mounts)
    if len(runs) == 1:
        return INSTRUCTION.pack(RET, 0, 0, ret_trap)
    code: list[bytes] = []
    for start in range(0, len(runs), FEW):
        following = runs[start + FEW][0] if start + FEW < len(runs) else None
        code += _section(runs[start : start + FEW], following, ret_trap)
    return b"".join(code)


def _runs(mounts: Sequence[int]) -> list[tuple[int, int]]:
    """(first descriptor, records) in order of numbers, neighbours merged; below and behind the mounts no record is allowed."""
    runs = [(0, 0)]
    for number, records in enumerate((*mounts, 0), MOUNT_FD):
        if records != runs[-1][1]:
            runs.append((number, records))
    return runs


def _section(runs: list[tuple[int, int]], following: int | None, ret_trap: int) -> list[bytes]:
    """The code that decides these runs. ``following``: the first descriptor of the section behind this one, if there is one."""
    pack = INSTRUCTION.pack
    leaves = sorted({records for _, records in runs if records})
    first_leaf = 1 + len(runs)
    trap = first_leaf + 2 * len(leaves)
    places = {0: trap} | {records: first_leaf + 2 * index for index, records in enumerate(leaves)}
    code = [pack(LD_ABS, 0, 0, DESCRIPTOR)]
    for here, (first, _) in enumerate(runs[1:], 1):
        code.append(pack(JGE, 0, places[runs[here - 1][1]] - here - 1, first))
    here, last = len(code), places[runs[-1][1]]
    end = trap + 1 + bool(leaves)
    code.append(
        pack(JA, 0, 0, last - here - 1) if following is None else pack(JGE, end - here - 1, last - here - 1, following)
    )
    for records in leaves:
        here = len(code) + 1
        code += [pack(LD_ABS, 0, 0, RECORD), pack(JGE, trap - here - 1, trap - here, record(records))]
    code.append(pack(RET, 0, 0, ret_trap))
    if leaves:
        code.append(pack(RET, 0, 0, RET_ALLOW))
    return code
