"""From a trapped number to an outcome: the table names the handler, the handler decides, nothing is raised."""

from __future__ import annotations

import errno
import sys
from marshal import loads

from pyjail_bpf.rows import Row

from ..kernel import limits
from ..kernel.credentials import CannotBecome
from ..kernel.denials import DENIALS
from ..kernel.errno import E, Errno, GuestGone, MayStall
from ..kernel.table import SERVED
from .call import Call
from .outcome import Apart, Kill

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from .outcome import Outcome
    from .seams import Handler, Identities, Jail

# Name in the table -> module and function; a module is loaded at its first call.
HANDLERS = {
    "open": "open.open_",
    "openat2": "open.openat2",
    "stat": "stat.stat_",
    "statx": "stat.statx",
    "statfs": "stat.statfs",
    "access": "stat.access",
    "readlink": "stat.readlink",
    "mkdir": "names.mkdir",
    "mknod": "names.mknod",
    "symlink": "names.symlink",
    "link": "names.link",
    "unlink": "names.unlink",
    "rename": "renaming.rename",
    "chmod": "attributes.chmod",
    "fchmod": "attributes.fchmod",
    "chown": "attributes.chown",
    "fchown": "attributes.fchown",
    "utimens": "attributes.utimens",
    "truncate": "attributes.truncate",
    "setxattr": "xattrs.setxattr",
    "fsetxattr": "xattrs.fsetxattr",
    "getxattr": "xattrs.getxattr",
    "listxattr": "xattrs.listxattr",
    "removexattr": "xattrs.removexattr",
    "fremovexattr": "xattrs.fremovexattr",
    "chdir": "cwd.chdir",
    "getcwd": "cwd.getcwd",
    "umask": "identity.umask",
    "credentials": "identity.credentials",
    "prctl": "identity.prctl",
    "own_filter": "filters.own_filter",
    "uname": "identity.uname",
    "execve": "execute.execve",
    "inotify_add_watch": "watches.inotify_add_watch",
    "socket": "sockets_families.socket",
    "socketpair": "sockets_families.socketpair",
    "connect": "sockets.connect",
    "bind": "sockets_bind.bind",
    "sendto": "sockets_send.sendto",
    "sendmsg": "sockets_send.sendmsg",
    "sendmmsg": "sockets_send.sendmmsg",
    "socket_name": "sockets_shown.socket_name",
    "close_range": "descriptors.close_range",
    "peer": "peers.peer",
    "ptrace": "tracing.ptrace",
    "affinity": "peers.affinity",
    "signal": "signals.signal",
    "signal_by_descriptor": "signals.signal_by_descriptor",
    "owner": "signals.owner",
    "control": "file_flags.control",
}

_calls: dict[int, tuple[Handler, Call]] = {}  # of the numbers that were called


def handler(name: str) -> Handler:
    """The function that serves the rows of this handler."""
    module, _, function = HANDLERS[name].partition(".")
    path = f"{__package__}.{module}"
    if path not in sys.modules:
        __import__(path)
    found: Handler = getattr(sys.modules[path], function)
    return found


def load_all() -> None:
    """Now, rather than when they are called: where their files might be out of reach by then."""
    for name in HANDLERS:
        handler(name)


def unmatched() -> set[str]:
    """Handler names that only the table, or only HANDLERS, knows: empty in a sound program."""
    from pyjail_bpf.table import ROWS

    return {row.handler for row in ROWS if row.handler is not None} ^ set(HANDLERS)


def name_of(nr: int) -> str:
    """The name of a trapped call."""
    columns = SERVED.get(nr)
    return str(loads(columns)[0]) if columns else f"call {nr}"


def _first_call(nr: int) -> tuple[Handler, Call] | None:
    columns = SERVED.get(nr)
    if columns is None:
        return None
    row = Row(*loads(columns))
    assert row.handler is not None
    found = _calls[nr] = handler(row.handler), Call(row, nr)
    return found


def dispatch(nr: int, tid: int, registers: Sequence[int], jail: Jail) -> Outcome:
    """The outcome of call ``nr`` of thread ``tid`` with its six argument words (unsigned). Never raises.

    A fault of ours is an errno for the guest and a defect in the log. ESRCH stands for a guest that died meanwhile: no one
    is left to receive it.
    """
    guest = jail.guest
    guest.tid, guest._tgid = tid, 0  # become(tid)
    try:
        found = _calls.get(nr) or _first_call(nr)
        if found is None:
            return E.ENOSYS
        serve, call = found
        call.fill(call, tid, registers)
        if not jail.heeds_records:
            return serve(call, guest, jail)
        return _judge(serve, call, jail)
    except GuestGone:
        return E.ESRCH
    except MayStall as sign:
        return Apart(sign.device)
    except Exception as fault:
        number = fault.errno if isinstance(fault, OSError) and fault.errno else errno.EIO
        jail.defect(f"{name_of(nr)} of thread {tid}: {_told(fault)}")
        return Errno.of(number)


def _judge(handler: Handler, call: Call, jail: Jail) -> Outcome:
    """By what is recorded of the caller's process: the jail that it belongs to, and whose identity counts.

    What is read of a thread id holds for the caller only if that waits still: else the id may be another's by now.
    """
    recorded = limits.read(call.tid)
    number = limits.jail_of(recorded)
    if not number:
        return _decide(recorded, handler, call, jail)
    inner = jail.nested.get(number)
    if inner is None:
        return Kill("the jail that it belongs to was given up")
    DENIALS.asleep = True
    try:
        return _decide(recorded, handler, call, inner)
    finally:
        DENIALS.asleep = False


def _decide(recorded: int, handler: Handler, call: Call, jail: Jail) -> Outcome:
    if jail.identities is not None:
        return _judge_as(jail.identities, recorded, handler, call, jail)
    jail.attest()
    return handler(call, jail.guest, jail)


def _judge_as(identities: Identities, recorded: int, handler: Handler, call: Call, jail: Jail) -> Outcome:
    """In a jail whose guests may become somebody else: with the caller's identity, never with a better one."""
    tid = call.tid
    credentials = identities.credentials
    try:
        if not recorded & limits.DIVERGED:
            identities.attest()
            credentials.own()
            return handler(call, jail.guest, jail)
        guest = identities.guest
        guest.become(tid)
        guest.recorded = recorded
        try:
            guest.mask = credentials.assume(tid).umask
            identities.attest()
            return handler(call, guest, jail)
        finally:
            credentials.release()
    except CannotBecome as fault:
        jail.defect(f"{call.row.name} of thread {tid}: cannot take its identity: {fault}")
        return E.EPERM


def _told(fault: Exception) -> str:
    """The fault and where it arose, in one line."""
    where = fault.__traceback__
    while where is not None and where.tb_next is not None:
        where = where.tb_next
    place = f" ({where.tb_frame.f_code.co_filename}:{where.tb_lineno})" if where is not None else ""
    return f"{type(fault).__name__}: {fault}{place}"
