"""--read-only-path and --hide inside writable trees, as programs, and those that want to get past them, see them."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from running import Jail, User

# Every call that makes or changes a name, against one path: what it answers, by name. Runs in the guest.
CALLS = r"""
import ctypes, errno, json, os, socket, sys
libc = ctypes.CDLL(None, use_errno=True)
path = os.fsencode(sys.argv[1])
def raw(call, *args):
    if getattr(libc, call)(*args) < 0:
        raise OSError(ctypes.get_errno(), call)
def bound():
    here, kept = os.path.split(path)
    os.chdir(here)
    socket.socket(socket.AF_UNIX).bind(kept)
def unnamed():
    fd = os.open(os.path.dirname(path), os.O_TMPFILE | os.O_RDWR)
    os.link("/proc/self/fd/%d" % fd, path, follow_symlinks=True)
open("plain", "w").close()
os.makedirs("directory", exist_ok=True)
open("directory/inside", "w").close()
calls = {
    "open for writing": lambda: os.open(path, os.O_WRONLY),
    "open O_CREAT": lambda: os.open(path, os.O_CREAT | os.O_WRONLY, 0o644),
    "open O_CREAT|O_EXCL": lambda: os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o644),
    "open O_CREAT for reading": lambda: os.open(path, os.O_CREAT | os.O_RDONLY, 0o644),
    "open O_TRUNC": lambda: os.open(path, os.O_TRUNC | os.O_WRONLY),
    "creat": lambda: raw("creat", path, 0o644),
    "mkdir": lambda: os.mkdir(path),
    "mkfifo": lambda: os.mkfifo(path),
    "mknod": lambda: os.mknod(path),
    "symlink": lambda: os.symlink("plain", path),
    "link": lambda: os.link("plain", path),
    "link of an unnamed file": unnamed,
    "rename onto": lambda: os.rename("plain", path),
    "rename a directory onto": lambda: os.rename("directory", path),
    "renameat2 RENAME_NOREPLACE": lambda: raw("renameat2", -100, b"plain", -100, path, 1),
    "renameat2 RENAME_EXCHANGE": lambda: raw("renameat2", -100, b"plain", -100, path, 2),
    "rename away": lambda: os.rename(path, "away"),
    "link away": lambda: os.link(path, "away"),
    "unlink": lambda: os.unlink(path),
    "rmdir": lambda: os.rmdir(path),
    "bind": bound,
    "truncate": lambda: os.truncate(path, 0),
    "chmod": lambda: os.chmod(path, 0o777),
    "chown": lambda: os.chown(path, os.getuid(), os.getgid()),
    "utimens": lambda: os.utime(path, (1, 1)),
    "setxattr": lambda: os.setxattr(path, "user.a", b"b"),
    "removexattr": lambda: os.removexattr(path, "user.a"),
}
told = {}
for name, call in calls.items():
    try:
        call()
        told[name] = "done"
    except OSError as error:
        told[name] = errno.errorcode[error.errno]
print(json.dumps(told))
"""

MAKES = ("open O_CREAT", "open O_CREAT|O_EXCL", "open O_CREAT for reading", "creat", "mkdir", "mkfifo", "mknod", "symlink", "link",
         "link of an unnamed file", "rename onto", "rename a directory onto", "renameat2 RENAME_NOREPLACE", "bind")  # fmt: skip
POINT = {"rename away", "rename onto", "rename a directory onto", "renameat2 RENAME_EXCHANGE", "unlink", "rmdir"}


@pytest.fixture(params=("embedded", "root"))
def world(request: pytest.FixtureRequest, jail: Jail, place: Path, user: User) -> World:
    """A directory to work in: the current one of the default mode, or a bind of --root /."""
    tree = place / "tree"
    tree.mkdir()
    return World(jail, user, tree, str(request.param))


class World:
    """A writable tree at its own path, and programs in it."""

    def __init__(self, jail: Jail, user: User, tree: Path, kind: str) -> None:
        self.jail = jail
        self.user = user
        self.tree = tree
        self.rooted = ("--root", "/", "--bind", str(tree)) if kind == "root" else ()
        user.own(tree)

    def put(self, name: str, text: str = "kept\n") -> Path:
        """A file of the user's, and the directories above it."""
        path = self.tree / name
        for above in reversed([path.parent, *path.parent.parents]):
            if not above.exists():
                above.mkdir()
                self.user.own(above)
        path.write_text(text)
        self.user.own(path)
        return path

    def __call__(self, *command: str, options: tuple[str, ...]) -> subprocess.CompletedProcess[str]:
        words = (*self.rooted, "--workdir", str(self.tree), *options)
        return self.jail(*command, options=words, cwd=self.tree)

    def python(self, program: str, *arguments: str, options: tuple[str, ...]) -> dict[str, str]:
        done = self("/usr/bin/python3", "-c", program, *arguments, options=options)
        assert done.returncode == 0, done.stderr
        found: dict[str, str] = json.loads(done.stdout)
        return found


