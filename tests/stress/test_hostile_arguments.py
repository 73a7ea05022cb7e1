"""Whatever is passed to a call, for every row of the table: the supervisor neither dies nor hangs, and answers as the kernel does.

Random arguments (bad pointers, huge lengths, strings that end at an unmapped page, descriptors that are none) go to the probe
of the oracle, natively beneath chroot and in a jail. Where the kernel answers EFAULT, EBADF or ENAMETOOLONG, so does the jail.
"""

from __future__ import annotations

import errno
import os
import random
import time
from collections.abc import Iterator

import pytest
from oracle import cases
from oracle.comparing import Sides
from oracle.conftest import both  # noqa: F401 (a fixture)
from pyjail_bpf.rows import TRAP, Row
from pyjail_bpf.table import ROWS
from running import ENGINES

SECONDS = 60 if os.environ.get("PYJAIL_LONG") else 6
BATCH = 400
COMPARED = {errno.EFAULT, errno.EBADF, errno.ENAMETOOLONG}
# Calls that end, confine or stop the probe itself, or change who it is for all calls that follow.
AVOIDED = {
    *"execve execveat chroot ptrace umask chdir capset setgroups".split(),
    *"setuid setgid setreuid setregid setresuid setresgid setfsuid setfsgid".split(),
}
# Only in a jail is something there: such a call must be survived, but is not compared.
OURS = ("0x10000", "0x10ff0", "0x50000", "0x60000", "0x60fff", "65536", "960", "961", "962", "963", "964")
NUMBERS = """
0 1 -1 2 3 0x7fffffff 0x80000000 0xffffffff 0x100000000 0x7fffffffffffffff 0x8000000000000000 0xffffffffffffffff 4096
65536 0xfffffffffffff000 -100 0x10000 0x50000
""".split()
DESCRIPTORS = "-1 -100 100 101 102 103 111 1000000 0x7fffffff 0x80000000 0x100000064 960 961 962 963 964".split()
POINTERS = """
N B K 0x10000 0x10ff0 0x50000 0x60000 0x60fff
0x61000 0xffffffffffffffff 0xfffffffffffff000 0x7ffffffff000 0x8000000000000000
o4096 O0 O1 O8 O16 W0 W0,0,0 w0,0,0,0 w0xffffffffffffffff,1,2,3
""".split()
STRINGS = [
    *"N B K 0x10ff0 0x50000 0xfffffffffffff000 s sfile smissing Efile Ufile Eloop s/ro/file slocked/x s/ s..".split(),
    *"O1 s%ff%fe suser.x Uuser.x".split(),
    *("U" + "x" * 4095, "U" + "x" * 4096, "s" + "x" * 255, "s" + "x" * 256, "s" + "x" * 4095, "s" + "x" * 4096),
    *("s" + "y/" * 2047, "s" + "/" * 4096, "E" + "x" * 4095, "s" + "../" * 300),
]


def rows() -> list[Row]:
    """The trapped rows, but for those that would stop the probe."""
    return [
        row
        for row in ROWS
        if row.verdict == TRAP and row.name not in AVOIDED and row.x86_64 is not None and row.when is None
    ]


def hostile(row: Row, choose: random.Random) -> str:
    """A line for the probe: each argument is a plausible one of its type, or one that is not."""
    words = []
    literal = NUMBERS + [
        word for word in POINTERS if word.startswith("0x")
    ]  # the same on both sides, unlike a buffer's address
    for kind in row.args.split():
        plausible = {"path": STRINGS, "str": STRINGS, "fd": DESCRIPTORS, "ptr": POINTERS}.get(kind, NUMBERS)
        if choose.random() < 0.1:
            plausible = literal
        words.append(choose.choice(plausible))
    return f"n {row.x86_64} {' '.join(words)}"


def another_fault(expected: str, got: str) -> bool:
    """The kernel found the bad pointer first, the jail what else is wrong with the call: one of two true answers."""
    errors = [int(answer.split(" ", 2)[2]) for answer in (expected, got) if " errno " in answer]
    return len(errors) == 2 and errors[0] == errno.EFAULT and errors[1] in (errno.EBADF, errno.ENOTSOCK, errno.ESRCH)


def shortened(line: str) -> str:
    return " ".join(word if len(word) < 30 else f"{word[:12]}…({len(word)})" for word in line.split())


def safe(row: Row, line: str) -> bool:
    """Not those that make FIFOs: a later open of one would block natively."""
    return not (row.name.startswith("mknod") and "4096" in line.split())


@pytest.fixture
def sides(both: Sides) -> Sides:  # noqa: F811
    return both


def batches(seed: str, ours: bool, seconds: float) -> Iterator[list[tuple[Row, str]]]:
    """Batches of lines for ``seconds``, the first ones with every row; without ``ours`` nothing that only a jail has."""
    choose = random.Random(seed)
    table = rows()
    end = time.monotonic() + seconds
    waiting = list(table)
    while time.monotonic() < end:
        chosen = [waiting.pop() if waiting else choose.choice(table) for _ in range(BATCH)]
        lines = [(row, hostile(row, choose)) for row in chosen]
        yield [(row, line) for row, line in lines if safe(row, line) and (ours or set(OURS).isdisjoint(line.split()))]


@pytest.mark.parametrize("user", ["root", "plain"])
@pytest.mark.parametrize("engine", ENGINES)
def test_hostile_arguments_are_answered_as_the_kernel_answers(sides: Sides, engine: str, user: str) -> None:
    """Thousands of calls with arguments chosen to hurt: all are answered in time; bad pointers and descriptors alike."""
    tried: set[str] = set()
    compared, found = 0, []
    try:
        for lines in batches(f"{engine} {user}", False, SECONDS):
            numbered = [f"{number} {line}" for number, (_, line) in enumerate(lines)]
            native, jailed = (sides.side(name, user).probe.exchange(numbered, 20) for name in ("native", engine))
            for (row, line), expected, got in zip(lines, native, jailed, strict=True):
                words = expected.split(" ", 2)
                if words[1] == "errno" and int(words[2]) in COMPARED:
                    tried.add(row.name)
                    compared += 1
                    if expected != got and not another_fault(expected, got):
                        found.append(f"{row.name} {shortened(line)}\n  native: {expected}\n  jail:   {got}")
            for name in ("native", engine):
                sides.side(name, user).settle()
    finally:
        sides.drop("native", user)
        sides.drop(engine, user)
    assert not {row.name for row in cases.path_rows()} - AVOIDED - tried
    assert compared > 1000
    assert not found, f"{len(found)} of {compared} differ:\n" + "\n".join(found[:40])


@pytest.mark.parametrize("user", ["root", "plain"])
@pytest.mark.parametrize("engine", ENGINES)
def test_hostile_arguments_in_what_is_ours_are_survived(sides: Sides, engine: str, user: str) -> None:
    """The same with addresses in the mailbox and the scratch, and with the protected descriptors: all are answered."""
    answered = 0
    try:
        for lines in batches(f"ours {engine} {user}", True, SECONDS / 2):
            side = sides.side(engine, user)
            answered += len(side.probe.exchange([f"{number} {line}" for number, (_, line) in enumerate(lines)], 20))
            side.settle()
        assert sides.side(engine, user).probe.exchange(["last n 39"])[0].startswith("last ")  # getpid: the guest lives
        assert "file" in sides.side(engine, user).probe.exchange(["last f 2 s/ro 0 0"])[0]  # and so does the supervisor
    finally:
        sides.drop(engine, user)
    assert answered > 1000
