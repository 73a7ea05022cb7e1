"""The forms in which a path can be given: every object of the tree, every suffix, every base, every broken pointer."""

from __future__ import annotations

from collections import namedtuple

from .trees import CHAIN, LINKS, LONG_NAME

AT_FDCWD = -100

# dirfd: the descriptor the form starts from, or None for the current directory (/w).
# token: the argument as probe.c reads it. brief: also tried with every variant of the flags, and in pairs.
Form = namedtuple("Form", "label dirfd token brief")

SUFFIXES = ("/", "/.", "/..", "//", "/./", "/../", "/x", "/missing/x")
OBJECTS = ("file", "dir", "emptydir", "missing", "fifo", "sock", "noread", "locked", "hard")
BRIEF = (
    *"file dir emptydir missing to_file to_dir dangling loop file/ dir/ missing/ to_dir/ to_file/ dangling/ dir/. dir/..".split(),
    *"fifo sock locked/x noread /ro/file /ro/missing /ro /rw/file /rw/inner /m/file /fixed/file /fixed/open".split(),
    "/fixed/missing",
    "",
)
# What lies at and below mounts, seen from inside, from outside and through links.
PLACES = """
/ // /. /.. . .. ./ ../ ... ./. ../.. /../.. ../../../../w/file /../../w/file //w///file ./././file
dir/../file dir/sub/../../file missing/../file file/../file to_dir/../file dotdot/file to_root/w/file above/file
dir/sub/leaf to_dir/sub/leaf twice/inner three/inner locked/x locked/missing locked/.. to_root/ro/file marked prog script empty
/fixed/secret /fixed/rootdir/x /fixed/rootdir /fixed/sticky/file /fixed/suid /fixed /fixed/sticky/missing
/fixed/run /fixed/nested /fixed/lost /fixed/plain /fixed/loop /fixed/c0
/ro/ /ro/. /ro/.. /ro/../w/file /ro/dir /ro/dir/inner /ro/dir/.. /ro/dir/../../w/file /ro/up /ro/abs /ro/to_file
/ro/to_dir/inner /ro/dangling /ro/to_rw /ro/fifo /ro/dir/sub/leaf /ro/emptydir /ro/file/ /ro/missing/x
to_robind/file to_robind/missing
/rw /rw/ /rw/.. /rw/missing /rw/dir /rw/dir/inner /rw/up /rw/abs /rw/to_root /rw/to_root/w/file /rw/emptydir
/rw/inner/file /rw/inner/missing /rw/inner/.. /rw/inner/../file /rw/inner/deep /rw/inner/deep/file /rw/inner/deep/missing
/rw/inner/deep/.. /rw/inner/deep/../file /rw/inner/dir/inner
/rw2 /rw2/file /rw2/inner /rw2/missing /rw2/inner/missing /rw2/../rw/file /rw2/up
/m /m/file/ /m/file/x /m/rofile /m/rofile/ /m/link /m/link/ /m/link/file /m/real /m/real/file /m/real/.. /m/link/..
/m/missing /m/link/missing
""".split()
LIMITS = (
    *(
        LONG_NAME,
        LONG_NAME + "n",
        LONG_NAME + "/",
        "m" * 255,
        "m" * 256,
        "dir/" + "m" * 256,
        "m" * 256 + "/x",
        "missing/" + "m" * 256,
    ),
    *("/" * 4090 + "file", "./" * 2045 + "file", "./" * 2046 + "fil", "./" * 2045 + "fileX", "x" * 4095, "x" * 4096),
    *("a/" * 2047 + "b", "./" * 2047 + "x", "dir/../" * 400 + "file", "\xff\xfe", "with space", "new\nline"),
    *(
        f"/fixed/c{CHAIN - 2}",
        f"/fixed/c{CHAIN - 1}",
        f"/fixed/c{CHAIN - 2}/",
    ),  # 40 links, which the kernel follows, and 41
)
SUFFIXED = (*OBJECTS[:5], "to_file", "to_dir", "to_slash", "dangling", "loop", "to_robind", "to_root")
ABSOLUTE = (*OBJECTS[:4], *"to_file to_dir dangling dir/inner to_dir/inner up dotdot".split())
# From a descriptor: of a directory, read-only and read-write mounts, the root; and of what is none.
FROM_DIRECTORY = """
inner sub missing . .. ../file ../link sub/../inner /w/file inner/ ../../w/file ../../../../../etc/hostname /
""".split()
FROM_MOUNTS = {
    106: ("file", "missing", "..", "../w/file", "up", "abs", ""),
    107: ("file", "inner/file", "inner/deep/file", "..", ""),
    108: ("w/file", "..", "../w/file", "ro/file", "", "/w/file"),
}
FROM_OTHERS = (101, 102, 104, 105, 110, 111, 112, -1, 1_000_000, -99, 0x7FFFFFFF)


def escape(text: str) -> str:
    """Text as one word of the probe's language."""
    return "".join(f"%{ord(c):02x}" if c <= " " or c == "%" or c == "\x7f" else c for c in text)


def paths() -> list[str]:
    """Path texts, relative to /w or absolute."""
    found = [*BRIEF, *OBJECTS, *LINKS]
    found += [name + suffix for name in SUFFIXED for suffix in SUFFIXES]
    found += [name + suffix for name in LINKS for suffix in ("/", "/.", "/..")]
    found += [f"/w/{name}" for name in ABSOLUTE]
    return list(dict.fromkeys([*found, *PLACES, *LIMITS]))


def forms() -> list[Form]:
    """Every form, from the current directory and from descriptors (trees.DESCRIPTORS)."""
    made = [Form(_short(path), None, "s" + escape(path), path in BRIEF) for path in paths()]
    made += [
        Form("null", None, "N", True),
        Form("bad pointer", None, "B", True),
        Form("kernel pointer", None, "K", False),
    ]
    for label, text in {"file": "file", "missing": "missing", "empty": "", "4095 bytes": "./" * 2045 + "/file"}.items():
        made.append(Form(f"{label} before an unmapped page", None, "E" + escape(text), False))
        made.append(Form(f"{label} unterminated before an unmapped page", None, "U" + escape(text), False))
    made.append(Form("4096 bytes unterminated before an unmapped page", None, "U" + "x" * 4096, False))
    made.append(Form("4095 bytes terminated by an unmapped page", None, "U" + "x" * 4095, False))
    for dirfd in (100, 103):
        for path in (*FROM_DIRECTORY, ""):
            made.append(Form(f"{dirfd}:{path}", dirfd, "s" + path, dirfd == 100 and path in ("inner", "missing", "")))
        made.append(Form(f"{dirfd}:null", dirfd, "N", False))
    for dirfd in FROM_OTHERS:
        for path in ("", "inner", "missing", "/w/file", "..", "/"):
            made.append(Form(f"{dirfd}:{path}", dirfd, "s" + path, path in ("", "inner") and dirfd in (101, 102, 105)))
        made += [Form(f"{dirfd}:null", dirfd, "N", False), Form(f"{dirfd}:bad", dirfd, "B", False)]
    for dirfd, here in FROM_MOUNTS.items():
        made += [Form(f"{dirfd}:{path}", dirfd, "s" + path, False) for path in here]
    made += [
        Form("2^32 + 100:inner", (1 << 32) + 100, "sinner", False),
        Form("2^32 - 100:file", (1 << 32) - 100, "sfile", False),
    ]
    return made


def _short(path: str) -> str:
    return path if len(path) < 40 else f"{path[:20]}…{path[-10:]} ({len(path)} bytes)"
