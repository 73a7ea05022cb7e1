"""The two sides of a comparison: the probe under a real chroot with real bind mounts, and the probe in a jail."""

from __future__ import annotations

import os
import selectors
import shlex
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

from pyjail_bpf.lane import KINDS
from pyjail_bpf.table import by_name
from running import beneath

from . import trees

REPOSITORY = Path(__file__).resolve().parents[2]
PLAIN_UID = 1000
LANE_CALLS = {by_name[kind.syscall].x86_64: index for index, kind in enumerate(KINDS) if kind.name == kind.syscall}
DEADLINE = 20.0  # seconds for one exchange: a side that is silent so long hangs


class Hung(AssertionError):
    """A side gave no answer in time, or ended before the last one."""


class Probe:
    """A process of probe.c; ``exchange`` sends lines and returns as many answers."""

    def __init__(self, name: str, command: list[str], script: list[str]) -> None:
        self.name, self.command = name, command
        self.errors = tempfile.TemporaryFile()  # noqa: SIM115
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.errors, cwd="/"
        )
        assert self.process.stdin
        assert self.process.stdout
        self.input, self.output = self.process.stdin.fileno(), self.process.stdout.fileno()
        os.set_blocking(self.input, False)
        self.rest = b""
        self.send(script)

    def send(self, lines: Iterable[str]) -> None:
        """Lines that are not answered."""
        data = "".join(line + "\n" for line in lines).encode("latin-1")
        self._move(data, 0)

    def exchange(self, lines: list[str], deadline: float = DEADLINE) -> list[str]:
        """The answers to ``lines``, in order."""
        return self._move("".join(line + "\n" for line in lines).encode("latin-1"), len(lines), deadline)

    def _move(self, data: bytes, expected: int, deadline: float = DEADLINE) -> list[str]:
        answers: list[bytes] = []
        sent = 0
        quiet = time.monotonic() + deadline
        with selectors.DefaultSelector() as selector:
            selector.register(self.output, selectors.EVENT_READ)
            if data:
                selector.register(self.input, selectors.EVENT_WRITE)
            while sent < len(data) or len(answers) < expected:
                ready = selector.select(max(0.0, quiet - time.monotonic()))
                if not ready:
                    at = data.split(b"\n")[len(answers)][:200]
                    raise Hung(f"{self.name}: no answer in {deadline} s to {at!r} after {answers[-1:]}; {self.said()}")
                for key, _ in ready:
                    if key.fd == self.input:
                        try:
                            sent += os.write(self.input, data[sent : sent + 65536])
                        except BrokenPipeError:
                            raise Hung(f"{self.name}: ended after {answers[-1:]}; {self.said()}") from None
                        if sent == len(data):
                            selector.unregister(self.input)
                    else:
                        chunk = os.read(self.output, 1 << 20)
                        if not chunk:
                            raise Hung(f"{self.name}: ended after {answers[-1:]}; {self.said()}")
                        *whole, self.rest = (self.rest + chunk).split(b"\n")
                        answers += whole
                        quiet = time.monotonic() + deadline
        return [answer.decode("latin-1") for answer in answers]

    def said(self) -> str:
        """What came on stderr, and how it ended."""
        self.errors.seek(0)
        return f"status {self.process.poll()}, stderr: {self.errors.read()[-2000:].decode(errors='replace')}"

    def close(self) -> None:
        """End the probe: at the end of its input, else by SIGKILL after two seconds."""
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.close()
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process.stdout.close()
        self.errors.close()


