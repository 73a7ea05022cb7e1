"""What the command's program is, by its ELF header (pyelftools) or `#!` line; for `--explain`."""

from __future__ import annotations

import os
import struct

from pyjail.dependencies import enable_dependencies
from pyjail.exec import elf
from pyjail.exec.emulator import Emulator, Emulators, architecture
from pyjail.failure import one_line
from pyjail.kernel.errno import Errno
from pyjail.kernel.sys import ARCH
from pyjail.mount_spec import normal
from pyjail.plan_lookup import covering, guest_has, open_in_guest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import BinaryIO

    from pyjail.plan import Plan

_HEAD = 4096  # what of a file is enough to tell what it is


def describe_program(plan: Plan) -> list[str]:
    """Lines about argv[0]: where it is found, what it is, which emulator it needs."""
    path = find_program(plan)
    if path is None:
        return [f"program: {_text(plan.argv[0])} was not found in the jail"]
    fd = open_in_guest(plan.mounts, path)
    if fd < 0:
        return [f"program: {_text(path)} cannot be read ({os.strerror(-fd)})"]
    with open(fd, "rb") as stream:
        start = stream.read(_HEAD)
        if start.startswith(b"#!"):
            facts = ["script for " + _text(start[2:].split(b"\n", 1)[0].strip())]
        elif start.startswith(b"\x7fELF"):
            facts = _elf(stream, path, plan)
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


def _elf(stream: BinaryIO, path: bytes, plan: Plan) -> list[str]:
    """What pyelftools says of the file, and what the core would do with it."""
    taken = elf.parse(stream.fileno(), os.pread(stream.fileno(), _HEAD, 0), ARCH)
    machine = architecture(taken) if isinstance(taken, elf.Foreign) else ARCH
    lines = [f"ELF, {machine}, {_linkage(stream)}"]
    if isinstance(taken, elf.Foreign):
        emulators = Emulators(plan.qemu)
        emulator = emulators.find(taken, path, lines.append)
        if isinstance(emulator, Emulator):
            lines.append(f"emulator: {_text(emulator.path)}")
        emulators.close()
    elif isinstance(taken, Errno):
        lines.append(f"cannot be executed ({os.strerror(taken.number)})")
    return lines


def _linkage(stream: BinaryIO) -> str:
    enable_dependencies()
    try:
        from elftools.common.exceptions import ELFError
        from elftools.elf.elffile import ELFFile
        from elftools.elf.segments import InterpSegment
    except ImportError:
        return "no more is known (pyelftools is not installed)"
    try:
        image = ELFFile(stream)
        segments = image.iter_segments()
        interpreter = next((s.get_interp_name() for s in segments if isinstance(s, InterpSegment)), None)
        position = "PIE" if image["e_type"] == "ET_DYN" else "fixed address"
    except (ELFError, OSError, ValueError, KeyError, AttributeError, struct.error) as error:
        return f"damaged ({one_line(str(error))})"
    if interpreter is None:
        return f"{image.elfclass} bits, static, {position}"
    return f"{image.elfclass} bits, {position}, interpreter {one_line(interpreter)}"


def _text(value: bytes) -> str:
    return one_line(os.fsdecode(value))
