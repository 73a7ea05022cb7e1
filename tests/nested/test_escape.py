"""A guest of a jail inside reaches nothing of the jail around it that it was not given; by the same means the outer jail does."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from pyjail_bpf import layout
from pyjail_bpf.layout import how_records
from running import FAST_LANE

from nested.conftest import Around

Make = Callable[..., Path]
RECORDS = str(len(how_records(os.uname().machine)[0])) if os.uname().machine == "x86_64" else "0"
UNTIL_READY = 'until [ "$(python3 /w/in/start.py $READY yes)" ]; do for i in 1 2 3 4 5; do /w/reach; done >/dev/null; done'
READY = f"{layout.READY_SLACK},{layout.READY_FD},{layout.EMPTY}"
ASK = """
import ctypes, struct, sys
libc = ctypes.CDLL(None, use_errno=True)
def ask(message):
    buffer = ctypes.create_string_buffer(message, max(len(message), 4096))
    result = libc.syscall(101, ctypes.c_long(0x70796A6E), 2, buffer, ctypes.c_long(len(buffer)))
    return 0 if result == 0 else -ctypes.get_errno(), [w.decode() for w in buffer.raw.split(b"\\0")[:3]] if result else []
def hello():
    buffer = ctypes.create_string_buffer(4096)
    assert libc.syscall(101, ctypes.c_long(0x70796A6E), 1, buffer, ctypes.c_long(4096)) == 0
    return buffer.raw.split(b"\\0")
def mounts(*rows):
    return b"".join(b"".join(w + b"\\0" for w in (b"mount", *row)) for row in rows)
