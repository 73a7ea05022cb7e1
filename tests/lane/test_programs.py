"""Programs in the jail with the fast lane on, run from patched copies: they say what they say with it off."""

from __future__ import annotations

import json
import os
import re
import subprocess
import time
from collections.abc import Iterable
from pathlib import Path

import pytest
from pyjail_bpf.lane import KINDS
from running import Jail

HERE = Path(__file__).parent
SERVED = {kind.syscall for kind in KINDS}
ON, OFF = ("--fast-lane", "on"), ("--fast-lane", "off")

pytestmark = pytest.mark.skipif(os.uname().machine != "x86_64", reason="the lane is for x86_64")


class Lanes:
    """Runs with the lane on and off. The copies are kept in a cache that no other test fills, or clears."""

    def __init__(self, jail: Jail) -> None:
        self._jail = jail
        self._report = jail.user.home / "report-of-programs"
        self._cache = jail.user.home / "cache-of-programs"
        self._cache.mkdir(mode=0o700, exist_ok=True)
        jail.user.own(self._cache)

    def run(
        self, *command: str, root: Path, options: Iterable[str]
    ) -> tuple[subprocess.CompletedProcess[str], dict[str, int]]:
        """The end of a run, and the calls that came straight from the program: fewer, where patched code ran."""
        self._report.unlink(missing_ok=True)
        options = (*options, "--status-file", str(self._report))
        done = self._jail(*command, root=root, options=options, env={"XDG_CACHE_HOME": str(self._cache)})
        events = [json.loads(line) for line in self._report.read_text().splitlines()]
        calls = [event["calls"] for event in events if event["event"] == "calls"]
        return done, {name: reasons["own"] for name, reasons in calls[0].items() if "own" in reasons}

    def warm(self, root: Path) -> None:
        """Waits until the copies of the root's shell are made: one run asks for them, a later one uses all of them."""
        end = time.monotonic() + 50
        while time.monotonic() < end:
            own = self.run("/bin/sh", "-c", "[ -e /none ]", root=root, options=ON)[1]
            if own.keys() & SERVED <= {"execve", "readlink"}:  # of the command itself, and musl's of /proc/self/exe
                return
            time.sleep(0.5)
        pytest.fail(f"no copies: {list(self._cache.rglob('*'))}")

    def same(
        self, *command: str, root: Path, options: Iterable[str] = (), hide: str = "^$"
    ) -> subprocess.CompletedProcess[str]:
        """Both runs say the same, but for what ``hide`` finds; and the lane served the second one."""
        self.warm(root)
        plain, usual = self.run(*command, root=root, options=(*OFF, *options))
        fast, own = self.run(*command, root=root, options=(*ON, *options))
        assert re.sub(hide, "", fast.stdout) == re.sub(hide, "", plain.stdout)
        assert fast.returncode == plain.returncode
        assert sum(own.values()) < sum(usual.values())
        return fast


@pytest.fixture
def lanes(jail: Jail) -> Lanes:
    return Lanes(jail)


PYTHON = """
import ctypes, os, subprocess, sys, tempfile, threading
print(os.getcwd(), os.stat("/etc").st_ino, os.lstat("/bin").st_size, os.access("/etc", os.R_OK), os.access("/etc", os.W_OK))
print(os.path.realpath("/lib64"), sorted(os.listdir("/etc")), os.readlink("/bin"), os.stat("/usr/../etc/./passwd").st_size)
for path in ("/nonexistent", "/etc/passwd/x", "", "/etc/" + 300 * "x", "/root", "/usr/nonexistent", "/usr/bin/python3/x"):
    for call in (os.stat, os.lstat, os.readlink, lambda path: os.listdir(path), lambda path: os.access(path, os.R_OK)):
        try:
            print(path, call(path))
        except OSError as error:
            print(error)
with tempfile.TemporaryDirectory() as place:
    os.chdir(place)
    descriptor = os.open(".", os.O_RDONLY | os.O_DIRECTORY)
    os.close(os.open("file", os.O_WRONLY | os.O_CREAT, 0o640, dir_fd=descriptor))
    os.symlink("file", "link", dir_fd=descriptor)
    print(os.readlink("link", dir_fd=descriptor), oct(os.stat("link", dir_fd=descriptor).st_mode), os.stat("file").st_size)
    os.mkdir("a"); os.chdir("a"); os.rename(place + "/a", place + "/b")
    print(os.getcwd() == place + "/b", os.path.exists(place + "/a"), os.path.samefile(".", place + "/b"), os.path.exists("../file"))
    os.chdir("/")
thread = threading.Thread(target=lambda: print(open("/etc/passwd").read()))
thread.start(); thread.join()
print(subprocess.run(["sh", "-c", "cd /usr; pwd; exec echo done"], capture_output=True), subprocess.run(["nonexistent"], shell=True).returncode)
for name in ("libc.so.6", "/lib/x86_64-linux-gnu/libc.so.6", "/usr/lib/x86_64-linux-gnu/libc.so.6"):
    one, other = (ctypes.cast(library.getpid, ctypes.c_void_p).value for library in (ctypes.CDLL(name), ctypes.CDLL(None)))
    print(one == other)
"""  # noqa: E501

