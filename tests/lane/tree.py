"""A tree with everything that a path can meet, and paths into it."""

from __future__ import annotations

import os
from pathlib import Path

from hypothesis import strategies as st

LONG, TOO_LONG = "n" * 255, "n" * 256
NAMES = ["dir", "sub", "file", "none", "locked", "secret", "link-file", "link-dir", "link-up", "link-out", "link-far",
         "link-loop", "link-none", "link-absolute", "masked", "inner", "deep", LONG, TOO_LONG, "..", ".", "...", ".hidden",
         "a b", "\u00fc", "link-masked", "link-across", "link-hidden", "link-chain"]  # fmt: skip


def plant(folder: Path) -> None:
    """dir/sub/deep/…, files, links of all kinds, a directory without rights, a masked one."""
    for path in ("dir/sub/deep/dir", "locked/secret", "masked/inner"):
        (folder / path).mkdir(parents=True)
    for path in (
        "file",
        "dir/file",
        "dir/sub/file",
        "masked/file",
        "masked/inner/file",
        ".hidden",
        "a b",
        "\u00fc",
        "...",
    ):
        (folder / path).write_text(path)
    (folder / "dir" / LONG).write_text("long")
    links = {"link-file": "file", "link-dir": "dir", "link-up": "..", "link-out": "../..", "link-far": "/usr", "link-loop":
             "link-loop", "link-none": "none", "link-absolute": str(folder / "dir"), "link-masked": "masked/inner",
             # which in a root of its own (test_mounts.py) lead to other mounts
             "link-across": "/usr/share/dir/file", "link-hidden": "/srv/masked/file", "link-chain": "/etc/link-across"}  # fmt: skip
    for name, target in links.items():
        (folder / name).symlink_to(target)
    for name, target in {
        "link-file": "../file",
        "link-dir": "sub",
        "link-up": "..",
        "link-masked": "../masked",
        "link-across": "/opt/link-chain",
        "link-chain": "../../usr/share/./dir/../link-across",
        "link-hidden": "../../srv/dir/../masked/none",
    }.items():
        (folder / "dir" / name).symlink_to(target)
    os.chmod(folder / "locked", 0)
    os.chmod(folder / "file", 0o640)


SEPARATORS = st.sampled_from(["/"] * 12 + ["//", "/./"])
ENDS = st.sampled_from([""] * 6 + ["/", "/.", "/..", "//"])
BEGINNINGS = st.sampled_from([""] * 8 + ["./", "../", "././", ".//"])


@st.composite
def relative_paths(draw: st.DrawFn) -> bytes:
    """A path that may begin anywhere: names of the tree, in any order, with all kinds of slashes and dots."""
    names = draw(st.lists(st.sampled_from(NAMES), min_size=0, max_size=5))
    text = draw(BEGINNINGS)
    for index, name in enumerate(names):
        text += (draw(SEPARATORS) if index else "") + name
    return (text + draw(ENDS)).encode()