def test_git_commits_while_its_hooks_are_read_only_and_env_stays_hidden(world: World) -> None:
    script = """
git init -q . && git config user.email a@example.org && git config user.name A && mkdir -p .git/hooks"""
    assert world("sh", "-c", script, options=()).returncode == 0
    script = """
echo text >file && git add file && git commit -qm one && git log --oneline | wc -l
echo evil >.git/hooks/pre-commit; echo evil >.env; git mv file moved && git commit -qm two && ls -A"""
    done = world("sh", "-c", script, options=("--read-only-path", ".git/hooks", "--hide", ".env"))
    assert done.stdout.split() == ["1", ".git", "moved"], done.stderr
    assert "pre-commit: Read-only file system" in done.stderr
    assert ".env: Permission denied" in done.stderr
    assert not (world.tree / ".git/hooks/pre-commit").exists()
    assert not (world.tree / ".env").exists()


@pytest.mark.parametrize("directory", [False, True])
def test_nothing_changes_a_read_only_path(world: World, directory: bool) -> None:
    kept = world.put("kept/inside" if directory else "kept")
    told = world.python(CALLS, str(world.tree / "kept"), options=("--read-only-path", "kept"))
    assert not [name for name, answer in told.items() if answer == "done" and name != "open O_CREAT for reading"], told
    changing = ("chmod", "chown", "utimens", "setxattr", "removexattr")
    assert {told[name] for name in changing} == {"EROFS"}, told
    assert {told[name] for name in POINT} <= {"EBUSY", "EISDIR", "ENOTDIR"}, told
    assert told["rmdir" if directory else "unlink"] == "EBUSY"
    assert told["link away"] == ("EPERM" if directory else "EXDEV") or told["link away"] == "EXDEV"
    if not directory:
        assert {told[name] for name in ("open for writing", "open O_CREAT", "creat", "truncate")} == {"EROFS"}
    assert kept.read_text() == "kept\n"


def test_nothing_is_made_beneath_a_read_only_directory(world: World) -> None:
    world.put("kept/inside")
    told = world.python(CALLS, str(world.tree / "kept" / "new"), options=("--read-only-path", "kept"))
    across = ("rename onto", "rename a directory onto", "renameat2 RENAME_NOREPLACE")
    expected = dict.fromkeys(MAKES, "EROFS") | dict.fromkeys(across, "EXDEV")
    assert {name: told[name] for name in MAKES} == expected
    assert os.listdir(world.tree / "kept") == ["inside"]


@pytest.mark.parametrize(("option", "answer"), [("--read-only-path", "EROFS"), ("--hide", "EACCES")])
def test_a_reserved_name_is_missing_and_cannot_be_made(world: World, option: str, answer: str) -> None:
    told = world.python(CALLS, str(world.tree / "later"), options=(option, "later"))
    assert {name: told[name] for name in MAKES} == dict.fromkeys(MAKES, answer)
    assert {told[name] for name in told if name not in MAKES} == {"ENOENT"}, told
    assert not os.path.lexists(world.tree / "later")


@pytest.mark.parametrize(("option", "answer"), [("--read-only-path", "EROFS"), ("--hide", "EACCES")])
def test_above_a_reserved_name_directories_alone_are_made(world: World, option: str, answer: str) -> None:
    told = world.python(CALLS, str(world.tree / "above"), options=(option, "above/it/later"))
    makes = set(MAKES) - {"mkdir"}
    before = ("open O_CREAT", "open O_CREAT|O_EXCL", "open O_CREAT for reading", "creat")
    assert {name: told[name] for name in before} == dict.fromkeys(before, answer)
    assert told["mkdir"] == "done"
    assert not [name for name in makes if told[name] == "done"], told
    told = world.python(CALLS, str(world.tree / "above/it/later"), options=(option, "above/it/later"))
    assert "done" not in told.values()
    script = "mkdir -p above/it && cd above/it && touch other && touch later; cd ../.. && mv above away; rm -r above && echo gone"
    done = world("sh", "-c", script, options=(option, "above/it/later"))
    assert done.stdout == "gone\n", done.stderr
    assert "busy" in done.stderr
    assert os.listdir(world.tree) and "above" not in os.listdir(world.tree)


def test_a_hidden_file_and_a_hidden_directory_show_nothing(world: World) -> None:
    world.put("secret", "TOP\n")
    world.put("secrets/key", "TOP\n")
    script = (
        "cat secret secrets/key; grep -r TOP .; ls -A secrets; cp -r secrets copy; tar c secrets secret | grep -c TOP"
    )
    done = world("sh", "-c", script, options=("--hide", "secret", "--hide", "secrets"))
    assert "TOP" not in done.stdout
    assert done.stdout.split()[-1] == "0"
    if world.user.uid:
        assert "secret: Permission denied" in done.stderr


