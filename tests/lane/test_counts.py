"""What the lane did is counted where somebody asked: call by call, and right whatever guests do to the page."""

from __future__ import annotations

import ctypes
import errno
import json
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pyjail.exec.counts import MOST, Counts
from pyjail_bpf import layout
from pyjail_bpf.lane import KINDS, OUTCOMES
from running import Jail

from lane.comparing import AT_FDCWD
from lane.world import ALL, Entry, World

Tally = dict[str, dict[str, int]]
LOOKS = layout.LANE_PATH | layout.LANE_LIST | layout.LANE_CLEAN  # of level path: opens of files are the supervisor's


def more(before: Tally, after: Tally) -> Tally:
    """What the later one has more."""
    found: Tally = {}
    for name, outcomes in after.items():
        for outcome, count in outcomes.items():
            if count != before.get(name, {}).get(outcome, 0):
                found.setdefault(name, {})[outcome] = count - before.get(name, {}).get(outcome, 0)
    return found


# -- the lane's code, in this process ----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def counts() -> Iterator[Counts]:
    made = Counts()
    yield made
    os.close(made.descriptor)


@pytest.fixture(scope="module")
def world(folder: Path, counts: Counts) -> Iterator[World]:
    name = os.fsencode(folder)
    world = World(
        [
            Entry(b"", Path("/"), layout.LANE_PATH | layout.LANE_LIST | layout.LANE_READ),
            Entry(name, folder, ALL),
            Entry(name + b"/dir/sub", folder / "dir/sub", LOOKS),
            Entry(name + b"/masked", None),
            Entry(name + b"/link-dir", folder / "dir", ALL | layout.LANE_LINK),
        ],
        counts=counts,
    )
    yield world
    world.close()


@pytest.fixture
def gained(counts: Counts) -> Callable[[Callable[[], object]], Tally]:
    """What the counts have more after something than before."""

    def difference(act: Callable[[], object]) -> Tally:
        before = counts.by_call()
        act()
        return more(before, counts.by_call())

    return difference


def text(path: Path | str) -> ctypes.Array[ctypes.c_char]:
    return ctypes.create_string_buffer(os.fsencode(path))


OPENED: dict[str, tuple[str, int]] = {
    "served": ("file", os.O_RDONLY),
    "arguments": ("file", os.O_RDWR),
    "path": ("", os.O_RDONLY),
    "parent": ("file/../file", os.O_RDONLY),
    "mount": ("masked/file", os.O_RDONLY),
    "link": ("link-loop", os.O_RDONLY),
    "present": ("dir/sub/file", os.O_RDONLY),
    "error": ("n" * 256, os.O_RDONLY),
}


@pytest.mark.parametrize("outcome", OPENED)
def test_each_outcome_of_an_open_is_counted_as_what_it_is(
    world: World, folder: Path, gained: Callable[[Callable[[], object]], Tally], outcome: str
) -> None:
    """By its own reason, as often as it happens; and a call is counted as handed on if and only if it was."""
    name, flags = OPENED[outcome]
    path = text(f"{folder}/{name}" if name else "")
    answers = []

    def opens() -> None:
        for _ in range(7):
            answer = world.call("open", ctypes.addressof(path), flags)
            answers.append(answer.handed_on)
            if answer.result >= 0:
                os.close(answer.result)

    assert gained(opens) == {"open": {outcome: 7}}
    assert answers == [int(outcome != "served")] * 7


def test_what_is_missing_is_served(world: World, folder: Path, gained: Callable[[Callable[[], object]], Tally]) -> None:
    path = text(folder / "none")

    def asks() -> None:
        for kind in ("stat", "lstat", "access", "readlink"):
            assert world.call(kind, ctypes.addressof(path), 0, 100).result == -errno.ENOENT

    assert gained(asks) == {
        "stat": {"served": 1},
        "lstat": {"served": 1},
        "access": {"served": 1},
        "readlink": {"served": 1},
    }


def test_directories_and_descriptors_have_reasons_of_their_own(
    world: World, folder: Path, gained: Callable[[Callable[[], object]], Tally]
) -> None:
    """One that the table lacks, one that it has, a file; and a process that makes its own calls."""
    path, buffer = text("file"), ctypes.create_string_buffer(512)
    place, there = ctypes.addressof(path), ctypes.addressof(buffer)
    directory, file = os.open(folder / "dir", os.O_PATH), os.open(folder / "file", os.O_PATH)
    world.forget_directories()

    def looks(dirfd: int) -> Callable[[], object]:
        return lambda: world.call("newfstatat", dirfd, place, there, 0)

    assert gained(looks(directory)) == {"newfstatat": {"directory": 1}}
    assert gained(looks(file)) == {"newfstatat": {"descriptor": 1}}
    world.know(directory, os.fsencode(folder / "dir"))
    assert gained(looks(directory)) == {"newfstatat": {"served": 1}}
    world.off.value = 1
    assert gained(looks(directory)) == {"newfstatat": {"filter": 1}}
    world.off.value = 0
    os.close(directory)
    os.close(file)


