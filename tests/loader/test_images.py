"""The committed images are what the sources give, lie where the layout says, and read slots as Python writes them."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from exec.tools import ARCHS, BUILD_LOADER, SOURCES, TOOLS, compile_c
from pyjail.exec import elf, image, slots
from pyjail_bpf import lane, layout
from pyjail_bpf.table import numbers

OTHER_COMPILER = 77
LANES = ("lane", "lane-counted")
IMAGES = {
    "x86_64": ("loader.bin", "stubs.bin", "reaper.bin", "lane.bin", "lane-counted.bin"),
    "aarch64": ("loader.bin", "stubs.bin", "reaper.bin"),
}


@pytest.mark.parametrize("arch", ARCHS)
def test_the_committed_images_are_what_the_sources_give(arch: str) -> None:
    """Rebuilt with the compiler that compilers.txt names, byte for byte."""
    if shutil.which(TOOLS[arch] + "gcc") is None:
        pytest.skip(f"needs {TOOLS[arch]}gcc")
    ended = subprocess.run([BUILD_LOADER, "--check", arch], capture_output=True, text=True)
    if ended.returncode == OTHER_COMPILER:
        pytest.skip(ended.stdout.strip())
    assert (ended.returncode, ended.stdout) == (0, "")


@pytest.mark.parametrize("arch", ARCHS)
def test_a_build_depends_on_the_sources_alone(arch: str, tmp_path: Path) -> None:
    """From a copy of the checkout at another place, as another umask would have it: the same bytes."""
    if shutil.which(TOOLS[arch] + "gcc") is None:
        pytest.skip(f"needs {TOOLS[arch]}gcc")
    checkout = BUILD_LOADER.parent.parent
    for part in ("tools/build-loader", "bpf/pyjail_bpf", "runtime/pyjail/loader"):
        target = tmp_path / "a place with another name" / part
        target.parent.mkdir(parents=True, exist_ok=True)
        if (checkout / part).is_dir():
            shutil.copytree(checkout / part, target)
        else:
            shutil.copy(checkout / part, target)
    copy = tmp_path / "a place with another name"
    twin = tmp_path / "twin"
    shutil.copytree(copy, twin)
    for place in (copy, twin):
        subprocess.run([place / "tools/build-loader", arch], check=True)
    for name in IMAGES[arch]:
        built = [(place / "runtime/pyjail/loader" / arch / name).read_bytes() for place in (copy, twin)]
        assert built[0] == built[1]
        assert str(tmp_path).encode() not in built[0]


def test_a_changed_source_is_noticed(tmp_path: Path) -> None:
    """The control: the comparison can fail."""
    checkout = BUILD_LOADER.parent.parent
    for part in ("bpf/pyjail_bpf", "runtime/pyjail/loader"):
        shutil.copytree(checkout / part, tmp_path / part)
    (tmp_path / "tools").mkdir()
    tool = shutil.copy(BUILD_LOADER, tmp_path / "tools")
    source = tmp_path / "runtime/pyjail/loader/loader.c"
    source.write_text(source.read_text().replace("NOT_FOUND = 127", "NOT_FOUND = 126"))
    ended = subprocess.run([tool, "--check", "x86_64"], capture_output=True, text=True)
    if ended.returncode == OTHER_COMPILER or shutil.which("gcc") is None:
        pytest.skip("another compiler")
    assert ended.returncode == 1
    assert "x86_64/loader.bin is not what the sources give" in ended.stdout


def offsets(tmp_path: Path, arch: str) -> dict[str, int]:
    """What a compiler makes of slot.h."""
    program = compile_c(Path(__file__).parent / "slot_offsets.c", tmp_path, arch, "-static")
    runner = [] if arch == "x86_64" else [f"qemu-{arch}-static"]
    if runner and shutil.which(runner[0]) is None:
        pytest.skip(f"needs {runner[0]}")
    text = subprocess.run([*runner, program], check=True, capture_output=True, text=True).stdout
    return {line.split()[0]: int(line.split()[1]) for line in text.splitlines()}


@pytest.mark.parametrize("arch", ARCHS)
def test_python_and_c_agree_about_the_slot(arch: str, tmp_path: Path) -> None:
    """Each field where the loader of either architecture reads it."""
    c = offsets(tmp_path, arch)
    head = ["tgid", "cookie", "object_count", "prefix_count", "executable_stack", "execfn", "comm", "blocked"]
    assert [c[f"slot.{name}"] for name in head] == [4 * k for k in range(8)]
    assert c["slot.prefix"] == slots.HEADER.size - 4 * slots.PREFIXES
    assert c["slot.objects"] == slots.HEADER.size
    assert c["slot.strings"] == slots.STRINGS_OFFSET
    assert c["sizeof.object"] == slots.OBJECT_SIZE
    assert (c["object.descriptor"], c["object.path"]) == (0, 4)
    table = ["type", "low", "high", "align", "entry", "headers", "header_count", "segment_count"]
    assert [c[f"object.{name}"] for name in table] == [slots.OBJECT_HEAD.size + 8 * k for k in range(8)]
    assert c["object.segments"] == slots.OBJECT_HEAD.size + 64
    assert c["object.inode"] == slots.OBJECT_HEAD.size + elf.TABLE_SIZE
    assert c["object.size"] == c["object.inode"] + 8
    segment = ["address", "file_size", "memory_size", "offset", "protection"]
    assert [c[f"segment.{name}"] for name in segment] == [0, 8, 16, 24, 32]
    assert c["sizeof.segment"] * elf.SEGMENTS + 64 == elf.TABLE_SIZE
    limits = (c["PREFIX_MAXIMUM"], c["SEGMENT_MAXIMUM"], c["OBJECT_MAXIMUM"], c["PREFIX_ARGV0"], c["SLOT_SIZE"])
    assert limits == (slots.PREFIXES, elf.SEGMENTS, slots.OBJECTS, slots.PREFIX_ARGV0, layout.SLOT_SIZE)


def test_the_drawing_of_the_slot_is_right(tmp_path: Path) -> None:
    """The offsets in slot.h's comment are the compiler's."""
    c = offsets(tmp_path, "x86_64")
    drawing = (SOURCES / "slot.h").read_text().partition("*/")[0]
    outer = {name: int(at) for at, name in re.findall(r"^ \* {1,6}(\d+)  u32 (\w+)", drawing, re.M)}
    inner = {
        name: int(at) for at, name in re.findall(r"^ \* {9,11}(\d+)  (?:[us]\d+|struct segment) (\w+)", drawing, re.M)
    }
    assert outer.keys() >= {"tgid", "cookie", "prefix", "execfn", "comm"}
    assert inner.keys() >= {"descriptor", "path", "type", "low", "align", "entry", "segment_count", "segments", "inode"}
    for name, at in outer.items():
        assert c[f"slot.{name}"] == at, name
    for name, at in inner.items():
        assert c[f"object.{name}"] == at, name
    assert f" {c['slot.strings']}  char strings[]" in drawing
    assert f" {c['slot.objects']}  struct object objects[2]" in drawing


SYSCALL = {"x86_64": "syscall", "aarch64": "svc"}


def instructions(arch: str, name: str) -> list[tuple[int, str]]:
    """(address, mnemonic and operands) of every instruction in an image."""
    objdump = TOOLS[arch] + "objdump"
    if shutil.which(objdump) is None:
        pytest.skip(f"needs {objdump}")
    address = {"loader": layout.LOADER, "stubs": layout.STUBS}.get(name, layout.LANE_CODE)
    command = [
        objdump,
        "-D",
        "-b",
        "binary",
        "-m",
        "i386:x86-64" if arch == "x86_64" else arch,
        f"--adjust-vma={address:#x}",
    ]
    text = subprocess.run(
        [*command, "--no-show-raw-insn", SOURCES / arch / f"{name}.bin"], check=True, capture_output=True, text=True
    ).stdout
    return [(int(at, 16), " ".join(rest.split())) for at, rest in re.findall(r"^ +([0-9a-f]+):\t(.*)$", text, re.M)]


STUBS = {name: value for name, value in vars(layout).items() if name.startswith("STUB_")}


@pytest.mark.parametrize("arch", ARCHS)
def test_every_stub_lies_where_the_layout_says(arch: str) -> None:
    """At each STUB_ address stands the system call that the diverted thread came for, and no stub reaches into the next."""
    listing = instructions(arch, "stubs")
    by_address = dict(listing)
    ordered = sorted(STUBS.values())
    for start, following in zip(ordered, [*ordered[1:], layout.STUBS + layout.PAGE], strict=True):
        if start != layout.STUB_FIFO:  # which keeps the call first: it may be made many times
            assert by_address[start].startswith(SYSCALL[arch])
        padding = ("int3", "udf", ".inst")
        body = [text for at, text in listing if start <= at < following and not text.startswith(padding)]
        assert re.match(r"jmp|b\t?|ret", body[-1]), body[-1]
        # and whatever jumps stays in this stub, or goes to restore
        for text in body:
            if jump := re.match(r"(?:j\w+|b(?:\.\w+)?|tbn?z)\s.*?(0x[0-9a-f]+)$", text):
                target = int(jump[1], 16)
                assert start <= target < following or target == layout.STUBS, text


@pytest.mark.parametrize(
    ("arch", "name"), [("x86_64", "loader"), ("aarch64", "loader"), ("x86_64", "lane"), ("x86_64", "lane-counted")]
)
def test_images_use_no_state_but_the_general_registers(arch: str, name: str) -> None:
    """Neither floating point nor vector registers, whose state is the program's."""
    listing = instructions(arch, name)
    text = " ".join(instruction for _, instruction in listing)
    vector = r"%[xyz]mm|%st\b|fxsave" if arch == "x86_64" else r"\b[vqds][0-9]+\b"
    assert re.search(r"\bsyscall\b" if arch == "x86_64" else r"\bsvc\b", text)
    assert not re.search(vector, text)
    if name == "loader":  # the lane holds a text and a table of addresses
        assert "(bad)" not in text
        assert ".inst" not in text


