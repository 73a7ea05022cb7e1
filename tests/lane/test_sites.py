"""System calls that become calls of the lane: each hazard keeps a site as it is, and what is patched still works."""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyjail.lane.sites import Site, examine, find, patched
from pyjail_bpf.lane import ANY, ANY_REPLACED, KINDS, entry
from pyjail_bpf.table import numbers

from lane.objects import ACCESS, Line, any_probe, disassembly, probe

NUMBERS = numbers("x86_64")
HERE = Path(__file__).parent
LIBC = Path("/lib/x86_64-linux-gnu/libc.so.6")
LOADER = Path("/lib64/ld-linux-x86-64.so.2")
KIND = {kind.name: index for index, kind in enumerate(KINDS)}
ENTRIES = [*(kind.name for kind in KINDS), "syscall(3)"]

pytestmark = pytest.mark.skipif(os.uname().machine != "x86_64", reason="the lane is for x86_64")


def reasons(content: bytes) -> list[str]:
    return [verdict.reason for verdict, _ in examine(content, is_interpreter=False)]


def taken(content: bytes) -> list[Site]:
    return find(content, is_interpreter=False)


def test_a_plain_site_is_taken(tmp_path: Path) -> None:
    content = probe(tmp_path / "probe.so")
    assert content.count(struct.pack("<BI", 0xB8, ACCESS)) == 1
    assert taken(content) == [Site(content.index(struct.pack("<BI", 0xB8, ACCESS)), 7, KIND["access"])]


