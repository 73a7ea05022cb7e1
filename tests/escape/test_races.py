"""A path, or a structure, that is rewritten while a call is under way never makes the call reach the host.

A thread, a process that shares the memory or a mapping, and one that writes from outside it flip what was passed between a
harmless value and one that would be an escape if anything of it were read twice; or they move what a path goes through. The
attacker's progress is checked: both values were met; and in the control, without a jail, the same program does read the secret.
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from guests import build
from processes import wait_for_makers
from running import Jail, User

LONG = bool(os.environ.get("PYJAIL_LONG"))
# kind: (calls, calls in a long run)
COUNTS = {
    "open": (100_000, 1_000_000),
    "stat": (20_000, 100_000),
    "openat2": (20_000, 100_000),
    "flags": (20_000, 100_000),
    "times": (10_000, 100_000),
    "exec": (300, 5_000),
    "connect": (5_000, 100_000),
    "rename": (20_000, 1_000_000),
    "dots": (2_000, 1_000_000),
}
MEMORY = [kind for kind in COUNTS if kind not in ("rename", "dots")]
DOTS = f"t/a/b/{'c/../' * 8}../../../out/file"  # /w/out/file; two levels higher when b is lifted out of t/a meanwhile
# The full number of calls for each engine and each user; the other two pairs make a tenth of them.
WHOLE = {("notify", "plain"), ("ptrace", "root")}


class Host:
    """What must not be reached: a secret file, a directory, a program and a socket beside the jail's root."""

    def __init__(self, place: Path, user: User) -> None:
        self.place, self.root = place, place / "root"
        program = build("race")
        below = ("", "swapped", "t", "t/a", "t/a/b", "t/a/b/c", "out")
        writable = [place / "ro", *(self.root / "w" / name for name in below)]
        for directory in (self.root / "bin", *writable, self.root / "ro", self.root / "out", place / "out"):
            directory.mkdir(parents=True)
        shutil.copy(program, self.root / "bin/race")
        self.secret = place / "out/file"
        self.secret.write_text("SECRET".ljust(54321))
        self.tool = place / "out/tool"
        self.tool.write_text("#!/bin/sh\necho SECRET\n")
        self.tool.chmod(0o755)
        for path in (place / "ro/file", *(self.root / name for name in ("w/file", "w/swapped/file", "w/out/file", "out/file"))):
            path.write_text("harmless")
            path.chmod(0o666)
            user.own(path)
        for path in writable:
            user.own(path)
        (self.root / "w/other").symlink_to(place / "out")
        self.listener = socket.socket(socket.AF_UNIX)
        self.listener.bind(str(place / "out/sock"))
        (place / "out/sock").chmod(0o777)
        self.listener.listen(4096)
        self.thread = threading.Thread(target=self._serve, daemon=True)
        self.thread.start()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self.listener.accept()
            except OSError:
                return
            with connection:
                try:
                    connection.send(b"SECRET")
                except OSError:
                    pass

    def bad(self, kind: str) -> str:
        """The path on the host that must not be reached."""
        return str({"connect": self.place / "out/sock", "exec": self.tool}.get(kind, self.secret))

    def close(self) -> None:
        self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()
        self.thread.join()


@pytest.fixture
def host(place: Path, user: User) -> Iterator[Host]:
    made = Host(place, user)
    yield made
    made.close()


def parsed(said: str) -> dict[str, int]:
    words = said.split()
    assert words[:1] == ["calls"], said
    return {words[i]: int(words[i + 1]) for i in range(0, len(words), 2)}


def good(kind: str) -> str:
    """The path that works."""
    paths = {"connect": "listening", "exec": "/bin/race", "flags": "/ro/file", "times": "/ro/file"}
    return {**paths, "rename": "swapped/file", "dots": DOTS}.get(kind, "file")


def raced(jail: Jail, host: Host, kind: str, how: str, count: int, path: str = "") -> dict[str, int]:
    """What came of ``count`` calls: no leak, no errno that a call gives only while names change, and both values were met."""
    options = ["--bind", f"{host.place}/ro:/ro:ro", "--workdir", "/w"]
    words = ("/bin/race", kind, how, str(count), path or good(kind), host.bad(kind), "30")
    done = jail(*words, root=host.root, options=options, timeout=600)
    assert done.returncode == 0, done
    result = parsed(done.stdout)
    assert result["calls"] >= count
    assert result["leaks"] == 0, result
    assert result["again"] == 0, result
    assert result["good"] > count // 100, result
    assert result["bad"] > count // 100, result
    assert result["other"] <= result["calls"] // 100, result
    assert result["flips"] > count // 10, result
    assert (host.place / "ro/file").read_text() == "harmless"
    return result


