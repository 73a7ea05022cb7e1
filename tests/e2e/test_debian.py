"""The main job: a Debian root, its own tools, as root and as a plain user, on both engines."""

from __future__ import annotations

import re
from pathlib import Path

from running import Jail, User

HELLO_C = '#include <stdio.h>\nint main(void) { puts("compiled here"); return 0; }\n'


def test_one_line_runs_apt_git_python_gcc_and_ls(jail: Jail, bookworm: Path, guest_tmp: Path) -> None:
    inside = Path("/") / guest_tmp.relative_to(bookworm)
    (guest_tmp / "hello.c").write_text(HELLO_C)
    guest_tmp.chmod(0o755)
    script = (
        f'apt-get --version; git init {inside}/x; python3 -c "print(1)"; cd {inside}; '
        "gcc hello.c && ./a.out; ls -la / | head"
    )
    done = jail.shell(script, root=bookworm, timeout=120)
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert lines[0].startswith("apt 2.")
    assert f"Initialized empty Git repository in {inside}/x/.git/" in lines
    assert "1" in lines
    assert "compiled here" in lines
    assert any(re.match(r"lrwxrwxrwx .* bin -> usr/bin$", line) for line in lines)
    assert (guest_tmp / "x" / ".git" / "HEAD").exists()
    assert (guest_tmp / "a.out").stat().st_uid == jail.user.uid


def test_git_commits_branches_and_checks_itself(jail: Jail, bookworm: Path, guest_tmp: Path) -> None:
    inside = Path("/") / guest_tmp.relative_to(bookworm)
    script = f"""
        set -e
        export HOME={inside}
        cd {inside}
        git init -q repo
        cd repo
        git config user.email a@example.invalid
        git config user.name A
        for i in 1 2 3 4 5; do echo $i >file$i; git add file$i; git commit -qm "commit $i"; done
        git checkout -q -b side HEAD~2
        git mv file1 renamed
        git commit -qm rename
        git merge -q master -m merge
        git fsck --strict
        git log --oneline | wc -l
        git status --short
        ls
    """
    done = jail.shell(script, root=bookworm, timeout=120)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["7", "file2", "file3", "file4", "file5", "renamed"]


def test_make_builds_in_parallel(jail: Jail, bookworm: Path, guest_tmp: Path) -> None:
    inside = Path("/") / guest_tmp.relative_to(bookworm)
    names = [f"part{i}" for i in range(12)]
    for i, name in enumerate(names):
        (guest_tmp / f"{name}.c").write_text(f"int {name}(void) {{ return {i}; }}\n")
    calls = " + ".join(f"{name}()" for name in names)
    declarations = "".join(f"int {name}(void);\n" for name in names)
    (guest_tmp / "main.c").write_text(
        f'#include <stdio.h>\n{declarations}int main(void) {{ printf("%d\\n", {calls}); return 0; }}\n'
    )
    objects = " ".join(f"{name}.o" for name in [*names, "main"])
    (guest_tmp / "Makefile").write_text(f"all: {objects}\n\tgcc -o all {objects}\n")
    done = jail.shell(f"make -s -j4 -C {inside} && {inside}/all", root=bookworm, timeout=120)
    assert (done.returncode, done.stdout, done.stderr) == (0, f"{sum(range(12))}\n", "")


def test_python_uses_its_modules_subprocesses_and_threads(jail: Jail, bookworm: Path, guest_tmp: Path) -> None:
    inside = Path("/") / guest_tmp.relative_to(bookworm)
    code = f"""
import concurrent.futures, json, os, pathlib, shutil, sqlite3, subprocess, tempfile
base = pathlib.Path({str(inside)!r})
with tempfile.TemporaryDirectory(dir=base) as temporary:
    (pathlib.Path(temporary) / 'a' / 'b').mkdir(parents=True)
    (pathlib.Path(temporary) / 'a' / 'b' / 'c').write_text('text')
    shutil.copytree(pathlib.Path(temporary) / 'a', base / 'copy')
shutil.move(base / 'copy', base / 'moved')
data = sqlite3.connect(base / 'data.db')
data.execute('create table t (x)')
data.executemany('insert into t values (?)', [(i,) for i in range(100)])
data.commit()
with concurrent.futures.ThreadPoolExecutor(4) as pool:
    outputs = list(pool.map(lambda i: subprocess.check_output(['/bin/echo', str(i)], text=True), range(8)))
print(json.dumps([
    sorted(str(p.relative_to(base)) for p in base.rglob('*')), ''.join(outputs).split(),
    data.execute('select sum(x) from t').fetchone()[0], os.getcwd(),
]))
"""
    done = jail("python3", "-c", code, root=bookworm, options=("--workdir", "/"), timeout=120)
    assert done.returncode == 0, done.stderr
    assert done.stdout == (
        '[["data.db", "moved", "moved/b", "moved/b/c"], ["0", "1", "2", "3", "4", "5", "6", "7"], 4950, "/"]\n'
    )


