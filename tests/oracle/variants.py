"""What each handler's calls are tried with besides the path: flags, modes, buffers. One entry for every handler of the table."""

from __future__ import annotations

import os
import stat
from collections import namedtuple

from pyjail_bpf.rows import Row

# kind: how probe.c shows the result. changing: on success the playgrounds are compared and rebuilt.
# each: role -> argument text, one dict for each variant; the first is tried with every form, the others with the brief ones.
Variants = namedtuple("Variants", "kind changing each")

AT_EMPTY_PATH, AT_SYMLINK_NOFOLLOW, AT_SYMLINK_FOLLOW, AT_REMOVEDIR, AT_EACCESS, AT_NO_AUTOMOUNT = (
    0x1000,
    0x100,
    0x400,
    0x200,
    0x200,
    0x800,
)
NONBLOCK = os.O_NONBLOCK
WRONLY, RDWR, CREAT, EXCL, TRUNC, APPEND = os.O_WRONLY, os.O_RDWR, os.O_CREAT, os.O_EXCL, os.O_TRUNC, os.O_APPEND
DIRECTORY, NOFOLLOW, CLOEXEC, O_PATH, TMPFILE = os.O_DIRECTORY, os.O_NOFOLLOW, os.O_CLOEXEC, os.O_PATH, os.O_TMPFILE

OPEN_FLAGS = (
    0,
    WRONLY,
    RDWR,
    RDWR | CLOEXEC,
    DIRECTORY,
    NOFOLLOW,
    NOFOLLOW | DIRECTORY,
    CREAT | WRONLY,
    CREAT,
    CREAT | EXCL | RDWR,
    CREAT | NOFOLLOW | WRONLY,
    CREAT | TRUNC | WRONLY,
    TRUNC | RDWR,
    TRUNC,
    APPEND | WRONLY,
    3,
    CREAT | DIRECTORY,
    O_PATH,
    O_PATH | NOFOLLOW,
    O_PATH | DIRECTORY | CLOEXEC,
    O_PATH | CREAT,
    TMPFILE | RDWR,
    TMPFILE,
    os.O_NOATIME,
    os.O_SYNC,
    os.O_ASYNC,
    CREAT | EXCL,
    EXCL,
    0x40000000,
    -1,
    os.O_NOCTTY,
    os.O_DIRECT,
)
HOWS = [(flags, 0, 0) for flags in (0, WRONLY, DIRECTORY, NOFOLLOW, O_PATH, O_PATH | NOFOLLOW)]
HOWS += [
    (CREAT | WRONLY, 0o640, 0),
    (CREAT | EXCL | WRONLY, 0o600, 0),
    (0, 0o644, 0),
    (CREAT | WRONLY, 0o10000, 0),
    (0x40000000, 0, 0),
    (1 << 40, 0, 0),
    (O_PATH | RDWR, 0, 0),
    (3, 0, 0),
    (TMPFILE | RDWR, 0o600, 0),
]
HOWS += [(0, 0, resolve) for resolve in (1, 2, 4, 8, 16, 0x20, 0x40, 8 | 4, 16 | 8, 1 << 33)]
SETUID_MODE = 0o6755


def _flags(*values: int) -> list[dict[str, str]]:
    return [{"flags": str(value)} for value in values]


def _times(*texts: str) -> list[dict[str, str]]:
    return [{"times": text} for text in texts]


def _xattr(*rows: tuple[str, ...]) -> list[dict[str, str]]:
    return [dict(zip(("name", "value", "size", "flags"), row, strict=False)) for row in rows]


