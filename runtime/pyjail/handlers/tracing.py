"""ptrace(2): guests trace guests, where the supervisor does not trace them itself."""

from __future__ import annotations

import os

from pyjail_bpf.layout import PTRACE_HERE, PTRACE_NEST

from ..kernel import leads
from ..kernel.errno import E, Errno
from .peers import peer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..kernel.guest import Guest
    from .call import Call
    from .outcome import Outcome
    from .seams import Jail

TRACEME, ATTACH, SEIZE = 0, 16, 0x4206


def ptrace(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """Requests on members of the jail. On the ptrace engine all have a tracer: EPERM, and a line that says so.

    Two are no requests of the kernel's. PTRACE_HERE: a led thread tells that it has come (kernel/leads.py). PTRACE_NEST: a
    pyjail inside the jail (nest.py).
    """
    if call.request == PTRACE_HERE:
        return _here(guest, jail)
    if call.request == PTRACE_NEST:
        from .nest import nest

        return nest(call, guest, jail)
    if jail.engine == "ptrace" and call.request in (TRACEME, ATTACH, SEIZE):
        jail.notice("debuggers in the jail cannot trace on the ptrace engine (EPERM); they can with --engine notify")
        return E.EPERM
    return peer(call, guest, jail)


def _here(guest: Guest, jail: Jail) -> Outcome:
    mem = leads.open_memory(guest.tid)
    if isinstance(mem, Errno):
        return E.EIO
    try:
        with jail.shared:
            return leads.end(mem, guest.tid)
    finally:
        os.close(mem)