def test_archives_pack_and_unpack_unchanged(jail: Jail, bookworm: Path, guest_tmp: Path) -> None:
    inside = Path("/") / guest_tmp.relative_to(bookworm)
    script = f"""
        set -e
        cd {inside}
        tar -cf one.tar -C /usr/share doc/gcc doc/git 2>&1 || tar -cf one.tar -C /usr/share doc
        mkdir out
        tar -xf one.tar -C out
        tar -cf two.tar -C out doc
        tar -tf one.tar | sort >one.list
        tar -tf two.tar | grep -v '^doc/$' | sort >two.list
        grep -v '^doc/$' one.list | comm -23 - two.list
        find out -type f | wc -l
    """
    done = jail.shell(script, root=bookworm, timeout=120)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout.split()[-1]) > 0
    assert len(done.stdout.splitlines()) == 1


def test_a_uid_without_a_passwd_entry_has_one_in_the_jail(
    jail: Jail, user: User, bookworm: Path, guest_tmp: Path
) -> None:
    """whoami, git and ssh-keygen all ask for the user's entry; the file on disk is not touched."""
    before = (bookworm / "etc" / "passwd").read_bytes()
    inside = Path("/") / guest_tmp.relative_to(bookworm)
    script = f"""
        set -e
        whoami
        id -u
        getent passwd $(id -u) | cut -d: -f3
        getent group $(id -g) | cut -d: -f3
        ssh-keygen -q -t ed25519 -N '' -f {inside}/key
        ssh-keygen -lf {inside}/key.pub >/dev/null
        cd {inside} && git init -q r && cd r
        git -c user.email=a@example.invalid commit -q --allow-empty -m empty
        git log --format=%an | wc -l
        cut -d: -f1 /etc/passwd | sort | uniq -d | wc -l
    """
    done = jail.shell(script, root=bookworm, timeout=60)
    assert done.returncode == 0, done.stderr
    name, *rest = done.stdout.split()
    assert name
    assert rest == [str(user.uid), str(user.uid), str(user.uid), "1", "0"]
    assert (bookworm / "etc" / "passwd").read_bytes() == before


def test_apt_and_dpkg_read_their_databases(jail: Jail, bookworm: Path) -> None:
    script = "dpkg-query -W -f '${Version}\\n' gcc && apt-cache policy hello | head -2 && dpkg -L hello | head -3"
    done = jail.shell(script, root=bookworm)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[1] == "hello:"


def test_a_tool_finds_its_files_through_links_and_dot_dot(jail: Jail, bookworm: Path) -> None:
    """gcc finds its headers by `..` from its own executable, python its library by its own link."""
    script = """
        cd /bin/../usr/./bin && pwd -P
        realpath /bin/sh /lib64/ld-linux-x86-64.so.2
        gcc -print-file-name=libgcc.a | xargs realpath
        python3 -c 'import sys; print(sys.prefix, sys.executable)'
    """
    done = jail.shell(script, root=bookworm)
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert lines[0] == "/usr/bin"
    assert lines[1:3] == ["/usr/bin/dash", "/usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2"]
    assert lines[3].startswith("/usr/lib/gcc/x86_64-linux-gnu/")
    assert lines[4] == "/usr /usr/bin/python3"


def test_sockets_with_names_connect_guests(jail: Jail, bookworm: Path, guest_tmp: Path) -> None:
    """An AF_UNIX server sees its client's own credentials."""
    inside = Path("/") / guest_tmp.relative_to(bookworm)
    code = f"""
import os, socket, struct, threading
os.chdir({str(inside)!r})
server = socket.socket(socket.AF_UNIX)
server.bind('socket')
server.listen()
pid = os.fork()
if not pid:
    client = socket.socket(socket.AF_UNIX)
    client.connect({str(inside)!r} + '/socket')
    client.sendall(b'%d' % os.getpid())
    client.recv(1)
    os._exit(0)
peer, _ = server.accept()
told = int(peer.recv(100))
seen, uid, gid = struct.unpack('3i', peer.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12))
peer.sendall(b'x')
os.waitpid(pid, 0)
print(told == pid == seen, uid == os.getuid(), peer.getsockname() == 'socket')
"""
    done = jail("python3", "-c", code, root=bookworm)
    assert (done.returncode, done.stdout) == (0, "True True True\n"), done.stderr


def test_descriptors_travel_between_guests(jail: Jail, bookworm: Path, guest_tmp: Path) -> None:
    """A directory's descriptor that another guest sent serves look-ups like an own one."""
    (guest_tmp / "directory").mkdir()
    (guest_tmp / "directory" / "file").write_text("content")
    inside = Path("/") / guest_tmp.relative_to(bookworm)
    code = f"""
import os, socket
ours, theirs = socket.socketpair()
if not os.fork():
    socket.send_fds(theirs, [b'x'], [os.open({str(inside)!r} + '/directory', os.O_RDONLY)])
    os._exit(0)
_, (directory,), _, _ = socket.recv_fds(ours, 1, 1)
with open(os.open('file', os.O_RDONLY, dir_fd=directory)) as file: print(file.read())
os.fchdir(directory)
print(os.getcwd() == {str(inside)!r} + '/directory', os.listdir())
"""
    done = jail("python3", "-c", code, root=bookworm)
    assert (done.returncode, done.stdout) == (0, "content\nTrue ['file']\n"), done.stderr
