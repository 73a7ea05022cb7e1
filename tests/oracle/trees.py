"""The tree on which both sides work: made twice, identical, with the places that real bind mounts are put on."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

# (place below the tree's folder, guest path, writable), in the order in which mount(8) has to make them.
BINDS = (
    ("ro", "/ro", False),
    ("rw", "/rw", True),
    ("rw", "/rw2", True),
    ("inner", "/rw/inner", False),
    ("deep", "/rw/inner/deep", True),
    ("one", "/m/file", True),
    ("one", "/m/rofile", False),
    ("rw", "/m/link", True),
)
PLAYGROUNDS = ("/w", "/k", "/rw", "/rw/inner/deep", "/m")  # the user's; /fixed is root's
PRUNED = ("/rw/inner", "/rw/inner/deep", "/m/real")
CHAIN = 41
LONG_NAME = "n" * 255

LINKS = {
    "to_file": "file",
    "to_dir": "dir",
    "to_slash": "dir/",
    "to_fileslash": "file/",
    "dangling": "missing",
    "loop": "loop",
    "loop_a": "loop_b",
    "loop_b": "loop_a",
    "abs_file": "/w/file",
    "abs_dir": "/w/dir",
    "abs_dangling": "/w/missing",
    "up": "../w/file",
    "dotdot": "dir/..",
    "to_root": "/",
    "above": "../../../../../../w",
    "host": "/etc/hostname",
    "to_ro": "/ro/file",
    "to_rw": "/rw/file",
    "to_robind": "/ro",
    "deep_dangling": "missing/x",
    "through_file": "file/x",
    "twice": "to_dir",
    "three": "twice/",
}

# descriptor: (path, flags). 102 stays closed. /k is rebuilt, and the descriptors opened again, only when a call changed it.
# The O_PATH descriptors of other things than directories lie beneath a mount with none below it: elsewhere a jail has no
# O_PATH descriptor to give (exceptions.py).
DESCRIPTORS = {
    100: ("/k/dir", os.O_DIRECTORY),
    101: ("/k/file", os.O_RDWR),
    103: ("/k/dir", os.O_PATH | os.O_DIRECTORY),
    104: ("/rw/inner/deep/file", os.O_PATH),
    105: ("/rw/inner/deep/link", os.O_PATH | os.O_NOFOLLOW),
    106: ("/ro", os.O_DIRECTORY),
    107: ("/rw", os.O_DIRECTORY),
    108: ("/", os.O_DIRECTORY),
    110: ("/k/file", os.O_WRONLY),
    111: ("/ro/file", os.O_RDONLY),
    112: ("/k/emptydir", os.O_DIRECTORY | os.O_PATH),
}


def building_script(owner: int) -> list[str]:
    """Steps that a janitor runs to fill the playgrounds (probe.c: step()). Every object gets its own times."""
    steps = ["itself /w 0755", "itself /k 0755", "itself /rw 0755", "itself /rw/inner/deep 0755", "itself /m 0755"]
    steps += ["file /w/file 0644 11", "file /w/empty 0600 0", "file /w/script 0755 40", "file /w/noread 0000 12"]
    steps += ["dir /w/dir 0755", "file /w/dir/inner 0640 13", "dir /w/dir/sub 0750", "file /w/dir/sub/leaf 0644 14"]
    steps += ["dir /w/emptydir 0755", f"file /w/{LONG_NAME} 0644 15", "fifo /w/fifo 0644", "file /w/marked 0644 16"]
    steps += ["mark /w/marked user.mark value", "hard /w/hard /w/file", "link /w/prog /bin/probe", "sock /w/sock"]
    steps += [f"link /w/{name} {target}" for name, target in LINKS.items()]
    steps += ["dir /w/locked 0755", "file /w/locked/x 0644 20", "mode /w/locked 0000"]
    steps += ["file /rw/file 0644 17", "dir /rw/dir 0755", "file /rw/dir/inner 0644 18", "dir /rw/emptydir 0755"]
    steps += ["link /rw/up ../w/file", "link /rw/abs /w/file", "link /rw/to_file file", "link /rw/to_root .."]
    steps += ["keep /rw2/inner 0755", "file /rw/inner/deep/file 0644 19", "link /rw/inner/deep/link file"]
    steps += ["dir /k/dir 0755", "dir /k/dir/sub 0755", "file /k/dir/inner 0644 21", "file /k/file 0644 22"]
    steps += ["link /k/link file", "dir /k/emptydir 0755"]
    steps += ["file /m/file 0644 23", "link /m/link real", "itself /fixed 0755"]
    steps += [
        "file /fixed/file 0644 31",
        "file /fixed/secret 0600 32",
        "file /fixed/open 0666 33",
        "file /fixed/suid 04755 34",
    ]
    steps += [
        "dir /fixed/rootdir 0700",
        "file /fixed/rootdir/x 0644 35",
        "dir /fixed/sticky 01777",
        "file /fixed/sticky/file 0644 36",
    ]
    steps += ["text /fixed/run 0755 #!/bin/probe%20--say%0a", "text /fixed/nested 0755 #!/fixed/run%20word%0a"]
    steps += [
        "text /fixed/lost 0755 #!/missing%0a",
        "text /fixed/plain 0644 #!/bin/probe%0a",
        "text /fixed/loop 0755 #!/fixed/loop%0a",
    ]
    steps += [f"link /fixed/c{n} {f'c{n - 1}' if n else '../w/file'}" for n in range(CHAIN)]
    grounds = [f"@ {path} {owner}" for path in PLAYGROUNDS] + ["@ /fixed 0"]
    return [f"! {step}" for step in steps] + grounds + [f"- {path}" for path in PRUNED]


def opening_script() -> list[str]:
    """The descriptors from which calls start."""
    return [f"! fd {path} {number} {flags}" for number, (path, flags) in DESCRIPTORS.items()] + [
        "! listen /s/listening 150"
    ]


def make(folder: Path, probe: Path, owner: int) -> Path:
    """A fresh tree in ``folder`` whose playgrounds belong to ``owner``; returns the root directory."""
    root = folder / "root"
    for place in (
        "root/bin",
        "root/m/real",
        "root/w",
        "root/k",
        "root/ro",
        "root/rw",
        "root/rw2",
        "root/s",
        "root/fixed",
        "root/dev",
        "root/proc",
        "root/sys",
        "ro/dir/sub",
        "ro/emptydir",
        "rw/inner",
        "inner/deep",
        "inner/dir",
        "deep",
    ):
        (folder / place).mkdir(parents=True, exist_ok=True)
    shutil.copy(probe, root / "bin/probe")
    files = {
        "root/m/file": 0o644,
        "root/m/rofile": 0o644,
        "one": 0o644,
        "ro/file": 0o644,
        "ro/dir/inner": 0o644,
        "ro/dir/sub/leaf": 0o600,
        "inner/file": 0o644,
        "inner/dir/inner": 0o644,
        "secret": 0o644,
    }
    for name, mode in files.items():
        (folder / name).write_text(f"<{name}>")
        (folder / name).chmod(mode)
    for name, target in {
        "root/m/link": "real",
        "root/s/link": "listening",
        "root/s/abs": "/s/listening",
        "ro/up": "../w/file",
        "ro/abs": "/w/file",
        "ro/to_file": "file",
        "ro/to_dir": "dir",
        "ro/dangling": "missing",
        "ro/to_rw": "/rw/file",
    }.items():
        (folder / name).symlink_to(target)
    os.mkfifo(folder / "ro/fifo")
    for place in ("root/s", "root/w", "root/k", "root/m", "rw", "deep", "one"):
        os.chown(folder / place, owner, owner)
    for number, path in enumerate(sorted(_below(folder))):
        os.utime(path, (1, 500 + number), follow_symlinks=False)
    return root


def _below(folder: Path) -> Iterator[str]:
    for directory, names, files in os.walk(folder):
        yield from (os.path.join(directory, name) for name in (*names, *files))


def listing(folder: Path) -> list[str]:
    """Everything below ``folder`` as the host sees it: type, mode, owner, links, content, target, xattrs (times apart)."""
    lines = []
    inodes: dict[int, str] = {}
    for path in sorted(_below(folder)):
        st = os.lstat(path)
        name = os.path.relpath(path, folder)
        line = f"{name} {st.st_mode:o} links {st.st_nlink} {st.st_uid}:{st.st_gid} same {inodes.setdefault(st.st_ino, name)}"
        if os.path.islink(path):
            line += f" -> {os.readlink(path)}"
        elif os.path.isfile(path):
            line += f" size {st.st_size}"
            with open(path, "rb") as file:
                line += f" holds {file.read(200)!r}" if name != "root/bin/probe" else ""
        if not os.path.islink(path):
            line += f" xattrs {[(n, os.getxattr(path, n)) for n in os.listxattr(path) if n.startswith('user.')]}"
        lines.append(line)
    return lines
