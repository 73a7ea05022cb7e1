"""A path as text: whether its prefix says the mount, and its components in the order of a walk."""

from __future__ import annotations


def is_plain(path: bytes) -> bool:
    """No component is ``.``, ``..`` or empty, so that the text's prefix says the mount."""
    if (b"/." in path or path[0] == 46) and (
        b"/./" in path
        or b"/../" in path
        or path.endswith((b"/.", b"/.."))
        or path.startswith((b"./", b"../"))
        or path in (b".", b"..")
    ):
        return False
    return b"//" not in path


def components(path: bytes) -> list[bytes]:
    """The components, last first, ready to be popped; a trailing slash is a last ``.`` (the object must be a directory)."""
    parts = [part for part in path.split(b"/") if part and part != b"."]
    if path[-1] == 47 or path.endswith(b"/.") or path == b"." or not parts:
        parts.append(b".")
    parts.reverse()
    return parts
