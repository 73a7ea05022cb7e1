"""--timeout ends a run, and each limit holds inside, on both engines and for both users."""

from __future__ import annotations

import errno
import json
import os
import re
import signal
import subprocess
import time
from pathlib import Path

import pytest
from processes import command_line, wait_until
from running import IS_AHEAD, Jail

TIMED_OUT = 124


@pytest.fixture
def mark() -> str:
    """A number of seconds that no other sleep on this machine uses."""
    return f"{4000 + os.getpid() % 997}.{time.monotonic_ns() % 10**9:09d}"


def sleeping(mark: str) -> list[int]:
    pids = map(int, filter(str.isdigit, os.listdir("/proc")))
    return [pid for pid in pids if command_line(pid) == f"sleep {mark}"]


def test_a_run_that_takes_too_long_is_124_and_leaves_nothing(jail: Jail, busybox: Path, mark: str) -> None:
    report = jail.user.home / f"report-{jail.engine}"
    options = ["--timeout", "500ms", "--status-file", report]
    result = jail.shell(f"(setsid sleep {mark} &); sleep {mark}", root=busybox, options=options)
    assert (result.returncode, result.stderr) == (TIMED_OUT, "")
    assert wait_until(lambda: not sleeping(mark), 1)
    *_, last = map(json.loads, report.read_text().splitlines())
    assert (last["event"], last["code"], last["reason"]) == ("exit", TIMED_OUT, "timeout")


def test_a_command_may_use_the_time_after_the_first_signal(jail: Jail, busybox: Path) -> None:
    script = "trap 'echo tidied; exit 5' TERM; sleep 60 & wait"
    result = jail.shell(script, root=busybox, options=["--timeout", "500ms", "--kill-after", "30s"])
    assert (result.returncode, result.stdout) == (TIMED_OUT, "tidied\n")


def test_a_command_that_ignores_the_signal_is_killed(jail: Jail, busybox: Path, mark: str) -> None:
    script = f"trap '' TERM; sleep {mark}; echo survived"
    result = jail.shell(script, root=busybox, options=["--timeout", "300ms", "--kill-after", "300ms"])
    assert (result.returncode, result.stdout) == (TIMED_OUT, "")
    assert wait_until(lambda: not sleeping(mark), 1)


def test_a_stopped_command_is_ended_too(jail: Jail, busybox: Path) -> None:
    script = "(kill -STOP $$) & sleep 60"
    result = jail.shell(script, root=busybox, options=["--timeout", "500ms", "--kill-after", "30s"])
    assert result.returncode == TIMED_OUT


def test_a_command_in_time_keeps_its_own_status(jail: Jail, busybox: Path) -> None:
    assert jail.shell("exit 3", root=busybox, options=["--timeout", "60s"]).returncode == 3


def test_the_limits_are_those_that_the_guest_sees(jail: Jail, busybox: Path) -> None:
    options = ["--cpu-time", "50s", "--file-size", "8K", "--open-files", "20", "--memory", "64M"]
    result = jail.shell("ulimit -t; ulimit -f; ulimit -n; ulimit -d", root=busybox, options=options)
    data = "unlimited" if has_cgroup(jail, busybox, *options) else str(64 << 10)
    assert result.stdout.split() == ["50", "16", "20", data], result.stderr


def test_a_file_grows_to_its_limit_and_no_further(jail: Jail, busybox: Path) -> None:
    script = "cd /made; dd if=/dev/zero of=f bs=1k count=64 2>/dev/null; wc -c < f; truncate -s 1M g; wc -c < g"
    result = jail.shell(script, root=busybox, options=["--file-size", "8K", "--tmpfs", "/made"])
    assert result.stdout.split() == ["8192", "0"], result


def test_a_guest_cannot_have_more_memory(jail: Jail, bookworm: Path) -> None:
    script = "python3 -c 'bytearray(100 << 20); print(1)' 2>/dev/null || echo refused"
    small = jail.shell(script, root=bookworm, options=["--memory", "64M"])
    large = jail.shell(script, root=bookworm, options=["--memory", "1G"])
    assert (small.stdout, large.stdout) == ("refused\n", "1\n")


def test_all_guests_stay_on_their_cpus(jail: Jail, bookworm: Path) -> None:
    """--cpus 1: also a guest that asks for all of them; the control without the option gets them."""
    script = "import os; a = os.sched_getaffinity(0); os.sched_setaffinity(0, range(64)); print(len(os.sched_getaffinity(0)))"
    bound = jail("/usr/bin/python3", "-c", script, root=bookworm, options=["--cpus", "1"])
    free = jail("/usr/bin/python3", "-c", script, root=bookworm)
    assert bound.stdout == "1\n", bound.stderr
    assert int(free.stdout) == len(os.sched_getaffinity(0))


def has_cgroup(jail: Jail, root: Path, *options: str) -> bool:
    """Whether these limits are a cgroup's here (test_cgroup.py), and not each process's."""
    return "cgroup: " in jail("true", root=root, options=[*options, "--explain"]).stdout


