"""The lane in whole jails: what a guest changes is seen at once, what it is shown is its own, and when it is on or off."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import time
from pathlib import Path

import pytest
from processes import wait_for_makers
from running import IS_AHEAD, Jail, User, finish, native

LANE = ("--fast-lane", "on")


@pytest.fixture
def debian(user: User, bookworm: Path, bookworm_user: Path) -> Path:
    return bookworm if user.uid == 0 else bookworm_user


def traps(jail: Jail, script: str, root: Path | None, *options: str) -> int:
    """How many calls the lane's code handed on; -1: no program ran on a copy."""
    report = jail.user.home / "report"
    report.unlink(missing_ok=True)
    jail.shell(script, root=root, options=(*LANE, "--status-file", str(report), *options))
    for line in report.read_text().splitlines():
        found = json.loads(line)
        if "traps" in found:
            return sum(found["traps"].values())
    raise AssertionError(report.read_text())


@pytest.fixture(scope="module")
def warmed() -> set[User]:
    """Those of whose copies `warm` has seen that they are used."""
    return set()


@pytest.fixture
def warm(jail: Jail, debian: Path, warmed: set[User]) -> Path:
    """The root, once its libc and ld.so have copies (made in the background of the first runs)."""
    script = "/bin/true; /usr/bin/env python3 -c 'import os\nfor i in range(300): os.stat(\"/usr/bin/env\")'; sleep 0.3"
    for _ in range(60):
        if jail.user in warmed or 0 < traps(jail, script, debian) < 250:
            warmed.add(jail.user)
            return debian
        time.sleep(0.5)
    raise AssertionError("no copies came")


def test_most_calls_make_no_trap(jail: Jail, warm: Path) -> None:
    """A control: without it every test here could pass with the lane asleep."""
    looks = "import os\nfor i in range(3000):\n os.stat('/usr/bin/env'); os.path.exists('/usr/bin/missing')"
    assert traps(jail, f'exec python3 -c "{looks}"', warm) < 600


SHOWN = """
import os
maps = open("/proc/self/maps").read() + open("/proc/self/smaps").read()
links = [os.readlink("/proc/self/map_files/" + name) for name in os.listdir("/proc/self/map_files")]
rows = [line.split() for line in maps.splitlines() if "libc.so.6" in line and len(line.split()) == 6]
print(sorted({row[5] for row in rows}), sorted({link for link in links if "libc" in link or "ld-" in link}))
status = os.stat("/usr/lib/x86_64-linux-gnu/libc.so.6")
device = f"{os.major(status.st_dev):02x}:{os.minor(status.st_dev):02x}"
print({int(row[4]) for row in rows} == {status.st_ino}, {row[3] for row in rows} == {device})
maps += open("/proc/self/numa_maps").read()
print("pyjail" in maps, any("cache/pyjail" in link for link in links), "lane" in maps)
print(os.readlink("/proc/self/exe"), os.path.samefile("/proc/self/exe", "/usr/bin/python3"))
print(len(rows) > 3)
"""


def test_a_copy_is_shown_as_its_original(jail: Jail, warm: Path) -> None:
    """maps, smaps, numa_maps, map_files: the original's path, device and inode, and no word of the cache."""
    done = jail("/usr/bin/python3", "-c", SHOWN, root=warm, options=LANE)
    libc, ld = "/usr/lib/x86_64-linux-gnu/libc.so.6", "/usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2"
    assert done.stdout.splitlines() == [
        f"{[libc]} {sorted([ld, libc])}",
        "True True",
        "False False False",
        "/usr/bin/python3.11 True",
        "True",
    ], done


def test_a_static_program_is_shown_as_itself(jail: Jail, busybox: Path, tmp_path: Path) -> None:
    """While it has no copy, and when it has one."""
    for _ in range(3):
        done = jail("/bin/busybox", "readlink", "/proc/self/exe", root=busybox, options=LANE)
        assert done.stdout == "/bin/busybox\n", done
        wait_for_makers(30)


# -- what guests change ------------------------------------------------------------------------------------------------

