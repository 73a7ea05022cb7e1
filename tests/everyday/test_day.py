"""A developer's day: databases, languages, build systems, large trees. In the jail as under the kernel's own chroot.

Each script runs once on each engine, as a plain user on one and as root on the other; PYJAIL_LONG=1 runs all on both as both,
installs packages and copies the whole /usr.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest
from conftest import USERS, made_root
from running import ENGINES, Jail, User, chrooted

from everyday.everyday import DAY, batch, sections

LONG = bool(os.environ.get("PYJAIL_LONG"))
RUNS = (
    [(engine, user) for engine in ENGINES for user in USERS]
    if LONG
    else list(zip(ENGINES, reversed(USERS), strict=False))
)
# The size of a directory tells how its file system came to store it.
COPY = """
export LC_ALL=C
list() { (cd $1 && find . -printf '%P|%y|%m|%s|%T@|%l|%U|%G\\n' | sed '/^|/d; s/|d|\\([0-7]*\\)|[0-9]*|/|d|\\1||/' | sort); }
sums() { (cd $1 && find . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha1sum) | sha1sum; }
mkdir there; tar -C /usr --format=posix -cf usr.tar . && tar -C there -xpf usr.tar && tar -C /usr -df usr.tar
list /usr > one; list there > two; cmp one two; [ "$(sums /usr)" = "$(sums there)" ] && echo same; wc -l < two
"""
PACKAGES = "tree jq bc unzip zip bzip2 nano rsync lua5.4 ed patch m4 bison flex gawk less pv zstd socat dos2unix"

pytestmark = [pytest.mark.slow, pytest.mark.skipif(os.geteuid() != 0, reason="the kernel's chroot needs root")]


@pytest.fixture(scope="session")
def day() -> Path:
    """The Debian root with PostgreSQL, Node.js, Java, Go, Rust, Ruby, Redis, D-Bus, CMake."""
    return made_root("day")


@contextmanager
def directory_in(root: Path, user: User) -> Iterator[Path]:
    path = Path(tempfile.mkdtemp(prefix="day-", dir=root / "tmp"))
    path.chmod(0o755)
    try:
        yield user.own(path)
    finally:
        shutil.rmtree(path, ignore_errors=True)


@cache
def natively(user: User, root: Path, name: str) -> str:
    """The oracle: one script as `user` under the kernel's chroot."""
    with directory_in(root, user) as directory:
        names = directory / "passwd"  # pyjail tells every program who it is; the kernel's chroot needs a line for that
        names.write_text((root / "etc" / "passwd").read_text() + "plain:x:1000:1000::/tmp:/bin/sh\n")
        binds = {Path("/dev/pts"): "/dev/pts", Path("/dev/shm"): "/dev/shm", names: "/etc/passwd"}
        script = batch(f"/tmp/{directory.name}", {name: DAY[name]})
        return sections(chrooted(user, root, "/bin/sh", "-c", script, binds=binds, timeout=240).stdout)[name]


@pytest.mark.parametrize(("engine", "user"), RUNS, indirect=True)
@pytest.mark.parametrize("name", DAY)
def test_a_developers_day_is_as_in_a_chroot(jail: Jail, user: User, day: Path, name: str) -> None:
    """initdb and pgbench, node and npm, javac and java, go build and test, rustc and cargo, redis, ruby, cmake, D-Bus, rsync,
    screen, git with 5,000 files, make -j2."""
    outside = natively(user, day, name)
    with directory_in(day, user) as directory:
        script = batch(f"/tmp/{directory.name}", {name: DAY[name]})
        done = jail("/bin/sh", "-c", script, root=day, timeout=240)
    assert sections(done.stdout).get(name) == outside, done.stderr


@pytest.mark.skipif(not LONG, reason="minutes; PYJAIL_LONG=1 runs it")
@pytest.mark.parametrize("user", ["root"], indirect=True)
def test_a_copy_of_usr_is_equal(jail: Jail, user: User, bookworm: Path) -> None:
    """By tar: contents, modes, owners, times and links."""
    with directory_in(bookworm, user) as directory:
        done = jail("/bin/sh", "-c", f"cd /tmp/{directory.name}; {COPY}", root=bookworm, timeout=900)
    said = done.stdout.split()
    assert (done.returncode, said[:1], len(said)) == (0, ["same"], 2), done.stdout + done.stderr
    assert int(said[1]) > 5000


@pytest.mark.skipif(not LONG, reason="minutes; PYJAIL_LONG=1 runs it")
@pytest.mark.parametrize("user", ["root"], indirect=True)
def test_apt_installs_packages(jail: Jail, bookworm: Path, place: Path) -> None:
    """Twenty with what they need: all configured, their files as in the packages, and they run."""
    (place / "root").mkdir()
    copy = "tar -C $1 --exclude='./tmp/*' -cf - . | tar -C $2 -xpf -"  # what other tests have there comes and goes
    subprocess.run(["sh", "-c", copy, "sh", bookworm, place / "root"], check=True)
    install = f"""
    export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
    apt-get -qq update && apt-get -qq -y --no-install-recommends install {PACKAGES} > /tmp/log 2>&1 || {{ cat /tmp/log; exit 1; }}
    dpkg-query -W -f '${{db:Status-Abbrev}}\\n' {PACKAGES} | sort | uniq -c
    dpkg --verify {PACKAGES}; dpkg --audit
    echo '{{"a": [1, 2]}}' | jq -c .a; echo 2^70 | bc; echo 'define(x, 3)x' | m4; lua5.4 -e 'print(1 + 1)'
    """
    done = jail("/bin/sh", "-c", install, root=place / "root", timeout=900)
    count = len(PACKAGES.split())
    said = [line.strip() for line in done.stdout.splitlines()]
    assert said == [f"{count} ii", "[1,2]", "1180591620717411303424", "3", "2"], done.stdout + done.stderr
