"""What is measured: single operations, timed inside the root, and whole jobs, timed from outside."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench_runners import PATH, Runner, Who, run

SOURCE = Path(__file__).resolve().parent / "bench_micro.c"
C_FILES, STATUS_FILES, STATUS_DIRECTORIES = 100, 5000, 50
HEADERS = ("stdio.h", "stdlib.h", "string.h", "unistd.h", "errno.h", "sys/stat.h", "sys/types.h", "fcntl.h")
MODULES = (
    "json",
    "argparse",
    "subprocess",
    "http.client",
    "unittest",
    "asyncio",
    "email.message",
    "logging",
    "sqlite3",
)
GIT_SETTINGS = ("user.name=bench", "user.email=bench@example.org", "safe.directory=*")
LIMIT = 900.0  # seconds a single measurement may take


@dataclass(frozen=True, slots=True)
class Places:
    """A working directory beneath the root: as the host and as the guest names it."""

    host: Path
    guest: str


@dataclass(frozen=True, slots=True)
class Setting:
    """What all runs of a table share: the root, the user, the CPUs (words before the command), the time per operation."""

    root: Path
    who: Who
    places: Places
    cpus: tuple[str, ...]
    milliseconds: int


@dataclass(frozen=True, slots=True)
class Sample:
    """One measurement in the job's unit; of a micro job the median and the minimum of its batches."""

    typical: float
    least: float


@dataclass(frozen=True, slots=True)
class Job:
    """One row. A micro job names an operation of bench_micro.c, another gives the words to run (@: the directory)."""

    name: str
    words: tuple[str, ...]
    micro: bool

    @property
    def unit(self) -> str:
        return "µs" if self.micro else "ms"

    def measure(self, runner: Runner, setting: Setting) -> Sample:
        """Run once; NoRun when the command fails."""
        who, guest = setting.who, setting.places.guest
        before = [*setting.cpus, *runner.words(setting.root, who)]
        if self.micro:
            words = [f"{guest}/micro", *runner.before_command, *self.words, guest, str(setting.milliseconds)]
            least, typical = run([*before, *words], who, LIMIT).split()
            return Sample(float(typical) / 1000, float(least) / 1000)
        start = time.perf_counter()
        run([*before, *(word.replace("@", guest) for word in self.words)], who, LIMIT)
        taken = 1000 * (time.perf_counter() - start)
        return Sample(taken, taken)


def micro(name: str) -> Job:
    return Job(name, (name,), micro=True)


def whole(name: str, *words: str) -> Job:
    return Job(name, words, micro=False)


JOBS = (
    # single operations
    *(micro(name) for name in ("getppid", "readwrite", "close", "stat", "stat-absolute", "enoent", "open")),
    *(micro(name) for name in ("fork", "spawn")),
    whole("start-up", "/bin/true"),
    # whole jobs
    whole("find", "/usr/bin/find", "/usr", "-name", "x"),
    whole("tar", "/bin/sh", "-c", "tar cf - /usr/share | cat"),
    whole("make", "/usr/bin/make", "-C", "@/project", "-B", "-s", "-j2"),
    whole("git status", "/usr/bin/git", "-C", "@/repository", "status", "--porcelain"),
    whole("imports", "/usr/bin/python3", "-c", f"import {', '.join(MODULES)}"),
    whole("shell loop", "/bin/sh", "-c", "i=0; while [ $i -lt 500 ]; do /bin/true; i=$((i+1)); done"),
)
PINNED = frozenset(job.name for job in JOBS if job.micro) | {"start-up"}


@contextmanager
def prepared(root: Path, who: Who) -> Iterator[Places]:
    """A directory in the root's /tmp with the micro program, a C project and a git repository, all of ``who``."""
    host = Path(tempfile.mkdtemp(prefix="bench-", dir=root / "tmp"))
    try:
        host.chmod(0o755)
        (host / "present").write_text("text")
        compile_micro(host / "micro")
        write_project(host / "project")
        write_repository(host / "repository")
        if os.geteuid() == 0:
            subprocess.run(["chown", "-R", f"{who.uid}:{who.uid}", host], check=True)
        yield Places(host, f"/tmp/{host.name}")
    finally:
        shutil.rmtree(host, ignore_errors=True)


def compile_micro(target: Path) -> None:
    subprocess.run(["gcc", "-O2", "-static", "-o", target, SOURCE], check=True)


def write_project(place: Path) -> None:
    """100 small C files over a common header, and a Makefile that links them."""
    place.mkdir()
    numbers = range(C_FILES)
    declared = "".join(f"int f{number}(int);\n" for number in numbers)
    includes = "".join(f"#include <{header}>\n" for header in HEADERS)
    (place / "all.h").write_text(includes + declared)
    for number in numbers:
        body = f'char text[64]; snprintf(text, sizeof text, "%d", x); return (int)strlen(text) + {number};'
        (place / f"f{number}.c").write_text(f'#include "all.h"\nint f{number}(int x) {{ {body} }}\n')
    calls = " + ".join(f"f{number}({number})" for number in numbers)
    (place / "main.c").write_text(f'#include "all.h"\nint main(void) {{ return ({calls}) == 0; }}\n')
    objects = " ".join(f"f{number}.o" for number in numbers)
    rule = "\t$(CC) -O1 -c -o $@ $<\n"
    link = f"program: main.o {objects}\n\t$(CC) -o $@ $^\n"
    (place / "Makefile").write_text(f"CC = gcc\n{link}%.o: %.c all.h\n{rule}")


def write_repository(place: Path) -> None:
    """5,000 committed files in 50 directories."""
    for number in range(STATUS_FILES):
        directory = place / f"d{number % STATUS_DIRECTORIES}"
        directory.mkdir(parents=True, exist_ok=True)
        (directory / f"file{number}").write_text(f"{number}\n")
    configured = [word for setting in GIT_SETTINGS for word in ("-c", setting)]
    environment = {"PATH": PATH, "HOME": str(place)}
    for words in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "all"]):
        subprocess.run(["git", *configured, "-C", str(place), *words], env=environment, check=True)
