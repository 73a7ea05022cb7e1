"""What a program sees without asking: /proc, /dev, host name, environment, working directory."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from running import Jail, User


def test_proc_tells_the_guest_its_own_truth(jail: Jail, bookworm: Path) -> None:
    script = """
        readlink /proc/self/root /proc/self/cwd /proc/$$/exe
        grep -c "$ROOT" /proc/self/maps /proc/self/mounts /proc/self/mountinfo
        grep TracerPid /proc/self/status
        head -c 2000 /proc/self/mounts | cut -d' ' -f2 | head -1
        readlink /proc/self/fd/3 3</etc/hostname
    """
    done = jail.shell(script, root=bookworm, options=("--env", f"ROOT={bookworm}", "--workdir", "/usr"))
    assert done.stdout.splitlines() == [
        "/",
        "/usr",
        "/usr/bin/dash",
        "/proc/self/maps:0",
        "/proc/self/mounts:0",
        "/proc/self/mountinfo:0",
        "TracerPid:\t0",
        "/",
        "/etc/hostname",
    ], done.stderr


def test_processes_outside_the_jail_do_not_exist(jail: Jail, bookworm: Path) -> None:
    script = """
        ps -e -o args= | grep -c '[p]ytest'
        test -e /proc/1/status && echo seen
        ls /proc/$$/fd >/dev/null && echo own
    """
    assert jail.shell(script, root=bookworm).stdout == "0\nown\n"


@pytest.mark.parametrize("name", ["null", "zero", "full", "random", "urandom"])
def test_a_device_behaves_as_itself(jail: Jail, bookworm: Path, name: str) -> None:
    code = f"""
import os
fd = os.open('/dev/{name}', os.O_RDWR)
try: wrote = os.write(fd, b'x' * 10)
except OSError as error: wrote = error.strerror
print(wrote, len(os.read(fd, 16)), os.fstat(fd).st_rdev)
"""
    inside = jail("python3", "-c", code, root=bookworm)
    wrote = {"full": "No space left on device"}.get(name, "10")
    length = {"null": 0}.get(name, 16)
    assert inside.stdout == f"{wrote} {length} {Path('/dev', name).stat().st_rdev}\n", inside.stderr


def test_the_minimal_dev_has_its_names_and_no_disks(jail: Jail, busybox: Path) -> None:
    names = jail("/bin/ls", "-A", "/dev", root=busybox).stdout.split()
    expected = "null zero full random urandom tty ptmx pts shm fd stdin stdout stderr console".split()
    assert set(expected) <= set(names)
    assert not [name for name in names if name.startswith(("sd", "vd", "nvme", "mem", "kmsg"))]


def test_shared_memory_is_usable(jail: Jail, bookworm: Path) -> None:
    code = "import multiprocessing\nwith multiprocessing.Pool(2) as pool: print(pool.map(abs, [-1, -2]))"
    done = jail("python3", "-c", code, root=bookworm)
    assert done.stdout == "[1, 2]\n", done.stderr


def test_hosts_and_resolv_conf_are_the_hosts_own(jail: Jail, busybox: Path) -> None:
    done = jail("/bin/cat", "/etc/resolv.conf", "/etc/hosts", root=busybox)
    assert done.stdout == Path("/etc/resolv.conf").read_text() + Path("/etc/hosts").read_text()


def test_no_default_binds_leaves_the_root_as_it_is(jail: Jail, busybox: Path) -> None:
    done = jail.shell("ls -A /dev; ls /proc; cat /etc/hosts 2>&1", root=busybox, options=("--no-default-binds",))
    assert "null" not in done.stdout
    assert "No such file" in done.stdout


def test_the_host_name_is_the_one_asked_for(jail: Jail, bookworm: Path) -> None:
    done = jail.shell("uname -n; hostname", root=bookworm, options=("--hostname", "in-the-jail"))
    assert done.stdout.split()[0] == "in-the-jail"
    assert Path("/proc/sys/kernel/hostname").read_text().strip() != "in-the-jail"


def test_the_environment_is_clean_with_a_root(jail: Jail, bookworm: Path) -> None:
    done = jail("/usr/bin/env", root=bookworm, env={"SECRET_TOKEN": "x"})
    names = {line.partition("=")[0] for line in done.stdout.splitlines()}
    assert names <= {"PATH", "HOME", "USER", "LOGNAME", "SHELL", "TERM", "LANG", "TZ", "PYJAIL"}
    assert {"PATH", "HOME", "PYJAIL"} <= names


def test_each_environment_option_does_what_it_says(jail: Jail, bookworm: Path, place: Path) -> None:
    (place / "file").write_text("# comment\nFROM_FILE=file\nCOPIED\n")
    code = "import json, os; print(json.dumps(dict(os.environ)))"
    host = {"COPIED": "copied", "CI_ONE": "1", "CI_TWO": "2", "OTHER": "no", "NAMED": "named"}
    options = ("--env", "SET=a=b", "--env", "NAMED", "--env-file", place / "file", "--env-pass", "CI_*")
    done = jail("python3", "-c", code, root=bookworm, options=options, env=host)
    seen = json.loads(done.stdout)
    assert {name: seen.get(name) for name in ("SET", "NAMED", "FROM_FILE", "COPIED", "CI_ONE", "CI_TWO", "OTHER")} == {
        "SET": "a=b", "NAMED": "named", "FROM_FILE": "file", "COPIED": "copied", "CI_ONE": "1", "CI_TWO": "2",
        "OTHER": None,
    }  # fmt: skip
    everything = json.loads(jail("python3", "-c", code, root=bookworm, options=("--env-host",), env=host).stdout)
    assert everything["OTHER"] == "no"


def test_the_working_directory_is_kept_when_the_guest_has_it(jail: Jail, bookworm: Path, place: Path) -> None:
    assert jail("/bin/pwd", root=bookworm, cwd=Path("/usr/lib")).stdout == "/usr/lib\n"
    assert jail("/bin/pwd", root=bookworm, cwd=place).stdout == "/\n"


def test_a_working_directory_that_is_named_must_exist(jail: Jail, bookworm: Path) -> None:
    assert jail("/bin/pwd", root=bookworm, options=("-w", "/var/lib")).stdout == "/var/lib\n"
    missing = jail("/bin/pwd", root=bookworm, options=("--workdir", "/no/such"))
    assert missing.returncode in (2, 125)
    assert "/no/such" in missing.stderr


def test_explain_prints_the_plan_and_starts_nothing(jail: Jail, bookworm: Path, place: Path) -> None:
    options = ("--bind", f"{place}:/data:ro", "--explain")
    done = jail("/bin/sh", "-c", "echo started", root=bookworm, options=options)
    assert done.returncode == 0, done.stderr
    assert "started" not in done.stdout.replace("echo started", "")
    assert f"{place}" in done.stdout
    assert "/data" in done.stdout


def test_the_shell_is_the_default_command(jail: Jail, busybox: Path, user: User) -> None:
    words = jail.words([], root=busybox)
    assert words[-1] == "--"
    done = jail(root=busybox, input="echo from the shell; exit 4\n")
    assert (done.returncode, done.stdout) == (4, "from the shell\n"), done.stderr


def test_the_engine_asked_for_is_the_one_that_runs(jail: Jail, busybox: Path) -> None:
    done = jail("/bin/true", root=busybox, options=("--log-level", "info"))
    assert done.returncode == 0
    assert jail.engine in done.stderr