ESCAPES = r"""
import ctypes, errno, json, os, struct, sys
libc = ctypes.CDLL(None, use_errno=True)
tree = os.getcwd()
told = {}
def tried(name, call):
    try:
        result = call()
        told[name] = "done" if result is None else str(result)
    except OSError as error:
        told[name] = errno.errorcode[error.errno]
def write(fd):
    os.write(fd, b"evil")
def how(base, path, flags, resolve):
    text = ctypes.create_string_buffer(struct.pack("QQQ", flags, 0, resolve), 24)
    fd = libc.syscall(437, base, path, text, ctypes.c_long(24))
    if fd < 0:
        raise OSError(ctypes.get_errno(), "openat2")
    return fd
above = os.open(".", os.O_PATH | os.O_DIRECTORY)
opened = os.open("a/kept", os.O_RDONLY)
pinned = os.open("a/kept/pyjail-kept", os.O_PATH)
directory = os.open("a/kept", os.O_RDONLY | os.O_DIRECTORY)
tried("a dirfd above", lambda: write(os.open("a/kept/pyjail-kept", os.O_WRONLY, dir_fd=above)))
tried("a dirfd inside", lambda: write(os.open("pyjail-kept", os.O_WRONLY, dir_fd=directory)))
tried("making by a dirfd inside", lambda: os.close(os.open("new", os.O_CREAT | os.O_WRONLY, dir_fd=directory)))
tried("..", lambda: write(os.open("a/b/../kept/../kept/pyjail-kept", os.O_WRONLY)))
tried("reopening a pin", lambda: write(os.open("/proc/self/fd/%d" % pinned, os.O_WRONLY)))
tried("a magic link of a directory", lambda: write(os.open("/proc/self/fd/%d/pyjail-kept" % directory, os.O_WRONLY)))
tried("/proc/self/cwd", lambda: write(os.open("/proc/self/cwd/a/kept/pyjail-kept", os.O_WRONLY)))
tried("/proc/self/root", lambda: write(os.open("/proc/self/root" + tree + "/a/kept/pyjail-kept", os.O_WRONLY)))
os.symlink(tree + "/a/kept", "way")
tried("a link", lambda: write(os.open("way/pyjail-kept", os.O_WRONLY)))
tried("a hard link", lambda: os.link("a/kept/pyjail-kept", "a/other"))
tried("a hard link of a pin", lambda: os.link("/proc/self/fd/%d" % pinned, "a/other", follow_symlinks=True))
tried("renaming it", lambda: os.rename("a/kept", "a/moved"))
tried("renaming its parent", lambda: os.rename("a", "moved"))
def exchange():
    if libc.renameat2(-100, b"a", -100, b"c", 2) < 0:
        raise OSError(ctypes.get_errno(), "renameat2")
tried("exchanging its parent", exchange)
tried("moving a file out", lambda: os.rename("a/kept/pyjail-kept", "a/out"))
tried("moving a file in", lambda: os.rename("c/inside", "a/kept/in"))
tried("fchmod of what was opened for reading", lambda: os.fchmod(opened, 0o777))
tried("RESOLVE_BENEATH", lambda: write(how(above, b"a/kept/pyjail-kept", os.O_WRONLY, 8)))
tried("RESOLVE_IN_ROOT", lambda: write(how(above, b"/a/kept/pyjail-kept", os.O_WRONLY, 16)))
os.chdir("a/kept")
tried("the cwd inside", lambda: write(os.open("pyjail-kept", os.O_WRONLY)))
tried("making in the cwd", lambda: os.mkdir("new"))
# The records that every guest has, by hand: beneath any protected descriptor, with any of them. The name is no other file's: with
# --root / others may be written.
os.chdir(tree)
done = []
names = [b"a/kept/pyjail-kept", (tree + "/a/kept/pyjail-kept").lstrip("/").encode(), b"pyjail-kept", b"kept/pyjail-kept",
         b"secret/key",
         (tree + "/secret/key").lstrip("/").encode()]
for base in range(960, 1024):
    for record in range(0x10000, 0x10000 + 32 * 64, 32):
        for name in names:
            fd = libc.syscall(437, base, name, ctypes.c_void_p(record), ctypes.c_long(24))
            if fd < 0:
                continue
            try:
                os.write(fd, b"evil")
                done.append("%d %s written" % (base, name))
            except OSError:
                pass
            try:
                if b"TOP" in os.read(fd, 10):
                    done.append("%d %s read" % (base, name))
            except OSError:
                pass
            os.close(fd)
told["records by hand"] = ", ".join(done) or "nothing"
print(json.dumps(told))
"""


