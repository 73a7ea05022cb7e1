"""What a guest can do to others of its jail is what the kernel lets it: memory, /proc, descriptors, ptrace, what is set of them.

Compared with the kernel's own answers under chroot. In a jail that root started guests may have different users; each is tried on
each other, before and after an exec.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from credentials.battery import GUESTS
from running import IS_DOCKERS, Jail, User, chrooted

PROGRAM = Path(__file__).parent.parent / "guests/fellows.py"
SYS_PTRACE = 1 << 19

Answers = dict[str, dict[str, object]]

pytestmark = pytest.mark.skipif(os.geteuid() != 0, reason="the kernel's answers take chroot")


@pytest.fixture
def program(guest_tmp: Path, bookworm: Path) -> str:
    shutil.copy(PROGRAM, guest_tmp)
    return f"/{guest_tmp.relative_to(bookworm)}/{PROGRAM.name}"


_kernels: dict[tuple[str, int], Answers] = {}


@pytest.fixture
def kernel(bookworm: Path, user: User, program: str) -> Callable[[int], Answers]:
    """The kernel's answers to processes with these capabilities, if they are root's."""

    def answers(capabilities: int) -> Answers:
        key = (user.name, capabilities)
        if key not in _kernels:
            done = chrooted(user, bookworm, "python3", "-I", program, str(capabilities))
            assert done.returncode == 0, done
            _kernels[key] = json.loads(done.stdout)
        return _kernels[key]

    return answers


def test_a_fellow_can_be_done_to_what_the_kernel_lets(
    jail: Jail, bookworm: Path, program: str, kernel: Callable[[int], Answers]
) -> None:
    """But memory is written by no file, no name is given to another, and a jail on the ptrace engine has no debuggers.

    Root, which could become anybody, may look at every fellow, as one with CAP_SYS_PTRACE.
    """
    done = jail("python3", "-I", program, root=bookworm)
    assert done.returncode == 0, done
    found: Answers = json.loads(done.stdout)
    allowed, as_tracer = kernel(GUESTS), kernel(GUESTS | SYS_PTRACE)
    others = {"mem for writing": ["EROFS"], "write comm": ["EACCES", "EROFS"]}
    if jail.engine == "ptrace":
        others["attach"] = ["EPERM"]
    if IS_DOCKERS:  # which refuses both
        others |= {"pidfd_getfd": ["EPERM"], "kcmp": ["EPERM"]}
    different = {
        (pair, way): (answers[way], found[pair][way])
        for pair, answers in allowed.items()
        for way in answers
        if found[pair][way] not in (answers[way], *others.get(way, []))
        and not (pair.startswith("root on") and found[pair][way] == as_tracer[pair][way])
    }
    assert not different, f"(kernel, jail): {different}"
    assert found.keys() == allowed.keys()


def test_the_kernel_lets_a_fellow_of_the_same_user_and_nobody_else(user: User, kernel: Callable[[int], Answers]) -> None:
    """The control: by nearly every way something is got, and in a root jail nearly every one is refused to others."""
    answers = kernel(GUESTS)
    same = answers["user on user, executed"]
    assert same["environ"] == "the mark" and same["process_vm_writev"] == 8 and same["attach"] == "attached"
    refused = [way for way, answer in same.items() if answer in ("EACCES", "EPERM")]
    assert not refused, same
    if user.uid == 0:
        other = answers["user on another, executed"]
        assert {way for way, answer in other.items() if answer in ("EACCES", "EPERM")} >= same.keys() - {"status", "cmdline"}
