"""What handlers need of the jail, for the type checker: the supervisor's object, by its parts."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Protocol, TypeAlias

    from ..exec.emulator import Emulators
    from ..exec.messages import Messages
    from ..exec.shared import Shared
    from ..exec.slots import Slots
    from ..kernel.credentials import Credentials
    from ..kernel.diverged import DivergedGuest
    from ..kernel.errno import Errno
    from ..kernel.guest import Guest
    from ..lane.serve import Lane
    from ..paths.mounts import MountTable
    from ..paths.place import Place
    from ..paths.procview import ProcView
    from ..paths.resolver import Resolver
    from .call import Call
    from .nest import NestedJail
    from .outcome import Outcome

    class Mailbox(Protocol):
        """The supervisor's side of the shared page."""

        def inet_slot(self, address: bytes) -> int:
            """Where in a guest this socket address (32 bytes) now stands."""

        @property
        def messages(self) -> Messages: ...
        @property
        def texts(self) -> memoryview: ...

    class Plan(Protocol):
        """The options of the run that handlers heed."""

        @property
        def workers(self) -> int:
            """How many processes serve."""

        @property
        def debuggers(self) -> bool:
            """Whether traced guests may make every call."""

        @property
        def scratch(self) -> Scratch:
            """Where we may make files of our own."""

        @property
        def hostname(self) -> bytes | None:
            """The name that uname(2) tells, or None: the host's."""

        @property
        def network(self) -> Network | None:
            """What guests may reach, or None: all that the host does."""

        @property
        def limits(self) -> Limits | None:
            """What the run may use, or None: all."""

    class Scratch(Protocol):
        """Private places."""

        @property
        def path(self) -> bytes: ...

    class Limits(Protocol):
        """The limits that handlers keep."""

        @property
        def cpus(self) -> frozenset[int]:
            """The CPUs of the jail; empty: all."""

    class Network(Protocol):
        """What may be reached by sockets of other families than AF_UNIX."""

        @property
        def kind(self) -> str:
            """Which limits: "none" or "rules"."""

        def refuses(self, address: bytes) -> bool:
            """Whether guests may not connect or send to this address."""

        def stripped(self, address: bytes) -> bytes:
            """The address without what is not read of it."""

    class Identities(Protocol):
        """What serves guests of identities that differ from the supervisor's."""

        @property
        def credentials(self) -> Credentials: ...
        @property
        def guest(self) -> DivergedGuest: ...
        def attest(self) -> None:
            """GuestGone unless the caller of this trap waits still, so that its thread id is nobody else's."""

    class Jail(Protocol):
        """One jail."""

        @property
        def identities(self) -> Identities | None:
            """None where no guest can have another identity than the supervisor."""

        @property
        def nested(self) -> dict[int, NestedJail]:
            """The jails inside it, by the numbers that are recorded of their processes."""

        @property
        def heeds_records(self) -> bool:
            """Whether what is recorded of a process (kernel/limits.py) decides how its calls are served."""

        def take_in(self, number: int, inner: NestedJail) -> None:
            """From now on processes may belong to this one."""

        def attest(self) -> None:
            """As the identities': GuestGone unless the caller of this trap waits still."""

        @property
        def guest(self) -> Guest:
            """The one object that stands for the caller of each trap in turn."""

        @property
        def mounts(self) -> MountTable: ...
        @property
        def resolver(self) -> Resolver: ...
        @property
        def proc(self) -> ProcView | None: ...
        @property
        def lane(self) -> Lane | None:
            """What serves the fast lane; None where it is off."""

        @property
        def mailbox(self) -> Mailbox: ...
        @property
        def emulators(self) -> Emulators: ...
        @property
        def plan(self) -> Plan: ...
        @property
        def shared(self) -> Shared: ...
        @property
        def slots(self) -> Slots: ...
        @property
        def engine(self) -> str:
            """notify or ptrace."""

        @property
        def layers(self) -> tuple[str, ...]:
            """What else confines the guests: "landlock ABI 7"."""

        @property
        def installs_o_path(self) -> bool:
            """Whether Install may carry an O_PATH descriptor (the ptrace engine; ADDFD refuses them)."""

        @property
        def guests_open(self) -> bool:
            """Whether a guest opens by itself what it may (the ptrace engine: an Install costs it three more stops)."""

        @property
        def precedes_filters(self) -> bool:
            """Whether calls are served before any filter, also a guest's own, has seen them (engines/ahead.py)."""

        def starting(self, tgid: int) -> bytes | None:
            """The host path of the program whose loader is at work in a process, if it is known."""

        def is_member(self, pid: int) -> bool:
            """Whether a process or thread belongs to the jail."""

        def has_own_filter(self, tid: int, inside: int = 0) -> bool:
            """Whether a thread has a seccomp filter of its own, which may not know the calls that we have guests make.

            ``inside``: how many it has from jails inside this one.
            """

        def confines_itself(self, tid: int) -> bool:
            """Whether a filter, its own or that of a jail inside, may refuse a thread to open by itself."""

        def notice(self, text: str) -> None:
            """One line for the user."""

        def defect(self, text: str) -> None:
            """Log a fault of ours; the guest gets an errno."""

    class Names(Protocol):
        """Who resolves: the resolver, or one that also heeds a guest's own RESOLVE_ flags."""

        def lookup(self, guest: Guest, dirfd: int, path: bytes, *, follow: bool = True) -> Place | Errno: ...
        def parent(self, guest: Guest, dirfd: int, path: bytes) -> Place | Errno: ...

    Handler: TypeAlias = Callable[[Call, Guest, Jail], Outcome]
