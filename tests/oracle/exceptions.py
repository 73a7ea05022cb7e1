"""Where a jail differs from chroot on purpose: each with its reason. Everything else that differs is a defect."""

from __future__ import annotations

import os
import re
from collections import namedtuple
from collections.abc import Callable
from errno import EACCES, EAGAIN, EBUSY, EISDIR, ENOTDIR, EPERM, EXDEV

from .cases import Case

# holds(case, native answer, jailed answer) -> whether the difference is this one; answers are without their identifier
Exception_ = namedtuple("Exception_", "reason holds")

ST_NODEV, RENAME_WHITEOUT = 4, 4

Check = Callable[[Case, str, str], bool]


def errno(answer: str) -> int:
    """The errno of an answer, 0 for success."""
    words = answer.split(" ", 2)
    return int(words[1]) if words[0] == "errno" else 0


def _words(case: Case) -> list[str]:
    return str(case.line).split()


def _flags(answer: str) -> int:
    """F_GETFL of the descriptor that an answer describes, or -1."""
    found = re.search(r" flags ([0-7]+) cloexec", answer)
    return int(found.group(1), 8) if found else -1


def _without_creation_flags(answer: str) -> str:
    return re.sub(
        r" flags ([0-7]+) cloexec",
        lambda m: f" flags {int(m.group(1), 8) & ~(os.O_DIRECTORY | os.O_NOFOLLOW):o} cloexec",
        answer,
    )


def _only_creation_flags(case: Case, native: str, jailed: str) -> bool:
    return _flags(native) >= 0 and _without_creation_flags(native) == _without_creation_flags(jailed)


def _o_path(case: Case, native: str, jailed: str) -> bool:
    same_object = native.split(" flags ")[0] == jailed.split(" flags ")[0]
    return (
        _flags(native) & os.O_PATH != 0 and not native.startswith("fd 4") and (errno(jailed) == EACCES or same_object)
    )


def _nodev(case: Case, native: str, jailed: str) -> bool:
    return case.row == "statfs" and f"{int(native.split()[-1], 16) | ST_NODEV:x}" == jailed.split()[-1]


def _whiteout(case: Case, native: str, jailed: str) -> bool:
    return case.row == "renameat2" and int(_words(case)[-1], 0) & RENAME_WHITEOUT != 0 and errno(jailed) == EPERM


def _mount_point(case: Case, native: str, jailed: str) -> bool:
    return (
        case.row.startswith("rename")
        and errno(jailed) == EBUSY
        and (errno(native) in (ENOTDIR, EISDIR, EACCES) or native == "0 |")
    )


def _long_socket_name(case: Case, native: str, jailed: str) -> bool:
    return case.row == "bind" and native.startswith("0 name 106 ") and jailed.startswith("0 name 103 ")


def _root_linked(case: Case, native: str, jailed: str) -> bool:
    return case.row == "linkat" and errno(native) == EPERM and errno(jailed) == EXDEV


EXCEPTIONS = (
    Exception_(
        "a link to the root directory fails as any link to a directory, but Landlock looks first: the directory's parent is "
        "outside, and that is EXDEV",
        _root_linked,
    ),
    Exception_(
        "getsockname shows the last name alone where the whole would not fit (pyjail/handlers/sockets_names.py)",
        _long_socket_name,
    ),
    Exception_(
        "F_GETFL does not show O_DIRECTORY and O_NOFOLLOW as they were given: the supervisor opened the object itself",
        _only_creation_flags,
    ),
    Exception_(
        "below a mount that has others beneath it, O_PATH of anything but a directory would show what they hide: a guest "
        "gets a descriptor for reading, or EACCES (design, section 3: levels)",
        _o_path,
    ),
    Exception_(
        "RESOLVE_CACHED may always fail with EAGAIN (openat2(2))",
        lambda case, native, jailed: case.row == "openat2" and ",32 " in case.line and errno(jailed) == EAGAIN,
    ),
    Exception_("mounts of a jail are nodev", _nodev),
    Exception_(
        "no device nodes, and a whiteout is one: it would hide files of an overlay",
        lambda case, native, jailed: case.row.startswith("mknod") and "020000" in case.line and errno(jailed) == EPERM,
    ),
    Exception_("no device nodes, and a whiteout is one (rename)", _whiteout),
    Exception_("renaming a mount point, or onto one, is EBUSY before anything else is looked at", _mount_point),
)


def reason(case: Case, native: str, jailed: str) -> str | None:
    """Why these answers may differ, or None: they may not."""
    for exception in EXCEPTIONS:
        if exception.holds(case, native, jailed):
            return str(exception.reason)
    return None
