"""prctl(2) in a jail: every option says what it says outside, but those that would take a guest out of the supervisor's reach.

And whatever a guest makes of itself by it (names, memory maps, dispatch of its own calls), its calls are served as before.
"""

from __future__ import annotations

import json
import os
import subprocess
from functools import cache
from pathlib import Path

import pytest
from pyjail.kernel import credentials
from pyjail_bpf.layout import MAILBOX, SCRATCH
from running import BENEATH, Jail, User

pytestmark = pytest.mark.skipif(bool(BENEATH), reason="a container refuses some of the options")

SWEEP = r"""
import ctypes, json, os, signal, struct, subprocess, sys
libc = ctypes.CDLL(None, use_errno=True)
outsider, mailbox, scratch, all_words = map(int, sys.argv[1:])
here = ctypes.create_string_buffer(4096)
at = ctypes.addressof(here)
DUMPABLE = 3
def prctl(option, *words):
    result = libc.prctl(option, *(ctypes.c_long(word) for word in (*words, 0, 0, 0, 0)[:4]))
    return result if result >= 0 else -ctypes.get_errno()

def served(with_exec):
    "Calls for which the supervisor reads what the kernel tells of us; it sees us as we are."
    os.stat("/usr"); os.chdir("/usr"); os.umask(0o22)
    with open("/proc/self/status", "rb") as file:
        assert b"\nTgid:\t%d\n" % os.getpid() in file.read()
    with open("/proc/self/stat", "rb") as file:
        assert file.read().split()[0] == b"%d" % os.getpid()
    with open("/proc/self/maps") as file:
        assert file.read()
    assert os.getcwd() == "/usr" == os.readlink("/proc/self/cwd") and os.readlink("/proc/self/exe") == exe
    return not with_exec or os.spawnv(os.P_WAIT, "/bin/sh", ["sh", "-c", "cd /bin && test -r /bin/sh"]) == 0

def tried(option, *words, with_exec=False):
    "(result, whether we are dumpable then, whether calls are served), or how the child ended."
    reader, writer = os.pipe()
    pid = os.fork()
    if not pid:
        signal.alarm(20)
        result = prctl(option, *words)
        told = [result, prctl(DUMPABLE)]
        try:
            told.append(served(with_exec))
        except BaseException as fault:
            told.append(repr(fault))
        os.write(writer, json.dumps(told).encode())
        os._exit(0)
    os.close(writer)
    with open(reader, "rb") as file:
        said = file.read()
    status = os.waitpid(pid, 0)[1]
    return json.loads(said) if said else status

exe, found = os.readlink("/proc/self/exe"), {}
KEPT = {1, 8, 28, 36, 38, 41, 65}  # an exec may find of them: death's signal, capabilities, orphans, huge pages, what may be code
STRICT, MAP, POINTERS = 22, 35, (15, 16)
for option in range(1, 90):
    if option not in (*POINTERS, STRICT, MAP):
        for words in ((0,), (1,), (outsider, 1)) + ((2,), (-1,), (1, outsider, 1)) * all_words:
            found[f"{option} {words}"] = tried(option, *words, with_exec=words == (1,) and option in KEPT)
for name in (b") R 1 1 1 1", b"\n\nTgid:\t1\n", b"x\tPid:\t1", b"pyjail-reaper", b"\xff\xfe(", b"(", b"", b"x" * 40):
    here.value = name
    found[f"name {name!r}"] = tried(15, at, with_exec=True)
places = {"null": 0, "own": at, "mailbox": mailbox, "scratch": scratch, "nowhere": 1 << 46}
for part in range(1, 16):
    for where in places:
        found[f"mm {part} {where}"] = tried(MAP, part, places[where], 64)
for where in ("null", "own", "mailbox", "scratch"):
    for what, descriptor in (("", -1), (" and exe", os.open("/bin/sh", os.O_RDONLY))):
        range_ = [places[where], places[where] + 64]
        words = [*range_ * 3, places[where], *range_ * 2]
        ctypes.memmove(here, struct.pack("11QQIi", *words, 0, 0, descriptor), 104)
        found[f"mm map {where}{what}"] = tried(MAP, 14, at, 104, with_exec=True)
print(json.dumps(found))
"""
# Said otherwise in the jail: the first is passed over (the supervisor could not read the guest), the second tells of its filter.
SET_DUMPABLE, GET_SECCOMP = "4", "21"
OTHERWISE = {"mm 15 scratch": [0, 1, True]}  # outside nothing lies there to write the answer to


@cache
def native(user: User, command: tuple[str, ...]) -> dict[str, object]:
    """Of a process with the capabilities of a guest."""
    kept = ",".join(["-all", *(f"+cap_{number}" for number in range(64) if credentials.GUESTS >> number & 1)])
    capabilities = [f"--bounding-set={kept}"] if user.uid == 0 else []
    done = subprocess.run(
        [*user.prefix, "setpriv", "--no-new-privs", *capabilities, "--", *command],
        env=user.environment, cwd="/", stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=200, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done
    found: dict[str, object] = json.loads(done.stdout)
    return found


def test_prctl_says_what_it_says_outside_and_calls_are_served(jail: Jail) -> None:
    """Each option with several words, each part of PR_SET_MM with addresses of pyjail's; then calls, and an exec."""
    is_long = int("PYJAIL_LONG" in os.environ)
    command = ("/usr/bin/python3", "-S", "-c", SWEEP, *map(str, (os.getpid(), MAILBOX, SCRATCH, is_long)))
    done = jail(*command, cwd=Path("/"), timeout=200)
    assert done.returncode == 0, done
    found, outside = json.loads(done.stdout), native(jail.user, command)
    assert found.keys() == outside.keys() and len(found) > 300
    assert not {name: said for name, said in found.items() if isinstance(said, list) and said[1:] != [1, True]}
    differing = {
        name: said
        for name, said in found.items()
        if said != outside[name] and name.split()[0] not in (SET_DUMPABLE, GET_SECCOMP)
    }
    assert differing == OTHERWISE
    assert outside[f"{SET_DUMPABLE} (0,)"][1] == 0  # type: ignore[index]
    assert [said[0] for name, said in found.items() if name.split()[0] == SET_DUMPABLE] == [0] * (6 if is_long else 3)
