"""Programs that start without a trap: only while all their files are what they were, and as they start with one."""

from __future__ import annotations

import ctypes
import errno
import json
import os
import shutil
import signal
import struct
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from pyjail.exec.mailbox import Mailbox
from pyjail.lane import ready
from pyjail.lane.ready import Ready
from pyjail.lane.verbatim import key_of
from pyjail.paths.resolver import Resolver
from pyjail_bpf import layout
from running import Jail, finish, native

from lane.comparing import Comparison
from lane.test_in_a_jail import LANE, debian, warm, warmed
from lane.world import libc

__all__ = ["debian", "warm", "warmed"]  # fixtures

ASK = 0xFFFFFFFF  # personality(2)
GET_SLACK, SET_SLACK = 30, 29  # linux/prctl.h: PR_GET_TIMERSLACK, PR_SET_TIMERSLACK
STARTS = -errno.EBADF  # of a lane that would start it, where there is no loader

# -- the lane's code ---------------------------------------------------------------------------------------------------


class Entry:
    """One entry of the table in this process: ``path``, and the files that are compared."""

    def __init__(self, whole: Comparison, path: Path, *others: Path) -> None:
        self.whole, self.path = whole, os.fsencode(path)
        checks = [(os.fsencode(path), key_of(os.stat(path)), True, 0)]
        checks += [(os.fsencode(other), key_of(os.stat(other)), False, 0) for other in others]
        self.put(checks)

    def put(self, checks: list[ready.Check], state: int = 1) -> None:
        entry = ready._entry(self.path, checks, ([], b""), b"slot")
        assert entry is not None
        self.whole.world.mailbox.write(layout.READY, struct.pack("<I", state) + entry[4:])

    def starts(self, path: bytes | None = None) -> bool:
        """Whether the lane starts it; what it does not start is handed on, and fails natively for its argv."""
        before = libc.personality(ASK), libc.prctl(GET_SLACK)
        address = self.whole.memory.place(self.path if path is None else path)
        answer = self.whole.world.call("execve", address, 1, 0)
        assert (libc.personality(ASK), libc.prctl(GET_SLACK)) == before
        if answer.handed_on:
            assert answer.result < 0
            return False
        return answer.result == STARTS


@pytest.fixture
def entry(whole: Comparison, folder: Path) -> Iterator[Entry]:
    """A program, and a library that it needs."""
    program = folder / "program"
    shutil.copy("/bin/true", program)
    (folder / "library").write_text("text")
    yield Entry(whole, program, folder / "library")
    whole.world.mailbox.write(layout.READY, bytes(layout.READY_SIZE))
    for path in (program, folder / "library", folder / "other"):
        path.unlink(missing_ok=True)


def test_what_is_unchanged_starts(entry: Entry) -> None:
    """And no other path does, nor the same one in other letters: the program is told how it was named."""
    assert entry.starts()
    name = entry.path
    for other in (b"/" + name, name + b"/", name + b"x", name[:-1], os.path.dirname(name) + b"/./program",
                  os.path.dirname(name) + b"/dir/../program", b"program"):  # fmt: skip
        assert not entry.starts(other), other
    assert entry.starts()


def test_a_file_of_any_time_starts(whole: Comparison, folder: Path, entry: Entry) -> None:
    """Of before 1970, as an archive may have it, and of the time that the file system ends with."""
    for seconds in (-(10**9), -1, 0, 2**31, 10**10):
        os.utime(entry.path, (seconds, seconds))
        entry.put([(entry.path, key_of(os.stat(entry.path)), True, 0)])
        assert entry.starts(), seconds


def rewritten(folder: Path) -> None:
    with open(folder / "program", "r+b") as file:
        file.write(b"\x7fELF")


def no_program(folder: Path) -> None:
    (folder / "program").chmod(0o644)


def replaced(folder: Path) -> None:
    shutil.copy("/bin/true", folder / "other")
    (folder / "other").rename(folder / "program")


def removed(folder: Path) -> None:
    (folder / "program").unlink()


