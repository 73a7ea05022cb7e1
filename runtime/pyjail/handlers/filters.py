"""seccomp, prctl(PR_SET_SECCOMP): a guest that gets a filter of its own makes its own calls from now on, not the fast lane's.

The lane makes other calls than the program asked for (openat2, close): a filter could answer them with a signal. The word
that switches it off lies in the guest's own memory, and copies are not given to such a process at its next exec. Nor does its
loader open the program by openat2 then, whether or not there is a lane.

Where calls are served before any filter has seen them, a guest's own would be passed over: it gets none.
"""

from __future__ import annotations

from pyjail_bpf.layout import LANE_OFF

from ..kernel.errno import E
from .outcome import Continue

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..kernel.guest import Guest
    from .call import Call
    from .outcome import Outcome
    from .seams import Jail

PR_SET_SECCOMP = 22
_OWN = Continue(
    "a guest may confine itself: registers say that it wants no listener, the rest concerns nobody but itself"
)
_ON = (1).to_bytes(4, "little")


def own_filter(call: Call, guest: Guest, jail: Jail) -> Outcome:
    """seccomp(2) with SECCOMP_SET_MODE_STRICT or SECCOMP_SET_MODE_FILTER, and prctl(2)'s older word for them."""
    if jail.precedes_filters:
        jail.notice("programs in the jail get no seccomp filters of their own (EINVAL) beneath this listener")
        return E.EINVAL
    jail.shared.note_filters()
    if jail.lane is not None:
        guest.write(LANE_OFF, _ON)  # it may lack the scratch area, and then uses no lane
    return _OWN
