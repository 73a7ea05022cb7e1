"""Terminals: keys, job control and a closed terminal act on the jail as on the same program without pyjail."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from processes import kill_tree, wait_until
from running import ENGINES, Jail, User, beneath

pytestmark = pytest.mark.alone
CTRL_C, CTRL_Z, CTRL_D, CTRL_BACKSLASH = "\x03", "\x1a", "\x04", "\x1c"


class Terminal:
    """A program on a terminal of its own: types to it, waits for what it says, waits for its end."""

    def __init__(self, words: list[str], environment: Mapping[str, str]) -> None:
        self.seen = ""
        self.pid, self.master = pty.fork()
        if self.pid == 0:
            os.chdir("/")
            os.execvpe(words[0], words, dict(environment))
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))

    def type(self, text: str) -> None:
        os.write(self.master, text.encode())

    def expect(self, pattern: str, seconds: float = 15) -> re.Match[str]:
        """Waits for output that matches; what comes up to its end is used up."""
        end = time.monotonic() + seconds
        while True:
            found = re.search(pattern, self.seen)
            if found:
                self.seen = self.seen[found.end() :]
                return found
            left = end - time.monotonic()
            assert left > 0, f"no {pattern!r} in {self.seen!r}"
            if select.select([self.master], [], [], left)[0]:
                try:
                    data = os.read(self.master, 65536)
                except OSError:  # EIO: no process has the terminal open any more
                    data = b""
                assert data, f"the end came before {pattern!r}: {self.seen!r}"
                self.seen += data.decode(errors="replace").replace("\r\n", "\n")

    def end(self, seconds: float = 15) -> int:
        """Waits for the program's end; its exit status as a shell would give it."""
        state: list[int] = []

        def ended() -> bool:
            if self.master >= 0 and select.select([self.master], [], [], 0)[0]:
                try:
                    self.seen += os.read(self.master, 65536).decode(errors="replace").replace("\r\n", "\n")
                except OSError:
                    pass
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                state.append(status)
            return bool(state)

        assert wait_until(ended, seconds), f"still running: {self.seen!r}"
        self.pid = 0
        code = os.waitstatus_to_exitcode(state[0])
        return code if code >= 0 else 128 - code

    def hang_up(self) -> None:
        os.close(self.master)
        self.master = -1

    def close(self) -> None:
        if self.pid:
            kill_tree(self.pid)
            os.waitpid(self.pid, 0)
        if self.master >= 0:
            self.hang_up()


Open = Callable[[list[str]], Terminal]


@pytest.fixture(params=["native", *ENGINES])
def on_terminal(
    request: pytest.FixtureRequest, user: User, checkout_for: Callable[[User], Path], bookworm: Path
) -> Iterator[Open]:
    """Starts a command on a terminal: natively, which shows that the test is right, or in the jail on an engine."""
    opened: list[Terminal] = []

    def start(command: list[str]) -> Terminal:
        if request.param == "native":
            words = [*user.prefix, *command]
        else:
            words = Jail(request.param, user, checkout_for(user)).words(command, root=bookworm)
        opened.append(Terminal(words, user.environment))
        return opened[-1]

    yield start
    for terminal in opened:
        terminal.close()


def test_ctrl_c_reaches_a_handler(on_terminal: Open) -> None:
    script = "trap 'echo caught; exit 3' INT; echo ready; while :; do sleep 0.05; done"
    terminal = on_terminal(["/bin/bash", "-c", script])
    terminal.expect("ready\n")
    terminal.type(CTRL_C)
    terminal.expect("caught\n")
    assert terminal.end() == 3


@pytest.mark.parametrize(("key", "number"), [(CTRL_C, signal.SIGINT), (CTRL_BACKSLASH, signal.SIGQUIT)])
def test_a_key_ends_a_program_without_a_handler(on_terminal: Open, key: str, number: signal.Signals) -> None:
    terminal = on_terminal(["/bin/sh", "-c", "echo ready; exec sleep 100"])
    terminal.expect("ready\n")
    time.sleep(0.1)
    terminal.type(key)
    assert terminal.end() == 128 + number


