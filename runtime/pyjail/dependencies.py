"""Makes third-party packages importable: pyjail starts without them (`-S`) and needs them in few places."""

from __future__ import annotations

import os
import sys

_enabled = False


def enable_dependencies() -> None:
    """Appends the site-packages of this interpreter's environment to sys.path, once; .pth files are not read."""
    global _enabled
    if _enabled:
        return
    _enabled = True
    for place in _places():
        if place not in sys.path and os.path.isdir(place):
            sys.path.append(place)


def packages_state() -> str:
    """Another value for another environment, and once a package was added or removed (that changes the directory's time)."""
    states = []
    for place in _places():
        try:
            status = os.stat(place)
        except OSError:
            continue
        states.append(f"{status.st_dev:x}-{status.st_ino:x}-{status.st_mtime_ns:x}")
    return "-".join(states) or "none"


def environment_prefix() -> str | None:
    """The virtual environment that this interpreter was started from, or None; sys.prefix does not tell under -S."""
    if not sys.executable:
        return None
    prefix = os.path.dirname(os.path.dirname(sys.executable))
    return prefix if os.path.exists(os.path.join(prefix, "pyvenv.cfg")) else None


def _places() -> list[str]:
    prefix = environment_prefix()
    if prefix is not None:
        version = f"python{sys.version_info.major}.{sys.version_info.minor}"
        return [os.path.join(prefix, "lib", version, "site-packages")]
    import site

    return site.getsitepackages()
