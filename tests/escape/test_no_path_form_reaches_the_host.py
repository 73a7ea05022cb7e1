"""No form of a path, for any call that takes one, reaches what lies outside the jail's root; the same forms do without a jail."""

from __future__ import annotations

import os
import re
import subprocess
from collections import namedtuple
from pathlib import Path

import pytest
from guests import build
from oracle import cases, variants
from oracle.forms import AT_FDCWD, escape
from pyjail_bpf.rows import TRAP
from running import Jail, User

TOKEN = "OUTSIDE-OF-THE-JAIL"
SIZE, TIME = 54321, 31337  # by which a stat of something outside is known

# label; the path's text; dirfd. {root} is where the root lies for the one who walks: empty in the jail, the directory's path
# in the control; {host}: the directory outside, as the host names it; {up}: enough ".."
Way = namedtuple("Way", "label text dirfd")


LINKS = ("absolute", "up", "far", "chain", "through")
MAGIC = """
self/root self/cwd thread-self/root thread-self/cwd self/fd/100 self/fd/101 thread-self/fd/100 1/root 1/cwd
self/task/{pid}/root self/task/{pid}/cwd {pid}/root {pid}/cwd {pid}/fd/100 {parent}/root {parent}/cwd
self/exe self/ns self/ns/mnt self/fdinfo self/map_files self/map_files/{mapping} {pid}/map_files/{mapping}
""".split()
MAPPING = "400000-401000"  # of the probe, a static program: its first page


def ways() -> list[Way]:
    made = [
        Way("absolute", "{host}", None),
        Way("up from the root", "{root}/../outside", None),
        Way("up from below", "../../outside", None),
        Way("far up", "{root}/{up}{host}", None),
        Way("far up, relative", "{up}{host}", None),
        Way("up through a directory", "{root}/w/d/../../../outside", None),
        Way("trailing dots", "{root}/w/../../outside/.", None),
        Way("link in the middle", "{root}/w/toroot{host}", None),
        Way("link then up", "{root}/w/absolute/../outside", None),
    ]
    made += [Way(f"link {name}", f"{{root}}/w/{name}", None) for name in LINKS]
    made += [Way(f"link {name}, relative", name, None) for name in LINKS]
    made += [Way(f"/proc/{magic} absolute", f"/proc/{magic}{{host}}", None) for magic in MAGIC]
    made += [Way(f"/proc/{magic} up", f"/proc/{magic}/{{up}}{{host}}", None) for magic in MAGIC]
    made += [Way(f"{dirfd} up", "{up}{host}", dirfd) for dirfd in (100, 101, 103)]
    made += [Way(f"{dirfd} absolute", "{host}", dirfd) for dirfd in (100, 101, 102, 103)]
    made += [Way(f"{dirfd} link", name, dirfd) for dirfd in (100, 103) for name in LINKS]
    return made


PLACEHOLDERS = {"path": "{path}", "dirfd": "{dirfd}", "path2": "{path2}", "dirfd2": str(AT_FDCWD)}


def reading_rows() -> list[tuple[str, str]]:
    """(line with {dirfd} and {path}, row's name) of the calls that would show or change what they reach."""
    lines = []
    for row in cases.path_rows():
        kind = variants.of(row)
        for values in kind.each[:3]:
            words = ["0"] * len(row.args.split())
            for role, place in row.bind.items():
                if not isinstance(place, tuple):
                    words[place] = PLACEHOLDERS.get(role, values.get(role, "0"))
            lines.append((f"{kind.kind} {row.x86_64} {' '.join(words)}", row.name))
    return list(dict.fromkeys(lines))