@pytest.mark.parametrize("arch", ARCHS)
def test_images_fit(arch: str) -> None:
    """The stubs into their page, the loader behind its headers, the lane into its room."""
    assert max(len(image.code("x86_64", name)) for name in LANES) <= layout.LANE_CODE_SIZE
    assert len(image.code(arch, "stubs")) <= layout.PAGE
    assert len(image.elf_bytes(arch, image.code(arch, "loader"))) <= layout.LOADER_SIZE
    with pytest.raises(ValueError, match="room for"):
        image.elf_bytes(arch, bytes(layout.LOADER_SIZE))


def test_the_header_says_what_the_layout_says() -> None:
    """layout.h is made from layout.py: same names, same values; the record by which the loader opens is O_RDONLY."""
    text = subprocess.run([BUILD_LOADER, "--header"], check=True, capture_output=True, text=True).stdout
    defines = {name: int(value, 16) for name, value in re.findall(r"^#define (\w+) (0x[0-9a-f]+)$", text, re.M)}
    how = defines.pop("LOADER_HOW")
    assert defines
    assert all(getattr(layout, name) == value for name, value in defines.items())
    (flags, first) = layout.how_flags("x86_64"), layout.how_records("x86_64")[1]
    index = (how - layout.MAILBOX) // layout.HOW_STRIDE
    assert first["read"] <= index < first["list"]
    assert flags[index] == layout.O_NOCTTY | layout.O_NONBLOCK