MOVES = """
import os, tempfile
place = tempfile.mkdtemp(dir="/tmp")
wrong = []
def check(what, holds):
    if not holds:
        wrong.append(what)
def names(path):
    try:
        return os.stat(path).st_ino
    except OSError as error:
        return -error.errno
for round in range(12):
    one, two = f"{place}/one{round}", f"{place}/two{round}"
    os.makedirs(one + "/deep/deeper")
    os.chdir(one + "/deep")
    for name in ("a", "deeper/b"):
        open(name, "w").write(name)
    inode = names("a")
    check("before", names("a") == names(one + "/deep/a") > 0 and names("deeper/b") > 0 and names("missing") == -2)
    check("cwd", os.getcwd() == one + "/deep")
    fd = os.open("deeper", os.O_RDONLY | os.O_DIRECTORY * (round % 2))
    check("at", os.stat("b", dir_fd=fd).st_size == 8)
    os.rename(one, two)
    check("cwd moved", os.getcwd() == two + "/deep")
    check("relative after", names("a") == inode and names(one + "/deep/a") == -2)
    check("at after", os.stat("b", dir_fd=fd).st_size == 8)
    os.makedirs(one + "/deep/deeper")
    for name in ("a", "deeper/b"):
        open(one + "/deep/" + name, "w").write("another")
    check("not the new one", names("a") == inode and names("a") != names(one + "/deep/a"))
    check("at, not the new one", os.stat("b", dir_fd=fd).st_size == 8)
    os.chdir(one)
    check("new", names("deep/a") == names(one + "/deep/a") > 0)
    os.chdir(two)
    check("old", names("deep/a") == inode)
    import ctypes
    ctypes.CDLL(None).renameat2(-100, one.encode(), -100, two.encode(), 2)
    check("exchanged", os.getcwd() == one and names("deep/a") == inode and names(one + "/deep/a") == inode)
    os.mkdir("gone"); os.chdir("gone"); names("x"); os.rmdir("../gone")
    check("removed", names("x") == -2)
    try:
        os.getcwd()
        wrong.append("cwd of a removed directory")
    except FileNotFoundError:
        pass
    os.chdir(place)
    os.close(fd)
print(sorted(set(wrong)))
"""


@pytest.mark.parametrize("workers", ["1", "3"])
def test_directories_that_are_moved_are_looked_at_where_they_are(jail: Jail, warm: Path, workers: str) -> None:
    """rename, exchange, rmdir, by absolute path, by the cwd, by a descriptor: each look says what the kernel would."""
    done = jail("/usr/bin/python3", "-c", MOVES, root=warm, options=(*LANE, "--workers", workers))
    assert (done.stdout, done.stderr) == ("[]\n", ""), done


RACES = """
import os, sys, tempfile, threading
place = tempfile.mkdtemp(dir="/tmp")
for name, text in (("one", "1"), ("two", "2")):
    os.makedirs(f"{place}/{name}/deep")
    open(f"{place}/{name}/deep/which", "w").write(text)
os.chdir(place + "/one/deep")
pid = os.fork()
if not pid:
    wrong = 0
    for i in range(6000):
        with open("which") as file:
            wrong += file.read() != "1"
    os.write(1, b"wrong %d\\n" % wrong)
    os._exit(0)
import ctypes
exchange = ctypes.CDLL(None).renameat2
while os.waitpid(pid, os.WNOHANG)[0] == 0:
    exchange(-100, f"{place}/one".encode(), -100, f"{place}/two".encode(), 2)
"""


@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_directory_that_is_exchanged_all_the_time_stays_itself(jail: Jail, warm: Path, workers: str) -> None:
    """A look by the cwd never reads the file of the directory that took its place."""
    done = jail("/usr/bin/python3", "-c", RACES, root=warm, options=(*LANE, "--workers", workers), timeout=120)
    assert done.stdout == "wrong 0\n", done


# Each directory is opened by the lane, which remembers where it was; then it moves.
OPENED = """
    wrong = 0
    for i in range(600):
        at = os.open(place + "/one/deep", os.O_RDONLY | os.O_DIRECTORY)
        first = None
        for _ in range(10):
            fd = os.open("which", os.O_RDONLY, dir_fd=at)
            text = os.read(fd, 9)
            first = first or text
            wrong += text != first or os.stat("which", dir_fd=at).st_ino != os.fstat(fd).st_ino
            os.close(fd)
        os.close(at)
"""