def test_a_plain_users_fork_bomb_ends_at_the_limit(jail: Jail, busybox: Path) -> None:
    if jail.user.uid == 0 and not has_cgroup(jail, busybox, "--pids", "5"):
        result = jail.shell("true", root=busybox, options=["--pids", "5"])
        assert "--pids is not enforced" in result.stderr
        return
    script = "n=0; while [ $n -lt 200 ]; do sleep 3 & n=$((n+1)); done; echo all"
    bounded = jail.shell(script, root=busybox, options=["--pids", "40", "--timeout", "60s"])
    assert "all" not in bounded.stdout, bounded
    assert jail.shell(script, root=busybox, options=["--timeout", "60s"]).stdout == "all\n"


def test_a_file_size_limit_of_the_shell_is_the_commands_alone(jail: Jail, busybox: Path) -> None:
    """What pyjail shares with the command is larger than that: an internal error, once."""
    script = "ulimit -S -f; ulimit -H -f; dd if=/dev/zero of=/data/x bs=200k count=1"
    words = jail.words(["/bin/sh", "-c", script], busybox, ["--tmpfs", "/data"])
    limited = subprocess.run(
        ["/bin/bash", "-c", 'ulimit -S -f 100; exec "$@"', "bash", *words],
        capture_output=True, text=True, env=jail.user.environment, timeout=60, check=False,
    )  # fmt: skip
    assert limited.returncode in (1, 128 + signal.SIGXFSZ), limited
    assert limited.stdout.split() == ["200", "unlimited"], limited  # busybox counts blocks of 512 bytes


def test_a_hard_file_size_limit_is_told_with_what_to_do(jail: Jail, busybox: Path) -> None:
    words = jail.words(["/bin/true"], busybox)
    limited = subprocess.run(
        ["/bin/bash", "-c", 'ulimit -f 100; exec "$@"', "bash", *words],
        capture_output=True, text=True, env=jail.user.environment, timeout=60, check=False,
    )  # fmt: skip
    assert limited.returncode in (0, 125), limited  # 0: of root, which may raise it
    if limited.returncode:
        assert "RLIMIT_FSIZE" in limited.stderr and "--file-size" in limited.stderr, limited
        assert "internal" not in limited.stderr


@pytest.mark.parametrize("soft", [20, 50, 100, 500])
def test_a_soft_limit_of_descriptors_is_the_commands_alone(jail: Jail, busybox: Path, soft: int) -> None:
    """pyjail's own are more: no layer is missing for want of them, and no mount."""
    words = jail.words(["/bin/sh", "-c", "ulimit -S -n; ulimit -H -n; ls -d /etc"], busybox, ["--require", "filter"])
    limited = subprocess.run(
        ["/bin/bash", "-c", 'ulimit -S -n $0; ulimit -H -n; exec "$@"', str(soft), *words],
        capture_output=True, text=True, env=jail.user.environment, timeout=60, check=False,
    )  # fmt: skip
    hard, *seen = limited.stdout.split()
    assert (seen, limited.returncode) == ([str(soft), hard, "/etc"], 0), limited
    assert os.strerror(errno.EMFILE) not in limited.stderr, limited


def test_too_low_a_hard_limit_of_descriptors_is_told_with_what_to_do(jail: Jail, busybox: Path) -> None:
    limited = subprocess.run(
        ["/bin/bash", "-c", 'ulimit -n 30; exec "$@"', "bash", *jail.words(["/bin/true"], busybox)],
        capture_output=True, text=True, env=jail.user.environment, timeout=60, check=False,
    )  # fmt: skip
    assert limited.returncode == 125, limited
    assert limited.stderr == (
        "pyjail: error: too few descriptors: RLIMIT_NOFILE 30 (pyjail keeps some above 960); raise `ulimit -Hn`\n"
    )


@pytest.mark.parametrize(("option", "kilobytes"), [("-d", range(2000, 9000, 500)), ("-v", range(10_000, 45_000, 2500))])
def test_too_little_memory_for_pyjail_itself_is_said_in_one_line(
    jail: Jail, busybox: Path, option: str, kilobytes: range
) -> None:
    """While modules are loaded, or when a thread is started. Where there is none to say so either, Python tells in its own way."""
    words = jail.words(["/bin/true"], busybox)
    said = []
    for limit in kilobytes:
        limited = subprocess.run(
            ["/bin/bash", "-c", f'ulimit {option} {limit}; exec "$@"', "bash", *words],
            capture_output=True, text=True, env=jail.user.environment, timeout=60, check=False,
        )  # fmt: skip
        if limited.stderr.startswith("pyjail: error"):
            assert limited.returncode == 125, (limit, limited)
            assert re.fullmatch(r"pyjail: error: [^\n]*; raise `ulimit [^\n]*\n", limited.stderr), (limit, limited)
            said.append(limit)
    assert said


@pytest.mark.skipif(IS_AHEAD, reason="guests have no jails of their own there")
def test_a_jail_inside_one_with_few_descriptors_has_as_many(jail: Jail) -> None:
    """The protected ones are the outer jail's."""
    inner = (jail.checkout / "tools" / "pyjail", "run", "--", "/bin/sh", "-c", "ulimit -n")
    done = jail(*inner, options=["--open-files", "500"])
    assert (done.stdout, done.returncode) == ("500\n", 0), done
