"""The loader's image: sealed, unreachable for writing, and covering the place where the mailbox will be."""

from __future__ import annotations

import ctypes
import os
import signal
from collections.abc import Callable
from io import BytesIO

import pytest
from elftools.elf.elffile import ELFFile
from exec.launching import libc
from pyjail.exec import image
from pyjail.kernel.sys import ARCH, NR
from pyjail_bpf import layout

PTRACE_TRACEME, PTRACE_CONT, PTRACE_SETOPTIONS, PTRACE_GETREGSET, PTRACE_SETREGSET = 0, 7, 0x4200, 0x4204, 0x4205


@pytest.mark.parametrize("arch", ["x86_64", "aarch64"])
def test_its_segments_are_the_drawing(arch: str) -> None:
    """As pyelftools reads it: a blocker without rights whose pages come from the file, and the code."""
    file = ELFFile(BytesIO(image.elf_bytes(arch, image.code(arch, "loader"))))
    assert (file["e_type"], file["e_entry"], file.get_machine_arch()) == (
        "ET_EXEC", layout.LOADER, {"x86_64": "x64", "aarch64": "AArch64"}[arch],
    )  # fmt: skip
    blocker, code, stack = [segment.header for segment in file.iter_segments()]
    assert (blocker.p_type, blocker.p_flags, blocker.p_vaddr) == ("PT_LOAD", 0, layout.MAILBOX)
    assert blocker.p_filesz == blocker.p_memsz == layout.END - layout.MAILBOX
    assert (code.p_type, code.p_flags, code.p_vaddr) == ("PT_LOAD", 5, layout.LOADER)
    assert code.p_vaddr + code.p_memsz <= layout.LOADER_END
    assert (stack.p_type, stack.p_flags) == ("PT_GNU_STACK", 6)


def test_no_descriptor_writes_it() -> None:
    """The one that is left is O_PATH; reopening for writing is refused by the seal or leads to no write."""
    fd = image.build(ARCH)
    try:
        with pytest.raises(OSError):
            os.read(fd, 1)
        again = os.open(f"/proc/self/fd/{fd}", os.O_RDWR)
        try:
            with pytest.raises(PermissionError):
                os.pwrite(again, b"x", 0)
            with pytest.raises(PermissionError):
                os.ftruncate(again, 0)
        finally:
            os.close(again)
    finally:
        os.close(fd)


def maps_at_start(fd: int) -> list[str]:
    """/proc/PID/maps of a process stopped by its tracer at the loader's first instruction."""
    pid = os.fork()
    if pid == 0:
        try:
            libc.ptrace(PTRACE_TRACEME, 0, None, None)
            arrays = (ctypes.c_char_p * 2)(b"x", None), (ctypes.c_char_p * 1)(None)
            libc.syscall(NR.execveat, fd, b"", *arrays, 0x1000)
        finally:
            os._exit(126)
    try:
        _, status = os.waitpid(pid, 0)
        assert os.WIFSTOPPED(status)
        assert os.WSTOPSIG(status) == signal.SIGTRAP
        with open(f"/proc/{pid}/maps") as file:
            return file.read().splitlines()
    finally:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)


@pytest.mark.parametrize("without", [False, True])
def test_a_tracer_finds_the_mailboxes_place_taken(without: bool) -> None:
    """From the first instruction on, all below END is mapped without rights; the control without the blocker finds it free."""
    fd = image.build(ARCH, without_blocker=without)
    try:
        lines = maps_at_start(fd)
    finally:
        os.close(fd)
    covering = [line for line in lines if int(line.split("-")[0], 16) < layout.END]
    if without:
        assert covering == []
    else:
        assert [line.split()[:2] for line in covering] == [[f"{layout.MAILBOX:08x}-{layout.END:08x}", "---p"]]


def test_old_kernels_get_a_plain_memfd(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without MFD_EXEC (before 6.3) every memfd is executable."""
    original: Callable[[str, int], int] = os.memfd_create
    asked: list[int] = []

    def before_6_3(name: str, flags: int) -> int:
        asked.append(flags)
        if flags & (image.MFD_EXEC | image.MFD_NOEXEC_SEAL):
            raise OSError(22, "Invalid argument")
        return original(name, flags)

    monkeypatch.setattr(os, "memfd_create", before_6_3)
    os.close(image.build(ARCH))
    assert len(asked) == 2


def test_another_refusal_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    """vm.memfd_noexec = 2 says EACCES."""

    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "memfd_create", refuse)
    with pytest.raises(PermissionError):
        image.build(ARCH)
