"""Without --root: the host's own root, read-only; the current directory writable; /tmp private."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from running import PATH, Jail, User


def test_make_runs_here_without_any_set_up(jail: Jail, place: Path, user: User) -> None:
    (place / "hello.c").write_text('#include <stdio.h>\nint main(void) { puts("built"); return 0; }\n')
    (place / "Makefile").write_text("test: hello\n\t./hello\n")
    user.own(place)
    done = jail("make", "-s", "test", cwd=place)
    assert (done.returncode, done.stdout) == (0, "built\n"), done.stderr
    assert (place / "hello").stat().st_uid == user.uid


def test_nothing_but_the_current_directory_can_be_written(jail: Jail, place: Path, user: User) -> None:
    beside = place / "beside"
    inside = place / "inside"
    for directory in (beside, inside):
        directory.mkdir()
        user.own(directory)
    (beside / "file").write_text("kept")
    user.own(beside / "file")
    script = f"""
        echo new >{inside}/file && echo wrote
        for target in {beside}/new {beside}/file /etc/pyjail-test {user.home}/new /usr/new; do
            (echo x >$target) 2>/dev/null && echo "wrote $target"
        done
        rm -f {beside}/file 2>/dev/null; mv {beside}/file {inside}/ 2>/dev/null
        ln {beside}/file {inside}/hard 2>/dev/null; chmod 600 {beside}/file 2>/dev/null; mkdir {beside}/d 2>/dev/null
        cat {beside}/file
    """
    done = jail.shell(script, cwd=inside)
    assert done.stdout == "wrote\nkept", done.stderr
    assert (beside / "file").read_text() == "kept"
    assert sorted(os.listdir(beside)) == ["file"]
    assert sorted(os.listdir(inside)) == ["file"]
    assert not (user.home / "new").exists()


def test_tmp_is_private_and_gone_afterwards(jail: Jail, place: Path) -> None:
    before = set(os.listdir("/tmp"))
    done = jail.shell("ls -A /tmp; echo x >/tmp/from-the-jail && cat /tmp/from-the-jail", cwd=place)
    assert (done.returncode, done.stdout) == (0, "x\n"), done.stderr
    assert not os.path.exists("/tmp/from-the-jail")
    assert not {name for name in set(os.listdir("/tmp")) - before if "from-the-jail" in name}


def test_the_environment_and_the_directory_are_kept(jail: Jail, place: Path) -> None:
    done = jail.shell('echo "$PWD $KEPT"; pwd -P', cwd=place, env={"KEPT": "value", "PWD": str(place)})
    assert done.stdout == f"{place} value\n{place}\n"


def test_in_the_c_locale_nothing_is_added(jail: Jail, place: Path) -> None:
    """By the command and by `python -m pyjail`, whose first process Python has changed already; the oracle is env(1)."""
    command = [*jail.user.prefix, str(jail.checkout / "tools/pyjail")]
    module = [*jail.user.prefix, "/usr/bin/env", "-C", str(jail.checkout / "runtime"), "/usr/bin/python3", "-m", "pyjail"]
    for given in ({}, {"LANG": "C"}, {"LC_CTYPE": "C"}):
        env = {"PATH": PATH, "HOME": str(jail.user.home), **given}
        for start in (command, module):
            words = [*start, "run", "--engine", jail.engine, "-w", "/", "--", "/usr/bin/env"]
            done = subprocess.run(words, env=env, cwd=place, capture_output=True, text=True, timeout=60, check=False)
            told = dict(line.split("=", 1) for line in done.stdout.splitlines())
            assert told == env | {"PYJAIL": "1"}, done


def test_known_places_of_secrets_are_masked(jail: Jail, place: Path, user: User) -> None:
    secret = user.home / ".ssh"
    secret.mkdir(exist_ok=True)
    (secret / "id_test").write_text("secret")
    user.own(secret)
    user.own(secret / "id_test")
    done = jail.shell(f"cat {secret}/id_test; ls -A {secret}", cwd=place)
    assert "secret" not in done.stdout
    assert "id_test" not in done.stdout
