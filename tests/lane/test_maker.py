"""The process that makes copies: one for all runs of a user, ended soon after its own run, few files kept for it."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from processes import descendants, kill_tree, wait_until
from pyjail.exec.shared import Shared
from pyjail.lane import maker as maker_module
from pyjail.lane.copies import Copies
from pyjail.lane.maker import Maker
from pyjail.lane.state import State
from running import Jail, finish

pytestmark = pytest.mark.skipif(os.uname().machine != "x86_64", reason="the lane is for x86_64")


@pytest.fixture
def copies(tmp_path: Path) -> Iterator[Copies]:
    opened = Copies(os.fsencode(tmp_path / "cache/pyjail/lane"))
    yield opened
    opened.close()


@pytest.fixture
def state() -> State:
    return State(Shared())


@pytest.fixture
def maker(copies: Copies, state: State) -> Maker:
    return Maker(copies, state)


def ask(maker: Maker, path: Path, content: bytes = b"nothing to patch") -> None:
    path.write_bytes(content)
    maker.ask(os.open(path, os.O_RDONLY), path.stat(), is_interpreter=False)


def test_while_another_runs_maker_is_at_work_none_is_started_and_nothing_forgotten(
    maker: Maker, copies: Copies, state: State, tmp_path: Path
) -> None:
    other = copies.take_turn()
    ask(maker, tmp_path / "program")
    maker.work()
    assert state.read()[2] == 0
    os.close(other)
    maker.work()
    started = state.read()[2]
    assert started > 0 and copies.take_turn() == -1
    os.waitpid(started, 0)
    assert copies.is_settled((tmp_path / "program").stat())
    os.close(copies.take_turn())


def test_what_is_asked_for_meanwhile_keeps_few_files_open(maker: Maker, copies: Copies, tmp_path: Path) -> None:
    """A guest may write and start as many programs as it likes."""
    other = copies.take_turn()
    before = len(os.listdir("/proc/self/fd"))
    for number in range(200):
        ask(maker, tmp_path / f"program-{number}")
        maker.work()
    assert 0 < len(os.listdir("/proc/self/fd")) - before <= 32
    os.close(other)
    maker.work()
    assert len(os.listdir("/proc/self/fd")) < before


@pytest.mark.parametrize(("is_over", "left", "lives"), [(False, 60.0, False), (True, 0.2, False), (True, 60.0, True)])
def test_it_has_a_while_left_when_the_run_is_over_and_none_when_it_was_killed(
    copies: Copies, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_over: bool, left: float, lives: bool
) -> None:
    """Both of its processes are gone after that, however long a file system makes it wait."""
    monkeypatch.setattr(maker_module, "_make_all", lambda *_: time.sleep(120))
    monkeypatch.setattr(maker_module, "_LEFT", left)
    told, tell = os.pipe()
    supervisor = os.fork()
    if supervisor == 0:
        os.close(tell)
        state = State(Shared())
        asking = Maker(copies, state)
        ask(asking, tmp_path / "program")
        asking.work()
        if is_over:
            state.end()
        os.read(told, 1)
        os._exit(0)
    assert wait_until(lambda: len(descendants(supervisor)) == 2, 20)
    both = descendants(supervisor)
    os.close(told)
    os.close(tell)
    os.waitpid(supervisor, 0)
    assert wait_until(lambda: not set(both) & set(descendants(os.getpid())), 2) is not lives
    for pid in both:
        kill_tree(pid)
    assert wait_until(lambda: not set(both) & set(descendants(os.getpid())), 2)


def makers_for(home: Path) -> list[int]:
    found = []
    for pid in descendants(os.getpid()):
        try:
            name, environment = (Path(f"/proc/{pid}/{file}").read_bytes() for file in ("comm", "environ"))
        except OSError:
            continue
        if name == b"pyjail-copies\n" and f"XDG_CACHE_HOME={home}\0".encode() in environment + b"\0":
            found.append(pid)
    return found


def test_many_short_runs_have_one_maker(jail: Jail, bookworm: Path, place: Path) -> None:
    """Else each makes the same copies at the same time, and on a busy machine none is ready before there are more of them."""
    most = 0
    for _ in range(6):
        run = jail.start("/bin/true", root=bookworm, env={"XDG_CACHE_HOME": str(place)})
        assert finish(run, 30).returncode == 0
        most = max(most, len(makers_for(place)))
    assert 0 < most <= 2, "it, and who watches it"
    assert wait_until(lambda: not makers_for(place), 60)
    assert [file for file in (place / "pyjail/lane").iterdir() if file.stat().st_size > 1 << 20]
