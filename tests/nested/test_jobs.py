"""Jobs inside a jail inside a jail: as outside."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from running import beneath

from nested.conftest import Around, run_words

Make = Callable[..., Path]


def test_a_root_of_its_own_with_binds(around: Around, make: Make) -> None:
    """Another root, a writable and a read-only bind, a private place, a working directory, a variable."""
    make("in/file", "text")
    make("ro/file", "fixed")
    script = 'cat /in/file; echo >/in/new; cat /ro/file; echo x >/ro/file; echo x >/private/x && pwd && echo "$NAME"; ls /; exit 9'
    options = (
        *("--root", "/base", "--bind", "/w/in:/in", "--bind", "/w/ro:/ro:ro", "--tmpfs", "/private"),
        *("--workdir", "/in", "--env", "NAME=value"),
    )
    done = around.inner("/bin/sh", "-c", script, options=options)
    assert done.returncode == 9, done
    assert done.stdout.startswith("textfixed/in\nvalue\n")
    assert "Read-only file system" in done.stderr
    assert not {"w", "base"} & set(done.stdout.splitlines())
    assert (around.place / "in/new").exists()
    assert (around.place / "ro/file").read_text() == "fixed"


def test_without_a_root_it_is_the_outer_jails_and_read_only(around: Around, make: Make) -> None:
    """The default: the current directory is writable, /tmp private, all else read-only."""
    make("file", "text")
    script = "cat file && echo >made && echo x >/tmp/x && ls /tmp && touch /usr/x"
    done = around.inner("/bin/sh", "-c", script)
    assert done.returncode == 1, done
    assert done.stdout == "textx\n"
    assert "Read-only file system" in done.stderr
    assert (around.place / "made").exists()


def test_programs_run(around: Around) -> None:
    """gcc and what it makes, a pipe, subprocesses with close_fds, threads, git, sqlite."""
    script = """set -e
        printf 'int main(void) { return 42; }' >t.c; gcc t.c -o t; set +e; ./t; echo $?; set -e
        git init -q r; cd r; git -c user.name=n -c user.email=e commit -q --allow-empty -m m; git log --oneline | wc -l
        python3 -c 'import subprocess, threading, sqlite3
t = threading.Thread(target=lambda: print(subprocess.run("cat /etc/debian_version | wc -l", shell=True,
    capture_output=True, text=True).stdout.strip())); t.start(); t.join()
c = sqlite3.connect("x.db"); c.execute("create table t (a)"); c.execute("insert into t values (7)"); c.commit()
print(*c.execute("select a from t").fetchone())'
        find /usr/share/zoneinfo/Europe -name Berlin
    """
    options = ("--root", "/base", "--bind", "/w", "--workdir", "/w", "--tmpfs", "/tmp")
    done = around.inner("/bin/sh", "-c", script, options=options)
    assert done.stdout.split() == ["42", "1", "1", "7", "/usr/share/zoneinfo/Europe/Berlin"], done


def test_chdir_in_every_form(around: Around, make: Make) -> None:
    """By path, by descriptor, upwards across a mount, into /proc, and what is not there or no directory."""
    make("in/a/b/file")
    code = """import os
for name in ("/in/a", "b", "..", "..", "..", "/proc/self", "/in/a/b/file", "/nope", "/in/a/link"):
    try:
        os.chdir(name); print(os.getcwd().replace(str(os.getpid()), "PID"))
    except OSError as error:
        print(error.errno)
