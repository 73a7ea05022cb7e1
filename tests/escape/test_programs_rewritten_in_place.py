"""A program whose `#!` line, header, segments or interpreter are rewritten in place while it is executed, again and again.

What starts is one of the two that it says within the jail, or nothing: no program of the host, nothing in the place of the stubs.
Both were met; and without a jail the other one does start.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from guests import build
from pyjail_bpf.layout import MAILBOX
from running import Jail, User, native

LONG = bool(os.environ.get("PYJAIL_LONG"))
ROOM = 250  # of a path; BINPRM_BUF_SIZE is 256 (linux/binfmts.h)
FIRST_ADDRESS = 64 + 16  # p_vaddr of the first program header
TINY = ("-nostdlib", "-fno-stack-protector", "-Wl,--build-id=none", "-Wl,--section-start=.evil=0x300000")
KINDS = ("line", "magic", "interpreter", "segment")

pytestmark = pytest.mark.skipif(os.uname().machine != "x86_64", reason="tiny.c makes the calls of x86_64")


class Programs:
    """``file``, of which the bytes at ``offset`` are rewritten: what they are to be, in the files ``good`` and ``bad``."""

    def __init__(self, place: Path, user: User, kind: str, *, inside: bool) -> None:
        self.root, self.out = place / "root", place / "out"
        for directory in (self.root / "bin", self.root / "w", self.out):
            directory.mkdir(parents=True)
        shutil.copy(build("program_race"), self.root / "bin/race")
        shutil.copy(build("tiny", "-static", "-DSTATUS=42", *TINY), self.root / "bin/right")
        shutil.copy(build("tiny", "-static", "-DSTATUS=66", *TINY), self.out / "evil")
        self.top = "" if inside else str(self.root)
        right, evil = f"{self.top}/bin/right".encode(), str(self.out / "evil").encode()
        content = (self.root / "bin/right").read_bytes()
        self.offset, pair = 0, (b"", b"")
        if kind == "line":
            pair = (b"#!" + right.ljust(ROOM) + b"\n", b"#!" + evil.ljust(ROOM) + b"\n")
            content = pair[0]
        elif kind == "magic":
            pair = (content[: ROOM + 3], b"#!" + evil.ljust(ROOM) + b"\n")
        elif kind == "interpreter":
            placeholder = "/" + "i" * (ROOM - 1)
            flags = ("-static-pie", "-fPIE", "-Wl,--no-dynamic-linker")
            shutil.copy(build("tiny", "-DSTATUS=42", *TINY, *flags), self.root / "bin/right")
            shutil.copy(build("tiny", "-DSTATUS=66", *TINY, *flags), self.out / "evil")
            content = build("tiny", "-pie", "-fPIE", "-DSTATUS=1", *TINY, f"-Wl,--dynamic-linker={placeholder}").read_bytes()
            self.offset = content.index(placeholder.encode())
            pair = (right.ljust(ROOM, b"\0"), evil.ljust(ROOM, b"\0"))
        else:
            self.offset = FIRST_ADDRESS
            pair = (content[self.offset : self.offset + 8], MAILBOX.to_bytes(8, "little"))
        self.file = self.root / "w/file"
        self.file.write_bytes(content)
        for name, part in zip(("good", "bad"), pair, strict=True):
            (self.root / "w" / name).write_bytes(part)
        self.file.chmod(0o755)
        for path in (self.root / "w", self.file):
            user.own(path)

    def words(self, count: int) -> list[str]:
        work = f"{self.top}/w"
        return [f"{self.top}/bin/race", str(count), f"{work}/file", str(self.offset), f"{work}/good", f"{work}/bad"]


def parsed(said: str) -> dict[str, int]:
    words = said.split()
    assert words[:1] == ["calls"], said
    return {words[i]: int(words[i + 1]) for i in range(0, len(words), 2)}


@pytest.mark.parametrize("kind", KINDS)
def test_no_other_program_starts(jail: Jail, user: User, place: Path, kind: str) -> None:
    """100 execs: the program that the file says it is, or an error; nothing of the host, nothing at the stubs' addresses."""
    programs = Programs(place, user, kind, inside=True)
    count = 5_000 if LONG else 100
    done = jail(*programs.words(count), root=programs.root, timeout=300)
    assert done.returncode == 0, done
    found = parsed(done.stdout)
    assert found["calls"] >= count and found["leaks"] == 0, found
    assert min(found["good"], found["failed"]) >= 3, found
    assert found["flips"] > count, found


@pytest.mark.parametrize("kind", KINDS)
def test_without_a_jail_the_other_program_starts(user: User, place: Path, kind: str) -> None:
    """The control."""
    programs = Programs(place, user, kind, inside=False)
    done = native(user, *programs.words(200))
    assert done.returncode == 0, done
    assert parsed(done.stdout)["leaks"] > 0, done
