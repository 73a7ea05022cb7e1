"""Signals at any instruction, threads, vfork: the lane keeps nothing anywhere but on the stack of its caller."""

from __future__ import annotations

import ctypes
import errno
import os
import signal
import struct
import threading
import time
from pathlib import Path

import pytest
from pyjail.lane.ready import _entry
from pyjail.lane.table import show_once
from pyjail.lane.verbatim import key_of
from pyjail_bpf import layout
from pyjail_bpf.lane import KINDS

from lane.comparing import AT_FDCWD, NR, Comparison, calls
from lane.world import KIND, Nested, World, calling, libc, native, words

OPENS = max(KIND["open"], KIND["openat"])
CALLED = 1 << 0 | 1 << 2 | 1 << 10


def nested(calls_: list[tuple[str, tuple[int, ...], int]]) -> ctypes.Array[Nested]:
    """The handler's calls, each with its result (0 for any descriptor)."""
    return (Nested * len(calls_))(
        *[Nested(KIND[kind], words((*args, *[0] * (6 - len(args)))), result) for kind, args, result in calls_]
    )


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
@pytest.mark.parametrize("form", ["absolute", "relative", "absent", "absent relative", "masked", "link", "link on the way"])
def test_a_signal_at_every_instruction(whole: Comparison, folder: Path, kind: str, form: str) -> None:
    """Its handler makes calls of the lane itself: the interrupted call, and each of the handler's, are as without."""
    before = os.getcwd()
    kept = ctypes.string_at(layout.LANE_PREFIXES, layout.LANE_PREFIXES_SIZE)
    os.chdir(folder / "dir")
    try:
        texts = {"absolute": os.fsencode(folder) + b"/dir/sub/file", "relative": b"./sub/deep", "absent relative": b"sub/none",
                 "absent": os.fsencode(folder) + b"/none/x", "masked": os.fsencode(folder) + b"/masked/file",
                 "link": os.fsencode(folder) + b"/dir/link-file",
                 "link on the way": os.fsencode(folder) + b"/link-far/bin/env"}  # fmt: skip
        if kind == "chdir":  # it stays where the handler's relative paths begin
            texts |= {"relative": b"./."}
            show_once(whole.world.mailbox.memory, set(range(layout.MOUNT_FD, layout.MOUNT_FD + 20)))
        held = [
            ctypes.create_string_buffer(text) for text in (texts[form], b"/usr/lib", b"file", b"none", b"/etc/passwd")
        ]
        path, *others = [ctypes.addressof(each) for each in held]
        own = ctypes.create_string_buffer(512)
        to = ctypes.addressof(own)
        in_handler = nested([
            ("stat", (others[0], to), 0), ("newfstatat", (AT_FDCWD, others[1], to, 0), 0), ("open", (others[3], 0), 0),
            ("access", (others[2], 0), -errno.ENOENT), ("readlink", (others[0], to, 9), -errno.EINVAL),
            ("openat", (AT_FDCWD, others[1], 0), 0),
            ("lstat", (others[3], to), 0), ("getcwd", (to, 512), len(os.fsencode(folder / "dir")) + 1),
        ])  # fmt: skip
        arguments = (whole.at, 300) if kind == "getcwd" else dict(calls(path, AT_FDCWD, whole.at, 0))[kind]
        expected = whole.native(kind, *arguments)
        library, lost = calling(), ctypes.c_uint64()
        ctypes.memset(whole.buffer, 0xAA, len(whole.buffer))
        result = library.lane_call_with_signals(
            KIND[kind], words(arguments), in_handler, len(in_handler), OPENS, ctypes.byref(lost)
        )
        steps, wrong = (ctypes.c_long.in_dll(library, name).value for name in ("steps", "wrong"))
        assert steps > 40
        assert wrong == 0
        assert not lost.value & ~CALLED
        where = os.stat(".")
        stood = (where.st_dev, where.st_ino) if kind == "chdir" else ()
        seen = whole._seen(result, kind.startswith("open"), stood)
        if kind.startswith("open") and result >= 0:
            seen = seen._replace(result=expected.result)  # a handler's own descriptor may take the lowest number
        assert seen == expected
    finally:
        os.chdir(before)
        whole.world.mailbox.write(layout.LANE_PREFIXES, kept)


