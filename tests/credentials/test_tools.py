"""Programs that change their identity do what they do on a real root: su, setpriv, capsh, dpkg, apt."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from running import Jail, User, chrooted

pytestmark = pytest.mark.skipif(os.geteuid() != 0, reason="needs root: it changes identities")

# A package whose scripts change owners and identities, and whose files have owners and special bits.
CONTROL = """Package: pyjail-test
Version: 1
Architecture: all
Maintainer: Nobody <nobody@example.invalid>
Description: owners, special bits and scripts that change their identity
"""
POSTINST = """#!/bin/sh
set -e
chown games:games /opt/pyjail-test/given
install -o man -g man -m 2750 -d /opt/pyjail-test/made
su nobody -s /bin/sh -c 'umask 027; echo written >/opt/pyjail-test/open/by-nobody'
if su nobody -s /bin/sh -c 'echo no >/opt/pyjail-test/closed'; then exit 1; fi
"""
LISTING = "find /opt/pyjail-test -printf '%p %m %U:%G %y\\n' | sort; dpkg-query -W -f '${Status}\\n' pyjail-test"


@pytest.fixture
def root_jail(engine: str, homes: Callable[[str], User], checkout_for: Callable[[User], Path]) -> Jail:
    """Runs commands in a jail started as root."""
    return Jail(engine, homes("root"), checkout_for(homes("root")))


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A .deb, as dpkg-deb makes it."""
    top = tmp_path_factory.mktemp("package") / "tree"
    (top / "DEBIAN").mkdir(parents=True)
    (top / "DEBIAN" / "control").write_text(CONTROL)
    (top / "DEBIAN" / "postinst").write_text(POSTINST)
    (top / "DEBIAN" / "postinst").chmod(0o755)
    files = top / "opt" / "pyjail-test"
    (files / "open").mkdir(parents=True)
    (files / "open").chmod(0o1777)
    for name, mode, uid, gid in (("given", 0o644, 0, 0), ("closed", 0o644, 0, 0), ("setuid", 0o4755, 0, 50),
                                 ("owned", 0o640, 12, 12)):  # fmt: skip
        (files / name).write_text(name)
        os.chown(files / name, uid, gid)
        (files / name).chmod(mode)
    made = top.parent / "pyjail-test_1_all.deb"
    subprocess.run(["dpkg-deb", "--build", top, made], check=True, capture_output=True)
    return made


def copy_root(bookworm: Path, place: Path) -> None:
    """Without its /tmp, where other tests work at the same time, and without half of it that no package manager needs."""
    left = ("tmp/*", "usr/lib/gcc", "usr/lib/git-core", "usr/include", "usr/share/locale", "usr/share/doc")
    pack = ["tar", "-C", str(bookworm), *(f"--exclude=./{name}" for name in left), "-cf", "-", "."]
    with subprocess.Popen(pack, stdout=subprocess.PIPE) as packing:
        subprocess.run(["tar", "-C", place, "-xpf", "-"], stdin=packing.stdout, check=True)
    assert packing.returncode == 0


@pytest.fixture
def copy(bookworm: Path) -> Iterator[Path]:
    """A root to throw away."""
    place = Path(tempfile.mkdtemp(prefix="pyjail-root-", dir="/var/tmp"))
    copy_root(bookworm, place)
    yield place
    shutil.rmtree(place, ignore_errors=True)


@pytest.fixture(scope="module")
def installed_natively(bookworm: Path, package: Path, homes: Callable[[str], User]) -> str:
    """What `dpkg -i` leaves behind under the kernel's chroot."""
    place = Path(tempfile.mkdtemp(prefix="pyjail-root-", dir="/var/tmp"))
    try:
        copy_root(bookworm, place)
        shutil.copy(package, place / "tmp" / "p.deb")
        words = ("/bin/sh", "-c", f"dpkg -i /tmp/p.deb >/dev/null; {LISTING}")
        done = chrooted(homes("root"), place, *words, timeout=120)
        assert "install ok installed" in done.stdout, done.stderr
        return done.stdout
    finally:
        shutil.rmtree(place, ignore_errors=True)


def test_dpkg_installs_a_package_as_on_a_real_root(
    root_jail: Jail, copy: Path, package: Path, installed_natively: str
) -> None:
    """Owners, modes and status are those under chroot; its scripts became nobody, and could do no more than that."""
    shutil.copy(package, copy / "tmp" / "p.deb")
    done = root_jail.shell(f"dpkg -i /tmp/p.deb >/dev/null; {LISTING}", root=copy, timeout=120)
    assert done.returncode == 0, done.stderr
    assert done.stdout == installed_natively
    assert "/opt/pyjail-test/open/by-nobody 640 65534:65534 f" in done.stdout


# Serves a repository, and notes the user of each process that fetches from it.
SERVER = """
import glob, http.server, sys
class Handler(http.server.SimpleHTTPRequestHandler):
    def do_GET(self):
        for path in glob.glob('/proc/[0-9]*/status'):
            text = open(path).read()
            if text.startswith('Name:\\thttp\\n'):
                print(text.split('Uid:')[1].split()[1], file=open('/srv/users', 'a'))
        super().do_GET()
    def log_message(self, *_): pass
server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), lambda *a: Handler(*a, directory='/srv/repository'))
open('/etc/apt/sources.list', 'w').write(f'deb [trusted=yes] http://127.0.0.1:{server.server_port}/ ./\\n')
server.serve_forever()
"""


def repository(root: Path, package: Path) -> None:
    """A repository of one package, and its server's program."""
    directory = root / "srv" / "repository"
    directory.mkdir()
    shutil.copy(package, directory)
    size, name = package.stat().st_size, package.name
    digest = subprocess.run(["sha256sum", package], check=True, capture_output=True, text=True).stdout.split()[0]
    (directory / "Packages").write_text(f"{CONTROL}Filename: ./{name}\nSize: {size}\nSHA256: {digest}\n")
    (root / "srv" / "server.py").write_text(SERVER)
    (root / "etc/apt/sources.list").write_text("")


