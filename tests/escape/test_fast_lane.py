"""The fast lane gives guests descriptors and records to use by hand: nothing leads out, into a masked place, or past read-only.

The attacks are facts/kernel.md's list in the lane's own form: each protected descriptor, the anchors and the directory of copies
included, with each record, in twins whose words have other high halves; by the process itself, its fork, its exec, and
processes that share its memory.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import time
from pathlib import Path

import pytest
from guests import build
from pyjail_bpf import lane, layout
from running import Jail, User

SECRET = "SECRET" + "x" * (6661 - 6)  # lane.c knows it by its beginning, and by its size
LANE = ("--fast-lane", "on")
WORDS = re.compile(r"done tried (\d+) opened (\d+)")


def secret(path: Path, user: User) -> None:
    path.write_text(SECRET)
    path.chmod(0o666)
    user.own(path)


# By hand; by the entry of openat2's kind; by that of syscall(3), as a patched one calls it.
WAYS = {"by hand": (), "by openat2's entry": ("by", str(lane.KIND_OF["openat2"])), "by syscall's": ("by", str(-lane.ANY))}
BY = pytest.mark.parametrize("way", WAYS)


@pytest.fixture
def world(place: Path, user: User) -> Path:
    """root/ with links that lead out, a secret beside it, secrets where something is mounted; ro/ with a file; over/."""
    root = place / "root"
    for name in ("bin", "usr/bin", "usr/share/mask", "mask", "ro", "in", "tmp"):
        (root / name).mkdir(parents=True, exist_ok=True)
    (root / "tmp").chmod(0o777)
    for name in ("over", "readonly"):
        (place / name).mkdir()
    secret(place / "secret", user)
    secret(root / "mask/secret", user)
    secret(root / "usr/share/mask/secret", user)
    (place / "over/secret").write_text("over")
    (root / "in/file").write_text("inside")
    (root / "usr/bin/file").write_text("inside")
    (place / "readonly/file").write_text("before")
    links = {"up": "..", "far": str(place), "direct": str(place / "secret"), "usr/up": "../..", "usr/share/far": "/"}
    for made, target in links.items():
        (root / made).symlink_to(target)
    (root / "lib").symlink_to("usr/bin")
    shutil.copy(build("lane"), root / "bin/lane")
    for path in (place, *place.rglob("*")):
        if not path.is_symlink():
            user.own(path)
    (place / "readonly/file").chmod(0o666)
    return place


NAMES = (
    "secret", "../secret", "../../secret", "up/secret", "far/secret", "direct", "mask/secret", "share/mask/secret",
    "usr/share/mask/secret", "share/../../secret", "usr/../../secret", "usr/up/../secret",
    "up/up/../../secret", "share/far/../secret",
    "usr/share/far/mask/secret", "bin/../mask/secret", "in/../../secret", "./secret", "/secret", "",
)  # fmt: skip


def names(world: Path) -> list[str]:
    """Every name, and host paths of the secrets."""
    return [*NAMES, str(world / "secret"), str(world / "root/mask/secret"), f"up{world}/secret"]


def masks(world: Path) -> list[str]:
    return [f"--bind={world / 'over'}:/mask:ro", f"--bind={world / 'over'}:/usr/share/mask:ro"]


@BY
def test_no_descriptor_and_no_record_leads_out_or_beneath_a_mask(jail: Jail, world: Path, way: str) -> None:
    """Every protected number, every record, 23 ways to name a secret beside the root or beneath what stands over it."""
    words = ("/bin/lane", *WAYS[way], "records", "0", *names(world))
    done = jail(*words, root=world / "root", options=(*LANE, *masks(world)), timeout=300)
    assert (done.returncode, done.stderr) == (0, ""), done
    assert "ESCAPE" not in done.stdout
    assert re.search(WORDS, done.stdout), done.stdout


def test_nothing_leads_out_where_all_is_open(jail: Jail, world: Path) -> None:
    """Without masks the root itself is the lane's, at the highest level that this user has; the secret beside it stays out."""
    outside = [name for name in names(world) if "mask" not in name and name not in ("secret", "./secret", "/secret")]
    done = jail("/bin/lane", "records", "0", *outside, root=world / "root", options=LANE, timeout=300)
    assert "ESCAPE" not in done.stdout
    assert re.search(WORDS, done.stdout), done


@BY
def test_the_records_do_open_what_lies_beneath(jail: Jail, world: Path, way: str) -> None:
    """The control: by the same hands, files of the root and of /usr are opened."""
    words = ("/bin/lane", *WAYS[way], "records")
    done = jail(*words, "0", "in/file", "bin/file", "up", root=world / "root", options=LANE, timeout=300)
    found = re.search(WORDS, done.stdout)
    assert found, done
    assert int(found[2]) > 20
    secrets = jail(*words, "0", "mask/secret", root=world / "root", options=LANE, timeout=300)
    assert "ESCAPE" in secrets.stdout, "a secret that is not masked is read: the attack can succeed"


