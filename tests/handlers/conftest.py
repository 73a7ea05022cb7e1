"""Pairs of sides on identical trees."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from handlers import tree
from handlers.calls import Op
from handlers.served import handled
from handlers.sides import PLAIN, Side, native


class Pair:
    """Both sides, run with the same operations."""

    def __init__(self, folder: Path, uid: int, *, o_path: bool = False, level: str = "write") -> None:
        self.folders = (folder / "native", folder / "ours")
        self.uid = uid
        for side in self.folders:
            side.mkdir(parents=True)
            side.chmod(0o755)
        self.sides: list[Side] = []
        self.rebuild()
        self.native = Side(self.folders[0], uid, native)
        self.ours = Side(self.folders[1], uid, handled(o_path=o_path, level=level))
        self.sides += [self.native, self.ours]

    def rebuild(self) -> None:
        """Both trees as at the start."""
        for folder in self.folders:
            tree.build(folder, self.uid)
        for side in self.sides:
            side.hold()

    def run(self, ops: list[Op]) -> tuple[list[str], list[str]]:
        """What the kernel answers, and what we answer."""
        return self.native.run(ops), self.ours.run(ops)

    def trees(self) -> tuple[list[str], list[str]]:
        """Both trees, as the host sees them."""
        first, second = (tree.listing(folder) for folder in self.folders)
        return first, second

    def close(self) -> None:
        self.native.close()
        self.ours.close()


@pytest.fixture(scope="module")
def pair_of() -> Iterator[Callable[..., Pair]]:
    """Makes pairs: for a uid, and for what the engine can install."""
    if os.geteuid():
        pytest.fail("the comparison needs root: it makes real bind mounts")
    folder = Path(tempfile.mkdtemp(prefix="pyjail-handlers-", dir="/dev/shm"))
    folder.chmod(0o755)
    pairs: dict[object, Pair] = {}

    def make(uid: int, **options: object) -> Pair:
        key = (uid, *sorted(options.items()))
        if key not in pairs:
            pairs[key] = Pair(folder / str(len(pairs)), uid, **options)  # type: ignore[arg-type]
        return pairs[key]

    yield make
    for pair in pairs.values():
        pair.close()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(params=[0, PLAIN], ids=["root", "plain"])
def uid(request: pytest.FixtureRequest) -> int:
    """Who both sides are."""
    return int(request.param)


@pytest.fixture(autouse=True)
def our_own_directory() -> Iterator[None]:
    """A handler that is served in this process leaves it standing where its guest stands."""
    here = os.open(".", os.O_PATH | os.O_DIRECTORY)
    yield
    os.fchdir(here)
    os.close(here)
