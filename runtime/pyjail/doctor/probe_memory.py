"""Probes of the address space: the mailbox at its place, seals, a program in a sealed memfd, PR_SET_MM_MAP."""

from __future__ import annotations

import ctypes
import errno
import fcntl
import mmap
import os
import struct

from pyjail_bpf import layout

from pyjail.doctor.trial import Finding, checked, child, exit_status, no, require, yes
from pyjail.exec.image import MFD_EXEC, memory_file
from pyjail.kernel import landlock
from pyjail.kernel.sys import ARCH, NR, c_long, call

F_ADD_SEALS = 1033
SEAL_SEAL, SEAL_SHRINK, SEAL_GROW, SEAL_WRITE, SEAL_FUTURE_WRITE = (1 << bit for bit in range(5))
MFD_CLOEXEC, MFD_ALLOW_SEALING = 1, 2
AT_EMPTY_PATH = 0x1000
MAP_SHARED, MAP_FIXED_NOREPLACE = 1, 0x100000
PROT_READ_EXEC = 5
PR_SET_MM, PR_SET_MM_MAP, PR_SET_MM_MAP_SIZE = 35, 14, 15
STATUS = 42

# exit(42), the smallest program that shows it ran.
_EXIT = {
    "x86_64": bytes.fromhex("bf2a000000 b83c000000 0f05"),  # mov $42, %edi; mov $60, %eax; syscall
    "aarch64": bytes.fromhex("400580d2 a80b80d2 010000d4"),  # mov x0, #42; mov x8, #93; svc #0
}
_MACHINE = {"x86_64": 62, "aarch64": 183}


def _sealable(size: int) -> int:
    file = checked(call(NR.memfd_create, b"doctor", MFD_CLOEXEC | MFD_ALLOW_SEALING), "memfd_create")
    os.ftruncate(file, size)
    return file


def memfd() -> Finding:
    _sealable(4096)
    return yes()


def future_write_seal() -> Finding:
    """The mailbox: we keep a writable mapping, nobody can make another."""
    file = _sealable(4096)
    ours = mmap.mmap(file, 4096)
    seals = SEAL_SEAL | SEAL_SHRINK | SEAL_GROW | SEAL_FUTURE_WRITE
    checked(call(NR.fcntl, file, F_ADD_SEALS, seals), "F_ADD_SEALS(F_SEAL_FUTURE_WRITE)")
    ours[0:5] = b"still"
    try:
        mmap.mmap(file, 4096)
    except PermissionError:
        return yes()
    return no("a second writable mapping was made")


def map_mailbox() -> Finding:
    """mmap_min_addr and whatever else may lie there, tried with the mailbox's own place and protection."""
    file = _sealable(layout.MAILBOX_SIZE)
    got = call(
        NR.mmap,
        c_long(layout.MAILBOX),
        c_long(layout.MAILBOX_SIZE),
        PROT_READ_EXEC,
        MAP_SHARED | MAP_FIXED_NOREPLACE,
        file,
        c_long(0),
    )
    if got == -errno.EEXIST:
        return no("something lies there already: this process is in a jail of pyjail", errno.EEXIST)
    checked(got, f"mmap({layout.MAILBOX:#x}, MAP_FIXED)")
    require(got == layout.MAILBOX, f"the kernel placed it at {got:#x}")
    return yes(f"at {layout.MAILBOX:#x}")


def program_image() -> bytes:
    """A static ELF with the segments of the loader: nothing readable below END, code at the loader's place.

    PT_LOAD ---  MAILBOX..END     filesz = memsz, else the kernel maps it writable
    PT_LOAD r-x  LOADER           exit(42)
    PT_GNU_STACK rw-
    """
    code = _EXIT[ARCH]
    below = layout.END - layout.MAILBOX

    def segment(kind: int, flags: int, offset: int, address: int, size: int, align: int) -> bytes:
        return struct.pack("=IIQQQQQQ", kind, flags, offset, address, address, size, size, align)

    head = b"\x7fELF\2\1\1".ljust(16, b"\0")
    head += struct.pack("=HHIQQQIHHHHHH", 2, _MACHINE[ARCH], 1, layout.LOADER, 64, 0, 0, 64, 56, 3, 0, 0, 0)
    head += segment(1, 0, 0x10000, layout.MAILBOX, below, 4096)
    head += segment(1, 5, 0x1000, layout.LOADER, len(code), 4096)
    head += segment(0x6474E551, 6, 0, 0, 0, 16)
    return (head.ljust(0x1000, b"\0") + code).ljust(0x10000 + below, b"\0")


def _start(image: bytes) -> Finding:
    """Run ``image`` as every guest's program starts: from a sealed memfd, by an O_PATH descriptor and an empty path."""
    writable = memory_file("doctor", MFD_EXEC)
    os.pwrite(writable, image, 0)
    fcntl.fcntl(writable, F_ADD_SEALS, SEAL_SEAL | SEAL_SHRINK | SEAL_GROW | SEAL_WRITE)
    pin = os.open(f"/proc/self/fd/{writable}", os.O_PATH | os.O_CLOEXEC)
    os.close(writable)
    arguments = (ctypes.c_char_p * 2)(b"doctor", None)
    environment = (ctypes.c_char_p * 1)(None)

    def body() -> int:
        result = call(NR.execveat, pin, b"", arguments, environment, AT_EMPTY_PATH)
        return -result & 0x7F

    status = exit_status(child(body))
    return yes() if status == STATUS else no("execveat of the sealed memfd", status)


def memfd_exec() -> Finding:
    return _start(program_image())


def memfd_exec_confined() -> Finding:
    """The same in a Landlock domain that lets nothing be executed: memfds must be exempt."""
    if landlock.abi() == 0:
        return no("no Landlock here", errno.ENOSYS)
    root = os.open("/", os.O_PATH | os.O_DIRECTORY)
    checked(landlock.restrict([(root, landlock.READ)], scoped=False), "landlock_restrict_self")
    return _start(program_image())


def move_program_break() -> Finding:
    """PR_SET_MM_MAP with the values this process has already: what the loader does with the new program's."""
    size = ctypes.c_uint32()
    zero = c_long(0)
    asked = call(NR.prctl, PR_SET_MM, c_long(PR_SET_MM_MAP_SIZE), ctypes.byref(size), zero, zero)
    checked(asked, "PR_SET_MM_MAP_SIZE")
    with open("/proc/self/stat", encoding="ascii", errors="replace") as file:
        fields = ["", "", *file.read().rpartition(")")[2].split()]  # so that an index is proc(5)'s number less one
    start_code, end_code, start_stack = (int(fields[number]) for number in (25, 26, 27))
    start_data, end_data, start_brk = (int(fields[number]) for number in (44, 45, 46))
    arguments = [int(fields[number]) for number in (47, 48, 49, 50)]
    program_break = call(NR.brk, c_long(0))
    words = [start_code, end_code, start_data, end_data, start_brk, program_break, start_stack, *arguments]
    content = struct.pack("=11QQIi", *words, 0, 0, -1)
    result = call(NR.prctl, PR_SET_MM, c_long(PR_SET_MM_MAP), content, c_long(len(content)), c_long(0))
    checked(result, "PR_SET_MM_MAP")
    require(call(NR.brk, c_long(0)) == program_break, "the program break moved")
    return yes(f"{size.value} bytes")
