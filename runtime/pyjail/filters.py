"""A jail's filter: its head comes ready from the start image, its tail is made of the mounts."""

from __future__ import annotations

from struct import pack

from pyjail_bpf.compiler import compile_filter, joined, tail
from pyjail_bpf.policy import Policy

from pyjail.kernel.table import ARCH
from pyjail.start_image import value

# Stands for the last protected number; no other word of a program has these bytes (tests/bpf/test_filters.py).
LAST_PROTECTED = 0xC0DE5AFE


def program(engine: str, levels: tuple[int, ...], features: frozenset[str]) -> bytes:
    """What ``compile_filter`` makes of this policy, sooner; ``levels``: see Policy.mounts."""
    policy = Policy(ARCH, engine, levels, features)
    head = value((engine, features))
    return compile_filter(policy) if head is None else completed(head, policy)


def completed(head: bytes, policy: Policy) -> bytes:
    """The filter of a policy that has this head (filter_heads.py)."""
    return joined(head.replace(pack("=I", LAST_PROTECTED), pack("=I", policy.last_protected)), tail(policy))
