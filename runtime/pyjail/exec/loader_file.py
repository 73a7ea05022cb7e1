"""The loader where the kernel lets no memfd run (vm.memfd_noexec = 2): a file in a private directory that guests do not reach."""

from __future__ import annotations

import os

from ..failure import Failure
from ..paths.types import HostPath
from . import image

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

_NAME = b"loader"


def make(
    arch: str, private: bytes, others: list[bytes], is_reached: Callable[[bytes], bool], adopt: Callable[[HostPath], None]
) -> int:
    """The loader's O_PATH descriptor. Failure when no directory allows programs.

    ``private``: the jail's own directory, tried first; ``others``: where another one may be made, unless guests could reach it to
    write there; that one is adopted, to be removed at the end.
    """
    try:
        return image.build_file(arch, private + b"/" + _NAME)
    except OSError:
        pass
    for place in others:
        directory = HostPath(os.path.join(place, b".pyjail-" + os.urandom(8).hex().encode()))
        if is_reached(directory):
            continue
        try:
            os.mkdir(directory, 0o700)
        except OSError:
            continue
        adopt(directory)
        try:
            return image.build_file(arch, directory + b"/" + _NAME)
        except OSError:
            continue
    raise Failure(
        "cannot make the loader", "", "no memfd may be executed here, and no directory of ours allows programs (noexec)",
        "set vm.memfd_noexec to 0 or 1, or TMPDIR to a directory without noexec",
    )  # fmt: skip