def test_libraries_are_told_as_the_call_that_they_are(
    world: World, gained: Callable[[Callable[[], object]], Tally]
) -> None:
    path = text("/usr/lib/x86_64-linux-gnu/libc.so.6")
    asks = gained(lambda: os.close(world.call("openat_library", AT_FDCWD, ctypes.addressof(path), os.O_CLOEXEC).result))
    assert asks == {"openat": {"library": 1}}


def test_numbers_are_bounded() -> None:
    """Whatever guests write is a report that JSON's readers read."""
    counts = Counts()
    os.pwrite(counts.descriptor, b"\xff" * layout.PAGE, 0)
    told = counts.by_call()
    assert set(told) == {kind.syscall for kind in KINDS}
    assert all(outcomes == dict.fromkeys(OUTCOMES, MOST) for outcomes in told.values())
    assert json.loads(json.dumps(told)) == told
    os.close(counts.descriptor)


def test_the_page_keeps_its_size_and_its_seals() -> None:
    """The supervisor reads it at the end, and each exec maps it: no guest can prevent either."""
    import fcntl

    counts = Counts()
    for act in (
        lambda: os.truncate(counts.descriptor, 0),
        lambda: os.truncate(counts.descriptor, 1 << 20),
        lambda: os.pwrite(counts.descriptor, b"x", layout.PAGE),
        lambda: fcntl.fcntl(counts.descriptor, 1033, 16),  # F_ADD_SEALS, F_SEAL_FUTURE_WRITE
    ):
        with pytest.raises(PermissionError):
            act()
    os.close(counts.descriptor)


# -- whole jails -------------------------------------------------------------------------------------------------------

LANE = ("--fast-lane", "on")


@pytest.fixture
def debian(jail: Jail, bookworm: Path, bookworm_user: Path) -> Path:
    return bookworm if jail.user.uid == 0 else bookworm_user


class Told:
    """A run's events about its calls."""

    def __init__(self, report: Path) -> None:
        self.lines = [json.loads(line) for line in report.read_text().splitlines()]
        self.traps: Tally = next(line["calls"] for line in self.lines if line["event"] == "calls")
        self.lane: Tally = next((line["outcomes"] for line in self.lines if line["event"] == "fast lane"), {})

    def of(self, name: str) -> dict[str, int]:
        return self.lane.get(name, {})


@pytest.fixture
def told(jail: Jail, debian: Path) -> Callable[[str], Told]:
    """What a run of Python code has to report, once it runs on copies."""

    def run(code: str) -> Told:
        report = jail.user.home / "report-of-counts"
        report.unlink(missing_ok=True)
        options = (*LANE, "--status-file", str(report))
        done = jail("/usr/bin/python3", "-I", "-S", "-c", code, root=debian, options=options)
        assert done.returncode == 0, done
        return Told(report)

    end = time.monotonic() + 50
    while "execve" in (own := run("pass").traps) and any(
        "own" in own.get(name, {}) for name in ("openat", "newfstatat")
    ):
        assert time.monotonic() < end, "no copies came"
        time.sleep(0.5)
    return run


KNOWN = """
import os
def tried(act):
    try:
        act()
    except OSError:
        pass
for _ in range({n}):
    os.stat("/usr/bin/env")
    tried(lambda: os.stat("/usr/bin/missing"))
    os.access("/usr/bin/env", os.R_OK)
    tried(lambda: os.readlink("/usr/bin/env"))
    tried(lambda: os.stat("/usr/bin/env/../env"))
    os.stat("/proc/self")
    os.close(os.open("/usr/bin", os.O_RDONLY | os.O_DIRECTORY))
    os.close(os.open("/dev/null", os.O_RDWR))
    tried(lambda: os.execv("/usr/bin/missing", ["x"]))
"""


def test_a_known_program_makes_known_numbers(told: Callable[[str], Told]) -> None:
    """The difference of two runs is what the second one does more, by call and outcome, to one."""
    few, many = told(KNOWN.format(n=10)), told(KNOWN.format(n=110))
    assert more(few.lane, many.lane) == {
        "newfstatat": {"served": 200, "parent": 100, "mount": 100},
        "access": {"served": 100},
        "readlink": {"served": 100},
        "openat": {"served": 100, "arguments": 100},
        "execve": {"served": 100},
    }


