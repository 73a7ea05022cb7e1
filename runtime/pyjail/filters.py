"""A jail's filter: its head comes ready from the start image, its tail is made of the mounts."""

from __future__ import annotations

from struct import pack

from pyjail_bpf.compiler import compile_filter, joined, tail
from pyjail_bpf.policy import ENGINES, Policy

from pyjail.filter_heads import HEADS, LAST_PROTECTED
from pyjail.kernel.table import ARCH


def programs(wanted: str, levels: tuple[int, ...], features: frozenset[str]) -> dict[str, bytes]:
    """The filters that a run with --engine ``wanted`` may need, by engine."""
    return {engine: program(engine, levels, features) for engine in ENGINES if wanted in ("auto", engine)}


def program(engine: str, levels: tuple[int, ...], features: frozenset[str]) -> bytes:
    """What ``compile_filter`` makes of this policy, sooner; ``levels``: see Policy.mounts."""
    policy = Policy(ARCH, engine, levels, features)
    head = HEADS.get((engine, features))
    if head is None:
        return compile_filter(policy)
    return joined(head.replace(pack("=I", LAST_PROTECTED), pack("=I", policy.last_protected)), tail(policy))
