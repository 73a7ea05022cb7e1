"""What a handler decided; the engine delivers it. A plain ``int`` is a result, an ``Errno`` an error."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Protocol, TypeAlias

    from ..exec.program import Program
    from ..kernel.errno import Errno

    class Lender(Protocol):
        """Holds descriptors for us, in another process."""

        def add(self, count: int) -> list[int] | Errno:
            """The numbers that the guest has them by, from now on (notify engine)."""

        def transmit(self, connection: int) -> int:
            """Send them over a socket of ours (ptrace engine): 0 or −errno."""



class Install:
    """The guest receives descriptor ``fd`` of ours, at its lowest free number; the engine closes ours."""

    __slots__ = ("cloexec", "fd")

    def __init__(self, fd: int, cloexec: bool) -> None:
        self.fd = fd
        self.cloexec = cloexec


class Handed:
    """As Install, of a descriptor that another process of ours holds (``lender``); the ptrace engine's."""

    __slots__ = ("cloexec", "lender")

    def __init__(self, lender: Lender, cloexec: bool) -> None:
        self.lender = lender
        self.cloexec = cloexec


class Divert:
    """The guest runs system call ``nr`` in ``stub`` (an address, layout.STUB_*), natively: it may block and be interrupted.

    ``args``: up to five numbers, None where the address of ``string`` belongs (the engine adds its NUL). ``x0``, ``x1``:
    what else the stub takes.
    """

    __slots__ = ("args", "nr", "string", "stub", "x0", "x1")

    def __init__(
        self, stub: int, nr: int, args: tuple[int | None, ...], string: bytes = b"", x0: int = 0, x1: int = 0
    ) -> None:
        self.stub = stub
        self.nr = nr
        self.args = args
        self.string = string
        self.x0 = x0
        self.x1 = x1


class Enter:
    """The guest enters directory ``fd`` of ours, which the engine closes: where it may not open the directory by itself.

    Or it runs the divert that ``then`` makes of the number which the descriptor has there.
    """

    __slots__ = ("fd", "then")

    def __init__(self, fd: int, then: Callable[[int], Divert] | None = None) -> None:
        self.fd = fd
        self.then = then


class Exec:
    """The guest starts ``program`` through the loader; ``argv`` and ``envp`` are addresses in the guest."""

    __slots__ = ("argv", "envp", "program")

    def __init__(self, program: Program, argv: int, envp: int) -> None:
        self.program = program
        self.argv = argv
        self.envp = envp


class Continue:
    """The kernel runs the call as the guest made it: only where memory and descriptor numbers decide nothing."""

    __slots__ = ("reason",)

    def __init__(self, reason: str) -> None:
        self.reason = reason


class Apart:
    """The call is served by a process of its own, since the file system ``device`` may never answer (engines/apart.py)."""

    __slots__ = ("device",)

    def __init__(self, device: bytes) -> None:
        self.device = device


class Kill:
    """The guest is killed."""

    __slots__ = ("reason",)

    def __init__(self, reason: str) -> None:
        self.reason = reason


if TYPE_CHECKING:
    Outcome: TypeAlias = int | Errno | Install | Divert | Enter | Exec | Continue | Apart | Handed | Kill
