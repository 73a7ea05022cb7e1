"""glibc's syscall(3), patched at its beginning: numbers of the lane go there, all others are made where they always were."""

from __future__ import annotations

import ctypes
import errno
import json
import mmap
import os
import re
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from guests import build
from processes import descendants, kill_tree, wait_until
from pyjail.exec import image
from pyjail_bpf import layout
from pyjail_bpf.lane import ANY, KIND_OF, entries
from running import Jail

from lane.comparing import AT_FDCWD, NR, Comparison, calls, how
from lane.test_interrupted import OPENS, nested
from lane.world import CALLED, calling, functions, words

# -- the lane's code, in this process ----------------------------------------------------------------------------------


def test_every_kind_is_reached_by_its_number(whole: Comparison, folder: Path) -> None:
    """What the lane hands on comes from its own address: in a masked place every kind does, and other numbers never."""
    path = whole.memory.place(os.fsencode(folder) + b"/masked/file")
    arguments = dict(calls(path, AT_FDCWD, whole.at, 0)) | {"getcwd": (whole.at, 1)}
    for name, kind in KIND_OF.items():
        plain, patched = (whole.world.call_by(function, NR[name], *arguments[name]) for function in functions())
        assert plain.result == patched.result or (name in ("open", "openat", "openat2") and patched.result >= 0)
        assert plain.handed_on == 0 < patched.handed_on, kind
    for number in set(range(460, 1024)) - set(KIND_OF.values()):
        assert whole.world.call_by(functions().patched, number, -1, -1, -1, -1, -1, -1) == (-errno.ENOSYS, 0) or number < 472


def test_the_lane_answers_what_is_called_by_number(whole: Comparison, folder: Path) -> None:
    text = ctypes.create_string_buffer(os.fsencode(folder) + b"/dir/file")
    path, record = ctypes.addressof(text), ctypes.addressof(how(os.O_CLOEXEC))
    for name, arguments in (("stat", (path, whole.at)), ("statx", (AT_FDCWD, path, 0, 0xFFF, whole.at)), ("access", (path, 4))):
        assert whole.world.call_by(functions().patched, NR[name], *arguments) == (0, 0)
    answer = whole.world.call_by(functions().patched, NR["openat2"], AT_FDCWD, path, record, 24)
    assert answer.result >= 0 and not answer.handed_on
    os.close(answer.result)


@pytest.mark.parametrize("high", [1 << 32, 1 << 62, 1 << 31, 0x40000000, 0x7FFFFFFF << 32])
def test_a_number_with_more_bits_is_as_the_kernel_takes_it(whole: Comparison, folder: Path, high: int) -> None:
    """It looks at an int alone; the lane leaves such numbers to it."""
    path = whole.memory.place(os.fsencode(folder) + b"/masked/file")
    for name, arguments in (("access", (path, 0)), ("stat", (path, 1)), ("getppid", ()), ("chdir", (path,))):
        plain, patched = (whole.world.call_by(function, NR[name] | high, *arguments) for function in functions())
        assert plain == patched
        assert (plain.result == -errno.ENOSYS) == (high in (1 << 31, 0x40000000))


def test_six_arguments_arrive(whole: Comparison, folder: Path) -> None:
    """mmap's sixth: a page of a file; of a wrong one it says so."""
    file = folder / "pages"
    file.write_bytes(b"a" * 4096 + b"b" * 4096)
    fd = os.open(file, os.O_RDONLY)
    try:
        for offset, letter in ((0, b"a"), (4096, b"b")):
            at = whole.world.call_by(functions().patched, NR["mmap"], 0, 4096, mmap.PROT_READ, mmap.MAP_PRIVATE, fd, offset).result
            assert at > 0 and ctypes.string_at(at, 1) == letter
            assert whole.world.call_by(functions().patched, NR["munmap"], at, 4096).result == 0
        answer = whole.world.call_by(functions().patched, NR["mmap"], 0, 4096, mmap.PROT_READ, mmap.MAP_PRIVATE, fd, 1)
        assert answer.result == -errno.EINVAL
    finally:
        os.close(fd)
        file.unlink()