@pytest.mark.parametrize("how", ["thread", "process"])
@pytest.mark.parametrize("kind", COUNTS)
def test_what_is_rewritten_during_a_call_reaches_nothing(jail: Jail, host: Host, kind: str, how: str) -> None:
    """No leak in all the calls, and the attacker got both values in."""
    count = COUNTS[kind][LONG]
    if not LONG and (jail.engine, jail.user.name) not in WHOLE:
        count = max(count // 10, 300)
    raced(jail, host, kind, how, count)


@pytest.mark.parametrize("how", ["mapping", "writer"])
@pytest.mark.parametrize("kind", MEMORY)
def test_what_another_process_rewrites_reaches_nothing(jail: Jail, host: Host, kind: str, how: str) -> None:
    """By a mapping that the two have in common; or by process_vm_writev(2) alone, of which the supervisor serves each call."""
    count = COUNTS[kind][1] // 10 if LONG else max(COUNTS[kind][0] // 50, 200)
    raced(jail, host, kind, how, count)


@pytest.mark.skipif(os.uname().machine != "x86_64", reason="the lane is for x86_64")
@pytest.mark.parametrize("how", ["thread", "process"])
@pytest.mark.parametrize("kind", ["open", "stat", "openat2", "flags"])
def test_what_is_rewritten_while_the_lane_reads_it_reaches_nothing(jail: Jail, host: Host, kind: str, how: str) -> None:
    """The same by a patched syscall(3) of the C library: the lane copies the path, and each word of a record, once."""
    report = host.place / "report"
    options = ["--bind", f"{host.place}/ro:/ro:ro", "--workdir", "/w", "--fast-lane", "on", "--env", "BY_LIBRARY=1"]
    options += ["--status-file", str(report)]
    words = ("/bin/race", kind, how, "20000", good(kind), host.bad(kind), "30")
    for _ in range(20):
        done = jail(*words, root=host.root, options=options, timeout=200)
        result = parsed(done.stdout)
        assert result["leaks"] == result["again"] == 0, result
        assert (host.place / "ro/file").read_text() == "harmless"
        events = [json.loads(line) for line in report.read_text().splitlines()]
        by_lane = sum(sum(call.values()) for event in events for call in event.get("outcomes", {}).values())
        if by_lane > 10_000 and min(result["good"], result["bad"]) > 200:
            return
        wait_for_makers(30)
    raise AssertionError(f"the lane was not raced: {by_lane}, {result}")


def test_a_path_of_500_dots_is_walked_while_names_change(jail: Jail, host: Host) -> None:
    """openat2(2) gives EAGAIN for nearly every one (it counts renames of the whole machine): no guest sees that, nor waits long."""
    path = f"t/{'a/../' * 500}{DOTS.removeprefix('t/')}"
    result = raced(jail, host, "dots", "process", 5_000 if LONG else 50, path)
    assert result["slowest"] < 10_000_000, result


CONTROLS = [(kind, how) for how in ("thread", "process", "mapping", "writer") for kind in MEMORY]
CONTROLS += [("rename", "thread"), ("dots", "thread")]


@pytest.mark.parametrize(("kind", "how"), CONTROLS)
def test_the_same_program_reads_the_secret_without_a_jail(host: Host, user: User, kind: str, how: str) -> None:
    """The positive control: nothing else than the jail keeps these calls from what they are after."""
    path = {"exec": "bin/race", "flags": "../ro/file", "times": "../ro/file"}.get(kind)
    words = [
        *user.prefix,
        str(host.root / "bin/race"),
        kind,
        how,
        "3000000",
        str(host.root / path) if path else good(kind),
        host.bad(kind),
        "leak",
    ]
    done = subprocess.run(words, capture_output=True, text=True, cwd=host.root / "w", timeout=120, check=True)
    assert parsed(done.stdout)["leaks"] > 0, done.stdout
