"""Programs of another architecture run through qemu-user, under the same filter, in the same root."""

from __future__ import annotations

from pathlib import Path

from running import Jail


def test_a_foreign_root_runs_its_shell_and_tools(jail: Jail, arm64: Path) -> None:
    script = "ls -d /etc; apt-get --version | head -n 1; uname -m; (echo sub | cat); exit 5"
    done = jail.shell(script, root=arm64, timeout=120)
    assert done.returncode == 5, done.stderr
    lines = done.stdout.splitlines()
    assert lines[0] == "/etc"
    assert lines[1].startswith("apt 2.")
    assert lines[1].endswith("(arm64)")
    assert lines[2:] == ["aarch64", "sub"]


def test_foreign_python_runs(jail: Jail, arm64: Path) -> None:
    code = "import platform, os, subprocess; print(platform.machine(), os.listdir('/') != [])\n"
    code += "print(subprocess.check_output(['/bin/echo', 'child'], text=True), end='')"
    done = jail("/usr/bin/python3", "-c", code, root=arm64, timeout=120)
    assert (done.returncode, done.stdout) == (0, "aarch64 True\nchild\n"), done.stderr


def test_a_foreign_static_program_runs_among_native_ones(jail: Jail, bookworm: Path, programs: Path) -> None:
    """The ELF header alone selects the emulator."""
    options = ("--bind", f"{programs}:/programs:ro")
    done = jail.shell("/programs/hello-arm64-static one; echo $?; uname -m", root=bookworm, options=options)
    lines = done.stdout.splitlines()
    assert "argument 1: one" in lines, done.stderr
    assert "executable: /programs/hello-arm64-static" in lines
    assert lines[-2:] == ["7", "x86_64"]


def test_without_an_emulator_a_foreign_program_is_refused_and_said_so(
    jail: Jail, bookworm: Path, programs: Path
) -> None:
    options = ("--bind", f"{programs}:/programs:ro", "--qemu", "none")
    code = "import os\ntry: os.execv('/programs/hello-arm64-static', ['x'])\nexcept OSError as e: print(e.errno)"
    done = jail("python3", "-c", code, root=bookworm, options=options)
    assert done.stdout == "8\n"  # ENOEXEC
    assert len(done.stderr.splitlines()) <= 1


def test_a_missing_emulator_is_named_in_one_line(jail: Jail, bookworm: Path, programs: Path) -> None:
    options = ("--bind", f"{programs}:/programs:ro", "--qemu", "/no/such/qemu")
    done = jail("/programs/hello-arm64-static", root=bookworm, options=options)
    assert done.returncode in (125, 126)
    assert len([line for line in done.stderr.splitlines() if "/no/such/qemu" in line]) == 1