def test_what_is_handed_on_is_what_traps(told: Callable[[str], Told]) -> None:
    """Two who count the same: the lane's code by its reasons, the supervisor by the instruction that the trap came from."""
    seen = told(KNOWN.format(n=20) + "os.system('ls /proc /etc > /dev/null; /usr/bin/env true')")
    for name, outcomes in seen.lane.items():
        handed_on = sum(count for outcome, count in outcomes.items() if outcome != "served")
        trapped = sum(count for reason, count in seen.traps.get(name, {}).items() if reason != "own")
        # an execve that finds all exec slots taken is made once more, by the same instruction
        assert handed_on == trapped or (name == "execve" and handed_on < trapped), name


def test_threads_and_children_lose_no_count(told: Callable[[str], Told]) -> None:
    """Eight at once, half of them forked, on the same counter."""
    code = """
import os, threading
children = []
for _ in range(4):
    child = os.fork()
    if not child:
        for _ in range({n}): os.stat("/usr/bin/env")
        os._exit(0)
    children.append(child)
def many():
    for _ in range({n}): os.stat("/usr/bin/env")
threads = [threading.Thread(target=many) for _ in range(4)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
[os.waitpid(child, 0) for child in children]
"""
    few, many = told(code.format(n=100)), told(code.format(n=1100))
    assert many.of("newfstatat")["served"] - few.of("newfstatat")["served"] == 8000


FORGED = """
import ctypes, fcntl, os
libc = ctypes.CDLL(None, use_errno=True)
libc.mmap.restype = ctypes.c_void_p
libc.mmap.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int, ctypes.c_int, ctypes.c_int, ctypes.c_long]
PAGE = {counts}
refused = []
def refuses(what, result):
    if result not in (-1, 2 ** 64 - 1):
        refused.append(what)
place = ctypes.c_void_p(PAGE)
refuses("munmap", libc.munmap(place, 4096))
refuses("mprotect", libc.mprotect(place, 4096, 7))
refuses("madvise", libc.madvise(place, 4096, 9))
refuses("mremap", libc.mremap(place, 4096, 4096, 3, ctypes.c_void_p(0x7000000)))
refuses("private", libc.mmap(PAGE, 4096, 3, 0x32, -1, 0))
last = 960
while libc.fcntl(last + 1, fcntl.F_GETFD) >= 0:
    last += 1
refuses("code", libc.mmap(PAGE, 4096, 7, 0x11, last, 0))
refuses("close", libc.close(last))
copy = libc.dup(last)
assert copy >= 0
refuses("cut", libc.ftruncate(copy, 0))
refuses("seal", libc.fcntl(copy, 1033, 16))
refuses("execute", libc.syscall(322, copy, b"", None, None, 0x1000))
assert libc.mmap(PAGE, 4096, 3, 0x11, last, 0) == PAGE   # the same once more
libc.fallocate(copy, 3, ctypes.c_long(0), ctypes.c_long(4096))   # a hole: it is zero
assert os.stat("/usr/bin/env").st_size > 0
ctypes.memset(PAGE, 0xFF, 4096)
assert os.stat("/usr/bin/env").st_size > 0
raise SystemExit(str(refused) if refused else 0)
"""


def test_who_forges_the_counts_gains_nothing(jail: Jail, told: Callable[[str], Told]) -> None:
    """It cannot be taken away, made code of, cut or sealed; what is written there is reported, bounded; calls go on."""
    seen = told(FORGED.format(counts=layout.LANE_COUNTS))
    assert all(set(outcomes) <= set(OUTCOMES) for outcomes in seen.lane.values())
    assert max(count for outcomes in seen.lane.values() for count in outcomes.values()) == MOST
    assert seen.lines[-1]["event"] == "exit"


def test_where_nobody_asks_there_is_no_such_page(jail: Jail, debian: Path) -> None:
    """Nor a descriptor more, nor the counting code."""
    look = f"""
import ctypes
maps = [line for line in open("/proc/self/maps") if int(line.split("-")[0], 16) < {layout.END}]
print(len(maps), any("counts" in line for line in maps), hash(ctypes.string_at({layout.LANE_CODE}, {layout.LANE_CODE_SIZE})))
"""
    words = ["/usr/bin/python3", "-I", "-S", "-c", look]
    env = {"PYTHONHASHSEED": "0"}
    report = jail.user.home / "report-of-counts"
    quiet = jail(*words, root=debian, options=LANE, env=env)
    asked = jail(*words, root=debian, options=(*LANE, "--status-file", str(report)), env=env)
    assert quiet.stdout.split()[:2] == ["2", "False"], quiet
    assert asked.stdout.split()[:2] == ["3", "True"], asked
    assert quiet.stdout.split()[2] != asked.stdout.split()[2]
