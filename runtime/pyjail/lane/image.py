"""What the proof of a site must know of an ELF file: its code, where functions begin and end, what could point into code."""

from __future__ import annotations

import io
import re
import struct
from bisect import bisect_right
from itertools import pairwise
from operator import add
from typing import TYPE_CHECKING, Literal

from elftools.common.exceptions import ELFError
from elftools.elf.dynamic import DynamicSegment
from elftools.elf.elffile import ELFFile

if TYPE_CHECKING:
    from collections.abc import Iterator

_X86_64, _TEXTREL = "EM_X86_64", 4  # DF_TEXTREL
_EXECUTE, _WRITE = 1, 2  # PF_*
_GO = (".go.buildinfo", ".gopclntab", ".note.go.buildid")
_MOST_ENTRIES = 1 << 20  # of tables; a file made to cost time has more
_PC_RELATIVE = (0x1B, 0x3B)  # DW_EH_PE_pcrel | sdata4 or udata4: all that linkers write
_LEA = re.compile(rb"[\x48\x4c]\x8d[\x05\x0d\x15\x1d\x25\x2d\x35\x3d](?=(....))", re.DOTALL)  # lea disp32(%rip),%r64


class Unfit(Exception):
    """The file as a whole is left as it is: the argument says why."""


class Image:
    """One ELF64 x86_64 file. Addresses are those of its program headers. ``is_loader``: by its name it is an ld.so."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self._entries = 0
        self.is_loader = False
        try:
            self._file = ELFFile(io.BytesIO(content))
            if self._file["e_machine"] != _X86_64 or self._file.elfclass != 64 or not self._file.little_endian:
                raise Unfit("not ELF64 x86_64")
            if self._file["e_type"] not in ("ET_EXEC", "ET_DYN"):
                raise Unfit("neither a program nor a library")
            if any(self._file.get_section_by_name(name) is not None for name in _GO):
                raise Unfit("Go: its stacks may have no room for the lane")
            self._data: list[tuple[int, int, int]] = []
            self.code = list(self._code())
            self._starts, self._ends = self._frames()
        except (ELFError, struct.error, ValueError, KeyError, AttributeError, IndexError, TypeError) as error:
            raise Unfit(f"damaged ({error})") from error

    def _code(self) -> list[tuple[int, int, int]]:
        """(address, size, offset) of the executable segments."""
        found = []
        for segment in self._file.iter_segments():
            if isinstance(segment, DynamicSegment):
                for tag in segment.iter_tags():
                    if tag.entry.d_tag == "DT_SONAME":
                        self.is_loader = str(getattr(tag, "soname", "")).startswith("ld-")
                    if tag.entry.d_tag == "DT_TEXTREL" or (tag.entry.d_tag == "DT_FLAGS" and tag["d_val"] & _TEXTREL):
                        raise Unfit("its code is relocated")
            elif segment["p_type"] == "PT_LOAD":
                row = segment["p_vaddr"], segment["p_filesz"], segment["p_offset"]
                if row[2] + row[1] > len(self.content):
                    raise Unfit("shorter than its segments")
                if segment["p_flags"] & _EXECUTE == 0:
                    self._data.append(row)
                elif segment["p_flags"] & _WRITE:
                    raise Unfit("its code is writable")
                elif row[1]:
                    found.append(row)
        rows = sorted([*found, *self._data], key=lambda row: row[2])
        for (_, size, offset), (_, _, following) in pairwise(rows):
            if offset + size > following:
                raise Unfit("segments share bytes")
        return found

    # -- functions --------------------------------------------------------------------------------------------------

    def function_at(self, address: int) -> tuple[int, int] | None:
        """(start, end) of the function that holds `address`."""
        place = bisect_right(self._starts, address) - 1
        if place < 0 or address >= self._ends[place]:
            return None
        return self._starts[place], self._ends[place]

    def add_symbols(self) -> None:
        """Functions that have no frame description, by the symbols' sizes; for libraries built without (musl)."""
        found = dict(zip(self._starts, self._ends, strict=True))
        rows = set()
        for section in self._file.iter_sections():
            if section["sh_type"] in ("SHT_SYMTAB", "SHT_DYNSYM"):
                size = section["sh_entsize"]
                if size == 24:
                    for _, info, _, _, value, length in struct.iter_unpack("<IBBHQQ", section.data()):
                        if info & 15 == 2 and length:  # STT_FUNC
                            rows.add((value, value + length))
        end = 0
        for start, stop in sorted(rows):
            if start >= end and not any(self.function_at(at) for at in (start, stop - 1)):
                found[start] = end = stop
        self._starts = sorted(found)
        self._ends = [found[start] for start in self._starts]

    def _frames(self) -> tuple[list[int], list[int]]:
        """Starts and ends by .eh_frame. By hand: pyelftools decodes every row of every function, for 0.4 s of glibc's."""
        found: dict[int, int] = {}
        where = self._frame_section()
        if where is not None:
            address, text = where
            encodings: dict[int, int] = {}
            at = 0
            while at + 4 <= len(text):
                (length,) = struct.unpack_from("<I", text, at)
                if length == 0:
                    at += 4  # each object file's end, or all's
                    continue
                if length == 0xFFFFFFFF or at + 4 + length > len(text):
                    raise Unfit("its .eh_frame cannot be read")
                (back,) = struct.unpack_from("<I", text, at + 4)
                if back == 0:
                    encodings[at] = _encoding(text[at + 8 : at + 4 + length])
                elif encodings.get(at + 4 - back) in _PC_RELATIVE:
                    start, size = struct.unpack_from("<iI", text, at + 8)
                    if size:
                        found[address + at + 8 + start] = address + at + 8 + start + size
                at += 4 + length
        starts = sorted(found)
        ends = [found[start] for start in starts]
        if any(end > start for end, start in zip(ends, starts[1:], strict=False)):
            raise Unfit("its functions overlap")
        return starts, ends

    def _frame_section(self) -> tuple[int, bytes] | None:
        section = self._file.get_section_by_name(".eh_frame")
        if section is None or section["sh_type"] == "SHT_NOBITS":
            return None
        return section["sh_addr"], section.data()

    # -- bytes ------------------------------------------------------------------------------------------------------

    def offset(self, address: int, size: int) -> int | None:
        """Where in the file `size` bytes of code lie, or None."""
        for start, length, offset in self.code:
            if start <= address and address + size <= start + length:
                return offset + address - start
        return None

    def bytes_at(self, address: int, size: int) -> bytes:
        """Code; nothing where there is none."""
        offset = self.offset(address, size)
        return b"" if offset is None else self.content[offset : offset + size]

    def named(self, inside: frozenset[int]) -> set[int]:
        """Those of the addresses that data may name: as a whole word, or as a distance in a switch's table.

        A whole word: absolute addresses, relocations' addends, symbols; of a program with a fixed address four bytes are one,
        also in its code. A table: what gcc and clang make of a switch, 32-bit distances from its own beginning.
        """
        found: set[int] = set()
        width = 4 if self._file["e_type"] == "ET_EXEC" else 8
        view = memoryview(self.content)
        for shift in range(4):
            for address in inside.intersection(_words(view, shift, "I")):
                if self.content.find(address.to_bytes(width, "little")) >= 0:
                    found.add(address)
        for start, size, offset in self.code:
            found.update(inside.intersection(self._tables(start, self.content[offset : offset + size])))
        return found

    def distances(self, inside: frozenset[int]) -> Iterator[tuple[int, int]]:
        """(where, address): any four bytes of code that read as a distance from their own end to one of the addresses.

        Looked for at every byte, not only where instructions seem to begin: this cannot miss a jump, a call or a lea.
        """
        for start, size, offset in self.code:
            segment = memoryview(self.content)[offset : offset + size]
            for shift in range(4):
                words = _words(segment, shift, "i")
                first = start + shift + 4
                for place, target in enumerate(map(add, words, range(first, first + 4 * len(words), 4))):
                    if target in inside and _can_precede(self.bytes_at(first + 4 * place - 6, 2)):
                        yield first + 4 * place - 4, target

    def is_table(self, base: int) -> bool:
        """Whether there is a table of distances here: one that leads to code at least."""
        return any(True for _ in self._table(base))

    def _tables(self, start: int, code: bytes) -> Iterator[int]:
        """Where all tables lead that a lea of this code might name."""
        ends = {
            start + match.start() + 7 + int.from_bytes(match[1], "little", signed=True) for match in _LEA.finditer(code)
        }
        for base in ends:
            for target in self._table(base):
                self._entries += 1
                if self._entries > _MOST_ENTRIES:
                    raise Unfit("too many tables")
                yield target

    def _table(self, base: int) -> Iterator[int]:
        for address, size, offset in self._data:
            if address <= base < address + size:
                for at in range(offset + base - address, offset + size - 3, 4):
                    target = base + int.from_bytes(self.content[at : at + 4], "little", signed=True)
                    if not any(start <= target < start + length for start, length, _ in self.code):
                        return
                    yield target


