"""The loader of the other architecture does its work under qemu-user: mailbox, slot, mapping, stack, auxiliary vector, jump."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from exec.builds import PROBE
from exec.tools import compile_c
from pyjail.exec import elf, image
from pyjail.exec.mailbox import Mailbox
from pyjail.exec.program import Program
from pyjail.exec.slots import slot_bytes
from pyjail_bpf import layout

ARCH = "aarch64"
QEMU = f"qemu-{ARCH}-static"
LIBRARIES = Path("/usr/aarch64-linux-gnu/lib")
LINKED = {
    "static": ["-static", "-no-pie", "-fno-pie"],
    "static-pie": ["-static-pie", "-fPIE", "-DSTATIC_PIE"],
    "pie": ["-pie", "-fPIE"],
    "non-pie": ["-no-pie", "-fno-pie"],
}
# What qemu-user passes through from the loader's process, or tells about itself.
UNLIKE = ("execfn", "comm", "cmdline", "environ", "auxv-differs", "brk-grows", "open-descriptor", "loader-left")
UNLIKE_STAT = ("code-", "data-", "brk-above", "arg-start", "env-start", "start-stack", "stack-rights", "heap-")

pytestmark = pytest.mark.skipif(
    shutil.which(QEMU) is None or os.uname().machine == ARCH, reason=f"needs {QEMU} on another machine"
)


def make_program(path: Path, prefixes: list[bytes | None]) -> Program:
    """What prepare() would make of it on a machine of that kind."""
    program = Program()
    file: Path | None = path
    while file is not None:
        descriptor = os.open(file, os.O_RDONLY)
        found = elf.parse(descriptor, os.pread(descriptor, 4096, 0), ARCH)
        assert isinstance(found, elf.Elf)
        program.descriptors.append(descriptor)
        program.tables.append(found.table)
        program.identities.append((0, 0))
        program.beneath.append(None)
        file = LIBRARIES / os.path.basename(os.fsdecode(found.interpreter)) if found.interpreter else None
    assert program.put(prefixes, os.fsencode(path), b"probe") is None
    return program


def run_loader(
    program: Program, argv: list[bytes], env: dict[str, str], directory: Path, owner: int = 0
) -> subprocess.CompletedProcess[bytes]:
    """qemu LOADER argv. Its slot carries the process's own number (or ``owner``): it is written between fork and exec."""
    mailbox = Mailbox(ARCH)
    loader = directory / "loader"
    loader.write_bytes(image.elf_bytes(ARCH, image.code(ARCH, "loader")).ljust(0x61000, b"\0"))
    loader.chmod(0o755)
    numbers = [3 + k for k in range(len(program.descriptors))]

    def become() -> None:
        mailbox.write(layout.SLOTS, slot_bytes(owner or os.getpid(), 99, program, numbers))
        mailbox.write_word(layout.SLOT_OWNERS, owner or os.getpid())
        os.dup2(mailbox.descriptor, layout.MAILBOX_FD)
        kept = [os.dup2(fd, 800 + k) for k, fd in enumerate(program.descriptors)]
        for number, fd in zip(numbers, kept, strict=True):
            os.dup2(fd, number)

    command: list[bytes | str] = [QEMU, "-0", argv[0], str(loader), *argv[1:]]
    try:
        return subprocess.run(command, preexec_fn=become, close_fds=False, capture_output=True, env=env, timeout=60)
    finally:
        program.close()
        mailbox.close()


def lines(output: bytes) -> list[str]:
    return [line for line in output.decode().splitlines() if not line.startswith(UNLIKE + UNLIKE_STAT)]


@pytest.mark.parametrize("linked", list(LINKED))
def test_programs_start(linked: str, tmp_path: Path) -> None:
    """As when qemu loads them itself: arguments, environment, auxiliary vector, bss, thread-local storage."""
    path = compile_c(PROBE, tmp_path, ARCH, "-w", *LINKED[linked])
    env = {"LD_LIBRARY_PATH": str(LIBRARIES), "A": "b c"}
    argv = [b"zero", b"", b"two words"]
    oracle = subprocess.run(
        [QEMU, "-L", LIBRARIES.parent, "-0", argv[0], path, *argv[1:]], capture_output=True, env=env, timeout=60
    )
    ended = run_loader(make_program(path, []), argv, env, tmp_path)
    assert (oracle.returncode, ended.returncode) == (42, 42), ended.stderr
    assert lines(ended.stdout) == lines(oracle.stdout)
    assert b"argc 3\n" in ended.stdout
    assert b"execfn " + os.fsencode(path) + b"\n" in ended.stdout


def test_prefixes_take_the_place_of_argv0(tmp_path: Path) -> None:
    """As for a script, the stack rebuilt below the old one."""
    path = compile_c(PROBE, tmp_path, ARCH, "-w", *LINKED["static"])
    ended = run_loader(make_program(path, [b"interpreter", None, b"script"]), [b"zero", b"one"], {}, tmp_path)
    words = [bytes.fromhex(line.split()[1]) for line in ended.stdout.decode().splitlines() if line.startswith("argv ")]
    assert ended.returncode == 42, ended.stderr
    assert words == [b"interpreter", b"zero", b"script", b"one"]


def test_without_a_slot_it_exits_with_127(tmp_path: Path) -> None:
    """A slot of nobody."""
    path = compile_c(PROBE, tmp_path, ARCH, "-w", *LINKED["static"])
    ended = run_loader(make_program(path, []), [b"zero"], {}, tmp_path, owner=1)
    assert (ended.returncode, ended.stdout) == (127, b"")
