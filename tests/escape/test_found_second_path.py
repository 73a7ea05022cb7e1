"""The host may show one directory by two paths: what is kept from guests at one is kept from them at the other."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from running import Jail, User, finish

pytestmark = pytest.mark.skipif(os.geteuid() != 0, reason="it takes a mount")


def run(jail: Jail, binds: dict[Path, Path], words: list[str], cwd: Path) -> subprocess.CompletedProcess[str]:
    """Runs a command line of pyjail's where the host shows each directory at a second path as well."""
    steps = [f'mount --bind "{source}" "{target}"' for source, target in binds.items()]
    script = "\n".join(["set -e", *steps, f'cd "{cwd}"', 'exec "$@"'])
    namespace = ["unshare", "--mount", "--propagation", "private", "/bin/sh", "-c", script, "sh"]
    process = subprocess.Popen(
        [*namespace, *words], env=jail.user.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    return finish(process, 60)


@pytest.fixture
def second(place: Path, user: User) -> Path:
    made = place / "second"
    made.mkdir()
    return user.own(made)


def test_pyjails_own_files_are_read_only_by_their_second_path(own: Jail, second: Path, bookworm: Path) -> None:
    """The control: what lies beside them can be changed."""
    script = """
echo forged >/x/runtime/pyjail/cli.py; echo forged >/x/bpf/pyjail_bpf/table.py; touch /x/runtime/pyjail/new; touch /x/tools/new
mv /x/runtime/pyjail /x/runtime/pyjail2; mv /x/runtime /x/runtime2; touch /x/probe && echo writable"""
    before = state(own.checkout)
    done = run(
        own, {own.checkout: second}, own.words(["sh", "-c", script], bookworm, ["--bind", f"{second}:/x"]), Path("/")
    )
    assert done.stdout == "writable\n", done.stderr
    assert done.stderr.count("Read-only file system") == 5, done.stderr
    assert done.stderr.count("Device or resource busy") == 1, done.stderr
    assert state(own.checkout) == before | {own.checkout / "probe": b""}


def state(checkout: Path) -> dict[Path, bytes]:
    """The files of a checkout, but for what Python keeps there."""
    return {
        path: path.read_bytes()
        for path in checkout.rglob("*")
        if path.is_file() and not {"__pycache__", ".venv"} & set(path.parts)
    }


def test_secrets_are_masked_by_their_second_path(jail: Jail, place: Path, second: Path) -> None:
    home, work = place / "home", place / "work"
    for path in (home, home / ".ssh", work):
        path.mkdir()
    (home / ".ssh" / "key").write_text("SECRET")
    (home / "plain").write_text("plain\n")
    for path in (home, home / ".ssh", home / ".ssh/key", home / "plain", work):
        jail.user.own(path)
    words = jail.words(["sh", "-c", f"cat {second}/plain; cat {second}/.ssh/key {home}/.ssh/key; ls -A {second}/.ssh"])
    done = run(jail, {home: second}, ["env", f"HOME={home}", *words], work)
    assert done.stdout == "plain\n", done.stderr
    assert done.stderr.count("No such file") == 2