def test_ctrl_c_ends_a_pipeline(on_terminal: Open) -> None:
    terminal = on_terminal(["/bin/sh", "-c", "echo ready; sleep 100 | cat"])
    terminal.expect("ready\n")
    time.sleep(0.2)
    terminal.type(CTRL_C)
    assert terminal.end() == 128 + signal.SIGINT


def test_an_interactive_shell_stops_resumes_and_ends_its_jobs(on_terminal: Open) -> None:
    """Ctrl-Z, jobs, bg, fg and Ctrl-C inside the jail, on the shell's own jobs."""
    terminal = on_terminal(["/bin/bash", "--norc", "--noediting", "-i"])
    terminal.type("unset HISTFILE; PS1='>'; stty -echo\n")
    terminal.expect(">$")
    terminal.type("sleep 100\n")
    time.sleep(0.3)
    terminal.type(CTRL_Z)
    terminal.expect(r"Stopped +sleep 100\n")
    terminal.type("jobs\n")
    terminal.expect(r"\[1\]\+ +Stopped +sleep 100\n")
    terminal.type("bg\n")
    terminal.expect(r"sleep 100 &\n")
    terminal.type("jobs -r\n")
    terminal.expect(r"Running +sleep 100")
    terminal.type("fg\n")
    terminal.expect("sleep 100\n")
    time.sleep(0.2)
    terminal.type(CTRL_C)
    terminal.expect(">$")
    terminal.type("echo status $?\n")
    terminal.expect("status 130\n")
    terminal.type("tty | cut -c1-9\n")
    terminal.expect("/dev/pts/")
    terminal.type("exit 5\n")
    assert terminal.end() == 5


def test_reading_in_the_background_stops_a_job(on_terminal: Open) -> None:
    terminal = on_terminal(["/bin/bash", "--norc", "--noediting", "-i"])
    terminal.type("unset HISTFILE; PS1='>'; stty -echo\n")
    terminal.expect(">$")
    terminal.type("cat &\n")
    time.sleep(0.3)
    terminal.type("jobs\n")
    terminal.expect(r"Stopped +cat\n")
    terminal.type("kill %1; fg 2>/dev/null; exit 0\n")
    assert terminal.end() == 0


def test_end_of_input_ends_a_shell(on_terminal: Open) -> None:
    terminal = on_terminal(["/bin/sh"])
    terminal.type("stty -echo; PS1=; echo rea''dy\n")
    terminal.expect("ready\n")
    terminal.type(CTRL_D)
    assert terminal.end() == 0


def test_a_terminal_keeps_its_size_and_tells_its_changes(on_terminal: Open) -> None:
    terminal = on_terminal(["/bin/bash", "-c", "trap 'stty size' WINCH; stty size; while :; do sleep 0.05; done"])
    terminal.expect("24 80\n")
    fcntl.ioctl(terminal.master, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 100, 0, 0))
    terminal.expect("50 100\n")


def test_the_controlling_terminal_can_be_opened(on_terminal: Open) -> None:
    terminal = on_terminal(["/bin/sh", "-c", "echo to the terminal >/dev/tty; read line </dev/tty; echo got $line"])
    terminal.expect("to the terminal\n")
    terminal.type("typed\n")
    terminal.expect("got typed\n")
    assert terminal.end() == 0


def test_who_leads_a_session_of_its_own_has_no_terminal(on_terminal: Open) -> None:
    """ENXIO, although the terminal is still its standard input."""
    terminal = on_terminal(["/usr/bin/setsid", "-w", "/bin/sh", "-c", "LC_ALL=C; test -t 0 && echo x >/dev/tty"])
    terminal.expect("/dev/tty: No such device or address\n")
    assert terminal.end() == 2


