"""The ELF parser reads what pyelftools and readelf read, refuses what the kernel refuses, and never raises."""

from __future__ import annotations

import ctypes
import os
import re
import resource
import shutil
import signal
import struct
import subprocess
from collections.abc import Sequence
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from elftools.common.exceptions import ELFError
from elftools.elf.elffile import ELFFile
from elftools.elf.segments import InterpSegment
from exec.launching import libc, read_all, strings
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pyjail.exec import elf
from pyjail.exec.elf import Elf, Foreign
from pyjail.kernel.errno import E, Errno
from pyjail.kernel.sys import ARCH
from pyjail_bpf import layout

HEADER = struct.Struct("<8Q")
SEGMENT = struct.Struct("<5Q")


def parse(path: Path) -> Elf | Foreign | Errno:
    fd = os.open(path, os.O_RDONLY)
    try:
        return elf.parse(fd, os.pread(fd, 4096, 0), ARCH)
    finally:
        os.close(fd)


def parse_bytes(image: bytes) -> Elf | Foreign | Errno:
    fd = os.memfd_create("image")
    try:
        os.write(fd, image)
        return elf.parse(fd, image[:4096], ARCH)
    finally:
        os.close(fd)


def described(found: Elf) -> dict[str, Any]:
    """A table by names."""
    kind, low, high, align, entry, headers, count, segments = HEADER.unpack_from(found.table)
    assert len(found.table) == elf.TABLE_SIZE
    return {
        "kind": kind, "low": low, "high": high, "align": align, "entry": entry, "headers": headers, "count": count,
        "interpreter": found.interpreter, "executable_stack": found.executable_stack,
        "segments": [SEGMENT.unpack_from(found.table, HEADER.size + k * SEGMENT.size) for k in range(segments)],
    }  # fmt: skip