def test_a_signal_at_every_instruction_of_a_start(whole: Comparison, folder: Path) -> None:
    """Of a program that is ready, where there is no loader: it fails as execveat(2) does, and what it changed is what it was."""
    program = folder / "dir/sub/file"
    entry = _entry(os.fsencode(program), [(os.fsencode(program), key_of(os.stat(program)), False, 0)], ([], b""), b"")
    assert entry is not None
    whole.world.mailbox.write(layout.READY, struct.pack("<I", 1) + entry[4:])
    held = [ctypes.create_string_buffer(text) for text in (os.fsencode(program), b"/usr/lib", b"none")]
    path, other, none = [ctypes.addressof(each) for each in held]
    own = ctypes.create_string_buffer(512)
    in_handler = nested([
        ("stat", (other, ctypes.addressof(own)), 0), ("execve", (path, 1, 0), -errno.EBADF), ("access", (none, 0), -errno.ENOENT),
    ])  # fmt: skip
    library, lost = calling(), ctypes.c_uint64()
    before = os.getcwd()
    os.chdir(folder / "dir")
    try:
        result = library.lane_call_with_signals(
            KIND["execve"], words((path, 1, 0)), in_handler, len(in_handler), OPENS, ctypes.byref(lost)
        )
        steps, wrong = (ctypes.c_long.in_dll(library, name).value for name in ("steps", "wrong"))
        assert (result, wrong, lost.value & ~CALLED) == (-errno.EBADF, 0, 0)
        assert steps > 40
        assert (libc.personality(0xFFFFFFFF), libc.prctl(30)) == (0, layout.USUAL_SLACK)
    finally:
        os.chdir(before)
        whole.world.mailbox.write(layout.READY, bytes(layout.READY_SIZE))


def test_threads_do_not_meet(whole: Comparison, folder: Path) -> None:
    """Calls of eight threads at once, each with the answer of its own path."""
    name = os.fsencode(folder)
    paths = [
        (name + b"/dir/file", 0),
        (name + b"/none", -2),
        (name + b"/file/x", -20),
        (b"/usr", 0),
        (b"/lib/none", -2),
    ]
    wrong: list[object] = []

    def run(number: int) -> None:
        held = [
            (ctypes.create_string_buffer(path), result) for path, result in paths[number % 3 :] + paths[: number % 3]
        ]
        buffer, lost = ctypes.create_string_buffer(300), ctypes.c_uint64()
        for _ in range(300):
            for text, expected in held:
                arguments = words((ctypes.addressof(text), ctypes.addressof(buffer), 0, 0, 0, 0))
                result = calling().lane_call(KIND["stat"], arguments, ctypes.c_uint64(0), ctypes.byref(lost))
                if result != expected or lost.value & ~CALLED:
                    wrong.append((text.value, result))

    threads = [threading.Thread(target=run, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


def test_after_vfork(whole: Comparison, folder: Path) -> None:
    """In the child, on the parent's stack; and the parent goes on."""
    path = whole.memory.place(os.fsencode(folder) + b"/dir/file")
    absent = whole.memory.start
    ctypes.memmove(absent, b"/usr/none\0", 10)
    calling().lane_call_after_vfork.restype = ctypes.c_long
    for _ in range(20):
        assert calling().lane_call_after_vfork(KIND["stat"], words((path, whole.at, 0, 0, 0, 0))) == 0
        assert calling().lane_call_after_vfork(KIND["execve"], words((absent, 0, 0, 0, 0, 0))) == -errno.ENOENT
        assert whole.equal("stat", path, whole.at) == 0


def test_a_fifo_blocks_and_is_interrupted_as_natively(whole: Comparison, folder: Path) -> None:
    """EINTR by a handler without SA_RESTART is the call's result, and not tried again; with it, the open goes on."""
    fifo = folder / "fifo"
    os.mkfifo(fifo)
    text = ctypes.create_string_buffer(os.fsencode(fifo))
    arguments = (ctypes.addressof(text), 0, 0)
    kept = signal.signal(signal.SIGALRM, lambda *_: None)
    try:
        signal.siginterrupt(signal.SIGALRM, True)
        for by_lane in (False, True):
            signal.setitimer(signal.ITIMER_REAL, 0.1)
            started = time.monotonic()
            result = whole.world.call("open", *arguments).result if by_lane else native(NR["open"], *arguments)
            assert result == -errno.EINTR
            assert 0.05 < time.monotonic() - started < 5
        signal.siginterrupt(signal.SIGALRM, False)
        signal.setitimer(signal.ITIMER_REAL, 0.05)
        writer = os.fork()
        if writer == 0:
            time.sleep(0.3)
            os.open(fifo, os.O_WRONLY)
            os._exit(0)
        answer = whole.world.call("open", *arguments)
        assert answer.result >= 0
        assert not answer.handed_on
        os.close(answer.result)
        os.waitpid(writer, 0)
    finally:
        signal.signal(signal.SIGALRM, kept)
        fifo.unlink()


def test_nothing_is_left_open(whole: Comparison, folder: Path) -> None:
    """After calls of every kind, on what is there and what is not."""
    before = sorted(os.listdir("/proc/self/fd"))
    world: World = whole.world
    for text in (
        os.fsencode(folder) + b"/dir/file",
        os.fsencode(folder) + b"/dir",
        b"/usr/none",
        b"/lib",
        b"none",
        b"/etc/passwd/x",
    ):
        for choice in range(24):
            for kind, arguments in calls(whole.memory.place(text), AT_FDCWD, whole.at, choice):
                answer = world.call(kind, *arguments)
                if kind.startswith("open") and answer.result >= 0:
                    os.close(answer.result)
    assert sorted(os.listdir("/proc/self/fd")) == before