GIT = """
cd $(mktemp -d) && git init -q . && git config user.email a@b && git config user.name c && mkdir -p a/b && cp /etc/*.conf a/b
git add . && git commit -qm x && rm a/b/nsswitch.conf && echo x >> a/b/host.conf && git status --short && git log --format=%s
"""
C = """
cd $(mktemp -d) && printf '#include <stdio.h>\\n#include "own.h"\\nint main(void){puts(OWN);return 0;}' > x.c
mkdir i && echo '#define OWN "own"' > i/own.h && gcc -O1 -Ii -o x x.c && ./x && gcc -MM -Ii x.c && gcc x.c; echo $?
"""

MAKE = """
cd $(mktemp -d) && printf 'all: a b\\n%%: ; echo $@ > $@; cat $@\\n' > Makefile && make -s && make -sj2 >/dev/null; ls
"""

COMMANDS = {
    "ls": ["ls", "-lR", "--time-style=+%s", "/usr/share/doc", "/var/lib/dpkg"],
    "find": ["find", "/usr/share/doc", "-newer", "/etc/passwd"],
    "du": ["du", "-a", "/usr/share/doc/bash"],
    "tar": ["tar", "cf", "-", "/usr/share/doc/bash"],
    "sort": ["sort", "/etc/passwd"],
    "stat": ["stat", "/etc/debian_version", "/usr/bin/env", "/bin", "/nonexistent", "/usr/nonexistent"],
    "readlink": ["readlink", "-f", "/lib64/ld-linux-x86-64.so.2"],
    "bash": [
        "bash",
        "-c",
        "cd /usr; for f in *; do test -d $f && echo $f; done; cd lib/..; pwd; nosuchcommand; exec echo hi",
    ],
    "python": ["python3", "-c", PYTHON],
    "git": ["sh", "-c", GIT],
    "gcc": ["sh", "-c", C],
    "make": [
        "sh",
        "-c",
        "cd $(mktemp -d); printf 'all: a b\\n%%: ; echo $@ > $@; cat $@\\n' > Makefile; make -s; make -sj2 >/dev/null; ls",
    ],
    "perl": ["perl", "-e", 'print join(",", (stat "/etc/hosts")[1, 2, 7]); opendir D, "/etc"; print sort readdir D'],
    # without the page of counts, which is there for the report that the fixture asks for
    "maps": ["sh", "-c", "cut -d' ' -f6- /proc/self/maps | sort -u | grep / | grep -v memfd:counts; readlink /proc/self/exe"],
}


@pytest.mark.parametrize("name", COMMANDS)
def test_a_program_says_the_same_on_patched_copies(name: str, lanes: Lanes, bookworm: Path) -> None:
    lanes.same(*COMMANDS[name], root=bookworm, hide=r"/tmp/tmp[.\w]+")


def test_a_static_shell_says_the_same(lanes: Lanes, busybox: Path) -> None:
    script = """ls -l /bin | cut -c1-10 | sort | uniq -c; find / -name proc -prune -o -name sys -prune -o -name busybox -print
        stat -c %a / /bin /none; cat /none; cd /bin; pwd"""
    lanes.same("/bin/sh", "-c", script, root=busybox)


def test_a_thread_cancelled_in_open_ends_as_it_does_without_the_lane(
    lanes: Lanes, bookworm: Path, guest_tmp: Path
) -> None:
    subprocess.run(
        ["gcc", "-O2", "-w", "-fexceptions", "-o", guest_tmp / "cancelled", HERE / "cancelled.c"], check=True
    )
    where = "/tmp/" + guest_tmp.name
    script = f"mkfifo {where}/fifo && {where}/cancelled {where}/fifo; rm {where}/fifo"
    lanes.same("/bin/sh", "-c", script, root=bookworm, options=["--bind", f"{guest_tmp}:{where}"])
