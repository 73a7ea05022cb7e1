"""Cases of the trapped calls without a path argument: descriptors, the working directory, the umask, sockets' names."""

from __future__ import annotations

from pyjail_bpf.rows import TRAP, Row
from pyjail_bpf.table_files import FILE_ROWS

from . import trees, variants
from .cases import Case
from .forms import escape

ELSEWHERE = {"uname"}  # trapped only with --hostname
SAME_AS = {"fchmod": "chmod", "fchown": "chown", "fsetxattr": "setxattr", "fremovexattr": "removexattr"}
DESCRIPTORS = (*trees.DESCRIPTORS, 102, -1, 1_000_000, (1 << 32) + 101, 150)
PATHS = (
    *"sock file missing dir to_file dangling to_dir/new /w/sock ../w/sock fifo loop missing/x file/x locked/x".split(),
    *"/s/listening /s/link /s/abs /s/../s/listening /s/listening/ /s/missing /ro/missing /ro/file /rw/new".split(),
    *"/rw/inner/new /rw2/new /rw/inner/deep/new /m/file /fixed/new sock/ new/ . .. / dir/../new".split(),
    *("x" * 107, "/s/" + "x" * 100, "with space"),
)
WORKING_DIRECTORY = (
    *(("o4096", size) for size in ("4096", "3", "2", "1", "0", "-1", "0xffffffffffffffff")),
    *(("N", "0"), ("N", "100"), ("B", "100"), ("O3", "3"), ("O3", "4096"), ("O2", "4096")),
)


def rows() -> list[Row]:
    """The trapped rows of files without a path argument."""
    return [row for row in FILE_ROWS if row.verdict == TRAP and "path" not in row.bind and row.name not in ELSEWHERE]


def cases_of(row: Row) -> list[Case]:
    """Every case of a row."""
    lines: list[tuple[str, str]] = []
    if row.name in SAME_AS:
        kind = variants.VARIANTS[SAME_AS[row.name]]
        for number, values in enumerate(kind.each):
            for descriptor in DESCRIPTORS if number == 0 else DESCRIPTORS[:4]:
                words = [values.get(role, "0") for role in row.bind]
                words[0] = str(descriptor)
                lines.append((f"{descriptor} {' '.join(words[1:])}", f"n {row.x86_64} {' '.join(words)}"))
    elif row.name == "getcwd":
        lines = [(f"{buf} {size}", f"b {row.x86_64} {buf} {size}") for buf, size in WORKING_DIRECTORY]
    elif row.name == "umask":
        lines = [(mask, f"u {row.x86_64} {mask}") for mask in ("0", "077", "07777", "0177777", "0xffffffff", "022")]
    else:
        assert row.name in ("bind", "connect"), f"{row.name}: no cases"
        for path in PATHS:
            size = 2 + len(path) + 1
            lines.append((f"1000 {path}", f"k {row.x86_64} 1000 a{escape(path)} {size}"))
        for size in (0, 1, 2, 3, 5, 6, 16, 110, 111, 128, 129, 1000, -1, 0x7FFFFFFF):
            lines.append((f"1000 sock size={size}", f"k {row.x86_64} 1000 asock {size}"))
        for descriptor in (-1, 102, 100, 101, 103, 104):
            lines.append((f"{descriptor} sock", f"k {row.x86_64} {descriptor} asock 7"))
        lines += [(f"1000 {bad}", f"k {row.x86_64} 1000 {bad} 110") for bad in "NBK"]
        lines += [
            ("1000 unmapped", f"k {row.x86_64} 1000 W0x6b636f7301,0 110"),
            ("1000 family 77", f"k {row.x86_64} 1000 w77,0 16"),
        ]
    changing = row.name in SAME_AS or row.name == "bind"
    return [Case(f"{row.name} {what}", row.name, line, changing) for what, line in lines]