class Side:
    """A probe in its world, and a janitor: a native probe that says what a call changed, and rebuilds it."""

    def __init__(self, name: str, command: list[str], place: Path, probe: Path, user: str) -> None:
        self.folder, self.name = place, name
        script = trees.building_script(0 if user == "root" else PLAIN_UID)
        self.janitor = Probe(f"janitor {user}", chrooted(place, probe, "root", "/"), script)
        built = self.janitor.exchange(["0 build"])[0]  # before the other side makes its mounts on what is built
        self.probe = Probe(name, command, trees.opening_script())
        opened = self.probe.exchange(["0 reopen"])[0]
        assert "failed" not in built + opened, built + opened

    def run(self, cases: list[tuple[str, bool]], deadline: float = DEADLINE) -> list[str]:
        """The answers to calls; for those marked as changing, with what they changed (which is undone)."""
        answers: list[str] = []
        waiting: list[str] = []
        for line, changing in cases:
            waiting.append(line)
            if changing:
                answers += self.probe.exchange(waiting, deadline)
                waiting = []
                if " errno " not in answers[-1][:40]:
                    answers[-1] += " |" + self.settle()
        return answers + self.probe.exchange(waiting, deadline)

    def settle(self) -> str:
        """What changed in the playgrounds since they were built; they are built again."""
        changed = self.janitor.exchange(["settle settle"])[0].removeprefix("settle")
        if " rebuilt /k" in changed or " rebuilt /rw/inner/deep" in changed:
            self.probe.exchange(["0 reopen"])
        return changed

    def close(self) -> None:
        """End both processes and remove the tree."""
        self.probe.close()
        self.janitor.close()
        remove(self.folder)


def native(probe: Path, user: str, cwd: str = "/w", below: str = "/var/tmp") -> Side:
    """A probe that chroots into a fresh tree, with real bind mounts, in a mount namespace of its own."""
    place = folder("native", below)
    trees.make(place, probe, 0 if user == "root" else PLAIN_UID)
    return Side(f"native {user}", chrooted(place, probe, user, cwd), place, probe, user)


def jailed(probe: Path, user: str, engine: str, cwd: str = "/w", below: str = "/var/tmp", *, lane: bool = False) -> Side:
    """A probe in a jail over a fresh tree, with the same binds; ``lane``: its calls go through the fast lane."""
    place = folder(engine, below)
    root = trees.make(place, probe, 0 if user == "root" else PLAIN_UID)
    binds = [f"--bind={place / source}:{guest}:{'rw' if writable else 'ro'}" for source, guest, writable in trees.BINDS]
    options = ["--engine", engine, "--root", str(root), "--no-default-binds", *binds]
    options.append(f"--fast-lane={'on' if lane else 'off'}")
    calls = ["--lane", ",".join(f"{number}:{kind}" for number, kind in LANE_CALLS.items())] if lane else []
    name = f"{engine} {user} {'with the lane' if lane else 'without'}"
    return Side(name, [*pyjail(user), *options, "--", "/bin/probe", *calls, cwd], place, probe, user)


def chrooted(place: Path, probe: Path, user: str, cwd: str) -> list[str]:
    """A command that runs the probe as ``user`` beneath real bind mounts over the tree in ``place``."""
    root = place / "root"
    script = ["set -e", f"mount --bind {root} {root}"]
    for source, guest, writable in trees.BINDS:
        script.append(f"mount --bind {place / source} {root}{guest}")
        if not writable:
            script.append(f"mount -o remount,bind,ro {root}{guest}")
    uid = 0 if user == "root" else PLAIN_UID
    script.append(f"exec {shlex.join([str(probe), '--enter', str(root), str(uid), cwd])}")
    return ["unshare", "-m", "--propagation", "private", "sh", "-c", "\n".join(script)]


def pyjail(user: str) -> list[str]:
    """The words that start `pyjail run` as ``user``."""
    words = [str(REPOSITORY / "tools/pyjail"), "run"]
    if user == "root":
        return [*beneath(), *words]
    cache = Path(f"/var/tmp/pyjail-oracle-cache-{PLAIN_UID}")  # root's home is not for the plain user's copies
    cache.mkdir(mode=0o700, exist_ok=True)
    os.chown(cache, PLAIN_UID, PLAIN_UID)
    become = ["setpriv", f"--reuid={PLAIN_UID}", f"--regid={PLAIN_UID}", "--clear-groups", "--"]
    return ["env", f"XDG_CACHE_HOME={cache}", *beneath(), *become, *words]


def folder(purpose: str, below: str = "/var/tmp") -> Path:
    """A fresh folder that a plain user may reach (pytest's own is closed to others)."""
    made = Path(tempfile.mkdtemp(prefix=f"pyjail-{purpose}-", dir=below))
    made.chmod(0o755)
    return made


def remove(folder: Path) -> None:
    """Remove a folder of ``folder()``."""
    shutil.rmtree(folder, ignore_errors=True)
