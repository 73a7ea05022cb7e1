"""Runs a command as beneath an older kernel or in a container: LACK,… COMMAND…

A filter in front of the command, made by libseccomp, answers what such a kernel or profile answers (`lacks.py`,
`docker_profile.py`). It binds pyjail and its guests alike, as a container's does; an errno outranks what pyjail's own filter
says of the same call.
"""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
sys.path[:1] = [str(CHECKOUT / "tests"), str(CHECKOUT / "bpf")]  # the environment is the guest's

import pyseccomp  # noqa: E402
from containers import docker_profile as docker  # noqa: E402
from containers.lacks import LACKS, Answer  # noqa: E402
from pyjail_bpf.table import numbers  # noqa: E402

NUMBERS = numbers("x86_64")
WORD = 0xFFFFFFFF


def lacking(answers: tuple[Answer, ...]) -> pyseccomp.SyscallFilter:
    """Everything is allowed but these."""
    made = _filter(pyseccomp.ALLOW)
    for answer in answers:
        tests = [pyseccomp.Arg(each.index, pyseccomp.MASKED_EQ, each.mask, each.value) for each in answer.tests]
        made.add_rule(pyseccomp.ERRNO(answer.errno), NUMBERS[answer.call], *tests)
    return made


def profile() -> pyseccomp.SyscallFilter:
    """Docker's default profile: a list of what is allowed."""
    made = _filter(pyseccomp.ERRNO(docker.REFUSED_WITH))
    by_arguments = {"clone", "personality", "socket", *docker.WITH_ANOTHER_ERRNO}
    for name, number in NUMBERS.items():
        if name not in docker.REFUSED | by_arguments:
            made.add_rule(pyseccomp.ALLOW, number)
    for name, answer in docker.WITH_ANOTHER_ERRNO.items():
        made.add_rule(pyseccomp.ERRNO(answer), NUMBERS[name])
    for number in range(max(NUMBERS.values()) + 1, 1024):
        made.add_rule(pyseccomp.ERRNO(errno.ENOSYS), number)
    for name, values in (("socket", docker.FAMILIES), ("personality", docker.PERSONALITIES)):
        for value in values:
            made.add_rule(pyseccomp.ALLOW, NUMBERS[name], pyseccomp.Arg(0, pyseccomp.MASKED_EQ, WORD, value))
    made.add_rule(pyseccomp.ALLOW, NUMBERS["clone"], pyseccomp.Arg(0, pyseccomp.MASKED_EQ, docker.CLONE_WITHOUT, 0))
    return made


def _filter(default: int) -> pyseccomp.SyscallFilter:
    made = pyseccomp.SyscallFilter(default)
    made.set_attr(pyseccomp.Attr.ACT_BADARCH, pyseccomp.ALLOW)  # other architectures' calls are pyjail's to judge
    return made


if __name__ == "__main__":
    for name in sys.argv[1].split(","):
        (profile() if name == "docker" else lacking(LACKS[name])).load()
    os.execvp(sys.argv[2], sys.argv[2:])