@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_directory_that_was_opened_stays_itself_too(jail: Jail, warm: Path, workers: str) -> None:
    """What an address space remembers of it is void as soon as a name changes."""
    start, end = RACES.index("    wrong = 0"), RACES.index("    os.write(1")
    script = RACES[:start] + OPENED.lstrip("\n") + RACES[end:]
    done = jail("/usr/bin/python3", "-c", script, root=warm, options=(*LANE, "--workers", workers), timeout=120)
    assert done.stdout == "wrong 0\n", done


def test_a_walk_through_a_tree_makes_few_traps(jail: Jail, warm: Path) -> None:
    """Hundreds of directories, each opened relative to another, and known to the process that opened it."""
    count = sum(len(names) for _, names, _ in os.walk(warm / "usr/share"))
    assert count > 300
    assert traps(jail, "exec find /usr/share -name x", warm) < count / 3


def test_a_walk_without_a_root_makes_few_traps(jail: Jail, warm: Path) -> None:
    """What is hidden there is one empty file at several places, and no directory: /usr is known all the same."""
    for _ in range(60):
        if 0 <= traps(jail, "exec find /usr/bin -name x", None) < 20:
            break
        time.sleep(0.5)
    count = sum(len(names) for _, names, _ in os.walk("/usr/share"))
    assert count > 300
    assert traps(jail, "exec find /usr/share -name x", None) < count / 10


IN_THE_ROOT = """
cd /; echo u*r; ls | grep -cx usr; ls . ./ | grep -cx usr; find . -maxdepth 1 -name usr; cd /usr; cd ..; echo usr/b*n
python3 -c 'import os; print(all("usr" in os.listdir(at) for at in (".", "./", "..", "usr/..")))'
"""


def test_the_root_is_listed_from_within(jail: Jail, warm: Path) -> None:
    """With the working directory "/", whose own path is the empty string: "." is nothing at all."""
    done = jail.shell(IN_THE_ROOT, root=warm, options=LANE)
    assert (done.stdout, done.returncode) == ("usr\n1\n2\n./usr\nusr/bin\nTrue\n", 0), done


DOTS = """
import os
for i in range(2000):
    os.stat("/usr/lib/../bin/./env"); os.access("/tmp", os.W_OK); os.path.exists("/usr/lib/none/../x")
    os.readlink("/bin/sh") if os.path.islink("/usr/bin/sh") else 0
"""


def test_parents_links_and_writing_are_answered_by_the_lane(jail: Jail, warm: Path) -> None:
    """Paths with ".." and ".", a link's text, access for writing: nothing of it is handed on."""
    assert traps(jail, f"exec python3 -c '{DOTS}'", warm) < 600


LINKS = """
import os
place = os.environ["HOME"] + "/links"
os.mkdir(place)
links = {"far": "/etc/debian_version", "near": "far", "gone": "/etc/none", "up": "../links/far", "proc": "/proc/self/stat"}
os.symlink("/etc", place + "/way")
for name, target in links.items():
    os.symlink(target, place + "/" + name)
os.chdir(place)
same = os.stat("/etc/debian_version").st_ino
for i in range(500):
    assert os.stat(place + "/near").st_ino == os.stat("far").st_ino == same and not os.path.exists(place + "/gone")
    os.close(os.open("up", os.O_RDONLY))
    assert os.stat(place + "/way/debian_version").st_ino == os.lstat("way/debian_version").st_ino == same
    assert os.access("near", os.R_OK) and os.lstat("near").st_ino != same
assert open("proc").read().split()[0] == str(os.getpid())
print("right")
"""


def test_links_are_followed_in_the_lane(jail: Jail, warm: Path) -> None:
    """Absolute ones too. Where /proc's own links may be held (the ptrace engine) the reading of one traps, as by readlink(2)."""
    made = traps(jail, f"test $(python3 -c '{LINKS}') = right", warm, "--tmpfs", "/work", "--env", "HOME=/work")
    assert made < (600 if jail.engine == "notify" else 5000)


EXCHANGED = """
import ctypes, os, signal, time
place = os.environ["HOME"] + "/exchanged"
for name in ("one", "two"):
    os.makedirs(f"{place}/{name}")
    os.symlink("/etc/debian_version", f"{place}/{name}/{name}")
    os.symlink(name, f"{place}/{name}/link")
libc = ctypes.CDLL(None)
paths = -100, os.fsencode(place + "/one"), -100, os.fsencode(place + "/two"), 2
other = os.fork()
while not other:
    libc.renameat2(*paths)
    time.sleep(0.0001)
end = time.monotonic() + 1
while time.monotonic() < end:
    for i in range(100):
        os.close(os.open(place + "/one/link", os.O_RDONLY))
os.kill(other, signal.SIGKILL)
os.wait()
print("right")
"""