VARIANTS: dict[str, Variants] = {
    "open": Variants(
        "f",
        True,
        [{"flags": str(flags | (NONBLOCK if flags >= 0 else 0)), "mode": "0666"} for flags in OPEN_FLAGS]
        + [{"flags": str(CREAT | WRONLY | NONBLOCK), "mode": mode} for mode in ("0", "06755", "01777", "0xffffffff")],
    ),
    "openat2": Variants(
        "f",
        True,
        [{"how": f"w{flags | NONBLOCK},{mode},{resolve}", "size": "24"} for flags, mode, resolve in HOWS]
        + [
            {"how": "w2048,0,0,0", "size": "32"},
            {"how": "w2048,0,0,1", "size": "32"},
            {"how": "w2048,0,0", "size": "23"},
            {"how": "w2048,0,0", "size": "0"},
            {"how": "W2048,0,0", "size": "24"},
            {"how": "W2048,0,0", "size": "32"},
            {"how": "B", "size": "24"},
            {"how": "N", "size": "24"},
            {"how": "w2048,0,0", "size": "4097"},
            {"how": "w2048,0,0", "size": "0x100000018"},
        ],
    ),
    "stat": Variants(
        "s",
        False,
        [
            {"buf": "o144", **flags}
            for flags in _flags(
                0,
                AT_SYMLINK_NOFOLLOW,
                AT_EMPTY_PATH,
                AT_EMPTY_PATH | AT_SYMLINK_NOFOLLOW,
                AT_NO_AUTOMOUNT,
                1,
                -1,
                AT_SYMLINK_FOLLOW,
                0x6000,
            )
        ]
        + [{"buf": buf, "flags": "0"} for buf in ("O144", "O143", "N", "B")],
    ),
    "statx": Variants(
        "x",
        False,
        [
            {"buf": "o256", "mask": "0x7ff", **flags}
            for flags in _flags(
                0,
                AT_SYMLINK_NOFOLLOW,
                AT_EMPTY_PATH,
                AT_EMPTY_PATH | AT_SYMLINK_NOFOLLOW,
                0x2000,
                0x4000,
                0x6000,
                1,
                -1,
            )
        ]
        + [{"buf": "o256", "mask": mask, "flags": "0"} for mask in ("0", "0xfff", "0x80000000")]
        + [{"buf": buf, "mask": "0x7ff", "flags": "0"} for buf in ("O256", "O255", "N", "B")],
    ),
    "statfs": Variants("v", False, [{"buf": "o120"}, {"buf": "O119"}, {"buf": "B"}]),
    "access": Variants(
        "n",
        False,
        [{"mode": mode, "flags": "0"} for mode in "0124367"]
        + [{"mode": "8", "flags": "0"}, {"mode": "-1", "flags": "0"}]
        + [
            {"mode": mode, **flags}
            for mode in "0124"
            for flags in _flags(AT_SYMLINK_NOFOLLOW, AT_EACCESS, AT_EMPTY_PATH, AT_EMPTY_PATH | AT_SYMLINK_NOFOLLOW, 1)
        ],
    ),
    "readlink": Variants(
        "b",
        False,
        [{"buf": "o4096", "size": size} for size in ("4096", "3", "0", "-1", "1")]
        + [
            {"buf": "O3", "size": "3"},
            {"buf": "O3", "size": "4096"},
            {"buf": "B", "size": "10"},
            {"buf": "N", "size": "10"},
        ],
    ),
    "mkdir": Variants("n", True, [{"mode": mode} for mode in ("0777", "0", "01777", "06755", "0xffffffff")]),
    "mknod": Variants(
        "n",
        True,
        [
            {"mode": oct(mode).replace("0o", "0"), "dev": dev}
            for mode, dev in (
                (stat.S_IFREG | 0o644, "0"),
                (stat.S_IFIFO | 0o600, "0"),
                (stat.S_IFSOCK | 0o755, "0"),
                (0o644, "0"),
                (stat.S_IFCHR | 0o666, "0x103"),
                (stat.S_IFBLK | 0o660, "0xfe00"),
                (stat.S_IFDIR | 0o755, "0"),
                (stat.S_IFLNK | 0o777, "0"),
                (stat.S_IFCHR, "0"),
                (0o170000, "0"),
                (stat.S_IFREG | SETUID_MODE, "0"),
            )
        ],
    ),
    "symlink": Variants(
        "n",
        True,
        [
            {"target": target}
            for target in ("starget", "s", "s/w/file", "s" + "t" * 4095, "s" + "t" * 4096, "N", "B", "Uunterminated")
        ],
    ),
    "link": Variants(
        "n",
        True,
        _flags(0, AT_SYMLINK_FOLLOW, AT_EMPTY_PATH, AT_EMPTY_PATH | AT_SYMLINK_FOLLOW, 1, AT_SYMLINK_NOFOLLOW, -1),
    ),
    "unlink": Variants("n", True, _flags(0, AT_REMOVEDIR, 1, AT_SYMLINK_NOFOLLOW, -1)),
    "rename": Variants("n", True, _flags(0, 1, 2, 4, 3, 5, 6, 8, 0xFFFFFFFF)),
    "chmod": Variants(
        "n",
        True,
        [{"mode": mode, "flags": "0"} for mode in ("0600", "07777", "0", "0xffffffff", "02755")]
        + [
            {"mode": "0600", **flags}
            for flags in _flags(AT_SYMLINK_NOFOLLOW, AT_EMPTY_PATH, AT_EMPTY_PATH | AT_SYMLINK_NOFOLLOW, 1)
        ],
    ),
    "chown": Variants(
        "n",
        True,
        [
            {"uid": uid, "gid": gid, "flags": "0"}
            for uid, gid in (
                ("1000", "1000"),
                ("-1", "-1"),
                ("0", "-1"),
                ("-1", "1000"),
                ("-1", "77"),
                ("1234", "1234"),
            )
        ]
        + [
            {"uid": "1000", "gid": "1000", **flags}
            for flags in _flags(AT_SYMLINK_NOFOLLOW, AT_EMPTY_PATH, AT_EMPTY_PATH | AT_SYMLINK_NOFOLLOW, 1, -1)
        ],
    ),
    "utimens": Variants(
        "n",
        True,
        [
            {"times": "w77,0,78,0", **flags}
            for flags in _flags(0, AT_SYMLINK_NOFOLLOW, AT_EMPTY_PATH, AT_EMPTY_PATH | AT_SYMLINK_NOFOLLOW, 1)
        ]
        + [
            {"times": times, "flags": "0"}
            for times in (
                "N",
                "B",
                "w77,999999,78,999999",
                "w77,999999999,78,5",
                "w77,1000000,78,0",
                "w77,1000000000,78,0",
                "w77,-1,78,0",
                "w77,0,78,-1",
                "w77,1073741823,78,1073741822",
                "w77,1073741822,78,1073741822",
                "w77,1073741822,78,9",
                "W77,0,78,0",
                "W77,0,78",
                "w-5,0,-6,0",
            )
        ]
        + [
            {"times": "w77,1073741822,78,1073741822", "flags": str(AT_SYMLINK_NOFOLLOW)},
            {"times": "N", "flags": str(AT_SYMLINK_NOFOLLOW)},
        ],
    ),
    "truncate": Variants(
        "n",
        True,
        [
            {"length": length}
            for length in ("5", "0", "100", "-1", "0x7fffffffffffffff", "0x8000000000000000", "1048576")
        ],
    ),
    "setxattr": Variants(
        "n",
        True,
        _xattr(
            ("suser.x", "sabc", "3", "0"),
            ("suser.mark", "sabc", "3", "1"),
            ("suser.x", "sabc", "3", "2"),
            ("suser.x", "N", "0", "0"),
            ("suser.x", "B", "3", "0"),
            ("suser.", "sabc", "3", "0"),
            ("snospace", "sabc", "3", "0"),
            ("strusted.x", "sabc", "3", "0"),
            ("ssystem.x", "sabc", "3", "0"),
            ("s", "sabc", "3", "0"),
            ("N", "sabc", "3", "0"),
            ("suser." + "x" * 250, "sabc", "3", "0"),
            ("suser." + "x" * 251, "sabc", "3", "0"),
            ("suser.x", "sabc", "65537", "0"),
            ("suser.x", "sabc", "65536", "0"),
            ("suser.x", "sabc", "3", "4"),
            ("suser.x", "sabc", "0x100000000", "0"),
        ),
    ),
    "getxattr": Variants(
        "b",
        False,
        _xattr(
            ("suser.mark", "o256", "256"),
            ("suser.mark", "o256", "0"),
            ("suser.mark", "N", "0"),
            ("suser.mark", "o256", "4"),
            ("suser.mark", "B", "256"),
            ("suser.missing", "o256", "256"),
            ("snospace", "o256", "256"),
            ("s", "o256", "256"),
            ("N", "o256", "256"),
            ("suser." + "x" * 251, "o256", "256"),
            ("suser.mark", "O5", "5"),
            ("suser.mark", "o256", "0x7fffffffffffffff"),
            ("strusted.x", "o256", "256"),
        ),
    ),
    "listxattr": Variants(
        "b",
        False,
        [
            {"value": value, "size": size}
            for value, size in (
                ("o256", "256"),
                ("o256", "0"),
                ("N", "0"),
                ("o256", "4"),
                ("B", "256"),
                ("O10", "10"),
                ("o256", "0x7fffffffffffffff"),
            )
        ],
    ),
    "removexattr": Variants(
        "n",
        True,
        [
            {"name": name}
            for name in ("suser.mark", "suser.missing", "snospace", "s", "N", "strusted.x", "suser." + "x" * 251)
        ],
    ),
    "chdir": Variants("c", False, [{}]),
    "execve": Variants(
        "e",
        False,
        [
            {"argv": "Aone,--say,two", "envp": "AX=1", **flags}
            for flags in _flags(0, AT_EMPTY_PATH, AT_SYMLINK_NOFOLLOW, AT_EMPTY_PATH | AT_SYMLINK_NOFOLLOW, 1, -1)
        ]
        + [
            {"argv": argv, "envp": envp, "flags": "0"}
            for argv, envp in (("N", "N"), ("B", "N"), ("Aone,--say", "B"), ("A", "N"))
        ],
    ),
    "inotify_add_watch": Variants(
        "i",
        False,
        [{"fd": "1000", "mask": mask} for mask in ("0xfff", "0", "0x1000fff", "0x2000fff", "0x80000000", "0x10000000")]
        + [{"fd": fd, "mask": "0xfff"} for fd in ("-1", "101", "102", "100")],
    ),
}


def of(row: Row) -> Variants:
    """The entry for a row's handler."""
    assert row.handler is not None
    return VARIANTS[row.handler]
