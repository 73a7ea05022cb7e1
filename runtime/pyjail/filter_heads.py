"""The part of the filter that is the same for all mounts, made ahead: values that the start image holds by engine and features."""

from pyjail_bpf.compiler import head
from pyjail_bpf.policy import ENGINES, FEATURES, Policy

from pyjail.filters import LAST_PROTECTED, key
from pyjail.kernel.table import ARCH


def _head(engine: str, features: frozenset[str]) -> bytes:
    policy = Policy(ARCH, engine, (), features)
    policy.last_protected = LAST_PROTECTED
    return head(policy)


def _subsets(names: list[str]) -> list[frozenset[str]]:
    return [frozenset(name for bit, name in enumerate(names) if number >> bit & 1) for number in range(1 << len(names))]


# (engine, features) -> head
HEADS: dict[tuple[str, frozenset[str]], bytes] = {
    (engine, features): _head(engine, features) for engine in ENGINES for features in _subsets(sorted(FEATURES))
}


def ready() -> dict[object, bytes]:
    """For the start image: all heads one after the other, and where each is, a line for each (filters.py)."""
    content, index = b"", "\n"
    for (engine, features), made in HEADS.items():
        index += f"{key(engine, features)} {len(content)} {len(content) + len(made)}\n"
        content += made
    return {"heads": content, "where heads are": index.encode()}
