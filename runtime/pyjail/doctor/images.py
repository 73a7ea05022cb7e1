"""Examines ELF images with pyelftools: the loader that is shipped, and emulators."""

from __future__ import annotations

import ctypes
import io
import os
import tempfile
from dataclasses import dataclass
from typing import BinaryIO

from pyjail_bpf import layout

from pyjail.doctor.trial import Finding, child, exit_status, no, require, yes
from pyjail.exec import image
from pyjail.kernel.sys import ARCH, NR, call

AT_EMPTY_PATH = 0x1000
NO_MAILBOX = 127  # what the loader ends with when descriptor 960 is not the mailbox
READ_EXECUTE, NONE = 5, 0  # p_flags


@dataclass(frozen=True, slots=True)
class Segment:
    """One program header that is mapped: ``flags`` as in ELF (4 read, 2 write, 1 execute)."""

    address: int
    size: int
    file_size: int
    flags: int


@dataclass(frozen=True, slots=True)
class Examination:
    """What an ELF file says of itself."""

    machine: str
    static: bool
    entry: int
    segments: tuple[Segment, ...]


def examine(path: str) -> Examination | None:
    """The facts of the ELF file at ``path``; None when it is none, or pyelftools is not installed."""
    try:
        with open(path, "rb") as file:
            return examine_stream(file)
    except OSError:
        return None


def examine_stream(file: BinaryIO) -> Examination | None:
    """As `examine`, of an open file."""
    try:
        from elftools.common.exceptions import ELFError
        from elftools.elf.elffile import ELFFile
    except ImportError:
        return None
    try:
        elf = ELFFile(file)
        headers = list(elf.iter_segments())
    except ELFError:
        return None
    segments = tuple(
        Segment(header["p_vaddr"], header["p_memsz"], header["p_filesz"], header["p_flags"])
        for header in headers
        if header["p_type"] == "PT_LOAD"
    )
    static = not any(header["p_type"] == "PT_INTERP" for header in headers)
    return Examination(str(elf.get_machine_arch()), static, elf.header["e_entry"], segments)


def loader_segments(code: bytes) -> set[Segment]:
    """The segments that the loader must have, in whatever order: its code, and nothing accessible below END."""
    below = layout.END - layout.MAILBOX
    return {
        Segment(layout.LOADER, len(code), len(code), READ_EXECUTE),
        Segment(layout.MAILBOX, below, below, NONE),
    }


def _loader() -> int:
    """As a run makes it: a memfd, or a file where the kernel starts no memfd."""
    try:
        return image.build(ARCH)
    except PermissionError:
        with tempfile.TemporaryDirectory(prefix="pyjail-doctor-") as private:
            return image.build_file(ARCH, os.fsencode(private) + b"/loader")


def examine_loader() -> Finding:
    """The loader that is shipped: its file says what it must, and it starts; without a mailbox it ends at once."""
    code = image.code(ARCH, "loader")
    found = examine_stream(io.BytesIO(image.elf_bytes(ARCH, code)))
    if found is not None:
        require(found.static and found.entry == layout.LOADER, f"the image is not as built: {found}")
        require(set(found.segments) == loader_segments(code), f"its segments are not as built: {found.segments}")
    pin = _loader()
    arguments = (ctypes.c_char_p * 2)(b"loader", None)
    environment = (ctypes.c_char_p * 1)(None)
    status = exit_status(child(lambda: -call(NR.execveat, pin, b"", arguments, environment, AT_EMPTY_PATH) & 0x7F))
    if status != NO_MAILBOX:
        return no("execveat of the loader", status)
    return yes(f"{len(code)} bytes" if found else f"{len(code)} bytes, not examined (pyelftools is not installed)")
