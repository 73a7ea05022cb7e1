"""Finds the system calls of a program or library that can be made calls of the lane, and proves each one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from pyjail_bpf.lane import ANY, ANY_BEHIND, ANY_KEPT, ANY_REPLACED, KINDS, entry
from pyjail_bpf.table import numbers

from pyjail.dependencies import enable_dependencies

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .flow import Code, Function, Instruction
    from .image import Image

_SYSCALL = b"\x0f\x05"
_CALL = b"\xff\x14\x25"  # call *[abs32]: 3 bytes and the address
_NOP = b"\x66\x90"  # of two bytes
_LANDING = b"\xf3\x0f\x1e\xfa"  # endbr64, which stays first
_WIDEST = 32  # bytes between the number and the system call
_MOST_CANDIDATES = 1000  # a file made to cost time has more
_SHORT = 130  # a jump with a distance of one byte comes from no farther
# What may move ahead of the call: it changes neither the number nor the stack, nor where control goes.
_MOVABLE = frozenset({"mov", "movsxd", "movzx", "xor", "lea"})
_LIBRARY = "openat_library"
_ANY = "syscall"  # glibc's function, which makes every call
_ANY_CODE = ANY_REPLACED + ANY_KEPT + ANY_BEHIND
_NR = numbers("x86_64")
_NAMES = {_NR[kind.syscall]: kind.syscall for kind in KINDS}
_NUMBERS = b"|".join(re.escape(number.to_bytes(4, "little")) for number in _NAMES)
_HINT = re.compile(
    rb"\xb8(?=(?:" + _NUMBERS + rb").{0,%d}?\x0f\x05)|" % _WIDEST + re.escape(_ANY_CODE), re.DOTALL
)


class Site(NamedTuple):
    """`length` bytes at file `offset` that begin with `mov $NR,%eax` and end with `syscall`; `kind` as in pyjail_bpf.lane.

    Of kind ANY: what of syscall(3) is replaced.
    """

    offset: int
    length: int
    kind: int


class Verdict(NamedTuple):
    """One candidate: its address and system call, and why it stays as it is (nothing: it is a site)."""

    address: int
    syscall: str
    reason: str


class _Candidate(NamedTuple):
    start: int
    end: int
    syscall: str
    function: Function
    reason: str


def find(content: bytes, *, is_interpreter: bool) -> list[Site]:
    """The proven sites of a file; none where the file as a whole is unfit. `is_interpreter`: it is an ld.so.

    Needs capstone and pyelftools (ImportError).
    """
    return [site for _, site in examine(content, is_interpreter=is_interpreter) if site is not None]


def patched(content: bytes, sites: Iterable[Site]) -> bytes:
    """The file with each site led into the lane:

    b8 NR           mov $NR,%eax                 …               what lay between, earlier by 5 bytes
    …               what lies between     →      ff 14 25 ENTRY  call *[ENTRY]
    0f 05           syscall

    and of syscall(3), which goes on behind it where the lane does not take the number:

    48 89 f8        mov %rdi,%rax                ff 14 25 ENTRY  call *[ENTRY]
    48 89 f7        mov %rsi,%rdi         →      66 90           nop
    48 89 d6        mov %rdx,%rsi
    """
    copy = bytearray(content)
    for offset, length, kind in sites:
        call = _CALL + entry(kind).to_bytes(4, "little")
        between = content[offset + 5 : offset + length - 2]
        copy[offset : offset + length] = call + _NOP if kind == ANY else between + call
    return bytes(copy)


def examine(content: bytes, *, is_interpreter: bool) -> list[tuple[Verdict, Site | None]]:
    """Every candidate with its verdict, in order of address."""
    if not _HINT.search(content):
        return []
    enable_dependencies()
    from .image import Image, Unfit

    try:
        image = Image(content)
        return _examined(image, _kinds(is_interpreter or image.is_loader))
    except Unfit:
        return []


def _examined(image: Image, kinds: dict[str, int]) -> list[tuple[Verdict, Site | None]]:
    from .flow import Code

    candidates = list(_hints(image))
    if any(image.function_at(address) is None for address in candidates):
        image.add_symbols()
    if len(candidates) > _MOST_CANDIDATES:
        return []
    code = Code(image)
    found = {candidate.start: candidate for address in candidates for candidate in _in_function(code, address)}
    inside = frozenset(at for candidate in found.values() for at in range(candidate.start + 1, candidate.end))
    named = image.named(inside) | {at for where, at in image.distances(inside) if _is_meant(code, where, at)}
    unknown = [address for address in candidates if code.function(address) is None]
    results: list[tuple[Verdict, Site | None]] = [
        (Verdict(address, "", "in no function that is understood"), None) for address in unknown
    ]
    for candidate in found.values():
        start, end, syscall, _, reason = candidate
        reason = reason or _refusal(image, code, candidate, named)
        offset = image.offset(start, end - start)
        site = None if reason or offset is None else Site(offset, end - start, kinds[syscall])
        results.append((Verdict(start, syscall, reason), site))
    return sorted(results, key=lambda result: result[0].address)


def _kinds(is_interpreter: bool) -> dict[str, int]:
    """System call → kind."""
    found = {_ANY: ANY}
    for index, kind in enumerate(KINDS):
        if kind.name != _LIBRARY or is_interpreter:
            found[kind.syscall] = index
    return found


def _hints(image: Image) -> Iterator[int]:
    """Addresses of bytes that look like a site's beginning, wherever instructions really begin."""
    for address, size, offset in image.code:
        for match in _HINT.finditer(image.content, offset, offset + size):
            yield address + match.start() - offset


