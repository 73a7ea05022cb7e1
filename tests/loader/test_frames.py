"""Stubs read a frame as the engines write it: both sides' drawings and code name the same places."""

from __future__ import annotations

import re
import struct

import pytest
from exec.tools import SOURCES
from pyjail.kernel import leads
from pyjail.kernel.registers import Registers, RegistersX86
from pyjail.kernel.registers_aarch64 import RegistersArm
from pyjail_bpf import layout

# What restore loads from the frame: (offset, register), by assembler.
LOADS = {
    "x86_64": re.compile(r"^\s+mov\s+(\d+)\(%r9\), %(\w+)", re.M),
    "aarch64": re.compile(r"^\s+ld[rp]\s+(x\d+)(?:, (x\d+))?, \[x9, #(\w+)\]", re.M),
}


def loads(arch: str) -> tuple[dict[str, int], dict[str, int]]:
    """(register -> offset, named offsets) of ``restore`` in stubs.S."""
    text = (SOURCES / arch / "stubs.S").read_text()
    names = "BUSY|RIP|PC|N0|N1|BLOCKED|LEAD_BLOCKED"
    named = {name: int(value) for name, value in re.findall(rf"^#define ({names}) (\d+)$", text, re.M)}
    body = text[text.index("\nrestore:") : text.index(".org")]
    found: dict[str, int] = {}
    if arch == "x86_64":
        found = {register: int(offset) for offset, register in LOADS[arch].findall(body)}
    else:
        for first, second, offset in LOADS[arch].findall(body):
            if offset.isdigit():
                found[first] = int(offset)
                if second:
                    found[second] = int(offset) + 8
    return found, named


@pytest.mark.parametrize(("arch", "registers"), [("x86_64", RegistersX86()), ("aarch64", RegistersArm())])
def test_each_register_is_where_its_stub_looks(arch: str, registers: Registers) -> None:
    """Frame: address of the busy word, Registers.saved(), n0, n1."""
    for index in range(registers.WORDS):
        registers.words[index] = 1000 + index
    frame = struct.pack("<Q", 7) + registers.saved() + struct.pack("<2Q", 8, 9)
    by_offset = {8 * k: word for k, (word,) in enumerate(struct.iter_unpack("<Q", frame))}
    index_of = {f"x{n}": n for n in range(31)}
    if arch == "x86_64":
        x86 = RegistersX86
        index_of = {"rdi": x86.RDI, "rsi": x86.RSI, "rdx": x86.RDX, "r10": x86.R10, "r8": x86.R8, "r9": x86.R9}
    registers_read, named = loads(arch)
    assert len(registers_read) == 6
    for register, offset in registers_read.items():
        assert by_offset[offset] == 1000 + index_of[register], register
    pc = RegistersX86.RIP if arch == "x86_64" else RegistersArm.PC
    assert by_offset[named["RIP" if arch == "x86_64" else "PC"]] == 1000 + pc
    assert (by_offset[named["BUSY"]], by_offset[named["N0"]], by_offset[named["N1"]]) == (7, 8, 9)
    assert len(frame) <= layout.FRAME_STRING


@pytest.mark.parametrize(("arch", "registers"), [("x86_64", RegistersX86()), ("aarch64", RegistersArm())])
def test_whatever_a_stub_changes_is_saved(arch: str, registers: Registers) -> None:
    """No stub writes a register that restore does not give back, but for those documented as lost."""
    text = (SOURCES / arch / "stubs.S").read_text()
    body = text[text.index("/* ONE") : text.index("/* LEAVE")] + text[text.index("/* CONNECT") :]
    body = body.partition("/* LED")[0]  # whose registers are all given
    body = re.sub(r"/\*.*?\*/", "", body, flags=re.S)
    if arch == "x86_64":
        written = set(re.findall(r"^\w*:?\s+(?:mov\w?|imul|add|and|shl|xor)\s.*%(\w+)$", body, re.M))
        whole = {"edi": "rdi", "esi": "rsi", "edx": "rdx", "eax": "rax", "r8d": "r8", "r10d": "r10"}
        lost = {"rax", "rcx"}  # rcx: dead after any system call
    else:
        written = set(re.findall(r"^\w*:?\s+(?:mov|ldr|madd|and|address|add)\s+(\w+),", body, re.M))
        whole = {f"w{n}": f"x{n}" for n in range(31)}
        lost = {"x0", "x16", "x17", "x5"}  # x5: SEND keeps it in x17 and gives it back, as test_stubs checks
    names = {whole.get(name, name) for name in written}
    restored, _ = loads(arch)
    assert names
    assert names - lost <= set(restored)
    assert registers.saved()


def test_a_lead_gives_each_register_where_its_code_takes_it() -> None:
    """kernel/leads.py packs what LED loads: registers in the order of ``led``, signals to block before them."""
    text = (SOURCES / "x86_64" / "stubs.S").read_text()
    body = text[text.index("/* LED: ") :]
    loaded = {int(offset): register for offset, register in re.findall(r"^\s+mov\s+(\d+)\(%r11\), %(\w+)", body, re.M)}
    x86 = RegistersX86()
    for index in range(x86.WORDS):
        x86.words[index] = 1000 + index
    order = [x86.RDI, x86.RSI, x86.RDX, x86.R10, x86.R8, x86.R9, x86.RAX, x86.RIP]
    assert x86.led() == tuple(1000 + index for index in order)
    names = ["rdi", "rsi", "rdx", "r10", "r8", "r9", "rax", "rcx"]  # rcx: where it jumps
    start = leads.HEAD.size
    assert loaded == {start + 8 * k: name for k, name in enumerate(names)}
    named = loads("x86_64")[1]
    assert named["LEAD_BLOCKED"] == start - 8
    assert named["BLOCKED"] == leads.BLOCKED_IN_FRAME
    assert start + leads.REGISTERS.size <= layout.LEAD_SIZE
    assert layout.FRAMES + layout.FRAME_COUNT * layout.FRAME_SIZE <= layout.LEADS
    assert layout.LEADS + layout.LEAD_COUNT * layout.LEAD_SIZE <= layout.END
