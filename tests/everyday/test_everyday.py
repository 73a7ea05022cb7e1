"""Programs that people use all day do in the jail what they do under the kernel's own chroot, letter by letter."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from conftest import made_root
from running import BENEATH, Jail, User, chrooted

from everyday.everyday import SCRIPTS, batch, sections

# What the ptrace engine refuses, since a process has one tracer: LeakSanitizer and gdb trace (docs/limits.md).
TRACERS = {"gdb-attaches", "leaks"}
# What gdb says of a PIE where /proc/PID/auxv tells of the loader (PR_SET_MM_MAP in docs/doctor.md).
WITHOUT_SYMBOLS = {"gdb-attaches"} if "mm-map" in BENEATH.split(",") else set()


@pytest.fixture(scope="session")
def programs_root() -> Path:
    """The Debian root with gdb, tmux, lsof, sqlite3, vim, man, pip and pytest."""
    return made_root("programs-root")


@pytest.fixture
def directory(user: User, programs_root: Path) -> Iterator[Path]:
    path = Path(tempfile.mkdtemp(prefix="everyday-", dir=programs_root / "tmp"))
    path.chmod(0o755)
    yield user.own(path)
    shutil.rmtree(path, ignore_errors=True)


@cache
def natively(user: User, root: Path) -> dict[str, str]:
    """The oracle: the scripts as `user` under the kernel's chroot."""
    directory = Path(tempfile.mkdtemp(prefix="everyday-", dir=root / "tmp"))
    directory.chmod(0o755)
    user.own(directory)
    names = directory / "passwd"  # pyjail tells every program who it is; the kernel's chroot needs a line for that
    names.write_text((root / "etc" / "passwd").read_text() + "plain:x:1000:1000::/tmp:/bin/sh\n")
    binds = {Path("/dev/pts"): "/dev/pts", names: "/etc/passwd"}
    try:
        done = chrooted(user, root, "/bin/sh", "-c", batch(f"/tmp/{directory.name}"), binds=binds, timeout=300)
    finally:
        shutil.rmtree(directory, ignore_errors=True)
    return sections(done.stdout)


@pytest.mark.skipif(os.geteuid() != 0, reason="the kernel's chroot needs root")
def test_a_day_in_the_jail_is_as_in_a_chroot(jail: Jail, user: User, programs_root: Path, directory: Path) -> None:
    """ps, top, lsof, gdb, sanitizers, make, git, sqlite, tar, find, pip, pytest, vim, ssh-keygen, job control, tmux, apt."""
    outside = natively(user, programs_root)
    inside = sections(jail("/bin/sh", "-c", batch(f"/tmp/{directory.name}"), root=programs_root, timeout=300).stdout)
    assert set(outside) == set(inside) == set(SCRIPTS)
    refused = TRACERS if jail.engine == "ptrace" else WITHOUT_SYMBOLS
    different = {name: (outside[name], inside[name]) for name in SCRIPTS if outside[name] != inside[name]}
    assert {name: pair for name, pair in different.items() if name not in refused} == {}
    assert refused <= set(different)
