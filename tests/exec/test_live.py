"""A program started by the loader cannot tell: the kernel's own execve is the oracle, line by line."""

from __future__ import annotations

import json
import os
import re
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from exec.builds import BUILDS
from exec.launching import Ended, Jail, launch, native
from pyjail.kernel.errno import E, Errno

ENV = [b"PATH=/usr/bin:/bin", b"LANG=C"]


def same(jail: Jail, path: Path | bytes, argv: list[bytes], env: list[bytes] = ENV, *, beneath: bool = False) -> bytes:
    """Run both ways; exit code and output must agree. Returns the output."""
    name = os.fsencode(path)
    ours, kernel = launch(jail, name, argv, env, beneath=beneath), native(name, argv, env)
    assert isinstance(ours, Ended)
    assert isinstance(kernel, Ended)
    assert ours.output.decode(errors="replace").splitlines() == kernel.output.decode(errors="replace").splitlines()
    assert (ours.code, kernel.code) == (42, 42)
    return ours.output


def write_script(path: Path, text: bytes) -> Path:
    path.write_bytes(text)
    path.chmod(0o755)
    return path


@pytest.mark.parametrize("beneath", [False, True], ids=["by-number", "opened-by-loader"])
@pytest.mark.parametrize("linked", list(BUILDS))
def test_every_way_of_linking_looks_as_natively(
    linked: str, beneath: bool, build_probe: Callable[[str], Path], make_jail: Callable[..., Jail]
) -> None:
    """argv, environment, auxv, comm, brk, code and data limits, /proc/self, rights of the stack: all as the kernel makes them."""
    program = build_probe(linked)
    jail = make_jail(Path("/") if beneath else program.parent, level="read")
    if beneath and os.stat(program).st_dev != os.stat("/").st_dev:
        pytest.skip("the probe is on another file system than /")
    output = same(jail, program, [b"the program", b"", b"last"], beneath=beneath)
    assert b"argc 3" in output
    assert b"loader-left" not in output


@pytest.mark.parametrize("count", [0, 1, 5000])
def test_argument_vectors_of_any_length_arrive(
    count: int, build_probe: Callable[[str], Path], make_jail: Callable[..., Jail]
) -> None:
    """From the shortest vector to hundreds of kilobytes; argc 0 becomes one empty string (Linux 5.18)."""
    program = build_probe("pie")
    same(make_jail(program.parent), program, [b"argument %d" % n for n in range(count)])


def test_the_environment_may_be_empty(build_probe: Callable[[str], Path], make_jail: Callable[..., Jail]) -> None:
    """Nothing is taken from behind the arguments."""
    program = build_probe("static")
    same(make_jail(program.parent), program, [b"probe"], [])


@pytest.mark.parametrize("argument", [b"", b" one", b" one two\t three ", b"\t\tx"])
@pytest.mark.parametrize("linked", ["pie", "musl-static"])
def test_scripts_get_interpreter_argument_and_path(
    linked: str, argument: bytes, tmp_path: Path, build_probe: Callable[[str], Path], make_jail: Callable[..., Jail]
) -> None:
    """argv, cmdline, comm and AT_EXECFN of a #! script are the kernel's."""
    script = write_script(tmp_path / "a script", b"#!" + os.fsencode(build_probe(linked)) + argument + b"\nbody\n")
    output = same(make_jail(tmp_path), script, [b"replaced", b"x" * 3000, b"y"])
    assert b"comm a script\n" in output


@pytest.mark.parametrize("levels", [2, 3, 5])
def test_scripts_may_be_interpreted_by_scripts(
    levels: int, tmp_path: Path, build_probe: Callable[[str], Path], make_jail: Callable[..., Jail]
) -> None:
    """Five levels, each with an argument."""
    previous = build_probe("pie")
    for level in range(levels):
        previous = write_script(tmp_path / f"s{level}", b"#!%s argument of %d\n" % (os.fsencode(previous), level))
    same(make_jail(tmp_path), previous, [b"zero", b"one", b"two"])


def test_a_sixth_script_level_is_eloop(
    tmp_path: Path, build_probe: Callable[[str], Path], make_jail: Callable[..., Jail]
) -> None:
    """exec_binprm() stops there."""
    previous = build_probe("pie")
    for level in range(6):
        previous = write_script(tmp_path / f"s{level}", b"#!%s\n" % os.fsencode(previous))
    name = os.fsencode(previous)
    assert launch(make_jail(tmp_path), name, [b"x"]) is E.ELOOP
    assert native(name, [b"x"]) is E.ELOOP


def test_a_script_with_nearly_two_megabytes_of_arguments_runs(
    tmp_path: Path, build_probe: Callable[[str], Path], make_jail: Callable[..., Jail]
) -> None:
    """The rewritten strings go below the stack, which the loader does not stand on."""
    script = write_script(tmp_path / "s", b"#!%s -x\n" % os.fsencode(build_probe("pie")))
    output = same(make_jail(tmp_path), script, [b"s"] + [b"a" * 100_000] * 18)
    assert b"argc 21" in output