class Arena:
    """outside/ (with a file) beside root/; root/w holds links that point out; everything belongs to the user."""

    def __init__(self, place: Path, user: User) -> None:
        self.place, self.root, self.outside = place, place / "root", place / "outside"
        for directory in ("root/bin", "root/proc", "root/w/d", "outside"):
            (place / directory).mkdir(parents=True)
        for name, target in {
            "absolute": str(self.outside),
            "up": "../../outside",
            "far": f"{'../' * 20}{self.outside}",
            "chain": "up",
            "through": "d/../../../outside",
            "toroot": "/",
        }.items():
            (place / "root/w" / name).symlink_to(target)
        self.fill()
        for path in (self.root, self.root / "w", self.root / "w/d", self.outside):
            user.own(path)
        self.program = self.root / "bin/probe"
        self.program.write_bytes(build("probe").read_bytes())
        self.program.chmod(0o755)
        self.user = user

    def fill(self) -> None:
        for name in ("file", "victim"):
            path = self.outside / name
            path.write_text(TOKEN.ljust(SIZE))
            path.chmod(0o666)
            os.utime(path, (TIME, TIME))
        os.utime(self.outside, (TIME, TIME))

    def state(self) -> dict[str, tuple[int, int, int, int, int]]:
        return {
            str(path): (st.st_mode, st.st_uid, st.st_size, st.st_nlink, int(st.st_mtime))
            for path in (self.outside, *sorted(self.outside.iterdir()))
            for st in [path.lstat()]
        }

    def script(self, root: str, lines: list[tuple[str, str]], pid: str) -> str:
        """Input of the probe: descriptors, then every line with every way to the file, and to a new name."""
        directories = {100: ("/w", os.O_DIRECTORY), 101: ("/", os.O_DIRECTORY), 103: ("/w", os.O_DIRECTORY | os.O_PATH)}
        start = [f"! fd {root}{path} {descriptor} {flags}" for descriptor, (path, flags) in directories.items()]
        start.append("0 reopen")
        number = 0
        for line, _ in lines:
            for way in ways():
                text = way.text.format(
                    root=root, host=self.outside, up="../" * 30, pid=pid, parent=os.getpid(), mapping=MAPPING
                )
                for end in ("/file", "/created"):
                    number += 1
                    if "{dirfd}" not in line and way.dirfd is not None:
                        continue
                    filled = line.format(
                        path="s" + escape(text + end), dirfd=way.dirfd or AT_FDCWD, path2=f"s{root}/w/taken{number}"
                    )
                    start.append(f"{number} {filled}")
        return "\n".join(start) + "\n"


@pytest.fixture
def arena(place: Path, user: User) -> Arena:
    return Arena(place, user)


def leaks(answers: str) -> list[str]:
    """Answers that show something of the outside."""
    return [
        line[:200] for line in answers.splitlines() if TOKEN in line or re.search(rf"size {SIZE}\b|time {TIME}\b", line)
    ]


def test_no_way_out_reaches_anything(jail: Jail, arena: Arena) -> None:
    """Nothing outside is read, told, made, removed or changed, by any call in any form."""
    before = arena.state()
    script = arena.script("", reading_rows(), "self")
    done = jail("/bin/probe", "/w", root=arena.root, input=script, timeout=120)
    assert done.returncode == 0, done.stderr
    answers = [line for line in done.stdout.splitlines() if line]
    assert len(answers) == len([line for line in script.splitlines() if not line.startswith("!")])
    assert not leaks(done.stdout)
    assert arena.state() == before


def test_the_same_ways_lead_out_without_a_jail(arena: Arena) -> None:
    """The control: natively the secret is read and told by almost every way, and by every kind of call."""
    rows = [row for row in reading_rows() if row[1] in ("openat", "open", "stat", "newfstatat", "statx")]
    script = arena.script(str(arena.root), rows, "self")
    words = [*arena.user.prefix, str(arena.program), str(arena.root / "w")]
    done = subprocess.run(words, input=script, capture_output=True, text=True, timeout=120, check=True)
    told = {line.split()[0] for line in leaks(done.stdout)}
    assert len(told) > 300, done.stdout[-3000:]
    assert [line for line in script.splitlines() if "/proc/self/map_files/.." in line and line.split()[0] in told]


def test_every_call_that_names_a_file_is_tried() -> None:
    assert {name for _, name in reading_rows()} == {row.name for row in cases.path_rows() if row.verdict == TRAP}
