"""With --debuggers programs under strace and gdb do in the jail what they do outside of any."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from running import Jail

from debuggers.conftest import SHAPES, USUAL

OPTIONS = ("--debuggers", "--tmpfs", "/w", "--tmpfs", "/tmp", "--workdir", "/w")


def gdb(*commands: str) -> list[str]:
    """A session without a terminal."""
    return ["gdb", "-nx", "-batch", *[word for command in commands for word in ("-ex", command)]]


def shown(text: str) -> list[str]:
    """What a session said, without warnings and the noise of libraries."""
    return [
        line for line in text.splitlines() if line and not re.match(r"warning: |\[Thread debug|Using host|BFD: ", line)
    ]


def test_strace_follows_a_shell_and_its_pipe(notify: Jail, programs_root: Path) -> None:
    """The issue's own command: same output as without strace, and every program's start in the log."""
    plain = notify.shell("ls / | wc", root=programs_root)
    traced = notify.shell("strace -f -o log sh -c 'ls / | wc' && cat log", root=programs_root, options=OPTIONS)
    assert (traced.returncode, traced.stderr) == (0, ""), traced
    output, *log = traced.stdout.splitlines()
    assert output.split() == plain.stdout.split()
    for name in ("sh", "ls", "wc"):
        assert any(re.search(rf'execve\("[^"]*/{name}", ', line) for line in log), name
    started = [line for line in log if "execveat(961" in line]
    assert len(started) == 3
    assert not [line for line in log if "EPERM" in line]


def test_a_program_of_many_kinds_of_calls_is_the_same_under_strace(notify: Jail, programs_root: Path) -> None:
    """What the guest must do itself: sockets by name, O_PATH, chdir, close_range, exec with arguments, scripts."""
    script = """
import os, socket, subprocess
os.chdir('/w'); os.mkdir('d', 0o711); os.chdir('d'); print(os.getcwd())
listener = socket.socket(socket.AF_UNIX); listener.bind('sock'); listener.listen()
client = socket.socket(socket.AF_UNIX); client.connect('/w/d/sock')
print(listener.accept()[0].getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 4) == os.getpid().to_bytes(4, 'little'))
inet = socket.create_server(('127.0.0.1', 0))
print(socket.create_connection(inet.getsockname()).getpeername() == inet.getsockname())
os.mkfifo('fifo')
print(os.readlink('/proc/self/fd/%d' % os.open('fifo', os.O_PATH)))
open('script', 'w').write('#!/bin/sh\\necho "$0" "$@"; exit 7\\n'); os.chmod('script', 0o755)
print(subprocess.run(['./script', 'a b', 'c' * 300], capture_output=True, text=True, close_fds=True))
try: os.execv('/etc/passwd', ['x'])
except OSError as error: print(error)
try: os.chdir('nowhere')
except OSError as error: print(error)
"""
    plain = notify("python3", "-c", script, root=programs_root, options=OPTIONS)
    traced = notify("strace", "-f", "-o", "/dev/null", "python3", "-c", script, root=programs_root, options=OPTIONS)
    assert plain.returncode == 0, plain
    assert len(plain.stdout.splitlines()) == 7, plain
    assert (traced.returncode, traced.stdout, traced.stderr) == (0, plain.stdout, "")


@pytest.mark.parametrize("shell", ["on", "off"])
@pytest.mark.parametrize("shape", SHAPES)
def test_gdb_runs_a_program_to_a_breakpoint(
    notify: Jail, programs_root: Path, target: Callable[[str], Path], shape: str, shell: str
) -> None:
    """Also through /bin/sh, gdb's default: breakpoint, backtrace, libraries, the program's own chdir, its exit status."""
    program = target(shape)
    session = gdb(
        f"set startup-with-shell {shell}", "break main", "run", "bt", "info sharedlibrary", "break twice", "continue",
        "bt", "continue",
    )  # fmt: skip
    options = (*OPTIONS, "--bind", f"{program}:/w/debugged:ro")
    done = notify(*session, "/w/debugged", root=programs_root, options=options, timeout=120)
    lines = shown(done.stdout)
    assert done.returncode == 0, done
    assert "pyjail" not in done.stderr, done.stderr
    text = "\n".join(lines)
    assert re.search(r"^Breakpoint 1, .*main \(count=1, words=0x[0-9a-f]+\) at .*debugged.c", text, re.M), text
    assert re.search(r"^#0  .*twice \(number=1\).*\n#1  .*main ", text, re.M), text
    assert ("/lib64/ld-linux-x86-64.so.2" in text) == (shape != "static"), text
    assert "twice 2, /w/debugged in /usr" in lines, text
    assert lines[-1].endswith("exited with code 03]"), text


def test_gdb_lets_a_program_start_others(notify: Jail, programs_root: Path) -> None:
    """Not followed, as is gdb's default, the children run freely."""
    script = "cd /usr; for i in 1 2 3; do /bin/echo $(pwd) $i; done"
    done = notify(*gdb("run"), "--args", "/bin/sh", "-c", script, root=programs_root, options=OPTIONS, timeout=120)
    assert [line for line in shown(done.stdout) if line.startswith("/usr")] == ["/usr 1", "/usr 2", "/usr 3"], done
    assert "exited normally" in done.stdout


def test_threads_that_move_and_start_programs_are_led_right(
    notify: Jail, programs_root: Path, target: Callable[[str], Path]
) -> None:
    """Four threads at the same two calls of libc: none takes another's way."""
    options = (*OPTIONS, "--bind", f"{target(USUAL)}:/w/debugged:ro")
    done = notify(
        "strace",
        "-f",
        "-o",
        "/dev/null",
        "/w/debugged",
        "threads",
        "25",
        root=programs_root,
        options=options,
        timeout=120,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "wrong 0\n", "")


def test_signals_do_not_lead_a_thread_astray(notify: Jail, programs_root: Path) -> None:
    """A signal between the answer and the first step of the led thread has its call begin anew."""
    script = """
import os, signal
ticks = []
signal.signal(signal.SIGALRM, lambda *_: ticks.append(1)); signal.siginterrupt(signal.SIGALRM, False)
signal.setitimer(signal.ITIMER_REAL, 0.004, 0.004)
for k in range(60):
    os.chdir('/usr'); assert os.getcwd() == '/usr'
    os.chdir('/w'); assert os.getcwd() == '/w'
    if k % 6 == 0: assert os.spawnv(os.P_WAIT, '/bin/true', ['true']) == 0
signal.setitimer(signal.ITIMER_REAL, 0)
print(len(ticks) > 20)
"""
    words = ("strace", "-f", "-o", "/dev/null", "python3", "-c", script)
    done = notify(*words, root=programs_root, options=OPTIONS, timeout=120)
    assert (done.returncode, done.stdout, done.stderr) == (0, "True\n", "")


def test_the_run_says_that_debuggers_are_let_in(notify: Jail, programs_root: Path, place: Path) -> None:
    """In the report and in --explain."""
    import json

    done = notify("true", root=programs_root, options=("--debuggers", "--status-file", place / "report"))
    assert done.returncode == 0, done
    assert json.loads((place / "report").read_text().splitlines()[0])["debuggers"] is True
    told = notify("true", root=programs_root, options=("--debuggers", "--explain")).stdout
    assert "programs under a debugger in the jail: every call" in told
    told = notify("true", root=programs_root, options=("--explain",)).stdout
    assert "(--debuggers)" in told
