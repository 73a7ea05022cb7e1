"""The kernel's own answers: a filter is installed in a process that makes calls, none of which is ever run."""

from __future__ import annotations

import atexit
import os
import shutil
import struct
import subprocess
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from pyjail_bpf.assembler import Instruction, pack, unpack
from pyjail_bpf.code import JUMP, LD_ABS, RET, RET_ALLOW, RET_ERRNO, RET_KILL_PROCESS, RET_TRACE, RET_USER_NOTIF
from pyjail_bpf.dsl import ARGS, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

HERE = Path(__file__).parent
MACHINE = os.uname().machine
COOKIE = 0x70796A61696C  # verdicts.c
# Errnos that the kernel has no use for, one for each verdict but errno itself; the highest is 4095 (MAX_ERRNO).
MARKS = {RET_ALLOW: 4001, RET_USER_NOTIF: 4002, RET_TRACE: 4002, RET_KILL_PROCESS: 4003}
KINDS = {4001: "allow", 4002: "trap", 4003: "kill"}


@cache
def built(name: str) -> str:
    """The path of the program of ``name``.c beside this file, compiled for this run of the tests."""
    directory = tempfile.mkdtemp(prefix="pyjail-bpf-", dir="/tmp")
    atexit.register(shutil.rmtree, directory)
    program = f"{directory}/{name}"
    subprocess.run(["gcc", "-O2", "-Wall", "-Werror", "-static", "-o", program, HERE / f"{name}.c"], check=True)
    return program


def harmless(program: bytes) -> bytes:
    """The same program, with an errno for every verdict, but calls allowed whose sixth argument is COOKIE."""
    bypass = [
        Instruction(LD_ABS, 0, 0, ARGS + 40),
        Instruction(JUMP["=="], 0, 3, COOKIE & 0xFFFFFFFF),
        Instruction(LD_ABS, 0, 0, ARGS + 44),
        Instruction(JUMP["=="], 0, 1, COOKIE >> 32),
        Instruction(RET, 0, 0, RET_ALLOW),
    ]
    marked = [
        instruction._replace(k=RET_ERRNO | MARKS[instruction.k])
        if instruction.code == RET and instruction.k in MARKS
        else instruction
        for instruction in unpack(program)
    ]
    return pack(bypass + marked)


def kernel_verdicts(program: bytes, calls: Sequence[tuple[int, tuple[int, ...]]]) -> list[Verdict]:
    """What the kernel makes of ``program`` for each (number, six arguments), on this machine's architecture."""
    safe = harmless(program)
    packed = b"".join(
        struct.pack("<7Q", number & 0xFFFFFFFFFFFFFFFF, *(arg & 0xFFFFFFFFFFFFFFFF for arg in args))
        for number, args in calls
    )
    data = struct.pack("<II", len(safe) // 8, len(calls)) + safe + packed
    done = subprocess.run([built("verdicts")], input=data, capture_output=True, check=True, timeout=60)
    results = struct.unpack(f"<{len(calls)}q", done.stdout)
    return [_verdict(result) for result in results]


def installs(program: bytes) -> bool:
    """Whether the kernel takes ``program``, which must allow write(2) and exit_group(2)."""
    data = struct.pack("<II", len(program) // 8, 0) + program
    done = subprocess.run([built("verdicts")], input=data, capture_output=True, check=False, timeout=60)
    assert done.returncode in (0, 3), f"verdicts.c ended with {done.returncode}"
    return done.returncode == 0


def _verdict(result: int) -> Verdict:
    assert -4095 <= result <= 0, f"a call was run: it returned {result}"
    return Verdict(KINDS[-result]) if -result in KINDS else Verdict("errno", -result)
