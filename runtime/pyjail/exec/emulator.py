"""Which emulator runs a program of another machine: qemu-user, static, from the host."""

from __future__ import annotations

import os
import stat

from ..kernel.errno import E, Errno
from ..kernel.sys import ARCH
from . import elf
from .elf import Elf, Foreign

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

# (EM_* of linux/elf-em.h, bits, big endian) -> what follows "qemu-"; from QEMU's scripts/qemu-binfmt-conf.sh
_NAMES = {
    (2, 32, True): "sparc", (18, 32, True): "sparc32plus", (43, 64, True): "sparc64", (3, 32, False): "i386",
    (62, 64, False): "x86_64", (4, 32, True): "m68k", (8, 32, True): "mips", (8, 32, False): "mipsel",
    (8, 64, True): "mips64", (8, 64, False): "mips64el", (15, 32, True): "hppa", (20, 32, True): "ppc",
    (21, 64, True): "ppc64", (21, 64, False): "ppc64le", (22, 64, True): "s390x", (40, 32, False): "arm",
    (40, 32, True): "armeb", (42, 32, False): "sh4", (42, 32, True): "sh4eb", (76, 32, False): "cris",
    (92, 32, True): "or1k", (94, 32, False): "xtensa", (94, 32, True): "xtensaeb", (113, 32, False): "nios2",
    (164, 32, False): "hexagon", (183, 64, False): "aarch64", (183, 64, True): "aarch64_be",
    (189, 32, True): "microblaze", (189, 32, False): "microblazeel", (0xBAAB, 32, True): "microblaze",
    (0xBAAB, 32, False): "microblazeel", (243, 32, False): "riscv32", (243, 64, False): "riscv64",
    (258, 64, False): "loongarch64", (0x9026, 64, False): "alpha",
}  # fmt: skip
_MIPS, _MIPS_N32 = 8, 0x20  # EF_MIPS_ABI2
_HEAD = 4096
AUTO, NONE = "auto", "none"


class Emulator:
    """An emulator on the host: its ``path`` (argv[0]), our O_RDONLY ``descriptor``, its ``elf`` table."""

    __slots__ = ("descriptor", "elf", "path")

    def __init__(self, path: bytes, descriptor: int, found: Elf) -> None:
        self.path = path
        self.descriptor = descriptor
        self.elf = found


class Emulators:
    """``mode``: ``auto`` (from ``path``, by default PATH, and /usr/bin), ``none``, or one program for all machines."""

    __slots__ = ("_known", "directories", "mode")

    def __init__(self, mode: str, path: str | None = None) -> None:
        self.mode = mode if mode in (AUTO, NONE) else os.path.abspath(mode)
        self._known: dict[str, Emulator | Errno] = {}
        searched = (os.environ.get("PATH", os.defpath) if path is None else path).split(os.pathsep)
        self.directories = tuple(dict.fromkeys([d for d in searched if d.startswith("/")] + ["/usr/bin"]))

    def find(self, program: Foreign, shown: bytes, notice: Callable[[str], None]) -> Emulator | Errno:
        """The emulator for ``program``, which the guest calls ``shown``; ENOEXEC where there is none, and ``notice``
        gets one line for each architecture.
        """
        name = architecture(program)
        known = self._known.get(name)
        if known is None:
            known = self._known[name] = self._open(name, shown, notice)
        return known

    def candidates(self, name: str) -> list[str]:
        """Where the emulator for architecture ``name`` may be, the best first."""
        if self.mode == NONE:
            return []
        if self.mode != AUTO:
            return [self.mode]
        names = (f"qemu-{name}-static", f"qemu-{name}")
        return [os.path.join(directory, file) for file in names for directory in self.directories]

    def _open(self, name: str, shown: bytes, notice: Callable[[str], None]) -> Emulator | Errno:
        unusable = ""
        for path in self.candidates(name):
            found = _examine(path)
            if isinstance(found, Emulator):
                return found
            unusable = unusable or (found and f"{path} {found}")
        what = f"cannot run a program of another architecture: {os.fsdecode(shown)} ({name}, "
        if self.mode == NONE:
            notice(what + "--qemu none); choose --qemu auto")
        elif self.mode != AUTO:
            notice(what + f"{unusable or self.mode + ' is missing'}); name a static qemu-user program")
        else:
            why = unusable or f"no qemu-{name}-static on PATH"
            notice(what + f"{why}); apt install qemu-user-static")
        return E.ENOEXEC

    def close(self) -> None:
        """Give the descriptors back."""
        for emulator in self._known.values():
            if isinstance(emulator, Emulator):
                os.close(emulator.descriptor)
        self._known.clear()


def named(program: str) -> str | None:
    """The path that --qemu PROGRAM means: a word without a slash is looked for on PATH, as shells do; None: it is not there."""
    if "/" in program:
        return program
    for directory in os.environ.get("PATH", os.defpath).split(os.pathsep):
        found = os.path.join(directory, program)
        if directory.startswith("/") and os.access(found, os.X_OK):
            return found
    return None


def architecture(program: Foreign) -> str:
    """Its name in qemu's words; ``machine N`` for one that qemu-user does not know."""
    name = _NAMES.get((program.machine, program.bits, program.big_endian))
    if name is None:
        return f"machine {program.machine}"
    if program.machine == _MIPS and program.bits == 32 and program.flags & _MIPS_N32:
        return "mipsn32" if program.big_endian else "mipsn32el"
    return name


def _examine(path: str) -> Emulator | str:
    """The emulator at ``path``, or why it is none ("": it does not exist)."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
    except FileNotFoundError:
        return ""
    except OSError as error:
        return f"cannot be opened: {os.strerror(error.errno or 0)}"
    wrong = "is no program of this machine"
    try:
        if stat.S_ISREG(os.fstat(descriptor).st_mode) and os.access(path, os.X_OK, effective_ids=True):
            found = elf.parse(descriptor, os.pread(descriptor, _HEAD, 0), ARCH)
            if isinstance(found, Elf):
                if found.interpreter is None:
                    kept, descriptor = descriptor, -1
                    return Emulator(os.fsencode(path), kept, found)
                wrong = "is not static"
        else:
            wrong = "is not executable"
    finally:
        if descriptor >= 0:
            os.close(descriptor)
    return wrong