def by_pyelftools(stream: Any) -> dict[str, Any]:
    """The same by pyelftools."""
    file = ELFFile(stream)
    rows = list(file.iter_segments())
    loads = [row.header for row in rows if row["p_type"] == "PT_LOAD"]
    interpreters = [row for row in rows if isinstance(row, InterpSegment)]
    stacks = [row for row in rows if row["p_type"] == "PT_GNU_STACK"]
    phoff = file["e_phoff"]
    at_headers = [phoff - h.p_offset + h.p_vaddr for h in loads if h.p_offset <= phoff < h.p_offset + h.p_filesz]
    powers = [h.p_align for h in loads if h.p_align and h.p_align & (h.p_align - 1) == 0 and h.p_align <= 1 << 30]
    return {
        "kind": {"ET_EXEC": 2, "ET_DYN": 3}[file["e_type"]],
        "low": min(h.p_vaddr for h in loads) // 4096 * 4096,
        "high": -(-max(h.p_vaddr + h.p_memsz for h in loads) // 4096) * 4096,
        "align": max(powers, default=0),
        "entry": file["e_entry"],
        "headers": at_headers[-1] if at_headers else 0,
        "count": file["e_phnum"],
        "interpreter": interpreters[0].get_interp_name().encode() if interpreters else None,
        "executable_stack": bool(stacks and stacks[-1]["p_flags"] & 1),
        "segments": [
            (h.p_vaddr, h.p_filesz, h.p_memsz, h.p_offset, (h.p_flags & 4) >> 2 | h.p_flags & 2 | (h.p_flags & 1) << 2)
            for h in loads
            if h.p_memsz
        ],
    }


@cache
def programs() -> list[Path]:
    """All ELF files of /usr/bin, and the machine's interpreters and libraries' loader."""
    found = [path for path in sorted(Path("/usr/bin").iterdir()) if path.is_file() and not path.is_symlink()]
    found += [path.resolve() for path in Path("/lib64").glob("ld-*")]
    return [path for path in found if path.read_bytes()[:4] == b"\x7fELF"]


def test_every_program_is_read_as_by_pyelftools() -> None:
    """All of /usr/bin: type, span, entry, headers, segments, interpreter, stack."""
    seen = 0
    for path in programs():
        found = parse(path)
        with path.open("rb") as stream:
            machine = ELFFile(stream)["e_machine"]
        if isinstance(found, Foreign):
            assert machine != "EM_X86_64" or ARCH != "x86_64", path
            continue
        assert isinstance(found, Elf), path
        with path.open("rb") as stream:
            assert described(found) == by_pyelftools(stream), path
        seen += 1
    assert seen > 50


def test_every_program_is_read_as_by_readelf() -> None:
    """A second, independent reader: the PT_LOAD lines of ``readelf -lW``."""
    if shutil.which("readelf") is None:
        pytest.skip("needs readelf")
    text = subprocess.run(["readelf", "-lW", *programs()], capture_output=True, text=True, check=False).stdout
    number = r"(0x[0-9a-f]+)"
    line = re.compile(rf"^  LOAD +{number} {number} 0x[0-9a-f]+ {number} {number} ([R ])([W ])([E ])", re.M)
    sections = re.split(r"^File: (.*)$", text, flags=re.M)[1:]
    seen = 0
    for name, body in zip(sections[::2], sections[1::2], strict=True):
        found = parse(Path(name))
        if not isinstance(found, Elf):
            continue
        loads = []
        for offset, address, file_size, memory_size, r, w, x in line.findall(body):
            protection = (r == "R") | (w == "W") << 1 | (x == "E") << 2
            loads.append((int(address, 16), int(file_size, 16), int(memory_size, 16), int(offset, 16), protection))
        assert described(found)["segments"] == [load for load in loads if load[2]], name
        interpreter = re.search(r"program interpreter: (.*)\]", body)
        assert (found.interpreter or b"").decode() == (interpreter[1] if interpreter else ""), name
        seen += 1
    assert seen > 50


@cache
def samples() -> list[bytes]:
    """Small programs of each kind: enough of the file for all headers and the interpreter's name."""
    return [Path(name).read_bytes() for name in ("/usr/bin/true", "/usr/bin/setarch")] + [
        path.read_bytes()[:200_000] for path in Path("/usr/sbin").glob("ldconfig")
    ]


values = st.one_of(
    st.sampled_from(
        [0, 1, 2, 3, 4, 0xFF, 0xFFFF, 0x1000, 1 << 30, 1 << 46, 1 << 47, 1 << 62, (1 << 63) - 1, (1 << 64) - 1]
    ),
    st.integers(0, (1 << 64) - 1),
)
# Places in the ELF header and the first 14 program headers, with the size of what is written there.
changes = st.lists(
    st.tuples(st.integers(0, 64 + 14 * 56), st.sampled_from([1, 2, 4, 8]), values), min_size=1, max_size=4
)
fields = st.lists(st.tuples(st.integers(0, 13), st.sampled_from([0, 4, 8, 16, 32, 40, 48]), values), max_size=4).map(
    lambda rows: [(64 + 56 * row + at, 4 if at < 8 else 8, value) for row, at, value in rows]
)


def mutated(number: int, changed: list[tuple[int, int, int]], cut: int | None) -> bytes:
    image = bytearray(samples()[number % len(samples())])
    for place, size, value in changed:
        image[place : place + size] = (value & ((1 << 8 * size) - 1)).to_bytes(size, "little")
    return bytes(image if cut is None else image[:cut])


@settings(max_examples=800, deadline=None)
@given(st.integers(0, 9), st.one_of(changes, fields), st.one_of(st.none(), st.integers(0, 5000)))
def test_damaged_programs_never_raise(number: int, changed: list[tuple[int, int, int]], cut: int | None) -> None:
    """A table within its promises and as pyelftools reads it, a foreign machine, or an errno."""
    image = mutated(number, changed, cut)
    found = parse_bytes(image)
    if isinstance(found, Errno):
        assert found is E.ENOEXEC
        return
    if isinstance(found, Foreign):
        return
    got = described(found)
    assert got["low"] < got["high"] <= 1 << 46
    assert got["kind"] == 3 or got["low"] >= layout.LOADER_END
    for address, file_size, memory_size, offset, _ in got["segments"]:
        assert got["low"] <= address
        assert address + memory_size <= got["high"]
        assert file_size <= memory_size
        assert not file_size or (address - offset) % 4096 == 0
    try:
        assert got == by_pyelftools(BytesIO(image))
    except (ELFError, ValueError, OverflowError, AttributeError, KeyError, TypeError):
        pass  # it gives up at more than we do (section names, unknown words)


@given(st.binary(max_size=300))
@example(b"\x7fELF")
@example(b"\x7fELF\2\1\1".ljust(64, b"\0"))
def test_any_bytes_are_no_program_or_one(image: bytes) -> None:
    """ENOEXEC for whatever is no ELF file."""
    found = parse_bytes(b"\x7fELF" + image)
    assert isinstance(found, Errno | Elf | Foreign)
    assert parse_bytes(b"\0" + image) is E.ENOEXEC


def kernel_says(path: Path) -> Errno | None:
    """execve(2) of a file whose code must not run: None when the kernel took it, whatever became of it."""
    read, write = os.pipe()
    empty = strings([b"x"]), strings([])
    pid = os.fork()
    if pid == 0:
        try:
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            # A filter that lets nothing but execve and write(2) of the errno happen: everything else is SIGSYS.
            allowed = (59, 1) if ARCH == "x86_64" else (221, 64)
            program = struct.pack("=HBBI", 0x20, 0, 0, 0)
            program += struct.pack("=HBBI", 0x15, 1, 0, allowed[0]) + struct.pack("=HBBI", 0x15, 0, 1, allowed[1])
            program += struct.pack("=HBBI", 0x06, 0, 0, 0x7FFF0000) + struct.pack("=HBBI", 0x06, 0, 0, 0x80000000)
            held = ctypes.create_string_buffer(program)
            described_ = ctypes.create_string_buffer(struct.pack("HxxxxxxQ", 5, ctypes.addressof(held)))
            name = os.fsencode(path)
            libc.prctl(38, 1, 0, 0, 0)
            if libc.prctl(22, 2, described_, 0, 0) == 0:
                libc.execve(name, *empty)
                os.write(write, ctypes.get_errno().to_bytes(4, "little"))
        finally:
            os.kill(os.getpid(), signal.SIGKILL)
    os.close(write)
    error = read_all(read)
    os.close(read)
    os.waitpid(pid, 0)
    return Errno.of(int.from_bytes(error, "little")) if error else None


@settings(max_examples=200, deadline=None)
@given(number=st.integers(0, 9), changed=st.one_of(changes, fields), cut=st.one_of(st.none(), st.integers(0, 5000)))
def test_what_the_kernel_refuses_is_refused(
    tmp_path_factory: pytest.TempPathFactory, number: int, changed: list[tuple[int, int, int]], cut: int | None
) -> None:
    """ENOEXEC of the kernel is ours; it may refuse no program that we take."""
    path = tmp_path_factory.getbasetemp() / "damaged"
    path.unlink(missing_ok=True)
    path.write_bytes(mutated(number, changed, cut))
    path.chmod(0o755)
    kernel, found = kernel_says(path), parse(path)
    if isinstance(found, Elf):
        if found.interpreter is None or os.path.isfile(found.interpreter):
            assert kernel is None
    elif kernel is not None and kernel in (E.ENOEXEC,):
        assert isinstance(found, Foreign) or found is kernel


def test_an_undamaged_program_is_taken(tmp_path: Path) -> None:
    """The control: the filter above lets the kernel take a program."""
    assert [kernel_says(Path("/usr/bin/true")), parse(Path("/usr/bin/true")) is not E.ENOEXEC] == [None, True]
    (tmp_path / "text").write_text("text")
    (tmp_path / "text").chmod(0o755)
    assert kernel_says(tmp_path / "text") is E.ENOEXEC


def image_with(segments: Sequence[tuple[int, ...]], kind: int = 3, machine: int | None = None) -> bytes:
    """An ELF file of the given program headers (type, flags, offset, vaddr, filesz, memsz, align)."""
    machine = elf.MACHINES[ARCH] if machine is None else machine
    head = b"\x7fELF\2\1\1".ljust(16, b"\0") + struct.pack(
        "<HHIQQQIHHHHHH", kind, machine, 1, 0x1000, 64, 0, 0, 64, 56, len(segments), 0, 0, 0
    )
    rows = [struct.pack("<IIQQQQQQ", t, fl, off, va, va, fs, ms, al) for t, fl, off, va, fs, ms, al in segments]
    return (head + b"".join(rows)).ljust(8192, b"\0")


GOOD = (1, 5, 0, 0x400000, 0x1000, 0x1000, 0x1000)


@pytest.mark.parametrize(
    ("why", "segments", "kind"),
    [
        ("no segment", [], 3),
        ("nothing to load", [(2, 5, 0, 0, 0x100, 0x100, 8)], 3),
        ("below the loader's end", [(1, 5, 0, layout.LOADER_END - 0x1000, 0x1000, 0x1000, 0x1000)], 2),
        ("over the mailbox", [(1, 5, 0, layout.MAILBOX, 0x1000, 0x1000, 0x1000)], 2),
        ("17 segments", [(1, 4, 0, 0x400000 + k * 0x1000, 0x1000, 0x1000, 0x1000) for k in range(17)], 3),
        ("more in the file than in memory", [(1, 5, 0, 0x400000, 0x1001, 0x1000, 0x1000)], 3),
        ("address and offset disagree", [(1, 5, 8, 0x400000, 0x1000, 0x1000, 0x1000)], 3),
        ("ends too high", [(1, 5, 0, 1 << 46, 0x1000, 0x1000, 0x1000)], 3),
        ("wraps around", [(1, 5, 0, (1 << 64) - 0x1000, 0x1000, 0x2000, 0x1000)], 3),
        ("interpreter of one byte", [GOOD, (3, 4, 0x100, 0, 1, 1, 1)], 3),
        ("interpreter without end", [GOOD, (3, 4, 0, 0, 4, 4, 1)], 3),
        ("interpreter longer than PATH_MAX", [GOOD, (3, 4, 0x1000, 0, 4097, 4097, 1)], 3),
        ("interpreter behind the file", [GOOD, (3, 4, 1 << 63, 0, 10, 10, 1)], 3),
        ("129 headers", [GOOD] * 129, 3),
        ("an object file", [GOOD], 1),
    ],
)
def test_refusals(why: str, segments: list[tuple[int, ...]], kind: int) -> None:
    """ENOEXEC, each for its own reason: without it the image is taken (the control)."""
    assert parse_bytes(image_with(segments, kind)) is E.ENOEXEC, why
    assert isinstance(parse_bytes(image_with([GOOD], 2)), Elf)


def test_limits_are_reached() -> None:
    """16 segments, 128 headers, an address right at the loader's end, a bss at an odd offset: taken."""
    sixteen = [(1, 4, 0, 0x400000 + k * 0x1000, 0x1000, 0x1000, 0x1000) for k in range(16)]
    for segments, kind in (
        (sixteen, 3),
        ([GOOD, *[(0x70000000, 0, 0, 0, 0, 0, 0)] * 127], 3),
        ([(1, 5, 0, layout.LOADER_END, 0x1000, 0x1000, 0x1000)], 2),
        ([GOOD, (1, 6, 0x123, 0x500000, 0, 0x5000, 0x1000)], 3),
    ):
        assert isinstance(parse_bytes(image_with(segments, kind)), Elf), segments


@pytest.mark.parametrize("name", ["EM_RISCV", "EM_MIPS", "EM_386", "EM_ARM", "EM_PPC64"])
def test_another_machine_is_told(name: str) -> None:
    """Number, width, byte order."""
    from elftools.elf.enums import ENUM_E_MACHINE

    machine = ENUM_E_MACHINE[name]
    image = bytearray(image_with([GOOD], 3, machine))
    found = parse_bytes(bytes(image))
    assert isinstance(found, Foreign)
    assert (found.machine, found.bits, found.big_endian) == (machine, 64, False)
    image[4:6] = b"\1\2"
    image[16:20] = struct.pack(">HH", 2, machine)
    found = parse_bytes(bytes(image))
    assert isinstance(found, Foreign)
    assert (found.machine, found.bits, found.big_endian) == (machine, 32, True)


def test_hot_path_reads_little(monkeypatch: pytest.MonkeyPatch) -> None:
    """For an ordinary program everything is in the first page, which the caller has read."""
    head = Path("/usr/bin/true").read_bytes()[:4096]

    def forbidden(*_: object) -> bytes:
        raise AssertionError("a second read")

    monkeypatch.setattr(os, "pread", forbidden)
    assert isinstance(elf.parse(-1, head, ARCH), Elf)
