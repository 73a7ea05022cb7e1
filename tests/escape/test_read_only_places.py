"""Guests open files by themselves in read-only places: what is masked, covered or pyjail's own there stays shut, wherever it lies.

Each attack tries every record beneath every protected descriptor (tests/guests/lane.c). What it can reach by them lies beside
what it is to leave alone: the control.
"""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path

import pytest
from guests import build
from running import Jail, User, finish

SECRET = "SECRET of the user"
WITH_AND_WITHOUT = pytest.mark.parametrize("lane", ["on", "off"])


def secret(path: Path, user: User) -> None:
    """A file with what the guest looks for, and the directories that it lies in, of the user's."""
    missing = [above for above in path.parents if not above.exists()]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(SECRET)
    path.chmod(0o666)
    for made in (*missing, path):
        user.own(made)


def said(line: str, done: subprocess.CompletedProcess[str]) -> set[str]:
    """The names that the guest says this of."""
    assert "done tried" in done.stdout, done
    return {words[3] for words in map(str.split, done.stdout.splitlines()) if words[0] == line}


def mounted(
    jail: Jail, mounts: list[str], words: list[str], cwd: Path, env: Mapping[str, str]
) -> subprocess.CompletedProcess[str]:
    """A command line of pyjail's in a mount namespace of its own, after these lines of the shell."""
    script = "\n".join(["set -e", *mounts, f'cd "{cwd}"', 'exec "$@"'])
    process = subprocess.Popen(
        ["unshare", "--mount", "--propagation", "private", "/bin/sh", "-c", script, "sh", *words],
        env=jail.user.environment | dict(env), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    return finish(process, 200)


@pytest.mark.skipif(os.geteuid() != 0, reason="it takes a mount")
@WITH_AND_WITHOUT
def test_secrets_on_a_file_system_of_their_own_stay_masked(jail: Jail, place: Path, lane: str) -> None:
    """A home that is one, as /home often is: its descriptor is not the root's. The control: what lies beside them."""
    home, work, kept = place / "home", place / "work", place / "kept"
    for name in (".ssh/key", ".config/gcloud/key", ".config/key"):
        secret(kept / name, jail.user)
    for path in (home, work):
        path.mkdir()
        jail.user.own(path)
    mounts = [f'mount -t tmpfs -o nodev home "{home}"', f'cp -a "{kept}/." "{home}"']
    words = [str(build("lane")), "records", "0", ".ssh/key", ".config/gcloud/key", ".config/key"]
    done = mounted(jail, mounts, jail.words(words, options=("--fast-lane", lane)), work, {"HOME": str(home)})
    assert said("ESCAPE", done) == {".config/key"}, done


AWAITED = 'echo >began; until [ -e go ]; do sleep 0.05; done; exec "$@"'


def later(jail: Jail, home: Path, hidden: str, *options: str) -> set[str]:
    """What a guest reads by hand, of a name in a writable place that was filled while it ran and of one beside it."""
    process = jail.start(
        "/bin/sh", "-c", AWAITED, "sh", build("lane"), "records", "0", hidden, os.path.basename(hidden), "other/key",
        options=options, cwd=home, env={"HOME": str(home)},
    )  # fmt: skip
    end = time.monotonic() + 60
    while not (home / "began").exists() and process.poll() is None and time.monotonic() < end:
        time.sleep(0.05)
    for name in ("other/key", hidden, "go"):
        secret(home / name, jail.user)
    return said("ESCAPE", finish(process, 200))


@WITH_AND_WITHOUT
@pytest.mark.parametrize("masked", [".ssh", ".config/gcloud"])
def test_what_comes_to_a_masked_directory_that_was_empty_is_masked(
    jail: Jail, place: Path, masked: str, lane: str
) -> None:
    """A key that is made while the jail runs."""
    (place / masked).mkdir(parents=True)
    for path in place.rglob("*"):
        jail.user.own(path)
    assert later(jail, place, f"{masked}/key", "--fast-lane", lane) == {"other/key"}


def state(file: Path) -> tuple[object, ...]:
    """What a guest could have changed about a file; nothing where it is gone."""
    if not file.exists():
        return ()
    at = file.stat()
    return at.st_mode, at.st_uid, at.st_gid, at.st_nlink, at.st_mtime_ns, file.read_bytes()


@WITH_AND_WITHOUT
@pytest.mark.parametrize("there", ["nothing", "a home's cache", "the directory"])
@pytest.mark.parametrize("rooted", [True, False], ids=["root", "embedded"])
def test_the_copies_of_a_first_run_are_not_changed_beneath_a_writable_home(
    jail: Jail, place: Path, busybox: Path, there: str, rooted: bool, lane: str
) -> None:
    """Their directory is made when the table of mounts stands, or is empty then: who writes there would run in the user's jails.

    By hand they are read, as in any read-only place; by those descriptors everything is tried. The control: what lies beside it.
    """
    made = {"nothing": "", "a home's cache": ".cache", "the directory": ".cache/pyjail/lane"}[there]
    (place / made).mkdir(parents=True, exist_ok=True)
    (place / "other").mkdir()
    for path in place.rglob("*"):
        path.chmod(0o700)
        jail.user.own(path)
    options = ["--fast-lane", lane, f"--bind={build('lane').parent}:/guests:ro", f"--bind={place}"]
    attack = f'/guests/{build("lane").name} change 0'
    # the places in turn: what is named beneath the mount of the home, and beneath the root's
    script = f"cd {place}; {AWAITED.replace('exec', '')}; for at in . .{place}; do {attack} $at/.cache/pyjail/lane copy; done"
    script += f"; echo beside; {attack} other copy"
    process = jail.start(
        "/bin/sh", "-c", script, "sh", "true",
        root=busybox if rooted else None, options=options, cwd=place, env={"HOME": str(place)},
    )  # fmt: skip
    end = time.monotonic() + 60
    while not (place / "began").exists() and process.poll() is None and time.monotonic() < end:
        time.sleep(0.05)
    copy, other = place / ".cache/pyjail/lane/copy", place / "other/copy"
    for name in (copy, other, place / "go"):
        secret(name, jail.user)
    before, beside = state(copy), state(other)
    done = finish(process, 200)
    ours, _, control = done.stdout.partition("beside\n")
    changed = {line for line in ours.splitlines() if line.startswith("CHANGED")}
    assert changed <= {"CHANGED listed by openat"}, done  # another home's, which is read-only
    assert state(copy) == before
    assert max(int(words) for words in re.findall(r"opened (\d+)", ours)) > 20, "nothing was opened, so nothing was tried"
    assert "CHANGED" in control and state(other) != beside, control


@WITH_AND_WITHOUT
def test_what_a_deeper_mount_covers_is_not_read_by_the_mount_around_it(
    jail: Jail, place: Path, busybox: Path, lane: str
) -> None:
    """The deeper one is found first where a link leads to it."""
    for name in ("around/deep/covered", "around/beside", "over/covered"):
        secret(place / name, jail.user)
    (place / "over/covered").write_text("over")
    tree = place / "tree"
    (tree / "a/b/deep").mkdir(parents=True)
    (tree / "link").symlink_to("a/b/deep")
    binds = {place / "around": "/mnt/a/b", place / "over": "/mnt/link", tree: "/mnt", build("lane").parent: "/guests:ro"}
    options = ["--fast-lane", lane, *(f"--bind={host}:{guest}" for host, guest in binds.items())]
    words = [f"/guests/{build('lane').name}", "records", "0", "deep/covered", "beside"]
    opened = said("ESCAPE", jail(*words, root=busybox, options=options, timeout=200))
    assert "deep/covered" not in opened
    other = [option for option in options if "link" not in option]
    assert said("ESCAPE", jail(*words, root=busybox, options=other, timeout=200)) == {"deep/covered", "beside"}, "control"


@pytest.fixture
def rooted(jail: Jail, place: Path, busybox: Path) -> Path:
    """A root with the attack and a secret in mnt/covered; over/ beside it has none."""
    root = place / "root"
    shutil.copytree(busybox, root, symlinks=True)
    shutil.copy(build("lane"), root / "bin/lane")
    secret(root / "mnt/covered/secret", jail.user)
    secret(place / "over/plain", jail.user)
    return root


@WITH_AND_WITHOUT
@pytest.mark.parametrize("covering", ["--bind={over}:/mnt/covered", "--tmpfs=/mnt/covered", "--hide=/mnt/covered"])
def test_what_a_root_has_where_something_else_stands_is_not_read(
    jail: Jail, place: Path, rooted: Path, covering: str, lane: str
) -> None:
    """The control: the same name without what covers it."""
    words = ("/bin/lane", "records", "0", "mnt/covered/secret", "covered/secret")
    for options, read in (([covering.format(over=place / "over")], set()), ([], {"mnt/covered/secret"})):
        done = jail(*words, root=rooted, options=("--fast-lane", lane, *options), timeout=200)
        assert said("ESCAPE", done) == read, done


@WITH_AND_WITHOUT
@pytest.mark.parametrize("covering", ["--bind={over}:/mnt/covered", "--tmpfs=/mnt/covered", "--hide=/mnt/covered"])
@pytest.mark.parametrize("is_last", [True, False], ids=["last", "first"])
def test_what_is_covered_in_a_read_only_path_is_not_read(
    jail: Jail, place: Path, rooted: Path, covering: str, is_last: bool, lane: str
) -> None:
    """In whichever order both are asked for. The control: what lies beside it."""
    secret(rooted / "mnt/beside", jail.user)
    options = [covering.format(over=place / "over"), "--read-only-path=/mnt"][:: 1 if is_last else -1]
    words = ("/bin/lane", "records", "0", "mnt/covered/secret", "covered/secret", "beside")
    done = jail(*words, root=rooted, options=("--fast-lane", lane, *options), timeout=200)
    assert said("ESCAPE", done) == {"beside"}, done


@WITH_AND_WITHOUT
def test_what_comes_to_a_hidden_name_in_a_read_only_path_is_not_read(jail: Jail, place: Path, lane: str) -> None:
    """Which is hidden before it is there, and before the place is made read-only."""
    secret(place / "kept/file", jail.user)
    options = ("--fast-lane", lane, "--hide=kept/new", "--read-only-path=kept")
    assert later(jail, place, "kept/new", *options) == {"other/key"}


@pytest.mark.skipif(os.geteuid() != 0, reason="it takes a mount")
@WITH_AND_WITHOUT
def test_the_machines_devices_are_not_opened_where_the_host_shows_them_a_second_time(
    jail: Jail, place: Path, lane: str
) -> None:
    """As in the tree of another jail's root. The control: what a plain user may open outside in any other file system."""
    for name in ("dev", "other", "work"):
        (place / name).mkdir()
        jail.user.own(place / name)
    mounts = [f'mount -t devtmpfs dev "{place}/dev"', f'mount -t tmpfs -o mode=0755 other "{place}/other"']
    mounts.append(f'mknod -m 666 "{place}/other/node" c 1 5')
    words = jail.words([build("lane"), "records", "0", "full", "node"], options=("--fast-lane", lane))
    done = mounted(jail, mounts, words, place / "work", {})
    assert said("DEVICE", done) == (set() if jail.user.uid == 0 else {"node"}), done


@WITH_AND_WITHOUT
def test_no_socket_of_a_read_only_place_is_named(jail: Jail, place: Path, busybox: Path, lane: str) -> None:
    """Whoever names one can connect to it. The control: the same place, writable; and files are opened in both."""
    secret(place / "work/file", jail.user)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(place / "work/socket"))
        (place / "work/socket").chmod(0o777)
        words = [f"/guests/{build('lane').name}", "records", "0", "socket", "file"]
        shown = f"--bind={build('lane').parent}:/guests:ro"
        for mode, named in (("ro", set()), ("rw", {"socket"})):
            options = ("--fast-lane", lane, f"--bind={place / 'work'}:/mnt:{mode}", shown)
            done = jail(*words, root=busybox, options=options, timeout=200)
            assert said("SOCKET", done) == named, done
            assert said("ESCAPE", done) == {"file"}, done
