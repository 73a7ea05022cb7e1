"""Guest paths and host paths are distinct types: only the resolver and the mount table convert between them."""

from __future__ import annotations

DEFAULT = "default"  # the origin of mounts that belong to every jail
OWN = "pyjail's own"  # of those that keep guests from changing our files, which hold no secrets
PRIVATE = "pyjail's own, of this run"  # and of those that keep them from what is private to it


class GuestPath(bytes):
    """A path as guests see it: absolute, no ``.`` or ``..``, no trailing slash but for ``/`` itself."""

    __slots__ = ()


class HostPath(bytes):
    """A path as the supervisor's kernel sees it."""

    __slots__ = ()
