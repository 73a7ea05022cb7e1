"""--read-only-path and --hide: what guests may not change or see inside trees that they may write."""

from __future__ import annotations

import os

from pyjail.failure import UsageError, empty_value
from pyjail.mount_spec import normal
from pyjail.paths.types import HostPath

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pyjail.scratch import Scratch

OPTIONS = {"read_only_path": "--read-only-path", "hide": "--hide"}


class Protected:
    """One place. `guest`: absolute, links and `..` are still in it; `blinds`: what stands for a hidden directory and for a
    hidden file, None where the place is only read-only; `origin`: the words of the command line."""

    __slots__ = ("blinds", "guest", "origin")

    def __init__(self, guest: bytes, origin: str, blinds: tuple[HostPath, HostPath] | None) -> None:
        self.guest = guest
        self.origin = origin
        self.blinds = blinds

    @property
    def kind(self) -> str:
        return "read-only" if self.blinds is None else "hidden"


def protected(sequence: list[tuple[str, str]], cwd: bytes, scratch: Scratch) -> list[Protected]:
    """The places of the command line, in its order; relative ones are taken against `cwd`."""
    found: list[Protected] = []
    blinds: tuple[HostPath, HostPath] | None = None
    for key, text in sequence:
        option = OPTIONS.get(key)
        if option is None:
            continue
        if not text:
            raise empty_value(option, "name a path in the jail")
        if key == "hide" and blinds is None:
            blinds = scratch.directory(b"hidden", 0), scratch.file(b"hidden-file", 0)
        guest = normal(os.fsencode(text), cwd)
        if guest == b"/":
            raise UsageError(f"wrong value of {option}", text, "it is the root of the jail", "name a path beneath it")
        found.append(Protected(guest, f"{option} {text}", blinds if key == "hide" else None))
    return found
