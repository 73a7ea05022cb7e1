"""The ways to give a program another root that are compared: chroot, pyjail's engines, PRoot, bubblewrap."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
PLAIN_UID = 1000
NATIVE = "native"


@dataclass(frozen=True, slots=True)
class Who:
    """The user that runs everything: ``root`` or ``plain``; ``home`` is a directory of his."""

    name: str
    uid: int
    home: Path

    def becoming(self) -> list[str]:
        """The words before a command that make it run as this user."""
        if self.uid == os.geteuid():
            return []
        return ["setpriv", f"--reuid={self.uid}", f"--regid={self.uid}", "--clear-groups", "--"]

    def environment(self) -> dict[str, str]:
        return {"PATH": PATH, "HOME": str(self.home), "LANG": "C", "TERM": "dumb"}


@dataclass(frozen=True, slots=True)
class Runner:
    """One way. ``words(root, who)`` come before the command; ``only`` names the jobs it is for (None: all).

    ``is_reference``: pyjail's rows are told beside it.
    """

    name: str
    words: Callable[[Path, Who], list[str]]
    only: frozenset[str] | None = None
    before_command: tuple[str, ...] = field(default=())
    is_reference: bool = False


def native(root: Path, who: Who) -> list[str]:
    """chroot(8), which only root can; it changes the user itself, since a plain one could not enter."""
    return ["chroot", f"--userspec={who.uid}:{who.uid}", "--groups=", str(root)]


def pyjail(engine: str, *options: str, beneath: tuple[str, ...] = ()) -> Callable[[Path, Who], list[str]]:
    """``beneath``: what pyjail itself is started by."""

    def words(root: Path, who: Who) -> list[str]:
        program = [str(CHECKOUT / "tools" / "pyjail"), "run", "--engine", engine, *options, "--root", str(root), "--"]
        return [*who.becoming(), *beneath, *program]

    return words


def proot(root: Path, who: Who) -> list[str]:
    return [*who.becoming(), "proot", "-r", str(root), "-b", "/dev", "-b", "/proc", "-w", "/"]


def bwrap(root: Path, who: Who) -> list[str]:
    return [*who.becoming(), "bwrap", "--bind", str(root), "/", "--dev", "/dev", "--proc", "/proc", "--chdir", "/"]


def bare_python(root: Path, who: Who) -> list[str]:
    """The interpreter's own start, with which pyjail's is compared; what follows it is the command, which it ignores."""
    return [*who.becoming(), "/usr/bin/python3", "-I", "-S", "-c", "pass"]


# A filter that answers as a kernel without Landlock does, and one that answers as it does without a call that nobody makes: the
# difference of the two is what Landlock costs. Made by pyseccomp, so that start-ups of the two compare with each other alone.
def _beneath(lacks: str) -> tuple[str, ...]:
    return (str(CHECKOUT / ".venv-test/bin/python"), str(CHECKOUT / "tests/containers/beneath.py"), lacks)


UNTRAPPED = frozenset({"getppid", "readwrite", "close"})
LOOKS = frozenset({"stat", "stat-absolute", "enoent", "open"})
LAYERED = LOOKS | {"spawn", "start-up"}

RUNNERS = (
    Runner(NATIVE, native),
    Runner("pyjail notify", pyjail("notify")),
    Runner("pyjail ptrace", pyjail("ptrace")),
    Runner("pyjail without lane", pyjail("notify", "--fast-lane", "off")),
    Runner("proot", proot),
    Runner("bwrap", bwrap),
    # for a few rows, what pyjail's are told beside
    Runner("pyjail with Landlock", pyjail("notify", beneath=_beneath("fchmodat2")), LAYERED),
    Runner("pyjail without Landlock", pyjail("notify", beneath=_beneath("landlock")), LAYERED, is_reference=True),
    Runner("openat2 alone", native, LOOKS, ("-b",), is_reference=True),
    Runner("one-instruction filter", native, UNTRAPPED, ("-f",), is_reference=True),
    Runner("python3 -I -S -c pass", bare_python, frozenset({"start-up"}), is_reference=True),
)


class NoRun(Exception):
    """A command that did not work; the text is the first line of what it said."""


def run(words: list[str], who: Who, seconds: float) -> str:
    """Standard output of a command; NoRun when it fails or does not end in time. All of its session is killed then."""
    process = subprocess.Popen(
        words,
        env=who.environment(),
        cwd="/",
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        errors="replace",
        start_new_session=True,
    )
    try:
        out, complaint = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, 9)
        process.communicate()
        raise NoRun(f"did not end within {seconds:g} s") from None
    if process.returncode != 0:
        said = complaint.strip().splitlines()
        raise NoRun(said[-1] if said else f"exit status {process.returncode}")
    return out


def available(runner: Runner, root: Path, who: Who) -> str:
    """An empty string when this way works here, else why not."""
    words = runner.words(root, who)
    program = words[len(who.becoming())] if runner.words is not native else words[0]
    if runner.words is native and os.geteuid() != 0:
        return "chroot needs root"
    if shutil.which(program, path=PATH) is None:
        return f"{program} is not installed"
    try:
        run([*words, "/bin/true"], who, 60)
        wait_for_copies(who)
        run([*words, "/bin/true"], who, 60)
    except NoRun as failure:
        return str(failure)
    return ""


def wait_for_copies(who: Who) -> None:
    """The fast lane's copies are made in the background of the first run: so long nothing is measured."""
    place = who.home / ".cache/pyjail/lane"
    for _ in range(100):
        time.sleep(0.2)
        names = [path.name for path in place.iterdir()] if place.is_dir() else []
        if not any(name.startswith("new-") for name in names) and len(names) != 1:
            break