def _in_function(code: Code, address: int) -> Iterator[_Candidate]:
    """The candidates of the function that holds `address`."""
    function = code.function(address)
    if function is None:
        return
    yield from _any(function)
    for place, instruction in enumerate(function.instructions):
        if instruction.bytes == _SYSCALL:
            before = _number(function.instructions, place)
            if before is not None:
                start = function.instructions[before]
                syscall = _NAMES[int.from_bytes(start.bytes[1:], "little")]
                between = function.instructions[before + 1 : place]
                reason = "" if all(map(_may_move, between)) else "what lies between cannot move"
                yield _Candidate(start.address, instruction.end, syscall, function, reason)


def _any(function: Function) -> Iterator[_Candidate]:
    """What of syscall(3) is replaced, where the function is no other one to behind its system call.

    Its instructions are all known, so nothing of what a call disturbs is in them: it neither uses the stack but for what
    its caller put there, nor flags from before. What follows goes on from the same place with the same registers either way.
    """
    text = b"".join(instruction.bytes for instruction in function.instructions)
    start = len(_LANDING) if text.startswith(_LANDING) else 0
    if text.startswith(_ANY_CODE, start):
        address = function.start + start
        yield _Candidate(address, address + len(ANY_REPLACED), _ANY, function, "")


def _number(instructions: list[Instruction], place: int) -> int | None:
    """The place of the `mov $NR,%eax` that a system call goes by, straight before it; None if it is no call of ours."""
    end = instructions[place].address
    for before in range(place - 1, -1, -1):
        instruction = instructions[before]
        if end - instruction.end > _WIDEST or instruction.is_jump or instruction.is_call or instruction.is_return:
            return None
        if "rax" in instruction.registers[1]:
            is_number = len(instruction.bytes) == 5 and instruction.bytes[0] == 0xB8
            return before if is_number and int.from_bytes(instruction.bytes[1:], "little") in _NAMES else None
    return None


def _may_move(instruction: Instruction) -> bool:
    read, written = instruction.registers
    if instruction.name not in _MOVABLE or "rax" in read | written or "rsp" in written:
        return False
    return all(base != "rip" for base, _, _ in instruction.places())


def _refusal(image: Image, code: Code, candidate: _Candidate, named: set[int]) -> str:
    """Why a candidate is not proven, or nothing."""
    from . import hazards

    start, end, _, function, _ = candidate
    if any(address in named for address in range(start + 1, end)):
        return "something in the file may name its inside"
    if _is_entered_shortly(image, code, start, end):
        return "a short jump may lead into it"
    if any(i.is_indirect_jump for i in function.instructions) and not _has_table(image, function):
        return "a jump whose table is not known"
    if hazards.may_be_cancelled(code, function, start):
        return "cancellation"
    if hazards.flags_live(code, function, end):
        return "the flags are read after it"
    return hazards.red_zone(code, function, start, end)


def _is_meant(code: Code, where: int, address: int) -> bool:
    """Whether the bytes at `where` are what an instruction names `address` by; yes, where nothing is decoded."""
    function = code.function(where)
    instruction = None if function is None else function.covering(where)
    return instruction is None or address in instruction.named()


def _is_entered_shortly(image: Image, code: Code, start: int, end: int) -> bool:
    """Whether a jump with a distance of one byte leads into the site; where nothing is decoded, any bytes that look like one."""
    for address in range(start - _SHORT, end + _SHORT):
        pair = image.bytes_at(address, 2)
        if len(pair) < 2 or not _is_short_jump(pair[0]):
            continue
        target = address + 2 + int.from_bytes(pair[1:], "little", signed=True)
        if start < target < end and _is_meant(code, address, target):
            return True
    return False


def _is_short_jump(opcode: int) -> bool:
    """Jcc, loop and jrcxz, jmp; Intel SDM, volume 2, "One-byte Opcode Map"."""
    return 0x70 <= opcode <= 0x7F or 0xE0 <= opcode <= 0xE3 or opcode == 0xEB


def _has_table(image: Image, function: Function) -> bool:
    """Whether a switch of this function goes by a table of distances, all of which `named` has seen."""
    return any(
        instruction.name == "lea" and image.is_table(instruction.end + disp)
        for instruction in function.instructions
        for base, _, disp in instruction.places()
        if base == "rip"
    )
