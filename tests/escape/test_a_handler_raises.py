"""An exception in each handler, and on the way back from it, in a running jail: the caller gets an errno and nobody waits."""

from __future__ import annotations

import errno
import json
import platform
from pathlib import Path

import pytest
from pyjail.handlers.dispatch import HANDLERS
from pyjail_bpf.table import ROWS
from running import REFUSED_BEFORE, Jail

from escape.weakened import FAULT
from escape.weakened_runs import weakened

pytestmark = pytest.mark.skipif(platform.machine() != "x86_64", reason="numbers of x86_64")

PYTHON = "/usr/bin/python3"
KINDS = ("RuntimeError", "MemoryError", "OSError", "KeyError")
# Rows that trap for some arguments only: words that do, with 0 for all the others. No call does anything if it is served.
WORDS = {
    "close_range": (900, 2000),
    "fcntl": (0, 8, 0x7FFFFFFF),
    "ioctl": (0, 0x40086602),
    "prctl": (28, 1 << 30),
    "seccomp": (1,),
    "ptrace": (16,),
    "kill": (0x7FFFFFFF,),
    "setpriority": (1, 0x7FFFFFFF),
    "ioprio_set": (2, 0x7FFFFFFF),
    "sendto": (0, 0, 0, 0, 1, 1),
    "socket": (2, 1, 255),
    "socketpair": (2, 1, 255),
    "umask": (0o22,),
    **dict.fromkeys(("setuid", "setgid", "setfsuid", "setfsgid"), (0xFFFFFFFF,)),
    **dict.fromkeys(("setreuid", "setregid", "setresuid", "setresgid"), (0xFFFFFFFE,)),
    "setgroups": (0x7FFFFFFF,),
    **dict.fromkeys(("sched_setparam", "sched_setscheduler", "sched_setattr", "prlimit64"), (0x7FFFFFFF,)),
    **dict.fromkeys(("migrate_pages", "move_pages", "get_robust_list"), (0x7FFFFFFF,)),
}
# What makes the filter hand over the rest: names, sockets, CPUs and (an old Landlock) signals are the supervisor's then.
OPTIONS = ("--fast-lane", "off", "--hostname", "name", "--net", "none", "--cpus", "1")
LAYERS = "faults,old_landlock"
CALLER = f"""
import ctypes, json, os, sys
libc = ctypes.CDLL(None, use_errno=True)
calls, kinds = json.loads(sys.argv[1]), sys.argv[2].split()
found = {{}}
for kind in kinds:
    for name, (number, words) in calls.items():
        words = [ctypes.c_long(word) for word in words]
        libc.prctl(15, b"{FAULT} %s" % kind.encode())
        result = libc.syscall(number, *words)
        error = ctypes.get_errno() if result == -1 else 0
        libc.prctl(15, b"sound")
        os.stat("/")
        found[kind + " " + name] = error if result == -1 else -result - 1
print(json.dumps(found))
"""


UNDELIVERED = f"""
import ctypes, errno, json, os, socket, sys
libc, told = ctypes.CDLL(None), {{}}
server = socket.socket(socket.AF_UNIX)
server.bind("server")
server.listen()
def executed():
    child = os.fork()
    if not child:
        try:
            os.execv("/bin/true", ["true"])
        except OSError as error:
            os._exit(error.errno)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if code:
        raise OSError(code, "")
ways = {{
    "result": lambda: os.mkdir("made"), "errno": lambda: os.stat("nothing"),
    "descriptor": lambda: os.open("/etc/passwd", os.O_RDONLY), "diverted": lambda: os.chdir("."),
    "O_PATH": lambda: os.open(".", os.O_PATH), "program": executed,
    "connection": lambda: socket.socket(socket.AF_UNIX).connect("server"),
}}
for way, act in ways.items():
    libc.prctl(15, b"{FAULT}" if sys.argv[1] == "fault" else b"sound")
    try:
        act()
        told[way] = "done"
    except OSError as error:
        told[way] = errno.errorcode[error.errno]
    libc.prctl(15, b"sound")
    os.stat("/")
print(json.dumps(told))
"""


def calls() -> dict[str, tuple[int, list[int]]]:
    """Row -> its number, and six words with which it traps."""
    served = [row for row in ROWS if row.handler is not None and row.x86_64 is not None]
    return {row.name: (row.x86_64 or 0, [*WORDS.get(row.name, ()), *[0] * 6][:6]) for row in served}


def answers(jail: Jail, layers: str, kinds: tuple[str, ...]) -> dict[str, int]:
    """What the caller was told by each: an errno, or below 0."""
    words = (PYTHON, "-c", CALLER, json.dumps(calls()), " ".join(kinds))
    done = weakened(jail, layers)(*words, options=OPTIONS)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert len(told) == len(kinds) * len(calls())
    return {name: int(number) for name, number in told.items()}


def test_the_guest_gets_an_errno_and_its_next_call_is_served(jail: Jail) -> None:
    """Each row of each handler, with faults of four kinds; the supervisor lives to the end."""
    assert {row.handler for row in ROWS if row.name in calls()} == set(HANDLERS)
    told = answers(jail, LAYERS, KINDS)
    assert {name: number for name, number in told.items() if number != errno.EIO and name.split()[1] not in REFUSED_BEFORE} == {}


def test_without_the_fault_the_same_calls_are_answered_otherwise(jail: Jail) -> None:
    """The control: EIO is what tells of the fault."""
    assert errno.EIO not in answers(jail, "old_landlock", KINDS[:1]).values()


def test_what_cannot_be_delivered_is_an_errno(jail: Jail, place: Path) -> None:
    """Of each kind of outcome; a plain result takes another way on the notify engine, where nothing of ours can fail."""
    told = {}
    for how in ("fault", "none"):
        (place / how).mkdir()
        words = (PYTHON, "-c", UNDELIVERED, how)
        done = weakened(jail, "undelivered")(*words, cwd=jail.user.own(place / how), options=("--fast-lane", "off"))
        assert done.returncode == 0, done.stderr
        told[how] = json.loads(done.stdout)
    kinds = told["none"].keys() - {"result"}
    assert {told["fault"][kind] for kind in kinds} == {"EIO"}, told
    assert told["none"] == {kind: "ENOENT" if kind == "errno" else "done" for kind in told["none"]}