def test_a_link_leads_to_what_lies_beside_it_though_its_directory_is_exchanged(jail: Jail, warm: Path) -> None:
    """By another guest, between the reading of the link and the look at what it leads to: one or the other is always there."""
    done = jail("/usr/bin/python3", "-c", EXCHANGED, root=warm, options=(*LANE, "--tmpfs", "/work", "--env", "HOME=/work"))
    assert done.stdout == "right\n", done.stderr


SEARCHED = """
import os, sys
def tell(name, what, *words, **named):
    try:
        what(*words, **named)
        print(name, words[0], "fine")
    except OSError as error:
        print(name, words[0], error.errno)
os.chdir(sys.argv[1])
at = os.open("closed", os.O_PATH)
paths = "closed closed/ closed/. closed//./. to to/. to-inside closed/.. closed/none closed/inner/.. ./."
for path in paths.split():
    for name in ("stat", "lstat", "readlink", "listdir"):
        tell(name, getattr(os, name), path)
    tell("access", lambda path: os.access(path, os.F_OK) or print("no"), path)
for path in ("..", ".", "none"):
    tell("stat at", os.stat, path, dir_fd=at)
os.mkdir("here"); os.chdir("here"); os.chmod(".", 0o600)
for path in ("..", ".", "none", "../closed"):
    tell("stat here", os.stat, path)
"""


def test_directories_that_may_not_be_searched(jail: Jail, warm: Path, place: Path) -> None:
    """What a path needs the right to search, as natively: "x/." is of what is in x, "x" is not."""
    said = []
    for way in ("natively", "jail"):
        directory = place / way
        (directory / "closed/inner").mkdir(parents=True)
        for name, target in (("to", "closed"), ("to-inside", "closed/.")):
            (directory / name).symlink_to(target)
        for path in (directory / "closed/inner", directory / "closed", directory):
            jail.user.own(path)
        (directory / "closed").chmod(0o600)
        words = ("/usr/bin/python3", "-c", SEARCHED, str(directory))
        run = native(jail.user, *words) if way == "natively" else jail(*words, root=warm, options=(*LANE, "--bind", str(directory)))
        said.append((run.stdout, run.stderr.replace("pyjail:", "")))
        (directory / "closed").chmod(0o700)
    assert said[1][0].splitlines() == said[0][0].splitlines()
    assert said[0][0].count("fine") > 20


ENTERED = """
import ctypes, os
libc = ctypes.CDLL(None, use_errno=True)
os.chdir("/usr"); os.path.exists("x")
for i in range(500):
    for place in ("/usr/share/doc", "../../lib/", ".", "/tmp"):
        os.chdir(place)
    os.path.exists("none") or os.chdir("/usr/lib")
    for name, number in ((b"/usr/none", 2), (b"/usr/bin/env", 20)):
        assert libc.chdir(name) == -1 and ctypes.get_errno() == number
    assert libc.statfs(b"/sys/fs/none", 0) == -1 and ctypes.get_errno() == 2
    assert os.getcwd() == "/usr/lib"
"""


def test_directories_are_entered_in_the_lane(jail: Jail, warm: Path) -> None:
    """By absolute and relative paths, with ".."; and what file systems there are not is told there."""
    assert traps(jail, f"exec python3 -c '{ENTERED}'", warm) < 300


WAYS = """
import os
os.path.exists("x")
for i in range(3):
    for place in ("/one", "/one/deep", "/two", "/two/deep", "/one"):
        os.chdir(place); print(os.getcwd(), end=" ")
        os.chdir("."); print(os.getcwd(), os.listdir("."))
os.chdir("/two/deep"); os.chdir(".."); print(os.getcwd())
os.chdir("/"); os.chdir("tmp"); print(os.getcwd())
"""