@pytest.mark.parametrize("name", LANES)
def test_the_lanes_entries_and_ways_out_lie_where_the_layout_says(name: str) -> None:
    """Each kind's entry loads its own system call's number; all ways out are a system call whose trap tells its address."""
    listing = dict(instructions("x86_64", name))
    *of_kinds, of_any = lane.entries()
    assert listing[of_any].startswith("endbr64")
    for kind, address in zip(lane.KINDS, of_kinds, strict=True):
        number = numbers("x86_64")[kind.syscall]
        assert listing[address].startswith("endbr64")
        assert listing[address + 4] == f"mov ${number:#x},%eax"
    for trap in (layout.LANE_TRAP, layout.LANE_TRAP_DIRECTORY):
        assert listing[trap - 2].startswith("syscall")
        assert listing[trap].startswith("ret")
    assert listing[lane.TRAP_EXECVE - 2].startswith("syscall")
    assert listing[lane.TRAP_EXECVE].startswith("test")
    assert image.code("x86_64", name)[layout.LANE_ROOT_TEXT - layout.LANE_CODE :][:2] == b"/\0"


def test_the_lanes_header_says_what_the_table_says() -> None:
    """lane.h is made from lane.py and the records: where those of a level begin."""
    text = subprocess.run([BUILD_LOADER, "--lane-header"], check=True, capture_output=True, text=True).stdout
    kinds = re.findall(r"^#define KIND_(\w+) (\d+)$", text, re.M)
    assert [(name.lower(), int(index)) for name, index in kinds] == [
        (kind.name, index) for index, kind in enumerate(lane.KINDS)
    ]
    assert len(lane.KINDS) <= layout.LANE_COUNTS_KINDS
    outcomes = re.findall(r"^#define OUTCOME_(\w+) (\d+)$", text, re.M)
    assert [(name.lower(), int(index)) for name, index in outcomes] == [
        (name, index) for index, name in enumerate(lane.OUTCOMES)
    ]
    assert 8 * layout.LANE_COUNTS_KINDS * len(outcomes) <= layout.PAGE
    records, kinds_at = layout.how_records("x86_64")
    first = {name: int(at, 16) for name, at in re.findall(r"^#define LANE_(\w+)_RECORDS (0x\w+)$", text, re.M)}
    directory = layout.O_DIRECTORY["x86_64"]
    flags = {
        "READ": layout.O_NOCTTY, "LIST": layout.O_NOCTTY | directory,
        "DIR": layout.O_PATH | directory | layout.O_CLOEXEC, "PATH": layout.O_PATH,
    }  # fmt: skip
    assert first == {
        name: layout.record(records.index((value, layout.RESOLVE_CONFINED))) for name, value in flags.items()
    }
    assert records[kinds_at["dir"] + 2] == (layout.O_WRONLY | directory, layout.RESOLVE_CONFINED)