os.fchdir(os.open("/in", os.O_RDONLY)); print(os.getcwd(), len(os.listdir("/proc/self/fd")) == len(os.listdir("/proc/self/fd")))
print(sorted(os.listdir(".")), [n for n in range(3, 20) if os.path.exists(f"/proc/self/fd/{n}")])
"""
    (around.place / "in/a/link").symlink_to("/in/a/b")
    done = around.inner("/usr/bin/python3", "-c", code, options=("--root", "/base", "--bind", "/w/in:/in"))
    assert done.stdout.splitlines() == ["/in/a", "/in/a/b", "/in/a", "/in", "/", "/proc/PID", "20", "2", "/in/a/b", "/in True",
                                        "['a'] [3]"], done  # fmt: skip


def test_three_deep(around: Around, make: Make) -> None:
    """Each hides something from the next, and the innermost status comes out."""
    make("one/two/three/file", "deepest")
    third = run_words(
        "--root", "/base", "--bind", "/two/three:/three", "--", "/bin/sh", "-c", "cat /three/file; ls /; exit 33"
    )
    second = run_words(
        *("--root", "/base", "--bind", "/one/two:/two", "--bind", "/pyjail:/pyjail:ro", "--bind", "/base", "--", *third)
    )
    done = around.inner(
        *second, options=("--root", "/base", "--bind", "/w/one:/one", "--bind", "/pyjail:/pyjail:ro", "--bind", "/base")
    )
    assert done.returncode == 33, done
    words = done.stdout.split()
    assert words[0].startswith("deepest")
    assert not {"one", "two", "w", "pyjail"} & set(words)


@pytest.mark.parametrize("status", [0, 1, 125, 255])
def test_the_commands_status(around: Around, status: int) -> None:
    assert around.inner("/bin/sh", "-c", f"exit {status}", options=("--root", "/base")).returncode == status


def test_statuses_of_pyjail_itself(around: Around) -> None:
    """126, 127, 2 and 125 with one line each, as outside; 128 and the signal."""
    script = """
        $pyjail run --root /base -- /nope; echo $?
        $pyjail run --root /base -- nope; echo $?
        $pyjail run --root /base -- /etc; echo $?
        $pyjail run --root /base --no-such-option; echo $?
        $pyjail run --root /base --bind /nope:/x -- true; echo $?
        $pyjail run --root /base --bind /etc:/usr/bin/ls -- true; echo $?
        $pyjail run --root /base --workdir /nope -- true; echo $?
        $pyjail run --root /base -- sh -c 'kill -9 $$'; echo $?
        $pyjail run --root /base --timeout 300ms --kill-after 1s -- sleep 20; echo $?
    """
    done = around.shell(script)
    assert done.stdout.split() == ["127", "127", "126", "2", "125", "125", "125", "137", "124"], done
    lines = [line for line in done.stderr.splitlines() if line.startswith("pyjail: error: ")]
    assert len(lines) == 7, done.stderr


def test_what_cannot_be_had_inside_is_refused_by_name(around: Around, engine: str) -> None:
    other = {"notify": "ptrace", "ptrace": "notify"}[engine]
    wanted = {
        "--engine": f"--engine {other}", "--workers": "--workers 2", "--fast-lane": "--fast-lane on", "--qemu": "--qemu none",
        "--hostname": "--hostname x", "--net": "--net none", "--cpus": "--cpus 1", "--read-only-path": "--read-only-path /w/x",
        "--hide": "--hide /w/x", "--require": "--require filter",
    }  # fmt: skip
    done = around.shell("\n".join(f"$pyjail run --root /base {words} -- true; echo $?" for words in wanted.values()))
    assert done.stdout.split() == ["125"] * len(wanted), done
    lines = done.stderr.splitlines()
    assert len(lines) == len(wanted), done.stderr
    for name, line in zip(wanted, lines, strict=True):
        assert line.startswith("pyjail: error: "), line
        assert name in line, line


def test_the_outer_engine_may_be_named(around: Around, engine: str) -> None:
    done = around.inner("/bin/echo", "said", options=("--root", "/base", "--engine", engine, "--fast-lane", "off"))
    assert (done.returncode, done.stdout) == (0, "said\n"), done


def test_explain_and_the_status_file(around: Around) -> None:
    """--explain starts nothing; the status file tells of a run without the fast lane."""
    script = """
        $pyjail run --explain --root /base --bind /w:/here -- /no/such/command | grep -q /here; echo $?
        $pyjail run --root /base --status-file /w/status --log-level info -- true
    """
    done = around.shell(script)
    assert done.stdout == "0\n", done
    events = [json.loads(line) for line in (around.place / "status").read_text().splitlines()]
    started = next(event for event in events if event["event"] == "started")
    assert (started["engine"], started["fast_lane"]) == (around.jail.engine, "off: inside a jail")
    assert events[-1] == {"event": "exit", "code": 0, "signal": None, "reason": "exited"}
    assert "fast lane off: inside a jail" in done.stderr


def test_what_it_is_told_about_itself(around: Around) -> None:
    """/run/pyjail.json is of the inner jail, and what the outer one keeps read-only is not called writable."""
    options = ("--root", "/base", "--bind", "/w:/here", "--bind", "/base:/fixed")
    done = around.inner("/bin/cat", "/run/pyjail.json", options=options)
    told = json.loads(done.stdout)
    assert told["engine"] == around.jail.engine
    assert "filter (inside a jail)" in told["layers"]
    assert "/here" in told["writable"]
    assert {"/", "/fixed"} <= set(told["read_only"])
    assert "/w" not in (*told["writable"], *told["read_only"])


def test_descriptors_that_were_asked_for_are_passed_on(around: Around, make: Make) -> None:
    make("given", "given text")
    done = around.shell(
        "exec 7</w/given 8</w/given; $pyjail run --root /base --preserve-fds 7 -- sh -c 'cat <&7; cat <&8'"
    )
    assert done.stdout == "given text", done


def test_a_root_that_outer_guests_change_is_seen_changed(around: Around, make: Make) -> None:
    """Both jails see the same files at once."""
    make("in/file", "old\n")
    script = """
        $pyjail run --root /base --bind /w/in:/in -- sh -c 'cat /in/file; echo >/in/ready; until [ -e /in/go ]; do sleep .05; done
            cat /in/file; echo "#!/bin/echo" >/in/t; chmod +x /in/t; mv /in/sub /in/moved; mkdir /in/sub; echo 2 >/in/sub/below' &
        until [ -e /w/in/ready ]; do sleep .05; done
        mkdir /w/in/sub; echo new >/w/in/file; echo 1 >/w/in/sub/below; cd /w/in/sub; cat below; cat below; echo >/w/in/go; wait
        cat below /w/in/sub/below; pwd -P; /w/in/t
    """
    done = around.shell(script)
    assert done.stdout.split() == ["old", "1", "1", "new", "1", "2", "/w/in/moved", "/w/in/t"], done


def test_many_one_after_the_other(around: Around) -> None:
    """Numbers and descriptors of jails that are over are given up: there are 64 of them."""
    done = around.shell(
        "n=0; while [ $n -lt 70 ]; do $pyjail run --root /base -- true || exit 1; n=$((n+1)); done; echo all",
        timeout=250,
    )
    assert done.stdout == "all\n", done


@pytest.mark.skipif(os.uname().machine != "x86_64", reason="the filter names calls of x86_64")
def test_its_guests_lend_their_sockets_where_pidfd_getfd_is_refused(around: Around) -> None:
    """A name is bound and reached; beneath a filter of the guest's own, which may not know our calls, it is not (EPERM)."""
    code = """import ctypes, errno, os, socket, struct
def tried(action, *words):
    try:
        return action(*words)
    except OSError as error:
        return errno.errorcode[error.errno]
def bind(name):
    server = socket.socket(socket.AF_UNIX)
    said = tried(server.bind, name)
    tried(server.listen)
    return said, tried(socket.socket(socket.AF_UNIX).connect, name)
print(*bind('one'))
program = ctypes.create_string_buffer(struct.pack('HBBI', 6, 0, 0, 0x7FFF0000))
libc = ctypes.CDLL(None)
assert libc.prctl(38, 1, 0, 0, 0) == libc.prctl(22, 2, struct.pack('HxxxxxxQ', 1, ctypes.addressof(program))) == 0
print(bind('two')[0])
"""
    inner = run_words("--root", "/base", "--bind", "/w", "--workdir", "/w", "--", "/usr/bin/python3", "-c", code)
    done = subprocess.run(
        [*beneath("pidfd-getfd"), *around.jail.words(inner, around.base, around.options())],
        capture_output=True, text=True, timeout=100, check=False, env=around.jail.user.environment, cwd="/",
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (0, "None None\nEPERM\n"), done
