"""Small libraries made from assembly, for the proof of sites; and what GNU objdump says of a file."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

SYSCALL = "syscall"
ACCESS = 21

# One function with one site; {before}, {between}, {after} go where they say.
FUNCTION = """
    .text
    .globl probe
    .type probe, @function
probe:
    .cfi_startproc
    {before}
site:
    mov $21, %eax
    {between}
    syscall
after:
    {after}
    cmp $-4095, %rax
    jae 9f
    ret
9:  or $-1, %rax
    ret
    .cfi_endproc
    .size probe, .-probe
    {elsewhere}
"""

# glibc's syscall(3) (sysdeps/unix/sysv/linux/x86_64/syscall.S) with -errno for its result; the parts go where they say.
ANY = """
    {above}
    .globl any
    .type any, @function
any:
    .cfi_startproc
    {first}
1:  mov %rdi, %rax
2:  mov %rsi, %rdi
3:  mov %rdx, %rsi
4:  mov %rcx, %rdx
    {between}
    mov %r8, %r10
    mov %r9, %r8
    mov 8(%rsp), %r9
5:  syscall
6:  cmp $-4095, %rax
    jae 7f
    ret
7:  ret
    {last}
    .cfi_endproc
    .size any, .-any
    {below}
"""


def assemble(target: Path, source: str, *options: str) -> bytes:
    """The shared library (or, with options, program) that `source` makes."""
    text = target.with_suffix(".s")
    text.write_text(source + '\n.section .note.GNU-stack,"",@progbits\n')
    command = ["gcc", "-nostdlib", *(options or ("-shared",)), "-Wl,--build-id=none", "-o", str(target), str(text)]
    subprocess.run(command, check=True, capture_output=True)
    return target.read_bytes()


def probe(target: Path, *options: str, **parts: str) -> bytes:
    """The library of FUNCTION with these parts."""
    return assemble(
        target, FUNCTION.format(**{"before": "", "between": "", "after": "", "elsewhere": "", **parts}), *options
    )


def any_probe(target: Path, *options: str, **parts: str) -> bytes:
    """The library of ANY with these parts."""
    names = ("above", "first", "between", "last", "below")
    return assemble(target, ANY.format(**(dict.fromkeys(names, "") | parts)), *options)


class Line:
    """One instruction as objdump prints it."""

    def __init__(self, address: int, text: str) -> None:
        self.address = address
        self.text = text
        found = re.search(r"\b(?:j\w+|call|loop\w*|xbegin)\s+(?:\w+,)?([0-9a-f]+)\b", text)
        self.target = int(found[1], 16) if found else None


def disassembly(path: Path) -> list[Line]:
    """By GNU objdump, which shares no code with capstone."""
    done = subprocess.run(["objdump", "-d", "--no-show-raw-insn", path], check=True, capture_output=True, text=True)
    found = []
    for line in done.stdout.splitlines():
        if match := re.match(r"\s+([0-9a-f]+):\t(.*)", line):
            found.append(Line(int(match[1], 16), match[2].split("#")[0].strip()))
    return found