def test_no_other_way_leads_to_a_read_only_path(world: World) -> None:
    kept = world.put("a/kept/pyjail-kept")
    world.put("a/b/file")
    world.put("c/inside")
    world.put("secret/key", "TOP\n")
    told = world.python(ESCAPES, options=("--read-only-path", "a/kept", "--hide", "secret"))
    assert told.pop("records by hand") == "nothing"
    refused = {"EROFS", "EBUSY", "EXDEV", "EACCES", "EPERM"}
    assert {name: answer for name, answer in told.items() if answer not in refused} == {}
    assert kept.read_text() == "kept\n"
    assert os.listdir(world.tree / "a" / "kept") == ["pyjail-kept"]


def test_a_link_that_leads_to_a_protected_place_cannot_be_replaced(world: World) -> None:
    world.put("real/hook")
    world.put("way/other")
    (world.tree / "way" / "hooks").symlink_to("../real")
    script = """
echo evil >way/hooks/hook; rm way/hooks; ln -sfn . way/hooks; mv way/hooks x; mv way x; mv way/other way/hooks
readlink way/hooks"""
    done = world("sh", "-c", script, options=("--read-only-path", "way/hooks"))
    assert done.stdout == "../real\n", done.stderr
    assert (world.tree / "real" / "hook").read_text() == "kept\n"
    assert (world.tree / "way" / "hooks").is_symlink()


def test_a_link_to_nothing_reserves_what_it_names(world: World) -> None:
    (world.tree / "way").symlink_to("missing")
    done = world("sh", "-c", "echo evil >way; echo evil >missing; rm way; ls", options=("--read-only-path", "way"))
    assert done.stdout == "way\n"
    assert done.stderr.count("Read-only file system") == 2, done.stderr
    assert not (world.tree / "missing").exists()


def test_a_place_that_is_seen_twice_is_protected_twice(world: World) -> None:
    world.put("kept/file")
    world.put("secret/key", "TOP\n")
    tree = world.tree
    again = ("--bind", f"{tree}:/second/tree", "--bind", f"{tree}/kept:/third", "--bind", f"{tree}/secret:/fourth")
    script = f"""
for place in {tree}/kept /second/tree/kept /third; do cat $place/file; echo evil >$place/file; done
for place in {tree}/secret /second/tree/secret /fourth; do cat $place/key; done
echo evil >/second/tree/later; echo evil >later"""
    done = world(
        "sh", "-c", script, options=(*again, "--read-only-path", "kept", "--hide", "/second/tree/secret", "--hide", "later")
    )  # fmt: skip
    assert done.stdout == "kept\n" * 3, done.stderr
    assert done.stderr.count("Read-only file system") == 3, done.stderr
    assert (tree / "kept" / "file").read_text() == "kept\n"
    assert not (tree / "later").exists()


def test_a_deeper_bind_stays_as_it_was_asked_for(world: World) -> None:
    world.put("kept/out/file")
    script = "echo new >kept/out/file; echo new >kept/other"
    done = world("sh", "-c", script, options=("--bind", "kept/out", "--read-only-path", "kept"))
    assert "kept/other: Read-only file system" in done.stderr
    assert (world.tree / "kept/out/file").read_text() == "new\n"


def test_the_fast_lane_does_not_see_through(world: World) -> None:
    world.put("secret/key", "TOP\n")
    world.put("kept/file")
    script = "cat secret/key; cat $PWD/secret/key; cat kept/file; echo evil >kept/file; cat later"
    options = ("--fast-lane", "auto", "--hide", "secret", "--read-only-path", "kept", "--hide", "later")
    done = world("sh", "-c", script, options=options)
    assert done.stdout == "kept\n", done.stderr
    assert (world.tree / "kept" / "file").read_text() == "kept\n"


def test_it_is_said_that_one_layer_holds(world: World) -> None:
    done = world("true", options=("--read-only-path", "a", "--hide", "b"))
    assert "--read-only-path a, --hide b" in done.stderr
    assert done.stderr.count("\n") == 1
    quiet = world("true", options=("--quiet", "--read-only-path", "a"))
    assert quiet.stderr == ""
    explained = world("true", options=("--explain", "--read-only-path", "a", "--hide", "b")).stdout
    assert f"{world.tree}/a [read-only, --read-only-path a]" in explained
    assert f"{world.tree}/b [hidden, --hide b]" in explained


@pytest.mark.parametrize(("path", "why"), [("/", "root of the jail"), ("", "empty"), ("/proc/self", "view of /proc")])
def test_what_cannot_be_protected_is_an_error_before_the_start(world: World, path: str, why: str) -> None:
    done = world("echo", "started", options=("--hide", path))
    assert (done.returncode, done.stdout) == (125 if path == "/proc/self" else done.returncode, "")
    assert done.returncode
    assert why in done.stderr