def test_a_closed_terminal_hangs_up_the_command(on_terminal: Open, guest_tmp: Path, bookworm: Path) -> None:
    """SIGHUP arrives, the handler runs, and the run ends."""
    told = guest_tmp / "hung-up"
    # Natively the path beneath the root, in the jail the path in it; only one of the two exists on either side.
    inside = Path("/") / told.relative_to(bookworm)
    script = (
        f"for f in {told} {inside}; do [ -d $(dirname $f) ] && out=$f; done; "
        "trap 'echo hangup >\"$out\"; exit 0' HUP; echo ready; while :; do sleep 0.05; done"
    )
    terminal = on_terminal(["/bin/bash", "-c", script])
    terminal.expect("ready\n")
    terminal.hang_up()
    terminal.end()
    assert told.read_text() == "hangup\n"


@pytest.fixture
def outer_shell(user: User) -> Iterator[Terminal]:
    """An interactive shell outside, in which pyjail is a job."""
    terminal = Terminal([*beneath(), *user.prefix, "/bin/bash", "--norc", "--noediting", "-i"], user.environment)
    terminal.type("unset HISTFILE; PS1='>'; stty -echo\n")
    terminal.expect(">$")
    yield terminal
    terminal.close()


def test_the_whole_run_is_a_job_of_the_shell_outside(outer_shell: Terminal, jail: Jail, busybox: Path) -> None:
    """Ctrl-Z stops all of it, fg resumes it, Ctrl-C ends it, the shell sees 130."""
    words = jail.typed(["/bin/sh", "-c", "while :; do echo tick; sleep 0.1; done"], root=busybox)
    command = " ".join(words)
    outer_shell.type(command.replace("while", "'while").replace("done", "done'") + "\n")
    outer_shell.expect("tick\n")
    outer_shell.type(CTRL_Z)
    outer_shell.expect("Stopped")
    outer_shell.expect(">$")
    time.sleep(0.5)
    outer_shell.type("echo quiet\n")
    assert "tick" not in outer_shell.expect(r"(?s)^(.*)quiet\n").group(1)
    outer_shell.type("fg\n")
    outer_shell.expect("tick\n")
    outer_shell.expect("tick\n")
    outer_shell.type(CTRL_C)
    outer_shell.expect(">$")
    outer_shell.type("echo status $?\n")
    outer_shell.expect("status 130\n")


def test_a_run_in_the_background_reads_nothing_and_writes_freely(
    outer_shell: Terminal, jail: Jail, busybox: Path
) -> None:
    words = jail.typed(["/bin/echo", "from-behind"], root=busybox)
    outer_shell.type(" ".join(words) + " & wait; echo status $?\n")
    outer_shell.expect("from-behind\n")
    outer_shell.expect("status 0\n")


AFTER_SETSID = """
import errno, os
def opened(*words, **named):
    try:
        return "opened" if os.open(*words, **named) >= 0 else ""
    except OSError as error:
        return errno.errorcode[error.errno]
def ways():
    return [opened("/dev/tty", os.O_RDWR), opened("/dev/tty", os.O_RDONLY | os.O_NONBLOCK),
            opened("tty", os.O_WRONLY, dir_fd=os.open("/dev", os.O_RDONLY)), opened("/dev/../dev/./tty", os.O_RDWR)]
print("before", *ways(), flush=True)
if not os.fork():
    os.setsid()
    print("after", *ways(), flush=True)
    os._exit(0)
os.wait()
"""


def test_after_setsid_there_is_no_terminal_to_open(on_terminal: Open) -> None:
    """/dev/tty is the caller's: of a session without one it is ENXIO, not the supervisor's."""
    terminal = on_terminal(["/usr/bin/python3", "-c", AFTER_SETSID])
    said = terminal.expect(r"before(.*)\nafter(.*)\n")
    assert (said.group(1).split(), said.group(2).split()) == (["opened"] * 4, ["ENXIO"] * 4)
    assert terminal.end() == 0