def led_elsewhere(folder: Path) -> None:
    (folder / "program").rename(folder / "other")
    (folder / "program").symlink_to("other")


def another_library(folder: Path) -> None:
    (folder / "library").write_text("text")


def no_library(folder: Path) -> None:
    (folder / "library").unlink()


CHANGES = (rewritten, no_program, replaced, removed, led_elsewhere, another_library, no_library)


@pytest.mark.parametrize("change", CHANGES)
def test_what_has_changed_is_handed_on(entry: Entry, folder: Path, change: Callable[[Path], None]) -> None:
    time.sleep(0.02)  # the clock of the file system's times
    change(folder)
    assert not entry.starts()


def test_by_links_starts_what_they_lead_to_now(whole: Comparison, folder: Path, entry: Entry) -> None:
    """Absolute ones too, one after the other, as Debian's alternatives are."""
    first, second = folder / "first", folder / "dir/second"
    try:
        first.symlink_to(second)
        second.symlink_to(entry.path)
        by_links = Entry(whole, first, folder / "library")
        assert by_links.starts()
        for target in ("/bin/sh", folder / "none", folder / "masked/file", first, folder / "link-loop"):
            second.unlink()
            second.symlink_to(target)
            assert not by_links.starts(), target
        second.unlink()
        second.symlink_to("../program")
        assert by_links.starts()
        no_library(folder)
        assert not by_links.starts()
    finally:
        first.unlink()
        second.unlink()


def test_what_may_not_be_executed_is_handed_on(whole: Comparison, folder: Path, entry: Entry) -> None:
    """Its identity is right, and yet it is no program (root's right to execute needs one such bit)."""
    no_program(folder)
    entry.put([(entry.path, key_of(os.stat(folder / "program")), True, 0)])
    assert not entry.starts()
    entry.put([(entry.path, key_of(os.stat(folder / "program")), False, 0)])
    assert entry.starts(), "the control: the right alone was missing"


def test_what_was_ended_is_handed_on(entry: Entry, folder: Path) -> None:
    checks: list[ready.Check] = [(entry.path, key_of(os.stat(folder / "program")), True, 0)]
    for state, starts in ((0, False), (2, False), (1, True)):
        entry.put(checks, state)
        assert entry.starts() == starts


def test_masked_and_unknown_places_are_handed_on(whole: Comparison, folder: Path) -> None:
    """What the table says of the place counts, not what the entry says."""
    for name in ("masked/file", "dir/link-masked/file"):
        made = Entry(whole, folder / name) if (folder / name).exists() else None
        assert made is None or not made.starts()
    whole.world.mailbox.write(layout.READY, bytes(layout.READY_SIZE))


def test_another_personality_is_kept(entry: Entry) -> None:
    """But for the bits in between, which an interrupted start may have left (or whoever makes no sense of them)."""
    try:
        for own in (0x0040000, 0x8000000 | 0x0040000, 1 << layout.READY_SHIFT, layout.READY_BITS):
            assert libc.personality(own) >= 0
            assert entry.starts()
            assert libc.personality(ASK) == own
    finally:
        libc.personality(0)


def test_another_timer_slack_is_kept(entry: Entry) -> None:
    """An exec keeps it (prctl(2)): who has one of its own traps, but for what an interrupted start may have left."""
    before = libc.prctl(GET_SLACK)
    try:
        for own in (1, layout.USUAL_SLACK - 1, layout.READY_SLACK + layout.READY_COUNT, 10**9):
            assert libc.prctl(SET_SLACK, own) == 0
            assert not entry.starts()
        for own in (layout.READY_SLACK, layout.READY_SLACK + layout.READY_COUNT - 1):
            assert libc.prctl(SET_SLACK, own) == 0
            assert entry.starts()
    finally:
        libc.prctl(SET_SLACK, before)