def _can_precede(before: bytes) -> bool:
    """Whether a distance can follow these two bytes: call and jmp, jcc, xbegin, or an operand relative to %rip (ModRM)."""
    last = before[-1:] or b"\xe8"
    if last in b"\xe8\xe9" or last[0] & 0xC7 == 0x05:
        return True
    return (before[0] == 0x0F and last[0] & 0xF0 == 0x80) or before == b"\xc7\xf8"


def _words(view: memoryview, shift: int, kind: Literal["i", "I"]) -> memoryview:
    """All words of four bytes that begin at 4·n + shift."""
    length = (len(view) - shift) // 4 * 4
    return view[shift : shift + max(length, 0)].cast(kind)


def _encoding(entry: bytes) -> int:
    """How the functions of a common entry write their addresses (DW_EH_PE_*), or −1; LSB, "Exception Frames"."""
    end = entry.index(0, 1)
    augmentation, at = entry[1:end], end + 1
    if not augmentation.startswith(b"z"):
        return 0 if augmentation else -1
    for _ in range(3):  # code alignment, data alignment, return register; then the length of what follows
        at = _skip(entry, at)
    at = _skip(entry, at)
    for letter in augmentation[1:]:
        if letter == ord("R"):
            return entry[at]
        if letter == ord("L"):
            at += 1
        elif letter == ord("P"):
            at += 1 + {0: 8, 2: 2, 3: 4, 4: 8}[entry[at] & 7]
        elif letter not in b"SB":
            return -1
    return -1


def _skip(text: bytes, at: int) -> int:
    """Behind a LEB128 number."""
    while text[at] & 0x80:
        at += 1
    return at + 1
