"""The tree that both sides work on, made twice: a root, and directories and files bound into it."""

from __future__ import annotations

import os
import shutil
import socket
from collections.abc import Iterator
from pathlib import Path

# (place below the folder, guest path, writable): in the order in which mount(8) has to make them
BINDS = (
    ("ro", "/ro", False),
    ("rw", "/rw", True),
    ("inner", "/rw/inner", False),
    ("one", "/w/onefile", True),
    ("one", "/w/rofile", False),
)
LONG = "n" * 255
LINKS = {
    "w/lfile": "file",
    "w/ldir": "dir",
    "w/lslash": "dir/",
    "w/lfslash": "file/",
    "w/dangling": "missing",
    "w/loop": "loop",
    "w/labs": "/w/file",
    "w/labsdir": "/w/dir",
    "w/labsdang": "/w/missing2",
    "w/lup": "../w/file",
    "w/lro": "/ro/file",
    "w/lrodir": "/ro/dir",
    "w/lrw": "/rw/file",
    "w/lroot": "/",
    "w/lout": "../../../../w",
    "w/ldeep": "missing/x",
    "w/lthrough": "file/x",
    "w/llong": LONG,
    "w/lldang": "dangling",
    "ro/up": "../w/file",
    "ro/l": "file",
    "ro/dang": "missing",
    "rw/up": "../w/file",
    "rw/l": "file",
    "w/dir/back": "../file",
}
FILES = {
    "w/file": (0o644, b"file"),
    "w/other": (0o600, b"other one"),
    "w/empty": (0o644, b""),
    "w/noread": (0, b"secret"),
    "w/readonly": (0o444, b"read only"),
    "w/dir/inner": (0o640, b"inner"),
    "w/dir/sub/leaf": (0o644, b"leaf"),
    f"w/{LONG}": (0o644, b"long"),
    "w/onefile": (0o644, b"point"),
    "w/rofile": (0o644, b"ro point"),
    "w/script": (0o755, b"#!/bin/sh\n"),
    "w/x/empty": (0o755, b""),
    "w/x/text": (0o755, b"echo no header\n"),
    "w/x/elf": (0o755, b"\x7fELF" + b"\x02\x01\x01" + b"\0" * 100),
    "w/x/short": (0o755, b"\x7fELF"),
    "w/x/loop": (0o755, b"#!/w/x/loop\n"),
    "w/x/none": (0o755, b"#!\n"),
    "w/x/blank": (0o755, b"#!   \n"),
    "w/x/long": (0o755, b"#!/" + b"i" * 300 + b"\n"),
    "w/x/file": (0o755, b"#!/w/file\n"),
    "w/x/directory": (0o755, b"#!/w/dir\n"),
    "w/x/through": (0o755, b"#!/w/x/text argument\n"),
    "w/x/relative": (0o755, b"#!x/missing\n"),
    "w/x/unreadable": (0o311, b"#!/bin/sh\n"),
    "ro/script": (0o755, b"#!/missing\n"),
    "ro/file": (0o644, b"ro file"),
    "ro/dir/x": (0o644, b"ro x"),
    "ro/noread": (0, b"x"),
    "rw/file": (0o644, b"rw file"),
    "rw/dir/x": (0o644, b"rw x"),
    "inner/file": (0o644, b"inner file"),
    "one": (0o644, b"the one"),
    "w/xattrs": (0o644, b"x"),
}
FIXED = {
    "fixed/file": (0o644, b"root's"),
    "fixed/open": (0o666, b"all may"),
    "fixed/sticky/file": (0o666, b"sticky"),
    "fixed/secret": (0o600, b"s"),
}
DIRECTORIES = (
    "w/dir/sub",
    "w/emptydir",
    "w/full",
    "w/locked",
    "ro/dir",
    "ro/emptydir",
    "rw/dir",
    "rw/inner",
    "inner",
    "ro",
    "rw",
    "fixed/sticky",
    "w/sgid",
    "w/x",
)
MOUNT_POINTS = ("root/w/onefile", "root/w/rofile", "rw/inner")  # removing one in any namespace would undo the mount


def _place(folder: Path, name: str) -> Path:
    return folder / "root" / name if name.split("/")[0] in ("w", "fixed") else folder / name


def build(folder: Path, owner: int) -> Path:
    """A fresh tree in ``folder`` (which may hold an older one: its mount points stay); returns the root directory."""
    root = folder / "root"
    for directory in ("root/w", "root/ro", "root/rw", "root/fixed", "ro", "rw", "inner"):
        (folder / directory).mkdir(parents=True, exist_ok=True)
        (folder / directory).chmod(0o755)
    for place in (root / "w", root / "fixed", folder / "ro", folder / "rw"):
        _empty(folder, place)
    for name in DIRECTORIES:
        _place(folder, name).mkdir(parents=True, exist_ok=True)
    for name, (mode, content) in (FILES | FIXED).items():
        path = _place(folder, name)
        path.write_bytes(content)
        path.chmod(mode)
    for name, target in LINKS.items():
        _place(folder, name).symlink_to(target)
    _special(folder, root)
    (root / "w/full/x").write_bytes(b"full")
    for place in (root / "w", folder / "rw", folder / "one", folder / "inner"):
        for path in (place, *(Path(p) for p in _below(place))):
            os.chown(path, owner, owner, follow_symlinks=False)
    (root / "w/sgid").chmod(0o2775)
    (root / "w/locked").chmod(0)
    (root / "fixed/sticky").chmod(0o1777)
    for number, name in enumerate(sorted(_below(folder))):
        os.utime(name, (1, 500 + number), follow_symlinks=False)
    return root


def _special(folder: Path, root: Path) -> None:
    for directory in (root / "w", folder / "ro"):
        os.mkfifo(directory / "fifo")
        with socket.socket(socket.AF_UNIX) as bound:
            here = os.getcwd()
            os.chdir(directory)
            bound.bind("socket")
            os.chdir(here)
    os.mknod(root / "w/null", 0o20666, os.makedev(1, 3))
    os.setxattr(root / "w/xattrs", "user.mark", b"value")
    os.setxattr(root / "w/xattrs", "user.other", b"")


def _empty(folder: Path, place: Path) -> None:
    """Remove what is in a directory, but for mount points."""
    for entry in os.scandir(place):
        if os.path.relpath(entry.path, folder) in MOUNT_POINTS:
            continue
        if entry.is_dir(follow_symlinks=False):
            shutil.rmtree(entry.path)
        else:
            os.unlink(entry.path)


def _below(folder: Path) -> Iterator[str]:
    for directory, names, files in os.walk(folder):
        yield from (os.path.join(directory, name) for name in (*names, *files))


def listing(folder: Path) -> list[str]:
    """All that the tree is, seen from the host: types, modes, owners, contents, targets, attributes; times where they are set."""
    lines = []
    for path in sorted(_below(folder)):
        st = os.lstat(path)
        line = f"{os.path.relpath(path, folder)} {st.st_mode:o} {st.st_nlink} {st.st_uid}:{st.st_gid} {when(st.st_mtime_ns)}"
        if os.path.islink(path):
            line += f" -> {os.readlink(path)}"
        elif os.path.isfile(path):
            with open(path, "rb") as file:
                line += f" {st.st_size} {file.read(100)!r}"
            line += f" {[(n, os.getxattr(path, n)) for n in os.listxattr(path)]}"
        lines.append(line)
    return lines


def when(nanoseconds: int) -> str:
    """A time that a call set, or "now": the two sides act at different moments."""
    return str(nanoseconds) if nanoseconds < 10**18 else "now"
