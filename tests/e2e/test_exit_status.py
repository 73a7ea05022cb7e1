"""Exit statuses, messages, the status file and inherited descriptors."""

from __future__ import annotations

import errno
import json
import os
import shutil
import signal
import subprocess
from pathlib import Path

import pytest
from running import Jail, User


@pytest.mark.parametrize("status", [0, 1, 2, 77, 124, 125, 255])
def test_the_commands_own_status_is_returned(jail: Jail, busybox: Path, status: int) -> None:
    assert jail("/bin/sh", "-c", f"exit {status}", root=busybox).returncode == status


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL, signal.SIGABRT, signal.SIGSEGV, signal.SIGPIPE])
def test_a_signal_that_ended_the_command_is_added_to_128(jail: Jail, busybox: Path, number: signal.Signals) -> None:
    assert jail("/bin/sh", "-c", f"kill -{number.value} $$", root=busybox).returncode == 128 + number


def test_a_command_that_is_not_there_is_127(jail: Jail, busybox: Path) -> None:
    for name in ("/no/such/program", "no-such-program"):
        done = jail(name, root=busybox)
        assert done.returncode == 127
        assert done.stderr.startswith("pyjail: error: ")
        assert name in done.stderr
        assert len(done.stderr.splitlines()) == 1


def test_a_file_that_cannot_be_executed_is_126(jail: Jail, bookworm: Path, guest_tmp: Path) -> None:
    (guest_tmp / "data").write_text("not a program")
    (guest_tmp / "data").chmod(0o755)
    inside = Path("/") / guest_tmp.relative_to(bookworm)
    for name in ("/etc/hostname", "/etc", str(inside / "data")):
        done = jail(name, root=bookworm)
        assert done.returncode == 126, name
        assert done.stderr.startswith("pyjail: error: ")
        assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    "options",
    [
        ("--no-such-option",),
        ("--engine", "no-such-engine"),
        ("--root",),
        ("--bind",),
        ("--preserve-fds", "x"),
    ],
)
def test_wrong_usage_is_2_and_starts_nothing(jail: Jail, place: Path, options: tuple[str, ...]) -> None:
    words = [*jail.user.prefix, str(jail.checkout / "tools" / "pyjail"), "run", *options]
    if len(options) > 1:
        words += ["--", "/bin/touch", f"{place}/started"]
    done = subprocess.run(words, capture_output=True, text=True, env=jail.user.environment, cwd=place, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("pyjail: error: ")
    assert not (place / "started").exists()


def test_a_root_that_is_not_there_is_pyjails_own_error(jail: Jail) -> None:
    done = jail("/bin/true", root=Path("/no/such/root"))
    assert done.returncode == 125
    assert done.stderr.startswith("pyjail: error: ")
    assert "/no/such/root" in done.stderr


def test_a_command_is_found_along_the_guests_path(jail: Jail, bookworm: Path, guest_tmp: Path) -> None:
    (guest_tmp / "mine").write_text("#!/bin/sh\necho found $1\n")
    (guest_tmp / "mine").chmod(0o755)
    inside = Path("/") / guest_tmp.relative_to(bookworm)
    done = jail("mine", "it", root=bookworm, options=("--env", f"PATH={inside}:/usr/bin:/bin"))
    assert done.stdout == "found it\n", done.stderr


def events(text: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in text.splitlines()]


def test_the_status_file_tells_start_layers_and_end(jail: Jail, busybox: Path, place: Path, user: User) -> None:
    status = place / "status"
    jail("/bin/sh", "-c", "exit 3", root=busybox, options=("--status-file", status, "--fast-lane=auto"))
    seen = events(status.read_text())
    assert [event["event"] for event in seen] == ["started", "layers", "fast lane", "calls", "exit"]
    assert seen[0]["engine"] == jail.engine
    assert "filter" in str(seen[1]["layers"])
    assert seen[3]["calls"]["execve"]["own"] == 1  # type: ignore[index]
    assert seen[4] == {"event": "exit", "code": 3, "signal": None, "reason": "exited"}
    assert status.stat().st_uid == user.uid


def test_the_status_descriptor_tells_a_signal_from_a_number(jail: Jail, busybox: Path) -> None:
    """An exit status of 137 is ambiguous; the events are not."""
    ends = []
    for script in ("exit 137", "kill -9 $$"):
        read, write = os.pipe()
        done = jail("/bin/sh", "-c", script, root=busybox, options=("--status-fd", str(write)), pass_fds=(write,))
        os.close(write)
        with os.fdopen(read) as stream:
            ends.append(events(stream.read())[-1])
        assert done.returncode == 137
    assert [(end["code"], end["signal"]) for end in ends] == [(137, None), (137, 9)]


@pytest.mark.parametrize("option", ["--status-file", "--status-fd"])
@pytest.mark.parametrize("command", ["exit 3", "kill -9 $$"])
def test_a_report_that_is_lost_is_a_failure_that_says_what_became_of_the_command(
    jail: Jail, busybox: Path, option: str, command: str
) -> None:
    with open("/dev/full", "wb") as full:
        words, where = {
            "--status-file": ("/dev/full", "/dev/full"),
            "--status-fd": (str(full.fileno()), f"descriptor {full.fileno()}"),
        }[option]
        done = jail("/bin/sh", "-c", command, root=busybox, options=(option, words), pass_fds=(full.fileno(),))
    code = 3 if command == "exit 3" else 137
    why = f"{os.strerror(errno.ENOSPC)}; without it the exit status would be {code}"
    assert done.stderr == f"pyjail: error: cannot write the status report: {where} ({why}); name another place\n"
    assert done.returncode == 125


@pytest.mark.parametrize(
    ("command", "code", "message"),
    [
        ("/no/such", 127, "command not found: /no/such (no such program in the jail); check --root, --bind and the PATH inside"),
        ("", 127, "command not found: '' (no such program in the jail); check --root, --bind and the PATH inside"),
        ("/etc", 126, f"cannot execute: /etc ({os.strerror(errno.EACCES)}); check its permissions and its format"),
    ],
)
def test_the_status_file_tells_a_command_that_never_started_from_one_with_its_status(
    jail: Jail, busybox: Path, place: Path, command: str, code: int, message: str
) -> None:
    ends = []
    for words in ((command,), ("/bin/sh", "-c", f"exit {code}")):
        status = place / "status"
        assert jail(*words, root=busybox, options=("--status-file", status)).returncode == code
        ends.append(events(status.read_text())[-1])
    assert ends == [
        {"event": "exit", "code": code, "signal": None, "reason": "failed", "message": message},
        {"event": "exit", "code": code, "signal": None, "reason": "exited"},
    ]


@pytest.mark.parametrize("options", [(), ("--timeout", "60s")], ids=["orders", "forks"])
@pytest.mark.parametrize("name", ["/tools/script", "script", "/tools/dynamic"])
def test_a_program_without_its_interpreter_is_not_said_to_be_missing(
    jail: Jail, busybox: Path, place: Path, name: str, options: tuple[str, ...]
) -> None:
    """execve(2) says ENOENT to either: 127, as a shell would, but the message is about the interpreter."""
    (place / "script").write_text("#!/no/such/interpreter\n")
    shutil.copy("/bin/true", place / "dynamic")
    for made in ("script", "dynamic"):
        (place / made).chmod(0o755)
    done = jail(name, root=busybox, options=("--bind", f"{place}:/tools", "--env", "PATH=/bin:/tools", *options))
    why = "it is there, the interpreter that it names is not"
    assert done.returncode == 127
    assert done.stderr.endswith(f"pyjail: error: command not found: {name} ({why}); see `pyjail run --explain`\n"), done


def test_only_the_standard_descriptors_are_inherited(jail: Jail, bookworm: Path) -> None:
    read, write = os.pipe()
    script = f"ls /proc/self/fd | tr '\\n' ' '; echo leaked >&{write}"  # dash knows one-digit numbers only
    done = jail("/bin/bash", "-c", script, root=bookworm, pass_fds=(write,))
    os.close(write)
    with os.fdopen(read) as stream:
        assert stream.read() == ""
    assert done.returncode != 0
    assert str(write) not in done.stdout.split()[3:]


def test_descriptors_that_are_asked_for_are_inherited(jail: Jail, bookworm: Path) -> None:
    read, write = os.pipe()
    options = ("--preserve-fds", str(write))
    done = jail("/bin/bash", "-c", f"echo kept >&{write}", root=bookworm, options=options, pass_fds=(write,))
    os.close(write)
    with os.fdopen(read) as stream:
        assert stream.read() == "kept\n"
    assert done.returncode == 0, done.stderr


def test_a_missing_descriptor_is_an_error_before_the_start(jail: Jail, busybox: Path) -> None:
    done = jail("/bin/echo", "started", root=busybox, options=("--preserve-fds", "77"))
    assert done.returncode in (2, 125)
    assert "started" not in done.stdout
    assert "77" in done.stderr


def test_everything_after_the_command_is_the_commands(jail: Jail, busybox: Path) -> None:
    words = jail.words([], root=busybox)
    command = [*words[:-1], "/bin/echo", "--root", "--engine", "--", "-v"]
    done = subprocess.run(command, capture_output=True, text=True, env=jail.user.environment, check=False)
    assert done.stdout == "--root --engine -- -v\n", done.stderr


def test_a_closed_standard_descriptor_stays_closed(jail: Jail, bookworm: Path) -> None:
    words = jail.words(["/bin/sh", "-c", "test -e /proc/self/fd/0 && echo open || echo closed"], root=bookworm)
    script = ["/bin/sh", "-c", 'exec "$@" <&-', "sh", *words]
    done = subprocess.run(script, capture_output=True, text=True, env=jail.user.environment, check=False, timeout=60)
    assert done.stdout == "closed\n", done.stderr
