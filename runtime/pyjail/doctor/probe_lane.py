"""Whether the fast lane can be: a directory for its copies, what makes them, mounts beneath which root may open files."""

from __future__ import annotations

import errno
import os
import platform

from pyjail.dependencies import enable_dependencies
from pyjail.doctor.trial import Finding, no, yes
from pyjail.lane.copies import Copies, directory_of
from pyjail.paths import nodes


def copies() -> Finding:
    """The directory is made if need be, as a run would."""
    if platform.machine() != "x86_64":
        return no(f"there is none for {platform.machine()}")
    path = directory_of(os.environb)
    if path is None:
        return no("neither XDG_CACHE_HOME nor HOME names a directory for the copies")
    held = Copies(path)
    if held.fd < 0:
        return no(f"{os.fsdecode(path)}: {held.reason}")
    held.close()
    enable_dependencies()
    try:
        import capstone
        import elftools

        del capstone, elftools
    except ImportError as error:
        return no(f"copies cannot be made: {error}")
    return yes(f"copies in {os.fsdecode(path)}")


def opens() -> Finding:
    """Whether guests open files themselves: those of root only where no device node opens (paths/nodes.py)."""
    if os.geteuid():
        return yes("we are not root")
    if not nodes.is_root_of_the_machine():
        return yes("root of a user namespace, which owns no device nodes")
    if not nodes.separate():
        return no("no mount namespace of our own", errno.EPERM)
    result = nodes.forbid(b"/")
    if result < 0:
        return no("mount_setattr", -result)
    return yes("root's mounts open no device nodes")