def test_a_directory_at_two_places_is_where_it_was_entered(jail: Jail, warm: Path, place: Path) -> None:
    """Its inode does not tell: getcwd says the way by which the program came."""
    (place / "deep").mkdir(parents=True, exist_ok=True)
    for path in (place, place / "deep"):
        jail.user.own(path)
    options = (*LANE, "-v", f"{place}:/one", "-v", f"{place}:/two")
    done = jail("/usr/bin/python3", "-c", WAYS, root=warm, options=options)
    ways = [("/one", ["deep"]), ("/one/deep", []), ("/two", ["deep"]), ("/two/deep", []), ("/one", ["deep"])]
    lines = [f"{way} {way} {names}" for way, names in ways] * 3
    assert done.stdout.splitlines() == [*lines, "/two", "/tmp"], done


LINKED = """
import os, sys
os.chdir("/tmp"); os.path.exists("x")
os.makedirs("first/inner"); os.mkdir("second"); os.symlink("first", "now")
open("first/which", "w").write("first"); open("second/which", "w").write("second")
os.chdir("now")
print(open("which").read(), os.getcwd())
print(sys.stdin.readline().strip())
print(open("which").read(), os.getcwd(), os.path.exists("inner"))
"""


def test_who_entered_by_a_link_stays_where_it_led(jail: Jail, warm: Path, place: Path) -> None:
    """Whatever somebody outside lets it lead to afterwards."""
    jail.user.own(place)
    options = (*LANE, "-v", f"{place}:/tmp")
    running = jail.start("/usr/bin/python3", "-u", "-c", LINKED, root=warm, options=options, stdin=subprocess.PIPE)
    assert running.stdout is not None
    before = running.stdout.readline()
    (place / "now").unlink()
    (place / "now").symlink_to("second")
    done = finish(running, 60, "changed\n")
    assert (before, done.stdout) == ("first /tmp/first\n", "changed\nfirst /tmp/first True\n"), done


LENGTHS = """
import os
os.chdir("/usr")
calls = (os.stat, os.lstat, os.statvfs, lambda path: os.close(os.open(path, 0)), lambda path: os.access(path, 4) or 1 / 0)
for start in ("", "/usr/"):
    for unit in ("./", "bin/../", "/./"):
        for length in (300, 360, 4092, 4095, 4096, 4097, 5000):
            path = start + unit * ((length - len(start)) // len(unit))
            path += "/" * (length - len(path))
            for call in calls:
                try:
                    answer = call(path) and 0
                except (OSError, ZeroDivisionError) as error:
                    answer = getattr(error, "errno", 36)
                if (answer == 36) != (length > 4095):
                    print(start, unit, length, call, answer)
print("done")
"""


def test_a_path_is_as_long_as_it_is_written(jail: Jail, warm: Path) -> None:
    """ENAMETOOLONG by the bytes that the program passes, not by those that are left without "." and "..": PATH_MAX."""
    done = jail("/usr/bin/python3", "-c", LENGTHS, root=warm, options=LANE)
    assert done.stdout == "done\n", done


def test_a_top_level_link_that_is_replaced_leads_where_it_leads_now(jail: Jail, place: Path, warm: Path) -> None:
    """/lib leads elsewhere from one call to the next; /usr itself is moved away and back."""
    root = copied(warm, place, jail.user)
    script = """
import os
os.mkdir("/other"); open("/other/here", "w").close()
print(os.path.exists("/lib/x86_64-linux-gnu/libc.so.6"), os.path.exists("/lib/here"))
os.rename("/lib", "/old"); os.symlink("other", "/lib")
print(os.path.exists("/lib/x86_64-linux-gnu/libc.so.6"), os.path.exists("/lib/here"), os.readlink("/lib"))
os.unlink("/lib"); os.rename("/old", "/lib")
print(os.path.exists("/lib/x86_64-linux-gnu/libc.so.6"), os.path.exists("/lib/here"), os.readlink("/lib"))
os.rename("/usr/lib", "/usr/old"); os.makedirs("/usr/lib"); open("/usr/lib/fresh", "w").close()
print(os.path.exists("/lib/x86_64-linux-gnu/libc.so.6"), os.path.exists("/lib/fresh"))
os.unlink("/usr/lib/fresh"); os.rmdir("/usr/lib"); os.rename("/usr/old", "/usr/lib")
print(os.path.exists("/usr/bin/env"))
os.rename("/usr", "/gone"); os.mkdir("/usr"); open("/usr/new", "w").close()
print(os.path.exists("/usr/bin/env"), os.path.exists("/usr/new"), os.path.exists("/gone/bin/env"))
os.unlink("/usr/new"); os.rmdir("/usr"); os.rename("/gone", "/usr")
print(os.path.exists("/usr/bin/env"), os.path.exists("/usr/new"))
"""
    done = jail("/usr/bin/python3", "-c", script, root=root, options=LANE)
    assert done.stdout.splitlines() == [
        "True False", "False True other", "True False usr/lib", "False True", "True", "False True True", "True False",
    ], done  # fmt: skip


