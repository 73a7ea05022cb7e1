"""Random sequences of file operations give the same answers, and leave the same tree, in a jail as under chroot."""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from pyjail_bpf.table import by_name
from running import ENGINES

from oracle import exceptions, trees
from oracle.cases import Case
from oracle.comparing import LANE, Sides
from oracle.forms import escape

LONG = bool(os.environ.get("PYJAIL_LONG"))
EXAMPLES = 1000 if LONG else 120
CREAT, WRONLY, RDWR, TRUNC, EXCL, NONBLOCK, NOFOLLOW, DIRECTORY = 0o100, 1, 2, 0o1000, 0o200, 0o4000, 0o400000, 0o200000

# Names of the tree that is there, and two that are not; an operation then has something to work on.
names = st.sampled_from(["a", "b", "file", "dir", "emptydir", "to_dir", "to_file", "inner", "hard"])
places = st.sampled_from(
    [
        "",
        "",
        "",
        "",
        "dir/",
        "a/",
        "to_dir/",
        "dir/a/",
        "./",
        "dir/../",
        "/w/",
        "/w/dir/",
        "/rw/",
        "/rw/dir/",
        "/rw2/",
        "/rw2/dir/",
        "/rw/inner/deep/",
        "/ro/",
        "../w/",
        "/",
        "dir/../../w/",
    ]
)
endings = st.sampled_from([*[""] * 20, "/", "/", "/.", "/.."])
# /rw2/inner is what a mount covers in /rw: the kernel keeps it busy in every bind of the directory, a jail only where it covers.
paths = st.builds(lambda place, name, ending: place + name + ending, places, names, endings).filter(
    lambda text: "rw2/inner" not in text
)
modes = st.sampled_from(["0700", "0755", "0644", "0500", "0", "01777", "02755"])
targets = st.one_of(paths, st.sampled_from(["..", "/", "a", "/rw/b", "../../rw", "/ro", "c/c/c", "/rw2/a"]))
flags = st.sampled_from(
    [0, WRONLY, CREAT | WRONLY, CREAT | EXCL | RDWR, TRUNC | RDWR, NOFOLLOW, DIRECTORY, CREAT | NOFOLLOW | WRONLY]
)


def call(name: str, kind: str, *arguments: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[str, str]]:
    number = by_name[name].x86_64
    return st.tuples(*arguments).map(lambda words: (name, f"{kind} {number} {' '.join(words)}"))


path = paths.map(lambda text: "s" + escape(text))
operations = st.one_of(
    call("mkdir", "n", path, modes),
    call("mkdir", "n", path, st.just("0755")),
    call("open", "f", path, flags.map(lambda value: str(value | NONBLOCK)), modes),
    call("open", "f", path, st.just(str(CREAT | WRONLY | NONBLOCK)), st.just("0644")),  # a FIFO of an earlier example is there
    call("rename", "n", path, path),
    call("renameat2", "n", st.just("-100"), path, st.just("-100"), path, st.sampled_from(["1", "2"])),
    call("link", "n", path, path),
    call("linkat", "n", st.just("-100"), path, st.just("-100"), path, st.just("0x400")),
    call("symlink", "n", targets.map(lambda text: "s" + escape(text)), path),
    call("unlink", "n", path),
    call("rmdir", "n", path),
    call("chmod", "n", path, modes),
    call("truncate", "n", path, st.sampled_from(["0", "7", "5000"])),
    call("mknod", "n", path, st.sampled_from(["010644", "0100600"]), st.just("0")),
    call("setxattr", "n", path, st.sampled_from(["suser.x", "suser.y"]), st.just("sabc"), st.just("3"), st.just("0")),
    call("removexattr", "n", path, st.just("suser.x")),
    call("utimensat", "n", st.just("-100"), path, st.just("w77,0,78,0"), st.just("0x100")),
    call("lstat", "s", path, st.just("o144")),
    call("stat", "s", path, st.just("o144")),
    call("readlink", "b", path, st.just("o4096"), st.just("4096")),
    call("access", "n", path, st.sampled_from("0124")),
    call("chdir", "C", path),
    call("getcwd", "b", st.just("o4096"), st.just("4096")),
)


@pytest.fixture(
    scope="module",
    params=[
        *itertools.product(ENGINES, ("root", "plain")),
        *((f"{engine} {LANE}", user) for engine, user in (("notify", "plain"), ("ptrace", "root")) if engine in ENGINES),
    ],
    ids="-".join,
)
def pair(request: pytest.FixtureRequest, both: Sides) -> Iterator[tuple[Sides, str, str]]:
    engine, user = request.param
    yield both, engine, user
    both.drop("native", user)
    both.drop(engine, user)


def _texts(*answers: str) -> list[str]:
    return [answer.split(" ", 1)[1] for answer in answers]


def test_a_random_sequence_answers_alike_and_leaves_the_same_tree(pair: tuple[Sides, str, str]) -> None:
    """Whatever is done in whatever order: each answer is the same, and at the end what the host sees is the same."""
    both, engine, user = pair
    done = 0

    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        database=None,
        derandomize=not LONG,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(st.lists(operations, min_size=10, max_size=60))
    def holds(sequence: list[tuple[str, str]]) -> None:
        nonlocal done
        sides = [both.side("native", user), both.side(engine, user)]
        lines = [f"{number} {line}" for number, (_, line) in enumerate(sequence)]
        answers = [side.probe.exchange(lines) for side in sides]
        after = [trees.listing(side.folder) for side in sides]
        for side in sides:
            side.probe.exchange(["0 home"])
            side.settle()
        done += len(sequence)
        found = [
            f"{name} {line}\n  chroot: {one}\n  jail:   {other}"
            for (name, line), one, other in zip(sequence, *answers, strict=True)
            if one != other and exceptions.reason(Case(line, name, line, False), *_texts(one, other)) is None
        ]
        found += [f"tree: {sorted(set(after[0]) ^ set(after[1]))}"] if after[0] != after[1] else []
        if found:  # the next example starts on fresh trees
            both.drop("native", user)
            both.drop(engine, user)
        assert not found, "\n".join([*found[:10], "the sequence:", *(f"  {name} {line}" for name, line in sequence)])

    holds()
    assert done > EXAMPLES * 10
