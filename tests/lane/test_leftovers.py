"""What a later run finds of earlier ones: their directories, and that no copy could be made."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from types import ModuleType

import pytest
from processes import descendants, wait_until
from pyjail import dependencies
from pyjail.exec.shared import Shared
from pyjail.kernel.held import hold, take
from pyjail.lane import sites, start, steady
from pyjail.lane.copies import Copies
from pyjail.lane.leftovers import new_name, remove_leftovers
from pyjail.lane.maker import Maker
from pyjail.lane.making import make
from pyjail.lane.state import State
from running import Jail, finish

pytestmark = pytest.mark.skipif(os.uname().machine != "x86_64", reason="the lane is for x86_64")


@pytest.fixture
def above(tmp_path: Path) -> int:
    return os.open(tmp_path, os.O_PATH | os.O_DIRECTORY | os.O_CLOEXEC)


def test_what_no_run_holds_is_removed_and_nothing_else(tmp_path: Path, above: int) -> None:
    """What another machine's kernel locked stays, until nobody can be there any more."""
    names = {name: tmp_path / os.fsdecode(new_name()) for name in ("held", "left", "full")}
    elsewhere = {name: tmp_path / f"jail-01234567-{name}" for name in ("new", "old")}
    for path in (*names.values(), *elsewhere.values(), tmp_path / "other"):
        path.mkdir()
    os.utime(elsewhere["old"], (0, 0))
    (names["full"] / "libc.so.6").write_text("a copy")
    hold(os.fsencode(names["held"]))
    remove_leftovers(os.fsencode(tmp_path), above)
    assert set(os.listdir(tmp_path)) == {names["held"].name, elsewhere["new"].name, "other"}
    os.close(above)