# -- a library that is replaced ----------------------------------------------------------------------------------------


def copied(root: Path, place: Path, user: User) -> Path:
    """What of a root a program of it needs, as a root of the user's own."""
    made = place / "root"
    (made / "usr/bin").mkdir(parents=True)
    (made / "tmp").mkdir()
    (made / "tmp").chmod(0o1777)
    for name in ("bin", "lib", "lib64"):
        (made / name).symlink_to(f"usr/{name}")
    (made / "usr/lib/x86_64-linux-gnu").mkdir(parents=True)
    for path in (root / "usr/lib/x86_64-linux-gnu").iterdir():
        if path.name.startswith(("lib", "ld-")) and not path.is_dir():
            shutil.copy(path, made / "usr/lib/x86_64-linux-gnu", follow_symlinks=False)
    shutil.copytree(root / "usr/lib64", made / "usr/lib64", symlinks=True)
    shutil.copytree(root / "usr/lib/python3.11", made / "usr/lib/python3.11", symlinks=True,
                    ignore=shutil.ignore_patterns("test", "__pycache__", "lib2to3", "idlelib"))  # fmt: skip
    for name in ("dash", "cat", "cp", "mv", "rm", "sleep", "true", "python3.11", "env", "ls"):
        shutil.copy(root / "usr/bin" / name, made / "usr/bin" / name)
    (made / "usr/bin/sh").symlink_to("dash")
    (made / "usr/bin/python3").symlink_to("python3.11")
    for path in (made, *made.rglob("*")):
        if not path.is_symlink():
            user.own(path)
    return made


LIBC = "/usr/lib/x86_64-linux-gnu/libc.so.6"


def test_a_replaced_library_is_the_new_one_at_once(jail: Jail, place: Path, warm: Path) -> None:
    """As a package manager does it: a new file is renamed over libc.so.6; the next program runs on it, and it works."""
    root = copied(warm, place, jail.user)
    script = f"""
cat {LIBC} > /tmp/before; sleep 0.1
for i in 1 2 3 4 5 6; do /usr/bin/python3 -c ''; done
old=$(ls -i {LIBC}); cp {LIBC} {LIBC}.new; printf 'x' >> {LIBC}.new; mv {LIBC}.new {LIBC}; new=$(ls -i {LIBC})
[ "$old" != "$new" ] && echo replaced
/usr/bin/python3 -c "
import os
inodes = {{int(line.split()[4]) for line in open('/proc/self/maps') if 'libc.so.6' in line}}
print(inodes == {{os.stat('{LIBC}').st_ino}}, os.stat('{LIBC}').st_size - os.stat('/tmp/before').st_size)"
printf y >> {LIBC}
/usr/bin/python3 -c "import os; print(os.stat('{LIBC}').st_size - os.stat('/tmp/before').st_size)"
"""
    for options in ((), ("--workers", "2")):
        for _ in range(2):  # the second time the new one may have its copy
            done = jail.shell(script, root=root, options=(*LANE, *options))
            assert done.stdout.splitlines() == ["replaced", "True 1", "2"], done
            wait_for_makers(30)


CACHE = """
said() { case "$(LD_DEBUG=libs /usr/bin/true 2>&1)" in *"system search path"*) echo searched;; *) echo listed;; esac; }
for i in 1 2 3 4 5 6; do /usr/bin/true; done
said; said; mv /etc/ld.so.cache /etc/old; said; mv /etc/old /etc/ld.so.cache; said; said
cp /etc/ld.so.cache /tmp/cache; printf x > /etc/ld.so.cache; said; sleep 0.2; said
cat /tmp/cache > /etc/ld.so.cache; said; sleep 0.2; said
rm /etc/ld.so.cache; said
"""


