"""Programs of every shape start and run in the jail as they do outside."""

from __future__ import annotations

from pathlib import Path

import pytest
from running import IS_DOCKERS, Jail, User, chrooted, native

SHAPES = ("pie", "nopie", "static", "static-pie", "musl-static")
HELLO_STATUS = 7


@pytest.mark.parametrize("shape", SHAPES)
def test_a_program_of_each_shape_sees_the_process_the_kernel_would_have_made(
    jail: Jail, user: User, bookworm: Path, programs: Path, shape: str
) -> None:
    """Arguments, environment, executable, name, auxiliary vector and constructors are as in a native exec."""
    command = (f"/programs/hello-{shape}", "one", "", "three words")
    options = ("--bind", f"{programs}:/programs:ro", "--env", "HELLO=there")
    inside = jail(*command, root=bookworm, options=options)
    outside = native(user, "env", "HELLO=there", f"{programs}/hello-{shape}", *command[1:])
    assert (inside.returncode, inside.stderr) == (HELLO_STATUS, "")
    assert inside.stdout == outside.stdout.replace(str(programs), "/programs")


def test_a_dynamic_musl_program_runs_in_a_musl_root(jail: Jail, musl: Path) -> None:
    done = jail("/bin/hello", "one", root=musl)
    assert (done.returncode, done.stderr) == (HELLO_STATUS, "")
    lines = done.stdout.splitlines()
    assert "executable: /bin/hello" in lines
    assert "constructed: 1" in lines


def test_a_static_root_has_a_shell_with_pipes_and_subshells(jail: Jail, busybox: Path) -> None:
    script = "(echo b; echo a; (exit 3); echo $?) | sort | tr '\\n' ' '; echo $(echo `echo deep`)"
    done = jail.shell(script, root=busybox)
    assert (done.returncode, done.stdout, done.stderr) == (0, "3 a b deep\n", "")


def test_a_chain_of_pipes_carries_every_byte(jail: Jail, bookworm: Path, user: User) -> None:
    script = "seq 200000 | tee /dev/stderr 2>/dev/null | cat | sort -rn | head -c 100000 | md5sum"
    assert jail.shell(script, root=bookworm).stdout == native(user, "/bin/sh", "-c", script).stdout


def test_standard_input_and_both_outputs_pass_through(jail: Jail, bookworm: Path) -> None:
    text = "".join(chr(33 + i % 90) for i in range(300_000)) + "\n"
    code = "import sys; text = sys.stdin.read(); sys.stdout.write(text); sys.stderr.write(text)"
    done = jail("python3", "-c", code, root=bookworm, input=text)
    assert done.returncode == 0
    assert done.stdout == text
    assert done.stderr == text


def test_scripts_name_interpreters_that_are_scripts(jail: Jail, bookworm: Path, guest_tmp: Path, user: User) -> None:
    """`#!` is followed four deep, each with its one argument, as the kernel does."""
    inside = Path("/") / guest_tmp.relative_to(bookworm)
    body = 'echo "$0"; for word; do echo "[$word]"; done\n'
    scripts = {
        "first": f"#!/bin/sh\n{body}",
        "second": f"#! {inside}/first  with an argument \n",
        "third": f"#!{inside}/second\n",
        "fourth": f"#!{inside}/third -x\n",
    }
    for name, text in scripts.items():
        script = guest_tmp / name
        script.write_text(text)
        script.chmod(0o755)
    for name in scripts:
        jailed = jail(inside / name, "a", "b c", root=bookworm)
        assert (jailed.returncode, jailed.stderr) == (0, "")
        if user.uid == 0:
            assert jailed.stdout == chrooted(user, bookworm, inside / name, "a", "b c").stdout
        assert jailed.stdout.splitlines()[-2:] == ["[a]", "[b c]"]


def test_a_script_that_is_its_own_interpreter_is_refused_with_eloop(
    jail: Jail, bookworm: Path, guest_tmp: Path
) -> None:
    inside = Path("/") / guest_tmp.relative_to(bookworm) / "self"
    (guest_tmp / "self").write_text(f"#!{inside}\n")
    (guest_tmp / "self").chmod(0o755)
    code = f"import os\ntry: os.execv('{inside}', ['self'])\nexcept OSError as e: print(e.strerror)"
    done = jail("python3", "-c", code, root=bookworm)
    assert done.stdout == "Too many levels of symbolic links\n"


def test_a_thread_that_is_not_the_leader_execs(jail: Jail, bookworm: Path, programs: Path) -> None:
    """The process keeps its number and becomes the new program, whichever thread asked."""
    options = ("--bind", f"{programs}:/programs:ro")
    for _ in range(10):
        done = jail("/programs/thread_exec", "/bin/echo", "became echo", root=bookworm, options=options)
        assert (done.returncode, done.stdout, done.stderr) == (0, "became echo\n", "")


@pytest.mark.parametrize("how", ["vfork", "posix_spawn", "clone", "fork"])
def test_children_start_by_every_call_that_starts_children(
    jail: Jail, bookworm: Path, programs: Path, how: str
) -> None:
    options = ("--bind", f"{programs}:/programs:ro")
    done = jail("/programs/spawn", how, "30", "/bin/true", root=bookworm, options=options)
    assert (done.returncode, done.stdout) == (0, f"{how}: 30 started, 0 failed\n")


def test_two_hundred_processes_start_at_once(jail: Jail, bookworm: Path) -> None:
    script = """
        for i in $(seq 200); do
            (read go </proc/self/stat; /bin/echo $i; exec /bin/true) &
        done
        wait
        echo done
    """
    done = jail.shell(script, root=bookworm, timeout=120)
    assert done.stderr == ""
    lines = done.stdout.split()
    assert lines[-1] == "done"
    assert sorted(map(int, lines[:-1])) == list(range(1, 201))


def test_a_go_program_runs_its_threads_and_commands(jail: Jail, bookworm: Path, programs: Path) -> None:
    options = ("--bind", f"{programs}:/programs:ro", "--workdir", "/usr")
    done = jail("/programs/hello-go", "/bin/ls", "/usr", root=bookworm, options=options)
    assert (done.returncode, done.stdout, done.stderr) == (0, "go: true /usr\n", "")


@pytest.mark.skipif(IS_DOCKERS, reason="Docker refuses unshare(CLONE_FS), a thread's own directory")
def test_threads_and_signals_together_give_no_wrong_result(
    jail: Jail, bookworm: Path, programs: Path, guest_tmp: Path
) -> None:
    """chdir, spawn, open and stat in four threads under 1 kHz SIGALRM and SIGCHLD for five seconds."""
    inside = Path("/") / guest_tmp.relative_to(bookworm)
    options = ("--bind", f"{programs}:/programs:ro", "--workdir", str(inside))
    done = jail("/programs/stress", "5", root=bookworm, options=options, timeout=60)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert " wrong 0" in done.stdout


def test_a_missing_interpreter_is_reported_as_the_kernel_does(jail: Jail, bookworm: Path, guest_tmp: Path) -> None:
    (guest_tmp / "orphan").write_text("#!/no/such/interpreter\n")
    (guest_tmp / "orphan").chmod(0o755)
    inside = Path("/") / guest_tmp.relative_to(bookworm) / "orphan"
    code = f"import os\ntry: os.execv('{inside}', ['orphan'])\nexcept OSError as e: print(e.strerror)"
    assert jail("python3", "-c", code, root=bookworm).stdout == "No such file or directory\n"