@pytest.mark.parametrize("moment", ["removed", "taken", "removed when it was opened"])
def test_runs_that_begin_at_once_take_nothing_from_each_other(
    tmp_path: Path, above: int, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    """A directory that is not held yet looks like a dead run's to another one: who loses it makes another."""
    held: list[int] = []

    def hold_late(path: bytes) -> int:
        if held:  # the second time nobody else is there
            return hold(path)
        if moment == "taken":
            held.append(take(path))
            return hold(path)
        held.append(hold(path) if moment.endswith("opened") else -1)
        os.rmdir(path)
        return held[0] if held[0] >= 0 else hold(path)

    monkeypatch.setattr(start, "hold", hold_late)
    path, own = start._own_directory(os.fsencode(tmp_path))
    assert (os.fstat(own).st_ino, os.fstat(own).st_nlink) == (os.stat(path).st_ino, 2)
    with pytest.raises(BlockingIOError):
        take(path)
    monkeypatch.setattr(start, "hold", lambda path: (_ for _ in ()).throw(FileNotFoundError(path)))
    with pytest.raises(OSError, match="other runs"):
        start._own_directory(os.fsencode(tmp_path))


def test_the_next_run_removes_what_one_left_that_was_killed_altogether(jail: Jail, busybox: Path) -> None:
    lane = jail.user.home / ".cache/pyjail/lane"
    jail("/bin/true", root=busybox)
    before = set(lane.glob("jail-*"))
    process = jail.start("/bin/sh", "-c", "echo ready; read line", root=busybox, stdin=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n", process.stderr and process.stderr.read()
    (own,) = set(lane.glob("jail-*")) - before
    assert jail("/bin/true", root=busybox).returncode == 0
    assert own.exists(), "its run lives"
    for pid in (*descendants(process.pid)[::-1], process.pid):
        os.kill(pid, 19)
    for pid in (*descendants(process.pid)[::-1], process.pid):
        os.kill(pid, 9)
    finish(process, 10)
    assert own.exists()
    assert jail("/bin/true", root=busybox).returncode == 0
    assert wait_until(lambda: not own.exists(), 2)


class Counted:
    """Instead of os.fork: how often somebody would have been started."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self) -> int:
        self.count += 1
        return 1 << 30


def test_a_failure_is_remembered_by_later_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without capstone each run started a process in vain, which takes 120 ms of a CPU."""
    library = tmp_path / "lib.so"
    library.write_bytes(b"\x7fELF" + bytes(100))

    def fails(*_: object, **__: object) -> None:
        raise ImportError("no capstone")

    copies = Copies(os.fsencode(tmp_path / "cache" / "pyjail" / "lane"))
    assert not copies.has_failed_lately()
    with open(library, "rb") as file, monkeypatch.context() as patch:
        patch.setattr(sites, "find", fails)
        assert make(copies, file.fileno(), os.stat(library), is_interpreter=False) is None
    assert copies.reason == "no capstone"
    assert copies.has_failed_lately()

    counted = Counted()
    monkeypatch.setattr(os, "fork", counted)
    asked = Maker(copies, None)  # type: ignore[arg-type]
    asked.ask(os.open(library, os.O_RDONLY), os.stat(library), is_interpreter=False)
    asked.work()
    assert counted.count == 0

    (marker,) = (tmp_path / "cache/pyjail/lane").glob("failed-with-*")
    os.utime(marker, (0, 0))
    assert not copies.has_failed_lately(), "it is tried again some time"
    with open(library, "rb") as file:
        make(copies, file.fileno(), os.stat(library), is_interpreter=False)
    assert copies.is_settled(os.stat(library))
    copies.close()


def test_what_an_installation_lacks_holds_for_it_alone_and_until_it_has_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All of a user's share the directory: one without capstone kept the others from making copies for an hour."""
    library = tmp_path / "lib.so"
    library.write_bytes(b"\x7fELF" + bytes(100))
    poor, rich = (tmp_path / name for name in ("poor", "rich"))
    poor.mkdir()
    rich.mkdir()
    copies = Copies(os.fsencode(tmp_path / "cache" / "pyjail" / "lane"))

    def installed(place: Path) -> None:
        monkeypatch.setattr(dependencies, "_places", lambda: [str(place)])

    def fails(*_: object, **__: object) -> None:
        raise ImportError("no capstone")

    installed(poor)
    with open(library, "rb") as file, monkeypatch.context() as patch:
        patch.setattr(sites, "find", fails)
        make(copies, file.fileno(), os.stat(library), is_interpreter=False)
    assert copies.has_failed_lately()
    installed(rich)
    assert not copies.has_failed_lately()
    installed(poor)
    assert copies.has_failed_lately()
    (poor / "capstone").mkdir()
    assert not copies.has_failed_lately()
    copies.close()


@pytest.mark.parametrize(
    ("module", "name", "fault"),
    [(steady, "content_of", OSError(5, "EIO")), (sites, "find", ZeroDivisionError("odd"))],
    ids=["unreadable", "odd"],
)
def test_what_fails_with_one_file_holds_for_that_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, module: ModuleType, name: str, fault: Exception
) -> None:
    """It cannot be read, or leads the proof astray: others have their copies all the same, and it is tried again some time."""
    odd, other = (tmp_path / name for name in ("odd.so", "other.so"))
    odd.write_bytes(b"\x7fELF" + bytes(100))
    other.write_text("nothing to patch")
    copies = Copies(os.fsencode(tmp_path / "cache" / "pyjail" / "lane"))

    def fails(*_: object, **__: object) -> None:
        raise fault

    with open(odd, "rb") as file, monkeypatch.context() as patch:
        patch.setattr(module, name, fails)
        assert make(copies, file.fileno(), os.stat(odd), is_interpreter=False) is None
    assert copies.reason == str(fault)
    assert copies.has_failed_lately(os.stat(odd))
    assert not copies.has_failed_lately()

    state = State(Shared())
    maker = Maker(copies, state)
    for library in (odd, other):
        maker.ask(os.open(library, os.O_RDONLY), os.stat(library), is_interpreter=False)
    maker.work()
    os.waitpid(state.read()[2], 0)
    assert (copies.is_settled(os.stat(odd)), copies.is_settled(os.stat(other))) == (False, True)

    (marker,) = (tmp_path / "cache/pyjail/lane").glob("failed-*")
    os.utime(marker, (0, 0))
    assert not copies.has_failed_lately(os.stat(odd))
    with open(odd, "rb") as file:
        make(copies, file.fileno(), os.stat(odd), is_interpreter=False)
    assert copies.is_settled(os.stat(odd))
    assert not marker.exists()
    copies.close()
