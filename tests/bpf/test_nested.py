"""The filter of a jail inside a jail: it takes openat2 and fchdir on protected descriptors away, and nothing else."""

from __future__ import annotations

import errno
import os
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyjail_bpf.layout import MAILBOX_FD
from pyjail_bpf.nested import compile_nested
from pyjail_bpf.simulator import Call, run
from pyjail_bpf.table import numbers
from pyjail_bpf.verifier import verify

ALLOW, EBADF = 0x7FFF0000, 0x00050000 | errno.EBADF
NUMBERS = numbers("x86_64")
TAKEN = (NUMBERS["openat2"], NUMBERS["fchdir"])


@given(
    number=st.one_of(st.sampled_from(TAKEN), st.integers(0, 600)),
    low=st.one_of(st.integers(MAILBOX_FD - 3, MAILBOX_FD + 60), st.integers(0, 2**32 - 1)),
    high=st.sampled_from((0, 1, 0xFFFFFFFF)),
    last=st.integers(MAILBOX_FD + 2, MAILBOX_FD + 50),
)
def test_only_these_calls_on_these_numbers_are_refused(number: int, low: int, high: int, last: int) -> None:
    """By the low word, as the kernel reads a descriptor."""
    program = compile_nested(TAKEN, last)
    wanted = EBADF if number in TAKEN and MAILBOX_FD <= low <= last else ALLOW
    assert run(program, Call("x86_64", number, (high << 32 | low,))).value == wanted


@pytest.mark.parametrize("arch", ["x86_64", "aarch64"])
def test_the_kernels_rules_for_programs_hold(arch: str) -> None:
    named = numbers(arch)
    assert len(verify(compile_nested((named["openat2"], named["fchdir"]), MAILBOX_FD + 9))) < 16


@pytest.mark.skipif(os.uname().machine != "x86_64", reason="numbers of x86_64")
def test_the_kernel_takes_it_and_does_so() -> None:
    """In a process of its own, which the filter does not leave."""
    code = f"""
import ctypes, os, struct
program = {compile_nested(TAKEN, MAILBOX_FD + 9)!r}
code = ctypes.create_string_buffer(program, len(program))
prog = ctypes.create_string_buffer(struct.pack("HxxxxxxQ", len(program) // 8, ctypes.addressof(code)))
here = os.open("/", os.O_PATH); os.dup2(here, {MAILBOX_FD + 9}); os.dup2(here, {MAILBOX_FD + 10})
libc = ctypes.CDLL(None, use_errno=True)
libc.prctl(38, 1, 0, 0, 0)
assert libc.syscall({NUMBERS["seccomp"]}, 1, 0, prog) == 0
how = ctypes.create_string_buffer(struct.pack("QQQ", os.O_PATH, 0, 0))
for number in ({MAILBOX_FD + 9}, {MAILBOX_FD + 10}):
    for nr, *rest in (({NUMBERS["openat2"]}, b"tmp", how, 24), ({NUMBERS["fchdir"]},)):
        print(libc.syscall(nr, number, *rest) >= 0, ctypes.get_errno())
        ctypes.set_errno(0)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=30, check=True)
    assert done.stdout.split("\n")[:4] == ["False 9", "False 9", "True 0", "True 0"]
