"""Examines ELF images with pyelftools."""

from __future__ import annotations

from dataclasses import dataclass


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
        from elftools.common.exceptions import ELFError
        from elftools.elf.elffile import ELFFile
    except ImportError:
        return None
    try:
        with open(path, "rb") as file:
            elf = ELFFile(file)
            headers = list(elf.iter_segments())
            segments = tuple(
                Segment(header["p_vaddr"], header["p_memsz"], header["p_filesz"], header["p_flags"])
                for header in headers
                if header["p_type"] == "PT_LOAD"
            )
            static = not any(header["p_type"] == "PT_INTERP" for header in headers)
            return Examination(str(elf.get_machine_arch()), static, elf.header["e_entry"], segments)
    except (OSError, ELFError):
        return None
