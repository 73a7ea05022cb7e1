"""Runs programs in the jail, or natively for comparison, as root or as a plain user."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from containers.lacks import PATH_LISTENER, WITHOUT_LANDLOCK, WITHOUT_NOTIFICATION
from processes import descendants, kill_tree

CHECKOUT = Path(__file__).resolve().parent.parent
BENEATH = os.environ.get("PYJAIL_TEST_BENEATH", "")  # what is missing in all runs (CONTRIBUTING.md)
HAS_LANDLOCK = not WITHOUT_LANDLOCK & set(BENEATH.split(","))
ENGINES = ("ptrace",) if WITHOUT_NOTIFICATION & set(BENEATH.split(",")) else ("notify", "ptrace")
IS_DOCKERS = "docker" in BENEATH.split(",")
# Of the calls that pyjail serves or refuses itself, those that this profile refuses first.
REFUSED_BEFORE = frozenset(("kcmp", "migrate_pages", "move_pages", "pidfd_getfd") if IS_DOCKERS else ())
IS_AHEAD = BENEATH == PATH_LISTENER  # each call stops before any filter: guests have neither filters nor jails of their own
FAST_LANE = os.environ.get("PYJAIL_TEST_FAST_LANE", "")  # of all jails of which a test says nothing else (CONTRIBUTING.md)
PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"

Word = str | Path


@dataclass(frozen=True, slots=True)
class User:
    """Who starts pyjail: `root`, or `plain` for a user without any privilege."""

    name: str
    uid: int
    home: Path

    @property
    def prefix(self) -> list[str]:
        """The words before a command that make it run as this user."""
        if self.uid == os.geteuid():
            return []
        return ["setpriv", f"--reuid={self.uid}", f"--regid={self.uid}", "--clear-groups", "--"]

    @property
    def environment(self) -> dict[str, str]:
        passed = {name: value for name, value in os.environ.items() if name.startswith("PYJAIL_")}
        return passed | {"PATH": PATH, "HOME": str(self.home), "LANG": "C.UTF-8", "TERM": "dumb"}

    def own(self, path: Path) -> Path:
        """Gives a file or directory to this user."""
        if os.geteuid() == 0:
            os.chown(path, self.uid, self.uid)
        return path


class TookTooLong(AssertionError):
    """A run that did not end in time; everything it had started was ended."""


@dataclass(frozen=True, slots=True)
class Jail:
    """`pyjail run` as one user on one engine."""

    engine: str
    user: User
    checkout: Path
    environment: Mapping[str, str] = field(default_factory=dict)

    def words(self, command: Iterable[Word], root: Path | None = None, options: Iterable[Word] = ()) -> list[str]:
        """The whole command line, with the change of user before it."""
        return [*beneath(), *self.user.prefix, *self.typed(command, root, options)]

    def typed(self, command: Iterable[Word], root: Path | None = None, options: Iterable[Word] = ()) -> list[str]:
        """The command line as this user types it."""
        rooted = ["--root", str(root)] if root else []
        more = [str(option) for option in options]
        if FAST_LANE and not any(option.startswith("--fast-lane") for option in more):
            more.append(f"--fast-lane={FAST_LANE}")
        chosen = [str(self.checkout / "tools" / "pyjail"), "run", "--engine", self.engine, *rooted]
        return [*chosen, *more, "--", *map(str, command)]

    def start(
        self,
        *command: Word,
        root: Path | None = None,
        options: Iterable[Word] = (),
        cwd: Path | None = None,
        stdin: int | IO[str] = subprocess.DEVNULL,
        pass_fds: tuple[int, ...] = (),
        env: Mapping[str, str] | None = None,
    ) -> subprocess.Popen[str]:
        """Starts a run and returns while it lives; the caller ends it (`finish`, or `processes.kill_tree`)."""
        return subprocess.Popen(
            self.words(command, root, options),
            env=self.user.environment | dict(self.environment) | dict(env or {}),
            cwd=cwd or self.user.home,
            stdin=stdin,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            pass_fds=pass_fds,
            text=True,
            errors="surrogateescape",
        )

    def __call__(
        self,
        *command: Word,
        root: Path | None = None,
        options: Iterable[Word] = (),
        cwd: Path | None = None,
        input: str | None = None,  # noqa: A002 (subprocess's word)
        pass_fds: tuple[int, ...] = (),
        env: Mapping[str, str] | None = None,
        timeout: float = 60,
    ) -> subprocess.CompletedProcess[str]:
        """Runs to the end, in `timeout` seconds at most."""
        stdin = subprocess.DEVNULL if input is None else subprocess.PIPE
        process = self.start(*command, root=root, options=options, cwd=cwd, stdin=stdin, pass_fds=pass_fds, env=env)
        return finish(process, timeout, input)

    def shell(self, script: str, root: Path | None = None, **rest: object) -> subprocess.CompletedProcess[str]:
        """Runs a script in the guest's /bin/sh."""
        return self("/bin/sh", "-c", script, root=root, **rest)  # type: ignore[arg-type]


