"""Table rows of the calls that name a file: each is trapped and served by a handler."""

from __future__ import annotations

from .rows import CWD, NOFOLLOW, NONE, REMOVEDIR, because, trap

O_CREAT_WRONLY_TRUNC = (0o1101,)
SECONDS, MICROSECONDS, NANOSECONDS = (
    (0,),
    (6,),
    (9,),
)  # utime(2), utimes(2), utimensat(2): what the times are counted in

XATTR, EXECVEAT = "path str ptr size int", "fd path ptr ptr int"

# fmt: off
FILE_ROWS = (
    *because(
        "opened beneath its mount by the supervisor, or by a stub of constant code, never by the guest's own path",
        trap("open", 2, None, "path int uint", "open", dirfd=CWD, path=0, flags=1, mode=2),
        trap("creat", 85, None, "path uint", "open", dirfd=CWD, path=0, flags=O_CREAT_WRONLY_TRUNC, mode=1),
        trap("openat", 257, 56, "fd path int uint", "open", rule="openat", dirfd=0, path=1, flags=2, mode=3),
        trap("openat2", 437, 437, "fd path ptr size", "openat2", rule="openat2", dirfd=0, path=1, how=2, size=3),
    ),
    *because(
        "answered from a descriptor the supervisor opened beneath the mount",
        trap("stat", 4, None, "path ptr", "stat", dirfd=CWD, path=0, buf=1, flags=NONE),
        trap("lstat", 6, None, "path ptr", "stat", dirfd=CWD, path=0, buf=1, flags=NOFOLLOW),
        trap("newfstatat", 262, 79, "fd path ptr int", "stat", rule="newfstatat", dirfd=0, path=1, buf=2, flags=3),
        trap("statx", 332, 291, "fd path int uint ptr", "statx", rule="statx", dirfd=0, path=1, flags=2, mask=3, buf=4),
        trap("statfs", 137, 43, "path ptr", "statfs", dirfd=CWD, path=0, buf=1),
        trap("access", 21, None, "path int", "access", dirfd=CWD, path=0, mode=1, flags=NONE),
        trap("faccessat", 269, 48, "fd path int", "access", dirfd=0, path=1, mode=2, flags=NONE),
        trap("faccessat2", 439, 439, "fd path int int", "access", rule="faccessat2", dirfd=0, path=1, mode=2, flags=3),
        trap("readlink", 89, None, "path ptr int", "readlink", dirfd=CWD, path=0, buf=1, size=2),
        trap("readlinkat", 267, 78, "fd path ptr int", "readlink", rule="readlinkat", dirfd=0, path=1, buf=2, size=3),
    ),
    *because(
        "done by the supervisor on the parent's descriptor and one name, where the mount is writable",
        trap("mkdir", 83, None, "path uint", "mkdir", dirfd=CWD, path=0, mode=1),
        trap("mkdirat", 258, 34, "fd path uint", "mkdir", dirfd=0, path=1, mode=2),
        trap("mknod", 133, None, "path uint uint", "mknod", dirfd=CWD, path=0, mode=1, dev=2),
        trap("mknodat", 259, 33, "fd path uint uint", "mknod", dirfd=0, path=1, mode=2, dev=3),
        trap("symlink", 88, None, "str path", "symlink", target=0, dirfd=CWD, path=1),
        trap("symlinkat", 266, 36, "str fd path", "symlink", target=0, dirfd=1, path=2),
        trap("link", 86, None, "path path", "link", dirfd=CWD, path=0, dirfd2=CWD, path2=1, flags=NONE),
        trap("linkat", 265, 37, "fd path fd path int", "link", dirfd=0, path=1, dirfd2=2, path2=3, flags=4),
        trap("unlink", 87, None, "path", "unlink", dirfd=CWD, path=0, flags=NONE),
        trap("rmdir", 84, None, "path", "unlink", dirfd=CWD, path=0, flags=REMOVEDIR),
        trap("unlinkat", 263, 35, "fd path int", "unlink", dirfd=0, path=1, flags=2),
        trap("rename", 82, None, "path path", "rename", dirfd=CWD, path=0, dirfd2=CWD, path2=1, flags=NONE),
        trap("renameat", 264, 38, "fd path fd path", "rename", dirfd=0, path=1, dirfd2=2, path2=3, flags=NONE),
        trap("renameat2", 316, 276, "fd path fd path uint", "rename", dirfd=0, path=1, dirfd2=2, path2=3, flags=4),
    ),
    *because(
        "done by the supervisor on the object's descriptor; one open for reading must not change a read-only mount",
        trap("chmod", 90, None, "path uint", "chmod", dirfd=CWD, path=0, mode=1, flags=NONE),
        trap("fchmodat", 268, 53, "fd path uint", "chmod", dirfd=0, path=1, mode=2, flags=NONE),
        trap("fchmodat2", 452, 452, "fd path uint uint", "chmod", dirfd=0, path=1, mode=2, flags=3),
        trap("fchmod", 91, 52, "fd uint", "fchmod", fd=0, mode=1),
        trap("chown", 92, None, "path uint uint", "chown", dirfd=CWD, path=0, uid=1, gid=2, flags=NONE),
        trap("lchown", 94, None, "path uint uint", "chown", dirfd=CWD, path=0, uid=1, gid=2, flags=NOFOLLOW),
        trap("fchownat", 260, 54, "fd path uint uint int", "chown", dirfd=0, path=1, uid=2, gid=3, flags=4),
        trap("fchown", 93, 55, "fd uint uint", "fchown", fd=0, uid=1, gid=2),
        trap("utime", 132, None, "path ptr", "utimens", dirfd=CWD, path=0, times=1, flags=NONE, unit=SECONDS),
        trap("utimes", 235, None, "path ptr", "utimens", dirfd=CWD, path=0, times=1, flags=NONE, unit=MICROSECONDS),
        trap("futimesat", 261, None, "fd path ptr", "utimens", dirfd=0, path=1, times=2, flags=NONE, unit=MICROSECONDS),
        trap("utimensat", 280, 88, "fd path ptr int", "utimens", dirfd=0, path=1, times=2, flags=3, unit=NANOSECONDS),
        trap("truncate", 76, 45, "path long", "truncate", dirfd=CWD, path=0, length=1),
        trap("setxattr", 188, 5, XATTR, "setxattr", path=0, name=1, value=2, size=3, flags=4, at=NONE),
        trap("lsetxattr", 189, 6, XATTR, "setxattr", path=0, name=1, value=2, size=3, flags=4, at=NOFOLLOW),
        trap("fsetxattr", 190, 7, "fd str ptr size int", "fsetxattr", fd=0, name=1, value=2, size=3, flags=4),
        trap("getxattr", 191, 8, "path str ptr size", "getxattr", path=0, name=1, value=2, size=3, at=NONE),
        trap("lgetxattr", 192, 9, "path str ptr size", "getxattr", path=0, name=1, value=2, size=3, at=NOFOLLOW),
        trap("listxattr", 194, 11, "path ptr size", "listxattr", path=0, value=1, size=2, at=NONE),
        trap("llistxattr", 195, 12, "path ptr size", "listxattr", path=0, value=1, size=2, at=NOFOLLOW),
        trap("removexattr", 197, 14, "path str", "removexattr", path=0, name=1, at=NONE),
        trap("lremovexattr", 198, 15, "path str", "removexattr", path=0, name=1, at=NOFOLLOW),
        trap("fremovexattr", 199, 16, "fd str", "fremovexattr", fd=0, name=1),
    ),
    *because(
        "a directory of the mount table, told as the guest's path; the umask is needed to create files for the guest",
        trap("chdir", 80, 49, "path", "chdir", dirfd=CWD, path=0),
        trap("getcwd", 79, 17, "ptr size", "getcwd", buf=0, size=1),
        trap("umask", 95, 166, "uint", "umask", mode=0),
    ),
    *because(
        "no image starts but the loader, which maps the program that the supervisor opened",
        trap("execve", 59, 221, "path ptr ptr", "execve", dirfd=CWD, path=0, argv=1, envp=2, flags=NONE),
        trap("execveat", 322, 281, EXECVEAT, "execve", rule="execveat", dirfd=0, path=1, argv=2, envp=3, flags=4),
    ),
    *because(
        "watches the object that the supervisor opened",
        trap("inotify_add_watch", 254, 27, "fd path uint", "inotify_add_watch", fd=0, dirfd=CWD, path=1, mask=2),
    ),
    *because(
        "a socket's pathname is resolved in the jail; an address is copied once",
        trap("connect", 42, 203, "fd ptr int", "connect", rule="connect", fd=0, address=1, size=2),
        trap("bind", 49, 200, "fd ptr int", "bind", rule="bind", fd=0, address=1, size=2),
        trap("uname", 63, 160, "ptr", "uname", when="hostname", why="tells the jail's own host name", buf=0),
    ),
)