def refused(kind: str, tmp_path: Path) -> Path:
    """A file that execve(2) refuses."""
    path = tmp_path / kind
    match kind:
        case "empty":
            path.write_bytes(b"")
        case "text":
            path.write_bytes(b"no program\n")
        case "directory":
            path.mkdir()
        case "fifo":
            os.mkfifo(path)
        case "not executable":
            path.write_bytes(b"#!/bin/sh\n")
        case "script of nothing":
            path.write_bytes(b"#!\n")
        case "script of a missing program":
            path.write_bytes(b"#!/no/such/program\n")
        case "script of a directory":
            path.write_bytes(b"#!/usr\n")
        case "cut interpreter":
            path.write_bytes(b"#!/" + b"x" * 300 + b"\n")
        case "missing ELF interpreter":
            image = bytearray(Path("/bin/true").read_bytes())
            place = image.index(b"/lib64/ld-linux")
            image[place : place + 6] = b"/lib65"
            path.write_bytes(image)
        case "loop":
            path.symlink_to("loop")
        case "missing":
            return path
        case _:
            raise AssertionError(kind)
    if kind not in ("not executable", "loop"):
        path.chmod(0o755)
    return path


REFUSED = [
    "empty", "text", "directory", "fifo", "not executable", "script of nothing", "script of a missing program",
    "script of a directory", "cut interpreter", "missing ELF interpreter", "loop", "missing",
]  # fmt: skip


@pytest.mark.parametrize("kind", REFUSED)
def test_what_the_kernel_refuses_is_refused_with_its_errno(
    kind: str, tmp_path: Path, make_jail: Callable[..., Jail]
) -> None:
    """One errno each, the kernel's."""
    name = os.fsencode(refused(kind, tmp_path))
    expected = native(name, [b"x"])
    assert isinstance(expected, Errno)
    assert launch(make_jail(tmp_path), name, [b"x"]) is expected


@pytest.mark.skipif(os.geteuid() != 0, reason="mounts a file system, in a mount namespace of its own")
def test_a_noexec_mount_is_eacces(tmp_path: Path) -> None:
    """X_OK asks the mount too, so nothing more needs to."""
    code = """
import os, sys
sys.path[:0] = sys.argv[2].split(":")
from pathlib import Path
from exec.launching import Jail, launch, native
script = Path(sys.argv[1]) / "script"
script.write_bytes(b"#!/bin/true\\n")
script.chmod(0o755)
print(native(os.fsencode(script), [b"x"]), launch(Jail(Path("/")), os.fsencode(script), [b"x"]))
"""
    command = 'mount -t tmpfs -o noexec none "$1" && exec "$0" -c "$2" "$1" "$3"'
    path = ":".join(entry for entry in sys.path if entry)
    ended = subprocess.run(
        ["unshare", "-m", "sh", "-c", command, sys.executable, tmp_path, code, path], capture_output=True, text=True
    )
    if "Operation not permitted" in ended.stderr or "permission denied" in ended.stderr:
        pytest.skip("mounts are not allowed here")
    assert ended.stdout == "EACCES EACCES\n", ended.stderr


def test_a_script_by_a_closing_descriptor_is_enoent(
    tmp_path: Path, build_probe: Callable[[str], Path], make_jail: Callable[..., Jail]
) -> None:
    """Its interpreter could not open it; a program may be started that way."""
    jail = make_jail(tmp_path)
    script = write_script(tmp_path / "s", b"#!/bin/true\n")
    assert jail.prepare(os.fsencode(script), inaccessible=True) is E.ENOENT
    program = jail.prepare(os.fsencode(build_probe("pie")), inaccessible=True)
    assert not isinstance(program, Errno)
    program.close()


def test_a_program_by_descriptor_is_called_as_its_file(
    tmp_path: Path, build_probe: Callable[[str], Path], make_jail: Callable[..., Jail]
) -> None:
    """fexecve: comm as the kernel sets it, AT_EXECFN /dev/fd/N."""
    program = build_probe("pie")
    fd = os.open(program, os.O_RDONLY)
    with subprocess.Popen([f"/proc/self/fd/{fd}"], pass_fds=[fd], stdout=subprocess.PIPE) as plain:
        assert plain.stdout is not None
        assert b"comm %d\n" % fd in plain.stdout.read()
    read, write = os.pipe()
    if (pid := os.fork()) == 0:
        try:
            os.dup2(write, 1)
            os.execve(fd, ["x"], {})
        finally:
            os._exit(126)
    os.close(write)
    os.waitpid(pid, 0)
    kernel = re.search(rb"comm (.*)\n", os.read(read, 1 << 20))
    os.close(read)
    os.close(fd)
    assert kernel
    if kernel[1] == b"%d" % fd:
        pytest.skip("before Linux 6.14 the process is called as the descriptor")
    jail = make_jail(tmp_path)
    prepared = jail.prepare(os.fsencode(program), named=False, shown=b"/dev/fd/7")
    assert not isinstance(prepared, Errno)
    prepared.close()
    strings = prepared.strings.split(b"\0")
    assert strings[:2] == [b"/dev/fd/7", kernel[1]]


