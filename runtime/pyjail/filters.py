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
    head = _ready_head(engine, features)
    if head is not None:
        return completed(head, engine, levels)
    from pyjail_bpf.compiler import compile_filter
    from pyjail_bpf.policy import Policy

    return compile_filter(Policy(ARCH, engine, levels, features))


def _ready_head(engine: str, features: frozenset[str]) -> bytes | None:
    """The start image's; a search in its text, since each of a hundred keys of a dict would have to be made first."""
    index, heads = view("where heads are"), view("heads")
    if index is None or heads is None:
        return None
    _, found, line = bytes(index).partition(f"\n{key(engine, features)} ".encode())
    if not found:
        return None
    start, end = line[: line.index(b"\n")].split(b" ")
    return bytes(heads[int(start) : int(end)])


def key(engine: str, features: frozenset[str]) -> str:
    """What the start image calls the head for these."""
    return "+".join([engine, *sorted(features)])


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