@pytest.mark.parametrize("name", ["getppid", "statx", "openat2", "access", "getcwd"])
@pytest.mark.parametrize("place", ["dir/file", "masked/file"])
def test_a_signal_at_every_instruction_of_it(whole: Comparison, folder: Path, name: str, place: str) -> None:
    """Its handler calls the lane: the numbers that are left to the function are as unmoved by that as the others."""
    text, other = ctypes.create_string_buffer(os.fsencode(folder / place)), ctypes.create_string_buffer(b"/usr/lib")
    own = ctypes.create_string_buffer(512)
    in_handler = nested([("stat", (ctypes.addressof(other), ctypes.addressof(own)), 0)])
    path, record = ctypes.addressof(text), ctypes.addressof(how(os.O_PATH))
    arguments = {
        "getppid": (), "statx": (AT_FDCWD, path, 0, 0xFFF, whole.at), "openat2": (AT_FDCWD, path, record, 24), "access": (path, 0),
        "getcwd": (whole.at, 300),
    }[name]  # fmt: skip
    lost = ctypes.c_uint64()
    result = calling().call_by_with_signals(
        functions().patched, NR[name], words((*arguments, *[0] * (6 - len(arguments)))), in_handler, 1, OPENS, ctypes.byref(lost)
    )
    steps, wrong = (ctypes.c_long.in_dll(calling(), counter).value for counter in ("steps", "wrong"))
    assert steps > (15 if name == "getppid" else 60)
    assert wrong == 0
    assert not lost.value & ~CALLED
    expected = whole.world.call_by(functions().plain, NR[name], *arguments).result
    if name == "openat2":
        assert os.path.samestat(os.fstat(result), os.fstat(expected))
        os.close(result)
        os.close(expected)
    else:
        assert result == expected


def test_where_there_is_a_shadow_stack_the_function_makes_the_call(whole: Comparison, folder: Path) -> None:
    """As if the processor told one: rdsspq becomes a move of a number. No return address may change then."""
    path = whole.memory.place(os.fsencode(folder) + b"/masked/file")
    code = whole.world.mailbox.read(layout.LANE_CODE, layout.LANE_CODE_SIZE)
    read_it = b"\xf3\x48\x0f\x1e\xc8"  # rdsspq %rax
    assert code.count(read_it) == 1
    at = layout.LANE_CODE + code.index(read_it)
    assert whole.world.call_by(functions().patched, NR["access"], path, 0).handed_on == 1
    whole.world.mailbox.write(at, b"\xb8\x01\0\0\0")  # mov $1, %eax
    try:
        assert whole.world.call_by(functions().patched, NR["access"], path, 0) == (0, 0)
    finally:
        whole.world.mailbox.write(at, read_it)


@pytest.mark.parametrize("name", ["lane", "lane-counted"])
def test_the_images_table_of_numbers_is_that_of_the_kinds(name: str) -> None:
    """One byte for each number up to the last: the kind, or -1."""
    code = image.code("x86_64", name)
    by_number = {NR[call]: kind for call, kind in KIND_OF.items()}
    table = bytes(by_number.get(number, 0xFF) for number in range(max(by_number) + 1))
    assert code.count(table) == 1
    assert entries()[ANY] < layout.LANE_CODE + layout.LANE_CODE_SIZE


# -- whole jails -------------------------------------------------------------------------------------------------------

LANE = ("--fast-lane", "on")
FORMS = {"dynamic": ("-O2",), "static": ("-O2", "-static"), "position independent": ("-O2", "-static-pie", "-fPIE")}


class Run:
    """A run's end, and what it told about its calls."""

    def __init__(self, done: subprocess.CompletedProcess[str], report: Path) -> None:
        self.done = done
        events = [json.loads(line) for line in report.read_text().splitlines()]
        self.traps = next(event["calls"] for event in events if event["event"] == "calls")
        found: list[dict[str, dict[str, int]]] = [event["outcomes"] for event in events if event["event"] == "fast lane"]
        self.outcomes = found[0] if found else {}

    def served(self, name: str) -> int:
        return int(self.outcomes.get(name, {}).get("served", 0))


@pytest.fixture(params=FORMS)
def program(request: pytest.FixtureRequest) -> Path:
    """by_syscall.c, whose C library is in the root, or in itself."""
    return build("by_syscall", *FORMS[request.param])