def test_a_file_by_its_descriptor(whole: Comparison, folder: Path, entry: Entry) -> None:
    """As ld.so's list of libraries may be: as long as it is there, and unchanged."""
    held = os.open(folder / "library", os.O_PATH)
    checks: list[ready.Check] = [
        (entry.path, key_of(os.stat(folder / "program")), True, 0),
        (b"/nowhere", key_of(os.stat(folder / "library")), False, held),
    ]
    entry.put(checks)
    assert entry.starts()
    time.sleep(0.02)
    shutil.copy(folder / "library", folder / "other")
    (folder / "other").rename(folder / "library")
    assert not entry.starts(), "it was replaced"
    os.close(held)


# -- the table ---------------------------------------------------------------------------------------------------------


class Table(Ready):
    """Where all files are found."""

    def _leads(self, path: bytes, identity: tuple[int, ...]) -> bool:
        return True


@pytest.fixture
def table() -> Iterator[Table]:
    mailbox = Mailbox("x86_64")
    mounts = SimpleNamespace(rows=[])
    yield Table(mailbox.memory, [], [], cast(Resolver, SimpleNamespace(mounts=mounts)))
    mailbox.close()


def chain(name: str, size: int = 1) -> list[tuple[bytes, tuple[int, ...]]]:
    return [(os.fsencode(name), (1, 2, 3, 4, size))]


def on(table: Table) -> int:
    return len(list(table._on()))


def test_one_path_has_one_entry(table: Table) -> None:
    """The same one is not written again, another one takes its place."""
    assert table.publish(chain("/a"), None, b"/host", b"slot")
    assert not table.publish(chain("/a"), None, b"/host", b"slot")
    assert table.publish(chain("/a", size=2), None, b"/host", b"slot")
    assert table.publish(chain("/a", size=2), None, b"/host", b"tols")
    assert on(table) == 1
    table.end()
    assert on(table) == 0