@pytest.mark.parametrize("workers", ["1", "2"])
def test_the_list_of_libraries_is_the_one_that_stands_there_now(
    jail: Jail, place: Path, warm: Path, workers: str
) -> None:
    """ld.so reads a copy of ld.so.cache: not when it was moved away, overwritten, or removed."""
    root = copied(warm, place, jail.user)
    (root / "etc").mkdir()
    jail.user.own(root / "etc")
    for lane in (LANE, ("--fast-lane", "off"), LANE):
        shutil.copy(warm / "etc/ld.so.cache", root / "etc")
        jail.user.own(root / "etc/ld.so.cache")
        done = jail.shell(CACHE, root=root, options=(*lane, "--workers", workers))
        assert done.stdout.split() == [
            "listed", "listed", "searched", "listed", "listed", "searched", "searched", "listed", "listed", "searched",
        ], done  # fmt: skip
        wait_for_makers(30)


def test_a_program_starts_without_a_trap(jail: Jail, warm: Path) -> None:
    """After the first few times. ld.so and libc open nothing by a trap, not even root's."""
    script = "i=0; while [ $i -lt 60 ]; do /bin/true; i=$((i+1)); done"
    assert 2 <= traps(jail, script, warm) < 15


# -- on and off --------------------------------------------------------------------------------------------------------


def test_off_is_off_and_says_so(jail: Jail, warm: Path) -> None:
    report = jail.user.home / "report"
    done = jail("/bin/true", root=warm, options=("--fast-lane", "off", "--status-file", str(report)))
    assert done.returncode == 0
    started = json.loads(report.read_text().splitlines()[0])
    assert started["fast_lane"] == "off: asked for with --fast-lane off"
    assert "traps" not in report.read_text()


def test_where_no_copies_can_be_kept_on_is_an_error_and_auto_is_off(jail: Jail, warm: Path) -> None:
    """A cache that others may write to is not trusted."""
    bad = jail.user.home / "open"
    (bad / "pyjail").mkdir(parents=True, exist_ok=True)
    jail.user.own(bad / "pyjail")
    jail.user.own(bad)
    bad.chmod(0o777)
    env = {"XDG_CACHE_HOME": str(bad)}
    done = jail("/bin/true", root=warm, options=LANE, env=env)
    assert done.returncode == 125
    assert done.stderr.startswith("pyjail: error: cannot have the fast lane: --fast-lane on (no copies can be kept in")
    assert done.stderr.count("\n") == 1
    report = jail.user.home / "report"
    done = jail("/bin/true", root=warm, options=("--fast-lane", "auto", "--status-file", str(report)), env=env)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(report.read_text().splitlines()[0])["fast_lane"].startswith("off: no copies can be kept")


OWN_FILTER = """
import ctypes, os, struct
libc = ctypes.CDLL(None)
class Program(ctypes.Structure):
    _fields_ = [("count", ctypes.c_ushort), ("instructions", ctypes.c_void_p)]
# openat2 kills, everything else is allowed: what a filter made for a program that never calls it may say
code = struct.pack("<HBBI", 0x20, 0, 0, 0) + struct.pack("<HBBI", 0x15, 0, 1, 437) + struct.pack("<HBBI", 6, 0, 0, 0x80000000)
code += struct.pack("<HBBI", 6, 0, 0, 0x7FFF0000)
buffer = ctypes.create_string_buffer(code)
libc.prctl(38, 1, 0, 0, 0)
how = os.environ["HOW"]
program = Program(4, ctypes.addressof(buffer))
result = libc.prctl(22, 2, ctypes.byref(program)) if how == "prctl" else libc.syscall(317, 1, 0, ctypes.byref(program))
os.stat("/usr/bin/env"); open("/usr/bin/env").close(); os.listdir("/usr")
if not os.fork():
    os.execv("/bin/sh", ["sh", "-c", "cat /etc/hostname > /dev/null; exec ls -d /usr"])
print(result, os.wait()[1])
"""


@pytest.mark.skipif(IS_AHEAD, reason="guests have no filters of their own there")
@pytest.mark.parametrize("how", ["seccomp", "prctl"])
def test_a_guest_with_a_filter_of_its_own_makes_its_own_calls(jail: Jail, warm: Path, how: str) -> None:
    """Its filter may not know openat2: neither it nor what it execs is killed by the lane's calls."""
    done = jail("/usr/bin/python3", "-c", OWN_FILTER, root=warm, options=(*LANE, "--env", f"HOW={how}"))
    assert done.stdout.splitlines() == ["/usr", "0 0"], done