@pytest.fixture
def run(jail: Jail, program: Path, place: Path, bookworm: Path, bookworm_user: Path) -> Callable[..., Run]:
    """Runs it in a jail, with its path and the directory's those of the host, once its syscall(3) is a patched one."""
    root = bookworm if jail.user.uid == 0 else bookworm_user
    made = place / "by_syscall"
    shutil.copy(program, made)
    report = jail.user.home / "report-of-syscall"

    def once(*arguments: str | Path) -> Run:
        report.unlink(missing_ok=True)
        options = (*LANE, f"--bind={place}:{place}", "--status-file", report)
        done = jail(made, *arguments, root=root, options=options)
        return Run(done, report)

    end = time.monotonic() + 50
    while once("many", "10").served("statx") < 80:
        assert time.monotonic() < end, "no copies came"
        time.sleep(0.5)
    return once


def test_calls_by_syscall_are_as_outside(run: Callable[..., Run], place: Path) -> None:
    """fork, vfork, clone with a stack, exec, rt_sigreturn, waits with signals, errno, paths, threads; numbers of all kinds."""
    native = subprocess.run([place / "by_syscall", place], capture_output=True, text=True, check=True, cwd="/")
    seen = run(place)
    assert seen.done.stdout.splitlines() == native.stdout.splitlines(), seen.done.stderr
    assert seen.done.returncode == 0
    assert seen.served("statx") >= 800
    assert seen.served("openat2") and seen.outcomes["openat2"]["arguments"] and seen.served("execve")
    own = {name for name, reasons in seen.traps.items() if "own" in reasons}
    assert not own & {"statx", "openat2", "newfstatat", "chdir"}, "the lane handed them on"


def test_each_call_by_syscall_is_counted_as_what_it_is(run: Callable[..., Run]) -> None:
    """Two in three are the lane's, of which the supervisor hears nothing; the third goes to the kernel."""
    few, many = run("many", "10"), run("many", "1010")
    assert many.served("statx") - few.served("statx") == 8000
    assert many.traps.get("statx") == few.traps.get("statx")


NAMES = re.compile(r"^#\d+ .*?\b(?:in )?(\w+) \(", re.M)


def backtrace(pid: int, program: Path, root: Path) -> list[str]:
    """Names of functions, as gdb tells them of the originals' symbols."""
    asked = ["set debuginfod enabled off", f"set sysroot {root}", f"file {program}", f"attach {pid}", "bt"]
    words = ["gdb", "-nx", "-batch", *(word for each in asked for word in ("-ex", each))]
    return NAMES.findall(subprocess.run(words, capture_output=True, text=True, timeout=60, check=False).stdout)


@pytest.mark.skipif(os.geteuid() != 0, reason="looks at another user's process")
def test_who_waits_by_syscall_waits_where_it_would_outside(run: Callable[..., Run], jail: Jail, place: Path, bookworm: Path, bookworm_user: Path) -> None:  # noqa: E501
    """The same instruction and the same distance from the stack's beginning; and a debugger's backtrace where one may attach."""
    root = bookworm if jail.user.uid == 0 else bookworm_user
    made = place / "by_syscall"

    def waits(pid: int) -> int:
        found = [each for each in [pid, *descendants(pid)] if Path(f"/proc/{each}/syscall").read_text().startswith("202 ")]
        return next((each for each in found if Path(f"/proc/{each}/comm").read_text() == "by_syscall\n"), 0)

    def seen(words: list[str], root: Path) -> tuple[list[str], int]:
        process = subprocess.Popen(words, stdout=subprocess.DEVNULL, cwd="/", env=jail.user.environment)
        try:
            assert wait_until(lambda: waits(process.pid) > 0, 20)
            pid = waits(process.pid)
            pointer = int(Path(f"/proc/{pid}/syscall").read_text().split()[-1], 16)
            return backtrace(pid, made, root) if jail.engine == "notify" else [], pointer & 0xFFF
        finally:
            kill_tree(process.pid)
            process.wait()

    outside = seen([str(made), "wait"], Path("/"))
    inside = seen(jail.words([made, "wait"], root, (*LANE, f"--bind={place}:{place}")), root)
    if jail.engine == "notify":
        assert inside[0] == outside[0]
        assert inside[0][:1] == ["syscall"] and "main" in inside[0]
    assert inside[1] == outside[1]