def test_there_is_room_for_so_many(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was ended is written again after a while, since a loader may still read it."""
    for number in range(layout.READY_COUNT):
        assert table.publish(chain(f"/{number}"), None, b"/host", b"slot")
    assert not table.publish(chain("/more"), None, b"/host", b"slot")
    table.end()
    assert not table.publish(chain("/more"), None, b"/host", b"slot")
    later = time.monotonic() + ready._REST + 2
    monkeypatch.setattr(time, "monotonic", lambda: later)
    assert table.publish(chain("/more"), None, b"/host", b"slot")


@pytest.mark.parametrize("leads", [True, False])
def test_what_may_still_be_read_is_not_written_again(table: Table, monkeypatch: pytest.MonkeyPatch, leads: bool) -> None:
    """Its process, or a thread of one, may be stopped on the way into the program for longer than any while that we wait."""
    for number in range(layout.READY_COUNT):
        assert table.publish(chain(f"/{number}"), None, b"/host", b"slot")
    table.end()
    later = time.monotonic() + ready._REST + 2
    monkeypatch.setattr(time, "monotonic", lambda: later)
    reader, writer = os.pipe()

    def hold() -> None:
        libc.personality(7 << layout.READY_SHIFT)
        os.write(writer, b"x")
        time.sleep(60)

    child = os.fork()
    if not child:
        if not leads:
            threading.Thread(target=hold).start()
            time.sleep(60)
        hold()
        os._exit(0)
    try:
        assert os.read(reader, 1) == b"x"
        written = [table.publish(chain(f"/more{number}"), None, b"/host", b"slot") for number in range(layout.READY_COUNT)]
        assert written == [True] * (layout.READY_COUNT - 1) + [False]
        assert table._offset(6) not in list(table._on())
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(reader)
        os.close(writer)
    assert table.publish(chain("/last"), None, b"/host", b"slot")
    assert table._offset(6) in list(table._on())


def test_where_personalities_tell_nothing_no_entry_is_written_twice(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Table, "_tells", lambda _self: False)
    for number in range(layout.READY_COUNT):
        assert table.publish(chain(f"/{number}"), None, b"/host", b"slot")
    table.end()
    later = time.monotonic() + ready._REST + 2
    monkeypatch.setattr(time, "monotonic", lambda: later)
    assert not table.publish(chain("/more"), None, b"/host", b"slot")


def test_where_there_is_no_room_the_oldest_makes_some(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a minute, so that a few that are used much do not turn each other out all the time."""
    now = 1000.0
    monkeypatch.setattr(time, "monotonic", lambda: now)
    for number in range(layout.READY_COUNT):
        now += 1
        assert table.publish(chain(f"/{number}"), None, b"/host", b"slot")
    now += ready._TURN - layout.READY_COUNT + 1
    assert not table.publish(chain("/more"), None, b"/host", b"slot")
    assert on(table) == layout.READY_COUNT
    now += 1
    assert not table.publish(chain("/more"), None, b"/host", b"slot")
    assert on(table) == layout.READY_COUNT - 1
    now += ready._REST + 1
    assert table.publish(chain("/more"), None, b"/host", b"slot")
    assert table.publish(chain("/0"), None, b"/host", b"slot") is False
    assert table.publish(chain("/1"), None, b"/host", b"slot") is False, "it is on"


def test_what_is_too_long_is_left_out(table: Table) -> None:
    for path, slot in (("/" + "x" * 500, b"slot"), ("/a", bytes(layout.READY_SIZE)), ("/" + "y" * 400, b"slot")):
        assert table.publish(chain(path), None, b"/host", slot) == (path[1] == "y")
    many = [(b"/%d" % number, (0,) * 5) for number in range(layout.READY_CHECKS)]
    assert table.publish(many, None, b"/host", b"slot")
    assert not table.publish(many, chain("/one"), b"/host", b"slot")


def test_what_is_watched_is_told(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    """By all entries that are on, to whoever changes a name."""

    def straightened(_self: Table, _path: bytes, _identity: object, watched: list[bytes]) -> bytes:
        watched += [b"/lib64/ld", b"/usr/lib64/ld"]
        return b"/usr/lib/ld"

    monkeypatch.setattr(Table, "_leads", lambda _self, path, _identity: path != b"/lib64/ld")
    monkeypatch.setattr(Table, "_leads_by_link", lambda *_: False)
    monkeypatch.setattr(Table, "_straightened", straightened)
    assert table.publish([*chain("/a"), *chain("/lib64/ld")], [], b"/host", b"slot")
    assert table.publish(chain("/b"), None, b"/host", b"slot")
    assert table.watched() == {b"/lib64/ld", b"/usr/lib64/ld"}
    assert [table.concerns(path) for path in (b"/usr", b"/usr/lib64", b"/usr/lib64/ld", b"/lib6", b"/usr/lib64/l", b"/a")] == [
        True, True, True, False, False, False,
    ]  # fmt: skip
    assert not table.publish([*chain("/lib64/ld"), *chain("/c")], [], b"/host", b"slot"), "a program has no such way out"


# -- in jails ----------------------------------------------------------------------------------------------------------


def served(jail: Jail, script: str, root: Path | None, *options: str, arguments: tuple[object, ...] = ()) -> tuple[str, int]:
    """What a script says, and how many programs were started without a trap."""
    report = jail.user.home / "report"
    report.unlink(missing_ok=True)
    done = jail("/bin/sh", "-c", script, "sh", *map(str, arguments), root=root,
                options=(*LANE, "--status-file", str(report), *options))  # fmt: skip
    lines = [json.loads(line) for line in report.read_text().splitlines()]
    outcomes = next(line["outcomes"] for line in lines if "outcomes" in line)
    return done.stdout + done.stderr, outcomes.get("execve", {}).get("served", 0)


SHOW = r"""
import ctypes, os, sys
shown = ("Name", "SigB", "SigI", "SigC", "SigP", "Shd", "Cap", "Umask", "NoNew", "Uid")
libc = ctypes.CDLL(None)
libc.getauxval.restype, libc.getauxval.argtypes = ctypes.c_void_p, [ctypes.c_ulong]
print(sys.argv, sys.executable, os.readlink("/proc/self/exe"), ctypes.string_at(libc.getauxval(31)))
print(libc.personality(-1), libc.prctl(30, 0, 0, 0, 0))
print(open("/proc/self/cmdline").read(), open("/proc/self/comm").read(), sorted(os.environ.items()))
print(*[line for line in open("/proc/self/status") if line.startswith(shown)], os.listdir("/proc/self/fd"))
print(*[line.split(None, 1)[1] for line in open("/proc/self/maps") if "/" in line])
"""


def test_each_start_is_like_the_first(jail: Jail, warm: Path) -> None:
    """Programs, scripts, what a link leads to: names, vector, memory, descriptors, signals, all that a program sees of itself."""
    home = jail.user.home
    (home / "show.py").write_text(SHOW)
    for name, line in (("sh-script", "#!/bin/sh -e"), ("env-script", "#!/usr/bin/env sh")):
        (home / name).write_text(f'{line}\necho "$0" "$@"; exec /usr/bin/python3 {home}/show.py "$@"\n')
        (home / name).chmod(0o755)
    for name, target in (("by-link", home / "by-another"), ("by-another", Path("/usr/bin/python3"))):
        (home / name).unlink(missing_ok=True)
        (home / name).symlink_to(target)
    for name in ("show.py", "sh-script", "env-script"):
        jail.user.own(home / name)
    commands = [f"{word} {home}/show.py one" for word in ("/usr/bin/python3", home / "by-link")]
    for command in (*commands, f"{home}/sh-script two", f"{home}/env-script three"):
        said, started = served(jail, f"for i in 1 2 3 4 5 6 7 8; do {command} || exit; echo ---; done", warm, "--bind", str(home))
        shown = said.split("---\n")
        assert len(shown) == 9, said
        assert "show.py" in shown[0]
        for other in shown[1:-1]:
            assert other.splitlines() == shown[0].splitlines()
        assert started >= 5


STOPPED = r"""
import os, random, shutil, signal, sys, time
os.chdir(sys.argv[1])
def start(name, *words):
    child = os.fork()
    if not child:
        os.execv(f"{sys.argv[1]}/{name}", [name, *words])
    return child
def exercise(letter):
    for name in (f"{letter}{number}" for number in range(24) for _ in range(5)):
        assert os.waitstatus_to_exitcode(os.waitpid(start(name, ""), 0)[1]) == 0
for number in range(24):
    shutil.copy("/usr/bin/echo", f"a{number}"); shutil.copy("/usr/bin/printf", f"b{number}")
time.sleep(0.2)
exercise("a")
held = []
for number in range(500):
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        os.dup2(writer, 1)
        os.execv(f"{sys.argv[1]}/a{number % 24}", ["a", "%%"])
    os.close(writer)
    wanted = time.perf_counter() + random.uniform(0.0001, 0.0015)
    while time.perf_counter() < wanted:
        pass
    os.kill(child, signal.SIGSTOP)
    held.append((child, reader))
for number in range(24):
    os.chmod(f"a{number}", 0o755)
time.sleep(0.2)
exercise("a")  # ends what was ready
time.sleep(11)
exercise("b")
said = []
for child, reader in held:
    os.kill(child, signal.SIGCONT)
    with open(reader) as file:
        said.append((file.read(), os.waitpid(child, 0)[1]))
print(set(said))
"""


def test_who_was_stopped_on_the_way_starts_what_it_asked_for(jail: Jail, warm: Path, place: Path) -> None:
    """Where the entry was ended meanwhile, and there was time for another program's to take its place."""
    directory = place / "stopped"
    directory.mkdir()
    jail.user.own(directory)
    done = jail("/usr/bin/python3", "-c", STOPPED, str(directory), root=warm, options=(*LANE, "--bind", str(directory)))
    assert done.stdout.strip() == r"{('%%\n', 0)}", done


CHANGING = r"""
cd "$1"; D=$1
try() { for i in 1 2 3 4 5; do "$D/$1" "$i"; echo "= $?"; done 2>&1; }
make() { printf '#!%s\necho %s "$@"\n' "$2" "$3" > "$1"; chmod +x "$1"; }
cp /usr/bin/echo prog; try prog; sleep 0.02
cp /usr/bin/printf new; mv new prog; try prog; sleep 0.02
cat /usr/bin/echo > prog; try prog; sleep 0.02
chmod -x prog; try prog; chmod +x prog; try prog
mv prog moved; try prog; ln -s moved prog; try prog; cp /usr/bin/printf other; ln -sf other prog; try prog; rm prog
cp /usr/bin/echo "$D/e"; ln -s "$D/e" to; ln -s "$D/to" prog; try prog; ln -sf "$D/other" to; try prog; ln -sf other prog; try prog
ln -sf "$D/e" prog; try prog; rm e; try prog; ln -sf "$D/prog" prog; try prog; rm prog to moved
mkdir dir; cp /usr/bin/echo dir/p; try dir/p; mv dir away; mkdir dir; cp /usr/bin/printf dir/p; try dir/p
rm -r dir; mv away dir; try dir/p
chmod 0 dir; try dir/p; chmod 755 dir; try dir/p
make script /bin/sh one; try script; sleep 0.02; make script /bin/sh two; try script; sleep 0.02
cp /usr/bin/echo inter; make script "$D/inter" three; try script; sleep 0.02; cp /usr/bin/printf new; mv new inter; try script
rm inter; try script; rm script; try script; mkdir script; try script
"""


def test_a_guest_that_changes_its_programs_gets_what_stands_there(jail: Jail, warm: Path, place: Path) -> None:
    """Replaced, rewritten, moved, linked, with their directories and interpreters: as natively, and after each start of each."""
    said: dict[str, str] = {}
    started = 0
    for way in ("natively", "in the jail"):
        directory = place / way.split()[-1]
        directory.mkdir()
        jail.user.own(directory)
        if way == "natively":
            said[way] = (done := native(jail.user, "/bin/sh", "-c", CHANGING, "sh", directory)).stdout + done.stderr
        else:
            said[way], started = served(jail, CHANGING, warm, "--bind", str(directory), arguments=(directory,))
        said[way] = said[way].replace(str(directory), "DIR")
    assert said["in the jail"].splitlines() == said["natively"].splitlines()
    assert started > 20


def test_what_is_replaced_from_outside_is_started(jail: Jail, warm: Path, place: Path) -> None:
    """At once: nothing tells the jail, the files themselves do."""
    directory = place / "bound"
    directory.mkdir()
    jail.user.own(directory)
    shutil.copy("/usr/bin/echo", directory / "prog")
    script = f'for i in 1 2 3 4 5 6; do {directory}/prog "$i"; done; echo now; read line; {directory}/prog "%s\\n" x'
    guest = jail.start("/bin/sh", "-c", script, root=warm, options=(*LANE, "--bind", str(directory)), stdin=-1)
    assert guest.stdout is not None
    assert [guest.stdout.readline() for _ in range(7)] == [*(f"{number}\n" for number in range(1, 7)), "now\n"]
    shutil.copy("/usr/bin/printf", directory / "other")
    (directory / "other").rename(directory / "prog")
    assert finish(guest, 30, "\n").stdout == "x\n"


THREADS = r"""
import ctypes, os, subprocess, sys, threading
libc = ctypes.CDLL(None, use_errno=True)
for number in range(40):
    child = os.fork()
    if not child:
        if number % 2:
            threading.Thread(target=os.execv, args=("/bin/echo", ["echo", f"thread {number}"])).start()
            threading.Event().wait()
        libc.personality([0, 0x40000, 0x8000000][number % 3])
        libc.prctl(29, [50000, 1000][number % 4 // 2], 0, 0, 0)
        look = "import ctypes; libc = ctypes.CDLL(None); print('kept', libc.personality(-1), libc.prctl(30, 0, 0, 0, 0))"
        os.execv("/usr/bin/python3", ["python3", "-c", look])
    assert os.waitpid(child, 0)[1] == 0
for number in range(40):
    subprocess.run(["/bin/echo", f"spawned {number}"], check=True)
running = [subprocess.Popen(["/bin/sh", "-c", f"for i in 1 2 3 4 5 6 7 8 9; do /bin/echo {number}; done"]) for number in range(8)]
assert [process.wait() for process in running] == [0] * 8
bad = (ctypes.c_char_p * 2)(b"x", None)
for number in range(6):
    said = libc.execve(b"/bin/echo", ctypes.c_void_p(1), bad), ctypes.get_errno()
    print("failed", *said, libc.personality(-1), libc.prctl(30, 0, 0, 0, 0))
"""


def test_threads_children_and_failures(jail: Jail, warm: Path) -> None:
    """An exec by a thread that does not lead, by vfork, many at once, one that fails, and what an exec keeps."""
    (jail.user.home / "threads.py").write_text(THREADS)
    jail.user.own(jail.user.home / "threads.py")
    script = f"PYTHONUNBUFFERED=1 exec /usr/bin/python3 {jail.user.home}/threads.py"
    said, started = served(jail, script, warm, "--bind", str(jail.user.home))
    expected = [f"thread {number}" for number in range(1, 40, 2)] + [f"spawned {number}" for number in range(40)]
    expected += [f"kept {[0, 0x40000, 0x8000000][number % 3]} {[50000, 1000][number % 4 // 2]}" for number in range(0, 40, 2)]
    expected += [str(number) for number in range(8) for _ in range(9)] + ["failed -1 14 0 50000"] * 6
    assert sorted(said.splitlines()) == sorted(expected)
    assert started > 80


FORGED = r"""
import ctypes, os
libc = ctypes.CDLL(None, use_errno=True)
os.dup2(1, 2)
for number in range(8):
    os.spawnv(os.P_WAIT, "/bin/echo", ["echo", "-n"]); os.spawnv(os.P_WAIT, "/bin/true", ["true"])
argv, env = (ctypes.c_char_p * 3)(b"cat", b"/dev/null", None), (ctypes.c_char_p * 1)(None)
for index in range(40):
    for how in ("asked for", "by hand"):
        child = os.fork()
        if not child:
            libc.prctl(29, SLACK + index, 0, 0, 0)
            libc.personality((39 - index) << 8)
            if how == "asked for":
                libc.syscall(59, b"/bin/cat", argv, env)
            else:
                libc.syscall(322, READY_FD, ctypes.c_void_p(EMPTY), argv, env, 0x1000)
            os._exit(99)
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        assert status in ((0,) if how == "asked for" else (0, 127)), (index, how, status)
print("all of them", flush=True)
os.execv("/bin/echo", ["echo", "still right"])
"""


def test_who_forges_the_number_starts_a_program_of_the_jail(jail: Jail, warm: Path) -> None:
    """By hand any of those that are ready, or none; what it asks for otherwise is what it gets. Nothing breaks or hangs."""
    script = FORGED.replace("SLACK", str(layout.READY_SLACK))
    script = script.replace("READY_FD", str(layout.READY_FD)).replace("EMPTY", str(layout.EMPTY))
    done = jail("/usr/bin/python3", "-c", script, root=warm, options=LANE)
    assert done.stdout.split("\n")[-3:] == ["all of them", "still right", ""], done


def test_without_a_root_too(jail: Jail, warm: Path) -> None:
    """Where files of / cannot be looked at in the lane, but for those in /usr."""
    script = "i=0; while [ $i -lt 40 ]; do /bin/true; i=$((i+1)); done"
    found = []
    for _ in range(20):  # the host's own libc may have no copy yet
        found.append(served(jail, script, None)[1])
        if found[-1]:
            break
        time.sleep(0.5)
    assert found[-1] > 30


def test_the_table_has_its_place() -> None:
    """The table lies behind the slots and before the lane's code."""
    assert layout.READY + layout.READY_COUNT * layout.READY_SIZE <= layout.LANE_CODE
    assert ctypes.sizeof(ctypes.c_uint64) * 6 == layout.READY_CHECK
