"""Random system calls from a guest: the supervisor lives, answers, reports no fault of its own, and nothing outside changes.

PYJAIL_FUZZ_SECONDS   how long each of the runs takes (10 seconds shared by all of them otherwise)
PYJAIL_FUZZ_SEED      the first child's seed; that of a failure is in its message
"""

from __future__ import annotations

import os
import random
import shutil
import stat
from pathlib import Path

import pytest
from guests import build
from pyjail_bpf.table import by_name
from running import Jail, User

from fuzz.calls import harms, lines

SECONDS = float(os.environ.get("PYJAIL_FUZZ_SECONDS", "1.25"))
SEED = int(os.environ.get("PYJAIL_FUZZ_SEED") or random.SystemRandom().randrange(1 << 40))
# What a jail may be beside its engine and its user: another way to the files, and to the network.
VARIANTS = {"lane": ["--net", "none"], "rules": ["--fast-lane", "off", "--net-allow", "127.0.0.1:9"]}
BOUNDS = [
    "--memory",
    "1G",
    "--file-size",
    "4M",
    "--workdir",
    "/w",
]  # the machine's memory and disk are not the fuzzer's


@pytest.fixture
def world(place: Path, user: User) -> Path:
    """A root to be thrown away, a read-only directory, and a directory outside."""
    root = place / "root"
    for name in ("bin", "proc", "dev", "w/d", "ro", "etc"):
        (root / name).mkdir(parents=True)
    shutil.copy(build("fuzz"), root / "bin/fuzz")
    (place / "ro").mkdir()
    (place / "ro/table").write_text("\n".join(lines()))
    shutil.copy(build("fuzz"), place / "ro/fuzz")  # not the one that guests may cut short under our feet
    (place / "ro/f").write_text("plain")
    for name in ("f", "d/f", "script"):
        (root / "w" / name).write_text("#!/bin/fuzz\n")
    shutil.copy(root / "bin/fuzz", root / "w/elf")
    (root / "w/link").symlink_to("d")
    (root / "w/loop").symlink_to("loop")
    (root / "w/up").symlink_to("../../out")
    os.mkfifo(root / "w/fifo")
    (place / "out").mkdir()
    (place / "out/secret").write_text("canary")
    for path in (place, *place.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.name in ("fuzz", "script", "elf") else 0o644)
            user.own(path)
    return place


def seen(world: Path) -> dict[str, tuple[object, ...]]:
    """All that a guest must leave as it is: names, contents, modes, owners, times."""
    found: dict[str, tuple[object, ...]] = {}
    for top in ("out", "ro"):
        for path in (world / top, *(world / top).rglob("*")):
            s = path.lstat()
            text = path.read_bytes() if stat.S_ISREG(s.st_mode) else b""
            found[str(path)] = (text, s.st_mode, s.st_uid, s.st_nlink, s.st_mtime_ns, s.st_ctime_ns, os.listxattr(path))
    return found


@pytest.mark.parametrize("variant", VARIANTS)
def test_random_calls_do_no_harm(jail: Jail, world: Path, variant: str) -> None:
    """The supervisor neither dies nor hangs nor reports a fault; a plain open works after each batch of calls."""
    before = seen(world)
    options = [*VARIANTS[variant], *BOUNDS, "--bind", f"{world}/ro:/ro:ro"]
    command = ["/ro/fuzz", "/ro/table", str(SEED), str(SECONDS), "/ro/f"]
    done = jail(*command, root=world / "root", options=options, timeout=SECONDS + 60)
    told = f"PYJAIL_FUZZ_SEED={SEED}\n{done.stdout}{done.stderr[-3000:]}"
    assert done.returncode == 0, told
    assert "error" not in done.stderr, told
    assert seen(world) == before, told
    words = done.stdout.split()
    counts = {words[at]: int(words[at + 1]) for at in range(0, len(words), 2)}
    print(jail.engine, jail.user.name, variant, counts)
    assert counts["calls"] > 0, told
    assert counts["opens"] == counts["children"] > 0, told


def test_no_call_that_could_harm_the_machine_is_made() -> None:
    """If the jail did not hold, the fuzzer would still not reboot, mount, set the clock or send signals."""
    made = {line.split()[1] for line in lines()}
    harmful = "reboot mount umount2 sethostname settimeofday clock_settime kill tkill tgkill init_module swapoff shmctl iopl acct"
    assert not made & set(harmful.split())
    assert all(harms(by_name[name]) for name in harmful.split())
    assert {"openat", "execve", "connect", "sendmmsg", "ptrace", "io_uring_setup", "unknown"} <= made
