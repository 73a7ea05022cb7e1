"""Without --debuggers: attaching and LeakSanitizer work; what does not is EPERM, and one line says which option helps."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

from running import Jail

from debuggers.conftest import USUAL

OPTIONS = ("--tmpfs", "/w", "--workdir", "/w")
LEAK = "#include <stdlib.h>\nint main(void) { volatile char *lost = malloc(1234); lost[0] = 1; lost = 0; return 0; }\n"


def own_lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith("pyjail:")]


def test_gdb_attaches_to_a_sibling(notify: Jail, programs_root: Path, target: Callable[[str], Path]) -> None:
    """Backtrace and a changed variable; detached, the program makes every call again."""
    script = """
/w/debugged wait & sleep 0.3
gdb -nx -batch -p $! -ex bt -ex 'set var held = 0' -ex detach
wait $!; echo status $?
"""
    options = (*OPTIONS, "--bind", f"{target(USUAL)}:/w/debugged:ro")
    done = notify.shell(script, root=programs_root, options=options, timeout=120)
    assert re.search(r"^#\d+ .* in main \(count=2", done.stdout, re.M), done
    lines = done.stdout.splitlines()
    assert "twice 4, /w/debugged in /usr" in lines, done
    assert lines[-1] == "status 3"
    assert own_lines(done.stderr) == []


def test_an_attached_gdb_makes_chdir_eperm_with_one_line(
    notify: Jail, programs_root: Path, target: Callable[[str], Path]
) -> None:
    script = """
/w/debugged wait & sleep 0.3
gdb -nx -batch -p $! -ex 'set var held = 0' -ex continue > /dev/null
wait $!; echo status $?
"""
    # In the fast lane the program enters the directory by itself, with no trap.
    options = (*OPTIONS, "--fast-lane", "off", "--bind", f"{target(USUAL)}:/w/debugged:ro")
    done = notify.shell(script, root=programs_root, options=options, timeout=120)
    assert done.stdout.splitlines() == ["chdir: Operation not permitted", "twice 4, /w/debugged in /w", "status 3"], (
        done
    )
    line = "pyjail: warning: chdir of a program that a debugger traces is refused (EPERM); --debuggers allows it"
    assert own_lines(done.stderr) == [line]


def test_strace_attaches_to_a_sibling(notify: Jail, programs_root: Path) -> None:
    script = "sleep 2 & strace -p $! -o log; grep -c 'exited with 0' log"
    done = notify.shell(script, root=programs_root, options=OPTIONS)
    assert done.stdout == "1\n", done
    assert own_lines(done.stderr) == []


def test_leak_sanitizer_finds_a_leak(notify: Jail, programs_root: Path) -> None:
    script = f"printf '%s' '{LEAK}' > leak.c && gcc -g -fsanitize=address leak.c -o leak && ./leak; echo status $?"
    done = notify.shell(script, root=programs_root, options=OPTIONS, timeout=120)
    assert done.stdout == "status 1\n", done
    assert "Direct leak of 1234 byte(s) in 1 object(s)" in done.stderr
    assert re.search(r"#1 0x[0-9a-f]+ in main .*leak.c:2", done.stderr)
    assert own_lines(done.stderr) == []


def test_exec_under_strace_is_eperm_with_one_line_for_each_call(notify: Jail, programs_root: Path) -> None:
    script = "for i in 1 2 3; do strace -o /dev/null true; done"
    # a shell on the fast lane executes by itself, which a tracer does not hinder
    done = notify.shell(script, root=programs_root, options=["--fast-lane", "off"])
    assert done.stderr.count("strace: exec: Operation not permitted") == 3, done
    line = "pyjail: warning: execve of a program that a debugger traces is refused (EPERM); --debuggers allows it"
    assert own_lines(done.stderr) == [line]


def test_the_ptrace_engine_says_that_it_cannot(ptrace: Jail, programs_root: Path) -> None:
    """Whoever wants to trace, itself or another; with the option the command line is wrong."""
    script = "strace -o /dev/null true; sleep 3 & strace -o /dev/null -p $!; gdb -nx -batch -ex run /bin/true; kill %1; echo end"
    done = ptrace.shell(script, root=programs_root, timeout=120)
    assert done.stdout.splitlines()[-1] == "end", done
    assert done.stderr.count("Operation not permitted") >= 2, done
    line = "pyjail: warning: debuggers in the jail cannot trace on the ptrace engine (EPERM); they can with --engine notify"
    assert own_lines(done.stderr) == [line]
    wrong = ptrace("true", root=programs_root, options=("--debuggers",))
    assert wrong.returncode == 2
    assert "--debuggers and --engine ptrace" in wrong.stderr


def test_an_strace_around_pyjail_is_told_what_helps(
    notify: Jail, ptrace: Jail, bookworm: Path, bookworm_user: Path
) -> None:
    """`strace -f pyjail run …`: on the notify engine as a debugger in the jail, on the other one nobody else can trace."""
    root = bookworm if notify.user.uid == 0 else bookworm_user

    def traced(jail: Jail, *options: str) -> subprocess.CompletedProcess[str]:
        words = ["strace", "-f", "-o", "/dev/null", *jail.typed(["/bin/echo", "said"], root, options)]
        return subprocess.run(
            [*jail.user.prefix, *words], env=dict(jail.user.environment), cwd=jail.user.home, capture_output=True, text=True,
            timeout=120,
        )  # fmt: skip

    done = traced(notify)
    assert done.returncode == 126
    line = "pyjail: warning: execve of a program that a debugger traces is refused (EPERM); --debuggers allows it"
    assert own_lines(done.stderr)[0] == line
    done = traced(notify, "--debuggers")
    assert (done.returncode, done.stdout) == (0, "said\n"), done
    done = traced(ptrace)
    assert done.returncode == 125
    assert re.fullmatch(
        r"pyjail: error: cannot trace: process \d+ \(a debugger traces it\); let none follow .*", own_lines(done.stderr)[-1]
    ), done
