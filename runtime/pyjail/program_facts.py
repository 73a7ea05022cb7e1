"""What the command's program is, by its ELF header (pyelftools) or `#!` line; for `--explain`."""

from __future__ import annotations

import os

from pyjail.dependencies import enable_dependencies
from pyjail.failure import one_line
from pyjail.mount_spec import normal
from pyjail.plan_lookup import covering, guest_has, open_in_guest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, BinaryIO

    from pyjail.plan import Plan

# e_machine as pyelftools names it -> qemu's name of the architecture (qemu-ARCH-static)
EMULATED = {
    "EM_X86_64": "x86_64", "EM_AARCH64": "aarch64", "EM_ARM": "arm", "EM_386": "i386", "EM_RISCV": "riscv64",
    "EM_PPC64": "ppc64le", "EM_S390": "s390x", "EM_MIPS": "mips", "EM_LOONGARCH": "loongarch64",
}  # fmt: skip


def describe_program(plan: Plan) -> list[str]:
    """Lines about argv[0]: where it is found, what it is, which emulator it needs."""
    path = find_program(plan)
    if path is None:
        return [f"program: {_text(plan.argv[0])} was not found in the jail"]
    fd = open_in_guest(plan.mounts, path)
    if fd < 0:
        return [f"program: {_text(path)} cannot be read ({os.strerror(-fd)})"]
    with open(fd, "rb") as stream:
        start = stream.read(4096)
        if start.startswith(b"#!"):
            facts = ["script for " + _text(start[2:].split(b"\n", 1)[0].strip())]
        elif start.startswith(b"\x7fELF"):
            facts = _elf(stream, plan)
        else:
            facts = ["neither ELF nor #!: it cannot be executed"]
    return [f"program: {_text(path)}", *facts]


def find_program(plan: Plan) -> bytes | None:
    """The guest path of argv[0]: as it is with a slash in it, else by the command's PATH."""
    name = plan.argv[0]
    if b"/" in name:
        path = normal(name, plan.cwd)
        return path if guest_has(plan.mounts, path) else None
    for directory in plan.environment.get(b"PATH", b"").split(b":"):
        path = normal(os.path.join(directory, name), plan.cwd)
        mount = covering(plan.mounts, path)
        if mount is not None and guest_has(plan.mounts, path) and not guest_has(plan.mounts, path, directory=True):
            return path
    return None


def _elf(stream: BinaryIO, plan: Plan) -> list[str]:
    enable_dependencies()
    try:
        from elftools.common.exceptions import ELFError
        from elftools.elf.elffile import ELFFile
        from elftools.elf.segments import InterpSegment
    except ImportError:
        return ["ELF (pyelftools is not installed: no more is known)"]
    try:
        image = ELFFile(stream)
        interpreter = next((s.get_interp_name() for s in image.iter_segments() if isinstance(s, InterpSegment)), None)
        machine = image["e_machine"]
        lines = [f"ELF{image.elfclass} {_machine(machine)}, {_linkage(image, interpreter)}"]
    except (ELFError, OSError, ValueError, KeyError) as error:
        return [f"ELF, damaged ({one_line(str(error))})"]
    host = os.uname().machine
    if EMULATED.get(machine) != host:
        lines.append(_emulator(plan, EMULATED.get(machine), machine))
    return lines


def _linkage(image: Any, interpreter: str | None) -> str:
    kind = image["e_type"]
    if interpreter is not None:
        return f"{'PIE' if kind == 'ET_DYN' else 'fixed address'}, interpreter {one_line(interpreter)}"
    return "static PIE" if kind == "ET_DYN" else "static"


def _machine(machine: object) -> str:
    return EMULATED.get(str(machine), str(machine))


def _emulator(plan: Plan, arch: str | None, machine: object) -> str:
    if plan.qemu == "none":
        return "another architecture, and --qemu none: it cannot be executed"
    if plan.qemu != "auto":
        return f"emulator: {one_line(plan.qemu)}"
    if arch is None:
        return f"no emulator is known for {machine}"
    import shutil

    name = f"qemu-{arch}-static"
    found = shutil.which(name)
    return f"emulator: {found}" if found else f"emulator: {name} is not installed (Debian: qemu-user-static)"


def _text(value: bytes) -> str:
    return one_line(os.fsdecode(value))