def test_the_names_lead_to_the_secret_without_a_jail(user: User, world: Path) -> None:
    """The control of the names."""
    words = [*user.prefix, str(build("lane")), "control", str(world / "root"), *names(world)]
    said = subprocess.run(words, capture_output=True, text=True, timeout=30, check=True).stdout
    ways = {line.split(maxsplit=3)[3] for line in said.splitlines() if line.startswith("ESCAPE")}
    assert {"../secret", "up/secret", "far/secret", "direct", "mask/secret", "usr/share/mask/secret"} <= ways


def test_a_read_only_mount_is_not_written(jail: Jail, world: Path) -> None:
    """Records that write are of no use beneath it, whatever its number."""
    secret(world / "readonly/secret", jail.user)
    options = (*LANE, f"--bind={world / 'readonly'}:/ro:ro")
    done = jail("/bin/lane", "records", "0", "secret", "ro/secret", root=world / "root", options=options, timeout=300)
    written = [line for line in done.stdout.splitlines() if line.startswith("ESCAPE")]
    assert all(line.split()[3] == "ro/secret" or line.split()[3] == "secret" for line in written)
    assert (world / "readonly/secret").read_text() == SECRET
    assert re.search(WORDS, done.stdout), done


def make_node(world: Path) -> Path:
    """/dev/zero's own numbers, for everybody, in the tree."""
    node = world / "root/in/node"
    os.mknod(node, 0o20666, os.makedev(1, 5))
    node.chmod(0o666)
    return node


@pytest.mark.skipif(os.geteuid() != 0, reason="makes a device node")
def test_no_record_opens_a_device_node_for_root(jail: Jail, world: Path) -> None:
    """Though root's guests open files by themselves. The control: a plain user may open in a tree what everybody may outside."""
    make_node(world)
    done = jail("/bin/lane", "records", "0", "in/node", "in/file", root=world / "root", options=LANE, timeout=300)
    opened = {line.split()[0] for line in done.stdout.splitlines()} - {"done"}
    assert opened == (set() if jail.user.uid == 0 else {"DEVICE"}), done
    found = re.search(WORDS, done.stdout)
    assert found and int(found[2]) > 20, "files were opened"


@pytest.mark.skipif(os.geteuid() != 0, reason="makes a device node")
def test_a_node_that_was_asked_for_leaves_the_others_of_its_file_system_shut(jail: Jail, world: Path) -> None:
    """It opens, and so no file of that file system is opened by hand: an other node would be, too."""
    node = make_node(world)
    options = (*LANE, f"--bind={node}:/dev/wanted")
    done = jail("/bin/lane", "records", "0", "in/node", "in/file", root=world / "root", options=options, timeout=300)
    assert ("DEVICE" in done.stdout) == (jail.user.uid != 0), done
    shutil.copy("/bin/busybox", world / "root/bin/sh")
    script = "head -c 3 /dev/wanted | wc -c; head -c 3 /in/node"
    tried = jail("/bin/sh", "-c", script, root=world / "root", options=options, timeout=60)
    assert tried.stdout == "3\n", tried
    assert "Permission denied" in tried.stderr, tried


def test_no_protected_descriptor_can_be_replaced_closed_or_lost(jail: Jail, world: Path) -> None:
    """close, dup2, dup3, F_DUPFD, F_SETFD, FIOCLEX, close_range, each with its low-word twin, in every kind of process."""
    done = jail("/bin/lane", "keep", "0", root=world / "root", options=LANE, timeout=120)
    assert done.returncode == 0, done
    assert "CHANGED" not in done.stdout
    assert done.stdout.count("done tried") == 2, "the second is the process after an exec"


# -- the directory of copies -------------------------------------------------------------------------------------------


@pytest.fixture
def debian(user: User, bookworm: Path, bookworm_user: Path) -> Path:
    return bookworm if user.uid == 0 else bookworm_user


def with_copies(jail: Jail, root: Path, *words: str, options: tuple[str, ...] = ()) -> str:
    """What a program says in a jail whose libraries have copies; they are made on the first run, a few seconds long."""
    program = build("lane")
    script = f"/bin/true; {' '.join(words)}; sleep 0.3"
    for _ in range(60):
        done = jail.shell(script, root=root, options=(*LANE, f"--bind={program.parent}:/guests:ro", *options))
        if "libc.so.6" in done.stdout:
            return done.stdout
        time.sleep(0.5)
    raise AssertionError(f"no copies came: {done}")


def cache_of(user: User) -> Path:
    return user.home / ".cache/pyjail/lane"


