"""A jail's filter: its head comes ready from the start image, its tail is made of the mounts."""

from __future__ import annotations

from struct import pack

from pyjail_bpf.code import RET_TRAP, joined
from pyjail_bpf.layout import MOUNT_FD
from pyjail_bpf.tail import tail

from pyjail.kernel.ready import view
from pyjail.kernel.table import ARCH
from pyjail.start_image import is_loaded

# Stands for the last protected number; no other word of a program has these bytes (tests/bpf/test_filters.py).
LAST_PROTECTED = 0xC0DE5AFE


def program(engine: str, levels: tuple[tuple[int, int], ...], features: frozenset[str]) -> bytes:
    """What ``compile_filter`` makes of this policy, sooner; ``levels``: see Policy.mounts."""
    head = view((engine, features))
    if head is not None:
        return completed(bytes(head), engine, levels)
    from pyjail_bpf.compiler import compile_filter
    from pyjail_bpf.policy import Policy

    return compile_filter(Policy(ARCH, engine, levels, features))


def load_compiler() -> None:
    """Read what ``program`` takes where there is no image: for who may soon read no file of ours."""
    if not is_loaded():
        import pyjail_bpf.compiler
        import pyjail_bpf.policy

        del pyjail_bpf


def completed(head: bytes, engine: str, levels: tuple[tuple[int, int], ...]) -> bytes:
    """The filter that has this head (filter_heads.py)."""
    last = pack("=I", MOUNT_FD + len(levels) - 1)
    return joined(head.replace(pack("=I", LAST_PROTECTED), last), tail(levels, RET_TRAP[engine]))
