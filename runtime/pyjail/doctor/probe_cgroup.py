"""Whether the guests can have a cgroup of their own, which holds limits for all of them together."""

from __future__ import annotations

import os

from pyjail.doctor.trial import Finding, no, yes
from pyjail.kernel import cgroup
from pyjail.plan_limits import by_cgroup

_NO_LIMITS = {"memory": 1 << 40, "pids": 30_000, "cpus": 1}  # of the process that tries to enter


def limits() -> Finding:
    """One is made, entered and removed where a run would have it: a run is alone where we and pyjail doctor are two."""
    own = cgroup.own_cgroup()
    if not own:
        return no("no cgroup v2 is mounted that shows our own")
    wanted = by_cgroup(_NO_LIMITS)
    group = cgroup.make(wanted, company=(os.getppid(),))
    if group is None:
        return no(f"none can be made from {os.fsdecode(own)} on")
    place = os.fsdecode(os.path.dirname(group.paths[0]))
    group.end()
    missing = sorted(controller.decode() for controller in wanted.keys() - group.controllers)
    return no(f"{place} lacks {', '.join(missing)}") if missing else yes(f"memory, pids and cpu in {place}")
