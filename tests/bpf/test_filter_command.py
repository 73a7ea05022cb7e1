"""`pyjail filter`: what it prints can be used, and what it says is so."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from pyjail.commands import filter as command
from pyjail.failure import FAILED, UsageError
from pyjail.handlers.dispatch import handler
from pyjail_bpf import oracle
from pyjail_bpf.assembler import assemble, unpack
from pyjail_bpf.compiler import compile_filter
from pyjail_bpf.dsl import errno
from pyjail_bpf.layout import NOTHING, how_levels
from pyjail_bpf.linter import lint
from pyjail_bpf.policy import Policy
from pyjail_bpf.simulator import Call, run
from pyjail_bpf.table import ARCHES, by_number, numbers

CHECKOUT = Path(__file__).resolve().parents[2]
DIR = how_levels("x86_64")["dir"]


def said(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """What the command prints; it must succeed."""
    assert command.run(list(words)) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("arch", ARCHES)
@pytest.mark.parametrize("engine", ["notify", "ptrace"])
def test_the_listing_assembles_to_the_filter(arch: str, engine: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = said(capsys, "--arch", arch, "--engine", engine)
    assert assemble(text) == compile_filter(Policy(arch, engine, (DIR,)))


def test_mounts_and_features_are_those_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    text = said(capsys, "--arch", "x86_64", "--mounts", "read,none,write", "--features", "tty,hostname")
    levels = how_levels("x86_64")
    policy = Policy("x86_64", "notify", (levels["read"], NOTHING, levels["write"]), frozenset({"tty", "hostname"}))
    assert assemble(text) == compile_filter(policy)


def test_json_tells_every_row_and_the_program(capsys: pytest.CaptureFixture[str]) -> None:
    told = json.loads(said(capsys, "--arch", "aarch64", "--format", "json"))
    assert {call["name"]: call["number"] for call in told["syscalls"]} == numbers("aarch64")
    assert all(call["why"] for call in told["syscalls"])
    program = compile_filter(Policy("aarch64", "notify", (DIR,)))
    assert told["instructions"] == [instruction._asdict() for instruction in unpack(program)]


def test_raw_is_the_program_itself() -> None:
    done = subprocess.run(
        [
            sys.executable,
            "-I",
            "-S",
            CHECKOUT / "runtime/pyjail/__main__.py",
            "filter",
            "--arch=x86_64",
            "--format=raw",
        ],
        capture_output=True,
        check=True,
    )
    assert done.stdout == compile_filter(Policy("x86_64", "notify", (DIR,)))


@pytest.mark.parametrize("arch", ARCHES)
def test_check_agrees_with_libseccomp(arch: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "--arch", arch, "--check").endswith("calls compared: no findings\n")


def test_check_fails_on_a_finding(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(oracle, "check", lambda policy, scratch: [oracle.Difference("stat", "allow", "trap")])
    assert command.run(["--check", "--arch", "x86_64"]) == FAILED
    printed = capsys.readouterr().out.splitlines()
    assert printed[0] == "stat: allow here, trap in libseccomp"
    assert printed[-1].endswith("1 findings")
    assert lint(Policy("x86_64", "notify")) == []


@pytest.mark.parametrize(
    ("words", "first"),
    [
        (["close", "963"], "close(963): the filter answers EBADF"),
        (["close", "0x1000003c3"], "close(0x1000003c3): the filter answers EBADF"),
        (["close", "3"], "close(3): runs natively"),
        (["3", "3"], "close(3): runs natively"),
        (["openat", "AT_FDCWD", "/etc/passwd", "O_RDONLY|O_CLOEXEC"],
         "openat(AT_FDCWD, /etc/passwd, O_RDONLY|O_CLOEXEC): goes to the supervisor, handler open"),
        (["openat", "-100", "x", "0"], "openat(-100, x, 0): goes to the supervisor, handler open"),
        (["close", "-1"], "close(-1): runs natively"),
        (["mmap", "0x10000", "4096", "PROT_READ", "MAP_FIXED|MAP_PRIVATE", "3", "0"],
         "mmap(0x10000, 4096, PROT_READ, MAP_FIXED|MAP_PRIVATE, 3, 0): the filter answers EPERM"),
        (["ioctl", "0", "TIOCSTI", "x"], "ioctl(0, TIOCSTI, x): the filter answers EPERM"),
        (["prctl", "PR_SET_DUMPABLE", "0"], "prctl(PR_SET_DUMPABLE, 0): the filter answers 0 and does nothing"),
        (["getppid"], "getppid(): runs natively"),
        (["chmod", "file", "0644"], "chmod(file, 0644): goes to the supervisor, handler chmod"),
        (["io_uring_setup"], "io_uring_setup(): the filter answers ENOSYS"),
        (["500"], "number 500(): the filter answers ENOSYS"),
    ],
)  # fmt: skip
def test_explain_says_first_what_becomes_of_the_call(
    words: list[str], first: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert said(capsys, "--arch", "x86_64", "--explain", *words).splitlines()[0] == first


def test_explain_shows_row_reason_rule_and_every_test(capsys: pytest.CaptureFixture[str]) -> None:
    text = said(capsys, "--arch", "x86_64", "--explain", "dup2", "5", "960")
    row = by_number("x86_64")[33]
    assert row.why in text
    assert "rule      dup_onto: " in text
    assert "low word of argument 1: 0x3c0 >= 0x3c0: yes" in text
    assert "low word of argument 1: 0x3c0 > 0x3c4: no" in text
    assert "looking at: architecture, number, low word of argument 1" in text


def test_explain_says_what_the_handler_is_and_what_it_reads(capsys: pytest.CaptureFixture[str]) -> None:
    text = said(capsys, "--arch", "x86_64", "--explain", "lstat", "/etc")
    summary = (handler("stat").__doc__ or "").splitlines()[0]
    assert len(summary) > 10
    assert f"handler   stat: {summary}" in text
    assert "reads dirfd = -100, path = argument 0, buf = argument 1, flags = 256" in text


@pytest.mark.parametrize("arch", ARCHES)
def test_explain_agrees_with_the_filter_on_every_row(arch: str, capsys: pytest.CaptureFixture[str]) -> None:
    program = compile_filter(Policy(arch, "notify", (DIR,)))
    for number, row in by_number(arch).items():
        verdict = run(program, Call(arch, number)).verdict
        line = said(capsys, "--arch", arch, "--explain", row.name).splitlines()[0]
        words = {"allow": "runs natively", "trap": f"goes to the supervisor, handler {row.handler}"}
        wanted = words.get(verdict.kind, f"the filter answers {verdict}")
        if verdict == errno("0"):
            wanted = "the filter answers 0 and does nothing"
        assert line == f"{row.name}(): {wanted}"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--explain", "opne"], "unknown system call: opne; did you mean open?"),
        (["--explain", "close", "1", "2"], "too many arguments: close (it takes 1)"),
        (["--explain", "close", "three"], "not a number or a known constant: three (an argument of type fd)"),
        (["--explain", "close", "0x"], "not a number or a known constant: 0x (an argument of type fd)"),
        (["--arch", "aarch64", "--explain", "open"], "no such system call: open (aarch64 does not have it)"),
        (["--mounts", "all"], "wrong value of --mounts: all (a level is one of none, dir, list, files, path, read, write)"),
        (
            ["--features", "gpu"],
            "wrong value of --features: gpu (a feature is one of cpus, hostname, net-none, net-rules, signals, tty)",
        ),
        (["close"], "unexpected word: close (arguments follow --explain SYSCALL)"),
        (["--explain", "3x"], "unknown system call: 3x"),
    ],
)
def test_wrong_usage_is_one_line_that_names_the_word(words: list[str], message: str) -> None:
    arch = [] if "--arch" in words else ["--arch", "x86_64"]
    with pytest.raises(UsageError) as caught:
        command.run([*arch, *words])
    assert str(caught.value) == message