"""
pytestmark = pytest.mark.skipif(os.uname().machine != "x86_64", reason="the attacks know numbers of x86_64")


@pytest.fixture
def attack(around: Around, make: Make) -> Callable[..., str]:
    """Runs attack.py in the outer jail, or inside it: what it printed."""
    inode = make("secret", "SECRET").stat().st_ino
    make("out/file", "SECRET")
    for name in ("attack.py", "start.py"):
        make(f"in/{name}", (Path(__file__).parent / name).read_text())
    (around.place / "in/absolute").symlink_to("/w")
    (around.place / "in/relative").symlink_to("../")
    (around.place / "in/magic").symlink_to("/proc/self/cwd/../../w")
    directory = (around.place / "out").stat().st_ino

    def run(prefix: str, at: str, *more: str) -> str:
        script = f"""
            READY={READY}
            cp /bin/echo /w/reach
            {UNTIL_READY if FAST_LANE != "off" else ""}
            last=$(python3 -c '{ASK}
print(hello()[1].decode())')
            sleep 60 & other=$!
            {prefix} python3 {at}/attack.py {inode} {directory} $other {RECORDS} $last $READY {" ".join(more)}; status=$?
            kill -9 $other; exit $status
        """
        done = around.shell(script, timeout=200)
        assert done.returncode == 0, done
        return done.stdout

    return run


PREFIXES = (
    *(
        "/w",
        "/in/../../w",
        "/in/../w",
        "/../w",
        "/in/absolute",
        "/in/relative",
        "/in/magic",
        "/proc/self/root/w",
        "/proc/1/root/w",
    ),
    *(
        "/proc/self/cwd/../w",
        "/proc/thread-self/root/w",
        "/proc/self/task/../root/w",
        "/proc/$$/root/w",
        "/proc/$$/cwd",
        "/dev/../w",
    ),
)


def test_nothing_of_the_outer_jail_is_reached(attack: Callable[..., str]) -> None:
    """Paths, links, /proc, protected descriptors with every record that the kernel would take, copies of them, processes."""
    said = attack("$pyjail run --root /base --bind /w/in:/in --", "/in", *PREFIXES).splitlines()
    assert said[-1].startswith("tried ")
    assert int(said[-1].split()[1]) > 1000
    assert said[:-1] == []


def test_the_outer_jail_reaches_it_by_the_same_means(attack: Callable[..., str], around: Around) -> None:
    """The control: paths, descriptors by hand, processes."""
    ways = {
        line.split()[1]
        for line in attack("", "/w/in", "/w", "/proc/self/root/w").splitlines()
        if line.startswith("REACHED")
    }
    assert {"open", "stat", "openat", "openat2", "fchdir", "received", "prlimit64", "kill"} <= ways
    assert "by_start" in ways or FAST_LANE == "off"


def test_nothing_is_reached_from_the_third(attack: Callable[..., str]) -> None:
    """What the second sees the third does not: /w/in is there, but not what lies beside it."""
    prefix = (
        "$pyjail run --root /base --bind /w --bind /base --bind /pyjail:/pyjail:ro -- "
        "$pyjail run --root /base --bind /w/in:/in --"
    )
    assert [line for line in attack(prefix, "/in", *PREFIXES).splitlines() if line.startswith("REACHED")] == []


def test_read_only_stays_read_only(around: Around, make: Make) -> None:
    """Asked for as writable, through every way to the place; the outer jail's own rights stay."""
    make("ro/file", "fixed")
    make("rw/file", "free")
    done = around.inner(
        *(
            "/bin/sh",
            "-c",
            "for f in /a/ro/file /b/file /a/rw/file /c/etc/hostname; do { echo x >$f; } 2>&1; done; rm /a/ro/file",
        ),
        options=("--root", "/base", "--bind", "/w:/a:rw", "--bind", "/w/ro:/b:rw", "--bind", "/base:/c:rw"),
        outer=("--bind", f"{around.place}/ro:/w/ro:ro"),
    )
    assert done.stdout.count("Read-only file system") == 3, done
    assert (around.place / "ro/file").read_text() == "fixed"
    assert (around.place / "rw/file").read_text() == "x\n"


def test_what_is_hidden_or_reserved_outside_stays_so(around: Around, make: Make) -> None:
    """--hide and --read-only-path of the outer jail, of what exists and what does not, beneath a bind, at another place."""
    make("d/hidden/file", "SECRET")
    make("d/fixed", "fixed")
    options = (
        "--hide",
        "/w/d/hidden",
        "--hide",
        "/w/d/later",
        "--read-only-path",
        "/w/d/fixed",
        "--read-only-path",
        "/w/d/never",
    )
    script = """cat /x/hidden/file; ls /x/hidden; echo x >/x/fixed; echo x >/x/never; echo x >/x/later
        mv /x/hidden /x/h; echo x >/x/free
        mkdir /x/never && echo made; cat /x/free"""
    done = around.inner("/bin/sh", "-c", script, options=("--root", "/base", "--bind", "/w/d:/x"), outer=options)
    assert done.stdout == "x\n", done
    assert sorted(path.name for path in (around.place / "d").iterdir()) == ["fixed", "free", "hidden"]
    assert (around.place / "d/fixed").read_text() == "fixed"


def test_a_bind_is_a_place_of_the_outer_jail(around: Around, place: Path) -> None:
    """Of the host's path there is nothing; links and magic links on the way lead nowhere else."""
    (around.place / "link").symlink_to(place)
    for source in (str(place), "/w/link", "/proc/self/root/w", "/proc/1/root", "/proc"):
        done = around.inner("/bin/ls", "/x", options=("--root", "/base", "--bind", f"{source}:/x"))
        if source == "/proc/self/root/w":
            assert (done.returncode, done.stdout.split()) == (0, ["link"]), done
        else:
            assert done.returncode in (2, 125), (source, done)
            assert len(done.stderr.splitlines()) == 1


def test_mounts_written_by_hand_are_judged(around: Around, make: Make) -> None:
    """No pyjail writes these: a second root, kinds and paths that are none, /proc and the terminal at other places, an inherited
    directory of the host, a socket of a read-only place, a removed directory."""
    make("in/file")
    code = f"""{ASK}
import os
root = (b"/", b"/base", b"root", b"w", b"")
os.mkdir("/w/gone"); gone = os.open("/w/gone", os.O_RDONLY); os.rmdir("/w/gone")
for rows in (
    [], [(b"/x", b"/base", b"root", b"", b"")], [root, root], [root, (b"/x", b"/w", b"glue", b"", b"")],
    [root, (b"/x", b"w", b"bind", b"", b"")], [root, (b"/x", b"/w", b"bind", b"z", b"")],
    [root, (b"/x", b"/proc", b"proc", b"", b"")], [root, (b"/x", b"/proc", b"bind", b"w", b"")],
    [root, (b"/proc", b"/w", b"proc", b"", b"")], [root, (b"/proc", b"/proc/self", b"proc", b"", b"")],
    [root, (b"/x", b"/dev/tty", b"bind", b"wd", b"")], [root, (b"/x", b"/proc/self/fd/7", b"bind", b"wd", b"")],
    [root, (b"/x", b"/proc/self/fd/960", b"bind", b"wd", b"")], [root, (b"/x", b"/proc/self/fd/%d" % gone, b"bind", b"wd", b"")],
    [root, (b"/proc", b"/proc", b"proc", b"", b""), (b"/proc/self/x", b"/w", b"bind", b"wd", b"")],
    [root, (b"/x", b"/w/nope", b"bind", b"wd", b"")], [root, (b"/usr/bin/ls", b"/w", b"bind", b"wd", b"")],
):
    print(*ask(mounts(*rows)))
print(ask(b"mount\\0/\\0/base"), ask(b"what\\0"), ask(b"mount\\0/\\0/base\\0root\\0\\xff\\0\\0"), os.listdir("/w"))
"""
    host = os.open(around.place.parent, os.O_RDONLY)
    try:
        done = around.jail(
            *("/usr/bin/python3", "-c", code), root=around.base, options=[*around.options(), "--preserve-fds", str(host)],
            pass_fds=(host,),
        )  # fmt: skip
    finally:
        os.close(host)
    lines = done.stdout.replace(str(host), "N").splitlines()
    assert len(lines) == 18, done
    assert all(line.startswith("-22 ") for line in lines[:-1]), done.stdout
    assert lines[-1].startswith("(-22, "), done
    assert lines[-1].endswith("['in']"), done


def test_a_directory_of_the_host_that_was_inherited_is_no_source(around: Around) -> None:
    """What a guest holds by a descriptor alone has no place in a jail inside."""
    host = os.open(around.place.parent, os.O_RDONLY)
    code = f"{ASK}\nprint(*ask(mounts((b'/', b'/proc/self/fd/{host}', b'root', b'w', b''))))"
    try:
        done = around.jail(
            *("/usr/bin/python3", "-c", code), root=around.base, options=[*around.options(), "--preserve-fds", str(host)],
            pass_fds=(host,),
        )  # fmt: skip
    finally:
        os.close(host)
    assert done.stdout.startswith("-22 "), done
    assert "beneath no mount" in done.stdout


def test_sockets_of_read_only_places_are_not_reached_by_binding_them(around: Around, make: Make) -> None:
    """The host's daemons: a socket beneath a read-only directory, as it is, bound by itself, beneath a bind of its directory."""
    import socket

    make("d/file")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(around.place / "d/s"))
        server.listen()
        os.chmod(around.place / "d/s", 0o777)
        connect = "import socket, sys; socket.socket(socket.AF_UNIX).connect(sys.argv[1]); print('connected')"
        for options, path in (
            (("--bind", "/ro/s:/x"), "/x"),
            (("--bind", "/ro:/x"), "/x/s"),
            (("--bind", "/w/d:/x"), "/x/s"),
        ):
            done = around.inner(
                *("/usr/bin/python3", "-c", connect, path), options=("--root", "/base", *options),
                outer=("--bind", f"{around.place}/d:/ro:ro"),
            )  # fmt: skip
            assert ("connected" in done.stdout) == ("/w/d:/x" in options), (options, done)
