"""A process of the test's own that serves its own calls, with faults: what each call may not do, in words."""

from __future__ import annotations

import ctypes
import errno
import fcntl
import os
import re
import resource
import signal
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

from handlers.calls import HOLD, Memory, Op, number_of
from handlers.served import FakeJail, _open_descriptors
from handlers.sides import UMASK, become, hold_descriptors
from pyjail.exec.emulator import Emulators
from pyjail.exec.mailbox import Mailbox
from pyjail.exec.shared import Shared
from pyjail.handlers import acting
from pyjail.handlers.dispatch import dispatch, load_all
from pyjail.handlers.outcome import Continue, Divert, Exec, Install, Kill
from pyjail.kernel import limits, protected
from pyjail.kernel.errno import Errno
from pyjail.kernel.proc import has_mailbox
from pyjail.kernel.sys import ARCH
from pyjail.paths.mounts import Mount, MountTable
from pyjail.paths.procview import ProcView
from pyjail.paths.types import GuestPath, HostPath
from pyjail_bpf.layout import ABSTRACT_COUNT, ABSTRACT_SIZE, ABSTRACTS, MAILBOX_FD, MESSAGES
from pyjail_bpf.table import ROWS

from . import rows
from .injection import Faults, install

HANDLER_OF = {row.name: row.handler for row in ROWS}
ERRORS = (errno.EINTR, errno.EMFILE, errno.ENOENT, errno.EPERM, errno.ENOMEM)
SECONDS = 10  # for one call: more is a hang


def faulted(folder: Path, uid: int) -> Callable[[Op], str]:
    """For ``handlers.sides.Side``: runs an operation once per kernel call and error, and once per moment of death."""
    os.chdir(folder / "root")
    os.umask(0)
    jail = _jail(folder)
    os.close(acting.reopen(jail.mounts.root.fd, os.O_RDONLY))
    become(uid)
    limit = resource.getrlimit(limits.RLIMIT_LOCKS)
    resource.setrlimit(limits.RLIMIT_LOCKS, (limits.encode(UMASK), limit[1]))
    load_all()
    protected.read_levels()
    faults = Faults(os.getpid())
    install(faults)
    trial = Trial(jail, faults, folder)

    def serve(op: Op) -> str:
        if op == HOLD:
            hold_descriptors(str(folder), str(folder / "root"))
            _hold_more(folder)
            return ""
        return "\n".join(trial.run(op))

    return serve


def _jail(folder: Path) -> Any:
    jail: Any = FakeJail(folder, o_path=False)
    proc = Mount(
        len(jail.mounts.rows), GuestPath(b"/proc"), HostPath(b"/proc"), "proc",
        writable=True, devices=False, is_directory=True, fd=os.open("/proc", os.O_PATH | os.O_CLOEXEC),
    )  # fmt: skip
    jail.mounts = MountTable([*jail.mounts.rows, proc])
    jail.mounts.number()
    jail.resolver = type(jail.resolver)(jail.mounts)
    jail.mailbox = Mailbox(ARCH)
    jail.emulators = Emulators("none")
    jail.shared = Shared(others=False)
    jail.engine = "notify"
    jail.layers = ("resolver", "landlock ABI 7")
    identity = jail.mailbox.device, jail.mailbox.inode
    os.dup2(jail.mailbox.descriptor, MAILBOX_FD)
    jail.is_member = lambda pid: has_mailbox(pid, *identity)
    jail.proc = jail.resolver.proc = ProcView(proc, jail.resolver, identity)
    return jail


def _hold_more(folder: Path) -> None:
    kinds = {
        rows.STREAM: (socket.AF_UNIX, socket.SOCK_STREAM),
        rows.DGRAM: (socket.AF_UNIX, socket.SOCK_DGRAM),
        rows.INET: (socket.AF_INET, socket.SOCK_STREAM),
        rows.OWN_STREAM: (socket.AF_UNIX, socket.SOCK_STREAM),
        rows.INET_UDP: (socket.AF_INET, socket.SOCK_DGRAM),
    }
    for number, kind in kinds.items():
        with socket.socket(*kind) as made:
            os.dup2(made.fileno(), number)
    pidfd = os.pidfd_open(os.getpid())
    os.dup2(pidfd, rows.PIDFD)
    os.close(pidfd)
    libc = ctypes.CDLL(None)
    watching = libc.inotify_init1(os.O_CLOEXEC)
    os.dup2(watching, rows.INOTIFY)
    os.close(watching)


_PLACES = range(MESSAGES, ABSTRACTS + ABSTRACT_COUNT * ABSTRACT_SIZE)