def test_without_a_slot_the_process_exits_with_127(
    build_probe: Callable[[str], Path], make_jail: Callable[..., Jail]
) -> None:
    """The loader by hand: nothing to find, nothing gained."""
    program = build_probe("pie")
    assert launch(make_jail(program.parent), os.fsencode(program), [b"x"], own_slot=False) == Ended(127, b"")


def test_an_object_that_changed_since_begins_the_exec_anew(
    tmp_path: Path, build_probe: Callable[[str], Path], make_jail: Callable[..., Jail], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The loader compares inode and size of what it opens itself. Its execve meets no filter here: the kernel runs the program."""
    copy = tmp_path / "copy"
    copy.write_bytes(build_probe("static").read_bytes())
    copy.chmod(0o755)
    jail = make_jail(tmp_path, level="read")
    prepare = jail.prepare

    def prepare_then_replace(path: bytes, by_number: bool) -> object:
        program = prepare(path, by_number=by_number)
        other = tmp_path / "other"
        other.write_bytes(copy.read_bytes())
        other.chmod(0o755)
        other.rename(copy)
        return program

    assert isinstance(launch(jail, os.fsencode(copy), [b"x"], beneath=True), Ended)
    monkeypatch.setattr(Jail, "prepare", lambda _, path, by_number: prepare_then_replace(path, by_number))
    anew = launch(jail, os.fsencode(copy), [b"x", b"y z"], beneath=True)
    kernel = native(os.fsencode(copy), [b"x", b"y z"])
    assert isinstance(anew, Ended)
    assert isinstance(kernel, Ended)
    assert anew.code == kernel.code
    assert anew.output.splitlines()[:5] == kernel.output.splitlines()[:5]  # the arguments


def test_every_installed_program_is_mapped_and_linked() -> None:
    """All dynamic programs of /usr/bin up to the dynamic linker's list of libraries (none of them runs): as natively."""
    program = Path(__file__).with_name("installed.py")
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([os.environ["PYTHONPATH"], str(program.parent.parent)])}
    done = subprocess.run([sys.executable, program, "/usr/bin"], env=environment, stdout=subprocess.PIPE, text=True, check=True)
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert not [row for row in rows if row[1] != row[2]]
    assert len(rows) > 50


def test_addresses_are_random_for_each_start(
    tmp_path: Path, build_probe: Callable[[str], Path], make_jail: Callable[..., Jail]
) -> None:
    """Program, libraries, heap and stack: no two starts in a row have any of them in common."""
    jail = make_jail(tmp_path)
    seen = [launch(jail, b"/bin/cat", [b"cat", b"/proc/self/maps"]) for _ in range(2)]
    starts = []
    for ended in seen:
        assert isinstance(ended, Ended)
        lines = [
            line for line in ended.output.decode().splitlines() if "/" in line or "[heap]" in line or "[stack]" in line
        ]
        starts.append({line.split("-")[0] for line in lines if "memfd:mailbox" not in line})
    assert starts[0]
    assert not starts[0] & starts[1]


def test_without_randomness_addresses_repeat(
    build_probe: Callable[[str], Path], make_jail: Callable[..., Jail]
) -> None:
    """ADDR_NO_RANDOMIZE is heeded (setarch -R, debuggers)."""
    cat = b"/bin/cat"
    jail = make_jail(Path("/bin"))
    setarch = [b"setarch", b"-R", cat, b"/proc/self/maps"]
    first = native(b"/usr/bin/setarch", setarch)
    assert isinstance(first, Ended)
    personality = 0x0040000
    import ctypes

    libc = ctypes.CDLL(None)
    before = libc.personality(0xFFFFFFFF)
    libc.personality(before | personality)
    try:
        runs = [launch(jail, cat, [b"cat", b"/proc/self/maps"]) for _ in range(2)]
    finally:
        libc.personality(before)
    texts = [re.sub(rb"memfd:\S+", b"", run.output) for run in runs if isinstance(run, Ended)]
    assert len(texts) == 2
    assert texts[0] == texts[1]
    # and the program lies where the kernel puts it
    assert first.output.split(b"-")[0] in texts[0]


def test_the_executable_stack_is_asked_for(build_probe: Callable[[str], Path]) -> None:
    """A control: the probe that asks has an executable stack natively, the other has not."""
    rights = {}
    for name in ("executable-stack", "pie"):
        ended = native(os.fsencode(build_probe(name)), [b"x"])
        assert isinstance(ended, Ended)
        found = re.search(rb"stack-rights (\S+)", ended.output)
        assert found
        rights[name] = found[1]
    assert rights == {"executable-stack": b"rwxp", "pie": b"rw-p"}


def test_setuid_bits_do_not_matter(
    tmp_path: Path, build_probe: Callable[[str], Path], make_jail: Callable[..., Jail]
) -> None:
    """no_new_privs is always set in a jail; the loader starts the program without them."""
    copy = tmp_path / "copy"
    copy.write_bytes(build_probe("pie").read_bytes())
    copy.chmod(0o4755)
    assert copy.stat().st_mode & stat.S_ISUID
    ended = launch(make_jail(tmp_path), os.fsencode(copy), [b"x"])
    assert isinstance(ended, Ended)
    assert ended.code == 42