HAZARDS = {
    "a jump to the system call": ({"before": "cmp $3, %edi; je 1f", "between": "1:"}, "may lead into it"),
    "a long jump to it": ({"before": "jmp 1f; .skip 300, 0x90", "between": "1:", "after": ""}, "may name its inside"),
    "a jump from another function": (
        {"between": "1:", "elsewhere": ".type other, @function; other: .cfi_startproc; xor %eax, %eax; jmp 1b; .cfi_endproc"},
        "may lead into it",
    ),
    "a jump from bytes that are no function": (
        {"between": "1:", "elsewhere": ".skip 3, 0x90; jmp 1b"},
        "may lead into it",
    ),
    "a loop into it": ({"between": "1: mov %rsi, %rsi", "after": "loop 1b"}, "may lead into it"),
    "a pointer to it in data": ({"between": "1:", "elsewhere": ".data; .quad 1b"}, "may name its inside"),
    "its address taken": ({"before": "lea 1f(%rip), %rcx", "between": "1:"}, "may name its inside"),
    "a switch with a way into it": (
        {
            "before": "lea table(%rip), %rdx; movslq (%rdx,%rdi,4), %rdi; add %rdx, %rdi; jmp *%rdi; 2: nop",
            "between": "1:",
            "elsewhere": ".section .rodata; .align 4; table: .long 2b - table, 1b - table",
        },
        "may name its inside",
    ),
    "a jump nobody knows": ({"before": "jmp *%rdi; nop"}, "a jump whose table is not known"),
    "a value kept in the red zone": ({"before": "mov %rbx, -8(%rsp)", "after": "mov -8(%rsp), %rbx"}, "the red zone is read"),
    "a value kept there on one way": (
        {"before": "mov %rbx, -16(%rsp)", "after": "test %eax, %eax; je 3f; mov -16(%rsp), %rbx; 3:"},
        "the red zone is read",
    ),
    "a buffer in the red zone": ({"before": "lea -64(%rsp), %rsi"}, "a pointer into the red zone"),
    "a computed buffer there": ({"before": "lea -64(%rsp), %rdx; mov %rdx, %rsi; add $8, %rsi"}, "a pointer into the red zone"),
    "a pointer to there in memory": ({"before": "lea -64(%rsp), %rdx; mov %rdx, (%rsi); xor %edx, %edx"}, "a pointer into"),
    "a buffer by a copy of the stack pointer": ({"before": "mov %rsp, %rdx; mov %rbx, -8(%rdx)"}, "a frame pointer in a leaf"),
    "a leaf's frame": (
        {"before": "push %rbp; mov %rsp, %rbp; mov %rdi, -8(%rbp)", "after": "mov -8(%rbp), %rdi; pop %rbp"},
        "a frame pointer in a leaf",
    ),
    "the red zone and a push": ({"before": "mov %rbx, -8(%rsp); push %rsi; pop %rsi"}, "beside calls or pushes"),
    "flags that are read": ({"before": "cmp $3, %edi", "after": "sete %dl"}, "the flags are read"),
    "flags that are read later": ({"before": "cmp $3, %edi", "after": "mov %rax, %rdx; inc %rdx; jb 9f"}, "the flags are read"),
    "a push in between": ({"between": "push %rbx", "after": "pop %rbx"}, "cannot move"),
    "an address in between": ({"between": "lea site(%rip), %rdi"}, "cannot move"),
    "the number read in between": ({"between": "mov %rax, %rdi"}, "cannot move"),
    "a store of the number": ({"between": "movzx %al, %edi"}, "cannot move"),
    "code that belongs to nothing": (
        {"elsewhere": "nop; nop; mov $21, %eax; syscall; ret"},
        "in no function",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", HAZARDS)
def test_a_hazard_keeps_a_site_as_it_is(name: str, tmp_path: Path) -> None:
    parts, reason = HAZARDS[name]
    found = reasons(probe(tmp_path / "probe.so", **parts))
    assert any(reason in text for text in found), found
    assert len([text for text in found if not text]) == (1 if "belongs to nothing" in name else 0)


HARMLESS = {
    "moves in between": ({"between": "mov %rsi, %rdi; xor %esi, %esi; movslq %edx, %rdx"}, 7 + 8),
    "a load from the stack in between": ({"before": "sub $24, %rsp", "between": "mov 8(%rsp), %rdi", "after": "add $24, %rsp"}, 12),
    "a jump to its beginning": ({"before": "cmp $3, %edi; je site; mov %rsi, %rdi"}, 7),
    "a jump to behind it": ({"before": "cmp $3, %edi; je after"}, 7),
    "a switch beside it": (
        {
            "before": "lea table(%rip), %rdx; movslq (%rdx,%rdi,4), %rdi; add %rdx, %rdi; jmp *%rdi; 2: nop",
            "elsewhere": ".section .rodata; .align 4; table: .long 2b - table, after - table",
        },
        7,
    ),
    "a red zone that is dead": ({"before": "mov %edx, -8(%rsp); mov -8(%rsp), %edx"}, 7),
    "a pointer there that is dead": ({"before": "lea -64(%rsp), %rax; mov %rax, -8(%rsp)"}, 7),
    "a frame with a call": (
        {"before": "push %rbp; mov %rsp, %rbp; sub $16, %rsp; mov %rdi, -8(%rbp); call probe", "after": "leave"},
        7,
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", HARMLESS)
def test_what_disturbs_nothing_leaves_a_site_proven(name: str, tmp_path: Path) -> None:
    parts, length = HARMLESS[name]
    content = probe(tmp_path / "probe.so", **parts)
    assert reasons(content) == [""]
    assert [site.length for site in taken(content)] == [length]


ANY_HAZARDS = {
    "a jump to its second move": ({"last": "jmp 2b"}, "may lead into it"),
    "a jump to its third": ({"above": "cmp $3, %edi; je 3f; ret"}, "may lead into it"),
    "a long jump": ({"last": ".skip 300, 0x90; jmp 3b"}, "may name its inside"),
    "a call": ({"below": ".skip 300, 0x90; call 2b"}, "may name its inside"),
    "a pointer in data": ({"below": ".data; .quad 2b"}, "may name its inside"),
    "a symbol": ({"below": ".globl inside; .type inside, @function; .set inside, 3b; .data; .quad inside"}, "may name its inside"),
    "its address taken": ({"last": "lea 3b(%rip), %rcx"}, "may name its inside"),
    "a switch": (
        {"last": "lea t(%rip), %rdx; jmp *%rdx", "below": ".section .rodata; .align 4; t: .long 2b - t"},
        "may name its inside",
    ),
    "a jump nobody knows": ({"last": "jmp *%rdx"}, "a jump whose table is not known"),
}


@pytest.mark.parametrize("name", ANY_HAZARDS)
def test_a_hazard_keeps_syscall_as_it_is(name: str, tmp_path: Path) -> None:
    parts, reason = ANY_HAZARDS[name]
    (found,) = reasons(any_probe(tmp_path / "any.so", **parts))
    assert reason in found


OTHERS = {
    "another instruction within": {"between": "nop"},
    "an instruction before it": {"first": "nop"},
    "no function's beginning": {"first": "ret"},
    "another register": {"between": "mov %rcx, %rdx"},
}


@pytest.mark.parametrize("name", OTHERS)
def test_what_is_not_glibcs_syscall_is_left_alone(name: str, tmp_path: Path) -> None:
    assert taken(any_probe(tmp_path / "any.so", **OTHERS[name])) == []


@pytest.mark.parametrize("changed", range(31))
def test_every_byte_of_syscall_counts(changed: int, tmp_path: Path) -> None:
    content = any_probe(tmp_path / "any.so")
    at = taken(content)[0].offset + changed
    for bit in range(8):
        assert taken(content[:at] + bytes([content[at] ^ 1 << bit]) + content[at + 1 :]) == []


HARMLESS_ANY = {
    "as it is": {},
    "with a landing for indirect calls": {"first": "endbr64"},
    "jumps to its beginning": {"above": "jmp 1f", "last": "jmp 1b"},
    "jumps to what stays": {"above": "cmp $3, %edi; je 4f; jmp 5f", "last": "jmp 4b"},
    "a far handler of errors": {"last": "jmp far", "below": ".type far, @function; far: .cfi_startproc; ret; .cfi_endproc"},
}


@pytest.mark.parametrize("name", HARMLESS_ANY)
def test_glibcs_syscall_is_taken(name: str, tmp_path: Path) -> None:
    content = any_probe(tmp_path / "any.so", **HARMLESS_ANY[name])
    at = content.index(ANY_REPLACED)
    assert taken(content) == [Site(at, 9, ANY)]


def test_the_c_librarys_own_is_taken_in_every_form(tmp_path: Path) -> None:
    """Of this machine: shared, and in static programs of a fixed address and of none."""
    source = tmp_path / "s.c"
    source.write_text("#include <unistd.h>\nint main(void) { return syscall(110) == 0; }")
    contents = [LIBC.read_bytes()]
    for options in (("-static",), ("-static-pie", "-fPIE")):
        subprocess.run(["gcc", *options, "-o", tmp_path / "s", source], check=True)
        contents.append((tmp_path / "s").read_bytes())
    for content in contents:
        assert [site.kind for site in taken(content)].count(ANY) == 1


FILES = {
    "writable code": ("-shared", "-Wl,-N"),
    "32 bits": ("-shared", "-m32"),
    "an object file": ("-c",),
}


@pytest.mark.parametrize("name", FILES)
def test_such_a_file_is_left_alone(name: str, tmp_path: Path) -> None:
    if "-m32" in FILES[name]:
        source = tmp_path / "probe.s"
        source.write_text(".type f, @function\nf: mov $21, %eax\n.byte 0x0f, 0x05\nret\n.size f, .-f\n")
        command = ["gcc", "-m32", "-shared", "-nostdlib", "-o", str(tmp_path / "probe.so"), str(source)]
        if subprocess.run(command, capture_output=True, check=False).returncode:
            pytest.skip("this gcc makes no 32-bit code")
        content = (tmp_path / "probe.so").read_bytes()
    else:
        content = probe(tmp_path / "probe.so", *FILES[name])
    assert b"\xb8\x15\0\0\0\x0f\x05" in content
    assert taken(content) == []


def test_code_that_is_relocated_is_left_alone(tmp_path: Path) -> None:
    content = probe(tmp_path / "probe.so", "-shared", "-Wl,-z,notext", before="movabs $probe, %rcx")
    assert taken(content) == []


def test_go_programs_are_left_alone(tmp_path: Path) -> None:
    content = probe(tmp_path / "probe.so", elsewhere='.section .note.go.buildid,"a"; .long 0')
    assert taken(content) == []


def test_a_file_made_to_cost_time_is_left_alone(tmp_path: Path) -> None:
    content = probe(tmp_path / "probe.so", before="jmp 2f; .skip 4194304, 0x90; 2:")
    assert taken(content) == []


def test_a_program_with_a_fixed_address_counts_four_bytes_as_an_address(tmp_path: Path) -> None:
    static = ("-static", "-no-pie", "-Wl,-e,probe")
    assert len(taken(probe(tmp_path / "clean", *static))) == 1
    named = probe(tmp_path / "named", *static, between="1:", elsewhere=".section .rodata; .long 1b")
    assert reasons(named) == ["something in the file may name its inside"]


def test_only_a_loader_has_sites_that_look_for_libraries(tmp_path: Path) -> None:
    content = probe(tmp_path / "probe.so").replace(b"\xb8\x15\0\0\0", b"\xb8" + struct.pack("<I", NUMBERS["openat"]))
    assert [site.kind for site in find(content, is_interpreter=False)] == [KIND["openat"]]
    assert [site.kind for site in find(content, is_interpreter=True)] == [KIND["openat_library"]]


def test_a_loader_is_one_also_when_it_is_run_as_a_program() -> None:
    content = LOADER.read_bytes()
    assert find(content, is_interpreter=False) == find(content, is_interpreter=True)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.name != "openat_library"], ids=lambda kind: kind.name)
def test_every_kind_of_call_is_found(kind: object, tmp_path: Path) -> None:
    name = getattr(kind, "name")  # noqa: B009
    content = probe(tmp_path / "probe.so").replace(b"\xb8\x15\0\0\0", b"\xb8" + struct.pack("<I", NUMBERS[name]))
    assert [site.kind for site in taken(content)] == [KIND[name]]


@given(data=st.data())
def test_a_damaged_file_is_no_accident(data: st.DataObject, damaged: bytes) -> None:
    """Whatever bytes change, and wherever the file ends: sites that lie in the file and are calls, or none."""
    content = bytearray(damaged)
    for at, value in data.draw(st.lists(st.tuples(st.integers(0, len(content) - 1), st.integers(0, 255)), max_size=8)):
        content[at] = value
    del content[data.draw(st.integers(0, len(content))) :]
    for offset, length, kind in taken(bytes(content)):
        site = bytes(content[offset : offset + length])
        assert kind != ANY
        assert site[0] == 0xB8 and int.from_bytes(site[1:5], "little") == NUMBERS[KINDS[kind].syscall]
        assert site[-2:] == b"\x0f\x05"


@pytest.fixture(scope="session")
def damaged(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    switch, _ = HARMLESS["a switch beside it"]
    return probe(tmp_path_factory.mktemp("damaged") / "probe.so", **switch)


# -- real files, against objdump -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", [LIBC, LOADER], ids=lambda path: path.name)
def test_no_branch_that_objdump_sees_leads_into_a_site_of_glibc(path: Path) -> None:
    verdicts = [v for v, site in examine(path.read_bytes(), is_interpreter=path == LOADER) if site]
    lines = disassembly(path)
    lengths = {v.address: site.length for v, site in examine(path.read_bytes(), is_interpreter=path == LOADER) if site}
    inside = {at for v in verdicts for at in range(v.address + 1, v.address + lengths[v.address])}
    assert len(verdicts) >= (12 if path == LIBC else 5)
    assert not [line.address for line in lines if line.target in inside]
    at = {line.address: place for place, line in enumerate(lines)}
    for verdict in verdicts:
        if verdict.syscall == "syscall":
            texts = [line.text.replace(" ", "") for line in lines[at[verdict.address] :][:3]]
            assert texts == ["mov%rdi,%rax", "mov%rsi,%rdi", "mov%rdx,%rsi"]
            continue
        check_site(lines[at[verdict.address] :], verdict.address + lengths[verdict.address], verdict.syscall)


def check_site(lines: list[Line], end: int, syscall: str) -> None:
    number, *between = [line.text for line in lines if line.address < end]
    assert number.split() == ["mov", f"$0x{NUMBERS[syscall]:x},%eax"]
    assert between.pop() == "syscall"
    assert not [
        text for text in between if "ax" in text.replace("eax", "ax").split("%")[-1] or text.startswith(("j", "call"))
    ]


def test_the_cancellable_twins_are_left_alone() -> None:
    """A thread cancelled in the lane would be unwound from where nothing says how: its clean-ups would not run."""
    verdicts = [verdict for verdict, _ in examine(LIBC.read_bytes(), is_interpreter=False)]
    assert {(v.syscall, v.reason) for v in verdicts if v.reason} <= {("openat", "cancellation")}


def test_only_the_sites_change_and_they_end_in_a_call_of_the_lane() -> None:
    content = LIBC.read_bytes()
    sites = taken(content)
    copy = patched(content, sites)
    assert len(copy) == len(content)
    restored = bytearray(copy)
    for offset, length, kind in sites:
        call = b"\xff\x14\x25" + struct.pack("<I", entry(kind))
        if kind == ANY:
            assert content[offset : offset + length] == ANY_REPLACED
            assert copy[offset : offset + length] == call + b"\x66\x90"
            restored[offset : offset + length] = ANY_REPLACED
            continue
        assert copy[offset + length - 7 : offset + length] == call
        assert copy[offset : offset + length - 7] == content[offset + 5 : offset + length - 2]
        restored[offset : offset + length] = content[offset : offset + length]
    assert bytes(restored) == content


# -- run, outside of any jail: on every site a lane that spoils all it may ------------------------------------------------

Run = Callable[..., tuple[subprocess.CompletedProcess[bytes], dict[str, int]]]


@pytest.fixture(scope="session")
def run_patched(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Runs a command on patched copies of this machine's ld.so and libc; its result, and how often each kind was called."""
    place = tmp_path_factory.mktemp("patched")
    runner, counts = place / "runner", place / "counts"
    subprocess.run(["gcc", "-O2", "-static", "-w", "-o", runner, HERE / "runner.c"], check=True)
    (place / "lib").mkdir()
    for original, copy in ((LIBC, place / "lib" / "libc.so.6"), (LOADER, place / "ld.so")):
        content = original.read_bytes()
        copy.write_bytes(patched(content, find(content, is_interpreter=original == LOADER)))
        copy.chmod(0o755)
    kinds = ",".join(str(NUMBERS[kind.syscall]) for kind in KINDS)

    def run(*command: str | Path) -> tuple[subprocess.CompletedProcess[bytes], dict[str, int]]:
        counts.write_bytes(bytes(4096))
        start: list[str | Path] = [runner, kinds, counts, place / "ld.so", "--library-path", place / "lib"]
        done = subprocess.run([*start, *command], capture_output=True, check=False, timeout=60)
        numbers = struct.unpack(f"<{len(ENTRIES)}Q", counts.read_bytes()[: 8 * len(ENTRIES)])
        return done, dict(zip(ENTRIES, numbers, strict=True))

    return run


PYTHON = """
import os, subprocess, tempfile, threading
print(os.getcwd(), os.stat("/etc").st_ino, os.lstat("/proc/self/exe").st_size, os.access("/etc", os.R_OK))
print(os.access("/etc", os.W_OK, effective_ids=True), os.path.realpath("/lib64"), sorted(os.listdir("/etc")))
for path in ("/nonexistent", "/etc/passwd/x", "", "/etc/" + 300 * "x"):
    for call in (os.stat, os.lstat, os.readlink, os.open):
        try:
            print(call(path, os.O_RDONLY) if call is os.open else call(path))
        except OSError as error:
            print(error)
with tempfile.TemporaryDirectory() as place:
    descriptor = os.open(place, os.O_RDONLY | os.O_DIRECTORY)
    os.close(os.open("file", os.O_WRONLY | os.O_CREAT, 0o640, dir_fd=descriptor))
    os.symlink("file", "link", dir_fd=descriptor)
    print(os.readlink("link", dir_fd=descriptor), oct(os.stat("link", dir_fd=descriptor).st_mode))
thread = threading.Thread(target=lambda: print(open("/etc/passwd").read()))
thread.start(); thread.join()
print(subprocess.run(["sh", "-c", "cd /; pwd; exec echo done"], capture_output=True))
if os.fork() == 0:
    os.execvp("true", ["true"])
print(os.wait()[1])
"""

COMMANDS = {
    "ls": ["ls", "-lR", "/etc"],
    "find": ["find", "/usr/share/doc", "-newer", "/etc/passwd"],
    "du": ["du", "-a", "/usr/share/doc/bash"],
    "tar": ["tar", "cf", "-", "/usr/share/doc/bash"],
    "sort": ["sort", "/etc/passwd"],
    "stat": ["stat", "/etc/passwd", "/nonexistent"],
    "readlink": ["readlink", "-f", "/lib64/ld-linux-x86-64.so.2"],
    "bash": [
        "bash",
        "-c",
        "cd /usr; for f in *; do test -d $f && echo $f; done; /bin/true; nosuchcommand; exec /bin/echo hi",
    ],
    "python": [sys.executable, "-I", "-S", "-c", PYTHON],
    "gcc": ["gcc", "-E", "-include", "stdio.h", "-x", "c", "/dev/null"],
}


@pytest.mark.parametrize("name", COMMANDS)
def test_a_program_on_patched_copies_does_what_it_did(name: str, run_patched: Run) -> None:
    program, *words = COMMANDS[name]
    found = shutil.which(program)
    assert found, program
    expected = subprocess.run([found, *words], capture_output=True, check=False, timeout=60)
    done, counts = run_patched(found, *words)
    assert (done.returncode, done.stdout) == (expected.returncode, expected.stdout)
    assert counts["openat_library"] and counts["newfstatat"]


def test_a_cancelled_thread_cleans_up(run_patched: Run, tmp_path: Path) -> None:
    """A handler that the C library knows, and one that only unwinding runs."""
    subprocess.run(["gcc", "-O2", "-w", "-fexceptions", "-o", tmp_path / "cancelled", HERE / "cancelled.c"], check=True)
    os.mkfifo(tmp_path / "fifo")
    done, _ = run_patched(tmp_path / "cancelled", tmp_path / "fifo")
    assert done.stdout.split(b"\n")[:-1] == [b"unwound", b"cleaned up", b"cancelled"]


STATIC = {
    "fixed": ("gcc", "-static", "-no-pie", "-O2"),
    "pie": ("gcc", "-static-pie", "-fPIE", "-O2"),
    "musl": ("musl-gcc", "-static", "-no-pie", "-O2"),
    "without optimisation": ("gcc", "-static", "-no-pie", "-O0", "-fno-omit-frame-pointer"),
}


@pytest.mark.parametrize("name", STATIC)
def test_a_patched_static_program_does_what_it_did(name: str, tmp_path: Path) -> None:
    plain, copy = tmp_path / "plain", tmp_path / "copy"
    numbers = ",".join(str(NUMBERS[kind.syscall]) for kind in KINDS)
    options = ["-fno-stack-protector", "-w", f"-DNUMBERS={numbers}", "-Wl,-e,lane_start"]
    subprocess.run([*STATIC[name], *options, "-o", plain, HERE / "static.c"], check=True)
    content = plain.read_bytes()
    sites = taken(content)
    copy.write_bytes(patched(content, sites))
    copy.chmod(0o755)
    paths = ["/etc/passwd", "/nonexistent", "/bin", "/etc", "/etc/passwd/x", ""]
    one, other = (subprocess.run([path, *paths], capture_output=True, check=True) for path in (plain, copy))
    assert one.stdout == other.stdout and b"from a child" in one.stdout
    assert not any(map(int, one.stderr.split()))
    called = {name for name, count in zip(ENTRIES, other.stderr.split(), strict=True) if int(count)}
    assert {"access", "readlink", "readlinkat", "getcwd", "execve"} <= called
    assert ("syscall(3)" in called) == (name != "musl")
    assert called & {"newfstatat", "stat"}