@pytest.mark.parametrize(("entered", "options"), [("lane", ()), ("counted", ("-DCOUNT",))])
def test_the_lane_needs_less_stack_than_it_promises(tmp_path: Path, entered: str, options: tuple[str, ...]) -> None:
    """Below 1 KiB, so that it runs wherever a library function does: the compiler's own figures, along every chain of calls."""
    if shutil.which("gcc") is None:
        pytest.skip("needs gcc")
    for option, name in (("--header", "layout.h"), ("--lane-header", "lane.h")):
        text = subprocess.run([BUILD_LOADER, option], check=True, capture_output=True, text=True).stdout
        (tmp_path / name).write_text(text)
    flags = (
        "-O2 -std=gnu11 -ffreestanding -fno-builtin -fno-stack-protector -fno-pic -mno-red-zone -mgeneral-regs-only"
        " -fno-tree-loop-distribute-patterns -fcf-protection=none -fcallgraph-info=su"
    ).split()
    command = [
        "gcc",
        *flags,
        *options,
        f"-I{tmp_path}",
        f"-I{SOURCES / 'x86_64'}",
        "-c",
        str(SOURCES / "lane.c"),
        "-o",
        str(tmp_path / "l.o"),
    ]
    subprocess.run(command, check=True)
    graph = (tmp_path / "l.ci").read_text()
    sizes = {
        name: int(size) for name, size in re.findall(r'node: \{ title: "([^"]+)" label: "[^"]*\\n(\d+) bytes', graph)
    }
    calls: dict[str, set[str]] = {}
    for caller, callee in re.findall(r'edge: \{ sourcename: "([^"]+)" targetname: "([^"]+)"', graph):
        calls.setdefault(caller, set()).add(callee)

    def depth(name: str) -> int:
        return sizes[name] + max((8 + depth(callee) for callee in calls.get(name, ())), default=0)

    by_entry = 8 * 8 + 8  # lane.S: the registers, the return addresses
    assert sizes[entered]
    assert by_entry + depth(entered) < 1024