def beneath(lacks: str = BENEATH) -> list[str]:
    """The words before a command that switch off what these name (tests/containers/lacks.py)."""
    if lacks == PATH_LISTENER:
        return [sys.executable, str(CHECKOUT / "tests/containers/listener.py"), PATH_LISTENER]
    return [sys.executable, str(CHECKOUT / "tests/containers/beneath.py"), lacks] if lacks else []


def finish(process: subprocess.Popen[str], timeout: float, text: str | None = None) -> subprocess.CompletedProcess[str]:
    """Waits for a process that was started; ends its whole tree when it takes too long."""
    try:
        out, err = process.communicate(text, timeout=timeout)
    except subprocess.TimeoutExpired:
        tree = [process.pid, *descendants(process.pid)]
        kill_tree(process.pid)
        out, err = process.communicate()
        said = f"{out[-2000:]}\n{err[-2000:]}"
        raise TookTooLong(f"{process.args!r} after {timeout} s, processes {tree}\n{said}") from None
    return subprocess.CompletedProcess(process.args, process.returncode, out, err)


def native(
    user: User,
    *command: Word,
    cwd: Path | None = None,
    input: str | None = None,  # noqa: A002
    timeout: float = 60,
) -> subprocess.CompletedProcess[str]:
    """The same command as the same user without pyjail, on the host."""
    return subprocess.run(
        [*user.prefix, *map(str, command)],
        env=user.environment,
        cwd=cwd or user.home,
        input=input,
        stdin=subprocess.DEVNULL if input is None else None,
        capture_output=True,
        text=True,
        errors="surrogateescape",
        timeout=timeout,
        check=False,
    )


def chrooted(
    user: User, root: Path, *command: Word, binds: Mapping[Path, str] | None = None, timeout: float = 60
) -> subprocess.CompletedProcess[str]:
    """The oracle: the same command under the kernel's chroot and bind mounts, in a mount namespace of its own.

    Needs root to set up; the command then runs as `user`.
    """
    steps = ['root=$1; who=$2; shift 2; mount -t proc proc "$root/proc"; mount --bind /dev "$root/dev"']
    steps += [f'mount --bind "{host}" "$root{guest}"' for host, guest in (binds or {}).items()]
    steps.append('exec chroot --userspec="$who" "$root" "$@"')
    namespace = ["unshare", "--mount", "--propagation", "private", "/bin/sh", "-e", "-c", "\n".join(steps), "sh"]
    return subprocess.run(
        [*namespace, str(root), f"{user.uid}:{user.uid}", *map(str, command)],
        env=user.environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="surrogateescape",
        timeout=timeout,
        check=False,
    )


def readable_checkout(user: User) -> tuple[Path, Path | None]:
    """A checkout that `user` can execute: this one, or a copy of it (then second: the directory to remove)."""
    probe = [*user.prefix, "test", "-x", str(CHECKOUT / "tools" / "pyjail")]
    if subprocess.run(probe, check=False).returncode == 0:
        return CHECKOUT, None
    base = Path(tempfile.mkdtemp(prefix="pyjail-checkout-", dir="/tmp"))
    base.chmod(0o755)
    for name in ("runtime", "bpf", "tools", ".venv"):
        if (CHECKOUT / name).exists():
            shutil.copytree(CHECKOUT / name, base / name, symlinks=True)
    shutil.copy2(CHECKOUT / "pyproject.toml", base)
    (base / ".venv" / "ready").touch()
    return base, base