def test_the_directory_of_copies_shows_copies_and_is_not_changed(jail: Jail, debian: Path) -> None:
    """By hand: no list of other runs' copies, no way out of it, none that changes a copy; a copy is shown as its original."""
    before = set(
        cache_of(jail.user).glob("jail-*")
    )  # of runs of other tests, all of whose processes were killed at once
    said = with_copies(jail, debian, f"/guests/{build('lane').name}", "copies", "0")
    lines = said.splitlines()
    assert not [line for line in lines if line.startswith(("CHANGED", "ESCAPE"))]
    assert "LIBRARY /lib/x86_64-linux-gnu/libc.so.6" in lines
    shown = {line.removeprefix("SHOWN ") for line in lines if line.startswith("SHOWN")}
    assert shown == {"/usr/lib/x86_64-linux-gnu/libc.so.6", "/etc/ld.so.cache"}
    listed = {line.removeprefix("LISTED ") for line in lines if line.startswith("LISTED")}
    used = [debian / "usr/lib/x86_64-linux-gnu" / name for name in ("libc.so.6", "ld-linux-x86-64.so.2")]
    used += [debian / "etc/ld.so.cache", build("lane")]
    own = {f"{status.st_dev:x}-{status.st_ino:x}" for status in map(os.stat, used)}
    assert {"-".join(name.removeprefix("cache-").split("-")[:2]) for name in listed} <= own
    files = [path for path in cache_of(jail.user).iterdir() if path.is_file() and path.stat().st_size]
    copies = [path for path in files if not path.name.startswith("failed")]  # notes: of a test's run without capstone, say
    assert copies
    assert all(path.stat().st_mode & 0o222 == 0 for path in copies)
    assert set(cache_of(jail.user).glob("jail-*")) <= before, "a run's own directory is removed"


def test_copies_stay_whole(jail: Jail, debian: Path) -> None:
    """After all that guests have tried, each is what was made: its digest is in its name."""
    with_copies(jail, debian, f"/guests/{build('lane').name}", "copies", "0")
    from pyjail.lane.copies import Copies
    from pyjail.lane.making import check

    if os.geteuid() == jail.user.uid:
        assert check(Copies(os.fsencode(cache_of(jail.user)))) == []


def test_a_writable_home_does_not_show_the_copies(jail: Jail, debian: Path) -> None:
    """Whoever could write there would run in the user's next jail."""
    home = jail.user.home
    with_copies(jail, debian, f"/guests/{build('lane').name}", "copies", "0")
    lane = cache_of(jail.user)
    script = f"ls -A {lane}; touch {lane}/x && echo written; mv {home}/.cache {home}/moved && echo moved"
    for options in ((), ("--fast-lane", "off")):
        done = jail.shell(script, options=(*options, f"--bind={home}"), cwd=home)
        assert done.stdout == "", done
    assert cache_of(jail.user).is_dir()


BY_HAND = """
import ctypes, errno, os, sys
libc = ctypes.CDLL(None, use_errno=True)
libc.syscall.restype = ctypes.c_long
seen = set()
def tried(call, *arguments):
    try:
        call(*arguments)
        return True
    except OSError:
        return False
for number in range(FIRST, FIRST + 60):
    if not os.path.isdir(f"/proc/self/fd/{number}"):  # beneath ld.so.cache's descriptor every name is ENOTDIR
        continue
    for name in sys.argv[1:]:
        for record in range(RECORDS):
            fd = libc.syscall(437, number, name.encode(), ctypes.c_long(BASE + 32 * record), ctypes.c_long(24))
            if fd < 0:
                if ctypes.get_errno() in (errno.EISDIR, errno.ENOTDIR):
                    seen.add((name, errno.errorcode[ctypes.get_errno()]))
                continue
            where = os.open("/", os.O_RDONLY)
            seen.add((name, "fstat", os.fstat(fd).st_size > 0))
            if tried(os.listdir, fd) or tried(os.fchdir, fd) and (tried(os.listdir, ".") or tried(os.stat, "secret")):
                seen.add((name, "CONTENT"))
            os.fchdir(where)
            os.close(where)
            os.close(fd)
print(sorted(seen))
"""


def test_of_a_hidden_place_names_can_be_guessed_and_no_more(
    jail: Jail, place: Path, bookworm: Path, bookworm_user: Path
) -> None:
    """SECURITY.md's paragraph: existence, and fstat of directories; never content, and nothing of what does not exist."""
    hidden = place / "work/hidden"
    (hidden / "inner").mkdir(parents=True)
    secret(hidden / "secret", jail.user)
    for path in (place / "work", hidden, hidden / "inner"):
        jail.user.own(path)
    root = bookworm if jail.user.uid == 0 else bookworm_user
    numbers = {"FIRST": layout.MOUNT_FD, "BASE": layout.MAILBOX, "RECORDS": len(layout.how_records("x86_64")[0])}
    script = re.sub("FIRST|BASE|RECORDS", lambda found: str(numbers[found[0]]), BY_HAND)
    names = ("hidden", "hidden/inner", "hidden/secret", "hidden/none")
    done = jail(
        "/usr/bin/python3", "-c", script, *names, root=root,
        options=(*LANE, f"--bind={place / 'work'}:/srv", "--hide", "/srv/hidden"),
    )  # fmt: skip
    directories = [(name, *what) for name in names[:2] for what in (("EISDIR",), ("fstat", True))]
    assert done.stdout == f"{sorted([*directories, ('hidden/secret', 'ENOTDIR')])}\n", done