class Trial:
    """One call after the other, each with every fault."""

    def __init__(self, jail: Any, faults: Faults, folder: Path) -> None:
        self.jail, self.faults, self.places = jail, faults, rows.Places(folder)
        self.home = os.open(".", os.O_PATH)
        self.ways: set[object] = set()

    def run(self, op: Op) -> list[str]:
        """What went wrong; the last line: how many faults were tried."""
        self.once(op)  # what is read once for all
        usual, _ = self.once(op)
        names = tuple(self.faults.calls)
        # A way through a handler that was tried already, from another row or for another path, gets one error and the deaths.
        way = (HANDLER_OF[op.name], usual.split()[0], names)
        errors = ERRORS if way not in self.ways else ERRORS[:1]
        self.ways.add(way)
        wrong: list[str] = []
        tried = 0
        for number in (*errors, 0):
            for at in range(len(names)):
                found, troubles = self.once(op, at, number or 1, is_death=not number)
                if not self.faults.struck:
                    continue  # a death that nothing noticed
                tried += 1
                if (
                    found != usual
                    and not found.startswith(("errno ", "kill "))
                    and not is_known(op, number, found, self.faults)
                ):
                    troubles.append(f"{found} instead of {usual}")
                if (
                    found.startswith("continue")
                    and not self.faults.went_on
                    and not is_known(op, number, found, self.faults)
                ):
                    troubles.append("CONTINUE")
                what = f"{errno.errorcode[number] if number else 'death'} at {at} of {' '.join(self.faults.calls)}"
                wrong += [f"{op}: {what}: {trouble}" for trouble in troubles]
        return [*wrong, f"tried {tried}"]

    def once(self, op: Op, at: int = -1, number: int = 0, *, is_death: bool = False) -> tuple[str, list[str]]:
        self.places.restore()
        memory = Memory(op.args)
        before = _open_descriptors()
        troubles: list[str] = []
        signal.alarm(SECONDS)
        self.faults.arm(at, number, is_death=is_death)
        try:
            outcome: object = dispatch(number_of(op), os.getpid(), memory.words, self.jail)
        except BaseException as fault:
            outcome = None
            troubles.append(f"raised {fault!r}")
        finally:
            self.faults.disarm()
            signal.alarm(0)
        os.fchdir(self.home)
        found = told(outcome)
        left = _open_descriptors() - before
        if left:
            troubles.append(f"left open {[os.readlink(f'/proc/self/fd/{fd}') for fd in sorted(left)]}")
            for fd in left:
                os.close(fd)
        if os.umask(0):
            troubles.append("our umask is changed")
        for defect in self.jail.defects:
            if "OSError" not in defect and "Error(" in defect and not _is_of_the_kernel(defect):
                troubles.append(f"defect {defect}")
        self.jail.defects.clear()
        return found, troubles


def is_known(op: Op, number: int, found: str, faults: Faults) -> bool:
    """Answers that are meant to differ, each with its reason."""
    if op.name == "sendmmsg" and found == "result 1":
        return True  # how many were sent before the error, as sendmmsg(2) has it
    # A container that refuses pidfd_getfd: what a socket is called is shown by the kernel (sockets_shown.py), and a stub says
    # what the supervisor cannot know of it (sockets_send.py): EISCONN, ENOTSOCK.
    of_sockets = HANDLER_OF[op.name] in ("socket_name", "sendto", "sendmsg", "sendmmsg")
    return of_sockets and number == errno.EPERM and faults.struck == ["pidfd_getfd"]


def _is_of_the_kernel(defect: str) -> bool:
    kinds = ("InterruptedError", "FileNotFoundError", "PermissionError", "ProcessLookupError", "OSError")
    return any(kind in defect for kind in kinds)


def told(outcome: object) -> str:
    """The outcome in words; what it holds of ours is closed."""
    if isinstance(outcome, Errno):
        return f"errno {outcome!r}"
    if isinstance(outcome, int):
        return f"result {outcome}"
    if isinstance(outcome, Install):
        flags = fcntl.fcntl(outcome.fd, fcntl.F_GETFL)
        identity = re.sub(r"/#\d+ ", "/# ", os.readlink(f"/proc/self/fd/{outcome.fd}"))
        os.close(outcome.fd)
        return f"install {identity} flags {flags:o} cloexec {outcome.cloexec}"
    if isinstance(outcome, Divert):
        args = [-1 if argument in _PLACES else argument for argument in outcome.args]  # whose turn it is
        return f"divert {outcome.stub} {outcome.nr} {args} {outcome.string!r}"
    if isinstance(outcome, Exec):
        files = [os.fstat(fd).st_ino for fd in outcome.program.descriptors if fd >= 0]
        outcome.program.close()
        return f"exec {files} {outcome.program.strings!r}"
    if isinstance(outcome, Continue):
        return f"continue {outcome.reason[:30]}"
    return f"kill {outcome.reason}" if isinstance(outcome, Kill) else f"odd {outcome!r}"