def test_apt_fetches_as_its_own_user_and_installs(
    root_jail: Jail, copy: Path, package: Path, installed_natively: str
) -> None:
    """What is fetched belongs to _apt until root has it; what is installed is what dpkg would."""
    repository(copy, package)
    script = f"""
        unset http_proxy HTTP_PROXY
        python3 /srv/server.py & server=$!
        while [ ! -s /etc/apt/sources.list ]; do sleep 0.1; done
        apt-get -q update >/dev/null && apt-get -qy install pyjail-test >/dev/null
        {LISTING}; stat -c %U:%a /var/lib/apt/lists/partial; sort -u /srv/users | xargs getent passwd | cut -d: -f1
        kill $server
    """
    done = root_jail.shell(script, root=copy, timeout=300)
    assert done.stdout == installed_natively + "_apt:700\n_apt\n", done.stderr
    assert "unsandboxed" not in done.stderr


SCRIPT = """
cd {inside}
umask 022
echo secret >secret; chmod 600 secret
mkdir -m 1777 sticky; echo x >sticky/root
su nobody -s /bin/sh -c '
    id; cat secret; echo $?; touch sticky/mine; mkdir sticky/dir; rm -f sticky/root; echo $?; chown root sticky/mine; echo $?
    kill -0 1; echo $?; (umask 077; echo >sticky/masked); head -c 100 /proc/self/environ >/dev/null; echo $?
    ls -l /proc/self/fd/ >/dev/null; echo $?; /bin/sh -c "id -u"; ulimit -f 1; head -c 5000 /dev/zero >sticky/big; echo $?
    truncate -s 5000 sticky/big2; echo $?'
stat -c '%n %a %U:%G %s' secret sticky/*
"""


def test_su_to_nobody_leaves_nothing_of_root(root_jail: Jail, bookworm: Path, homes: Callable[[str], User]) -> None:
    """The same script under chroot says the same."""
    said = []
    for side in ("kernel", "jail"):
        place = Path(tempfile.mkdtemp(prefix="su-", dir=bookworm / "tmp"))
        place.chmod(0o755)
        words = ("/bin/sh", "-c", SCRIPT.format(inside=f"/tmp/{place.name}"))
        try:
            done = chrooted(homes("root"), bookworm, *words) if side == "kernel" else root_jail(*words, root=bookworm)
        finally:
            shutil.rmtree(place)
        said.append((done.returncode, done.stdout, done.stderr.count("\n")))
    assert said[0] == said[1]
    assert "uid=65534(nobody)" in said[0][1]


@pytest.mark.parametrize(
    ("words", "answers"),
    [
        ("setpriv --reuid=1000 --regid=1000 --clear-groups", "1000:1000 denied"),
        ("setpriv --reuid=1000 --regid=1000 --groups=50", "1000:1000 denied"),
        ("setpriv --ruid=1000", "1000:0 denied"),  # no_new_privs: an exec makes the real id the effective one
        ("setpriv --bounding-set=-dac_override", "0:0 denied"),
        ("setpriv --inh-caps=-all --bounding-set=-all", "0:0 denied"),
        ("capsh --drop=cap_dac_override --", "0:0 denied"),
        ("capsh --drop=cap_chown --", "0:0 opened"),
        ("capsh --user=nobody --", "65534:65534 denied"),
        ("capsh --keep=1 --uid=1000 --caps=cap_dac_override+ep --addamb=cap_dac_override --", None),
    ],
)
def test_tools_that_take_an_identity(root_jail: Jail, bookworm: Path, words: str, answers: str | None) -> None:
    """What follows may read a file of another user, or not: as the identity that was taken."""
    place = Path(tempfile.mkdtemp(prefix="tools-", dir=bookworm / "tmp"))
    try:
        place.chmod(0o755)
        (place / "file").write_text("text")
        os.chown(place / "file", 2000, 2000)
        (place / "file").chmod(0o600)
        capsh = shutil.which("capsh", path="/usr/sbin:/sbin")
        options = ("--bind", f"{capsh}:/tmp/{place.name}/capsh") if capsh else ()
        tool = words.replace("capsh", f"/tmp/{place.name}/capsh", 1) if words.startswith("capsh") else words + " /bin/bash"
        check = f"echo $(id -u):$(id -g) $(cat /tmp/{place.name}/file >/dev/null 2>&1 && echo opened || echo denied)"
        done = root_jail("/bin/sh", "-c", f"{tool} -c '{check}'", root=bookworm, options=options)
        if answers is None:  # ambient capabilities need cap_setpcap among the inheritable ones: whatever capsh says
            assert done.returncode != 0 or done.stdout.split()[0] == "1000:0"
        else:
            assert (done.returncode, done.stdout.strip()) == (0, answers), done.stderr
    finally:
        shutil.rmtree(place)


def test_setuid_programs_give_no_root(root_jail: Jail, bookworm: Path) -> None:
    """no_new_privs: a setuid copy of id runs as its caller."""
    place = Path(tempfile.mkdtemp(prefix="setuid-", dir=bookworm / "tmp"))
    try:
        place.chmod(0o755)
        shutil.copy(bookworm / "usr/bin/id", place / "id")
        (place / "id").chmod(0o4755)
        done = root_jail.shell(f"setpriv --reuid=1000 --clear-groups /tmp/{place.name}/id -u", root=bookworm)
        assert (done.returncode, done.stdout) == (0, "1000\n"), done.stderr
    finally:
        shutil.rmtree(place)
